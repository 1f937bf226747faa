//! What can be seen before anything is tried: slots that no timetable uses, and events for which there
//! is none, with a reason that an organiser understands.

use crate::{
    Instance,
    slots::{Slots, each, slot, up_to},
};

/// Why there is no timetable. Slots as the event counts them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// A meeting has no slot at all: its session, what is fixed and the two leave none.
    NoSlot(usize),
    /// These meetings of a participant have to share these slots, and they are too few.
    TooFewSlots {
        /// Whose.
        participant: usize,
        /// The meetings.
        meetings: Vec<usize>,
        /// All slots that are open to them.
        slots: Vec<usize>,
    },
    /// These meetings have to share these slots, in which there are too few tables.
    TooFewTables {
        /// The meetings.
        meetings: Vec<usize>,
        /// All slots that are open to them.
        slots: Vec<usize>,
        /// Tables in these slots together.
        tables: usize,
    },
    /// Each of these meetings has to be before the next, and the slots open to them are too few.
    Chain(Vec<usize>),
    /// These meetings cannot hold together; without any one of them the others can, as far as it was
    /// looked into.
    Together(Vec<usize>),
    /// No timetable exists; a smaller reason was not found in the time that there was.
    Proven,
}

/// The slots left to each meeting.
///
/// # Errors
/// Why there is no timetable.
pub fn narrow(instance: &Instance) -> Result<Vec<Slots>, Obstacle> {
    let mut allowed: Vec<Slots> = instance.meetings.iter().map(|m| m.allowed).collect();
    for (number, meeting) in instance.meetings.iter().enumerate() {
        if meeting.optional.is_none() && allowed[number] == 0 {
            return Err(Obstacle::NoSlot(number));
        }
    }
    in_order(instance, &mut allowed)?;
    slots_for_everybody(instance, &allowed)?;
    tables_for_all(instance, &allowed)?;
    Ok(allowed)
}

fn must(instance: &Instance, meeting: usize) -> bool {
    instance.meetings[meeting].optional.is_none()
}

/// A meeting comes after the earliest slot of those before it, and before the latest of those after.
fn in_order(instance: &Instance, allowed: &mut [Slots]) -> Result<(), Obstacle> {
    let mut why: Vec<Option<usize>> = vec![None; allowed.len()];
    loop {
        let mut changed = false;
        for &(first, second) in &instance.order {
            if must(instance, first) && allowed[first] != 0 {
                let earliest = allowed[first].trailing_zeros() as usize;
                let open = allowed[second] & !up_to(earliest + 1);
                if open != allowed[second] {
                    allowed[second] = open;
                    why[second] = Some(first);
                    changed = true;
                }
            }
            if must(instance, second) && allowed[second] != 0 {
                let latest = (Slots::BITS - 1 - allowed[second].leading_zeros()) as usize;
                let open = allowed[first] & up_to(latest);
                if open != allowed[first] {
                    allowed[first] = open;
                    why[first] = Some(second);
                    changed = true;
                }
            }
            for meeting in [first, second] {
                if allowed[meeting] == 0 && must(instance, meeting) {
                    return Err(Obstacle::Chain(chain(instance, meeting, &why)));
                }
            }
        }
        if !changed {
            return Ok(());
        }
    }
}

/// The meetings that pushed one another, in their order.
fn chain(instance: &Instance, from: usize, why: &[Option<usize>]) -> Vec<usize> {
    let mut chain = vec![from];
    // The longest way through those before and after, as they are stated.
    let before = |meeting: usize| instance.order.iter().filter(move |(_, b)| *b == meeting);
    let after = |meeting: usize| instance.order.iter().filter(move |(a, _)| *a == meeting);
    while let Some((first, _)) =
        before(chain[0]).find(|(a, _)| why[*a].is_some() || why[chain[0]] == Some(*a))
    {
        if chain.contains(first) {
            break;
        }
        chain.insert(0, *first);
    }
    while let Some((_, second)) = chain
        .last()
        .and_then(|last| after(*last).find(|(_, b)| why[*b].is_some()))
    {
        if chain.contains(second) {
            break;
        }
        chain.push(*second);
    }
    chain
}

/// Meetings and slots as the two sides of a matching in which a slot takes several meetings.
struct Seats<'a> {
    allowed: &'a [Slots],
    room: Vec<usize>,
    sits: Vec<Vec<usize>>,
}

impl<'a> Seats<'a> {
    fn new(allowed: &'a [Slots], room: Vec<usize>) -> Self {
        Self {
            allowed,
            sits: vec![Vec::new(); room.len()],
            room,
        }
    }

    /// Seats a meeting, moving others if need be; otherwise all slots that it and those in its way
    /// could reach.
    fn seat(&mut self, meeting: usize) -> Result<(), Slots> {
        let mut seen: Slots = 0;
        // Breadth first: slot → the meeting that wants it.
        let mut wants: Vec<Option<usize>> = vec![None; self.room.len()];
        let mut from: Vec<Option<usize>> = vec![None; self.room.len()];
        let mut queue: std::collections::VecDeque<usize> = std::collections::VecDeque::new();
        let mut open = |meeting: usize,
                        at: Option<usize>,
                        seen: &mut Slots,
                        queue: &mut std::collections::VecDeque<usize>| {
            for t in each(self.allowed[meeting] & !*seen) {
                *seen |= slot(t);
                wants[t] = Some(meeting);
                from[t] = at;
                queue.push_back(t);
            }
        };
        open(meeting, None, &mut seen, &mut queue);
        while let Some(t) = queue.pop_front() {
            if self.sits[t].len() < self.room[t] {
                let mut place = t;
                while let Some(mover) = wants[place] {
                    self.sits[place].push(mover);
                    let Some(left) = from[place] else { break };
                    self.sits[left].retain(|one| *one != mover);
                    place = left;
                }
                return Ok(());
            }
            for sitting in self.sits[t].clone() {
                open(sitting, Some(t), &mut seen, &mut queue);
            }
        }
        Err(seen)
    }
}

fn stated(instance: &Instance, slots: Slots) -> Vec<usize> {
    each(slots).map(|t| instance.stated(t)).collect()
}

/// Whether each participant's meetings find slots, looking at nobody else (Hall's condition).
fn slots_for_everybody(instance: &Instance, allowed: &[Slots]) -> Result<(), Obstacle> {
    for (participant, meetings) in instance.of.iter().enumerate() {
        let mut seats = Seats::new(allowed, vec![instance.at_once[participant]; instance.slots]);
        for &meeting in meetings.iter().filter(|m| must(instance, **m)) {
            if let Err(slots) = seats.seat(meeting) {
                let crowd = meetings.iter().copied();
                return Err(Obstacle::TooFewSlots {
                    participant,
                    meetings: crowd
                        .filter(|m| must(instance, *m) && allowed[*m] & !slots == 0)
                        .collect(),
                    slots: stated(instance, slots),
                });
            }
        }
    }
    Ok(())
}

/// Whether all meetings find tables, looking at no participant.
fn tables_for_all(instance: &Instance, allowed: &[Slots]) -> Result<(), Obstacle> {
    for hall in &instance.halls {
        let mut seats = Seats::new(allowed, hall.tables.clone());
        for &meeting in hall.meetings.iter().filter(|m| must(instance, **m)) {
            if let Err(slots) = seats.seat(meeting) {
                let crowd = hall.meetings.iter().copied();
                return Err(Obstacle::TooFewTables {
                    meetings: crowd
                        .filter(|m| must(instance, *m) && allowed[*m] & !slots == 0)
                        .collect(),
                    tables: each(slots).map(|t| hall.tables[t]).sum(),
                    slots: stated(instance, slots),
                });
            }
        }
    }
    Ok(())
}
