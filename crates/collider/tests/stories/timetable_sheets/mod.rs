//! A speed-dating event on a spreadsheet becomes a timetable on sheets, in calendars and on paper.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    process::Output,
};

use calamine::{Data, Reader, Xlsx, open_workbook};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use tempfile::TempDir;

use crate::world::program;

mod calendars;
mod formats;
mod mistakes;

const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/speed-dating.json");

fn timetable(folder: &TempDir, language: &str, arguments: &[&str]) -> Output {
    program(folder.path(), None)
        .env("COLLIDER_LANGUAGE", language)
        .arg("timetable")
        .args(arguments)
        .output()
        .expect("it runs")
}

fn done(folder: &TempDir, language: &str, arguments: &[&str]) -> String {
    let output = timetable(folder, language, arguments);
    let words = said(&output);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {words}");
    words
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("text")
}

const PEOPLE: [&str; 6] = [
    "Studio Ena",
    "=HYPERLINK(\"x\")",
    "Žiga; Oblak, arhitekti",
    "Livarna",
    "Tkalnica/Steklarna",
    "Orodjarna",
];

/// An afternoon in March, as an organiser with German headings fills it in, with real times in cells.
fn afternoon(folder: &TempDir) -> String {
    let mut book = Workbook::new();
    let sheet = book
        .add_worksheet()
        .set_name("Teilnehmende")
        .expect("a name");
    for (column, heading) in ["Firma", "Welt", "Abwesend", "Personen"].iter().enumerate() {
        sheet.write(0, column as u16, *heading).expect("written");
    }
    for (row, name) in PEOPLE.iter().enumerate() {
        let row = row as u32 + 1;
        sheet.write_string(row, 0, *name).expect("written");
        sheet
            .write(row, 1, if row < 4 { "kreativ" } else { "Industrie" })
            .expect("written");
    }
    sheet.write(4, 2, "14:00–14:20").expect("written");
    sheet.write(6, 3, 2).expect("written");
    let sheet = book.add_worksheet().set_name("Treffen").expect("a name");
    for (column, heading) in ["Wer", "Mit wem", "Fester Termin", "Online"]
        .iter()
        .enumerate()
    {
        sheet.write(0, column as u16, *heading).expect("written");
    }
    let mut row = 0;
    for a in &PEOPLE[..3] {
        for b in &PEOPLE[3..] {
            row += 1;
            sheet
                .write_string(row, 0, a.to_uppercase())
                .expect("written");
            sheet
                .write_string(row, 1, format!(" {b} "))
                .expect("written");
        }
    }
    let clock = Format::new().set_num_format("hh:mm");
    let three = ExcelDateTime::from_hms(15, 0, 0.0).expect("a time");
    sheet
        .write_datetime_with_format(1, 2, &three, &clock)
        .expect("written");
    sheet.write(9, 3, "ja").expect("written");
    let sheet = book
        .add_worksheet()
        .set_name("Einstellungen")
        .expect("a name");
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let date = ExcelDateTime::from_ymd(2027, 3, 29).expect("a day");
    let two = ExcelDateTime::from_hms(14, 0, 0.0).expect("a time");
    for (row, (key, value)) in [
        ("Einstellung", "Wert"),
        ("Titel", "Apéripitch, Frühling"),
        ("Ort", "Rog"),
        ("Anzahl Tische", "3"),
        ("Minuten", "20"),
        ("Anzahl Termine", "6"),
        ("Pause", "Kaffee: 14:40–15:00"),
        ("Datum", ""),
        ("Beginn", ""),
    ]
    .iter()
    .enumerate()
    {
        sheet.write(row as u32, 0, *key).expect("written");
        sheet.write(row as u32, 1, *value).expect("written");
    }
    sheet
        .write_datetime_with_format(7, 1, &date, &day)
        .expect("written");
    sheet
        .write_datetime_with_format(8, 1, &two, &clock)
        .expect("written");
    let file = folder.path().join("event.xlsx");
    book.save(&file).expect("saved");
    file.display().to_string()
}

/// Sheets by name, as rows of texts, the title and the headings first.
fn sheets(file: &Path) -> Vec<(String, Vec<Vec<String>>)> {
    let mut book: Xlsx<_> = open_workbook(file).expect("a workbook");
    let names = book.sheet_names().clone();
    let text = |cell: &Data| match cell {
        Data::Empty => String::new(),
        other => other.to_string(),
    };
    names
        .into_iter()
        .map(|name| {
            let range = book.worksheet_range(&name).expect("a sheet");
            let formulas = book.worksheet_formula(&name).expect("formulas");
            assert!(
                formulas.used_cells().next().is_none(),
                "{name} has formulas"
            );
            let rows = range.rows().map(|row| row.iter().map(text).collect());
            (name, rows.collect())
        })
        .collect()
}

/// Time, both names and place of every meeting by the sheet of slots and tables.
type Held = BTreeSet<(String, BTreeSet<String>, String)>;

fn by_slot(rows: &[Vec<String>]) -> Held {
    let mut held = Held::new();
    for row in &rows[2..] {
        for (column, cell) in row.iter().enumerate().skip(2) {
            for pair in cell.lines() {
                let (a, b) = pair.split_once(" – ").expect("two");
                let pair = BTreeSet::from([a.to_owned(), b.to_owned()]);
                assert!(held.insert((row[1].clone(), pair, rows[1][column].clone())));
            }
        }
    }
    held
}

#[test]
fn an_event_on_sheets_becomes_a_timetable_on_sheets() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = afternoon(&folder);
    let all = [
        "-o",
        "timetable.xlsx",
        "-o",
        "timetable.json",
        "--grid",
        "grid.svg",
    ];
    let words = done(&folder, "en", &[&[file.as_str()], &all[..]].concat());
    assert!(
        words.contains("9 meetings: 0 breaks (proven best in every part)"),
        "{words}"
    );

    let found = sheets(&folder.path().join("timetable.xlsx"));
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Timetable",
            "Quality",
            "Studio Ena",
            "=HYPERLINK(\"x\")",
            "Žiga; Oblak, arhitekti",
            "Livarna",
            "Tkalnica Steklarna",
            "Orodjarna",
        ]
    );
    let title = &found[0].1[0][0];
    assert_eq!(title, "Apéripitch, Frühling · 29 Mar 2027 · Rog");
    let times: Vec<&str> = found[0].1[2..].iter().map(|row| row[1].as_str()).collect();
    let expected = [
        "14:00–14:20",
        "14:20–14:40",
        "14:40–15:00",
        "15:00–15:20",
        "15:20–15:40",
        "15:40–16:00",
        "16:00–16:20",
    ];
    assert_eq!(times, expected);
    assert_eq!(found[0].1[4][0], "Kaffee");
    let held = by_slot(&found[0].1);
    assert_eq!(held.len(), 9);
    let pairs: BTreeSet<&BTreeSet<String>> = held.iter().map(|(_, pair, _)| pair).collect();
    assert_eq!(pairs.len(), 9);
    for (time, pair, place) in &held {
        let first = pair.contains("Studio Ena") && pair.contains("Livarna");
        assert_eq!(first, time == "15:00–15:20" && first, "fixed at three");
        let online = pair.contains("Orodjarna") && pair.iter().any(|one| one.starts_with('Ž'));
        assert_eq!(online, place == "Online", "{pair:?}");
        assert!(time != "14:00–14:20" || !pair.contains("Livarna"));
    }
    // Everybody's own sheet says the same.
    let mut own = BTreeMap::new();
    for (person, (_, rows)) in PEOPLE.iter().zip(&found[2..]) {
        assert!(rows[0][0].starts_with(person));
        for row in rows[2..].iter().filter(|row| !row[2].is_empty()) {
            let pair = BTreeSet::from([(*person).to_owned(), row[2].clone()]);
            *own.entry((row[1].clone(), pair, row[3].clone()))
                .or_insert(0) += 1;
        }
    }
    assert!(own.values().all(|times| *times == 2), "{own:?}");
    assert_eq!(own.into_keys().collect::<Held>(), held);
    let proven = found[1]
        .1
        .iter()
        .find(|row| row[0] == "Proven best")
        .expect("a figure");
    assert_eq!(proven[1], "Yes");

    let checked = timetable(&folder, "sl", &["check", &file, "timetable.json"]);
    assert_eq!(checked.status.code(), Some(0));
    let words = String::from_utf8(checked.stdout).expect("text");
    assert!(words.starts_with("velja: izpuščeno 0, 0 čakanj"), "{words}");
    let svg = std::fs::read_to_string(folder.path().join("grid.svg")).expect("a drawing");
    assert!(svg.contains("=HYPERLINK(&quot;x&quot;)") && svg.contains("Kaffee"));
}

#[test]
fn an_event_in_json_goes_to_sheets_and_back() {
    let folder = tempfile::tempdir().expect("a folder");
    // Calendars need what JSON does not say: told before anything is planned.
    let refused = timetable(&folder, "en", &[DEMO, "-o", "t.xlsx", "--calendars", "all"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        said(&refused).contains("calendars need the date"),
        "{}",
        said(&refused)
    );
    assert!(!folder.path().join("t.xlsx").exists());
    let refused = timetable(&folder, "en", &[DEMO, "-o", "t.ods"]);
    assert!(
        said(&refused).contains("written as .xlsx or .json"),
        "{}",
        said(&refused)
    );

    done(
        &folder,
        "de",
        &["template", "--from", DEMO, "-o", "event.xlsx"],
    );
    let rounds = ["--rounds", "4", "--seed", "3"];
    done(
        &folder,
        "en",
        &[&[DEMO, "-o", "one.json", "-o", "one.xlsx"], &rounds[..]].concat(),
    );
    done(
        &folder,
        "en",
        &[&["event.xlsx", "-o", "other.json"], &rounds[..]].concat(),
    );
    let text = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("JSON");
    // The name of the event is said, too: the same event, planned the same way.
    assert_eq!(text("one.json"), text("other.json"));
    let found = sheets(&folder.path().join("one.xlsx"));
    assert_eq!(found.len(), 22);
    let numbers: Vec<&str> = found[0].1[2..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "Pause", "6", "7", "8", "9"]);

    // A table breaks, on the day.
    let changes = r#"{ "from": 2, "closed": [[0, 3]] }"#;
    std::fs::write(folder.path().join("changes.json"), changes).expect("written");
    let repair = [
        "repair",
        "event.xlsx",
        "one.json",
        "changes.json",
        "-o",
        "new.xlsx",
        "-o",
        "new.json",
    ];
    let outputs = ["--event-output", "now.xlsx", "--grid", "now.svg"];
    let words = done(&folder, "en", &[&repair[..], &outputs[..]].concat());
    assert!(
        words.contains("moved: ") && words.contains("dropped: "),
        "{words}"
    );
    done(&folder, "en", &["check", "now.xlsx", "new.json"]);
    for (_, _, place) in by_slot(&sheets(&folder.path().join("new.xlsx"))[0].1) {
        assert!(place.starts_with("Table "), "{place}");
    }
    for row in &sheets(&folder.path().join("new.xlsx"))[0].1[5..] {
        assert!(row[2].is_empty(), "table 1 is closed: {row:?}");
    }
}

#[test]
fn a_template_is_written_once_and_reads_back() {
    let folder = tempfile::tempdir().expect("a folder");
    for (language, first) in [
        ("en", "Participants"),
        ("de", "Teilnehmende"),
        ("sl", "Udeleženci"),
    ] {
        let name = format!("{language}.xlsx");
        done(&folder, language, &["template", "-o", &name]);
        let found = sheets(&folder.path().join(&name));
        assert_eq!((found.len(), found[0].0.as_str()), (3, first));
        let again = timetable(&folder, language, &["template", "-o", &name]);
        assert_eq!(again.status.code(), Some(1), "what is there stays");
        let empty = timetable(&folder, language, &[&name, "-o", "t.xlsx"]);
        assert_eq!(empty.status.code(), Some(1));
        assert_eq!(said(&empty).lines().count(), 4, "{}", said(&empty));
    }
}

#[test]
fn three_hundred_people_have_their_sheets() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut book = Workbook::new();
    let people = book
        .add_worksheet()
        .set_name("Participants")
        .expect("a name");
    people.write(0, 0, "Name").expect("written");
    for number in 0..300_u32 {
        people
            .write(
                number + 1,
                0,
                format!("A company with a long name, number {number}"),
            )
            .expect("written");
    }
    let meet = book.add_worksheet().set_name("Meetings").expect("a name");
    meet.write(0, 0, "A").expect("written");
    meet.write(0, 1, "B").expect("written");
    for row in 0..900_u32 {
        let (a, b) = (row % 150, 150 + (row % 150 + row / 150 * 7) % 150);
        meet.write(
            row + 1,
            0,
            format!("A company with a long name, number {a}"),
        )
        .expect("written");
        meet.write(
            row + 1,
            1,
            format!("A company with a long name, number {b}"),
        )
        .expect("written");
    }
    let set = book.add_worksheet().set_name("Settings").expect("a name");
    for (row, (key, value)) in [("Setting", "Value"), ("Slots", "12"), ("Tables", "100")]
        .iter()
        .enumerate()
    {
        set.write(row as u32, 0, *key).expect("written");
        set.write(row as u32, 1, *value).expect("written");
    }
    book.save(folder.path().join("event.xlsx")).expect("saved");
    done(
        &folder,
        "en",
        &[
            "event.xlsx",
            "-o",
            "t.xlsx",
            "--grid",
            "g.svg",
            "--time",
            "3s",
        ],
    );
    let found = sheets(&folder.path().join("t.xlsx"));
    assert_eq!(found.len(), 302);
    let names: BTreeSet<String> = found.iter().map(|(name, _)| name.to_lowercase()).collect();
    assert_eq!(names.len(), 302);
    assert!(found.iter().all(|(name, _)| name.chars().count() <= 31));
    assert_eq!(by_slot(&found[0].1).len(), 900);
    let svg = std::fs::read_to_string(folder.path().join("g.svg")).expect("a drawing");
    assert!(svg.contains("Page 8 of 8"));
}
