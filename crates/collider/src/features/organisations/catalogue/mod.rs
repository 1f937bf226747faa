//! Everything that search, matrix and suggestions read, kept in memory and following the audit log.
//!
//! Whoever shows something of it looks with a reader's eyes: [`Contents::seen_by`].
//!
//! A change is visible on the next view: pages call [`Catalogue::fresh`], which reads what came into
//! the audit log since. After a large import, and at the start, the rest is done in the background and
//! [`Catalogue::progress`] says how far it is.

mod alone;
mod contents;
pub mod facets;
mod follow;
mod labels;
mod listed;
mod name_words;
mod proposing;
mod reading;
mod seen;
pub mod shipped;
mod understanding;

use std::{
    path::Path,
    sync::{Arc, RwLock, RwLockReadGuard},
};

use collider_matching::{Phrase, Query, encoder::Encoder, encoder::EncoderError};

pub use alone::alone;
pub use contents::{Contents, Found};
pub use follow::Progress;
pub use listed::Listed;
pub use seen::Seen;
pub use understanding::{Assigned, Proposal, Said, Subject, Understanding};

use self::follow::Following;

/// Handle on the catalogue; cheap to clone.
#[derive(Clone)]
pub struct Catalogue {
    encoder: Option<Arc<dyn Encoder>>,
    contents: Arc<RwLock<Contents>>,
    following: Arc<Following>,
    questions: Arc<reading::Questions>,
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalogue")
            .field("progress", &self.progress())
            .finish_non_exhaustive()
    }
}

impl Catalogue {
    /// An empty catalogue. Without an encoder in the folder it compares by letters alone and
    /// [`Catalogue::is_reduced`] says so.
    pub fn open(encoder_dir: &Path) -> Self {
        let encoder = reading::open_encoder(encoder_dir);
        Self {
            contents: Arc::new(RwLock::new(Contents::new(encoder.clone()))),
            following: Arc::new(Following::default()),
            questions: Arc::new(reading::Questions::default()),
            encoder,
        }
    }

    /// Whether words are compared by their letters alone, for want of the text encoder.
    pub fn is_reduced(&self) -> bool {
        self.encoder.is_none()
    }

    /// The contents, to look at; not to be held across an await.
    pub fn read(&self) -> RwLockReadGuard<'_, Contents> {
        self.contents
            .read()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// How far the catalogue is.
    pub fn progress(&self) -> Progress {
        self.following.progress()
    }

    /// Gets a phrase ready to be searched with. Recent ones are remembered.
    ///
    /// # Errors
    /// When the encoder's files have become unreadable.
    pub async fn question(&self, text: &str, lang: Option<&str>) -> Result<Query, EncoderError> {
        let phrase = Phrase::new(text, lang.unwrap_or_default());
        self.questions.prepare(self, phrase).await
    }
}

#[cfg(test)]
mod tests;
