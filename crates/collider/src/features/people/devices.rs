//! The devices on which a person is signed in, and signing out there.

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::Response,
};
use axum_extra::extract::cookie::CookieJar;
use jiff::Timestamp;

use super::{Person, Visitor, device::Device, guard::cookie_name, store, token::Token};
use crate::platform::{
    Platform,
    i18n::Arguments,
    web::{Page, Problem, flash::Flash, form::Typed, lead_to},
};

#[derive(Template)]
#[template(path = "people/devices.html")]
struct DevicesPage {
    page: Page,
    here: Option<Shown>,
    elsewhere: Vec<Shown>,
}

/// An open session as its person sees it.
struct Shown {
    id: String,
    device: String,
    since: Timestamp,
    used: Timestamp,
}

/// `GET /account/devices`: the one in use first, then the others, the last used first.
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    jar: CookieJar,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let now = platform.clock.now();
    let open = store::sessions_of(platform.store.read(), person.id, now).await?;
    let current = current(&platform, &jar);
    let (here, elsewhere): (Vec<_>, Vec<_>) = open
        .into_iter()
        .partition(|session| Some(&session.id) == current.as_ref());
    let shown = |session: store::OpenSession| Shown {
        device: in_words(Device::of(&session.device), &page),
        id: session.id,
        since: session.since,
        used: session.used,
    };
    page.show(&DevicesPage {
        here: here.into_iter().next().map(shown),
        elsewhere: elsewhere.into_iter().map(shown).collect(),
        page: page.clone(),
    })
}

/// `POST /account/devices`: signs out on one other device (`session`), or on all others.
pub async fn sign_out_there(
    State(platform): State<Platform>,
    visitor: Visitor,
    jar: CookieJar,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let now = platform.clock.now();
    let current = current(&platform, &jar);
    let open = store::sessions_of(platform.store.read(), person.id, now).await?;
    // Only sessions of this person, and never the one in use: that one has a button of its own.
    let chosen: Vec<String> = open
        .into_iter()
        .map(|session| session.id)
        .filter(|id| Some(id) != current.as_ref())
        .filter(|id| !typed.has("session") || id == typed.text("session"))
        .collect();
    let ended = end(&platform, person, &chosen, now).await?;
    let told = if ended == 0 {
        Flash::note("people-devices-none-ended")
    } else {
        Flash::done("people-devices-ended").with(Arguments::new().count("count", ended))
    };
    Ok(lead_to("/account/devices", told))
}

async fn end(
    platform: &Platform,
    person: &Person,
    sessions: &[String],
    now: Timestamp,
) -> Result<usize, Problem> {
    let mut change = platform.store.begin(person.actor(), now).await?;
    let mut ended = 0;
    for id in sessions {
        if store::end_session(&change, person.id, id).await? {
            change.record::<(), ()>("person", person.id, "signed-out", None, None)?;
            ended += 1;
        }
    }
    change.commit().await?;
    Ok(ended)
}

/// What the session in use is known by.
fn current(platform: &Platform, jar: &CookieJar) -> Option<String> {
    let cookie = jar.get(cookie_name(platform))?;
    Some(Token::from_text(cookie.value()).hash())
}

/// The device that makes a request, in words.
pub fn this_device(headers: &HeaderMap, page: &Page) -> String {
    let said = headers
        .get(header::USER_AGENT)
        .and_then(|agent| agent.to_str().ok());
    in_words(Device::of(said.unwrap_or_default()), page)
}

fn in_words(device: Device, page: &Page) -> String {
    match (device.browser, device.system) {
        (Some(browser), Some(system)) => {
            page.t2("people-device", "browser", browser, "system", system)
        }
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => page.t("people-device-unknown"),
    }
}
