//! A slow and plain program that knows what a timetable has to be and how good it is, and small events to
//! try it on.

use collider_timetable::Event;
use proptest::prelude::*;

/// A timetable as the event states slots.
pub type Slots = Vec<Option<usize>>;

/// Weight left out, breaks, breaks of those who have some (most first), slots waited.
pub type Score = (u64, u32, Vec<u32>, u32);

/// Breaks of one participant and slots waited, counted by walking through their day.
fn waits_in(event: &Event, busy: &[usize]) -> (u32, u32) {
    let day: Vec<usize> = (0..event.slots)
        .filter(|t| !event.pauses.contains(t))
        .collect();
    let (mut breaks, mut idle) = (0, 0);
    let mut waited: Option<usize> = None;
    for t in day {
        if busy.contains(&t) {
            // What is walked is not waited.
            let too_long = waited.unwrap_or(0).saturating_sub(event.buffer);
            breaks += u32::from(too_long > 0);
            idle += u32::try_from(too_long).expect("few slots");
            waited = Some(0);
        } else {
            waited = waited.map(|waited| waited + 1);
        }
    }
    (breaks, idle)
}

/// How good a timetable is; `None` when something does not hold. Written from the format's words,
/// without anything of the library.
pub fn judged(event: &Event, slots: &Slots) -> Option<Score> {
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
    let waits: Vec<(u32, u32)> = days.iter().map(|day| waits_in(event, day)).collect();
    let mut breaks: Vec<u32> = waits.iter().map(|(breaks, _)| *breaks).collect();
    let spread = breaks.iter().max()? - breaks.iter().min()?;
    if event.fairness_d.is_some_and(|allowed| spread > allowed) {
        return None;
    }
    breaks.retain(|breaks| *breaks > 0);
    breaks.sort_unstable_by(|a, b| b.cmp(a));
    let idle = waits.iter().map(|(_, idle)| idle).sum();
    Some((left_out, breaks.iter().sum(), breaks, idle))
}

/// Every way to give slots to the meetings, whether it holds or not.
pub fn all_ways(event: &Event) -> impl Iterator<Item = Slots> {
    let choices = event.slots + 1;
    let (meetings, slots) = (event.meetings.len(), event.slots);
    let count = u32::try_from(meetings).expect("few");
    (0..choices.pow(count)).map(move |mut way| {
        let one = |_| {
            let t = way % choices;
            way /= choices;
            (t < slots).then_some(t)
        };
        (0..meetings).map(one).collect()
    })
}

/// Small events with a few of everything.
pub fn events() -> impl Strategy<Value = Event> {
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
                    0_usize..4,
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
