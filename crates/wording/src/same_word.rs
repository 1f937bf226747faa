//! Whether two words are forms of one: a term in the text is seldom written as in a list.
//!
//! Like [`crate::inflection`], without a dictionary: two words are forms of one where both are the
//! same stem with endings of the language. What changes in the stem is evened out first: the umlaut
//! of a German plural, the fleeting vowel and the softened end of Slavic stems, the lengthened vowel
//! of Hungarian ones.

use crate::Language;
use crate::inflection::endings;

/// The least number of letters of a stem, unless the words are the same.
const LEAST_STEM: usize = 3;

/// Whether a folded word is a form of the same word as another, `base`, which stands in its usual
/// form.
pub(crate) fn same_word(word: &str, base: &str, language: Language) -> bool {
    same(word, base, false, language)
}

/// The same within a phrase, where the words around keep strangers with a short stem away (`silo` of
/// `zapiralno silo`).
pub(crate) fn same_word_of_phrase(word: &str, base: &str, language: Language) -> bool {
    same(word, base, true, language)
}

fn same(word: &str, base: &str, short_stems: bool, language: Language) -> bool {
    if word == base {
        return true;
    }
    let longer = word.chars().count().max(base.chars().count());
    let least = LEAST_STEM.max(longer.div_ceil(2));
    let stems = |of: &str| -> Vec<String> {
        let mut stems: Vec<String> = endings(language)
            .iter()
            .filter_map(|ending| of.strip_suffix(ending))
            // Three letters are a stem only where they are one of the words: else `fast` would be a
            // form of `Fase`.
            .filter(|stem| {
                stem.chars().count() > LEAST_STEM || short_stems || *stem == word || *stem == base
            })
            .filter(|stem| stem.chars().count() >= least)
            .map(|stem| even(stem, language))
            .collect();
        stems.sort();
        stems.dedup();
        stems
    };
    let of_base = stems(base);
    !of_base.is_empty() && stems(word).iter().any(|stem| of_base.contains(stem))
        || language == Language::Hu && has_chain_of_endings(word, base)
}

/// The first letters of a word, by which a list of terms is searched; forms of one word begin alike.
pub(crate) fn beginning(folded: &str, language: Language) -> String {
    folded
        .split('-')
        .next()
        .unwrap_or_default()
        .chars()
        .take(3)
        .map(|c| even_vowel(c, language))
        .collect()
}

/// A stem with what changes between forms evened out.
fn even(stem: &str, language: Language) -> String {
    let mut letters: Vec<char> = stem.chars().map(|c| even_vowel(c, language)).collect();
    if !matches!(
        language,
        Language::Sl | Language::Cs | Language::Sk | Language::Pl
    ) {
        return letters.into_iter().collect();
    }
    let is_vowel = |c: char| "aeiouyáéíóúýěąęůô".contains(c);
    // `vložek`, `vložk-a`; `výlisek`, `výlisk-u`; `stružnic`, `stružnic-a` stays.
    if let [.., before, vowel, last] = letters[..]
        && matches!(vowel, 'e' | 'o' | 'a' | 'ě')
        && !is_vowel(before)
        && "kclnrvmt".contains(last)
        && letters.len() > 4
    {
        letters.remove(letters.len() - 2);
    }
    if language != Language::Sl {
        // `technika`, `technice`; `forma`, `formie`; `výroba`, `výrobě`.
        while letters.len() > 3 && letters.last() == Some(&'i') {
            letters.pop();
        }
        if let Some(last) = letters.last_mut() {
            *last = match *last {
                'c' | 'č' => 'k',
                'ž' | 'h' => 'z',
                'ř' => 'r',
                'ť' | 'ć' => 't',
                'ď' => 'd',
                'ł' => 'l',
                'ś' | 'š' => 's',
                'ń' | 'ň' => 'n',
                other => other,
            };
        }
    }
    letters.into_iter().collect()
}

fn even_vowel(c: char, language: Language) -> char {
    match (language, c) {
        (Language::De, 'ä') | (Language::Hu, 'á') => 'a',
        (Language::De, 'ö') | (Language::Cs, 'ů') | (Language::Pl, 'ó') | (Language::Sk, 'ô') => {
            'o'
        }
        (Language::De, 'ü') => 'u',
        (Language::Hu, 'é') | (Language::Fr, 'é' | 'è' | 'ê') => 'e',
        (_, c) => c,
    }
}

/// Whether a word is another with up to three Hungarian endings behind it (`szerszám-ai-nk-kal`).
fn has_chain_of_endings(word: &str, base: &str) -> bool {
    const MORE: &[&str] = &[
        "al", "el", "jaink", "jeink", "aink", "eink", "ink", "om", "em", "öm", "od", "ed", "ön",
        "okkal", "ekkel", "akkal", "ökkel", "onként", "ként", "kor", "ul", "ül", "ás", "és",
        "nként", "jához", "i", "as", "es", "os", "ös", "ú", "ű", "nyi", "vá", "vé", "tatás",
    ];
    let even = |word: &str| -> String {
        word.chars()
            .map(|c| even_vowel(c, Language::Hu))
            .collect::<String>()
    };
    let (word, base) = (even(word), even(base));
    if base.chars().count() < 4 {
        return false;
    }
    let Some(rest) = word.strip_prefix(base.as_str()) else {
        return false;
    };
    // The last letter of the word is doubled before `-val` (`szerszámmal`).
    let last = base.chars().last().unwrap_or_default();
    let doubled = rest
        .strip_prefix(last)
        .filter(|rest| matches!(*rest, "al" | "el"));
    let ends: Vec<String> = endings(Language::Hu)
        .iter()
        .chain(MORE)
        .filter(|ending| !ending.is_empty())
        .map(|ending| even(ending))
        .collect();
    doubled.is_some() || is_chain(rest, &ends, 3)
}

fn is_chain(rest: &str, endings: &[String], most: usize) -> bool {
    rest.is_empty()
        || most > 0
            && endings.iter().any(|ending| {
                rest.strip_prefix(ending.as_str())
                    .is_some_and(|rest| is_chain(rest, endings, most - 1))
            })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn forms_of_a_word_are_told_from_other_words() {
        for (language, one, other) in [
            (Language::En, "diaphragms", "diaphragm"),
            (Language::En, "assembly", "assemblies"),
            (Language::De, "rüstvorgänge", "rüstvorgang"),
            (Language::De, "elektrolyten", "elektrolyt"),
            (Language::Sl, "vložka", "vložek"),
            (Language::Sl, "zapiralno", "zapiralna"),
            (Language::Sl, "merceriziranih", "merceriziran"),
            (Language::Cs, "výlisku", "výlisek"),
            (Language::Cs, "technice", "technika"),
            (Language::Sk, "odliatkov", "odliatok"),
            (Language::Pl, "obróbce", "obróbka"),
            (Language::Pl, "formie", "forma"),
            (Language::Hu, "szerszámainkkal", "szerszám"),
            (Language::Hu, "selejttel", "selejt"),
            (Language::It, "lappate", "lappata"),
            (Language::Fr, "régleurs", "régleur"),
            (Language::Da, "støbeformene", "støbeform"),
        ] {
            assert!(same_word(one, other, language), "{one} {other}");
        }
        for (language, one, other) in [
            (Language::En, "form", "formation"),
            (Language::En, "mould", "mount"),
            (Language::De, "lager", "lagune"),
            (Language::Sl, "orodje", "orožje"),
            (Language::Hu, "szerszám", "szerelem"),
            (Language::Pl, "prasa", "praca"),
            (Language::De, "fast", "fase"),
            (Language::Sl, "tako", "takt"),
            (Language::Hu, "készül", "készülék"),
        ] {
            assert!(!same_word(one, other, language), "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn any_two_words_are_answered(one in "\\PC{0,12}", other in "\\PC{0,12}", at in 0usize..11) {
            let language = Language::ALL[at];
            prop_assert!(same_word(&one, &one, language));
            same_word(&one, &other, language);
        }
    }
}
