//! Who is where and when: a timetable as people follow it.

use std::collections::HashSet;

use collider_timetable::{Instance, Timetable};

use super::day::Day;
use crate::platform::i18n::{Lang, say};

/// A timetable with its event. Slots, tables and participants as the event counts them.
#[derive(Debug)]
pub struct Agenda<'a> {
    /// The event.
    pub day: &'a Day,
    /// Slot and table of each meeting; `None` for one that is left out.
    seats: Vec<Option<Seat>>,
    /// Meetings of each participant, the earliest first.
    of: Vec<Vec<usize>>,
    online: HashSet<usize>,
    /// Slots in which somebody can meet, in order.
    open: Vec<usize>,
}

/// When and where a meeting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seat {
    /// Its slot.
    pub slot: usize,
    /// Its table, where it needs one.
    pub table: Option<usize>,
}

/// What somebody does in a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Meets: one meeting for each who represents them.
    Meets(Vec<usize>),
    /// Is not there.
    Absent,
    /// Waits between two meetings.
    Waits,
    /// Walks from one meeting to the next.
    Walks,
    /// Has not begun, or is through.
    Free,
}

impl<'a> Agenda<'a> {
    /// A timetable of the day's event.
    pub fn new(day: &'a Day, instance: &Instance, timetable: &Timetable) -> Self {
        let seats: Vec<Option<Seat>> = timetable
            .slots
            .iter()
            .zip(&timetable.tables)
            .map(|(at, table)| {
                let slot = instance.stated((*at)?);
                Some(Seat {
                    slot,
                    table: *table,
                })
            })
            .collect();
        let mut of = vec![Vec::new(); day.event.participants];
        for (meeting, &(a, b, _)) in day.event.meetings.iter().enumerate() {
            if seats[meeting].is_some() {
                of[a].push(meeting);
                of[b].push(meeting);
            }
        }
        for meetings in &mut of {
            meetings.sort_by_key(|meeting| (seats[*meeting], *meeting));
        }
        let paused: HashSet<usize> = day.event.pauses.iter().copied().collect();
        Self {
            day,
            seats,
            of,
            online: day.event.online.iter().copied().collect(),
            open: (0..day.event.slots)
                .filter(|slot| !paused.contains(slot))
                .collect(),
        }
    }

    /// When and where a meeting is; `None` when it is left out.
    pub fn seat(&self, meeting: usize) -> Option<Seat> {
        self.seats[meeting]
    }

    /// Meetings that are held, the earliest first.
    pub fn held(&self) -> Vec<(Seat, usize)> {
        let seats = self.seats.iter().enumerate();
        let mut held: Vec<(Seat, usize)> = seats
            .filter_map(|(meeting, seat)| Some(((*seat)?, meeting)))
            .collect();
        held.sort_unstable();
        held
    }

    /// Meetings that are left out.
    pub fn left_out(&self) -> impl Iterator<Item = usize> {
        let seats = self.seats.iter().enumerate();
        seats
            .filter(|(_, seat)| seat.is_none())
            .map(|(meeting, _)| meeting)
    }

    /// Meetings of a participant, the earliest first.
    pub fn meetings_of(&self, participant: usize) -> &[usize] {
        &self.of[participant]
    }

    /// The other one of a meeting.
    pub fn partner(&self, meeting: usize, participant: usize) -> usize {
        let (a, b, _) = self.day.event.meetings[meeting];
        if a == participant { b } else { a }
    }

    /// Where a meeting is, in words.
    pub fn place(&self, meeting: usize, lang: Lang) -> String {
        match self.seats[meeting].and_then(|seat| seat.table) {
            _ if self.online.contains(&meeting) => say(lang, "timetables-online"),
            Some(table) => self.day.table(table, lang),
            None => String::new(),
        }
    }

    /// Whether a meeting needs no table.
    pub fn is_online(&self, meeting: usize) -> bool {
        self.online.contains(&meeting)
    }

    /// Both who meet, in words.
    pub fn pair(&self, meeting: usize, lang: Lang) -> String {
        let (a, b, _) = self.day.event.meetings[meeting];
        format!(
            "{} – {}",
            self.day.participant(a, lang),
            self.day.participant(b, lang)
        )
    }

    /// What a participant does in each slot; pauses are free.
    pub fn states(&self, participant: usize) -> Vec<State> {
        let mut states = vec![State::Free; self.day.event.slots];
        let absent = self.day.event.forbidden.get(participant);
        for slot in absent.into_iter().flatten() {
            states[*slot] = State::Absent;
        }
        for meeting in &self.of[participant] {
            let Some(seat) = self.seats[*meeting] else {
                continue;
            };
            match &mut states[seat.slot] {
                State::Meets(meetings) => meetings.push(*meeting),
                other => *other = State::Meets(vec![*meeting]),
            }
        }
        for (slot, walks) in self.gaps(participant) {
            if states[slot] == State::Free {
                states[slot] = if walks { State::Walks } else { State::Waits };
            }
        }
        states
    }

    /// How often a participant waits between two meetings, and how many slots.
    pub fn waits(&self, participant: usize) -> (usize, usize) {
        let (mut breaks, mut idle) = (0, 0);
        let mut before = None;
        for (slot, walks) in self.gaps(participant) {
            if walks {
                continue;
            }
            let place = self.open.binary_search(&slot).ok();
            if before.is_none() || before != place.and_then(|place| place.checked_sub(1)) {
                breaks += 1;
            }
            before = place;
            idle += 1;
        }
        (breaks, idle)
    }

    /// Slots between the first and the last meeting in which nobody is met, and whether they are for
    /// walking. Pauses are none.
    fn gaps(&self, participant: usize) -> Vec<(usize, bool)> {
        let busy: HashSet<usize> = self.of[participant]
            .iter()
            .filter_map(|meeting| Some(self.seats[*meeting]?.slot))
            .collect();
        let days = self.open.iter().enumerate();
        let mut days = days
            .filter(|(_, slot)| busy.contains(slot))
            .map(|(place, _)| place);
        let Some(first) = days.next() else {
            return Vec::new();
        };
        let last = days.next_back().unwrap_or(first);
        let mut gaps = Vec::new();
        let mut met = first;
        for place in first..last {
            let slot = self.open[place];
            if busy.contains(&slot) {
                met = place;
            } else {
                gaps.push((slot, place - met <= self.day.event.buffer));
            }
        }
        gaps
    }
}
