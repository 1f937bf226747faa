//! Excel workbooks before 2007. `calamine` reads them at once and whole, so the records are walked
//! first: positions and sizes must be possible, and the sheets must fit into the limits.
//! Source of the record numbers: Microsoft, [MS-XLS] Excel Binary File Format.

use std::io::Cursor;

use calamine::{Data, Reader, SheetType, SheetVisible, Xls, XlsError};

use super::Format;
use super::compound::Compound;
use super::grid::{Grid, Merge};
use super::limits::{Limits, Used};
use super::note::What;
use super::numbers::{date, iso_date, number};
use super::problem::{Found, SheetError};
use super::xlsx::guarded;

const BOUND_SHEET: u16 = 0x0085;
const FILE_PASS: u16 = 0x002F;
const DIMENSIONS: u16 = 0x0200;
const END_OF_PART: u16 = 0x000A;
const BEGIN_OF_PART: u16 = 0x0809;
/// Formula, Number, Label, RString, BoolErr, RK, LabelSst, MulRk.
const CELLS: [u16; 8] = [
    0x0006, 0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, 0x00FD, 0x00BD,
];
/// Columns of a sheet in this format.
const COLUMNS: u16 = 256;

fn damaged(detail: &str) -> SheetError {
    SheetError::Damaged {
        format: Format::Xls,
        detail: detail.to_owned(),
    }
}

/// Reads all worksheets.
pub(super) fn read(
    bytes: &[u8],
    limits: &Limits,
    used: &mut Used,
) -> Result<Vec<Grid>, SheetError> {
    let file = Compound::open(bytes).ok_or_else(|| damaged("broken container"))?;
    if file.has("EncryptedPackage") {
        return Err(SheetError::PasswordProtected {
            format: Format::Xlsx,
        });
    }
    let name = if file.has("Workbook") {
        "Workbook"
    } else {
        "Book"
    };
    if !file.has(name) {
        let found = if file.has("WordDocument") {
            Found::TextDocument
        } else if file.has("PowerPoint Document") {
            Found::Presentation
        } else if file.has("MatOST") || file.has("WksSSWorkBook") {
            Found::OtherSpreadsheet
        } else {
            Found::Binary
        };
        return Err(SheetError::NotATable { found });
    }
    let stream = file
        .stream(name)
        .ok_or_else(|| damaged("broken chain of sectors"))?;
    check(&stream, limits)?;
    guarded(Format::Xls, || sheets(bytes, limits, used))
}

/// A record: its kind and content.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let kind = word(rest, 0)?;
        let length = usize::from(word(rest, 2)?);
        let content = rest.get(4..4 + length)?;
        rest = &rest[4 + length..];
        Some((kind, content))
    })
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn double_word(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// Walks the records as `calamine` will and refuses what would make it reserve too much.
fn check(stream: &[u8], limits: &Limits) -> Result<(), SheetError> {
    let mut starts = Vec::new();
    for (kind, content) in records(stream) {
        match kind {
            FILE_PASS if content != [0, 0] => {
                return Err(SheetError::PasswordProtected {
                    format: Format::Xls,
                });
            }
            BOUND_SHEET => {
                let start = double_word(content, 0).ok_or_else(|| damaged("short record"))?;
                starts.push(start as usize);
            }
            END_OF_PART => break,
            _ => {}
        }
    }
    let mut cells = 0_usize;
    let mut visited = 0_usize;
    for start in starts {
        let sheet = stream
            .get(start..)
            .ok_or_else(|| damaged("sheet beyond the end"))?;
        let (mut rows, mut columns) = (0_usize, 0_usize);
        let mut depth = 0_usize;
        let mut begun = false;
        for (kind, content) in records(sheet) {
            visited += 1;
            if visited > 8 * limits.cells {
                return Err(damaged("too many records"));
            }
            match kind {
                BEGIN_OF_PART if begun => depth += 1,
                BEGIN_OF_PART => begun = true,
                END_OF_PART if depth > 0 => depth -= 1,
                END_OF_PART => break,
                _ if depth > 0 => {}
                DIMENSIONS => stated_size(content)?,
                kind if CELLS.contains(&kind) => {
                    let (Some(row), Some(column)) = (word(content, 0), word(content, 2)) else {
                        return Err(damaged("short record"));
                    };
                    if column >= COLUMNS {
                        return Err(damaged("column beyond the last one"));
                    }
                    let wide = if kind == 0x00BD { content.len() / 6 } else { 1 };
                    rows = rows.max(usize::from(row) + 1);
                    columns = columns.max(usize::from(column) + wide);
                }
                _ => {}
            }
        }
        // The reader lays sheets out as full rectangles, values and formulas each.
        cells += rows * columns;
        if cells > limits.cells.saturating_mul(2) {
            return Err(damaged("cells too far apart"));
        }
    }
    Ok(())
}

/// Rows and columns that a sheet states must be possible in the format.
fn stated_size(content: &[u8]) -> Result<(), SheetError> {
    let wide = content.len() >= 14;
    let (first, last, left, right) = if wide {
        (
            double_word(content, 0),
            double_word(content, 4),
            word(content, 8),
            word(content, 10),
        )
    } else {
        (
            word(content, 0).map(u32::from),
            word(content, 2).map(u32::from),
            word(content, 4),
            word(content, 6),
        )
    };
    let (Some(first), Some(last), Some(left), Some(right)) = (first, last, left, right) else {
        return Err(damaged("short record"));
    };
    let empty = last == 0 || right == 0;
    if last > 65_536 || right > COLUMNS || (!empty && (first > last || left > right)) {
        return Err(damaged("impossible size of a sheet"));
    }
    // Every writer states at most a few empty cells more than there are; a full sheet is 16.7
    // million cells and would still be reserved at once.
    if !empty && u64::from(last - first) * u64::from(right - left) > 20_000_000 {
        return Err(damaged("impossible size of a sheet"));
    }
    Ok(())
}

fn failed(error: &XlsError) -> SheetError {
    match error {
        XlsError::Password => SheetError::PasswordProtected {
            format: Format::Xls,
        },
        other => damaged(&other.to_string()),
    }
}

fn sheets(bytes: &[u8], limits: &Limits, used: &mut Used) -> Result<Vec<Grid>, SheetError> {
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(|e| failed(&e))?;
    let worksheets: Vec<_> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut grids = Vec::with_capacity(worksheets.len());
    for (name, hidden) in worksheets {
        let mut grid = Grid::new(&name);
        grid.hidden = hidden;
        let range = workbook.worksheet_range(&name).map_err(|e| failed(&e))?;
        let (top, left) = range.start().unwrap_or((0, 0));
        for (row, column, value) in range.used_cells() {
            let (row, column) = (top as usize + row + 1, left as usize + column);
            let text = match value {
                Data::Empty => continue,
                Data::String(text) => text.clone(),
                Data::Int(value) => value.to_string(),
                Data::Float(value) => number(*value),
                Data::Bool(value) => value.to_string(),
                Data::DateTime(value) => date(value),
                Data::DateTimeIso(text) => iso_date(text),
                Data::DurationIso(text) => text.clone(),
                Data::Error(error) => {
                    let error = error.to_string();
                    grid.remark(row, Some(column), What::ErrorCell { error });
                    continue;
                }
            };
            grid.put(row, column, text, limits, used)?;
        }
        grid.merges = workbook
            .merge_cells_by_sheet_name(&name)
            .map_err(|e| failed(&e))?
            .into_iter()
            .filter(|d| d.start.0 <= d.end.0 && d.start.1 <= d.end.1)
            .map(|d| Merge {
                rows: (d.start.0 as usize, d.end.0 as usize),
                columns: (d.start.1 as usize, d.end.1 as usize),
            })
            .collect();
        grids.push(grid);
    }
    Ok(grids)
}
