//! What the program knows of people, decided once for every column of every table. Pages and files
//! about privacy are written from these decisions: what a person can have, what erasing takes away,
//! what goes every night, the record of processing activities and the privacy notice.
//!
//! - here: the words of a decision; each feature decides on its own tables (`personal_data.rs`)
//! - [`marks`]: by what a person is recognised, and how their marks are taken out of texts; pure
//! - [`held`]: everything that is known of a person
//! - [`erasing`]: takes it away
//! - [`retaining`]: what goes because its time is over
//!
//! A new table or column without a decision fails the test of the schema.

use std::{fmt, future::Future, pin::Pin};

pub mod erasing;
pub mod held;
pub mod marks;
pub mod retaining;
#[cfg(test)]
mod tests;

pub use erasing::{Erased, erase, erase_noted};
pub use held::{Held, everything_of};
pub use marks::Marks;

use super::store::{Change, Store, StoreError};

/// One kind of personal data: a line of the record of processing activities (GDPR, Art. 30). Its words
/// are `privacy-kind-<code>` with `.what`, `.purpose`, `.erasure`.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its name in files and among the strings.
    pub code: &'static str,
    /// Whose data it is.
    pub of: People,
    /// Why it may be kept.
    pub ground: Ground,
}

/// Whose data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    /// People with an account.
    Members,
    /// People whom an organisation names as its contact, with or without an account.
    Contacts,
    /// Both.
    Both,
    /// Whoever asks for a page.
    Visitors,
}

impl People {
    /// `privacy-people-<code>` among the strings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Members => "members",
            Self::Contacts => "contacts",
            Self::Both => "both",
            Self::Visitors => "visitors",
        }
    }
}

/// Why data may be processed (GDPR, Art. 6(1)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// (a): the person said yes.
    Consent,
    /// (b): without it the person could not have what they asked for.
    Contract,
    /// (c): the law asks for it.
    Law,
    /// (f): somebody needs it, and nothing of the person's weighs more.
    Interest,
}

impl Ground {
    /// `privacy-ground-<code>` among the strings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Contract => "contract",
            Self::Law => "law",
            Self::Interest => "interest",
        }
    }
}

/// A table, with every column decided on.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Columns that hold something of a person.
    pub groups: &'static [Group],
    /// Columns that hold nothing of any person.
    pub nothing: &'static [&'static str],
}

/// Columns of a table that are decided on together.
#[derive(Debug)]
pub struct Group {
    /// What kind of data it is.
    pub kind: &'static Kind,
    /// How a person's rows are found.
    pub found: Found,
    /// The columns.
    pub columns: &'static [(&'static str, Holds)],
    /// What becomes of them when the person is erased.
    pub erasure: Erasure,
}

/// How a person's rows are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// This column holds the person's id.
    Person(&'static str),
    /// This column holds an e-mail address.
    Address(&'static str),
    /// Anywhere in the texts: notes, JSON.
    Mentioned,
    /// A [`Hook`] knows.
    ByHook,
}

/// What a column holds, and so how it is shown to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// A text or a number, as it is.
    Text,
    /// The person's name; what bears it elsewhere is found by it.
    Name,
    /// The person's telephone number; found elsewhere like the name.
    Phone,
    /// Yes or no.
    YesNo,
    /// Milliseconds since 1970.
    Moment,
    /// The id of a thing that has a name in a column of another table.
    NameIn(&'static str, &'static str),
    /// The key of a text: table, its key column, the column with the text.
    TextIn(&'static str, &'static str, &'static str),
    /// Belongs to the person, but is no news to them or would open something: ids, hashes.
    Hidden,
}

/// What becomes of columns when the person is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erasure {
    /// The row goes.
    Row,
    /// The row stays without the person: these columns become NULL, these empty texts; marks of the
    /// person are taken out of these texts.
    Without {
        /// Become NULL.
        null: &'static [&'static str],
        /// Become empty.
        empty: &'static [&'static str],
        /// Lose the person's marks.
        texts: &'static [&'static str],
    },
    /// The person's marks are taken out of all of these columns.
    Marks,
    /// A [`Hook`] does it.
    ByHook,
    /// They stay; the words of the kind say why.
    Kept,
}

/// A rule by which rows go when their time is over. Its words are `privacy-rule-<code>`, with the number
/// of days as `$days`.
#[derive(Debug)]
pub struct Rule {
    /// Its name in settings, files and among the strings.
    pub code: &'static str,
    /// What kind of data goes.
    pub kind: &'static Kind,
    /// After how many days, where the settings say nothing.
    pub days: u32,
    /// From which table.
    pub table: &'static str,
    /// Since when, in milliseconds: a column, or an expression in SQL that both engines know.
    pub since: &'static str,
    /// A further condition in SQL that both engines know; empty where there is none. In it `$1` is the
    /// moment before which things are over, `$2` the present one, in milliseconds.
    pub only: &'static str,
    /// What goes.
    pub act: Act,
    /// A column of which whoever looks after privacy may see examples.
    pub example: Option<&'static str>,
}

/// What a rule takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The row.
    Row,
    /// What stands in these columns; a value in SQL takes its place.
    Set(&'static [(&'static str, &'static str)]),
    /// The person whom the row is, from every table, as if they had asked for it.
    Person {
        /// The column with their id.
        id: &'static str,
        /// The column with their address.
        address: &'static str,
    },
}

/// A future of a hook.
pub type Doing<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>>;

/// What cannot be said in a table: a feature's own way to find and to erase.
#[derive(Clone, Copy)]
pub struct Hook {
    /// What kind of data.
    pub kind: &'static Kind,
    /// What there is of a person.
    pub find: for<'a> fn(&'a Store, &'a Marks) -> Doing<'a, Vec<Held>>,
    /// Takes it away; answers how many rows.
    pub erase: for<'a> fn(&'a mut Change, &'a Marks) -> Doing<'a, u64>,
}

impl fmt::Debug for Hook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hook({})", self.kind.code)
    }
}

/// What one feature decided.
#[derive(Debug)]
pub struct PersonalData {
    /// Every table of the feature.
    pub tables: &'static [Table],
    /// What goes when its time is over.
    pub rules: &'static [Rule],
    /// What tables cannot say.
    pub hooks: &'static [Hook],
}

/// What all features together decided, from left to right.
#[derive(Debug, Clone)]
pub struct Decisions(Vec<&'static PersonalData>);

impl Decisions {
    /// The features' decisions in the order in which they know each other.
    pub fn new(of_features: Vec<&'static PersonalData>) -> Self {
        Self(of_features)
    }

    /// Every table.
    pub fn tables(&self) -> impl DoubleEndedIterator<Item = &'static Table> {
        self.0.iter().flat_map(|feature| feature.tables)
    }

    /// Every group of columns with its table.
    pub fn groups(&self) -> impl DoubleEndedIterator<Item = (&'static Table, &'static Group)> {
        self.tables()
            .flat_map(|table| table.groups.iter().map(move |group| (table, group)))
    }

    /// Every rule.
    pub fn rules(&self) -> impl DoubleEndedIterator<Item = &'static Rule> {
        self.0.iter().flat_map(|feature| feature.rules)
    }

    /// Every hook.
    pub fn hooks(&self) -> impl DoubleEndedIterator<Item = &'static Hook> {
        self.0.iter().flat_map(|feature| feature.hooks)
    }

    /// Every kind once, in the order of the tables.
    pub fn kinds(&self) -> Vec<&'static Kind> {
        let mut kinds: Vec<&'static Kind> = Vec::new();
        let of_tables = self.groups().map(|(_, group)| group.kind);
        for kind in of_tables.chain(self.rules().map(|rule| rule.kind)) {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        kinds
    }

    /// The rules for one kind.
    pub fn rules_of(&self, kind: &Kind) -> impl Iterator<Item = &'static Rule> {
        self.rules().filter(move |rule| rule.kind == kind)
    }
}
