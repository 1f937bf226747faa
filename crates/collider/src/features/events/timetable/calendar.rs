//! Everybody's meetings as a calendar file (iCalendar, RFC 5545).

use std::collections::HashSet;

use icalendar::{Component, Event, EventLike, Property};
use jiff::{Timestamp, civil::Time, tz::TimeZone};
use sha2::{Digest, Sha256};

use super::{agenda::Agenda, file_name::file_name, workbook::title};
use crate::platform::i18n::{Arguments, Lang};

/// Octets of a line, its end not counted (RFC 5545, 3.1).
const LINE: usize = 75;

/// One participant's calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// A name that every system takes and no other calendar has, capitals aside.
    pub file_name: String,
    /// The file.
    pub text: String,
}

/// A calendar for everybody who has a meeting; `zone` is that of the clock times where the event names
/// none. `None` for an event without a date or without clock times.
pub fn calendars(
    agenda: &Agenda,
    zone: &TimeZone,
    now: Timestamp,
    lang: Lang,
) -> Option<Vec<Calendar>> {
    let day = agenda.day;
    let date = day.date?;
    day.clock.as_ref()?;
    let zone = match &day.zone {
        Some(name) => TimeZone::get(name).ok()?,
        None => zone.clone(),
    };
    let moment = |time: Time| {
        let local = date.to_datetime(time).to_zoned(zone.clone()).ok()?;
        Some(stamp(local.timestamp()))
    };
    let about = plain(&title(day, lang));
    let mut taken = HashSet::new();
    let mut calendars = Vec::new();
    for participant in 0..day.event.participants {
        let meetings = agenda.meetings_of(participant);
        // A calendar without an event is none (RFC 5545, 3.6).
        if meetings.is_empty() {
            continue;
        }
        let name = day.participant(participant, lang);
        let mut calendar = icalendar::Calendar::empty();
        for property in [
            Property::new("VERSION", "2.0"),
            Property::new("PRODID", "-//Collider//Timetables//EN"),
            Property::new("CALSCALE", "GREGORIAN"),
            Property::new("METHOD", "PUBLISH"),
            Property::new("X-WR-CALNAME", &about),
        ] {
            calendar.append_property(property);
        }
        for meeting in meetings {
            let seat = agenda.seat(*meeting)?;
            let span = day.span(seat.slot)?;
            let partner = day.participant(agenda.partner(*meeting, participant), lang);
            let summary = Arguments::new().text("partner", partner);
            let place = agenda.place(*meeting, lang);
            let places = [
                Some(place).filter(|place| !place.is_empty()),
                day.place.clone(),
            ];
            let places: Vec<String> = places.into_iter().flatten().collect();
            let event = Event::new()
                .uid(&identity(agenda, *meeting))
                .add_property("DTSTAMP", stamp(now))
                .add_property("DTSTART", moment(span.begins)?)
                .add_property("DTEND", moment(span.ends)?)
                .summary(&plain(&summary.say(lang, "timetables-calendar-summary")))
                .location(&plain(&places.join(", ")))
                .description(&about)
                .done();
            calendar.push(event);
        }
        calendars.push(Calendar {
            file_name: format!("{}.ics", file_name(&name, &mut taken)),
            text: folded(&calendar.to_string()),
        });
    }
    Some(calendars)
}

/// `20261122T080000Z`.
fn stamp(moment: Timestamp) -> String {
    moment.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The same for the same meeting of the same event, so that a newer file takes the place of the older.
fn identity(agenda: &Agenda, meeting: usize) -> String {
    let event = &agenda.day.event;
    let (a, b, _) = event.meetings[meeting];
    let mut hash = Sha256::new();
    let date = agenda.day.date.map(|date| date.to_string());
    for part in [
        event.name.as_str(),
        &date.unwrap_or_default(),
        &event.participant(a),
        &event.participant(b),
    ] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let mut begin = [0; 16];
    begin.copy_from_slice(&hash.finalize()[..16]);
    let identity = uuid::Builder::from_custom_bytes(begin).into_uuid();
    format!("{identity}@collider")
}

/// Lines end as `\n`, as the library expects it, and other control characters have no place in a
/// calendar (RFC 5545, 3.3.11).
fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = |c: &char| *c == '\n' || !c.is_control();
    lines.chars().filter(kept).collect()
}

/// Folds long lines anew, never inside a character: where 75 octets are left of a line, the library
/// (icalendar 0.17.17) puts all of them behind the space, which makes 76.
fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let mut octets = 0;
        for c in line.chars() {
            if octets + c.len_utf8() > LINE {
                folded.push_str("\r\n ");
                octets = 1;
            }
            folded.push(c);
            octets += c.len_utf8();
        }
        folded.push_str("\r\n");
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_too_long_and_nothing_is_lost_by_folding() {
        for (letter, most) in [("x", 300), ("č", 150), ("老", 100)] {
            for length in 0..most {
                let name = letter.repeat(length);
                let written = icalendar::Calendar::empty()
                    .append_property(Property::new("X-WR-CALNAME", &name))
                    .to_string();
                let text = folded(&written);
                let lines: Vec<&str> = text.split_terminator("\r\n").collect();
                assert!(lines.iter().all(|line| line.len() <= LINE), "{lines:?}");
                assert_eq!(
                    text.replace("\r\n ", ""),
                    format!("BEGIN:VCALENDAR\r\nX-WR-CALNAME:{name}\r\nEND:VCALENDAR\r\n")
                );
            }
        }
    }

    #[test]
    fn nobody_writes_lines_into_a_calendar() {
        let text = plain("A; B, C\\D\r\nBEGIN:VEVENT\rEND:VEVENT\u{7}");
        assert_eq!(text, "A; B, C\\D\nBEGIN:VEVENT\nEND:VEVENT");
        let written = icalendar::Calendar::empty()
            .append_property(Property::new("X-WR-CALNAME", text))
            .to_string();
        assert_eq!(
            written,
            "BEGIN:VCALENDAR\r\n\
             X-WR-CALNAME:A\\; B\\, C\\\\D\\nBEGIN:VEVENT\\nEND:VEVENT\r\n\
             END:VCALENDAR\r\n"
        );
    }
}
