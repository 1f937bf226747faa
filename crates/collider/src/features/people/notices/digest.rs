//! Sends the day's digests: to each person at most one for a day, whichever node sends it and whatever
//! happens meanwhile. The claim of a person's day, the letter and the end of the notices in it are one
//! transaction: either all of them are there, or none.

use std::time::Duration;

use jiff::civil::Date;
use uuid::Uuid;

use super::{
    Kind, Pace, letters,
    schedule::{last_due, moment_of},
    store,
};
use crate::{
    features::people::store as people,
    platform::{
        Platform, mail,
        store::{Actor, StoreError},
    },
};

/// So often is looked whether the hour has come.
const PAUSE: Duration = Duration::from_secs(20);

/// Sends digests until it is dropped. Every node of an installation may run this.
pub async fn keep_sending(platform: Platform) {
    loop {
        match send_due(&platform).await {
            Ok(0) => {}
            Ok(sent) => tracing::info!(sent, "digests"),
            Err(problem) => tracing::error!(%problem, "digests were not sent"),
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Sends the digests that are due and not sent yet. Answers how many there were.
///
/// # Errors
/// When the database refuses; those sent before stay sent.
pub async fn send_due(platform: &Platform) -> Result<u64, StoreError> {
    let zone = platform.settings.time_zone();
    let hour = platform.settings.messages.digest_hour;
    let now = platform.clock.now();
    let day = last_due(now, hour, &zone);
    // What came after the hour waits for tomorrow, unless something else is overdue.
    let overdue = moment_of(day, hour, &zone);
    let reader = platform.store.read();
    let mut sent = 0;
    for person in store::for_whom(reader, overdue).await? {
        if !store::has_digest(reader, person, day).await? && send_one(platform, person, day).await?
        {
            sent += 1;
        }
    }
    Ok(sent)
}

async fn send_one(platform: &Platform, person: Uuid, day: Date) -> Result<bool, StoreError> {
    let now = platform.clock.now();
    let change = platform.store.begin(Actor::Program, now).await?;
    if store::has_digest(change.connection(), person, day).await?
        || !store::claim(&change, person, day).await?
    {
        return Ok(false);
    }
    let takes_part = super::takes_part(&change, person).await?;
    let mut waiting = Vec::new();
    for news in store::take(&change, person).await? {
        // What they wish now counts, not what they wished when it happened.
        let wanted = store::pace(change.connection(), person, news.kind).await? != Pace::Never;
        // Whose access was withdrawn hears of that, and of nothing that they cannot look at any more.
        if wanted && (takes_part || news.kind == Kind::Membership) {
            waiting.push(news);
        }
    }
    let reader = people::addressee(change.connection(), person).await?;
    let sends = match reader {
        Some(reader) if !waiting.is_empty() => {
            let letter = letters::digest(&change, platform, person, &reader, &waiting, now).await?;
            mail::send(&change, platform, letter).await?;
            true
        }
        _ => false,
    };
    change.commit().await?;
    Ok(sends)
}
