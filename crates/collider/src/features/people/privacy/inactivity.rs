//! Accounts that nobody uses go, after a letter that says so: 30 days in which signing in once keeps
//! everything. Nobody goes whose role as hub manager or administrator no active person shares.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::super::{
    personal_data::ACCOUNT,
    store::{Addressee, inactivity},
};
use crate::platform::{
    Platform,
    i18n::{Arguments, Lang, date, say},
    mail::{self, Body, Letter, Recipient, Urgency},
    privacy::{
        Act, Decisions, Rule,
        retaining::{Chosen, days},
    },
    store::{Change, StoreError},
};

/// How long before the end the letter goes.
pub const NOTICE: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Who was here last when, in SQL; who never was counts from the day of their account.
macro_rules! last_use {
    ($person:literal) => {
        concat!("COALESCE(", $person, ".seen_at, ", $person, ".created_at)")
    };
}

/// Whether the hub can be without them, in SQL: of every role that it needs, somebody else has it who was
/// here since `$1`.
macro_rules! can_be_spared {
    () => {
        concat!(
            "NOT EXISTS (SELECT 1 FROM (SELECT person_id, role FROM person_role \
             UNION SELECT person_id, role FROM provided_role) AS held \
             WHERE held.person_id = person.id AND held.role IN ('hub-manager', 'administrator') \
             AND NOT EXISTS (SELECT 1 FROM (SELECT person_id, role FROM person_role \
             UNION SELECT person_id, role FROM provided_role) AS theirs \
             JOIN person AS active ON active.id = theirs.person_id \
             WHERE theirs.role = held.role AND active.id <> person.id AND ",
            last_use!("active"),
            " >= $1))"
        )
    };
}

/// When somebody was here last, in SQL.
pub const LAST_USE: &str = last_use!("person");
/// Whether the hub can be without them, in SQL.
pub const CAN_BE_SPARED: &str = can_be_spared!();

/// An account goes when nobody has used it for so long and its person has been told.
pub const RULE: Rule = Rule {
    code: "inactive-accounts",
    kind: &ACCOUNT,
    days: 3 * 365,
    table: "person",
    since: LAST_USE,
    only: concat!(
        "EXISTS (SELECT 1 FROM inactivity_notice AS told WHERE told.person_id = person.id \
         AND told.written_at >= ",
        last_use!("person"),
        " AND told.goes_at <= $2) AND ",
        can_be_spared!()
    ),
    act: Act::Person {
        id: "id",
        address: "email",
    },
    example: Some("name"),
};

/// Since when somebody must not have been here to be written to, and when their account then goes.
pub fn due(now: Timestamp, days: u32) -> (Timestamp, Timestamp) {
    let kept = SignedDuration::from_hours(24 * i64::from(days));
    let until_the_letter = (kept - NOTICE).max(SignedDuration::ZERO);
    let since = now.checked_sub(until_the_letter).unwrap_or(Timestamp::MIN);
    (since, now + NOTICE)
}

/// Writes to everybody whose account will go and who has not been told since they were here last. Where
/// no letter can be sent nobody is told, and so nobody goes.
///
/// # Errors
/// When the database refuses.
pub async fn write_letters(
    change: &mut Change,
    platform: &Platform,
    decisions: &Decisions,
    chosen: &Chosen,
) -> Result<(), StoreError> {
    let Some(rule) = decisions.rules().find(|rule| rule.code == RULE.code) else {
        return Ok(());
    };
    if !platform.sends_mail() {
        return Ok(());
    }
    let (since, goes_at) = due(change.now(), days(rule, chosen));
    inactivity::forget_those_who_came(change).await?;
    for (person, addressee) in inactivity::to_be_told(change, since).await? {
        inactivity::note_told(change, person, goes_at).await?;
        mail::send(
            change,
            platform,
            letter(platform, person, addressee, goes_at),
        )
        .await?;
        change.record::<(), ()>("person", person, "erasure-announced", None, None)?;
    }
    Ok(())
}

fn letter(platform: &Platform, person: Uuid, to: Addressee, goes_at: Timestamp) -> Letter {
    let settings = &platform.settings;
    let of_hub = Lang::from_code(&settings.language).unwrap_or(Lang::FALLBACK);
    let lang = to.lang.unwrap_or(of_hub);
    let day = date(lang, goes_at.to_zoned(settings.time_zone()).date());
    let words = |key: &str| {
        Arguments::new()
            .text("hub", &settings.hub_name)
            .text("day", &day)
            .say(lang, key)
    };
    Letter {
        kind: "inactive",
        urgency: Urgency::InTurn,
        worthless_after: None,
        unsubscribe: None,
        subject: words("privacy-inactive-subject"),
        body: Body::new()
            .paragraph(words("privacy-inactive-words"))
            .button(
                say(lang, "people-sign-in"),
                format!("{}/sign-in", settings.base_url()),
            )
            .note(words("privacy-inactive-why")),
        to: Recipient {
            person: Some(person),
            name: to.name,
            address: to.address,
            lang,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_goes_thirty_days_before_the_end_and_never_later() {
        let now: Timestamp = "2026-11-22T02:00:00Z".parse().expect("a moment");
        let day = |number: i64| SignedDuration::from_hours(24 * number);
        let three_years = 3 * 365;
        assert_eq!(due(now, three_years), (now - day(1_065), now + day(30)));
        // Whoever chose few days still gives thirty of notice.
        assert_eq!(due(now, 7), (now, now + day(30)));
        assert_eq!(due(now, u32::MAX).0, Timestamp::MIN);
    }
}
