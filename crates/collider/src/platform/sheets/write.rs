//! Tables out: CSV that opens correctly in Excel, XLSX, JSON lines. What is written here reads back
//! as it was.

use std::borrow::Cow;
use std::io::{self, Seek, Write};

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::injection::guarded;
use super::numbers::number;

/// One value of a table that is written.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A text, written as such: never a formula, a number or a date.
    Text(String),
    /// A number. What is not finite is written as an empty cell.
    Number(f64),
    /// Nothing.
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Cell {
    /// Exact up to 2⁵³, which no count or year reaches.
    fn from(value: i64) -> Self {
        Self::Number(value as f64)
    }
}

impl From<f64> for Cell {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// A table to be written. Rows come from an iterator, so that they need not be in memory at once.
pub struct Table<'a> {
    name: String,
    above: Option<String>,
    columns: Vec<String>,
    rows: Box<dyn Iterator<Item = Vec<Cell>> + 'a>,
}

impl<'a> Table<'a> {
    /// `name` becomes the name of the sheet in XLSX. Headers should differ from each other, or
    /// reading numbers them. Rows may be shorter than the headers; cells beyond them are left out.
    pub fn new(
        name: impl Into<String>,
        columns: impl IntoIterator<Item = impl Into<String>>,
        rows: impl IntoIterator<Item = Vec<Cell>, IntoIter: 'a>,
    ) -> Self {
        Self {
            name: name.into(),
            above: None,
            columns: columns.into_iter().map(Into::into).collect(),
            rows: Box::new(rows.into_iter()),
        }
    }

    /// With a line above the headers, which says what the sheet is. Only XLSX shows it; reading leaves
    /// it out.
    #[must_use]
    pub fn under(mut self, line: impl Into<String>) -> Self {
        self.above = Some(line.into());
        self
    }
}

/// Delimiter of written CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CsvDelimiter {
    /// For Excel wherever numbers have a decimal comma: most of Europe.
    Semicolon,
    /// For Excel elsewhere, and for programs.
    Comma,
}

/// A text that was longer than Excel can hold in a cell (32,767 units of UTF-16) and was cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shortened {
    /// Sheet in the written file.
    pub sheet: String,
    /// Row in the written file.
    pub row: usize,
    /// Header of the column.
    pub column: String,
}

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The output failed.
    #[error("the table could not be written: {0}")]
    Output(#[from] io::Error),
    /// More rows, columns or sheets than XLSX holds.
    #[error("the table does not fit into XLSX: {0}")]
    DoesNotFit(#[from] XlsxError),
}

/// Writes UTF-8 with a byte-order mark and CR LF, by which Excel knows the encoding.
///
/// Cells that a spreadsheet program would run as a formula get an apostrophe in front, which
/// [`super::read`] takes away again. Cells with any usual delimiter are quoted, not only with the
/// one used, so that the delimiter is found again beyond doubt.
///
/// # Errors
/// [`WriteError::Output`].
pub fn write_csv(
    mut out: impl Write,
    delimiter: CsvDelimiter,
    table: Table<'_>,
) -> Result<(), WriteError> {
    let separator: &[u8] = match delimiter {
        CsvDelimiter::Semicolon => b";",
        CsvDelimiter::Comma => b",",
    };
    out.write_all("\u{FEFF}".as_bytes())?;
    let width = table.columns.len();
    for (column, name) in table.columns.iter().enumerate() {
        if column > 0 {
            out.write_all(separator)?;
        }
        csv_text(&mut out, name, width)?;
    }
    out.write_all(b"\r\n")?;
    for row in table.rows {
        for column in 0..width {
            if column > 0 {
                out.write_all(separator)?;
            }
            match row.get(column) {
                Some(Cell::Text(text)) => csv_text(&mut out, text, width)?,
                Some(Cell::Number(value)) if value.is_finite() => {
                    out.write_all(number(*value).as_bytes())?;
                }
                Some(Cell::Number(_) | Cell::Empty) | None => {}
            }
        }
        out.write_all(b"\r\n")?;
    }
    out.flush()?;
    Ok(())
}

/// One cell. Where there is one column and so no delimiter to be seen, any sign could be taken for one.
fn csv_text(out: &mut impl Write, text: &str, width: usize) -> io::Result<()> {
    let text = guarded(text);
    let taken_for_one = width == 1 && text.contains(|sign: char| sign.is_ascii_punctuation());
    if taken_for_one || text.contains(['"', ';', ',', '\t', '|', '\r', '\n']) {
        write!(out, "\"{}\"", text.replace('"', "\"\""))
    } else {
        out.write_all(text.as_bytes())
    }
}

/// Writes one object a line, with all columns in their order; empty cells are `null`.
///
/// # Errors
/// [`WriteError::Output`].
pub fn write_json_lines(mut out: impl Write, table: Table<'_>) -> Result<(), WriteError> {
    let keys: Vec<String> = table
        .columns
        .iter()
        .map(|name| serde_json::Value::from(name.as_str()).to_string())
        .collect();
    for row in table.rows {
        out.write_all(b"{")?;
        for (column, key) in keys.iter().enumerate() {
            if column > 0 {
                out.write_all(b",")?;
            }
            write!(out, "{key}:")?;
            match row.get(column) {
                Some(Cell::Text(text)) => {
                    write!(out, "{}", serde_json::Value::from(text.as_str()))?;
                }
                Some(Cell::Number(value)) if value.is_finite() => {
                    write!(out, "{}", number(*value))?;
                }
                Some(Cell::Number(_) | Cell::Empty) | None => out.write_all(b"null")?,
            }
        }
        out.write_all(b"}\n")?;
    }
    out.flush()?;
    Ok(())
}

/// Units of UTF-16 in one cell.
const EXCEL_CELL: usize = 32_767;
/// Characters of the name of a sheet.
const EXCEL_NAME: usize = 31;
/// Bounds of the width of a column, in characters.
const WIDTH: (usize, usize) = (8, 60);

/// Writes a workbook with one sheet a table: bold headers that stay in view, filters, widths by
/// content. Returns the cells that were cut; CSV and JSON lines have no such bound.
///
/// # Errors
/// [`WriteError::DoesNotFit`] beyond 1,048,576 rows or 16,384 columns, [`WriteError::Output`].
pub fn write_xlsx<'a>(
    out: impl Write + Seek + Send,
    tables: impl IntoIterator<Item = Table<'a>>,
) -> Result<Vec<Shortened>, WriteError> {
    let mut workbook = Workbook::new();
    let mut shortened = Vec::new();
    let mut names = Vec::new();
    let header = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    for table in tables {
        let name = sheet_name(&table.name, &names);
        let sheet = workbook.add_worksheet();
        sheet.set_name(&name)?;
        fill(sheet, &name, table, &header, &mut shortened)?;
        names.push(name);
    }
    if names.is_empty() {
        workbook.add_worksheet();
    }
    workbook.save_to_writer(out)?;
    Ok(shortened)
}

fn fill(
    sheet: &mut Worksheet,
    name: &str,
    table: Table<'_>,
    header: &Format,
    shortened: &mut Vec<Shortened>,
) -> Result<(), WriteError> {
    let too_wide = || WriteError::DoesNotFit(XlsxError::RowColumnLimitError);
    let columns: Vec<(u16, &String)> = table
        .columns
        .iter()
        .enumerate()
        .map(|(index, name)| Ok((u16::try_from(index).map_err(|_| too_wide())?, name)))
        .collect::<Result<_, WriteError>>()?;
    let mut widths = vec![WIDTH.0; columns.len()];
    let top = u32::from(table.above.is_some());
    if let Some(line) = &table.above {
        sheet.write_string(0, 0, cut(line).0.as_ref())?;
    }
    for (column, name) in &columns {
        let place = &mut widths[usize::from(*column)];
        *place = (*place).max(name.chars().count() + 3);
        let (text, _) = cut(name);
        sheet.write_string_with_format(top, *column, text.as_ref(), header)?;
    }
    let mut last = top;
    for (index, row) in table.rows.enumerate() {
        let number = u32::try_from(index + 1 + top as usize).map_err(|_| too_wide())?;
        last = number;
        for (cell, (column, name_of_column)) in row.iter().zip(&columns) {
            match cell {
                Cell::Text(text) => {
                    let (text, was_cut) = cut(text);
                    sheet.write_string(number, *column, text.as_ref())?;
                    let width = text
                        .lines()
                        .take(20)
                        .map(|line| line.chars().take(WIDTH.1).count());
                    let place = &mut widths[usize::from(*column)];
                    *place = (*place).max(width.max().unwrap_or(0) + 1);
                    if was_cut {
                        shortened.push(Shortened {
                            sheet: name.to_owned(),
                            row: index + 2 + top as usize,
                            column: (*name_of_column).clone(),
                        });
                    }
                }
                Cell::Number(value) if value.is_finite() => {
                    sheet.write_number(number, *column, *value)?;
                }
                Cell::Number(_) | Cell::Empty => {}
            }
        }
    }
    for (column, _) in &columns {
        let width = widths[usize::from(*column)].min(WIDTH.1);
        sheet.set_column_width(*column, width as f64)?;
    }
    sheet.set_freeze_panes(top + 1, 0)?;
    if let Some((last_column, _)) = columns.last() {
        sheet.autofilter(top, 0, last, *last_column)?;
    }
    Ok(())
}

/// The text as far as a cell holds it, and whether it was cut.
fn cut(text: &str) -> (Cow<'_, str>, bool) {
    // A byte of UTF-8 is never more than one unit of UTF-16.
    if text.len() <= EXCEL_CELL {
        return (Cow::Borrowed(text), false);
    }
    let mut units = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units > EXCEL_CELL {
            return (Cow::Borrowed(&text[..at]), true);
        }
    }
    (Cow::Borrowed(text), false)
}

/// A name that Excel takes: no `[]:*?/\`, no apostrophe at the ends, short, unlike the others.
fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let clean: String = wanted
        .chars()
        .map(|c| {
            if c.is_control() || "[]:*?/\\".contains(c) {
                ' '
            } else {
                c
            }
        })
        .collect();
    let clean = clean.trim_matches(|c: char| c.is_whitespace() || c == '\'');
    let clean = if clean.is_empty() { "1" } else { clean };
    let mut number = 1;
    loop {
        let ending = if number == 1 {
            String::new()
        } else {
            format!(" ({number})")
        };
        let mut name = String::new();
        for c in clean.chars() {
            let units = name.encode_utf16().count() + c.len_utf16() + ending.len();
            if units > EXCEL_NAME {
                break;
            }
            name.push(c);
        }
        let mut name = name.trim_end_matches(['\'', ' ']).to_owned();
        name.push_str(&ending);
        let same = |other: &String| other.to_lowercase() == name.to_lowercase();
        if !taken.iter().any(same) && name.to_lowercase() != "history" {
            return name;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_such_that_excel_takes_them() {
        let taken = vec!["Ana".to_owned()];
        assert_eq!(sheet_name("a/b: [c]", &[]), "a b   c");
        assert_eq!(sheet_name("ana", &taken), "ana (2)");
        assert_eq!(sheet_name("''", &[]), "1");
        assert_eq!(sheet_name(&"č".repeat(50), &[]), "č".repeat(31));
        assert_eq!(sheet_name(&"𝄞".repeat(50), &[]), "𝄞".repeat(15));
    }

    #[test]
    fn texts_are_cut_where_excel_ends() {
        let fits = "č".repeat(EXCEL_CELL);
        assert_eq!(cut(&fits), (Cow::Borrowed(fits.as_str()), false));
        let long = "𝄞".repeat(20_000);
        let (text, was_cut) = cut(&long);
        assert_eq!((text.chars().count(), was_cut), (16_383, true));
    }
}
