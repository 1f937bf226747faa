//! What is planned is compared with what a slow and plain program says: every timetable of a small
//! event is looked at, one after the other.

use std::{
    sync::{Arc, atomic::AtomicBool},
    time::Duration,
};

use collider_timetable::{
    Changes, Event, Instance, Known, Limits, Obstacle, Planned, plan, reason, repair, to_drop,
};
use proptest::prelude::*;

mod plain;

use plain::{Slots, all_ways, events, judged};

/// The best of all timetables, by looking at every one: weight left out, and breaks.
fn best_of_all(event: &Event) -> Option<(u64, u32)> {
    let scores = all_ways(event).filter_map(|slots| judged(event, &slots));
    scores.map(|score| (score.0, score.1)).min()
}

fn limits(threads: usize) -> Limits {
    Limits {
        time: Some(Duration::from_secs(60)),
        rounds: None,
        threads,
        seed: 7,
    }
}

fn planned(event: &Event, limits: &Limits) -> Planned {
    let instance = Instance::new(event.clone()).expect("an event that makes sense");
    plan(
        &instance,
        limits,
        &Arc::new(AtomicBool::new(false)),
        &mut |_| {},
    )
}

/// What planning says: the score of a timetable that is proven best and holds, or that there is none.
fn answer(event: &Event, limits: &Limits) -> Option<(u64, u32)> {
    let instance = Instance::new(event.clone()).expect("an event that makes sense");
    match planned(event, limits) {
        Planned::Impossible(_) => None,
        Planned::Known(known) => {
            assert!(known.is_proven(), "{known:?}");
            let (timetable, quality) = known.best.expect("a timetable");
            assert_eq!(instance.violations(&timetable), []);
            let slots = timetable.slots.iter();
            let stated: Slots = slots.map(|at| at.map(|t| instance.stated(t))).collect();
            let score = judged(event, &stated).expect("it holds by the plain check too");
            let (left_out, breaks, worst, idle) = score;
            assert_eq!((left_out, breaks), (quality.left_out, quality.breaks));
            assert_eq!((worst, idle), (quality.worst, quality.idle));
            Some((left_out, breaks))
        }
    }
}

/// Small events with as few tables as there can be, so that not everybody fits into the middle of the
/// day.
fn crowded_events() -> impl Strategy<Value = Event> {
    (3_usize..5, 4_usize..8).prop_flat_map(|(slots, participants)| {
        let pairs: Vec<(usize, usize)> = (0..participants)
            .flat_map(|a| (0..a).map(move |b| (b, a)))
            .collect();
        let meetings = proptest::sample::subsequence(pairs, 4..=6);
        let few = 0_usize..2;
        let person = 0..participants;
        (
            meetings,
            proptest::option::weighted(0.2, (0_usize..4, 0..slots)),
            proptest::option::weighted(0.2, (0_usize..4, 0_u32..2)),
            proptest::option::weighted(0.2, 0_usize..4),
            proptest::option::weighted(0.2, (person.clone(), 2_u8..3)),
            proptest::option::weighted(0.2, (person, 1_u32..3)),
            proptest::option::weighted(0.2, 0..slots),
            few,
        )
            .prop_map(
                move |(pairs, fixed, optional, online, people, most, away, more)| {
                    let seated = pairs.len() - usize::from(online.is_some());
                    let mut forbidden = vec![Vec::new(); participants];
                    forbidden[0].extend(away);
                    Event {
                        participants,
                        slots,
                        tables: seated.div_ceil(slots) + more,
                        meetings: pairs.iter().map(|(a, b)| (*a, *b, -1)).collect(),
                        fixed: fixed.into_iter().collect(),
                        forbidden,
                        optional: optional.into_iter().collect(),
                        online: online.into_iter().collect(),
                        representatives: people.into_iter().collect(),
                        most: most.into_iter().collect(),
                        ..Event::default()
                    }
                },
            )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nothing_is_better_than_what_is_proven(event in events()) {
        prop_assert_eq!(answer(&event, &limits(2)), best_of_all(&event));
    }

    #[test]
    fn what_is_proven_behind_the_breaks_is_the_best_of_all(event in events(), threads in 1_usize..3) {
        let best = all_ways(&event).filter_map(|slots| judged(&event, &slots)).min();
        let (Planned::Known(known), Some(best)) = (planned(&event, &limits(threads)), &best) else {
            prop_assert_eq!(best, None);
            return Ok(());
        };
        let proven = known.proven();
        let (_, quality) = known.best.expect("a timetable");
        prop_assert!(proven.breaks);
        if proven.worst {
            prop_assert_eq!(&quality.worst, &best.2);
        }
        if proven.idle {
            prop_assert_eq!(quality.idle, best.3);
        }
        // So small an event is proven to the end in the time that there is.
        prop_assert!(proven.idle, "{:?}", quality);
    }

    #[test]
    fn what_is_known_at_once_is_a_bound(event in events()) {
        let none = Limits { rounds: Some(0), ..limits(1) };
        if let (Planned::Known(known), Some(best)) = (planned(&event, &none), best_of_all(&event)) {
            prop_assert!(known.bound <= best);
        }
    }

    #[test]
    fn nothing_is_better_where_tables_are_few(event in crowded_events()) {
        prop_assert_eq!(answer(&event, &limits(2)), best_of_all(&event));
    }

    #[test]
    fn one_thread_says_the_same(event in events()) {
        prop_assert_eq!(answer(&event, &limits(1)), best_of_all(&event));
    }

    #[test]
    fn other_numbers_for_participants_and_meetings_change_nothing(event in events(), turn in 1_usize..5) {
        let person = |p: usize| (p + turn) % event.participants;
        let count = event.meetings.len();
        let meeting = |m: usize| (m + turn) % count;
        let mut other = event.clone();
        for (number, &(a, b, session)) in event.meetings.iter().enumerate() {
            other.meetings[meeting(number)] = (person(b), person(a), session);
        }
        for (p, away) in event.forbidden.iter().enumerate() {
            other.forbidden[person(p)].clone_from(away);
        }
        let both = |pairs: &[(usize, usize)]| -> Vec<(usize, usize)> {
            pairs.iter().map(|(m, n)| (meeting(*m), *n)).collect()
        };
        other.fixed = both(&event.fixed);
        other.in_room = both(&event.in_room);
        other.precedences = event.precedences.iter().map(|(a, b)| (meeting(*a), meeting(*b))).collect();
        other.optional = event.optional.iter().map(|(m, w)| (meeting(*m), *w)).collect();
        other.online = event.online.iter().map(|m| meeting(*m)).collect();
        other.representatives = event.representatives.iter().map(|(p, n)| (person(*p), *n)).collect();
        other.most = event.most.iter().map(|(p, n)| (person(*p), *n)).collect();
        other.apart = event.apart.iter().map(|group| group.iter().map(|p| person(*p)).collect()).collect();
        prop_assert_eq!(answer(&event, &limits(2)), answer(&other, &limits(2)));
    }

    #[test]
    fn another_table_never_makes_it_worse(event in events()) {
        let mut more = event.clone();
        more.tables += 1;
        more.rooms[1] += 1;
        match (answer(&event, &limits(2)), answer(&more, &limits(2))) {
            (None, _) => {}
            (Some(before), Some(after)) => prop_assert!(after <= before),
            (Some(_), None) => prop_assert!(false, "possible before"),
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_timetable(event in events()) {
        let rounds = Limits { rounds: Some(20), ..limits(2) };
        prop_assert_eq!(planned(&event, &rounds), planned(&event, &rounds));
    }

    #[test]
    fn a_reason_is_one_and_what_is_dropped_is_the_least(event in events()) {
        if best_of_all(&event).is_some() {
            return Ok(());
        }
        let instance = Instance::new(event.clone()).expect("it makes sense");
        let only = |kept: &[usize]| {
            // Everything else may be left out at no price.
            let mut smaller = event.clone();
            let out = |m: &usize| !kept.contains(m) && smaller.optional.iter().all(|(o, _)| o != m);
            let more: Vec<_> = (0..event.meetings.len()).filter(out).map(|m| (m, 0)).collect();
            smaller.optional.extend(more);
            best_of_all(&smaller)
        };
        if let Obstacle::Together(meetings) = reason(&instance, Duration::from_secs(20)) {
            prop_assert_eq!(only(&meetings), None, "these cannot hold together: {:?}", meetings);
            for left in 0..meetings.len() {
                let mut rest = meetings.clone();
                rest.remove(left);
                prop_assert!(only(&rest).is_some(), "{:?} is enough of a reason", rest);
            }
        }
        let (dropped, fewest) = to_drop(&instance, &limits(2)).expect("all can be dropped");
        prop_assert!(fewest);
        let must = |m: &usize| event.optional.iter().all(|(o, _)| o != m);
        prop_assert!(dropped.iter().any(must), "something has to go");
    }
}

/// Changes on the day.
fn days() -> impl Strategy<Value = (Event, Changes)> {
    (events(), 0_usize..3, any::<[u8; 6]>(), 0_u8..32).prop_map(|(event, from, pick, which)| {
        let one = |place: usize, count: usize| usize::from(pick[place]) % count.max(1);
        let (people, meetings) = (event.participants, event.meetings.len());
        let given = |bit: u8| which & (1 << bit) != 0;
        let (a, b) = (one(0, people), one(1, people));
        let met = |(x, y, _): &(usize, usize, i64)| (*x, *y) == (a, b) || (*x, *y) == (b, a);
        let apart = event
            .apart
            .iter()
            .any(|group| group.contains(&a) && group.contains(&b));
        let new = a != b && !event.meetings.iter().any(met) && !apart;
        let changes = Changes {
            from,
            late: Vec::from_iter(given(0).then(|| (one(2, people), from + 1))),
            gone: Vec::from_iter(given(1).then(|| (one(3, people), from + 1))),
            closed: Vec::from_iter(given(2).then_some((0, from))),
            added: Vec::from_iter((given(3) && new).then_some((a, b))),
            cancelled: Vec::from_iter(given(4).then(|| one(4, meetings))),
            keep: Vec::new(),
        };
        (event, changes)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn on_the_day_nobody_moves_needlessly((event, changes) in days()) {
        // Without a bound on breaks: what is over can be against it.
        let event = Event { fairness_d: None, ..event };
        let instance = Instance::new(event.clone()).expect("it makes sense");
        let Planned::Known(known) = planned(&event, &limits(2)) else { return Ok(()) };
        let (before, _) = known.best.expect("a timetable");
        let repaired = repair(&instance, &before, &changes, 1).expect("the changes make sense");
        prop_assert_eq!(repaired.instance.violations(&repaired.timetable), []);
        let stated = |slots: &[Option<usize>]| -> Slots {
            slots.iter().map(|at| at.map(|t| instance.stated(t))).collect()
        };
        let (was, is) = (stated(&before.slots), stated(&repaired.timetable.slots));
        let over = |m: usize| was.get(m).copied().flatten().filter(|t| *t < changes.from);
        let wanted = |m: usize| {
            !changes.cancelled.contains(&m) && was.get(m).is_none_or(Option::is_some)
        };
        let mut day = repaired.instance.event().clone();
        let weight = |m: usize| {
            let optional = event.optional.iter().find(|(o, _)| *o == m);
            1000 + optional.map_or(1000, |(_, weight)| *weight)
        };
        day.optional = (0..day.meetings.len()).map(|m| (m, 1)).collect();
        // Weight of what is dropped, and how many move, when what is over stays as it was.
        let price = |slots: &Slots| -> Option<(u32, usize)> {
            let stays = |m: usize| match over(m) {
                Some(t) => slots[m] == Some(t),
                None => slots[m].is_none_or(|t| t >= changes.from && wanted(m)),
            };
            if !(0..slots.len()).all(stays) {
                return None;
            }
            judged(&day, slots)?;
            let dropped = (0..slots.len()).filter(|m| slots[*m].is_none() && wanted(*m));
            let moved = (0..was.len()).filter(|m| slots[*m].is_some() && slots[*m] != was[*m]);
            Some((dropped.map(weight).sum(), moved.count()))
        };
        let best = all_ways(&day).filter_map(|slots| price(&slots)).min();
        prop_assert_eq!(price(&is), best, "{:?} {:?}", was, is);
        let nothing = repair(&instance, &before, &Changes::default(), 1).expect("no changes");
        prop_assert_eq!((nothing.moved, nothing.dropped), (vec![], vec![]));
        prop_assert_eq!(nothing.timetable, before);
    }
}

#[test]
fn what_is_known_only_gets_better_while_planning() {
    let pairs: Vec<(usize, usize, i64)> = (0..6)
        .flat_map(|a| (6..12).map(move |b| (a, b, -1)))
        .collect();
    let event = Event {
        participants: 12,
        slots: 9,
        tables: 4,
        meetings: pairs,
        ..Event::default()
    };
    let instance = Instance::new(event).expect("it makes sense");
    let mut seen: Vec<Known> = Vec::new();
    let cancel = Arc::new(AtomicBool::new(false));
    let end = plan(&instance, &limits(2), &cancel, &mut |known| {
        seen.push(known.clone())
    });
    let Planned::Known(end) = end else {
        panic!("it is possible")
    };
    assert!(end.is_proven());
    assert!(seen.len() > 1);
    for two in seen.windows(2) {
        assert!(two[0].bound <= two[1].bound);
        let quality = |known: &Known| known.best.clone().map(|(_, quality)| quality);
        if let Some(before) = quality(&two[0]) {
            assert!(quality(&two[1]).expect("not lost") <= before);
        }
    }
}

#[test]
fn who_cancels_gets_what_is_known() {
    let pairs: Vec<(usize, usize, i64)> = (0..40)
        .flat_map(|a| (40..60).map(move |b| (a, b, -1)))
        .collect();
    let event = Event {
        participants: 60,
        slots: 44,
        tables: 19,
        meetings: pairs,
        ..Event::default()
    };
    let instance = Instance::new(event).expect("it makes sense");
    let cancel = Arc::new(AtomicBool::new(false));
    let unlimited = Limits {
        time: None,
        ..limits(2)
    };
    let told = Arc::clone(&cancel);
    let planned = plan(&instance, &unlimited, &cancel, &mut |known| {
        let enough = known.best.is_some();
        told.fetch_or(enough, std::sync::atomic::Ordering::Relaxed);
    });
    let Planned::Known(known) = planned else {
        panic!("it is possible")
    };
    let (timetable, _) = known.best.expect("the one that was enough");
    assert_eq!(instance.violations(&timetable), []);
}
