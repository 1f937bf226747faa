//! A message is reported to those who run the hub; until then they cannot read it.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use uuid::Uuid;

use super::{
    super::{
        sending, store,
        text::{LONGEST_WHY, Piece, fit, pieces},
    },
    Shown, name_of,
    talk::own,
};
use crate::{
    features::people::{
        Person, Visitor,
        notices::{self, Kind, News},
    },
    platform::{
        Platform,
        i18n::Arguments,
        web::{
            Costly, Page, Problem,
            flash::Flash,
            form::{Mistakes, Typed},
            lead_to,
        },
    },
};

#[derive(Template)]
#[template(path = "people/message_report.html")]
struct ReportPage {
    page: Page,
    conversation: Uuid,
    message: Uuid,
    /// Who wrote it; `None` when they are gone.
    writer: Option<Uuid>,
    name: String,
    shown: Shown,
    mistakes: Mistakes,
    why: String,
}

/// A message of the other one in a conversation of the visitor's own.
async fn reportable(
    platform: &Platform,
    person: &Person,
    ids: &(String, String),
    page: &Page,
) -> Result<ReportPage, Problem> {
    let talk = own(platform, &ids.0, person).await?;
    let id: Uuid = ids.1.parse().map_err(|_| Problem::not_found())?;
    let message = store::one_said(platform.store.read(), &talk, id)
        .await?
        .filter(|one| !talk.with_hub && one.sender != Some(person.id) && !one.text.is_empty())
        .ok_or_else(Problem::not_found)?;
    let name = name_of(&platform.store, page, message.sender).await?;
    Ok(ReportPage {
        page: page.clone(),
        conversation: talk.id,
        message: message.id,
        writer: message.sender,
        shown: Shown {
            id: message.id,
            own: false,
            who: name.clone(),
            at: message.at,
            pieces: pieces(&message.text),
            can_report: false,
        },
        name,
        mistakes: Mistakes::none(),
        why: String::new(),
    })
}

/// `GET /messages/{conversation}/report/{message}`.
pub async fn ask_to_report(
    State(platform): State<Platform>,
    Path(ids): Path<(String, String)>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let template = reportable(&platform, person, &ids, &page).await?;
    page.show(&template)
}

/// `POST /messages/{conversation}/report/{message}`: from now on the facilitators can read this message.
pub async fn report(
    State(platform): State<Platform>,
    Path(ids): Path<(String, String)>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let mut template = reportable(&platform, person, &ids, &page).await?;
    let why = match fit(typed.text("why"), LONGEST_WHY) {
        Ok(why) => why,
        Err(unfit) => {
            template.mistakes = sending::said_unfit(unfit, "why");
            typed.text("why").clone_into(&mut template.why);
            return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let address = format!("/messages/{}", template.conversation);
    let now = platform.clock.now();
    let mut change = platform.store.begin(person.actor(), now).await?;
    if store::report_of(change.connection(), template.message, person.id).await? {
        return Ok(lead_to(&address, Flash::note("messages-reported-before")));
    }
    let id = store::report(&mut change, template.message, person.id, &why).await?;
    let news = News {
        kind: Kind::Hub,
        title: "messages-news-report",
        words: "",
        arguments: Arguments::new(),
        address: format!("/messages/reports/{id}"),
        of: template.writer,
    };
    notices::notify_hub(&mut change, &platform, &news).await?;
    change.commit().await?;
    Ok(lead_to(&address, Flash::done("messages-reported")))
}
