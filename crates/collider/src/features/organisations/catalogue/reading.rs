//! Getting words ready for comparison: the encoder, vectors kept in the database, and questions that
//! were asked before.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use collider_matching::{
    Phrase, Query, Vector,
    encoder::{Encoder, EncoderError, TransformerEncoder},
};

use super::{super::store::vectors, Catalogue, shipped};
use crate::platform::store::Store;

/// The encoder in a folder, or none with a word in the log.
pub fn open_encoder(folder: &Path) -> Option<Arc<dyn Encoder>> {
    match TransformerEncoder::open(folder) {
        Ok(encoder) => Some(Arc::new(encoder)),
        Err(problem) => {
            tracing::warn!(
                folder = %folder.display(), %problem,
                "no text encoder: words are compared by their letters alone until one is installed"
            );
            None
        }
    }
}

/// Vectors by text.
pub type Vectors = HashMap<String, Vector>;

/// What a text is kept under.
fn text_key(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(shipped::key_of(text))
}

/// Looks texts up among the kept vectors. Answers what was found and which texts are missing.
pub async fn kept_vectors(
    store: &Store,
    encoder: &Arc<dyn Encoder>,
    texts: &[String],
) -> anyhow::Result<(Vectors, Vec<String>)> {
    let (mut found, mut unshipped) = (Vectors::new(), Vec::new());
    for text in texts {
        match shipped::vector(encoder.as_ref(), &shipped::key_of(text)) {
            Some(vector) => {
                found.insert(text.clone(), vector);
            }
            None => unshipped.push(text),
        }
    }
    let keys: Vec<String> = unshipped.iter().map(|text| text_key(text)).collect();
    let kept = vectors::some(store, encoder.id(), &keys).await?;
    let (mut missing, mut seen) = (Vec::new(), HashSet::new());
    for (text, key) in unshipped.into_iter().zip(keys) {
        let vector = kept
            .get(&key)
            .and_then(|bytes| Vector::from_bytes(bytes, encoder.id(), encoder.dimensions()));
        match vector {
            Some(vector) => {
                found.insert(text.clone(), vector);
            }
            None if seen.insert(text.as_str()) => missing.push(text.clone()),
            None => {}
        }
    }
    Ok((found, missing))
}

/// Encodes texts and keeps their vectors.
pub async fn encode(
    store: &Store,
    encoder: &Arc<dyn Encoder>,
    texts: Vec<String>,
) -> anyhow::Result<Vectors> {
    if texts.is_empty() {
        return Ok(Vectors::new());
    }
    let busy = Arc::clone(encoder);
    let encoded = tokio::task::spawn_blocking(move || {
        let borrowed: Vec<&str> = texts.iter().map(String::as_str).collect();
        let vectors = busy.encode(&borrowed)?;
        Ok::<_, EncoderError>(texts.into_iter().zip(vectors).collect::<Vectors>())
    })
    .await??;
    let rows = encoded
        .iter()
        .map(|(text, vector)| (text_key(text), vector.to_bytes(encoder.id())))
        .collect();
    vectors::keep(store, encoder.id(), rows).await?;
    Ok(encoded)
}

/// Questions that were asked lately, ready to be asked again.
#[derive(Default)]
pub struct Questions(Mutex<VecDeque<(Phrase, Query)>>);

/// How many questions are remembered.
const REMEMBERED: usize = 256;

impl Questions {
    /// Gets a phrase ready; encoding takes some milliseconds and happens off the request's thread.
    pub async fn prepare(
        &self,
        catalogue: &Catalogue,
        phrase: Phrase,
    ) -> Result<Query, EncoderError> {
        let known = self
            .remembered()
            .iter()
            .find(|(asked, _)| *asked == phrase)
            .map(|(_, query)| query.clone());
        if let Some(query) = known {
            return Ok(query);
        }
        let (asked, busy) = (phrase.clone(), catalogue.clone());
        let prepared =
            tokio::task::spawn_blocking(move || busy.read().index().prepare(&asked)).await;
        let query = match prepared {
            Ok(query) => query?,
            Err(panic) => std::panic::resume_unwind(panic.into_panic()),
        };
        let mut remembered = self.remembered();
        if remembered.len() == REMEMBERED {
            remembered.pop_front();
        }
        remembered.push_back((phrase, query.clone()));
        Ok(query)
    }

    /// Forgets all, because words have come to mean something else.
    pub fn forget(&self) {
        self.remembered().clear();
    }

    fn remembered(&self) -> std::sync::MutexGuard<'_, VecDeque<(Phrase, Query)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
