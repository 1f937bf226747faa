//! Letters to people who ask for an account.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::{
    store::{
        self,
        registrations::{self, Applicant},
    },
    token::{Token, random_bytes},
};
use crate::platform::{
    Platform,
    i18n::{Arguments, Lang, say},
    mail::{self, Body, Letter, Recipient, Urgency},
    store::{
        Actor, Change, StoreError,
        jobs::{Claimed, NewJob},
    },
};

/// Kind of the job.
pub const JOB: &str = "registration-letter";

/// Letters that one address gets as long as requests wait for it to be confirmed.
const MOST_LETTERS: u64 = 3;

#[derive(Serialize, Deserialize)]
struct Payload {
    request: Uuid,
}

/// Puts the letter of a request into the queue.
pub async fn order(change: &Change, request: Uuid) -> Result<(), StoreError> {
    let job = NewJob {
        kind: JOB,
        payload: serde_json::to_value(Payload { request })?,
        run_at: None,
    };
    change.enqueue(job).await.map(drop)
}

/// Writes to the address of a request. Whoever has an account already is told so there, and nowhere
/// else.
pub async fn write(platform: Platform, claimed: Claimed) -> anyhow::Result<()> {
    let Payload { request } = serde_json::from_str(&claimed.payload)?;
    let now = platform.clock.now();
    let change = platform.store.begin(Actor::Program, now).await?;
    registrations::forget_unconfirmed(&change).await?;
    let found = registrations::unconfirmed(change.connection(), request, now).await?;
    let Some(applicant) = found.filter(|applicant| !applicant.is_written) else {
        return Ok(change.commit().await?);
    };
    let written = registrations::letters_to(change.connection(), &applicant.address, now).await?;
    if written >= MOST_LETTERS {
        tracing::warn!("an address asks for an account more often than it gets letters");
        return Ok(change.commit().await?);
    }
    let link = Token::new(random_bytes());
    registrations::note_letter(&change, applicant.id, &link.hash()).await?;
    let base = platform.settings.base_url();
    let known = store::person_by_email(change.connection(), &applicant.address).await?;
    let (words, button, address) = match &known {
        Some(_) => (
            "registration-letter-known",
            "registration-letter-known-button",
            format!("{base}/sign-in"),
        ),
        None => (
            "registration-letter-words",
            "registration-letter-button",
            format!("{base}/register/{}", link.as_str()),
        ),
    };
    let (subject, body) = written_in(
        &platform,
        applicant.lang,
        "registration-letter-subject",
        words,
    );
    let body = body
        .button(say(applicant.lang, button), address)
        .note(say(applicant.lang, "registration-letter-not-you"));
    let letter = letter(
        &applicant,
        known.map(|person| person.id),
        subject,
        body,
        Urgency::AtOnce,
    );
    mail::send(&change, &platform, letter).await?;
    Ok(change.commit().await?)
}

fn written_in(platform: &Platform, lang: Lang, subject: &str, words: &str) -> (String, Body) {
    let said = |key: &str| {
        Arguments::new()
            .text("hub", &platform.settings.hub_name)
            .say(lang, key)
    };
    (said(subject), Body::new().paragraph(said(words)))
}

fn letter(
    applicant: &Applicant,
    person: Option<Uuid>,
    subject: String,
    body: Body,
    urgency: Urgency,
) -> Letter {
    Letter {
        to: Recipient {
            person,
            name: applicant.name.clone(),
            address: applicant.address.clone(),
            lang: applicant.lang,
        },
        kind: "registration",
        urgency,
        worthless_after: None,
        unsubscribe: None,
        subject,
        body,
    }
}

/// Tells somebody that their account is there.
pub async fn tell_approved(
    change: &Change,
    platform: &Platform,
    applicant: &Applicant,
    person: Uuid,
) -> Result<(), StoreError> {
    let (subject, body) = written_in(
        platform,
        applicant.lang,
        "registration-approved-subject",
        "registration-approved-words",
    );
    let body = body.button(
        say(applicant.lang, "people-sign-in"),
        format!("{}/sign-in", platform.settings.base_url()),
    );
    let letter = letter(applicant, Some(person), subject, body, Urgency::InTurn);
    mail::send(change, platform, letter).await?;
    Ok(())
}

/// Tells somebody that they get no account, and why.
pub async fn tell_declined(
    change: &Change,
    platform: &Platform,
    applicant: &Applicant,
    reason: &str,
) -> Result<(), StoreError> {
    let (subject, body) = written_in(
        platform,
        applicant.lang,
        "registration-declined-subject",
        "registration-declined-words",
    );
    let body = body.quote(platform.settings.hub_name.as_str(), reason);
    let letter = letter(applicant, None, subject, body, Urgency::InTurn);
    mail::send(change, platform, letter).await?;
    Ok(())
}

/// Somebody asked to be signed in who has no account. Where people may register, their letter says how;
/// elsewhere nothing is sent.
pub async fn offer(
    change: &Change,
    platform: &Platform,
    address: &str,
    lang: Lang,
) -> Result<bool, StoreError> {
    if !store::registration_is_open(change.connection()).await? {
        return Ok(false);
    }
    let (subject, body) = written_in(
        platform,
        lang,
        "registration-offer-subject",
        "registration-offer-words",
    );
    let letter = Letter {
        to: Recipient {
            person: None,
            name: String::new(),
            address: address.to_owned(),
            lang,
        },
        kind: "registration",
        urgency: Urgency::AtOnce,
        worthless_after: None,
        unsubscribe: None,
        subject,
        body: body
            .button(
                say(lang, "registration-offer-button"),
                format!("{}/register", platform.settings.base_url()),
            )
            .note(say(lang, "registration-letter-not-you")),
    };
    mail::send(change, platform, letter).await?;
    Ok(true)
}
