//! What is wrong is told with file, sheet, row and column, in each language.

use super::{Filled, file, lang, told};
use crate::features::events::timetable::read;

const PEOPLE: Filled = ("Participants", &["Name"], &[&["Ena"], &["Dva"], &["Tri"]]);
const MEET: Filled = (
    "Meetings",
    &["Participant A", "Participant B"],
    &[&["Ena", "Dva"], &["Ena", "Tri"]],
);
const SET: Filled = (
    "Settings",
    &["Setting", "Value"],
    &[&["Number of slots", "4"], &["Tables", "2"]],
);

fn said(code: &str, sheets: &[Filled]) -> String {
    let troubles = read("event.xlsx", &file(sheets)).expect_err("something is wrong");
    told(&troubles, lang(code))
}

/// Every message there is, by sheets that are wrong in all ways.
fn all(code: &str) -> String {
    let cells: [Filled; 3] = [
        (
            "Participants",
            &[
                "Name",
                "Not there",
                "Only there",
                "Representatives",
                "At most",
            ],
            &[
                &["Ena", "afternoon", "", "", ""],
                &["", "", "", "2", ""],
                &["Dva", "12", "", "0", ""],
                &[" ENA ", "", "", "", ""],
                &["Steklarna", "10:00–09:00", "13:00", "many", "-1"],
                &["Orodjarna", "", "", "", ""],
            ],
        ),
        (
            "Meetings",
            &[
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
            ],
            &[
                &[
                    "1",
                    "Ena",
                    "Dva",
                    "perhaps",
                    "high",
                    "Night",
                    "09:07",
                    "Attic",
                    "sometimes",
                    "99",
                ],
                &["1", "Ena", "Ena", "", "", "", "", "", "", ""],
                &["1", "Steklrna", "Nobody", "", "", "", "", "", "", ""],
                &["4", "Dva", "Ena", "", "", "", "", "", "", ""],
                &["1", "Steklarna", "", "", "", "", "", "", "", ""],
                &["1", "Steklarna", "Ena", "", "", "", "0", "", "", ""],
            ],
        ),
        (
            "Settings",
            &["Setting", "Value"],
            &[
                &["Date", "soon"],
                &["Time zone", "Mars/Base"],
                &["First slot begins", "09:00"],
                &["Minutes per slot", "15"],
                &["Number of slots", "8"],
                &["Tables", "0"],
                &["Tables", "3"],
                &["Colour", "red"],
                &["Fairness", "some"],
                &["Room", "Blue room"],
                &["Room", "Hall: 2"],
                &["Pause", "noon"],
                &["Session", "Morning"],
                &["Session", "Late: 20:00–21:00"],
                &["Table closed", "all day"],
                &["Kept apart", "Ena; Nihče"],
            ],
        ),
    ];
    let settings = |rows: &'static [&'static [&'static str]]| -> Filled {
        ("Settings", &["Setting", "Value"], rows)
    };
    let whole: Vec<Vec<Filled>> = vec![
        vec![("Notes", &["Name"], &[&["Ena"]])],
        vec![
            ("Participants", &["Street", "Town"], &[&["a", "b"]]),
            MEET,
            SET,
        ],
        vec![
            ("Participants", &["Name"], &[&["Ena (example)"]]),
            MEET,
            SET,
        ],
        vec![PEOPLE, MEET, settings(&[&["Date", "2026-11-22"]])],
        vec![
            PEOPLE,
            MEET,
            settings(&[
                &["First slot begins", "soon"],
                &["Minutes per slot", "long"],
            ]),
        ],
        vec![
            PEOPLE,
            MEET,
            settings(&[&["Slot", "9"], &["Slot", "10:00–09:00"]]),
        ],
        vec![
            PEOPLE,
            MEET,
            settings(&[
                &["Slot", "09:00–09:15"],
                &["Slot", "09:10–09:25"],
                &["Tables", "1"],
            ]),
        ],
        vec![
            PEOPLE,
            MEET,
            settings(&[
                &["Slot", "09:00–09:15"],
                &["Number of slots", "2"],
                &["Tables", "1"],
            ]),
        ],
        vec![
            PEOPLE,
            MEET,
            settings(&[
                &["First slot begins", "23:00"],
                &["Minutes per slot", "45"],
                &["Number of slots", "3"],
                &["Tables", "1"],
            ]),
        ],
        vec![
            (
                "Participants",
                &["Name", "Not there"],
                &[&["Ena", "09:00–10:00"]],
            ),
            MEET,
            SET,
        ],
        vec![
            PEOPLE,
            (
                "Meetings",
                &["A", "B", "Session", "Room"],
                &[&["Ena", "Dva", "Night", "Attic"]],
            ),
            settings(&[
                &["Number of slots", "4"],
                &["Room", "Blue: 2"],
                &["Room", "Red: 1"],
                &["Session", "Early: 1–2"],
            ]),
        ],
        // What only the whole event shows.
        vec![
            PEOPLE,
            MEET,
            settings(&[
                &["Number of slots", "4"],
                &["Tables", "2"],
                &["Session", "Early: 1–2"],
                &["Session", "Late: 2–4"],
            ]),
        ],
        vec![
            PEOPLE,
            MEET,
            settings(&[
                &["Number of slots", "4"],
                &["Tables", "2"],
                &["Kept apart", "Ena; Tri"],
            ]),
        ],
        vec![
            PEOPLE,
            MEET,
            settings(&[
                &["Number of slots", "4"],
                &["Tables", "2"],
                &["Room", "Blue: 3"],
            ]),
        ],
        vec![
            PEOPLE,
            MEET,
            settings(&[&["Number of slots", "200"], &["Tables", "2"]]),
        ],
        vec![
            PEOPLE,
            MEET,
            settings(&[
                &["Number of slots", "2"],
                &["Tables", "2"],
                &["Pause", "1–2"],
            ]),
        ],
        vec![
            PEOPLE,
            MEET,
            settings(&[
                &["Number of slots", "2"],
                &["Tables", "2"],
                &["Table closed", "3: 1–2"],
            ]),
        ],
        vec![
            PEOPLE,
            (
                "Meetings",
                &["No.", "A", "B", "Before"],
                &[&["1", "Ena", "Dva", "2"], &["2", "Ena", "Tri", "1"]],
            ),
            SET,
        ],
    ];
    let mut lines = vec![said(code, &cells)];
    lines.extend(whole.iter().map(|sheets| said(code, sheets)));
    lines.join("\n")
}

#[test]
fn every_mistake_is_told_in_english() {
    insta::assert_snapshot!("wrong-en", all("en"));
}

#[test]
fn every_mistake_is_told_in_german() {
    insta::assert_snapshot!("wrong-de", all("de"));
}

#[test]
fn every_mistake_is_told_in_slovenian() {
    insta::assert_snapshot!("wrong-sl", all("sl"));
}

#[test]
fn every_message_about_mistakes_is_told_at_least_once() {
    let english = include_str!("../../../../../locales/en/timetables.ftl");
    let all = all("en");
    let mut missing = Vec::new();
    for line in english
        .lines()
        .filter(|line| line.starts_with("timetables-wrong-"))
    {
        let Some((key, words)) = line.split_once(" = ") else {
            continue;
        };
        // The longest piece without a value.
        let pieces = words.split(['{', '}']).step_by(2);
        let piece = pieces.max_by_key(|piece| piece.len()).unwrap_or_default();
        if !all.contains(piece) {
            missing.push(key);
        }
    }
    // Too many to write down here; and what sheets cannot say.
    assert_eq!(missing, ["timetables-wrong-other"]);
}

#[test]
fn ten_thousand_participants_are_refused_in_words() {
    let names: Vec<String> = (0..10_000).map(|number| format!("Firm {number}")).collect();
    let cells: Vec<[&str; 1]> = names.iter().map(|name| [name.as_str()]).collect();
    let rows: Vec<&[&str]> = cells.iter().map(|row| row.as_slice()).collect();
    let people: Filled = ("Participants", &["Name"], &rows);
    let meet: Filled = ("Meetings", &["A", "B"], &[&["Firm 1", "Firm 2"]]);
    let words = said("en", &[people, meet, SET]);
    assert_eq!(
        words,
        "event.xlsx, sheet “Participants”, row 1: There are 10,000 participants; at most 2,000 can be \
         planned. Please divide them into several events."
    );
    assert!(said("sl", &[people, meet, SET]).contains("10.000 udeležencev"));
}

#[test]
fn what_is_no_table_is_told_as_such() {
    for (code, expected) in [("en", "PDF"), ("de", "PDF"), ("sl", "PDF")] {
        let troubles = read("event.xlsx", b"%PDF-1.7 whatever").expect_err("a PDF");
        let words = told(&troubles, lang(code));
        assert!(
            words.starts_with("event.xlsx: ") && words.contains(expected),
            "{words}"
        );
    }
}
