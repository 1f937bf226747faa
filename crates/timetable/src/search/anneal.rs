//! Annealing: moves are tried at random and taken when they help, or, while it is hot, although they
//! harm a little.

use super::{Search, state::NONE};
use crate::{
    Timetable,
    slots::{self, Slots, each, slot},
};

/// One cooling, from hot to cold.
#[derive(Debug, Clone, Copy)]
pub struct Cooling {
    /// Temperature at the start, in costs.
    pub hot: f64,
    /// Temperature at the end.
    pub cold: f64,
    /// How many moves are tried.
    pub steps: u64,
}

/// After so many moves the temperature is set anew, and whoever waits may look.
const STRIDE: u64 = 256;

fn pick(set: Slots, rng: &mut fastrand::Rng) -> Option<usize> {
    let count = set.count_ones();
    (count > 0)
        .then(|| each(set).nth(rng.u32(0..count) as usize))
        .flatten()
}

impl Search<'_> {
    /// Cools once; `looked` sees the search after every move that was taken, when everything holds.
    /// `go_on` is asked now and then.
    fn cool_and_look(
        &mut self,
        cooling: Cooling,
        mut go_on: impl FnMut() -> bool,
        mut looked: impl FnMut(&Self),
    ) {
        let strides = (cooling.steps / STRIDE).max(1);
        let mut temperature = cooling.hot;
        #[expect(clippy::cast_precision_loss, reason = "a count of strides")]
        let factor = (cooling.cold / cooling.hot).powf(1.0 / strides as f64);
        for _ in 0..strides {
            if !go_on() {
                return;
            }
            for _ in 0..STRIDE {
                if self.step(temperature) && self.holds() {
                    looked(self);
                }
            }
            temperature *= factor;
        }
    }

    /// Cools once. `seen` is told of every timetable that holds and is better than `bar` in weight left
    /// out and breaks, and answers the new bar; `go_on` is asked now and then.
    pub fn cool(
        &mut self,
        cooling: Cooling,
        mut bar: Option<(u64, u32)>,
        mut seen: impl FnMut(Timetable) -> (u64, u32),
        go_on: impl FnMut() -> bool,
    ) {
        self.cool_and_look(cooling, go_on, |search| {
            if bar.is_none_or(|bar| search.score() < bar) {
                bar = Some(seen(search.timetable()));
            }
        });
    }

    /// Cools once with breaks shared evenly in mind. `seen` is told of every timetable on the way that
    /// holds, with no more left out and no more breaks than at the start, and new parts behind these.
    pub fn cool_evenly(
        &mut self,
        cooling: Cooling,
        mut seen: impl FnMut(Timetable),
        go_on: impl FnMut() -> bool,
    ) {
        self.weights.uneven = self.weights.breaks / 2;
        let bar = self.score();
        let parts = |search: &Self| {
            let breaks = search.breaks_of.iter();
            let uneven = breaks.map(|breaks| breaks * breaks).sum::<u32>();
            let days = search.busy.iter();
            let idle = days.map(|day| slots::idle(*day, search.instance.buffer));
            (search.score(), uneven, idle.sum::<u32>())
        };
        let mut last = parts(self);
        self.cool_and_look(cooling, go_on, |search| {
            if search.score() <= bar {
                let now = parts(search);
                if now < last {
                    last = now;
                    seen(search.timetable());
                }
            }
        });
    }

    /// Cools once and answers the slots with the least left out, then the fewest meetings that moved,
    /// then the fewest breaks, of all that hold.
    pub fn cool_at_home(&mut self, cooling: Cooling) -> Vec<Option<usize>> {
        let parts = |search: &Self| (search.left_out, search.moved, search.breaks);
        let mut best = self.timetable().slots;
        // What stands in the way of what must hold has to give way before anything counts.
        let mut least = self.holds().then(|| parts(self));
        self.cool_and_look(
            cooling,
            || true,
            |search| {
                if least.is_none_or(|least| parts(search) < least) {
                    least = Some(parts(search));
                    best = search.timetable().slots;
                }
            },
        );
        best
    }

    /// After a cooling: what does not hold weighs more in the next, and less once it does.
    pub fn learn(&mut self) {
        let broken = self.weights.broken;
        self.weights.broken = match self.broken {
            0 => (broken * 4 / 5).max(600),
            _ => (broken * 3 / 2).min(20_000),
        };
    }

    /// Tries one move; true when it was taken.
    fn step(&mut self, temperature: f64) -> bool {
        if !self.waiting.is_empty() && self.rng.u8(0..4) == 0 {
            return self.step_in(temperature);
        }
        if !self.optional.is_empty() && (self.movable.is_empty() || self.rng.u8(0..16) == 0) {
            let meeting = self.optional[self.rng.usize(0..self.optional.len())] as usize;
            return self.at[meeting] != NONE && self.step_out(meeting, temperature);
        }
        if self.movable.is_empty() {
            return false;
        }
        let (meeting, to) = match self.rng.u8(0..3) {
            0 => self.closer_to_others(),
            _ => self.anywhere(),
        };
        let (Some(meeting), Some(to)) = (meeting, to) else {
            return false;
        };
        let from = self.at[meeting] as usize;
        self.follow(meeting, to, from) && self.decide(temperature)
    }

    /// Any meeting, and any other slot.
    fn anywhere(&mut self) -> (Option<usize>, Option<usize>) {
        let meeting = self.movable[self.rng.usize(0..self.movable.len())] as usize;
        match self.at[meeting] {
            NONE => (None, None),
            t => {
                let others = self.allowed[meeting] & !slot(t as usize);
                (Some(meeting), pick(others, &mut self.rng))
            }
        }
    }

    /// A meeting at the edge of a run of somebody who has breaks, and a slot at the edge of another.
    fn closer_to_others(&mut self) -> (Option<usize>, Option<usize>) {
        for _ in 0..8 {
            let participant = self.rng.usize(0..self.busy.len());
            if self.breaks_of[participant] == 0 {
                continue;
            }
            let day = self.busy[participant];
            let edges = day & !((day << 1) & (day >> 1));
            let Some(from) = pick(edges, &mut self.rng) else {
                break;
            };
            let there = self.people_at(participant, from).find(|m| *m != NONE);
            let Some(meeting) = there.map(|m| m as usize) else {
                break;
            };
            let rest = day & !slot(from);
            let beside = ((rest << 1) | (rest >> 1)) & !day & self.allowed[meeting];
            return (Some(meeting), pick(beside, &mut self.rng));
        }
        self.anywhere()
    }

    fn decide(&mut self, temperature: f64) -> bool {
        let cost = self.judge();
        let taken = self.takes(cost, temperature);
        if taken {
            self.make();
        }
        taken
    }

    fn takes(&mut self, cost: i64, temperature: f64) -> bool {
        #[expect(clippy::cast_precision_loss, reason = "costs are far below 2^52")]
        let cost = cost as f64;
        cost <= 0.0 || self.rng.f64() < (-cost / temperature).exp()
    }

    /// Somebody who waits gets a slot.
    fn step_in(&mut self, temperature: f64) -> bool {
        let meeting = self.waiting[self.rng.usize(0..self.waiting.len())] as usize;
        let pair = self.instance.meetings[meeting].pair;
        let allowed = self.allowed[meeting];
        let free = allowed & !self.busy[pair[0]] & !self.busy[pair[1]];
        let wanted = if free != 0 && self.rng.bool() {
            free
        } else {
            allowed
        };
        let Some(to) = pick(wanted, &mut self.rng) else {
            return false;
        };
        let mut open = slots::up_to(self.instance.slots) & !slot(to);
        for participant in pair {
            if self.load_of(participant, to) >= self.instance.at_once[participant] {
                open &= !self.busy[participant];
            }
        }
        let Some(away) = pick(open, &mut self.rng) else {
            return self.push_in(meeting, to, temperature);
        };
        if self.follow(meeting, to, away) {
            // On the day, whoever cannot come in beside the others may come in for one of them.
            let taken = self.decide(temperature);
            if taken || self.home.is_empty() {
                return taken;
            }
        }
        self.push_in(meeting, to, temperature)
    }

    /// Somebody who waits takes a slot, and those who were there wait instead.
    fn push_in(&mut self, meeting: usize, to: usize, temperature: f64) -> bool {
        let mut out: Vec<usize> = Vec::new();
        for participant in self.instance.meetings[meeting].pair {
            if self.load_of(participant, to) >= self.instance.at_once[participant] {
                let first = self.people_at(participant, to).find(|m| *m != NONE);
                out.extend(first.map(|m| m as usize).filter(|m| !out.contains(m)));
            }
        }
        // On the day it is better that another goes than that nobody may ever come.
        if !self.home.is_empty() {
            self.in_the_way(meeting, to, &mut out);
        }
        let mut cost = -self.waiting_cost(meeting);
        cost += out.iter().map(|m| self.waiting_cost(*m)).sum::<i64>();
        if !self.takes(cost, temperature) {
            return false;
        }
        for &one in &out {
            self.lift(one);
            self.begins_to_wait(one);
        }
        if self.fits(meeting, to) {
            self.put(meeting, to);
            self.waits_no_more(meeting);
        }
        self.recount();
        true
    }

    /// An optional meeting is left out.
    fn step_out(&mut self, meeting: usize, temperature: f64) -> bool {
        let cost = self.waiting_cost(meeting) - self.relief(meeting);
        if !self.takes(cost, temperature) {
            return false;
        }
        self.lift(meeting);
        self.begins_to_wait(meeting);
        self.recount();
        true
    }

    /// What the others would cost less without a meeting that has a slot.
    fn relief(&self, meeting: usize) -> i64 {
        let t = self.at[meeting] as usize;
        let mut relief = 0;
        let mut mended = 0;
        let mut spread = self.histogram.clone();
        for participant in self.instance.meetings[meeting].pair {
            if self.load_of(participant, t) == 1 {
                let day = self.busy[participant];
                let less = day & !slot(t);
                let breaks = slots::breaks(less, self.instance.buffer);
                relief += self.day_cost(day, self.breaks_of[participant]);
                relief -= self.day_cost(less, breaks);
                spread.moves(self.breaks_of[participant], breaks);
                let apart = self.apart[participant].iter();
                mended += apart
                    .filter(|other| self.busy[**other as usize] & slot(t) != 0)
                    .count();
            }
            mended += usize::from(self.placed[participant] > self.instance.most[participant]);
        }
        for hall in &self.instance.halls_of[meeting] {
            let tables = self.instance.halls[*hall].tables[t];
            mended += usize::from(self.load[hall * self.instance.slots + t] as usize > tables);
        }
        let at = |other: &u32| self.at[*other as usize];
        let late = self.before[meeting].iter().map(at);
        let early = self.after[meeting].iter().map(at);
        mended += late.filter(|s| *s != NONE && *s as usize >= t).count();
        mended += early.filter(|s| *s as usize <= t).count();
        let mended = i64::try_from(mended).unwrap_or(i64::MAX) + i64::from(self.histogram.excess())
            - i64::from(spread.excess());
        relief + self.weights.broken * mended
    }
}
