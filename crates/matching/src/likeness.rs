//! How alike two phrases are: meaning and letters brought together on one scale.

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// How much letters count beside meaning in ranking lists. Any weight from 0.3 to 0.8 does equally
/// well: see the section on retrieval in `benches/README.md`.
const LETTERS_WEIGHT: f32 = 0.5;

/// The same for texts of two languages, where like letters often mean different things.
const LETTERS_WEIGHT_ACROSS: f32 = 0.15;

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

    /// For ranking lists: meaning and letters of texts in these languages added up, not bounded.
    /// Where a language is not stated, it is taken to be the same.
    #[must_use]
    pub fn rank_score(&self, one: Option<Language>, other: Option<Language>) -> f32 {
        let across = one.zip(other).is_some_and(|(one, other)| one != other);
        let weight = if across {
            LETTERS_WEIGHT_ACROSS
        } else {
            LETTERS_WEIGHT
        };
        match self.meaning {
            Some(meaning) => meaning + weight * self.letters,
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
    fn across_languages_letters_count_less() {
        let likeness = Likeness {
            meaning: Some(0.5),
            letters: 0.4,
        };
        let [sl, de] = ["sl", "de"].map(Language::parse);
        assert_eq!(likeness.rank_score(sl, sl), likeness.rank_score(sl, None));
        assert!(likeness.rank_score(sl, de) < likeness.rank_score(sl, sl));
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
