//! What persons are told of: at once, with the day's digest or not at all, as they wish.
//!
//! - [`kind`]: what there is to tell, and how soon; pure
//! - [`schedule`]: when the day's digest goes; pure
//! - `digest`: sends what is due, to each person once a day
//! - `letters`: what such letters say
//! - `pages`: what a person wishes, and ending letters with one click
//! - `store`: the tables
//!
//! A feature calls [`notify`] inside the change that it tells of. A notice is kept until the digest
//! takes it or its page is seen; no longer.

use uuid::Uuid;

pub mod digest;
pub mod kind;
mod letters;
mod pages;
pub mod schedule;
mod store;
#[cfg(test)]
mod tests;

pub use kind::{Kind, Pace};

use super::{Action, Role, Routes, store as people};
use crate::platform::{
    Platform,
    i18n::{Arguments, Lang},
    mail,
    store::{Actor, Change, StoreError},
};

/// The pages of notices.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get(
            "/account/notifications",
            Action::KeepOwnAccount.own(),
            pages::show,
        )
        .post(
            "/account/notifications",
            Action::KeepOwnAccount.own(),
            pages::choose,
        )
        // Whoever holds the token may use it: letters are ended without signing in (RFC 8058).
        .get(
            "/notifications/end/{token}",
            Action::ComeIn,
            pages::ask_to_end,
        )
        .post("/notifications/end/{token}", Action::ComeIn, pages::end)
}

/// The language to write to somebody in: the one they chose, or the hub's.
fn lang_of(platform: &Platform, reader: &people::Addressee) -> Lang {
    let of_hub = || Lang::from_code(&platform.settings.language);
    reader.lang.or_else(of_hub).unwrap_or(Lang::FALLBACK)
}

/// Something to tell somebody. It is said in the language of each person who is told.
#[derive(Debug, Clone)]
pub struct News {
    /// What it is about.
    pub kind: Kind,
    /// Key of the title: one line that says what happened.
    pub title: &'static str,
    /// Key of some more words; empty for none.
    pub words: &'static str,
    /// Values for both.
    pub arguments: Arguments,
    /// Path of the page where more of it stands.
    pub address: String,
    /// The person of whom it tells. They are not told themselves, and it goes when they are erased.
    pub of: Option<Uuid>,
}

/// Tells a person something with the commit of a change: at once or with the day's digest, as they wish.
/// Whoever makes the change is not told of it, except where it concerns the safety of their account.
///
/// # Errors
/// When the database refuses.
pub async fn notify(
    change: &mut Change,
    platform: &Platform,
    person: Uuid,
    news: &News,
) -> Result<(), StoreError> {
    let own_doing = matches!(change.actor(), Actor::Person { id, .. } if *id == person);
    if news.of == Some(person) || (own_doing && news.kind.is_chosen()) {
        return Ok(());
    }
    let pace = store::pace(change.connection(), person, news.kind).await?;
    if pace == Pace::Never {
        return Ok(());
    }
    let Some(reader) = people::addressee(change.connection(), person).await? else {
        return Ok(());
    };
    let lang = lang_of(platform, &reader);
    let said = |key: &str| match key {
        "" => String::new(),
        key => news.arguments.say(lang, key),
    };
    let waiting = store::Waiting {
        id: Uuid::now_v7(),
        kind: news.kind,
        title: said(news.title),
        address: news.address.clone(),
        words: said(news.words),
        of: news.of,
    };
    match pace {
        Pace::AtOnce => {
            let letter = letters::at_once(change, platform, person, &reader, waiting).await?;
            mail::send(change, platform, letter).await?;
            Ok(())
        }
        _ => store::keep(change, person, waiting).await,
    }
}

/// Whether somebody still does anything in the hub: not whose access was withdrawn.
async fn takes_part(change: &Change, person: Uuid) -> Result<bool, StoreError> {
    let found = people::person(change.connection(), person).await?;
    Ok(found.is_some_and(|person| !person.roles.is_empty()))
}

/// Tells everybody who acts for an organisation.
///
/// # Errors
/// When the database refuses.
pub async fn notify_members(
    change: &mut Change,
    platform: &Platform,
    organisation: Uuid,
    news: &News,
) -> Result<(), StoreError> {
    for (person, _) in people::members_of(change.connection(), organisation).await? {
        if !takes_part(change, person).await? {
            continue;
        }
        notify(change, platform, person, news).await?;
    }
    Ok(())
}

/// Tells everybody who runs the hub's work.
///
/// # Errors
/// When the database refuses.
pub async fn notify_hub(
    change: &mut Change,
    platform: &Platform,
    news: &News,
) -> Result<(), StoreError> {
    let roles = [Role::Facilitator, Role::HubManager];
    for (person, _) in people::with_any_of(change.connection(), &roles).await? {
        notify(change, platform, person, news).await?;
    }
    Ok(())
}

/// A person has seen a page: what was waiting to tell them of it goes.
///
/// # Errors
/// When the database refuses.
pub async fn seen(platform: &Platform, person: Uuid, address: &str) -> Result<(), StoreError> {
    store::forget(platform.store.writer(), person, address).await
}
