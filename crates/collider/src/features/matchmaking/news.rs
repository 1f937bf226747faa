//! What members of organisations are told of introductions.

use uuid::Uuid;

use super::introduction::Step;
use crate::{
    features::people::notices::{self, Kind, News},
    platform::{
        Platform,
        i18n::Arguments,
        store::{Change, StoreError},
    },
};

/// Two organisations with their names.
pub type Named<'a> = [(Uuid, &'a str); 2];

/// Tells the members of both organisations of a step, each of the other one. An answer is told to those
/// of the other organisation only: it is one's own that gave it.
///
/// # Errors
/// When the database refuses.
pub async fn tell(
    change: &mut Change,
    platform: &Platform,
    introduction: Uuid,
    between: Named<'_>,
    step: Step,
) -> Result<(), StoreError> {
    let title = match step {
        Step::Propose => "matchmaking-news-proposed",
        Step::Accept(_) => "matchmaking-news-accepted",
        Step::Decline(_) => "matchmaking-news-declined",
        Step::Meet => "matchmaking-news-met",
    };
    let [one, other] = between;
    for (told, partner) in [(one, other), (other, one)] {
        if step.organisation() == Some(told.0) {
            continue;
        }
        let news = News {
            kind: Kind::Introduction,
            title,
            words: match step {
                Step::Propose => "matchmaking-news-answer",
                _ => "",
            },
            arguments: Arguments::new().text("name", partner.1).text("own", told.1),
            address: format!("/introductions/{introduction}"),
            of: None,
        };
        notices::notify_members(change, platform, told.0, &news).await?;
    }
    Ok(())
}
