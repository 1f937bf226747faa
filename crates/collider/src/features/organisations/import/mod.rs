//! From a spreadsheet to the directory.
//!
//! - [`target`]: what a column can mean; [`header_words`] and [`evidence`]: what speaks for it
//! - [`mapping`]: which column means what, proposed and corrected
//! - [`cells`], [`reading`]: what a row says
//! - [`plan`]: what becomes of every row, decided before anything is written
//! - [`run`]: read, tried, written in one transaction, taken back
//! - [`progress`]: how far it is; `job`: worked off from the queue
//! - [`demo`]: the fictional region
//! - `pages`: upload, columns, trial, progress, result

use axum::{
    Router,
    routing::{get, post},
};

use crate::platform::{Platform, jobs::Handlers};

pub mod cells;
pub mod demo;
mod evidence;
mod fields;
pub mod header_words;
mod job;
pub mod mapping;
mod pages;
pub mod plan;
pub mod progress;
pub mod reading;
pub mod remark;
pub mod run;
pub mod target;

#[cfg(test)]
mod tests;

/// The pages of imports. Uploads may be larger than other forms.
pub fn routes(platform: &Platform) -> Router<Platform> {
    let upload = axum::extract::DefaultBodyLimit::max(platform.settings.limits.upload_bytes);
    Router::new()
        .route(
            "/imports",
            get(pages::overview).post(pages::upload).layer(upload),
        )
        .route("/imports/new", get(pages::overview))
        .route("/imports/{id}", get(pages::result))
        .route(
            "/imports/{id}/mapping",
            get(pages::mapping).post(pages::try_out),
        )
        .route("/imports/{id}/dry-run", get(pages::trial))
        .route("/imports/{id}/run", post(pages::run))
        .route("/imports/{id}/progress", get(pages::progress))
        .route("/imports/{id}/undo", post(pages::undo))
}

/// The work that imports put into the queue.
pub fn jobs(handlers: Handlers) -> Handlers {
    handlers.on("import", job::work_off)
}
