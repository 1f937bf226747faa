//! Who reads: found out once for a request, before anything is read for it.

use axum::{extract::FromRequestParts, http::request::Parts};

use super::super::{store::acquaintances, visibility::Reader};
use crate::{
    features::people::{Action, Visitor},
    platform::{Platform, web::Problem},
};

/// The reader that a visitor is.
///
/// # Errors
/// When the database cannot be read.
pub async fn reader(platform: &Platform, visitor: &Visitor) -> Result<Reader, Problem> {
    if visitor.may(Action::ReadAllProfiles) {
        return Ok(Reader::facilitator());
    }
    let Some(person) = visitor.person() else {
        return Ok(Reader::anyone());
    };
    let Some(organisation) = person.acting_for else {
        return Ok(Reader::member());
    };
    let (store, now) = (&platform.store, platform.clock.now());
    let acting = acquaintances::acting(store.read(), organisation, now).await?;
    Ok(acting.map_or_else(Reader::member, Reader::acting))
}

impl FromRequestParts<Platform> for Reader {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Problem> {
        let visitor = Visitor::from_request_parts(parts, platform).await?;
        reader(platform, &visitor).await
    }
}
