//! The Unigram tokenizer of the XLM-R family: the segmentation whose pieces have the highest sum of
//! scores (Kudo 2018, "Subword Regularization"; SentencePiece).

use unicode_normalization::UnicodeNormalization;

/// SentencePiece writes a word's beginning as this mark instead of a space.
const WORD_START: char = '\u{2581}';

/// The vocabulary as one text with boundaries: 250,000 strings of their own would cost four times as
/// much memory.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    text: String,
    ends: Vec<u32>,
    scores: Vec<f32>,
}

impl Pieces {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "scores are log probabilities; f32 is what models ship"
    )]
    pub(super) fn push(&mut self, piece: &str, score: f64) {
        self.text.push_str(piece);
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.scores.push(score as f32);
    }

    fn get(&self, index: usize) -> &str {
        let start = if index == 0 {
            0
        } else {
            self.ends[index - 1] as usize
        };
        &self.text[start..self.ends[index] as usize]
    }
}

/// A Unigram vocabulary ready for segmenting.
#[derive(Debug)]
pub(super) struct Unigram {
    pieces: Pieces,
    /// Open addressing: piece index + 1 by hash of its bytes, 0 where free.
    slots: Vec<u32>,
    longest_piece: usize,
    unknown: u32,
    unknown_score: f64,
    pub start: u32,
    pub end: u32,
}

impl Unigram {
    pub(super) fn new(pieces: Pieces, unknown: u32) -> Result<Self, String> {
        let count = pieces.ends.len();
        if count == 0 || pieces.text.len() >= u32::MAX as usize {
            return Err("the vocabulary is empty or too large".into());
        }
        let mut slots = vec![0; (count * 2).next_power_of_two()];
        let mask = slots.len() - 1;
        let mut longest_piece = 0;
        for index in 0..count {
            let piece = pieces.get(index);
            longest_piece = longest_piece.max(piece.len());
            let mut slot = hash(piece.as_bytes()) & mask;
            while slots[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            slots[slot] = u32::try_from(index + 1).map_err(|e| e.to_string())?;
        }
        let lowest = pieces.scores.iter().copied().fold(0.0, f32::min);
        let mut unigram = Self {
            pieces,
            slots,
            longest_piece,
            unknown,
            // The distance to the rarest piece is SentencePiece's own.
            unknown_score: f64::from(lowest) - 10.0,
            start: 0,
            end: 0,
        };
        unigram.start = unigram.number("<s>").ok_or("no <s> in the vocabulary")?;
        unigram.end = unigram.number("</s>").ok_or("no </s> in the vocabulary")?;
        Ok(unigram)
    }

    fn number(&self, piece: &str) -> Option<u32> {
        self.find(hash(piece.as_bytes()), piece)
    }

    fn find(&self, hash: usize, piece: &str) -> Option<u32> {
        let mask = self.slots.len() - 1;
        let mut slot = hash & mask;
        while self.slots[slot] != 0 {
            let index = self.slots[slot] - 1;
            if self.pieces.get(index as usize) == piece {
                return Some(index);
            }
            slot = (slot + 1) & mask;
        }
        None
    }

    /// The best segmentation, without start and end marks. Runs of unknown characters become one
    /// unknown token.
    pub(super) fn tokens(&self, text: &str) -> Vec<u32> {
        let text = normalised(text);
        if text.is_empty() {
            return Vec::new();
        }
        let boundaries: Vec<usize> = text
            .char_indices()
            .map(|(i, _)| i)
            .chain([text.len()])
            .collect();
        let characters = boundaries.len() - 1;
        // For every boundary: score of the best way there, its last piece and where that began.
        let mut best = vec![(f64::NEG_INFINITY, self.unknown, 0_usize); characters + 1];
        best[0].0 = 0.0;
        for from in 0..characters {
            let reached = best[from].0;
            let start = boundaries[from];
            let mut running = OFFSET_BASIS;
            for to in from + 1..=characters {
                if boundaries[to] - start > self.longest_piece {
                    break;
                }
                running = extend_hash(
                    running,
                    &text.as_bytes()[boundaries[to - 1]..boundaries[to]],
                );
                let found = self.find(slot_hash(running), &text[start..boundaries[to]]);
                if let Some(piece) = found.filter(|&p| p != self.unknown) {
                    let score = reached + f64::from(self.pieces.scores[piece as usize]);
                    if score > best[to].0 {
                        best[to] = (score, piece, from);
                    }
                }
            }
            if reached + self.unknown_score > best[from + 1].0 {
                best[from + 1] = (reached + self.unknown_score, self.unknown, from);
            }
        }
        let mut tokens = Vec::new();
        let mut at = characters;
        while at > 0 {
            let (_, piece, from) = best[at];
            if piece != self.unknown || tokens.last() != Some(&self.unknown) {
                tokens.push(piece);
            }
            at = from;
        }
        tokens.reverse();
        tokens
    }
}

/// SentencePiece's `nmt_nfkc`: control characters dropped, every kind of white space one space,
/// compatibility forms composed; then words marked by their beginning.
fn normalised(text: &str) -> String {
    let cleaned = text.chars().filter_map(|c| match c {
        '\u{1}'..='\u{8}' | '\u{b}' | '\u{e}'..='\u{1f}' | '\u{7f}' | '\u{8f}' | '\u{9f}' => None,
        '\t'
        | '\n'
        | '\u{c}'
        | '\r'
        | '\u{1680}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'
        | '\u{2029}'
        | WORD_START
        | '\u{feff}'
        | '\u{fffd}' => Some(' '),
        other => Some(other),
    });
    let mut out = String::with_capacity(text.len() + 8);
    for word in cleaned
        .nfkc()
        .collect::<String>()
        .split(' ')
        .filter(|w| !w.is_empty())
    {
        out.push(WORD_START);
        out.push_str(word);
    }
    out
}

const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a, chosen because it extends byte by byte as the segmenter lengthens a piece.
fn extend_hash(mut hash: u64, bytes: &[u8]) -> u64 {
    for &byte in bytes {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "only the low bits choose a slot"
)]
fn slot_hash(hash: u64) -> usize {
    (hash ^ (hash >> 32)) as usize
}

fn hash(bytes: &[u8]) -> usize {
    slot_hash(extend_hash(OFFSET_BASIS, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small() -> Unigram {
        let mut pieces = Pieces::default();
        for (piece, score) in [
            ("<s>", 0.0),
            ("</s>", 0.0),
            ("<unk>", 0.0),
            ("▁", -3.0),
            ("a", -4.0),
            ("b", -4.0),
            ("ab", -5.0),
            ("▁ab", -6.0),
            ("č", -7.0),
        ] {
            pieces.push(piece, score);
        }
        Unigram::new(pieces, 2).expect("a sound vocabulary")
    }

    #[test]
    fn the_best_scored_segmentation_wins() {
        assert_eq!(small().tokens("ab"), [7]);
        assert_eq!(small().tokens("abab"), [7, 6]);
        assert_eq!(small().tokens("ba"), [3, 5, 4]);
    }

    #[test]
    fn unknown_runs_become_one_token() {
        assert_eq!(small().tokens("axyz"), [3, 4, 2]);
    }

    #[test]
    fn white_space_and_composition_are_levelled() {
        let unigram = small();
        assert_eq!(unigram.tokens("  ab\u{a0}\tab "), [7, 7]);
        assert_eq!(
            unigram.tokens("c\u{30c}"),
            unigram.tokens("č"),
            "decomposed letters are composed"
        );
        assert_eq!(unigram.tokens(""), Vec::<u32>::new());
    }
}
