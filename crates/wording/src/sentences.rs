//! A text cut into sentences, headings and items of lists.

use std::ops::Range;

use crate::Language;
use crate::abbreviations::{closes_lists, is_known, ordinals_have_stops};
use crate::frequency::{Frequencies, folded};
use crate::words::{Word, words};

/// What kind of passage a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A sentence of running text.
    Prose,
    /// A line that begins with the mark or number of a list.
    Item,
    /// A short line that no sign ends.
    Heading,
}

/// A sentence with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence<'a> {
    /// The sentence as it is written, without the space around it and without the mark of a list.
    pub text: &'a str,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// What kind of passage it is.
    pub form: Form,
    /// Its words; their places are in the whole text.
    pub words: Vec<Word<'a>>,
}

impl Sentence<'_> {
    /// Where the sentence lies in the text, in bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }
}

/// From this Zipf value on, a word with a capital after a full stop begins a sentence rather than
/// goes on with a date, a name or a title.
const BEGINS_SENTENCES: f32 = 5.7;
/// A line without a sign at its end is a heading up to this many words.
const MOST_OF_HEADING: usize = 12;

/// The sentences of a text. A text without any word has none.
pub fn sentences(text: &str, language: Language) -> Vec<Sentence<'_>> {
    let mut found = Vec::new();
    for block in blocks(text) {
        let mut start = block.range.start;
        for end in ends(&text[block.range.clone()], language) {
            let end = block.range.start + end;
            push(&mut found, text, start..end, block.form, language);
            start = end;
        }
        push(
            &mut found,
            text,
            start..block.range.end,
            block.form,
            language,
        );
    }
    found
}

fn push<'a>(
    found: &mut Vec<Sentence<'a>>,
    text: &'a str,
    range: Range<usize>,
    form: Form,
    language: Language,
) {
    let raw = &text[range.clone()];
    let trimmed = raw.trim();
    let start = range.start + (raw.len() - raw.trim_start().len());
    let mut words = words(trimmed, language);
    if words.is_empty() {
        return;
    }
    for word in &mut words {
        word.start += start;
    }
    found.push(Sentence {
        text: trimmed,
        start,
        form,
        words,
    });
}

struct Block {
    range: Range<usize>,
    form: Form,
}

/// Paragraphs, headings and items: lines belong together until an empty one, the mark of a list, or
/// a line that is a heading.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    let mut start = 0;
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    for (at, line) in lines.iter().enumerate() {
        let range = start..start + line.len();
        start = range.end;
        if line.trim().is_empty() {
            open = false;
            continue;
        }
        let mark = mark_of_list(line);
        let form = if mark > 0 {
            Form::Item
        } else if is_heading(line, lines.get(at + 1).copied()) && !open {
            Form::Heading
        } else {
            Form::Prose
        };
        match blocks.last_mut() {
            Some(last) if open && form == Form::Prose => last.range.end = range.end,
            _ => blocks.push(Block {
                range: range.start + mark..range.end,
                form,
            }),
        }
        open = form != Form::Heading;
    }
    blocks
}

/// The length in bytes of the mark that begins an item of a list, with the space around it.
fn mark_of_list(line: &str) -> usize {
    let indented = line.len() - line.trim_start().len();
    let rest = &line[indented..];
    let mark = match rest.chars().next() {
        Some(c @ ('-' | '*' | '•' | '–' | '—' | '·' | '▪' | '►' | '✓' | '+' | '#')) => {
            rest.len() - rest.trim_start_matches(c).len()
        }
        Some(c) if c.is_ascii_digit() || c.is_ascii_alphabetic() => {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let label = if digits > 0 { digits } else { 1 };
            match rest.as_bytes().get(label) {
                // `1.` and `1)`, but of letters only `a)`: `A.` is an initial.
                Some(b')') => label + 1,
                Some(b'.') if (1..=2).contains(&digits) => label + 1,
                _ => 0,
            }
        }
        _ => 0,
    };
    let spaced = rest[mark..].starts_with([' ', '\t']);
    if mark == 0 || !spaced {
        return 0;
    }
    let after = &rest[mark..];
    indented + mark + after.len() - after.trim_start().len()
}

/// A short line that ends with no sign, and is not a line broken by its width: the next one is empty
/// or begins with a capital.
fn is_heading(line: &str, next: Option<&str>) -> bool {
    let line = line.trim();
    let last = line.chars().next_back().unwrap_or('.');
    let count = line.split_whitespace().count();
    let goes_on = next
        .and_then(|next| next.trim().chars().next())
        .is_some_and(|c| !c.is_uppercase() && !c.is_ascii_digit());
    !matches!(last, '.' | '!' | '?' | '…' | ';' | ',' | '-')
        && count <= MOST_OF_HEADING
        && (!goes_on || mark_of_list(next.unwrap_or_default()) > 0)
        && (line.len() < 60 || next.is_none_or(|next| next.trim().is_empty()))
}

/// Where sentences end within a paragraph: behind the sign and what closes it.
fn ends(paragraph: &str, language: Language) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut letters = paragraph.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        if !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((next, c)) = letters.peek().copied() {
            if matches!(
                c,
                '.' | '!' | '?' | '…' | '"' | '”' | '“' | '«' | '»' | '’' | '\'' | ')' | ']'
            ) {
                end = next + c.len_utf8();
                letters.next();
            } else {
                break;
            }
        }
        let rest = &paragraph[end..];
        if !rest.starts_with(char::is_whitespace) {
            continue;
        }
        let opened = rest.trim_start();
        let next = opened.trim_start_matches([
            '"', '„', '“', '«', '»', '(', '[', '‚', '‘', '¿', '¡', '\'', '-', '–',
        ]);
        let Some(first) = next.chars().next() else {
            continue;
        };
        if first.is_lowercase() {
            continue;
        }
        if c == '.' && end == at + 1 && goes_on(&paragraph[..at], next, language) {
            continue;
        }
        ends.push(end);
    }
    ends
}

/// Whether the sentence goes on after a single full stop, by the word before and the one after it.
fn goes_on(before: &str, next: &str, language: Language) -> bool {
    let word = before
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"' | '„' | '/'))
        .next()
        .unwrap_or_default();
    let next = words(next.split_whitespace().next().unwrap_or_default(), language);
    let begins = next.first().is_some_and(|word| {
        word.is_capitalised()
            && Frequencies::of(language)
                .zipf(&folded(word.text))
                .is_some_and(|zipf| zipf >= BEGINS_SENTENCES)
    });
    let number = !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    if number {
        // Ordinals and dates; a year ends a sentence.
        return ordinals_have_stops(language) && word.len() <= 2 && !begins;
    }
    if word.contains('.') && word.chars().filter(|c| c.is_alphabetic()).count() <= 5 {
        // e.g., z.B., d.o.o.: several letters with stops between them.
        return !begins || word.chars().any(char::is_lowercase);
    }
    is_known(word, language) && !closes_lists(word) && !(begins && word.chars().count() > 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, language: Language) -> Vec<&str> {
        sentences(text, language)
            .iter()
            .map(|sentence| sentence.text)
            .collect()
    }

    #[test]
    fn abbreviations_initials_and_ordinals_do_not_end_a_sentence() {
        for (text, language, count) in [
            (
                "We sell e.g. lathes to Dr. J. Smith. He likes approx. 3.5 of them.",
                Language::En,
                2,
            ),
            (
                "Am 3. Mai liefern wir z. B. Fräsen an Dr. Huber. Das dauert ca. 2 Tage.",
                Language::De,
                2,
            ),
            (
                "Dne 3. maja pride dr. Novak, npr. s strojem. Potem gre domov.",
                Language::Sl,
                2,
            ),
            (
                "Wir begannen 2019. Heute sind wir zwölf. Die Halle ist groß.",
                Language::De,
                3,
            ),
            (
                "L'usine a 12 machines, p. ex. des tours. Elles sont vieilles !",
                Language::Fr,
                2,
            ),
            (
                "Firma ma np. tokarki, frezarki itd. Szukamy pomocy.",
                Language::Pl,
                2,
            ),
        ] {
            assert_eq!(
                cut(text, language).len(),
                count,
                "{:?}",
                cut(text, language)
            );
        }
    }

    #[test]
    fn headings_and_items_are_passages_of_their_own() {
        let text = "Our problem\n\nPeople leave. Why?\n- too loud\n- too dark\n1. first\n\nThe end is\nnear.";
        let found = sentences(text, Language::En);
        let forms: Vec<(Form, &str)> = found.iter().map(|one| (one.form, one.text)).collect();
        assert_eq!(
            forms,
            [
                (Form::Heading, "Our problem"),
                (Form::Prose, "People leave."),
                (Form::Prose, "Why?"),
                (Form::Item, "too loud"),
                (Form::Item, "too dark"),
                (Form::Item, "first"),
                (Form::Prose, "The end is\nnear."),
            ]
        );
        for sentence in &found {
            assert_eq!(&text[sentence.range()], sentence.text);
            for word in &sentence.words {
                assert_eq!(&text[word.range()], word.text);
            }
        }
    }

    #[test]
    fn what_holds_no_word_has_no_sentence() {
        for text in ["", " \n\t", "...", "!? - •", "\u{0}\u{7}"] {
            assert_eq!(cut(text, Language::De), Vec::<&str>::new());
        }
    }
}
