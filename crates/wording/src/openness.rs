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
use crate::frequency::folded;
use crate::shorthand::shorthand;
use crate::words::{Word, words};

/// The kinds of cues, as the sections of the lists are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A thing, a medium or a technique that could be somebody's answer.
    Solution,
    /// Something is wanted, missing, proposed or going to be.
    Wish,
    /// Something has to be so.
    Must,
    /// Something is ruled out.
    Closed,
    /// Nothing more than one thing is said to be needed.
    Just,
    /// Something is to be made.
    Make,
    /// A material, a finish or a format.
    Material,
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
    /// A word that begins an open question.
    Question,
}

impl Kind {
    const ALL: [(&'static str, Kind); 15] = [
        ("solution", Kind::Solution),
        ("wish", Kind::Wish),
        ("must", Kind::Must),
        ("closed", Kind::Closed),
        ("just", Kind::Just),
        ("make", Kind::Make),
        ("material", Kind::Material),
        ("open", Kind::Open),
        ("refused", Kind::Refused),
        ("told", Kind::Told),
        ("tried", Kind::Tried),
        ("but", Kind::But),
        ("frame", Kind::Frame),
        ("people", Kind::People),
        ("question", Kind::Question),
    ];
}

/// How a sentence stands to the solution.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// From [`PRESCRIBES_FROM`] on the sentence prescribes.
    pub weight: f32,
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
        self.cues.iter().any(|(one, _)| *one == kind)
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
        cues: found,
    };
    let weight = weight(&judgement, sentence, &words, language);
    Some(Judgement {
        weight,
        ..judgement
    })
}

fn weight(said: &Judgement, sentence: &str, words: &[Word<'_>], language: Language) -> f32 {
    let when = |holds: bool, weight: f32| if holds { weight } else { 0.0 };
    let solution = said.has(Kind::Solution);
    let must = said.has(Kind::Must);
    let measured = is_measured(sentence, words, language);
    let material = said.has(Kind::Material);
    let wish = said.has(Kind::Wish);
    // Only at the beginning does a question word ask; and "why not" proposes.
    let asks = sentence.trim_end().ends_with('?')
        && !wish
        && said
            .cues
            .iter()
            .any(|(kind, range)| *kind == Kind::Question && range.start < 12);
    when(solution, 1.0)
        + when(solution && wish, 1.5)
        + when(solution && said.has(Kind::Just), 1.5)
        + when(must, 1.0)
        + when(must && (measured || material), 1.0)
        + when(must && solution, 0.7)
        + when((must || wish) && said.has(Kind::Make) && !said.has(Kind::People), 0.6)
        // A limit in figures.
        + when(must && sentence.contains(|c: char| c.is_ascii_digit()), 0.5)
        + when(material, 0.8)
        + when(measured, 0.3)
        + when(said.has(Kind::Closed), 2.0)
        + when(said.has(Kind::Open), -3.0)
        + when(said.has(Kind::Refused), -2.5)
        + when(said.has(Kind::Told), -2.5)
        + when(said.has(Kind::Tried), -1.5)
        // "We would therefore like an app" still asks for an app.
        + when(said.has(Kind::But), if solution && wish { -0.7 } else { -1.5 })
        + when(said.has(Kind::Frame), -1.5)
        + when(said.has(Kind::People) && !solution, -0.5)
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

fn lists(language: Language) -> Option<&'static Cues<Kind>> {
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
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_every_kind_of_cue() {
        for language in [
            Language::En,
            Language::De,
            Language::Sl,
            Language::Fr,
            Language::It,
        ] {
            let cues = lists(language).unwrap();
            for (name, kind) in Kind::ALL {
                assert!(cues.count(kind) > 0, "{} {name}", language.code());
            }
        }
        assert!(judge("Potrzebujemy aplikacji.", Language::Pl).is_none());
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
