//! Signing in with a passkey.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;

use super::{
    Party,
    ceremony::{self, Answer, Refusal},
    pages::party,
    store,
};
use crate::{
    features::people::{
        Person,
        attempt::{self, Kind},
        opening::open_session,
        store as people,
        ways::OtherWays,
    },
    platform::{
        Platform,
        i18n::Arguments,
        store::{Actor, Change},
        web::{Costly, Problem, flash::Flash, form::Typed},
    },
};

/// `POST /sign-in/passkey/begin`: a challenge for the keys of this hub.
pub async fn begin(
    State(platform): State<Platform>,
    _: OtherWays,
    _: Costly,
    jar: CookieJar,
) -> Result<Response, Problem> {
    let begun = ceremony::begin_sign_in(&party(&platform)?).map_err(Problem::broken)?;
    let change = platform
        .store
        .begin(Actor::Program, platform.clock.now())
        .await?;
    let jar = attempt::begin(&platform, &change, jar, Kind::Passkey, None, &begun.state).await?;
    change.commit().await?;
    Ok((jar, Json(begun.options)).into_response())
}

/// `POST /sign-in/passkey`: opens a session for whose key it is. The challenge is used up also when the
/// answer is not accepted.
pub async fn finish(
    State(platform): State<Platform>,
    _: OtherWays,
    _: Costly,
    jar: CookieJar,
    headers: HeaderMap,
    typed: Typed,
) -> Result<Response, Problem> {
    let party = party(&platform)?;
    let now = platform.clock.now();
    let mut change = platform.store.begin(Actor::Program, now).await?;
    let taken = attempt::take(&platform, &change, &jar, &[Kind::Passkey]).await?;
    let Some((_, begun)) = taken else {
        return Err(refused("passkeys-too-late"));
    };
    let proven = prove(&mut change, &party, &begun.state, typed.text("answer")).await?;
    let Some(person) = proven else {
        change.commit().await?;
        return Err(refused("passkeys-refused"));
    };
    let jar = open_session(&platform, &mut change, &person, "passkey", &headers, jar).await?;
    change.commit().await?;
    let welcome = Flash::done("people-welcome").with(Arguments::new().text("name", person.name));
    Ok((jar.add(welcome.into_cookie()), Redirect::to("/")).into_response())
}

/// Who holds the key that gave this answer.
async fn prove(
    change: &mut Change,
    party: &Party,
    begun: &str,
    answer: &str,
) -> Result<Option<Person>, Problem> {
    let answer = match Answer::read(answer) {
        Ok(answer) => answer,
        Err(refusal) => {
            tracing::warn!(%refusal, "signing in with a passkey failed");
            return Ok(None);
        }
    };
    let found = store::by_credential(change.connection(), &answer.credential()).await?;
    let Some(passkey) = found else {
        tracing::info!("signing in with a passkey that is not known here");
        return Ok(None);
    };
    match answer.prove(party, begun, passkey.person, &passkey.key) {
        Ok(state) => {
            store::note_use(change, passkey.id, &state).await?;
            Ok(people::person(change.connection(), passkey.person).await?)
        }
        Err(refusal) => {
            tracing::warn!(%refusal, passkey = %passkey.id, "signing in with a passkey failed");
            let why = match &refusal {
                Refusal::CounterWentBack => "counter",
                Refusal::Refused(_) | Refusal::NotUnderstood(_) => "proof",
            };
            // Its person should learn of it: somebody may have a copy of the key.
            let facts = serde_json::json!({ "name": passkey.name, "why": why });
            change.record::<(), _>(
                "person",
                passkey.person,
                "passkey-refused",
                None,
                Some(&facts),
            )?;
            Ok(None)
        }
    }
}

fn refused(key: &'static str) -> Problem {
    Problem::refused(StatusCode::FORBIDDEN, key)
}
