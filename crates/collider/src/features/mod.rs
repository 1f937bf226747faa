//! One folder per feature, everything that belongs to it inside. The arrows run one way:
//! people ← organisations ← matchmaking ← challenges ← events (a feature may use those to its left).

pub mod challenges;
pub mod events;
pub mod matchmaking;
pub mod organisations;
pub mod people;
