//! Everything about somebody as a file: JSON for programs, one page of HTML for people.

use askama::Template;
use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::record::{self, Line};
use crate::platform::{
    Platform,
    privacy::{Decisions, Held, Marks, held::Shown},
    web::{Page, Problem},
};

/// The file opens from a disk, where there is no server to give it a style.
const STYLE: &str = "<style>\
body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}\
h1,h2,h3{line-height:1.2}h2{margin-top:2.5rem;border-top:1px solid #999;padding-top:1rem}\
table{border-collapse:collapse;margin:.5rem 0 1.5rem;width:100%}\
th,td{text-align:left;vertical-align:top;padding:.2rem .6rem .2rem 0;border-bottom:1px solid #ddd;overflow-wrap:anywhere}\
th{width:14rem;font-weight:600}p{max-width:42rem}\
@media print{body{margin:0;max-width:none}table{break-inside:auto}tr{break-inside:avoid}}\
</style>";

#[derive(Template)]
#[template(path = "people/privacy/file.html")]
struct FilePage {
    page: Page,
    style: &'static str,
    address: String,
    now: Timestamp,
    responsible: Vec<(String, String)>,
    kinds: Vec<KindInFile>,
    shared_names: Vec<String>,
}

struct KindInFile {
    line: Line,
    /// Each thing as label and value.
    things: Vec<Vec<(String, String)>>,
    mentions: usize,
}

/// The file, in the form that was asked for: `json`, or else HTML.
pub fn answer(
    platform: &Platform,
    decisions: &Decisions,
    page: &Page,
    form: &str,
    marks: &Marks,
    held: &[Held],
) -> Result<Response, Problem> {
    let now = platform.clock.now();
    let settings = &platform.settings.privacy;
    let lines = record::lines(decisions, &settings.retention, page.lang);
    let address = marks.addresses.join(", ");
    let (name, kind, body) = if form == "json" {
        let value = as_json(&lines, &address, &page.hub_name, held, now);
        let text = serde_json::to_string_pretty(&value).map_err(Problem::broken)?;
        ("json", "application/json", text)
    } else {
        let kinds = lines
            .into_iter()
            .map(|line| kind_in_file(line, held, page))
            .filter(|kind| !kind.things.is_empty() || kind.mentions > 0)
            .collect();
        let file = FilePage {
            page: page.clone(),
            style: STYLE,
            address,
            now,
            responsible: record::responsible(settings, page.lang),
            kinds,
            shared_names: marks.shared_names.clone(),
        };
        ("html", "text/html; charset=utf-8", file.render()?)
    };
    let day = now.strftime("%Y-%m-%d");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"personal-data-{day}.{name}\""),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((StatusCode::OK, headers, body).into_response())
}

fn as_json(lines: &[Line], address: &str, hub: &str, held: &[Held], now: Timestamp) -> Value {
    let kinds: Vec<Value> = lines
        .iter()
        .filter_map(|line| {
            let of_kind = || held.iter().filter(|held| held.kind.code == line.code);
            let tables: Vec<Value> = of_kind()
                .filter(|held| !held.rows.is_empty())
                .map(|held| {
                    let rows: Vec<Value> = held
                        .rows
                        .iter()
                        .map(|row| {
                            let cells = row.iter();
                            let cells: Map<String, Value> = cells
                                .map(|(column, shown)| ((*column).to_owned(), shown.to_json()))
                                .collect();
                            Value::Object(cells)
                        })
                        .collect();
                    json!({ "table": held.table, "rows": rows })
                })
                .collect();
            let mentions: usize = of_kind().map(|held| held.mentions).sum();
            (!tables.is_empty() || mentions > 0).then(|| {
                json!({
                    "kind": line.code,
                    "name": line.name,
                    "what": line.what,
                    "purpose": line.purpose,
                    "ground": line.ground,
                    "kept": line.kept,
                    "tables": tables,
                    "named_in_entries_of_others": mentions,
                })
            })
        })
        .collect();
    json!({
        "format": "collider personal data 1",
        "hub": hub,
        "about": address,
        "made_at": now.to_string(),
        "kinds": kinds,
    })
}

fn kind_in_file(line: Line, held: &[Held], page: &Page) -> KindInFile {
    let of_kind = || held.iter().filter(|held| held.kind.code == line.code);
    let things = of_kind()
        .flat_map(|held| &held.rows)
        .map(|row| {
            row.iter()
                .map(|(column, shown)| (label(column, page), in_words(column, shown, page)))
                .collect()
        })
        .collect();
    KindInFile {
        mentions: of_kind().map(|held| held.mentions).sum(),
        things,
        line,
    }
}

fn label(column: &str, page: &Page) -> String {
    page.t(&format!("privacy-column-{}", column.replace('_', "-")))
}

fn in_words(column: &str, shown: &Shown, page: &Page) -> String {
    match shown {
        Shown::YesNo(true) => page.t("privacy-yes"),
        Shown::YesNo(false) => page.t("privacy-no"),
        Shown::Moment(moment) => page.moment(moment),
        Shown::Text(text) if column == "purpose" => page.t(&format!("privacy-consent-{text}")),
        Shown::Text(text) => text.clone(),
    }
}
