//! Facts of a text: its numbers and names, and whether a reworded version keeps to them.

use serde::{Deserialize, Serialize};

use crate::Language;
use crate::finding::Place;

/// What a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fact {
    /// A number, in figures or in words, with what it counts.
    Number,
    /// A date, a month, a day or a year.
    Date,
    /// The name of a person, a company, a place or a product.
    Name,
    /// An address of mail or of a page, or a number of a telephone.
    Address,
}

/// A fact in a proposal that the original does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unfounded {
    /// What it is.
    pub fact: Fact,
    /// Where in the proposal.
    pub place: Place,
    /// As it is written there.
    pub text: String,
}

/// The facts of a proposal that do not occur in the original. A proposal with any of them is not to
/// be shown.
pub fn unfounded(_original: &str, _proposal: &str, _language: Language) -> Vec<Unfounded> {
    Vec::new()
}
