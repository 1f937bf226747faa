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

use crate::{
    features::people::{Action, Routes},
    platform::{jobs::Handlers, settings::LimitSettings},
};

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
pub fn routes(limits: &LimitSettings) -> Routes {
    use Action::ImportSheets;
    Routes::new()
        .get("/imports", ImportSheets, pages::overview)
        .upload("/imports", ImportSheets, limits.upload_bytes, pages::upload)
        .get("/imports/new", ImportSheets, pages::overview)
        .get("/imports/{id}", ImportSheets, pages::result)
        .get("/imports/{id}/mapping", ImportSheets, pages::mapping)
        .post("/imports/{id}/mapping", ImportSheets, pages::try_out)
        .get("/imports/{id}/dry-run", ImportSheets, pages::trial)
        .post("/imports/{id}/run", ImportSheets, pages::run)
        .get("/imports/{id}/progress", ImportSheets, pages::progress)
        .post("/imports/{id}/undo", ImportSheets, pages::undo)
}

/// The work that imports put into the queue.
pub fn jobs(handlers: Handlers) -> Handlers {
    handlers.on("import", job::work_off)
}
