//! The directory: who there is, what they can do, what they seek and what they have done.
//!
//! - [`profile`]: what an organisation says about itself, and when that is well-formed
//! - [`standing`]: approval, expiry, and who may see what
//! - [`fields`]: fields of competence and need, the rows and columns of the matrix
//! - [`reference`]: sectors, regions, countries, languages that ship
//! - [`catalogue`]: everything that search, matrix and suggestions read, kept in memory
//! - [`import`]: from a spreadsheet to the directory
//! - `store`: the tables

use axum::Router;

use crate::platform::{Platform, jobs::Handlers};

pub mod catalogue;
pub mod fields;
pub mod import;
pub mod profile;
pub mod record;
pub mod reference;
pub mod standing;
mod store;

pub use catalogue::Catalogue;
pub use store::Organisation;

/// The pages of this feature.
pub fn routes(platform: &Platform) -> Router<Platform> {
    Router::new().merge(import::routes(platform))
}

/// The work that this feature puts into the queue.
pub fn jobs(handlers: Handlers) -> Handlers {
    import::jobs(handlers)
}
