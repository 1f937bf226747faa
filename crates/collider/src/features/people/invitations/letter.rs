//! The letter of an invitation.

use super::super::{Roles, affiliation::Organisations, store::invitations::Invited, token::Token};
use crate::platform::{
    Platform,
    i18n::{Arguments, Lang, date, say},
    mail::{self, Body, Letter, Recipient, Urgency},
    store::{Change, StoreError},
};

/// Puts the letter with this link into the queue.
pub async fn send(
    change: &Change,
    platform: &Platform,
    organisations: &Organisations,
    invited: &Invited,
    link: &Token,
) -> Result<(), StoreError> {
    let lang = invited.lang;
    let zone = platform.settings.time_zone();
    let until = date(lang, invited.expires_at.to_zoned(zone).date());
    let organisation = invited.organisation.and_then(|id| organisations.name(id));
    let words = |key: &str| {
        Arguments::new()
            .text("name", invited.by_name.as_str())
            .text("hub", &platform.settings.hub_name)
            .text("roles", roles_in(lang, invited.roles))
            .text("organisation", organisation.clone().unwrap_or_default())
            .text("day", until.as_str())
            .say(lang, key)
    };
    let mut body = Body::new().paragraph(words("invitations-letter-words"));
    body = body.paragraph(words(match organisation {
        Some(_) => "invitations-letter-what-for",
        None => "invitations-letter-what",
    }));
    if !invited.note.is_empty() {
        body = body.quote(invited.by_name.as_str(), &invited.note);
    }
    let address = format!(
        "{}/invitation/{}",
        platform.settings.base_url(),
        link.as_str()
    );
    let letter = Letter {
        to: Recipient {
            person: None,
            name: invited.name.clone(),
            address: invited.address.clone(),
            lang,
        },
        kind: "invitation",
        urgency: Urgency::InTurn,
        worthless_after: Some(invited.expires_at),
        unsubscribe: None,
        subject: words("invitations-letter-subject"),
        body: body
            .button(say(lang, "invitations-letter-button"), address)
            .note(words("invitations-letter-until"))
            .note(words("invitations-letter-why")),
    };
    mail::send(change, platform, letter).await?;
    Ok(())
}

/// Roles in words of a language.
pub fn roles_in(lang: Lang, roles: Roles) -> String {
    let words: Vec<String> = roles
        .iter()
        .map(|role| say(lang, &format!("people-role-{}", role.code())))
        .collect();
    words.join(", ")
}
