//! How a sentence is built: clauses within clauses, nouns where verbs would do, and who acts.
//!
//! Rules over words and endings, no grammar: each counts what a reader stumbles over, and each may
//! be wrong about a single sentence. So a finding speaks only where a sentence is far from plain. The
//! words and endings are lists in `data/style`, one file a language.

mod passive;

use std::ops::Range;

use crate::Language;
use crate::cues::per_language;
use crate::frequency::{Frequencies, folded};
use crate::sentences::Sentence;
use crate::words::Word;

/// How a sentence is built.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Build {
    /// Clauses that hang on others, brackets, and insertions between dashes.
    pub clauses: usize,
    /// Nouns made of verbs and qualities (`Durchführung`, `implementation`), as places in the text.
    pub nominal: Vec<Range<usize>>,
    /// Verbs that do not say who acts, as places in the text: from the auxiliary to the participle.
    pub passive: Vec<Range<usize>>,
}

/// What a word can be a sign of, as the sections of the lists are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// It begins a clause which hangs on another.
    Clause,
    /// It is a noun that is made of a verb or a quality.
    Noun,
    /// It is an auxiliary of the passive.
    Passive,
}

const SIGNS: [(&str, Sign); 3] = [
    ("clause", Sign::Clause),
    ("noun", Sign::Noun),
    ("passive", Sign::Passive),
];

per_language! {
    /// The signs of a language.
    fn signs -> Sign, SIGNS, "style", Es "es"
}

impl Build {
    /// How a sentence is built. Ranges are bytes of the text that the sentence was cut from.
    pub fn of(sentence: &Sentence<'_>, language: Language) -> Self {
        let texts: Vec<String> = sentence
            .words
            .iter()
            .map(|word| folded(word.text).trim_end_matches('\'').to_owned())
            .collect();
        let found = signs(language).map_or_else(Vec::new, |signs| signs.found(&texts));
        let of = |sign| {
            let mut words: Vec<usize> = found
                .iter()
                .filter(|(one, _)| *one == sign)
                .map(|(_, at)| at.start)
                .collect();
            words.sort_unstable();
            words.dedup();
            words
        };
        Build {
            clauses: clauses(sentence, &of(Sign::Clause), language),
            nominal: of(Sign::Noun)
                .into_iter()
                .filter(|at| is_nominal(&sentence.words[*at], &texts[*at], language))
                .map(|at| sentence.words[at].range())
                .collect(),
            passive: passive::passives(sentence, &texts, &of(Sign::Passive), language),
        }
    }
}

/// Whether only a comma before it tells a subordinator (`that`, `der`, `da`) from another word.
fn needs_comma(language: Language) -> bool {
    matches!(
        language,
        Language::Sl | Language::Da | Language::Pl | Language::Cs | Language::Sk | Language::Hu
    )
}

fn clauses(sentence: &Sentence<'_>, begins: &[usize], language: Language) -> usize {
    let mut count = 0;
    for &at in begins.iter().filter(|at| **at > 0) {
        let begin = sentence.words[at - 1].range().end - sentence.start;
        let between = &sentence.text[begin..sentence.words[at].start - sentence.start];
        count += usize::from(!needs_comma(language) || between.contains([',', '–', '—', '(']));
    }
    if language == Language::De {
        // A relative pronoun looks like an article; behind a comma, and with a verb rather than a
        // noun at the end of its clause, it is one. The comma must do.
        let relative = ["der", "die", "das", "den", "dem"];
        count += sentence
            .words
            .windows(2)
            .filter(|pair| {
                let begin = pair[0].range().end - sentence.start;
                relative.contains(&pair[1].text)
                    && sentence.text[begin..pair[1].start - sentence.start].trim() == ","
            })
            .count();
    }
    let brackets = sentence.text.matches('(').count();
    let dashes = sentence.text.matches(" – ").count() + sentence.text.matches(" - ").count();
    count + brackets + dashes / 2
}

/// From this Zipf value on, a noun of quality is a word of every day (`Zeitung`, `question`).
const EVERYDAY: f32 = 4.7;

fn is_nominal(word: &Word<'_>, text: &str, language: Language) -> bool {
    text.chars().count() >= 8
        && (language != Language::De || word.is_capitalised())
        && Frequencies::of(language)
            .zipf(text)
            .is_none_or(|zipf| zipf < EVERYDAY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentences::sentences;

    fn build(text: &str, language: Language) -> Build {
        Build::of(&sentences(text, language)[0], language)
    }

    #[test]
    fn passives_are_found_with_their_place() {
        for (text, language, passive) in [
            (
                "The parts are then carefully checked.",
                Language::En,
                "are then carefully checked",
            ),
            (
                "Die Teile werden in der Halle von Hand geprüft.",
                Language::De,
                "werden in der Halle von Hand geprüft",
            ),
            (
                "Wir wissen, dass die Teile geprüft werden.",
                Language::De,
                "geprüft werden",
            ),
            ("Deli so ročno izdelani.", Language::Sl, "so ročno izdelani"),
            (
                "Les pièces sont contrôlées.",
                Language::Fr,
                "sont contrôlées",
            ),
            (
                "I pezzi vengono controllati.",
                Language::It,
                "vengono controllati",
            ),
        ] {
            let found: Vec<&str> = build(text, language)
                .passive
                .into_iter()
                .map(|range| &text[range])
                .collect();
            assert_eq!(found, [passive]);
        }
    }

    #[test]
    fn who_acts_is_no_passive() {
        for (text, language) in [
            ("We check the parts by hand.", Language::En),
            ("Wir werden die Teile morgen prüfen.", Language::De),
            ("Dele izdelujemo ročno.", Language::Sl),
            ("Nous contrôlons les pièces.", Language::Fr),
            ("Controlliamo i pezzi.", Language::It),
        ] {
            assert_eq!(build(text, language).passive, [], "{text}");
        }
    }

    #[test]
    fn clauses_and_nouns_of_action_are_counted() {
        let text =
            "Die Durchführung der Optimierung, die, weil sie (noch) fehlt, drängt, erfolgt bald.";
        let build = build(text, Language::De);
        assert_eq!(build.clauses, 3);
        let nouns: Vec<&str> = build
            .nominal
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(nouns, ["Durchführung", "Optimierung"]);
    }
}
