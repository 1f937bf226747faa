//! Tables in and out, in every form that business support organisations have: CSV of any kind,
//! XLSX, XLS, ODS, JSON lines and JSON arrays.
//!
//! [`read`] decides by the content what a file is and returns a [`Workbook`]: sheets with named
//! columns and rows that keep the number under which their author sees them, and [`Note`]s on
//! everything that was filled in, replaced, cut or left out. A file that cannot be read gives a
//! [`SheetError`] that says what, where and what to do. [`write_csv`], [`write_xlsx`] and
//! [`write_json_lines`] write tables that this module reads back unchanged. [`split_list`] and its
//! neighbours read what people type into cells.
//!
//! Files come from strangers: nothing here trusts a size that a file states about itself, and
//! nothing panics (see `tests/hostile.rs`).

mod archive;
mod cells;
mod compound;
mod csv;
mod encoding;
mod grid;
mod headers;
mod injection;
mod json;
mod letters;
mod limits;
mod lists;
mod note;
mod numbers;
mod ods;
mod problem;
mod recognise;
mod words;
mod write;
mod xls;
mod xlsx;
mod xml;

#[cfg(test)]
mod tests;

use std::fmt;

pub use cells::{parse_language, parse_year, parse_yes_no};
pub use encoding::Encoding;
pub use limits::Limits;
pub use lists::split_list;
pub use note::{Note, Place, Weight, What};
pub use problem::{Arg, Args, Found, SheetError};
pub use words::plain;
pub use write::{
    Cell, CsvDelimiter, Shortened, Table, WriteError, write_csv, write_json_lines, write_xlsx,
};

use limits::Used;
use note::Notes;
use recognise::Kind;

/// Kind of a file, by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text with delimiters.
    Csv,
    /// Excel since 2007.
    Xlsx,
    /// Excel before 2007.
    Xls,
    /// OpenDocument (LibreOffice).
    Ods,
    /// One JSON object a line.
    JsonLines,
    /// A JSON array of objects.
    JsonArray,
}

impl Format {
    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Xlsx => "XLSX",
            Self::Xls => "XLS",
            Self::Ods => "ODS",
            Self::JsonLines => "JSON lines",
            Self::JsonArray => "JSON",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What separates the cells of a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delimiter {
    /// `;`
    Semicolon,
    /// `,`
    Comma,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
    /// Another sign, by its ASCII code.
    Other(u8),
}

impl Delimiter {
    const USUAL: [Self; 4] = [Self::Semicolon, Self::Comma, Self::Tab, Self::Pipe];

    /// The delimiter that a sign is; letters, digits, blanks and quotation marks are none.
    fn from_byte(sign: u8) -> Option<Self> {
        let usual = Self::USUAL.into_iter().find(|usual| usual.byte() == sign);
        let other = || (sign.is_ascii_punctuation() && sign != b'"').then_some(Self::Other(sign));
        usual.or_else(other)
    }

    fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
            Self::Pipe => b'|',
            Self::Other(sign) => sign,
        }
    }
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    /// Name of the file as given.
    pub file_name: String,
    /// What it is.
    pub format: Format,
    /// Encoding, of text files only.
    pub encoding: Option<Encoding>,
    /// Delimiter, of CSV only.
    pub delimiter: Option<Delimiter>,
    /// Sheets with at least one row below the headers, in the order of the file.
    pub sheets: Vec<Sheet>,
    /// What was observed.
    pub notes: Vec<Note>,
}

impl Workbook {
    /// The sheet an importer should propose: the first visible one.
    pub fn main_sheet(&self) -> Option<&Sheet> {
        self.sheets
            .iter()
            .find(|sheet| !sheet.hidden)
            .or_else(|| self.sheets.first())
    }

    /// The notes because of which a row should be refused.
    pub fn problems_of_row<'a>(
        &'a self,
        sheet: &'a str,
        row: usize,
    ) -> impl Iterator<Item = &'a Note> {
        self.notes.iter().filter(move |note| {
            note.weight() == Weight::RowUnusable
                && note.place.row == Some(row)
                && note.place.sheet == sheet
        })
    }
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; for files without sheets the name of the file without its ending.
    pub name: String,
    /// Whether the file hides it.
    pub hidden: bool,
    /// Row of the headers, from 1; 0 for JSON, where every object names its own.
    pub header_row: usize,
    /// Headers, each one different from all others when capitals are ignored (in JSON: different).
    pub columns: Vec<String>,
    /// Rows below the headers that have content; for JSON all objects. Lines that are no JSON
    /// objects are rows with empty cells and a note that makes them unusable, so that the rows of
    /// a file always add up.
    pub rows: Vec<Row>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Number under which the author sees it: row of the sheet, row of the CSV when opened as a
    /// sheet, line of JSON lines, position in a JSON array.
    pub number: usize,
    /// One text for each column, not trimmed.
    pub cells: Vec<String>,
}

/// Reads a file. The name serves for messages and to settle doubts; the content decides.
///
/// # Errors
/// [`SheetError`] if nothing useful can be read. What concerns single rows or cells is a note of
/// the [`Workbook`] instead.
pub fn read(file_name: &str, bytes: &[u8], limits: &Limits) -> Result<Workbook, SheetError> {
    if bytes.len() as u64 > limits.file_bytes {
        return Err(SheetError::FileTooLarge {
            bytes: bytes.len() as u64,
            limit: limits.file_bytes,
        });
    }
    let mut notes = Notes::default();
    let name = sheet_name(file_name);
    let mut workbook = Workbook {
        file_name: file_name.to_owned(),
        format: Format::Csv,
        encoding: None,
        delimiter: None,
        sheets: Vec::new(),
        notes: Vec::new(),
    };
    let mut used = Used::default();
    let grids = match recognise::kind(file_name, bytes)? {
        Kind::Zip => {
            let package = archive::checked(bytes, limits)?;
            workbook.format = package.format;
            if package.format == Format::Ods {
                ods::read(bytes, limits, &mut used)?
            } else {
                xlsx::read(bytes, &package, limits, &mut used)?
            }
        }
        Kind::Compound => {
            workbook.format = Format::Xls;
            xls::read(bytes, limits, &mut used)?
        }
        Kind::Json(text) => {
            let (format, sheet) = json::read(&name, &text, limits, &mut notes)?;
            workbook.format = format;
            workbook.encoding = Some(text.main);
            workbook.sheets.push(sheet);
            workbook.notes = notes.finish();
            return Ok(workbook);
        }
        Kind::Csv(text) => {
            let (grid, delimiter) = csv::read(&name, &text, limits, &mut notes)?;
            workbook.encoding = Some(text.main);
            workbook.delimiter = Some(delimiter);
            vec![grid]
        }
    };
    let first = grids.first().map_or(name, |grid| grid.name.clone());
    let mut only_headers = None;
    for grid in grids {
        let Some(sheet) = headers::table(grid, limits, &mut used, &mut notes)? else {
            continue;
        };
        if sheet.rows.is_empty() {
            only_headers.get_or_insert(SheetError::OnlyHeaders {
                sheet: sheet.name,
                row: sheet.header_row,
            });
        } else {
            workbook.sheets.push(sheet);
        }
    }
    if workbook.sheets.is_empty() {
        return Err(only_headers.unwrap_or(SheetError::EmptySheet { sheet: first }));
    }
    workbook.notes = notes.finish();
    Ok(workbook)
}

/// The text of a file that is no table, the encoding it was read in, and how many of its characters
/// could not be read and are `\u{FFFD}` now.
pub fn text(bytes: &[u8]) -> (String, Encoding, usize) {
    let text = encoding::Text::new(bytes);
    let decoded = text.decode(&text.bytes);
    (decoded.text, text.main, decoded.replaced)
}

/// Name of the file without folders and ending.
fn sheet_name(file_name: &str) -> String {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    match name.rfind('.') {
        Some(dot) if dot > 0 => name[..dot].to_owned(),
        _ => name.to_owned(),
    }
}
