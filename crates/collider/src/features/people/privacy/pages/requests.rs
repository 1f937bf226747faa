//! What somebody who keeps privacy does for people who ask, with or without an account: everything
//! about an address, as a file, and erased. Addresses travel in forms, never in addresses of pages.

use askama::Template;
use axum::{Extension, extract::State, http::StatusCode, response::Response};
use uuid::Uuid;

use super::{super::export, Found, found};
use crate::{
    features::people::{Visitor, messages::personal_data::FOR_THE_PERSON_ALONE, store as accounts},
    platform::{
        Platform,
        i18n::Arguments,
        privacy::{Decisions, Held, Marks},
        web::{
            Costly, Page, Problem,
            flash::Flash,
            form::{Mistakes, Typed},
            lead_to,
        },
    },
};

#[derive(Template)]
#[template(path = "people/privacy/requests.html")]
struct RequestsPage {
    page: Page,
    address: String,
    /// What was found, once somebody asked.
    answer: Option<Answer>,
    confirm: String,
    mistakes: Mistakes,
}

struct Answer {
    account: Option<String>,
    /// The address is that of who looks.
    own: bool,
    found: Vec<Found>,
    shared_names: Vec<String>,
}

impl RequestsPage {
    fn asking(page: &Page, address: &str, mistakes: Mistakes) -> Self {
        Self {
            page: page.clone(),
            address: address.to_owned(),
            answer: None,
            confirm: String::new(),
            mistakes,
        }
    }
}

/// `GET /privacy/requests`: asks for the address.
pub async fn ask(page: Page) -> Result<Response, Problem> {
    page.show(&RequestsPage::asking(&page, "", Mistakes::none()))
}

/// The address in the form, or what is wrong with it.
fn address_in(typed: &Typed) -> Result<String, Mistakes> {
    let address = accounts::address_key(typed.text("address"));
    let looks_right = address.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !address.contains(char::is_whitespace)
    });
    if looks_right {
        return Ok(address);
    }
    Err(Mistakes::one("address", "privacy-requests-no-address"))
}

/// Everything about an address; that somebody looked is an entry of the log, without the address.
async fn about(
    platform: &Platform,
    decisions: &Decisions,
    visitor: &Visitor,
    address: &str,
    action: &'static str,
) -> Result<(Option<String>, Marks, Vec<Held>), Problem> {
    let mut change = platform
        .store
        .begin(visitor.actor()?, platform.clock.now())
        .await?;
    change.record::<(), ()>("privacy-request", Uuid::now_v7(), action, None, None)?;
    change.commit().await?;
    let person = accounts::person_by_email(platform.store.read(), address).await?;
    let id = person.as_ref().map(|person| person.id);
    let (marks, held) = super::about(platform, decisions, id, address).await?;
    Ok((person.map(|person| person.name), marks, held))
}

/// `POST /privacy/requests`: what there is about an address.
pub async fn find(
    State(platform): State<Platform>,
    Extension(decisions): Extension<Decisions>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let mistakes = Mistakes::none();
    show_found(&platform, &decisions, &visitor, page, &typed, mistakes).await
}

async fn show_found(
    platform: &Platform,
    decisions: &Decisions,
    visitor: &Visitor,
    page: Page,
    typed: &Typed,
    mistakes: Mistakes,
) -> Result<Response, Problem> {
    let address = match address_in(typed) {
        Ok(address) => address,
        Err(mistakes) => {
            let asked = RequestsPage::asking(&page, typed.text("address"), mistakes);
            return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &asked);
        }
    };
    let (account, marks, held) = about(platform, decisions, visitor, &address, "searched").await?;
    page.show_as(
        mistakes.status(),
        &RequestsPage {
            answer: Some(Answer {
                own: marks.person.is_some()
                    && marks.person == visitor.person().map(|person| person.id),
                account,
                found: found(platform, decisions, &page, &held),
                shared_names: marks.shared_names,
            }),
            address,
            confirm: typed.text("confirm").to_owned(),
            mistakes,
            page: page.clone(),
        },
    )
}

/// `POST /privacy/requests/export`: the file for the person, as `form` says: `json` or `html`.
pub async fn export(
    State(platform): State<Platform>,
    Extension(decisions): Extension<Decisions>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let Ok(address) = address_in(&typed) else {
        let mistakes = Mistakes::none();
        return show_found(&platform, &decisions, &visitor, page, &typed, mistakes).await;
    };
    let (_, marks, mut held) = about(&platform, &decisions, &visitor, &address, "exported").await?;
    held.retain(|one| !FOR_THE_PERSON_ALONE.contains(&one.kind));
    export::answer(
        &platform,
        &decisions,
        &page,
        typed.text("form"),
        &marks,
        &held,
    )
}

/// `POST /privacy/requests/erase`: for who typed the address once more.
pub async fn erase(
    State(platform): State<Platform>,
    Extension(decisions): Extension<Decisions>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    const HERE: &str = "/privacy/requests";
    let address = match address_in(&typed) {
        Ok(address) if accounts::address_key(typed.text("confirm")) == address => address,
        _ => {
            let mistakes = Mistakes::one("confirm", "privacy-erase-not-confirmed");
            return show_found(&platform, &decisions, &visitor, page, &typed, mistakes).await;
        }
    };
    let own = accounts::person_by_email(platform.store.read(), &address).await?;
    if own.map(|own| own.id) == Some(visitor.somebody()?.id) {
        return Ok(lead_to(
            "/account/erase",
            Flash::note("privacy-requests-own"),
        ));
    }
    let change = platform
        .store
        .begin(visitor.actor()?, platform.clock.now())
        .await?;
    let erased = super::erase(change, &decisions, &address).await?;
    let rows: u64 = erased.iter().map(|one| one.rows).sum();
    let rows = usize::try_from(rows).unwrap_or(usize::MAX);
    let told = Flash::done("privacy-erased").with(Arguments::new().count("count", rows));
    Ok(lead_to(HERE, told))
}
