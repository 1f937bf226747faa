//! Organisations, as far as accounts need to know of them. The directory stands to the right of this
//! feature; it says here what it is asked.

use std::{fmt, ops::Deref, sync::Arc};

use jiff::Timestamp;
use uuid::Uuid;

use crate::platform::{
    Platform,
    store::{Change, Store, StoreError},
};

/// What accounts ask of the directory.
#[async_trait::async_trait]
pub trait Directory: Send + Sync {
    /// Takes in what was committed before now.
    ///
    /// # Errors
    /// When the database cannot be read.
    async fn fresh(&self, platform: &Platform) -> anyhow::Result<()>;

    /// What an organisation is called; `None` when there is none (any more).
    fn name(&self, id: Uuid) -> Option<String>;

    /// The organisations of this name, however it is written.
    fn called(&self, name: &str) -> Vec<Uuid>;

    /// The names of all organisations.
    fn names(&self) -> Vec<String>;

    /// The names of those organisations that anybody may see.
    fn public_names(&self, now: Timestamp) -> Vec<String>;

    /// Whether an organisation was brought together with any of the others, and both said yes.
    ///
    /// # Errors
    /// When the database cannot be read.
    async fn are_matched(
        &self,
        store: &Store,
        one: Uuid,
        others: &[Uuid],
    ) -> Result<bool, StoreError>;

    /// Adds an organisation that has a name and nothing else yet.
    ///
    /// # Errors
    /// When the database refuses.
    async fn add(&self, change: &mut Change, name: &str) -> Result<Uuid, StoreError>;
}

/// The directory, in the requests of this feature.
#[derive(Clone)]
pub struct Organisations(Arc<dyn Directory>);

impl Organisations {
    /// The directory behind it.
    pub fn new(directory: impl Directory + 'static) -> Self {
        Self(Arc::new(directory))
    }

    /// Which organisation somebody means: by its name, or by the address of its profile.
    ///
    /// # Errors
    /// When there is none, or more than one.
    pub fn meant(&self, typed: &str) -> Result<Uuid, Unclear> {
        let last = typed.trim().trim_end_matches('/').rsplit('/').next();
        if let Some(id) = last.and_then(|id| id.parse().ok())
            && self.name(id).is_some()
        {
            return Ok(id);
        }
        match self.called(typed)[..] {
            [one] => Ok(one),
            [] => Err(Unclear::Nobody),
            _ => Err(Unclear::Several),
        }
    }
}

/// Why it is not clear which organisation is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unclear {
    /// No organisation is called so.
    Nobody,
    /// Several are.
    Several,
}

impl Unclear {
    /// Key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Nobody => "invitations-organisation-unknown",
            Self::Several => "invitations-organisation-several",
        }
    }
}

impl Deref for Organisations {
    type Target = dyn Directory;

    fn deref(&self) -> &Self::Target {
        self.0.as_ref()
    }
}

impl fmt::Debug for Organisations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Organisations")
    }
}
