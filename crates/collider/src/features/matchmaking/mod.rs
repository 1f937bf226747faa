//! Who should meet, and why: the matrix of competences and needs, suggestions with reasons,
//! introductions.

use axum::Router;

use crate::platform::Platform;

/// The pages of this feature.
pub fn routes() -> Router<Platform> {
    Router::new()
}
