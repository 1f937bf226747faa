//! Signing in by letter: who has an address gets a link and a code there, and is let in.
//!
//! - [`code`]: what a code is, and how often it may be guessed
//! - `pages`: asking, typing the code, following the link
//! - `letter`: written in the background, so that neither words nor time tell who has an account
//! - `asking`: the browser that asked, by its cookie
//! - `first`: the first person of a fresh installation
//!
//! A request is good for a quarter of an hour, once, and in the browser that asked. The link in the
//! letter signs in there at once: whoever merely looks at links (a mail scanner) is not that browser.
//! Opened anywhere else it shows the code to be typed where it was asked for.

mod asking;
pub mod code;
pub mod first;
mod letter;
mod pages;

use jiff::SignedDuration;

use super::{Action, Routes};
use crate::platform::jobs::Handlers;

/// How long a request is good.
pub const GOOD_FOR: SignedDuration = SignedDuration::from_mins(15);

/// The pages.
pub fn routes() -> Routes {
    use Action::ComeIn;
    Routes::new()
        .get("/sign-in", ComeIn, pages::ask)
        .post("/sign-in", ComeIn, pages::take_address)
        .get("/sign-in/code", ComeIn, pages::code_page)
        .post("/sign-in/code", ComeIn, pages::take_code)
        .get("/sign-in/letter/{token}", ComeIn, pages::follow_letter)
        .get("/sign-in/first/{token}", ComeIn, first::show)
        .post("/sign-in/first/{token}", ComeIn, first::make)
}

/// The work in the background.
pub fn jobs(handlers: Handlers) -> Handlers {
    handlers.on(letter::JOB, letter::write)
}
