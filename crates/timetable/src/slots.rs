//! Sets of slots, and what they say about one participant's day.

/// Slots as bits: slot `t` is bit `t`.
pub type Slots = u128;

/// Most slots of an event, pauses not counted.
pub const MOST_SLOTS: usize = 128;

/// The set of one slot.
pub const fn slot(t: usize) -> Slots {
    1 << t
}

/// All slots from `first` to `last`, both included.
pub const fn span(first: usize, last: usize) -> Slots {
    up_to(last + 1) & !up_to(first)
}

/// The first `count` slots.
pub const fn up_to(count: usize) -> Slots {
    if count >= MOST_SLOTS {
        Slots::MAX
    } else {
        (1 << count) - 1
    }
}

/// The members of a set, in order.
pub fn each(mut set: Slots) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        if set == 0 {
            return None;
        }
        let first = set.trailing_zeros() as usize;
        set &= set - 1;
        Some(first)
    })
}

/// How often a day is interrupted: runs of busy slots, less one (definition 2.4 of Bofill et al. 2022).
/// `buffer` slots after each meeting are walked, not waited.
pub fn breaks(busy: Slots, buffer: usize) -> u32 {
    let taken = with_walks(busy, buffer);
    (taken & !(taken << 1)).count_ones().saturating_sub(1)
}

/// Slots waited between the first meeting and the last.
pub fn idle(busy: Slots, buffer: usize) -> u32 {
    if busy == 0 {
        return 0;
    }
    let last = Slots::BITS - 1 - busy.leading_zeros();
    let first = busy.trailing_zeros();
    let day = span(first as usize, last as usize);
    (day & !with_walks(busy, buffer)).count_ones()
}

fn with_walks(busy: Slots, buffer: usize) -> Slots {
    (1..=buffer).fold(busy, |taken, walk| taken | busy << walk)
}

/// Pairs of meetings with less than `buffer` slots between them.
pub fn hurries(busy: Slots, buffer: usize) -> u32 {
    (1..=buffer)
        .map(|walk| (busy & (busy << walk)).count_ones())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(drawn: &str) -> Slots {
        drawn
            .chars()
            .enumerate()
            .filter(|(_, sign)| *sign == 'x')
            .fold(0, |set, (t, _)| set | slot(t))
    }

    #[test]
    fn breaks_are_runs_of_waiting_between_meetings() {
        for (drawn, buffer, expected) in [
            ("......", 0, (0, 0)),
            ("..x...", 0, (0, 0)),
            (".xxx..", 0, (0, 0)),
            ("x..x.x", 0, (2, 3)),
            ("x.x.x.", 0, (2, 2)),
            ("x.x.x.", 1, (0, 0)),
            ("x.x..x", 1, (1, 1)),
        ] {
            let day = day(drawn);
            assert_eq!(
                (breaks(day, buffer), idle(day, buffer)),
                expected,
                "{drawn} {buffer}"
            );
        }
    }

    #[test]
    fn a_hurry_is_a_walk_without_time() {
        assert_eq!(hurries(day("xx.x"), 0), 0);
        assert_eq!(hurries(day("xx.x"), 1), 1);
        assert_eq!(hurries(day("xx.x"), 2), 2);
    }

    #[test]
    fn sets_are_read_in_order() {
        assert_eq!(
            each(span(3, 5) | slot(127)).collect::<Vec<_>>(),
            [3, 4, 5, 127]
        );
        assert_eq!(up_to(MOST_SLOTS), Slots::MAX);
    }
}
