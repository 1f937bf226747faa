//! What is wrong with a spreadsheet, and where: told in the reader's words.

use crate::platform::{
    i18n::{Arguments, Lang, say},
    sheets::{Arg, Args, Note, Place, SheetError},
};

/// Troubles that are told one by one; the rest is counted.
pub const MOST_TROUBLES: usize = 100;

/// Something that cannot be so, and what to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Trouble {
    /// Where. Without a sheet it is the file as a whole.
    pub place: Place,
    key: &'static str,
    arguments: Arguments,
    /// Values that are said in the reader's language themselves.
    named: Vec<(&'static str, String)>,
    /// Whether the words name their place themselves.
    placed: bool,
}

impl Trouble {
    /// A message of `timetables.ftl` at a place.
    pub(super) fn new(place: Place, key: &'static str) -> Self {
        Self {
            place,
            key,
            arguments: Arguments::new(),
            named: Vec::new(),
            placed: false,
        }
    }

    /// With a text.
    pub(super) fn text(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments = self.arguments.text(name, value);
        self
    }

    /// With a number by which plurals are chosen.
    pub(super) fn count(mut self, name: &'static str, value: usize) -> Self {
        self.arguments = self.arguments.count(name, value);
        self
    }

    /// With words of ours.
    pub(super) fn named(mut self, name: &'static str, key: String) -> Self {
        self.named.push((name, key));
        self
    }

    /// What the reader of sheets noticed about a cell.
    pub(super) fn noted(note: &Note) -> Self {
        Self::of_reader(note.place.clone(), note.key(), note.args())
    }

    /// The file is no table that can be read.
    pub(super) fn unreadable(error: &SheetError) -> Self {
        Self::of_reader(Place::default(), error.key(), error.args())
    }

    fn of_reader(place: Place, key: &'static str, args: Args) -> Self {
        let mut trouble = Self::new(place, key);
        trouble.placed = true;
        args.into_iter()
            .fold(trouble, |trouble, (name, value)| match value {
                Arg::Text(text) => trouble.text(name, text),
                Arg::Number(number) => {
                    trouble.count(name, usize::try_from(number).unwrap_or(usize::MAX))
                }
            })
    }

    /// Place and words, in one line.
    pub fn said(&self, file: &str, lang: Lang) -> String {
        let named = self.named.iter().map(|(name, key)| (*name, say(lang, key)));
        let arguments = named.fold(self.arguments.clone(), |all, (name, words)| {
            all.text(name, words)
        });
        let words = arguments.say(lang, self.key);
        let place = Arguments::new().text("file", file).text("words", words);
        let place = place.text("sheet", &self.place.sheet);
        let row = self.place.row.map(|row| row.to_string());
        match (&self.place.column, row) {
            _ if self.placed || self.place.sheet.is_empty() => {
                place.say(lang, "timetables-place-file")
            }
            (Some(column), Some(row)) => place
                .text("row", row)
                .text("column", column)
                .say(lang, "timetables-place-cell"),
            (None, Some(row)) => place.text("row", row).say(lang, "timetables-place-row"),
            (_, None) => place.say(lang, "timetables-place-sheet"),
        }
    }
}
