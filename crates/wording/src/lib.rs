//! How a challenge reads to the other world: which words are hard, how much effort it takes, whether it
//! prescribes a solution, and what would help.
//!
//! The tour:
//! 1. A [`Language`] says which customs and word lists hold; [`words`] cuts a text.
//! 2. [`frequency`] knows how often a word is met, [`inflection`] its other forms, [`compound`] its
//!    parts, [`syllables`] its length for the tongue.
//! 3. [`hard`] estimates what share of readers would stumble over a word.

pub mod compound;
pub mod frequency;
pub mod hard;
pub mod inflection;
mod language;
pub mod syllables;
pub mod words;

pub use frequency::Frequencies;
pub use language::Language;
