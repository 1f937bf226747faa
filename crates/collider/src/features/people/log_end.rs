//! The end of the log of changes goes out every night to those whom the settings name. Whoever keeps
//! the letters can prove later that nothing before was rewritten, not even by whoever runs the hub.

use crate::platform::{
    Platform,
    i18n::{Arguments, Lang, say},
    mail::{self, Body, Letter, Recipient, Urgency},
    store::{Change, StoreError, sealed_head},
};

/// Writes the letters within the change of the night's work, so that they go once a night.
///
/// # Errors
/// When the database refuses.
pub async fn write_letters(change: &Change, platform: &Platform) -> Result<(), StoreError> {
    let to = &platform.settings.log_end_to;
    if to.is_empty() {
        return Ok(());
    }
    let head = sealed_head(change.connection()).await?;
    let lang = Lang::from_code(&platform.settings.language).unwrap_or(Lang::FALLBACK);
    for address in to {
        let hub = Arguments::new().text("hub", platform.settings.hub_name.clone());
        let letter = Letter {
            to: Recipient {
                person: None,
                name: String::new(),
                address: address.clone(),
                lang,
            },
            kind: "log-end",
            urgency: Urgency::InTurn,
            worthless_after: None,
            unsubscribe: None,
            subject: hub.say(lang, "log-end-subject"),
            body: Body::new()
                .paragraph(hub.say(lang, "log-end-words"))
                .paragraph(format!("{}:{}", head.number, head.hash))
                .note(say(lang, "log-end-how")),
        };
        mail::send(change, platform, letter).await?;
    }
    Ok(())
}
