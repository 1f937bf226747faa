//! Upload, columns, trial, progress, result. For facilitators.

use axum::http::StatusCode;
use uuid::Uuid;

use super::{
    super::store::imports::{self, Import},
    remark::arguments_of,
    run::{self, Failure},
};
use crate::platform::{
    Platform,
    sheets::Limits,
    web::{Page, Problem},
};

mod columns;
mod result;
mod rows;
mod trial;
mod upload;

pub use columns::{mapping, try_out};
pub use result::{progress, result, undo};
pub use trial::{run, trial};
pub use upload::{overview, upload};

/// Rows on a page of a trial or a result.
const PAGE: u64 = 50;
/// Earlier imports that are listed.
const LISTED: u64 = 30;

fn limits_of(platform: &Platform) -> Limits {
    run::limits(platform.settings.limits.upload_bytes)
}

async fn load(platform: &Platform, id: Uuid) -> Result<Import, Problem> {
    imports::load(platform.store.read(), id)
        .await?
        .ok_or_else(Problem::not_found)
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::File { problem, .. } => {
                Self::refused(StatusCode::UNPROCESSABLE_ENTITY, problem.key())
                    .with(arguments_of(problem.args()))
            }
            Failure::NotNow => Self::refused(StatusCode::CONFLICT, "imports-not-now"),
            Failure::Disturbed => Self::changed_meanwhile(),
            Failure::Store(error) => error.into(),
            Failure::Broken(error) => Self::broken(error),
        }
    }
}

fn steps(page: &Page) -> Vec<String> {
    ["file", "columns", "trial", "run", "result"]
        .map(|step| page.t(&format!("imports-step-{step}")))
        .to_vec()
}
