//! A text cut into words.

use std::ops::Range;

use crate::Language;

/// A word of a text: letters and digits, with the hyphens, apostrophes and decimal points between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// The word as it is written.
    pub text: &'a str,
    /// Where it begins in the text, in bytes.
    pub start: usize,
}

impl Word<'_> {
    /// Where the word lies in the text, in bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// Whether the word holds a digit: a number, a year, a type designation.
    pub fn has_digit(&self) -> bool {
        self.text.chars().any(|c| c.is_ascii_digit())
    }

    /// Whether the first letter is a capital.
    pub fn is_capitalised(&self) -> bool {
        self.text
            .chars()
            .find(|c| c.is_alphabetic())
            .is_some_and(char::is_uppercase)
    }

    /// How many letters and digits the word has.
    pub fn letters(&self) -> usize {
        self.text.chars().filter(|c| c.is_alphanumeric()).count()
    }
}

/// The words of a text in their order. French and Italian words lose the article or pronoun that is
/// elided before them (`l'eau` is `l'` and `eau`).
pub fn words(text: &str, language: Language) -> Vec<Word<'_>> {
    let elides = matches!(language, Language::Fr | Language::It);
    let mut words = Vec::new();
    let mut start = None;
    let mut letters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, c)) = letters.next() {
        let after = letters.peek().map_or(' ', |(_, next)| *next);
        let within = is_part(c) || start.is_some() && joins(before, c, after);
        match (start, within) {
            (None, true) if !is_mark(c) => start = Some(at),
            (Some(from), false) => {
                words.push(Word {
                    text: &text[from..at],
                    start: from,
                });
                start = None;
            }
            (Some(from), true) if elides && is_apostrophe(c) => {
                let end = at + c.len_utf8();
                words.push(Word {
                    text: &text[from..end],
                    start: from,
                });
                start = None;
            }
            _ => {}
        }
        before = c;
    }
    if let Some(from) = start {
        words.push(Word {
            text: &text[from..],
            start: from,
        });
    }
    words
}

/// Letters, digits, and the marks and invisible breaks that stand within a word.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c)
}

fn is_mark(c: char) -> bool {
    // Combining diacritics, the soft hyphen, and joiners.
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200d}')
}

fn joins(before: char, c: char, after: char) -> bool {
    let between_letters = before.is_alphanumeric() && after.is_alphanumeric();
    match c {
        '-' | '‐' | '‑' | '·' | '&' => between_letters,
        '.' | ',' | '/' => before.is_ascii_digit() && after.is_ascii_digit(),
        c if is_apostrophe(c) => between_letters,
        _ => false,
    }
}

/// The apostrophes that people type.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, language: Language) -> Vec<&str> {
        words(text, language).iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_keep_their_hyphens_and_apostrophes() {
        assert_eq!(
            cut(
                "The company's CO2-neutral 3.5-axis mill (X-200), isn't it?",
                Language::En
            ),
            [
                "The",
                "company's",
                "CO2-neutral",
                "3.5-axis",
                "mill",
                "X-200",
                "isn't",
                "it"
            ]
        );
    }

    #[test]
    fn elided_articles_are_words_of_their_own() {
        assert_eq!(
            cut("L’usine d'aujourd", Language::Fr),
            ["L’", "usine", "d'", "aujourd"]
        );
        assert_eq!(cut("dell'acqua", Language::It), ["dell'", "acqua"]);
    }

    #[test]
    fn dashes_and_lonely_signs_are_no_words() {
        assert_eq!(
            cut("- eins – zwei -- 'drei' &", Language::De),
            ["eins", "zwei", "drei"]
        );
        assert_eq!(cut("\u{301}\u{ad} \u{0}", Language::De), Vec::<&str>::new());
    }
}
