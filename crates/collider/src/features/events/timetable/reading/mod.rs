//! An event from a workbook: participants, meetings and settings. All that is wrong is told at once.

mod faults;
mod line;
mod meetings;
mod participants;
mod rows;
mod settings;

use collider_timetable::Instance;

use super::{
    day::Day,
    trouble::Trouble,
    words::{SheetKind, Worded, folded},
};
use crate::platform::sheets::{self, Limits, Place, Sheet, What, Workbook};

/// A workbook that was understood.
#[derive(Debug, Clone)]
pub struct Read {
    /// The event.
    pub day: Day,
    /// The event as it can be planned.
    pub instance: Instance,
    /// What was left aside, such as columns that mean nothing here.
    pub notes: Vec<Trouble>,
}

/// What is gathered while a workbook is read.
#[derive(Default)]
struct Told {
    troubles: Vec<Trouble>,
    notes: Vec<Trouble>,
}

impl Told {
    fn trouble(&mut self, trouble: Trouble) {
        self.troubles.push(trouble);
    }
}

/// Reads the event in a file; its name serves for messages.
///
/// # Errors
/// All that is wrong, in the order of the sheets and their rows.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<Read, Vec<Trouble>> {
    let book = sheets::read(file_name, bytes, &Limits::default());
    event_in(&book.map_err(|error| vec![Trouble::unreadable(&error)])?)
}

fn event_in(book: &Workbook) -> Result<Read, Vec<Trouble>> {
    let mut told = Told::default();
    let mut sheet = |kind: SheetKind| sheet_of(book, kind, &mut told);
    let sheets = (
        sheet(SheetKind::Participants),
        sheet(SheetKind::Meetings),
        sheet(SheetKind::Settings),
    );
    let (Some(participants), Some(meetings), Some(settings)) = sheets else {
        return Err(told.troubles);
    };
    unread_cells(book, [participants, meetings, settings], &mut told);
    let settings = settings::read(settings, &mut told);
    let line = settings.line.as_ref();
    let participants = participants::read(participants, line, &mut told);
    let meetings = meetings::read(meetings, &settings, &participants, &mut told);
    let apart = settings.apart(&participants, &mut told);
    if !told.troubles.is_empty() {
        let place = |name: &str| book.sheets.iter().position(|sheet| sheet.name == name);
        told.troubles
            .sort_by_key(|trouble| (place(&trouble.place.sheet), trouble.place.row));
        return Err(told.troubles);
    }
    let rows = faults::Rows::new(&settings, &participants, &meetings);
    let day = settings.day(participants, meetings, apart);
    match Instance::new(day.event.clone()) {
        Ok(instance) => Ok(Read {
            day,
            instance,
            notes: told.notes,
        }),
        Err(fault) => Err(vec![rows.placed(&fault, &day)]),
    }
}

fn sheet_of<'a>(book: &'a Workbook, kind: SheetKind, told: &mut Told) -> Option<&'a Sheet> {
    let found = book
        .sheets
        .iter()
        .find(|sheet| SheetKind::meant(&sheet.name) == Some(kind));
    if found.is_none() {
        let names: Vec<&str> = book
            .sheets
            .iter()
            .map(|sheet| sheet.name.as_str())
            .collect();
        let empty = book.notes.iter().find(|note| {
            matches!(note.what, What::OnlyHeaders | What::EmptySheet)
                && SheetKind::meant(&note.place.sheet) == Some(kind)
        });
        told.trouble(match empty {
            Some(note) => nothing_in(&note.place.sheet),
            None => Trouble::new(Place::default(), "timetables-wrong-sheet-missing")
                .named("wanted", kind.key())
                .text("there", names.join(", ")),
        });
    }
    found
}

/// A sheet without a row.
fn nothing_in(sheet: &str) -> Trouble {
    let place = Place {
        sheet: sheet.to_owned(),
        ..Place::default()
    };
    Trouble::new(place, "timetables-wrong-nothing-there")
}

/// Cells of our sheets that could not be read count as wrong: what stood there may matter.
fn unread_cells(book: &Workbook, sheets: [&Sheet; 3], told: &mut Told) {
    let ours = |name: &str| sheets.iter().any(|sheet| sheet.name == name);
    for note in book.notes.iter().filter(|note| ours(&note.place.sheet)) {
        let lost = matches!(
            note.what,
            What::FormulaWithoutValue | What::ErrorCell { .. } | What::CellTooLong { .. }
        );
        if lost {
            told.trouble(Trouble::noted(note));
        }
    }
}

/// The place of a name in a list, capitals and spaces aside; or by its number, from 1.
fn named(text: &str, names: &[String]) -> Option<usize> {
    let wanted = folded(text);
    let by_name = names.iter().position(|name| folded(name) == wanted);
    by_name.or_else(|| {
        let number = super::clock::number_of(text)?.checked_sub(1)?;
        (number < names.len()).then_some(number)
    })
}
