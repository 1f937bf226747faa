//! An event with what only people need: clock times, names of rooms, the place.

use collider_timetable::Event;
use jiff::civil::Date;

use super::clock::Span;
use crate::platform::i18n::{Arguments, Lang};

/// An event and what its sheets say beyond what is planned.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Day {
    /// What is planned.
    pub event: Event,
    /// When it is.
    pub date: Option<Date>,
    /// IANA name of the time zone of its clock times, where the sheets name one.
    pub zone: Option<String>,
    /// Where it is.
    pub place: Option<String>,
    /// Clock times of its slots.
    pub clock: Option<Clock>,
    /// Names of the rooms of [`Event::rooms`]; none where they have none.
    pub room_names: Vec<String>,
    /// Names of the sessions of [`Event::sessions`].
    pub session_names: Vec<String>,
}

/// Clock times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clock {
    /// Of each slot of the event, one after the other.
    pub slots: Vec<Span>,
    /// Of the pauses that the sheets state by the clock, in order.
    pub pauses: Vec<Pause>,
}

/// Time in which nobody meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// What it is called.
    pub name: Option<String>,
    /// When.
    pub span: Span,
}

/// What follows each other in a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment<'a> {
    /// A slot of the event.
    Slot(usize),
    /// A slot of the event in which nobody meets, and what it is called.
    PausedSlot(usize, Option<&'a str>),
    /// A pause between two slots.
    Pause(&'a Pause),
}

impl Day {
    /// An event of which nothing more is known.
    pub fn of(event: Event) -> Self {
        Self {
            event,
            ..Self::default()
        }
    }

    /// What a participant is called; by number, from 1, where the event has no names.
    pub fn participant(&self, participant: usize, lang: Lang) -> String {
        match self.event.names.get(participant) {
            Some(name) => name.clone(),
            None => numbered("timetables-participant", participant, lang),
        }
    }

    /// When a slot is: by the clock, or its number from 1.
    pub fn slot(&self, slot: usize, lang: Lang) -> String {
        match self.span(slot) {
            Some(span) => span.shown(),
            None => numbered("timetables-slot", slot, lang),
        }
    }

    /// Clock time of a slot.
    pub fn span(&self, slot: usize) -> Option<Span> {
        self.clock.as_ref()?.slots.get(slot).copied()
    }

    /// A table with its room.
    pub fn table(&self, table: usize, lang: Lang) -> String {
        let number = numbered("timetables-table", table, lang);
        match self.room_of(table) {
            Some(room) => format!("{}, {number}", self.room(room, lang)),
            None => number,
        }
    }

    /// What a room is called.
    pub fn room(&self, room: usize, lang: Lang) -> String {
        match self.room_names.get(room).filter(|name| !name.is_empty()) {
            Some(name) => name.clone(),
            None => numbered("timetables-room", room, lang),
        }
    }

    /// The room in which a table stands; `None` where there is only one.
    pub fn room_of(&self, table: usize) -> Option<usize> {
        let mut first = 0_usize;
        self.event.rooms.iter().position(|tables| {
            first = first.saturating_add(*tables);
            table < first
        })
    }

    /// Slots and pauses, one after the other.
    pub fn moments(&self) -> Vec<Moment<'_>> {
        let mut pauses = match &self.clock {
            Some(clock) => clock.pauses.iter().collect(),
            None => Vec::new(),
        };
        let mut moments = Vec::with_capacity(self.event.slots + pauses.len());
        let paused: std::collections::HashSet<usize> = self.event.pauses.iter().copied().collect();
        for slot in 0..self.event.slots {
            let span = self.span(slot);
            let mut own = None;
            pauses.retain(|pause: &&Pause| match span {
                // One that slots lie in is told with them.
                Some(span) if pause.span.overlaps(span) => {
                    own = Some(*pause);
                    true
                }
                Some(span) if pause.span.begins < span.begins => {
                    if own.is_none() && !self.touches_a_slot(pause) {
                        moments.push(Moment::Pause(pause));
                    }
                    false
                }
                _ => true,
            });
            moments.push(if paused.contains(&slot) {
                Moment::PausedSlot(slot, own.and_then(|pause| pause.name.as_deref()))
            } else {
                Moment::Slot(slot)
            });
        }
        // Pauses after the last slot are of no interest.
        moments
    }

    fn touches_a_slot(&self, pause: &Pause) -> bool {
        let slots = self.clock.as_ref().map_or(&[][..], |clock| &clock.slots);
        slots.iter().any(|slot| slot.overlaps(pause.span))
    }
}

fn numbered(key: &str, from_0: usize, lang: Lang) -> String {
    let number = (from_0 + 1).to_string();
    Arguments::new().text("number", number).say(lang, key)
}
