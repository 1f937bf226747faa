//! A list of people to invite, looked at line by line before anything is sent.

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        Person, Roles, address,
        affiliation::Organisations,
        persons::{LONGEST_NAME, name_of},
        store::{self, invitations},
    },
    reading::{Line, Place},
};
use crate::platform::{
    i18n::{Arguments, Lang},
    store::{Store, StoreError},
    web::form::{Mistakes, Typed},
};

/// People invited at once.
pub const MOST: usize = 500;

/// A line as the page shows it.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Its place among the fields of the form.
    pub place: usize,
    /// As typed.
    pub line: Line,
    /// Whether it is to be left out.
    pub skip: bool,
}

/// Somebody who can be invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Their address.
    pub address: String,
    /// Their name, if it is known.
    pub name: String,
    /// For which organisation.
    pub organisation: Option<Uuid>,
}

/// Lines as fields of a form.
pub fn write(lines: Vec<Line>, typed: &mut Typed) {
    typed.set("rows", lines.len().to_string());
    for (at, line) in lines.into_iter().enumerate() {
        typed.set(&format!("address.{at}"), line.address);
        typed.set(&format!("name.{at}"), line.name);
        typed.set(&format!("organisation.{at}"), line.organisation);
        if let Some(place) = line.place {
            typed.set(&format!("file.{at}"), place.file);
            typed.set(&format!("row.{at}"), place.row.to_string());
            typed.set(&format!("head.{at}"), place.address);
            typed.set(&format!("seek.{at}"), place.organisation);
        }
    }
}

/// The inverse of [`write`], with what was changed in the form.
pub fn rows(typed: &Typed) -> Vec<Row> {
    let count: usize = typed.text("rows").parse().unwrap_or(0);
    (0..count.min(MOST))
        .map(|at| {
            let text = |field: &str| typed.text(&format!("{field}.{at}")).to_owned();
            Row {
                place: at,
                line: Line {
                    address: text("address"),
                    name: text("name"),
                    organisation: text("organisation"),
                    place: typed.has(&format!("row.{at}")).then(|| Place {
                        file: text("file"),
                        row: text("row").parse().unwrap_or(0),
                        address: text("head"),
                        organisation: text("seek"),
                    }),
                },
                skip: typed.has(&format!("skip.{at}")),
            }
        })
        .collect()
}

/// What all on a list get.
#[derive(Debug, Clone, Copy)]
pub struct Gift {
    /// What they will do.
    pub roles: Roles,
    /// The organisation for which those act whose line names none.
    pub organisation: Option<Uuid>,
}

/// Who of a list can be invited, and what is wrong with the others. Mistakes name file, row and column.
pub async fn check(
    store: &Store,
    organisations: &Organisations,
    rows: &[Row],
    gift: Gift,
    lang: Lang,
    now: Timestamp,
) -> Result<(Vec<Guest>, Mistakes), StoreError> {
    let mut guests: Vec<Guest> = Vec::new();
    let mut mistakes = Mistakes::none();
    for row in rows.iter().filter(|row| !row.skip) {
        let Some(address) = address::read(&row.line.address) else {
            let key = "invitations-address-wrong";
            add(&mut mistakes, row, "address", key, lang);
            continue;
        };
        if guests.iter().any(|guest| guest.address == address) {
            add(&mut mistakes, row, "address", "invitations-twice", lang);
            continue;
        }
        if !row.line.name.is_empty() && name_of(&row.line.name).is_none() {
            add(&mut mistakes, row, "name", "invitations-name-long", lang);
            continue;
        }
        let organisation = match row.line.organisation.as_str() {
            "" => gift.organisation,
            typed => match organisations.meant(typed) {
                Ok(id) => Some(id),
                Err(unclear) => {
                    add(&mut mistakes, row, "organisation", unclear.key(), lang);
                    continue;
                }
            },
        };
        let waiting = invitations::waiting_for(store.read(), std::slice::from_ref(&address), now);
        if !waiting.await?.is_empty() {
            add(
                &mut mistakes,
                row,
                "address",
                "invitations-waits-already",
                lang,
            );
            continue;
        }
        let known = store::person_by_email(store.read(), &address).await?;
        if known.is_some_and(|known| has_all(&known, gift.roles, organisation)) {
            add(
                &mut mistakes,
                row,
                "address",
                "invitations-has-already",
                lang,
            );
            continue;
        }
        guests.push(Guest {
            address,
            name: name_of(&row.line.name).unwrap_or_default(),
            organisation,
        });
    }
    Ok((guests, mistakes))
}

/// Whether an invitation would bring somebody nothing.
fn has_all(person: &Person, roles: Roles, organisation: Option<Uuid>) -> bool {
    roles.iter().all(|role| person.roles.has(role))
        && organisation.is_none_or(|id| person.organisations.contains(&id))
}

fn add(mistakes: &mut Mistakes, row: &Row, field: &str, key: &'static str, lang: Lang) {
    let facts = Arguments::new().text("place", place_in(lang, row, field));
    let facts = facts
        .text(
            "value",
            match field {
                "organisation" => row.line.organisation.as_str(),
                "name" => row.line.name.as_str(),
                _ => row.line.address.as_str(),
            },
        )
        .count("most", LONGEST_NAME);
    mistakes.add_with(format!("{field}.{}", row.place), key, facts);
}

/// Where a line stands: file, row and column of a sheet, or its number in a pasted list.
fn place_in(lang: Lang, row: &Row, field: &str) -> String {
    match &row.line.place {
        Some(place) => Arguments::new()
            .text("file", place.file.as_str())
            .count("row", place.row)
            .text(
                "column",
                match field {
                    "organisation" if !place.organisation.is_empty() => place.organisation.as_str(),
                    _ => place.address.as_str(),
                },
            )
            .say(lang, "invitations-place-sheet"),
        None => Arguments::new()
            .count("row", row.place + 1)
            .say(lang, "invitations-place-list"),
    }
}
