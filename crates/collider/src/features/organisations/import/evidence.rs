//! What the values of a column look like, whatever its header says.

use super::{
    super::reference::{country, language, region, sector},
    cells,
    target::{Subject, Target},
};
use crate::platform::sheets::{parse_year, split_list};

/// Filled cells that are looked at.
const SAMPLE: usize = 200;
/// The share of cells that must agree before the values speak.
const MOST: f64 = 0.8;

/// What a column's values are, if nearly all of them agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    /// The field they look like.
    pub target: Target,
    /// Whether values of this form hardly ever mean anything else.
    pub unmistakable: bool,
}

/// A field, whether its values are unmistakable, and how to tell one.
type Test<'a> = (Target, bool, &'a dyn Fn(&str) -> bool);

/// Looks at the filled cells of a column in a sheet of a subject.
pub fn of_values<'a>(cells: impl Iterator<Item = &'a str>, subject: Subject) -> Option<Evidence> {
    let sample: Vec<&str> = cells
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .take(SAMPLE)
        .collect();
    if sample.is_empty() || subject != Subject::Organisations {
        return None;
    }
    let share = |test: &dyn Fn(&str) -> bool| {
        sample.iter().filter(|cell| test(cell)).count() as f64 / sample.len() as f64
    };
    let all_of = |cell: &str, test: &dyn Fn(&str) -> bool| {
        let items = split_list(cell);
        !items.is_empty() && items.iter().all(|item| test(item))
    };
    let tests: [Test<'_>; 10] = [
        (Target::ContactEmail, true, &|cell| {
            let address = cells::email(cell);
            address.contains('@')
                && address
                    .rsplit('@')
                    .next()
                    .is_some_and(|host| host.contains('.'))
        }),
        (Target::Website, true, &|cell| {
            cell.starts_with("http://") || cell.starts_with("https://") || cell.starts_with("www.")
        }),
        (Target::Visibility, false, &|cell| {
            cells::visibility(cell).is_some()
        }),
        (Target::Status, false, &|cell| cells::state(cell).is_some()),
        (Target::Side, false, &|cell| cells::side(cell).is_some()),
        (Target::Region, true, &|cell| {
            let code = cell.to_uppercase();
            code.len() >= 3 && region::find(&code).is_some()
        }),
        (Target::Country, false, &|cell| {
            country::understand(cell).is_some()
        }),
        (Target::Languages, false, &|cell| {
            all_of(cell, &|item| language::understand(item).is_some())
        }),
        (Target::Founded, false, &|cell| {
            parse_year(cell).is_some_and(|year| (1800..=2100).contains(&year)) && cell.len() <= 10
        }),
        (Target::Sectors, false, &|cell| {
            // Bare numbers are more often counts, single letters marks, than codes of NACE.
            all_of(cell, &|item| {
                item.chars().count() > 2 && sector::understand(item).is_some()
            }) && !cell.chars().all(|c| c.is_ascii_digit())
        }),
    ];
    tests
        .into_iter()
        .find(|(_, _, test)| share(test) >= MOST)
        .map(|(target, unmistakable, _)| Evidence {
            target,
            unmistakable,
        })
}

/// Whether what a header says can be true of these values; for fields whose values have a form.
pub fn contradicts<'a>(cells: impl Iterator<Item = &'a str>, target: Target) -> bool {
    let sample: Vec<&str> = cells
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .take(SAMPLE)
        .collect();
    let test: &dyn Fn(&str) -> bool = match target {
        Target::ContactEmail => &|cell| cell.contains('@'),
        Target::Website => &|cell| cell.contains('.'),
        Target::Founded | Target::WorkYear => &|cell| parse_year(cell).is_some(),
        Target::Country => &|cell| country::understand(cell).is_some(),
        Target::Size => &|cell| cells::size(cell).is_some(),
        Target::Kind => &|cell| cells::kind(cell).is_some(),
        Target::Side => &|cell| cells::side(cell).is_some(),
        Target::Visibility => &|cell| cells::visibility(cell).is_some(),
        Target::ShownTo => &|cell| cells::shown_to(cell).is_some(),
        Target::Status => &|cell| cells::state(cell).is_some(),
        Target::Languages | Target::WorkLanguage | Target::TextLanguage => &|cell| {
            split_list(cell)
                .iter()
                .any(|item| cells::text_language(item).is_some())
        },
        Target::DescriptionLanguage => &|cell| cells::text_language(cell).is_some(),
        Target::Contact => &|cell| cells::contact(cell).is_some(),
        Target::Works => &|cell| cells::works(cell).is_some(),
        Target::Consented => &|cell| cells::day(cell).is_some(),
        _ => return false,
    };
    !sample.is_empty() && sample.iter().filter(|cell| test(cell)).count() * 2 < sample.len()
}
