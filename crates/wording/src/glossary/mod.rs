//! Words with a plain word or a short explanation: the hub's own first, then what the crate ships.
//!
//! Terms are found in any of their forms ([`crate::same_word`]), as parts of a compound, and also
//! where they are several words. Abbreviations are found letter by letter, so that `MES` is not `mes`.

mod shipped;

use std::collections::HashMap;

use crate::finding::WayOut;
use crate::frequency::folded;
use crate::inflection::zipf_of_forms;
use crate::reading::{Reader, Reading};
use crate::same_word::{beginning, same_word, same_word_of_phrase};
use crate::words::Word;
use crate::{Frequencies, Language};

pub(crate) use shipped::is_abbreviation;

/// A word of the trade, said plainly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The word or phrase in its usual form.
    pub term: String,
    /// Its language.
    pub language: Language,
    /// A plain word or phrase that can stand in its place.
    pub plain: Option<String>,
    /// A short explanation.
    pub explanation: Option<String>,
    /// Where this comes from, for the reader of the report.
    pub source: String,
}

impl Entry {
    /// What can be said in place of the term or beside it; `whole` where the text has the term
    /// itself, not a compound with it.
    fn way_out(&self, whole: bool) -> Option<WayOut> {
        let said = self.explanation.as_ref().or(self.plain.as_ref())?;
        Some(match &self.plain {
            Some(plain) if whole && !is_shortened(&self.term) => WayOut::Say {
                word: plain.clone(),
            },
            _ if whole => WayOut::Explain {
                text: said.clone(),
                source: self.source.clone(),
            },
            // The reader must see which part of the word is meant.
            _ => WayOut::Explain {
                text: format!("{}: {said}", self.term),
                source: self.source.clone(),
            },
        })
    }
}

/// An entry made ready for looking up.
#[derive(Clone, Debug)]
struct Term {
    /// Its words, folded; of an abbreviation, as they are written.
    words: Vec<String>,
    shortened: bool,
    /// Who stumbles over it; `None` where everybody does.
    reader: Option<Reader>,
}

/// Words of the trade, found in any of their forms.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    entries: Vec<Entry>,
    terms: Vec<Term>,
    by_beginning: HashMap<(Language, String), Vec<usize>>,
}

/// From this Zipf value on a word is one of every day.
const EVERYDAY: f32 = 4.5;

/// From this Zipf value on a compound is known as a word of its own.
const WELL_KNOWN: f32 = 3.3;

/// A term that stands in a text.
struct Found<'a> {
    entry: &'a Entry,
    /// How many words of the text it takes.
    words: usize,
    reader: Option<Reader>,
}

impl Glossary {
    /// A glossary of these entries; of two for the same word the first counts.
    pub fn of(entries: Vec<Entry>) -> Self {
        Self::for_readers(entries.into_iter().map(|entry| (entry, None)))
    }

    fn for_readers(entries: impl Iterator<Item = (Entry, Option<Reader>)>) -> Self {
        let mut glossary = Glossary::default();
        for (entry, reader) in entries {
            let shortened = is_shortened(&entry.term);
            let words: Vec<String> = entry
                .term
                .split_whitespace()
                .map(|word| {
                    if shortened {
                        word.to_owned()
                    } else {
                        folded(word)
                    }
                })
                .collect();
            let Some(first) = words.first() else { continue };
            let key = (entry.language, beginning(&folded(first), entry.language));
            glossary
                .by_beginning
                .entry(key)
                .or_default()
                .push(glossary.entries.len());
            glossary.terms.push(Term {
                words,
                shortened,
                reader,
            });
            glossary.entries.push(entry);
        }
        glossary
    }

    /// The entries in their order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a word or phrase as it is written in a text, in whatever form.
    pub fn entry(&self, written: &str, language: Language) -> Option<&Entry> {
        let words: Vec<&str> = written.split_whitespace().take(8).collect();
        let found = self.at(&words, language)?;
        (found.words == words.len()).then_some(found.entry)
    }

    /// Who stumbles over an entry of this glossary.
    fn reader(&self, entry: &Entry) -> Option<Reader> {
        let at = self.entries.iter().position(|one| one == entry)?;
        self.terms[at].reader
    }

    /// The longest term that begins with the first of these words as they stand in a text.
    fn at(&self, words: &[&str], language: Language) -> Option<Found<'_>> {
        let first = folded(words.first()?);
        let candidates = self
            .by_beginning
            .get(&(language, beginning(&first, language)))?;
        let mut best: Option<(usize, bool, usize)> = None;
        for &at in candidates {
            let term = &self.terms[at];
            let Some(here) = words.get(..term.words.len()) else {
                continue;
            };
            let stands = here
                .iter()
                .zip(&term.words)
                .enumerate()
                .all(|(place, (word, wanted))| {
                    if term.shortened {
                        bare(word) == *wanted || *word == wanted.as_str()
                    } else if term.words.len() == 1 {
                        same_word(&first, wanted, language)
                    } else if place == 0 {
                        same_word_of_phrase(&first, wanted, language)
                    } else {
                        same_word_of_phrase(&folded(word), wanted, language)
                    }
                });
            if !stands {
                continue;
            }
            let exact = term.words[0] == first;
            // A word of every day that looks like a form of a term is mostly another word.
            let is_chance = !exact && !term.shortened && term.words.len() == 1 && {
                let frequencies = Frequencies::of(language);
                frequencies.zipf(&first).is_some_and(|zipf| {
                    zipf >= EVERYDAY
                        && frequencies.zipf(&term.words[0]).unwrap_or_default() < zipf - 1.0
                })
            };
            if is_chance {
                continue;
            }
            let rank = (term.words.len(), exact);
            if best.is_none_or(|(length, was_exact, _)| rank > (length, was_exact)) {
                best = Some((rank.0, rank.1, at));
            }
        }
        best.map(|(words, _, at)| Found {
            entry: &self.entries[at],
            words,
            reader: self.terms[at].reader,
        })
    }

    /// The term that a word is made with: at its hyphens in every language, and within it where
    /// compounds are written as one. The last part counts first, since it says what the thing is.
    fn part(&self, written: &str, language: Language) -> Option<&Entry> {
        let pieces: Vec<&str> = written.split(['-', '‑']).collect();
        if pieces.len() > 1 {
            return pieces.iter().rev().find_map(|piece| {
                self.entry(piece, language)
                    .or_else(|| self.inner(&folded(piece), language))
            });
        }
        self.inner(&folded(written), language)
    }

    fn inner(&self, folded: &str, language: Language) -> Option<&Entry> {
        const LEAST_TERM: usize = 5;
        const LEAST_REST: usize = 3;
        const MOST_LETTERS: usize = 60;
        if !language.writes_compounds() {
            return None;
        }
        let cuts: Vec<usize> = folded.char_indices().map(|(at, _)| at).collect();
        if !(LEAST_TERM + LEAST_REST..=MOST_LETTERS).contains(&cuts.len()) {
            return None;
        }
        let frequencies = Frequencies::of(language);
        let is_word = |part: &str, from: f32| {
            ["", "s", "n", "en", "e", "es"].iter().any(|link| {
                part.strip_suffix(link)
                    .and_then(|part| frequencies.zipf(part))
                    .is_some_and(|zipf| zipf >= from)
            })
        };
        let long = |entry: &&Entry| {
            entry.term.chars().count() >= LEAST_TERM && !entry.term.contains(char::is_whitespace)
        };
        let last = cuts[LEAST_REST..=cuts.len() - LEAST_TERM]
            .iter()
            .find_map(|cut| {
                let (before, after) = folded.split_at(*cut);
                // A few letters before a term are a word of their own, or the term is chance.
                self.entry(after, language)
                    .filter(long)
                    .filter(|_| before.chars().count() > LEAST_REST || is_word(before, 3.5))
            });
        last.or_else(|| {
            cuts[LEAST_TERM..=cuts.len() - LEAST_REST]
                .iter()
                .rev()
                .find_map(|cut| {
                    let (before, after) = folded.split_at(*cut);
                    ["", "s", "n", "en", "e", "es"]
                        .iter()
                        .filter_map(|link| before.strip_suffix(link))
                        .find_map(|before| self.entry(before, language).filter(long))
                        .filter(|_| zipf_of_forms(after, language).is_some_and(|zipf| zipf >= 3.0))
                })
        })
    }
}

/// Whether a term is written in capitals and figures only: its letters must then be the same.
fn is_shortened(term: &str) -> bool {
    term.chars().filter(|c| c.is_uppercase()).count() >= 1
        && term.chars().any(|c| c.is_uppercase() || c.is_ascii_digit())
        && term.chars().count() >= 2
        && term.split_whitespace().all(|word| {
            word.chars().filter(|c| c.is_lowercase()).count() * 2
                < word
                    .chars()
                    .filter(|c| c.is_uppercase() || c.is_ascii_digit())
                    .count()
        })
}

/// An abbreviation without the plural or case behind it: `SKUs`, `HMI-t`, `ERP-jem`.
pub(crate) fn bare(written: &str) -> &str {
    let first = match written.split_once(['-', '‑']) {
        // `KES-F` and `OPC-UA` are names themselves; a case ending has small letters.
        Some((first, rest)) if rest.starts_with(char::is_lowercase) => first,
        Some((first, rest)) if rest.chars().filter(|c| c.is_lowercase()).count() > 1 => first,
        _ => written,
    };
    first
        .strip_suffix('s')
        .filter(|stem| stem.chars().count() > 1)
        .unwrap_or(first)
}

/// What can be said in place of a word or beside it: from the hub's glossary, then from what is
/// shipped.
pub(crate) fn way_out(
    written: &str,
    language: Language,
    glossary: Option<&Glossary>,
) -> Option<WayOut> {
    let shipped = shipped::of(language);
    let whole = glossary
        .and_then(|hub| hub.entry(written, language))
        .or_else(|| shipped.terms.entry(written, language))
        .or_else(|| shipped.occupations?.entry(written, language))
        .and_then(|entry| entry.way_out(true));
    whole.or_else(|| {
        glossary
            .and_then(|hub| hub.part(written, language))
            .or_else(|| shipped.terms.part(written, language))
            .and_then(|entry| entry.way_out(false))
    })
}

/// A term of the other world at the first of some words of a text.
pub(crate) struct Specialist {
    /// How many words it takes.
    pub words: usize,
    /// The term as the glossary has it.
    pub term: String,
    /// Whether it is a name or abbreviation, which is written with a capital wherever it stands.
    pub is_name: bool,
    /// What the glossary says instead.
    pub way_out: WayOut,
}

/// The specialist term that begins with the first of some words, if the reader is one who stumbles
/// over it.
pub(crate) fn specialist(words: &[Word<'_>], reading: &Reading<'_>) -> Option<Specialist> {
    /// No term is longer.
    const MOST_WORDS: usize = 6;
    let written: Vec<&str> = words
        .iter()
        .take(MOST_WORDS)
        .map(|word| word.text)
        .collect();
    let language = reading.language;
    let hub = reading.glossary.and_then(|hub| hub.at(&written, language));
    let of_hub = hub.is_some();
    let shipped = shipped::of(language).terms;
    let folded_first = folded(written.first()?);
    let zipf = Frequencies::of(language).zipf(&folded_first);
    if let Some(found) = hub.or_else(|| shipped.at(&written, language)) {
        // Abbreviations are judged as such, by whether the text explains them; and a word that
        // everybody reads every day stops nobody, unless the hub says so.
        let is_everyday = !of_hub && found.words == 1 && zipf.is_some_and(|zipf| zipf >= EVERYDAY);
        let other_reader = found.reader.is_some_and(|reader| reader != reading.reader);
        if is_everyday || other_reader || is_shortened(&found.entry.term) {
            return None;
        }
        return Some(Specialist {
            words: found.words,
            term: folded(&found.entry.term),
            is_name: found.entry.term.starts_with(char::is_uppercase),
            way_out: found.entry.way_out(true)?,
        });
    }
    // Compounds of a term, where they are no well-known words themselves.
    if zipf.is_some_and(|zipf| zipf >= WELL_KNOWN) {
        return None;
    }
    let entry = shipped.part(written.first()?, language)?;
    let reader = shipped.reader(entry);
    if is_shortened(&entry.term) || reader.is_some_and(|reader| reader != reading.reader) {
        return None;
    }
    Some(Specialist {
        words: 1,
        term: folded_first,
        is_name: false,
        way_out: entry.way_out(false)?,
    })
}

#[cfg(test)]
mod tests;
