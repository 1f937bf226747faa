//! The sheet of meetings: who meets whom, and what has to hold for it.

use std::collections::{HashMap, hash_map::Entry};

use collider_timetable::MOST_MEETINGS;

use super::{
    Told, named,
    participants::Participants,
    rows::{View, shortened},
    settings::Settings,
};
use crate::{
    features::events::timetable::{
        clock::{number_of, stretch_of},
        trouble::{MOST_TROUBLES, Trouble},
        words::{Meets, Necessity, Word, Worded, is_example},
    },
    platform::sheets::{Row, Sheet, parse_yes_no},
};

/// The meetings, by their number in the event.
#[derive(Default)]
pub(super) struct Meetings {
    pub sheet: String,
    pub rows: Vec<usize>,
    pub pairs: Vec<(usize, usize, i64)>,
    pub fixed: Vec<(usize, usize)>,
    pub optional: Vec<(usize, u32)>,
    pub in_room: Vec<(usize, usize)>,
    pub online: Vec<usize>,
    pub precedences: Vec<(usize, usize)>,
}

/// Reads the sheet.
pub(super) fn read(
    sheet: &Sheet,
    settings: &Settings,
    participants: &Participants,
    told: &mut Told,
) -> Meetings {
    let view = View::new(sheet, &[Meets::A, Meets::B], told);
    let mut read = Meetings {
        sheet: sheet.name.clone(),
        ..Meetings::default()
    };
    if !view.has(Meets::A) || !view.has(Meets::B) {
        return read;
    }
    let example = |row: &Row| {
        [Meets::A, Meets::B]
            .into_iter()
            .any(|column| is_example(view.cell(row, column)))
    };
    let rows: Vec<&Row> = sheet
        .rows
        .iter()
        .filter(|row| !example(row))
        // A number alone is how people number empty rows.
        .filter(|row| {
            let others = Meets::ALL.iter().filter(|column| **column != Meets::Number);
            others
                .into_iter()
                .any(|column| !view.cell(row, *column).is_empty())
        })
        .collect();
    view.nobody(rows.len(), told);
    if rows.len() > MOST_MEETINGS {
        told.trouble(
            Trouble::new(view.header(), "timetables-wrong-too-many-meetings")
                .count("found", rows.len())
                .count("most", MOST_MEETINGS),
        );
        return read;
    }
    let mut pairs = HashMap::new();
    let mut by_number = HashMap::new();
    let mut orders = Vec::new();
    for row in rows {
        let Some((a, b)) = pair(&view, row, participants, told) else {
            continue;
        };
        let meeting = read.pairs.len();
        match pairs.entry((a.min(b), a.max(b))) {
            Entry::Vacant(fresh) => fresh.insert(row.number),
            Entry::Occupied(known) => {
                told.trouble(
                    Trouble::new(view.row(row), "timetables-wrong-pair-twice")
                        .text("a", &participants.names[a])
                        .text("b", &participants.names[b])
                        .text("first", known.get().to_string()),
                );
                continue;
            }
        };
        let session = session(&view, row, settings, told);
        read.pairs.push((a, b, session));
        read.rows.push(row.number);
        number(&view, row, meeting, &mut by_number, told);
        read.optional
            .extend(weight(&view, row, told).map(|weight| (meeting, weight)));
        read.fixed
            .extend(fixed(&view, row, settings, told).map(|slot| (meeting, slot)));
        let (room, online) = room(&view, row, settings, told);
        read.in_room.extend(room.map(|room| (meeting, room)));
        if online {
            read.online.push(meeting);
        }
        let order = view.cell(row, Meets::Before);
        if !order.is_empty() {
            orders.push((meeting, row, order));
        }
    }
    for (meeting, row, cell) in orders {
        order(&view, row, (meeting, cell), &by_number, &mut read, told);
    }
    read
}

fn pair<'a>(
    view: &View<'a, Meets>,
    row: &'a Row,
    participants: &Participants,
    told: &mut Told,
) -> Option<(usize, usize)> {
    let mut who = |column| {
        let name = view.cell(row, column);
        let place = view.place(row.number, column);
        if name.is_empty() {
            told.trouble(Trouble::new(place, "timetables-wrong-nobody-named"));
            return None;
        }
        let found = participants.number(name);
        // Where the participants could not be read, nobody would be known.
        if found.is_none() && !participants.names.is_empty() {
            // What is not told one by one needs no advice.
            let worth = told.troubles.len() < MOST_TROUBLES;
            let like = worth.then(|| participants.most_like(name)).flatten();
            let key = match like {
                Some(_) => "timetables-wrong-unknown-participant-like",
                None => "timetables-wrong-unknown-participant",
            };
            told.trouble(
                Trouble::new(place, key)
                    .text("name", shortened(name))
                    .text("like", like.unwrap_or_default()),
            );
        }
        found
    };
    let (a, b) = (who(Meets::A), who(Meets::B));
    let (a, b) = (a?, b?);
    if a == b {
        let place = view.place(row.number, Meets::B);
        let name = &participants.names[a];
        told.trouble(Trouble::new(place, "timetables-wrong-with-themselves").text("name", name));
        return None;
    }
    Some((a, b))
}

fn session<'a>(view: &View<'a, Meets>, row: &'a Row, settings: &Settings, told: &mut Told) -> i64 {
    let cell = view.cell(row, Meets::Session);
    if cell.is_empty() || settings.line.is_none() {
        return -1;
    }
    if let Some(session) = named(cell, &settings.session_names) {
        return i64::try_from(session).unwrap_or(-1);
    }
    if !settings.sessions_unread {
        told.trouble(
            Trouble::new(
                view.place(row.number, Meets::Session),
                "timetables-wrong-session",
            )
            .text("value", shortened(cell))
            .text("there", settings.session_names.join(", ")),
        );
    }
    -1
}

fn number<'a>(
    view: &View<'a, Meets>,
    row: &'a Row,
    meeting: usize,
    by_number: &mut HashMap<usize, (usize, usize)>,
    told: &mut Told,
) {
    let number = if view.has(Meets::Number) {
        view.number(row, Meets::Number, (0, u32::MAX as usize), told)
    } else {
        Some(row.number)
    };
    let Some(number) = number else { return };
    match by_number.entry(number) {
        Entry::Vacant(fresh) => {
            fresh.insert((meeting, row.number));
        }
        Entry::Occupied(known) => told.trouble(
            Trouble::new(
                view.place(row.number, Meets::Number),
                "timetables-wrong-number-twice",
            )
            .text("value", number.to_string())
            .text("first", known.get().1.to_string()),
        ),
    }
}

/// What a meeting weighs when it is left out; `None` for one that has to be. A priority alone says
/// that it may be left out.
fn weight<'a>(view: &View<'a, Meets>, row: &'a Row, told: &mut Told) -> Option<u32> {
    let cell = view.cell(row, Meets::Necessity);
    let priority = view.number(row, Meets::Priority, (0, u32::MAX as usize), told);
    let weight = priority.and_then(|priority| u32::try_from(priority).ok());
    match Necessity::meant(cell) {
        Some(Necessity::Must) => None,
        Some(Necessity::Optional) => Some(weight.unwrap_or(1)),
        None if cell.is_empty() => weight,
        None => {
            let place = view.place(row.number, Meets::Necessity);
            told.trouble(
                Trouble::new(place, "timetables-wrong-necessity")
                    .text("value", shortened(cell))
                    .named("must", Necessity::Must.key())
                    .named("optional", Necessity::Optional.key()),
            );
            None
        }
    }
}

fn fixed<'a>(
    view: &View<'a, Meets>,
    row: &'a Row,
    settings: &Settings,
    told: &mut Told,
) -> Option<usize> {
    let cell = view.cell(row, Meets::Slot);
    let line = settings.line.as_ref().filter(|_| !cell.is_empty())?;
    let found = stretch_of(cell).ok_or(super::line::Misfit::Unreadable);
    match found.and_then(|stretch| line.one(stretch)) {
        Ok(slot) => Some(slot),
        Err(misfit) => {
            told.trouble(line.misfit(misfit, view.place(row.number, Meets::Slot), cell));
            None
        }
    }
}

/// The room in which a meeting has to be, and whether it needs none.
fn room<'a>(
    view: &View<'a, Meets>,
    row: &'a Row,
    settings: &Settings,
    told: &mut Told,
) -> (Option<usize>, bool) {
    let cell = view.cell(row, Meets::Online);
    let mut online = match parse_yes_no(cell) {
        Some(said) => said,
        None if Word::meant(cell) == Some(Word::Online) => true,
        None => {
            if !cell.is_empty() {
                let place = view.place(row.number, Meets::Online);
                let about = Trouble::new(place, "timetables-wrong-yes-or-no");
                told.trouble(about.text("value", shortened(cell)));
            }
            false
        }
    };
    let cell = view.cell(row, Meets::Room);
    if cell.is_empty() {
        return (None, online);
    }
    let room = named(cell, &settings.room_names);
    if room.is_none() {
        if Word::meant(cell) == Some(Word::Online) {
            online = true;
        } else if !settings.rooms_unread {
            told.trouble(
                Trouble::new(view.place(row.number, Meets::Room), "timetables-wrong-room")
                    .text("value", shortened(cell))
                    .text("there", settings.room_names.join(", ")),
            );
        }
    }
    (room, online)
}

fn order<'a>(
    view: &View<'a, Meets>,
    row: &'a Row,
    (meeting, cell): (usize, &str),
    by_number: &HashMap<usize, (usize, usize)>,
    read: &mut Meetings,
    told: &mut Told,
) {
    let mut later = Vec::new();
    for piece in cell.split([',', ';', '\n']).map(str::trim) {
        if piece.is_empty() {
            continue;
        }
        match number_of(piece).and_then(|number| by_number.get(&number)) {
            Some((other, _)) => later.push((meeting, *other)),
            None => {
                let place = view.place(row.number, Meets::Before);
                let about = Trouble::new(place, "timetables-wrong-unknown-meeting");
                told.trouble(about.text("value", shortened(piece)));
                return;
            }
        }
    }
    later.sort_unstable();
    later.dedup();
    read.precedences.extend(later);
}
