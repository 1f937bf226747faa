//! One conversation: reading and answering, showing one's address, blocking.

use axum::{
    Extension,
    extract::{Path, RawQuery, State},
    response::Response,
};
use uuid::Uuid;

use super::{
    super::{
        sending::To,
        store::{self, Conversation},
    },
    reading::{Mailbox, Reading},
};
use crate::{
    features::people::{Person, Visitor, affiliation::Organisations, notices},
    platform::{
        Platform,
        web::{Costly, Page, Problem, flash::Flash, form::Typed, lead_to},
    },
};

/// A conversation of the visitor's own; any other one is not there.
pub(super) async fn own(
    platform: &Platform,
    id: &str,
    person: &Person,
) -> Result<Conversation, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::not_found())?;
    store::conversation(platform.store.read(), id, person.id)
        .await?
        .ok_or_else(Problem::not_found)
}

/// `GET /messages/{conversation}`.
pub async fn show(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
    visitor: Visitor,
    mut page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let talk = own(&platform, &id, person).await?;
    if talk.unread > 0 {
        store::mark_read(platform.store.writer(), talk.id, person.id).await?;
        notices::seen(&platform, person.id, &format!("/messages/{}", talk.id)).await?;
        page.viewer.unread = page.viewer.unread.map(|count| count.saturating_sub(1));
    }
    let reading = Reading::new(&platform, &organisations, &visitor, Mailbox::Own, &page)?;
    reading.show(talk, query).await
}

/// `POST /messages/{conversation}`.
pub async fn reply(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    Path(id): Path<String>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let talk = own(&platform, &id, person).await?;
    let to = match (talk.with_hub, talk.other) {
        (true, _) => To::Hub,
        (false, Some(other)) => To::Person(other),
        (false, None) => return Err(Problem::changed_meanwhile()),
    };
    let reading = Reading::new(&platform, &organisations, &visitor, Mailbox::Own, &page)?;
    reading.answer(talk, to, typed.text("text")).await
}

/// `POST /messages/{conversation}/address`: shows the other one's e-mail address, or no longer.
pub async fn share_address(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let talk = own(&platform, &id, person).await?;
    if talk.with_hub {
        return Err(Problem::not_found());
    }
    let shares = typed.text("share") == "yes";
    let now = platform.clock.now();
    let mut change = platform.store.begin(person.actor(), now).await?;
    store::set_shares(&mut change, &talk, person.id, shares).await?;
    change.commit().await?;
    let key = match shares {
        true => "messages-address-shared",
        false => "messages-address-withdrawn",
    };
    Ok(lead_to(&format!("/messages/{}", talk.id), Flash::done(key)))
}

/// `POST /messages/{conversation}/block`: hears nothing from the other any more, or does again.
pub async fn block(
    State(platform): State<Platform>,
    Path(id): Path<String>,
    visitor: Visitor,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let talk = own(&platform, &id, person).await?;
    let other = talk.other.filter(|_| !talk.with_hub);
    let other = other.ok_or_else(Problem::not_found)?;
    let now = platform.clock.now();
    let change = platform.store.begin(person.actor(), now).await?;
    let blocks = typed.text("block") == "yes";
    let key = if blocks {
        store::block(&change, person.id, other).await?;
        "messages-blocked"
    } else {
        store::unblock(&change, person.id, other).await?;
        "messages-unblocked"
    };
    change.commit().await?;
    Ok(lead_to(&format!("/messages/{}", talk.id), Flash::done(key)))
}
