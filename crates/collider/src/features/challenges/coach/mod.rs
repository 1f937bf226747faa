//! The language coach: how a text reads to the other world, said to people.
//!
//! The engine, `collider_wording`, finds passages and holds values, no sentences. Here
//! 1. [`said`] and [`effort`] make sentences of them in the reader's language;
//! 2. [`Told`] is a report, and [`Compared`] a comparison of two versions, in the order in which it
//!    helps;
//! 3. [`lines`](lines()), [`markdown`](markdown()), [`json`] and [`page`] write it;
//! 4. [`glossary`](glossary()) reads a hub's own words, and [`ByEncoder`] asks the text encoder for
//!    meaning.

mod compared;
pub mod effort;
mod glossary;
pub mod json;
mod lines;
mod markdown;
mod marked;
mod meaning;
mod outline;
pub mod page;
pub mod said;
mod styles;
mod told;

#[cfg(test)]
mod tests;

pub use compared::Compared;
pub use glossary::{GlossaryTrouble, glossary};
pub use lines::lines;
pub use markdown::markdown;
pub use meaning::{ByEncoder, Unencoded, phrases};
pub use outline::{of_comparison, of_report};
pub use told::{Read, Told};
