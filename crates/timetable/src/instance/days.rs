//! Which slots there are, in which sessions they are, and who is there.

use super::{at_most, known};
use crate::{
    Event,
    fault::{Fault, Reason},
    slots::{MOST_SLOTS, Slots, slot, span, up_to},
};

/// The event's numbers of the slots that are no pauses, and the other way round.
pub(super) fn without_pauses(event: &Event) -> Result<(Vec<usize>, Vec<Option<usize>>), Fault> {
    let mut pause = vec![false; event.slots];
    for (place, &stated) in event.pauses.iter().enumerate() {
        known("slot", stated, event.slots, format!("pauses[{place}]"))?;
        pause[stated] = true;
    }
    let stated: Vec<usize> = (0..event.slots).filter(|t| !pause[*t]).collect();
    at_most(stated.len(), MOST_SLOTS, "slots")?;
    let mut counted = vec![None; event.slots];
    for (t, slot) in stated.iter().enumerate() {
        counted[*slot] = Some(t);
    }
    Ok((stated, counted))
}

pub(super) fn sessions(event: &Event, counted: &[Option<usize>]) -> Result<Vec<Slots>, Fault> {
    let mut sets: Vec<Slots> = Vec::new();
    for (number, &(first, last)) in event.sessions.iter().enumerate() {
        let place = format!("sessions[{number}]");
        known("slot", first, event.slots, format!("{place}[0]"))?;
        known("slot", last, event.slots, format!("{place}[1]"))?;
        if last < first {
            return Err(Fault::new(place, Reason::Backwards));
        }
        let inside: Vec<usize> = counted[first..=last].iter().copied().flatten().collect();
        let set = match (inside.first(), inside.last()) {
            (Some(first), Some(last)) => span(*first, *last),
            _ => 0,
        };
        if let Some(other) = sets.iter().position(|other| other & set != 0) {
            return Err(Fault::new(place, Reason::SessionsOverlap(other)));
        }
        sets.push(set);
    }
    Ok(sets)
}

pub(super) fn free(
    event: &Event,
    counted: &[Option<usize>],
    slots: usize,
) -> Result<Vec<Slots>, Fault> {
    let mut free = vec![up_to(slots); event.participants];
    for (participant, forbidden) in event.forbidden.iter().enumerate() {
        for (place, &stated) in forbidden.iter().enumerate() {
            let place = format!("forbidden[{participant}][{place}]");
            known("slot", stated, event.slots, place)?;
            if let Some(t) = counted[stated] {
                free[participant] &= !slot(t);
            }
        }
    }
    Ok(free)
}
