//! Whatever stands in the cells, nothing panics, and what is understood can be planned and drawn.

use collider_timetable::{Limits, Planned, plan};
use jiff::{Timestamp, tz::TimeZone};
use proptest::prelude::*;

use super::{Filled, file, lang};
use crate::features::events::timetable::{Agenda, calendars, grid, read};

const CELLS: [&str; 34] = [
    "",
    " ",
    "Ena",
    "ena",
    "Dva",
    "Tri (example)",
    "=1+1",
    "@x",
    "1",
    "0",
    "-1",
    "3",
    "7",
    "1-3",
    "3–1",
    "09:00",
    "9.15",
    "09:00–10:00",
    "10:00–09:00",
    "24:00",
    "23:59–24:10",
    "1: 2",
    "a: b: 3",
    "9:9:9",
    "99999999999999999999",
    "4294967296",
    "2026-11-22",
    "31. 2. 2026",
    "ja",
    "optional",
    "online",
    ";;,",
    "č\u{301}\u{0}\u{FFFF}",
    "١٢",
];

const HEADINGS: [&str; 20] = [
    "Name",
    "World",
    "Not there",
    "Only there",
    "Representatives",
    "At most",
    "No.",
    "A",
    "B",
    "Must or optional",
    "Priority",
    "Session",
    "Fixed slot",
    "Room",
    "Online",
    "Before",
    "Setting",
    "Value",
    "Colour",
    "Name",
];

const SETTINGS: [&str; 18] = [
    "Name of the event",
    "Date",
    "Time zone",
    "Place",
    "First slot begins",
    "Minutes per slot",
    "Number of slots",
    "Slot",
    "Tables",
    "Room",
    "Pause",
    "Session",
    "Walking buffer",
    "Fairness",
    "Kept apart",
    "Table closed",
    "Colour",
    "",
];

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(&CELLS[..]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ]
}

fn rows(width: usize) -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec(cell(), width), 1..7)
}

fn headings(width: usize) -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(
        prop::sample::select(&HEADINGS[..]).prop_map(str::to_owned),
        width,
    )
}

fn settings() -> impl Strategy<Value = Vec<Vec<String>>> {
    let row = (prop::sample::select(&SETTINGS[..]), cell());
    prop::collection::vec(
        row.prop_map(|(key, value)| vec![key.to_owned(), value]),
        1..12,
    )
}

/// A sheet's name, its headings and its rows.
type Sheet<'a> = (&'a str, Vec<String>, Vec<Vec<String>>);

/// Reads what is given and, if it is understood, goes all the way.
fn through(sheets: &[Sheet]) {
    let columns: Vec<Vec<&str>> = sheets
        .iter()
        .map(|(_, columns, _)| columns.iter().map(String::as_str).collect())
        .collect();
    let cells: Vec<Vec<Vec<&str>>> = sheets
        .iter()
        .map(|(_, _, rows)| {
            let rows = rows
                .iter()
                .map(|row| row.iter().map(String::as_str).collect());
            rows.collect()
        })
        .collect();
    let rows: Vec<Vec<&[&str]>> = cells
        .iter()
        .map(|rows| rows.iter().map(Vec::as_slice).collect())
        .collect();
    let filled: Vec<Filled> = (0..sheets.len())
        .map(|at| (sheets[at].0, columns[at].as_slice(), rows[at].as_slice()))
        .collect();
    let english = lang("en");
    match read("event.xlsx", &file(&filled)) {
        Err(troubles) => {
            assert!(!troubles.is_empty());
            for trouble in troubles {
                let words = trouble.said("event.xlsx", english);
                assert!(
                    !words.contains("timetables-") && words.len() < 2_000,
                    "{words}"
                );
            }
        }
        Ok(read) => {
            let limits = Limits {
                time: Some(std::time::Duration::from_millis(50)),
                rounds: Some(1),
                threads: 1,
                seed: 1,
            };
            let stop = std::sync::Arc::default();
            let planned = plan(&read.instance, &limits, &stop, &mut |_| {});
            if let Planned::Known(known) = planned
                && let Some((timetable, _)) = known.best
            {
                let agenda = Agenda::new(&read.day, &read.instance, &timetable);
                assert!(grid(&agenda, english).ends_with("</svg>\n"));
                let now = Timestamp::UNIX_EPOCH;
                let calendars = calendars(&agenda, &TimeZone::UTC, now, english);
                let whole = read.day.date.is_some() && read.day.clock.is_some();
                assert_eq!(calendars.is_some(), whole);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn no_cells_make_it_panic(
        (people, meet) in (headings(5), headings(8)),
        (who, meets) in (rows(5), rows(8)),
        settings in settings(),
    ) {
        let set = vec!["Setting".to_owned(), "Value".to_owned()];
        through(&[("Participants", people, who), ("Meetings", meet, meets), ("Settings", set, settings)]);
    }

    #[test]
    fn no_cells_below_the_right_headings_make_it_panic(
        (who, meets) in (rows(6), rows(10)),
        settings in settings(),
        slots in 1..9_usize,
    ) {
        let people = HEADINGS[..6].iter().map(|one| (*one).to_owned()).collect();
        let meet = HEADINGS[6..16].iter().map(|one| (*one).to_owned()).collect();
        let set = vec!["Setting".to_owned(), "Value".to_owned()];
        // Often enough to be understood: a few who are known, and what is needed.
        let mut who = who;
        for (row, name) in who.iter_mut().zip(["Ena", "Dva", "Tri", "=1+1", "@x", "7"]) {
            row[0] = name.to_owned();
            row[1..].iter_mut().filter(|cell| cell.len() != 1).for_each(String::clear);
        }
        let mut settings = settings;
        settings.truncate(2);
        settings.push(vec!["Number of slots".to_owned(), slots.to_string()]);
        settings.push(vec!["Tables".to_owned(), "2".to_owned()]);
        through(&[("Participants", people, who), ("Meetings", meet, meets), ("Settings", set, settings)]);
    }
}
