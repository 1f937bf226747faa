//! An event written as sheets is the same event when it is read.

use std::io::Cursor;

use collider_timetable::{Event, Instance};
use jiff::civil::{date, time};
use proptest::prelude::*;

use super::{lang, understood};
use crate::{
    features::events::timetable::{
        Clock, Day, Pause, Span, event_sheets, read, template,
        words::{folded, is_example},
    },
    platform::{
        i18n::Lang,
        sheets::{self, Limits, write_xlsx},
    },
};

fn written(day: &Day, lang: Lang) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    write_xlsx(&mut file, event_sheets(day, lang)).expect("written");
    file.into_inner()
}

/// Numbers from which everything else is drawn, so that what is drawn fits together.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        // Knuth, The Art of Computer Programming 2, 3.3.4: MMIX.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound.max(1)
    }

    fn often(&mut self) -> bool {
        self.below(3) > 0
    }

    fn seldom(&mut self) -> bool {
        self.below(4) == 0
    }
}

/// An event with something of everything.
fn drawn(names: Vec<String>, seed: u64) -> Day {
    let dice = &mut Dice(seed);
    let participants = names.len();
    let slots = 2 + dice.below(9);
    let clock = dice.often().then(|| clock(dice, slots));
    let pauses: Vec<usize> = (1..slots).filter(|_| dice.seldom()).collect();
    let half = slots / 2;
    let sessions = match dice.below(3) {
        0 => vec![],
        1 => vec![(0, slots - 1)],
        _ => vec![(0, half - 1), (half, slots - 1)],
    };
    let mut event = Event {
        format: "b2b/1".to_owned(),
        name: ["", "Evening", "=1+1"][dice.below(3)].to_owned(),
        participants,
        side: dice.often().then(|| {
            (0..participants)
                .map(|one| {
                    ["", "Creative", "Industrie"][if one == 0 { 1 } else { dice.below(3) }]
                        .to_owned()
                })
                .collect()
        }),
        slots,
        pauses,
        sessions,
        fairness_d: dice.often().then_some(3),
        buffer: dice.below(3),
        names,
        ..Event::default()
    };
    event.rooms = if dice.often() {
        vec![]
    } else {
        vec![2, 1 + dice.below(4)]
    };
    event.tables = match event.rooms.iter().sum() {
        0 => 1 + dice.below(5),
        tables => tables,
    };
    event.closed = (0..event.tables)
        .filter(|_| dice.seldom())
        .map(|table| (table, half.min(slots - 1), slots - 1))
        .collect();
    for one in 0..participants {
        event
            .forbidden
            .push((0..slots).filter(|_| dice.seldom()).collect());
        if dice.seldom() {
            event.representatives.push((one, 1 + dice.below(3) as u8));
        }
        if dice.seldom() {
            event.most.push((one, dice.below(4) as u32));
        }
        for other in 0..one {
            if dice.often() {
                meeting(&mut event, (one, other), dice);
            } else if dice.seldom() {
                event.apart.push(vec![one, other]);
            }
        }
    }
    if event.meetings.is_empty() {
        meeting(&mut event, (0, 1), dice);
        event.apart.clear();
    }
    Day {
        date: dice.often().then(|| date(2026, 11, 22)),
        zone: dice.seldom().then(|| "Europe/Vienna".to_owned()),
        place: dice.seldom().then(|| "Tovarna, 1st floor".to_owned()),
        clock,
        room_names: (0..event.rooms.len())
            .map(|room| format!("Hall {room}: left"))
            .collect(),
        session_names: (0..event.sessions.len())
            .map(|one| format!("Part {one}"))
            .collect(),
        event,
    }
}

fn meeting(event: &mut Event, (a, b): (usize, usize), dice: &mut Dice) {
    let number = event.meetings.len();
    let session = i64::try_from(dice.below(event.sessions.len() + 1)).expect("small") - 1;
    event.meetings.push((a, b, session));
    if dice.seldom() {
        event.fixed.push((number, dice.below(event.slots)));
    }
    if dice.often() {
        event.optional.push((number, dice.below(100) as u32));
    }
    if dice.seldom() && !event.rooms.is_empty() {
        event.in_room.push((number, dice.below(event.rooms.len())));
    }
    if dice.seldom() {
        event.online.push(number);
    }
    if number > 0 && dice.seldom() {
        event.precedences.push((dice.below(number), number));
    }
    event.precedences.sort_unstable();
}

fn clock(dice: &mut Dice, slots: usize) -> Clock {
    let mut clock = Clock::default();
    let mut at = time(8, 10, 0, 0);
    for slot in 0..slots {
        let ends = at + jiff::SignedDuration::from_mins(10 + dice.below(20) as i64);
        clock.slots.push(Span { begins: at, ends });
        at = ends;
        if dice.seldom() && slot > 0 {
            let ends = at + jiff::SignedDuration::from_mins(15);
            clock.pauses.push(Pause {
                name: dice.often().then(|| "Coffee: hot".to_owned()),
                span: Span { begins: at, ends },
            });
            at = ends;
        }
    }
    clock
}

fn different(names: &[String]) -> bool {
    let mut folded: Vec<String> = names.iter().map(|name| folded(name)).collect();
    folded.sort_unstable();
    folded.dedup();
    folded.len() == names.len()
        && names
            .iter()
            .all(|name| !is_example(name) && name.trim() == *name)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn an_event_reads_back_as_it_was_written(
        names in prop::collection::vec("[A-Za-z=+@čšžß\"][A-Za-z0-9 &äčšž'.()=,-]{0,14}[a-z)]", 2..9),
        seed in any::<u64>(),
        language in 0..3_usize,
    ) {
        prop_assume!(different(&names));
        let day = drawn(names, seed);
        prop_assume!(Instance::new(day.event.clone()).is_ok());
        let lang = Lang::all().nth(language).expect("spoken");
        match read("event.xlsx", &written(&day, lang)) {
            Ok(read) => {
                prop_assert_eq!(read.day, day);
                prop_assert_eq!(read.notes, []);
            }
            Err(troubles) => prop_assert!(false, "{}", super::told(&troubles, lang)),
        }
    }
}

#[test]
fn a_template_is_filled_in_and_read() {
    for lang in Lang::all() {
        let mut file = Cursor::new(Vec::new());
        write_xlsx(&mut file, template(lang)).expect("written");
        let bytes = file.into_inner();
        // As it is, nobody is there yet.
        let troubles = read("event.xlsx", &bytes).expect_err("nothing is filled in");
        let words = super::told(&troubles, lang);
        assert_eq!(troubles.len(), 4, "{words}");

        // A person fills in rows below the examples and values beside the settings.
        let book = sheets::read("event.xlsx", &bytes, &Limits::default()).expect("a workbook");
        let mut filled: Vec<(String, Vec<String>, Vec<Vec<String>>)> = book
            .sheets
            .iter()
            .map(|sheet| {
                let rows = sheet.rows.iter().map(|row| row.cells.clone());
                (sheet.name.clone(), sheet.columns.clone(), rows.collect())
            })
            .collect();
        for name in ["Studio Dva", "Tkalnica"] {
            filled[0].2.push(vec![name.to_owned()]);
        }
        filled[1]
            .2
            .push(["2", "Studio Dva", "tkalnica "].map(str::to_owned).to_vec());
        for (row, value) in [(4, "9.00"), (5, "15"), (6, "4"), (8, "3")] {
            filled[2].2[row][1] = value.to_owned();
        }
        let cells: Vec<Vec<Vec<&str>>> = filled
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
        let columns: Vec<Vec<&str>> = filled
            .iter()
            .map(|(_, columns, _)| columns.iter().map(String::as_str).collect())
            .collect();
        let sheets: Vec<super::Filled> = (0..3)
            .map(|at| {
                (
                    filled[at].0.as_str(),
                    columns[at].as_slice(),
                    rows[at].as_slice(),
                )
            })
            .collect();
        let read = understood(&sheets);
        assert_eq!(read.notes, [], "{lang}");
        let event = read.day.event;
        assert_eq!(event.names, ["Studio Dva", "Tkalnica"]);
        assert_eq!(
            (event.meetings, event.slots, event.tables),
            (vec![(0, 1, -1)], 4, 3)
        );
        let clock = read.day.clock.expect("clock times");
        assert_eq!(clock.slots[3].shown(), "09:45–10:00");
    }
}

#[test]
fn what_people_write_is_understood() {
    let read = understood(&[
        (
            "Udelezenci",
            &["Podjetje", "Stran", "Ni prisoten", "Št. oseb?", "Največ"],
            &[
                &["Studio Ena", "Kreativni", "9.00–9.20; 10:15", "", "2"],
                &["Livarna", "Industrija", "", "", ""],
                &["Tkalnica", "Industrija", "4", "", ""],
            ],
        ),
        (
            "TREFFEN",
            &[
                "Teilnehmer 1",
                "Teilnehmer 2",
                "Pflicht",
                "Gewicht",
                "Fester Termin",
                "Raum",
            ],
            &[
                &["studio  ena", "LIVARNA", "ja", "", "10:00", ""],
                &["Studio Ena", "Tkalnica", "kann", "5", "", "online"],
                &["Livarna", "Tkalnica", "", "", "", "Modra"],
            ],
        ),
        (
            "settings",
            &["Dogodek", "Pomlad"],
            &[
                &["datum", "22. 11. 2026"],
                &["Beginn", "9.00 Uhr"],
                &["Slot length", "15 min"],
                &["Število terminov", "5"],
                &["Raum", "Modra: 2"],
                &["Raum", "1"],
                &["Lunch", "Kosilo: 9:30-10:00"],
            ],
        ),
    ]);
    let event = &read.day.event;
    assert_eq!(
        (event.name.as_str(), event.slots, event.tables),
        ("Pomlad", 5, 3)
    );
    // 10:00 and 10:15 follow lunch.
    assert_eq!(event.forbidden, [vec![0, 1, 3], vec![], vec![3]]);
    assert_eq!(event.most, [(0, 2)]);
    assert_eq!(event.meetings, [(0, 1, -1), (0, 2, -1), (1, 2, -1)]);
    assert_eq!(
        (&event.fixed, &event.optional),
        (&vec![(0, 2)], &vec![(1, 5)])
    );
    assert_eq!((&event.online, &event.in_room), (&vec![1], &vec![(2, 0)]));
    assert_eq!((&event.rooms, &event.pauses), (&vec![2, 1], &vec![]));
    assert_eq!(read.day.date, Some(date(2026, 11, 22)));
    let notes = super::told(&read.notes, lang("en"));
    assert!(
        notes.contains("The column “Št. oseb?” means nothing here"),
        "{notes}"
    );
}
