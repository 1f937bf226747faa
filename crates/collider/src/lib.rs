//! Collider: who should meet, and why; from a spreadsheet to a matchmaking matrix, matches and a page.
//!
//! Begin with [`features`], where every folder is a thing the product does, and [`router`], which
//! lists their pages. What they stand on is in [`platform`]; `ARCHITECTURE.md` is the map.

pub mod commands;
pub mod features;
#[path = "../migrations/mod.rs"]
mod migrations;
pub mod platform;
pub mod router;
