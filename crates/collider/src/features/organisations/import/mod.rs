//! From a spreadsheet to the directory.
//!
//! - [`target`]: what a column can mean; [`header_words`] and [`evidence`]: what speaks for it
//! - [`mapping`]: which column means what, proposed and corrected
//! - [`cells`], [`reading`]: what a row says
//! - [`plan`]: what becomes of every row, decided before anything is written
//! - [`run`]: read, tried, written in one transaction, taken back
//! - [`progress`]: how far it is
//! - [`demo`]: the fictional region
//! - `pages`: upload, columns, trial, progress, result

use crate::platform::{Platform, jobs::Handlers};
use axum::Router;
pub mod cells;
pub mod demo;
mod evidence;
mod fields;
pub mod header_words;
pub mod mapping;
// mod pages;
pub mod plan;
pub mod progress;
pub mod reading;
pub mod remark;
pub mod run;
pub mod target;

#[cfg(test)]
mod tests;

/// x
pub fn routes(_platform: &Platform) -> Router<Platform> {
    Router::new()
}
/// x
pub fn jobs(handlers: Handlers) -> Handlers {
    handlers
}
