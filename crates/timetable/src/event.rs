//! An event as its organiser states it: the published format `b2b/1` with extensions.

use serde::{Deserialize, Serialize};

/// Who meets whom, when there is time, and what has to hold. Everything counts from 0. Fields after
/// [`fairness_d`](Self::fairness_d) are extensions; an event without them is exactly the published
/// problem (Bofill, Coll, Garcia, Giráldez-Cru, Pesant, Suy, Villaret: "Constraint Solving Approaches
/// to the Business-to-Business Meeting Scheduling Problem", JAIR 74 (2022), 263–301).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Event {
    /// `b2b/1`, or nothing.
    pub format: String,
    /// What the event is called.
    pub name: String,
    /// Where it comes from.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// How many participants there are.
    pub participants: usize,
    /// Their worlds, for information.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<Vec<String>>,
    /// How many slots there are, one after the other.
    pub slots: usize,
    /// How many meetings find a table at once.
    pub tables: usize,
    /// First and last slot of each session.
    pub sessions: Vec<(usize, usize)>,
    /// Who meets whom, and the number of the session in which (-1: in any).
    pub meetings: Vec<(usize, usize, i64)>,
    /// A meeting and the slot it has to have.
    pub fixed: Vec<(usize, usize)>,
    /// For each participant the slots in which they are not there.
    pub forbidden: Vec<Vec<usize>>,
    /// Two meetings, the first strictly before the second.
    pub precedences: Vec<(usize, usize)>,
    /// By how many breaks the participant with most may exceed the one with fewest.
    pub fairness_d: Option<u32>,

    /// What participants are called.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// A meeting that may be left out, and how much it weighs when it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub optional: Vec<(usize, u32)>,
    /// A participant and how many people represent them: so many meetings they can have at once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub representatives: Vec<(usize, u8)>,
    /// A participant and how many meetings they want at most.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub most: Vec<(usize, u32)>,
    /// Participants of whom no two may be at tables in the same slot.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<Vec<usize>>,
    /// How many slots everybody needs between two meetings, to walk. Gaps of exactly this length are
    /// no breaks.
    #[serde(skip_serializing_if = "is_zero")]
    pub buffer: usize,
    /// Slots in which nobody meets and which are no breaks: lunch, coffee.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<usize>,
    /// How many of the tables stand in each room; nothing when there is one room.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rooms: Vec<usize>,
    /// A meeting and the room it has to be in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub in_room: Vec<(usize, usize)>,
    /// A table, and the first and last slot in which nobody can sit at it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<(usize, usize, usize)>,
    /// Meetings that need no table.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub online: Vec<usize>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes by reference"
)]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

impl Event {
    /// What a participant is called: their name, or their number.
    pub fn participant(&self, participant: usize) -> String {
        match self.names.get(participant) {
            Some(name) => name.clone(),
            None => participant.to_string(),
        }
    }
}
