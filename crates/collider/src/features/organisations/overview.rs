//! The directory in figures, and whose turn it is: what the start page says.

use std::{borrow::Cow, collections::BTreeMap};

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    catalogue::{Listed, Seen},
    profile::Side,
    standing::State,
};

/// Lines of each list.
const LINES: usize = 6;

/// The directory in figures, as far as a reader may know of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    /// How many there are.
    pub organisations: usize,
    /// How many stand on each side; the unknown is a side of its own.
    pub by_side: BTreeMap<Side, usize>,
    /// How many wait for approval, and the first of them.
    pub waiting: usize,
    /// Id and name of those that have waited longest.
    pub waiting_first: Vec<(Uuid, String)>,
    /// How many ask for renewal or have run out.
    pub running_out: usize,
    /// Id, name and end of those that run out first.
    pub running_out_first: Vec<(Uuid, String, Option<Timestamp>)>,
    /// Proposals that nobody has confirmed or declined.
    pub proposals: usize,
    /// Organisations that say what they can do or seek.
    pub speaking: usize,
}

/// Counts what a reader may know of. What waits and what is proposed is for facilitators.
pub fn of(seen: Seen<'_>) -> Overview {
    let now = seen.now();
    let mut overview = Overview::default();
    let (mut waiting, mut running_out): (Vec<Cow<Listed>>, Vec<Cow<Listed>>) = Default::default();
    for listed in seen.all() {
        overview.organisations += 1;
        *overview.by_side.entry(listed.side).or_default() += 1;
        overview.speaking +=
            usize::from(!listed.competences().is_empty() || !listed.needs().is_empty());
        if seen.reader().is_facilitator() {
            overview.proposals += listed.understanding.proposals.len();
            if listed.state(now) == State::Waiting {
                waiting.push(listed.clone());
            }
            if listed.standing.wants_renewal(now) {
                running_out.push(listed);
            }
        }
    }
    waiting.sort_by_key(|listed| (listed.updated_at, listed.id));
    running_out.sort_by_key(|listed| (listed.standing.expires_at, listed.id));
    overview.waiting = waiting.len();
    overview.running_out = running_out.len();
    overview.waiting_first = waiting
        .iter()
        .take(LINES)
        .map(|listed| (listed.id, listed.name.clone()))
        .collect();
    overview.running_out_first = running_out
        .iter()
        .take(LINES)
        .map(|listed| (listed.id, listed.name.clone(), listed.standing.expires_at))
        .collect();
    overview
}
