//! Everybody with an account.

use std::collections::HashMap;

use askama::Template;
use axum::{
    Extension,
    extract::{RawQuery, State},
    response::Response,
};
use uuid::Uuid;

use super::super::{
    Action, Role, Visitor,
    affiliation::Organisations,
    store::{
        claims, invitations,
        people::{self, Listed},
        registrations,
    },
};
use crate::platform::{
    Platform,
    i18n::{Collation, say},
    store::note_look,
    web::{
        Page, Problem,
        form::Typed,
        pagination::{PAGE_ROWS, slice},
    },
};

/// Stands for those without any role in the filter.
const NO_ROLE: &str = "none";

struct Row {
    listed: Listed,
    roles: String,
    organisations: Vec<(Uuid, String)>,
    invited_by: String,
}

#[derive(Template)]
#[template(path = "people/people.html")]
struct PeoplePage {
    page: Page,
    rows: Vec<Row>,
    total: usize,
    /// How many wait for an answer.
    asked: usize,
    words: String,
    roles: Vec<(&'static str, bool)>,
    first: String,
    next: String,
    sets_up: bool,
}

/// `GET /people`: by name; `q` searches names, addresses and organisations, `role` filters.
pub async fn show(
    State(platform): State<Platform>,
    Extension(organisations): Extension<Organisations>,
    visitor: Visitor,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    organisations.fresh(&platform).await?;
    // Everybody's address stands here.
    let now = platform.clock.now();
    note_look(
        &platform.store,
        &visitor.actor()?,
        "people",
        Uuid::nil(),
        now,
    )
    .await?;
    let asked = Typed::from_encoded(&query.unwrap_or_default());
    let connection = platform.store.read();
    let mut everybody = people::everybody(connection).await?;
    let inviters: HashMap<Uuid, String> = invitations::inviters(connection).await?;
    let waiting = registrations::applicants(connection).await?.len()
        + claims::claims(connection, None, None).await?.len();
    let collation = Collation::of(page.lang);
    everybody.sort_by(|a, b| {
        let names = collation.compare(&a.person.name, &b.person.name);
        names.then_with(|| a.person.id.cmp(&b.person.id))
    });
    let (words, role) = (asked.text("q"), asked.text("role"));
    let names = |listed: &Listed| -> Vec<(Uuid, String)> {
        let ids = listed.person.organisations.iter();
        ids.filter_map(|id| Some((*id, organisations.name(*id)?)))
            .collect()
    };
    everybody.retain(|listed| has_role(listed, role) && says(listed, &names(listed), words));
    let shown = slice(
        &everybody,
        |listed| listed.person.id,
        asked.text("after").parse().ok(),
        PAGE_ROWS,
    );
    let address = |after: Option<Uuid>| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", words), ("role", role)] {
            query.extend_pairs((!value.is_empty()).then_some((name, value)));
        }
        query.extend_pairs(after.map(|after| ("after", after.to_string())));
        format!("/people?{}", query.finish())
    };
    let rows = shown.rows.into_iter().map(|listed| Row {
        roles: listed
            .person
            .roles
            .iter()
            .map(|role| say(page.lang, &format!("people-role-{}", role.code())))
            .collect::<Vec<_>>()
            .join(", "),
        organisations: names(&listed),
        invited_by: inviters.get(&listed.person.id).cloned().unwrap_or_default(),
        listed,
    });
    page.show(&PeoplePage {
        rows: rows.collect(),
        total: shown.total,
        asked: waiting,
        words: words.to_owned(),
        roles: Role::ALL
            .map(Role::code)
            .into_iter()
            .chain([NO_ROLE])
            .map(|code| (code, code == role))
            .collect(),
        first: match shown.before {
            0 => String::new(),
            _ => address(None),
        },
        next: shown
            .next
            .map(|next| address(Some(next)))
            .unwrap_or_default(),
        sets_up: visitor.may(Action::SetUpHub),
        page: page.clone(),
    })
}

fn has_role(listed: &Listed, code: &str) -> bool {
    match (code, Role::from_code(code)) {
        (NO_ROLE, _) => listed.person.roles.is_empty(),
        (_, Some(role)) => listed.person.roles.has(role),
        (_, None) => true,
    }
}

/// Whether every word stands somewhere in name, address or organisations.
fn says(listed: &Listed, organisations: &[(Uuid, String)], words: &str) -> bool {
    let mut text = format!("{} {}", listed.person.name, listed.email);
    for (_, name) in organisations {
        text.push(' ');
        text.push_str(name);
    }
    let text = text.to_lowercase();
    words
        .to_lowercase()
        .split_whitespace()
        .all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::people::{Person, Roles};

    fn listed(roles: impl IntoIterator<Item = Role>) -> Listed {
        Listed {
            person: Person {
                id: Uuid::from_u128(1),
                name: "Ana Žagar".into(),
                roles: roles.into_iter().collect::<Roles>(),
                lang: None,
                organisations: Vec::new(),
                acting_for: None,
            },
            email: "ana@hub.example".into(),
            since: jiff::Timestamp::UNIX_EPOCH,
            seen: None,
        }
    }

    #[test]
    fn people_are_found_by_name_address_and_organisation() {
        let ana = listed([Role::Mentor]);
        let of = [(Uuid::from_u128(2), "Livarna Kovač".to_owned())];
        for words in ["", "žagar ana", "ANA@HUB", "livarna ana"] {
            assert!(says(&ana, &of, words), "{words}");
        }
        assert!(!says(&ana, &of, "bea") && !says(&ana, &of, "ana bea"));
    }

    #[test]
    fn the_filter_finds_those_without_a_role() {
        let (mentor, nobody) = (listed([Role::Mentor]), listed([]));
        assert!(has_role(&mentor, "mentor") && !has_role(&mentor, "none"));
        assert!(has_role(&nobody, "none") && !has_role(&nobody, "mentor"));
        assert!(has_role(&mentor, "") && has_role(&nobody, "nonsense"));
    }
}
