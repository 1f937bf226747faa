//! Who comes before whom, and who is kept apart.

use super::{Meeting, known};
use crate::{
    Event,
    fault::{Fault, Reason},
};

pub(super) fn order(event: &Event) -> Result<Vec<(usize, usize)>, Fault> {
    let count = event.meetings.len();
    let mut after = vec![Vec::new(); count];
    for (place, &(before, later)) in event.precedences.iter().enumerate() {
        known("meeting", before, count, format!("precedences[{place}][0]"))?;
        known("meeting", later, count, format!("precedences[{place}][1]"))?;
        after[before].push(later);
    }
    match cycle(&after) {
        Some(cycle) => Err(Fault::new("precedences", Reason::Cycle(cycle))),
        None => Ok(event.precedences.clone()),
    }
}

/// Meetings that would each have to be before the next, in a circle. A walk in depth with a stack of
/// its own, as chains can be long.
fn cycle(after: &[Vec<usize>]) -> Option<Vec<usize>> {
    let mut done = vec![false; after.len()];
    let mut on_path = vec![false; after.len()];
    for start in 0..after.len() {
        let mut path: Vec<(usize, usize)> = Vec::new();
        if !done[start] {
            path.push((start, 0));
            on_path[start] = true;
        }
        while let Some((meeting, next)) = path.last_mut() {
            let meeting = *meeting;
            match after[meeting].get(*next) {
                Some(&later) if on_path[later] => {
                    let from = path.iter().position(|(one, _)| *one == later)?;
                    return Some(path[from..].iter().map(|(one, _)| *one).collect());
                }
                Some(&later) => {
                    *next += 1;
                    if !done[later] {
                        path.push((later, 0));
                        on_path[later] = true;
                    }
                }
                None => {
                    done[meeting] = true;
                    on_path[meeting] = false;
                    path.pop();
                }
            }
        }
    }
    None
}

pub(super) fn apart(event: &Event, meetings: &[Meeting]) -> Result<Vec<(usize, usize)>, Fault> {
    let mut pairs = Vec::new();
    for (place, group) in event.apart.iter().enumerate() {
        for (inside, &participant) in group.iter().enumerate() {
            let place = format!("apart[{place}][{inside}]");
            known("participant", participant, event.participants, place)?;
            for &other in &group[..inside] {
                if other != participant {
                    pairs.push((participant.min(other), participant.max(other)));
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    for (number, meeting) in meetings.iter().enumerate() {
        let [a, b] = meeting.pair;
        if pairs.binary_search(&(a.min(b), a.max(b))).is_ok() {
            let place = format!("meetings[{number}]");
            return Err(Fault::new(place, Reason::ApartAndTogether(a, b, number)));
        }
    }
    Ok(pairs)
}
