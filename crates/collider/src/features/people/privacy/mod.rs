//! What people can do about what is known of them: have it, have it erased, say yes and no; and what
//! the hub has to tell and to do: a notice, a record, what goes every night.
//!
//! Everything is written from the decisions about the tables ([`crate::platform::privacy`]).
//!
//! - [`consent`]: what one can say yes or no to; [`night`]: when the nightly work is due
//! - [`inactivity`]: accounts that nobody uses go, after a letter
//! - [`record`]: the record of processing activities and the privacy notice
//! - `export`: everything about somebody as a file
//! - `pages`, `store`

use std::collections::{BTreeMap, BTreeSet, HashMap};

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
pub mod inactivity;
pub mod night;
mod pages;
pub mod record;
mod store;
#[cfg(test)]
mod tests;

use consent::Consents;
use night::Night;

/// The pages.
pub(super) fn routes() -> Routes {
    use Action::{ComeIn, KeepOwnAccount, KeepPrivacy, ManagePeople};
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
        .get(
            "/people/newsletter.csv",
            ManagePeople,
            pages::newsletter::recipients,
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
/// each rule took, or `None` if that night was worked on before. `posting` also writes to those whose accounts
/// will go, and sends out the end of the log, in the same transaction.
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
    // Whoever must not go because nobody else has their role stays that until the end of the change.
    accounts::people::holders(&change).await?;
    let taken = privacy::retaining::take_away(&mut change, decisions, chosen, now).await?;
    let taken: BTreeMap<String, u64> = taken
        .into_iter()
        .map(|(rule, rows)| (rule.code.to_owned(), rows))
        .collect();
    self::store::end_night(&change, night, &taken).await?;
    if !taken.is_empty() {
        change.record::<(), _>("retention", Uuid::nil(), "taken-away", None, Some(&taken))?;
    }
    if let Some(platform) = posting {
        inactivity::write_letters(&mut change, platform, decisions, chosen).await?;
        log_end::write_letters(&change, platform).await?;
    }
    change.commit().await?;
    Ok(Some(taken))
}

/// What the owners of these addresses said yes to, by [`address_key`](super::address_key). An address that
/// is not there is that of no account.
///
/// # Errors
/// When the database cannot be read.
pub async fn consents_of(
    store: &Store,
    addresses: impl IntoIterator<Item = &str>,
) -> Result<HashMap<String, Consents>, StoreError> {
    let keys: BTreeSet<String> = addresses.into_iter().map(accounts::address_key).collect();
    let keys: Vec<String> = keys.into_iter().collect();
    self::store::consents_of(store.read(), &keys).await
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
    let erased = privacy::erase_noted(change, decisions, &marks).await?;
    Ok(Erasing::Done(erased))
}
