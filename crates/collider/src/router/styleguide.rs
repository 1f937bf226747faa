//! Every part of the design system on one page, for those who build pages.

use askama::Template;
use axum::response::Response;

use crate::platform::web::{Page, Problem};

#[derive(Template)]
#[template(path = "styleguide.html")]
struct Styleguide {
    page: Page,
}

/// `GET /styleguide`, in the demo and in development.
pub async fn page(page: Page) -> Result<Response, Problem> {
    page.show(&Styleguide { page: page.clone() })
}
