//! The WordPiece tokenizer of the BERT family: words cut greedily into the longest known pieces.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longer words are one unknown token, as in BERT.
const LONGEST_WORD: usize = 100;

/// A WordPiece vocabulary.
#[derive(Debug)]
pub(super) struct WordPiece {
    words: HashMap<String, u32>,
    lowercase: bool,
    unknown: u32,
    pub start: u32,
    pub end: u32,
}

impl WordPiece {
    pub(super) fn new(words: HashMap<String, u32>, lowercase: bool) -> Result<Self, String> {
        let find = |word: &str| {
            words
                .get(word)
                .copied()
                .ok_or(format!("no {word} in the vocabulary"))
        };
        let (unknown, start, end) = (find("[UNK]")?, find("[CLS]")?, find("[SEP]")?);
        Ok(Self {
            words,
            lowercase,
            unknown,
            start,
            end,
        })
    }

    pub(super) fn tokens(&self, text: &str) -> Vec<u32> {
        let text: String = if self.lowercase {
            text.to_lowercase()
                .nfd()
                .filter(|c| !is_combining_mark(*c))
                .collect()
        } else {
            text.to_owned()
        };
        let mut tokens = Vec::new();
        for word in words_and_marks(&text) {
            self.push_word(&word, &mut tokens);
        }
        tokens
    }

    fn push_word(&self, word: &str, tokens: &mut Vec<u32>) {
        let before = tokens.len();
        let mut rest = word;
        while !rest.is_empty() {
            let known = (1..=rest.len())
                .rev()
                .filter(|&end| rest.is_char_boundary(end))
                .find_map(|end| {
                    let number = if rest.len() == word.len() {
                        self.words.get(&rest[..end])
                    } else {
                        self.words.get(&format!("##{}", &rest[..end]))
                    };
                    number.map(|&n| (n, end))
                });
            match known {
                Some((number, end)) if word.chars().count() <= LONGEST_WORD => {
                    tokens.push(number);
                    rest = &rest[end..];
                }
                _ => {
                    tokens.truncate(before);
                    tokens.push(self.unknown);
                    return;
                }
            }
        }
    }
}

/// Splits at white space; punctuation and CJK characters are words of their own.
fn words_and_marks(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in text.chars() {
        let alone = c.is_ascii_punctuation()
            || matches!(
                c,
                '\u{a1}' | '\u{a7}' | '\u{ab}' | '\u{b6}' | '\u{b7}' | '\u{bb}' | '\u{bf}'
            )
            || matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{3001}'..='\u{3003}')
            || matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
        if alone {
            words.push(c.to_string());
            words.push(String::new());
        } else if c.is_whitespace() {
            words.push(String::new());
        } else if !c.is_control()
            && let Some(last) = words.last_mut()
        {
            last.push(c);
        }
    }
    words.retain(|w| !w.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small(lowercase: bool) -> WordPiece {
        let words = [
            "[UNK]", "[CLS]", "[SEP]", "print", "##er", "##s", ",", "moebel", "mobel",
        ];
        let numbered = words
            .iter()
            .zip(0..)
            .map(|(w, n)| ((*w).to_owned(), n))
            .collect();
        WordPiece::new(numbered, lowercase).expect("a sound vocabulary")
    }

    #[test]
    fn words_are_cut_into_the_longest_known_pieces() {
        assert_eq!(small(false).tokens("printers, print"), [3, 4, 5, 6, 3]);
    }

    #[test]
    fn an_unknown_rest_makes_the_whole_word_unknown() {
        assert_eq!(small(false).tokens("printx print"), [0, 3]);
    }

    #[test]
    fn lowercase_models_drop_case_and_accents() {
        assert_eq!(small(true).tokens("Möbel"), [8]);
        assert_eq!(small(false).tokens("Möbel"), [0]);
    }
}
