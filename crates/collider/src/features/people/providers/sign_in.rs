//! Going to a provider and coming back.

use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use serde::Deserialize;

use super::{
    Provider, Said,
    admission::{Admission, Known, Why},
    pages,
    protocol::{self, Failure, OnTheWay},
    sign_out, store,
};
use crate::{
    features::people::{
        Person, Roles, Visitor,
        attempt::{self, Kind},
        opening::open_session,
        store as people,
        token::Token,
    },
    platform::{
        Platform,
        i18n::Arguments,
        store::{Actor, Change, StoreError},
        web::{Costly, Problem, flash::Flash, lead_to},
    },
};

/// `GET /sign-in/with/{provider}`: on to the provider. A link and not a form, because a form of ours
/// may not lead to another site.
pub async fn go(
    State(platform): State<Platform>,
    _: Costly,
    Path(id): Path<String>,
    jar: CookieJar,
) -> Result<Response, Problem> {
    let provider = Provider::find(&platform.settings, &id).ok_or_else(Problem::not_found)?;
    let (jar, address) = begin(&platform, &provider, Kind::Provider, None, jar).await?;
    Ok((jar, Redirect::to(address.as_str())).into_response())
}

/// Prepares the way to a provider and back.
pub async fn begin(
    platform: &Platform,
    provider: &Provider,
    kind: Kind,
    person: Option<&Person>,
    jar: CookieJar,
) -> Result<(CookieJar, url::Url), Problem> {
    let (address, on_the_way) = protocol::begin(provider)
        .await
        .map_err(|failure| told(provider, &failure))?;
    let state = serde_json::to_string(&on_the_way).map_err(Problem::broken)?;
    let actor = person.map_or(Actor::Program, Person::actor);
    let change = platform.store.begin(actor, platform.clock.now()).await?;
    let whose = person.map(|person| person.id);
    let jar = attempt::begin(platform, &change, jar, kind, whose, &state).await?;
    change.commit().await?;
    Ok((jar, address))
}

/// What a provider sends people back with.
#[derive(Debug, Deserialize)]
pub struct Returned {
    #[serde(default)]
    code: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    error: String,
    /// Who sends them (RFC 9207).
    iss: Option<String>,
}

/// `GET /sign-in/with/{provider}/back`: opens a session for whom the provider means, or joins its
/// account to that of whoever asked for it.
pub async fn come_back(
    State(platform): State<Platform>,
    _: Costly,
    visitor: Visitor,
    Path(id): Path<String>,
    Query(returned): Query<Returned>,
    jar: CookieJar,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let provider = Provider::find(&platform.settings, &id).ok_or_else(Problem::not_found)?;
    let change = platform
        .store
        .begin(Actor::Program, platform.clock.now())
        .await?;
    let taken = attempt::take(&platform, &change, &jar, &[Kind::Provider, Kind::Link]).await?;
    change.commit().await?;
    let begun = taken.and_then(|(kind, attempt)| {
        let on_the_way: OnTheWay = serde_json::from_str(&attempt.state).ok()?;
        fits(&provider, &on_the_way, &returned).then_some((kind, attempt.person, on_the_way))
    });
    let Some((kind, whose, on_the_way)) = begun else {
        tracing::warn!(provider = id, "somebody came back who was not sent");
        return Err(of(&provider, StatusCode::FORBIDDEN, "providers-not-sent"));
    };
    let home = match kind {
        Kind::Link => pages::HERE,
        _ => "/sign-in",
    };
    if !returned.error.is_empty() {
        let error: String = returned.error.chars().take(80).collect();
        tracing::info!(
            provider = id,
            error,
            "the provider did not sign somebody in"
        );
        let named = Arguments::new().text("name", provider.name);
        return Ok(lead_to(
            home,
            Flash::trouble("providers-declined").with(named),
        ));
    }
    let said = protocol::finish(&provider, on_the_way, &returned.code)
        .await
        .map_err(|failure| told(&provider, &failure))?;
    match (kind, visitor.person()) {
        (Kind::Link, Some(person)) if whose == Some(person.id) => {
            pages::joined(&platform, &provider, person, &said).await
        }
        (Kind::Link, _) => Err(of(&provider, StatusCode::FORBIDDEN, "providers-not-sent")),
        _ => enter(&platform, &provider, &said, &headers, jar).await,
    }
}

/// Whether this return belongs to that way.
fn fits(provider: &Provider, on_the_way: &OnTheWay, returned: &Returned) -> bool {
    let same = |one: &str, other: &str| {
        // By hash, so that the time it takes tells nothing.
        Token::from_text(one).hash() == Token::from_text(other).hash()
    };
    on_the_way.provider == provider.id
        && same(&on_the_way.state, &returned.state)
        && returned
            .iss
            .as_deref()
            .is_none_or(|issuer| issuer == provider.issuer.as_str())
}

/// Lets somebody in whom the provider has proven, or says why not.
async fn enter(
    platform: &Platform,
    provider: &Provider,
    said: &Said,
    headers: &HeaderMap,
    jar: CookieJar,
) -> Result<Response, Problem> {
    let now = platform.clock.now();
    let mut change = platform.store.begin(Actor::Program, now).await?;
    let known = known(&change, said).await?;
    let mut person = match Admission::decide(provider, said, known) {
        Admission::Enters(person) | Admission::Joins(person) => person,
        Admission::Begins(email) => {
            let name = match said.name.as_deref().map(str::trim) {
                Some(name) if !name.is_empty() => name,
                _ => email.split('@').next().unwrap_or(&email),
            };
            people::person_with_email(&mut change, &email, name, Roles::none()).await?
        }
        Admission::Refused(why) => {
            tracing::info!(provider = provider.id, ?why, "somebody stays outside");
            let key = match why {
                Why::Unknown => "providers-unknown",
                Why::AddressTaken => "providers-address-taken",
                Why::NoAddress => "providers-no-address",
            };
            return Err(of(provider, StatusCode::FORBIDDEN, key));
        }
    };
    change.acts_as(person.actor());
    keep(&mut change, provider, &mut person, said).await?;
    let jar = open_session(platform, &mut change, &person, &provider.id, headers, jar).await?;
    change.commit().await?;
    let welcome = Flash::done("people-welcome").with(Arguments::new().text("name", person.name));
    let jar = jar
        .add(sign_out::remember(platform, provider))
        .add(welcome.into_cookie());
    Ok((jar, Redirect::to("/")).into_response())
}

async fn known(change: &Change, said: &Said) -> Result<Known<Person>, StoreError> {
    let connection = change.connection();
    let by_identity = match store::of_subject(connection, said).await? {
        Some(identity) => people::person(connection, identity.person).await?,
        None => None,
    };
    let by_email = match &said.email {
        Some(email) => people::person_by_email(connection, email).await?,
        None => None,
    };
    Ok(Known {
        by_identity,
        by_email,
    })
}

/// Keeps that the provider's account stands for this person, and what its groups make them.
pub async fn keep(
    change: &mut Change,
    provider: &Provider,
    person: &mut Person,
    said: &Said,
) -> Result<(), StoreError> {
    match store::of_subject(change.connection(), said).await? {
        Some(identity) => store::note_use(change, identity.id, &provider.id, said).await?,
        None => store::join(change, person.id, &provider.id, said).await?,
    }
    let roles = provider.roles_for(said.groups.as_deref().unwrap_or_default());
    people::set_provided_roles(change, person.id, &provider.id, roles).await?;
    Ok(())
}

/// What a failure looks like to people; the details are for the log.
fn told(provider: &Provider, failure: &Failure) -> Problem {
    let (status, key) = match failure {
        Failure::Unreachable(_) => (StatusCode::BAD_GATEWAY, "providers-unreachable"),
        Failure::NotProven(_) => (StatusCode::FORBIDDEN, "providers-not-proven"),
    };
    tracing::warn!(provider = provider.id, %failure, "signing in through a provider failed");
    of(provider, status, key)
}

/// A problem with a provider, by its name.
fn of(provider: &Provider, status: StatusCode, key: &'static str) -> Problem {
    Problem::refused(status, key).with(Arguments::new().text("name", provider.name.clone()))
}
