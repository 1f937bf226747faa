//! What two rows have in common, in order.

use std::collections::HashMap;
use std::hash::Hash;

/// The longest row that both have in common, as pairs of places. Rows too long for that are compared
/// by what comes once in each.
pub(super) fn in_common<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    /// More cells than this are not filled: some two hundred pages each.
    const MOST_CELLS: usize = 4_000_000;
    let begin = old
        .iter()
        .zip(new)
        .take_while(|(old, new)| old == new)
        .count();
    let (old_rest, new_rest) = (&old[begin..], &new[begin..]);
    let end = old_rest
        .iter()
        .rev()
        .zip(new_rest.iter().rev())
        .take_while(|(old, new)| old == new)
        .count();
    let old_middle = &old_rest[..old_rest.len() - end];
    let new_middle = &new_rest[..new_rest.len() - end];
    let middle = if old_middle.len().saturating_mul(new_middle.len()) <= MOST_CELLS {
        longest(old_middle, new_middle)
    } else {
        by_what_comes_once(old_middle, new_middle)
    };
    let mut pairs: Vec<(usize, usize)> = (0..begin).map(|at| (at, at)).collect();
    pairs.extend(middle.into_iter().map(|(o, n)| (o + begin, n + begin)));
    pairs.extend((0..end).map(|at| (old.len() - end + at, new.len() - end + at)));
    pairs
}

fn longest<T: Eq>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    // How many can be matched from each pair of places on.
    let width = new.len() + 1;
    let mut best = vec![0_u32; (old.len() + 1) * width];
    for at_old in (0..old.len()).rev() {
        for at_new in (0..new.len()).rev() {
            best[at_old * width + at_new] = if old[at_old] == new[at_new] {
                best[(at_old + 1) * width + at_new + 1] + 1
            } else {
                best[(at_old + 1) * width + at_new].max(best[at_old * width + at_new + 1])
            };
        }
    }
    let mut pairs = Vec::new();
    let (mut at_old, mut at_new) = (0, 0);
    while at_old < old.len() && at_new < new.len() {
        if old[at_old] == new[at_new] {
            pairs.push((at_old, at_new));
            at_old += 1;
            at_new += 1;
        } else if best[(at_old + 1) * width + at_new] >= best[at_old * width + at_new + 1] {
            at_old += 1;
        } else {
            at_new += 1;
        }
    }
    pairs
}

fn by_what_comes_once<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let once = |row: &'_ [T]| -> HashMap<usize, usize> {
        let mut counts: HashMap<&T, (usize, usize)> = HashMap::new();
        for (at, one) in row.iter().enumerate() {
            counts.entry(one).or_insert((0, at)).0 += 1;
        }
        let places = counts.values().filter(|(count, _)| *count == 1);
        places.map(|(_, at)| (*at, *at)).collect()
    };
    let (old_once, new_once) = (once(old), once(new));
    let in_new: HashMap<&T, usize> = new_once.keys().map(|at| (&new[*at], *at)).collect();
    let mut candidates: Vec<(usize, usize)> = old_once
        .keys()
        .filter_map(|at| in_new.get(&old[*at]).map(|new| (*at, *new)))
        .collect();
    candidates.sort_unstable();
    // The longest row of places that ascends in both, by the least end for each length.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; candidates.len()];
    for (at, (_, new)) in candidates.iter().enumerate() {
        let length = ends.partition_point(|end| candidates[*end].1 < *new);
        before[at] = length.checked_sub(1).map(|length| ends[length]);
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut pairs = Vec::new();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        pairs.push(candidates[at]);
        next = before[at];
    }
    pairs.reverse();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn long_rows_are_compared_by_what_comes_once() {
        let old: Vec<usize> = (0..5_000).collect();
        let mut new = old.clone();
        new[0] = 9_000;
        new[4_999] = 9_001;
        new.remove(2_500);
        new.insert(100, 9_002);
        let pairs = in_common(&old, &new);
        assert_eq!(pairs.len(), 4_997);
        assert!(pairs.iter().all(|(o, n)| old[*o] == new[*n]));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn rows_in_common_ascend_and_are_the_longest(old in proptest::collection::vec(0u8..4, 0..12), new in proptest::collection::vec(0u8..4, 0..12)) {
            let pairs = in_common(&old, &new);
            prop_assert!(pairs.windows(2).all(|two| two[0].0 < two[1].0 && two[0].1 < two[1].1));
            prop_assert!(pairs.iter().all(|(o, n)| old[*o] == new[*n]));
            prop_assert_eq!(pairs.len(), longest(&old, &new).len());
            let once = by_what_comes_once(&old, &new);
            prop_assert!(once.windows(2).all(|two| two[0].0 < two[1].0 && two[0].1 < two[1].1));
            prop_assert!(once.iter().all(|(o, n)| old[*o] == new[*n]));
        }
    }
}
