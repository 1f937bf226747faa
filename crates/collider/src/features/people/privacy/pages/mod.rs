//! What people see of privacy.

pub mod consents;
pub mod newsletter;
pub mod notice;
pub mod own;
pub mod requests;
pub mod retention;

use super::record::Line;
use crate::platform::privacy::{Decisions, Held};

/// A kind of data with how much there is of somebody.
struct Found {
    line: Line,
    rows: usize,
    mentions: usize,
}

/// Every kind of which there is something.
fn found(decisions: &Decisions, lines: Vec<Line>, held: &[Held]) -> Vec<Found> {
    debug_assert_eq!(lines.len(), decisions.kinds().len());
    lines
        .into_iter()
        .map(|line| {
            let of_kind = || held.iter().filter(|held| held.kind.code == line.code);
            Found {
                rows: of_kind().map(|held| held.rows.len()).sum(),
                mentions: of_kind().map(|held| held.mentions).sum(),
                line,
            }
        })
        .filter(|found| found.rows > 0 || found.mentions > 0)
        .collect()
}
