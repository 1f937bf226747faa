//! Days, months and years.

use super::{Reader, Value, in_digits};
use crate::Language;
use crate::facts::numbers::in_figures;
use crate::frequency::folded;
use crate::words::Word;

impl Reader<'_> {
    /// `31.03.`, `31.3.2025`, `31/03/2025`, `2025-03-31`: a day, a month, perhaps a year.
    pub(super) fn date(&mut self, at: usize) -> Option<usize> {
        let word = self.words[at];
        let sign = ['.', '/', '-']
            .into_iter()
            .find(|sign| word.text.contains(*sign))?;
        let pieces: Vec<&str> = word.text.split(sign).collect();
        let figures = |piece: &&str| (1..=4).contains(&piece.len()) && in_digits(piece);
        if !pieces.iter().all(figures) {
            return None;
        }
        let ended = self.text[word.range().end..].starts_with('.');
        let (day, month, year) = match (&pieces[..], sign) {
            ([year, month, day], '-') if year.len() == 4 => (day, month, Some(*year)),
            ([day, month, year], '.' | '/') if year.len() != 3 => (day, month, Some(*year)),
            ([day, month], '.')
                if ended && day.len() <= 2 && month.len() <= 2 && self.language != Language::En =>
            {
                (day, month, None)
            }
            _ => return None,
        };
        let number: u32 = month.parse().ok()?;
        if day.len() > 2 || month.len() > 2 || !(1..=12).contains(&number) {
            return None;
        }
        let day = in_figures(day, self.language)?;
        self.number(day, Some(day_of(number)), word.range());
        self.push(Value::Month(number), word.range(), false);
        if let Some(year) = year {
            self.number(in_figures(year, self.language)?, None, word.range());
        }
        Some(1)
    }

    /// The month that a number is a day of: `30 April`, `1. Oktober`, `4th of May`, `április 30`. So
    /// a day cannot be exchanged for a number that stands elsewhere, nor for one of another month.
    pub(super) fn date_beside(&self, at: usize, behind: usize) -> Option<String> {
        let is_day = self.words[at]
            .text
            .trim_end_matches(|c: char| !c.is_ascii_digit())
            .parse()
            .is_ok_and(|day: u32| day < 100);
        if !is_day {
            return None;
        }
        let month = |at: usize| match self.words.get(at).and_then(|_| self.month_or_day(at)) {
            Some(Value::Month(month)) => Some(month),
            _ => None,
        };
        let is_gap = |gap: &str| gap.len() <= 3 && gap.chars().all(|c| " .,\u{a0}".contains(c));
        let mut next = behind;
        if self
            .words
            .get(next)
            .is_some_and(|word| matches!(word.text, "of" | "de" | "di"))
        {
            next += 1;
        }
        let after = (behind..=next)
            .all(|at| is_gap(self.gap(at - 1)))
            .then(|| month(next))
            .flatten();
        let before = || {
            // Elsewhere the number behind a month is another one (`do 5. mája 24 ľudí`).
            at.checked_sub(1)
                .filter(|_| matches!(self.language, Language::En | Language::Hu))
                .filter(|before| is_gap(self.gap(*before)))
                .and_then(month)
        };
        after.or_else(before).map(day_of)
    }

    pub(super) fn month_or_day(&self, at: usize) -> Option<Value> {
        let word = self.words[at];
        let capitals = matches!(self.language, Language::En | Language::De);
        if capitals != word.is_capitalised() {
            // Elsewhere months have small letters, but at the beginning of a sentence any word may
            // have a capital.
            if capitals || !self.starts.contains(&word.start) {
                return None;
            }
        }
        let folded = folded(word.text);
        if let Some(month) = self.customs.month(&folded) {
            // `May we`, `March on`: at the beginning of a sentence only with a number.
            let by_number = [at.checked_sub(1), Some(at + 1)]
                .into_iter()
                .flatten()
                .filter_map(|near| self.words.get(near))
                .any(Word::has_digit);
            let doubtful = self.starts.contains(&word.start) && folded.chars().count() <= 5;
            return (by_number || !doubtful).then_some(Value::Month(month));
        }
        self.customs.day(&folded).map(Value::Weekday)
    }
}

/// What a day of a month counts as.
fn day_of(month: u32) -> String {
    format!("day of month {month}")
}
