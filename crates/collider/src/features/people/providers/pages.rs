//! A person's accounts with providers.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    Provider, Said, sign_in,
    sign_out::LeadOnPage,
    store::{self, Identity},
};
use crate::{
    features::people::{Person, Roles, Visitor, attempt::Kind, store as people},
    platform::{
        Platform,
        i18n::Arguments,
        web::{Costly, Page, Problem, flash::Flash, form::Typed, lead_to},
    },
};

/// The page of a person's accounts with providers.
pub const HERE: &str = "/account/identities";

#[derive(Template)]
#[template(path = "people/identities.html")]
struct IdentitiesPage {
    page: Page,
    identities: Vec<Shown>,
    providers: Vec<Provider>,
}

#[derive(Template)]
#[template(path = "people/identity_remove.html")]
struct PartPage {
    page: Page,
    identity: Shown,
}

/// An account with a provider as its person sees it.
struct Shown {
    id: Uuid,
    provider: String,
    account: String,
    since: Timestamp,
    used: Timestamp,
}

impl Shown {
    fn of(identity: Identity, platform: &Platform) -> Self {
        let named = Provider::find(&platform.settings, &identity.provider);
        Self {
            id: identity.id,
            provider: named.map_or(identity.provider, |provider| provider.name),
            account: identity.account,
            since: identity.since,
            used: identity.used,
        }
    }
}

/// `GET /account/identities`.
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let identities = store::of_person(platform.store.read(), person.id).await?;
    let providers = Provider::all(&platform.settings).unwrap_or_default();
    if providers.is_empty() && identities.is_empty() {
        return Err(Problem::not_found());
    }
    page.show(&IdentitiesPage {
        identities: identities
            .into_iter()
            .map(|identity| Shown::of(identity, &platform))
            .collect(),
        providers,
        page: page.clone(),
    })
}

/// `POST /account/identities`: on to a provider (`provider`), to join an account there to one's own.
/// Only a form of ours begins that: a link from elsewhere could join somebody else's account.
pub async fn join(
    State(platform): State<Platform>,
    _: Costly,
    visitor: Visitor,
    jar: CookieJar,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let provider = Provider::find(&platform.settings, typed.text("provider"))
        .ok_or_else(Problem::not_found)?;
    let (jar, address) =
        sign_in::begin(&platform, &provider, Kind::Link, Some(person), jar).await?;
    let led = page.show(&LeadOnPage {
        title: page.t1("providers-join-title", "name", provider.name.as_str()),
        words: page.t1("providers-join-words", "name", provider.name.as_str()),
        address: address.into(),
        page: page.clone(),
    })?;
    Ok((jar, led).into_response())
}

/// Keeps that the provider's account stands for this person from now on.
pub async fn joined(
    platform: &Platform,
    provider: &Provider,
    person: &Person,
    said: &Said,
) -> Result<Response, Problem> {
    let now = platform.clock.now();
    let mut change = platform.store.begin(person.actor(), now).await?;
    let taken = store::of_subject(change.connection(), said).await?;
    let named = Arguments::new().text("name", provider.name.clone());
    if taken.is_some_and(|identity| identity.person != person.id) {
        let told = Flash::trouble("providers-of-somebody-else").with(named);
        return Ok(lead_to(HERE, told));
    }
    sign_in::keep(&mut change, provider, &mut person.clone(), said).await?;
    change.commit().await?;
    Ok(lead_to(HERE, Flash::done("providers-joined").with(named)))
}

/// `GET /account/identities/{id}/remove`: asks whether that is meant.
pub async fn ask_to_part(
    State(platform): State<Platform>,
    visitor: Visitor,
    Path(id): Path<Uuid>,
    page: Page,
) -> Result<Response, Problem> {
    let (identity, _) = own(&platform, &visitor, id).await?;
    page.show(&PartPage {
        identity: Shown::of(identity, &platform),
        page: page.clone(),
    })
}

/// `POST /account/identities/{id}/remove`: the account no longer stands for the person, and the roles
/// that came by it are gone.
pub async fn part(
    State(platform): State<Platform>,
    visitor: Visitor,
    Path(id): Path<Uuid>,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let (identity, others) = own(&platform, &visitor, id).await?;
    if others.is_empty() && platform.settings.sign_in.only_providers {
        return Err(Problem::refused(StatusCode::CONFLICT, "providers-last"));
    }
    let now = platform.clock.now();
    let mut change = platform.store.begin(person.actor(), now).await?;
    if !store::part(&mut change, person.id, &identity).await? {
        return Err(Problem::not_found());
    }
    if !others
        .iter()
        .any(|other| other.provider == identity.provider)
    {
        let none = Roles::none();
        people::set_provided_roles(&mut change, person.id, &identity.provider, none).await?;
    }
    change.commit().await?;
    let named = Arguments::new().text("name", Shown::of(identity, &platform).provider);
    Ok(lead_to(HERE, Flash::done("providers-parted").with(named)))
}

/// One of the visitor's own accounts, and the others.
async fn own(
    platform: &Platform,
    visitor: &Visitor,
    id: Uuid,
) -> Result<(Identity, Vec<Identity>), Problem> {
    let person = visitor.somebody()?;
    let all = store::of_person(platform.store.read(), person.id).await?;
    let (mut meant, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.id == id);
    let meant = meant.pop().ok_or_else(Problem::not_found)?;
    Ok((meant, others))
}
