//! A timetable on the day: somebody is late, ill or leaves early, a table breaks, meetings are added or
//! called off. What is over stays as it was, and of the rest as few meetings as possible move.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    Event, Instance, Quality, Timetable,
    fault::Fault,
    instance::known,
    search::{Cooling, Search},
    slots::{Slots, slot, up_to},
    tables::assign_others,
};

/// What is different from what was planned. Slots as the event counts them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Changes {
    /// The first slot that can still be changed: what is before it is over, or printed.
    pub from: usize,
    /// Meetings after that which must stay where they are all the same.
    pub keep: Vec<usize>,
    /// A participant and the first slot in which they are there.
    pub late: Vec<(usize, usize)>,
    /// A participant and the first slot in which they are there no more.
    pub gone: Vec<(usize, usize)>,
    /// A table and the first slot in which nobody can sit at it.
    pub closed: Vec<(usize, usize)>,
    /// Who shall meet, too. Their numbers follow those of the event's meetings.
    pub added: Vec<(usize, usize)>,
    /// Meetings that are called off.
    pub cancelled: Vec<usize>,
}

/// A timetable that was repaired.
#[derive(Debug, Clone)]
pub struct Repaired {
    /// The event as it is now; every meeting that is still ahead may be left out.
    pub instance: Instance,
    /// Its timetable.
    pub timetable: Timetable,
    /// How good that is.
    pub quality: Quality,
    /// Meetings that have another slot than before.
    pub moved: Vec<usize>,
    /// Meetings that find no slot any more, those called off not counted.
    pub dropped: Vec<usize>,
}

/// Moves tried. A third of a second for 300 people.
const STEPS: u64 = 300_000;

/// Repairs a timetable. `seed` is where chance begins; the same seed gives the same answer.
///
/// # Errors
/// Where the changes make no sense.
pub fn repair(
    instance: &Instance,
    timetable: &Timetable,
    changes: &Changes,
    seed: u64,
) -> Result<Repaired, Fault> {
    let event = changed(instance.event(), changes)?;
    let mut now = Instance::new(event)?;
    let over = (0..now.slots)
        .filter(|t| now.stated(*t) < changes.from)
        .count();
    let planned = instance.meetings.len();
    let cancelled: BTreeSet<usize> = changes.cancelled.iter().copied().collect();
    let keep: BTreeSet<usize> = changes.keep.iter().copied().collect();
    let at = |meeting: usize| timetable.slots.get(meeting).copied().flatten();
    // What was left out stays out; what was planned or is added is wanted.
    let wanted = |meeting: usize| {
        let planned = meeting >= planned || at(meeting).is_some();
        planned && !cancelled.contains(&meeting)
    };
    // What was before the change happened, whoever was to be there.
    let settled = |meeting: usize| at(meeting).filter(|t| *t < over || keep.contains(&meeting));
    let open: Slots = !up_to(over);
    for (number, meeting) in now.meetings.iter_mut().enumerate() {
        meeting.allowed = match settled(number) {
            Some(t) => slot(t),
            None if !wanted(number) => 0,
            None => meeting.allowed & open,
        };
        let weight = MUST + meeting.optional.unwrap_or(MUST).min(MUST);
        meeting.optional = match settled(number) {
            // What happened is not left out any more, however little it weighed.
            Some(_) => None,
            None if wanted(number) => Some(weight),
            None => Some(0),
        };
    }
    let weights = now.meetings.iter().enumerate();
    now.event.optional = weights
        .filter_map(|(number, meeting)| Some((number, meeting.optional?)))
        .collect();
    let allowed: Vec<Slots> = now.meetings.iter().map(|m| m.allowed).collect();
    let best = {
        let mut search = Search::new(&now, allowed, seed);
        let before: Vec<Option<usize>> = (0..now.meetings.len()).map(at).collect();
        search.stay_home(&before);
        search.begin_from(&before);
        search.cool_at_home(Cooling {
            hot: 300.0,
            cold: 20.0,
            steps: STEPS,
        })
    };
    let mut repaired = Timetable {
        tables: (0..best.len())
            .map(|m| {
                let same = best[m].is_some() && best[m] == at(m);
                timetable.tables.get(m).copied().flatten().filter(|_| same)
            })
            .collect(),
        slots: best,
    };
    assign_others(&now, &mut repaired);
    let moved = (0..planned)
        .filter(|m| repaired.slots[*m].is_some() && repaired.slots[*m] != at(*m))
        .collect();
    let dropped = (0..now.meetings.len())
        .filter(|m| wanted(*m) && repaired.slots[*m].is_none())
        .collect();
    Ok(Repaired {
        quality: now.quality(&repaired),
        timetable: repaired,
        instance: now,
        moved,
        dropped,
    })
}

/// What a meeting that is dropped weighs beside its own weight: no optional one is dropped lightly, and
/// those that have to be weigh most.
const MUST: u32 = 1_000;

/// The event with its changes.
fn changed(event: &Event, changes: &Changes) -> Result<Event, Fault> {
    let (people, meetings, slots) = (event.participants, event.meetings.len(), event.slots);
    let mut event = event.clone();
    event.forbidden.resize(people, Vec::new());
    for (name, list) in [("keep", &changes.keep), ("cancelled", &changes.cancelled)] {
        for (place, meeting) in list.iter().enumerate() {
            known("meeting", *meeting, meetings, format!("{name}[{place}]"))?;
        }
    }
    for (place, &(participant, first)) in changes.late.iter().enumerate() {
        known(
            "participant",
            participant,
            people,
            format!("late[{place}][0]"),
        )?;
        event.forbidden[participant].extend(changes.from..first.min(slots));
    }
    for (place, &(participant, first)) in changes.gone.iter().enumerate() {
        known(
            "participant",
            participant,
            people,
            format!("gone[{place}][0]"),
        )?;
        event.forbidden[participant].extend(first.max(changes.from)..slots);
    }
    for (place, &(table, first)) in changes.closed.iter().enumerate() {
        known("table", table, event.tables, format!("closed[{place}][0]"))?;
        let first = first.max(changes.from);
        if first < slots {
            event.closed.push((table, first, slots - 1));
        }
    }
    for (place, &(a, b)) in changes.added.iter().enumerate() {
        for (side, participant) in [a, b].into_iter().enumerate() {
            known(
                "participant",
                participant,
                people,
                format!("added[{place}][{side}]"),
            )?;
        }
        event.meetings.push((a, b, -1));
    }
    // A change can take the slot from a fixed meeting: then it is where it can be, or nowhere.
    let moved = |meeting: usize, stated: usize| {
        let (a, b, _) = event.meetings[meeting];
        let away = [a, b].iter().any(|p| event.forbidden[*p].contains(&stated));
        away && stated >= changes.from
    };
    let fixed = event.fixed.iter().copied();
    event.fixed = fixed.filter(|(m, stated)| !moved(*m, *stated)).collect();
    Ok(event)
}
