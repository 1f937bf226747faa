//! The same afternoon out of other programs than Excel of today: `tests/sheets` has it as OpenDocument
//! (written with odfpy 1.4.1) and as a workbook of Excel 97 (xlwt 1.3.0), with times and days in cells.

use super::{afternoon, by_slot, done, said, sheets, timetable};

const SHEETS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sheets/");

#[test]
fn an_event_comes_from_any_spreadsheet_program() {
    let folder = tempfile::tempdir().expect("a folder");
    let newest = afternoon(&folder);
    for kind in ["ods", "xls"] {
        let other = format!("{SHEETS}afternoon.{kind}");
        let words = done(
            &folder,
            "en",
            &[&other, "-o", "other.json", "-o", "other.xlsx"],
        );
        assert!(
            words.contains("9 meetings: 0 breaks (proven best in every part)"),
            "{kind}: {words}"
        );
        // What was planned from one holds for the other, in both directions.
        done(&folder, "en", &[&newest, "-o", "newest.json"]);
        for (event, planned) in [(&newest, "other.json"), (&other, "newest.json")] {
            let checked = timetable(&folder, "en", &["check", event, planned]);
            let words = String::from_utf8(checked.stdout.clone()).expect("text");
            assert_eq!(checked.status.code(), Some(0), "{kind}: {}", said(&checked));
            assert!(
                words.contains("holds: 0 left out, 0 breaks"),
                "{kind}: {words}"
            );
        }
        let found = sheets(&folder.path().join("other.xlsx"));
        let held = by_slot(&found[0].1);
        assert_eq!(held.len(), 9, "{kind}");
        // The meeting that is fixed at three o'clock, by a time in a cell.
        let at_three = held.iter().any(|(time, pair, _)| {
            time == "15:00–15:20" && pair.contains("Studio Ena") && pair.contains("Livarna")
        });
        assert!(at_three, "{kind}: {held:?}");
    }
}
