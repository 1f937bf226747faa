//! From the cells of a row to what it says of an organisation or of a work. A cell that is not
//! understood is listed and left out; only what would store garbage rejects a row.

use std::collections::{BTreeSet, HashMap};

use super::{
    super::{
        profile::{Profile, Work},
        reference::{region, sector},
        standing::State,
    },
    cells::{self, TextLanguage},
    mapping::SheetMapping,
    remark::{Gravity, Remark},
    target::{Subject, Target},
};
use crate::platform::sheets::{Note, Row, Sheet, Workbook, split_list};

mod mended;
mod organisation_row;
#[cfg(test)]
mod tests;
mod text_language;
mod work_row;

use mended::mended;

/// What a row of a sheet of organisations says: only the fields that its cells fill.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Saying {
    /// Key within the file, if there is such a column.
    pub file_key: Option<String>,
    /// The fields that were said.
    pub fields: BTreeSet<Target>,
    /// Their values; the others are at their defaults and mean nothing.
    pub profile: Profile,
    /// Where the profile stands.
    pub state: Option<State>,
}

/// What a row of a sheet of works says.
#[derive(Debug, Clone, PartialEq)]
pub struct WorkSaying {
    /// Key of the organisation within the file.
    pub file_key: Option<String>,
    /// Reference or name of the organisation.
    pub organisation: Option<String>,
    /// The fields that were said.
    pub fields: BTreeSet<Target>,
    /// The work.
    pub work: Work,
}

/// What a row says.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// About an organisation.
    Organisation(Box<Saying>),
    /// About an example of work.
    Work(Box<WorkSaying>),
    /// Nothing that can be used; the remarks say why.
    Nothing,
}

/// A row that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadRow {
    /// Place of the sheet among all sheets of the import.
    pub sheet: usize,
    /// Number under which the author sees the row.
    pub number: usize,
    /// The name or title that the row gives, for lists.
    pub title: String,
    /// What it says.
    pub said: Said,
    /// What there is to say about it.
    pub remarks: Vec<Remark>,
    /// Columns by field, for remarks that come later.
    pub columns: std::sync::Arc<Columns>,
}

/// The header of the first column that feeds each field.
#[derive(Debug, Default, PartialEq)]
pub struct Columns(HashMap<Target, String>);

impl Columns {
    /// The header of the column that feeds a field.
    pub fn of(&self, target: Target) -> Option<&str> {
        self.0.get(&target).map(String::as_str)
    }
}

/// Reads every row of every sheet that is not ignored.
pub fn read_rows(workbooks: &[Workbook], sheets: &[SheetMapping]) -> Vec<ReadRow> {
    let mut rows = Vec::new();
    let mut places = Places::default();
    let all = workbooks
        .iter()
        .flat_map(|book| book.sheets.iter().map(move |sheet| (book, sheet)));
    for (place, ((book, sheet), mapping)) in all.zip(sheets).enumerate() {
        if mapping.subject == Subject::Ignored {
            continue;
        }
        let mut notes: HashMap<usize, Vec<&Note>> = HashMap::new();
        for note in book
            .notes
            .iter()
            .filter(|note| note.place.sheet == sheet.name)
        {
            if let Some(row) = note.place.row.filter(|row| *row != sheet.header_row) {
                notes.entry(row).or_default().push(note);
            }
        }
        let columns = std::sync::Arc::new(columns_of(sheet, mapping));
        for row in &sheet.rows {
            let mut remarks: Vec<Remark> = notes
                .remove(&row.number)
                .unwrap_or_default()
                .into_iter()
                .map(Remark::of_note)
                .collect();
            let mended = mended(row);
            if mended.is_some() {
                remarks.push(Remark::new(Gravity::Hint, "imports-cell-mended"));
            }
            let mut reader = Reader {
                sheet,
                mapping,
                row: mended.as_ref().unwrap_or(row),
                remarks,
                places: &mut places,
            };
            let (title, said) = match mapping.subject {
                Subject::Works => reader.work(),
                _ => reader.organisation(),
            };
            let remarks = reader.remarks;
            let said = if remarks.iter().any(Remark::rejects) {
                Said::Nothing
            } else {
                said
            };
            rows.push(ReadRow {
                sheet: place,
                number: row.number,
                title,
                said,
                remarks,
                columns: columns.clone(),
            });
        }
    }
    rows
}

fn columns_of(sheet: &Sheet, mapping: &SheetMapping) -> Columns {
    let mut columns = HashMap::new();
    for (target, header) in mapping.columns.iter().zip(&sheet.columns) {
        if let Some(target) = target {
            columns.entry(*target).or_insert_with(|| header.clone());
        }
    }
    Columns(columns)
}

/// Regions and sectors that cells meant before: sheets repeat them thousands of times.
#[derive(Default)]
struct Places {
    regions: HashMap<(String, Option<String>), Option<&'static str>>,
    sectors: HashMap<String, Option<&'static str>>,
}

impl Places {
    fn region(&mut self, cell: &str, country: Option<&str>) -> Option<&'static str> {
        *self
            .regions
            .entry((cell.to_owned(), country.map(str::to_owned)))
            .or_insert_with(|| {
                // Registers put their own number in front: "40101 - Linz".
                let named = || match cell.split_once(" - ") {
                    Some((number, name)) if number.chars().all(|c| c.is_ascii_digit()) => {
                        region::understand(name, country)
                    }
                    _ => None,
                };
                let found = region::understand(cell, country).or_else(named);
                found.map(|region| region.code)
            })
    }

    fn sector(&mut self, cell: &str) -> Option<&'static str> {
        *self
            .sectors
            .entry(cell.to_owned())
            .or_insert_with(|| sector::understand(cell).map(|sector| sector.code.as_str()))
    }
}

struct Reader<'a> {
    sheet: &'a Sheet,
    mapping: &'a SheetMapping,
    row: &'a Row,
    remarks: Vec<Remark>,
    places: &'a mut Places,
}

impl<'a> Reader<'a> {
    /// The filled cells of the columns that feed a field, with their headers.
    fn cells(&self, target: Target) -> Vec<(&'a str, &'a str)> {
        self.mapping
            .columns
            .iter()
            .enumerate()
            .filter(|(_, mapped)| **mapped == Some(target))
            .map(|(column, _)| {
                (
                    self.sheet.columns[column].as_str(),
                    self.row.cells[column].trim(),
                )
            })
            .filter(|(_, cell)| !cell.is_empty())
            .collect()
    }

    fn cell(&self, target: Target) -> Option<(&'a str, &'a str)> {
        self.cells(target).into_iter().next()
    }

    fn text(&self, target: Target) -> Option<String> {
        self.cell(target).map(|(_, cell)| cell.to_owned())
    }

    fn warn(&mut self, key: &str, column: &str, value: &str) {
        self.remarks
            .push(Remark::warning(key).at(Some(column), value));
    }

    /// What one cell means; a cell that means nothing is listed. The word for "unknown" is empty.
    fn understood<T>(
        &mut self,
        target: Target,
        key: &str,
        understand: impl Fn(&mut Places, &str) -> Option<T>,
    ) -> Option<T> {
        let (column, cell) = self.cell(target).filter(|(_, cell)| !is_unknown(cell))?;
        let found = understand(self.places, cell);
        if found.is_none() {
            self.warn(key, column, cell);
        }
        found
    }

    /// What the items of lists mean, each on its own.
    fn listed(
        &mut self,
        target: Target,
        key: &str,
        understand: impl Fn(&mut Places, &str) -> Option<&'static str>,
    ) -> Vec<String> {
        let mut found = Vec::new();
        for (column, cell) in self.cells(target) {
            let mut items = split_list(cell);
            items.retain(|item| !is_unknown(item));
            let meant: Vec<Option<&'static str>> = items
                .iter()
                .map(|item| understand(self.places, item))
                .collect();
            // Names of sectors contain commas themselves: where no item means anything, the whole may.
            if meant.iter().all(Option::is_none)
                && let Some(code) = understand(self.places, cell)
            {
                found.push(code.to_owned());
                continue;
            }
            for (item, code) in items.iter().zip(meant) {
                match code {
                    Some(code) => found.push(code.to_owned()),
                    None => self.warn(key, column, item),
                }
            }
        }
        found
    }

    /// The language that a column of the row names.
    fn row_language(&mut self, target: Target) -> TextLanguage {
        let Some((column, cell)) = self.cell(target) else {
            return TextLanguage::NotSaid;
        };
        // "Deutsch, Englisch" does not say which of the texts is in which.
        let mut items = split_list(cell);
        if items.len() > 1 {
            return TextLanguage::NotSaid;
        }
        let item = items.pop().unwrap_or_default();
        cells::text_language(&item).unwrap_or_else(|| {
            self.warn("imports-cell-language", column, cell);
            TextLanguage::NotSaid
        })
    }

    fn header(&self, target: Target) -> Option<&'a str> {
        let place = self
            .mapping
            .columns
            .iter()
            .position(|mapped| *mapped == Some(target))?;
        Some(self.sheet.columns[place].as_str())
    }
}

fn is_unknown(cell: &str) -> bool {
    matches!(
        cell,
        "unknown" | "unbekannt" | "neznano" | "?" | "-" | "–" | "n/a" | "N/A" | "k. A."
    )
}
