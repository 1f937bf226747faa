//! Letters to people: written inside the transaction that causes them, sent from a queue, told what
//! became of them.
//!
//! A feature calls [`send`] with a [`Letter`] and is done. The letter is there exactly when its cause
//! is: both are one commit. From then on the queue has it: a mail server that is away is tried again for
//! two days, an address that refuses is marked, and nothing is sent twice (see [`delivery`]).
//!
//! In the demo nothing leaves the house; the page `/outbox` shows what would have been sent.

mod body;
pub mod delivery;
mod letter;
mod store;

use uuid::Uuid;

pub use body::Body;
pub use delivery::State;
pub use letter::{Letter, Recipient, Urgency};

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
