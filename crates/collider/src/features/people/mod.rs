//! Persons with an account: how they sign in, who they are in a request, what their roles let them do.
//!
//! - [`rights`]: who may do what; the one table and the one rule
//! - [`Routes`]: routes that each name what they do, with the gate in front that asks the rule
//! - [`Visitor`]: who makes a request; other features never look at sessions or accounts themselves
//! - `opening`: a session begins; `devices`: the sessions of a person; `pages`: sign-in
//! - [`messages`]: persons write to each other, and to the hub
//! - [`notices`]: what persons are told of, at once or once a day
//! - `store`: the tables
//!
//! Routes: `/sign-in`, `/sign-in/link/{token}`, `/sign-out`, `/account/devices`,
//! `/account/acting-for`, `/account/notifications`, `/messages`, `/language`, `/theme`.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::platform::store::{Actor, Store, StoreError};

mod device;
mod devices;
mod gate;
mod guard;
pub mod messages;
pub mod notices;
mod opening;
mod pages;
pub mod rights;
mod role;
mod store;
mod token;
mod visitor;

pub use gate::{Decided, Named, Right, Routes};
pub use guard::identify;
pub use rights::Action;
pub use role::{Role, Roles};
pub use visitor::{Person, Visitor};

/// The pages of this feature.
pub fn routes() -> Routes {
    use Action::{ComeIn, KeepOwnAccount};
    Routes::new()
        .merge(messages::routes())
        .merge(notices::routes())
        .get("/sign-in", ComeIn, pages::sign_in)
        .get("/sign-in/link/{token}", ComeIn, pages::follow_link)
        .post("/sign-out", ComeIn, pages::sign_out)
        .get("/account/devices", KeepOwnAccount.own(), devices::show)
        .post(
            "/account/devices",
            KeepOwnAccount.own(),
            devices::sign_out_there,
        )
        .post(
            "/account/acting-for",
            KeepOwnAccount.own(),
            pages::choose_organisation,
        )
        .post("/language", ComeIn, pages::choose_language)
        .post("/theme", ComeIn, pages::choose_theme)
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
    let mut person = store::person_with_email(
        &mut change,
        invitation.email,
        invitation.name,
        invitation.roles,
    )
    .await?;
    let roles = person.roles.iter().chain(invitation.roles.iter()).collect();
    store::set_roles(&mut change, &mut person, roles).await?;
    for organisation in invitation.organisations {
        store::join(&mut change, &mut person, *organisation).await?;
    }
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

/// Whether somebody with this address has an account.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_known(store: &Store, email: &str) -> Result<bool, StoreError> {
    Ok(store::person_by_email(store.read(), email).await?.is_some())
}

/// Who runs the hub: facilitators, hub managers and administrators, by name.
///
/// # Errors
/// When the database cannot be read.
pub async fn who_run_the_hub(store: &Store) -> Result<Vec<(Uuid, String)>, StoreError> {
    let roles = [Role::Facilitator, Role::HubManager, Role::Administrator];
    store::with_any_of(store.read(), &roles).await
}

/// Whom to let in, and how.
#[derive(Debug, Clone, Copy)]
pub struct Invitation<'a> {
    /// Their name, if the account is new.
    pub name: &'a str,
    /// Their address; it tells accounts apart.
    pub email: &'a str,
    /// What they may do; added to what they could do before.
    pub roles: Roles,
    /// The organisations for which they may act from now on.
    pub organisations: &'a [Uuid],
    /// How long the link works.
    pub valid: SignedDuration,
    /// Whether it works once only.
    pub single_use: bool,
}
