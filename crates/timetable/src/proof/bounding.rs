//! Raising the bound until a timetable meets it.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use super::{
    later::{Count, Later},
    model::Model,
    solver::{Answer, Lit},
};
use crate::{Instance, Timetable, slots::Slots};

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

/// Conflicts after which a timetable that meets the bound is looked for without assumptions; twice as
/// many the next time.
const PATIENCE: i32 = 3_000;
/// How many times more conflicts that may take.
const BOLDNESS: i32 = 4;

/// A proof under way.
pub struct Proof<'a> {
    instance: &'a Instance,
    allowed: Vec<Slots>,
    stop: Arc<AtomicBool>,
    pub(super) model: Model<'a>,
    avoided: Avoided,
    counters: BTreeMap<Lit, Counter>,
    /// Which of the two parts is being bounded.
    part: Part,
    left_out: u64,
    breaks: u32,
    begun: bool,
    /// All that was paid for breaks, in turn.
    cores: Vec<Vec<Lit>>,
    /// A copy in which nothing is assumed: what is avoided is forbidden, at this bound.
    bold: Option<(Model<'a>, u32)>,
    /// Conflicts until the other way is tried.
    patience: i32,
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
    pub fn new(instance: &'a Instance, allowed: &[Slots], stop: Arc<AtomicBool>) -> Self {
        let model = Model::new(instance, allowed, Arc::clone(&stop));
        let mut avoided = Avoided::new();
        for (out, weight) in &model.left_out {
            if *weight > 0 {
                avoided.insert(*out, *weight);
            }
        }
        let mut proof = Self {
            instance,
            allowed: allowed.to_vec(),
            stop,
            model,
            avoided,
            counters: BTreeMap::new(),
            part: Part::LeftOut,
            left_out: 0,
            breaks: 0,
            begun: false,
            cores: Vec::new(),
            bold: None,
            patience: PATIENCE,
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
        for of in &self.model.breaks {
            for literal in of {
                self.avoided.insert(*literal, 1);
            }
        }
    }

    /// What the part came to must not be exceeded: in a timetable that meets the bound nothing happens
    /// that is still avoided.
    pub(super) fn harden(&mut self) {
        for literal in std::mem::take(&mut self.avoided).into_keys() {
            self.model.solver.clause([-literal]);
        }
        self.counters.clear();
    }

    pub(super) fn is_at_breaks(&self) -> bool {
        self.part == Part::Breaks
    }

    pub(super) fn bound(&self) -> (u64, u32) {
        (self.left_out, self.breaks)
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
        let assumptions: Vec<Lit> = self.avoided.keys().map(|lit| -lit).collect();
        let patient = match conflicts {
            -1 => self.patience,
            some => some.min(self.patience),
        };
        self.model.solver.limit(patient);
        match self.model.solver.solve(&assumptions) {
            Answer::Stopped if self.stop.load(Ordering::SeqCst) => Outcome::Stopped,
            // Weight that had to be left out would have to be forbidden in other ways.
            Answer::Stopped if self.part == Part::Breaks && self.left_out == 0 => {
                self.be_bold(conflicts)
            }
            Answer::Stopped => Outcome::Stopped,
            Answer::Yes if self.part == Part::LeftOut => {
                let found = self.model.timetable();
                self.on_to_breaks();
                Outcome::Found(found)
            }
            Answer::Yes => Outcome::Best(self.model.timetable()),
            Answer::No(core) if core.is_empty() => Outcome::Impossible,
            Answer::No(core) => {
                self.pay(&core);
                self.patience = PATIENCE;
                Outcome::Bound(self.left_out, self.breaks)
            }
        }
    }

    /// Asks for a timetable that meets the bound in a model of its own, in which this is no assumption
    /// but has to be: there the solver can simplify much more. What it costs is that a bound too low
    /// comes without a core; then this one goes on.
    fn be_bold(&mut self, conflicts: i32) -> Outcome {
        let patient = self.patience.saturating_mul(BOLDNESS);
        self.patience = self.patience.saturating_mul(2);
        if self.bold.as_ref().is_none_or(|(_, at)| *at != self.breaks) {
            let mut copy = Self::new(self.instance, &self.allowed, Arc::clone(&self.stop));
            if copy.part == Part::LeftOut {
                copy.on_to_breaks();
            }
            // The same cores in the same order make the same variables.
            for core in &self.cores {
                copy.pay(core);
            }
            copy.harden();
            self.bold = Some((copy.model, self.breaks));
        }
        let Some((model, _)) = &mut self.bold else {
            return Outcome::Stopped;
        };
        model.solver.limit(match conflicts {
            -1 => patient,
            some => some.min(patient),
        });
        match model.solver.solve(&[]) {
            Answer::Yes => Outcome::Best(model.timetable()),
            Answer::No(_) | Answer::Stopped => Outcome::Stopped,
        }
    }

    /// Some of these have to happen: the bound rises by the cheapest, and from now on it is avoided
    /// that more of them happen than one.
    fn pay(&mut self, core: &[Lit]) {
        self.cores.push(core.to_vec());
        let core: Vec<Lit> = core.iter().map(|lit| -lit).collect();
        let price = core.iter().filter_map(|lit| self.avoided.get(lit)).min();
        let price = price.copied().unwrap_or(1);
        match self.part {
            Part::LeftOut => self.left_out += price,
            Part::Breaks => self.breaks += u32::try_from(price).unwrap_or(u32::MAX),
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
