//! Which row has which n-gram, and how often: lists in order of n-gram and row, packed, written once.
//!
//! A list is cut into blocks of 32,768 row numbers. A block is its number, how many rows have the
//! n-gram once, how many have it more often, then the former and the latter with their counts, all in
//! 16 bits. An entry is two bytes instead of the eight of plain numbers, and reading is a plain loop.

/// A row and how often it has the n-gram.
pub(crate) type Entry = (u32, u8);

/// Bits of a row's number within its block.
const BLOCK_BITS: u32 = 15;

/// The numbers at the beginning of a block.
const HEAD: usize = 3;

/// The lists.
#[derive(Debug, Clone, Default)]
pub(crate) struct Postings {
    /// In ascending order.
    grams: Vec<u32>,
    /// Where each n-gram's list ends in `blocks`.
    ends: Vec<u32>,
    blocks: Vec<u16>,
    entries: usize,
    /// N-grams are hashes and so lie evenly: where those begin whose first bits are 0, 1, 2, …
    begins: Vec<u32>,
    /// How many bits of an n-gram are not among its first ones.
    shift: u32,
}

/// The rows that have one n-gram.
#[derive(Debug, Clone, Copy)]
pub(crate) struct List<'a>(&'a [u16]);

impl Postings {
    /// Empty lists with room for those of `old` and so many further n-grams and entries.
    pub(crate) fn with_room_for(old: &Self, grams: usize, entries: usize) -> Self {
        Self {
            grams: Vec::with_capacity(old.grams.len() + grams),
            ends: Vec::with_capacity(old.grams.len() + grams),
            blocks: Vec::with_capacity(old.blocks.len() + HEAD * grams + entries),
            ..Self::default()
        }
    }

    /// Adds the list of an n-gram that comes after all others. The rows are in ascending order;
    /// without any the n-gram is left out.
    pub(crate) fn push(&mut self, gram: u32, entries: &[Entry]) {
        debug_assert!(entries.is_sorted_by(|a, b| a.0 < b.0));
        for block in entries.chunk_by(|a, b| a.0 >> BLOCK_BITS == b.0 >> BLOCK_BITS) {
            let begin = self.blocks.len();
            self.blocks.extend([high(block[0].0), 0, 0]);
            let once = block.iter().filter(|(_, count)| *count == 1);
            self.blocks.extend(once.map(|(row, _)| low(*row)));
            let singles = self.blocks.len() - begin - HEAD;
            let often = block.iter().filter(|(_, count)| *count != 1);
            self.blocks
                .extend(often.flat_map(|(row, count)| [low(*row), u16::from(*count)]));
            self.blocks[begin + 1] = number(singles);
            self.blocks[begin + 2] = number(block.len() - singles);
        }
        if !entries.is_empty() {
            self.close(gram, entries.len());
        }
    }

    /// As [`Postings::push`] for a list that stays as it is.
    pub(crate) fn push_list(&mut self, gram: u32, list: List<'_>) {
        self.blocks.extend_from_slice(list.0);
        self.close(gram, list.rows());
    }

    fn close(&mut self, gram: u32, entries: usize) {
        debug_assert!(self.grams.last().is_none_or(|&last| last < gram));
        self.grams.push(gram);
        self.ends.push(place(self.blocks.len()));
        self.entries += entries;
    }

    /// To be called when the last list is in: gives back room and gets ready for looking up.
    pub(crate) fn finish(&mut self) {
        self.grams.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.blocks.shrink_to_fit();
        // About eight n-grams a beginning.
        let bits = (self.grams.len() / 8).max(1).ilog2();
        self.shift = u32::BITS - bits;
        self.begins = (0..=1_u64 << bits)
            .map(|first| {
                let before = |gram: &u32| u64::from(*gram) >> self.shift < first;
                place(self.grams.partition_point(before))
            })
            .collect();
    }

    /// How many entries all lists have together.
    pub(crate) fn entries(&self) -> usize {
        self.entries
    }

    /// The list of an n-gram.
    pub(crate) fn get(&self, gram: u32) -> Option<List<'_>> {
        let first = usize::try_from(u64::from(gram) >> self.shift).ok()?;
        let &[from, to] = self.begins.get(first..first + 2)?.as_array()?;
        let (from, to) = (from as usize, to as usize);
        let place = self.grams[from..to].binary_search(&gram).ok()?;
        Some(self.at(from + place))
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
        List(&self.blocks[from..self.ends[place] as usize])
    }
}

impl<'a> List<'a> {
    /// How many rows have the n-gram.
    pub(crate) fn rows(self) -> usize {
        self.blocks()
            .map(|(_, once, often)| once.len() + often.len())
            .sum()
    }

    /// The rows, each once, in an order that is always the same.
    #[inline]
    pub(crate) fn for_each(self, mut found: impl FnMut(Entry)) {
        for (first, once, often) in self.blocks() {
            for &low in once {
                found((first | u32::from(low), 1));
            }
            for &[low, count] in often {
                found((
                    first | u32::from(low),
                    u8::try_from(count).unwrap_or(u8::MAX),
                ));
            }
        }
    }

    /// Of every block its first row, the rows that have the n-gram once, and those that have it more
    /// often with their counts.
    fn blocks(self) -> impl Iterator<Item = (u32, &'a [u16], &'a [[u16; 2]])> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let (&[block, once, often], body) = rest.split_first_chunk::<HEAD>()?;
            let (once, body) = body.split_at(usize::from(once));
            let (often, after) = body.split_at(2 * usize::from(often));
            rest = after;
            Some((u32::from(block) << BLOCK_BITS, once, often.as_chunks().0))
        })
    }
}

/// The number of a row's block.
fn high(row: u32) -> u16 {
    u16::try_from(row >> BLOCK_BITS).expect("two billion texts do not fit into memory")
}

/// A row's number within its block.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the other bits are in the block's number"
)]
fn low(row: u32) -> u16 {
    row as u16 & ((1 << BLOCK_BITS) - 1)
}

fn place(in_a_list: usize) -> u32 {
    u32::try_from(in_a_list).expect("eight gigabytes of n-grams do not fit into memory")
}

fn number(of_a_block: usize) -> u16 {
    u16::try_from(of_a_block).expect("a block has 32,768 rows")
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
                prop::collection::btree_map(prop_oneof![0..300_u32, 32_700..32_800_u32, 0..(1_u32 << 31)], 1..=255_u8, 1..40),
                0..20,
            ),
        ) {
            let mut postings = Postings::default();
            for (gram, entries) in &lists {
                postings.push(*gram, &entries.iter().map(|(r, c)| (*r, *c)).collect::<Vec<_>>());
            }
            postings.finish();
            let mut copied = Postings::with_room_for(&postings, 0, 0);
            for (gram, list) in postings.iter() {
                copied.push_list(gram, list);
            }
            copied.finish();
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
    fn an_entry_is_two_bytes_even_in_a_full_block() {
        let mut postings = Postings::default();
        let rows: Vec<Entry> = (0..70_000).map(|row| (row, 1)).collect();
        postings.push(7, &rows);
        postings.finish();
        assert_eq!(postings.blocks.len(), 70_000 + 3 * HEAD);
        assert_eq!(postings.get(7).map(read), Some(rows));
        assert!(postings.get(8).is_none());
    }
}
