//! One's own account: who I am, for whom I act, where I am signed in.
//!
//! - `pages`: the page, and one's name
//! - `moving`: another e-mail address

mod moving;
mod pages;

use super::{Action, Routes};
use crate::platform::jobs::Handlers;

/// The pages.
pub fn routes() -> Routes {
    use Action::{ComeIn, KeepOwnAccount};
    Routes::new()
        .get("/account", KeepOwnAccount.own(), pages::show)
        .post("/account/name", KeepOwnAccount.own(), pages::rename)
        .post("/account/address", KeepOwnAccount.own(), moving::ask)
        .get("/account/address/{token}", ComeIn, moving::look)
        .post("/account/address/{token}", ComeIn, moving::confirm)
}

/// The work in the background.
pub fn jobs(handlers: Handlers) -> Handlers {
    handlers.on(moving::JOB, moving::write)
}
