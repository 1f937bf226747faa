//! Long lists in pages. A page is named by the key of the last row shown, not by a number, so that
//! rows that come or go meanwhile neither repeat nor vanish.

use uuid::Uuid;

/// Rows on a page.
pub const PAGE_ROWS: usize = 30;

/// One page of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Slice<T> {
    /// What to show.
    pub rows: Vec<T>,
    /// How many there are in all.
    pub total: usize,
    /// How many come before this page.
    pub before: usize,
    /// The key to go on after; `None` on the last page.
    pub next: Option<Uuid>,
}

/// Cuts the page that follows `after` out of an ordered list. When the row named by `after` has
/// gone, the list begins anew.
pub fn slice<T: Clone>(
    all: &[T],
    key: impl Fn(&T) -> Uuid,
    after: Option<Uuid>,
    rows: usize,
) -> Slice<T> {
    let begin = after
        .and_then(|after| all.iter().position(|row| key(row) == after))
        .map_or(0, |last_shown| last_shown + 1);
    let end = (begin + rows).min(all.len());
    Slice {
        rows: all[begin..end].to_vec(),
        total: all.len(),
        before: begin,
        next: (end < all.len()).then(|| key(&all[end - 1])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn pages_together_are_the_list(count in 0usize..200, rows in 1usize..40) {
            let all: Vec<Uuid> = (0..count).map(|n| Uuid::from_u128(n as u128)).collect();
            let (mut seen, mut after) = (Vec::new(), None);
            loop {
                let page = slice(&all, |id| *id, after, rows);
                prop_assert_eq!(page.before, seen.len());
                prop_assert_eq!(page.total, count);
                seen.extend(page.rows);
                after = page.next;
                if after.is_none() { break }
            }
            prop_assert_eq!(seen, all);
        }
    }
}
