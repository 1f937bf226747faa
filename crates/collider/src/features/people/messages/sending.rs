//! A message is sent: what is known of the two, the rule, the message and the news of it.

use uuid::Uuid;

use super::{
    runs_hub, store, takes_part,
    text::{LONGEST, Unfit, fit},
    writing::{BEGINNINGS_WITHIN, Between, MESSAGES_WITHIN, may_write, too_many},
};
use crate::{
    features::people::{
        Person,
        affiliation::Organisations,
        notices::{self, Kind, News},
        store::{self as people, Addressee},
    },
    platform::{Platform, i18n::Arguments, store::StoreError, web::form::Mistakes},
};

/// To whom.
#[derive(Debug, Clone, Copy)]
pub enum To {
    /// Somebody.
    Person(Uuid),
    /// Those who run the hub.
    Hub,
    /// Whoever wrote to the hub, in this conversation.
    AnswerForHub(Uuid),
}

/// What is known of a writer and somebody else; `None` if there is nobody else.
pub async fn between(
    platform: &Platform,
    organisations: &Organisations,
    writer: &Person,
    other: Uuid,
) -> Result<Option<(Addressee, Between)>, StoreError> {
    let reader = platform.store.read();
    let (Some(addressee), Some(person)) = (
        people::addressee(reader, other).await?,
        people::person(reader, other).await?,
    ) else {
        return Ok(None);
    };
    if !takes_part(&person) {
        return Ok(None);
    }
    let matched = match writer.acting_for {
        Some(acting) => {
            organisations
                .are_matched(&platform.store, acting, &person.organisations)
                .await?
        }
        None => false,
    };
    let between = Between {
        same: writer.id == other,
        wish: store::wish_of(reader, other).await?,
        writer_runs_hub: runs_hub(writer.roles),
        matched,
        colleagues: writer
            .acting_for
            .is_some_and(|acting| person.organisations.contains(&acting)),
        asked: store::has_written(reader, other, writer.id).await?,
        blocked: store::blocks(reader, other, writer.id).await?,
        blocks: store::blocks(reader, writer.id, other).await?,
    };
    Ok(Some((addressee, between)))
}

/// Sends a message. Answers the conversation, or what is wrong with the form.
pub async fn send(
    platform: &Platform,
    organisations: &Organisations,
    writer: &Person,
    to: To,
    typed: &str,
) -> Result<Result<Uuid, Mistakes>, StoreError> {
    let text = match fit(typed, LONGEST) {
        Ok(text) => text,
        Err(unfit) => return Ok(Err(said_unfit(unfit, "text"))),
    };
    if let To::Person(other) = to {
        let between = between(platform, organisations, writer, other).await?;
        if !between.is_some_and(|(_, between)| may_write(between)) {
            return Ok(Err(Mistakes::one("text", "messages-not-now")));
        }
    }
    let now = platform.clock.now();
    let mut change = platform.store.begin(writer.actor(), now).await?;
    let connection = change.connection();
    let known_already = match to {
        To::Person(other) => store::pair_of(connection, writer.id, other).await?,
        To::Hub => store::with_hub(connection, writer.id).await?,
        To::AnswerForHub(id) => Some(id),
    };
    let written = store::written_since(connection, writer.id, now - MESSAGES_WITHIN).await?;
    let begun = store::begun_since(connection, writer.id, now - BEGINNINGS_WITHIN).await?;
    if too_many(
        written,
        begun,
        known_already.is_none(),
        runs_hub(writer.roles),
    ) {
        return Ok(Err(Mistakes::one("text", "messages-too-many")));
    }
    let id = match (known_already, to) {
        (Some(id), _) => id,
        (None, To::Person(other)) => store::begin_between(&change, writer.id, other).await?,
        (None, _) => store::begin_with_hub(&change, writer.id).await?,
    };
    let for_hub = matches!(to, To::AnswerForHub(_));
    let told = store::add(&change, id, writer.id, writer.acting_for, for_hub, text).await?;
    let news = News {
        kind: Kind::Message,
        title: if for_hub {
            "messages-news-from-hub"
        } else {
            "messages-news"
        },
        words: "",
        arguments: Arguments::new()
            .text("name", writer.name.as_str())
            .text("hub", platform.settings.hub_name.as_str()),
        address: format!("/messages/{id}"),
        of: Some(writer.id).filter(|_| !for_hub),
    };
    for person in told {
        notices::notify(&mut change, platform, person, &news).await?;
    }
    if let To::Hub = to {
        let news = News {
            kind: Kind::Hub,
            title: "messages-news-to-hub",
            address: format!("/messages/hub/{id}"),
            ..news
        };
        notices::notify_hub(&mut change, platform, &news).await?;
    }
    change.commit().await?;
    Ok(Ok(id))
}

/// What to say at a field whose text cannot be sent.
pub fn said_unfit(unfit: Unfit, field: &str) -> Mistakes {
    let mut mistakes = Mistakes::none();
    match unfit {
        Unfit::Empty => mistakes.add(field, "messages-empty"),
        Unfit::TooLong(by) => mistakes.add_with(
            field,
            "messages-too-long",
            Arguments::new().count("count", by),
        ),
    }
    mistakes
}
