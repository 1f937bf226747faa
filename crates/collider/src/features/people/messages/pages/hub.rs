//! The mailbox of the hub, shared by those who run it, and messages that somebody reported to them.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, RawQuery, State},
    response::Response,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        sending::To,
        store::{self, Conversation, Report},
        text::{Piece, pieces},
    },
    name_of,
    reading::{Line, Listed, Mailbox, Reading},
};
use crate::{
    features::people::{Visitor, affiliation::Organisations, notices},
    platform::{
        Platform,
        store::note_look,
        web::{Page, Problem, flash::Flash, form::Typed, lead_to},
    },
};

#[derive(Template)]
#[template(path = "people/messages_hub.html")]
struct MailboxPage {
    page: Page,
    lines: Vec<Line>,
    reports: Vec<(Uuid, String, Timestamp)>,
    first: String,
    next: String,
}

/// `GET /messages/hub?before=…`: who wrote to the hub, and what was reported.
pub async fn list(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    RawQuery(query): RawQuery,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let reading = Reading::new(&platform, &organisations, &visitor, Mailbox::Hub, &page)?;
    let Listed { lines, first, next } = reading.list(query).await?;
    let mut reports = Vec::new();
    for report in store::open_reports(platform.store.read(), reading.person.id).await? {
        let reporter = name_of(&platform.store, &page, report.reporter).await?;
        reports.push((report.id, reporter, report.at));
    }
    page.show(&MailboxPage {
        lines,
        reports,
        first,
        next,
        page: page.clone(),
    })
}

async fn to_hub(platform: &Platform, id: &str) -> Result<Conversation, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::not_found())?;
    store::hub_conversation(platform.store.read(), id)
        .await?
        .ok_or_else(Problem::not_found)
}

/// `GET /messages/hub/{conversation}`.
pub async fn show(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let talk = to_hub(&platform, &id).await?;
    let reading = Reading::new(&platform, &organisations, &visitor, Mailbox::Hub, &page)?;
    let address = Mailbox::Hub.address(talk.id);
    notices::seen(&platform, reading.person.id, &address).await?;
    reading.show(talk, query).await
}

/// `POST /messages/hub/{conversation}`: an answer in the name of the hub.
pub async fn answer(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    Path(id): Path<String>,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let talk = to_hub(&platform, &id).await?;
    let to = To::AnswerForHub(talk.id);
    let reading = Reading::new(&platform, &organisations, &visitor, Mailbox::Hub, &page)?;
    reading.answer(talk, to, typed.text("text")).await
}

#[derive(Template)]
#[template(path = "people/message_reported.html")]
struct ReportedPage {
    page: Page,
    report: Report,
    writer: String,
    reporter: String,
    pieces: Vec<Piece>,
}

/// `GET /messages/reports/{report}`: the reported message, and only that one. The look is noted.
pub async fn show_report(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let id: Uuid = id.parse().map_err(|_| Problem::not_found())?;
    let report = store::one_report(platform.store.read(), id, person.id)
        .await?
        .ok_or_else(Problem::not_found)?;
    let now = platform.clock.now();
    note_look(&platform.store, &person.actor(), "message-report", id, now).await?;
    notices::seen(&platform, person.id, &format!("/messages/reports/{id}")).await?;
    page.show(&ReportedPage {
        page: page.clone(),
        writer: name_of(&platform.store, &page, report.writer).await?,
        reporter: name_of(&platform.store, &page, report.reporter).await?,
        pieces: pieces(&report.text),
        report,
    })
}

/// `POST /messages/reports/{report}`: the facilitators are done with it.
pub async fn settle(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let id: Uuid = id.parse().map_err(|_| Problem::not_found())?;
    store::one_report(platform.store.read(), id, person.id)
        .await?
        .ok_or_else(Problem::not_found)?;
    let now = platform.clock.now();
    let mut change = platform.store.begin(person.actor(), now).await?;
    let fresh = store::settle(&mut change, id).await?;
    change.commit().await?;
    let flash = match fresh {
        true => Flash::done("messages-settled"),
        false => Flash::note("messages-settled-before"),
    };
    Ok(lead_to("/messages/hub", flash))
}
