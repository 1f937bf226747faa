//! What is explained of a meeting is compared with all timetables of a small event.

use collider_timetable::{
    Answer, Cannot, Effort, Event, Hindrance, Instance, Place, Timetable, Unexplained, explain,
};
use proptest::prelude::*;

mod plain;

use plain::{Slots, all_ways, events, judged};

/// More than all sets of moves of a small event.
const ALL: Effort = Effort {
    sets: 1_000_000,
    moves: 0,
    seed: 1,
};

fn timetable(instance: &Instance, slots: &Slots) -> Timetable {
    let counted = slots.iter();
    Timetable {
        slots: counted
            .map(|at| at.and_then(|t| instance.counted(t)))
            .collect(),
        tables: vec![None; slots.len()],
    }
}

/// Meetings other than `meeting` that are elsewhere.
fn others(was: &Slots, is: &Slots, meeting: usize) -> Vec<usize> {
    (0..was.len())
        .filter(|m| *m != meeting && was[*m] != is[*m])
        .collect()
}

/// Whether nobody moved without need: with fewer moves it would not hold.
fn is_least(event: &Event, was: &Slots, is: &Slots, meeting: usize) -> bool {
    let moved = others(was, is, meeting);
    (0..(1_usize << moved.len()) - 1).all(|some| {
        let mut fewer = was.clone();
        fewer[meeting] = is[meeting];
        for (place, m) in moved.iter().enumerate() {
            if some & (1 << place) != 0 {
                fewer[*m] = is[*m];
            }
        }
        judged(event, &fewer).is_none()
    })
}

/// A way is one: it holds, brings the meeting there, and costs what it says.
fn is_way(event: &Event, was: &Slots, meeting: usize, place: &Place) -> Result<(), TestCaseError> {
    let Answer::Way(way) = &place.answer else {
        return Ok(());
    };
    let instance = Instance::new(event.clone()).expect("it makes sense");
    let stated = |t: usize| instance.stated(t);
    let slots = way.timetable.slots.iter();
    let is: Slots = slots.map(|at| at.map(stated)).collect();
    prop_assert_eq!(is[meeting], Some(place.slot));
    let quality = way.quality.clone();
    let says = (
        quality.left_out,
        quality.breaks,
        quality.worst,
        quality.idle,
    );
    prop_assert_eq!(judged(event, &is), Some(says));
    let moves: Vec<usize> = way.others.iter().map(|one| one.meeting).collect();
    prop_assert_eq!(moves, others(was, &is, meeting));
    for one in &way.others {
        prop_assert_eq!((one.from, one.to), (was[one.meeting], is[one.meeting]));
    }
    Ok(())
}

fn some_that_holds(event: &Event, pick: usize) -> Option<Slots> {
    let hold: Vec<Slots> = all_ways(event)
        .filter(|slots| judged(event, slots).is_some())
        .collect();
    (!hold.is_empty()).then(|| hold[pick % hold.len()].clone())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_way_is_cheaper_and_what_cannot_be_is_in_no_timetable(
        event in events(),
        pick in any::<usize>(),
        meeting in any::<usize>(),
    ) {
        let Some(was) = some_that_holds(&event, pick) else { return Ok(()) };
        let meeting = meeting % was.len();
        let instance = Instance::new(event.clone()).expect("it makes sense");
        let planned = timetable(&instance, &was);
        let told = explain(&instance, &planned, meeting, None, ALL).expect("it holds");
        prop_assert_eq!(told.slot, was[meeting]);
        let slots: Vec<usize> = told.places.iter().map(|place| place.slot).collect();
        let all = (0..event.slots).filter(|t| Some(*t) != was[meeting]);
        prop_assert_eq!(slots, all.collect::<Vec<_>>());
        for place in &told.places {
            is_way(&event, &was, meeting, place)?;
            prop_assert!(place.answer.is_exact(), "{:?}", place);
            // By itself it can go there exactly when nothing is in its way.
            let mut alone = was.clone();
            alone[meeting] = Some(place.slot);
            prop_assert_eq!(judged(&event, &alone).is_some(), place.hindrances.is_empty(), "{:?}", place);
            let there = || all_ways(&event).filter(|slots| slots[meeting] == Some(place.slot));
            let hold = || there().filter_map(|slots| Some((judged(&event, &slots)?, slots)));
            match &place.answer {
                Answer::Way(way) => {
                    let least = hold().filter(|(_, slots)| is_least(&event, &was, slots, meeting));
                    let costs = least.map(|(score, slots)| (score, others(&was, &slots, meeting).len()));
                    let quality = way.quality.clone();
                    let cost = (quality.left_out, quality.breaks, quality.worst, quality.idle);
                    let best = costs.min().expect("there is one");
                    prop_assert!((cost, way.others.len()) <= best, "{:?} {:?}", way, best);
                }
                answer => prop_assert!(hold().next().is_none(), "{:?}", answer),
            }
        }
    }

    #[test]
    fn with_little_effort_a_way_is_still_one_and_no_proof_is_claimed(
        event in events(),
        pick in any::<usize>(),
        meeting in any::<usize>(),
    ) {
        let Some(was) = some_that_holds(&event, pick) else { return Ok(()) };
        let meeting = meeting % was.len();
        let instance = Instance::new(event.clone()).expect("it makes sense");
        let effort = Effort { sets: 2, moves: 3_000, seed: 1 };
        let told = explain(&instance, &timetable(&instance, &was), meeting, None, effort);
        for place in &told.expect("it holds").places {
            is_way(&event, &was, meeting, place)?;
            if let Answer::Cannot(_) = place.answer {
                let mut ways = all_ways(&event).filter(|slots| slots[meeting] == Some(place.slot));
                prop_assert!(!ways.any(|slots| judged(&event, &slots).is_some()), "{:?}", place);
            }
        }
    }
}

/// Two tables, three slots; the first two meet the last two.
fn evening() -> Event {
    Event {
        participants: 4,
        slots: 3,
        tables: 2,
        meetings: vec![(0, 2, -1), (0, 3, -1), (1, 2, -1), (1, 3, -1)],
        ..Event::default()
    }
}

fn told(event: &Event, slots: [usize; 4], meeting: usize) -> Vec<Place> {
    let instance = Instance::new(event.clone()).expect("it makes sense");
    let planned = timetable(&instance, &slots.map(Some).to_vec());
    explain(&instance, &planned, meeting, None, ALL)
        .expect("it holds")
        .places
}

#[test]
fn who_is_in_the_way_changes_places() {
    let places = told(&evening(), [0, 1, 1, 0], 0);
    assert_eq!(
        places[0].hindrances,
        [
            Hindrance::Busy(0, vec![1]),
            Hindrance::Busy(2, vec![2]),
            Hindrance::Full(None, 2)
        ]
    );
    let Answer::Way(way) = &places[0].answer else {
        panic!("{places:?}")
    };
    assert_eq!(way.quality.breaks, 0);
    let others: Vec<usize> = way.others.iter().map(|one| one.meeting).collect();
    assert_eq!(others, [1, 2, 3], "all change places");
    // At the end of the evening there is room, and nobody would wait.
    assert_eq!(places[1].hindrances, []);
    let Answer::Way(way) = &places[1].answer else {
        panic!("{places:?}")
    };
    assert_eq!((way.others.len(), way.quality.breaks), (0, 0));
}

#[test]
fn a_slot_that_is_closed_says_to_whom() {
    let mut event = evening();
    event.forbidden = vec![vec![], vec![], vec![2], vec![]];
    event.fixed = vec![(0, 0)];
    let places = told(&event, [0, 1, 1, 0], 0);
    assert_eq!(
        places[1].hindrances,
        [Hindrance::Fixed(0), Hindrance::Away(2)]
    );
    assert_eq!(places[1].answer, Answer::Cannot(Cannot::Closed));
}

#[test]
fn a_timetable_that_does_not_hold_is_not_explained() {
    let instance = Instance::new(evening()).expect("it makes sense");
    let clash = timetable(&instance, &vec![Some(0); 4]);
    assert!(matches!(
        explain(&instance, &clash, 0, None, ALL),
        Err(Unexplained::Broken(_))
    ));
    let fine = timetable(&instance, &[0, 1, 1, 0].map(Some).to_vec());
    for (meeting, slot) in [(4, None), (0, Some(3))] {
        assert!(matches!(
            explain(&instance, &fine, meeting, slot, ALL),
            Err(Unexplained::Unknown(_))
        ));
    }
}

/// 300 people, 23 slots, every table taken but a few.
#[test]
fn a_large_event_is_explained_at_once() {
    let (hosts, guests, slots) = (100, 200, 23);
    // Guest `g` meets the hosts in a row in slots in a row: nobody waits, nobody clashes.
    let mut event = Event {
        participants: hosts + guests,
        slots,
        tables: 89,
        ..Event::default()
    };
    let mut planned = Vec::new();
    for t in 0..20 {
        for pair in 0..89 {
            event.meetings.push((pair, hosts + (pair + t) % guests, -1));
            planned.push(Some(t));
        }
    }
    let instance = Instance::new(event.clone()).expect("it makes sense");
    let planned = timetable(&instance, &planned);
    for meeting in [0, 500, 1700] {
        let told = explain(&instance, &planned, meeting, None, Effort::of_all_slots(1));
        for place in &told.expect("it holds").places {
            let Answer::Way(way) = &place.answer else {
                panic!("{meeting}: {place:?}")
            };
            assert_eq!(instance.violations(&way.timetable), []);
            assert_eq!(instance.quality(&way.timetable), way.quality);
        }
    }
}
