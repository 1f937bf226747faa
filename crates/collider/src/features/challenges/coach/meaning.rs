//! Meaning from the text encoder that matchmaking uses, too.

use std::sync::Arc;

use collider_matching::encoder::{Encoder, EncoderError, encode_with_progress};
use collider_wording::{
    Language,
    reach::{Meaning, Phrase},
};

/// The encoder as the engine asks it.
pub struct ByEncoder(Arc<dyn Encoder>);

/// Competences could not be encoded.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unencoded(#[from] EncoderError);

impl ByEncoder {
    /// Asks this encoder.
    pub fn new(encoder: Arc<dyn Encoder>) -> Self {
        Self(encoder)
    }
}

impl Meaning for ByEncoder {
    fn vectors(&self, passages: &[&str], _language: Language) -> Vec<Vec<f32>> {
        match self.0.encode(passages) {
            Ok(vectors) => vectors
                .iter()
                .map(|vector| vector.as_slice().to_vec())
                .collect(),
            Err(problem) => {
                tracing::error!(%problem, "the text encoder does not answer");
                Vec::new()
            }
        }
    }
}

/// Competences with their vectors; `progress` hears how many are done.
///
/// # Errors
/// When the encoder's weights cannot be read.
pub fn phrases(
    meaning: &ByEncoder,
    competences: Vec<String>,
    progress: impl FnMut(usize),
) -> Result<Vec<Phrase>, Unencoded> {
    let texts: Vec<&str> = competences.iter().map(String::as_str).collect();
    let vectors = encode_with_progress(meaning.0.as_ref(), &texts, progress)?;
    Ok(competences
        .into_iter()
        .zip(vectors)
        .map(|(text, vector)| Phrase {
            text,
            vector: vector.as_slice().to_vec(),
        })
        .collect())
}
