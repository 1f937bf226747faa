//! People who ask for an account themselves, where the hub allows it: the address is confirmed by
//! letter, then a facilitator decides.
//!
//! - `pages`: asking, and confirming the address
//! - `letters`: what is written to those who ask

mod letters;
mod pages;

use super::{Action, Routes};
use crate::platform::jobs::Handlers;

pub use letters::{offer, tell_approved, tell_declined};

/// Longest text about themselves, and longest reason, in characters.
pub const LONGEST_TEXT: usize = 1_000;

/// The pages.
pub fn routes() -> Routes {
    use Action::ComeIn;
    Routes::new()
        .get("/register", ComeIn, pages::form)
        .post("/register", ComeIn, pages::ask)
        .get("/register/{token}", ComeIn, pages::look)
        .post("/register/{token}", ComeIn, pages::confirm)
}

/// The work in the background.
pub fn jobs(handlers: Handlers) -> Handlers {
    handlers.on(letters::JOB, letters::write)
}
