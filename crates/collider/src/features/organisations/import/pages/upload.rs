//! Choosing a file, and what was imported before.

use askama::Template;
use axum::{
    extract::{Multipart, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};

use super::{
    super::{
        super::store::imports::{self, Import, StoredFile},
        remark::arguments_of,
        run::{self, Failure},
    },
    LISTED, limits_of, steps,
};
use crate::{
    features::people::Visitor,
    platform::{
        Platform,
        web::{Costly, Page, Problem},
    },
};

#[derive(Template)]
#[template(path = "imports/overview.html")]
struct OverviewPage {
    page: Page,
    steps: Vec<String>,
    earlier: Vec<Import>,
    limit: usize,
    mistake: Option<String>,
}

async fn show_overview(
    platform: &Platform,
    page: &Page,
    status: StatusCode,
    mistake: Option<String>,
) -> Result<Response, Problem> {
    let overview = OverviewPage {
        steps: steps(page),
        earlier: imports::latest(platform.store.read(), LISTED).await?,
        limit: platform.settings.limits.upload_bytes.div_ceil(1 << 20),
        page: page.clone(),
        mistake,
    };
    page.show_as(status, &overview)
}

/// `GET /imports`: choose a file; what was imported before.
pub async fn overview(State(platform): State<Platform>, page: Page) -> Result<Response, Problem> {
    show_overview(&platform, &page, StatusCode::OK, None).await
}

/// `POST /imports`: takes files in and leads to their columns. A file that cannot be read is told at
/// once, and nothing is kept of it.
pub async fn upload(
    State(platform): State<Platform>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    mut form: Multipart,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let mut files: Vec<StoredFile> = Vec::new();
    while let Some(part) = form.next_field().await.map_err(unreadable_upload)? {
        let name = part.file_name().unwrap_or_default().to_owned();
        if name.is_empty() {
            continue;
        }
        let bytes = part.bytes().await.map_err(unreadable_upload)?;
        files.push(run::file(&name, bytes.to_vec()));
    }
    if files.is_empty() {
        let mistake = Some(page.t("imports-file-missing"));
        return show_overview(&platform, &page, StatusCode::UNPROCESSABLE_ENTITY, mistake).await;
    }
    let now = platform.clock.now();
    match run::take_in(&platform.store, actor, files, limits_of(&platform), now).await {
        Ok(id) => Ok(Redirect::to(&format!("/imports/{id}/mapping")).into_response()),
        Err(Failure::File { file, problem }) => {
            let reason = arguments_of(problem.args()).say(page.lang, problem.key());
            let mistake = Some(format!("{file}: {reason}"));
            show_overview(&platform, &page, StatusCode::UNPROCESSABLE_ENTITY, mistake).await
        }
        Err(failure) => Err(failure.into()),
    }
}

fn unreadable_upload(error: axum::extract::multipart::MultipartError) -> Problem {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(),
        status => Problem::refused(status, "problem-not-understood"),
    }
}
