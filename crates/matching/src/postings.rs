//! Which row has which n-gram, and how often: lists in order of n-gram and row, packed, written once.
//!
//! A list is its length and then, for every row, the distance from the row before and one bit that
//! says whether a count follows. Numbers take seven bits a byte (LEB128), so an entry of a frequent
//! n-gram is one byte and an entry of a rare one two or three, instead of eight for two plain numbers.

/// A row and how often it has the n-gram.
pub(crate) type Entry = (u32, u8);

/// The lists.
#[derive(Debug, Clone, Default)]
pub(crate) struct Postings {
    /// In ascending order.
    grams: Vec<u32>,
    /// Where each n-gram's list ends in `bytes`.
    ends: Vec<u32>,
    bytes: Vec<u8>,
    entries: usize,
}

/// The rows that have one n-gram.
#[derive(Debug, Clone, Copy)]
pub(crate) struct List<'a> {
    rows: usize,
    packed: &'a [u8],
}

impl Postings {
    /// Empty lists with room for those of `old` and so many further n-grams and entries.
    pub(crate) fn with_room_for(old: &Self, grams: usize, entries: usize) -> Self {
        Self {
            grams: Vec::with_capacity(old.grams.len() + grams),
            ends: Vec::with_capacity(old.grams.len() + grams),
            // Two or three bytes are the rule; more room is made when they do not suffice.
            bytes: Vec::with_capacity(old.bytes.len() + 3 * entries),
            entries: 0,
        }
    }

    /// Adds the list of an n-gram that comes after all others. The rows are in ascending order;
    /// without any the n-gram is left out.
    pub(crate) fn push(&mut self, gram: u32, entries: &[Entry]) {
        debug_assert!(self.grams.last().is_none_or(|&last| last < gram));
        debug_assert!(entries.is_sorted_by(|a, b| a.0 < b.0));
        if entries.is_empty() {
            return;
        }
        pack(entries.len() as u64, &mut self.bytes);
        let mut before = 0;
        for &(row, count) in entries {
            let counted = count > 1;
            pack(
                u64::from(row - before) << 1 | u64::from(counted),
                &mut self.bytes,
            );
            if counted {
                self.bytes.push(count);
            }
            before = row;
        }
        self.close(gram, entries.len());
    }

    /// As [`Postings::push`] for a list that stays as it is.
    pub(crate) fn push_list(&mut self, gram: u32, list: List<'_>) {
        pack(list.rows as u64, &mut self.bytes);
        self.bytes.extend_from_slice(list.packed);
        self.close(gram, list.rows);
    }

    fn close(&mut self, gram: u32, entries: usize) {
        self.grams.push(gram);
        self.ends.push(
            u32::try_from(self.bytes.len()).expect("four gigabytes of n-grams of short texts"),
        );
        self.entries += entries;
    }

    /// Gives back room that was not needed.
    pub(crate) fn shrink(&mut self) {
        self.grams.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.bytes.shrink_to_fit();
    }

    /// How many entries all lists have together.
    pub(crate) fn entries(&self) -> usize {
        self.entries
    }

    /// The list of an n-gram.
    pub(crate) fn get(&self, gram: u32) -> Option<List<'_>> {
        let place = self.grams.binary_search(&gram).ok()?;
        Some(self.at(place))
    }

    /// All lists in order of their n-grams.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, List<'_>)> {
        self.grams
            .iter()
            .enumerate()
            .map(|(place, &gram)| (gram, self.at(place)))
    }

    fn at(&self, place: usize) -> List<'_> {
        let from = place.checked_sub(1).map_or(0, |p| self.ends[p] as usize);
        let mut packed = &self.bytes[from..self.ends[place] as usize];
        let rows = unpack(&mut packed).unwrap_or(0);
        List {
            rows: usize::try_from(rows).unwrap_or(usize::MAX),
            packed,
        }
    }
}

impl List<'_> {
    /// How many rows have the n-gram.
    pub(crate) fn rows(self) -> usize {
        self.rows
    }

    /// The rows in ascending order.
    #[inline]
    pub(crate) fn for_each(mut self, mut found: impl FnMut(Entry)) {
        let mut row = 0_u32;
        while let Some(step) = unpack(&mut self.packed) {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "the distance of two rows of 32 bits"
            )]
            let distance = (step >> 1) as u32;
            row += distance;
            let mut count = 1;
            if step & 1 == 1
                && let Some((&first, rest)) = self.packed.split_first()
            {
                (count, self.packed) = (first, rest);
            }
            found((row, count));
        }
    }
}

fn pack(mut number: u64, bytes: &mut Vec<u8>) {
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return;
        }
        bytes.push(low | 0x80);
    }
}

/// The number at the beginning of `bytes`, which then begin behind it; `None` at the end.
#[inline]
fn unpack(bytes: &mut &[u8]) -> Option<u64> {
    let (&first, rest) = bytes.split_first()?;
    *bytes = rest;
    let mut number = u64::from(first & 0x7f);
    let (mut last, mut shift) = (first, 7);
    while last & 0x80 != 0 {
        let (&next, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(next & 0x7f) << shift;
        (last, shift) = (next, shift + 7);
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn read(list: List<'_>) -> Vec<Entry> {
        let mut entries = Vec::new();
        list.for_each(|entry| entries.push(entry));
        entries
    }

    proptest! {
        #[test]
        fn lists_come_back_as_they_went_in(
            lists in prop::collection::btree_map(
                any::<u32>(),
                prop::collection::btree_map(prop_oneof![0..300_u32, any::<u32>()], 1..=255_u8, 1..40),
                0..20,
            ),
        ) {
            let mut postings = Postings::default();
            for (gram, entries) in &lists {
                postings.push(*gram, &entries.iter().map(|(r, c)| (*r, *c)).collect::<Vec<_>>());
            }
            let mut copied = Postings::with_room_for(&postings, 0, 0);
            for (gram, list) in postings.iter() {
                copied.push_list(gram, list);
            }
            for postings in [postings, copied] {
                let back: BTreeMap<u32, BTreeMap<u32, u8>> =
                    postings.iter().map(|(gram, list)| (gram, read(list).into_iter().collect())).collect();
                prop_assert_eq!(&back, &lists);
                prop_assert_eq!(postings.entries(), lists.values().map(BTreeMap::len).sum::<usize>());
                for (gram, entries) in &lists {
                    prop_assert_eq!(postings.get(*gram).map(List::rows), Some(entries.len()));
                }
            }
        }
    }

    #[test]
    fn an_entry_of_a_frequent_gram_is_one_byte() {
        let mut postings = Postings::default();
        postings.push(7, &(0..1000).map(|row| (row, 1)).collect::<Vec<_>>());
        assert_eq!(postings.bytes.len(), 1000 + 2);
        assert!(postings.get(8).is_none());
    }
}
