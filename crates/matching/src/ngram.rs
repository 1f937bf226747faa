//! Likeness by letters: hashed character n-grams weighted by how rare they are (TF-IDF).
//!
//! Finds what an encoder misses: names, model numbers, rare trade words, spelling variants. Works
//! alone where no encoder is installed.

use std::collections::{HashMap, HashSet};

use crate::fold::fold;
use crate::postings::{Entry, List, Postings};

/// Lengths of the n-grams, counted in characters with a mark at both ends of each word.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=5;

/// A long text stops counting here; phrases are far shorter.
const MOST_CHARACTERS: usize = 20_000;

/// The n-grams of one text with how often each occurs (255 stands for more, too), in order of their
/// hashes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grams(Vec<(u32, u8)>);

impl Grams {
    /// Cuts a text into n-grams. They never reach across a word's boundary, and the boundary itself
    /// is part of them, so beginnings and ends of words weigh more than their middles.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut hashes = Vec::new();
        let folded = fold(&text.chars().take(MOST_CHARACTERS).collect::<String>());
        for word in folded.split(' ').filter(|w| !w.is_empty()) {
            let marked: Vec<char> = [' '].into_iter().chain(word.chars()).chain([' ']).collect();
            for length in LENGTHS {
                for gram in marked.windows(length) {
                    hashes.push(hash(gram));
                }
            }
        }
        hashes.sort_unstable();
        Self(
            hashes
                .chunk_by(|a, b| a == b)
                .map(|run| (run[0], u8::try_from(run.len()).unwrap_or(u8::MAX)))
                .collect(),
        )
    }

    /// Whether the text has no letter and no digit.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// FNV-1a over the characters, folded to 32 bits.
#[expect(
    clippy::cast_possible_truncation,
    reason = "folding a hash to half its width is the point"
)]
fn hash(characters: &[char]) -> u32 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for &c in characters {
        hash = (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3);
    }
    (hash ^ (hash >> 32)) as u32
}

/// How much a count weighs: the tenth time says less than the first.
fn damped(count: u8) -> f32 {
    if count == 1 {
        1.0
    } else {
        1.0 + f32::from(count).ln()
    }
}

/// So many entries may wait before they are packed, beside a quarter of the packed ones.
const MOST_WAITING: usize = 1 << 16;

/// Many texts, ready to be compared with one.
///
/// Nearly all entries are packed; those of rows that came or went lately wait beside them and are
/// packed together. What is answered does not depend on which are which.
#[derive(Debug, Clone, Default)]
pub(crate) struct GramIndex {
    packed: Postings,
    recent: Recent,
    gone: Gone,
    /// One over each row's length under the weights of the last [`GramIndex::refit`].
    inverse_lengths: Vec<f32>,
    rows: usize,
}

/// Rows that are not packed yet.
#[derive(Debug, Clone, Default)]
struct Recent {
    lists: HashMap<u32, Vec<Entry>>,
    rows: HashSet<u32>,
    entries: usize,
}

/// Rows that are packed but count no more.
#[derive(Debug, Clone, Default)]
struct Gone {
    rows: HashSet<u32>,
    /// In how many of them each n-gram occurs.
    grams: HashMap<u32, usize>,
    entries: usize,
}

impl GramIndex {
    /// Adds a row. Its number must be free.
    pub(crate) fn insert(&mut self, row: u32, grams: &Grams) {
        for &(gram, count) in &grams.0 {
            self.recent
                .lists
                .entry(gram)
                .or_default()
                .push((row, count));
        }
        self.recent.rows.insert(row);
        self.recent.entries += grams.0.len();
        self.rows += 1;
        let place = row as usize;
        if self.inverse_lengths.len() <= place {
            self.inverse_lengths.resize(place + 1, 0.0);
        }
        self.inverse_lengths[place] = self.inverse_length(grams);
        self.pack_when_outgrown();
    }

    /// Takes a row out again; `grams` are those it was inserted with.
    pub(crate) fn remove(&mut self, row: u32, grams: &Grams) {
        if self.recent.rows.remove(&row) {
            for (gram, _) in &grams.0 {
                if let Some(list) = self.recent.lists.get_mut(gram) {
                    list.retain(|(r, _)| *r != row);
                    if list.is_empty() {
                        self.recent.lists.remove(gram);
                    }
                }
            }
            self.recent.entries -= grams.0.len();
        } else {
            for (gram, _) in &grams.0 {
                *self.gone.grams.entry(*gram).or_default() += 1;
            }
            self.gone.rows.insert(row);
            self.gone.entries += grams.0.len();
        }
        self.rows -= 1;
        self.pack_when_outgrown();
    }

    /// Brings every row's length up to date with how rare its n-grams are now.
    pub(crate) fn refit(&mut self) {
        self.pack();
        let mut squares = vec![0.0_f32; self.inverse_lengths.len()];
        for (_, list) in self.packed.iter() {
            let rarity = self.rarity(list.rows());
            list.for_each(|(row, count)| {
                squares[row as usize] += (damped(count) * rarity).powi(2);
            });
        }
        for (inverse, square) in self.inverse_lengths.iter_mut().zip(squares) {
            *inverse = inverse_root(square);
        }
    }

    /// Writes the cosine of `grams` with every row, 0 to 1, into `scores` (one place per row).
    pub(crate) fn scores(&self, grams: &Grams, scores: &mut Vec<f32>) {
        scores.clear();
        scores.resize(self.inverse_lengths.len(), 0.0);
        let mut lists = Vec::with_capacity(grams.0.len());
        let mut square = 0.0;
        for &(gram, count) in &grams.0 {
            let (packed, recent) = (self.packed.get(gram), self.recent.lists.get(&gram));
            let rarity = self.rarity(self.rows_in(gram, packed, recent));
            square += (damped(count) * rarity).powi(2);
            lists.push((packed, recent, damped(count) * rarity.powi(2)));
        }
        let own_inverse = inverse_root(square);
        // As a slice, whose place and length the loops need not look up again after every write.
        let places = scores.as_mut_slice();
        for (packed, _, weight) in &lists {
            if let Some(list) = packed {
                let weight = weight * own_inverse;
                list.for_each(|(row, count)| places[row as usize] += weight * damped(count));
            }
        }
        // The number of a row that is gone may be in use again: what it was must not count.
        for &row in &self.gone.rows {
            places[row as usize] = 0.0;
        }
        for (_, recent, weight) in &lists {
            let weight = weight * own_inverse;
            for &(row, count) in recent.iter().copied().flatten() {
                places[row as usize] += weight * damped(count);
            }
        }
        for (score, inverse) in scores.iter_mut().zip(&self.inverse_lengths) {
            *score = (*score * inverse).clamp(0.0, 1.0);
        }
    }

    fn pack_when_outgrown(&mut self) {
        if self.recent.entries + self.gone.entries > MOST_WAITING + self.packed.entries() / 4 {
            self.pack();
        }
    }

    /// Packs the recent rows and forgets those that are gone.
    fn pack(&mut self) {
        let Gone { rows: gone, .. } = std::mem::take(&mut self.gone);
        let Recent { lists, entries, .. } = std::mem::take(&mut self.recent);
        if gone.is_empty() && lists.is_empty() {
            return;
        }
        let mut lists: Vec<(u32, Vec<Entry>)> = lists.into_iter().collect();
        lists.sort_unstable_by_key(|(gram, _)| *gram);
        let old = std::mem::take(&mut self.packed);
        let mut new = Postings::with_room_for(&old, lists.len(), entries);
        let mut lists = lists.into_iter().peekable();
        let mut all: Vec<Entry> = Vec::new();
        for (gram, list) in old.iter() {
            while let Some((earlier, mut own)) = lists.next_if(|(recent, _)| *recent < gram) {
                own.sort_unstable();
                new.push(earlier, &own);
            }
            let own = lists.next_if(|(recent, _)| *recent == gram);
            if own.is_none() && gone.is_empty() {
                new.push_list(gram, list);
                continue;
            }
            all.clear();
            list.for_each(|entry| {
                if !gone.contains(&entry.0) {
                    all.push(entry);
                }
            });
            all.extend(own.into_iter().flat_map(|(_, own)| own));
            all.sort_unstable();
            new.push(gram, &all);
        }
        for (gram, mut own) in lists {
            own.sort_unstable();
            new.push(gram, &own);
        }
        new.finish();
        self.packed = new;
    }

    fn rows_in(&self, gram: u32, packed: Option<List<'_>>, recent: Option<&Vec<Entry>>) -> usize {
        let gone = self.gone.grams.get(&gram).copied().unwrap_or(0);
        packed.map_or(0, List::rows) - gone + recent.map_or(0, Vec::len)
    }

    fn inverse_length(&self, grams: &Grams) -> f32 {
        let square = grams
            .0
            .iter()
            .map(|&(gram, count)| {
                let (packed, recent) = (self.packed.get(gram), self.recent.lists.get(&gram));
                (damped(count) * self.rarity(self.rows_in(gram, packed, recent))).powi(2)
            })
            .sum();
        inverse_root(square)
    }

    /// Inverse document frequency, smoothed so that it is never 0.
    #[expect(clippy::cast_precision_loss, reason = "row counts stay below 2^24")]
    fn rarity(&self, rows_with_it: usize) -> f32 {
        ((self.rows as f32 + 1.0) / (rows_with_it as f32 + 1.0)).ln() + 1.0
    }
}

fn inverse_root(square: f32) -> f32 {
    if square > 0.0 {
        1.0 / square.sqrt()
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn index(texts: &[&str]) -> GramIndex {
        let mut index = GramIndex::default();
        for (row, text) in (0..).zip(texts) {
            index.insert(row, &Grams::of(text));
        }
        index.refit();
        index
    }

    fn scores(index: &GramIndex, query: &str) -> Vec<f32> {
        let mut scores = Vec::new();
        index.scores(&Grams::of(query), &mut scores);
        scores
    }

    #[test]
    fn the_same_text_scores_one_and_a_foreign_one_nothing() {
        let index = index(&["Möbelbau aus Holz", "web design", "qqq"]);
        let scores = scores(&index, "MOBELBAU AUS HOLZ");
        assert!((scores[0] - 1.0).abs() < 1e-5, "{scores:?}");
        assert!(scores[1] < 0.1 && scores[2] == 0.0, "{scores:?}");
    }

    #[test]
    fn inflected_words_stay_close() {
        let index = index(&[
            "oblikovanje embalaže",
            "strojna obdelava kovin",
            "razvoj programske opreme",
        ]);
        let scores = scores(&index, "oblikovalka embalaž");
        assert!(
            scores[0] > 0.4 && scores[1] < 0.1 && scores[2] < 0.1,
            "{scores:?}"
        );
    }

    #[test]
    fn a_removed_row_leaves_nothing_behind() {
        let mut both = index(&["ceramics", "ceramic tiles"]);
        both.remove(0, &Grams::of("ceramics"));
        both.remove(1, &Grams::of("ceramic tiles"));
        assert_eq!(scores(&both, "ceramic tiles"), [0.0, 0.0]);
        both.refit();
        assert_eq!(both.packed.entries(), 0);
        assert_eq!(both.rows, 0);
    }

    const WORDS: [&str; 6] = [
        "wood",
        "wooden boxes",
        "box",
        "steel",
        "steel box steel",
        "",
    ];

    proptest! {
        /// Against the definition, however rows came, went and were packed.
        #[test]
        fn scores_do_not_depend_on_what_is_packed(
            steps in prop::collection::vec((0..8_u32, prop::sample::select(&WORDS[..]), 0..4_u8), 0..40),
            query in prop::sample::select(&WORDS[..]),
        ) {
            let mut index = GramIndex::default();
            let mut rows: BTreeMap<u32, &str> = BTreeMap::new();
            for (row, text, step) in steps {
                match (rows.remove(&row), step) {
                    (Some(old), _) => index.remove(row, &Grams::of(old)),
                    (None, 0) => index.pack(),
                    (None, _) => {
                        index.insert(row, &Grams::of(text));
                        rows.insert(row, text);
                    }
                }
            }
            let (mut fresh, mut packed) = (GramIndex::default(), index.clone());
            for (row, text) in &rows {
                fresh.insert(*row, &Grams::of(text));
            }
            packed.pack();
            packed.inverse_lengths.clone_from(&index.inverse_lengths);
            let before = scores(&index, query);
            prop_assert_eq!(&before, &scores(&packed, query));
            index.refit();
            fresh.refit();
            let (after, fresh) = (scores(&index, query), scores(&fresh, query));
            for row in rows.keys() {
                prop_assert_eq!(after[*row as usize], fresh[*row as usize]);
            }
        }
    }

    #[test]
    fn texts_without_letters_have_no_grams() {
        assert!(Grams::of(" — ").is_empty());
        assert_eq!(scores(&index(&["ceramics"]), "…"), [0.0]);
    }
}
