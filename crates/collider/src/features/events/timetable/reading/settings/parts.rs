//! Parts of the day and of the place: pauses, sessions, rooms, tables that are closed.

use super::{
    super::{
        Told,
        line::{Line, Misfit},
    },
    MOST_TABLES, Settings,
    entries::Entries,
};
use crate::features::events::timetable::{
    clock::{Stretch, labelled, number_of, stretch_of, stretches},
    words::Setting,
};

pub(super) fn rooms(entries: &Entries, read: &mut Settings, told: &mut Told) {
    for entry in entries.of(Setting::Room) {
        let tables =
            |text: &str| number_of(text).filter(|tables| (1..=MOST_TABLES).contains(tables));
        match labelled(entry.value, tables) {
            Some((name, tables)) => {
                read.rooms.push(tables);
                let number = read.rooms.len().to_string();
                read.room_names.push(name.unwrap_or(number));
            }
            None => {
                read.rooms_unread = true;
                entries.form(entry, "timetables-wrong-room-form", told);
            }
        }
    }
}

pub(super) fn pauses(entries: &Entries, line: &Line, read: &mut Settings, told: &mut Told) {
    for entry in entries.of(Setting::Pause) {
        let Some((_, pieces)) = labelled(entry.value, stretches) else {
            entries.form(entry, "timetables-wrong-pause-form", told);
            continue;
        };
        for stretch in pieces {
            // A pause between slots need not be a slot.
            let found = match stretch {
                Stretch::At(_) => Err(Misfit::Unreadable),
                other => line.touched(other),
            };
            match found {
                Ok(slots) => read.pauses.extend(slots),
                Err(Misfit::Unreadable) => entries.form(entry, "timetables-wrong-pause-form", told),
                Err(misfit) => {
                    told.trouble(line.misfit(misfit, entries.place(entry), entry.value));
                }
            }
        }
    }
    read.pauses.sort_unstable();
    read.pauses.dedup();
}

pub(super) fn sessions(entries: &Entries, line: &Line, read: &mut Settings, told: &mut Told) {
    for entry in entries.of(Setting::Session) {
        let found = labelled(entry.value, stretch_of);
        let Some((name, stretch)) = found else {
            read.sessions_unread = true;
            entries.form(entry, "timetables-wrong-session-form", told);
            continue;
        };
        match line.first_and_last(stretch) {
            Ok(ends) => {
                read.sessions.push(ends);
                let number = read.sessions.len().to_string();
                read.session_names.push(name.unwrap_or(number));
                read.session_rows.push(entry.row);
            }
            Err(misfit) => {
                read.sessions_unread = true;
                told.trouble(line.misfit(misfit, entries.place(entry), entry.value));
            }
        }
    }
}

/// Tables at which nobody can sit for a while: `3: 09:00–10:30`.
pub(super) fn closed(entries: &Entries, line: &Line, read: &mut Settings, told: &mut Told) {
    for entry in entries.of(Setting::Closed) {
        let found = labelled(entry.value, stretch_of);
        let found = found.and_then(|(table, stretch)| {
            let table = number_of(table?.as_str())?.checked_sub(1)?;
            Some((table, stretch))
        });
        let Some((table, stretch)) = found else {
            entries.form(entry, "timetables-wrong-closed-form", told);
            continue;
        };
        let slots = line.touched(stretch);
        match slots.map(|slots| slots.first().copied().zip(slots.last().copied())) {
            Ok(Some((first, last))) => {
                read.closed.push((table, first, last));
                read.closed_rows.push(entry.row);
            }
            Ok(None) => {
                told.trouble(line.misfit(Misfit::NoneThen, entries.place(entry), entry.value))
            }
            Err(misfit) => told.trouble(line.misfit(misfit, entries.place(entry), entry.value)),
        }
    }
}
