//! What is known of the person who looks: to have, and to have erased.

use askama::Template;
use axum::{
    Extension,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar};

use super::{super::export, Found, found};
use crate::{
    features::people::{Person, Visitor, guard::cookie_name, store as accounts},
    platform::{
        Platform,
        privacy::{Decisions, Held, Marks},
        store::Actor,
        web::{
            Costly, Page, Problem,
            flash::Flash,
            form::{Mistakes, Typed},
        },
    },
};

#[derive(Template)]
#[template(path = "people/privacy/data.html")]
struct DataPage {
    page: Page,
    found: Vec<Found>,
    address: String,
    shared_names: Vec<String>,
}

#[derive(Template)]
#[template(path = "people/privacy/erase.html")]
struct ErasePage {
    page: Page,
    found: Vec<Found>,
    address: String,
    typed: String,
    mistakes: Mistakes,
}

async fn about(
    platform: &Platform,
    decisions: &Decisions,
    person: &Person,
) -> Result<(String, Marks, Vec<Held>), Problem> {
    let address = address_of(platform, person).await?;
    let (marks, held) = super::about(platform, decisions, Some(person.id), &address).await?;
    Ok((address, marks, held))
}

async fn address_of(platform: &Platform, person: &Person) -> Result<String, Problem> {
    accounts::address_of(platform.store.read(), person.id)
        .await?
        .ok_or_else(Problem::not_found)
}

/// `GET /account/data`: how much there is of each kind, and the file with all of it.
pub async fn data(
    State(platform): State<Platform>,
    Extension(decisions): Extension<Decisions>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let (address, marks, held) = about(&platform, &decisions, person).await?;
    page.show(&DataPage {
        found: found(&platform, &decisions, &page, &held),
        address,
        shared_names: marks.shared_names,
        page: page.clone(),
    })
}

/// `POST /account/data`: the file, as `form` says: `json` or `html`.
pub async fn export(
    State(platform): State<Platform>,
    Extension(decisions): Extension<Decisions>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let now = platform.clock.now();
    let mut change = platform.store.begin(person.actor(), now).await?;
    change.record::<(), ()>("person", person.id, "exported", None, None)?;
    change.commit().await?;
    let (_, marks, held) = about(&platform, &decisions, person).await?;
    export::answer(
        &platform,
        &decisions,
        &page,
        typed.text("form"),
        &marks,
        &held,
    )
}

/// `GET /account/erase`: what goes and what stays, and the question.
pub async fn before_erasing(
    State(platform): State<Platform>,
    Extension(decisions): Extension<Decisions>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    ask(&platform, &decisions, person, page, "", Mistakes::none()).await
}

async fn ask(
    platform: &Platform,
    decisions: &Decisions,
    person: &Person,
    page: Page,
    typed: &str,
    mistakes: Mistakes,
) -> Result<Response, Problem> {
    let (address, _, held) = about(platform, decisions, person).await?;
    page.show_as(
        mistakes.status(),
        &ErasePage {
            found: found(platform, decisions, &page, &held),
            address,
            typed: typed.to_owned(),
            mistakes,
            page: page.clone(),
        },
    )
}

/// `POST /account/erase`: for who typed their address or name.
pub async fn erase(
    State(platform): State<Platform>,
    Extension(decisions): Extension<Decisions>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    jar: CookieJar,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let address = address_of(&platform, person).await?;
    let said = typed.text("confirm");
    if accounts::address_key(said) != address && said != person.name {
        let mistakes = Mistakes::one("confirm", "privacy-erase-not-confirmed");
        return ask(&platform, &decisions, person, page, said, mistakes).await;
    }
    // The entry of the log says which account it was, not who.
    let nameless = Actor::Person {
        id: person.id,
        name: String::new(),
    };
    let change = platform.store.begin(nameless, platform.clock.now()).await?;
    super::erase(change, &decisions, &address).await?;
    let mut gone = Cookie::new(cookie_name(&platform), "");
    gone.set_path("/");
    gone.make_removal();
    let jar = jar
        .add(gone)
        .add(Flash::done("privacy-erased-own").into_cookie());
    Ok((jar, Redirect::to("/")).into_response())
}
