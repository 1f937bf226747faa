//! Signing in with a key that a device keeps and hands to no one: no secret travels or lies on the
//! server, and a key made here answers to no other site.
//!
//! - [`Party`]: as whom the hub asks for keys
//! - `ceremony`: making a key and signing in with it
//! - `pages`, `sign_in`: a person's keys; the way in
//! - `store`: the table
//!
//! Routes: `/account/passkeys` and `/sign-in/passkey`.

mod ceremony;
mod pages;
mod party;
mod sign_in;
mod store;
#[cfg(test)]
mod tests;

use super::{
    Action::{ComeIn, KeepOwnAccount},
    Routes,
};
pub use party::Party;

/// The pages of passkeys.
pub fn routes() -> Routes {
    const ONE: &str = "/account/passkeys/{id}/remove";
    Routes::new()
        .get("/account/passkeys", KeepOwnAccount.own(), pages::show)
        .post("/account/passkeys", KeepOwnAccount.own(), pages::add)
        .post(
            "/account/passkeys/begin",
            KeepOwnAccount.own(),
            pages::begin,
        )
        .get(ONE, KeepOwnAccount.own(), pages::ask_to_remove)
        .post(ONE, KeepOwnAccount.own(), pages::remove)
        .post("/sign-in/passkey/begin", ComeIn, sign_in::begin)
        .post("/sign-in/passkey", ComeIn, sign_in::finish)
}
