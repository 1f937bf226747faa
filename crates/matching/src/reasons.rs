//! Why a match is suggested, as typed values; the caller puts them into the reader's language.

use serde::{Deserialize, Serialize};

use crate::aliases::Alias;
use crate::facets::FacetPart;
use crate::index::Cited;
use crate::likeness::Likeness;
use crate::party::PartyId;

/// A suggested partner with both directions' scores and everything that made them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Match {
    /// The partner.
    pub partner: PartyId,
    /// What lists are ordered by: the joint score, moved a little by the facets. 0 to 1.
    pub score: f32,
    /// How much both gain: high only when both directions are. The same seen from the partner.
    pub joint: f32,
    /// What the partner's offers do for the asking party's seeks.
    pub receives: Direction,
    /// What the asking party's offers do for the partner's seeks.
    pub gives: Direction,
    /// Region, languages, sectors, as far as both are known.
    pub facets: Vec<FacetPart>,
}

impl Match {
    /// Whether only one of the two gains.
    #[must_use]
    pub fn is_one_sided(&self) -> bool {
        self.receives.pairs.is_empty() || self.gives.pairs.is_empty()
    }
}

/// One direction of a match.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Direction {
    /// 0 to 1.
    pub score: f32,
    /// For every seek that is answered the offer that answers it best, strongest first. Empty exactly
    /// when the score is 0.
    pub pairs: Vec<Pair>,
}

/// A seek and the offer (or example of work) that answers it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// What is sought.
    pub seek: Cited,
    /// What answers it.
    pub offer: Cited,
    /// 0 to 1; examples of work count a little less than offers.
    pub strength: f32,
    /// Meaning and letters of the two.
    pub likeness: Likeness,
    /// Trade words that were understood through the glossary.
    pub aliases: Vec<Alias>,
}
