//! The page of one's own account.

use askama::Template;
use axum::{Extension, extract::State, http::StatusCode, response::Response};
use uuid::Uuid;

use super::super::{
    Action, Person, Visitor,
    affiliation::Organisations,
    notices,
    persons::{LONGEST_NAME, name_of},
    rights::Scope,
    store::{
        self, claims, moves,
        people::{self, Listed},
    },
    ways::Ways,
};
use crate::platform::{
    Platform,
    i18n::{Arguments, say},
    store::StoreError,
    web::{
        Page, Problem,
        flash::Flash,
        form::{Mistakes, Typed},
        lead_to,
    },
};

/// Somebody who says that they belong to the organisation for which the reader acts.
struct Asks {
    person: Uuid,
    name: String,
}

/// An organisation of the reader's.
struct Mine {
    id: Uuid,
    name: String,
    /// Whether others have to agree first.
    waits: bool,
}

#[derive(Template)]
#[template(path = "people/account.html")]
struct AccountPage {
    page: Page,
    listed: Listed,
    roles: Vec<(String, String)>,
    organisations: Vec<Mine>,
    asks: Vec<Asks>,
    acting_for: Option<(Uuid, String)>,
    /// The address to be confirmed.
    wanted: String,
    sessions: usize,
    ways: Ways,
    name: String,
    email: String,
    mistakes: Mistakes,
}

/// `GET /account`.
pub async fn show(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    notices::seen(&platform, person.id, "/account").await?;
    let account = account(&platform, &organisations, &page, person, None).await?;
    page.show(&account)
}

/// What was typed into a form of the page, and what is wrong with it.
pub struct Again {
    /// The name.
    pub name: Option<String>,
    /// The address.
    pub email: Option<String>,
    /// What is wrong.
    pub mistakes: Mistakes,
}

/// The page again, with mistakes.
pub async fn show_again(
    platform: &Platform,
    organisations: &Organisations,
    page: &Page,
    person: &Person,
    again: Again,
) -> Result<Response, Problem> {
    let account = account(platform, organisations, page, person, Some(again)).await?;
    page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &account)
}

async fn account(
    platform: &Platform,
    organisations: &Organisations,
    page: &Page,
    person: &Person,
    again: Option<Again>,
) -> Result<AccountPage, Problem> {
    organisations.fresh(platform).await?;
    let connection = platform.store.read();
    let now = platform.clock.now();
    let listed = people::one(connection, person.id)
        .await?
        .ok_or_else(Problem::not_found)?;
    let claimed = claims::claims(connection, None, Some(person.id)).await?;
    let mine = |id: Uuid, waits: bool| {
        let name = organisations.name(id)?;
        Some(Mine { id, name, waits })
    };
    let belongs = person
        .organisations
        .iter()
        .filter_map(|id| mine(*id, false));
    let waiting = claimed
        .iter()
        .filter_map(|claim| mine(claim.organisation, true));
    let (name, email, mistakes) = match again {
        Some(again) => (again.name, again.email, again.mistakes),
        None => (None, None, Mistakes::none()),
    };
    Ok(AccountPage {
        ways: Ways::of(platform),
        roles: person
            .roles
            .iter()
            .map(|role| {
                let key = format!("people-role-{}", role.code());
                (say(page.lang, &key), say(page.lang, &format!("{key}.hint")))
            })
            .collect(),
        organisations: belongs.chain(waiting).collect(),
        asks: asks(platform, person).await?,
        acting_for: person
            .acting_for
            .and_then(|id| Some((id, organisations.name(id)?))),
        wanted: moves::wanted_address(connection, person.id, now)
            .await?
            .map(|wanted| wanted.address)
            .unwrap_or_default(),
        sessions: store::sessions_of(connection, person.id, now).await?.len(),
        name: name.unwrap_or_else(|| person.name.clone()),
        email: email.unwrap_or_else(|| listed.email.clone()),
        mistakes,
        listed,
        page: page.clone(),
    })
}

/// Who waits for an answer of those for whom the reader acts, and of whom they are one.
async fn asks(platform: &Platform, reader: &Person) -> Result<Vec<Asks>, StoreError> {
    let answers = reader
        .roles
        .iter()
        .any(|role| Action::AnswerMembership.scope(role) != Scope::Nothing);
    let Some(organisation) = reader.acting_for.filter(|_| answers) else {
        return Ok(Vec::new());
    };
    let connection = platform.store.read();
    let mut asks = Vec::new();
    for claim in claims::claims(connection, Some(organisation), None).await? {
        if let Some(person) = store::person(connection, claim.person).await? {
            asks.push(Asks {
                person: person.id,
                name: person.name,
            });
        }
    }
    Ok(asks)
}

/// `POST /account/name`.
pub async fn rename(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let Some(name) = name_of(typed.text("name")) else {
        let mut mistakes = Mistakes::none();
        let most = Arguments::new().count("most", LONGEST_NAME);
        mistakes.add_with("name", "persons-name-wrong", most);
        let again = Again {
            name: Some(typed.text("name").to_owned()),
            email: None,
            mistakes,
        };
        return show_again(&platform, &organisations, &page, person, again).await;
    };
    let mut change = platform
        .store
        .begin(person.actor(), platform.clock.now())
        .await?;
    if name != person.name {
        people::rename(&mut change, person, &name).await?;
    }
    change.commit().await?;
    Ok(lead_to("/account", Flash::done("account-renamed")))
}
