//! Cells of a sheet by what their columns mean.

use super::{Told, nothing_in};
use crate::{
    features::events::timetable::{clock::number_of, trouble::Trouble, words::Worded},
    platform::sheets::{Place, Row, Sheet},
};

/// A sheet whose columns are known.
pub(super) struct View<'a, C> {
    pub sheet: &'a Sheet,
    columns: Vec<(C, usize)>,
}

impl<'a, C: Worded + PartialEq> View<'a, C> {
    /// Columns by their headings; what means nothing is noted, what is needed and missing is wrong.
    pub fn new(sheet: &'a Sheet, needed: &[C], told: &mut Told) -> Self {
        let mut view = Self {
            sheet,
            columns: Vec::new(),
        };
        for (place, heading) in sheet.columns.iter().enumerate() {
            match C::meant(heading) {
                Some(column) if !view.has(column) => view.columns.push((column, place)),
                _ => told.notes.push(
                    Trouble::new(view.header(), "timetables-note-column-unknown")
                        .text("column", heading),
                ),
            }
        }
        for column in needed.iter().filter(|column| !view.has(**column)) {
            told.trouble(
                Trouble::new(view.header(), "timetables-wrong-column-missing")
                    .named("wanted", column.key())
                    .text("there", sheet.columns.join(", ")),
            );
        }
        view
    }

    pub fn has(&self, column: C) -> bool {
        self.columns.iter().any(|(known, _)| *known == column)
    }

    /// The text of a cell, without blanks around it; empty where there is no such column.
    pub fn cell(&self, row: &'a Row, column: C) -> &'a str {
        let place = self.columns.iter().find(|(known, _)| *known == column);
        place
            .and_then(|(_, place)| row.cells.get(*place))
            .map_or("", |cell| cell.trim())
    }

    pub fn header(&self) -> Place {
        Place {
            sheet: self.sheet.name.clone(),
            row: (self.sheet.header_row > 0).then_some(self.sheet.header_row),
            column: None,
        }
    }

    pub fn row(&self, row: &Row) -> Place {
        Place {
            sheet: self.sheet.name.clone(),
            row: Some(row.number),
            column: None,
        }
    }

    /// The place of a cell, by the heading that its author sees.
    pub fn place(&self, row: usize, column: C) -> Place {
        let place = self.columns.iter().find(|(known, _)| *known == column);
        Place {
            sheet: self.sheet.name.clone(),
            row: Some(row),
            column: place.and_then(|(_, place)| self.sheet.columns.get(*place).cloned()),
        }
    }

    /// Whether a row says something in a column that is known.
    pub fn says_something(&self, row: &Row) -> bool {
        let mut known = self.columns.iter();
        known.any(|(_, place)| {
            row.cells
                .get(*place)
                .is_some_and(|cell| !cell.trim().is_empty())
        })
    }

    /// A whole number within bounds; `None` for an empty cell and, with a word about it, for others.
    pub fn number(
        &self,
        row: &'a Row,
        column: C,
        bounds: (usize, usize),
        told: &mut Told,
    ) -> Option<usize> {
        let cell = self.cell(row, column);
        if cell.is_empty() {
            return None;
        }
        let number = number_of(cell).filter(|number| (bounds.0..=bounds.1).contains(number));
        if number.is_none() {
            told.trouble(bad_number(self.place(row.number, column), cell, bounds));
        }
        number
    }

    /// Says that nobody is there, when nobody is.
    pub fn nobody(&self, count: usize, told: &mut Told) {
        if count == 0 {
            told.trouble(nothing_in(&self.sheet.name));
        }
    }
}

/// A number is none, or beyond its bounds.
pub(super) fn bad_number(place: Place, cell: &str, bounds: (usize, usize)) -> Trouble {
    Trouble::new(place, "timetables-wrong-number")
        .text("value", shortened(cell))
        .text("least", bounds.0.to_string())
        .text("most", bounds.1.to_string())
}

/// So much of a cell as a message can carry.
pub(super) fn shortened(cell: &str) -> String {
    const LONGEST: usize = 80;
    if cell.chars().count() <= LONGEST {
        return cell.to_owned();
    }
    let mut short: String = cell.chars().take(LONGEST).collect();
    short.push('…');
    short
}
