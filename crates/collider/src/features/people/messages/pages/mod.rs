//! What people see of messages: the list, writing for the first time ([`beginning`]), a conversation
//! ([`talk`]), reporting a message ([`reporting`]), and for those who run the hub its mailbox and what was
//! reported ([`hub`]).

use askama::Template;
use axum::{
    Extension,
    extract::{RawQuery, State},
    response::Response,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{moment_in, runs_hub, store, text::Piece};
use crate::{
    features::people::{Action, Routes, Visitor, affiliation::Organisations, store as people},
    platform::{
        Platform,
        store::{Store, StoreError},
        web::{Page, Problem, form::Typed},
    },
};

mod beginning;
mod hub;
mod reporting;
mod talk;

/// Conversations on one page.
const MOST_LINES: usize = 40;

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

/// A conversation in a list.
struct Line {
    address: String,
    name: String,
    organisation: String,
    last: Timestamp,
    unread: i32,
    waits: bool,
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
    let person = visitor.somebody()?;
    organisations.fresh(&platform).await?;
    let before = before_in(query);
    let reader = platform.store.read();
    let found = store::list(reader, person.id, before, MOST_LINES as u64 + 1).await?;
    let (lines, next) = lines(&platform, &organisations, &page, found, "/messages").await?;
    page.show(&ListPage {
        lines,
        first: before.map(|_| "/messages".to_owned()).unwrap_or_default(),
        next,
        runs_hub: runs_hub(person.roles),
        page: page.clone(),
    })
}

fn before_in(query: Option<String>) -> Option<Timestamp> {
    moment_in(Typed::from_encoded(&query.unwrap_or_default()).text("before"))
}

/// Lines with names, and where the list goes on.
async fn lines(
    platform: &Platform,
    organisations: &Organisations,
    page: &Page,
    found: Vec<store::Line>,
    list: &str,
) -> Result<(Vec<Line>, String), StoreError> {
    let next = match found.get(MOST_LINES - 1) {
        Some(last) if found.len() > MOST_LINES => {
            format!("{list}?before={}", last.last.as_millisecond())
        }
        _ => String::new(),
    };
    let mut lines = Vec::new();
    for line in found.into_iter().take(MOST_LINES) {
        let talk = &line.conversation;
        let of_hub = list != "/messages";
        lines.push(Line {
            address: format!("{list}/{}", talk.id),
            name: if talk.with_hub && !of_hub {
                page.t("messages-facilitators")
            } else {
                name_of(&platform.store, page, talk.other).await?
            },
            organisation: organisation_of(organisations, talk.other_for),
            last: line.last,
            unread: talk.unread,
            waits: of_hub && line.waits_for_hub,
        });
    }
    Ok((lines, next))
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
