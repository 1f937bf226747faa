//! Writing to somebody for the first time: to a person who lets one, or to those who run the hub.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use uuid::Uuid;

use super::{
    super::{
        sending::{self, To},
        store,
        writing::may_write,
    },
    reading::Mailbox,
};
use crate::{
    features::people::{Person, Visitor, affiliation::Organisations},
    platform::{
        Platform,
        web::{
            Costly, Page, Problem,
            form::{Mistakes, Typed},
        },
    },
};

#[derive(Template)]
#[template(path = "people/message_to.html")]
struct ToPage {
    page: Page,
    action: String,
    name: String,
    hub: bool,
    mistakes: Mistakes,
    text: String,
}

impl ToPage {
    fn empty(page: &Page, action: String, name: String) -> Self {
        Self {
            page: page.clone(),
            action,
            name,
            hub: false,
            mistakes: Mistakes::none(),
            text: String::new(),
        }
    }

    fn person(page: &Page, other: Uuid, name: String) -> Self {
        Self::empty(page, format!("/messages/to/{other}"), name)
    }

    fn hub(page: &Page) -> Self {
        let name = page.t("messages-facilitators");
        let form = Self::empty(page, "/messages/facilitators".to_owned(), name);
        Self { hub: true, ..form }
    }
}

/// Sends what was typed, or shows the form again with what is wrong with it.
async fn send(
    platform: &Platform,
    organisations: &Organisations,
    writer: &Person,
    to: To,
    text: &str,
    form: ToPage,
) -> Result<Response, Problem> {
    match sending::send(platform, organisations, writer, to, text).await? {
        Ok(id) => Ok(Mailbox::Own.sent(id)),
        Err(mistakes) => {
            let page = form.page.clone();
            let again = ToPage {
                mistakes,
                text: text.to_owned(),
                ..form
            };
            page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &again)
        }
    }
}

/// `GET /messages/to/{person}`: who may not write to them does not learn whether they exist.
pub async fn ask_person(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    Path(other): Path<String>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let (other, name) = open_person(&platform, &organisations, person, &other).await?;
    if let Some(id) = store::pair_of(platform.store.read(), person.id, other).await? {
        return Ok(Redirect::to(&format!("/messages/{id}")).into_response());
    }
    page.show(&ToPage::person(&page, other, name))
}

async fn open_person(
    platform: &Platform,
    organisations: &Organisations,
    writer: &Person,
    other: &str,
) -> Result<(Uuid, String), Problem> {
    let other: Uuid = other.parse().map_err(|_| Problem::not_found())?;
    match sending::between(platform, organisations, writer, other).await? {
        Some((addressee, between)) if may_write(between) => Ok((other, addressee.name)),
        _ => Err(Problem::not_found()),
    }
}

/// `POST /messages/to/{person}`.
pub async fn write_to_person(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    Path(other): Path<String>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let (other, name) = open_person(&platform, &organisations, person, &other).await?;
    let (to, form) = (To::Person(other), ToPage::person(&page, other, name));
    let text = typed.text("text");
    send(&platform, &organisations, person, to, text, form).await
}

/// `GET /messages/facilitators`: they can always be written to.
pub async fn ask_hub(
    State(platform): State<Platform>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    if let Some(id) = store::with_hub(platform.store.read(), person.id).await? {
        return Ok(Redirect::to(&format!("/messages/{id}")).into_response());
    }
    page.show(&ToPage::hub(&page))
}

/// `POST /messages/facilitators`.
pub async fn write_to_hub(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let (form, text) = (ToPage::hub(&page), typed.text("text"));
    send(&platform, &organisations, person, To::Hub, text, form).await
}
