//! The facts of a text.

mod dates;
mod names;
mod quantities;

use std::collections::HashSet;
use std::ops::Range;

use super::addresses::addresses;
use super::customs::{self, Customs};
use crate::Language;
use crate::sentences::{Form, Sentence, sentences};
use crate::words::{Word, words};

/// What a fact says, with one way of writing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Value {
    /// A number with its unit, where it has one that is known.
    Number { value: String, unit: Option<String> },
    /// A month, from 1.
    Month(u32),
    /// A day of the week, Monday being 1.
    Weekday(u32),
    /// A word with a capital that may be a name, folded.
    Name(String),
    /// Letters and figures in one (`DV-400`), without the signs between.
    Mixed(String),
    /// An address.
    Address(String),
}

/// A fact and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub value: Value,
    pub range: Range<usize>,
    /// Whether it may as well be a turn of speech: a doubtful word for a number that nothing
    /// measured follows, a two before something that is not counted elsewhere.
    pub is_turn: bool,
}

/// The facts of a text in their order.
pub(super) fn facts(text: &str, language: Language) -> Vec<Found> {
    let mut found = Vec::new();
    let addresses = addresses(text);
    for (range, plain) in &addresses {
        found.push(Found {
            value: Value::Address(plain.clone()),
            range: range.clone(),
            is_turn: false,
        });
    }
    let words: Vec<Word<'_>> = words(text, language)
        .into_iter()
        .filter(|word| {
            !addresses
                .iter()
                .any(|(range, _)| word.start < range.end && range.start < word.range().end)
        })
        .collect();
    let sentences = sentences(text, language);
    let mut reader = Reader {
        text,
        words: &words,
        language,
        customs: customs::of(language),
        starts: starts(text, &sentences),
        in_headings: headings(&sentences, language),
        found,
    };
    let mut at = 0;
    while at < words.len() {
        at += reader.read(at).max(1);
    }
    reader.found.sort_by_key(|one| one.range.start);
    reader.found
}

/// Where sentences begin, and where a capital stands for another reason than a name: behind a
/// colon, a quotation mark, a bracket.
fn starts(text: &str, sentences: &[Sentence<'_>]) -> HashSet<usize> {
    let mut starts: HashSet<usize> = HashSet::new();
    for sentence in sentences {
        for (at, word) in sentence.words.iter().enumerate() {
            let before = text[..word.start].trim_end().chars().next_back();
            let opened = before.is_none_or(|c| {
                matches!(
                    c,
                    ':' | '„'
                        | '“'
                        | '”'
                        | '"'
                        | '»'
                        | '«'
                        | '‚'
                        | '‘'
                        | '('
                        | '•'
                        | '?'
                        | '!'
                        | '…'
                )
            });
            if at == 0 || opened {
                starts.insert(word.start);
            }
        }
    }
    starts
}

/// English headings, in which most words have a capital.
fn headings(sentences: &[Sentence<'_>], language: Language) -> Vec<Range<usize>> {
    sentences
        .iter()
        .filter(|sentence| {
            let capitals = sentence
                .words
                .iter()
                .filter(|word| word.is_capitalised())
                .count();
            let shouted = !sentence.text.chars().any(char::is_lowercase);
            shouted && sentence.words.len() > 1
                || sentence.form == Form::Heading
                    && language == Language::En
                    && sentence.words.len() > 2
                    && capitals * 3 > sentence.words.len() * 2
        })
        .map(Sentence::range)
        .collect()
}

struct Reader<'a> {
    text: &'a str,
    words: &'a [Word<'a>],
    language: Language,
    customs: &'static Customs,
    starts: HashSet<usize>,
    in_headings: Vec<Range<usize>>,
    found: Vec<Found>,
}

impl Reader<'_> {
    /// Reads what begins with a word; how many words it takes.
    fn read(&mut self, at: usize) -> usize {
        let word = self.words[at];
        if word.has_digit() {
            return self
                .date(at)
                .or_else(|| self.figures(at))
                .unwrap_or_else(|| self.mixed(at));
        }
        if let Some(value) = self.month_or_day(at) {
            self.push(value, word.range(), false);
            return 1;
        }
        if let Some(taken) = self.number_in_words(at) {
            return taken;
        }
        self.name(at);
        1
    }

    fn push(&mut self, value: Value, range: Range<usize>, is_turn: bool) {
        self.found.push(Found {
            value,
            range,
            is_turn,
        });
    }

    fn number(&mut self, value: String, unit: Option<String>, range: Range<usize>) {
        self.push(Value::Number { value, unit }, range, false);
    }

    /// What stands between a word and the next.
    fn gap(&self, at: usize) -> &str {
        match (self.words.get(at), self.words.get(at + 1)) {
            (Some(word), Some(next)) => &self.text[word.range().end..next.start],
            _ => "\n",
        }
    }

    fn is_near(&self, at: usize) -> bool {
        matches!(self.gap(at), " " | "\u{a0}" | "\u{202f}" | "-" | "\u{2009}")
    }

    /// A name of letters and figures.
    fn mixed(&mut self, at: usize) -> usize {
        let word = self.words[at];
        self.push(Value::Mixed(plain(word.text)), word.range(), false);
        1
    }
}

fn in_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Letters and figures without the signs between, up to the last figure; an ending behind it may
/// change.
fn plain(word: &str) -> String {
    let upto = word
        .rfind(|c: char| c.is_ascii_digit())
        .map_or(word.len(), |at| at + 1);
    // `DV-400-Ventil` ends with the figure, `3D` with its letter.
    let rest = &word[upto..];
    let kept = rest.split(['-', '‑']).next().unwrap_or_default();
    word[..upto]
        .chars()
        .chain(kept.chars().filter(|c| c.is_uppercase()))
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
