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
        profile::{MOST_ENTRIES, Profile, Work, name_key},
        record::Record,
        standing::Standing,
        store::{Keys, Organisation},
    },
    fields::{self, COMPARED},
    mapping::Terms,
    reading::{ReadRow, Said, Saying, WorkSaying},
    remark::{Gravity, Remark},
    target::Target,
};
use crate::platform::i18n::Arguments;

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

    /// Gives a row to the organisation that it is about, a stored one, one of this file or a new one.
    fn assign(&mut self, place: usize, row: &ReadRow, saying: &Saying) -> Option<Verdict> {
        let found = match self.find(row, saying) {
            Ok(found) => found,
            Err(remark) => return Verdict::rejected(remark),
        };
        let entry = match found {
            Some(entry) => entry,
            None if saying.profile.name.is_empty() => {
                let column = row
                    .columns
                    .of(Target::Name)
                    .or(row.columns.of(Target::Reference));
                let value = saying.profile.reference.clone().unwrap_or_default();
                let key = if value.is_empty() {
                    "imports-row-name-missing"
                } else {
                    "imports-row-reference-unknown"
                };
                return Verdict::rejected(Remark::rejection(key).at(column, &value));
            }
            None => {
                let id = (self.new_id)();
                self.enter(Entry {
                    before: None,
                    profile: saying.profile.clone(),
                    standing: Standing::waiting(),
                    id,
                    saying: None,
                    rows: Vec::new(),
                    refused: false,
                })
            }
        };
        let known = &mut self.entries[entry];
        match &mut known.saying {
            None => {
                known.saying = Some(saying.clone());
                known.rows.push((place, true));
            }
            Some(said) => match fields::join(said, saying) {
                Ok(grew) => known.rows.push((place, grew)),
                Err(field) => {
                    let first = known.rows.first().map_or(0, |(place, _)| *place);
                    return Some(Verdict {
                        entry: Some(first),
                        ..Verdict::rejected(Remark::rejection("imports-row-contradicts").at(
                            row.columns.of(field),
                            &fields::shown(field, &saying.profile),
                        ))?
                    });
                }
            },
        }
        if let Some(key) = &saying.file_key {
            self.by_file_key.insert(key.clone(), entry);
        }
        if let Some(reference) = &saying.profile.reference {
            self.by_reference.insert(reference.clone(), entry);
        }
        None
    }

    /// The organisation that a row is about, if it is known already.
    fn find(&self, row: &ReadRow, saying: &Saying) -> Result<Option<usize>, Remark> {
        if let Some(entry) = saying
            .file_key
            .as_ref()
            .and_then(|key| self.by_file_key.get(key))
        {
            return Ok(Some(*entry));
        }
        let reference = saying.profile.reference.as_ref();
        if let Some(entry) = reference.and_then(|key| self.by_reference.get(key)) {
            return Ok(Some(*entry));
        }
        if saying.profile.name.is_empty() {
            return Ok(None);
        }
        let same_name = self.by_name.get(&name_key(&saying.profile.name));
        let candidates: Vec<usize> = same_name
            .into_iter()
            .flatten()
            .copied()
            .filter(|place| {
                let entry = &self.entries[*place];
                let said = entry.saying.as_ref();
                // Two references, or two keys of the file, are two organisations of the same name.
                let other_reference = reference.is_some()
                    && (entry.profile.reference.is_some()
                        || said.is_some_and(|said| said.profile.reference.is_some()));
                let other_key =
                    saying.file_key.is_some() && said.is_some_and(|said| said.file_key.is_some());
                !other_reference && !other_key && may_be_in(entry, &saying.profile)
            })
            .collect();
        match candidates[..] {
            [] => Ok(None),
            [only] => Ok(Some(only)),
            _ => {
                let exact: Vec<usize> = candidates
                    .iter()
                    .copied()
                    .filter(|place| self.entries[*place].profile.region == saying.profile.region)
                    .collect();
                match exact[..] {
                    [only] => Ok(Some(only)),
                    _ => Err(Remark::rejection("imports-row-ambiguous")
                        .at(row.columns.of(Target::Name), &saying.profile.name)
                        .with(Arguments::new().count("count", candidates.len()))),
                }
            }
        }
    }

    /// Applies what the rows say to each organisation, and judges the result.
    fn decide_organisations(&mut self, rows: &[ReadRow], outcomes: &mut [Option<Verdict>]) {
        for place in 0..self.entries.len() {
            let entry = &mut self.entries[place];
            let Some(saying) = entry.saying.take() else {
                continue;
            };
            let mut profile = match &entry.before {
                Some(before) => before.profile.clone(),
                None => Profile::default(),
            };
            fields::take_over(&mut profile, &saying);
            if profile.consented.is_none() {
                profile.consented = self.terms.consented;
            }
            let profile = profile.tidied();
            let state = saying.state;
            let record = Record { profile, state };
            let standing = match (&entry.before, state) {
                (Some(before), Some(state)) if before.standing.state(self.now) != state => {
                    record.standing(self.now)
                }
                (Some(before), _) => before.standing,
                (None, None) if self.terms.approve => Standing::approved(self.now),
                (None, _) => record.standing(self.now),
            };
            let profile = record.profile;
            let flaw = profile.flaws().into_iter().next();
            if let Some(flaw) = flaw {
                entry.refused = true;
                let remark = refusal(&flaw, &rows[entry.rows[0].0]);
                for (row, _) in &entry.rows {
                    outcomes[*row] = Verdict::rejected(remark.clone());
                }
                // What the hub has stays as it is.
                if let Some(before) = &entry.before {
                    entry.profile = before.profile.clone();
                }
                continue;
            }
            let outcome = match &entry.before {
                None => Outcome::Created,
                Some(before) if before.profile != profile || before.standing != standing => {
                    Outcome::Changed
                }
                Some(_) => Outcome::Unchanged,
            };
            let changes = match &entry.before {
                Some(before) if outcome == Outcome::Changed => {
                    changes(before, &profile, standing, self.now)
                }
                _ => Vec::new(),
            };
            entry.profile = profile;
            entry.standing = standing;
            let first = rows[entry.rows[0].0].number;
            for (position, (row, brought)) in entry.rows.iter().enumerate() {
                let mut verdict = Verdict {
                    outcome: Some(outcome),
                    entry: Some(place),
                    ..Verdict::default()
                };
                if position == 0 {
                    verdict.changes = changes.clone();
                } else {
                    verdict.outcome = Some(match outcome {
                        Outcome::Unchanged => Outcome::Unchanged,
                        _ if *brought => Outcome::Changed,
                        _ => Outcome::Unchanged,
                    });
                    let key = if *brought {
                        "imports-row-joined"
                    } else {
                        "imports-row-repeated"
                    };
                    verdict.remarks.push(
                        Remark::new(Gravity::Hint, key)
                            .with(Arguments::new().text("first", first.to_string())),
                    );
                }
                outcomes[*row] = Some(verdict);
            }
        }
    }

    /// Gives every work to its organisation.
    fn decide_works(&mut self, rows: &[ReadRow], outcomes: &mut [Option<Verdict>]) {
        let mut of_entry: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut order = Vec::new();
        for (place, row) in rows.iter().enumerate() {
            let Said::Work(saying) = &row.said else {
                continue;
            };
            match self.organisation_of(row, saying) {
                Ok(entry) => {
                    let list = of_entry.entry(entry).or_default();
                    if list.is_empty() {
                        order.push(entry);
                    }
                    list.push(place);
                }
                Err(remark) => outcomes[place] = Verdict::rejected(remark),
            }
        }
        for entry in order {
            let places = of_entry.remove(&entry).unwrap_or_default();
            let said: Vec<(usize, &WorkSaying)> = places
                .into_iter()
                .filter_map(|place| match &rows[place].said {
                    Said::Work(saying) => Some((place, saying.as_ref())),
                    _ => None,
                })
                .collect();
            let numbers = |place: usize| rows[place].number;
            let works = &mut self.entries[entry].profile.works;
            for (place, outcome, remark) in place_works(works, &said, numbers) {
                outcomes[place] = Some(Verdict {
                    outcome: Some(outcome),
                    entry: Some(entry),
                    remarks: remark.into_iter().collect(),
                    ..Verdict::default()
                });
            }
        }
    }

    fn organisation_of(&self, row: &ReadRow, saying: &WorkSaying) -> Result<usize, Remark> {
        let column = || {
            row.columns
                .of(Target::WorkOrganisation)
                .or(row.columns.of(Target::WorkOrganisationKey))
        };
        let by_key = saying
            .file_key
            .as_ref()
            .and_then(|key| self.by_file_key.get(key));
        let named = saying.organisation.as_ref();
        let by_reference = || named.and_then(|key| self.by_reference.get(key));
        let by_name = || match named.and_then(|name| self.by_name.get(&name_key(name)))?[..] {
            [ref only] => Some(only),
            _ => None,
        };
        let value = saying.organisation.as_ref().or(saying.file_key.as_ref());
        let value = value.map_or("", String::as_str);
        match by_key.or_else(by_reference).or_else(by_name) {
            Some(entry)
                if self.entries[*entry].refused && self.entries[*entry].before.is_none() =>
            {
                Err(Remark::rejection("imports-row-organisation-rejected").at(column(), value))
            }
            Some(entry) => Ok(*entry),
            None if value.is_empty() => {
                Err(Remark::rejection("imports-row-organisation-missing").at(column(), ""))
            }
            None => Err(Remark::rejection("imports-row-organisation-unknown").at(column(), value)),
        }
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

/// Whether an organisation of the same name can be the one that a row describes: countries, where
/// both are known, agree.
fn may_be_in(entry: &Entry, said: &Profile) -> bool {
    let known = entry
        .saying
        .as_ref()
        .and_then(|saying| saying.profile.country.as_ref());
    match (entry.profile.country.as_ref().or(known), &said.country) {
        (Some(known), Some(said)) => known == said,
        _ => true,
    }
}

fn refusal(flaw: &super::super::profile::Flaw, row: &ReadRow) -> Remark {
    let key = match flaw.key {
        "organisations-flaw-name-missing" => "imports-row-name-missing",
        "organisations-flaw-region-elsewhere" => "imports-row-region-elsewhere",
        "organisations-flaw-too-many" => "imports-row-too-many",
        _ => "imports-row-unknown-code",
    };
    let remark = Remark::rejection(key).at(row.columns.of(Target::Name), &flaw.value);
    match key {
        "imports-row-too-many" => remark.with(
            Arguments::new()
                .count("count", flaw.value.parse().unwrap_or_default())
                .count("most", MOST_ENTRIES),
        ),
        _ => remark,
    }
}

fn changes(
    before: &Organisation,
    after: &Profile,
    standing: Standing,
    now: Timestamp,
) -> Vec<FieldChange> {
    let mut changes: Vec<FieldChange> = COMPARED
        .into_iter()
        .filter(|field| !fields::same(*field, &before.profile, after))
        .map(|field| FieldChange {
            field,
            before: fields::shown(field, &before.profile),
            after: fields::shown(field, after),
        })
        .collect();
    if before.standing != standing {
        use super::super::profile::Choice;
        changes.push(FieldChange {
            field: Target::Status,
            before: before.standing.state(now).code().to_owned(),
            after: standing.state(now).code().to_owned(),
        });
    }
    changes
}

/// Puts works into an organisation's list. A work is found again by its reference; without one, by
/// all it says, else by title and year; each work that is there is found once, so two works of the
/// same title stay two.
fn place_works(
    works: &mut Vec<Work>,
    said: &[(usize, &WorkSaying)],
    number: impl Fn(usize) -> usize,
) -> Vec<(usize, Outcome, Option<Remark>)> {
    let mut verdicts = Vec::new();
    let stored = works.len();
    let mut taken = vec![false; stored];
    let mut by_reference: HashMap<String, usize> = works
        .iter()
        .enumerate()
        .filter_map(|(at, work)| Some((work.reference.clone()?, at)))
        .collect();
    let mut by_title: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, work) in works
        .iter()
        .enumerate()
        .filter(|(_, work)| work.reference.is_none())
    {
        by_title.entry(name_key(&work.title)).or_default().push(at);
    }
    // Those that are there word for word are found first, so that a near one does not take their
    // place.
    let mut exact: HashMap<usize, usize> = HashMap::new();
    for (place, saying) in said
        .iter()
        .filter(|(_, saying)| saying.work.reference.is_none())
    {
        let title = by_title.get(&name_key(&saying.work.title));
        let found = title.into_iter().flatten().find(|at| {
            let mut same = works[**at].clone();
            fields::take_over_work(&mut same, &saying.work, &saying.fields);
            !taken[**at] && same == works[**at]
        });
        if let Some(at) = found {
            taken[*at] = true;
            exact.insert(*place, *at);
        }
    }
    let mut row_of: HashMap<usize, usize> = HashMap::new();
    for (place, saying) in said {
        let at = match &saying.work.reference {
            Some(reference) => by_reference.get(reference).copied(),
            None => exact.get(place).copied().or_else(|| {
                let title = by_title.get(&name_key(&saying.work.title))?;
                title.iter().copied().find(|at| {
                    let years = (works[*at].year, saying.work.year);
                    !taken[*at] && !matches!(years, (Some(known), Some(said)) if known != said)
                })
            }),
        };
        let verdict = match at {
            None if works.len() >= MOST_ENTRIES => {
                let arguments = Arguments::new()
                    .count("count", works.len() + 1)
                    .count("most", MOST_ENTRIES);
                (
                    Outcome::Rejected,
                    Some(Remark::rejection("imports-row-too-many").with(arguments)),
                )
            }
            None => {
                if let Some(reference) = &saying.work.reference {
                    by_reference.insert(reference.clone(), works.len());
                }
                row_of.insert(works.len(), *place);
                works.push(saying.work.clone());
                (Outcome::Created, None)
            }
            Some(at) => {
                let mut after = works[at].clone();
                fields::take_over_work(&mut after, &saying.work, &saying.fields);
                let same = after == works[at];
                match row_of.get(&at) {
                    Some(first) => {
                        let arguments = Arguments::new().text("first", number(*first).to_string());
                        if same {
                            let hint = Remark::new(Gravity::Hint, "imports-row-repeated");
                            (Outcome::Unchanged, Some(hint.with(arguments)))
                        } else {
                            let remark = Remark::rejection("imports-row-contradicts");
                            (Outcome::Rejected, Some(remark.with(arguments)))
                        }
                    }
                    None => {
                        if at < stored {
                            taken[at] = true;
                        }
                        row_of.insert(at, *place);
                        works[at] = after;
                        (
                            if same {
                                Outcome::Unchanged
                            } else {
                                Outcome::Changed
                            },
                            None,
                        )
                    }
                }
            }
        };
        verdicts.push((*place, verdict.0, verdict.1));
    }
    verdicts
}
