//! The table of rows that a trial and a result show, with its filter and its pages.

use super::{
    super::{
        super::store::imports::{self, Import, RowFilter, StoredRow},
        plan::Outcome,
        remark::Gravity,
    },
    PAGE,
};
use crate::platform::{
    Platform,
    web::{Page, Problem, form::Typed},
};

/// A row as the table shows it.
pub(super) struct RowLine {
    pub(super) place: String,
    pub(super) row: String,
    pub(super) title: String,
    pub(super) outcome: &'static str,
    pub(super) said: Vec<Saying>,
    pub(super) changes: Vec<(String, String, String)>,
}

/// Something said about a row.
pub(super) struct Saying {
    pub(super) rejects: bool,
    pub(super) column: String,
    pub(super) value: String,
    pub(super) words: String,
}

/// A filter of the table with its count.
pub(super) struct Tab {
    pub(super) code: &'static str,
    pub(super) words: String,
    pub(super) count: usize,
}

pub(super) struct Rows {
    pub(super) lines: Vec<RowLine>,
    pub(super) tabs: Vec<Tab>,
    pub(super) shown: String,
    pub(super) first: String,
    pub(super) next: String,
}

pub(super) async fn rows_of(
    platform: &Platform,
    page: &Page,
    import: &Import,
    query: &Typed,
) -> Result<Rows, Problem> {
    let connection = platform.store.read();
    let warned = imports::count_warned(connection, import.id).await? as usize;
    let sums = import.sums;
    // Without a wish the page begins with what needs a person.
    let shown = match query.text("rows") {
        "" if sums.rejected > 0 => "rejected",
        "" if warned > 0 => "warned",
        "" => "all",
        wished => wished,
    };
    let filter = RowFilter {
        outcome: Outcome::from_code(shown),
        warned: shown == "warned",
    };
    let after = query
        .text("after")
        .split_once('-')
        .and_then(|(sheet, row)| Some((sheet.parse().ok()?, row.parse().ok()?)));
    let mut rows = imports::rows(connection, import.id, filter, after, PAGE + 1).await?;
    let more = rows.len() > PAGE as usize;
    rows.truncate(PAGE as usize);
    let address = |after: Option<&StoredRow>| {
        let after = after.map(|row| format!("&after={}-{}", row.sheet, row.row));
        format!("{}?rows={shown}{}", page.path, after.unwrap_or_default())
    };
    let next = match rows.last() {
        Some(last) if more => address(Some(last)),
        _ => String::new(),
    };
    let first = if after.is_some() {
        address(None)
    } else {
        String::new()
    };
    let mut tabs = vec![Tab {
        code: "all",
        words: page.t("imports-outcome-all"),
        count: sums.rows(),
    }];
    tabs.extend(Outcome::ALL.map(|outcome| Tab {
        code: outcome.code(),
        words: page.t(&format!("imports-outcome-{}", outcome.code())),
        count: sums.count(outcome),
    }));
    tabs.push(Tab {
        code: "warned",
        words: page.t("imports-outcome-warned"),
        count: warned,
    });
    let many = import.sheets.len() > 1;
    Ok(Rows {
        lines: rows
            .into_iter()
            .map(|row| line_of(page, import, many, row))
            .collect(),
        tabs,
        shown: shown.to_owned(),
        first,
        next,
    })
}

pub(super) fn line_of(page: &Page, import: &Import, many: bool, row: StoredRow) -> RowLine {
    let place = import.sheets.get(row.sheet).filter(|_| many);
    RowLine {
        place: place.map_or_else(String::new, |sheet| match sheet.file == sheet.sheet {
            true => sheet.file.clone(),
            false => format!("{}, {}", sheet.file, sheet.sheet),
        }),
        row: row.row.to_string(),
        title: row.title,
        outcome: row.outcome.code(),
        said: row
            .remarks
            .iter()
            .map(|remark| Saying {
                rejects: remark.gravity == Gravity::Rejection,
                column: remark.column.clone().unwrap_or_default(),
                value: remark.value.clone(),
                words: remark.said(page.lang),
            })
            .collect(),
        changes: row
            .changes
            .into_iter()
            .map(|change| {
                let field = page.t(&format!("imports-field-{}", change.field.code()));
                (field, change.before, change.after)
            })
            .collect(),
    }
}
