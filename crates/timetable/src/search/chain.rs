//! A chain of meetings that change places between two slots: found, judged, done.

use super::{Search, state::NONE};
use crate::slots::{self, Slots, slot};

/// Room for one chain at a time, kept so that nothing is allocated while searching.
#[derive(Debug)]
pub(super) struct Chain {
    /// Meetings that go to the other slot.
    flips: Vec<u32>,
    /// Meetings of the chain are marked with the number of the chain.
    marks: Vec<u32>,
    mark: u32,
    /// A meeting that comes in from outside.
    comes: Option<usize>,
    /// The two slots.
    between: [usize; 2],
    /// Participants that the chain touches, and by how much their load in the two slots changes.
    touched: Vec<u32>,
    touch_marks: Vec<u32>,
    shift: Vec<[i8; 2]>,
    /// Those whose busy slots change, with their new day.
    days: Vec<(u32, Slots)>,
}

impl Chain {
    pub fn new(meetings: usize, participants: usize) -> Self {
        Self {
            flips: Vec::new(),
            marks: vec![0; meetings],
            mark: 0,
            comes: None,
            between: [0, 0],
            touched: Vec::new(),
            touch_marks: vec![0; participants],
            shift: vec![[0, 0]; participants],
            days: Vec::new(),
        }
    }

    fn begin(&mut self, between: [usize; 2]) {
        self.mark += 1;
        self.flips.clear();
        self.touched.clear();
        self.days.clear();
        self.comes = None;
        self.between = between;
    }

    fn shifts(&mut self, participant: usize, place: usize, by: i8) {
        if self.touch_marks[participant] != self.mark {
            self.touch_marks[participant] = self.mark;
            self.touched
                .push(u32::try_from(participant).unwrap_or(NONE));
            self.shift[participant] = [0, 0];
        }
        self.shift[participant][place] += by;
    }
}

/// Longest chain that is followed.
const LONGEST: usize = 200;

impl Search<'_> {
    /// Follows the chain that begins when `meeting` goes to slot `to`. Whoever has to give way there
    /// goes to slot `away`, which for a meeting that has a slot is that slot. False when somebody
    /// cannot.
    pub(super) fn follow(&mut self, meeting: usize, to: usize, away: usize) -> bool {
        self.chain.begin([to, away]);
        if self.at[meeting] == NONE {
            self.chain.comes = Some(meeting);
            for participant in self.instance.meetings[meeting].pair {
                self.chain.shifts(participant, 0, 1);
            }
            for participant in self.instance.meetings[meeting].pair {
                if !self.makes_room(participant, 0) {
                    return false;
                }
            }
        } else if !self.flip(meeting) {
            return false;
        }
        let mut next = 0;
        while next < self.chain.flips.len() {
            let flipped = self.chain.flips[next] as usize;
            next += 1;
            let place = usize::from(self.at[flipped] as usize == self.chain.between[0]);
            for participant in self.instance.meetings[flipped].pair {
                if !self.makes_room(participant, place) {
                    return false;
                }
            }
            if self.chain.flips.len() > LONGEST {
                return false;
            }
        }
        true
    }

    /// Adds a meeting that stands in one of the two slots.
    fn flip(&mut self, meeting: usize) -> bool {
        let from = usize::from(self.at[meeting] as usize != self.chain.between[0]);
        if self.allowed[meeting] & slot(self.chain.between[1 - from]) == 0 {
            return false;
        }
        self.chain.marks[meeting] = self.chain.mark;
        self.chain
            .flips
            .push(u32::try_from(meeting).unwrap_or(NONE));
        for participant in self.instance.meetings[meeting].pair {
            self.chain.shifts(participant, from, -1);
            self.chain.shifts(participant, 1 - from, 1);
        }
        true
    }

    /// Sends away as many of a participant's meetings in one of the two slots as they have too many.
    fn makes_room(&mut self, participant: usize, place: usize) -> bool {
        let t = self.chain.between[place];
        loop {
            let load = i32::try_from(self.load_of(participant, t)).unwrap_or(i32::MAX);
            let load = load + i32::from(self.chain.shift[participant][place]);
            if load <= i32::try_from(self.instance.at_once[participant]).unwrap_or(i32::MAX) {
                return true;
            }
            let gives_way = self
                .people_at(participant, t)
                .find(|m| *m != NONE && self.chain.marks[*m as usize] != self.chain.mark);
            match gives_way {
                Some(meeting) if self.flip(meeting as usize) => {}
                _ => return false,
            }
        }
    }

    /// What the chain that was followed would change in the cost.
    pub(super) fn judge(&mut self) -> i64 {
        let mut cost = self.new_days();
        cost += self.weights.broken * i64::from(self.crowding());
        cost += self.weights.broken * i64::from(self.disorder());
        cost += self.weights.moved * self.moving();
        if let Some(meeting) = self.chain.comes {
            cost -= self.waiting_cost(meeting);
            for participant in self.instance.meetings[meeting].pair {
                if self.placed[participant] >= self.instance.most[participant] {
                    cost += self.weights.broken;
                }
            }
        }
        cost
    }

    pub(super) fn waiting_cost(&self, meeting: usize) -> i64 {
        match self.instance.meetings[meeting].optional {
            None => self.weights.missing,
            Some(weight) => i64::from(weight) * self.weights.left_out,
        }
    }

    /// New days of those whose busy slots change, and what these change in the cost.
    fn new_days(&mut self) -> i64 {
        let mut cost = 0;
        let excess = self.histogram.excess();
        let [to, away] = self.chain.between;
        for place in 0..self.chain.touched.len() {
            let participant = self.chain.touched[place] as usize;
            let shift = self.chain.shift[participant];
            let mut day = self.busy[participant];
            for (t, by) in [(to, shift[0]), (away, shift[1])] {
                let load = self.load_of(participant, t);
                let load = i64::try_from(load).unwrap_or(i64::MAX) + i64::from(by);
                day = if load > 0 {
                    day | slot(t)
                } else {
                    day & !slot(t)
                };
            }
            let before = self.busy[participant];
            if day == before {
                continue;
            }
            let breaks = slots::breaks(day, self.instance.buffer);
            let had = self.breaks_of[participant];
            cost += self.day_cost(day, breaks) - self.day_cost(before, had);
            self.histogram.moves(had, breaks);
            let id = u32::try_from(participant).unwrap_or(NONE);
            self.chain.days.push((id, day));
        }
        let wider = i64::from(self.histogram.excess()) - i64::from(excess);
        for place in 0..self.chain.days.len() {
            let (participant, day) = self.chain.days[place];
            let breaks = slots::breaks(day, self.instance.buffer);
            let had = self.breaks_of[participant as usize];
            self.histogram.moves(breaks, had);
        }
        cost += self.weights.broken * wider;
        if !self.instance.apart.is_empty() {
            cost += self.weights.broken * self.meeting_again();
        }
        cost
    }

    /// How many more slots those who are to be kept apart share.
    fn meeting_again(&self) -> i64 {
        let new_day = |participant: u32| {
            let changed = self.chain.days.iter().find(|(one, _)| *one == participant);
            changed.map(|(_, day)| *day)
        };
        let mut more = 0;
        for &(participant, day) in &self.chain.days {
            let before = self.busy[participant as usize];
            for &other in &self.apart[participant as usize] {
                let changed = new_day(other);
                // Two who both change are counted once.
                if changed.is_some() && other < participant {
                    continue;
                }
                let had = self.busy[other as usize];
                let has = changed.unwrap_or(had);
                more += i64::from((day & has).count_ones());
                more -= i64::from((before & had).count_ones());
            }
        }
        more
    }

    /// How many more meetings are too many for the tables.
    fn crowding(&self) -> i32 {
        let slots = self.instance.slots;
        let [to, away] = self.chain.between;
        let mut more = 0;
        for (number, hall) in self.instance.halls.iter().enumerate() {
            let in_hall = |meeting: usize| {
                self.instance.halls.len() == 1 && !self.instance.halls_of[meeting].is_empty()
                    || self.instance.halls_of[meeting].contains(&number)
            };
            let mut by = [0_i32, 0];
            for &meeting in &self.chain.flips {
                if in_hall(meeting as usize) {
                    let from = usize::from(self.at[meeting as usize] as usize != to);
                    by[from] -= 1;
                    by[1 - from] += 1;
                }
            }
            if self.chain.comes.is_some_and(in_hall) {
                by[0] += 1;
            }
            for (t, by) in [(to, by[0]), (away, by[1])] {
                let tables = i32::try_from(hall.tables[t]).unwrap_or(i32::MAX);
                let load = self.load[number * slots + t].cast_signed();
                more += (load + by - tables).max(0) - (load - tables).max(0);
            }
        }
        more
    }

    /// How many more meetings are not where they were.
    fn moving(&self) -> i64 {
        if self.home.is_empty() {
            return 0;
        }
        let number = |t: usize| u32::try_from(t).unwrap_or(NONE);
        let [to, away] = self.chain.between;
        let flips = self.chain.flips.iter().map(|m| *m as usize);
        let moving = flips.map(|meeting| {
            let from = self.at[meeting];
            let goes = number(if from as usize == to { away } else { to });
            self.is_away(meeting, goes) - self.is_away(meeting, from)
        });
        let comes = self.chain.comes.map_or(0, |m| self.is_away(m, number(to)));
        moving.sum::<i64>() + comes
    }

    /// How many more orders do not hold.
    fn disorder(&self) -> i32 {
        if self.instance.order.is_empty() {
            return 0;
        }
        let in_chain = |meeting: usize| self.chain.marks[meeting] == self.chain.mark;
        let [to, away] = self.chain.between;
        let new_slot = |meeting: usize| {
            let at = self.at[meeting];
            match at {
                _ if self.chain.comes == Some(meeting) => u32::try_from(to).unwrap_or(NONE),
                _ if !in_chain(meeting) => at,
                _ if at as usize == to => u32::try_from(away).unwrap_or(NONE),
                _ => u32::try_from(to).unwrap_or(NONE),
            }
        };
        let wrong =
            |first: u32, second: u32| i32::from(first != NONE && second != NONE && first >= second);
        let mut more = 0;
        let flips = self.chain.flips.iter().map(|m| *m as usize);
        for meeting in flips.chain(self.chain.comes) {
            for &after in &self.after[meeting] {
                let after = after as usize;
                more += wrong(new_slot(meeting), new_slot(after));
                more -= wrong(self.at[meeting], self.at[after]);
            }
            for &before in &self.before[meeting] {
                let before = before as usize;
                if in_chain(before) || self.chain.comes == Some(before) {
                    continue; // Counted from the other end.
                }
                more += wrong(new_slot(before), new_slot(meeting));
                more -= wrong(self.at[before], self.at[meeting]);
            }
        }
        more
    }

    /// Does what the chain that was followed and judged says.
    pub(super) fn make(&mut self) {
        let crowding = self.crowding();
        let disorder = self.disorder();
        let together = match self.instance.apart.is_empty() {
            true => 0,
            false => self.meeting_again(),
        };
        let moved = i64::from(self.moved) + self.moving();
        self.moved = u32::try_from(moved).unwrap_or(0);
        let mut broken = i64::from(self.broken) + i64::from(crowding + disorder) + together;
        broken -= i64::from(self.histogram.excess());
        for (participant, _) in &self.chain.days {
            let day = self.busy[*participant as usize];
            broken -= i64::from(slots::hurries(day, self.instance.buffer));
        }
        let [to, away] = self.chain.between;
        let flips = std::mem::take(&mut self.chain.flips);
        // Everybody leaves before anybody arrives: only then is there room.
        let mut arrivals = Vec::with_capacity(flips.len());
        for &meeting in &flips {
            let meeting = meeting as usize;
            let arrives = if self.at[meeting] as usize == to {
                away
            } else {
                to
            };
            arrivals.push(arrives);
            self.lift(meeting);
        }
        for (meeting, arrives) in flips.iter().zip(arrivals) {
            self.put(*meeting as usize, arrives);
        }
        self.chain.flips = flips;
        if let Some(meeting) = self.chain.comes {
            for participant in self.instance.meetings[meeting].pair {
                broken += i64::from(self.placed[participant] >= self.instance.most[participant]);
            }
            self.put(meeting, to);
            self.waits_no_more(meeting);
        }
        let days = std::mem::take(&mut self.chain.days);
        for &(participant, day) in &days {
            let participant = participant as usize;
            broken += i64::from(slots::hurries(day, self.instance.buffer));
            let breaks = slots::breaks(day, self.instance.buffer);
            let had = self.breaks_of[participant];
            self.histogram.moves(had, breaks);
            self.breaks_of[participant] = breaks;
            self.breaks = self.breaks + breaks - had;
        }
        self.chain.days = days;
        broken += i64::from(self.histogram.excess());
        self.broken = u32::try_from(broken).unwrap_or(u32::MAX);
    }
}
