//! The proof: how good a timetable can be at best.
//!
//! The instance becomes clauses; what is to be avoided (a meeting left out, a participant's first
//! break, their second) is assumed not to happen. What cannot be assumed together raises the bound,
//! until an assignment is found: that one is best (OLL: Andres, Kaufmann, Matheis, Schaub 2012, with
//! the counters of Morgado, Dodaro, Marques-Silva 2014).

mod bounding;
mod days;
mod later;
mod mending;
mod model;
mod obstacle;
mod plain;
mod solver;

pub use bounding::{Outcome, Proof};
pub use mending::{Mended, Mender};
pub use obstacle::together;
