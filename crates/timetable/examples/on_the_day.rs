//! Explains meetings of a timetable and repairs it, and prints how long that takes: what
//! `benches/timetable` measures beside planning.
//!
//! usage: on_the_day EVENT TIMETABLE
//!
//! Explained are fifty meetings spread over the event, each with all other slots. Repaired is what
//! happens at an event, one after the other and each on the plan as it was, at a third of the day: every
//! tenth participant leaves, every tenth is late by a slot, and each of ten tables breaks. For each the
//! number, the median and the longest time in milliseconds; for repairs the most meetings that moved and
//! that were left out, those of whoever leaves among them.

use std::{fs, time::Instant};

use collider_timetable::{Changes, Effort, Instance as Event, explain, reading, repair, writing};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || arguments.next().ok_or("usage: on_the_day EVENT TIMETABLE");
    let event = Event::new(reading::read(&fs::read(next()?)?)?)?;
    let timetable = writing::read(&event, &fs::read(next()?)?)?;
    let stated = event.event();
    let name = &stated.name;

    let mut times = Vec::new();
    let meetings = stated.meetings.len();
    for meeting in (0..meetings).step_by((meetings / 50).max(1)) {
        let begun = Instant::now();
        explain(&event, &timetable, meeting, None, Effort::of_all_slots(1))?;
        times.push(begun.elapsed().as_secs_f64());
    }
    print(name, "explained", times, "");

    let from = stated.slots / 3;
    let now = || Changes {
        from,
        ..Changes::default()
    };
    let people = (0..stated.participants).step_by(10);
    let leaving = people.clone().map(|one| Changes {
        gone: vec![(one, from)],
        ..now()
    });
    let late = people.map(|one| Changes {
        late: vec![(one, from + 1)],
        ..now()
    });
    let tables = (0..stated.tables).step_by((stated.tables / 10).max(1));
    let broken = tables.map(|table| Changes {
        closed: vec![(table, from)],
        ..now()
    });
    let kinds: [(&str, Vec<Changes>); 3] = [
        ("somebody leaves", leaving.collect()),
        ("somebody is late", late.collect()),
        ("a table breaks", broken.collect()),
    ];
    for (what, changes) in kinds {
        let (mut times, mut moved, mut dropped) = (Vec::new(), 0, 0);
        for change in changes {
            let begun = Instant::now();
            let repaired = repair(&event, &timetable, &change, 1)?;
            times.push(begun.elapsed().as_secs_f64());
            moved = moved.max(repaired.moved.len());
            dropped = dropped.max(repaired.dropped.len());
        }
        let most = format!("\tat most {moved} moved, {dropped} left out");
        print(name, what, times, &most);
    }
    Ok(())
}

fn print(event: &str, what: &str, mut times: Vec<f64>, most: &str) {
    times.sort_by(f64::total_cmp);
    let milliseconds = |at: usize| times.get(at).map_or(0.0, |seconds| seconds * 1_000.0);
    println!(
        "{event}\t{what}\t{}\tmedian {:.1} ms\tlongest {:.1} ms{most}",
        times.len(),
        milliseconds(times.len() / 2),
        milliseconds(times.len().saturating_sub(1)),
    );
}
