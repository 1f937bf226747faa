//! What reading one's own conversations and reading the hub's mailbox have in common: a page of the
//! list, a conversation, and an answer.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        moment_in,
        sending::{self, To},
        store::{self, Conversation},
        text::{Piece, pieces},
        writing::may_write,
    },
    Shown, name_of, organisation_of,
};
use crate::{
    features::people::{Person, Visitor, affiliation::Organisations},
    platform::{
        Platform,
        store::StoreError,
        web::{
            Page, Problem,
            flash::Flash,
            form::{Mistakes, Typed},
            lead_to,
        },
    },
};

/// Conversations on one page.
const MOST_LINES: usize = 40;

/// Messages on one page.
const MOST_SAID: usize = 50;

/// Whose conversations are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mailbox {
    /// The reader's own.
    Own,
    /// The hub's, which those who run it share.
    Hub,
}

impl Mailbox {
    /// Address of its list; its conversations stand below it.
    pub fn list(self) -> &'static str {
        match self {
            Self::Own => "/messages",
            Self::Hub => "/messages/hub",
        }
    }

    /// Address of one of its conversations.
    pub fn address(self, conversation: Uuid) -> String {
        format!("{}/{conversation}", self.list())
    }

    /// Back to the conversation in which something was sent.
    pub fn sent(self, conversation: Uuid) -> Response {
        lead_to(&self.address(conversation), Flash::done("messages-sent"))
    }
}

/// A conversation in a list.
pub(super) struct Line {
    pub address: String,
    pub name: String,
    pub organisation: String,
    pub last: Timestamp,
    pub unread: i32,
    pub waits: bool,
}

/// A page of a list, and the addresses of the first and the next one; empty where they are not needed.
pub(super) struct Listed {
    pub lines: Vec<Line>,
    pub first: String,
    pub next: String,
}

/// A conversation as a page.
#[derive(Template)]
#[template(path = "people/conversation.html")]
struct TalkPage {
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

/// Who reads, and what.
pub(super) struct Reading<'a> {
    platform: &'a Platform,
    organisations: &'a Organisations,
    pub person: &'a Person,
    mailbox: Mailbox,
    page: &'a Page,
}

impl<'a> Reading<'a> {
    /// The visitor reads in a mailbox.
    pub fn new(
        platform: &'a Platform,
        organisations: &'a Organisations,
        visitor: &'a Visitor,
        mailbox: Mailbox,
        page: &'a Page,
    ) -> Result<Self, Problem> {
        Ok(Self {
            platform,
            organisations,
            person: visitor.somebody()?,
            mailbox,
            page,
        })
    }

    /// Conversations, the one with the newest message first; `query` says before which moment.
    pub async fn list(&self, query: Option<String>) -> Result<Listed, Problem> {
        self.organisations.fresh(self.platform).await?;
        let before = moment_in(Typed::from_encoded(&query.unwrap_or_default()).text("before"));
        let (reader, most) = (self.platform.store.read(), MOST_LINES as u64 + 1);
        let found = match self.mailbox {
            Mailbox::Own => store::list(reader, self.person.id, before, most).await?,
            Mailbox::Hub => store::list_of_hub(reader, before, most).await?,
        };
        let list = self.mailbox.list();
        let next = match found.get(MOST_LINES - 1) {
            Some(last) if found.len() > MOST_LINES => {
                format!("{list}?before={}", last.last.as_millisecond())
            }
            _ => String::new(),
        };
        let mut lines = Vec::new();
        for line in found.into_iter().take(MOST_LINES) {
            lines.push(self.line(line).await?);
        }
        Ok(Listed {
            lines,
            first: before.map(|_| list.to_owned()).unwrap_or_default(),
            next,
        })
    }

    async fn line(&self, line: store::Line) -> Result<Line, StoreError> {
        let (talk, of_hub) = (&line.conversation, self.mailbox == Mailbox::Hub);
        Ok(Line {
            address: self.mailbox.address(talk.id),
            name: if talk.with_hub && !of_hub {
                self.page.t("messages-facilitators")
            } else {
                name_of(&self.platform.store, self.page, talk.other).await?
            },
            organisation: organisation_of(self.organisations, talk.other_for),
            last: line.last,
            unread: talk.unread,
            waits: of_hub && line.waits_for_hub,
        })
    }

    /// Shows a conversation; `query` says before which message.
    pub async fn show(
        self,
        talk: Conversation,
        query: Option<String>,
    ) -> Result<Response, Problem> {
        let page = self.page;
        let shown = self.prepare(talk, query, Mistakes::none(), String::new());
        page.show(&shown.await?)
    }

    /// Sends an answer, or shows it again with what is wrong with it.
    pub async fn answer(self, talk: Conversation, to: To, text: &str) -> Result<Response, Problem> {
        match sending::send(self.platform, self.organisations, self.person, to, text).await? {
            Ok(id) => Ok(self.mailbox.sent(id)),
            Err(mistakes) => {
                let page = self.page;
                let shown = self.prepare(talk, None, mistakes, text.to_owned());
                page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &shown.await?)
            }
        }
    }

    /// A conversation as somebody who sits in it sees it, or those who answer for the hub.
    async fn prepare(
        self,
        talk: Conversation,
        query: Option<String>,
        mistakes: Mistakes,
        text: String,
    ) -> Result<TalkPage, Problem> {
        let Reading {
            platform,
            organisations,
            person,
            mailbox,
            page,
        } = self;
        let for_hub = mailbox == Mailbox::Hub;
        organisations.fresh(platform).await?;
        let reader = platform.store.read();
        let before = Typed::from_encoded(&query.unwrap_or_default())
            .text("before")
            .parse()
            .ok();
        let mut found = store::said(reader, &talk, before, MOST_SAID as u64 + 1).await?;
        let address = mailbox.address(talk.id);
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
            back: mailbox.list(),
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
            mistakes,
            text,
            talk,
            page: page.clone(),
        })
    }
}
