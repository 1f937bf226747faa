//! A person's passkeys.

use askama::Template;
use axum::{
    Json,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    Party,
    ceremony::{self, Owner},
    store::{self, Passkey},
};
use crate::{
    features::people::{
        Visitor,
        attempt::{self, Kind},
        devices::this_device,
        store as people,
        ways::OtherWays,
    },
    platform::{
        Platform,
        i18n::Arguments,
        web::{Costly, Page, Problem, flash::Flash, form::Typed, lead_to},
    },
};

/// The page of a person's passkeys.
const HERE: &str = "/account/passkeys";
/// Longest name that a person can give to a key.
const LONGEST_NAME: usize = 60;
/// So many keys a person can have: more than anybody needs, few enough for one list.
const MOST_KEYS: usize = 20;

#[derive(Template)]
#[template(path = "people/passkeys.html")]
struct PasskeysPage {
    page: Page,
    passkeys: Vec<Shown>,
    /// Name offered for the next key.
    device: String,
    possible: bool,
    full: bool,
}

/// A passkey as its person sees it.
struct Shown {
    id: Uuid,
    name: String,
    since: Timestamp,
    used: Option<Timestamp>,
}

#[derive(Template)]
#[template(path = "people/passkey_remove.html")]
struct RemovePage {
    page: Page,
    passkey: Shown,
}

impl From<Passkey> for Shown {
    fn from(passkey: Passkey) -> Self {
        Self {
            id: passkey.id,
            name: passkey.name,
            since: passkey.since,
            used: passkey.used,
        }
    }
}

/// As whom this hub asks for keys.
pub fn party(platform: &Platform) -> Result<Party, Problem> {
    Party::at(&platform.settings.base_url())
        .ok_or_else(|| Problem::refused(StatusCode::NOT_FOUND, "passkeys-not-here"))
}

/// `GET /account/passkeys`.
pub async fn show(
    State(platform): State<Platform>,
    _: OtherWays,
    visitor: Visitor,
    headers: HeaderMap,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let passkeys = store::of_person(platform.store.read(), person.id).await?;
    page.show(&PasskeysPage {
        possible: party(&platform).is_ok(),
        device: this_device(&headers, &page),
        full: passkeys.len() >= MOST_KEYS,
        passkeys: passkeys.into_iter().map(Shown::from).collect(),
        page: page.clone(),
    })
}

/// `POST /account/passkeys/begin`: what the browser needs to make a key.
pub async fn begin(
    State(platform): State<Platform>,
    _: OtherWays,
    _: Costly,
    visitor: Visitor,
    jar: CookieJar,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let party = party(&platform)?;
    let change = platform
        .store
        .begin(person.actor(), platform.clock.now())
        .await?;
    let known = store::of_person(change.connection(), person.id).await?;
    let account = people::address_of(change.connection(), person.id).await?;
    let owner = Owner {
        id: person.id,
        account: account.as_deref().unwrap_or_default(),
        name: &person.name,
    };
    let known: Vec<_> = known.into_iter().map(|passkey| passkey.key).collect();
    let begun = ceremony::begin_registration(&party, owner, &known).map_err(Problem::broken)?;
    let jar = attempt::begin(
        &platform,
        &change,
        jar,
        Kind::NewPasskey,
        Some(person.id),
        &begun.state,
    )
    .await?;
    change.commit().await?;
    Ok((jar, Json(begun.options)).into_response())
}

/// `POST /account/passkeys`: keeps the key that the browser made.
#[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
pub async fn add(
    State(platform): State<Platform>,
    _: OtherWays,
    _: Costly,
    visitor: Visitor,
    headers: HeaderMap,
    jar: CookieJar,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let party = party(&platform)?;
    let now = platform.clock.now();
    let mut change = platform.store.begin(person.actor(), now).await?;
    let taken = attempt::take(&platform, &change, &jar, &[Kind::NewPasskey]).await?;
    let begun = match taken {
        Some((_, begun)) if begun.person == Some(person.id) => begun,
        _ => {
            change.commit().await?;
            return Ok(lead_to(HERE, Flash::trouble("passkeys-begin-again")));
        }
    };
    let made = ceremony::finish_registration(&party, &begun.state, typed.text("answer"));
    let key = match made {
        Ok(key) => key,
        Err(refusal) => {
            tracing::warn!(%refusal, person = %person.id, "a new passkey was not accepted");
            change.commit().await?;
            return Ok(lead_to(HERE, Flash::trouble("passkeys-not-made")));
        }
    };
    let taken = store::by_credential(change.connection(), &key.credential).await?;
    let others = store::of_person(change.connection(), person.id).await?;
    if taken.is_some() || others.len() >= MOST_KEYS {
        change.commit().await?;
        return Ok(lead_to(HERE, Flash::trouble("passkeys-not-made")));
    }
    let name = match typed.text("name") {
        "" => this_device(&headers, &page),
        name => name.chars().take(LONGEST_NAME).collect(),
    };
    store::insert(&mut change, person.id, &name, key).await?;
    change.commit().await?;
    let added = Flash::done("passkeys-added").with(Arguments::new().text("name", name));
    Ok(lead_to(HERE, added))
}

/// `GET /account/passkeys/{id}/remove`: asks whether that is meant.
pub async fn ask_to_remove(
    State(platform): State<Platform>,
    _: OtherWays,
    visitor: Visitor,
    Path(id): Path<Uuid>,
    page: Page,
) -> Result<Response, Problem> {
    let passkey = own(&platform, &visitor, id).await?;
    page.show(&RemovePage {
        passkey: passkey.into(),
        page: page.clone(),
    })
}

/// `POST /account/passkeys/{id}/remove`.
pub async fn remove(
    State(platform): State<Platform>,
    _: OtherWays,
    visitor: Visitor,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let passkey = own(&platform, &visitor, id).await?;
    let now = platform.clock.now();
    let mut change = platform.store.begin(person.actor(), now).await?;
    if !store::remove(&mut change, person.id, &passkey).await? {
        return Err(Problem::not_found());
    }
    change.commit().await?;
    let removed = Flash::done("passkeys-removed").with(Arguments::new().text("name", passkey.name));
    Ok(lead_to(HERE, removed))
}

/// One of the visitor's own keys.
async fn own(platform: &Platform, visitor: &Visitor, id: Uuid) -> Result<Passkey, Problem> {
    let person = visitor.somebody()?;
    store::of_person(platform.store.read(), person.id)
        .await?
        .into_iter()
        .find(|passkey| passkey.id == id)
        .ok_or_else(Problem::not_found)
}
