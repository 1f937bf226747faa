//! Numbers in figures and in words, brought to one way of writing.

use crate::Language;

/// A number in figures with one way of writing: no signs between thousands, a stop before decimals,
/// no needless noughts. `None` where the figures are no number (`1.2.3`).
pub(super) fn in_figures(written: &str, language: Language) -> Option<String> {
    let written: String = written
        .chars()
        .filter(|c| !matches!(c, '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}'))
        .collect();
    if !written
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
    {
        return None;
    }
    let stops = written.matches('.').count();
    let commas = written.matches(',').count();
    let in_threes = |sign: char| {
        let mut groups = written.split(sign);
        groups
            .next()
            .is_some_and(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'))
            && groups.all(|group| group.len() == 3)
    };
    let thousands = match (stops, commas) {
        (0, 0) => None,
        (0, 1) => (language == Language::En && in_threes(',')).then_some(','),
        (1, 0) => (language != Language::En && in_threes('.')).then_some('.'),
        (0, _) if in_threes(',') => Some(','),
        (_, 0) if in_threes('.') => Some('.'),
        (0, _) | (_, 0) => return None,
        // With both, the last one is before the decimals.
        _ if written.rfind('.') > written.rfind(',') => Some(','),
        _ => Some('.'),
    };
    let plain: String = written
        .chars()
        .filter(|c| Some(*c) != thousands)
        .map(|c| if c == ',' { '.' } else { c })
        .collect();
    let mut halves = plain.split('.');
    let whole = halves.next()?;
    // `03` is a day; `020` is no way to write 20.
    let whole = match whole.len() {
        ..=2 => whole.trim_start_matches('0'),
        _ => whole,
    };
    let decimals = halves.next().unwrap_or_default().trim_end_matches('0');
    if halves.next().is_some() {
        return None;
    }
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(if decimals.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{decimals}")
    })
}

/// A number that another word multiplies (`15 thousand`, `1,5 million`).
pub(super) fn times(number: &str, by: u64) -> String {
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let noughts = by.to_string().len() - 1;
    let mut figures = format!("{whole}{decimals}");
    let right = decimals.len();
    if right <= noughts {
        figures.extend(std::iter::repeat_n('0', noughts - right));
        let trimmed = figures.trim_start_matches('0');
        return if trimmed.is_empty() { "0" } else { trimmed }.to_owned();
    }
    let cut = figures.len() - (right - noughts);
    in_figures(
        &format!("{}.{}", &figures[..cut], &figures[cut..]),
        Language::En,
    )
    .unwrap_or(figures)
}

/// The value of the parts of a number in their order: 4 and 20, 3 and 100, 2 and 1000 and 5.
pub(super) fn together(parts: &[u64]) -> u64 {
    let mut total: u64 = 0;
    let mut current: u64 = 0;
    for part in parts {
        match *part {
            100 if current > 0 && current < 100 => current *= 100,
            1_000.. => {
                total = total.saturating_add(current.max(1).saturating_mul(*part));
                current = 0;
            }
            part => current = current.saturating_add(part),
        }
    }
    total.saturating_add(current)
}

/// Whether a number that follows another one word later belongs to it: `twenty four`, `three
/// hundred`, `hundred five`.
pub(super) fn goes_on(so_far: u64, next: u64) -> bool {
    let multiplies = matches!(next, 100 | 1_000 | 1_000_000 | 1_000_000_000) && so_far < next;
    let adds = |step: u64| so_far >= step && so_far.is_multiple_of(step) && next < step;
    multiplies || (20..100).contains(&so_far) && adds(10) || adds(100) || adds(1_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_number_is_written_in_one_way() {
        for (written, language, plain) in [
            ("15,000", Language::En, "15000"),
            ("15.000", Language::De, "15000"),
            ("15 000", Language::Fr, "15000"),
            ("15'000", Language::De, "15000"),
            ("1.234.567,80", Language::De, "1234567.8"),
            ("1,234,567.80", Language::En, "1234567.8"),
            ("4.3", Language::En, "4.3"),
            ("0,05", Language::Sl, "0.05"),
            ("07", Language::En, "7"),
            ("007", Language::En, "007"),
            ("1.4571", Language::De, "1.4571"),
            ("0", Language::En, "0"),
        ] {
            assert_eq!(in_figures(written, language).as_deref(), Some(plain));
        }
        assert_eq!(in_figures("1.2.3", Language::En), None);
        assert_eq!(times("1.5", 1_000_000), "1500000");
        assert_eq!(times("60", 1_000), "60000");
        assert_eq!(times("1.2345", 1_000), "1234.5");
    }

    #[test]
    fn words_add_up() {
        for (parts, value) in [
            (&[4, 20][..], 24),
            (&[3, 100], 300),
            (&[100, 20, 5], 125),
            (&[60, 1_000], 60_000),
            (&[2, 100, 1_000, 5], 200_005),
            (&[1_000], 1_000),
        ] {
            assert_eq!(together(parts), value);
        }
        assert!(goes_on(20, 4) && goes_on(3, 100) && goes_on(100, 24) && goes_on(15, 1_000));
        assert!(!goes_on(4, 20) && !goes_on(3, 5) && !goes_on(24, 3));
    }

    proptest! {
        #[test]
        fn anything_may_be_a_number(written in "[0-9.,' /]{0,20}", by in prop::sample::select(vec![100u64, 1_000, 1_000_000]), parts in proptest::collection::vec(any::<u64>(), 0..6)) {
            for language in Language::ALL {
                if let Some(number) = in_figures(&written, language) {
                    times(&number, by);
                }
            }
            together(&parts);
        }
    }
}
