//! Organisations with everything that belongs to them; beside it the hub's vocabulary and the kept
//! vectors.
//!
//! - `finding`, `keeping`: reads and writes organisations; `rows`: the tables behind them

pub mod acquaintances;
pub mod confirmed;
pub mod erasing;
pub mod imports;
pub mod vectors;
pub mod vocabulary;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{profile::Profile, standing::Standing};

mod finding;
mod keeping;
mod rows;

pub use finding::{Keys, all_ids, id_of_reference, keys, load, load_many};
pub use keeping::{delete, delete_many, insert, update, update_many};

/// An organisation of the hub.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    /// Which one.
    pub id: Uuid,
    /// What it says about itself.
    pub profile: Profile,
    /// What was decided about that.
    pub standing: Standing,
    /// When it came in.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// Rises with every change; a form that was opened at an older version is not saved over it.
    pub version: i32,
}

/// What the audit log keeps of an organisation.
#[derive(Debug, Serialize, Deserialize)]
pub struct Snapshot {
    /// What it said about itself.
    pub profile: Profile,
    /// What was decided about that.
    pub standing: Standing,
}

impl Organisation {
    /// For the audit log, and for going back.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            profile: self.profile.clone(),
            standing: self.standing,
        }
    }
}

/// Ids in one IN list, and rows in one INSERT; the widest row has 28 values and SQLite takes 32,766.
const AT_ONCE: usize = 500;
