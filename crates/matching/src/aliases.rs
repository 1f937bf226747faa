//! Trade words that encoders miss, and what they mean.
//!
//! A facilitator who sees that `brizganje plastike` is not understood adds the alias
//! `brizganje plastike` (sl) = `injection moulding of plastics` (en). Phrases with the term are then
//! compared in both wordings and the better one counts.

use std::collections::HashMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::fold::fold;
use crate::language::Language;
use crate::party::Phrase;

/// A term of one language and a phrase that says what it means.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Alias {
    /// The term, one or more words, in any inflected form.
    pub term: String,
    /// The term's language; `None` when it is used in all.
    #[serde(default)]
    pub language: Option<Language>,
    /// Words that an encoder understands, best in English.
    pub meaning: Phrase,
}

/// A phrase in the words of its aliases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rephrased {
    /// The phrase with every known term replaced by its meaning.
    pub phrase: Phrase,
    /// The aliases that were used, in the order of the text.
    pub used: Vec<Alias>,
}

/// The glossary, ready for looking up.
#[derive(Debug, Clone, Default)]
pub struct Aliases {
    terms: Vec<Term>,
    by_beginning: HashMap<String, Vec<usize>>,
}

#[derive(Debug, Clone)]
struct Term {
    words: Vec<String>,
    alias: Alias,
}

impl Aliases {
    /// Takes a glossary. Aliases without a letter in term or meaning are left out.
    #[must_use]
    pub fn new(aliases: impl IntoIterator<Item = Alias>) -> Self {
        let mut terms: Vec<Term> = aliases
            .into_iter()
            .map(|alias| Term {
                words: fold(&alias.term)
                    .split_whitespace()
                    .map(str::to_owned)
                    .collect(),
                alias,
            })
            .filter(|t| !t.words.is_empty() && !fold(&t.alias.meaning.text).is_empty())
            .collect();
        // Where several terms begin at the same word, the longest is meant.
        terms.sort_by_key(|t| {
            std::cmp::Reverse((
                t.words.len(),
                t.words.iter().map(String::len).sum::<usize>(),
            ))
        });
        let mut by_beginning: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, term) in terms.iter().enumerate() {
            by_beginning
                .entry(beginning(&term.words[0]))
                .or_default()
                .push(index);
        }
        Self {
            terms,
            by_beginning,
        }
    }

    /// Whether the glossary is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The phrase with its trade words said plainly; `None` when it contains none.
    #[must_use]
    pub fn rephrase(&self, phrase: &Phrase) -> Option<Rephrased> {
        if self.terms.is_empty() {
            return None;
        }
        let words = words(&phrase.text);
        let mut text = String::new();
        let mut used = Vec::new();
        let (mut copied, mut at, mut kept) = (0, 0, 0);
        while at < words.len() {
            let Some(term) = self.term_at(&words[at..], phrase.language) else {
                (at, kept) = (at + 1, kept + 1);
                continue;
            };
            let last = at + term.words.len() - 1;
            text.push_str(&phrase.text[copied..words[at].range.start]);
            text.push_str(&term.alias.meaning.text);
            copied = words[last].range.end;
            used.push(term.alias.clone());
            at = last + 1;
        }
        let first = used.first()?;
        let language = if kept == 0 {
            first.meaning.language
        } else {
            phrase.language
        };
        text.push_str(&phrase.text[copied..]);
        Some(Rephrased {
            phrase: Phrase { text, language },
            used,
        })
    }

    fn term_at(&self, words: &[Word], language: Option<Language>) -> Option<&Term> {
        self.by_beginning
            .get(&beginning(&words[0].folded))?
            .iter()
            .map(|&index| &self.terms[index])
            .filter(|term| match (term.alias.language, language) {
                (Some(a), Some(b)) => a == b,
                _ => true,
            })
            .find(|term| {
                term.words.len() <= words.len()
                    && term
                        .words
                        .iter()
                        .zip(words)
                        .all(|(t, w)| same_word(t, &w.folded))
            })
    }
}

struct Word {
    folded: String,
    range: Range<usize>,
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (place, c) in text.char_indices().chain([(text.len(), ' ')]) {
        // A combining mark belongs to the letter before it.
        let inside = c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c);
        match (start, inside) {
            (None, true) => start = Some(place),
            (Some(from), false) => {
                words.push(Word {
                    folded: fold(&text[from..place]),
                    range: from..place,
                });
                start = None;
            }
            _ => {}
        }
    }
    words.retain(|w| !w.folded.is_empty());
    words
}

/// The letters that a word and its inflected forms have in common at least.
fn beginning(word: &str) -> String {
    word.chars().take(3).collect()
}

/// Whether `word` is `term` inflected (brizganje, brizganja, brizganjem) or a compound that begins
/// with it (Spritzguss, Spritzgussteile).
fn same_word(term: &str, word: &str) -> bool {
    if term == word {
        return true;
    }
    let common = term
        .chars()
        .zip(word.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let (term_length, word_length) = (term.chars().count(), word.chars().count());
    let (left_of_term, left_of_word) = (term_length - common, word_length - common);
    let compound = left_of_term == 0 && term_length >= 6;
    let allowed = match term_length {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    };
    compound || (allowed > 0 && common >= 3 && left_of_term <= allowed && left_of_word <= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary() -> Aliases {
        let alias = |term: &str, language, meaning| Alias {
            term: term.into(),
            language: Language::parse(language),
            meaning: Phrase::new(meaning, "en"),
        };
        Aliases::new([
            alias("brizganje plastike", "sl", "injection moulding"),
            alias("Spritzguss", "de", "injection moulding"),
            alias("CNC", "", "computer-controlled machining"),
            alias("brizganje", "sl", "spraying"),
            alias("—", "sl", "nothing"),
        ])
    }

    fn rephrased(text: &str, language: &str) -> Option<String> {
        glossary()
            .rephrase(&Phrase::new(text, language))
            .map(|r| r.phrase.text)
    }

    #[test]
    fn inflected_and_compound_forms_are_found() {
        assert_eq!(
            rephrased("Brizganje plastike", "sl").as_deref(),
            Some("injection moulding")
        );
        assert_eq!(
            rephrased("orodja za brizganja plastik, poceni", "sl").as_deref(),
            Some("orodja za injection moulding, poceni")
        );
        assert_eq!(
            rephrased("Spritzgussteile aus Rezyklat", "de").as_deref(),
            Some("injection moulding aus Rezyklat")
        );
    }

    #[test]
    fn the_longer_term_wins_and_short_ones_must_be_exact() {
        assert_eq!(
            rephrased("brizganje barv", "sl").as_deref(),
            Some("spraying barv")
        );
        assert_eq!(
            rephrased("cnc stroji", "sl").as_deref(),
            Some("computer-controlled machining stroji")
        );
        assert_eq!(rephrased("cncx", "sl"), None);
    }

    #[test]
    fn terms_stay_in_their_language() {
        assert_eq!(rephrased("brizganje plastike", "hr"), None);
        assert!(
            rephrased("brizganje plastike", "").is_some(),
            "an unknown language may be any"
        );
    }

    #[test]
    fn a_phrase_that_is_all_alias_takes_the_language_of_the_meaning() {
        let whole = glossary()
            .rephrase(&Phrase::new("brizganje plastike", "sl"))
            .expect("found");
        assert_eq!(whole.phrase.language, Language::parse("en"));
        assert_eq!(whole.used.len(), 1);
        let part = glossary()
            .rephrase(&Phrase::new("brizganje in CNC", "sl"))
            .expect("found");
        assert_eq!(
            (part.phrase.language, part.used.len()),
            (Language::parse("sl"), 2)
        );
    }
}
