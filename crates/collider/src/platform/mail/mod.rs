//! Letters to people: written inside the transaction that causes them, sent from a queue, told what
//! became of them.
//!
//! A feature calls [`send`] with a [`Letter`] and is done. The letter is there exactly when its cause
//! is: both are one commit. From then on the queue has it: a mail server that is away is tried again for
//! two days, an address that refuses is marked, and nothing is sent twice (see [`delivery`]).
//!
//! In the demo nothing leaves the house; the page `/outbox` shows what would have been sent.

mod body;
pub mod bounce;
pub mod delivery;
pub mod dialogue;
mod letter;
pub mod message;
mod post;
pub mod server;
mod store;
#[cfg(test)]
mod tests;
pub mod trial;

use std::collections::HashMap;

use jiff::Timestamp;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

pub use body::Body;
pub use delivery::State;
pub use letter::{Letter, Recipient, Urgency};
pub use post::{Running, start};
pub use store::kept::{Bounce, Filed, Kept, Shown, Stuck, Whose};

use super::{
    Platform,
    store::{Change, StoreError, to_millis},
};

/// Puts a letter into the queue: it is sent once the change is committed, and never if it is not.
/// Answers its id.
///
/// Anything in name and subject that could begin a header of its own is taken out. The address is taken
/// as it is; one that is none is shown to the facilitator as a letter that came back.
///
/// # Errors
/// When the database refuses.
pub async fn send(
    change: &Change,
    platform: &Platform,
    letter: Letter,
) -> Result<Uuid, StoreError> {
    let letter = Letter {
        subject: letter::one_line(&letter.subject),
        to: Recipient {
            name: letter::one_line(&letter.to.name),
            address: letter.to.address.trim().to_lowercase(),
            ..letter.to
        },
        ..letter
    };
    let (text, html) = body::written(&letter, &platform.settings)
        .map_err(|problem| StoreError::Unwritten(problem.to_string()))?;
    let id = Uuid::now_v7();
    let urgent = letter.urgency == Urgency::AtOnce;
    let (state, job_id) = if platform.outbox {
        (State::Shown, None)
    } else {
        let job = store::outgoing::enqueue(change, id, urgent, change.now()).await?;
        (State::Waiting, Some(job))
    };
    let now = to_millis(change.now());
    let row = store::letter::Model {
        id,
        person_id: letter.to.person,
        kind: letter.kind.to_owned(),
        urgent,
        name: letter.to.name,
        address: letter.to.address,
        language: letter.to.lang.code().to_owned(),
        subject: letter.subject,
        text: Some(text),
        html: Some(html),
        unsubscribe: letter.unsubscribe,
        state: state.code().to_owned(),
        written_at: now,
        since: now,
        due_at: now,
        worthless_after: store::outgoing::millis(letter.worthless_after),
        attempts: 0,
        refused_since: None,
        settled_at: None,
        said: None,
        job_id,
    };
    store::outgoing::insert(change, row).await?;
    Ok(id)
}

/// Puts a letter that was given up or is in doubt back into the queue, on somebody's word. Answers
/// whether that goes: its words must still be there, and its links must not have run out.
///
/// # Errors
/// When the database refuses.
pub async fn send_again(change: &mut Change, id: Uuid) -> Result<bool, StoreError> {
    let back = store::outgoing::put_back(change, id).await?;
    if back {
        change.record::<(), ()>("letter", id, "sent-again", None, None)?;
    }
    Ok(back)
}

/// Takes in what a server reports of a letter. Answers the letter that came back; `None` when it is
/// only late, or none of ours that is still known.
///
/// # Errors
/// When the database refuses.
pub async fn came_back(
    change: &mut Change,
    report: &bounce::Report,
) -> Result<Option<Uuid>, StoreError> {
    if !report.given_up {
        return Ok(None);
    }
    let recipient = report.recipient.as_deref();
    let marked = store::kept::mark_bounced(change, report.letter, recipient, &report.said).await?;
    if let Some(id) = marked {
        change.record::<(), ()>("letter", id, "came-back", None, None)?;
    }
    Ok(marked)
}

/// Letters, newest first, from behind the one named by `after`, `limit` at the most; only those in a
/// state if one is given. What they say is not among what is answered.
///
/// # Errors
/// When the database cannot be read.
pub async fn letters(
    connection: &impl ConnectionTrait,
    state: Option<State>,
    after: Option<Uuid>,
    limit: u64,
    now: Timestamp,
) -> Result<Vec<Filed>, StoreError> {
    store::kept::list(connection, state, after, limit, now).await
}

/// How many letters are in each state; states without any are left out.
///
/// # Errors
/// When the database cannot be read.
pub async fn counts(connection: &impl ConnectionTrait) -> Result<HashMap<State, i64>, StoreError> {
    store::kept::counts(connection).await
}

/// Since when the mail server has been putting letters off, and what it said; `None` when mail flows.
///
/// # Errors
/// When the database cannot be read.
pub async fn stuck(connection: &impl ConnectionTrait) -> Result<Option<Stuck>, StoreError> {
    store::kept::stuck(connection).await
}

/// A letter of the demo with what it says. Letters of a real hub are never answered.
///
/// # Errors
/// When the database cannot be read.
pub async fn shown(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: Timestamp,
) -> Result<Option<Shown>, StoreError> {
    store::kept::shown(connection, id, now).await
}

/// Those of the addresses to which the last letter came back, by address in small letters.
///
/// # Errors
/// When the database cannot be read.
pub async fn bounced(
    connection: &impl ConnectionTrait,
    addresses: &[String],
) -> Result<HashMap<String, Bounce>, StoreError> {
    store::kept::bounced(connection, addresses).await
}

/// Whether the last letter to an address came back.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_bounced(
    connection: &impl ConnectionTrait,
    address: &str,
) -> Result<bool, StoreError> {
    let found = store::kept::bounced(connection, &[address.to_owned()]).await?;
    Ok(!found.is_empty())
}

/// Everything that is kept of the letters to a person or an address, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn of(connection: &impl ConnectionTrait, whose: &Whose) -> Result<Vec<Kept>, StoreError> {
    store::kept::of(connection, whose).await
}

/// Removes all letters to a person or an address. Those that wait are not sent any more; one that the
/// mail server is being given at this moment still arrives. Answers how many there were.
///
/// # Errors
/// When the database refuses.
pub async fn erase(change: &Change, whose: &Whose) -> Result<u64, StoreError> {
    store::kept::erase(change, whose).await
}

/// How many letters were written before a moment: what [`remove_written_before`] would remove.
///
/// # Errors
/// When the database cannot be read.
pub async fn count_written_before(
    connection: &impl ConnectionTrait,
    moment: Timestamp,
) -> Result<u64, StoreError> {
    store::kept::count_written_before(connection, moment).await
}

/// Removes all letters written before a moment, whatever became of them. Answers how many.
///
/// # Errors
/// When the database refuses.
pub async fn remove_written_before(change: &Change, moment: Timestamp) -> Result<u64, StoreError> {
    store::outgoing::forget_done_jobs(change).await?;
    store::kept::remove_written_before(change, moment).await
}
