//! Tables that ship: creative sectors, NACE 2.1, NUTS, countries, languages, kinds and sides. They
//! live in `data/` (sources in `data/SOURCES.md`) and are read once.

pub mod background;
pub mod country;
pub mod kinds;
pub mod language;
mod named;
pub mod region;
pub mod sector;
pub(super) mod table;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::platform::i18n::Lang;

/// A name in the languages of the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Label(BTreeMap<String, String>);

impl Label {
    /// From code and text of each language.
    pub fn new<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        Self(
            texts
                .into_iter()
                .filter(|(_, text)| !text.is_empty())
                .map(|(lang, text)| (lang.to_owned(), text.to_owned()))
                .collect(),
        )
    }

    /// In a language of the pages, else in English, else in any.
    pub fn in_lang(&self, lang: Lang) -> &str {
        self.0
            .get(lang.code())
            .or_else(|| self.0.get("en"))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// Every language's text.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(lang, text)| (lang.as_str(), text.as_str()))
    }
}

/// An example phrase that teaches the engine what a label means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: String,
}

/// For finding names however they are written: letters and digits without case and marks.
pub(crate) fn fold(text: &str) -> String {
    super::profile::name_key(text)
}

#[cfg(test)]
mod tests;
