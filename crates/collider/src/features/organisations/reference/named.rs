//! A closed list of codes, each with its name in every language of the pages.

use std::collections::HashMap;

use super::{Label, fold, table::Row};
use crate::platform::i18n::Lang;

/// Codes with their names, in the order of their table.
#[derive(Default)]
pub struct Named {
    all: Vec<(&'static str, Label)>,
    by_word: HashMap<String, &'static str>,
}

impl Named {
    /// One more code, with the names in its row. It is understood by itself, by these names and by one
    /// further word.
    pub fn add(&mut self, code: &'static str, row: &Row<'_>, further: &str) {
        for word in [code, further] {
            self.by_word.insert(fold(word), code);
        }
        for lang in Lang::all() {
            self.by_word.insert(fold(row.get(lang.code())), code);
        }
        self.by_word.remove("");
        let names = Lang::all().map(|lang| (lang.code(), row.get(lang.code())));
        self.all.push((code, Label::new(names)));
    }

    /// Every code.
    pub fn codes(&self) -> impl Iterator<Item = &'static str> {
        self.all.iter().map(|(code, _)| *code)
    }

    /// Whether this is one of the codes.
    pub fn holds(&self, code: &str) -> bool {
        self.codes().any(|known| known == code)
    }

    /// The name of a code, or the code itself if it is not known.
    pub fn name(&self, code: &str, lang: Lang) -> String {
        let found = self.all.iter().find(|(known, _)| *known == code);
        found
            .map_or(code, |(_, label)| label.in_lang(lang))
            .to_owned()
    }

    /// The code that a word means, however it is written.
    pub fn understand(&self, word: &str) -> Option<&'static str> {
        self.by_word.get(&fold(word)).copied()
    }
}
