//! Asking for an account, and confirming the address.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::SignedDuration;
use uuid::Uuid;

use super::{
    super::{
        Visitor, address,
        affiliation::Organisations,
        notices::{self, Kind, News},
        persons::{LONGEST_NAME, name_of},
        store::{
            self,
            registrations::{self, Applicant},
        },
        token::Token,
    },
    LONGEST_TEXT, letters,
};
use crate::platform::{
    Platform,
    i18n::Arguments,
    store::Actor,
    web::{
        Costly, Page, Problem,
        flash::Flash,
        form::{Mistakes, Typed},
        lead_to,
    },
};

/// How long an address can be confirmed.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(24);

#[derive(Template)]
#[template(path = "people/register.html")]
struct RegisterPage {
    page: Page,
    typed: Typed,
    organisations: Vec<String>,
    mistakes: Mistakes,
}

#[derive(Template)]
#[template(path = "people/register_confirm.html")]
struct ConfirmPage {
    page: Page,
    applicant: Applicant,
}

#[derive(Template)]
#[template(path = "people/register_sent.html")]
struct SentPage {
    page: Page,
    address: String,
    outbox: bool,
}

/// Where people may not register there is no such page, for anybody.
async fn while_open(platform: &Platform) -> Result<(), Problem> {
    match store::registration_is_open(platform.store.read()).await? {
        true => Ok(()),
        false => Err(Problem::refused(
            StatusCode::NOT_FOUND,
            "registration-closed",
        )),
    }
}

/// `GET /register`.
pub async fn form(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    while_open(&platform).await?;
    if visitor.is_member() {
        return Ok(Redirect::to("/account").into_response());
    }
    organisations.fresh(&platform).await?;
    page.show(&RegisterPage {
        typed: Typed::default(),
        organisations: organisations.public_names(platform.clock.now()),
        mistakes: Mistakes::none(),
        page: page.clone(),
    })
}

/// `POST /register`: the same answer for every address.
pub async fn ask(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    _: Costly,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    while_open(&platform).await?;
    let mut mistakes = Mistakes::none();
    let name = name_of(typed.text("name"));
    if name.is_none() {
        let most = Arguments::new().count("most", LONGEST_NAME);
        mistakes.add_with("name", "persons-name-wrong", most);
    }
    let address = address::read(typed.text("email"));
    if address.is_none() {
        mistakes.add("email", "sign-in-address-wrong");
    }
    for field in ["organisation", "why"] {
        if typed.text(field).chars().count() > LONGEST_TEXT {
            let most = Arguments::new().count("most", LONGEST_TEXT);
            mistakes.add_with(field, "registration-long", most);
        }
    }
    if typed.text("why").is_empty() {
        mistakes.add("why", "registration-why-missing");
    }
    let now = platform.clock.now();
    let (Some(name), Some(address), true) = (name, address, mistakes.is_empty()) else {
        let again = RegisterPage {
            typed,
            organisations: organisations.public_names(now),
            mistakes,
            page: page.clone(),
        };
        return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &again);
    };
    let applicant = Applicant {
        id: Uuid::now_v7(),
        address,
        name,
        lang: page.lang,
        organisation: name_of(typed.text("organisation")).unwrap_or_default(),
        why: typed.text("why").to_owned(),
        asked_at: now,
        is_written: false,
    };
    let change = platform.store.begin(Actor::Program, now).await?;
    registrations::apply(&change, &applicant, now + GOOD_FOR).await?;
    letters::order(&change, applicant.id).await?;
    change.commit().await?;
    page.show(&SentPage {
        address: applicant.address,
        outbox: platform.outbox,
        page: page.clone(),
    })
}

async fn load(platform: &Platform, token: &str) -> Result<Applicant, Problem> {
    let hash = Token::from_text(token).hash();
    registrations::unconfirmed_by_link(platform.store.read(), &hash, platform.clock.now())
        .await?
        .ok_or_else(|| Problem::refused(StatusCode::NOT_FOUND, "registration-link-over"))
}

/// `GET /register/{token}`: looking uses nothing up.
pub async fn look(
    State(platform): State<Platform>,
    _: Costly,
    Path(token): Path<String>,
    page: Page,
) -> Result<Response, Problem> {
    page.show(&ConfirmPage {
        applicant: load(&platform, &token).await?,
        page: page.clone(),
    })
}

/// `POST /register/{token}`: the address is theirs; from now on facilitators see the request.
pub async fn confirm(
    State(platform): State<Platform>,
    _: Costly,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let applicant = load(&platform, &token).await?;
    let now = platform.clock.now();
    let mut change = platform.store.begin(Actor::Program, now).await?;
    if registrations::confirm(&change, applicant.id).await? {
        let facts = serde_json::json!({ "name": applicant.name, "email": applicant.address });
        change.record::<(), _>("registration", applicant.id, "asked", None, Some(&facts))?;
        let news = News {
            kind: Kind::Hub,
            title: "registration-news",
            words: "",
            arguments: Arguments::new(),
            address: "/people/requests".into(),
            of: None,
        };
        notices::notify_hub(&mut change, &platform, &news).await?;
    }
    change.commit().await?;
    Ok(lead_to("/", Flash::done("registration-confirmed")))
}
