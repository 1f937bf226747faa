//! Another e-mail address: confirmed by a letter to the new one, told to the old one.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    super::{
        Visitor, address,
        affiliation::Organisations,
        store::{
            self,
            moves::{self, Move},
            people,
        },
        token::{Token, random_bytes},
    },
    pages::{Again, show_again},
};
use crate::platform::{
    Platform,
    i18n::{Arguments, Lang, say},
    mail::{self, Body, Letter, Recipient, Urgency},
    store::{
        Actor,
        jobs::{Claimed, NewJob},
    },
    web::{
        Costly, Page, Problem,
        flash::Flash,
        form::{Mistakes, Typed},
        lead_to,
    },
};

/// Kind of the job.
pub const JOB: &str = "address-letter";

/// How long a new address can be confirmed.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(24);

#[derive(Serialize, Deserialize)]
struct Payload {
    person: Uuid,
}

/// `POST /account/address`: the same answer whether somebody has the address or not.
pub async fn ask(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let Some(address) = address::read(typed.text("email")) else {
        let mut mistakes = Mistakes::none();
        mistakes.add("email", "sign-in-address-wrong");
        let again = Again {
            name: None,
            email: Some(typed.text("email").to_owned()),
            mistakes,
        };
        return show_again(&platform, &organisations, &page, person, again).await;
    };
    let now = platform.clock.now();
    let change = platform.store.begin(person.actor(), now).await?;
    moves::want_address(&change, person.id, &address, now + GOOD_FOR).await?;
    let job = NewJob {
        kind: JOB,
        payload: serde_json::json!(Payload { person: person.id }),
        run_at: None,
    };
    change.enqueue(job).await?;
    change.commit().await?;
    let told = Arguments::new().text("address", address);
    Ok(lead_to(
        "/account",
        Flash::note("account-address-sent").with(told),
    ))
}

/// Writes to the new address. If somebody else has it, they are told, and nothing can be confirmed.
pub async fn write(platform: Platform, claimed: Claimed) -> anyhow::Result<()> {
    let Payload { person } = serde_json::from_str(&claimed.payload)?;
    let now = platform.clock.now();
    let change = platform.store.begin(Actor::Program, now).await?;
    let wanted = moves::wanted_address(change.connection(), person, now).await?;
    let Some(wanted) = wanted.filter(|wanted| !wanted.is_written) else {
        return Ok(());
    };
    let Some(asks) = people::one(change.connection(), person).await? else {
        return Ok(());
    };
    let link = Token::new(random_bytes());
    moves::note_move_letter(&change, person, &link.hash()).await?;
    let owner = store::person_by_email(change.connection(), &wanted.address).await?;
    let lang = owner
        .as_ref()
        .unwrap_or(&asks.person)
        .lang
        .unwrap_or(Lang::FALLBACK);
    let words = |key: &str| {
        Arguments::new()
            .text("hub", &platform.settings.hub_name)
            .text("address", wanted.address.as_str())
            .say(lang, key)
    };
    let body = match &owner {
        Some(_) => Body::new().paragraph(words("account-address-letter-taken")),
        None => Body::new()
            .paragraph(words("account-address-letter-words"))
            .button(
                say(lang, "account-address-letter-button"),
                format!(
                    "{}/account/address/{}",
                    platform.settings.base_url(),
                    link.as_str()
                ),
            )
            .note(words("account-address-letter-until")),
    };
    let letter = Letter {
        to: Recipient {
            person: Some(owner.as_ref().unwrap_or(&asks.person).id),
            name: owner.as_ref().unwrap_or(&asks.person).name.clone(),
            address: wanted.address.clone(),
            lang,
        },
        kind: "account",
        urgency: Urgency::AtOnce,
        worthless_after: Some(wanted.expires_at),
        unsubscribe: None,
        subject: words("account-address-letter-subject"),
        body,
    };
    mail::send(&change, &platform, letter).await?;
    Ok(change.commit().await?)
}

#[derive(Template)]
#[template(path = "people/address.html")]
struct AddressPage {
    page: Page,
    address: String,
}

async fn load(platform: &Platform, token: &str) -> Result<Move, Problem> {
    let hash = Token::from_text(token).hash();
    moves::wanted_by_link(platform.store.read(), &hash, platform.clock.now())
        .await?
        .ok_or_else(over)
}

fn over() -> Problem {
    Problem::refused(StatusCode::NOT_FOUND, "account-address-over")
}

/// `GET /account/address/{token}`: looking uses nothing up.
pub async fn look(
    State(platform): State<Platform>,
    _: Costly,
    Path(token): Path<String>,
    page: Page,
) -> Result<Response, Problem> {
    page.show(&AddressPage {
        address: load(&platform, &token).await?.address,
        page: page.clone(),
    })
}

/// `POST /account/address/{token}`: letters go there from now on. Whoever has the letter has the
/// address; that they are signed in is not asked for.
pub async fn confirm(
    State(platform): State<Platform>,
    _: Costly,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let wanted = load(&platform, &token).await?;
    let now = platform.clock.now();
    let mut change = platform.store.begin(Actor::Program, now).await?;
    let before = people::one(change.connection(), wanted.person)
        .await?
        .ok_or_else(over)?;
    let taken = store::person_by_email(change.connection(), &wanted.address).await?;
    if taken.is_some() || !moves::settle_move(&change, wanted.person).await? {
        return Err(over());
    }
    change.acts_as(before.person.actor());
    people::move_to(&mut change, wanted.person, &before.email, &wanted.address).await?;
    let lang = before.person.lang.unwrap_or(Lang::FALLBACK);
    let words = |key: &str| {
        Arguments::new()
            .text("hub", &platform.settings.hub_name)
            .text("address", address::hinted(&wanted.address))
            .say(lang, key)
    };
    let letter = Letter {
        to: Recipient {
            person: Some(before.person.id),
            name: before.person.name.clone(),
            address: before.email.clone(),
            lang,
        },
        kind: "account",
        urgency: Urgency::AtOnce,
        worthless_after: None,
        unsubscribe: None,
        subject: words("account-moved-letter-subject"),
        body: Body::new()
            .paragraph(words("account-moved-letter-words"))
            .note(words("account-moved-letter-not-you")),
    };
    mail::send(&change, &platform, letter).await?;
    change.commit().await?;
    Ok(lead_to("/account", Flash::done("account-moved")))
}
