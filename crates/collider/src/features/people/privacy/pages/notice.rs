//! The privacy notice for everybody, and the record of processing activities.

use askama::Template;
use axum::{
    Extension,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};

use super::super::record::{self, Line};
use crate::{
    features::people::{Action, Visitor},
    platform::{
        Platform,
        privacy::Decisions,
        web::{Page, Problem},
    },
};

#[derive(Template)]
#[template(path = "people/privacy/notice.html")]
struct NoticePage {
    page: Page,
    responsible: Vec<(String, String)>,
    lines: Vec<Line>,
    keeps_privacy: bool,
}

#[derive(Template)]
#[template(path = "people/privacy/record.html")]
struct RecordPage {
    page: Page,
    responsible: Vec<(String, String)>,
    heads: [String; 7],
    rows: Vec<[String; 7]>,
}

/// `GET /privacy`.
pub async fn notice(
    State(platform): State<Platform>,
    Extension(decisions): Extension<Decisions>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let settings = &platform.settings.privacy;
    page.show(&NoticePage {
        responsible: record::responsible(settings, page.lang),
        lines: record::lines(&decisions, &settings.retention, page.lang),
        keeps_privacy: visitor.may(Action::KeepPrivacy),
        page: page.clone(),
    })
}

/// `GET /privacy/record`.
pub async fn record(
    State(platform): State<Platform>,
    Extension(decisions): Extension<Decisions>,
    page: Page,
) -> Result<Response, Problem> {
    let settings = &platform.settings.privacy;
    let lines = record::lines(&decisions, &settings.retention, page.lang);
    page.show(&RecordPage {
        responsible: record::responsible(settings, page.lang),
        heads: record::heads(page.lang),
        rows: lines.iter().map(record::cells).collect(),
        page: page.clone(),
    })
}

/// `GET /privacy/record.csv`.
pub async fn record_csv(
    State(platform): State<Platform>,
    Extension(decisions): Extension<Decisions>,
    page: Page,
) -> Result<Response, Problem> {
    let body =
        record::csv(&decisions, &platform.settings.privacy, page.lang).map_err(Problem::broken)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"processing-activities.csv\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, body).into_response())
}
