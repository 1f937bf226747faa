//! Opening a session, however somebody proved who they are.

use axum::http::{HeaderMap, header};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use jiff::SignedDuration;

use super::{
    Person,
    guard::cookie_name,
    store,
    token::{Token, random_bytes},
};
use crate::platform::{
    Platform,
    store::{Change, StoreError},
};

/// How long a session lasts.
const SESSION: SignedDuration = SignedDuration::from_hours(24 * SESSION_DAYS);
const SESSION_DAYS: i64 = 14;

/// Opens a session for a person, within the change in which they proved who they are, and answers with
/// the cookie that carries it. Always a new session: one that somebody else may have planted in this
/// browser is not taken over, and one that was open in it ends.
///
/// `by` is how they proved it, as the log tells it: `link`, `code`, `passkey`, the name of a provider.
///
/// # Errors
/// When the database refuses.
pub async fn open_session(
    platform: &Platform,
    change: &mut Change,
    person: &Person,
    by: &str,
    headers: &HeaderMap,
    jar: CookieJar,
) -> Result<CookieJar, StoreError> {
    if let Some(earlier) = jar.get(cookie_name(platform)) {
        store::delete_session(change, &Token::from_text(earlier.value())).await?;
    }
    change.acts_as(person.actor());
    let session = Token::new(random_bytes());
    let device = headers
        .get(header::USER_AGENT)
        .and_then(|agent| agent.to_str().ok())
        .unwrap_or_default();
    store::insert_session(change, &session, person.id, change.now() + SESSION, device).await?;
    let facts = serde_json::json!({ "by": by });
    change.record::<(), _>("person", person.id, "signed-in", None, Some(&facts))?;
    let cookie = Cookie::build((cookie_name(platform), session.as_str().to_owned()))
        .path("/")
        .http_only(true)
        .secure(platform.settings.is_https())
        .same_site(SameSite::Lax)
        .max_age(time::Duration::days(SESSION_DAYS));
    Ok(jar.add(cookie))
}
