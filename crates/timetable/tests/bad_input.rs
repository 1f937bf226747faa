//! Events that make no sense are told so, with the place; nothing that is read makes the reader fall.

use collider_timetable::{Event, Fault, Instance, MOST_PARTICIPANTS, reading, writing};
use proptest::prelude::*;

/// An event that makes sense.
fn event() -> serde_json::Value {
    serde_json::json!({
        "format": "b2b/1", "name": "Evening", "participants": 4, "slots": 6, "tables": 2,
        "sessions": [[0, 2], [3, 5]], "meetings": [[0, 2, -1], [0, 3, 0], [1, 2, 1]],
        "fixed": [[0, 1]], "forbidden": [[], [0], [], []], "precedences": [[0, 2]],
        "fairness_d": 2,
    })
}

fn read(event: &serde_json::Value) -> Result<Instance, Fault> {
    reading::read(event.to_string().as_bytes()).and_then(Instance::new)
}

/// What is said when these fields are others.
fn said(changes: serde_json::Value) -> String {
    let mut event = event();
    for (field, value) in changes.as_object().expect("fields") {
        event[field] = value.clone();
    }
    read(&event).expect_err("a fault").to_string()
}

#[test]
fn what_makes_no_sense_is_said_with_its_place() {
    assert!(read(&event()).is_ok());
    let cases = [
        (
            serde_json::json!({ "format": "b2b/9" }),
            "format: the format is 'b2b/9', not b2b/1",
        ),
        (
            serde_json::json!({ "participants": 0 }),
            "participants: there are none",
        ),
        (
            serde_json::json!({ "participants": 10_000, "forbidden": [] }),
            "participants: 10000 are more than the 2000 that can be planned",
        ),
        (serde_json::json!({ "tables": 0 }), "tables: there are none"),
        (
            serde_json::json!({ "slots": 129 }),
            "slots: 129 are more than the 128 that can be planned",
        ),
        (
            serde_json::json!({ "forbidden": [[], []] }),
            "forbidden: 2 entries for 4",
        ),
        (
            serde_json::json!({ "meetings": [[0, 2, -1], [0, 9, 0]] }),
            "meetings[1][1]: participant 9 does not exist: there are 4, counted from 0",
        ),
        (
            serde_json::json!({ "meetings": [[0, 2, -1], [3, 3, 0]] }),
            "meetings[1]: participant 3 would meet themselves",
        ),
        (
            serde_json::json!({ "meetings": [[0, 2, -1], [2, 0, 0]] }),
            "meetings[1]: participants 2 and 0 meet in meeting 0 already",
        ),
        (
            serde_json::json!({ "meetings": [[0, 2, -2]] }),
            "meetings[0][2]: session -2 does not exist: there are 2, counted from 0",
        ),
        (
            serde_json::json!({ "fixed": [[0, 1], [0, 2]] }),
            "fixed[1]: meeting 0 is fixed in slot 1 already",
        ),
        (
            serde_json::json!({ "precedences": [[0, 1], [1, 2], [2, 0]] }),
            "precedences: each of the meetings 0, 1, 2 has to be before the next, and the last before \
             the first",
        ),
        (
            serde_json::json!({ "precedences": [[1, 1]] }),
            "precedences: each of the meetings 1 has to be before the next, and the last before the \
             first",
        ),
        (
            serde_json::json!({ "sessions": [[0, 3], [3, 5]] }),
            "sessions[1]: session 0 has slots of this one too",
        ),
        (
            serde_json::json!({ "sessions": [[2, 0], [3, 5]] }),
            "sessions[0]: the last slot is before the first",
        ),
        (
            serde_json::json!({ "apart": [[0, 3]] }),
            "meetings[1]: participants 0 and 3 are to be kept apart and meet in meeting 1",
        ),
        (
            serde_json::json!({ "rooms": [1, 2] }),
            "rooms: the rooms have 3 tables together, the event has 2",
        ),
        (
            serde_json::json!({ "rooms": [0, 2] }),
            "rooms[0]: there are none",
        ),
        (
            serde_json::json!({ "rooms": [u64::MAX, u64::MAX] }),
            "rooms[0]: 18446744073709551615 are more than the 20000 that can be planned",
        ),
        (
            serde_json::json!({ "tables": u64::MAX }),
            "tables: 18446744073709551615 are more than the 20000 that can be planned",
        ),
        (
            serde_json::json!({ "optional": [[1, 5], [1, 6]] }),
            "optional[1]: meeting 1 has another value already",
        ),
        (
            serde_json::json!({ "pauses": [0, 1, 2, 3, 4, 5] }),
            "slots: there are none",
        ),
    ];
    for (changes, expected) in cases {
        assert_eq!(said(changes.clone()), expected, "{changes}");
    }
    assert_eq!(MOST_PARTICIPANTS, 2_000);
}

#[test]
fn a_long_chain_of_orders_is_walked_without_falling() {
    let count = 20_000;
    let participants = 300;
    let pairs = (0..participants).flat_map(|a| (0..a).map(move |b| (b, a, -1)));
    let event = Event {
        participants,
        slots: 100,
        tables: 300,
        meetings: pairs.take(count).collect(),
        precedences: (1..count).map(|m| (m - 1, m)).collect(),
        ..Event::default()
    };
    assert!(Instance::new(event.clone()).is_ok());
    let mut circle = event;
    circle.precedences.push((count - 1, 0));
    assert!(Instance::new(circle).is_err());
}

#[test]
fn a_timetable_of_another_event_is_told_so() {
    let instance = read(&event()).expect("it makes sense");
    let said = |text: &str| {
        writing::read(&instance, text.as_bytes())
            .expect_err("a fault")
            .to_string()
    };
    assert_eq!(said(r#"{"slots":[1,2]}"#), "slots: 2 entries for 3");
    assert_eq!(
        said(r#"{"slots":[1,2,6]}"#),
        "slots[2]: slot to meet in 6 does not exist: there are 6, counted from 0"
    );
    assert!(said(r#"{"slots":[1,"x",2]}"#).starts_with("slots[1]: invalid type"));
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_fall(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = reading::read(&bytes).map(Instance::new);
    }

    #[test]
    fn a_text_that_is_cut_or_changed_is_read_or_refused(at in 0_usize..400, with in any::<u8>(), cut in any::<bool>()) {
        let mut text = event().to_string().into_bytes();
        let at = at % text.len();
        if cut { text.truncate(at) } else { text[at] = with }
        let _ = reading::read(&text).map(Instance::new);
    }

    #[test]
    fn any_numbers_are_planned_or_refused(
        participants in 0_usize..6, slots in 0_usize..5, tables in 0_usize..3,
        meetings in proptest::collection::vec((0_usize..6, 0_usize..6, -2_i64..2), 0..5),
        fixed in proptest::collection::vec((0_usize..5, 0_usize..5), 0..3),
    ) {
        let event = Event { participants, slots, tables, meetings, fixed, sessions: vec![(0, 1)], ..Event::default() };
        if let Ok(instance) = Instance::new(event) {
            let limits = collider_timetable::Limits { rounds: Some(3), ..Default::default() };
            let cancel = std::sync::Arc::default();
            let _ = collider_timetable::plan(&instance, &limits, &cancel, &mut |_| {});
        }
    }
}
