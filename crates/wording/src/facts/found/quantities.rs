//! Numbers, in figures and in words, with the units that they stand with.

use super::{Reader, Value, in_digits, plain};
use crate::Language;
use crate::facts::customs::sign;
use crate::facts::numbers::{goes_on, in_figures, times, together};
use crate::frequency::folded;

impl Reader<'_> {
    /// A number in figures, with groups of thousands, a factor in words, and a unit.
    pub(super) fn figures(&mut self, at: usize) -> Option<usize> {
        let word = self.words[at];
        let (lead, rest) = word
            .text
            .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '/' | '\'' | '’')))
            .map_or((word.text, ""), |cut| word.text.split_at(cut));
        let lead_end = word.start + lead.len();
        if !lead.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        // `24/7`, `3/4`
        if lead.contains('/') {
            for piece in lead.split('/') {
                let value = in_figures(piece, self.language).unwrap_or_else(|| piece.to_owned());
                self.number(value, None, word.start..lead_end);
            }
            return rest.is_empty().then_some(1);
        }
        let Some(value) = in_figures(lead.trim_end_matches(['.', ',']), self.language) else {
            self.push(Value::Mixed(plain(word.text)), word.range(), false);
            return Some(1);
        };
        if !rest.is_empty() {
            return self.with_letters(at, value, lead_end, rest);
        }
        let mut value = value;
        let mut taken = 1;
        let grouped = lead.len() <= 3 && in_digits(lead) && !lead.starts_with('0');
        while grouped
            && matches!(
                self.gap(at + taken - 1),
                " " | "\u{a0}" | "\u{202f}" | "\u{2009}"
            )
            && self.words.get(at + taken).is_some_and(|next| {
                let whole = next.text.split(',').next().unwrap_or_default();
                whole.len() == 3 && in_digits(whole)
            })
        {
            let joined = format!("{value}{}", self.words[at + taken].text);
            let Some(joined) = in_figures(&joined.replace(',', "."), Language::En) else {
                break;
            };
            value = joined;
            taken += 1;
        }
        let mut end = self.words[at + taken - 1].range().end;
        let factor = self
            .words
            .get(at + taken)
            .filter(|_| self.is_near(at + taken - 1))
            .and_then(|next| self.customs.number(&folded(next.text)))
            .map(|(parts, _)| together(&parts))
            .filter(|factor| *factor >= 100 && factor.to_string().trim_end_matches('0') == "1");
        if let Some(factor) = factor {
            value = times(&value, factor);
            end = self.words[at + taken].range().end;
            taken += 1;
        }
        let unit = self
            .date_beside(at, at + taken)
            .or_else(|| self.unit_behind(end))
            .or_else(|| self.unit_before(word.start));
        self.number(value, unit, word.start..end);
        Some(taken)
    }

    /// Figures with letters in the same word: `4.3-inch`, `30-jährig`, `12kg`, `3rd`, `2-3`, and
    /// names that begin so (`3D`, `42CrMo4`).
    fn with_letters(&mut self, at: usize, value: String, end: usize, rest: &str) -> Option<usize> {
        const ENDINGS: &[&str] = &[
            "st", "nd", "rd", "th", "er", "ère", "e", "ème", "ste", "ten", "te", "ter", "x", "-ig",
            "-ik", "-én", "-án", "-tól", "-től",
        ];
        let word = self.words[at];
        if let Some(tail) = rest.strip_prefix(['-', '‑']) {
            let first = tail.split(['-', '‑']).next().unwrap_or_default();
            if first.is_empty() || first.starts_with(|c: char| c.is_ascii_digit()) {
                // `2-3`, `24-12-6`: each number.
                self.number(value, None, word.start..end);
                for piece in tail.split(['-', '‑']) {
                    let value = in_figures(piece, self.language)?;
                    self.number(value, None, word.range());
                }
                return Some(1);
            }
            let folded = folded(first);
            let unit = sign(first)
                .or_else(|| self.customs.measure(&folded))
                .map(str::to_owned);
            let unit = self.date_beside(at, at + 1).or(counted(unit));
            self.number(value, unit, word.start..end);
            return (!tail.contains(|c: char| c.is_ascii_digit())).then_some(1);
        }
        if let Some(unit) = sign(rest) {
            self.number(value, Some(unit.to_owned()), word.start..end);
            return Some(1);
        }
        if ENDINGS.contains(&rest) {
            self.number(value, self.date_beside(at, at + 1), word.start..end);
            return Some(1);
        }
        None
    }

    /// A number in words, of one word or several.
    pub(super) fn number_in_words(&mut self, at: usize) -> Option<usize> {
        let word = self.words[at];
        let small = folded(word.text);
        let (mut parts, mut doubtful, mut taken) = match self.customs.number(&small) {
            Some((parts, doubtful)) => (parts, doubtful, 1),
            None => {
                let ordinal = self.customs.ordinal(&small)?;
                // `the second`, `druga`: the place in a row founds a number, but claims none.
                let doubtful = ordinal.is_doubtful || ordinal.value <= 2;
                self.push(
                    Value::Number {
                        value: ordinal.value.to_string(),
                        unit: self.unit_behind(word.range().end),
                    },
                    word.range(),
                    doubtful,
                );
                return Some(1);
            }
        };
        while self.is_near(at + taken - 1) {
            let mut skip = 0;
            if together(&parts) >= 100
                && self
                    .words
                    .get(at + taken)
                    .is_some_and(|next| self.customs.is_link(&folded(next.text)))
                && self.is_near(at + taken)
            {
                skip = 1;
            }
            let Some((more, _)) = self
                .words
                .get(at + taken + skip)
                .and_then(|next| self.customs.number(&folded(next.text)))
            else {
                break;
            };
            if !goes_on(together(&parts), together(&more)) {
                break;
            }
            parts.extend(more);
            doubtful = false;
            taken += 1 + skip;
        }
        let value = together(&parts);
        // One is an article in most languages.
        if value <= 1 {
            return None;
        }
        let last = self.words[at + taken - 1].range().end;
        let unit = self.unit_behind(last);
        let next = self.words.get(at + taken).map(|next| folded(next.text));
        let is_measured = unit.is_some()
            || next
                .as_ref()
                .is_some_and(|next| self.customs.measure(next).is_some());
        let is_turn = (doubtful || value == 2) && !is_measured;
        self.push(
            Value::Number {
                value: value.to_string(),
                unit,
            },
            word.start..last,
            is_turn,
        );
        Some(taken)
    }

    /// The unit that stands behind a byte of the text.
    fn unit_behind(&self, end: usize) -> Option<String> {
        let rest =
            self.text[end..].trim_start_matches([' ', '\u{a0}', '\u{202f}', '\u{2009}', '-']);
        let piece: String = rest
            .chars()
            .take(40)
            .take_while(|c| {
                !c.is_whitespace()
                    && !matches!(c, ',' | ';' | '.' | ':' | ')' | '!' | '?' | '-' | '–')
            })
            .collect();
        if let Some(sign) = sign(&piece) {
            return Some(sign.to_owned());
        }
        let unit = self.customs.measure(&folded(&piece)).map(str::to_owned);
        counted(unit)
    }

    /// The sign that stands before a number: `€ 300`, `EUR 300`.
    fn unit_before(&self, start: usize) -> Option<String> {
        let before = self.text[..start].trim_end_matches([' ', '\u{a0}', '\u{202f}']);
        [
            "€", "$", "£", "EUR", "CHF", "USD", "PLN", "CZK", "HUF", "DKK",
        ]
        .into_iter()
        .find(|money| before.ends_with(money))
        .and_then(sign)
        .map(str::to_owned)
    }
}

/// Measures that are no units: so many people, so many times.
fn counted(unit: Option<String>) -> Option<String> {
    unit.filter(|unit| !matches!(unit.as_str(), "people" | "times"))
}
