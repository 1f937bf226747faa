//! Facts of a text: its numbers and names, and whether a reworded version keeps to them.
//!
//! The check is strict on what can be a lie (another number, another unit, another month, another
//! name) and generous on how it is written: figures or words, the cases of a name, the order of a
//! date. It cannot see a lie that uses the original's own words and figures.

mod addresses;
mod customs;
mod found;
mod numbers;

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use self::found::{Found, Value, facts};
use crate::finding::{Place, Ruler};
use crate::frequency::{Frequencies, folded};
use crate::inflection::zipf_of_forms;
use crate::same_word::{beginning, same_word};
use crate::words::words;
use crate::{Language, compound};

/// What a fact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fact {
    /// A number, in figures or in words, with what it counts.
    Number,
    /// A date, a month, a day or a year.
    Date,
    /// The name of a person, a company, a place or a product.
    Name,
    /// An address of mail or of a page, or a number of a telephone.
    Address,
}

/// A fact in a proposal that the original does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unfounded {
    /// What it is.
    pub fact: Fact,
    /// Where in the proposal.
    pub place: Place,
    /// As it is written there.
    pub text: String,
}

/// The facts of a proposal that do not occur in the original. A proposal with any of them is not to
/// be shown.
///
/// A number is founded where the original has the same value, in figures or in words; if the
/// proposal gives it a unit that is known (a time, a length, money, a share), the original must have
/// it with that unit. The number one is an article in most languages and is no fact in words; a two
/// in words is one only before a unit or something that the original speaks of (`two of us`). Names
/// may change their case, not their letters; the original's own words are always fine.
pub fn unfounded(original: &str, proposal: &str, language: Language) -> Vec<Unfounded> {
    let source = Source::of(original, language);
    let ruler = Ruler::new(proposal);
    let found = facts(proposal, language);
    let mut unfounded: Vec<Unfounded> = found
        .iter()
        .enumerate()
        .filter(|(at, one)| !source.founds(one, *at, &found, proposal))
        .map(|(_, one)| Unfounded {
            fact: kind(&one.value),
            place: ruler.place(one.range.clone()),
            text: proposal[one.range.clone()].to_owned(),
        })
        .collect();
    // A numeric date may be wrong in more than one of its parts.
    unfounded.dedup_by(|one, other| one.place == other.place && one.fact == other.fact);
    unfounded
}

fn kind(value: &Value) -> Fact {
    match value {
        Value::Number { .. } => Fact::Number,
        Value::Month(_) | Value::Weekday(_) => Fact::Date,
        Value::Name(_) | Value::Mixed(_) => Fact::Name,
        Value::Address(_) => Fact::Address,
    }
}

/// What the original says.
struct Source {
    language: Language,
    /// Numbers with the units that they stand with; `None` for without.
    numbers: HashMap<String, HashSet<Option<String>>>,
    others: HashSet<Value>,
    /// Its words, folded, by how they begin; with whether each has a capital anywhere.
    words: HashMap<String, Vec<(String, bool)>>,
}

impl Source {
    fn of(original: &str, language: Language) -> Self {
        let mut source = Source {
            language,
            numbers: HashMap::new(),
            others: HashSet::new(),
            words: HashMap::new(),
        };
        for one in facts(original, language) {
            match one.value {
                Value::Number { value, unit } => {
                    source.numbers.entry(value).or_default().insert(unit);
                }
                value => {
                    source.others.insert(value);
                }
            }
        }
        let mut seen = HashSet::new();
        for word in words(original, language) {
            let pieces = word.text.split(['-', '‑']);
            for piece in std::iter::once(word.text).chain(pieces) {
                let entry = (folded(piece), piece.starts_with(char::is_uppercase));
                if !entry.0.is_empty() && seen.insert(entry.clone()) {
                    let key = key(&entry.0, language);
                    source.words.entry(key).or_default().push(entry);
                }
            }
        }
        source
    }

    fn founds(&self, one: &Found, at: usize, all: &[Found], proposal: &str) -> bool {
        match &one.value {
            Value::Number { value, unit } => {
                let known = self.numbers.get(value).is_some_and(|units| match unit {
                    None => true,
                    Some(unit) => units.contains(&Some(unit.clone())),
                });
                known
                    || one.is_turn && !(value == "2" && self.counts_something(one, proposal))
                    || self.is_part_of_a_name(one, at, all)
            }
            Value::Month(_) | Value::Weekday(_) | Value::Address(_) | Value::Mixed(_) => {
                self.others.contains(&one.value)
                    || matches!(&one.value, Value::Mixed(name) if self.is_joined(name, proposal, one))
            }
            Value::Name(name) => {
                self.has(name) || name.split('-').all(|piece| self.has(piece)) || {
                    one.is_turn && self.is_ordinary(name)
                }
            }
        }
    }

    /// Whether a two stands before something that the original speaks of.
    fn counts_something(&self, one: &Found, proposal: &str) -> bool {
        const NEAR: usize = 2;
        let rest = &proposal[one.range.end..];
        let end = rest.char_indices().nth(60).map_or(rest.len(), |(at, _)| at);
        words(&rest[..end], self.language)
            .iter()
            .take(NEAR)
            .any(|word| word.letters() >= 4 && self.has(&folded(word.text)))
    }

    /// `KX 12` where the original writes `KX-12`.
    fn is_part_of_a_name(&self, one: &Found, at: usize, all: &[Found]) -> bool {
        let (Value::Number { value, .. }, Some(before)) = (
            &one.value,
            at.checked_sub(1).and_then(|before| all.get(before)),
        ) else {
            return false;
        };
        let near = one.range.start.saturating_sub(before.range.end) <= 3;
        matches!(&before.value, Value::Name(name)
            if near && self.others.contains(&Value::Mixed(format!("{name}{value}"))))
    }

    /// `KX-12` where the original writes `KX 12`.
    fn is_joined(&self, name: &str, proposal: &str, one: &Found) -> bool {
        let letters: String = name.chars().take_while(|c| c.is_alphabetic()).collect();
        let figures = &name[letters.len()..];
        proposal[one.range.clone()].contains('-')
            && !letters.is_empty()
            && self
                .words
                .get(&key(&letters, self.language))
                .is_some_and(|words| {
                    words
                        .iter()
                        .any(|(word, capital)| *capital && *word == letters)
                })
            && self.numbers.contains_key(figures)
    }

    /// Whether the original has a word in any form.
    fn has(&self, name: &str) -> bool {
        let Some(words) = self.words.get(&key(name, self.language)) else {
            return false;
        };
        words.iter().any(|(word, capital)| {
            word == name
                || if *capital {
                    is_form_of_name(name, word, self.language)
                } else {
                    same_word(name, word, self.language)
                }
        })
    }

    /// Whether a word whose capital tells nothing is an ordinary word: one of the list, one with a
    /// form in it, or one made of such.
    fn is_ordinary(&self, name: &str) -> bool {
        let language = self.language;
        if Frequencies::of(language).is_empty() {
            return true;
        }
        name.split('-').all(|piece| {
            piece.chars().count() < 4
                || zipf_of_forms(piece, language).is_some()
                || compound::split(piece, language).is_some()
                // The short lists lack rare words; a strange beginning of a sentence proves nothing.
                || !language.capitalises_nouns()
        })
    }
}

/// By what words are looked up: short names lose a vowel (`Ana`, `Ane`, `Ani`).
fn key(folded: &str, language: Language) -> String {
    beginning(folded, language).chars().take(2).collect()
}

/// Whether a name is a form of another: only its case may differ, so that `Lang` is not `Lange`.
fn is_form_of_name(name: &str, other: &str, language: Language) -> bool {
    let bare = |word: &str| -> String {
        let word = word.strip_suffix("'s").unwrap_or(word);
        word.trim_end_matches('\'').to_owned()
    };
    match language {
        Language::En | Language::De | Language::Da | Language::Fr | Language::It | Language::Es => {
            let (name, other) = (bare(name), bare(other));
            let genitive = |one: &str, other: &str| {
                one.strip_suffix('s').is_some_and(|base| base == other)
                    && !matches!(language, Language::Fr | Language::It)
            };
            name == other || genitive(&name, &other) || genitive(&other, &name)
                // Nouns have capitals in German: `Ventile` is no name.
                || language.capitalises_nouns()
                    && zipf_of_forms(&name, language).is_some_and(|zipf| zipf >= 3.0)
                    && name.chars().count() > 5
                    && same_word(&name, &other, language)
        }
        _ => {
            same_word(name, other, language)
                || same_word(other, name, language)
                || has_other_vowel(name, other)
        }
    }
}

/// `Ana`, `Ani`, `Ano`; `Eva`, `Evo`: names too short for a stem, with a case of one letter.
fn has_other_vowel(name: &str, other: &str) -> bool {
    let stem = |word: &str| -> Option<String> {
        let mut letters: Vec<char> = word.chars().collect();
        let last = letters.pop()?;
        ((2..=3).contains(&letters.len()) && "aeiouyěęąéůoióuú".contains(last))
            .then(|| letters.into_iter().collect())
    };
    stem(name).is_some() && stem(name) == stem(other)
}

#[cfg(test)]
mod tests;
