//! What is to be said of a text as a whole before anything else: that it is no text to be read.

use serde::{Deserialize, Serialize};

use crate::identify::{self, Seems, seems};
use crate::sentences::{Form, Sentence};
use crate::words::Word;
use crate::{Language, markup};

/// Something about the text as a whole that makes the rest of the report less certain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Notice {
    /// There is no word in it.
    Empty,
    /// It has too few words to say anything about.
    FewWords {
        /// How many.
        words: usize,
    },
    /// It seems to be in another language than stated.
    OtherLanguage {
        /// Which.
        seems: Language,
    },
    /// It seems to be in none of the languages that are known, or made of no words at all.
    UnknownLanguage,
    /// Parts of it seem to be in other languages.
    MixedLanguages {
        /// Which, the most frequent first, without the stated one.
        others: Vec<Language>,
    },
    /// It has no sentences, only lines or items of lists.
    NoSentences,
    /// Nearly all of it is in capitals, so names and abbreviations cannot be told from words.
    AllCapitals,
    /// It holds characters that no text has.
    ControlCharacters,
    /// It is written for a browser; the marks are not part of what it says.
    Markup,
    /// Only the beginning was read.
    Shortened {
        /// Up to where, in bytes.
        read: usize,
    },
}

impl Notice {
    /// The name of the kind, as in JSON and in the keys of templates.
    pub fn kind(&self) -> &'static str {
        match self {
            Notice::Empty => "empty",
            Notice::FewWords { .. } => "few-words",
            Notice::OtherLanguage { .. } => "other-language",
            Notice::UnknownLanguage => "unknown-language",
            Notice::MixedLanguages { .. } => "mixed-languages",
            Notice::NoSentences => "no-sentences",
            Notice::AllCapitals => "all-capitals",
            Notice::ControlCharacters => "control-characters",
            Notice::Markup => "markup",
            Notice::Shortened { .. } => "shortened",
        }
    }
}

/// Below this many words there is too little to say anything about.
const FEW: usize = 15;
/// Sentences of fewer words are not asked for their language: a name or a borrowed title is no
/// change of language.
const LEAST_OF_SENTENCE: usize = 6;
/// From this share of the words on a text is mixed.
const MIXED_FROM: f32 = 0.15;
/// From this share of its letters on a text is in capitals.
const CAPITALS_FROM: f32 = 0.6;

/// What is to be said of a text as a whole, the weightiest first. `text` is as it was handed in.
pub(crate) fn notices(text: &str, sentences: &[Sentence<'_>], language: Language) -> Vec<Notice> {
    let mut notices = Vec::new();
    let words: Vec<Word<'_>> = sentences
        .iter()
        .flat_map(|sentence| sentence.words.iter().copied())
        .collect();
    if words.is_empty() {
        notices.push(Notice::Empty);
    } else if words.len() < FEW {
        notices.push(Notice::FewWords { words: words.len() });
    }
    notices.extend(of_language(&words, sentences, language));
    if words.len() >= FEW && sentences.iter().all(|one| one.form != Form::Prose) {
        notices.push(Notice::NoSentences);
    }
    if in_capitals(sentences) {
        notices.push(Notice::AllCapitals);
    }
    if markup::is_markup(text) {
        notices.push(Notice::Markup);
    }
    if text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t') || c == '\u{fffd}')
    {
        notices.push(Notice::ControlCharacters);
    }
    let read = text.floor_char_boundary(crate::MOST_BYTES);
    if read < text.len() {
        notices.push(Notice::Shortened { read });
    }
    notices
}

fn of_language(
    words: &[Word<'_>],
    sentences: &[Sentence<'_>],
    language: Language,
) -> Option<Notice> {
    // One or two words may be names.
    if words.len() < 3 {
        return None;
    }
    // The beginning, the middle and the end speak for the whole.
    let stride = words.len().div_ceil(identify::MOST);
    let sample: Vec<Word<'_>> = words.iter().step_by(stride).copied().collect();
    match seems(&sample, language) {
        Seems::Other(seems) => return Some(Notice::OtherLanguage { seems }),
        Seems::None => return Some(Notice::UnknownLanguage),
        Seems::Right => {}
    }
    let mut others: Vec<(Language, usize)> = Vec::new();
    for sentence in sentences
        .iter()
        .filter(|one| one.words.len() >= LEAST_OF_SENTENCE)
        .take(MOST_SENTENCES)
    {
        if let Seems::Other(other) = seems(&sentence.words, language) {
            match others.iter_mut().find(|(one, _)| *one == other) {
                Some((_, words)) => *words += sentence.words.len(),
                None => others.push((other, sentence.words.len())),
            }
        }
    }
    let foreign: usize = others.iter().map(|(_, words)| words).sum();
    others.sort_by_key(|(_, words)| std::cmp::Reverse(*words));
    (foreign as f32 >= MIXED_FROM * words.len() as f32).then(|| Notice::MixedLanguages {
        others: others.into_iter().map(|(language, _)| language).collect(),
    })
}

/// So many sentences are asked for their language at most.
const MOST_SENTENCES: usize = 200;

/// Whether nearly everything is in capitals; a heading in capitals or a few abbreviations are not.
pub(crate) fn in_capitals(sentences: &[Sentence<'_>]) -> bool {
    let (mut capitals, mut letters) = (0_usize, 0_usize);
    for c in sentences.iter().flat_map(|one| one.text.chars()) {
        capitals += usize::from(c.is_uppercase());
        letters += usize::from(c.is_alphabetic());
    }
    letters >= 40 && capitals as f32 >= CAPITALS_FROM * letters as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read;

    fn kinds(text: &str, language: Language) -> Vec<&'static str> {
        read(text, language)
            .notices
            .iter()
            .map(Notice::kind)
            .collect()
    }

    const BRIEF: &str = "Our visitors do not see how much work is in a shoe. They look at the price and go. We want them to feel what our hands do.";

    #[test]
    fn a_brief_needs_no_notice() {
        assert_eq!(kinds(BRIEF, Language::En), [""; 0]);
    }

    #[test]
    fn what_is_no_brief_is_said() {
        assert_eq!(kinds("", Language::En), ["empty"]);
        assert_eq!(kinds(" \n…", Language::En), ["empty"]);
        assert_eq!(kinds("Help", Language::En), ["few-words"]);
        assert_eq!(kinds(BRIEF, Language::Sl), ["other-language"]);
        assert_eq!(kinds(&BRIEF.to_uppercase(), Language::En), ["all-capitals"]);
        assert_eq!(
            kinds(&format!("<p>{BRIEF}</p>\u{7}"), Language::En),
            ["markup", "control-characters"]
        );
        let list = "- a new door\n- a lamp that is bright\n- two chairs for the hall\n- a table for the guests";
        assert_eq!(kinds(list, Language::En), ["no-sentences"]);
        let mixed =
            format!("{BRIEF} Die Leute sehen nur den Preis und gehen dann wieder nach Hause.");
        assert_eq!(kinds(&mixed, Language::En), ["mixed-languages"]);
        let strange = "Kjh wvut prrt dfgh lmnp qzxw. Trrs bnmk wqwq zzzt hhjk.";
        assert_eq!(
            kinds(strange, Language::En),
            ["few-words", "unknown-language"]
        );
    }

    #[test]
    fn only_the_beginning_of_a_book_is_read() {
        let book = BRIEF.repeat(crate::MOST_BYTES / BRIEF.len() + 1);
        assert_eq!(kinds(&book, Language::En), ["shortened"]);
    }
}
