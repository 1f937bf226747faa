//! The matrix to take away: a workbook, a table, a picture; each shows what the page shows.

use std::io::Cursor;

use axum::{
    Extension,
    extract::{RawQuery, State},
    http::header,
    response::{IntoResponse, Response},
};

use crate::{
    features::{
        organisations::{Catalogue, Reader, catalogue::Seen},
        people::Visitor,
    },
    platform::{
        Platform,
        sheets::{Cell as Value, CsvDelimiter, Table, write_csv, write_xlsx},
        web::{Costly, Page, Problem},
    },
};

use super::{
    lists::Lists,
    matrix::{Cell, Order},
    matrix_pages::is_idle,
    poster::{Poster, draw},
    shown::{Shown, names},
    wish::Wish,
};

/// What a request for a file asks for, looked up and counted.
async fn look<T>(
    platform: &Platform,
    catalogue: &Catalogue,
    (visitor, reader): (&Visitor, &Reader),
    query: Option<&str>,
    page: &Page,
    read: impl FnOnce(&Shown, Seen<'_>) -> T,
) -> Result<T, Problem> {
    catalogue.fresh(platform).await?;
    let mut wish = Wish::from_query(query);
    let lists = Lists::look_up(platform, visitor, &mut wish).await?;
    let contents = catalogue.read();
    let now = platform.clock.now();
    let seen = contents.seen_by(reader, now);
    let shown = Shown::of(seen, wish, lists, page.lang);
    Ok(read(&shown, seen))
}

/// `GET /matrix.csv`: one line for every cell, in the order of the page.
pub async fn csv(
    State(platform): State<Platform>,
    _: Costly,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    reader: Reader,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    let bytes = look(
        &platform,
        &catalogue,
        (&visitor, &reader),
        query.as_deref(),
        &page,
        |shown, _| {
            let mut bytes = Vec::new();
            write_csv(&mut bytes, delimiter(&page), cells_table(shown, &page))?;
            Ok::<_, crate::platform::sheets::WriteError>(bytes)
        },
    )
    .await?
    .map_err(Problem::broken)?;
    Ok(file("matrix.csv", "text/csv; charset=utf-8", bytes))
}

/// `GET /matrix.xlsx`: offers and wants as two matrices, every cell as a list, and both lists of gaps.
pub async fn xlsx(
    State(platform): State<Platform>,
    _: Costly,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    reader: Reader,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    let bytes = look(
        &platform,
        &catalogue,
        (&visitor, &reader),
        query.as_deref(),
        &page,
        |shown, seen| {
            let mut bytes = Cursor::new(Vec::new());
            let tables = [
                grid(shown, &page, "matchmaking-sheet-offered", |cell| {
                    cell.offered.len()
                }),
                grid(shown, &page, "matchmaking-sheet-wanted", |cell| {
                    cell.wanted.len()
                }),
                cells_table(shown, &page),
                gaps_table(shown, seen, &page, false),
                gaps_table(shown, seen, &page, true),
            ];
            write_xlsx(&mut bytes, tables)?;
            Ok::<_, crate::platform::sheets::WriteError>(bytes.into_inner())
        },
    )
    .await?
    .map_err(Problem::broken)?;
    Ok(file("matrix.xlsx", XLSX, bytes))
}

/// `GET /matrix/gaps.csv` and, with `?list=idle`, the other list.
pub async fn gaps_csv(
    State(platform): State<Platform>,
    _: Costly,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    reader: Reader,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    let idle = is_idle(query.as_deref());
    let bytes = look(
        &platform,
        &catalogue,
        (&visitor, &reader),
        query.as_deref(),
        &page,
        |shown, seen| {
            let mut bytes = Vec::new();
            write_csv(
                &mut bytes,
                delimiter(&page),
                gaps_table(shown, seen, &page, idle),
            )?;
            Ok::<_, crate::platform::sheets::WriteError>(bytes)
        },
    )
    .await?
    .map_err(Problem::broken)?;
    Ok(file("gaps.csv", "text/csv; charset=utf-8", bytes))
}

/// `GET /matrix.svg`: a poster for A3, text as text.
pub async fn svg(
    State(platform): State<Platform>,
    _: Costly,
    Extension(catalogue): Extension<Catalogue>,
    visitor: Visitor,
    reader: Reader,
    RawQuery(query): RawQuery,
    page: Page,
) -> Result<Response, Problem> {
    let now = platform.clock.now();
    let picture = look(
        &platform,
        &catalogue,
        (&visitor, &reader),
        query.as_deref(),
        &page,
        |shown, _| {
            let say = |key: &str| page.t(key);
            let (offering, seeking) = shown.sides();
            draw(&Poster {
                lang: page.lang.code(),
                title: say("matchmaking-matrix-title"),
                under: page.t3(
                    "matchmaking-matrix-as-of",
                    "moment",
                    page.moment(&now),
                    "creative",
                    shown.creative,
                    "industry",
                    shown.industry,
                ),
                offering: say(&format!("matchmaking-offers-{offering}")),
                seeking: say(&format!("matchmaking-seeks-{seeking}")),
                sum: say("matchmaking-sum"),
                stronger: say("matchmaking-legend-strong"),
                gap: say("matchmaking-legend-gap"),
                idle: say("matchmaking-legend-idle"),
                heading: &|code: Option<&str>| match (code, shown.wish.order) {
                    (Some(code), _) => shown.name(code).to_owned(),
                    (None, Order::Groups) => String::new(),
                    (None, Order::Offered) => say("matchmaking-order-offered"),
                    (None, Order::Wanted) => say("matchmaking-order-wanted"),
                },
                shown,
            })
        },
    )
    .await?;
    Ok(file("matrix.svg", "image/svg+xml", picture.into_bytes()))
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// An answer that the browser saves.
pub fn file(name: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, bytes).into_response()
}

/// An answer with a workbook.
pub fn workbook(name: &str, bytes: Vec<u8>) -> Response {
    file(name, XLSX, bytes)
}

/// Excel expects semicolons where numbers have a decimal comma.
pub fn delimiter(page: &Page) -> CsvDelimiter {
    match page.lang.code() {
        "en" => CsvDelimiter::Comma,
        _ => CsvDelimiter::Semicolon,
    }
}

fn number(count: usize) -> Value {
    Value::from(i64::try_from(count).unwrap_or(i64::MAX))
}

fn cells_table<'a>(shown: &'a Shown, page: &Page) -> Table<'a> {
    let columns = [
        "matchmaking-column-competence-group",
        "matchmaking-column-competence",
        "matchmaking-column-competence-code",
        "matchmaking-column-need-group",
        "matchmaking-column-need",
        "matchmaking-column-need-code",
        "matchmaking-column-offered",
        "matchmaking-column-wanted",
        "matchmaking-column-proposed",
    ];
    let rows = shown.matrix.cells().map(|(row, column, cell)| {
        let (own, other) = (&shown.matrix.rows[row], &shown.matrix.columns[column]);
        vec![
            Value::from(shown.name(&own.group)),
            Value::from(shown.name(&own.code)),
            Value::from(own.code.as_str()),
            Value::from(shown.name(&other.group)),
            Value::from(shown.name(&other.code)),
            Value::from(other.code.as_str()),
            number(cell.counts.offered.all),
            number(cell.counts.wanted.all),
            number(cell.counts.offered.proposed + cell.counts.wanted.proposed),
        ]
    });
    Table::new(
        page.t("matchmaking-sheet-cells"),
        columns.map(|key| page.t(key)),
        rows,
    )
}

fn grid<'a>(shown: &'a Shown, page: &Page, name: &str, count: fn(&Cell) -> usize) -> Table<'a> {
    let columns: Vec<String> = [page.t("matchmaking-column-competence")]
        .into_iter()
        .chain(
            shown
                .matrix
                .columns
                .iter()
                .map(|line| shown.name(&line.code).to_owned()),
        )
        .collect();
    let rows = shown
        .matrix
        .rows
        .iter()
        .enumerate()
        .map(move |(row, line)| {
            let numbers = (0..shown.matrix.columns.len()).map(|column| {
                match count(shown.matrix.cell(row, column)) {
                    0 => Value::Empty,
                    some => number(some),
                }
            });
            [Value::from(shown.name(&line.code))]
                .into_iter()
                .chain(numbers)
                .collect()
        });
    Table::new(page.t(name), columns, rows)
}

fn gaps_table<'a>(shown: &'a Shown, seen: Seen<'a>, page: &Page, idle: bool) -> Table<'a> {
    let (name, places, count) = match idle {
        false => (
            "matchmaking-sheet-gaps",
            shown.matrix.gaps(),
            "matchmaking-column-wanted",
        ),
        true => (
            "matchmaking-sheet-idle",
            shown.matrix.idle(),
            "matchmaking-column-offered",
        ),
    };
    let columns = [
        "matchmaking-column-competence",
        "matchmaking-column-need",
        count,
        "matchmaking-column-who",
    ];
    let rows = places.into_iter().map(move |(row, column)| {
        let cell = shown.matrix.cell(row, column);
        let ids = if idle { &cell.offered } else { &cell.wanted };
        vec![
            Value::from(shown.name(&shown.matrix.rows[row].code)),
            Value::from(shown.name(&shown.matrix.columns[column].code)),
            number(ids.len()),
            Value::from(names(seen, ids).join("; ")),
        ]
    });
    Table::new(page.t(name), columns.map(|key| page.t(key)), rows)
}
