//! The languages that a text can be in, and what the rest of the crate must know of each.

use serde::{Deserialize, Serialize};

/// A language of which the crate knows the words, the customs of writing and the formulas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Czech.
    Cs,
    /// Danish.
    Da,
    /// German.
    De,
    /// English.
    En,
    /// Spanish: no language of a hub yet; people rated its words, so it helps to fit the others.
    Es,
    /// French.
    Fr,
    /// Hungarian.
    Hu,
    /// Italian.
    It,
    /// Polish.
    Pl,
    /// Slovak.
    Sk,
    /// Slovenian.
    Sl,
}

impl Language {
    /// Every language, by its code.
    pub const ALL: [Language; 11] = [
        Language::Cs,
        Language::Da,
        Language::De,
        Language::En,
        Language::Es,
        Language::Fr,
        Language::Hu,
        Language::It,
        Language::Pl,
        Language::Sk,
        Language::Sl,
    ];

    /// The two-letter code of ISO 639-1, in small letters.
    pub fn code(self) -> &'static str {
        match self {
            Language::Cs => "cs",
            Language::Da => "da",
            Language::De => "de",
            Language::En => "en",
            Language::Es => "es",
            Language::Fr => "fr",
            Language::Hu => "hu",
            Language::It => "it",
            Language::Pl => "pl",
            Language::Sk => "sk",
            Language::Sl => "sl",
        }
    }

    /// The language of a two-letter code; region and case do not matter (`de-AT`, `DE`).
    pub fn of(code: &str) -> Option<Self> {
        let code = code.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// Whether new words are made by writing several as one, so that a long word may be made of
    /// short, well-known ones.
    pub fn writes_compounds(self) -> bool {
        matches!(self, Language::De | Language::Da | Language::Hu)
    }

    /// Whether every noun has a capital, so that a capital does not tell a name.
    pub fn capitalises_nouns(self) -> bool {
        self == Language::De
    }
}
