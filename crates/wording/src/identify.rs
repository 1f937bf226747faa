//! Which language a text is in, by how often its words are met in each.

use crate::frequency::folded;
use crate::words::Word;
use crate::{Frequencies, Language};

/// How well the words fit each language, best first: the mean Zipf value, where a word that the list
/// lacks counts as nothing. Words of numbers say nothing and are left out; `None` where no word is
/// left. More than [`MOST`] words are not asked, as they change nothing.
pub fn languages(words: &[Word<'_>]) -> Option<Vec<(Language, f32)>> {
    let asked = asked(words)?;
    let mut fits: Vec<(Language, f32)> = Language::ALL
        .into_iter()
        .map(|language| (language, fit(&asked, language)))
        .collect();
    fits.sort_by(|a, b| b.1.total_cmp(&a.1));
    Some(fits)
}

/// The words that are asked, if any.
fn asked(words: &[Word<'_>]) -> Option<Vec<String>> {
    let asked: Vec<String> = words
        .iter()
        .filter(|word| !word.has_digit())
        .take(MOST)
        .map(|word| folded(word.text))
        .collect();
    (!asked.is_empty()).then_some(asked)
}

fn fit(asked: &[String], language: Language) -> f32 {
    let known = Frequencies::of(language);
    let sum: f32 = asked.iter().filter_map(|word| known.zipf(word)).sum();
    sum / asked.len() as f32
}

/// So many words are asked at most.
pub const MOST: usize = 120;
/// Where no language fits better than this, the words are of none of them. Texts of the trade in
/// their own language lie between 3.9 and 5.6.
pub const LEAST: f32 = 3.0;
/// Another language must fit better by this much, so that neighbours (Czech and Slovak) and borrowed
/// words raise no doubt.
pub const CLEARLY: f32 = 0.7;

/// Where the stated language fits this well, no other is asked.
const WELL: f32 = 4.5;

/// What is to be thought of a stated language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seems {
    /// Nothing speaks against it.
    Right,
    /// This one fits clearly better.
    Other(Language),
    /// None fits.
    None,
}

/// Whether words seem to be in the stated language.
pub fn seems(words: &[Word<'_>], stated: Language) -> Seems {
    let own = asked(words).map_or(WELL, |asked| fit(&asked, stated));
    if own >= WELL {
        return Seems::Right;
    }
    let Some((best, most)) = languages(words).and_then(|fits| fits.first().copied()) else {
        return Seems::Right;
    };
    if most < LEAST {
        Seems::None
    } else if most - own >= CLEARLY {
        Seems::Other(best)
    } else {
        Seems::Right
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn seems_of(text: &str, stated: Language) -> Seems {
        seems(&words(text, stated), stated)
    }

    #[test]
    fn a_sentence_tells_its_language_from_its_neighbours() {
        let sentences = [
            (
                "Naši obiskovalci ne vidijo, koliko dela je v enem čevlju.",
                Language::Sl,
            ),
            (
                "Naši návštěvníci nevidí, kolik práce je v jedné botě.",
                Language::Cs,
            ),
            (
                "Naši návštevníci nevidia, koľko práce je v jednej topánke.",
                Language::Sk,
            ),
            (
                "Nasi goście nie widzą, ile pracy jest w jednym bucie.",
                Language::Pl,
            ),
            (
                "A látogatóink nem látják, mennyi munka van egy cipőben.",
                Language::Hu,
            ),
            (
                "Unsere Besucher sehen nicht, wie viel Arbeit in einem Schuh steckt.",
                Language::De,
            ),
            (
                "Vores gæster ser ikke, hvor meget arbejde der er i en sko.",
                Language::Da,
            ),
            (
                "Our visitors do not see how much work is in a shoe.",
                Language::En,
            ),
            (
                "Nos visiteurs ne voient pas combien de travail il y a dans une chaussure.",
                Language::Fr,
            ),
            (
                "I nostri visitatori non vedono quanto lavoro c'è in una scarpa.",
                Language::It,
            ),
            (
                "Nuestros visitantes no ven cuánto trabajo hay en un zapato.",
                Language::Es,
            ),
        ];
        for (text, language) in sentences {
            for stated in Language::ALL {
                let expected = if stated == language {
                    Seems::Right
                } else {
                    Seems::Other(language)
                };
                assert_eq!(
                    seems_of(text, stated),
                    expected,
                    "{text} as {}",
                    stated.code()
                );
            }
        }
    }

    #[test]
    fn what_no_language_knows_is_none() {
        assert_eq!(
            seems_of("qzx wvut kkjh prrt dfgh lmnp", Language::En),
            Seems::None
        );
        assert_eq!(seems_of("2026 17 3,5", Language::En), Seems::Right);
        assert_eq!(seems_of("", Language::En), Seems::Right);
    }
}
