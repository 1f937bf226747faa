//! What an import does, decided before anything is written: for each row whether it creates, changes,
//! leaves or is rejected, and what the organisations become.
//!
//! An organisation is found again by its reference, else by its name and country. An import touches
//! only the fields that a row fills; an empty cell leaves what is stored. Several rows of a file about
//! the same organisation are joined; a row that contradicts an earlier one is rejected.

use std::collections::{BTreeSet, HashMap};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    super::{
        profile::{Profile, name_key},
        standing::Standing,
        store::{Keys, Organisation},
    },
    mapping::Terms,
    reading::{ReadRow, Said, Saying},
    remark::Remark,
    target::Target,
};
use crate::platform::i18n::Arguments;

mod finding;
mod organisations;
mod works;

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Something new comes in.
    Created,
    /// Something that is there becomes different.
    Changed,
    /// All of it is there already.
    Unchanged,
    /// It is not read; the remarks say why.
    Rejected,
}

impl Outcome {
    /// In the order of the page.
    pub const ALL: [Self; 4] = [
        Self::Created,
        Self::Changed,
        Self::Unchanged,
        Self::Rejected,
    ];

    /// As stored and in keys of strings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
            Self::Rejected => "rejected",
        }
    }

    /// The inverse of [`Outcome::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// How many rows became what. They always add up to the rows read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sums {
    /// Rows that brought something new.
    pub created: usize,
    /// Rows that changed something.
    pub changed: usize,
    /// Rows that were there already.
    pub unchanged: usize,
    /// Rows that were not read.
    pub rejected: usize,
}

impl Sums {
    /// Of these outcomes.
    pub fn of(outcomes: impl Iterator<Item = Outcome>) -> Self {
        let mut sums = Self::default();
        for outcome in outcomes {
            match outcome {
                Outcome::Created => sums.created += 1,
                Outcome::Changed => sums.changed += 1,
                Outcome::Unchanged => sums.unchanged += 1,
                Outcome::Rejected => sums.rejected += 1,
            }
        }
        sums
    }

    /// Rows of an outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        match outcome {
            Outcome::Created => self.created,
            Outcome::Changed => self.changed,
            Outcome::Unchanged => self.unchanged,
            Outcome::Rejected => self.rejected,
        }
    }

    /// All rows.
    pub fn rows(&self) -> usize {
        self.created + self.changed + self.unchanged + self.rejected
    }
}

/// A field that becomes different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Which field.
    pub field: Target,
    /// What it said.
    pub before: String,
    /// What it will say.
    pub after: String,
}

/// What becomes of a row, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedRow {
    /// Place of the sheet among all sheets of the import.
    pub sheet: usize,
    /// Number under which the author sees the row.
    pub number: usize,
    /// Name or title.
    pub title: String,
    /// What becomes of it.
    pub outcome: Outcome,
    /// The organisation that it is about.
    pub organisation: Option<Uuid>,
    /// What there is to say.
    pub remarks: Vec<Remark>,
    /// What becomes different.
    pub changes: Vec<FieldChange>,
}

/// What an import does.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// Every row that was read, in the order of the file.
    pub rows: Vec<PlannedRow>,
    /// Organisations that come in.
    pub created: Vec<Organisation>,
    /// Organisations that become different: before and after.
    pub changed: Vec<(Organisation, Organisation)>,
}

impl Plan {
    /// How many rows become what.
    pub fn sums(&self) -> Sums {
        Sums::of(self.rows.iter().map(|row| row.outcome))
    }
}

/// The stored organisations that rows may be about; they have to be loaded for [`plan`].
pub fn wanted(rows: &[ReadRow], keys: &Keys) -> Vec<Uuid> {
    let mut ids = BTreeSet::new();
    for row in rows {
        let mut by_reference = |reference: &Option<String>| {
            ids.extend(
                reference
                    .as_ref()
                    .and_then(|key| keys.by_reference.get(key)),
            );
        };
        let name = match &row.said {
            Said::Organisation(saying) => {
                by_reference(&saying.profile.reference);
                Some(&saying.profile.name)
            }
            Said::Work(saying) => {
                by_reference(&saying.organisation);
                saying.organisation.as_ref()
            }
            Said::Nothing => None,
        };
        if let Some(found) = name.and_then(|name| keys.by_name.get(&name_key(name))) {
            ids.extend(found.iter().map(|(id, _)| *id));
        }
    }
    ids.into_iter().collect()
}

/// Decides what becomes of every row. `stored` are the organisations that [`wanted`] named.
pub fn plan(
    rows: Vec<ReadRow>,
    stored: Vec<Organisation>,
    terms: &Terms,
    now: Timestamp,
    new_id: impl FnMut() -> Uuid,
) -> Plan {
    let mut planner = Planner::new(stored, terms, now, new_id);
    let mut outcomes: Vec<Option<Verdict>> = vec![None; rows.len()];
    // Rows that say most about which organisation they mean come first, wherever they stand: so the
    // file means the same whether the hub knows its organisations already or not.
    let mut order: Vec<(usize, &Saying)> = rows
        .iter()
        .enumerate()
        .filter_map(|(place, row)| match &row.said {
            Said::Organisation(saying) => Some((place, saying.as_ref())),
            _ => None,
        })
        .collect();
    order.sort_by_key(|(_, saying)| {
        let profile = &saying.profile;
        (
            profile.name.is_empty(),
            profile.reference.is_none(),
            profile.reference.is_none() && profile.country.is_none(),
        )
    });
    for (place, saying) in order {
        outcomes[place] = planner.assign(place, &rows[place], saying);
    }
    planner.decide_organisations(&rows, &mut outcomes);
    planner.decide_works(&rows, &mut outcomes);
    planner.finish(rows, outcomes)
}

/// What was decided about a row.
#[derive(Debug, Clone, Default)]
struct Verdict {
    outcome: Option<Outcome>,
    entry: Option<usize>,
    remarks: Vec<Remark>,
    changes: Vec<FieldChange>,
}

impl Verdict {
    fn rejected(remark: Remark) -> Option<Self> {
        Some(Self {
            outcome: Some(Outcome::Rejected),
            remarks: vec![remark],
            ..Self::default()
        })
    }
}

/// An organisation as the hub has it or will have it.
struct Entry {
    before: Option<Organisation>,
    profile: Profile,
    standing: Standing,
    id: Uuid,
    /// What the rows of this file say of it together.
    saying: Option<Saying>,
    /// The rows that say it, and whether each brought something.
    rows: Vec<(usize, bool)>,
    /// Whether its rows were rejected, so that it does not come in.
    refused: bool,
}

struct Planner<'a, F> {
    entries: Vec<Entry>,
    by_file_key: HashMap<String, usize>,
    by_reference: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    terms: &'a Terms,
    now: Timestamp,
    new_id: F,
}

impl<'a, F: FnMut() -> Uuid> Planner<'a, F> {
    fn new(stored: Vec<Organisation>, terms: &'a Terms, now: Timestamp, new_id: F) -> Self {
        let mut planner = Self {
            entries: Vec::with_capacity(stored.len()),
            by_file_key: HashMap::new(),
            by_reference: HashMap::new(),
            by_name: HashMap::new(),
            terms,
            now,
            new_id,
        };
        for organisation in stored {
            planner.enter(Entry {
                profile: organisation.profile.clone(),
                standing: organisation.standing,
                id: organisation.id,
                before: Some(organisation),
                saying: None,
                rows: Vec::new(),
                refused: false,
            });
        }
        planner
    }

    fn enter(&mut self, entry: Entry) -> usize {
        let place = self.entries.len();
        if let Some(reference) = &entry.profile.reference {
            self.by_reference.insert(reference.clone(), place);
        }
        self.by_name
            .entry(name_key(&entry.profile.name))
            .or_default()
            .push(place);
        self.entries.push(entry);
        place
    }

    fn finish(self, rows: Vec<ReadRow>, outcomes: Vec<Option<Verdict>>) -> Plan {
        let now = self.now;
        let numbers: Vec<usize> = rows.iter().map(|row| row.number).collect();
        let ids: Vec<Uuid> = self.entries.iter().map(|entry| entry.id).collect();
        let planned =
            rows.into_iter()
                .zip(outcomes)
                .map(|(row, verdict)| {
                    let verdict = verdict.unwrap_or_default();
                    let outcome = verdict.outcome.unwrap_or(Outcome::Rejected);
                    let mut remarks = row.remarks;
                    remarks.extend(verdict.remarks.into_iter().map(|remark| {
                        match (remark.key.as_str(), verdict.entry) {
                            ("imports-row-contradicts", Some(first)) => remark
                                .with(Arguments::new().text("first", numbers[first].to_string())),
                            _ => remark,
                        }
                    }));
                    PlannedRow {
                        sheet: row.sheet,
                        number: row.number,
                        title: row.title,
                        outcome,
                        organisation: verdict
                            .entry
                            .filter(|_| outcome != Outcome::Rejected)
                            .map(|entry| ids[entry]),
                        remarks,
                        changes: verdict.changes,
                    }
                })
                .collect();
        let mut plan = Plan {
            rows: planned,
            ..Plan::default()
        };
        for entry in self
            .entries
            .into_iter()
            .filter(|entry| !entry.refused || entry.before.is_some())
        {
            match entry.before {
                None => plan.created.push(Organisation {
                    id: entry.id,
                    profile: entry.profile,
                    standing: entry.standing,
                    created_at: now,
                    updated_at: now,
                    version: 1,
                }),
                Some(before)
                    if before.profile != entry.profile || before.standing != entry.standing =>
                {
                    let after = Organisation {
                        profile: entry.profile,
                        standing: entry.standing,
                        ..before.clone()
                    };
                    plan.changed.push((before, after));
                }
                Some(_) => {}
            }
        }
        plan
    }
}
