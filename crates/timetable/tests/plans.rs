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

/// A timetable as the event states slots.
type Slots = Vec<Option<usize>>;

/// Breaks of one participant, counted by walking through their day.
fn breaks_in(event: &Event, busy: &[usize]) -> u32 {
    let day: Vec<usize> = (0..event.slots)
        .filter(|t| !event.pauses.contains(t))
        .collect();
    let mut breaks = 0;
    let mut waited = None;
    for t in day {
        if busy.contains(&t) {
            breaks += u32::from(waited.is_some_and(|waited| waited > event.buffer));
            waited = Some(0);
        } else {
            waited = waited.map(|waited| waited + 1);
        }
    }
    breaks
}

/// Weight left out and breaks; `None` when something does not hold. Written from the format's words,
/// without anything of the library.
fn judged(event: &Event, slots: &Slots) -> Option<(u64, u32)> {
    let mut left_out = 0;
    let mut load = vec![0; event.slots];
    let mut in_room = vec![vec![0; event.rooms.len()]; event.slots];
    let mut days: Vec<Vec<usize>> = vec![Vec::new(); event.participants];
    for (number, &(a, b, session)) in event.meetings.iter().enumerate() {
        let Some(t) = slots[number] else {
            let (_, weight) = event.optional.iter().find(|(m, _)| *m == number)?;
            left_out += u64::from(*weight);
            continue;
        };
        let inside = |(first, last): (usize, usize)| (first..=last).contains(&t);
        let open = session < 0 || inside(event.sessions[usize::try_from(session).ok()?]);
        let fixed = event
            .fixed
            .iter()
            .all(|(m, slot)| *m != number || *slot == t);
        let there = [a, b].iter().all(|p| {
            event
                .forbidden
                .get(*p)
                .is_none_or(|slots| !slots.contains(&t))
        });
        if !(open && fixed && there) || event.pauses.contains(&t) {
            return None;
        }
        days[a].push(t);
        days[b].push(t);
        if !event.online.contains(&number) {
            load[t] += 1;
            for (_, room) in event.in_room.iter().filter(|(m, _)| *m == number) {
                in_room[t][*room] += 1;
            }
        }
    }
    let open = |t: usize, tables: std::ops::Range<usize>| {
        let shut = |table: &usize| {
            let mut closed = event.closed.iter();
            closed.any(|(one, first, last)| one == table && (*first..=*last).contains(&t))
        };
        tables.filter(|table| !shut(table)).count()
    };
    let full = (0..event.slots).any(|t| {
        let mut first = 0;
        let crowded = in_room[t].iter().zip(&event.rooms).any(|(load, tables)| {
            first += tables;
            *load > open(t, first - tables..first)
        });
        crowded || load[t] > open(t, 0..event.tables)
    });
    let ordered = event.precedences.iter().all(|&(first, second)| {
        slots[first]
            .zip(slots[second])
            .is_none_or(|(first, second)| first < second)
    });
    if full || !ordered {
        return None;
    }
    let between = |a: usize, b: usize| (a + 1..b).filter(|t| !event.pauses.contains(t)).count();
    for (participant, day) in days.iter_mut().enumerate() {
        day.sort_unstable();
        let people = event
            .representatives
            .iter()
            .find(|(p, _)| *p == participant);
        let people = people.map_or(1, |(_, people)| usize::from(*people));
        let crowded = day
            .iter()
            .any(|t| day.iter().filter(|other| *other == t).count() > people);
        let hurried = day
            .windows(2)
            .any(|two| two[0] != two[1] && between(two[0], two[1]) < event.buffer);
        let most = event.most.iter().find(|(p, _)| *p == participant);
        if crowded || hurried || most.is_some_and(|(_, most)| day.len() > *most as usize) {
            return None;
        }
    }
    for group in &event.apart {
        for (place, a) in group.iter().enumerate() {
            let met = |b: &usize| a != b && days[*a].iter().any(|t| days[*b].contains(t));
            if group[..place].iter().any(met) {
                return None;
            }
        }
    }
    let breaks: Vec<u32> = days.iter().map(|day| breaks_in(event, day)).collect();
    let spread = breaks.iter().max()? - breaks.iter().min()?;
    if event.fairness_d.is_some_and(|allowed| spread > allowed) {
        return None;
    }
    Some((left_out, breaks.iter().sum()))
}

/// The best of all timetables, by looking at every one.
fn best_of_all(event: &Event) -> Option<(u64, u32)> {
    let choices = event.slots + 1;
    let ways = u32::try_from(event.meetings.len()).expect("few");
    (0..choices.pow(ways))
        .filter_map(|mut way| {
            let slots = event.meetings.iter().map(|_| {
                let t = way % choices;
                way /= choices;
                (t < event.slots).then_some(t)
            });
            judged(event, &slots.collect())
        })
        .min()
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
            assert_eq!(score, (quality.left_out, quality.breaks));
            Some(score)
        }
    }
}

/// Small events with a few of everything.
fn events() -> impl Strategy<Value = Event> {
    let slots = 2_usize..5;
    (slots, 3_usize..6, 1_usize..4).prop_flat_map(|(slots, participants, tables)| {
        let pairs: Vec<(usize, usize)> = (0..participants)
            .flat_map(|a| (0..a).map(move |b| (b, a)))
            .collect();
        let most = pairs.len().min(5);
        let meetings = proptest::sample::subsequence(pairs, 1..=most);
        meetings.prop_flat_map(move |pairs| {
            let count = pairs.len();
            let meeting = 0..count;
            let person = 0..participants;
            let slot = 0..slots;
            let few = |most: usize| 0..=most;
            (
                proptest::collection::vec(-1_i64..2, count),
                proptest::collection::vec((meeting.clone(), slot.clone()), few(1)),
                proptest::collection::vec(
                    proptest::collection::btree_set(slot.clone(), few(1)),
                    participants,
                ),
                proptest::collection::vec((meeting.clone(), meeting.clone()), few(2)),
                proptest::option::of(0_u32..2),
                proptest::collection::btree_map(meeting.clone(), 1_u32..4, few(2)),
                proptest::collection::btree_map(person.clone(), 2_u8..3, few(1)),
                proptest::collection::btree_map(person.clone(), 1_u32..3, few(1)),
                (
                    proptest::collection::btree_set(person, few(2)),
                    0_usize..3,
                    proptest::collection::btree_set(slot, few(1)),
                    proptest::collection::btree_map(meeting.clone(), 0_usize..2, few(2)),
                    proptest::collection::btree_set(meeting, few(1)),
                    proptest::collection::vec((0..=tables, 0..slots), few(1)),
                ),
            )
                .prop_map(
                    move |(
                        inside,
                        fixed,
                        away,
                        order,
                        fairness_d,
                        optional,
                        people,
                        most,
                        more,
                    )| {
                        let (apart, buffer, pauses, rooms, online, closed) = more;
                        let together = |group: &std::collections::BTreeSet<usize>| {
                            pairs
                                .iter()
                                .any(|(a, b)| group.contains(a) && group.contains(b))
                        };
                        let half = slots / 2;
                        Event {
                            participants,
                            slots,
                            tables: tables + 1,
                            sessions: vec![(0, half - 1), (half, slots - 1)],
                            meetings: pairs
                                .iter()
                                .zip(inside)
                                .map(|((a, b), session)| (*a, *b, session))
                                .collect(),
                            fixed,
                            forbidden: away.into_iter().map(|s| s.into_iter().collect()).collect(),
                            precedences: order.into_iter().filter(|(a, b)| a < b).collect(),
                            fairness_d,
                            optional: optional.into_iter().collect(),
                            representatives: people.into_iter().collect(),
                            most: most.into_iter().collect(),
                            apart: if together(&apart) {
                                Vec::new()
                            } else {
                                vec![apart.into_iter().collect()]
                            },
                            // Half of the events without a buffer, as most are.
                            buffer: buffer.saturating_sub(1),
                            pauses: if pauses.len() < slots {
                                pauses.into_iter().collect()
                            } else {
                                Vec::new()
                            },
                            rooms: vec![1, tables],
                            in_room: rooms.into_iter().collect(),
                            online: online.into_iter().collect(),
                            closed: closed.into_iter().map(|(k, t)| (k, t, slots - 1)).collect(),
                            ..Event::default()
                        }
                    },
                )
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nothing_is_better_than_what_is_proven(event in events()) {
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
        let choices = day.slots + 1;
        let ways = u32::try_from(day.meetings.len()).expect("few");
        let best = (0..choices.pow(ways)).filter_map(|mut way| {
            let slots: Slots = day.meetings.iter().map(|_| {
                let t = way % choices;
                way /= choices;
                (t < day.slots).then_some(t)
            }).collect();
            price(&slots)
        }).min();
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
