use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::{Event, exhaustive::every_timetable, narrow::narrow};

/// Small events in which something has to come before something else.
fn ordered() -> impl Strategy<Value = Event> {
    let pairs: Vec<(usize, usize)> = (0..5).flat_map(|a| (0..a).map(move |b| (b, a))).collect();
    (
        proptest::sample::subsequence(pairs, 4..=5),
        3_usize..6,
        proptest::option::weighted(0.7, (0_usize..2, 2_usize..4)),
        proptest::option::weighted(0.3, (1_usize..3, 3_usize..4)),
        proptest::option::weighted(0.3, 0_usize..3),
        proptest::option::weighted(0.2, 0_usize..4),
    )
        .prop_map(|(pairs, slots, first, second, away, optional)| Event {
            participants: 5,
            slots,
            tables: 2,
            meetings: pairs.into_iter().map(|(a, b)| (a, b, -1)).collect(),
            precedences: first.into_iter().chain(second).collect(),
            forbidden: vec![away.into_iter().collect(), vec![], vec![], vec![], vec![]],
            optional: optional.map(|meeting| (meeting, 1)).into_iter().collect(),
            ..Event::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_worst_is_mended_until_nothing_is_better(event in ordered(), seed in 0_u64..100, is_last: bool) {
        let instance = Instance::new(event).expect("it makes sense");
        let Ok(allowed) = narrow(&instance) else { return Ok(()) };
        let all: Vec<Timetable> = every_timetable(&instance).collect();
        let breaks = |timetable: &Timetable| instance.quality(timetable).breaks;
        let Some(mut timetable) = all.iter().max_by_key(|one| breaks(one)).cloned() else {
            return Ok(());
        };
        let stop = Arc::new(AtomicBool::new(false));
        let mut mender = Mender::new(&instance, &allowed, breaks(&timetable), seed, stop);
        let missing = |timetable: &Timetable| -> Vec<bool> {
            timetable.slots.iter().map(Option::is_none).collect()
        };
        let mut is_best = false;
        for _ in 0..500 {
            match mender.mend(&timetable, breaks(&timetable), is_last) {
                Mended::Better(better) => {
                    prop_assert!(instance.violations(&better).is_empty());
                    prop_assert!(breaks(&better) < breaks(&timetable));
                    prop_assert_eq!(missing(&better), missing(&timetable));
                    timetable = better;
                }
                Mended::Best => {
                    is_best = true;
                    break;
                }
                Mended::Open => {}
            }
        }
        let least = all.iter().map(breaks).min();
        if is_best {
            prop_assert_eq!(Some(breaks(&timetable)), least);
        }
        // What is left out stays out; of those that leave out the same the best is reached.
        let same = all.iter().filter(|one| missing(one) == missing(&timetable));
        prop_assert_eq!(Some(breaks(&timetable)), same.map(breaks).min());
        let optional = instance.meetings.iter().any(|one| one.optional.is_some());
        prop_assert!(is_best || breaks(&timetable) == 0 || optional);
    }
}

#[test]
fn a_window_is_around_a_wait_and_as_large_as_wanted() {
    // The second host has a guest in the second slot and one in the fifth, and waits in the two between.
    let event = Event {
        participants: 8,
        slots: 8,
        tables: 2,
        meetings: vec![
            (0, 2, -1),
            (0, 3, -1),
            (0, 4, -1),
            (0, 5, -1),
            (0, 6, -1),
            (1, 2, -1),
            (1, 7, -1),
        ],
        ..Event::default()
    };
    let instance = Instance::new(event).expect("it makes sense");
    let allowed = narrow(&instance).expect("there is room");
    let timetable = Timetable {
        slots: [0, 1, 2, 3, 4, 1, 4].map(Some).to_vec(),
        tables: vec![None; 7],
    };
    let day = instance.busy(&timetable)[1];
    let mut windows = BTreeSet::new();
    for seed in 0..100 {
        let stop = Arc::new(AtomicBool::new(false));
        let mut mender = Mender::new(&instance, &allowed, 1, seed, stop);
        let mut piece = Piece::none(7);
        mender.slots_around(day, &timetable, 3, &mut piece);
        let free: Vec<usize> = (0..7).filter(|meeting| piece.free[*meeting]).collect();
        assert_eq!(piece.freed, free.len());
        windows.insert(free);
    }
    let expected = [
        vec![1, 2, 3, 5],
        vec![1, 2, 5],
        vec![2, 3, 4, 6],
        vec![3, 4, 6],
    ];
    assert_eq!(windows, BTreeSet::from(expected));
}
