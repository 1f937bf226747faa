//! Does a sentence prescribe a solution, or keep the problem open?
//!
//! A sentence prescribes by what it says of a thing: that it is wanted, must be so, or may not be
//! otherwise. The thing alone proves nothing ("older bakers are afraid of the touch screen"), the
//! wish alone neither ("we need our apprentices to stay"). So cues of several kinds are weighed, and
//! some weigh against: what was tried, what others say, what is refused, that any form is fine. The
//! cues are lists in `data/openness`, one file a language, readable and correctable by anybody who
//! speaks it.

mod thing;

use std::ops::Range;

use crate::Language;
use crate::cues::per_language;
use crate::finding::Reason;
use crate::frequency::folded;
use crate::shorthand::shorthand;
use crate::words::{Word, words};
use thing::{asked_for, new_thing, phrase};

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
    // "Must have at least three references": what has to be, and a limit besides.
    let limited = said
        .all(Kind::Must)
        .any(|one| said.all(Kind::Must).any(|other| one.end <= other.start));
    let in_figures = sentence.contains(|c: char| c.is_ascii_digit());
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
        + when(must && (limited || in_figures), 0.5)
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

per_language! {
    /// The list of a language.
    pub(crate) fn lists -> Kind, Kind::ALL, "openness"
}

#[cfg(test)]
mod tests;
