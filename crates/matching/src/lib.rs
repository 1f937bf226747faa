//! Who should meet, and why: phrases in many languages to two-sided, explained matches.
//!
//! The tour, from words to reasons:
//! 1. An [`encoder`] turns texts into vectors; [`vector`] is their form. Where none is installed,
//!    everything below works by letters alone ([`ngram`]).
//! 2. Vectors are centred per language and kept in a compact form; letters stand beside them; how
//!    alike two phrases are is one [`Likeness`].
//! 3. [`Aliases`] say trade words plainly.
//! 4. A [`Party`] offers, seeks and shows; the [`Index`] holds all and answers [`Index::search`].
//! 5. [`ranking`] finds partners for whom both gain; [`reasons`] say why; [`facets`] are the small
//!    parts beside.
//! 6. The [`labeller`] proposes sides, sectors and fields from words.
//! 7. [`rank`] ranks any list of texts by any other, from and to plain files.

mod aliases;
mod centring;
mod corpus;
mod dense;
pub mod encoder;
pub mod facets;
mod fold;
mod index;
pub mod labeller;
mod language;
mod likeness;
pub mod ngram;
mod party;
mod postings;
pub mod rank;
pub mod ranking;
pub mod reasons;
pub mod vector;

pub use aliases::{Alias, Aliases, Rephrased};
pub use centring::ordinary_phrases;
pub use fold::fold;
pub use index::{Cited, Hit, Index, Query};
pub use language::{Language, NotALanguage};
pub use likeness::Likeness;
pub use party::{Facets, Party, PartyId, Phrase, Role, Shows, Side, opposite_sides};
pub use ranking::PartnerQuery;
pub use vector::Vector;
