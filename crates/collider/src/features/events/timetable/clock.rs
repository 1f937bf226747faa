//! Times of day, days and stretches of slots, as people type them.

use jiff::civil::{Date, Time};

/// From one time of day to a later one, the end not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Its beginning.
    pub begins: Time,
    /// Its end.
    pub ends: Time,
}

impl Span {
    /// Whether the two have time in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.begins < other.ends && other.begins < self.ends
    }

    /// `09:00–09:15`.
    pub fn shown(self) -> String {
        format!("{}–{}", shown(self.begins), shown(self.ends))
    }
}

/// `09:00`.
pub fn shown(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

/// Some slots, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stretch {
    /// By their numbers, from 1: the first and the last.
    Slots(usize, usize),
    /// By the clock.
    Clock(Span),
    /// The one that begins then.
    At(Time),
}

/// A time of day: `09:00`, `9.00`, `9:00 Uhr`, `9h00`, `ob 9.00`, and what spreadsheets make of it.
/// `None` for anything else, also for a lone hour, which would look like the number of a slot.
pub fn time_of(cell: &str) -> Option<Time> {
    let lower = cell.trim().to_lowercase();
    let mut text = lower.as_str();
    for before in ["ob ", "um ", "at "] {
        text = text.strip_prefix(before).unwrap_or(text).trim();
    }
    if let Some((day, clock)) = text.split_once('t')
        && date_of(day).is_some()
    {
        text = clock;
    }
    for after in ["uhr", "h"] {
        text = text.strip_suffix(after).unwrap_or(text).trim();
    }
    let parts: Vec<&str> = text.split([':', '.', 'h']).collect();
    let (hours, rest) = parts.split_first()?;
    if hours.is_empty() || hours.len() > 2 || rest.is_empty() || rest.len() > 2 {
        return None;
    }
    // "9.3" could be three or thirty minutes past.
    if rest.iter().any(|part| part.len() != 2) {
        return None;
    }
    let number = |part: &str| match part.bytes().all(|c| c.is_ascii_digit()) {
        true => part.parse::<i8>().ok(),
        false => None,
    };
    if rest.get(1).is_some_and(|seconds| *seconds != "00") {
        return None;
    }
    Time::new(number(hours)?, number(rest[0])?, 0, 0).ok()
}

/// A day: `2026-11-22`, `22. 11. 2026`, `22/11/2026`, and what spreadsheets make of it.
pub fn date_of(cell: &str) -> Option<Date> {
    let cell = cell.trim();
    let day = match cell.split_once('T') {
        Some((day, clock)) if time_of(clock).is_some() => day,
        _ => cell,
    };
    let parts: Vec<&str> = day
        .split(['-', '.', '/', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let [first, month, last] = parts[..] else {
        return None;
    };
    let (year, day) = if first.len() == 4 {
        (first, last)
    } else {
        (last, first)
    };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// `09:00–10:30` with any dash, or with a word between.
pub fn span_of(text: &str) -> Option<Span> {
    let (begins, ends) = halves(text)?;
    Some(Span {
        begins: time_of(begins)?,
        ends: time_of(ends)?,
    })
}

fn halves(text: &str) -> Option<(&str, &str)> {
    [" to ", " bis ", " do ", "–", "—", "-"]
        .into_iter()
        .find_map(|between| text.split_once(between))
}

/// Slots in a cell, separated by commas, semicolons or lines: `3`, `3–5`, `09:00–10:30`, `09:15`.
pub fn stretches(cell: &str) -> Option<Vec<Stretch>> {
    cell.split([',', ';', '|', '\n'])
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .map(stretch_of)
        .collect()
}

/// One stretch of slots.
pub fn stretch_of(piece: &str) -> Option<Stretch> {
    let piece = piece.trim();
    let lower = piece.to_lowercase();
    let bare = ["slot ", "termin ", "zeitfenster "]
        .into_iter()
        .find_map(|word| lower.strip_prefix(word))
        .unwrap_or(piece);
    if let Some(number) = number_of(bare) {
        return Some(Stretch::Slots(number, number));
    }
    if let Some(at) = time_of(bare) {
        return Some(Stretch::At(at));
    }
    if let Some(span) = span_of(bare) {
        return Some(Stretch::Clock(span));
    }
    let (first, last) = halves(bare)?;
    Some(Stretch::Slots(number_of(first)?, number_of(last)?))
}

/// A whole number, not negative.
pub fn number_of(text: &str) -> Option<usize> {
    let text = text.trim();
    let digits = !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// `Name: value`, or the value alone. A name may have colons itself.
pub fn labelled<T>(cell: &str, value: impl Fn(&str) -> Option<T>) -> Option<(Option<String>, T)> {
    let cell = cell.trim();
    if let Some(found) = value(cell) {
        return Some((None, found));
    }
    cell.match_indices(':').find_map(|(at, _)| {
        let name = cell[..at].trim();
        let found = value(cell[at + 1..].trim())?;
        (!name.is_empty()).then(|| (Some(name.to_owned()), found))
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn times_as_people_and_spreadsheets_write_them() {
        for cell in [
            "09:05",
            "9:05",
            " 9.05 ",
            "9:05 Uhr",
            "09:05:00",
            "9h05",
            "ob 9.05",
            "9.05 h",
            "2026-11-22T09:05",
            "um 9:05 Uhr",
        ] {
            assert_eq!(time_of(cell), Some(time(9, 5, 0, 0)), "{cell}");
        }
        for cell in [
            "",
            "9",
            "9.5",
            "9:5",
            "25:00",
            "9:60",
            "-1:00",
            "9:05:30",
            "nine",
            "9:05:00:00",
            "é:00",
        ] {
            assert_eq!(time_of(cell), None, "{cell}");
        }
    }

    #[test]
    fn days_as_people_and_spreadsheets_write_them() {
        for cell in [
            "2026-11-02",
            "2. 11. 2026",
            "02.11.2026",
            "2/11/2026",
            "2026-11-02T09:00",
        ] {
            assert_eq!(date_of(cell), Some(date(2026, 11, 2)), "{cell}");
        }
        for cell in [
            "",
            "2026",
            "2.11.26",
            "31.2.2026",
            "soon",
            "2026-11-02 or later",
        ] {
            assert_eq!(date_of(cell), None, "{cell}");
        }
    }

    #[test]
    fn slots_by_number_and_by_clock() {
        let morning = Span {
            begins: time(9, 0, 0, 0),
            ends: time(10, 30, 0, 0),
        };
        for cell in [
            "09:00–10:30",
            "9.00-10.30",
            "9:00 bis 10:30 Uhr",
            "9:00 to 10:30",
            "9.00 do 10.30",
        ] {
            assert_eq!(
                stretches(cell),
                Some(vec![Stretch::Clock(morning)]),
                "{cell}"
            );
        }
        let several = vec![
            Stretch::Slots(3, 3),
            Stretch::Slots(5, 7),
            Stretch::At(time(14, 0, 0, 0)),
        ];
        assert_eq!(stretches("3, 5-7; 14:00"), Some(several));
        assert_eq!(stretches("Slot 3"), Some(vec![Stretch::Slots(3, 3)]));
        assert_eq!(stretches(""), Some(Vec::new()));
        for cell in [
            "afternoon",
            "3-",
            "1-2-3",
            "2026-03-05",
            "-3",
            "99999999999999999999999",
        ] {
            assert_eq!(stretches(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_name_stands_before_its_value() {
        let lunch = labelled("Lunch: 12:00–13:00", span_of).expect("read");
        assert_eq!(lunch.0.as_deref(), Some("Lunch"));
        let bare = labelled("12:00–13:00", span_of).expect("read");
        assert_eq!((bare.0, bare.1), (None, lunch.1));
        let colons = labelled("Hall 1: left: 6", number_of).expect("read");
        assert_eq!(colons, (Some("Hall 1: left".to_owned()), 6));
        assert_eq!(labelled("six", number_of), None);
    }
}
