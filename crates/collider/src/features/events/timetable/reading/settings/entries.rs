//! Rows of settings: a setting and its value.

use super::super::{
    Told,
    rows::{View, bad_number, shortened},
};
use crate::{
    features::events::timetable::{
        clock::number_of,
        trouble::Trouble,
        words::{Sets, Setting, Worded},
    },
    platform::sheets::{Place, Sheet},
};

/// One row.
pub(super) struct Entry<'a> {
    setting: Setting,
    pub value: &'a str,
    pub row: usize,
}

/// All of them.
pub(super) struct Entries<'a> {
    pub sheet: &'a str,
    pub column: Option<String>,
    all: Vec<Entry<'a>>,
}

impl<'a> Entries<'a> {
    pub fn of(&self, setting: Setting) -> impl Iterator<Item = &Entry<'a>> {
        self.all
            .iter()
            .filter(move |entry| entry.setting == setting)
    }

    pub fn first(&self, setting: Setting) -> Option<&Entry<'a>> {
        self.of(setting).next()
    }

    pub fn place(&self, entry: &Entry) -> Place {
        place(self.sheet, &self.column, Some(entry.row))
    }

    /// A value, if it is stated; with a word about one that cannot be read.
    pub fn value<T>(
        &self,
        setting: Setting,
        key: &'static str,
        read: impl Fn(&str) -> Option<T>,
        told: &mut Told,
    ) -> Option<T> {
        let entry = self.first(setting)?;
        let found = read(entry.value);
        if found.is_none() {
            let about = Trouble::new(self.place(entry), key);
            told.trouble(about.text("value", shortened(entry.value)));
        }
        found
    }

    pub fn number(
        &self,
        setting: Setting,
        bounds: (usize, usize),
        told: &mut Told,
    ) -> Option<usize> {
        let entry = self.first(setting)?;
        let number = number_of(entry.value).filter(|n| (bounds.0..=bounds.1).contains(n));
        if number.is_none() {
            told.trouble(bad_number(self.place(entry), entry.value, bounds));
        }
        number
    }

    pub fn missing(&self, setting: Setting, told: &mut Told) {
        told.trouble(
            Trouble::new(
                place(self.sheet, &None, None),
                "timetables-wrong-setting-missing",
            )
            .named("setting", setting.key()),
        );
    }

    /// What is wrong with the form of a value.
    pub fn form(&self, entry: &Entry, key: &'static str, told: &mut Told) {
        let about = Trouble::new(self.place(entry), key);
        told.trouble(about.text("value", shortened(entry.value)));
    }
}

pub(super) fn place(sheet: &str, column: &Option<String>, row: Option<usize>) -> Place {
    Place {
        sheet: sheet.to_owned(),
        row,
        column: column.clone().filter(|_| row.is_some()),
    }
}

/// Rows with a value. Settings without one are as if they were not there. A sheet without headings has
/// its first setting where the headings are.
pub(super) fn entries<'a>(sheet: &'a Sheet, told: &mut Told) -> Entries<'a> {
    let view = View::<Sets>::new(sheet, &[], &mut Told::default());
    let headed = view.has(Sets::Setting) && view.has(Sets::Value);
    let mut cells: Vec<(&str, &str, usize)> = Vec::new();
    if headed {
        for row in &sheet.rows {
            let (key, value) = (view.cell(row, Sets::Setting), view.cell(row, Sets::Value));
            cells.push((key, value, row.number));
        }
    } else {
        let first = sheet.columns.first().zip(sheet.columns.get(1));
        if let Some((key, value)) = first.filter(|(key, _)| Setting::meant(key).is_some()) {
            cells.push((key.trim(), value.trim(), sheet.header_row));
        }
        for row in &sheet.rows {
            if let [key, value, ..] = row.cells.as_slice() {
                cells.push((key.trim(), value.trim(), row.number));
            }
        }
    }
    let mut entries = Entries {
        sheet: &sheet.name,
        column: headed.then(|| view.place(0, Sets::Value).column).flatten(),
        all: Vec::new(),
    };
    for (key, value, row) in cells {
        if key.is_empty() && value.is_empty() {
            continue;
        }
        let here = place(&sheet.name, &None, Some(row));
        let Some(setting) = Setting::meant(key) else {
            if !value.is_empty() {
                let about = Trouble::new(here, "timetables-wrong-setting");
                told.trouble(about.text("setting", shortened(key)));
            }
            continue;
        };
        if value.is_empty() {
            continue;
        }
        if let Some(known) = entries.first(setting).filter(|_| !setting.repeats()) {
            told.trouble(
                Trouble::new(here, "timetables-wrong-setting-twice")
                    .text("setting", shortened(key))
                    .text("first", known.row.to_string()),
            );
            continue;
        }
        entries.all.push(Entry {
            setting,
            value,
            row,
        });
    }
    entries
}
