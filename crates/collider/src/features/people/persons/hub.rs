//! How the hub works, as far as hub managers decide it here.

use askama::Template;
use axum::{extract::State, response::Response};
use uuid::Uuid;

use super::super::{Visitor, store};
use crate::platform::{
    Platform,
    web::{Page, Problem, flash::Flash, form::Typed, lead_to},
};

#[derive(Template)]
#[template(path = "people/hub.html")]
struct HubPage {
    page: Page,
    registration: bool,
    sends_mail: bool,
}

/// `GET /hub`.
pub async fn show(State(platform): State<Platform>, page: Page) -> Result<Response, Problem> {
    page.show(&HubPage {
        registration: store::registration_is_open(platform.store.read()).await?,
        sends_mail: platform.sends_mail(),
        page: page.clone(),
    })
}

/// `POST /hub`.
pub async fn set(
    State(platform): State<Platform>,
    visitor: Visitor,
    typed: Typed,
) -> Result<Response, Problem> {
    let open = typed.has("registration");
    let now = platform.clock.now();
    let mut change = platform.store.begin(visitor.actor()?, now).await?;
    let before = store::registration_is_open(change.connection()).await?;
    if before != open {
        store::open_registration(&change, open).await?;
        let facts = |open: bool| serde_json::json!({ "registration": open });
        let hub = Uuid::nil();
        change.record(
            "hub",
            hub,
            "changed",
            Some(&facts(before)),
            Some(&facts(open)),
        )?;
    }
    change.commit().await?;
    Ok(lead_to("/hub", Flash::done("persons-hub-set")))
}
