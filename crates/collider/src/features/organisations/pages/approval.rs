//! Deciding about a profile: approve, renew, give back, remove.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use uuid::Uuid;

use super::{
    super::{
        standing::Decision,
        store::{self, Organisation, Snapshot},
    },
    load,
};
use crate::{
    features::people::{
        Visitor,
        notices::{self, Kind, News},
    },
    platform::{
        Platform,
        i18n::Arguments,
        store::{Actor, entries_of},
        web::{Page, Problem, flash::Flash, form::Typed, lead_to},
    },
};

/// Longest note with which a profile is given back, in characters.
const MOST_NOTE: usize = 300;

#[derive(Template)]
#[template(path = "organisations/remove.html")]
struct RemovePage {
    page: Page,
    id: Uuid,
    name: String,
    phrases: usize,
    works: usize,
}

/// `POST /organisations/{id}/approve`.
pub async fn approve(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    decide(&platform, &id, actor, Decision::Approve, "").await
}

/// `POST /organisations/{id}/renew`.
pub async fn renew(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    decide(&platform, &id, actor, Decision::Renew, "").await
}

/// `POST /organisations/{id}/return`: back to be written on, with a note that the history keeps.
pub async fn give_back(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
    typed: Typed,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    decide(&platform, &id, actor, Decision::Return, typed.text("note")).await
}

async fn decide(
    platform: &Platform,
    id: &str,
    actor: Actor,
    decision: Decision,
    note: &str,
) -> Result<Response, Problem> {
    let id = load(platform, id).await?.id;
    let mut change = platform.store.begin(actor, platform.clock.now()).await?;
    let before = store::load(change.connection(), id)
        .await?
        .ok_or_else(Problem::not_found)?;
    let address = format!("/organisations/{id}");
    if !decision.fits(before.standing.state(change.now())) {
        // Pressed twice, or somebody was faster: the page shows where it stands.
        return Ok(lead_to(
            &address,
            Flash::note("organisations-decided-already"),
        ));
    }
    let mut after = Organisation {
        standing: decision.outcome(change.now()),
        ..before.clone()
    };
    if !store::update(&mut change, &before, &mut after, decision.action()).await? {
        return Err(Problem::changed_meanwhile());
    }
    if !note.is_empty() {
        let note: String = note.chars().take(MOST_NOTE).collect();
        let facts = serde_json::json!({ "note": note });
        change.record::<(), _>("organisation", id, "note", None, Some(&facts))?;
    }
    let title = match decision {
        Decision::Approve => "organisations-news-approved",
        Decision::Renew => "organisations-news-renewed",
        Decision::Return => "organisations-news-returned",
    };
    let news = News {
        kind: Kind::Profile,
        title,
        words: "",
        arguments: Arguments::new().text("name", &after.profile.name),
        address: address.clone(),
        of: None,
    };
    notices::notify_members(&mut change, platform, id, &news).await?;
    change.commit().await?;
    let key = match decision {
        Decision::Approve => "organisations-approved",
        Decision::Renew => "organisations-renewed",
        Decision::Return => "organisations-returned",
    };
    let name = Arguments::new().text("name", &after.profile.name);
    Ok(lead_to(&address, Flash::done(key).with(name)))
}

/// `GET /organisations/{id}/remove`: what goes along, and whether that is meant.
pub async fn ask_to_remove(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    page: Page,
) -> Result<Response, Problem> {
    let Organisation { id, profile, .. } = load(&platform, &id).await?;
    page.show(&RemovePage {
        page: page.clone(),
        id,
        phrases: profile.competences.len() + profile.needs.len(),
        works: profile.works.len(),
        name: profile.name,
    })
}

/// `POST /organisations/{id}/remove`.
pub async fn remove(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let id = load(&platform, &id).await?.id;
    let mut change = platform.store.begin(actor, platform.clock.now()).await?;
    let organisation = store::load(change.connection(), id)
        .await?
        .ok_or_else(Problem::not_found)?;
    store::delete(&mut change, &organisation).await?;
    change.commit().await?;
    let name = Arguments::new().text("name", &organisation.profile.name);
    let removed = Flash::done("organisations-removed")
        .with(name)
        .undo(format!("/organisations/{id}/restore"));
    Ok(lead_to("/organisations", removed))
}

/// `POST /organisations/{id}/restore`: brings back what was removed, as the audit log keeps it.
pub async fn restore(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    let actor = visitor.actor()?;
    let id: Uuid = id.parse().map_err(|_| Problem::not_found())?;
    let mut change = platform.store.begin(actor, platform.clock.now()).await?;
    if store::load(change.connection(), id).await?.is_some() {
        return Ok(lead_to(
            &format!("/organisations/{id}"),
            Flash::note("organisations-still-here"),
        ));
    }
    let last = entries_of(change.connection(), "organisation", id, 1)
        .await?
        .pop();
    let snapshot: Snapshot = last
        .filter(|entry| entry.action == "removed")
        .and_then(|entry| serde_json::from_str(&entry.before?).ok())
        .ok_or_else(Problem::not_found)?;
    if let Some(reference) = &snapshot.profile.reference
        && store::id_of_reference(change.connection(), reference)
            .await?
            .is_some()
    {
        return Err(Problem::refused(
            StatusCode::CONFLICT,
            "organisations-reference-reused",
        ));
    }
    let organisation = Organisation {
        id,
        profile: snapshot.profile,
        standing: snapshot.standing,
        created_at: change.now(),
        updated_at: change.now(),
        version: 1,
    };
    store::insert(&mut change, std::slice::from_ref(&organisation)).await?;
    change.commit().await?;
    let name = Arguments::new().text("name", &organisation.profile.name);
    Ok(lead_to(
        &format!("/organisations/{id}"),
        Flash::done("organisations-restored").with(name),
    ))
}
