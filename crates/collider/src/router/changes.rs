//! Who changed what, when, from what to what: the audit log as facilitators read it.

use askama::Template;
use axum::{
    Extension,
    extract::{RawQuery, State},
    response::Response,
};
use uuid::Uuid;

use crate::{
    features::organisations::{Catalogue, Reader, catalogue::Seen},
    platform::{
        Platform,
        store::{Actor, AuditEntry, Difference, Looked, differences, entries},
        web::{Page, Problem, form::Typed},
    },
};

/// Entries on a page.
const SHOWN: u64 = 50;
/// Characters of a value that are shown.
const MOST_CHARACTERS: usize = 300;

/// Kinds of things in the log, with where their pages begin: an address that ends in a slash is
/// followed by the id.
const THINGS: [(&str, &str); 9] = [
    ("organisation", "/organisations/"),
    ("import", "/imports/"),
    ("introduction", "/introductions/"),
    ("judgement", ""),
    ("field", "/vocabulary"),
    ("field-correction", ""),
    ("alias", "/vocabulary/words"),
    ("meeting-rule", "/matching-rules"),
    ("person", ""),
];

/// Things whose entries hold nothing that organisations said.
const WITHOUT_PROFILES: [&str; 4] = ["alias", "field", "meeting-rule", "person"];

/// What is done to things, as far as it has words of its own.
const ACTIONS: [&str; 30] = [
    "accept",
    "approved",
    "changed",
    "confirmed",
    "created",
    "decline",
    "failed",
    "import-undone",
    "imported",
    "introduced",
    "judged",
    "language-chosen",
    "link-made",
    "meet",
    "note",
    "proposal-declined",
    "propose",
    "proposed",
    "queued",
    "removed",
    "renewed",
    "retired",
    "returned",
    "signed-in",
    "signed-out",
    "taken-back",
    "tried",
    "undone",
    "uploaded",
    "written",
];

#[derive(Template)]
#[template(path = "changes.html")]
struct ChangesPage {
    page: Page,
    things: Vec<(&'static str, bool)>,
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
    did: String,
    thing: String,
    title: String,
    address: String,
    differences: Vec<Told>,
}

/// A difference in the reader's words.
struct Told {
    what: String,
    before: String,
    after: String,
}

/// `GET /changes`: newest first; `thing` chooses a kind, `of` one thing, `after` the next page.
pub async fn page(
    State(platform): State<Platform>,
    Extension(catalogue): Extension<Catalogue>,
    reader: Reader,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let asked = Typed::from_encoded(&query.unwrap_or_default());
    let thing = THINGS
        .into_iter()
        .map(|(thing, _)| thing)
        .find(|thing| *thing == asked.text("thing"));
    let of: Option<Uuid> = asked.text("of").parse().ok();
    let looked = Looked {
        thing: thing.map(str::to_owned),
        thing_id: of,
        before: asked.text("after").parse().ok(),
    };
    let mut found = entries(platform.store.read(), &looked, SHOWN + 1).await?;
    let more = found.len() > SHOWN as usize;
    found.truncate(SHOWN as usize);
    catalogue.fresh(&platform).await?;
    let address = |after: Option<i64>| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(thing.map(|thing| ("thing", thing.to_owned())));
        query.extend_pairs(of.map(|of| ("of", of.to_string())));
        query.extend_pairs(after.map(|after| ("after", after.to_string())));
        format!("/changes?{}", query.finish())
    };
    let next = found
        .last()
        .filter(|_| more)
        .map(|last| address(Some(last.number)));
    let first = looked.before.map(|_| address(None));
    let lines: Vec<Line> = {
        let contents = catalogue.read();
        let seen = contents.seen_by(&reader, platform.clock.now());
        found.iter().map(|entry| line(entry, seen, &page)).collect()
    };
    let of = of.map(|_| {
        lines
            .iter()
            .find(|line| !line.title.is_empty())
            .map_or_else(Default::default, |line| {
                (line.title.clone(), line.address.clone())
            })
    });
    page.show(&ChangesPage {
        things: THINGS
            .into_iter()
            .map(|(code, _)| (code, Some(code) == thing))
            .collect(),
        of,
        lines,
        first: first.unwrap_or_default(),
        next: next.unwrap_or_default(),
        page: page.clone(),
    })
}

fn line(entry: &AuditEntry, seen: Seen<'_>, page: &Page) -> Line {
    let known = THINGS.into_iter().find(|(thing, _)| *thing == entry.thing);
    // Whoever keeps the installation running sees that something was changed, and by whom; the words of
    // organisations only as far as they are shown to them.
    let open = seen.reader().is_facilitator() || WITHOUT_PROFILES.contains(&entry.thing.as_str());
    let there = match entry.thing.as_str() {
        "organisation" => seen.get(entry.thing_id).is_some(),
        _ => true,
    };
    let address = match known {
        Some((_, begins)) if begins.ends_with('/') && there => {
            format!("{begins}{}", entry.thing_id)
        }
        Some((_, whole)) if !whole.ends_with('/') => whole.to_owned(),
        _ => String::new(),
    };
    Line {
        number: entry.number,
        at: entry.at,
        who: match &entry.actor {
            Actor::Person { name, .. } => name.clone(),
            Actor::Operator => page.t("changes-by-operator"),
            Actor::Program => page.t("changes-by-program"),
        },
        did: match ACTIONS.contains(&entry.action.as_str()) {
            true => page.t(&format!("changes-did-{}", entry.action)),
            false => entry.action.clone(),
        },
        thing: match known {
            Some((thing, _)) => page.t(&format!("changes-thing-{thing}")),
            None => entry.thing.clone(),
        },
        title: match open {
            true => title_of(entry, seen),
            false => seen
                .get(entry.thing_id)
                .map_or_else(String::new, |listed| listed.name.clone()),
        },
        address,
        differences: match open {
            true => differences(entry.before.as_deref(), entry.after.as_deref())
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
            let things = super::THINGS.map(|(thing, _)| format!("changes-thing-{thing}"));
            let actions = super::ACTIONS.map(|action| format!("changes-did-{action}"));
            for key in things.into_iter().chain(actions) {
                assert!(
                    !say(lang, &key).contains("changes-"),
                    "{key} in {}",
                    lang.code()
                );
            }
        }
    }
}
