//! Excel workbooks since 2007, read cell by cell with `calamine`, so that the limits apply before
//! a sheet is in memory.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::Format;
use super::archive::Package;
use super::grid::{Grid, Merge};
use super::limits::{Limits, Used};
use super::note::What;
use super::numbers::{date, iso_date, number};
use super::problem::SheetError;

/// Reads all worksheets of a package that was checked.
pub(super) fn read(
    bytes: &[u8],
    package: &Package,
    limits: &Limits,
    used: &mut Used,
) -> Result<Vec<Grid>, SheetError> {
    guarded(Format::Xlsx, || sheets(bytes, package, limits, used))
}

/// Runs a reader that is not ours. It panics on some damaged files (arithmetic on cell references,
/// cuts in records); for our user that is a damaged file like any other.
pub(super) fn guarded<T>(
    format: Format,
    read: impl FnOnce() -> Result<T, SheetError>,
) -> Result<T, SheetError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| {
        Err(SheetError::Damaged {
            format,
            detail: "the parts of the file contradict each other".to_owned(),
        })
    })
}

fn failed(error: &XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::PasswordProtected {
            format: Format::Xlsx,
        },
        other => SheetError::Damaged {
            format: Format::Xlsx,
            detail: other.to_string(),
        },
    }
}

fn sheets(
    bytes: &[u8],
    package: &Package,
    limits: &Limits,
    used: &mut Used,
) -> Result<Vec<Grid>, SheetError> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|e| failed(&e))?;
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
        cells(&mut workbook, &mut grid, limits, used)?;
        if !package.merged.is_empty() {
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
        }
        grids.push(grid);
    }
    Ok(grids)
}

fn cells(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    grid: &mut Grid,
    limits: &Limits,
    used: &mut Used,
) -> Result<(), SheetError> {
    let name = grid.name.clone();
    let mut reader = match workbook.worksheet_cells_reader(&name) {
        Ok(reader) => reader,
        // A worksheet that only holds a chart or a dialogue.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
        Err(error) => return Err(failed(&error)),
    };
    loop {
        let cell = match reader.next_cell_with_formula_metadata() {
            Ok(Some(cell)) => cell,
            Ok(None) => return Ok(()),
            Err(error) => return Err(failed(&error)),
        };
        let (row, column) = (cell.pos.0 as usize + 1, cell.pos.1 as usize);
        let text = match cell.value {
            DataRef::Empty => {
                if cell.formula.is_some() {
                    grid.remark(row, Some(column), What::FormulaWithoutValue);
                }
                continue;
            }
            DataRef::String(text) => text,
            DataRef::SharedString(text) => text.to_owned(),
            DataRef::Int(value) => value.to_string(),
            DataRef::Float(value) => number(value),
            DataRef::Bool(value) => value.to_string(),
            DataRef::DateTime(value) => date(&value),
            DataRef::DateTimeIso(text) => iso_date(&text),
            DataRef::DurationIso(text) => text,
            DataRef::Error(error) => {
                let error = error.to_string();
                grid.remark(row, Some(column), What::ErrorCell { error });
                continue;
            }
        };
        grid.put(row, column, text, limits, used)?;
    }
}
