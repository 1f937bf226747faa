//! One conversation: reading and answering, showing one's address, blocking.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, RawQuery, State},
    http::StatusCode,
    response::Response,
};
use uuid::Uuid;

use super::{
    super::{
        sending::{self, To},
        store::{self, Conversation},
        text::{Piece, pieces},
        writing::may_write,
    },
    Shown, name_of, organisation_of,
};
use crate::{
    features::people::{Person, Visitor, affiliation::Organisations, notices},
    platform::{
        Platform,
        web::{
            Costly, Page, Problem,
            flash::Flash,
            form::{Mistakes, Typed},
            lead_to,
        },
    },
};

/// Messages on one page.
const MOST_SAID: usize = 50;

/// Back to the conversation in which something was sent.
pub(super) fn sent(conversation: Uuid) -> Response {
    lead_to(
        &format!("/messages/{conversation}"),
        Flash::done("messages-sent"),
    )
}

/// A conversation as a page; the hub's mailbox shows it too.
#[derive(Template)]
#[template(path = "people/conversation.html")]
pub(super) struct TalkPage {
    page: Page,
    talk: Conversation,
    address: String,
    back: &'static str,
    name: String,
    organisation: String,
    email: String,
    said: Vec<Shown>,
    earlier: String,
    may_answer: bool,
    blocks: bool,
    for_hub: bool,
    mistakes: Mistakes,
    text: String,
}

/// What was typed into the answer, and what is wrong with it.
pub(super) struct Answered {
    pub mistakes: Mistakes,
    pub text: String,
}

impl Answered {
    pub fn nothing() -> Self {
        Self {
            mistakes: Mistakes::none(),
            text: String::new(),
        }
    }
}

/// Who reads a conversation, and where.
pub(super) struct Reading<'a> {
    pub platform: &'a Platform,
    pub organisations: &'a Organisations,
    pub person: &'a Person,
    /// Whether they read it as those who answer for the hub.
    pub for_hub: bool,
    pub page: &'a Page,
}

/// A conversation as somebody who sits in it sees it, or those who answer for the hub.
pub(super) async fn prepare(
    reading: Reading<'_>,
    talk: Conversation,
    query: Option<String>,
    answered: Answered,
) -> Result<TalkPage, Problem> {
    let Reading {
        platform,
        organisations,
        person,
        for_hub,
        page,
    } = reading;
    organisations.fresh(platform).await?;
    let reader = platform.store.read();
    let before = Typed::from_encoded(&query.unwrap_or_default())
        .text("before")
        .parse()
        .ok();
    let mut found = store::said(reader, &talk, before, MOST_SAID as u64 + 1).await?;
    let address = match for_hub {
        true => format!("/messages/hub/{}", talk.id),
        false => format!("/messages/{}", talk.id),
    };
    let mut earlier = String::new();
    if found.len() > MOST_SAID {
        found.truncate(MOST_SAID);
        if let Some(oldest) = found.last() {
            earlier = format!("{address}?before={}", oldest.id);
        }
    }
    let other = name_of(&platform.store, page, talk.other).await?;
    let hub = page.t("messages-facilitators");
    let mut said = Vec::new();
    for one in found.into_iter().rev() {
        let own = match for_hub {
            true => one.for_hub,
            false => one.sender == Some(person.id) && !one.for_hub,
        };
        let who = match (one.for_hub, for_hub) {
            (true, false) => hub.clone(),
            // Among themselves facilitators see who of them answered.
            (true, true) => name_of(&platform.store, page, one.sender).await?,
            (false, _) if own => person.name.clone(),
            (false, _) => name_of(&platform.store, page, one.sender).await?,
        };
        said.push(Shown {
            can_report: !own && !talk.with_hub && !one.text.is_empty(),
            id: one.id,
            own,
            who,
            at: one.at,
            pieces: pieces(&one.text),
        });
    }
    let (mut may_answer, mut blocks, mut email) = (true, false, String::new());
    if !talk.with_hub {
        let between = match talk.other {
            Some(other) => sending::between(platform, organisations, person, other).await?,
            None => None,
        };
        may_answer = between.as_ref().is_some_and(|(_, facts)| may_write(*facts));
        blocks = between.as_ref().is_some_and(|(_, facts)| facts.blocks);
        if talk.other_shares
            && let Some((addressee, _)) = between
        {
            email = addressee.address;
        }
    }
    Ok(TalkPage {
        address,
        back: if for_hub {
            "/messages/hub"
        } else {
            "/messages"
        },
        name: if talk.with_hub && !for_hub {
            hub
        } else {
            other
        },
        organisation: organisation_of(organisations, talk.other_for),
        email,
        said,
        earlier,
        may_answer,
        blocks,
        for_hub,
        mistakes: answered.mistakes,
        text: answered.text,
        talk,
        page: page.clone(),
    })
}

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
    let nothing = Answered::nothing();
    let reading = Reading {
        platform: &platform,
        organisations: &organisations,
        person,
        for_hub: false,
        page: &page,
    };
    let shown = prepare(reading, talk, query, nothing);
    page.show(&shown.await?)
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
    let text = typed.text("text");
    match sending::send(&platform, &organisations, person, to, text).await? {
        Ok(id) => Ok(sent(id)),
        Err(mistakes) => {
            let text = text.to_owned();
            let answered = Answered { mistakes, text };
            let reading = Reading {
                platform: &platform,
                organisations: &organisations,
                person,
                for_hub: false,
                page: &page,
            };
            let shown = prepare(reading, talk, None, answered);
            page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &shown.await?)
        }
    }
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
