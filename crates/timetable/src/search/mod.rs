//! Good timetables, quickly: simulated annealing with Kempe chains.
//!
//! A move takes one meeting from its slot to another. Whoever is busy there has to give way: their
//! meeting comes back, which may displace somebody in turn, and so on along a chain between the two
//! slots. Nobody ever has two meetings at once, and inside a chain nobody's busy slots change, so a
//! move touches only the days of those at its two ends.

mod anneal;
mod chain;
mod cost;
mod state;
mod way;

pub use anneal::Cooling;
pub use state::{Search, Weights};
