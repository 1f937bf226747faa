//! How alike two phrases are: meaning and letters brought together on one scale.

use serde::{Deserialize, Serialize};

/// How much n-grams count beside the encoder. A first choice, not tuned yet: see the section on
/// retrieval in `benches/README.md`.
pub(crate) const LETTERS_WEIGHT: f32 = 0.5;

/// Two phrases compared. Without an encoder, or while a phrase still waits for its vector, `meaning`
/// is absent.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Likeness {
    /// Cosine of the vectors, each relative to its language's centre: −1 to 1, useful from about 0.25.
    pub meaning: Option<f32>,
    /// Cosine of the weighted character n-grams, 0 to 1.
    pub letters: f32,
}

impl Likeness {
    /// Strength from which a pair of phrases is worth showing to a person. It corresponds to a
    /// centred cosine of about 0.25 with hardly a letter in common.
    pub const USEFUL: f32 = 0.25;

    /// For ranking lists: meaning and letters added up, not bounded.
    #[must_use]
    pub fn rank_score(&self) -> f32 {
        match self.meaning {
            Some(meaning) => meaning + LETTERS_WEIGHT * self.letters,
            None => self.letters,
        }
    }

    /// For people: 0 (nothing in common) to 1 (the same). Never falls when meaning or letters rise.
    #[must_use]
    pub fn strength(&self) -> f32 {
        // What letters add can at most close half of what meaning leaves open: phrases that share
        // letters but no meaning ("print" and "sprint") must not become matches.
        match self.meaning {
            Some(meaning) => {
                let meaning = meaning.clamp(0.0, 1.0);
                (meaning + 0.5 * self.letters * (1.0 - meaning) * meaning.sqrt()).clamp(0.0, 1.0)
            }
            None => self.letters.clamp(0.0, 1.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn strength_stays_in_bounds_and_rises_with_its_parts(
            meaning in -1.0_f32..1.0, letters in 0.0_f32..1.0, more in 0.0_f32..0.5,
        ) {
            let base = Likeness { meaning: Some(meaning), letters };
            prop_assert!((0.0..=1.0).contains(&base.strength()));
            let closer = Likeness { meaning: Some((meaning + more).min(1.0)), letters };
            let likelier = Likeness { meaning: Some(meaning), letters: (letters + more).min(1.0) };
            prop_assert!(closer.strength() >= base.strength() - 1e-6);
            prop_assert!(likelier.strength() >= base.strength() - 1e-6);
        }
    }

    #[test]
    fn the_threshold_is_where_measurements_put_it() {
        let at = |meaning| {
            Likeness {
                meaning: Some(meaning),
                letters: 0.0,
            }
            .strength()
        };
        assert!(at(0.26) > Likeness::USEFUL && at(0.24) < Likeness::USEFUL);
    }
}
