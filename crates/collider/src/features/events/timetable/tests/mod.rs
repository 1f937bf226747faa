//! Sheets in, sheets out: what is written reads back, what is wrong is told.

mod bad_sheets;
mod drawn;
mod hostile;
mod round_trip;

use std::io::Cursor;

use super::{Read, Trouble, read};
use crate::platform::{
    i18n::Lang,
    sheets::{Cell, Table, write_xlsx},
};

fn lang(code: &str) -> Lang {
    Lang::from_code(code).expect("spoken")
}

/// A sheet as a person fills it in: a heading in the first row, cells below.
pub(super) type Filled<'a> = (&'a str, &'a [&'a str], &'a [&'a [&'a str]]);

fn file(sheets: &[Filled]) -> Vec<u8> {
    let tables = sheets.iter().map(|(name, columns, rows)| {
        let row = |row: &&[&str]| row.iter().map(|cell| Cell::from(*cell)).collect();
        Table::new(
            *name,
            columns.iter().copied(),
            rows.iter().map(row).collect::<Vec<_>>(),
        )
    });
    let mut file = Cursor::new(Vec::new());
    write_xlsx(&mut file, tables).expect("written");
    file.into_inner()
}

fn understood(sheets: &[Filled]) -> Read {
    let read = read("event.xlsx", &file(sheets));
    read.unwrap_or_else(|troubles| panic!("{}", told(&troubles, lang("en"))))
}

fn told(troubles: &[Trouble], lang: Lang) -> String {
    let lines = troubles
        .iter()
        .map(|trouble| trouble.said("event.xlsx", lang));
    lines.collect::<Vec<_>>().join("\n")
}
