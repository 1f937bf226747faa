//! Messages between persons, through the platform: nobody's address is shown unless they say so, and
//! nobody reads along.
//!
//! - [`writing`]: who may write to whom, and how much; pure
//! - [`text`]: what a message may be, and how it is shown; pure
//! - `sending`: a message is sent, and who is told
//! - `pages`: conversations, the mailbox of the hub, reported messages
//! - [`personal_data`]: what of people stands in the tables
//! - `store`: the tables
//!
//! The log says when somebody shows their address, reports a message or looks at a reported one. It does
//! not say who writes to whom: that is not the hub's business.

use jiff::Timestamp;
use uuid::Uuid;

mod pages;
pub mod personal_data;
mod sending;
mod store;
#[cfg(test)]
mod tests;
pub mod text;
pub mod writing;

pub use writing::Wish;

use super::{
    Action, Person, Role, Roles, Visitor, affiliation::Organisations, rights::Scope,
    store as people,
};
use crate::platform::{
    Platform,
    store::{Change, Store, StoreError},
};

/// The pages of messages.
pub(super) fn routes() -> super::Routes {
    pages::routes()
}

/// Whether somebody answers for the hub.
pub fn runs_hub(roles: Roles) -> bool {
    roles.has(Role::Facilitator) || roles.has(Role::HubManager)
}

/// Those who act for an organisation and to whom a visitor may write, by name. Nobody else learns their
/// names.
///
/// # Errors
/// When the database cannot be read.
pub async fn whom_to_write(
    platform: &Platform,
    organisations: &Organisations,
    visitor: &Visitor,
    organisation: Uuid,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    let Some(writer) = visitor.person() else {
        return Ok(Vec::new());
    };
    let mut open = Vec::new();
    if !takes_part(writer) {
        return Ok(open);
    }
    for (id, name) in people::members_of(platform.store.read(), organisation).await? {
        let between = sending::between(platform, organisations, writer, id).await?;
        if between.is_some_and(|(_, between)| writing::may_write(between)) {
            open.push((id, name));
        }
    }
    Ok(open)
}

/// Whether somebody takes part in messages at all: not whose access was withdrawn.
pub fn takes_part(person: &Person) -> bool {
    let reaches = |role: Role| Action::WriteMessages.scope(role) != Scope::Nothing;
    person.roles.iter().any(reaches)
}

/// How much waits for somebody: conversations with something unread and, for those who run the hub, what
/// waits in its mailbox. `None` for whoever takes no part in messages.
///
/// # Errors
/// When the database cannot be read.
pub async fn waiting(store: &Store, visitor: &Visitor) -> Result<Option<u64>, StoreError> {
    let Some(person) = visitor.person().filter(|person| takes_part(person)) else {
        return Ok(None);
    };
    let answers = visitor.may(Action::AnswerForHub);
    let waiting = store::waiting(store.read(), person.id, answers).await?;
    Ok(Some(waiting))
}

/// Whom a person lets write to them.
pub(super) async fn wish_of(store: &Store, person: Uuid) -> Result<Wish, StoreError> {
    store::wish_of(store.read(), person).await
}

/// Keeps whom a person lets write to them.
pub(super) async fn put_wish(
    change: &mut Change,
    person: Uuid,
    wish: Wish,
) -> Result<(), StoreError> {
    store::put_wish(change, person, wish).await
}

/// From whom a person does not want to hear, by name.
pub(super) async fn blocked_by(
    store: &Store,
    person: Uuid,
) -> Result<Vec<(Uuid, String)>, StoreError> {
    let mut named = Vec::new();
    for id in store::blocked_by(store.read(), person).await? {
        if let Some(other) = people::addressee(store.read(), id).await? {
            named.push((id, other.name));
        }
    }
    Ok(named)
}

/// Takes a block back.
pub(super) async fn unblock(change: &Change, person: Uuid, other: Uuid) -> Result<(), StoreError> {
    store::unblock(change, person, other).await
}

/// A moment in an address: milliseconds since 1970.
fn moment_in(text: &str) -> Option<Timestamp> {
    Timestamp::from_millisecond(text.parse().ok()?).ok()
}
