//! Which ways in there are in this hub, beside the link of the command line.

use axum::{
    extract::{FromRef, FromRequestParts},
    http::request::Parts,
};

use super::{passkeys::Party, providers::Provider};
use crate::platform::{Platform, web::Problem};

/// What the sign-in page offers.
#[derive(Debug, Clone)]
pub struct Ways {
    /// Whether there are passkeys here.
    pub passkeys: bool,
    /// The providers, by name.
    pub providers: Vec<Provider>,
    /// Whether they are the only way.
    pub only_providers: bool,
}

impl Ways {
    /// As the settings have it.
    pub fn of(platform: &Platform) -> Self {
        let settings = &platform.settings;
        let only_providers = settings.sign_in.only_providers;
        Self {
            passkeys: !only_providers && Party::at(&settings.base_url()).is_some(),
            providers: Provider::all(settings).unwrap_or_default(),
            only_providers,
        }
    }
}

/// A handler that takes this belongs to a way in that is shut where only providers let people in: it
/// is not there then.
#[derive(Debug, Clone, Copy)]
pub struct OtherWays;

impl<S> FromRequestParts<S> for OtherWays
where
    S: Send + Sync,
    Platform: FromRef<S>,
{
    type Rejection = Problem;

    async fn from_request_parts(_: &mut Parts, state: &S) -> Result<Self, Problem> {
        match Platform::from_ref(state).settings.sign_in.only_providers {
            true => Err(Problem::not_found()),
            false => Ok(Self),
        }
    }
}
