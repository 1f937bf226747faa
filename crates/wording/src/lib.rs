//! How a challenge reads to the other world: which words are hard, how much effort it takes, and what
//! would help.
//!
//! The tour:
//! 1. A [`Language`] says which customs and word lists hold; [`markup`] is blanked out, [`words`] and
//!    [`sentences`] cut a text, [`identify`] tells which language it is really in.
//! 2. [`frequency`] knows how often a word is met, [`inflection`] its other forms, [`compound`] its
//!    parts, [`syllables`] its length for the tongue.
//! 3. [`hard`] estimates what share of readers would stumble over a word, by a model fitted on people's
//!    ratings; [`shorthand`] finds abbreviations, norms, numbers of types, tolerances and units; the
//!    [`glossary`] says them plainly.
//! 4. [`readability`] takes the established figures, [`style`] finds nesting, nouns that should be
//!    verbs, and passives.
//! 5. [`openness`] tells sentences that prescribe a solution from those that keep the problem open;
//!    [`challenges`] counts what is asked for, [`subject`] says what it is about, [`parts`] what is
//!    missing, [`reach`] who recognises themselves.
//! 6. A [`Reading`] says for whom and with what at hand; it makes one [`Report`]: every [`Finding`] has
//!    a place, a weight, a reason and a way out, the [`summary`] says it in a line.
//! 7. [`versions`] compares two texts; [`facts`] tells whether a reworded one keeps to the first.

mod abbreviations;
pub mod challenges;
pub mod compound;
mod cues;
pub mod facts;
pub mod finding;
pub mod frequency;
pub mod glossary;
pub mod hard;
pub mod identify;
pub mod inflection;
mod language;
pub mod markup;
pub mod notice;
mod numbered;
pub mod openness;
pub mod parts;
mod pitch;
pub mod reach;
pub mod readability;
mod reading;
mod report;
mod same_word;
pub mod sentences;
pub mod shorthand;
pub mod style;
pub mod subject;
pub mod summary;
pub mod syllables;
pub mod versions;
pub mod words;

pub use finding::{Finding, Place, Reason, Severity, WayOut};
pub use frequency::Frequencies;
pub use language::Language;
pub use notice::Notice;
pub use readability::{Effort, Formula};
pub use reading::{Reader, Reading};
pub use report::{MOST_BYTES, Report, Restriction, read};
