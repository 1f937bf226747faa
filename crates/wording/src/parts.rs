//! The parts of a structured brief and of a pitch, and which of them a text says.

use serde::{Deserialize, Serialize};

use crate::Language;
use crate::finding::{Finding, Place, Ruler};
use crate::reading::Reader;
use crate::sentences::Sentence;

/// A part that a complete brief or pitch has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Who is affected.
    Who,
    /// Why it matters.
    Why,
    /// What was tried.
    Tried,
    /// What is known.
    Known,
    /// What is open.
    Open,
    /// What every answer must keep to.
    Constraints,
    /// What the creative partner gets: budget or pay, time, access, rights.
    Offer,
    /// What happens next, and by when.
    NextStep,
    /// Who answers questions.
    Contact,
    /// What it costs (pitch).
    Cost,
    /// How long it takes (pitch).
    Time,
    /// What the company has from it (pitch).
    Benefit,
}

impl Part {
    /// The parts of a brief, which creative people read.
    pub const OF_A_BRIEF: [Part; 9] = [
        Part::Who,
        Part::Why,
        Part::Tried,
        Part::Known,
        Part::Open,
        Part::Constraints,
        Part::Offer,
        Part::NextStep,
        Part::Contact,
    ];
    /// The parts of a pitch, which people of industry read.
    pub const OF_A_PITCH: [Part; 4] = [Part::Cost, Part::Time, Part::Benefit, Part::NextStep];

    /// The name of the part, as in JSON and in the keys of templates.
    pub fn name(self) -> &'static str {
        match self {
            Part::Who => "who",
            Part::Why => "why",
            Part::Tried => "tried",
            Part::Known => "known",
            Part::Open => "open",
            Part::Constraints => "constraints",
            Part::Offer => "offer",
            Part::NextStep => "next-step",
            Part::Contact => "contact",
            Part::Cost => "cost",
            Part::Time => "time",
            Part::Benefit => "benefit",
        }
    }
}

/// How far a part is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Presence {
    /// It is said.
    There,
    /// It is touched on.
    Half,
    /// Nothing says it.
    Missing,
}

/// A part and where the text says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartSaid {
    /// Which part.
    pub part: Part,
    /// How far it is there.
    pub presence: Presence,
    /// The sentences that say it, in the order of the text.
    pub places: Vec<Place>,
}

/// Which parts the sentences of a text say, in the order of [`Part::OF_A_BRIEF`] or
/// [`Part::OF_A_PITCH`].
pub fn parts(
    _sentences: &[Sentence<'_>],
    _language: Language,
    _reader: Reader,
    _ruler: &Ruler<'_>,
) -> Vec<PartSaid> {
    Vec::new()
}

/// The findings on parts that are missing or only touched on. Each stands where the part could be
/// said: an empty place behind the sentence that says the part before it, or at the end.
pub(crate) fn missing(_parts: &[PartSaid], _ruler: &Ruler<'_>) -> Vec<Finding> {
    Vec::new()
}
