//! One conversation: writing to somebody, reading and answering, showing one's address, blocking and
//! reporting.

use askama::Template;
use axum::{
    Extension,
    extract::{Path, RawQuery, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use uuid::Uuid;

use super::{
    super::{
        Known,
        sending::{self, To},
        store::{self, Conversation},
        text::{LONGEST_WHY, Piece, fit, pieces},
        writing::may_write,
    },
    Shown, name_of, organisation_of,
};
use crate::{
    features::people::{
        Person, Visitor,
        notices::{self, Kind, News},
    },
    platform::{
        Platform,
        i18n::Arguments,
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

#[derive(Template)]
#[template(path = "people/message_to.html")]
struct ToPage {
    page: Page,
    action: String,
    name: String,
    hub: bool,
    mistakes: Mistakes,
    text: String,
}

/// `GET /messages/to/{person}`: who may not write to them does not learn whether they exist.
pub async fn ask_person(
    State(platform): State<Platform>,
    Extension(known): Extension<Known>,
    Path(other): Path<String>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let (other, name) = open_person(&platform, &known, person, &other).await?;
    if let Some(id) = store::pair_of(platform.store.read(), person.id, other).await? {
        return Ok(Redirect::to(&format!("/messages/{id}")).into_response());
    }
    page.show(&ToPage {
        page: page.clone(),
        action: format!("/messages/to/{other}"),
        name,
        hub: false,
        mistakes: Mistakes::none(),
        text: String::new(),
    })
}

async fn open_person(
    platform: &Platform,
    known: &Known,
    writer: &Person,
    other: &str,
) -> Result<(Uuid, String), Problem> {
    let other: Uuid = other.parse().map_err(|_| Problem::not_found())?;
    match sending::between(platform, known, writer, other).await? {
        Some((addressee, between)) if may_write(between) => Ok((other, addressee.name)),
        _ => Err(Problem::not_found()),
    }
}

/// `POST /messages/to/{person}`.
pub async fn write_to_person(
    State(platform): State<Platform>,
    Extension(known): Extension<Known>,
    Path(other): Path<String>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let (other, name) = open_person(&platform, &known, person, &other).await?;
    let to = To::Person(other);
    match sending::send(&platform, &known, person, to, typed.text("text")).await? {
        Ok(id) => Ok(sent(id)),
        Err(mistakes) => page.show_as(
            StatusCode::UNPROCESSABLE_ENTITY,
            &ToPage {
                page: page.clone(),
                action: format!("/messages/to/{other}"),
                name,
                hub: false,
                mistakes,
                text: typed.text("text").to_owned(),
            },
        ),
    }
}

fn sent(conversation: Uuid) -> Response {
    lead_to(
        &format!("/messages/{conversation}"),
        Flash::done("messages-sent"),
    )
}

/// `GET /messages/facilitators`: they can always be written to.
pub async fn ask_hub(
    State(platform): State<Platform>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    if let Some(id) = store::with_hub(platform.store.read(), person.id).await? {
        return Ok(Redirect::to(&format!("/messages/{id}")).into_response());
    }
    page.show(&to_hub(&page, Mistakes::none(), String::new()))
}

fn to_hub(page: &Page, mistakes: Mistakes, text: String) -> ToPage {
    ToPage {
        action: "/messages/facilitators".to_owned(),
        name: page.t("messages-facilitators"),
        hub: true,
        mistakes,
        text,
        page: page.clone(),
    }
}

/// `POST /messages/facilitators`.
pub async fn write_to_hub(
    State(platform): State<Platform>,
    Extension(known): Extension<Known>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    match sending::send(&platform, &known, person, To::Hub, typed.text("text")).await? {
        Ok(id) => Ok(sent(id)),
        Err(mistakes) => page.show_as(
            StatusCode::UNPROCESSABLE_ENTITY,
            &to_hub(&page, mistakes, typed.text("text").to_owned()),
        ),
    }
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

/// A conversation as somebody who sits in it sees it, or those who answer for the hub.
pub(super) async fn prepare(
    platform: &Platform,
    known: &Known,
    person: &Person,
    talk: Conversation,
    query: Option<String>,
    for_hub: bool,
    answered: Answered,
    page: &Page,
) -> Result<TalkPage, Problem> {
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
            Some(other) => sending::between(platform, known, person, other).await?,
            None => None,
        };
        may_answer = between.as_ref().is_some_and(|(_, facts)| may_write(*facts));
        blocks = between.as_ref().is_some_and(|(_, facts)| facts.blocks);
        if talk.other_shares
            && let Some((addressee, _)) = between
        {
            email = addressee.email;
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
        organisation: organisation_of(known, talk.other_for),
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
async fn own(platform: &Platform, id: &str, person: &Person) -> Result<Conversation, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::not_found())?;
    store::conversation(platform.store.read(), id, person.id)
        .await?
        .ok_or_else(Problem::not_found)
}

/// `GET /messages/{conversation}`.
pub async fn show(
    State(platform): State<Platform>,
    Extension(known): Extension<Known>,
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
    let shown = prepare(
        &platform, &known, person, talk, query, false, nothing, &page,
    );
    page.show(&shown.await?)
}

/// `POST /messages/{conversation}`.
pub async fn reply(
    State(platform): State<Platform>,
    Extension(known): Extension<Known>,
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
    match sending::send(&platform, &known, person, to, text).await? {
        Ok(id) => Ok(sent(id)),
        Err(mistakes) => {
            let text = text.to_owned();
            let answered = Answered { mistakes, text };
            let shown = prepare(
                &platform, &known, person, talk, None, false, answered, &page,
            );
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

#[derive(Template)]
#[template(path = "people/message_report.html")]
struct ReportPage {
    page: Page,
    conversation: Uuid,
    message: Uuid,
    name: String,
    shown: Shown,
    mistakes: Mistakes,
    why: String,
}

/// A message of the other one in a conversation of the visitor's own.
async fn reportable(
    platform: &Platform,
    person: &Person,
    ids: &(String, String),
    page: &Page,
) -> Result<ReportPage, Problem> {
    let talk = own(platform, &ids.0, person).await?;
    let id: Uuid = ids.1.parse().map_err(|_| Problem::not_found())?;
    let message = store::one_said(platform.store.read(), &talk, id)
        .await?
        .filter(|one| !talk.with_hub && one.sender != Some(person.id) && !one.text.is_empty())
        .ok_or_else(Problem::not_found)?;
    let name = name_of(&platform.store, page, message.sender).await?;
    Ok(ReportPage {
        page: page.clone(),
        conversation: talk.id,
        message: message.id,
        shown: Shown {
            id: message.id,
            own: false,
            who: name.clone(),
            at: message.at,
            pieces: pieces(&message.text),
            can_report: false,
        },
        name,
        mistakes: Mistakes::none(),
        why: String::new(),
    })
}

/// `GET /messages/{conversation}/report/{message}`.
pub async fn ask_to_report(
    State(platform): State<Platform>,
    Path(ids): Path<(String, String)>,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let template = reportable(&platform, person, &ids, &page).await?;
    page.show(&template)
}

/// `POST /messages/{conversation}/report/{message}`: from now on the facilitators can read this message.
pub async fn report(
    State(platform): State<Platform>,
    Path(ids): Path<(String, String)>,
    _: Costly,
    visitor: Visitor,
    page: Page,
    typed: Typed,
) -> Result<Response, Problem> {
    let person = visitor.somebody()?;
    let mut template = reportable(&platform, person, &ids, &page).await?;
    let why = match fit(typed.text("why"), LONGEST_WHY) {
        Ok(why) => why,
        Err(unfit) => {
            template.mistakes = sending::said_unfit(unfit, "why");
            typed.text("why").clone_into(&mut template.why);
            return page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &template);
        }
    };
    let address = format!("/messages/{}", template.conversation);
    let now = platform.clock.now();
    let mut change = platform.store.begin(person.actor(), now).await?;
    if store::report_of(change.connection(), template.message, person.id).await? {
        return Ok(lead_to(&address, Flash::note("messages-reported-before")));
    }
    let id = store::report(&mut change, template.message, person.id, &why).await?;
    let news = News {
        kind: Kind::Hub,
        title: "messages-news-report",
        words: "",
        arguments: Arguments::new(),
        address: format!("/messages/reports/{id}"),
    };
    notices::notify_hub(&mut change, &platform, &news).await?;
    change.commit().await?;
    Ok(lead_to(&address, Flash::done("messages-reported")))
}
