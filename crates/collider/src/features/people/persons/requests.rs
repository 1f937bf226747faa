//! Who waits for an answer: people who ask for an account, and who say that they belong to an
//! organisation.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, State},
    response::Response,
};
use jiff::Timestamp;
use uuid::Uuid;

use super::super::{
    Role, Roles, Visitor,
    affiliation::{Organisations, Unclear},
    notices, registration,
    store::{
        self, claims,
        registrations::{self, Applicant},
    },
};
use crate::platform::{
    Platform,
    i18n::Arguments,
    web::{Costly, Page, Problem, flash::Flash, form::Typed, lead_to},
};

/// Where it is answered.
pub(super) const PAGE: &str = "/people/requests";

struct Asks {
    applicant: Applicant,
    /// Whether the directory has the organisation that they name.
    is_known: bool,
}

struct Belongs {
    person: Uuid,
    name: String,
    organisation: Uuid,
    organisation_name: String,
    asked_at: Timestamp,
}

#[derive(Template)]
#[template(path = "people/requests.html")]
struct RequestsPage {
    page: Page,
    asks: Vec<Asks>,
    belongs: Vec<Belongs>,
    organisations: Vec<String>,
}

/// `GET /people/requests`.
pub async fn show(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    organisations.fresh(&platform).await?;
    notices::seen(&platform, visitor.somebody()?.id, PAGE).await?;
    let connection = platform.store.read();
    let asks = registrations::applicants(connection).await?;
    let mut belongs = Vec::new();
    for claim in claims::claims(connection, None, None).await? {
        let person = store::person(connection, claim.person).await?;
        let (Some(person), Some(name)) = (person, organisations.name(claim.organisation)) else {
            continue;
        };
        belongs.push(Belongs {
            person: person.id,
            name: person.name,
            organisation: claim.organisation,
            organisation_name: name,
            asked_at: claim.asked_at,
        });
    }
    page.show(&RequestsPage {
        asks: asks
            .into_iter()
            .map(|applicant| Asks {
                is_known: organisations.meant(&applicant.organisation).is_ok(),
                applicant,
            })
            .collect(),
        belongs,
        organisations: organisations.names(),
        page: page.clone(),
    })
}

async fn load(platform: &Platform, id: &str) -> Result<Applicant, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::not_found())?;
    registrations::waiting(platform.store.read(), id)
        .await?
        .ok_or_else(Problem::not_found)
}

/// `POST /people/requests/{id}/approve`: makes the account of a participant; `organisation` is the one
/// they act for, which is added to the directory with `new`.
pub async fn approve(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    _: Costly,
    Path(id): Path<String>,
    visitor: Visitor,
    typed: Typed,
) -> Result<Response, Problem> {
    organisations.fresh(&platform).await?;
    let applicant = load(&platform, &id).await?;
    let named = typed.text("organisation");
    let now = platform.clock.now();
    let mut change = platform.store.begin(visitor.actor()?, now).await?;
    let organisation = match (named, organisations.meant(named)) {
        ("", _) => None,
        (_, Ok(known)) => Some(known),
        (_, Err(Unclear::Nobody)) if typed.has("new") => {
            Some(organisations.add(&mut change, named).await?)
        }
        (_, Err(unclear)) => {
            let value = Arguments::new().text("value", named).text("place", "");
            return Ok(lead_to(PAGE, Flash::trouble(unclear.key()).with(value)));
        }
    };
    let (address, name) = (&applicant.address, &applicant.name);
    let mut person = store::person_with_email(&mut change, address, name, Roles::none()).await?;
    if person.lang.is_none() {
        store::set_language(&change, person.id, applicant.lang).await?;
    }
    let by_hand = store::roles_by_hand(change.connection(), person.id).await?;
    let roles = by_hand.with(Role::Participant);
    store::set_roles(&mut change, &mut person, roles).await?;
    if let Some(organisation) = organisation {
        store::join(&mut change, &mut person, organisation).await?;
    }
    if !registrations::decide(&change, applicant.id, Some(person.id), "").await? {
        return Err(Problem::not_found());
    }
    let facts = serde_json::json!({ "person": person.id, "organisation": organisation });
    change.record::<(), _>("registration", applicant.id, "approved", None, Some(&facts))?;
    registration::tell_approved(&change, &platform, &applicant, person.id).await?;
    change.commit().await?;
    let name = Arguments::new().text("name", person.name);
    Ok(lead_to(
        PAGE,
        Flash::done("registration-approved").with(name),
    ))
}

/// `POST /people/requests/{id}/decline`: with a reason, which they get by letter.
pub async fn decline(
    State(platform): State<Platform>,
    _: Costly,
    Path(id): Path<String>,
    visitor: Visitor,
    typed: Typed,
) -> Result<Response, Problem> {
    let applicant = load(&platform, &id).await?;
    let reason: String = typed
        .text("reason")
        .chars()
        .take(registration::LONGEST_TEXT)
        .collect();
    if reason.is_empty() {
        return Ok(lead_to(PAGE, Flash::trouble("registration-reason-missing")));
    }
    let now = platform.clock.now();
    let mut change = platform.store.begin(visitor.actor()?, now).await?;
    if !registrations::decide(&change, applicant.id, None, &reason).await? {
        return Err(Problem::not_found());
    }
    change.record::<(), ()>("registration", applicant.id, "declined", None, None)?;
    registration::tell_declined(&change, &platform, &applicant, &reason).await?;
    change.commit().await?;
    let name = Arguments::new().text("name", applicant.name);
    Ok(lead_to(
        PAGE,
        Flash::done("registration-declined").with(name),
    ))
}
