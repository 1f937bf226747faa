//! The people of a hub, as those who look after them see them.
//!
//! - `list`: everybody, to be searched and filtered
//! - `card`: one person: roles, organisations, sessions
//! - `requests`: who waits for an answer
//! - `members`: who says that they belong to an organisation
//! - `hub`: how the hub works

mod card;
mod hub;
mod list;
mod members;
mod requests;

use super::{Action, Routes};

/// The pages.
pub fn routes() -> Routes {
    use Action::{AnswerMembership, GiveRoles, KeepOwnAccount, ManagePeople, SetUpHub};
    Routes::new()
        .get("/people", ManagePeople, list::show)
        .get("/people/requests", ManagePeople, requests::show)
        .post(
            "/people/requests/{id}/approve",
            ManagePeople,
            requests::approve,
        )
        .post(
            "/people/requests/{id}/decline",
            ManagePeople,
            requests::decline,
        )
        .get("/people/{id}", ManagePeople, card::show)
        .post(
            "/people/{id}/organisations",
            ManagePeople,
            card::set_organisations,
        )
        .post("/people/{id}/roles", GiveRoles, card::set_roles)
        .post(
            "/people/{id}/sign-out",
            GiveRoles,
            card::sign_out_everywhere,
        )
        .post("/people/{id}/withdraw", GiveRoles, card::withdraw_access)
        .post("/account/organisations", KeepOwnAccount.own(), members::ask)
        .post(
            "/organisations/{id}/members/{person}/accept",
            AnswerMembership.to_organisation(),
            members::accept,
        )
        .post(
            "/organisations/{id}/members/{person}/decline",
            AnswerMembership.to_organisation(),
            members::decline,
        )
        .get("/hub", SetUpHub, hub::show)
        .post("/hub", SetUpHub, hub::set)
}

/// Longest name of a person, in characters.
pub const LONGEST_NAME: usize = 100;

/// A name as it is kept: one line, single blanks. `None` when there is none, or no end of it.
pub fn name_of(typed: &str) -> Option<String> {
    let blank = |sign: char| sign.is_control() || sign.is_whitespace();
    let words: Vec<&str> = typed.split(blank).filter(|word| !word.is_empty()).collect();
    let name = words.join(" ");
    (1..=LONGEST_NAME)
        .contains(&name.chars().count())
        .then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_and_not_endless() {
        assert_eq!(name_of("  Ana\r\n  Kralj\t").as_deref(), Some("Ana Kralj"));
        assert_eq!(name_of(" \u{a0}\n"), None);
        assert_eq!(
            name_of(&"č".repeat(LONGEST_NAME)).map(|name| name.len()),
            Some(200)
        );
        assert_eq!(name_of(&"č".repeat(LONGEST_NAME + 1)), None);
    }
}
