//! What people see of privacy.

pub mod consents;
pub mod newsletter;
pub mod notice;
pub mod own;
pub mod requests;
pub mod retention;

use axum::http::StatusCode;
use uuid::Uuid;

use super::{
    Erasing, erase_within,
    record::{self, Line},
    store,
};
use crate::platform::{
    Platform,
    privacy::{Decisions, Erased, Held, Marks, everything_of},
    store::Change,
    web::{Page, Problem},
};

/// A kind of data with how much there is of somebody.
struct Found {
    line: Line,
    rows: usize,
    mentions: usize,
}

/// Everything about somebody: who has this address, and this account where they have one.
async fn about(
    platform: &Platform,
    decisions: &Decisions,
    person: Option<Uuid>,
    address: &str,
) -> Result<(Marks, Vec<Held>), Problem> {
    let read = platform.store.read();
    let marks = store::marks_of(read, decisions, person, address).await?;
    let held = everything_of(&platform.store, decisions, &marks).await?;
    Ok((marks, held))
}

/// Erases somebody with the commit of a change, unless nobody would be left to run the hub.
async fn erase(
    mut change: Change,
    decisions: &Decisions,
    address: &str,
) -> Result<Vec<Erased>, Problem> {
    match erase_within(&mut change, decisions, address).await? {
        Erasing::LastManager => Err(Problem::refused(
            StatusCode::CONFLICT,
            "privacy-erase-last-manager",
        )),
        Erasing::Done(erased) => {
            change.commit().await?;
            Ok(erased)
        }
    }
}

/// Every kind of which there is something.
fn found(platform: &Platform, decisions: &Decisions, page: &Page, held: &[Held]) -> Vec<Found> {
    let chosen = &platform.settings.privacy.retention;
    let lines = record::lines(decisions, chosen, page.lang);
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
