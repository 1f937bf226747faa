//! Who takes part: parties with what they offer, what they seek, and what else is known of them.

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// Names a party; UUIDs fit.
pub type PartyId = u128;

/// A short text in one language: a competence, a need, a title. Long texts are better split into
/// several phrases: the best pair counts, not the average.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Phrase {
    /// The author's words.
    pub text: String,
    /// Their language where it is known.
    #[serde(default)]
    pub language: Option<Language>,
}

impl Phrase {
    /// A phrase in the language of `tag` (`sl`, `de-AT`); an unreadable tag counts as unknown.
    #[must_use]
    pub fn new(text: impl Into<String>, tag: &str) -> Self {
        Self {
            text: text.into(),
            language: Language::parse(tag),
        }
    }
}

/// The two worlds that are brought together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Cultural and creative industries.
    Creative,
    /// Manufacturers and other industry.
    Industry,
    /// On both sides.
    Both,
    /// Not known yet.
    Unknown,
}

/// What a phrase of a party is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// What the party can do.
    Offer,
    /// What the party is looking for.
    Seek,
    /// Work it has done: shows what it can do, a little weaker than saying so.
    Example,
    /// What it is called: found by its letters, never a reason for a match.
    Name,
}

/// What of a party may speak in an answer: to readers who may not know all of it, the rest neither
/// shows nor counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shows(u8);

impl Shows {
    /// The whole party.
    pub const EVERYTHING: Self = Self(u8::MAX);
    /// Not even that it is there.
    pub const NOTHING: Self = Self(0);

    /// The bit of the languages, beside those of the roles.
    const LANGUAGES: u8 = 1 << 7;

    /// The same without the phrases of one role.
    #[must_use]
    pub fn without(self, role: Role) -> Self {
        Self(self.0 & !role.bit())
    }

    /// The same without the working languages.
    #[must_use]
    pub fn without_languages(self) -> Self {
        Self(self.0 & !Self::LANGUAGES)
    }

    /// Whether phrases of a role may speak.
    #[must_use]
    pub fn has(self, role: Role) -> bool {
        self.0 & role.bit() != 0
    }

    /// Whether the working languages may speak.
    #[must_use]
    pub fn has_languages(self) -> bool {
        self.0 & Self::LANGUAGES != 0
    }
}

impl Role {
    /// Its bit in sets of roles.
    pub(crate) fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// Facts that make a meeting easier or harder, as codes; empty where unknown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Facets {
    /// NUTS codes (`SI042`, `AT31`).
    #[serde(default)]
    pub regions: Vec<String>,
    /// Working languages.
    #[serde(default)]
    pub languages: Vec<Language>,
    /// Codes of a classification in which a longer code lies within its beginning (NACE `25.61`
    /// within `25`).
    #[serde(default)]
    pub sectors: Vec<String>,
}

/// One who may be matched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Its id in the caller's world.
    pub id: PartyId,
    /// Where it stands.
    pub side: Side,
    /// What it can do.
    #[serde(default)]
    pub offers: Vec<Phrase>,
    /// What it is looking for.
    #[serde(default)]
    pub seeks: Vec<Phrase>,
    /// Work it has done.
    #[serde(default)]
    pub examples: Vec<Phrase>,
    /// What it is called.
    #[serde(default)]
    pub names: Vec<Phrase>,
    /// Region, languages, sectors.
    #[serde(default)]
    pub facets: Facets,
}

impl Party {
    /// A party without phrases.
    #[must_use]
    pub fn new(id: PartyId, side: Side) -> Self {
        Self {
            id,
            side,
            offers: Vec::new(),
            seeks: Vec::new(),
            examples: Vec::new(),
            names: Vec::new(),
            facets: Facets::default(),
        }
    }

    /// The phrases of one role.
    #[must_use]
    pub fn phrases(&self, role: Role) -> &[Phrase] {
        match role {
            Role::Offer => &self.offers,
            Role::Seek => &self.seeks,
            Role::Example => &self.examples,
            Role::Name => &self.names,
        }
    }
}

/// The usual rule for who may be suggested to whom: the two sides to each other, never a side to
/// itself. Who stands on both, or whose side nobody knows yet, may meet anyone.
#[must_use]
pub fn opposite_sides(one: &Party, other: &Party) -> bool {
    !matches!(
        (one.side, other.side),
        (Side::Creative, Side::Creative) | (Side::Industry, Side::Industry)
    )
}
