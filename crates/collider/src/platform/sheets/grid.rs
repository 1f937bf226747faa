//! Cells as they stand in the file, before anything is known about headers. Every reader fills a
//! [`Grid`]; the limits are kept here, in one place for all kinds of files.

use super::limits::{Limits, Used};
use super::note::{Notes, What};
use super::problem::SheetError;

/// A row with content.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Number of the row in the file, from 1.
    pub number: usize,
    /// Cells from the first column on; may end early.
    pub cells: Vec<String>,
    /// Cells the file has in this row, empty ones at the end included; `None` where rows have no
    /// width of their own.
    pub width: Option<usize>,
}

impl Line {
    /// Cells that say something.
    pub fn filled(&self) -> usize {
        self.cells
            .iter()
            .filter(|cell| !cell.trim().is_empty())
            .count()
    }
}

/// Merged cells, from 0, both ends included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Merge {
    pub rows: (usize, usize),
    pub columns: (usize, usize),
}

/// What was observed at a cell, before the name of its column is known.
#[derive(Debug)]
pub(super) struct Remark {
    pub row: usize,
    pub column: Option<usize>,
    pub what: What,
}

/// One sheet while it is being read.
#[derive(Debug, Default)]
pub(super) struct Grid {
    pub name: String,
    pub hidden: bool,
    /// In ascending order of their numbers.
    pub lines: Vec<Line>,
    pub merges: Vec<Merge>,
    pub remarks: Vec<Remark>,
}

impl Grid {
    /// An empty sheet.
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    /// Remembers an observation at a cell; row from 1, column from 0.
    pub fn remark(&mut self, row: usize, column: Option<usize>, what: What) {
        self.remarks.push(Remark { row, column, what });
    }

    /// Puts a text into a cell; row from 1, column from 0. Empty texts take no room.
    pub fn put(
        &mut self,
        row: usize,
        column: usize,
        text: String,
        limits: &Limits,
        used: &mut Used,
    ) -> Result<(), SheetError> {
        if text.is_empty() {
            return Ok(());
        }
        if column >= limits.columns {
            return Err(SheetError::TooManyColumns {
                sheet: self.name.clone(),
                row,
                column: column + 1,
                limit: limits.columns,
            });
        }
        let text = self.shortened(row, column, text, limits);
        used.text += text.len() as u64;
        if used.text > limits.unpacked_bytes {
            return Err(SheetError::TooMuchText {
                sheet: self.name.clone(),
                row,
                limit: limits.unpacked_bytes,
            });
        }
        let at = match self.lines.last() {
            None => Err(0),
            Some(last) if last.number < row => Err(self.lines.len()),
            Some(last) if last.number == row => Ok(self.lines.len() - 1),
            Some(_) => self.lines.binary_search_by_key(&row, |line| line.number),
        };
        let at = match at {
            Ok(at) => at,
            Err(at) => {
                if self.lines.len() >= limits.rows {
                    return Err(SheetError::TooManyRows {
                        sheet: self.name.clone(),
                        limit: limits.rows,
                    });
                }
                self.lines.insert(
                    at,
                    Line {
                        number: row,
                        ..Line::default()
                    },
                );
                at
            }
        };
        let cells = &mut self.lines[at].cells;
        if cells.len() <= column {
            used.cells += column + 1 - cells.len();
            if used.cells > limits.cells {
                return Err(SheetError::TooManyCells {
                    sheet: self.name.clone(),
                    row,
                    limit: limits.cells,
                });
            }
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
        Ok(())
    }

    /// Says how many cells the file has in a row that was put before.
    pub fn width(&mut self, row: usize, width: usize) {
        if let Some(line) = self.lines.last_mut()
            && line.number == row
        {
            line.width = Some(width);
        }
    }

    fn shortened(&mut self, row: usize, column: usize, text: String, limits: &Limits) -> String {
        // A character takes at least one byte: most cells need no counting.
        if text.len() <= limits.cell_characters {
            return text;
        }
        let characters = text.chars().count();
        if characters <= limits.cell_characters {
            return text;
        }
        let what = What::CellTooLong {
            characters,
            limit: limits.cell_characters,
        };
        self.remark(row, Some(column), what);
        text.chars().take(limits.cell_characters).collect()
    }
}

/// Notes at a cell by the name of its column.
pub(super) fn tell(notes: &mut Notes, sheet: &str, columns: &[Option<String>], remark: Remark) {
    let letters;
    let column = match remark.column {
        None => None,
        Some(index) => match columns.get(index) {
            Some(Some(name)) => Some(name.as_str()),
            _ => {
                letters = letters_of(index);
                Some(letters.as_str())
            }
        },
    };
    notes.add(sheet, Some(remark.row), column, remark.what);
}

/// The letters by which spreadsheet programs call a column: 0 is A, 26 is AA.
pub(super) fn letters_of(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        // The remainder is below 26, so the sum is a letter.
        letters.push(b'A' + u8::try_from(rest % 26).unwrap_or(0));
        rest /= 26;
    }
    letters.iter().rev().map(|b| char::from(*b)).collect()
}

#[cfg(test)]
mod tests {
    use super::letters_of;

    #[test]
    fn columns_are_called_as_in_spreadsheet_programs() {
        let names = [0, 25, 26, 51, 52, 701, 702, 16_383].map(letters_of);
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
    }
}
