use proptest::prelude::*;

use super::*;
use crate::{Event, exhaustive::every_timetable, narrow::narrow};

/// Everybody meets the two beside them.
fn ring(people: usize, slots: usize, tables: usize) -> Event {
    Event {
        participants: people,
        slots,
        tables,
        meetings: (0..people).map(|p| (p, (p + 1) % people, -1)).collect(),
        ..Event::default()
    }
}

fn bound(event: Event) -> u32 {
    settled(event).bound()
}

fn settled(event: Event) -> Crowd {
    let instance = Instance::new(event).expect("it makes sense");
    let allowed = narrow(&instance).expect("there is room");
    let mut crowd = Crowd::new(&instance, &allowed);
    while !crowd.is_settled() {
        crowd.haggle();
    }
    crowd
}

#[test]
fn whoever_finds_no_table_in_the_middle_waits() {
    // Of three slots everybody without a break is busy in the second.
    assert_eq!(bound(ring(6, 3, 3)), 0);
    assert_eq!(bound(ring(6, 3, 2)), 2, "four of six have a table there");
    assert_eq!(bound(ring(5, 3, 2)), 1, "four of five");
    assert_eq!(bound(ring(60, 3, 20)), 20);
    assert_eq!(bound(ring(6, 4, 2)), 0, "some come early, some late");
}

#[test]
fn whoever_need_not_sit_there_does_not_wait() {
    let tight = || ring(6, 3, 2);
    let changed = |change: fn(&mut Event)| {
        let mut event = tight();
        change(&mut event);
        bound(event)
    };
    assert_eq!(changed(|_| {}), 2);
    assert_eq!(
        changed(|event| event.online = vec![0]),
        0,
        "without a table"
    );
    assert_eq!(
        changed(|event| event.optional = vec![(0, 0)]),
        0,
        "two have one meeting"
    );
    assert_eq!(
        changed(|event| event.optional = vec![(0, 1)]),
        2,
        "its absence has a price"
    );
    assert_eq!(
        changed(|event| event.representatives = vec![(0, 2), (3, 2)]),
        0,
        "two can have both meetings at once"
    );
}

#[test]
fn too_few_tables_are_seen() {
    // Everybody has to be there in both slots, and the second has one table of three.
    let mut event = ring(4, 2, 3);
    event.closed = vec![(0, 1, 1)];
    assert!(!settled(event.clone()).is_too_narrow());
    event.closed.push((1, 1, 1));
    assert!(settled(event).is_too_narrow());
}

#[test]
fn walking_is_not_waiting() {
    // First, third and fifth slot: the one between is walked.
    let mut event = ring(6, 5, 2);
    event.buffer = 1;
    assert_eq!(bound(event.clone()), 0, "two and four are free as well");
    event.forbidden = vec![vec![1, 3]; 6];
    assert_eq!(bound(event), 2);
}

#[test]
fn a_closed_table_is_none() {
    let mut event = ring(6, 3, 3);
    event.closed = vec![(0, 1, 1)];
    assert_eq!(bound(event), 2);
}

/// Small events with few tables.
fn small() -> impl Strategy<Value = Event> {
    let pairs: Vec<(usize, usize)> = (0..5).flat_map(|a| (0..a).map(move |b| (b, a))).collect();
    let slot = 0_usize..3;
    let one = 0_usize..4;
    (
        proptest::sample::subsequence(pairs, 4..=5),
        3_usize..5,
        0_usize..2,
        proptest::option::weighted(0.2, (one.clone(), slot.clone())),
        proptest::option::weighted(0.2, one.clone()),
        proptest::option::weighted(0.2, one.clone()),
        proptest::option::weighted(0.2, (one, 2_u8..3)),
        proptest::option::weighted(0.3, slot.clone()),
        proptest::option::weighted(0.2, slot),
    )
        .prop_map(
            |(pairs, slots, more, fixed, optional, online, people, away, closed)| Event {
                participants: 5,
                slots,
                tables: pairs.len().div_ceil(slots) + more,
                meetings: pairs.into_iter().map(|(a, b)| (a, b, -1)).collect(),
                fixed: fixed.into_iter().collect(),
                optional: optional.map(|meeting| (meeting, 0)).into_iter().collect(),
                online: online.into_iter().collect(),
                representatives: people.into_iter().collect(),
                forbidden: vec![away.into_iter().collect(), vec![], vec![], vec![], vec![]],
                closed: closed.map(|slot| (0, slot, slot)).into_iter().collect(),
                buffer: usize::from(slots == 4 && more == 1),
                ..Event::default()
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_timetable_has_fewer_breaks_or_other_days(event in small()) {
        let instance = Instance::new(event).expect("it makes sense");
        let Ok(allowed) = narrow(&instance) else { return Ok(()) };
        let mut crowd = Crowd::new(&instance, &allowed);
        while !crowd.is_settled() {
            crowd.haggle();
        }
        for timetable in every_timetable(&instance) {
            prop_assert!(!crowd.is_too_narrow());
            let breaks = instance.quality(&timetable).breaks;
            prop_assert!(breaks >= crowd.bound(), "{breaks} < {}", crowd.bound());
            let days = instance.busy(&timetable);
            for (day, confined) in days.iter().zip(crowd.confined(breaks)) {
                let Some(confined) = confined else { continue };
                prop_assert_eq!(day & confined.never, 0);
                prop_assert_eq!(!day & confined.always, 0);
                let own = crate::slots::breaks(*day, instance.buffer);
                prop_assert!(own as usize <= confined.breaks);
            }
        }
    }
}

#[test]
fn days_are_confined_where_nothing_is_to_spare() {
    // Of three slots, two of six cannot be there in the second; all six have one break at most then.
    let crowd = settled(ring(6, 3, 2));
    let day = Confined {
        never: 0,
        always: 0b101,
        breaks: 1,
    };
    assert_eq!(
        crowd.confined(6),
        vec![
            Some(Confined {
                always: 0,
                ..day.clone()
            });
            6
        ]
    );
    // With tables for all nobody waits, and the second slot is everybody's.
    let crowd = settled(ring(6, 3, 3));
    let day = Confined {
        always: 0b10,
        breaks: 0,
        ..day
    };
    assert_eq!(crowd.confined(0), vec![Some(day); 6]);
}

#[test]
fn what_is_too_large_is_left_alone() {
    // One meets two thousand with as many people as can be stated, who walk for half a day.
    let mut event = Event {
        participants: 2_000,
        slots: 128,
        tables: 2_000,
        meetings: (1..2_000).map(|guest| (0, guest, -1)).collect(),
        ..Event::default()
    };
    let begun = |event: &Event| {
        let instance = Instance::new(event.clone()).expect("it makes sense");
        let allowed: Vec<Slots> = instance.meetings.iter().map(|one| one.allowed).collect();
        Crowd::new(&instance, &allowed)
    };
    event.representatives = vec![(0, 20)];
    assert!(!begun(&event).is_settled());
    event.representatives = vec![(0, u8::MAX)];
    event.buffer = 64;
    let crowd = begun(&event);
    assert!(crowd.is_settled());
    assert_eq!((crowd.bound(), crowd.confined(0)), (0, vec![None; 2_000]));
}
