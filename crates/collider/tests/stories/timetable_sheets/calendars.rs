//! A calendar for everybody.

use std::collections::{BTreeMap, BTreeSet};

use super::{Held, PEOPLE, afternoon, by_slot, done, sheets};

/// Properties of the events of a calendar, unfolded and unescaped, read without our own code.
fn events(text: &str) -> Vec<BTreeMap<String, String>> {
    assert!(
        text.split("\r\n")
            .all(|line| line.len() <= 75 && !line.contains('\n'))
    );
    let unfolded = text.replace("\r\n ", "");
    let mut events = Vec::new();
    let mut open: Option<BTreeMap<String, String>> = None;
    for line in unfolded.split_terminator("\r\n") {
        let (name, value) = line.split_once(':').expect("a property");
        match (name, value) {
            ("BEGIN", "VEVENT") => assert!(open.replace(BTreeMap::new()).is_none()),
            ("END", "VEVENT") => events.extend(open.take()),
            _ => {
                let mut plain = String::new();
                let mut letters = value.chars();
                while let Some(c) = letters.next() {
                    plain.push(match c {
                        '\\' => match letters.next() {
                            Some('n' | 'N') => '\n',
                            Some(escaped) => escaped,
                            None => panic!("{line}"),
                        },
                        ';' | ',' => panic!("not escaped: {line}"),
                        c => c,
                    });
                }
                if let Some(event) = &mut open {
                    assert!(event.insert(name.to_owned(), plain).is_none(), "{line}");
                }
            }
        }
    }
    assert!(open.is_none() && unfolded.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    assert!(unfolded.ends_with("END:VCALENDAR\r\n"));
    events
}

#[test]
fn everybody_has_their_meetings_in_a_calendar() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = afternoon(&folder);
    let words = done(
        &folder,
        "de",
        &[&file, "-o", "t.xlsx", "--calendars", "kalender"],
    );
    assert!(
        words.contains("6 Kalender wurden nach kalender geschrieben."),
        "{words}"
    );
    let held = by_slot(&sheets(&folder.path().join("t.xlsx"))[0].1);
    let names = [
        "Studio Ena",
        "HYPERLINK x",
        "Žiga Oblak arhitekti",
        "Livarna",
        "Tkalnica Steklarna",
        "Orodjarna",
    ];
    let mut identities: BTreeMap<String, usize> = BTreeMap::new();
    let mut found = Held::new();
    for (person, name) in PEOPLE.iter().zip(names) {
        let path = folder.path().join("kalender").join(format!("{name}.ics"));
        let text = std::fs::read_to_string(&path).expect("a calendar");
        let events = events(&text);
        assert_eq!(events.len(), 3, "{name}");
        for event in events {
            // The day after the clocks went forward: two hours before Ljubljana.
            let clock = |name: &str| {
                let moment = &event[name];
                assert!(
                    moment.starts_with("20270329T") && moment.ends_with("00Z"),
                    "{moment}"
                );
                let hour: u8 = moment[9..11].parse().expect("an hour");
                format!("{}:{}", hour + 2, &moment[11..13])
            };
            let time = format!("{}–{}", clock("DTSTART"), clock("DTEND"));
            let partner = event["SUMMARY"]
                .strip_prefix("Treffen: ")
                .expect("a partner");
            let place = event["LOCATION"].strip_suffix(", Rog").expect("a place");
            let pair = BTreeSet::from([(*person).to_owned(), partner.to_owned()]);
            found.insert((time, pair, place.to_owned()));
            *identities.entry(event["UID"].clone()).or_default() += 1;
        }
    }
    assert_eq!(found, held);
    assert!(identities.len() == 9 && identities.values().all(|times| *times == 2));
}
