//! Signing out at the provider as well, so that the next person at this machine does not come in by a
//! click.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

use super::{Provider, protocol};
use crate::platform::{
    Platform,
    web::{Costly, Page, Problem},
};

/// Remembers in the browser through which provider somebody came in. Nothing is decided by it.
const COOKIE: &str = "collider-came-with";

/// A page of ours that leads on to another site: a form may not do that itself.
#[derive(Template)]
#[template(path = "people/lead_on.html")]
pub struct LeadOnPage {
    pub page: Page,
    pub title: String,
    pub words: String,
    pub address: String,
}

/// The cookie that remembers the provider.
pub fn remember(platform: &Platform, provider: &Provider) -> Cookie<'static> {
    Cookie::build((COOKIE, provider.id.clone()))
        .path("/")
        .http_only(true)
        .secure(platform.settings.is_https())
        .same_site(SameSite::Lax)
        .build()
}

/// Where to go after signing out here, and without what the browser remembered of the provider.
pub fn after_sign_out(platform: &Platform, jar: CookieJar) -> (CookieJar, String) {
    let came_with = jar
        .get(COOKIE)
        .and_then(|cookie| Provider::find(&platform.settings, cookie.value()));
    let Some(provider) = came_with else {
        return (jar, "/".to_owned());
    };
    let mut gone = Cookie::new(COOKIE, "");
    gone.set_path("/");
    gone.make_removal();
    (jar.add(gone), format!("/sign-out/at/{}", provider.id))
}

/// `GET /sign-out/at/{provider}`: on to where the provider signs people out, if it has such a place
/// and answers.
pub async fn lead_there(
    State(platform): State<Platform>,
    _: Costly,
    Path(id): Path<String>,
    page: Page,
) -> Result<Response, Problem> {
    let provider = Provider::find(&platform.settings, &id).ok_or_else(Problem::not_found)?;
    let back = format!("{}/", platform.settings.base_url());
    let address = match protocol::sign_out_address(&provider, &back).await {
        Ok(Some(address)) => address,
        Ok(None) => return Ok(Redirect::to("/").into_response()),
        Err(failure) => {
            tracing::info!(provider = id, %failure, "no signing out at the provider");
            return Ok(Redirect::to("/").into_response());
        }
    };
    page.show(&LeadOnPage {
        title: page.t1("providers-sign-out-title", "name", provider.name.as_str()),
        words: page.t1("providers-sign-out-words", "name", provider.name.as_str()),
        address: address.into(),
        page: page.clone(),
    })
}
