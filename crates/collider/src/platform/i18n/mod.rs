//! Words, numbers and dates in the reader's language.
//!
//! Strings live in `locales/<language>/<feature>.ftl` (Fluent). A language is added by adding its
//! folder and its line in [`LANGUAGES`]; a test holds all languages to the same keys and variables.

mod format;
mod words;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use format::{Collation, date, decimal, moment, number};
pub use words::{Argument, Arguments, say, say_with};

/// The languages of the pages: code and own name. The first is the one to fall back to.
pub const LANGUAGES: [(&str, &str); 3] =
    [("en", "English"), ("de", "Deutsch"), ("sl", "Slovenščina")];

/// A language of the pages.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang(usize);

impl Lang {
    /// English, where nothing better is known.
    pub const FALLBACK: Self = Self(0);

    /// Every language of the pages.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..LANGUAGES.len()).map(Self)
    }

    /// The language with this code (`de`, also `de-AT`), if the pages speak it.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        LANGUAGES
            .iter()
            .position(|(known, _)| known.eq_ignore_ascii_case(primary))
            .map(Self)
    }

    /// The best of an `Accept-Language` header (RFC 9110, 12.5.4).
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut wishes: Vec<(f32, Self)> = header
            .split(',')
            .filter_map(|wish| {
                let mut parts = wish.trim().split(';');
                let lang = Self::from_code(parts.next()?.trim())?;
                let weight = parts
                    .find_map(|part| part.trim().strip_prefix("q=")?.parse().ok())
                    .unwrap_or(1.0);
                (weight > 0.0).then_some((weight, lang))
            })
            .collect();
        // A stable sort: among equals the first named wins.
        wishes.sort_by(|a, b| b.0.total_cmp(&a.0));
        wishes.first().map(|(_, lang)| *lang)
    }

    /// Two-letter code.
    pub fn code(self) -> &'static str {
        LANGUAGES[self.0].0
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        LANGUAGES[self.0].1
    }

    fn index(self) -> usize {
        self.0
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Lang {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::from_code(&code)
            .ok_or_else(|| serde::de::Error::custom(format!("the pages do not speak {code}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_best_known_language_wins() {
        let best = |header| Lang::from_accept_language(header).map(Lang::code);
        assert_eq!(best("sl-SI,sl;q=0.9,en;q=0.8"), Some("sl"));
        assert_eq!(best("fr,en;q=0.5,de;q=0.7"), Some("de"));
        assert_eq!(best("fr;q=1, de;q=0"), None);
        assert_eq!(best("hu"), None);
        assert_eq!(best(";;q=x,,de"), Some("de"));
    }
}
