//! The sheet of participants: who they are, when they are there, how many they send.

use std::collections::HashMap;

use collider_timetable::MOST_PARTICIPANTS;

use super::{
    Told,
    line::{Line, Misfit},
    rows::View,
};
use crate::{
    features::events::timetable::{
        trouble::Trouble,
        words::{Who, folded, is_example},
    },
    platform::sheets::{Row, Sheet},
};

/// Those who take part, by their number in the event.
#[derive(Default)]
pub(super) struct Participants {
    pub sheet: String,
    pub names: Vec<String>,
    pub rows: Vec<usize>,
    pub worlds: Vec<String>,
    /// Slots in which each is not there.
    pub forbidden: Vec<Vec<usize>>,
    pub representatives: Vec<(usize, u8)>,
    pub most: Vec<(usize, u32)>,
    by_name: HashMap<String, usize>,
}

impl Participants {
    /// The number of somebody, by their name.
    pub fn number(&self, name: &str) -> Option<usize> {
        self.by_name.get(&folded(name)).copied()
    }

    /// The name most like one that nobody has, if one is like it at all.
    pub fn most_like(&self, name: &str) -> Option<&str> {
        const FAR: usize = 3;
        let beginning = |name: &str| folded(name).chars().take(60).collect::<String>();
        let wanted = beginning(name);
        let near = self.names.iter().filter_map(|known| {
            let far = strsim::levenshtein(&wanted, &beginning(known));
            (far < FAR && far * 3 < wanted.chars().count()).then_some((far, known.as_str()))
        });
        near.min().map(|(_, name)| name)
    }
}

/// Reads the sheet. Without slots, names are read all the same, for the meetings.
pub(super) fn read(sheet: &Sheet, line: Option<&Line>, told: &mut Told) -> Participants {
    let view = View::new(sheet, &[Who::Name], told);
    let mut read = Participants {
        sheet: sheet.name.clone(),
        ..Participants::default()
    };
    if !view.has(Who::Name) {
        return read;
    }
    let rows: Vec<&Row> = sheet
        .rows
        .iter()
        .filter(|row| view.says_something(row) && !is_example(view.cell(row, Who::Name)))
        .collect();
    view.nobody(rows.len(), told);
    if rows.len() > MOST_PARTICIPANTS {
        told.trouble(
            Trouble::new(view.header(), "timetables-wrong-too-many-participants")
                .count("found", rows.len())
                .count("most", MOST_PARTICIPANTS),
        );
        return read;
    }
    for row in rows {
        one(&view, row, line, &mut read, told);
    }
    read
}

fn one<'a>(
    view: &View<'a, Who>,
    row: &'a Row,
    line: Option<&Line>,
    read: &mut Participants,
    told: &mut Told,
) {
    let name = view.cell(row, Who::Name);
    if name.is_empty() {
        let place = view.place(row.number, Who::Name);
        told.trouble(Trouble::new(place, "timetables-wrong-no-name"));
        return;
    }
    let number = read.names.len();
    if let Some(known) = read.by_name.get(&folded(name)) {
        let place = view.place(row.number, Who::Name);
        told.trouble(
            Trouble::new(place, "timetables-wrong-name-twice")
                .text("name", name)
                .text("first", read.rows[*known].to_string()),
        );
        return;
    }
    read.by_name.insert(folded(name), number);
    read.names.push(name.to_owned());
    read.rows.push(row.number);
    read.worlds.push(view.cell(row, Who::World).to_owned());
    let people = view.number(row, Who::Representatives, (1, 255), told);
    let people = people.and_then(|people| u8::try_from(people).ok());
    read.representatives
        .extend(people.map(|people| (number, people)));
    let most = view.number(row, Who::Most, (0, u32::MAX as usize), told);
    let most = most.and_then(|most| u32::try_from(most).ok());
    read.most.extend(most.map(|most| (number, most)));
    read.forbidden.push(match line {
        Some(line) => away(view, row, line, told),
        None => Vec::new(),
    });
}

/// Slots in which somebody is not there: those named so, and those beyond where they are there.
fn away<'a>(view: &View<'a, Who>, row: &'a Row, line: &Line, told: &mut Told) -> Vec<usize> {
    let mut slots_in = |column, which: fn(&Line, _) -> Result<Vec<usize>, Misfit>| {
        let cell = view.cell(row, column);
        if cell.is_empty() {
            return None;
        }
        match line.all_in(cell, which) {
            Ok(slots) => Some(slots),
            Err(misfit) => {
                told.trouble(line.misfit(misfit, view.place(row.number, column), cell));
                None
            }
        }
    };
    let mut away = slots_in(Who::Absent, Line::touched).unwrap_or_default();
    if let Some(there) = slots_in(Who::Present, Line::whole) {
        away.extend((0..line.count).filter(|slot| there.binary_search(slot).is_err()));
        away.sort_unstable();
        away.dedup();
    }
    away
}
