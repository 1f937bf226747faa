//! Does a sentence prescribe a solution, or keep the problem open?
//!
//! A sentence prescribes by what it says of a thing: that it is wanted, must be so, or may not be
//! otherwise. The thing alone proves nothing ("older bakers are afraid of the touch screen"), the
//! wish alone neither ("we need our apprentices to stay"). So cues of several kinds are weighed, and
//! some weigh against: what was tried, what others say, what is refused, that any form is fine. The
//! cues are lists in `data/openness`, one file a language, readable and correctable by anybody who
//! speaks it.

use std::ops::Range;
use std::sync::LazyLock;

use crate::Language;
use crate::cues::Cues;
use crate::finding::Reason;
use crate::frequency::{Frequencies, folded};
use crate::shorthand::shorthand;
use crate::words::{Word, words};

/// The kinds of cues, as the sections of the lists are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A thing, a medium or a technique that could be somebody's answer.
    Solution,
    /// Something is wanted, missing, proposed or going to be.
    Wish,
    /// Somebody seeks, orders or needs what the next words name.
    Seek,
    /// Something would be so if it were there.
    Would,
    /// Something has to be so.
    Must,
    /// It is the writers, or their people, who have to do something.
    Own,
    /// Something is ruled out.
    Closed,
    /// Nothing more than one thing is said to be needed.
    Just,
    /// Something is to be made.
    Make,
    /// A material, a finish or a format.
    Material,
    /// A word that brings in a thing not named before.
    Article,
    /// Whose thing it is.
    Ours,
    /// Any form is welcome.
    Open,
    /// A thing is not wanted.
    Refused,
    /// Others say so.
    Told,
    /// It was there or was tried.
    Tried,
    /// It did not do what was hoped, or something follows from it.
    But,
    /// Money, time and room for the work.
    Frame,
    /// People, of whom something may be wished without prescribing it.
    People,
    /// What may be wished for without naming an answer: an idea, a way, time, trust.
    Abstract,
    /// What is to happen with people: that they understand, feel, stay.
    Effect,
    /// A word that begins an open question.
    Question,
}

impl Kind {
    const ALL: [(&'static str, Kind); 22] = [
        ("solution", Kind::Solution),
        ("wish", Kind::Wish),
        ("seek", Kind::Seek),
        ("would", Kind::Would),
        ("must", Kind::Must),
        ("own", Kind::Own),
        ("closed", Kind::Closed),
        ("just", Kind::Just),
        ("make", Kind::Make),
        ("material", Kind::Material),
        ("article", Kind::Article),
        ("ours", Kind::Ours),
        ("open", Kind::Open),
        ("refused", Kind::Refused),
        ("told", Kind::Told),
        ("tried", Kind::Tried),
        ("but", Kind::But),
        ("frame", Kind::Frame),
        ("people", Kind::People),
        ("abstract", Kind::Abstract),
        ("effect", Kind::Effect),
        ("question", Kind::Question),
    ];
}

/// How a sentence stands to the solution.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// From [`PRESCRIBES_FROM`] on the sentence prescribes.
    pub weight: f32,
    /// The thing that is asked for, with the words that belong to it, in bytes of the sentence.
    pub solution: Option<Range<usize>>,
    /// What was found in it, with its place in bytes of the sentence.
    pub cues: Vec<(Kind, Range<usize>)>,
}

/// The weight from which a sentence prescribes a solution.
pub const PRESCRIBES_FROM: f32 = 1.5;

impl Judgement {
    /// Whether the sentence prescribes a solution or closes the field.
    pub fn prescribes(&self) -> bool {
        self.weight >= PRESCRIBES_FROM
    }

    /// Whether a cue of the kind is there.
    pub fn has(&self, kind: Kind) -> bool {
        self.all(kind).next().is_some()
    }

    fn all(&self, kind: Kind) -> impl Iterator<Item = &Range<usize>> {
        self.cues
            .iter()
            .filter(move |(one, _)| *one == kind)
            .map(|(_, range)| range)
    }
}

/// Judges a sentence; `None` for a language whose cues the crate does not know.
pub fn judge(sentence: &str, language: Language) -> Option<Judgement> {
    let cues = lists(language)?;
    let words = words(sentence, language);
    let texts: Vec<String> = words.iter().map(|word| folded(word.text)).collect();
    let found: Vec<(Kind, Range<usize>)> = cues
        .found(&texts)
        .into_iter()
        .map(|(kind, at)| (kind, words[at.start].start..words[at.end - 1].range().end))
        .collect();
    let judgement = Judgement {
        weight: 0.0,
        solution: None,
        cues: found,
    };
    let asked = asked_for(&judgement, language);
    let unnamed = match asked {
        Some(_) => None,
        None => new_thing(&judgement, sentence, &words, language),
    };
    let weight = weight(
        &judgement,
        asked.is_some(),
        unnamed.is_some(),
        sentence,
        &words,
        language,
    );
    // "The film is to be shot by drone" says what is to be made.
    let made = judgement
        .all(Kind::Solution)
        .next()
        .filter(|_| judgement.has(Kind::Make))
        .cloned();
    let solution = asked
        .or(unnamed)
        .or(made)
        .map(|thing| phrase(&judgement, sentence, &words, thing, language));
    Some(Judgement {
        weight,
        solution,
        ..judgement
    })
}

/// The first thing that a wish is aimed at. What people are to do or feel with it stands between a
/// wish and a thing that is only mentioned: "we want visitors to understand the film".
fn asked_for(said: &Judgement, language: Language) -> Option<Range<usize>> {
    // "A customer newsletter": what stands right before the thing tells of which kind it is.
    let attribute = if language == Language::En { 2 } else { 0 };
    let aimed = |thing: &Range<usize>| {
        said.all(Kind::Wish)
            .chain(said.all(Kind::Just))
            .any(|wish| {
                wish.start >= thing.end
                    || thing.start >= wish.end
                        && !said
                            .all(Kind::People)
                            .chain(said.all(Kind::Effect))
                            .any(|other| {
                                other.start >= wish.end && other.end + attribute <= thing.start
                            })
            })
    };
    said.all(Kind::Solution)
        .filter(|thing| aimed(thing))
        .min_by_key(|thing| thing.start)
        .cloned()
}

/// A thing that no list knows but that is asked for like one: directly behind words of seeking, brought
/// in by an article where the language has them, and neither people nor anything abstract.
fn new_thing(
    said: &Judgement,
    sentence: &str,
    words: &[Word<'_>],
    language: Language,
) -> Option<Range<usize>> {
    said.all(Kind::Seek).find_map(|seek| {
        let next = words.partition_point(|word| word.start < seek.end);
        let first = match language {
            Language::Sl | Language::Pl | Language::Cs | Language::Sk => {
                let small = words.get(next).is_some_and(|word| is_small(word, language));
                let after = words.get(next + 1);
                let goes_on = after.is_some_and(|after| !cut(sentence, &words[next], after));
                next + usize::from(small && goes_on)
            }
            // The object is the word with the ending `-t`, before the verb or behind it.
            Language::Hu => (next.saturating_sub(3)..words.len().min(next + 4)).find(|at| {
                let word = folded(words[*at].text);
                word.ends_with('t') && word.chars().count() > 4
            })?,
            _ => {
                let nearest = next.saturating_sub(1)..words.len().min(next + 2);
                1 + nearest.into_iter().find(|at| {
                    said.all(Kind::Article)
                        .any(|article| article.start == words[*at].start)
                })?
            }
        };
        let thing = words.get(first)?;
        if first > 0 && first == next && cut(sentence, &words[first - 1], thing) {
            return None;
        }
        let mut last = first;
        while last < first + 3
            && words
                .get(last + 1)
                .is_some_and(|next| !cut(sentence, &words[last], next))
        {
            last += 1;
        }
        let clause = thing.start..words[last].range().end;
        let other = said.cues.iter().any(|(kind, range)| {
            matches!(
                kind,
                Kind::People | Kind::Abstract | Kind::Effect | Kind::Seek
            ) && range.start >= clause.start
                && range.end <= clause.end
        });
        (!other && is_thing(thing, language)).then(|| thing.range())
    })
}

/// Whether a sign stands between two words.
fn cut(sentence: &str, left: &Word<'_>, right: &Word<'_>) -> bool {
    !sentence[left.range().end..right.start]
        .chars()
        .all(|c| c.is_whitespace() || matches!(c, '"' | '„' | '“' | '«'))
}

/// Whether a word can name a thing: no number, no small word, no verb.
fn is_thing(word: &Word<'_>, language: Language) -> bool {
    let text = folded(word.text);
    let verb: &[&str] = match language {
        Language::Sl => &["ti", "či"],
        Language::Pl => &["ć", "by"],
        Language::Cs => &["at", "it", "et", "ět", "ít", "át", "ýt", "out", "nout"],
        Language::Sk => &["ť", "by"],
        _ => &[],
    };
    !word.has_digit()
        && word.letters() > 2
        && !verb.iter().any(|end| text.ends_with(end))
        && !is_small(word, language)
}

/// Words that everybody uses all the time are no part of a name.
fn is_small(word: &Word<'_>, language: Language) -> bool {
    Frequencies::of(language)
        .zipf(&folded(word.text))
        .is_some_and(|zipf| zipf >= 6.0)
}

/// "Make it a hunt", "bauen Sie uns": an order to the reader, which a word of making begins.
fn is_order(said: &Judgement, words: &[Word<'_>], language: Language) -> bool {
    let Some(first) = words.first() else {
        return false;
    };
    let makes = words.iter().take(2).enumerate().any(|(at, word)| {
        let first = match language {
            Language::De => at == 0,
            Language::En | Language::Da => {
                at == 0 || matches!(folded(first.text).as_str(), "please" | "venligst")
            }
            _ => true,
        };
        first && said.all(Kind::Make).any(|make| make.start == word.start)
    });
    let text = folded(first.text);
    let to_reader = match language {
        Language::De => words
            .get(1)
            .is_some_and(|second| matches!(folded(second.text).as_str(), "sie" | "uns")),
        Language::Fr => text.ends_with("ez") || text.ends_with("tes"),
        Language::It | Language::Sl | Language::Sk | Language::Cs => {
            words.iter().take(2).any(|word| word.text.ends_with("te"))
        }
        Language::Pl => words.iter().take(2).any(|word| word.text.ends_with("cie")),
        Language::Hu => words.iter().take(2).any(|word| {
            [
                "jenek", "janak", "zenek", "zanak", "tek", "tok", "senek", "ssenek",
            ]
            .iter()
            .any(|end| word.text.ends_with(end))
        }),
        _ => true,
    };
    makes && to_reader
}

fn weight(
    said: &Judgement,
    asked: bool,
    unnamed: bool,
    sentence: &str,
    words: &[Word<'_>],
    language: Language,
) -> f32 {
    let when = |holds: bool, weight: f32| if holds { weight } else { 0.0 };
    // One's own things are spoken of, others are brought in.
    let solution = said.all(Kind::Solution).any(|thing| {
        !said
            .all(Kind::Ours)
            .any(|ours| ours.end <= thing.start && thing.start <= ours.end + 1)
    });
    // "We must find out" is no requirement, and neither is "we know how it must be".
    let must = said.all(Kind::Must).any(|must| {
        let own = said
            .all(Kind::Own)
            .any(|own| own.start <= must.start && must.end <= own.end);
        let known = said.all(Kind::Effect).any(|known| known.end <= must.start);
        let people = said
            .all(Kind::People)
            .any(|people| people.end <= must.start && must.start <= people.end + 1);
        !own && !known && !people
    });
    let own = said.has(Kind::Own);
    let measured = is_measured(sentence, words, language);
    let material = said.has(Kind::Material);
    let wish = said.has(Kind::Wish);
    let closed = said.has(Kind::Closed);
    // Only at the beginning does a question word ask; and "why not" proposes.
    let asks = sentence.trim_end().ends_with('?')
        && !wish
        && said.all(Kind::Question).any(|range| range.start < 12);
    let would = said.has(Kind::Would) && !said.has(Kind::People) && !said.has(Kind::Effect);
    let ordered = is_order(said, words, language)
        && (solution
            || said.has(Kind::Article)
            || matches!(
                language,
                Language::Sl | Language::Pl | Language::Cs | Language::Sk | Language::Hu
            ));
    when(solution, 1.0)
        + when(!solution && said.has(Kind::Solution), if asked { 1.0 } else { 0.3 })
        + when(asked, 1.5)
        + when(unnamed, 1.6)
        // "A film would solve it."
        + when(solution && !asked && would, 0.6)
        + when(ordered && !asked && !unnamed, if solution { 1.0 } else { 1.6 })
        + when(must, 1.0)
        + when(must && (measured || material), 1.0)
        + when(must && solution, 0.7)
        + when(own && solution && !asked, 0.6)
        + when((must || wish) && said.has(Kind::Make) && !said.has(Kind::People), 0.6)
        // A limit in figures.
        + when(must && sentence.contains(|c: char| c.is_ascii_digit()), 0.5)
        + when(material, if must || wish || closed || measured { 0.8 } else { 0.3 })
        + when(measured, 0.3)
        + when(closed, 2.0)
        + when(said.has(Kind::Open), -3.0)
        + when(said.has(Kind::Refused), -2.5)
        + when(said.has(Kind::Told), -2.5)
        + when(said.has(Kind::Tried), if asked { -1.0 } else { -1.5 })
        // "We would therefore like an app" still asks for an app.
        + when(said.has(Kind::But), if asked { -0.7 } else { -1.5 })
        + when(said.has(Kind::Frame), -1.5)
        + when(said.has(Kind::People) && !solution && !ordered, -0.5)
        + when(asks, -2.0)
}

/// Endings of French and Italian words that tell of which kind the thing before them is.
const ADJECTIVES: &[&str] = &[
    "ique", "elle", "aire", "tile", "tive", "tif", "euse", "eux", "able", "ible", "ale", "al",
    "ée", "ivo", "iva", "ico", "ica", "ario", "aria", "oso", "osa", "ato", "ata", "bile", "ile",
    "ive",
];

/// Words that belong to the thing: what tells of which kind it is before it, with the article that
/// brings it in, and in languages that put it there what comes after.
fn phrase(
    said: &Judgement,
    sentence: &str,
    words: &[Word<'_>],
    thing: Range<usize>,
    language: Language,
) -> Range<usize> {
    let at = |byte: usize| words.partition_point(|word| word.start < byte);
    let (mut first, mut last) = (at(thing.start), at(thing.end).saturating_sub(1));
    let joined = |left: &Word<'_>, right: &Word<'_>| {
        sentence[left.range().end..right.start]
            .chars()
            .all(|c| c == ' ' || c == '\u{a0}')
    };
    let is = |kind: Kind, word: &Word<'_>| {
        said.all(kind)
            .any(|range| range.start <= word.start && word.range().end <= range.end)
    };
    for _ in 0..4 {
        let Some(before) = first.checked_sub(1).map(|at| &words[at]) else {
            break;
        };
        if !joined(before, &words[first]) {
            break;
        }
        if is(Kind::Article, before) {
            first -= 1;
            continue;
        }
        if is(Kind::Article, &words[first]) {
            break;
        }
        if is_small(before, language)
            || [
                Kind::Wish,
                Kind::Must,
                Kind::Just,
                Kind::Make,
                Kind::Ours,
                Kind::People,
            ]
            .into_iter()
            .any(|kind| is(kind, before))
        {
            break;
        }
        first -= 1;
    }
    let follows = |last: usize| {
        words
            .get(last + 1)
            .filter(|next| joined(&words[last], next))
    };
    match language {
        // "A touch display": what follows directly may be the thing that the first is for.
        Language::En => {
            while let Some(next) = follows(last) {
                if !is(Kind::Solution, next) {
                    break;
                }
                last += 1;
            }
        }
        // "Une interface tactile", "un film de trente secondes".
        Language::Fr | Language::It => {
            while let Some(next) = follows(last) {
                let text = folded(next.text);
                if !ADJECTIVES.iter().any(|end| text.ends_with(end)) || is_small(next, language) {
                    break;
                }
                last += 1;
            }
            if let Some(of) = follows(last)
                && matches!(folded(of.text).as_str(), "de" | "d'" | "di" | "en" | "in")
                && let Some(next) = follows(last + 1)
                && is_thing(next, language)
            {
                last += 2;
            }
        }
        _ => {}
    }
    words[first].start..words[last].range().end
}

/// Units in which a requirement is stated, besides those of the trade.
const UNITS: &[&str] = &[
    "mm",
    "cm",
    "m",
    "m²",
    "m2",
    "g",
    "kg",
    "s",
    "l",
    "ml",
    "px",
    "dpi",
    "k",
    "t",
    "zoll",
    "inch",
    "seiten",
    "strani",
    "pages",
    "pagine",
    "sekunden",
    "sekund",
    "secondes",
    "secondi",
    "seconds",
    "minuten",
    "minut",
    "minutes",
    "minuti",
    "gramm",
    "grammi",
    "grammes",
    "grams",
    "metri",
    "mètres",
    "metres",
    "zeichen",
    "characters",
    "oseb",
    "persone",
    "personen",
];

fn is_measured(sentence: &str, words: &[Word<'_>], language: Language) -> bool {
    let technical = shorthand(sentence, language)
        .iter()
        .any(|one| !matches!(one.reason, Reason::Abbreviation));
    technical
        || words.windows(2).any(|pair| {
            pair[0]
                .text
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
                && UNITS.contains(&folded(pair[1].text).as_str())
        })
}

/// The list of a language.
pub(crate) fn lists(language: Language) -> Option<&'static Cues<Kind>> {
    macro_rules! list {
        ($code:literal) => {{
            static LIST: LazyLock<Cues<Kind>> = LazyLock::new(|| {
                Cues::read(
                    include_str!(concat!("../data/openness/", $code, ".txt")),
                    &Kind::ALL,
                )
            });
            Some(&*LIST)
        }};
    }
    match language {
        Language::En => list!("en"),
        Language::De => list!("de"),
        Language::Sl => list!("sl"),
        Language::Fr => list!("fr"),
        Language::It => list!("it"),
        Language::Pl => list!("pl"),
        Language::Hu => list!("hu"),
        Language::Sk => list!("sk"),
        Language::Cs => list!("cs"),
        Language::Da => list!("da"),
        Language::Es => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_list_has_every_kind_of_cue() {
        for language in Language::ALL {
            let Some(cues) = lists(language) else {
                assert_eq!(language, Language::Es);
                continue;
            };
            for (name, kind) in Kind::ALL {
                assert!(cues.count(kind) > 0, "{} {name}", language.code());
            }
        }
    }

    #[test]
    fn the_whole_thing_is_named() {
        let thing = |text: &str, language| {
            let judgement = judge(text, language)?;
            Some(text[judgement.solution?].to_owned())
        };
        for (language, text, named) in [
            (
                Language::En,
                "We need a touch display with a case.",
                "a touch display",
            ),
            (
                Language::En,
                "We are looking for a trolley with three shelves.",
                "a trolley",
            ),
            (
                Language::De,
                "Wir möchten einen kurzen Imagefilm drehen.",
                "einen kurzen Imagefilm",
            ),
            (
                Language::Fr,
                "Il nous faut une interface tactile.",
                "une interface tactile",
            ),
            (
                Language::It,
                "Ci serve un filmato di backstage.",
                "un filmato di backstage",
            ),
            (Language::Sl, "Potrebujemo nov logotip.", "nov logotip"),
            (Language::Da, "Vi har brug for en ny app.", "en ny app"),
        ] {
            assert_eq!(thing(text, language).as_deref(), Some(named), "{text}");
        }
        assert_eq!(
            thing("We need our apprentices to stay.", Language::En),
            None
        );
    }

    proptest! {
        #[test]
        fn any_sentence_is_judged_with_places_inside(text in "(we need |please |a |wir brauchen |egy |[\\PC]{1,12} ){0,12}", at in 0usize..11) {
            if let Some(judgement) = judge(&text, Language::ALL[at]) {
                prop_assert!(judgement.weight.is_finite());
                for (_, range) in &judgement.cues {
                    prop_assert!(text.get(range.clone()).is_some());
                }
                if let Some(range) = judgement.solution {
                    prop_assert!(text.get(range).is_some());
                }
            }
        }
    }

    #[test]
    fn the_thing_alone_or_the_wish_alone_prescribes_nothing() {
        let prescribes = |text| judge(text, Language::En).unwrap().prescribes();
        assert!(prescribes("We need an app."));
        assert!(!prescribes("Our drivers open the app and close it again."));
        assert!(!prescribes("We need people who ask."));
        assert!(!prescribes(""));
    }
}
