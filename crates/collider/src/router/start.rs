//! The start page: what there is, and what to do next.

use askama::Template;
use axum::{Extension, extract::State, response::Response};

use crate::{
    features::{organisations::Catalogue, people::Visitor},
    platform::{
        Platform,
        web::{Page, Problem},
    },
};

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage {
    page: Page,
    facilitator: bool,
}

/// `GET /`.
pub async fn page(
    State(_platform): State<Platform>,
    Extension(_catalogue): Extension<Catalogue>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    page.show(&StartPage {
        page: page.clone(),
        facilitator: visitor.is_facilitator(),
    })
}
