//! Numbers and dates of spreadsheets as the text that a person would type.

use calamine::ExcelDateTime;

/// Shortest text of a number, without the noise of binary fractions: 1987.0 becomes `1987`,
/// 0.1 + 0.2 becomes `0.3`. Fifteen digits count, as in the programs that wrote the file.
pub(super) fn number(value: f64) -> String {
    if value == 0.0 {
        return "0".to_owned();
    }
    if value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0 {
        return format!("{value:.0}");
    }
    match format!("{value:.14e}").parse::<f64>() {
        // Rounding must not carry a number near the upper bound over it.
        Ok(rounded) if rounded.is_finite() => rounded.to_string(),
        _ => value.to_string(),
    }
}

/// A date or time as ISO 8601: `2024-03-01`, `2024-03-01T14:30`, `14:30`; a duration as hours,
/// minutes and seconds: `26:30:00`. Seconds are left out where they are zero.
pub(super) fn date(value: &ExcelDateTime) -> String {
    if value.is_duration() {
        let seconds = (value.as_f64() * 86_400.0).round();
        let sign = if seconds < 0.0 { "-" } else { "" };
        // Saturates for what no clock shows.
        let seconds = seconds.abs() as u64;
        let (hours, rest) = (seconds / 3600, seconds % 3600);
        return format!("{sign}{hours}:{:02}:{:02}", rest / 60, rest % 60);
    }
    let (year, month, day, hour, minute, second, milli) = value.to_ymd_hms_milli();
    let time = if milli > 0 {
        format!("{hour:02}:{minute:02}:{second:02}.{milli:03}")
    } else if second > 0 {
        format!("{hour:02}:{minute:02}:{second:02}")
    } else {
        format!("{hour:02}:{minute:02}")
    };
    if (0.0..1.0).contains(&value.as_f64()) {
        time
    } else if value.as_f64().fract() == 0.0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{time}")
    }
}

/// Dates that the file itself stores as ISO 8601: midnight is no time of day.
pub(super) fn iso_date(text: &str) -> String {
    let text = text.strip_suffix('Z').unwrap_or(text);
    let whole = text.trim_end_matches('0').trim_end_matches('.');
    let text = if text.contains('.') { whole } else { text };
    text.strip_suffix("T00:00:00")
        .or_else(|| text.strip_suffix("T00:00"))
        .unwrap_or(text)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType::{DateTime, TimeDelta};

    #[test]
    fn numbers_have_no_noise() {
        for (value, text) in [
            (1987.0, "1987"),
            (-0.0, "0"),
            (0.1 + 0.2, "0.3"),
            (12.5, "12.5"),
            (-3.0, "-3"),
            (1e15, "1000000000000000"),
            (123_456_789_012_345_680.0, "123456789012346000"),
            (1.0 / 3.0, "0.333333333333333"),
            (f64::MAX, &f64::MAX.to_string()),
        ] {
            assert_eq!(number(value), text);
        }
    }

    #[test]
    fn dates_are_iso() {
        let at = |value, kind, mac| date(&ExcelDateTime::new(value, kind, mac));
        assert_eq!(at(45_352.0, DateTime, false), "2024-03-01");
        assert_eq!(
            at(45_352.604_166_666_664, DateTime, false),
            "2024-03-01T14:30"
        );
        assert_eq!(at(0.604_166_666_666_666_6, DateTime, false), "14:30");
        assert_eq!(at(43_890.0, DateTime, true), "2024-03-01");
        assert_eq!(at(1.104_166_666_666_666_7, TimeDelta, false), "26:30:00");
        assert_eq!(iso_date("2024-03-01T00:00:00"), "2024-03-01");
        assert_eq!(iso_date("2024-03-01T14:30:00.500"), "2024-03-01T14:30:00.5");
        assert_eq!(iso_date("2024-03-10"), "2024-03-10");
    }
}
