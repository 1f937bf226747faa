//! Likeness by letters: hashed character n-grams weighted by how rare they are (TF-IDF).
//!
//! Finds what an encoder misses: names, model numbers, rare trade words, spelling variants. Works
//! alone where no encoder is installed.

use std::collections::HashMap;

use crate::fold::fold;

/// Lengths of the n-grams, counted in characters with a mark at both ends of each word.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=5;

/// A long text stops counting here; phrases are far shorter.
const MOST_CHARACTERS: usize = 20_000;

/// The n-grams of one text with how often each occurs, damped, in order of their hashes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grams(Vec<(u32, f32)>);

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
        let mut grams: Vec<(u32, f32)> = Vec::with_capacity(hashes.len());
        for run in hashes.chunk_by(|a, b| a == b) {
            #[expect(clippy::cast_precision_loss, reason = "counts stay below 2^24")]
            grams.push((run[0], 1.0 + (run.len() as f32).ln()));
        }
        Self(grams)
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

/// Many texts, ready to be compared with one.
#[derive(Debug, Clone, Default)]
pub(crate) struct GramIndex {
    postings: HashMap<u32, Vec<(u32, f32)>>,
    /// One over each row's length under the weights of the last [`GramIndex::refit`].
    inverse_lengths: Vec<f32>,
    rows: usize,
}

impl GramIndex {
    /// Adds a row. Its number must be free.
    pub(crate) fn insert(&mut self, row: u32, grams: &Grams) {
        for &(gram, count) in &grams.0 {
            self.postings.entry(gram).or_default().push((row, count));
        }
        self.rows += 1;
        let place = row as usize;
        if self.inverse_lengths.len() <= place {
            self.inverse_lengths.resize(place + 1, 0.0);
        }
        self.inverse_lengths[place] = self.inverse_length(grams);
    }

    /// Takes a row out again; `grams` are those it was inserted with.
    pub(crate) fn remove(&mut self, row: u32, grams: &Grams) {
        for (gram, _) in &grams.0 {
            if let Some(posting) = self.postings.get_mut(gram) {
                posting.retain(|(r, _)| *r != row);
                if posting.is_empty() {
                    self.postings.remove(gram);
                }
            }
        }
        self.rows -= 1;
    }

    /// Brings every row's length up to date with how rare its n-grams are now.
    pub(crate) fn refit(&mut self) {
        let mut squares = vec![0.0_f32; self.inverse_lengths.len()];
        // In order of hashes, so that rounding never depends on a map's order.
        let mut grams: Vec<&u32> = self.postings.keys().collect();
        grams.sort_unstable();
        for gram in grams {
            let posting = &self.postings[gram];
            let rarity = self.rarity(posting.len());
            for &(row, count) in posting {
                squares[row as usize] += (count * rarity).powi(2);
            }
        }
        for (inverse, square) in self.inverse_lengths.iter_mut().zip(squares) {
            *inverse = if square > 0.0 {
                1.0 / square.sqrt()
            } else {
                0.0
            };
        }
    }

    /// Writes the cosine of `grams` with every row, 0 to 1, into `scores` (one place per row).
    pub(crate) fn scores(&self, grams: &Grams, scores: &mut Vec<f32>) {
        scores.clear();
        scores.resize(self.inverse_lengths.len(), 0.0);
        let inverse = self.inverse_length(grams);
        for &(gram, count) in &grams.0 {
            let Some(posting) = self.postings.get(&gram) else {
                continue;
            };
            let rarity = self.rarity(posting.len());
            let weight = count * rarity * rarity * inverse;
            for &(row, other) in posting {
                scores[row as usize] += weight * other;
            }
        }
        for (score, inverse) in scores.iter_mut().zip(&self.inverse_lengths) {
            *score = (*score * inverse).clamp(0.0, 1.0);
        }
    }

    fn inverse_length(&self, grams: &Grams) -> f32 {
        let square: f32 = grams
            .0
            .iter()
            .map(|(gram, count)| {
                (count * self.rarity(self.postings.get(gram).map_or(0, Vec::len))).powi(2)
            })
            .sum();
        if square > 0.0 {
            1.0 / square.sqrt()
        } else {
            0.0
        }
    }

    /// Inverse document frequency, smoothed so that it is never 0.
    #[expect(clippy::cast_precision_loss, reason = "row counts stay below 2^24")]
    fn rarity(&self, rows_with_it: usize) -> f32 {
        ((self.rows as f32 + 1.0) / (rows_with_it as f32 + 1.0)).ln() + 1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(both.postings.is_empty());
        assert_eq!(both.rows, 0);
    }

    #[test]
    fn texts_without_letters_have_no_grams() {
        assert!(Grams::of(" — ").is_empty());
        assert_eq!(scores(&index(&["ceramics"]), "…"), [0.0]);
    }
}
