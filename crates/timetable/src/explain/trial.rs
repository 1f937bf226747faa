//! Moves on trial: a meeting goes elsewhere, and whoever is in its way has to give way, in all ways with
//! few moves.

use super::Hindrance;
use crate::{
    Instance, Timetable,
    slots::{self, Slots, each, slot, up_to},
};

/// Something that does not hold after some moves.
struct Conflict {
    hindrance: Hindrance,
    /// At least one of these has to move on.
    movers: Vec<usize>,
    /// It helps only when one of them is left out.
    only_out: bool,
}

/// What looking at sets of moves came to.
pub(super) struct Looked {
    /// The slots of all meetings in the cheapest way.
    pub best: Option<Vec<Option<usize>>>,
    /// All ways were seen in which at most so many others move; `None`: all ways that there are.
    pub reach: Option<usize>,
}

/// What a way costs: weight left out, breaks, the worst first, slots waited, how many move.
type Cost = (u64, u32, Vec<u32>, u32, usize);

/// A timetable in which meetings are moved and moved back.
pub(super) struct Trial<'a> {
    instance: &'a Instance,
    allowed: Vec<Slots>,
    at: Vec<Option<usize>>,
    /// Participant and slot → how many meetings.
    load: Vec<u8>,
    busy: Vec<Slots>,
    breaks: Vec<u32>,
    placed: Vec<usize>,
    /// Hall and slot → how many meetings.
    crowd: Vec<usize>,
    left_out: u64,
    /// Pairs of an order that a meeting is in.
    order: Vec<Vec<(usize, usize)>>,
    apart: Vec<Vec<usize>>,
    /// Who moved, and from where, in turn.
    moved: Vec<(usize, Option<usize>)>,
    /// Who moved, or shall not move in this branch.
    settled: Vec<bool>,
    sets_left: u32,
    /// Whether a branch was left because more would have had to move.
    cut: bool,
    best: Option<(Cost, Vec<Option<usize>>)>,
}

impl<'a> Trial<'a> {
    /// The timetable as it stands. It has to hold.
    pub fn new(instance: &'a Instance, timetable: &Timetable) -> Self {
        let (people, meetings) = (instance.of.len(), instance.meetings.len());
        let mut order = vec![Vec::new(); meetings];
        for &(first, second) in &instance.order {
            order[first].push((first, second));
            order[second].push((first, second));
        }
        let mut apart = vec![Vec::new(); people];
        for &(a, b) in &instance.apart {
            apart[a].push(b);
            apart[b].push(a);
        }
        let mut trial = Self {
            allowed: instance.meetings.iter().map(|m| m.allowed).collect(),
            at: vec![None; meetings],
            load: vec![0; people * instance.slots],
            busy: vec![0; people],
            breaks: vec![0; people],
            placed: vec![0; people],
            crowd: vec![0; instance.halls.len() * instance.slots],
            left_out: instance.meetings.iter().map(weight).sum(),
            order,
            apart,
            moved: Vec::new(),
            settled: vec![false; meetings],
            sets_left: 0,
            cut: false,
            best: None,
            instance,
        };
        for (meeting, at) in timetable.slots.iter().enumerate() {
            trial.set(meeting, *at);
        }
        trial
    }

    /// Only these slots are tried.
    pub fn allow(&mut self, allowed: Vec<Slots>) {
        self.allowed = allowed;
    }

    fn set(&mut self, meeting: usize, to: Option<usize>) {
        let instance = self.instance;
        let pair = instance.meetings[meeting].pair;
        if let Some(t) = self.at[meeting] {
            for p in pair {
                let load = &mut self.load[p * instance.slots + t];
                *load -= 1;
                if *load == 0 {
                    self.busy[p] &= !slot(t);
                }
                self.placed[p] -= 1;
            }
            for hall in &instance.halls_of[meeting] {
                self.crowd[hall * instance.slots + t] -= 1;
            }
            self.left_out += weight(&instance.meetings[meeting]);
        }
        if let Some(t) = to {
            for p in pair {
                self.load[p * instance.slots + t] += 1;
                self.busy[p] |= slot(t);
                self.placed[p] += 1;
            }
            for hall in &instance.halls_of[meeting] {
                self.crowd[hall * instance.slots + t] += 1;
            }
            self.left_out -= weight(&instance.meetings[meeting]);
        }
        for p in pair {
            self.breaks[p] = slots::breaks(self.busy[p], instance.buffer);
        }
        self.at[meeting] = to;
    }

    fn go(&mut self, meeting: usize, to: Option<usize>) {
        self.moved.push((meeting, self.at[meeting]));
        self.settled[meeting] = true;
        self.set(meeting, to);
    }

    fn back(&mut self) {
        if let Some((meeting, from)) = self.moved.pop() {
            self.settled[meeting] = false;
            self.set(meeting, from);
        }
    }

    /// What a meeting would meet with in a slot.
    pub fn hindrances(&mut self, meeting: usize, t: usize) -> Vec<Hindrance> {
        self.go(meeting, Some(t));
        let mut found = self.conflicts(meeting);
        if found.is_empty() {
            found.extend(self.too_uneven());
        }
        self.back();
        found.into_iter().map(|one| one.hindrance).collect()
    }

    fn of_in(&self, participant: usize, t: usize) -> impl Iterator<Item = usize> {
        let meetings = self.instance.of[participant].iter().copied();
        meetings.filter(move |m| self.at[*m] == Some(t))
    }

    /// Everything that does not hold about a meeting where it is now.
    fn conflicts(&self, meeting: usize) -> Vec<Conflict> {
        let instance = self.instance;
        let mut found = Vec::new();
        let mut conflict = |hindrance, movers, only_out| {
            found.push(Conflict {
                hindrance,
                movers,
                only_out,
            });
        };
        let Some(t) = self.at[meeting] else {
            return found;
        };
        for p in instance.meetings[meeting].pair {
            let others = || self.of_in(p, t).filter(|m| *m != meeting);
            if usize::from(self.load[p * instance.slots + t]) > instance.at_once[p] {
                let others: Vec<usize> = others().collect();
                conflict(Hindrance::Busy(p, others.clone()), others, false);
            }
            if instance.buffer > 0 {
                let near =
                    up_to(t + instance.buffer + 1) & !up_to(t.saturating_sub(instance.buffer));
                for close in each(self.busy[p] & near & !slot(t)) {
                    let there = || self.of_in(p, close);
                    if let Some(first) = there().next() {
                        let movers = there().chain(others()).collect();
                        conflict(Hindrance::Walk(p, first), movers, false);
                    }
                }
            }
            for &other in &self.apart[p] {
                if let Some(first) = self.of_in(other, t).next() {
                    let movers = self.of_in(other, t).chain(others()).collect();
                    conflict(Hindrance::Apart(p, other, first), movers, false);
                }
            }
            if self.placed[p] > instance.most[p] {
                let there = instance.of[p].iter().copied();
                let movers = there.filter(|m| self.at[*m].is_some()).collect();
                conflict(Hindrance::Most(p), movers, true);
            }
        }
        for &number in &instance.halls_of[meeting] {
            let hall = &instance.halls[number];
            if self.crowd[number * instance.slots + t] > hall.tables[t] {
                let there = hall.meetings.iter().copied();
                let movers = there.filter(|m| self.at[*m] == Some(t)).collect();
                conflict(Hindrance::Full(hall.room, hall.tables[t]), movers, false);
            }
        }
        for &(first, second) in &self.order[meeting] {
            if let (Some(early), Some(late)) = (self.at[first], self.at[second])
                && early >= late
            {
                conflict(Hindrance::Order(first, second), vec![first, second], false);
            }
        }
        found
    }

    /// Two participants whose breaks differ by too many.
    fn too_uneven(&self) -> Option<Conflict> {
        let allowed = self.instance.spread?;
        let people = 0..self.breaks.len();
        let most = people.clone().max_by_key(|p| self.breaks[*p])?;
        let fewest = people.min_by_key(|p| self.breaks[*p])?;
        (self.breaks[most] - self.breaks[fewest] > allowed).then(|| Conflict {
            hindrance: Hindrance::Spread(most, fewest),
            movers: [most, fewest]
                .iter()
                .flat_map(|p| self.instance.of[*p].iter().copied())
                .collect(),
            only_out: false,
        })
    }

    /// Of what does not hold, what leaves least choice.
    fn tightest(&self) -> Option<Conflict> {
        let mut tightest: Option<Conflict> = None;
        for (meeting, _) in &self.moved {
            for mut conflict in self.conflicts(*meeting) {
                conflict.movers.retain(|m| !self.settled[*m]);
                let tighter = |other: &Conflict| conflict.movers.len() < other.movers.len();
                if tightest.as_ref().is_none_or(tighter) {
                    tightest = Some(conflict);
                }
            }
        }
        tightest.or_else(|| {
            let mut uneven = self.too_uneven()?;
            uneven.movers.retain(|m| !self.settled[*m]);
            Some(uneven)
        })
    }

    /// All sets of moves, up to `sets`, by which a meeting comes to a slot: first those in which nobody
    /// else moves, then one other, and so on.
    pub fn look(&mut self, meeting: usize, t: usize, sets: u32) -> Looked {
        self.best = None;
        self.sets_left = sets;
        let mut reach = None;
        self.go(meeting, Some(t));
        for others in 0..self.at.len() {
            self.cut = false;
            self.explore(others);
            if self.sets_left == 0 {
                break;
            }
            reach = Some(others);
            if !self.cut {
                break;
            }
        }
        self.back();
        let all = self.sets_left > 0;
        if !all {
            self.change_places(meeting, t);
        }
        Looked {
            best: self.best.take().map(|(_, slots)| slots),
            reach: if all { None } else { Some(reach.unwrap_or(0)) },
        }
    }

    /// Tries everything that mends what does not hold, moving at most so many others.
    ///
    /// No way is missed: whatever mends a conflict moves one of its movers, and those before it in the
    /// list stay where they are, or it was seen before.
    fn explore(&mut self, others: usize) {
        if self.sets_left == 0 {
            return;
        }
        self.sets_left -= 1;
        let Some(conflict) = self.tightest() else {
            return self.consider();
        };
        if others == 0 {
            self.cut |= !conflict.movers.is_empty();
            return;
        }
        for &mover in &conflict.movers {
            if self.sets_left == 0 {
                break;
            }
            let from = self.at[mover].map_or(0, slot);
            let slots = match conflict.only_out {
                true => 0,
                false => self.allowed[mover] & !from,
            };
            for t in each(slots) {
                self.go(mover, Some(t));
                self.explore(others - 1);
                self.back();
            }
            if from != 0 && self.instance.meetings[mover].optional.is_some() {
                self.go(mover, None);
                self.explore(others - 1);
                self.back();
            }
            self.settled[mover] = true;
        }
        for &mover in &conflict.movers {
            self.settled[mover] = false;
        }
    }

    /// Everything holds: is it cheaper than what was found before?
    fn consider(&mut self) {
        let breaks: u32 = self.breaks.iter().sum();
        if let Some((best, _)) = &self.best
            && (best.0, best.1) < (self.left_out, breaks)
        {
            return;
        }
        let mut worst: Vec<u32> = self.breaks.iter().copied().filter(|b| *b > 0).collect();
        worst.sort_unstable_by(|a, b| b.cmp(a));
        let days = self.busy.iter();
        let idle = days
            .map(|day| slots::idle(*day, self.instance.buffer))
            .sum();
        let cost = (self.left_out, breaks, worst, idle, self.moved.len());
        if self.best.as_ref().is_none_or(|(best, _)| cost < *best) {
            self.best = Some((cost, self.at.clone()));
        }
    }

    /// The chain of those who change places between the meeting's slot and another (Kempe): everybody
    /// whom somebody drives away goes where that one came from.
    fn change_places(&mut self, meeting: usize, to: usize) {
        let Some(from) = self.at[meeting] else {
            return;
        };
        let mut flips = vec![meeting];
        let mut next = 0;
        while let Some(&one) = flips.get(next) {
            next += 1;
            let there = if self.at[one] == Some(from) { to } else { from };
            for p in self.instance.meetings[one].pair {
                let here = if there == to { from } else { to };
                let comes = self.of_in(p, here).filter(|m| flips.contains(m)).count();
                let stay = self.of_in(p, there).filter(|m| !flips.contains(m));
                let stay: Vec<usize> = stay.collect();
                let over = (comes + stay.len()).saturating_sub(self.instance.at_once[p]);
                flips.extend(stay.into_iter().take(over));
            }
        }
        let between = slot(from) | slot(to);
        let goes = |m: &usize| self.at[*m].map_or(0, |t| between & !slot(t));
        if flips.iter().any(|m| self.allowed[*m] & goes(m) == 0) {
            return;
        }
        for &one in &flips {
            let there = if self.at[one] == Some(from) { to } else { from };
            self.go(one, Some(there));
        }
        if self.tightest().is_none() {
            self.consider();
        }
        for _ in &flips {
            self.back();
        }
    }
}

fn weight(meeting: &crate::Meeting) -> u64 {
    u64::from(meeting.optional.unwrap_or(0))
}
