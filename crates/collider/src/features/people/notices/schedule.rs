//! When the day's digest goes: once a day at the hour of the hub, in the hub's time zone, also on the
//! days that are an hour shorter or longer. Pure.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// The moment of a day's digest. Where the clock is put forward over that hour it is the first moment
/// after it; where the hour comes twice it is the first of the two.
pub fn moment_of(day: Date, hour: i8, zone: &TimeZone) -> Timestamp {
    let at = day.at(hour.clamp(0, 23), 0, 0, 0);
    match zone.to_ambiguous_timestamp(at).compatible() {
        Ok(moment) => moment,
        // Beyond the end of the calendar.
        Err(_) => Timestamp::MAX,
    }
}

/// The last day whose digest is due by now.
pub fn last_due(now: Timestamp, hour: i8, zone: &TimeZone) -> Date {
    let today = zone.to_datetime(now).date();
    if moment_of(today, hour, zone) <= now {
        today
    } else {
        today.yesterday().unwrap_or(today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::SignedDuration;
    use proptest::prelude::*;

    const ZONES: [&str; 7] = [
        "Europe/Ljubljana",
        "Europe/Lisbon",
        "America/New_York",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "Pacific/Apia",
        "UTC",
    ];

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).expect("a zone")
    }

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    #[test]
    fn the_clock_going_forward_or_back_neither_skips_nor_repeats_a_day() {
        let ljubljana = zone("Europe/Ljubljana");
        let moment = |day: &str, hour| moment_of(date(day), hour, &ljubljana).to_string();
        // Two o'clock does not exist on the 29th of March, and comes twice on the 25th of October.
        assert_eq!(moment("2026-03-28", 2), "2026-03-28T01:00:00Z");
        assert_eq!(moment("2026-03-29", 2), "2026-03-29T01:00:00Z");
        assert_eq!(moment("2026-03-30", 2), "2026-03-30T00:00:00Z");
        assert_eq!(moment("2026-10-25", 2), "2026-10-25T00:00:00Z");
        assert_eq!(moment("2026-10-26", 2), "2026-10-26T01:00:00Z");
        let second_time: Timestamp = "2026-10-25T01:30:00Z".parse().expect("a moment");
        assert_eq!(last_due(second_time, 2, &ljubljana), date("2026-10-25"));
    }

    proptest! {
        #[test]
        fn every_day_is_due_exactly_from_its_moment_on(
            days in 0i64..4_000,
            hour in 0i8..24,
            place in 0..ZONES.len(),
        ) {
            let zone = zone(ZONES[place]);
            let day = date("2020-01-01").saturating_add(jiff::Span::new().days(days));
            let next = day.tomorrow().expect("a day");
            let (from, until) = (moment_of(day, hour, &zone), moment_of(next, hour, &zone));
            prop_assert!(from < until);
            prop_assert!(until.duration_since(from) <= SignedDuration::from_hours(26));
            prop_assert_eq!(last_due(from, hour, &zone), day);
            prop_assert_eq!(last_due(until - SignedDuration::from_millis(1), hour, &zone), day);
            prop_assert!(last_due(from - SignedDuration::from_millis(1), hour, &zone) < day);
        }
    }
}
