//! The log as a file: CSV for reading, JSON lines with everything that seals it for checking.

use axum::{
    body::{Body, Bytes},
    extract::{RawQuery, State},
    http::header,
    response::{IntoResponse, Response},
};
use futures_util::stream;
use serde_json::json;
use uuid::Uuid;

use super::asked::{Asked, Reader};
use crate::{
    features::people::Visitor,
    platform::{
        Platform,
        i18n::Lang,
        sheets::{Cell, CsvDelimiter, Table, write_csv},
        store::{Actor, Looked, SealedEntry, note_look, sealed_entries},
        web::{Costly, Page, Problem},
    },
};

/// Entries read and written at once, so that a long log needs no more memory than a short one.
const AT_ONCE: u64 = 1_000;

/// In which form the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Csv,
    JsonLines,
}

/// `GET /changes.csv`: with the filters of the page.
pub async fn csv(
    State(platform): State<Platform>,
    _: Costly,
    visitor: Visitor,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    file(platform, visitor, query, page.lang, Form::Csv).await
}

/// `GET /changes.jsonl`: the same with salt, digest and hash of every entry.
pub async fn json_lines(
    State(platform): State<Platform>,
    _: Costly,
    visitor: Visitor,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    file(platform, visitor, query, page.lang, Form::JsonLines).await
}

/// Where the writing is: what comes next, or nothing more.
struct Place {
    platform: Platform,
    reader: Reader,
    looked: Looked,
    lang: Lang,
    form: Form,
    begun: bool,
    over: bool,
}

async fn file(
    platform: Platform,
    visitor: Visitor,
    query: Option<String>,
    lang: Lang,
    form: Form,
) -> Result<Response, Problem> {
    let reader = Reader::of(&visitor);
    let asked = Asked::from_query(&query.unwrap_or_default());
    let looked = asked.looked(&reader, &platform.settings.time_zone());
    if matches!(reader, Reader::Everything { .. }) {
        // Whoever takes the whole log away leaves a trace in it.
        let now = platform.clock.now();
        note_look(&platform.store, &visitor.actor()?, "log", Uuid::nil(), now).await?;
    }
    let place = Place {
        platform,
        reader,
        looked,
        lang,
        form,
        begun: false,
        over: false,
    };
    let body = Body::from_stream(stream::try_unfold(place, portion));
    let (media, name) = match form {
        Form::Csv => ("text/csv; charset=utf-8", "changes.csv"),
        Form::JsonLines => ("application/x-ndjson", "changes.jsonl"),
    };
    let headers = [
        (header::CONTENT_TYPE, media.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, body).into_response())
}

async fn portion(mut place: Place) -> anyhow::Result<Option<(Bytes, Place)>> {
    if place.over {
        return Ok(None);
    }
    let entries = sealed_entries(place.platform.store.read(), &place.looked, AT_ONCE).await?;
    place.over = (entries.len() as u64) < AT_ONCE;
    place.looked.before = entries.last().map(|last| last.entry.number);
    let bytes = match place.form {
        Form::Csv => as_csv(&entries, &place)?,
        Form::JsonLines => as_json_lines(&entries, &place.reader),
    };
    place.begun = true;
    Ok(Some((bytes.into(), place)))
}

fn as_csv(entries: &[SealedEntry], place: &Place) -> anyhow::Result<Vec<u8>> {
    const COLUMNS: [&str; 10] = [
        "number", "at", "actor", "actor_id", "action", "thing", "thing_id", "before", "after",
        "hash",
    ];
    let rows = entries.iter().map(|sealed| {
        let entry = &sealed.entry;
        let (name, id) = actor(&entry.actor);
        let values = place.reader.may_see_values(entry.thing_id, &entry.action);
        let shown = |text: &Option<String>| text.clone().filter(|_| values).unwrap_or_default();
        vec![
            Cell::from(entry.number.to_string()),
            Cell::from(entry.at.to_string()),
            Cell::from(name),
            Cell::from(id),
            Cell::from(entry.action.clone()),
            Cell::from(entry.thing.clone()),
            Cell::from(entry.thing_id.to_string()),
            Cell::from(shown(&entry.before)),
            Cell::from(shown(&entry.after)),
            Cell::from(sealed.hash.clone()),
        ]
    });
    let table = Table::new(
        "changes",
        COLUMNS.map(str::to_owned),
        rows.collect::<Vec<_>>(),
    );
    let delimiter = match place.lang.code() {
        "en" => CsvDelimiter::Comma,
        _ => CsvDelimiter::Semicolon,
    };
    let mut bytes = Vec::new();
    write_csv(&mut bytes, delimiter, table)?;
    if place.begun {
        // Every portion is written as a file of its own; head and byte-order mark belong to the first.
        let head = bytes.iter().position(|byte| *byte == b'\n');
        bytes.drain(..head.map_or(0, |end| end + 1));
    }
    Ok(bytes)
}

fn as_json_lines(entries: &[SealedEntry], reader: &Reader) -> Vec<u8> {
    let mut bytes = Vec::new();
    for sealed in entries {
        let entry = &sealed.entry;
        let (name, id) = actor(&entry.actor);
        let values = reader.may_see_values(entry.thing_id, &entry.action);
        let line = json!({
            "number": entry.number,
            "at": entry.at.as_millisecond(),
            "actor": { "kind": kind(&entry.actor), "id": id, "name": name },
            "thing": entry.thing,
            "thing_id": entry.thing_id,
            "action": entry.action,
            "before": entry.before.as_ref().filter(|_| values),
            "after": entry.after.as_ref().filter(|_| values),
            "salt": sealed.salt.as_ref().filter(|_| values),
            "digest": sealed.digest,
            "hash": sealed.hash,
        });
        bytes.extend_from_slice(line.to_string().as_bytes());
        bytes.push(b'\n');
    }
    bytes
}

fn kind(actor: &Actor) -> &'static str {
    match actor {
        Actor::Person { .. } => "person",
        Actor::Operator => "operator",
        Actor::Program => "program",
    }
}

fn actor(actor: &Actor) -> (String, String) {
    match actor {
        Actor::Person { id, name } => (name.clone(), id.to_string()),
        other => (kind(other).to_owned(), String::new()),
    }
}
