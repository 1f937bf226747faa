//! Signing in by an operator's link, signing out, choosing language and colours.

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use uuid::Uuid;

use super::{
    Person, Visitor, guard::cookie_name, leading::own_page, opening::open_session, providers,
    store, token::Token,
};
use crate::platform::{
    Platform,
    i18n::{Arguments, Lang},
    store::Actor,
    web::{Costly, LANGUAGE_COOKIE, Problem, THEME_COOKIE, flash::Flash, form::Typed},
};

/// `GET /sign-in/link/{token}`: opens a session and leads to the start page.
pub async fn follow_link(
    State(platform): State<Platform>,
    _: Costly,
    Path(token): Path<String>,
    jar: CookieJar,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let now = platform.clock.now();
    let mut change = platform.store.begin(Actor::Program, now).await?;
    let Some(person) = store::use_link(&change, &Token::from_text(&token)).await? else {
        return Err(Problem::refused(
            axum::http::StatusCode::NOT_FOUND,
            "people-link-over",
        ));
    };
    let jar = open_session(&platform, &mut change, &person, "link", &headers, jar).await?;
    change.commit().await?;
    let welcome = Flash::done("people-welcome").with(Arguments::new().text("name", person.name));
    Ok((jar.add(welcome.into_cookie()), Redirect::to("/")).into_response())
}

/// `POST /sign-out`.
pub async fn sign_out(
    State(platform): State<Platform>,
    visitor: Visitor,
    jar: CookieJar,
) -> Result<Response, Problem> {
    let name = cookie_name(&platform);
    if let Some(cookie) = jar.get(name) {
        let actor = visitor.person().map_or(Actor::Program, Person::actor);
        let mut change = platform.store.begin(actor, platform.clock.now()).await?;
        store::delete_session(&change, &Token::from_text(cookie.value())).await?;
        if let Some(person) = visitor.person() {
            change.record::<(), ()>("person", person.id, "signed-out", None, None)?;
        }
        change.commit().await?;
    }
    let mut gone = Cookie::new(name, "");
    gone.set_path("/");
    gone.make_removal();
    let jar = jar
        .add(gone)
        .add(Flash::done("people-signed-out").into_cookie());
    let (jar, next) = providers::after_sign_out(&platform, jar);
    Ok((jar, Redirect::to(&next)).into_response())
}

/// `POST /language`: by account, and in a cookie for those without one.
pub async fn choose_language(
    State(platform): State<Platform>,
    visitor: Visitor,
    jar: CookieJar,
    typed: Typed,
) -> Result<Response, Problem> {
    let Some(lang) = Lang::from_code(typed.text("lang")) else {
        return Err(Problem::not_found());
    };
    if let Some(person) = visitor.person() {
        let mut change = platform
            .store
            .begin(person.actor(), platform.clock.now())
            .await?;
        store::set_language(&change, person.id, lang).await?;
        let facts = |lang: Lang| serde_json::json!({ "language": lang.code() });
        let before = person.lang.map(facts);
        change.record(
            "person",
            person.id,
            "language-chosen",
            before.as_ref(),
            Some(&facts(lang)),
        )?;
        change.commit().await?;
    }
    let jar = jar.add(preference(LANGUAGE_COOKIE, lang.code()));
    Ok((jar, Redirect::to(back(&typed))).into_response())
}

/// `POST /account/acting-for`: for which of their organisations somebody acts in this session.
pub async fn choose_organisation(
    State(platform): State<Platform>,
    visitor: Visitor,
    jar: CookieJar,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let chosen: Uuid = typed
        .text("organisation")
        .parse()
        .map_err(|_| Problem::not_found())?;
    let (Some(cookie), true) = (
        jar.get(cookie_name(&platform)),
        person.organisations.contains(&chosen),
    ) else {
        return Err(Problem::not_found());
    };
    let mut change = platform
        .store
        .begin(person.actor(), platform.clock.now())
        .await?;
    store::act_for(&change, &Token::from_text(cookie.value()), chosen).await?;
    let facts = |id: Uuid| serde_json::json!({ "organisation": id });
    change.record(
        "person",
        person.id,
        "acts-for",
        person.acting_for.map(facts).as_ref(),
        Some(&facts(chosen)),
    )?;
    change.commit().await?;
    Ok(Redirect::to(back(&typed)).into_response())
}

/// `POST /theme`: light, dark, or what the system says.
pub async fn choose_theme(jar: CookieJar, typed: Typed) -> Response {
    let theme = match typed.text("theme") {
        "light" => "light",
        "dark" => "dark",
        _ => "",
    };
    (
        jar.add(preference(THEME_COOKIE, theme)),
        Redirect::to(back(&typed)),
    )
        .into_response()
}

fn preference(name: &'static str, value: &'static str) -> Cookie<'static> {
    Cookie::build((name, value))
        .path("/")
        .same_site(SameSite::Lax)
        .max_age(time::Duration::days(365))
        .build()
}

/// The page that the form stood on, if it is one of ours.
fn back(typed: &Typed) -> &str {
    own_page(typed.text("back"))
}
