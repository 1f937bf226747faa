//! A planned event as people see it.

use collider_timetable::{Limits, Planned, Quality, Timetable, plan};
use jiff::{Timestamp, tz::TimeZone};

use super::{Filled, lang, understood};
use crate::features::events::timetable::{Agenda, Read, calendars, grid};

const PEOPLE: Filled = (
    "Participants",
    &["Name", "World", "Not there"],
    &[
        &["Ena <b>", "Creative", ""],
        &["Dva & Co.", "Creative", "09:00–09:30"],
        &["Tri", "Industry", ""],
        &["Štiri", "Industry", ""],
        &["Pet", "Industry", "10:45"],
    ],
);
const MEET: Filled = (
    "Meetings",
    &["A", "B", "Fixed slot", "Online"],
    &[
        &["Ena <b>", "Tri", "09:00", ""],
        &["Ena <b>", "Štiri", "10:45", ""],
        &["Ena <b>", "Pet", "", ""],
        &["Dva & Co.", "Tri", "", "yes"],
        &["Dva & Co.", "Štiri", "", ""],
        &["Dva & Co.", "Pet", "", ""],
    ],
);
const SET: Filled = (
    "Settings",
    &["Setting", "Value"],
    &[
        &["Name", "Spring; meeting, day"],
        &["Date", "2026-07-01"],
        &["Place", "Tovarna"],
        &["First slot begins", "09:00"],
        &["Minutes per slot", "15"],
        &["Number of slots", "6"],
        &["Pause", "Coffee: 09:45–10:15"],
        &["Tables", "2"],
    ],
);

fn planned(read: &Read) -> (Timetable, Quality) {
    let limits = Limits {
        time: None,
        rounds: Some(3),
        threads: 1,
        seed: 1,
    };
    let stop = std::sync::Arc::default();
    match plan(&read.instance, &limits, &stop, &mut |_| {}) {
        Planned::Known(known) => known.best.expect("a timetable"),
        Planned::Impossible(obstacle) => panic!("{obstacle:?}"),
    }
}

#[test]
fn waits_of_all_are_those_of_the_quality() {
    let read = understood(&[PEOPLE, MEET, SET]);
    let (timetable, quality) = planned(&read);
    let agenda = Agenda::new(&read.day, &read.instance, &timetable);
    let waits: Vec<(usize, usize)> = (0..5).map(|one| agenda.waits(one)).collect();
    let breaks: usize = waits.iter().map(|(breaks, _)| breaks).sum();
    let idle: usize = waits.iter().map(|(_, idle)| idle).sum();
    assert_eq!(
        (breaks, idle),
        (quality.breaks as usize, quality.idle as usize)
    );
    // The first and the last slot are fixed, with one meeting between for five slots.
    assert!(waits[0].0 >= 1 && idle >= 3, "{waits:?}");
}

/// Names of the elements, after checking that each is closed in its turn.
fn elements(svg: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    let mut all = Vec::new();
    for piece in svg.split('<').skip(1) {
        let (tag, _) = piece.split_once('>').expect("a tag ends");
        let name: String = tag
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '/')
            .collect();
        if let Some(closed) = name.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(closed));
        } else {
            let name = name.trim_end_matches('/').to_owned();
            if !tag.ends_with('/') {
                open.push(name.clone());
            }
            all.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
    all
}

#[test]
fn the_grid_is_well_formed_and_the_same_each_time() {
    let read = understood(&[PEOPLE, MEET, SET]);
    let (timetable, _) = planned(&read);
    let agenda = Agenda::new(&read.day, &read.instance, &timetable);
    let english = grid(&agenda, lang("en"));
    assert_eq!(english, grid(&agenda, lang("en")));
    let elements = elements(&english);
    assert!(elements.contains(&"desc".to_owned()));
    // One for the drawing, one for each name, and one for each of the two who meet.
    let titles = elements.iter().filter(|one| *one == "title").count();
    assert_eq!(titles, 1 + 5 + 12);
    assert!(
        english.contains("<title>1 Ena &lt;b&gt;</title>"),
        "{english}"
    );
    assert!(english.contains("Coffee") && english.contains("url(#pause)"));
    assert!(!english.contains("style=") && !english.contains("<b>"));
    assert!(grid(&agenda, lang("sl")).contains("Ni prisoten"));
}

#[test]
fn many_participants_are_drawn_on_several_pages() {
    let names: Vec<String> = (0..300).map(|number| format!("Firm {number}")).collect();
    let people: Vec<[&str; 1]> = names.iter().map(|name| [name.as_str()]).collect();
    let people: Vec<&[&str]> = people.iter().map(|row| row.as_slice()).collect();
    let pairs: Vec<[&str; 2]> = (0..150)
        .map(|at| [names[at].as_str(), names[at + 150].as_str()])
        .collect();
    let pairs: Vec<&[&str]> = pairs.iter().map(|row| row.as_slice()).collect();
    let read = understood(&[
        ("Participants", &["Name"], &people),
        ("Meetings", &["A", "B"], &pairs),
        (
            "Settings",
            &["Setting", "Value"],
            &[&["Slots", "30"], &["Tables", "40"]],
        ),
    ]);
    let (timetable, _) = planned(&read);
    let agenda = Agenda::new(&read.day, &read.instance, &timetable);
    let svg = grid(&agenda, lang("de"));
    // Eight times forty rows, twice as wide as a page.
    assert!(svg.contains("Seite 16 von 16") && svg.contains("viewBox=\"0 0 1587 17968\""));
    elements(&svg);
}

#[test]
fn calendars_are_in_utc_and_name_each_meeting_once() {
    let read = understood(&[PEOPLE, MEET, SET]);
    let (timetable, _) = planned(&read);
    let agenda = Agenda::new(&read.day, &read.instance, &timetable);
    let now: Timestamp = "2026-06-01T12:00:00Z".parse().expect("a moment");
    let zone = TimeZone::get("Europe/Ljubljana").expect("a zone");
    let calendars = calendars(&agenda, &zone, now, lang("en")).expect("clock times");
    let names: Vec<&str> = calendars.iter().map(|one| one.file_name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Ena b.ics",
            "Dva & Co.ics",
            "Tri.ics",
            "Štiri.ics",
            "Pet.ics"
        ]
    );
    let first = &calendars[0].text;
    assert_eq!(first.matches("BEGIN:VEVENT\r\n").count(), 3);
    // Summer: two hours before Ljubljana.
    assert!(
        first.contains(
            "DTEND:20260701T071500Z\r\nDTSTAMP:20260601T120000Z\r\nDTSTART:20260701T070000Z\r\n"
        ),
        "{first}"
    );
    assert!(
        first.contains("X-WR-CALNAME:Spring\\; meeting\\, day · 1 Jul 2026 · Tovarna\r\n"),
        "{first}"
    );
    let uid = |text: &str| {
        let uids = text.lines().filter_map(|line| line.strip_prefix("UID:"));
        uids.map(str::to_owned).collect::<Vec<_>>()
    };
    // Both of a meeting have the same.
    assert!(uid(&calendars[2].text).contains(&uid(first)[0]));
}
