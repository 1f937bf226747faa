//! The sheet of settings: a setting a row, with its value beside it.

use collider_timetable::{Event, MOST_SLOTS};
use jiff::civil::{Date, Time};

use super::{
    Told,
    line::{Line, Misfit},
    meetings::Meetings,
    participants::Participants,
    rows::{View, bad_number, shortened},
};
use crate::{
    features::events::timetable::{
        clock::{
            Span, Stretch, date_of, labelled, number_of, span_of, stretch_of, stretches, time_of,
        },
        day::{Clock, Day, Pause},
        trouble::Trouble,
        words::{Sets, Setting, Worded},
    },
    platform::sheets::{Place, Sheet},
};

/// Most slots, pauses counted.
const MOST_STATED: usize = 1_000;
/// Most tables of an event; no timetable has more meetings at once.
const MOST_TABLES: usize = 2_000;
/// Longest slot, in minutes.
const LONGEST: usize = 24 * 60;

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

/// One row.
struct Entry<'a> {
    setting: Setting,
    value: &'a str,
    row: usize,
}

struct Entries<'a> {
    sheet: &'a str,
    column: Option<String>,
    all: Vec<Entry<'a>>,
}

impl<'a> Entries<'a> {
    fn of(&self, setting: Setting) -> impl Iterator<Item = &Entry<'a>> {
        self.all
            .iter()
            .filter(move |entry| entry.setting == setting)
    }

    fn first(&self, setting: Setting) -> Option<&Entry<'a>> {
        self.of(setting).next()
    }

    fn place(&self, entry: &Entry) -> Place {
        place(self.sheet, &self.column, Some(entry.row))
    }

    /// A value, if it is stated; with a word about one that cannot be read.
    fn value<T>(
        &self,
        setting: Setting,
        key: &'static str,
        read: impl Fn(&str) -> Option<T>,
        told: &mut Told,
    ) -> Option<T> {
        let entry = self.first(setting)?;
        let found = read(entry.value);
        if found.is_none() {
            let about = Trouble::new(self.place(entry), key);
            told.trouble(about.text("value", shortened(entry.value)));
        }
        found
    }

    fn number(&self, setting: Setting, bounds: (usize, usize), told: &mut Told) -> Option<usize> {
        let entry = self.first(setting)?;
        let number = number_of(entry.value).filter(|n| (bounds.0..=bounds.1).contains(n));
        if number.is_none() {
            told.trouble(bad_number(self.place(entry), entry.value, bounds));
        }
        number
    }

    fn missing(&self, setting: Setting, told: &mut Told) {
        told.trouble(
            Trouble::new(
                place(self.sheet, &None, None),
                "timetables-wrong-setting-missing",
            )
            .named("setting", setting.key()),
        );
    }

    /// What is wrong with the form of a value.
    fn form(&self, entry: &Entry, key: &'static str, told: &mut Told) {
        let about = Trouble::new(self.place(entry), key);
        told.trouble(about.text("value", shortened(entry.value)));
    }
}

fn place(sheet: &str, column: &Option<String>, row: Option<usize>) -> Place {
    Place {
        sheet: sheet.to_owned(),
        row,
        column: column.clone().filter(|_| row.is_some()),
    }
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

/// Rows with a value. Settings without one are as if they were not there. A sheet without headings has
/// its first setting where the headings are.
fn entries<'a>(sheet: &'a Sheet, told: &mut Told) -> Entries<'a> {
    let view = View::<Sets>::new(sheet, &[], &mut Told::default());
    let headed = view.has(Sets::Setting) && view.has(Sets::Value);
    let mut cells: Vec<(&str, &str, usize)> = Vec::new();
    if headed {
        for row in &sheet.rows {
            let (key, value) = (view.cell(row, Sets::Setting), view.cell(row, Sets::Value));
            cells.push((key, value, row.number));
        }
    } else {
        let first = sheet.columns.first().zip(sheet.columns.get(1));
        if let Some((key, value)) = first.filter(|(key, _)| Setting::meant(key).is_some()) {
            cells.push((key.trim(), value.trim(), sheet.header_row));
        }
        for row in &sheet.rows {
            if let [key, value, ..] = row.cells.as_slice() {
                cells.push((key.trim(), value.trim(), row.number));
            }
        }
    }
    let mut entries = Entries {
        sheet: &sheet.name,
        column: headed.then(|| view.place(0, Sets::Value).column).flatten(),
        all: Vec::new(),
    };
    for (key, value, row) in cells {
        if key.is_empty() && value.is_empty() {
            continue;
        }
        let here = place(&sheet.name, &None, Some(row));
        let Some(setting) = Setting::meant(key) else {
            if !value.is_empty() {
                let about = Trouble::new(here, "timetables-wrong-setting");
                told.trouble(about.text("setting", shortened(key)));
            }
            continue;
        };
        if value.is_empty() {
            continue;
        }
        if let Some(known) = entries.first(setting).filter(|_| !setting.repeats()) {
            told.trouble(
                Trouble::new(here, "timetables-wrong-setting-twice")
                    .text("setting", shortened(key))
                    .text("first", known.row.to_string()),
            );
            continue;
        }
        entries.all.push(Entry {
            setting,
            value,
            row,
        });
    }
    entries
}

fn rooms(entries: &Entries, read: &mut Settings, told: &mut Told) {
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

/// The slots: listed one by one, or the same length one after the other, or just their number.
fn slots(entries: &Entries, read: &mut Settings, told: &mut Told) {
    let before = told.troubles.len();
    let pauses: Vec<Pause> = entries
        .of(Setting::Pause)
        .filter_map(|entry| {
            let (name, span) = labelled(entry.value, span_of)?;
            (span.begins < span.ends).then_some(Pause { name, span })
        })
        .collect();
    let length = |text: &str| {
        let typed = text
            .trim()
            .trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
        let by_clock = || {
            time_of(text).map(|t| {
                usize::from(t.hour().unsigned_abs()) * 60 + usize::from(t.minute().unsigned_abs())
            })
        };
        let minutes = number_of(typed).or_else(by_clock)?;
        (1..=LONGEST).contains(&minutes).then_some(minutes)
    };
    let begins = entries.value(Setting::Begin, "timetables-wrong-time", time_of, told);
    let length = entries.value(Setting::Length, "timetables-wrong-length", length, told);
    let count = entries.number(Setting::Count, (1, MOST_STATED), told);
    let listed = listed(entries, told);
    read.slots_row = [Setting::Count, Setting::Slot]
        .into_iter()
        .find_map(|setting| entries.first(setting))
        .map(|entry| entry.row);
    if told.troubles.len() > before {
        return;
    }
    if let Some(listed) = listed {
        for setting in [Setting::Begin, Setting::Length, Setting::Count] {
            if let Some(entry) = entries.first(setting) {
                entries.form(entry, "timetables-wrong-slots-twice", told);
                return;
            }
        }
        read.line = Some(line_of(listed, pauses));
        return;
    }
    let Some(count) = count else {
        entries.missing(Setting::Count, told);
        return;
    };
    match (begins, length) {
        (None, None) => read.line = Some(Line { count, clock: None }),
        (Some(_), None) => entries.missing(Setting::Length, told),
        (None, Some(_)) => entries.missing(Setting::Begin, told),
        (Some(begins), Some(minutes)) => {
            regular(entries, read, (begins, minutes, count), pauses, told)
        }
    }
}

fn regular(
    entries: &Entries,
    read: &mut Settings,
    (begins, minutes, count): (Time, usize, usize),
    pauses: Vec<Pause>,
    told: &mut Told,
) {
    match Line::regular(begins, minutes, count, &pauses) {
        Some(slots) => read.line = Some(line_of(slots, pauses)),
        None => {
            if let Some(entry) = entries.first(Setting::Count) {
                entries.form(entry, "timetables-wrong-midnight", told);
            }
        }
    }
}

fn line_of(slots: Vec<Span>, mut pauses: Vec<Pause>) -> Line {
    pauses.sort_by_key(|pause| (pause.span.begins, pause.span.ends));
    Line {
        count: slots.len(),
        clock: Some(Clock { slots, pauses }),
    }
}

/// Slots that are listed; each begins when the one before is over, or later.
fn listed(entries: &Entries, told: &mut Told) -> Option<Vec<Span>> {
    let mut slots: Vec<Span> = Vec::new();
    let mut any = false;
    for entry in entries.of(Setting::Slot) {
        any = true;
        match span_of(entry.value) {
            None => entries.form(entry, "timetables-wrong-span", told),
            Some(span) if span.ends <= span.begins => {
                entries.form(entry, "timetables-wrong-backwards", told);
            }
            Some(span) if slots.last().is_some_and(|last| span.begins < last.ends) => {
                entries.form(entry, "timetables-wrong-slot-order", told);
            }
            Some(span) => slots.push(span),
        }
    }
    if slots.len() > MOST_STATED {
        let found = slots.len().to_string();
        let sheet = place(entries.sheet, &None, None);
        told.trouble(bad_number(sheet, &found, (1, MOST_STATED)));
    }
    any.then_some(slots)
}

fn pauses(entries: &Entries, line: &Line, read: &mut Settings, told: &mut Told) {
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

fn sessions(entries: &Entries, line: &Line, read: &mut Settings, told: &mut Told) {
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
fn closed(entries: &Entries, line: &Line, read: &mut Settings, told: &mut Told) {
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
