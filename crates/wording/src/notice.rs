//! What is to be said of a text as a whole before anything else: that it is no text to be read.

use serde::{Deserialize, Serialize};

use crate::Language;
use crate::sentences::Sentence;

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
            Notice::MixedLanguages { .. } => "mixed-languages",
            Notice::NoSentences => "no-sentences",
            Notice::AllCapitals => "all-capitals",
            Notice::ControlCharacters => "control-characters",
            Notice::Markup => "markup",
            Notice::Shortened { .. } => "shortened",
        }
    }
}

/// What is to be said of a text as a whole, the weightiest first.
pub(crate) fn notices(text: &str, sentences: &[Sentence<'_>], _language: Language) -> Vec<Notice> {
    let mut notices = Vec::new();
    if sentences.is_empty() {
        notices.push(Notice::Empty);
    }
    let read = text.floor_char_boundary(crate::MOST_BYTES);
    if read < text.len() {
        notices.push(Notice::Shortened { read });
    }
    notices
}
