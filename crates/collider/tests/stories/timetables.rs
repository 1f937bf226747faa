//! An event becomes a timetable at the command line.

use std::{path::Path, process::Output};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::world::program;

const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/speed-dating.json");

fn timetable(folder: &TempDir, arguments: &[&str]) -> Output {
    program(folder.path(), None)
        .arg("timetable")
        .args(arguments)
        .output()
        .expect("it runs")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("text")
}

fn written(file: &Path) -> Value {
    let text = std::fs::read_to_string(file).expect("the timetable");
    serde_json::from_str(&text).expect("JSON")
}

/// Two tables, three slots, everybody of one side meets everybody of the other.
fn evening() -> Value {
    json!({
        "format": "b2b/1", "name": "evening", "participants": 4,
        "names": ["Studio Ena", "Studio Dva", "Livarna", "Tkalnica"],
        "slots": 3, "tables": 2, "sessions": [], "fixed": [], "precedences": [],
        "meetings": [[0, 2, -1], [0, 3, -1], [1, 2, -1], [1, 3, -1]],
        "forbidden": [[], [], [], []], "fairness_d": 2,
    })
}

fn event(folder: &TempDir, event: &Value) -> String {
    let file = folder.path().join("event.json");
    std::fs::write(&file, event.to_string()).expect("written");
    file.display().to_string()
}

#[test]
fn an_event_is_planned_proven_and_checked() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = event(&folder, &evening());
    let planned = timetable(&folder, &[&file, "-o", "timetable.json"]);
    assert_eq!(planned.status.code(), Some(0), "{}", said(&planned));
    assert!(
        said(&planned).contains("4 meetings: 0 breaks (proven best in every part)"),
        "{}",
        said(&planned)
    );
    let found = written(&folder.path().join("timetable.json"));
    assert_eq!(found["instance"], "evening");
    assert_eq!(found["best"]["breaks"], 0);
    let bound = json!({ "left_out": 0, "breaks": 0, "worst": [], "idle": 0 });
    assert_eq!(found["bound"], bound);
    let parts = json!(["left_out", "breaks", "worst", "idle"]);
    assert_eq!(found["proven_parts"], parts);
    assert_eq!((&found["gap"], &found["proven"]), (&json!(0), &json!(true)));

    let checked = timetable(&folder, &["check", &file, "timetable.json"]);
    assert_eq!(checked.status.code(), Some(0));
    let words = String::from_utf8(checked.stdout).expect("text");
    assert!(words.starts_with("holds: 0 left out, 0 breaks"), "{words}");

    // The first meeting where its two have others.
    let mut clashing = found.clone();
    clashing["slots"][0] = found["slots"][1].clone();
    std::fs::write(folder.path().join("clash.json"), clashing.to_string()).expect("written");
    let checked = timetable(&folder, &["check", &file, "clash.json"]);
    assert_eq!(checked.status.code(), Some(1));
    let words = String::from_utf8(checked.stdout).expect("text");
    assert!(
        words.contains("participant Studio Ena has too many meetings in slot"),
        "{words}"
    );
}

#[test]
fn the_demo_event_gives_the_same_timetable_for_the_same_seed() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["one.json", "other.json"] {
        let options = [DEMO, "-o", name, "--rounds", "5", "--seed", "3"];
        let planned = timetable(&folder, &options);
        assert_eq!(planned.status.code(), Some(0), "{}", said(&planned));
    }
    let one = written(&folder.path().join("one.json"));
    assert_eq!(one, written(&folder.path().join("other.json")));
    // Lunch is slot 4.
    let slots: Vec<u64> = one["slots"]
        .as_array()
        .expect("slots")
        .iter()
        .filter_map(Value::as_u64)
        .collect();
    assert!(slots.len() >= 48 && !slots.contains(&4), "{slots:?}");
    let checked = timetable(&folder, &["check", DEMO, "one.json"]);
    assert_eq!(checked.status.code(), Some(0));
}

#[test]
fn an_impossible_event_is_told_why_and_what_to_drop() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut crowded = evening();
    crowded["forbidden"] = json!([[], [], [0, 2], []]);
    let file = event(&folder, &crowded);
    let planned = timetable(&folder, &[&file, "-o", "timetable.json"]);
    assert_eq!(planned.status.code(), Some(2));
    let words = said(&planned);
    let why = "infeasible: participant Livarna has 2 meetings for 1 slot (1): meeting 0 (Studio Ena \
               and Livarna), meeting 2 (Studio Dva and Livarna)";
    assert!(words.contains(why), "{words}");
    assert!(words.contains("the smallest set to drop"), "{words}");
    assert!(!folder.path().join("timetable.json").exists());
}

#[test]
fn an_event_that_makes_no_sense_is_told_where() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut wrong = evening();
    wrong["meetings"][2] = json!([1, 7, -1]);
    let file = event(&folder, &wrong);
    let planned = timetable(&folder, &[&file, "-o", "timetable.json"]);
    assert_eq!(planned.status.code(), Some(1));
    let words = said(&planned);
    assert!(
        words.contains("event.json: meetings[2][1]: participant 7 does not exist"),
        "{words}"
    );
    assert!(!folder.path().join("timetable.json").exists());
}

#[test]
fn on_the_day_somebody_leaves_and_two_more_meet() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = [DEMO, "-o", "planned.json", "--rounds", "5"];
    assert_eq!(timetable(&folder, &options).status.code(), Some(0));
    let planned = written(&folder.path().join("planned.json"));
    // Participant 3 goes after slot 5; 0 and 19 want to meet; it is slot 3 now.
    let event: Value =
        serde_json::from_str(&std::fs::read_to_string(DEMO).expect("the demo")).expect("JSON");
    let meetings = event["meetings"].as_array().expect("meetings");
    let met = |a: u64, b: u64| meetings.iter().any(|m| m[0] == a && m[1] == b);
    let new = (10..20)
        .find(|b| !met(0, *b))
        .expect("somebody whom 0 does not meet yet");
    let changes = json!({ "from": 3, "gone": [[3, 6]], "added": [[0, new]] });
    std::fs::write(folder.path().join("changes.json"), changes.to_string()).expect("written");
    let repaired = timetable(
        &folder,
        &[
            "repair",
            DEMO,
            "planned.json",
            "changes.json",
            "-o",
            "new.json",
            "--event-output",
            "now.json",
        ],
    );
    assert_eq!(repaired.status.code(), Some(0), "{}", said(&repaired));
    assert!(said(&repaired).contains("moved: "), "{}", said(&repaired));
    let new = written(&folder.path().join("new.json"));
    assert_eq!(
        new["slots"].as_array().expect("slots").len(),
        meetings.len() + 1
    );
    for (number, meeting) in meetings.iter().enumerate() {
        let (before, after) = (&planned["slots"][number], &new["slots"][number]);
        if before.as_u64().is_some_and(|slot| slot < 3) {
            assert_eq!(before, after, "meeting {number} is over");
        }
        if meeting[0] == 3 {
            assert!(
                after.as_u64().is_none_or(|slot| slot < 6),
                "meeting {number}: {after}"
            );
        }
    }
    let checked = timetable(&folder, &["check", "now.json", "new.json"]);
    let words = String::from_utf8(checked.stdout).expect("text");
    assert_eq!(checked.status.code(), Some(0), "{words}");

    let wrong = json!({ "from": 3, "gone": [[99, 6]] });
    std::fs::write(folder.path().join("changes.json"), wrong.to_string()).expect("written");
    let refused = timetable(
        &folder,
        &[
            "repair",
            DEMO,
            "planned.json",
            "changes.json",
            "-o",
            "x.json",
        ],
    );
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        said(&refused).contains("gone[0][0]: participant 99 does not exist"),
        "{}",
        said(&refused)
    );
}

#[test]
fn a_meeting_is_explained() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut away = evening();
    away["forbidden"] = json!([[], [], [2], []]);
    let file = event(&folder, &away);
    let planned = json!({ "instance": "evening", "slots": [0, 1, 1, 0] });
    std::fs::write(folder.path().join("timetable.json"), planned.to_string()).expect("written");
    let explained = timetable(&folder, &["explain", &file, "timetable.json", "1"]);
    assert_eq!(explained.status.code(), Some(0), "{}", said(&explained));
    let words = String::from_utf8(explained.stdout).expect("text");
    let lines: Vec<&str> = words.lines().collect();
    assert_eq!(
        lines[0],
        "meeting 1 (Studio Ena and Tkalnica) is in slot 1. It could as well be in slot 0."
    );
    assert!(
        lines[1].starts_with("slot 0: costs nothing; 3 others move: meeting 0"),
        "{words}"
    );
    assert!(
        words.contains("    Studio Ena has meeting 0 (Studio Ena and Livarna)"),
        "{words}"
    );
    let late = words.split("slot 2: ").nth(1).expect("the last slot");
    assert!(
        late.starts_with("2 breaks more; 2 slots waited more; nobody else moves"),
        "{words}"
    );

    let one = ["explain", &file, "timetable.json", "0", "--slot", "2"];
    let explained = timetable(&folder, &one);
    let words = String::from_utf8(explained.stdout).expect("text");
    assert!(
        words.contains("slot 2: cannot be\n    Livarna is not there"),
        "{words}"
    );
    assert!(!words.contains("slot 1: "), "{words}");

    let wrong = timetable(&folder, &["explain", &file, "timetable.json", "9"]);
    assert_eq!(wrong.status.code(), Some(1));
    assert!(
        said(&wrong).contains("meeting 9 does not exist"),
        "{}",
        said(&wrong)
    );
}
