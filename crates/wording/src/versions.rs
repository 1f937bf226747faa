//! Two versions of a text: what changed, and what became of the findings.

use serde::{Deserialize, Serialize};

use crate::Report;
use crate::finding::{Finding, Place};
use crate::reading::Reading;

/// A passage of one version or of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Passage {
    /// Stands in both.
    Kept {
        /// Where in the old version.
        old: Place,
        /// Where in the new version.
        new: Place,
    },
    /// Was taken out.
    Removed {
        /// Where in the old version.
        old: Place,
    },
    /// Was put in.
    Added {
        /// Where in the new version.
        new: Place,
    },
}

/// What became of a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The report on the old version.
    pub before: Report,
    /// The report on the new version.
    pub after: Report,
    /// Both texts in passages, in the order of reading.
    pub passages: Vec<Passage>,
    /// Findings of the old version that are gone; their places are in the old version.
    pub gone: Vec<Finding>,
    /// Findings that came with the new version; their places are in the new version.
    pub come: Vec<Finding>,
    /// Findings that are in both; their places are in the new version.
    pub stayed: Vec<Finding>,
}

/// Reads both versions alike and compares them.
pub fn compare(old: &str, new: &str, reading: &Reading<'_>) -> Comparison {
    Comparison {
        before: reading.read(old),
        after: reading.read(new),
        passages: Vec::new(),
        gone: Vec::new(),
        come: Vec::new(),
        stayed: Vec::new(),
    }
}
