//! Everything that search, matrix and suggestions read, kept in memory and following the audit log.
//!
//! A change is visible on the next view: pages call [`Catalogue::fresh`], which reads what came into
//! the audit log since. After a large import, and at the start, the rest is done in the background and
//! [`Catalogue::progress`] says how far it is.

pub mod facets;

use std::path::Path;

use crate::platform::Platform;

/// Handle on the catalogue; cheap to clone.
#[derive(Clone, Debug)]
pub struct Catalogue;

impl Catalogue {
    /// Opens.
    pub fn open(_encoder_dir: &Path) -> Self {
        Self
    }

    /// Follows.
    pub async fn follow(self, _platform: Platform) {}
}
