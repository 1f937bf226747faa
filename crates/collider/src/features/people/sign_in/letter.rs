//! The letter with link and code. The page that asks for it does the same work for every address;
//! whether somebody has it is looked up here, in the background.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    super::{
        device, registration, store,
        store::requests,
        token::{Token, random_bytes},
    },
    GOOD_FOR,
    code::{Code, MOST_LETTERS},
};
use crate::platform::{
    Platform,
    i18n::{Arguments, Lang, moment, say},
    mail::{self, Body, Letter, Recipient, Urgency},
    store::{
        Actor, Change, StoreError,
        jobs::{Claimed, NewJob},
    },
};

/// Kind of the job.
pub const JOB: &str = "sign-in-letter";

#[derive(Serialize, Deserialize)]
struct Payload {
    request: Uuid,
}

/// Puts the letter of a request into the queue, before all other letters.
pub async fn order(change: &Change, request: Uuid) -> Result<(), StoreError> {
    let job = NewJob {
        kind: JOB,
        payload: serde_json::to_value(Payload { request })?,
        run_at: Some(jiff::Timestamp::UNIX_EPOCH),
    };
    change.enqueue(job).await.map(drop)
}

/// Writes the letter of a request, if somebody has the address. Link and letter are kept in one
/// transaction: a second run finds it done.
pub async fn write(platform: Platform, claimed: Claimed) -> anyhow::Result<()> {
    let Payload { request } = serde_json::from_str(&claimed.payload)?;
    let now = platform.clock.now();
    let mut change = platform.store.begin(Actor::Program, now).await?;
    requests::forget_run_out(&change).await?;
    let Some(request) = requests::by_id(change.connection(), request, now).await? else {
        return Ok(change.commit().await?);
    };
    if request.is_written {
        return Ok(());
    }
    let written = requests::letters_to(change.connection(), &request.address, now).await?;
    if written >= MOST_LETTERS {
        tracing::warn!("an address asks for more sign-in letters than it gets");
        return Ok(change.commit().await?);
    }
    match store::person_by_email(change.connection(), &request.address).await? {
        Some(person) => {
            let link = Token::new(random_bytes());
            let code = Code::of(&link);
            requests::note_letter(
                &change,
                request.id,
                person.id,
                &link.hash(),
                &code.hash(request.id),
            )
            .await?;
            let lang = person.lang.unwrap_or(request.lang);
            let to = Recipient {
                person: Some(person.id),
                name: person.name.clone(),
                address: request.address.clone(),
                lang,
            };
            let letter = sign_in(&platform, &request, to, &link, &code);
            mail::send(&change, &platform, letter).await?;
            change.record::<(), ()>("person", person.id, "sign-in-letter", None, None)?;
        }
        None => {
            let (address, lang) = (&request.address, request.lang);
            if registration::offer(&change, &platform, address, lang).await? {
                // Counts among the letters to this address; the link opens nothing.
                let hash = Token::new(random_bytes()).hash();
                requests::note_offer(&change, request.id, &hash).await?;
            }
        }
    }
    Ok(change.commit().await?)
}

fn sign_in(
    platform: &Platform,
    request: &requests::Request,
    to: Recipient,
    link: &Token,
    code: &Code,
) -> Letter {
    let lang = to.lang;
    let base = platform.settings.base_url();
    let hub = &platform.settings.hub_name;
    let asked = moment(lang, request.asked_at, &platform.settings.time_zone());
    let words = |key: &str| {
        Arguments::new()
            .text("hub", hub)
            .text("device", device_in(lang, &request.device))
            .text("moment", &asked)
            .count(
                "minutes",
                usize::try_from(GOOD_FOR.as_mins()).unwrap_or_default(),
            )
            .say(lang, key)
    };
    Letter {
        to,
        kind: "sign-in",
        urgency: Urgency::AtOnce,
        worthless_after: Some(request.expires_at),
        unsubscribe: None,
        subject: words("sign-in-letter-subject"),
        body: Body::new()
            .paragraph(words("sign-in-letter-asked"))
            .button(
                say(lang, "sign-in-letter-button"),
                format!("{base}/sign-in/letter/{}", link.as_str()),
            )
            .paragraph(words("sign-in-letter-code"))
            .code(code.shown())
            .note(words("sign-in-letter-good-for"))
            .note(words("sign-in-letter-not-you")),
    }
}

/// A device in words of a language, from what its browser says of itself.
pub fn device_in(lang: Lang, user_agent: &str) -> String {
    match device::Device::of(user_agent) {
        device::Device {
            browser: Some(browser),
            system: Some(system),
        } => Arguments::new()
            .text("browser", browser)
            .text("system", system)
            .say(lang, "people-device"),
        device::Device {
            browser: Some(name),
            ..
        }
        | device::Device {
            system: Some(name), ..
        } => name.to_owned(),
        device::Device { .. } => say(lang, "people-device-unknown"),
    }
}
