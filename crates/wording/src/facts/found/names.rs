//! Names of people, companies, places and products.

use super::{Reader, Value};
use crate::facts::customs;
use crate::frequency::folded;

impl Reader<'_> {
    pub(super) fn name(&mut self, at: usize) {
        let word = self.words[at];
        if !word.is_capitalised() {
            return;
        }
        let folded = folded(word.text);
        if self.customs.is_polite(&folded) {
            return;
        }
        let at_start = self.starts.contains(&word.start)
            || self
                .in_headings
                .iter()
                .any(|range| range.contains(&word.start));
        // Where a capital tells nothing, only what is known as a name is one.
        let is_turn = (at_start || self.language.capitalises_nouns())
            && !customs::is_known_name(&folded)
            && !self.is_titled(at);
        self.push(Value::Name(folded), word.range(), is_turn);
    }

    /// Whether a title or a given name stands before a word, or a form of company behind it.
    fn is_titled(&self, at: usize) -> bool {
        const TITLES: &[&str] = &[
            "herr", "herrn", "frau", "dr", "prof", "firma", "mr", "mrs", "ms",
        ];
        const COMPANIES: &[&str] = &[
            "gmbh", "ag", "kg", "doo", "ltd", "inc", "kft", "zrt", "srl", "spa", "aps", "as", "se",
        ];
        let before = at
            .checked_sub(1)
            .map(|before| (before, folded(self.words[before].text)));
        let titled = before.is_some_and(|(before, folded)| {
            matches!(self.gap(before), " " | ". " | "\u{a0}")
                && (TITLES.contains(&folded.as_str()) || customs::is_known_name(&folded))
        });
        let company = self.words.get(at + 1).is_some_and(|next| {
            COMPANIES.contains(&folded(next.text).as_str())
                && next.text.chars().next().is_some_and(char::is_uppercase)
        });
        titled || company
    }
}
