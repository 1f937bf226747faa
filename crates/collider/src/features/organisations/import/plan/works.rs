//! What becomes of rows about examples of work.

use std::collections::HashMap;

use uuid::Uuid;

use super::{
    super::{
        super::profile::{MOST_ENTRIES, Work, name_key},
        fields,
        reading::{ReadRow, Said, WorkSaying},
        remark::{Gravity, Remark},
    },
    Outcome, Planner, Verdict,
};
use crate::platform::i18n::Arguments;

impl<F: FnMut() -> Uuid> Planner<'_, F> {
    /// Gives every work to its organisation.
    pub(super) fn decide_works(&mut self, rows: &[ReadRow], outcomes: &mut [Option<Verdict>]) {
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
