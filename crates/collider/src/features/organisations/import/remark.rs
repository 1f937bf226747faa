//! What there is to say about a row: why it is rejected, or which cell was left out.

use serde::{Deserialize, Serialize};

use crate::platform::{
    i18n::{Arguments, Lang},
    sheets::{Arg, Note, Weight},
};

/// How much a remark matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gravity {
    /// Good to know.
    Hint,
    /// A cell was not understood and left out; the row is read.
    Warning,
    /// The row is not read.
    Rejection,
}

/// Something to say about a row, with its place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Remark {
    /// How much it matters.
    pub gravity: Gravity,
    /// Header of the column, where one is to blame.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// What stands there, shortened.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub value: String,
    /// Key among the strings.
    pub key: String,
    /// Its values.
    #[serde(default)]
    pub arguments: Arguments,
}

/// Characters of a value that are shown.
const SHOWN: usize = 120;

/// A text short enough to be shown in a table.
pub fn shortened(text: &str) -> String {
    let text = text.trim();
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    let start: String = text.chars().take(SHOWN).collect();
    format!("{}…", start.trim_end())
}

impl Remark {
    /// A remark of a gravity.
    pub fn new(gravity: Gravity, key: &str) -> Self {
        Self {
            gravity,
            column: None,
            value: String::new(),
            key: key.to_owned(),
            arguments: Arguments::new(),
        }
    }

    /// The row is not read.
    pub fn rejection(key: &str) -> Self {
        Self::new(Gravity::Rejection, key)
    }

    /// A cell was left out.
    pub fn warning(key: &str) -> Self {
        Self::new(Gravity::Warning, key)
    }

    /// With the cell that is to blame.
    #[must_use]
    pub fn at(mut self, column: Option<&str>, value: &str) -> Self {
        self.column = column.map(str::to_owned);
        self.value = shortened(value);
        self
    }

    /// With values for the message.
    #[must_use]
    pub fn with(mut self, arguments: Arguments) -> Self {
        self.arguments = arguments;
        self
    }

    /// What reading the file noted about a row.
    pub fn of_note(note: &Note) -> Self {
        let gravity = match note.weight() {
            Weight::Hint => Gravity::Hint,
            Weight::Warning => Gravity::Warning,
            Weight::RowUnusable => Gravity::Rejection,
        };
        Self {
            column: note.place.column.clone(),
            arguments: arguments_of(note.args()),
            ..Self::new(gravity, note.key())
        }
    }

    /// Whether the row is not read because of it.
    pub fn rejects(&self) -> bool {
        self.gravity == Gravity::Rejection
    }

    /// In words.
    pub fn said(&self, lang: Lang) -> String {
        self.arguments.say(lang, &self.key)
    }
}

/// Variables of a message of the sheets as those of any other message.
pub fn arguments_of(args: Vec<(&'static str, Arg)>) -> Arguments {
    args.into_iter()
        .fold(Arguments::new(), |arguments, (name, value)| match value {
            Arg::Text(text) => arguments.text(name, text),
            Arg::Number(number) => {
                arguments.count(name, usize::try_from(number).unwrap_or(usize::MAX))
            }
        })
}
