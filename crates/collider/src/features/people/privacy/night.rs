//! When the nightly work is due. Pure.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, time},
    tz::TimeZone,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A night, by the day whose early morning it is, and when its work begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Night {
    /// The day.
    pub day: Date,
    /// Three o'clock in the hub's time zone, or shortly after where the clocks skip it.
    pub begins: Timestamp,
}

impl Night {
    /// The night of a day.
    pub fn of(day: Date, zone: &TimeZone) -> Self {
        let begins = day.to_datetime(time(3, 0, 0, 0)).to_zoned(zone.clone());
        Self {
            day,
            begins: begins.map_or(Timestamp::UNIX_EPOCH, |begins| begins.timestamp()),
        }
    }

    /// The night that began last and the one that begins next.
    pub fn around(now: Timestamp, zone: &TimeZone) -> [Self; 2] {
        let today = now.to_zoned(zone.clone()).date();
        let this = Self::of(today, zone);
        let other = |days: i64| {
            let day = today.checked_add(days.days()).unwrap_or(today);
            Self::of(day, zone)
        };
        if this.begins > now {
            [other(-1), this]
        } else {
            [this, other(1)]
        }
    }

    /// The id of its work: the same for everybody who thinks of this night, so that it stands in the
    /// queue once.
    pub fn job_id(&self) -> Uuid {
        let digest = Sha256::digest(format!("retention {}", self.day).as_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(now: &str) -> [String; 2] {
        let zone = TimeZone::get("Europe/Ljubljana").expect("a zone");
        Night::around(now.parse().expect("a moment"), &zone)
            .map(|night| format!("{} {}", night.day, night.begins))
    }

    #[test]
    fn a_night_begins_at_three_where_the_hub_is() {
        assert_eq!(
            around("2026-11-22T01:59:59Z"),
            [
                "2026-11-21 2026-11-21T02:00:00Z",
                "2026-11-22 2026-11-22T02:00:00Z"
            ]
        );
        assert_eq!(
            around("2026-11-22T02:00:00Z"),
            [
                "2026-11-22 2026-11-22T02:00:00Z",
                "2026-11-23 2026-11-23T02:00:00Z"
            ]
        );
        // Summer time begins on 29 March 2026 and ends on 25 October.
        assert_eq!(
            around("2026-03-29T12:00:00Z"),
            [
                "2026-03-29 2026-03-29T01:00:00Z",
                "2026-03-30 2026-03-30T01:00:00Z"
            ]
        );
        assert_eq!(
            around("2026-10-25T12:00:00Z")[0],
            "2026-10-25 2026-10-25T02:00:00Z"
        );
    }

    #[test]
    fn each_night_has_one_work() {
        let zone = TimeZone::UTC;
        let now: Timestamp = "2026-11-22T12:00:00Z".parse().expect("a moment");
        let [last, next] = Night::around(now, &zone);
        assert_ne!(last.job_id(), next.job_id());
        assert_eq!(last.job_id(), Night::of(last.day, &zone).job_id());
    }
}
