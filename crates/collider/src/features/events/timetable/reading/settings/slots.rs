//! The slots of the day, and when they are.

use jiff::civil::Time;

use super::{
    super::{Told, line::Line, rows::bad_number},
    Settings,
    entries::{Entries, place},
};
use crate::features::events::timetable::{
    clock::{Span, labelled, number_of, span_of, time_of},
    day::{Clock, Pause},
    words::Setting,
};

/// Most slots, pauses counted.
const MOST_STATED: usize = 1_000;
/// Longest slot, in minutes.
const LONGEST: usize = 24 * 60;

/// The slots: listed one by one, or the same length one after the other, or just their number.
pub(super) fn slots(entries: &Entries, read: &mut Settings, told: &mut Told) {
    let before = told.troubles.len();
    let pauses: Vec<Pause> = entries
        .of(Setting::Pause)
        .filter_map(|entry| {
            let (name, span) = labelled(entry.value, span_of)?;
            (span.begins < span.ends).then_some(Pause { name, span })
        })
        .collect();
    let length = |text: &str| {
        let typed = text
            .trim()
            .trim_end_matches(|c: char| c.is_alphabetic() || c == '.');
        let by_clock = || {
            time_of(text).map(|t| {
                usize::from(t.hour().unsigned_abs()) * 60 + usize::from(t.minute().unsigned_abs())
            })
        };
        let minutes = number_of(typed).or_else(by_clock)?;
        (1..=LONGEST).contains(&minutes).then_some(minutes)
    };
    let begins = entries.value(Setting::Begin, "timetables-wrong-time", time_of, told);
    let length = entries.value(Setting::Length, "timetables-wrong-length", length, told);
    let count = entries.number(Setting::Count, (1, MOST_STATED), told);
    let listed = listed(entries, told);
    read.slots_row = [Setting::Count, Setting::Slot]
        .into_iter()
        .find_map(|setting| entries.first(setting))
        .map(|entry| entry.row);
    if told.troubles.len() > before {
        return;
    }
    if let Some(listed) = listed {
        for setting in [Setting::Begin, Setting::Length, Setting::Count] {
            if let Some(entry) = entries.first(setting) {
                entries.form(entry, "timetables-wrong-slots-twice", told);
                return;
            }
        }
        read.line = Some(line_of(listed, pauses));
        return;
    }
    let Some(count) = count else {
        entries.missing(Setting::Count, told);
        return;
    };
    match (begins, length) {
        (None, None) => read.line = Some(Line { count, clock: None }),
        (Some(_), None) => entries.missing(Setting::Length, told),
        (None, Some(_)) => entries.missing(Setting::Begin, told),
        (Some(begins), Some(minutes)) => {
            regular(entries, read, (begins, minutes, count), pauses, told)
        }
    }
}

fn regular(
    entries: &Entries,
    read: &mut Settings,
    (begins, minutes, count): (Time, usize, usize),
    pauses: Vec<Pause>,
    told: &mut Told,
) {
    match Line::regular(begins, minutes, count, &pauses) {
        Some(slots) => read.line = Some(line_of(slots, pauses)),
        None => {
            if let Some(entry) = entries.first(Setting::Count) {
                entries.form(entry, "timetables-wrong-midnight", told);
            }
        }
    }
}

fn line_of(slots: Vec<Span>, mut pauses: Vec<Pause>) -> Line {
    pauses.sort_by_key(|pause| (pause.span.begins, pause.span.ends));
    Line {
        count: slots.len(),
        clock: Some(Clock { slots, pauses }),
    }
}

/// Slots that are listed; each begins when the one before is over, or later.
fn listed(entries: &Entries, told: &mut Told) -> Option<Vec<Span>> {
    let mut slots: Vec<Span> = Vec::new();
    let mut any = false;
    for entry in entries.of(Setting::Slot) {
        any = true;
        match span_of(entry.value) {
            None => entries.form(entry, "timetables-wrong-span", told),
            Some(span) if span.ends <= span.begins => {
                entries.form(entry, "timetables-wrong-backwards", told);
            }
            Some(span) if slots.last().is_some_and(|last| span.begins < last.ends) => {
                entries.form(entry, "timetables-wrong-slot-order", told);
            }
            Some(span) => slots.push(span),
        }
    }
    if slots.len() > MOST_STATED {
        let found = slots.len().to_string();
        let sheet = place(entries.sheet, &None, None);
        told.trouble(bad_number(sheet, &found, (1, MOST_STATED)));
    }
    any.then_some(slots)
}
