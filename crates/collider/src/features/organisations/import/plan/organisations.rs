//! What becomes of rows about organisations.

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        super::{
            profile::{Choice, Flaw, MOST_ENTRIES, Profile},
            record::Record,
            standing::Standing,
            store::Organisation,
        },
        fields::{self, COMPARED},
        reading::{ReadRow, Saying},
        remark::{Gravity, Remark},
        target::Target,
    },
    Entry, FieldChange, Outcome, Planner, Verdict,
};
use crate::platform::i18n::Arguments;

impl<F: FnMut() -> Uuid> Planner<'_, F> {
    /// Gives a row to the organisation that it is about, a stored one, one of this file or a new one.
    pub(super) fn assign(
        &mut self,
        place: usize,
        row: &ReadRow,
        saying: &Saying,
    ) -> Option<Verdict> {
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

    /// Applies what the rows say to each organisation, and judges the result.
    pub(super) fn decide_organisations(
        &mut self,
        rows: &[ReadRow],
        outcomes: &mut [Option<Verdict>],
    ) {
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
            let mut profile = profile.tidied();
            let later = profile.consent_after(self.now);
            if later.is_some() {
                let before = entry.before.as_ref();
                profile.consented = before.and_then(|before| before.profile.consented);
            }
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
                    verdict.remarks.extend(later.map(|day| {
                        Remark::warning("imports-cell-day-later")
                            .at(rows[*row].columns.of(Target::Consented), &day.to_string())
                    }));
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
}

fn refusal(flaw: &Flaw, row: &ReadRow) -> Remark {
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
        changes.push(FieldChange {
            field: Target::Status,
            before: before.standing.state(now).code().to_owned(),
            after: standing.state(now).code().to_owned(),
        });
    }
    changes
}
