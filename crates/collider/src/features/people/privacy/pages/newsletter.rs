//! To whom the newsletter goes: those who said yes to it, as they are at this moment.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use uuid::Uuid;

use super::super::{consent::Purpose, store};
use crate::{
    features::people::{Visitor, store::addressees},
    platform::{
        Platform,
        sheets::{Cell, CsvDelimiter, Table, write_csv},
        store::note_look,
        web::{Costly, Page, Problem},
    },
};

/// `GET /people/newsletter.csv`: name, address, language and since when, by name. Whoever withdraws is not in
/// the next file; the hub keeps no other list.
pub async fn recipients(
    State(platform): State<Platform>,
    _: Costly,
    visitor: Visitor,
    page: Page,
) -> Result<Response, Problem> {
    let now = platform.clock.now();
    let actor = visitor.actor()?;
    note_look(&platform.store, &actor, "newsletter", Uuid::nil(), now).await?;
    let read = platform.store.read();
    let consented = store::who_consented(read, Purpose::Newsletter).await?;
    let people: Vec<Uuid> = consented.iter().map(|(person, _)| *person).collect();
    let mut addressees = addressees::addressees(read, &people).await?;
    let mut rows: Vec<[String; 4]> = consented
        .into_iter()
        .filter_map(|(person, since)| {
            let to = addressees.remove(&person)?;
            let lang = to.lang.map_or_else(String::new, |lang| lang.to_string());
            Some([to.name, to.address, lang, page.day(&since)])
        })
        .collect();
    rows.sort();
    let delimiter = match page.lang.code() {
        "en" => CsvDelimiter::Comma,
        _ => CsvDelimiter::Semicolon,
    };
    let heads = ["name", "email", "language", "since"];
    let heads = heads.map(|column| page.t(&format!("privacy-column-{column}")));
    let rows = rows
        .into_iter()
        .map(|row| row.map(Cell::from).to_vec())
        .collect::<Vec<_>>();
    let mut bytes = Vec::new();
    write_csv(&mut bytes, delimiter, Table::new("", heads, rows)).map_err(Problem::broken)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"newsletter.csv\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, bytes).into_response())
}
