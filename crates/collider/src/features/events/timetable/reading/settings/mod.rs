//! The sheet of settings: a setting a row, with its value beside it.

mod entries;
mod parts;
mod slots;

use collider_timetable::{Event, MOST_SLOTS};
use jiff::civil::Date;

use super::{Told, line::Line, meetings::Meetings, participants::Participants, rows::shortened};
use crate::{
    features::events::timetable::{clock::date_of, day::Day, trouble::Trouble, words::Setting},
    platform::sheets::Sheet,
};
use entries::{entries, place};
use parts::{closed, pauses, rooms, sessions};
use slots::slots;

/// Most tables of an event; no timetable has more meetings at once.
const MOST_TABLES: usize = 2_000;

/// What the settings say.
#[derive(Default)]
pub(super) struct Settings {
    pub sheet: String,
    pub line: Option<Line>,
    pub session_names: Vec<String>,
    /// Some sessions could not be read, so that meetings may name them.
    pub sessions_unread: bool,
    pub room_names: Vec<String>,
    /// Likewise of rooms.
    pub rooms_unread: bool,
    /// Rows of what can be wrong only together with others.
    pub session_rows: Vec<usize>,
    pub closed_rows: Vec<usize>,
    pub apart_rows: Vec<usize>,
    pub tables_row: Option<usize>,
    pub slots_row: Option<usize>,
    name: String,
    date: Option<Date>,
    zone: Option<String>,
    place: Option<String>,
    tables: usize,
    rooms: Vec<usize>,
    sessions: Vec<(usize, usize)>,
    pauses: Vec<usize>,
    buffer: usize,
    fairness: Option<u32>,
    apart_names: Vec<(usize, Vec<String>)>,
    closed: Vec<(usize, usize, usize)>,
    value_column: Option<String>,
}

/// Reads the sheet.
pub(super) fn read(sheet: &Sheet, told: &mut Told) -> Settings {
    let entries = entries(sheet, told);
    let mut read = Settings {
        sheet: sheet.name.clone(),
        value_column: entries.column.clone(),
        ..Settings::default()
    };
    let text = |setting| entries.first(setting).map(|entry| entry.value.to_owned());
    read.name = text(Setting::Name).unwrap_or_default();
    read.place = text(Setting::Place);
    read.date = entries.value(Setting::Date, "timetables-wrong-date", date_of, told);
    let zone = |name: &str| {
        let known = jiff::tz::TimeZone::get(name).ok();
        known.and_then(|zone| zone.iana_name().map(str::to_owned))
    };
    read.zone = entries.value(Setting::Zone, "timetables-wrong-zone", zone, told);
    read.buffer = entries
        .number(Setting::Buffer, (0, MOST_SLOTS), told)
        .unwrap_or(0);
    let fairness = entries.number(Setting::Fairness, (0, MOST_SLOTS), told);
    read.fairness = fairness.and_then(|fairness| u32::try_from(fairness).ok());
    rooms(&entries, &mut read, told);
    read.tables_row = entries.first(Setting::Tables).map(|entry| entry.row);
    let tables = entries.number(Setting::Tables, (1, MOST_TABLES), told);
    read.tables = tables.unwrap_or_else(|| read.rooms.iter().sum());
    if tables.is_none() && read.tables_row.is_none() && read.rooms.is_empty() {
        entries.missing(Setting::Tables, told);
    }
    slots(&entries, &mut read, told);
    if let Some(line) = read.line.clone() {
        pauses(&entries, &line, &mut read, told);
        sessions(&entries, &line, &mut read, told);
        closed(&entries, &line, &mut read, told);
    }
    for entry in entries.of(Setting::Apart) {
        let names = entry.value.split([';', '\n']).map(str::trim);
        let names = names.filter(|name| !name.is_empty()).map(str::to_owned);
        read.apart_names.push((entry.row, names.collect()));
        read.apart_rows.push(entry.row);
    }
    read
}

impl Settings {
    /// Groups that are kept apart, by their numbers.
    pub(super) fn apart(&self, participants: &Participants, told: &mut Told) -> Vec<Vec<usize>> {
        let mut groups = Vec::new();
        for (row, names) in &self.apart_names {
            let mut group = Vec::new();
            for name in names {
                match participants.number(name) {
                    Some(number) => group.push(number),
                    None if participants.names.is_empty() => {}
                    None => {
                        let place = place(&self.sheet, &self.value_column, Some(*row));
                        let about = Trouble::new(place, "timetables-wrong-unknown-participant");
                        told.trouble(about.text("name", shortened(name)).text("like", ""));
                    }
                }
            }
            groups.push(group);
        }
        groups
    }

    /// Everything together.
    pub(super) fn day(
        self,
        participants: Participants,
        meetings: Meetings,
        apart: Vec<Vec<usize>>,
    ) -> Day {
        let line = self.line.unwrap_or(Line {
            count: 0,
            clock: None,
        });
        let worlds = &participants.worlds;
        let event = Event {
            format: "b2b/1".to_owned(),
            name: self.name,
            source: String::new(),
            participants: participants.names.len(),
            side: worlds
                .iter()
                .any(|world| !world.is_empty())
                .then(|| worlds.clone()),
            slots: line.count,
            tables: self.tables,
            sessions: self.sessions,
            meetings: meetings.pairs,
            fixed: meetings.fixed,
            forbidden: participants.forbidden,
            precedences: meetings.precedences,
            fairness_d: self.fairness,
            names: participants.names,
            optional: meetings.optional,
            representatives: participants.representatives,
            most: participants.most,
            apart,
            buffer: self.buffer,
            pauses: self.pauses,
            rooms: self.rooms,
            in_room: meetings.in_room,
            closed: self.closed,
            online: meetings.online,
        };
        Day {
            event,
            date: self.date,
            zone: self.zone,
            place: self.place,
            clock: line.clock,
            room_names: self.room_names,
            session_names: self.session_names,
        }
    }
}
