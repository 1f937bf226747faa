//! "I belong to this organisation": said by a participant, answered by those who belong to it already,
//! or by a facilitator.

use axum::{
    Extension,
    extract::{Path, State},
    response::Response,
};
use uuid::Uuid;

use super::super::{
    Action, Visitor,
    affiliation::Organisations,
    store::{self, claims, people},
};
use crate::platform::{
    Platform,
    i18n::{Arguments, Lang, say},
    mail::{self, Body, Letter, Recipient, Urgency},
    store::Change,
    web::{Costly, Problem, flash::Flash, form::Typed, lead_to},
};

/// Letters about one claim.
const MOST_LETTERS: usize = 5;

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
        for member in people::members_of(change.connection(), wanted)
            .await?
            .into_iter()
            .take(MOST_LETTERS)
        {
            let lang = member.person.lang.unwrap_or(Lang::FALLBACK);
            let told = Arguments::new()
                .text("name", person.name.as_str())
                .text("organisation", name.as_str());
            let letter = Letter {
                to: Recipient {
                    person: Some(member.person.id),
                    name: member.person.name,
                    address: member.email,
                    lang,
                },
                kind: "membership",
                urgency: Urgency::InTurn,
                worthless_after: None,
                unsubscribe: None,
                subject: told.say(lang, "account-claim-letter-subject"),
                body: Body::new()
                    .paragraph(told.say(lang, "account-claim-letter-words"))
                    .button(
                        say(lang, "account-claim-letter-button"),
                        format!("{}/account", platform.settings.base_url()),
                    ),
            };
            mail::send(&change, &platform, letter).await?;
        }
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
    let listed = people::one(change.connection(), person)
        .await?
        .ok_or_else(Problem::not_found)?;
    let mut asked = listed.person.clone();
    if yes {
        store::join(&mut change, &mut asked, organisation).await?;
    } else {
        let what = serde_json::json!({ "organisation": organisation });
        change.record::<(), _>("person", person, "membership-declined", None, Some(&what))?;
    }
    tell(&change, platform, listed, &name, yes).await?;
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

async fn tell(
    change: &Change,
    platform: &Platform,
    asked: people::Listed,
    organisation: &str,
    yes: bool,
) -> Result<(), Problem> {
    let lang = asked.person.lang.unwrap_or(Lang::FALLBACK);
    let words = |key: &str| {
        Arguments::new()
            .text("organisation", organisation)
            .say(lang, key)
    };
    let said = match yes {
        true => "account-claim-letter-accepted",
        false => "account-claim-letter-declined",
    };
    let letter = Letter {
        to: Recipient {
            person: Some(asked.person.id),
            name: asked.person.name,
            address: asked.email,
            lang,
        },
        kind: "membership",
        urgency: Urgency::InTurn,
        worthless_after: None,
        unsubscribe: None,
        subject: words("account-claim-letter-answer"),
        body: Body::new().paragraph(words(said)).button(
            say(lang, "account-claim-letter-button"),
            format!("{}/account", platform.settings.base_url()),
        ),
    };
    mail::send(change, platform, letter).await?;
    Ok(())
}
