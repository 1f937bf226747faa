//! The browser that asked to be signed in, known by a short-lived cookie.

use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

use super::{
    super::token::{Token, random_bytes},
    GOOD_FOR,
};
use crate::platform::Platform;

/// Its name; over TLS tied to this host like that of the session.
fn cookie_name(platform: &Platform) -> &'static str {
    if platform.settings.is_https() {
        "__Host-collider-asked"
    } else {
        "collider-asked"
    }
}

/// What the browser was given when it asked.
pub fn secret(platform: &Platform, jar: &CookieJar) -> Option<Token> {
    let cookie = jar.get(cookie_name(platform))?;
    Some(Token::from_text(cookie.value()))
}

/// What it is given now. Who asks twice can use either letter.
pub fn keep(platform: &Platform, jar: CookieJar) -> (CookieJar, Token) {
    let token = secret(platform, &jar).unwrap_or_else(|| Token::new(random_bytes()));
    let cookie = Cookie::build((cookie_name(platform), token.as_str().to_owned()))
        .path("/")
        .http_only(true)
        .secure(platform.settings.is_https())
        .same_site(SameSite::Lax)
        .max_age(time::Duration::seconds(GOOD_FOR.as_secs()));
    (jar.add(cookie), token)
}

/// It is not needed any more.
pub fn forget(platform: &Platform, jar: CookieJar) -> CookieJar {
    let mut gone = Cookie::new(cookie_name(platform), "");
    gone.set_path("/");
    gone.set_secure(platform.settings.is_https());
    gone.make_removal();
    jar.add(gone)
}
