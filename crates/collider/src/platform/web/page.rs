//! What every page needs: who reads, in which language, and what to say first.

use std::{borrow::Cow, convert::Infallible};

use askama::Template;
use axum::{
    extract::{FromRef, FromRequestParts},
    http::{HeaderMap, StatusCode, header, request::Parts},
    response::{Html, IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use fluent_bundle::FluentArgs;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Problem, assets, flash::Flash};
use crate::platform::{
    Platform,
    i18n::{self, Argument, LANGUAGES, Lang},
};

/// Cookie in which somebody without an account keeps the language they chose.
pub const LANGUAGE_COOKIE: &str = "collider-language";
/// Cookie with the chosen colours: `light` or `dark`.
pub const THEME_COOKIE: &str = "collider-theme";

/// An entry of the main navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it leads.
    pub address: Cow<'static, str>,
    /// Key of its word.
    pub key: &'static str,
    /// Name of its icon.
    pub icon: &'static str,
}

/// An organisation for which the reader may act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hat {
    /// Which one.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Whether they act for it now.
    pub worn: bool,
}

/// What the layout shows of the person who reads. The guard puts it into the request.
#[derive(Debug, Clone, Default)]
pub struct Viewer {
    /// Account, when signed in.
    pub account: Option<Uuid>,
    /// Name, when signed in.
    pub name: Option<String>,
    /// Language by account.
    pub lang: Option<Lang>,
    /// Main navigation for this person.
    pub navigation: Vec<Entry>,
    /// What stands in the menu under their name, for now and then.
    pub aside: Vec<Entry>,
    /// The organisations for which they may act.
    pub hats: Vec<Hat>,
    /// How many conversations wait for them; `None` for whoever takes no part in messages.
    pub unread: Option<u64>,
}

/// What every page needs. Templates hold it as `page`.
#[derive(Debug, Clone)]
pub struct Page {
    /// Language of the page.
    pub lang: Lang,
    /// Who reads.
    pub viewer: Viewer,
    /// Message left by the request before.
    pub flash: Option<Flash>,
    /// Path asked for, without the query.
    pub path: String,
    /// Path and query asked for.
    pub address: String,
    /// `light`, `dark`, or empty for what the system says.
    pub theme: &'static str,
    /// Whether a fragment was asked for by script rather than a whole page.
    pub fragment: bool,
    /// Name of the hub.
    pub hub_name: String,
    /// Whether the fictional region is loaded.
    pub demo: bool,
    /// Whether letters are shown instead of being sent.
    pub outbox: bool,
    zone: jiff::tz::TimeZone,
}

impl<S> FromRequestParts<S> for Page
where
    S: Send + Sync,
    Platform: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts, &Platform::from_ref(state)))
    }
}

impl Page {
    /// From a request's head.
    pub fn of(parts: &Parts, platform: &Platform) -> Self {
        let jar = CookieJar::from_headers(&parts.headers);
        let viewer = parts
            .extensions
            .get::<Viewer>()
            .cloned()
            .unwrap_or_default();
        let lang = viewer
            .lang
            .or_else(|| Lang::from_code(jar.get(LANGUAGE_COOKIE)?.value()))
            .or_else(|| {
                let header = parts.headers.get(header::ACCEPT_LANGUAGE)?;
                Lang::from_accept_language(header.to_str().ok()?)
            })
            .unwrap_or(Lang::FALLBACK);
        let theme = match jar.get(THEME_COOKIE).map(|cookie| cookie.value()) {
            Some("light") => "light",
            Some("dark") => "dark",
            _ => "",
        };
        Self {
            lang,
            flash: Flash::from_jar(&jar),
            path: parts.uri.path().to_owned(),
            address: parts
                .uri
                .path_and_query()
                .map_or_else(|| "/".to_owned(), ToString::to_string),
            theme,
            fragment: is_fragment(&parts.headers),
            hub_name: platform.settings.hub_name.clone(),
            demo: platform.demo,
            outbox: platform.outbox,
            zone: platform.settings.time_zone(),
            viewer,
        }
    }

    /// The message behind a key.
    pub fn t(&self, key: &str) -> String {
        i18n::say(self.lang, key)
    }

    /// The message behind a key with one value.
    pub fn t1(&self, key: &str, name: &str, value: impl Argument) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set(name, value.value().into_owned());
        i18n::say_with(self.lang, key, Some(&arguments))
    }

    /// The message behind a key with two values.
    pub fn t2(
        &self,
        key: &str,
        name: &str,
        value: impl Argument,
        name2: &str,
        value2: impl Argument,
    ) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set(name, value.value().into_owned());
        arguments.set(name2, value2.value().into_owned());
        i18n::say_with(self.lang, key, Some(&arguments))
    }

    /// The message behind a key with three values.
    #[expect(clippy::too_many_arguments, reason = "three names with three values")]
    pub fn t3(
        &self,
        key: &str,
        name: &str,
        value: impl Argument,
        name2: &str,
        value2: impl Argument,
        name3: &str,
        value3: impl Argument,
    ) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set(name, value.value().into_owned());
        arguments.set(name2, value2.value().into_owned());
        arguments.set(name3, value3.value().into_owned());
        i18n::say_with(self.lang, key, Some(&arguments))
    }

    /// A whole number as the language writes it.
    pub fn number(&self, value: impl TryInto<i64>) -> String {
        i18n::number(self.lang, value.try_into().unwrap_or(i64::MAX))
    }

    /// A day as the language writes it.
    pub fn date(&self, day: &jiff::civil::Date) -> String {
        i18n::date(self.lang, *day)
    }

    /// The day of a moment in the hub's time zone.
    pub fn day(&self, moment: &Timestamp) -> String {
        i18n::date(self.lang, moment.to_zoned(self.zone.clone()).date())
    }

    /// Day and time of a moment in the hub's time zone.
    pub fn moment(&self, moment: &Timestamp) -> String {
        i18n::moment(self.lang, *moment, &self.zone)
    }

    /// Address of an asset, with the hash of its content.
    pub fn asset(&self, file: &str) -> String {
        assets::address(file)
    }

    /// Code and own name of the languages of the pages.
    pub fn languages(&self) -> &'static [(&'static str, &'static str)] {
        &LANGUAGES
    }

    /// Whether a navigation entry leads to where the reader is.
    pub fn is_at(&self, address: &str) -> bool {
        self.path == address || self.path.starts_with(&format!("{address}/"))
    }

    /// The organisation for which the reader acts now.
    pub fn acting_for(&self) -> Option<&Hat> {
        self.viewer.hats.iter().find(|hat| hat.worn)
    }

    /// Whether the reader may act for an organisation.
    pub fn belongs_to(&self, organisation: &Uuid) -> bool {
        self.viewer.hats.iter().any(|hat| hat.id == *organisation)
    }

    /// Where somebody signs in who then wants to see this page.
    pub fn sign_in_address(&self) -> String {
        if self.path == "/" || self.path.starts_with("/sign-in") {
            return "/sign-in".to_owned();
        }
        let to: String = url::form_urlencoded::byte_serialize(self.address.as_bytes()).collect();
        format!("/sign-in?to={to}")
    }

    /// Whether somebody is signed in.
    pub fn signed_in(&self) -> bool {
        self.viewer.name.is_some()
    }

    /// Answers with a page.
    ///
    /// # Errors
    /// When the template cannot be written.
    pub fn show(&self, template: &impl Template) -> Result<Response, Problem> {
        self.show_as(StatusCode::OK, template)
    }

    /// Answers with a page and a status: 422 for a form with mistakes.
    ///
    /// # Errors
    /// When the template cannot be written.
    pub fn show_as(
        &self,
        status: StatusCode,
        template: &impl Template,
    ) -> Result<Response, Problem> {
        let html = template.render()?;
        let mut response = (status, Html(html)).into_response();
        let headers = response.headers_mut();
        // Pages depend on who reads and in which language; nobody else may keep them.
        headers.insert(
            header::CACHE_CONTROL,
            header::HeaderValue::from_static("no-store"),
        );
        headers.insert(
            header::VARY,
            header::HeaderValue::from_static("Cookie, Accept-Language, HX-Request"),
        );
        if self.flash.is_some()
            && let Ok(cookie) = Flash::shown().to_string().parse()
        {
            headers.append(header::SET_COOKIE, cookie);
        }
        Ok(response)
    }
}

/// Leads on to another page, with a message for it.
pub fn lead_to(address: &str, flash: Flash) -> Response {
    (
        CookieJar::new().add(flash.into_cookie()),
        axum::response::Redirect::to(address),
    )
        .into_response()
}

fn is_fragment(headers: &HeaderMap) -> bool {
    headers.contains_key("hx-request") && !headers.contains_key("hx-boosted")
}
