//! The timetable as a workbook: by slot and table, one sheet for each participant, and how good it is.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    agenda::Agenda,
    day::{Day, Moment},
    quality::{self, Planning},
};
use crate::platform::{
    i18n::{self, Lang, say},
    sheets::{Cell, Table},
};

/// The sheets, in the order in which people look for them.
pub fn workbook(agenda: &Agenda, planning: &Planning, lang: Lang) -> Vec<Table<'static>> {
    let mut sheets = vec![
        by_slot_and_table(agenda, lang).under(title(agenda.day, lang)),
        quality::sheet(agenda, planning, lang),
    ];
    let participants = 0..agenda.day.event.participants;
    sheets.extend(participants.map(|one| of_participant(agenda, one, lang)));
    sheets
}

/// Name, day and place of the event, as far as they are known.
pub(super) fn title(day: &Day, lang: Lang) -> String {
    let date = day.date.map(|date| i18n::date(lang, date));
    let name = Some(day.event.name.as_str()).filter(|name| !name.is_empty());
    let name = name.map_or_else(|| say(lang, "timetables-event"), str::to_owned);
    let parts = [Some(name), date, day.place.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Number and clock time of a slot, or the name of a pause.
fn moment(day: &Day, moment: Moment, lang: Lang) -> [Cell; 2] {
    let pause =
        |name: Option<&str>| name.map_or_else(|| say(lang, "timetables-pause"), str::to_owned);
    let clock = |slot| Cell::from(day.span(slot).map(|span| span.shown()));
    match moment {
        Moment::Slot(slot) => [Cell::Number(slot as f64 + 1.0), clock(slot)],
        Moment::PausedSlot(slot, name) => [Cell::Text(pause(name)), clock(slot)],
        Moment::Pause(told) => [
            Cell::Text(pause(told.name.as_deref())),
            Cell::Text(told.span.shown()),
        ],
    }
}

fn by_slot_and_table(agenda: &Agenda, lang: Lang) -> Table<'static> {
    let day = agenda.day;
    let mut tables = BTreeSet::new();
    let mut cells: BTreeMap<(usize, Option<usize>), Vec<String>> = BTreeMap::new();
    for (seat, meeting) in agenda.held() {
        tables.extend(seat.table);
        let cell = cells.entry((seat.slot, seat.table)).or_default();
        cell.push(agenda.pair(meeting, lang));
    }
    let without_table = cells.keys().any(|(_, table)| table.is_none());
    let mut columns = vec![
        say(lang, "timetables-column-slot"),
        say(lang, "timetables-column-time"),
    ];
    columns.extend(tables.iter().map(|table| day.table(*table, lang)));
    if without_table {
        columns.push(say(lang, "timetables-online"));
    }
    let places: Vec<Option<usize>> = tables
        .into_iter()
        .map(Some)
        .chain(without_table.then_some(None))
        .collect();
    let mut rows = Vec::new();
    for one in day.moments() {
        let mut row = Vec::from(moment(day, one, lang));
        if let Moment::Slot(slot) = one {
            row.extend(places.iter().map(|table| {
                let pairs = cells.get(&(slot, *table));
                Cell::from(pairs.map(|pairs| pairs.join("\n")))
            }));
        }
        rows.push(row);
    }
    Table::new(say(lang, "timetables-sheet-timetable"), columns, rows)
}

fn of_participant(agenda: &Agenda, participant: usize, lang: Lang) -> Table<'static> {
    let day = agenda.day;
    let mut of_slot: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for meeting in agenda.meetings_of(participant) {
        if let Some(seat) = agenda.seat(*meeting) {
            of_slot.entry(seat.slot).or_default().push(*meeting);
        }
    }
    let mut rows = Vec::new();
    for one in day.moments() {
        let about = moment(day, one, lang);
        let Moment::Slot(slot) = one else {
            rows.push(Vec::from(about));
            continue;
        };
        for meeting in of_slot.get(&slot).into_iter().flatten() {
            let mut row = Vec::from(about.clone());
            let partner = agenda.partner(*meeting, participant);
            row.push(Cell::Text(day.participant(partner, lang)));
            row.push(Cell::Text(agenda.place(*meeting, lang)));
            rows.push(row);
        }
    }
    let columns = ["slot", "time", "partner", "place"];
    let columns = columns.map(|column| say(lang, &format!("timetables-column-{column}")));
    let name = day.participant(participant, lang);
    let title = format!("{name} · {}", title(day, lang));
    Table::new(name, columns, rows).under(title)
}
