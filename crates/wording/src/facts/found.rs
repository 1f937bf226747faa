//! The facts of a text.

mod dates;
mod names;

use std::collections::HashSet;
use std::ops::Range;

use super::addresses::addresses;
use super::customs::{self, Customs, sign};
use super::numbers::{goes_on, in_figures, times, together};
use crate::Language;
use crate::frequency::folded;
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

    /// A number in figures, with groups of thousands, a factor in words, and a unit.
    fn figures(&mut self, at: usize) -> Option<usize> {
        let word = self.words[at];
        let (lead, rest) = word
            .text
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | '\'' | '’')))
            .map_or((word.text, ""), |cut| word.text.split_at(cut));
        let lead_end = word.start + lead.len();
        if !lead.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        // `24/7`, `3/4`
        if lead.contains('/') {
            for piece in lead.split('/') {
                let value = in_figures(piece, self.language).unwrap_or_else(|| piece.to_owned());
                self.number(value, None, word.start..lead_end);
            }
            return rest.is_empty().then_some(1);
        }
        let Some(value) = in_figures(lead.trim_end_matches(['.', ',']), self.language) else {
            self.push(Value::Mixed(plain(word.text)), word.range(), false);
            return Some(1);
        };
        if !rest.is_empty() {
            return self.with_letters(at, value, lead_end, rest);
        }
        let mut value = value;
        let mut taken = 1;
        let grouped = lead.len() <= 3 && in_digits(lead) && !lead.starts_with('0');
        while grouped
            && matches!(
                self.gap(at + taken - 1),
                " " | "\u{a0}" | "\u{202f}" | "\u{2009}"
            )
            && self.words.get(at + taken).is_some_and(|next| {
                let whole = next.text.split(',').next().unwrap_or_default();
                whole.len() == 3 && in_digits(whole)
            })
        {
            let joined = format!("{value}{}", self.words[at + taken].text);
            let Some(joined) = in_figures(&joined.replace(',', "."), Language::En) else {
                break;
            };
            value = joined;
            taken += 1;
        }
        let mut end = self.words[at + taken - 1].range().end;
        let factor = self
            .words
            .get(at + taken)
            .filter(|_| self.is_near(at + taken - 1))
            .and_then(|next| self.customs.number(&folded(next.text)))
            .map(|(parts, _)| together(&parts))
            .filter(|factor| *factor >= 100 && factor.to_string().trim_end_matches('0') == "1");
        if let Some(factor) = factor {
            value = times(&value, factor);
            end = self.words[at + taken].range().end;
            taken += 1;
        }
        let unit = self
            .date_beside(at, at + taken)
            .or_else(|| self.unit_behind(end))
            .or_else(|| self.unit_before(word.start));
        self.number(value, unit, word.start..end);
        Some(taken)
    }

    /// Figures with letters in the same word: `4.3-inch`, `30-jährig`, `12kg`, `3rd`, `2-3`, and
    /// names that begin so (`3D`, `42CrMo4`).
    fn with_letters(&mut self, at: usize, value: String, end: usize, rest: &str) -> Option<usize> {
        const ENDINGS: &[&str] = &[
            "st", "nd", "rd", "th", "er", "ère", "e", "ème", "ste", "ten", "te", "ter", "x", "-ig",
            "-ik", "-én", "-án", "-tól", "-től",
        ];
        let word = self.words[at];
        if let Some(tail) = rest.strip_prefix(['-', '‑']) {
            let first = tail.split(['-', '‑']).next().unwrap_or_default();
            if first.is_empty() || first.starts_with(|c: char| c.is_ascii_digit()) {
                // `2-3`, `24-12-6`: each number.
                self.number(value, None, word.start..end);
                for piece in tail.split(['-', '‑']) {
                    let value = in_figures(piece, self.language)?;
                    self.number(value, None, word.range());
                }
                return Some(1);
            }
            let folded = folded(first);
            let unit = sign(first)
                .or_else(|| self.customs.measure(&folded))
                .map(str::to_owned);
            let unit = self.date_beside(at, at + 1).or(counted(unit));
            self.number(value, unit, word.start..end);
            return (!tail.contains(|c: char| c.is_ascii_digit())).then_some(1);
        }
        if let Some(unit) = sign(rest) {
            self.number(value, Some(unit.to_owned()), word.start..end);
            return Some(1);
        }
        if ENDINGS.contains(&rest) {
            self.number(value, self.date_beside(at, at + 1), word.start..end);
            return Some(1);
        }
        None
    }

    /// A name of letters and figures.
    fn mixed(&mut self, at: usize) -> usize {
        let word = self.words[at];
        self.push(Value::Mixed(plain(word.text)), word.range(), false);
        1
    }

    /// The unit that stands behind a byte of the text.
    fn unit_behind(&self, end: usize) -> Option<String> {
        let rest =
            self.text[end..].trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}', '-']);
        let piece: String = rest
            .chars()
            .take(40)
            .take_while(|c| {
                !c.is_whitespace()
                    && !matches!(c, ',' | ';' | '.' | ':' | ')' | '!' | '?' | '-' | '–')
            })
            .collect();
        if let Some(sign) = sign(&piece) {
            return Some(sign.to_owned());
        }
        let unit = self.customs.measure(&folded(&piece)).map(str::to_owned);
        counted(unit)
    }

    /// The sign that stands before a number: `€ 300`, `EUR 300`.
    fn unit_before(&self, start: usize) -> Option<String> {
        let before = self.text[..start].trim_end_matches([' ', '\u{a0}', '\u{202f}']);
        [
            "€", "$", "£", "EUR", "CHF", "USD", "PLN", "CZK", "HUF", "DKK",
        ]
        .into_iter()
        .find(|money| before.ends_with(money))
        .and_then(sign)
        .map(str::to_owned)
    }

    fn number_in_words(&mut self, at: usize) -> Option<usize> {
        let word = self.words[at];
        let small = folded(word.text);
        let (mut parts, mut doubtful, mut taken) = match self.customs.number(&small) {
            Some((parts, doubtful)) => (parts, doubtful, 1),
            None => {
                let ordinal = self.customs.ordinal(&small)?;
                // `the second`, `druga`: the place in a row founds a number, but claims none.
                let doubtful = ordinal.is_doubtful || ordinal.value <= 2;
                self.push(
                    Value::Number {
                        value: ordinal.value.to_string(),
                        unit: self.unit_behind(word.range().end),
                    },
                    word.range(),
                    doubtful,
                );
                return Some(1);
            }
        };
        while self.is_near(at + taken - 1) {
            let mut skip = 0;
            if together(&parts) >= 100
                && self
                    .words
                    .get(at + taken)
                    .is_some_and(|next| self.customs.is_link(&folded(next.text)))
                && self.is_near(at + taken)
            {
                skip = 1;
            }
            let Some((more, _)) = self
                .words
                .get(at + taken + skip)
                .and_then(|next| self.customs.number(&folded(next.text)))
            else {
                break;
            };
            if !goes_on(together(&parts), together(&more)) {
                break;
            }
            parts.extend(more);
            doubtful = false;
            taken += 1 + skip;
        }
        let value = together(&parts);
        // One is an article in most languages.
        if value <= 1 {
            return None;
        }
        let last = self.words[at + taken - 1].range().end;
        let unit = self.unit_behind(last);
        let next = self.words.get(at + taken).map(|next| folded(next.text));
        let is_measured = unit.is_some()
            || next
                .as_ref()
                .is_some_and(|next| self.customs.measure(next).is_some());
        let is_turn = (doubtful || value == 2) && !is_measured;
        self.push(
            Value::Number {
                value: value.to_string(),
                unit,
            },
            word.start..last,
            is_turn,
        );
        Some(taken)
    }
}

/// Measures that are no units: so many people, so many times.
fn counted(unit: Option<String>) -> Option<String> {
    unit.filter(|unit| !matches!(unit.as_str(), "people" | "times"))
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
