//! How strong a number looks: five levels, from nothing (0) to much (4).

use super::matrix::Matrix;

/// Up to this largest number, levels are the same in every view and can be compared at a glance.
const SMALL: usize = 12;

/// What makes a number strong in one view. Offers and wants are measured each on their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heat {
    offered: Scale,
    wanted: Scale,
}

impl Heat {
    /// Measures a matrix.
    pub fn of(matrix: &Matrix) -> Self {
        let scale = |count: &dyn Fn(&super::matrix::Cell) -> usize| {
            Scale::of(matrix.cells().map(|(_, _, cell)| count(cell)).collect())
        };
        Self {
            offered: scale(&|cell| cell.offered.len()),
            wanted: scale(&|cell| cell.wanted.len()),
        }
    }

    /// Level of a number of organisations that offer.
    pub fn offer(&self, count: usize) -> u8 {
        self.offered.level(count)
    }

    /// Level of a number of organisations that want.
    pub fn want(&self, count: usize) -> u8 {
        self.wanted.level(count)
    }
}

/// The quartiles of the numbers above nothing; none in a small region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Scale(Option<[usize; 3]>);

impl Scale {
    fn of(mut counts: Vec<usize>) -> Self {
        counts.retain(|count| *count > 0);
        counts.sort_unstable();
        match counts.last() {
            Some(most) if *most > SMALL => {
                let quartile = |quarter: usize| counts[(counts.len() - 1) * quarter / 4];
                Self(Some([quartile(1), quartile(2), quartile(3)]))
            }
            _ => Self(None),
        }
    }

    fn level(self, count: usize) -> u8 {
        let absolute = match count {
            0 => return 0,
            1..=2 => 1,
            3..=4 => 2,
            5..=7 => 3,
            _ => 4,
        };
        match self.0 {
            None => absolute,
            // Where most cells hold one or two, a three would be in the last quartile: the bands of
            // small regions keep it modest.
            Some(quartiles) => {
                let above = quartiles
                    .iter()
                    .filter(|quartile| count > **quartile)
                    .count();
                absolute.min(1 + u8::try_from(above).unwrap_or(3))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn small_regions_have_fixed_bands() {
        let scale = Scale::of(vec![0, 1, 1, 9]);
        let levels: Vec<u8> = [0, 1, 2, 3, 4, 5, 7, 8, 12]
            .map(|n| scale.level(n))
            .to_vec();
        assert_eq!(levels, [0, 1, 1, 2, 2, 3, 3, 4, 4]);
    }

    #[test]
    fn large_ones_go_by_quartiles() {
        let scale = Scale::of((1..=100).collect());
        assert_eq!([10, 30, 60, 90].map(|n| scale.level(n)), [1, 2, 3, 4]);
        let skewed = Scale::of([vec![1; 90], vec![2; 5], vec![300; 5]].concat());
        assert_eq!([1, 2, 300].map(|n| skewed.level(n)), [1, 1, 4]);
    }

    proptest! {
        #[test]
        fn more_never_looks_like_less(counts in prop::collection::vec(0usize..200, 0..60), n in 0usize..200) {
            let scale = Scale::of(counts);
            prop_assert!(scale.level(n) <= scale.level(n + 1));
            prop_assert_eq!(scale.level(n) == 0, n == 0);
        }
    }
}
