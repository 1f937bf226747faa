//! What people see of messages: the list, writing for the first time ([`beginning`]), a conversation
//! ([`talk`]), reporting a message ([`reporting`]), and for those who run the hub its mailbox and what was
//! reported ([`hub`]). What reading one's own and reading the hub's have in common is in [`reading`].

use askama::Template;
use axum::{
    Extension,
    extract::{RawQuery, State},
    response::Response,
};
use jiff::Timestamp;
use uuid::Uuid;

use self::reading::{Line, Listed, Mailbox, Reading};
use super::{runs_hub, text::Piece};
use crate::{
    features::people::{Action, Routes, Visitor, affiliation::Organisations, store as people},
    platform::{
        Platform,
        store::{Store, StoreError},
        web::{Page, Problem},
    },
};

mod beginning;
mod hub;
mod reading;
mod reporting;
mod talk;

pub(super) fn routes() -> Routes {
    use Action::{AnswerForHub, WriteMessages};
    // What is not theirs is not there for anybody: the store answers conversations only to those who
    // sit in them.
    let own = || WriteMessages.own();
    Routes::new()
        .get("/messages", own(), list)
        .get("/messages/to/{person}", own(), beginning::ask_person)
        .post("/messages/to/{person}", own(), beginning::write_to_person)
        .get("/messages/facilitators", own(), beginning::ask_hub)
        .post("/messages/facilitators", own(), beginning::write_to_hub)
        .get("/messages/{conversation}", own(), talk::show)
        .post("/messages/{conversation}", own(), talk::reply)
        .post(
            "/messages/{conversation}/address",
            own(),
            talk::share_address,
        )
        .post("/messages/{conversation}/block", own(), talk::block)
        .get(
            "/messages/{conversation}/report/{message}",
            own(),
            reporting::ask_to_report,
        )
        .post(
            "/messages/{conversation}/report/{message}",
            own(),
            reporting::report,
        )
        .get("/messages/hub", AnswerForHub, hub::list)
        .get("/messages/hub/{conversation}", AnswerForHub, hub::show)
        .post("/messages/hub/{conversation}", AnswerForHub, hub::answer)
        .get("/messages/reports/{report}", AnswerForHub, hub::show_report)
        .post("/messages/reports/{report}", AnswerForHub, hub::settle)
}

#[derive(Template)]
#[template(path = "people/messages.html")]
struct ListPage {
    page: Page,
    lines: Vec<Line>,
    first: String,
    next: String,
    runs_hub: bool,
}

/// `GET /messages?before=…`: conversations, the one with the newest message first.
pub async fn list(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    RawQuery(query): RawQuery,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let reading = Reading::new(&platform, &organisations, &visitor, Mailbox::Own, &page)?;
    let Listed { lines, first, next } = reading.list(query).await?;
    page.show(&ListPage {
        lines,
        first,
        next,
        runs_hub: runs_hub(reading.person.roles),
        page: page.clone(),
    })
}

fn organisation_of(organisations: &Organisations, id: Option<Uuid>) -> String {
    id.and_then(|id| organisations.name(id)).unwrap_or_default()
}

/// The name of a person, or what is said of somebody who is gone.
async fn name_of(store: &Store, page: &Page, person: Option<Uuid>) -> Result<String, StoreError> {
    let found = match person {
        Some(id) => people::addressee(store.read(), id).await?,
        None => None,
    };
    Ok(found.map_or_else(|| page.t("messages-gone"), |person| person.name))
}

/// A message as it is shown.
struct Shown {
    id: Uuid,
    own: bool,
    who: String,
    at: Timestamp,
    pieces: Vec<Piece>,
    can_report: bool,
}
