//! Words that readers of the other world stumble over.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::MOST_WORDS;
use crate::finding::{Finding, Reason, Ruler, Severity, WayOut};
use crate::frequency::folded;
use crate::hard::Context;
use crate::inflection::zipf_of_forms;
use crate::reading::Reading;
use crate::same_word::{beginning, same_word};
use crate::sentences::Sentence;
use crate::words::Word;
use crate::{Frequencies, Language, compound, glossary};

/// From this share of readers on a word is worth a hint, and from the second on worth more. The
/// crossing of the model, one reader in twenty, would mark a third of a newspaper.
const HINT_FROM: f32 = 0.18;
const NOTABLE_FROM: f32 = 0.24;
/// Below this Zipf value, all forms together, a word is worth a hint, and below the second worth
/// more. The raters were asked for hard words in a sentence each and found some; in a text of one's
/// own trade it takes a rare word to stop a reader.
const HINT_BELOW: f32 = 3.6;
const NOTABLE_BELOW: f32 = 3.0;
/// From this Zipf value on a single word is hard for nobody.
const EVERYDAY: f32 = 5.0;

/// From this Zipf value of its rarest part on, all forms together, a compound of two says itself what
/// it is (`Servicetechniker`).
const CLEAR_PARTS: f32 = 4.0;

/// What was judged before in a text.
#[derive(Default)]
pub(super) struct Said {
    /// Words as they were met.
    words: HashSet<String>,
    /// Terms of the glossary, in their usual form.
    terms: HashSet<String>,
    /// Words that were found to be hard, by their beginnings.
    hard: HashMap<String, Vec<String>>,
}

impl Said {
    /// Whether a hard word is the first of its forms.
    fn is_first(&mut self, folded: &str, language: Language) -> bool {
        let alike = self.hard.entry(beginning(folded, language)).or_default();
        let first = !alike.iter().any(|other| same_word(folded, other, language));
        if first {
            alike.push(folded.to_owned());
        }
        first
    }
}

/// The words of a sentence that readers stumble over, where they first come; `covered` is shorthand.
pub(super) fn findings(
    sentence: &Sentence<'_>,
    reading: &Reading<'_>,
    ruler: &Ruler<'_>,
    covered: &[Range<usize>],
    said: &mut Said,
    findings: &mut Vec<Finding>,
) {
    let language = reading.language;
    // What is no sentence, a table or a text without stops, is read in pieces.
    for words in sentence.words.chunks(MOST_WORDS) {
        let (Some(first), Some(last)) = (words.first(), words.last()) else {
            continue;
        };
        let start = first.start;
        let text = &sentence.text[start - sentence.start..last.range().end - sentence.start];
        let piece = Piece {
            words,
            start,
            text,
            context: Context::of(text, language),
            reading,
        };
        let mut at = 0;
        while at < words.len() {
            let range = words[at].range();
            let next = covered.partition_point(|other| other.end <= range.start);
            let shorthand = covered
                .get(next)
                .is_some_and(|other| other.start < range.end);
            if shorthand {
                at += 1;
                continue;
            }
            let (taken, found) = match piece.term(at, said) {
                Some((taken, found)) => (taken, found),
                None => (1, piece.word(at, said)),
            };
            findings.extend(found.map(|(range, severity, reason, way_out)| Finding {
                place: ruler.place(range),
                severity,
                reason,
                way_out,
            }));
            at += taken;
        }
    }
}

/// A finding that has no place in characters yet.
type Found = (Range<usize>, Severity, Reason, WayOut);

/// Some words in a row.
struct Piece<'a> {
    words: &'a [Word<'a>],
    /// Where they begin in the text, in bytes.
    start: usize,
    text: &'a str,
    context: Context<'a>,
    reading: &'a Reading<'a>,
}

impl Piece<'_> {
    /// The estimated share of readers who find a range hard.
    fn share(&self, range: &Range<usize>) -> f32 {
        self.context
            .share(range.start - self.start..range.end - self.start)
    }

    /// Whether a word may be a name: those are not explained away. Where nouns have capitals too,
    /// nothing tells them apart.
    fn may_be_name(&self, at: usize) -> bool {
        at > 0 && self.words[at].is_capitalised() && !self.reading.language.capitalises_nouns()
    }

    /// A term of a glossary that begins with this word: of how many words it is, and what is to be said
    /// of it, if anything.
    fn term(&self, at: usize, said: &mut Said) -> Option<(usize, Option<Found>)> {
        let known = glossary::specialist(&self.words[at..], self.reading)?;
        if known.words == 1 && !known.is_name && self.may_be_name(at) {
            return None;
        }
        let range = self.words[at].start..self.words[at + known.words - 1].range().end;
        // `diaphragm (a thin skin that bends)`
        let explained = self.text[range.end - self.start..]
            .strip_prefix(" (")
            .and_then(|rest| rest.split(')').next())
            .is_some_and(|inner| inner.split_whitespace().count() > 2);
        said.words.insert(folded(self.words[at].text));
        if !said.terms.insert(known.term) || explained {
            return Some((known.words, None));
        }
        let share = self.share(&range);
        let severity = match share >= NOTABLE_FROM {
            true => Severity::Notable,
            false => Severity::Hint,
        };
        let found = (range, severity, Reason::RareWord { share }, known.way_out);
        Some((known.words, Some(found)))
    }

    /// What is to be said of a word, if anything.
    fn word(&self, at: usize, said: &mut Said) -> Option<Found> {
        let language = self.reading.language;
        let word = &self.words[at];
        let written = folded(word.text);
        // What everybody reads every day needs no estimate.
        let everyday = || {
            Frequencies::of(language)
                .zipf(&written)
                .is_some_and(|zipf| zipf >= EVERYDAY)
        };
        if self.may_be_name(at)
            || word.has_digit()
            || !(4..=60).contains(&word.letters())
            || everyday()
            || !said.words.insert(written.clone())
        {
            return None;
        }
        // The forms first: they are sooner found than the share is estimated.
        let forms = zipf_of_forms(&written, language).unwrap_or_default();
        if forms >= HINT_BELOW {
            return None;
        }
        let share = self.share(&word.range());
        if share < HINT_FROM || !said.is_first(&written, language) {
            return None;
        }
        let compound = compound::split(&written, language);
        let clear = compound.as_ref().is_some_and(|compound| {
            compound.parts.len() == 2
                && compound.parts.iter().all(|part| {
                    zipf_of_forms(part, language).is_some_and(|zipf| zipf >= CLEAR_PARTS)
                })
        });
        let severity = match share >= NOTABLE_FROM && forms < NOTABLE_BELOW && !clear {
            true => Severity::Notable,
            false => Severity::Hint,
        };
        let parts = compound
            .map(|compound| compound.parts)
            .filter(|parts| parts.len() >= 3 || word.letters() >= 16);
        let (reason, way_out) = match parts {
            Some(parts) => (
                Reason::LongCompound {
                    share,
                    parts: parts.clone(),
                },
                WayOut::TakeApart { parts },
            ),
            None => (Reason::RareWord { share }, WayOut::ExplainOnce),
        };
        let known = glossary::way_out(word.text, language, self.reading.glossary);
        Some((word.range(), severity, reason, known.unwrap_or(way_out)))
    }
}
