//! Everybody's meetings as a calendar file (iCalendar, RFC 5545).

use std::collections::HashSet;

use jiff::{Timestamp, civil::Time, tz::TimeZone};
use sha2::{Digest, Sha256};

use super::{agenda::Agenda, workbook::title};
use crate::platform::i18n::{Arguments, Lang};

/// Octets of a line, its end not counted (RFC 5545, 3.1).
const LINE: usize = 75;
/// Bytes of a file's name without its ending.
const FILE_NAME: usize = 100;

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
    let mut taken = HashSet::new();
    let mut calendars = Vec::new();
    for participant in 0..day.event.participants {
        let meetings = agenda.meetings_of(participant);
        // A calendar without an event is none (RFC 5545, 3.6).
        if meetings.is_empty() {
            continue;
        }
        let name = day.participant(participant, lang);
        let mut text = String::new();
        for (property, value) in [
            ("BEGIN", "VCALENDAR"),
            ("VERSION", "2.0"),
            ("PRODID", "-//Collider//Timetables//EN"),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH"),
        ] {
            line(&mut text, property, value);
        }
        line(&mut text, "X-WR-CALNAME", &escaped(&title(day, lang)));
        for meeting in meetings {
            let seat = agenda.seat(*meeting)?;
            let span = day.span(seat.slot)?;
            let partner = day.participant(agenda.partner(*meeting, participant), lang);
            let summary = Arguments::new().text("partner", partner);
            line(&mut text, "BEGIN", "VEVENT");
            line(&mut text, "UID", &identity(agenda, *meeting));
            line(&mut text, "DTSTAMP", &stamp(now));
            line(&mut text, "DTSTART", &moment(span.begins)?);
            line(&mut text, "DTEND", &moment(span.ends)?);
            let summary = summary.say(lang, "timetables-calendar-summary");
            line(&mut text, "SUMMARY", &escaped(&summary));
            let place = agenda.place(*meeting, lang);
            let places = [
                Some(place).filter(|place| !place.is_empty()),
                day.place.clone(),
            ];
            let places: Vec<String> = places.into_iter().flatten().collect();
            line(&mut text, "LOCATION", &escaped(&places.join(", ")));
            line(&mut text, "DESCRIPTION", &escaped(&title(day, lang)));
            line(&mut text, "END", "VEVENT");
        }
        line(&mut text, "END", "VCALENDAR");
        calendars.push(Calendar {
            file_name: format!("{}.ics", file_name(&name, &mut taken)),
            text,
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

/// A text value (RFC 5545, 3.3.11). Control characters have no place in it.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\n' | '\r' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A content line, folded where it is too long, never inside a character.
fn line(text: &mut String, property: &str, value: &str) {
    let mut octets = 0;
    for c in property.chars().chain([':']).chain(value.chars()) {
        if octets + c.len_utf8() > LINE {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(c);
        octets += c.len_utf8();
    }
    text.push_str("\r\n");
}

/// A name for a file that Windows, macOS and Linux take, without folders, unlike those taken.
fn file_name(name: &str, taken: &mut HashSet<String>) -> String {
    let kept = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '&' | '+');
    let plain: String = name
        .chars()
        .map(|c| if kept(c) { c } else { ' ' })
        .collect();
    let mut short = String::new();
    for c in plain
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
    {
        if short.len() + c.len_utf8() > FILE_NAME {
            break;
        }
        short.push(c);
    }
    let short = short.trim();
    let device = ["con", "prn", "aux", "nul", "com", "lpt"]
        .iter()
        .any(|device| {
            let rest = short.to_lowercase();
            let rest = rest.strip_prefix(device).map(str::to_owned);
            rest.is_some_and(|rest| rest.chars().count() <= 1)
        });
    let base = match short {
        "" => "_".to_owned(),
        _ if device => format!("_{short}"),
        short => short.to_owned(),
    };
    let mut number = 1;
    loop {
        let one = match number {
            1 => base.clone(),
            number => format!("{base} ({number})"),
        };
        if taken.insert(one.to_lowercase()) {
            return one;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut text = String::new();
        line(&mut text, "SUMMARY", &"č".repeat(100));
        let lines: Vec<&str> = text.split_terminator("\r\n").collect();
        assert!(
            lines.len() > 2 && lines.iter().all(|line| line.len() <= LINE),
            "{lines:?}"
        );
        let unfolded = text.replace("\r\n ", "");
        assert_eq!(unfolded, format!("SUMMARY:{}\r\n", "č".repeat(100)));
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(
            escaped("A; B, C\\D\r\nBEGIN:VEVENT\u{7}"),
            "A\\; B\\, C\\\\D\\nBEGIN:VEVENT"
        );
    }

    #[test]
    fn names_of_files_are_legal_and_differ() {
        let mut taken = HashSet::new();
        let names: Vec<String> = [
            "Štúdio/../x",
            "štúdio x",
            "",
            "CON",
            "a.b:c",
            "..",
            &"ž".repeat(99),
        ]
        .iter()
        .map(|name| file_name(name, &mut taken))
        .collect();
        assert_eq!(
            names[..6],
            ["Štúdio x", "štúdio x (2)", "_", "_CON", "a b c", "_ (2)"]
        );
        assert_eq!(names[6].len(), FILE_NAME);
    }
}
