//! What is begun in a browser and has to be finished in the same one: a challenge that a passkey
//! answers, a way to a provider and back. A cookie names it, the store holds the rest.

use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use jiff::SignedDuration;
use uuid::Uuid;

use super::{
    store,
    token::{Token, random_bytes},
};
use crate::platform::{
    Platform,
    store::{Change, StoreError},
};

/// What was begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Signing in with a passkey.
    Passkey,
    /// Making a passkey.
    NewPasskey,
    /// Signing in through a provider.
    Provider,
    /// Joining a provider's account to one's own.
    Link,
}

impl Kind {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Passkey => "passkey",
            Self::NewPasskey => "new-passkey",
            Self::Provider => "provider",
            Self::Link => "link",
        }
    }

    /// How long there is for it. A challenge waits for a finger; with a provider somebody may have to
    /// look for a password and a second factor.
    pub fn valid(self) -> SignedDuration {
        match self {
            Self::Passkey | Self::NewPasskey => SignedDuration::from_mins(5),
            Self::Provider | Self::Link => SignedDuration::from_mins(15),
        }
    }

    /// What comes back from a provider does not say for which of the two it was asked: one cookie.
    fn cookie(self, platform: &Platform) -> &'static str {
        match (self, platform.settings.is_https()) {
            (Self::Passkey | Self::NewPasskey, true) => "__Host-collider-passkey",
            (Self::Passkey | Self::NewPasskey, false) => "collider-passkey",
            (Self::Provider | Self::Link, true) => "__Host-collider-provider",
            (Self::Provider | Self::Link, false) => "collider-provider",
        }
    }
}

/// Keeps what is needed to finish, and answers with the cookie that binds it to this browser. A second
/// attempt in the same browser takes the place of the first.
///
/// # Errors
/// When the database refuses.
pub async fn begin(
    platform: &Platform,
    change: &Change,
    jar: CookieJar,
    kind: Kind,
    person: Option<Uuid>,
    state: &str,
) -> Result<CookieJar, StoreError> {
    let token = Token::new(random_bytes());
    store::insert_attempt(change, &token, kind, person, state).await?;
    let cookie = Cookie::build((kind.cookie(platform), token.as_str().to_owned()))
        .path("/")
        .http_only(true)
        .secure(platform.settings.is_https())
        .same_site(SameSite::Lax)
        .max_age(time::Duration::seconds(kind.valid().as_secs()));
    Ok(jar.add(cookie))
}

/// What was begun in this browser, if there is still time; it is used up by this, whatever comes of
/// it. Kinds that share a cookie may be asked for together.
///
/// # Errors
/// When the database refuses.
pub async fn take(
    platform: &Platform,
    change: &Change,
    jar: &CookieJar,
    kinds: &[Kind],
) -> Result<Option<(Kind, store::Attempt)>, StoreError> {
    let Some(cookie) = kinds
        .first()
        .and_then(|kind| jar.get(kind.cookie(platform)))
    else {
        return Ok(None);
    };
    let taken = store::take_attempt(change, &Token::from_text(cookie.value())).await?;
    Ok(taken.and_then(|attempt| {
        let kind = kinds.iter().find(|kind| kind.code() == attempt.kind)?;
        Some((*kind, attempt))
    }))
}
