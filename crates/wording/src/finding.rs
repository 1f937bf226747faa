//! What the crate says about a text: findings with a place, a reason, a weight and a way out.
//!
//! A finding holds values, no sentences: the words for the reader are put together in the reader's
//! language from templates, so a German text can be reported on in English.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::parts::Part;

/// A passage of a text, counted in bytes for programs and in characters for people and pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Bytes of UTF-8, on borders of characters.
    pub bytes: Range<usize>,
    /// Characters (Unicode scalar values).
    pub chars: Range<usize>,
}

/// Turns places in bytes into places in characters, for many places of one text.
pub struct Ruler<'a> {
    text: &'a str,
    /// Characters before each 256th byte, so that no place counts from the beginning.
    marks: Vec<usize>,
}

impl<'a> Ruler<'a> {
    const EVERY: usize = 256;

    /// A ruler for a text.
    pub fn new(text: &'a str) -> Self {
        let mut marks = vec![0];
        let mut before = 0;
        for (at, byte) in text.bytes().enumerate() {
            if at > 0 && at % Self::EVERY == 0 {
                marks.push(before);
            }
            // Every byte but a continuation begins a character.
            before += usize::from(byte & 0xc0 != 0x80);
        }
        Ruler { text, marks }
    }

    /// The place of a range of bytes, moved outwards to whole characters and inwards to the text.
    pub fn place(&self, bytes: Range<usize>) -> Place {
        let start = self.text.floor_char_boundary(bytes.start);
        let end = self
            .text
            .ceil_char_boundary(bytes.end.max(start))
            .min(self.text.len());
        Place {
            bytes: start..end,
            chars: self.chars(start)..self.chars(end),
        }
    }

    /// The text of a range of bytes; nothing where the range is none of the text.
    pub fn text(&self, bytes: Range<usize>) -> &'a str {
        self.text.get(bytes).unwrap_or_default()
    }

    fn chars(&self, byte: usize) -> usize {
        let mark = (byte / Self::EVERY).min(self.marks.len() - 1);
        let rest = &self.text.as_bytes()[mark * Self::EVERY..byte];
        self.marks[mark] + rest.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
    }
}

/// How much a finding stands in the reader's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth a look; a good text has some of these.
    Hint,
    /// Many readers stumble here.
    Notable,
    /// Readers of the other world give up here, or are shut out.
    Severe,
}

/// Why a passage was found, with the facts that show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Reason {
    /// A word that readers seldom meet.
    RareWord {
        /// The estimated share of readers who find it hard, 0 to 1.
        share: f32,
    },
    /// A word made of several.
    LongCompound {
        /// The estimated share of readers who find it hard, 0 to 1.
        share: f32,
        /// The words that it is made of.
        parts: Vec<String>,
    },
    /// An abbreviation that the text does not explain.
    Abbreviation,
    /// A norm or standard by its number.
    Norm,
    /// A material, part or machine by its number.
    TypeNumber,
    /// A permitted deviation or a technical limit with its unit.
    Tolerance,
    /// A measure in a unit of the trade.
    TechnicalUnit {
        /// The unit as it is written.
        unit: String,
    },
    /// A sentence that must be read twice for its length.
    LongSentence {
        /// Its words.
        words: usize,
    },
    /// A sentence whose clauses hang on each other.
    NestedSentence {
        /// Clauses that hang on others, brackets and insertions.
        clauses: usize,
    },
    /// Nouns that stand where verbs would say who does what.
    NominalStyle {
        /// The nouns, as they are written.
        nouns: Vec<String>,
    },
    /// The sentence names the answer instead of the problem.
    PrescribedSolution {
        /// The thing, medium or technique, as it is written.
        solution: String,
    },
    /// The sentence sets a condition that closes the field.
    ClosingRequirement,
    /// Nobody is said to act.
    Passive {
        /// How many verbs of the sentence are passive.
        verbs: usize,
    },
    /// A name of a type, a product or a department that says nothing outside the company.
    InternalName,
    /// There are several challenges in the text.
    SeveralChallenges {
        /// How many.
        count: usize,
    },
    /// Nearly all of the text is about marketing and communication.
    OnlyMarketing {
        /// Its share of what the text is about, 0 to 1.
        share: f32,
    },
    /// A part of a complete brief or pitch is not there.
    MissingPart {
        /// Which.
        part: Part,
    },
    /// A part of a complete brief or pitch is only touched on.
    HalfPart {
        /// Which.
        part: Part,
    },
    /// A wish or promise that nobody can act on.
    VagueWish,
    /// A word of the art world that says nothing to a manufacturer.
    ArtJargon,
}

impl Reason {
    /// The name of the kind, as in JSON and as the beginning of its templates' keys.
    pub fn kind(&self) -> &'static str {
        match self {
            Reason::RareWord { .. } => "rare-word",
            Reason::LongCompound { .. } => "long-compound",
            Reason::Abbreviation => "abbreviation",
            Reason::Norm => "norm",
            Reason::TypeNumber => "type-number",
            Reason::Tolerance => "tolerance",
            Reason::TechnicalUnit { .. } => "technical-unit",
            Reason::LongSentence { .. } => "long-sentence",
            Reason::NestedSentence { .. } => "nested-sentence",
            Reason::NominalStyle { .. } => "nominal-style",
            Reason::PrescribedSolution { .. } => "prescribed-solution",
            Reason::ClosingRequirement => "closing-requirement",
            Reason::Passive { .. } => "passive",
            Reason::InternalName => "internal-name",
            Reason::SeveralChallenges { .. } => "several-challenges",
            Reason::OnlyMarketing { .. } => "only-marketing",
            Reason::MissingPart { .. } => "missing-part",
            Reason::HalfPart { .. } => "half-part",
            Reason::VagueWish => "vague-wish",
            Reason::ArtJargon => "art-jargon",
        }
    }
}

/// What the writer can do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum WayOut {
    /// Say it with a plain word.
    Say {
        /// The word, in the language of the text.
        word: String,
    },
    /// A known explanation to go with the word.
    Explain {
        /// The explanation.
        text: String,
        /// Where it comes from.
        source: String,
    },
    /// Explain it once, where it first comes.
    ExplainOnce,
    /// Say what the words of the compound have to do with each other.
    TakeApart {
        /// The words.
        parts: Vec<String>,
    },
    /// Say what it is for; the number can go to an attachment.
    SayWhatFor,
    /// Say what happens when it is not met, and leave the figure to the attachment.
    SayWhatDepends,
    /// Make two sentences; the second can begin here.
    Split {
        /// Where the second sentence can begin, if there is a seam.
        at: Option<Place>,
    },
    /// Ask what should be different, and for whom, when the thing is there; and say that.
    AskWhatFor,
    /// Ask what would happen otherwise; and say that, or leave the condition out.
    AskWhatOtherwise,
    /// Say it with verbs.
    UseVerbs,
    /// Say who does it.
    SayWhoActs,
    /// Say what the thing is or does instead of its name.
    SayWhatItIs,
    /// Keep the one challenge that the others hang on, and leave the others for later.
    KeepOne {
        /// The sentence that carries the key challenge.
        key: Place,
    },
    /// Ask what lies behind the wish for attention.
    LookDeeper {
        /// The sentence in which a deeper challenge shows, if there is one.
        at: Option<Place>,
    },
    /// Say this part.
    SayPart {
        /// Which.
        part: Part,
    },
    /// Say what will be there at the end, for whom, and how one would notice.
    SayWhatExactly,
    /// Say it as one would to somebody at the machine.
    SayPlainly,
}

impl WayOut {
    /// The name of the way out, as in JSON and as the beginning of its templates' keys.
    pub fn kind(&self) -> &'static str {
        match self {
            WayOut::Say { .. } => "say",
            WayOut::Explain { .. } => "explain",
            WayOut::ExplainOnce => "explain-once",
            WayOut::TakeApart { .. } => "take-apart",
            WayOut::SayWhatFor => "say-what-for",
            WayOut::SayWhatDepends => "say-what-depends",
            WayOut::Split { .. } => "split",
            WayOut::AskWhatFor => "ask-what-for",
            WayOut::AskWhatOtherwise => "ask-what-otherwise",
            WayOut::UseVerbs => "use-verbs",
            WayOut::SayWhoActs => "say-who-acts",
            WayOut::SayWhatItIs => "say-what-it-is",
            WayOut::KeepOne { .. } => "keep-one",
            WayOut::LookDeeper { .. } => "look-deeper",
            WayOut::SayPart { .. } => "say-part",
            WayOut::SayWhatExactly => "say-what-exactly",
            WayOut::SayPlainly => "say-plainly",
        }
    }
}

/// Something that a reader of the other world stumbles over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// How much it matters.
    pub severity: Severity,
    /// Why.
    pub reason: Reason,
    /// What helps.
    pub way_out: WayOut,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn places_in_characters_are_those_of_the_text(text in "\\PC{0,600}", from in 0usize..2000, to in 0usize..2000) {
            let place = Ruler::new(&text).place(from..to);
            prop_assert_eq!(text[..place.bytes.start].chars().count(), place.chars.start);
            prop_assert_eq!(text[..place.bytes.end].chars().count(), place.chars.end);
        }
    }

    #[test]
    fn a_place_moves_outwards_to_whole_characters() {
        let place = Ruler::new("für").place(2..3);
        assert_eq!((place.bytes, place.chars), (1..3, 1..2));
    }
}
