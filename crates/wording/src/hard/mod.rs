//! Hard words: what share of readers would stumble over a word or phrase in its sentence.
//!
//! One model serves every language. It knows a word only by measures that exist in each of them
//! ([`features`]): how often the word, its other forms, its parts and its relatives are met, here
//! and in the other languages, how long it is, how it is written, and how it stands out in its
//! sentence. What the measures are worth was fitted on words that people rated in English, German
//! and Spanish (`examples/fit-hard-words.rs`; the ratings are not shipped).

mod features;
mod model;

use std::ops::Range;

pub use features::{Context, FEATURES, Features};
pub use model::{Model, Tree};

use crate::Language;

/// From this share of readers on, a word counts as hard.
pub const HARD_FROM: f32 = 0.05;

/// The estimated share of readers, 0 to 1, who find a passage of a sentence hard: a word or a few.
/// `range` is in bytes of `sentence`; a range outside it, or within a letter, is moved to the
/// nearest one that is not.
pub fn share_of_readers(sentence: &str, range: Range<usize>, language: Language) -> f32 {
    Context::of(sentence, language).share(range)
}

/// The bytes of the characters `start..end` of a text, as tables state places. Where the place does
/// not hold `target`, the occurrence of `target` that is nearest to it; where there is none, the
/// place as stated.
pub fn place(sentence: &str, start: usize, end: usize, target: &str) -> Range<usize> {
    let byte = |at: usize| {
        sentence
            .char_indices()
            .nth(at)
            .map_or(sentence.len(), |(byte, _)| byte)
    };
    let stated = byte(start)..byte(end).max(byte(start));
    if target.is_empty() || sentence.get(stated.clone()) == Some(target) {
        return stated;
    }
    sentence
        .match_indices(target)
        .map(|(at, found)| at..at + found.len())
        .min_by_key(|found| found.start.abs_diff(stated.start))
        .unwrap_or(stated)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_characters_and_repaired() {
        let sentence = "Größe über alles, Größe!";
        assert_eq!(&sentence[place(sentence, 6, 10, "über")], "über");
        assert_eq!(
            place(sentence, 17, 22, "Größe").start,
            sentence.rfind("Größe").unwrap()
        );
        assert_eq!(
            place(sentence, 90, 95, "fehlt"),
            sentence.len()..sentence.len()
        );
        assert_eq!(place("", 0, 3, ""), 0..0);
    }

    #[test]
    fn a_rare_word_is_harder_than_a_common_one() {
        for (sentence, rare, common, language) in [
            (
                "The spindle has excessive concentricity problems every day.",
                "concentricity",
                "day",
                Language::En,
            ),
            (
                "Das Haus hat eine unzureichende Tribologie.",
                "Tribologie",
                "Haus",
                Language::De,
            ),
            (
                "Hiša ima pomanjkljivo tribologijo.",
                "tribologijo",
                "Hiša",
                Language::Sl,
            ),
            (
                "La maison a une tribologie insuffisante.",
                "tribologie",
                "maison",
                Language::Fr,
            ),
        ] {
            let share = |word| share_of_readers(sentence, place(sentence, 0, 0, word), language);
            assert!(share(rare) >= HARD_FROM, "{rare}: {}", share(rare));
            assert!(share(common) < HARD_FROM, "{common}: {}", share(common));
        }
    }

    #[test]
    fn odd_places_are_answered() {
        let backwards = std::ops::Range { start: 5, end: 2 };
        for range in [0..0, backwards, 1..2, 0..900, 900..901] {
            let share = share_of_readers("Größe äöü", range, Language::De);
            assert!((0.0..=1.0).contains(&share));
        }
        assert!((0.0..=1.0).contains(&share_of_readers("", 0..0, Language::Sl)));
    }
}
