//! What only the whole event shows to be wrong, back to the rows that say it.

use collider_timetable::{Fault, Reason};

use super::{meetings::Meetings, participants::Participants, settings::Settings};
use crate::{
    features::events::timetable::{day::Day, trouble::Trouble},
    platform::sheets::Place,
};

/// Which row said what.
pub(super) struct Rows {
    participants: (String, Vec<usize>),
    meetings: (String, Vec<usize>),
    settings: String,
    sessions: Vec<usize>,
    closed: Vec<usize>,
    apart: Vec<usize>,
    tables: Option<usize>,
    slots: Option<usize>,
}

impl Rows {
    pub fn new(settings: &Settings, participants: &Participants, meetings: &Meetings) -> Self {
        Self {
            participants: (participants.sheet.clone(), participants.rows.clone()),
            meetings: (meetings.sheet.clone(), meetings.rows.clone()),
            settings: settings.sheet.clone(),
            sessions: settings.session_rows.clone(),
            closed: settings.closed_rows.clone(),
            apart: settings.apart_rows.clone(),
            tables: settings.tables_row,
            slots: settings.slots_row,
        }
    }

    /// A fault of the event as a trouble of its sheets.
    pub fn placed(&self, fault: &Fault, day: &Day) -> Trouble {
        let place = self.place(&fault.place, day);
        let name = |participant: usize| day.event.participant(participant);
        let row = |meeting: &usize| {
            self.meetings
                .1
                .get(*meeting)
                .copied()
                .unwrap_or(0)
                .to_string()
        };
        let about = |key| Trouble::new(place.clone(), key);
        match &fault.reason {
            Reason::SessionsOverlap(other) => {
                let other = day.session_names.get(*other).cloned();
                about("timetables-wrong-sessions-overlap").text("other", other.unwrap_or_default())
            }
            Reason::Cycle(meetings) => {
                let rows: Vec<String> = meetings.iter().map(row).collect();
                let first = meetings.first().map(row).unwrap_or_default();
                let mut place = place.clone();
                place.sheet.clone_from(&self.meetings.0);
                place.row = first.parse().ok();
                Trouble::new(place, "timetables-wrong-cycle").text("rows", rows.join(", "))
            }
            Reason::ApartAndTogether(a, b, _) => about("timetables-wrong-apart-together")
                .text("a", name(*a))
                .text("b", name(*b)),
            Reason::Rooms { found, wanted } => about("timetables-wrong-rooms-sum")
                .text("found", found.to_string())
                .text("wanted", wanted.to_string()),
            Reason::TooMany { found, most } => about("timetables-wrong-too-many")
                .text("found", found.to_string())
                .text("most", most.to_string()),
            // Tables and participants are counted before.
            Reason::None => about("timetables-wrong-all-paused"),
            Reason::Unknown { number, count, .. } => about("timetables-wrong-number")
                .text("value", (number + 1).to_string())
                .text("least", "1")
                .text("most", count.to_string()),
            // Nothing else can come from sheets; if it does, it is said as the engine says it.
            other => about("timetables-wrong-other").text("reason", other.to_string()),
        }
    }

    /// The row behind a path such as `meetings[12][1]`.
    fn place(&self, path: &str, day: &Day) -> Place {
        let mut parts = path.split(['[', ']']).filter(|part| !part.is_empty());
        let list = parts.next().unwrap_or_default();
        let index: Option<usize> = parts.next().and_then(|part| part.parse().ok());
        let event = &day.event;
        let at = |sheet: &str, row: Option<usize>| Place {
            sheet: sheet.to_owned(),
            row,
            column: None,
        };
        let meeting = |meeting: Option<usize>| {
            let row = meeting.and_then(|meeting| self.meetings.1.get(meeting).copied());
            at(&self.meetings.0, row)
        };
        let participant = |participant: Option<usize>| {
            let row = participant.and_then(|one| self.participants.1.get(one).copied());
            at(&self.participants.0, row)
        };
        let setting = |rows: &[usize]| {
            let row = index.and_then(|index| rows.get(index).copied());
            at(&self.settings, row)
        };
        match list {
            "meetings" => meeting(index),
            "fixed" => meeting(index.and_then(|i| event.fixed.get(i)).map(|one| one.0)),
            "optional" => meeting(index.and_then(|i| event.optional.get(i)).map(|one| one.0)),
            "in_room" => meeting(index.and_then(|i| event.in_room.get(i)).map(|one| one.0)),
            "online" => meeting(index.and_then(|i| event.online.get(i)).copied()),
            "precedences" => meeting(
                index
                    .and_then(|i| event.precedences.get(i))
                    .map(|one| one.0),
            ),
            "participants" | "forbidden" => participant(index),
            "representatives" => participant(
                index
                    .and_then(|i| event.representatives.get(i))
                    .map(|one| one.0),
            ),
            "most" => participant(index.and_then(|i| event.most.get(i)).map(|one| one.0)),
            "sessions" => setting(&self.sessions),
            "closed" => setting(&self.closed),
            "apart" => setting(&self.apart),
            "tables" | "rooms" => at(&self.settings, self.tables),
            "slots" => at(&self.settings, self.slots),
            _ => at(&self.settings, None),
        }
    }
}
