//! Institutions that sign their own people in: OpenID Connect (Core 1.0 with Discovery 1.0).
//!
//! - [`Provider`]: one of them, from the settings
//! - `claims`: what it says of somebody; `admission`: whom that makes them here
//! - `line`, `protocol`: the way to it and back
//! - `sign_in`, `sign_out`, `pages`: for people
//! - `store`: which account there stands for whom here
//!
//! Routes: `/sign-in/with/{provider}`, `/sign-out/at/{provider}`, `/account/identities`.

mod admission;
mod claims;
mod line;
mod pages;
mod protocol;
mod provider;
mod sign_in;
mod sign_out;
mod store;

use super::{
    Action::{ComeIn, KeepOwnAccount},
    Roles, Routes, store as people,
};
use crate::platform::{
    Platform,
    settings::Settings,
    store::{Actor, StoreError},
};
use claims::Said;
pub use provider::{Provider, WrongSetting};
pub use sign_out::after_sign_out;

/// The pages of providers.
pub fn routes() -> Routes {
    const ONE: &str = "/account/identities/{id}/remove";
    Routes::new()
        .get("/sign-in/with/{provider}", ComeIn, sign_in::go)
        .get("/sign-in/with/{provider}/back", ComeIn, sign_in::come_back)
        .get("/sign-out/at/{provider}", ComeIn, sign_out::lead_there)
        .get("/account/identities", KeepOwnAccount.own(), pages::show)
        .post("/account/identities", KeepOwnAccount.own(), pages::join)
        .get(ONE, KeepOwnAccount.own(), pages::ask_to_part)
        .post(ONE, KeepOwnAccount.own(), pages::part)
}

/// Whether the settings of sign-in make sense together.
///
/// # Errors
/// Names the first setting that does not do.
pub fn check(settings: &Settings) -> anyhow::Result<()> {
    let providers = Provider::all(settings)?;
    anyhow::ensure!(
        !(settings.sign_in.only_providers && providers.is_empty()),
        "sign_in.only_providers is set, but there are no sign_in.providers: nobody could sign in."
    );
    Ok(())
}

/// What was found out about a provider.
#[derive(Debug)]
pub struct TriedOut {
    /// Which one.
    pub id: String,
    /// The address that has to be registered there.
    pub redirect: String,
    /// Whether it answers as a provider, or why not.
    pub well: Result<(), String>,
}

/// Asks every provider whether it answers as one.
///
/// # Errors
/// Names the first setting that does not do.
pub async fn try_out(settings: &Settings) -> Result<Vec<TriedOut>, WrongSetting> {
    let mut tried = Vec::new();
    for provider in Provider::all(settings)? {
        tried.push(TriedOut {
            well: protocol::try_out(&provider)
                .await
                .map_err(|failure| failure.to_string()),
            redirect: provider.redirect.to_string(),
            id: provider.id,
        });
    }
    Ok(tried)
}

/// Takes away the roles that came from providers which are no longer in the settings.
///
/// # Errors
/// When the database refuses.
pub async fn forget_absent(platform: &Platform) -> Result<(), StoreError> {
    let known = &platform.settings.sign_in.providers;
    let mut absent = people::providers_of_roles(platform.store.read()).await?;
    absent.retain(|(_, provider)| !known.contains_key(provider));
    if absent.is_empty() {
        return Ok(());
    }
    let now = platform.clock.now();
    let mut change = platform.store.begin(Actor::Operator, now).await?;
    for (person, provider) in absent {
        people::set_provided_roles(&mut change, person, &provider, Roles::none()).await?;
    }
    change.commit().await
}
