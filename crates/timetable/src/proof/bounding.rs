//! Raising the bound until a timetable meets it.

use std::{
    collections::BTreeMap,
    sync::{Arc, atomic::AtomicBool},
};

use super::{
    later::{Count, Later},
    model::Model,
    plain::{self, Plain},
    solver::{Answer, Lit, Solver, Told},
};
use crate::{Instance, Timetable, least::Prices, slots::Slots};

/// What a step of the proof came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// There is no timetable at all.
    Impossible,
    /// Some timetable.
    Found(Timetable),
    /// Nothing can be better than this: weight left out, and breaks.
    Bound(u64, u32),
    /// This timetable meets the bound.
    Best(Timetable),
    /// Of the timetables that meet the bound none shares breaks more evenly.
    MostEven(Vec<u32>),
    /// Of those that share them so, none waits fewer slots.
    LeastIdle(u32),
    /// Nothing new: it was stopped, or is on its way.
    Stopped,
}

/// What is avoided now: assumed not to be true, at a price.
type Avoided = BTreeMap<Lit, u64>;

/// A counter over things that cannot all be avoided, and how many of them are paid for.
struct Counter {
    /// `outputs[k]`: more than `k` of them happen.
    outputs: Vec<Lit>,
    paid: usize,
}

/// A proof under way.
pub struct Proof<'a> {
    pub(super) model: Model<'a>,
    prices: &'a Prices<'a>,
    avoided: Avoided,
    counters: BTreeMap<Lit, Counter>,
    /// Which of the two parts is being bounded.
    part: Part,
    left_out: u64,
    breaks: u32,
    /// Breaks that there are at least, as others found out.
    heard: u32,
    begun: bool,
    /// What the solver was told before breaks were avoided.
    before_breaks: Told,
    /// The question whether the bound can be met, put without assumptions.
    plain: Plain,
    /// What is proven beyond the two parts, once these are.
    pub(super) later: Option<Later>,
    pub(super) count: Count,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    LeftOut,
    Breaks,
}

impl<'a> Proof<'a> {
    /// Writes the clauses. It gives up when `stop` is set.
    pub(crate) fn new(
        instance: &'a Instance,
        allowed: &[Slots],
        prices: &'a Prices<'a>,
        stop: Arc<AtomicBool>,
    ) -> Self {
        let model = Model::new(instance, allowed, stop);
        let mut avoided = Avoided::new();
        for (out, weight) in &model.left_out {
            if *weight > 0 {
                avoided.insert(*out, *weight);
            }
        }
        let mut proof = Self {
            model,
            prices,
            avoided,
            counters: BTreeMap::new(),
            part: Part::LeftOut,
            left_out: 0,
            breaks: 0,
            heard: 0,
            begun: false,
            before_breaks: Told::default(),
            plain: Plain::new(),
            later: None,
            count: None,
        };
        if proof.avoided.is_empty() {
            proof.on_to_breaks();
        }
        proof
    }

    fn on_to_breaks(&mut self) {
        self.part = Part::Breaks;
        self.harden();
        self.before_breaks = self.model.solver.told();
        for of in &self.model.breaks {
            for literal in of {
                self.avoided.insert(*literal, 1);
            }
        }
    }

    /// What the part came to must not be exceeded: in a timetable that meets the bound nothing happens
    /// that is still avoided.
    pub(super) fn harden(&mut self) {
        if self.plain.solver.is_some() || self.heard > self.breaks {
            self.model.solver = self.plain.solver.take().unwrap_or_else(|| self.bounded());
            self.avoided.clear();
        }
        for literal in std::mem::take(&mut self.avoided).into_keys() {
            self.model.solver.clause([-literal]);
        }
        self.counters.clear();
    }

    pub(super) fn is_at_breaks(&self) -> bool {
        self.part == Part::Breaks
    }

    pub(super) fn bound(&self) -> (u64, u32) {
        (self.left_out, self.breaks.max(self.heard))
    }

    /// Takes note of what others found out: no timetable leaves out less, nor, leaving out so much, has
    /// fewer breaks.
    pub fn hear(&mut self, (left_out, breaks): (u64, u32)) {
        if self.is_at_breaks() && left_out == self.left_out && breaks > self.bound().1 {
            self.heard = breaks;
            self.plain = Plain::new();
        }
    }

    /// The question whether the bound can be met, to a solver that has learnt nothing yet but what prices
    /// say of days.
    fn bounded(&self) -> Solver {
        let (left_out, breaks) = self.bound();
        let mut solver = self.model.solver.afresh(self.before_breaks);
        if left_out == 0 {
            let days = self
                .prices
                .settled(&AtomicBool::new(false))
                .confined(breaks);
            for literal in self.model.confined(&days) {
                solver.clause([literal]);
            }
        }
        plain::bounded(solver, &self.model.breaks, breaks as usize)
    }

    /// Takes one step; `conflicts` bounds how long it may take (-1: not at all).
    pub fn step(&mut self, conflicts: i32) -> Outcome {
        if !self.begun {
            self.model.solver.limit(conflicts);
            return match self.model.solver.solve(&[]) {
                Answer::Yes => {
                    self.begun = true;
                    Outcome::Found(self.model.timetable())
                }
                Answer::No(_) => Outcome::Impossible,
                Answer::Stopped => Outcome::Stopped,
            };
        }
        // Without any breaks both questions would be the same.
        let in_turns = self.part == Part::Breaks && self.bound().1 > 0;
        if in_turns && self.plain.is_next {
            return self.step_plainly(conflicts);
        }
        let limit = match in_turns {
            true => self.plain.limit(conflicts),
            false => conflicts,
        };
        let assumptions: Vec<Lit> = self.avoided.keys().map(|lit| -lit).collect();
        self.model.solver.limit(limit);
        match self.model.solver.solve(&assumptions) {
            Answer::Stopped => {
                if in_turns {
                    self.plain.spend(limit);
                }
                Outcome::Stopped
            }
            Answer::Yes if self.part == Part::LeftOut => {
                let found = self.model.timetable();
                self.on_to_breaks();
                Outcome::Found(found)
            }
            Answer::Yes => Outcome::Best(self.model.timetable()),
            Answer::No(core) if core.is_empty() => Outcome::Impossible,
            Answer::No(core) => {
                self.pay(&core);
                let (left_out, breaks) = self.bound();
                Outcome::Bound(left_out, breaks)
            }
        }
    }

    fn step_plainly(&mut self, conflicts: i32) -> Outcome {
        if self.model.solver.is_stopped() {
            return Outcome::Stopped;
        }
        let limit = self.plain.limit(conflicts);
        let mut solver = self.plain.solver.take().unwrap_or_else(|| self.bounded());
        solver.limit(limit);
        match solver.solve(&[]) {
            Answer::Yes => {
                let found = self.model.timetable_of(&solver);
                self.plain.solver = Some(solver);
                Outcome::Best(found)
            }
            Answer::Stopped => {
                self.plain.solver = Some(solver);
                self.plain.spend(limit);
                Outcome::Stopped
            }
            Answer::No(_) => {
                self.heard = self.bound().1 + 1;
                self.plain = Plain::new();
                Outcome::Bound(self.left_out, self.heard)
            }
        }
    }

    /// Some of these have to happen: the bound rises by the cheapest, and from now on it is avoided
    /// that more of them happen than one.
    fn pay(&mut self, core: &[Lit]) {
        let before = self.bound();
        let core: Vec<Lit> = core.iter().map(|lit| -lit).collect();
        let price = core.iter().filter_map(|lit| self.avoided.get(lit)).min();
        let price = price.copied().unwrap_or(1);
        match self.part {
            Part::LeftOut => self.left_out += price,
            Part::Breaks => self.breaks += u32::try_from(price).unwrap_or(u32::MAX),
        }
        if self.bound() != before {
            self.plain = Plain::new();
        }
        for literal in &core {
            let rest = self.avoided.remove(literal).unwrap_or(price) - price;
            if rest > 0 {
                self.avoided.insert(*literal, rest);
            }
            self.next_of(*literal, price);
        }
        self.model.solver.clause(core.iter().copied());
        if core.len() > 1 {
            let outputs = self.model.solver.count(&core, core.len());
            let second = outputs[1];
            *self.avoided.entry(second).or_default() += price;
            self.counters.insert(second, Counter { outputs, paid: 1 });
        }
    }

    /// A counter whose bound was paid for has a next one.
    fn next_of(&mut self, literal: Lit, price: u64) {
        let Some(mut counter) = self.counters.remove(&literal) else {
            return;
        };
        counter.paid += 1;
        let next = counter.outputs.get(counter.paid).copied();
        if self.avoided.contains_key(&literal) {
            // Part of its price is still to be paid; the counter is needed again.
            let copy = Counter {
                outputs: counter.outputs.clone(),
                paid: counter.paid - 1,
            };
            self.counters.insert(literal, copy);
        }
        if let Some(next) = next {
            *self.avoided.entry(next).or_default() += price;
            self.counters.insert(next, counter);
        }
    }
}
