//! Who changed what, when, from what to what: the audit log as people read it. Whoever runs the hub
//! reads all of it; everybody else what they did themselves and what was done to what is theirs.

pub mod asked;
pub mod export;

use askama::Template;
use axum::{
    Extension,
    extract::{RawQuery, State},
    response::Response,
};
use uuid::Uuid;

use crate::{
    features::{
        organisations::{self, Catalogue, catalogue::Seen},
        people::{self, Visitor},
    },
    platform::{
        Platform,
        store::{
            Actor, AuditEntry, Difference, LOOK, differences, entries, looked_at, sealed_head,
        },
        web::{Page, Problem},
    },
};

use asked::{Asked, Reader};

/// Entries on a page.
const SHOWN: u64 = 50;
/// Characters of a value that are shown.
const MOST_CHARACTERS: usize = 300;

/// Kinds of things in the log, with where their pages begin: an address that ends in a slash is
/// followed by the id.
const THINGS: &[(&str, &str)] = &[
    ("organisation", "/organisations/"),
    ("import", "/imports/"),
    ("introduction", "/introductions/"),
    ("judgement", ""),
    ("field", "/vocabulary"),
    ("field-correction", ""),
    ("alias", "/vocabulary/words"),
    ("meeting-rule", "/matching-rules"),
    ("backup", ""),
    ("person", "/people/"),
    ("invitation", "/people/invitations"),
    ("registration", "/people/requests"),
    ("hub", "/hub"),
    (LOOK, ""),
    ("letter", "/mail"),
    ("message-report", ""),
    ("privacy-request", ""),
    ("retention", "/privacy/retention"),
];

/// What can be looked at, as the entries of looks call it, with where it stands.
const LOOKS: &[(&str, &str)] = &[
    ("account", "/people/"),
    ("contact", "/organisations/"),
    ("directory", "/organisations"),
    ("letters", "/mail"),
    ("log", "/changes"),
    ("message-report", ""),
    ("newsletter", "/people"),
    ("people", "/people"),
];

/// What is done to things, as far as it has words of its own.
const ACTIONS: &[&str] = &[
    "accept",
    "accepted",
    "acts-for",
    "address-changed",
    "address-shared",
    "address-withdrawn",
    "approved",
    "asked",
    "came-back",
    "changed",
    "confirmed",
    "consented",
    "contact-chosen",
    "contact-erased",
    "created",
    "decline",
    "declined",
    "erased",
    "erasure-announced",
    "exported",
    "failed",
    "identity-joined",
    "identity-parted",
    "import-undone",
    "imported",
    "introduced",
    "joined",
    "judged",
    "language-chosen",
    "left",
    "link-made",
    "looked",
    "made",
    "meet",
    "membership-claimed",
    "membership-declined",
    "note",
    "notices-chosen",
    "passkey-added",
    "passkey-refused",
    "passkey-removed",
    "proposal-declined",
    "propose",
    "proposed",
    "queued",
    "removed",
    "renamed",
    "renewed",
    "reported",
    "restored",
    "retired",
    "returned",
    "roles-provided",
    "roles-set",
    "searched",
    "sent-again",
    "settled",
    "sign-in-letter",
    "signed-in",
    "signed-out",
    "signed-out-everywhere",
    "taken-away",
    "taken-back",
    "tried",
    "undone",
    "uploaded",
    "withdrawn",
    "written",
];

#[derive(Template)]
#[template(path = "changes.html")]
struct ChangesPage {
    page: Page,
    things: Vec<(&'static str, bool)>,
    /// Who runs the hub, to see what one of them did: id, name, whether chosen.
    staff: Vec<(Uuid, String, bool)>,
    asked: Asked,
    /// Whether the reader sees only what is their own.
    own: bool,
    /// The query of the files with the same filters.
    query: String,
    /// Name of the thing whose history this is, if it is one thing's.
    of: Option<(String, String)>,
    lines: Vec<Line>,
    first: String,
    next: String,
}

/// An entry of the log in the reader's words.
struct Line {
    number: i64,
    at: jiff::Timestamp,
    who: String,
    /// Where what they did is shown, for a person.
    by: Option<Uuid>,
    did: String,
    thing: String,
    title: String,
    address: String,
    differences: Vec<Told>,
    /// Whether there are values that this reader may not see.
    hidden: bool,
}

/// A difference in the reader's words.
struct Told {
    what: String,
    before: String,
    after: String,
}

/// `GET /changes`: newest first; [`Asked`] says what can be asked for.
pub async fn page(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let asked = Asked::from_query(&query.unwrap_or_default());
    let reader = Reader::of(&visitor);
    let eyes = organisations::reader(&platform, &visitor).await?;
    let own = matches!(reader, Reader::Own(_));
    let looked = asked.looked(&reader, &platform.settings.time_zone());
    let mut found = entries(platform.store.read(), &looked, SHOWN + 1).await?;
    let more = found.len() > SHOWN as usize;
    found.truncate(SHOWN as usize);
    catalogue.fresh(&platform).await?;
    let query = asked.query();
    let address = |after: Option<i64>| match after {
        Some(after) if query.is_empty() => format!("/changes?after={after}"),
        Some(after) => format!("/changes?{query}&after={after}"),
        None => format!("/changes?{query}"),
    };
    let staff = match own {
        true => Vec::new(),
        false => people::who_run_the_hub(&platform.store).await?,
    };
    let next = found
        .last()
        .filter(|_| more)
        .map(|last| address(Some(last.number)));
    let first = looked.before.map(|_| address(None));
    let lines: Vec<Line> = {
        let contents = catalogue.read();
        let seen = contents.seen_by(&eyes, platform.clock.now());
        found
            .iter()
            .map(|entry| line(entry, &reader, seen, &page))
            .collect()
    };
    let mut staff: Vec<(Uuid, String, bool)> = staff
        .into_iter()
        .map(|(id, name)| (id, name, Some(id) == asked.by))
        .collect();
    let named = lines.first().map(|line| line.who.clone());
    if let Some(id) = asked.by
        && !own
        && staff.iter().all(|(_, _, chosen)| !chosen)
    {
        // Somebody who does not run the hub (any more) was asked for by a link in the list.
        staff.push((id, named.unwrap_or_default(), true));
    }
    let of = asked.of.map(|_| {
        lines
            .iter()
            .find(|line| !line.title.is_empty())
            .map_or_else(Default::default, |line| {
                (line.title.clone(), line.address.clone())
            })
    });
    page.show(&ChangesPage {
        things: THINGS
            .iter()
            .map(|(code, _)| (*code, Some(*code) == asked.thing))
            .collect(),
        staff,
        own,
        asked,
        of,
        lines,
        first: first.unwrap_or_default(),
        next: next.unwrap_or_default(),
        query,
        page: page.clone(),
    })
}

/// `GET /changes/head`: number and hash of the last entry, for whoever keeps them elsewhere. They say
/// nothing of what is in the log.
pub async fn head(State(platform): State<Platform>) -> Result<String, Problem> {
    let head = sealed_head(platform.store.read()).await?;
    Ok(format!("{}:{}\n", head.number, head.hash))
}

fn line(entry: &AuditEntry, reader: &Reader, seen: Seen<'_>, page: &Page) -> Line {
    let shown = reader.may_see_values(entry.thing_id, &entry.action);
    let look = looked_at(entry.after.as_deref()).filter(|_| entry.thing == LOOK && shown);
    let look = look.and_then(|kind| LOOKS.iter().find(|(known, _)| *known == kind));
    let known = look.or_else(|| THINGS.iter().find(|(thing, _)| *thing == entry.thing));
    let there = match known.map_or("", |(thing, _)| *thing) {
        "organisation" | "contact" => seen.get(entry.thing_id).is_some(),
        _ => true,
    };
    let address = match known {
        Some((_, begins)) if begins.ends_with('/') && there => {
            format!("{begins}{}", entry.thing_id)
        }
        Some((_, whole)) if !whole.ends_with('/') => (*whole).to_owned(),
        _ => String::new(),
    };
    // What a look was at stands in the line itself.
    let changed = match look {
        Some(_) => Vec::new(),
        None => differences(entry.before.as_deref(), entry.after.as_deref()),
    };
    Line {
        number: entry.number,
        at: entry.at,
        who: match &entry.actor {
            Actor::Person { name, .. } if name.is_empty() => page.t("changes-by-erased"),
            Actor::Person { name, .. } => name.clone(),
            Actor::Operator => page.t("changes-by-operator"),
            Actor::Program => page.t("changes-by-program"),
        },
        by: match &entry.actor {
            Actor::Person { id, .. } => Some(*id),
            _ => None,
        },
        did: match ACTIONS.contains(&entry.action.as_str()) {
            true => page.t(&format!("changes-did-{}", entry.action)),
            false => entry.action.clone(),
        },
        thing: match known {
            Some((kind, _)) if look.is_some() => page.t(&format!("changes-looked-{kind}")),
            Some((thing, _)) => page.t(&format!("changes-thing-{thing}")),
            None => entry.thing.clone(),
        },
        title: match shown {
            true => title_of(entry, seen),
            false => String::new(),
        },
        address,
        hidden: !shown && !changed.is_empty(),
        differences: match shown {
            true => changed
                .into_iter()
                .map(|one| told(one, seen, page))
                .collect(),
            false => Vec::new(),
        },
    }
}

/// What the thing is called, after the change or before it.
fn title_of(entry: &AuditEntry, seen: Seen<'_>) -> String {
    if let Some(listed) = seen.get(entry.thing_id) {
        return listed.name.clone();
    }
    let name = |text: &Option<String>| {
        let value: serde_json::Value = serde_json::from_str(text.as_deref()?).ok()?;
        let places = [
            "/profile/name",
            "/name",
            "/phrase",
            "/word",
            "/label/en",
            "/0",
        ];
        let name = places
            .iter()
            .find_map(|place| value.pointer(place)?.as_str().map(str::to_owned));
        name.map(|name| shortened(&name))
    };
    name(&entry.after)
        .or_else(|| name(&entry.before))
        .unwrap_or_default()
}

/// A difference, with the names of organisations where the log keeps their ids.
fn told(one: Difference, seen: Seen<'_>, page: &Page) -> Told {
    let named = |text: Option<String>| {
        let text = text.unwrap_or_default();
        match text.parse::<Uuid>().ok().and_then(|id| seen.get(id)) {
            Some(listed) => listed.name.clone(),
            None => shortened(&text),
        }
    };
    Told {
        what: field_words(&one.path, page),
        before: named(one.before),
        after: named(one.after),
    }
}

/// The field of a profile in the words of its form; anything else by its name in the log.
fn field_words(path: &[String], page: &Page) -> String {
    const FIELDS: [&str; 20] = [
        "competences",
        "consented",
        "contact",
        "country",
        "description",
        "founded",
        "kind",
        "languages",
        "name",
        "needs",
        "other-names",
        "reference",
        "region",
        "sectors",
        "shown-to",
        "side",
        "size",
        "visibility",
        "website",
        "works",
    ];
    let field = match path {
        [profile, field, ..] if profile == "profile" => field.replace('_', "-"),
        [standing, status] if standing == "standing" && status == "status" => "status".into(),
        _ => return path.join(" › "),
    };
    if !FIELDS.contains(&field.as_str()) && field != "status" {
        return path.join(" › ");
    }
    let mut words = vec![page.t(&format!("imports-field-{field}"))];
    words.extend(path.iter().skip(2).cloned());
    words.join(" › ")
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::platform::i18n::{Lang, say};

    #[test]
    fn every_thing_and_every_action_has_words() {
        for lang in Lang::all() {
            let things = super::THINGS
                .iter()
                .map(|(thing, _)| format!("changes-thing-{thing}"));
            let actions = super::ACTIONS
                .iter()
                .map(|action| format!("changes-did-{action}"));
            for key in things.chain(actions) {
                assert!(
                    !say(lang, &key).contains("changes-"),
                    "{key} in {}",
                    lang.code()
                );
            }
        }
    }
}
