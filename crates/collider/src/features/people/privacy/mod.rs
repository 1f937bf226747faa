//! What people can do about what is known of them: have it, have it erased, say yes and no; and what
//! the hub has to tell and to do: a notice, a record, what goes every night.
//!
//! Everything is written from the decisions about the tables ([`crate::platform::privacy`]).
//!
//! - [`consent`]: what one can say yes or no to; [`night`]: when the nightly work is due
//! - [`record`]: the record of processing activities and the privacy notice
//! - `export`: everything about somebody as a file
//! - `pages`, `store`

use std::collections::BTreeMap;

use jiff::Timestamp;
use uuid::Uuid;

use super::{Action, Routes, log_end, store as accounts};
use crate::platform::{
    Platform,
    jobs::Handlers,
    privacy::{self, Decisions, Erased},
    store::{
        Actor, Change, Store, StoreError,
        jobs::{Claimed, NewJob, enqueue_once},
    },
};

pub mod consent;
mod export;
pub mod night;
mod pages;
pub mod record;
mod store;
#[cfg(test)]
mod tests;

use consent::Purpose;
use night::Night;

/// The pages.
pub(super) fn routes() -> Routes {
    use Action::{ComeIn, KeepOwnAccount, KeepPrivacy};
    Routes::new()
        .get("/account/data", KeepOwnAccount.own(), pages::own::data)
        .post("/account/data", KeepOwnAccount.own(), pages::own::export)
        .get(
            "/account/erase",
            KeepOwnAccount.own(),
            pages::own::before_erasing,
        )
        .post("/account/erase", KeepOwnAccount.own(), pages::own::erase)
        .get(
            "/account/consents",
            KeepOwnAccount.own(),
            pages::consents::show,
        )
        .post(
            "/account/consents",
            KeepOwnAccount.own(),
            pages::consents::answer,
        )
        .get("/privacy", ComeIn, pages::notice::notice)
        .get("/privacy/record", KeepPrivacy, pages::notice::record)
        .get(
            "/privacy/record.csv",
            KeepPrivacy,
            pages::notice::record_csv,
        )
        .get("/privacy/retention", KeepPrivacy, pages::retention::show)
        .get("/privacy/requests", KeepPrivacy, pages::requests::ask)
        .post("/privacy/requests", KeepPrivacy, pages::requests::find)
        .post(
            "/privacy/requests/export",
            KeepPrivacy,
            pages::requests::export,
        )
        .post(
            "/privacy/requests/erase",
            KeepPrivacy,
            pages::requests::erase,
        )
}

/// The kind of the nightly work in the queue.
const NIGHT: &str = "privacy-night";

/// The work that privacy puts into the queue.
#[must_use]
pub fn jobs(handlers: Handlers, decisions: Decisions) -> Handlers {
    handlers.on(NIGHT, move |platform, claimed| {
        work_on_night(platform, decisions.clone(), claimed)
    })
}

/// Puts the work of the last night, if nobody did it, and of the next one into the queue.
///
/// # Errors
/// When the database refuses.
pub async fn plan_nights(platform: &Platform) -> Result<(), StoreError> {
    let now = platform.clock.now();
    for night in Night::around(now, &platform.settings.time_zone()) {
        let day = night.day.to_string();
        if store::was_night(platform.store.read(), &day).await? {
            continue;
        }
        let job = NewJob {
            kind: NIGHT,
            payload: serde_json::json!({ "night": day }),
            run_at: Some(night.begins),
        };
        enqueue_once(&platform.store, night.job_id(), job, now).await?;
    }
    Ok(())
}

async fn work_on_night(
    platform: Platform,
    decisions: Decisions,
    claimed: Claimed,
) -> anyhow::Result<()> {
    let payload: serde_json::Value = serde_json::from_str(&claimed.payload)?;
    let night: String = serde_json::from_value(payload["night"].clone())?;
    let chosen = &platform.settings.privacy.retention;
    // First, so that a night that fails does not keep the next one away.
    plan_nights(&platform).await?;
    let now = platform.clock.now();
    let taken = take_away(
        &platform.store,
        &decisions,
        chosen,
        &night,
        Actor::Program,
        Some(&platform),
        now,
    )
    .await?;
    if let Some(taken) = taken {
        tracing::info!(night, ?taken, "what was over was taken away");
    }
    Ok(())
}

/// Takes away what is over, in one transaction, once for each name of a night. Answers how many rows
/// each rule took, or `None` if that night was worked on before. `posting` also sends out the end of the
/// log, in the same transaction.
///
/// # Errors
/// When the database refuses; then nothing was taken.
pub async fn take_away(
    store: &Store,
    decisions: &Decisions,
    chosen: &privacy::retaining::Chosen,
    night: &str,
    actor: Actor,
    posting: Option<&Platform>,
    now: Timestamp,
) -> Result<Option<BTreeMap<String, u64>>, StoreError> {
    let mut change = store.begin(actor, now).await?;
    if !self::store::begin_night(&change, night).await? {
        return Ok(None);
    }
    let taken = privacy::retaining::take_away(change.connection(), decisions, chosen, now).await?;
    let taken: BTreeMap<String, u64> = taken
        .into_iter()
        .map(|(rule, rows)| (rule.code.to_owned(), rows))
        .collect();
    self::store::end_night(&change, night, &taken).await?;
    if !taken.is_empty() {
        change.record::<(), _>("retention", Uuid::nil(), "taken-away", None, Some(&taken))?;
    }
    if let Some(platform) = posting {
        log_end::write_letters(&change, platform).await?;
    }
    change.commit().await?;
    Ok(Some(taken))
}

/// Whether somebody's last word on this was yes. Who never said anything did not say yes.
///
/// # Errors
/// When the database cannot be read.
pub async fn has_consented(
    store: &Store,
    person: Uuid,
    purpose: Purpose,
) -> Result<bool, StoreError> {
    self::store::has_consented(store.read(), person, purpose).await
}

/// What became of an erasure.
enum Erasing {
    /// Done; not saved yet.
    Done(Vec<Erased>),
    /// The hub would have nobody left who decides who works in it.
    LastManager,
}

/// Takes somebody out of every table, within the change.
async fn erase_within(
    change: &mut Change,
    decisions: &Decisions,
    address: &str,
) -> Result<Erasing, StoreError> {
    let person = accounts::person_by_email(change.connection(), address).await?;
    let person = person.map(|person| person.id);
    if let Some(id) = person
        && store::is_last_manager(change, id).await?
    {
        return Ok(Erasing::LastManager);
    }
    let marks = store::marks_of(change.connection(), decisions, person, address).await?;
    let erased = privacy::erase(change, decisions, &marks).await?;
    let figures: BTreeMap<&str, u64> = erased.iter().map(|one| (one.kind.code, one.rows)).collect();
    // Who has no account is nobody in the log: not even a number of theirs is kept.
    let (thing, id) = match person {
        Some(id) => ("person", id),
        None => ("privacy-request", Uuid::now_v7()),
    };
    change.record::<(), _>(thing, id, "erased", None, Some(&figures))?;
    Ok(Erasing::Done(erased))
}
