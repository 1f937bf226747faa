//! "I belong to this organisation": said by a participant, answered by those who belong to it already,
//! or by a facilitator.

use axum::{
    Extension,
    extract::{Path, State},
    response::Response,
};
use uuid::Uuid;

use super::super::{
    Action, Person, Visitor,
    affiliation::Organisations,
    notices::{self, Kind, News},
    store::{self, claims},
};
use crate::platform::{
    Platform,
    i18n::Arguments,
    store::Change,
    web::{Costly, Problem, flash::Flash, form::Typed, lead_to},
};

/// `POST /account/organisations`: `join` one, or `leave` one.
pub async fn ask(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    _: Costly,
    visitor: Visitor,
    typed: Typed,
) -> Result<Response, Problem> {
    organisations.fresh(&platform).await?;
    let mut person = visitor.somebody()?.clone();
    let now = platform.clock.now();
    let mut change = platform.store.begin(person.actor(), now).await?;
    if let Ok(gone) = typed.text("leave").parse::<Uuid>() {
        store::leave(&mut change, &mut person, gone).await?;
        claims::settle_claim(&change, person.id, gone).await?;
        change.commit().await?;
        return Ok(lead_to("/account", Flash::done("account-left")));
    }
    let wanted: Uuid = typed
        .text("join")
        .parse()
        .map_err(|_| Problem::not_found())?;
    let name = organisations.name(wanted).ok_or_else(Problem::not_found)?;
    let facts = Arguments::new().text("organisation", name.as_str());
    if person.organisations.contains(&wanted) {
        return Ok(lead_to(
            "/account",
            Flash::note("account-belongs-already").with(facts),
        ));
    }
    if claims::claim_membership(&change, person.id, wanted).await? {
        let what = serde_json::json!({ "organisation": wanted });
        change.record::<(), _>("person", person.id, "membership-claimed", None, Some(&what))?;
        tell_of_claim(&mut change, &platform, &person, wanted, &name).await?;
    }
    change.commit().await?;
    Ok(lead_to(
        "/account",
        Flash::done("account-claimed").with(facts),
    ))
}

/// `POST /organisations/{id}/members/{person}/accept`.
pub async fn accept(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    Path(named): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    answer(&platform, &organisations, named, &visitor, true).await
}

/// `POST /organisations/{id}/members/{person}/decline`.
pub async fn decline(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    Path(named): Path<(String, String)>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    answer(&platform, &organisations, named, &visitor, false).await
}

async fn answer(
    platform: &Platform,
    organisations: &Organisations,
    (organisation, person): (String, String),
    visitor: &Visitor,
    yes: bool,
) -> Result<Response, Problem> {
    let id = |text: &str| text.parse::<Uuid>().map_err(|_| Problem::not_found());
    let (organisation, person) = (id(&organisation)?, id(&person)?);
    organisations.fresh(platform).await?;
    let name = organisations
        .name(organisation)
        .ok_or_else(Problem::not_found)?;
    let now = platform.clock.now();
    let mut change = platform.store.begin(visitor.actor()?, now).await?;
    if !claims::settle_claim(&change, person, organisation).await? {
        return Err(Problem::not_found());
    }
    let mut asked = store::person(change.connection(), person)
        .await?
        .ok_or_else(Problem::not_found)?;
    if yes {
        store::join(&mut change, &mut asked, organisation).await?;
    } else {
        let what = serde_json::json!({ "organisation": organisation });
        change.record::<(), _>("person", person, "membership-declined", None, Some(&what))?;
    }
    tell(&mut change, platform, asked.id, &name, yes).await?;
    change.commit().await?;
    let back = match visitor.may(Action::ManagePeople) {
        true => "/people/requests",
        false => "/account",
    };
    let key = match yes {
        true => "account-claim-accepted",
        false => "account-claim-declined",
    };
    let facts = Arguments::new()
        .text("name", asked.name)
        .text("organisation", name);
    Ok(lead_to(back, Flash::done(key).with(facts)))
}

/// Those who belong to the organisation are asked; where nobody does, those who run the hub.
async fn tell_of_claim(
    change: &mut Change,
    platform: &Platform,
    person: &Person,
    organisation: Uuid,
    name: &str,
) -> Result<(), Problem> {
    let belongs = store::members_of(change.connection(), organisation).await?;
    let mut news = News {
        kind: Kind::Membership,
        title: "account-claim-letter-subject",
        words: "account-claim-letter-words",
        arguments: Arguments::new()
            .text("name", person.name.as_str())
            .text("organisation", name),
        address: "/account".into(),
        of: Some(person.id),
    };
    if belongs.is_empty() {
        news.kind = Kind::Hub;
        news.words = "account-claim-letter-nobody";
        news.address = super::requests::PAGE.into();
        notices::notify_hub(change, platform, &news).await?;
    } else {
        notices::notify_members(change, platform, organisation, &news).await?;
    }
    Ok(())
}

async fn tell(
    change: &mut Change,
    platform: &Platform,
    asked: Uuid,
    organisation: &str,
    yes: bool,
) -> Result<(), Problem> {
    let (title, words) = match yes {
        true => ("account-claim-letter-accepted", ""),
        false => (
            "account-claim-letter-declined",
            "account-claim-letter-declined-next",
        ),
    };
    let news = News {
        kind: Kind::Membership,
        title,
        words,
        arguments: Arguments::new().text("organisation", organisation),
        address: "/account".into(),
        of: None,
    };
    notices::notify(change, platform, asked, &news).await?;
    Ok(())
}
