//! A message for the next page ("Saved."), carried in a short-lived cookie so that it survives the
//! redirect after a form and needs no session.

use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};

use crate::platform::i18n::Arguments;

const COOKIE: &str = "collider-flash";

/// How a message is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// It worked.
    Done,
    /// Something to know.
    Note,
    /// It did not work.
    Trouble,
}

impl Tone {
    /// For class names and icons.
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Note => "note",
            Self::Trouble => "trouble",
        }
    }
}

/// A message for the next page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Flash {
    /// How it is meant.
    pub tone: Tone,
    /// Its key among the strings.
    pub key: String,
    /// Its values.
    pub arguments: Arguments,
    /// Where the person can undo what was done: a form is posted there.
    pub undo: Option<String>,
}

impl Flash {
    /// It worked.
    pub fn done(key: &str) -> Self {
        Self::of(Tone::Done, key)
    }

    /// Something to know.
    pub fn note(key: &str) -> Self {
        Self::of(Tone::Note, key)
    }

    /// It did not work.
    pub fn trouble(key: &str) -> Self {
        Self::of(Tone::Trouble, key)
    }

    fn of(tone: Tone, key: &str) -> Self {
        Self {
            tone,
            key: key.to_owned(),
            arguments: Arguments::new(),
            undo: None,
        }
    }

    /// With values.
    #[must_use]
    pub fn with(mut self, arguments: Arguments) -> Self {
        self.arguments = arguments;
        self
    }

    /// With a way back.
    #[must_use]
    pub fn undo(mut self, address: impl Into<String>) -> Self {
        self.undo = Some(address.into());
        self
    }

    /// The cookie that carries it.
    pub fn into_cookie(self) -> Cookie<'static> {
        let json = serde_json::to_vec(&self).unwrap_or_default();
        Cookie::build((COOKIE, URL_SAFE_NO_PAD.encode(json)))
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .build()
    }

    /// What a request brought along, if anything readable.
    pub fn from_jar(jar: &CookieJar) -> Option<Self> {
        let cookie = jar.get(COOKIE)?;
        let json = URL_SAFE_NO_PAD.decode(cookie.value()).ok()?;
        let flash: Self = serde_json::from_slice(&json).ok()?;
        // The cookie is the browser's to forge; an undo may only lead to this site.
        let leads_here = |address: &String| address.starts_with('/') && !address.starts_with("//");
        Some(Self {
            undo: flash.undo.filter(leads_here),
            ..flash
        })
    }

    /// The cookie that removes it once it was shown.
    pub fn shown() -> Cookie<'static> {
        let mut cookie = Cookie::new(COOKIE, "");
        cookie.set_path("/");
        cookie.set_http_only(true);
        cookie.set_same_site(SameSite::Lax);
        cookie.make_removal();
        cookie
    }
}
