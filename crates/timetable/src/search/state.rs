//! Where the search stands.

use fastrand::Rng;

use super::{chain::Chain, cost::Histogram};
use crate::{
    Instance, Timetable,
    slots::{self, Slots, each, slot},
};

/// No meeting, no slot.
pub(super) const NONE: u32 = u32::MAX;

/// What things cost while searching. What must hold costs more the longer it does not.
#[derive(Debug, Clone)]
pub struct Weights {
    /// A meeting that has to be and has no slot.
    pub missing: i64,
    /// A meeting too many in a slot, an order that does not hold, a spread too wide by one, two
    /// together who should be apart, no time to walk.
    pub broken: i64,
    /// A unit of weight of a meeting that is left out.
    pub left_out: i64,
    /// A break.
    pub breaks: i64,
    /// What a participant's second break costs more than the first, the third more than the second.
    pub uneven: i64,
    /// A slot waited.
    pub idle: i64,
    /// A meeting that is not where it was.
    pub moved: i64,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            missing: 4_000,
            broken: 1_500,
            left_out: 4_000,
            breaks: 1_000,
            uneven: 20,
            idle: 50,
            moved: 0,
        }
    }
}

/// A search on one thread.
pub struct Search<'a> {
    pub(super) instance: &'a Instance,
    pub(super) rng: Rng,
    /// Slots that are left to each meeting.
    pub(super) allowed: Vec<Slots>,
    /// Slot of each meeting, or [`NONE`].
    pub(super) at: Vec<u32>,
    /// First row of each participant; one row for each of their people.
    rows: Vec<usize>,
    /// Row and slot → meeting, or [`NONE`].
    grid: Vec<u32>,
    pub(super) busy: Vec<Slots>,
    pub(super) breaks_of: Vec<u32>,
    /// Hall and slot → meetings.
    pub(super) load: Vec<u32>,
    pub(super) histogram: Histogram,
    /// Meetings without a slot, and the place of each in that list.
    pub(super) waiting: Vec<u32>,
    waits_at: Vec<u32>,
    /// How many meetings of each participant have a slot.
    pub(super) placed: Vec<usize>,
    pub(super) weights: Weights,
    pub(super) missing: u32,
    pub(super) left_out: u64,
    pub(super) breaks: u32,
    pub(super) broken: u32,
    pub(super) before: Vec<Vec<u32>>,
    pub(super) after: Vec<Vec<u32>>,
    pub(super) apart: Vec<Vec<u32>>,
    /// Where each meeting was, or [`NONE`]; empty when that does not matter.
    pub(super) home: Vec<u32>,
    /// Meetings that are not where they were.
    pub(super) moved: u32,
    /// Meetings that have a choice.
    pub(super) movable: Vec<u32>,
    /// Meetings that may be left out.
    pub(super) optional: Vec<u32>,
    pub(super) chain: Chain,
}

impl<'a> Search<'a> {
    /// Begins with nothing placed. `allowed` are the slots left to each meeting.
    pub fn new(instance: &'a Instance, allowed: Vec<Slots>, seed: u64) -> Self {
        let meetings = instance.meetings.len();
        let participants = instance.of.len();
        let mut rows = Vec::with_capacity(participants + 1);
        let mut row = 0;
        for people in &instance.at_once {
            rows.push(row);
            row += people;
        }
        rows.push(row);
        let lists = |pairs: &[(usize, usize)], count: usize, turned: bool| {
            let mut lists = vec![Vec::new(); count];
            for &(a, b) in pairs {
                let (from, to) = if turned { (b, a) } else { (a, b) };
                lists[from].push(u32::try_from(to).unwrap_or(NONE));
            }
            lists
        };
        let mut apart = lists(&instance.apart, participants, false);
        for (list, more) in apart
            .iter_mut()
            .zip(lists(&instance.apart, participants, true))
        {
            list.extend(more);
        }
        let missing = instance.meetings.iter().filter(|m| m.optional.is_none());
        let ids = 0..u32::try_from(meetings).unwrap_or(NONE);
        Self {
            rng: Rng::with_seed(seed),
            at: vec![NONE; meetings],
            grid: vec![NONE; row * instance.slots],
            rows,
            busy: vec![0; participants],
            breaks_of: vec![0; participants],
            load: vec![0; instance.halls.len() * instance.slots],
            histogram: Histogram::new(participants, instance.spread),
            waiting: ids.clone().collect(),
            waits_at: ids.clone().collect(),
            placed: vec![0; participants],
            weights: Weights::default(),
            missing: u32::try_from(missing.count()).unwrap_or(u32::MAX),
            left_out: instance
                .meetings
                .iter()
                .map(|m| u64::from(m.optional.unwrap_or(0)))
                .sum(),
            breaks: 0,
            broken: 0,
            before: lists(&instance.order, meetings, true),
            after: lists(&instance.order, meetings, false),
            apart,
            movable: ids
                .clone()
                .filter(|m| allowed[*m as usize].count_ones() > 1)
                .collect(),
            optional: ids
                .filter(|m| instance.meetings[*m as usize].optional.is_some())
                .collect(),
            home: Vec::new(),
            moved: 0,
            chain: Chain::new(meetings, participants),
            allowed,
            instance,
        }
    }

    /// Whether everything that must hold holds.
    pub fn holds(&self) -> bool {
        self.missing == 0 && self.broken == 0
    }

    /// Weight of what is left out, and breaks: the two parts that count first.
    pub fn score(&self) -> (u64, u32) {
        (self.left_out, self.breaks)
    }

    /// The timetable as it stands, without tables.
    pub fn timetable(&self) -> Timetable {
        Timetable {
            slots: self
                .at
                .iter()
                .map(|t| (*t != NONE).then_some(*t as usize))
                .collect(),
            tables: vec![None; self.at.len()],
        }
    }

    /// The participant's meetings in a slot, one for each of their people; [`NONE`] where free.
    pub(super) fn people_at(&self, participant: usize, t: usize) -> impl Iterator<Item = u32> {
        (self.rows[participant]..self.rows[participant + 1])
            .map(move |row| self.grid[row * self.instance.slots + t])
    }

    /// How many meetings a participant has in a slot.
    pub(super) fn load_of(&self, participant: usize, t: usize) -> usize {
        self.people_at(participant, t)
            .filter(|meeting| *meeting != NONE)
            .count()
    }

    /// Takes a meeting out of the grid.
    pub(super) fn lift(&mut self, meeting: usize) {
        let t = self.at[meeting] as usize;
        for participant in self.instance.meetings[meeting].pair {
            for row in self.rows[participant]..self.rows[participant + 1] {
                let cell = &mut self.grid[row * self.instance.slots + t];
                if *cell as usize == meeting {
                    *cell = NONE;
                }
            }
            if self.load_of(participant, t) == 0 {
                self.busy[participant] &= !slot(t);
            }
            self.placed[participant] -= 1;
        }
        for hall in &self.instance.halls_of[meeting] {
            self.load[hall * self.instance.slots + t] -= 1;
        }
        self.at[meeting] = NONE;
    }

    /// Puts a meeting where both have somebody free.
    pub(super) fn put(&mut self, meeting: usize, t: usize) {
        for participant in self.instance.meetings[meeting].pair {
            for row in self.rows[participant]..self.rows[participant + 1] {
                let cell = &mut self.grid[row * self.instance.slots + t];
                if *cell == NONE {
                    *cell = u32::try_from(meeting).unwrap_or(NONE);
                    break;
                }
            }
            self.busy[participant] |= slot(t);
            self.placed[participant] += 1;
        }
        for hall in &self.instance.halls_of[meeting] {
            self.load[hall * self.instance.slots + t] += 1;
        }
        self.at[meeting] = u32::try_from(t).unwrap_or(NONE);
    }

    /// A meeting has no slot from now on.
    pub(super) fn begins_to_wait(&mut self, meeting: usize) {
        self.waits_at[meeting] = u32::try_from(self.waiting.len()).unwrap_or(NONE);
        self.waiting.push(u32::try_from(meeting).unwrap_or(NONE));
        match self.instance.meetings[meeting].optional {
            None => self.missing += 1,
            Some(weight) => self.left_out += u64::from(weight),
        }
    }

    /// A meeting has a slot again.
    pub(super) fn waits_no_more(&mut self, meeting: usize) {
        let place = self.waits_at[meeting] as usize;
        self.waiting.swap_remove(place);
        if let Some(moved) = self.waiting.get(place) {
            self.waits_at[*moved as usize] = u32::try_from(place).unwrap_or(NONE);
        }
        self.waits_at[meeting] = NONE;
        match self.instance.meetings[meeting].optional {
            None => self.missing -= 1,
            Some(weight) => self.left_out -= u64::from(weight),
        }
    }

    /// Counts everything anew; after this the counters are true whatever was done to the grid.
    pub(super) fn recount(&mut self) {
        let slots = self.instance.slots;
        self.histogram = Histogram::new(self.busy.len(), self.instance.spread);
        self.breaks = 0;
        for participant in 0..self.busy.len() {
            let breaks = slots::breaks(self.busy[participant], self.instance.buffer);
            self.histogram.moves(0, breaks);
            self.breaks_of[participant] = breaks;
            self.breaks += breaks;
        }
        let mut broken = self.histogram.excess();
        for (number, hall) in self.instance.halls.iter().enumerate() {
            let loads = &self.load[number * slots..][..slots];
            for (load, tables) in loads.iter().zip(&hall.tables) {
                broken += load.saturating_sub(u32::try_from(*tables).unwrap_or(u32::MAX));
            }
        }
        for &(first, second) in &self.instance.order {
            let (first, second) = (self.at[first], self.at[second]);
            broken += u32::from(first != NONE && second != NONE && first >= second);
        }
        for &(a, b) in &self.instance.apart {
            broken += (self.busy[a] & self.busy[b]).count_ones();
        }
        for (participant, day) in self.busy.iter().enumerate() {
            broken += slots::hurries(*day, self.instance.buffer);
            let over = self.placed[participant].saturating_sub(self.instance.most[participant]);
            broken += u32::try_from(over).unwrap_or(u32::MAX);
        }
        self.broken = broken;
        let away = (0..self.at.len()).map(|meeting| self.is_away(meeting, self.at[meeting]));
        let away: i64 = away.sum();
        self.moved = u32::try_from(away).unwrap_or(u32::MAX);
    }

    /// From now on it costs something when a meeting is not where it was.
    pub fn stay_home(&mut self, before: &[Option<usize>]) {
        let number = |t: &Option<usize>| t.and_then(|t| u32::try_from(t).ok()).unwrap_or(NONE);
        self.home = before.iter().map(number).collect();
        self.weights.moved = 2_000;
        self.weights.left_out = 20;
        self.weights.breaks = 100;
        self.weights.uneven = 2;
        self.weights.idle = 1;
        self.weights.broken = 100_000;
        self.weights.missing = 100_000;
    }

    /// 1 where a meeting in this slot would not be where it was. One that was nowhere does not move.
    pub(super) fn is_away(&self, meeting: usize, t: u32) -> i64 {
        let home = self.home.get(meeting).copied().unwrap_or(NONE);
        i64::from(t != NONE && home != NONE && home != t)
    }

    /// Begins from a timetable, as far as it can be used.
    pub fn begin_from(&mut self, slots: &[Option<usize>]) {
        for meeting in 0..self.at.len() {
            if self.at[meeting] != NONE {
                self.lift(meeting);
                self.begins_to_wait(meeting);
            }
        }
        for (meeting, at) in slots.iter().enumerate() {
            let Some(t) = at.filter(|t| self.allowed[meeting] & slot(*t) != 0) else {
                continue;
            };
            if self.fits(meeting, t) {
                self.put(meeting, t);
                self.waits_no_more(meeting);
            }
        }
        self.recount();
    }

    /// Whether both have somebody free.
    pub(super) fn fits(&self, meeting: usize, t: usize) -> bool {
        let pair = self.instance.meetings[meeting].pair;
        pair.iter()
            .all(|p| self.load_of(*p, t) < self.instance.at_once[*p])
    }

    /// A first timetable, greedily: who has least choice first, where the tables are emptiest.
    pub fn fill(&mut self) {
        let mut order: Vec<usize> = self.waiting.iter().map(|m| *m as usize).collect();
        let choice = |m: &usize| {
            let pair = self.instance.meetings[*m].pair;
            let crowd = pair.iter().map(|p| self.instance.of[*p].len()).max();
            (self.allowed[*m].count_ones(), std::cmp::Reverse(crowd))
        };
        order.sort_by_key(choice);
        for meeting in order {
            let open = each(self.allowed[meeting]).filter(|t| self.fits(meeting, *t));
            let pair = self.instance.meetings[meeting].pair;
            let best = open.min_by_key(|t| {
                let halls = &self.instance.halls_of[meeting];
                let crowd = halls.iter().map(|hall| {
                    let load = self.load[hall * self.instance.slots + t];
                    let tables = self.instance.halls[*hall].tables[*t];
                    let tables = u32::try_from(tables).unwrap_or(u32::MAX);
                    load.saturating_sub(tables.saturating_sub(1)) * 100
                });
                let gaps = pair
                    .iter()
                    .map(|p| slots::idle(self.busy[*p] | slot(*t), self.instance.buffer));
                crowd.sum::<u32>() + gaps.sum::<u32>()
            });
            if let Some(t) = best {
                self.put(meeting, t);
                self.waits_no_more(meeting);
            }
        }
        self.recount();
    }
}
