//! Inviting people: lists become letters, letters become accounts.
//!
//! - [`standing`]: where an invitation stands, and when it lets somebody in
//! - [`reading`]: whom to invite, from what was pasted or from sheets
//! - `list`: a list is looked at before anything is sent
//! - `letter`: what is sent
//! - `pages`: inviting; `sent`: what became of it; `answer`: the page behind the link

mod answer;
mod letter;
mod list;
mod pages;
mod reading;
mod sent;
pub mod standing;

use super::{Action, Routes};
use crate::platform::settings::LimitSettings;

/// The pages.
pub fn routes(limits: &LimitSettings) -> Routes {
    use Action::{ComeIn, InvitePeople};
    Routes::new()
        .get("/people/invite", InvitePeople, pages::form)
        .upload(
            "/people/invite",
            InvitePeople,
            limits.upload_bytes,
            pages::look,
        )
        .post("/people/invite/send", InvitePeople, pages::send)
        .get("/people/invitations", InvitePeople, sent::show)
        .post(
            "/people/invitations/{id}/resend",
            InvitePeople,
            sent::resend,
        )
        .post(
            "/people/invitations/{id}/withdraw",
            InvitePeople,
            sent::withdraw,
        )
        .get("/invitation/{token}", ComeIn, answer::show)
        .post("/invitation/{token}", ComeIn, answer::accept)
}
