//! What a sentence shows: the cues in it, and what can be seen without words (questions, sums, dates,
//! names, addresses, and the heading it stands under).

use std::ops::Range;

use super::Part;
use super::lists::Kind;
use crate::Language;
use crate::cues::Cues;
use crate::frequency::{Frequencies, folded};
use crate::sentences::{Form, Sentence};
use crate::words::Word;

/// A sentence with what it shows.
#[derive(Debug, Default)]
pub(super) struct Marked {
    cues: Vec<(Kind, Range<usize>)>,
    /// The parts whose heading or label it stands under.
    pub under: Vec<Part>,
    /// A title or a heading, which tells nothing itself.
    pub is_title: bool,
    /// It ends with a question mark.
    pub asks: bool,
    /// A sum of money.
    pub money: bool,
    /// A day, a month or a term.
    pub date: bool,
    /// Several days, months or terms.
    pub dates: bool,
    /// A number of days, weeks or months.
    pub duration: bool,
    /// A figure that is neither a sum nor a date.
    pub figure: bool,
    /// Somebody's name.
    pub name: bool,
    /// An address of mail or a number to call.
    pub address: bool,
    /// Somebody knows.
    pub knows: bool,
    /// Somebody does not know.
    pub knows_not: bool,
    /// How many words it has.
    pub words: usize,
}

impl Marked {
    /// Whether a cue of the kind is in it.
    pub fn has(&self, kind: Kind) -> bool {
        self.cues.iter().any(|(one, _)| *one == kind)
    }

    /// Whether a cue of one of the kinds is in it.
    pub fn has_any(&self, kinds: &[Kind]) -> bool {
        kinds.iter().any(|kind| self.has(*kind))
    }

    /// How many cues of the kind are in it, those of the same words counted once.
    pub fn count(&self, kind: Kind) -> usize {
        let mut ranges: Vec<&Range<usize>> = self
            .cues
            .iter()
            .filter(|(one, _)| *one == kind)
            .map(|(_, range)| range)
            .collect();
        ranges.sort_by_key(|range| (range.start, range.end));
        let mut end = 0;
        let mut count = 0;
        for range in ranges {
            if range.start >= end {
                count += 1;
            }
            end = end.max(range.end);
        }
        count
    }
}

/// What every sentence of a text shows.
pub(super) fn marked(
    sentences: &[Sentence<'_>],
    lists: &Cues<Kind>,
    language: Language,
) -> Vec<Marked> {
    let mut under: Vec<Part> = Vec::new();
    // A heading waits for what stands below it.
    let mut waits = false;
    let mut all = Vec::with_capacity(sentences.len());
    for (at, sentence) in sentences.iter().enumerate() {
        let mut marked = mark(sentence, lists, language);
        let titles = at == 0 && is_title(sentence, sentences.get(1));
        let (label, whole) = headed(sentence, &marked.cues);
        if whole && (sentence.form == Form::Heading || titles) {
            under = label;
            waits = true;
            marked.is_title = true;
        } else if titles || sentence.form == Form::Heading && !waits && label.is_empty() {
            under.clear();
            marked.is_title = true;
        } else {
            waits = false;
            marked.under.clone_from(&under);
            if !whole {
                marked.under.extend(label);
            }
        }
        all.push(marked);
    }
    all
}

/// A short first line that stands apart.
fn is_title(first: &Sentence<'_>, second: Option<&Sentence<'_>>) -> bool {
    first.words.len() <= 12 && second.is_some_and(|second| second.start >= first.range().end + 2)
}

/// The parts whose heading a sentence is, wholly, or whose label it begins with.
fn headed(sentence: &Sentence<'_>, cues: &[(Kind, Range<usize>)]) -> (Vec<Part>, bool) {
    let colon = sentence.text.find(':').map(|at| sentence.start + at);
    let label = match colon {
        Some(colon) => sentence
            .words
            .iter()
            .take_while(|word| word.start < colon)
            .count(),
        None => sentence.words.len(),
    };
    let whole = label == sentence.words.len();
    if label > 8 || whole && sentence.form != Form::Heading && colon.is_none() {
        return (Vec::new(), false);
    }
    let of_length = |length: usize| -> Vec<Part> {
        cues.iter()
            .filter(|(_, range)| range.end <= label && range.len() == length)
            .filter_map(|(kind, _)| match kind {
                Kind::Heading(part) => Some(*part),
                _ => None,
            })
            .collect()
    };
    let mut parts = of_length(label);
    if parts.is_empty() && (2..=4).contains(&label) {
        // One word more is an "our" or an "and".
        parts = of_length(label - 1);
    }
    let whole = whole && !parts.is_empty();
    (parts, whole)
}

fn mark(sentence: &Sentence<'_>, lists: &Cues<Kind>, language: Language) -> Marked {
    let words = &sentence.words;
    let texts: Vec<String> = words.iter().map(|word| folded(word.text)).collect();
    let cues = lists.found(&texts);
    let mut marked = Marked {
        asks: sentence
            .text
            .trim_end_matches(['"', '”', '“', '«', '»', '’', ')', ' ', '\u{a0}'])
            .ends_with('?'),
        words: words.len(),
        ..Marked::default()
    };
    let is = |kind: Kind, at: usize| {
        cues.iter()
            .any(|(one, range)| *one == kind && range.contains(&at))
    };
    let numbers: Vec<bool> = (0..words.len())
        .map(|at| words[at].text.starts_with(|c: char| c.is_ascii_digit()) || is(Kind::Number, at))
        .collect();
    marked.money = has_sign_of_money(sentence.text)
        || words.iter().any(|word| is_thousands(word.text))
        || cues.iter().any(|(kind, _)| *kind == Kind::Currency);
    let mut days: Vec<usize> = cues
        .iter()
        .filter(|(kind, range)| match kind {
            Kind::When => true,
            Kind::Month => {
                range.start > 0 && numbers[range.start - 1]
                    || numbers.get(range.end).copied().unwrap_or_default()
            }
            _ => false,
        })
        .map(|(_, range)| range.start)
        .chain((0..words.len()).filter(|at| is_date(words, *at)))
        .collect();
    days.sort_unstable();
    marked.date = !days.is_empty();
    // "Next Tuesday, 3 May" is one day.
    marked.dates = days.windows(2).any(|pair| pair[1] > pair[0] + 3);
    marked.duration = cues.iter().any(|(kind, unit)| {
        *kind == Kind::Unit && {
            let counted = (unit.start.saturating_sub(2)..unit.start)
                .rev()
                .find(|at| numbers[*at]);
            counted.is_some_and(|from| {
                !cues.iter().any(|(kind, range)| {
                    *kind == Kind::Habit && (range.end == from || range.start == unit.end)
                })
            })
        }
    });
    marked.figure = words
        .iter()
        .any(|word| word.text.starts_with(|c: char| c.is_ascii_digit()))
        && !marked.money
        && !marked.date;
    for (_, know) in cues.iter().filter(|(kind, _)| *kind == Kind::Know) {
        if denied(sentence, know, &cues) {
            marked.knows_not = true;
        } else {
            marked.knows = true;
        }
    }
    marked.name = has_name(words, &texts, &cues, language);
    marked.address = has_address(sentence.text, marked.money, &cues);
    marked.cues = cues;
    marked
}

/// Whether a negation stands next to the cue, in the same clause.
fn denied(sentence: &Sentence<'_>, know: &Range<usize>, cues: &[(Kind, Range<usize>)]) -> bool {
    let between = |from: usize, to: usize| {
        let at = |word: &Word<'_>| word.range().end - sentence.start;
        let text =
            &sentence.text[at(&sentence.words[from])..sentence.words[to].start - sentence.start];
        !text.contains([',', ';', ':', '.'])
    };
    cues.iter()
        .filter(|(kind, _)| *kind == Kind::Not)
        .any(|(_, not)| {
            if not.start >= know.end {
                not.start < know.end + 3 && between(know.end - 1, not.start)
            } else if not.end <= know.start {
                not.end + 1 >= know.start && between(not.end - 1, know.start)
            } else {
                true
            }
        })
}

/// A sign of money next to a digit.
fn has_sign_of_money(text: &str) -> bool {
    text.char_indices()
        .filter(|(_, c)| matches!(c, '€' | '£' | '$'))
        .any(|(at, sign)| {
            let before = text[..at].trim_end().chars().next_back();
            let after = text[at + sign.len_utf8()..].trim_start().chars().next();
            [before, after]
                .into_iter()
                .flatten()
                .any(|c| c.is_ascii_digit())
        })
}

/// Thousands as people write them in haste: `9k`.
fn is_thousands(word: &str) -> bool {
    word.strip_suffix('k').is_some_and(|digits| {
        (1..=3).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit())
    })
}

/// A day and a month in figures: `31.03.`, `30. 6.`, `2027-03-01`, `14/2`.
fn is_date(words: &[Word<'_>], at: usize) -> bool {
    let number = |text: &str, most: u32| {
        text.parse::<u32>()
            .is_ok_and(|value| value >= 1 && value <= most && text.len() <= 2)
    };
    let text = words[at].text;
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let pieces: Vec<&str> = text.split(['.', '/', '-']).collect();
    match pieces[..] {
        [year, month, day] if year.len() == 4 => number(month, 12) && number(day, 31),
        [day, month, year] => number(day, 31) && number(month, 12) && year.len() <= 4,
        // A decimal has no nought before it: `31.03`, but also `1.2` of a version.
        [day, month] => number(day, 31) && number(month, 12) && month.len() == 2,
        [day] => words.get(at + 1).is_some_and(|next| {
            // Only a full stop and a space between: `30. 6.`.
            next.start == words[at].range().end + 2 && number(day, 31) && number(next.text, 12)
        }),
        _ => false,
    }
}

/// The letters of a name begin with a capital, and not all of them are capitals.
fn is_named(word: &Word<'_>) -> bool {
    word.text.len() > 1
        && word.letters() <= MOST_LETTERS_OF_NAME
        && word.text.split(['-', '\'', '’']).all(|piece| {
            let mut letters = piece.chars();
            letters.next().is_some_and(char::is_uppercase)
                && letters.all(|c| c.is_alphabetic() && c.is_lowercase())
        })
}

/// Longer words are compounds.
const MOST_LETTERS_OF_NAME: usize = 16;
/// Words that are met oftener are none of a name.
const MOST_OF_NAME: f32 = 5.6;
/// The first word of a sentence has its capital from there, and in German the next one may be a noun.
const MOST_OF_FIRST: f32 = 4.8;

/// Whether somebody is named: by a title and a name, by two names, or by one name that a word of
/// asking or answering stands before.
fn has_name(
    words: &[Word<'_>],
    texts: &[String],
    cues: &[(Kind, Range<usize>)],
    language: Language,
) -> bool {
    let frequencies = Frequencies::of(language);
    let is_other = |at: usize| {
        cues.iter().any(|(kind, range)| {
            matches!(
                kind,
                Kind::Answers
                    | Kind::Reach
                    | Kind::Department
                    | Kind::When
                    | Kind::Currency
                    | Kind::Month
                    | Kind::Invited
                    | Kind::Mr
            ) && range.contains(&at)
        })
    };
    let is_name = |at: usize, most: f32| {
        words.get(at).is_some_and(is_named)
            && !is_other(at)
            && frequencies.zipf(&texts[at]).is_none_or(|zipf| zipf < most)
    };
    let follows = |at: usize| {
        // Next to each other, or after the full stop of an abbreviated title.
        at + 1 < words.len() && words[at + 1].start <= words[at].range().end + 2
    };
    for at in 0..words.len() {
        let first = if at == 0 && language == Language::De {
            MOST_OF_FIRST
        } else {
            MOST_OF_NAME
        };
        let touch = at + 1 < words.len() && words[at + 1].start == words[at].range().end + 1;
        if touch && is_name(at, first) && is_name(at + 1, MOST_OF_NAME) {
            return true;
        }
        let titled = cues
            .iter()
            .any(|(kind, range)| *kind == Kind::Mr && range.end == at + 1);
        if titled && follows(at) && is_name(at + 1, MOST_OF_NAME + 1.0) {
            return true;
        }
    }
    // In German every noun has a capital.
    language != Language::De
        && cues
            .iter()
            .filter(|(kind, _)| matches!(kind, Kind::Answers | Kind::Reach))
            .any(|(_, range)| {
                (range.end..range.end + 2).any(|at| at > 0 && is_name(at, MOST_OF_FIRST))
            })
}

/// An address of mail, or a number to call.
fn has_address(text: &str, money: bool, cues: &[(Kind, Range<usize>)]) -> bool {
    let mail = text.match_indices('@').any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + 1..].chars().next();
        before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric)
    });
    let reach = || {
        cues.iter()
            .any(|(kind, _)| matches!(kind, Kind::Reach | Kind::Answers))
    };
    mail || longest_number(text).is_some_and(|(digits, begins)| {
        digits >= 7 && (begins == '+' || begins == '0' || !money && reach())
    })
}

/// The digits of the longest number with spaces and dashes, and what it begins with.
fn longest_number(text: &str) -> Option<(usize, char)> {
    let mut best: Option<(usize, char)> = None;
    let mut run: Option<(usize, char)> = None;
    for c in text.chars() {
        run = match (run, c) {
            (Some((digits, begins)), c) if c.is_ascii_digit() => Some((digits + 1, begins)),
            (Some(run), ' ' | '-' | '/' | '(' | ')' | '\u{a0}' | '\u{202f}') => Some(run),
            (None, c) if c.is_ascii_digit() => Some((1, c)),
            (None, '+') => Some((0, '+')),
            _ => None,
        };
        if let Some((digits, _)) = run
            && best.is_none_or(|(most, _)| digits > most)
        {
            best = run;
        }
    }
    best
}
