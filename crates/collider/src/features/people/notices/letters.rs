//! What letters about notices say.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::{Kind, lang_of, store};
use crate::{
    features::people::{store::Addressee, token},
    platform::{
        Platform,
        i18n::{Arguments, say},
        mail::{Body, Letter, Recipient, Urgency},
        store::{Change, StoreError},
    },
};

/// A digest that could not be sent for so long says nothing new any more.
const DIGEST_OF_USE: SignedDuration = SignedDuration::from_hours(3 * 24);
/// What [`store::end_token`] calls all kinds that come with the digest.
pub const DIGEST: &str = "digest";

/// The address at which letters end.
async fn end_address(
    change: &Change,
    platform: &Platform,
    person: Uuid,
    what: &str,
) -> Result<String, StoreError> {
    let fresh = token::Token::new(token::random_bytes());
    let token = store::end_token(change, person, what, fresh.as_str().to_owned()).await?;
    let base = platform.settings.base_url();
    Ok(format!("{base}/notifications/end/{token}"))
}

fn recipient(platform: &Platform, person: Uuid, reader: &Addressee) -> Recipient {
    Recipient {
        person: Some(person),
        name: reader.name.clone(),
        address: reader.address.clone(),
        lang: lang_of(platform, reader),
    }
}

/// A letter about one thing.
pub async fn at_once(
    change: &Change,
    platform: &Platform,
    person: Uuid,
    reader: &Addressee,
    news: store::Waiting,
) -> Result<Letter, StoreError> {
    let to = recipient(platform, person, reader);
    let (lang, base) = (to.lang, platform.settings.base_url());
    let mut body = Body::new().paragraph(&news.title);
    if !news.words.is_empty() {
        body = body.paragraph(&news.words);
    }
    body = body.button(
        say(lang, "notices-letter-look"),
        format!("{base}{}", news.address),
    );
    let unsubscribe = if news.kind.is_chosen() {
        body = body.note(chosen_at(platform, lang));
        Some(end_address(change, platform, person, news.kind.code()).await?)
    } else {
        None
    };
    Ok(Letter {
        to,
        kind: "notice",
        urgency: match news.kind {
            Kind::Security => Urgency::AtOnce,
            _ => Urgency::InTurn,
        },
        worthless_after: None,
        unsubscribe,
        subject: news.title,
        body,
    })
}

/// Everything that waited for a person, by kind.
pub async fn digest(
    change: &Change,
    platform: &Platform,
    person: Uuid,
    reader: &Addressee,
    waiting: &[store::Waiting],
    now: Timestamp,
) -> Result<Letter, StoreError> {
    let to = recipient(platform, person, reader);
    let (lang, base) = (to.lang, platform.settings.base_url());
    let counted = Arguments::new().count("count", waiting.len());
    let mut body = Body::new().paragraph(counted.say(lang, "notices-digest-intro"));
    for kind in Kind::ALL {
        let mut of_kind = waiting.iter().filter(|news| news.kind == kind).peekable();
        if of_kind.peek().is_some() {
            body = body.heading(say(lang, &format!("notices-kind-{}", kind.code())));
        }
        for news in of_kind {
            body = body.entry(&news.title, format!("{base}{}", news.address), &news.words);
        }
    }
    let hub = Arguments::new().text("hub", platform.settings.hub_name.as_str());
    Ok(Letter {
        to,
        kind: DIGEST,
        urgency: Urgency::InTurn,
        worthless_after: Some(now + DIGEST_OF_USE),
        unsubscribe: Some(end_address(change, platform, person, DIGEST).await?),
        subject: hub.say(lang, "notices-digest-subject"),
        body: body.note(chosen_at(platform, lang)),
    })
}

fn chosen_at(platform: &Platform, lang: crate::platform::i18n::Lang) -> String {
    let address = format!("{}/account/notifications", platform.settings.base_url());
    Arguments::new()
        .text("address", address)
        .say(lang, "notices-letter-why")
}
