//! When they meet: an event of bilateral meetings to a timetable, with a proof of how good it is.
//!
//! The tour:
//! 1. An [`Event`] is what its organiser states, in the published format with extensions ([`reading`]).
//! 2. An [`Instance`] is an event that makes sense; a [`Fault`] says where one does not.
//! 3. [`Quality`] measures a [`Timetable`], [`Violation`] says what does not hold in it.
//! 4. The [`search`] finds good timetables, the [`proof`] says how good they can be, beginning with what
//!    few tables cost at least; [`plan`] runs all of it.
//! 5. [`repair`] changes a timetable on the day, [`explain`] says why a meeting is where it is.

mod event;
#[cfg(test)]
mod exhaustive;
mod explain;
mod fault;
mod instance;
mod least;
mod narrow;
mod obstacle;
mod plan;
pub mod proof;
mod quality;
pub mod reading;
mod repair;
pub mod search;
mod slots;
mod tables;
mod worlds;
pub mod writing;

pub use event::Event;
pub use explain::{
    Answer, Cannot, Effort, Explanation, Hindrance, Move, Place, Unexplained, Way, explain,
};
pub use fault::{Fault, Reason};
pub use instance::{Hall, Instance, MOST_MEETINGS, MOST_PARTICIPANTS, MOST_TABLES, Meeting};
pub use narrow::Obstacle;
pub use obstacle::{reason, to_drop};
pub use plan::{Known, Limits, Planned, Proven, plan};
pub use quality::{Quality, Timetable, Violation};
pub use repair::{Changes, Repaired, repair};
pub use slots::{MOST_SLOTS, Slots};
pub use tables::assign;
