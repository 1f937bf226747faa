//! How many breaks each participant has at least, whatever the others do: a bound that is there at once.

use crate::{
    Instance,
    slots::{Slots, each, slot, up_to},
};

/// Breaks that every timetable has in which nothing of weight is left out.
pub(crate) fn least_breaks(instance: &Instance, allowed: &[Slots]) -> u32 {
    let people = 0..instance.of.len();
    people.map(|p| breaks_of(instance, allowed, p)).sum()
}

/// Whether a meeting is there in every timetable in which nothing of weight is left out.
pub(super) fn is_sure(instance: &Instance, meeting: usize) -> bool {
    let optional = instance.meetings[meeting].optional;
    optional.is_none_or(|weight| weight > 0)
}

/// Whoever's meetings fit into no day in one piece has one break, whoever's fit into no day in two pieces
/// has two.
pub(super) fn breaks_of(instance: &Instance, allowed: &[Slots], participant: usize) -> u32 {
    let meetings = &instance.of[participant];
    let sure = meetings.iter().all(|m| is_sure(instance, *m));
    let at_once = instance.at_once[participant] > 1;
    if !sure || at_once || instance.most[participant] < meetings.len() || meetings.len() < 2 {
        return 0;
    }
    let open: Vec<Slots> = meetings.iter().map(|m| allowed[*m]).collect();
    let stride = instance.buffer + 1;
    // A run of so many meetings that begins here; nothing when it does not end in time.
    let run = |first: usize, count: usize| {
        let end = first + count.saturating_sub(1) * stride;
        let days = (0..count).map(|n| slot(first + n * stride));
        (end < instance.slots).then(|| days.fold(0, |day, one| day | one))
    };
    let count = open.len();
    let union = open.iter().fold(0, |all, one| all | one);
    let fits = |day: Slots| day & !union == 0 && is_matched(&open, day);
    let mut in_one = (0..instance.slots).filter_map(|first| run(first, count));
    if in_one.any(fits) {
        return 0;
    }
    for early in 1..count {
        for first in 0..instance.slots {
            let Some(one) = run(first, early).filter(|one| one & !union == 0) else {
                continue;
            };
            // The second run begins later than it would without a break.
            let next = first + early * stride + 1;
            let mut two =
                (next..instance.slots).filter_map(|second| Some(one | run(second, count - early)?));
            if two.any(fits) {
                return 1;
            }
        }
    }
    2
}

/// Whether each of the meetings can have a slot of the day for itself.
fn is_matched(open: &[Slots], day: Slots) -> bool {
    let mut at: Vec<Option<usize>> = vec![None; Slots::BITS as usize];
    (0..open.len()).all(|meeting| {
        let mut seen = up_to(0);
        find(open, day, meeting, &mut seen, &mut at)
    })
}

/// Gives the meeting a slot, moving others if need be.
fn find(
    open: &[Slots],
    day: Slots,
    meeting: usize,
    seen: &mut Slots,
    at: &mut [Option<usize>],
) -> bool {
    for t in each(open[meeting] & day) {
        if *seen & slot(t) != 0 {
            continue;
        }
        *seen |= slot(t);
        if at[t].is_none_or(|other| find(open, day, other, seen, at)) {
            at[t] = Some(meeting);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Event, narrow::narrow};

    fn least(slots: usize, away: &[usize], buffer: usize, guests: usize) -> u32 {
        let mut event = Event {
            participants: guests + 1,
            slots,
            tables: 9,
            meetings: (1..=guests).map(|guest| (0, guest, -1)).collect(),
            forbidden: vec![Vec::new(); guests + 1],
            buffer,
            ..Event::default()
        };
        event.forbidden[0] = away.to_vec();
        let instance = Instance::new(event).expect("it makes sense");
        least_breaks(&instance, &narrow(&instance).expect("possible"))
    }

    #[test]
    fn whoever_is_away_in_between_waits() {
        assert_eq!(least(6, &[], 0, 3), 0);
        assert_eq!(least(6, &[2], 0, 3), 0);
        assert_eq!(least(6, &[2], 0, 4), 1);
        assert_eq!(least(7, &[2, 4], 0, 5), 2);
        assert_eq!(least(7, &[1], 1, 3), 0, "0, 2, 4");
        assert_eq!(least(7, &[2], 1, 3), 0, "1, 3, 5");
        assert_eq!(least(7, &[2, 3], 1, 3), 1, "1, 4, 6");
    }
}
