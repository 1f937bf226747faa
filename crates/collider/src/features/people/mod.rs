//! Persons with an account: how they sign in, who they are in a request, what their role lets them do.
//!
//! Routes: `/sign-in`, `/sign-in/link/{token}`, `/sign-out`, `/account/devices`, `/language`, `/theme`.
//! Other features use [`Visitor`] and never look at sessions or accounts themselves.

use axum::{
    Router,
    routing::{get, post},
};
use jiff::{SignedDuration, Timestamp};

use crate::platform::{
    Platform,
    store::{Actor, Store, StoreError},
};

mod device;
mod devices;
mod guard;
mod pages;
mod store;
mod token;
mod visitor;

pub use guard::identify;
pub use visitor::{Person, Role, Visitor};

/// The pages of this feature.
pub fn routes() -> Router<Platform> {
    Router::new()
        .route("/sign-in", get(pages::sign_in))
        .route("/sign-in/link/{token}", get(pages::follow_link))
        .route("/sign-out", post(pages::sign_out))
        .route(
            "/account/devices",
            get(devices::show).post(devices::sign_out_there),
        )
        .route("/language", post(pages::choose_language))
        .route("/theme", post(pages::choose_theme))
}

/// Makes a person with this e-mail address (or takes the one that has it) and a link that signs
/// them in. Answers the link's path.
///
/// # Errors
/// When the database refuses.
pub async fn invite_by_link(
    store: &Store,
    invitation: Invitation<'_>,
    now: Timestamp,
) -> Result<String, StoreError> {
    let mut change = store.begin(Actor::Operator, now).await?;
    let person = store::person_with_email(
        &mut change,
        invitation.email,
        invitation.name,
        invitation.role,
    )
    .await?;
    let token = token::Token::new(token::random_bytes());
    store::insert_link(
        change.connection(),
        &token,
        person.id,
        now + invitation.valid,
        invitation.single_use,
    )
    .await?;
    change.record::<(), _>(
        "person",
        person.id,
        "link-made",
        None,
        Some(&serde_json::json!({ "single_use": invitation.single_use })),
    )?;
    change.commit().await?;
    Ok(format!("/sign-in/link/{}", token.as_str()))
}

/// Whom to let in, and how.
#[derive(Debug, Clone, Copy)]
pub struct Invitation<'a> {
    /// Their name, if the account is new.
    pub name: &'a str,
    /// Their address; it tells accounts apart.
    pub email: &'a str,
    /// Their role, if the account is new.
    pub role: Role,
    /// How long the link works.
    pub valid: SignedDuration,
    /// Whether it works once only.
    pub single_use: bool,
}
