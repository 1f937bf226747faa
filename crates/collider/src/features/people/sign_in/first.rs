//! The first person of a fresh installation, who comes by a link that the program prints.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use jiff::{SignedDuration, Timestamp};

use super::super::{
    Role, address,
    opening::open_session,
    persons::{LONGEST_NAME, name_of},
    store,
    token::{Token, random_bytes},
};
use crate::platform::{
    Platform,
    i18n::{Arguments, Lang},
    store::{Actor, Store, StoreError},
    web::{
        Costly, Page, Problem,
        flash::Flash,
        form::{Mistakes, Typed},
    },
};

/// How long a link is good. Every start of the program prints another one.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(24 * 7);

/// Makes a link for the first person, if nobody has an account yet. Answers its path.
///
/// # Errors
/// When the database refuses.
pub async fn link(store: &Store, now: Timestamp) -> Result<Option<String>, StoreError> {
    if store::has_anybody(store.read()).await? {
        return Ok(None);
    }
    let token = Token::new(random_bytes());
    let change = store.begin(Actor::Operator, now).await?;
    store::insert_first_link(&change, &token, now + GOOD_FOR).await?;
    change.commit().await?;
    Ok(Some(format!("/sign-in/first/{}", token.as_str())))
}

#[derive(Template)]
#[template(path = "people/first.html")]
struct FirstPage {
    page: Page,
    typed: Typed,
    lang: Lang,
    mistakes: Mistakes,
}

fn over() -> Problem {
    Problem::refused(StatusCode::NOT_FOUND, "sign-in-first-over")
}

/// `GET /sign-in/first/{token}`: who are you?
pub async fn show(
    State(platform): State<Platform>,
    _: Costly,
    Path(token): Path<String>,
    page: Page,
) -> Result<Response, Problem> {
    let token = Token::from_text(&token);
    let now = platform.clock.now();
    if !store::is_first_link(platform.store.read(), &token, now).await? {
        return Err(over());
    }
    page.show(&FirstPage {
        typed: Typed::default(),
        lang: page.lang,
        mistakes: Mistakes::none(),
        page: page.clone(),
    })
}

/// `POST /sign-in/first/{token}`: makes the account, with everything that the first one has to do.
pub async fn make(
    State(platform): State<Platform>,
    _: Costly,
    Path(token): Path<String>,
    page: Page,
    jar: CookieJar,
    headers: HeaderMap,
    typed: Typed,
) -> Result<Response, Problem> {
    let now = platform.clock.now();
    let mut change = platform.store.begin(Actor::Program, now).await?;
    let token = Token::from_text(&token);
    if !store::is_first_link(change.connection(), &token, now).await? {
        return Err(over());
    }
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
    let lang = Lang::from_code(typed.text("lang")).unwrap_or(page.lang);
    let (Some(name), Some(address)) = (name, address) else {
        let again = FirstPage {
            typed,
            lang,
            mistakes,
            page: page.clone(),
        };
        return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &again);
    };
    if !store::take_first_links(&change).await? {
        return Err(over());
    }
    let roles = [Role::HubManager, Role::Administrator]
        .into_iter()
        .collect();
    let person = store::person_with_email(&mut change, &address, &name, roles).await?;
    store::set_language(&change, person.id, lang).await?;
    let jar = open_session(&platform, &mut change, &person, "first-link", &headers, jar).await?;
    change.commit().await?;
    let welcome = Flash::done("people-welcome").with(Arguments::new().text("name", person.name));
    Ok((jar.add(welcome.into_cookie()), Redirect::to("/")).into_response())
}
