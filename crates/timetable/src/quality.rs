//! How good a timetable is, part by part, and whether it holds.

use std::fmt;

use crate::{
    Instance,
    slots::{self, Slots, each, slot},
};

/// Where and when everybody meets. Slots are counted without pauses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timetable {
    /// The slot of each meeting; `None` for one that is left out.
    pub slots: Vec<Option<usize>>,
    /// The table of each meeting; `None` where it needs none or none is given yet.
    pub tables: Vec<Option<usize>>,
}

/// How good a timetable is. Smaller is better, from the first part to the last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quality {
    /// Weight of the meetings left out.
    pub left_out: u64,
    /// How often somebody waits between two meetings (definition 2.4 of Bofill et al. 2022).
    pub breaks: u32,
    /// Breaks of the participants who have some, most first.
    pub worst: Vec<u32>,
    /// Slots waited.
    pub idle: u32,
    /// How often somebody changes the table from one meeting to their next.
    pub changes: u32,
}

/// Something that does not hold in a timetable. Slots as the event counts them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Violation {
    /// A meeting that has to be has no slot.
    Missing(usize),
    /// A meeting stands in a slot that is not open to it.
    Closed(usize, usize),
    /// A participant has more meetings in a slot than people.
    Clash(usize, usize),
    /// More meetings in a slot than tables.
    Tables(usize),
    /// The first meeting is not before the second.
    Order(usize, usize),
    /// The participant with most breaks has too many more than the one with fewest.
    Spread(u32),
    /// Two who are to be kept apart are busy in the same slot.
    Together(usize, usize, usize),
    /// Two meetings of a participant without time to walk between them.
    Hurry(usize),
    /// A participant has more meetings than they want.
    TooMany(usize),
    /// Two meetings at one table, a table that does not exist or stands in another room.
    Table(usize),
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(meeting) => write!(f, "meeting {meeting} has no slot"),
            Self::Closed(meeting, slot) => write!(f, "meeting {meeting} may not be in slot {slot}"),
            Self::Clash(participant, slot) => {
                write!(
                    f,
                    "participant {participant} has too many meetings in slot {slot}"
                )
            }
            Self::Tables(slot) => write!(f, "more meetings than tables in slot {slot}"),
            Self::Order(before, after) => {
                write!(f, "meeting {before} is not before meeting {after}")
            }
            Self::Spread(spread) => write!(f, "the numbers of breaks differ by {spread}"),
            Self::Together(a, b, slot) => {
                write!(f, "participants {a} and {b} are both busy in slot {slot}")
            }
            Self::Hurry(participant) => write!(f, "participant {participant} has no time to walk"),
            Self::TooMany(participant) => {
                write!(
                    f,
                    "participant {participant} has more meetings than they want"
                )
            }
            Self::Table(meeting) => write!(f, "meeting {meeting} cannot be at its table"),
        }
    }
}

impl Instance {
    /// Slots in which each participant is busy.
    pub fn busy(&self, timetable: &Timetable) -> Vec<Slots> {
        let mut busy = vec![0; self.of.len()];
        for (meeting, at) in self.meetings.iter().zip(&timetable.slots) {
            for participant in meeting.pair {
                busy[participant] |= at.map_or(0, slot);
            }
        }
        busy
    }

    /// How good a timetable is.
    pub fn quality(&self, timetable: &Timetable) -> Quality {
        let busy = self.busy(timetable);
        let mut worst: Vec<u32> = busy
            .iter()
            .map(|day| slots::breaks(*day, self.buffer))
            .filter(|breaks| *breaks > 0)
            .collect();
        worst.sort_unstable_by(|a, b| b.cmp(a));
        Quality {
            left_out: self
                .meetings
                .iter()
                .zip(&timetable.slots)
                .filter(|(_, at)| at.is_none())
                .map(|(meeting, _)| u64::from(meeting.optional.unwrap_or(0)))
                .sum(),
            breaks: worst.iter().sum(),
            worst,
            idle: busy.iter().map(|day| slots::idle(*day, self.buffer)).sum(),
            changes: self.changes(timetable),
        }
    }

    /// How often somebody changes the table from one meeting to their next, where both have one.
    fn changes(&self, timetable: &Timetable) -> u32 {
        let mut changes = 0;
        for (participant, meetings) in self.of.iter().enumerate() {
            if self.at_once[participant] > 1 {
                continue;
            }
            let mut day: Vec<(usize, usize)> = meetings
                .iter()
                .filter_map(|m| timetable.slots[*m].zip(timetable.tables[*m]))
                .collect();
            day.sort_unstable();
            changes += day.windows(2).filter(|two| two[0].1 != two[1].1).count();
        }
        u32::try_from(changes).unwrap_or(u32::MAX)
    }

    /// Everything that does not hold in a timetable; nothing when it does.
    pub fn violations(&self, timetable: &Timetable) -> Vec<Violation> {
        let mut found = Vec::new();
        for (number, meeting) in self.meetings.iter().enumerate() {
            match timetable.slots[number] {
                None if meeting.optional.is_none() => found.push(Violation::Missing(number)),
                Some(t) if meeting.allowed & slot(t) == 0 => {
                    found.push(Violation::Closed(number, self.stated(t)));
                }
                _ => {}
            }
        }
        for (participant, meetings) in self.of.iter().enumerate() {
            let mut load = vec![0; self.slots];
            for t in meetings.iter().filter_map(|m| timetable.slots[*m]) {
                load[t] += 1;
            }
            let full = load.iter().enumerate();
            found.extend(
                full.filter(|(_, load)| **load > self.at_once[participant])
                    .map(|(t, _)| Violation::Clash(participant, self.stated(t))),
            );
            if load.iter().sum::<usize>() > self.most[participant] {
                found.push(Violation::TooMany(participant));
            }
        }
        for hall in &self.halls {
            let mut load = vec![0; self.slots];
            for t in hall.meetings.iter().filter_map(|m| timetable.slots[*m]) {
                load[t] += 1;
            }
            let full = load.iter().enumerate();
            found.extend(
                full.filter(|(t, load)| **load > hall.tables[*t])
                    .map(|(t, _)| Violation::Tables(self.stated(t))),
            );
        }
        for &(before, after) in &self.order {
            if let (Some(first), Some(second)) = (timetable.slots[before], timetable.slots[after])
                && first >= second
            {
                found.push(Violation::Order(before, after));
            }
        }
        let busy = self.busy(timetable);
        for &(a, b) in &self.apart {
            found
                .extend(each(busy[a] & busy[b]).map(|t| Violation::Together(a, b, self.stated(t))));
        }
        let breaks = || busy.iter().map(|day| slots::breaks(*day, self.buffer));
        if let (Some(most), Some(fewest), Some(allowed)) =
            (breaks().max(), breaks().min(), self.spread)
            && most - fewest > allowed
        {
            found.push(Violation::Spread(most - fewest));
        }
        let hurried = busy.iter().enumerate();
        found.extend(
            hurried
                .filter(|(_, day)| slots::hurries(**day, self.buffer) > 0)
                .map(|(participant, _)| Violation::Hurry(participant)),
        );
        found.extend(self.wrong_tables(timetable));
        found
    }

    fn wrong_tables(&self, timetable: &Timetable) -> Vec<Violation> {
        let mut taken = std::collections::HashSet::new();
        let places = timetable.slots.iter().zip(&timetable.tables).enumerate();
        places
            .filter_map(|(meeting, (at, table))| Some((meeting, (*at)?, (*table)?)))
            .filter(|&(meeting, t, table)| {
                let open = self.tables_of(meeting, t).any(|one| one == table);
                !open || !taken.insert((t, table))
            })
            .map(|(meeting, _, _)| Violation::Table(meeting))
            .collect()
    }

    /// Tables at which a meeting can be in a slot; none when it needs none.
    pub fn tables_of(&self, meeting: usize, slot: usize) -> impl Iterator<Item = usize> {
        let rooms = &self.event.rooms;
        let own = self.halls_of[meeting]
            .iter()
            .find_map(|hall| self.halls[*hall].room);
        let tables = match own {
            _ if self.halls_of[meeting].is_empty() => 0..0,
            None => 0..self.event.tables,
            Some(room) => {
                let first: usize = rooms[..room].iter().sum();
                first..first + rooms[room]
            }
        };
        tables.filter(move |table| self.closed[slot].binary_search(table).is_err())
    }
}
