//! An instance in clauses.

use std::sync::{Arc, atomic::AtomicBool};

use super::solver::{Lit, Solver};
use crate::{
    Instance, Timetable,
    least::Confined,
    slots::{Slots, each, slot, up_to},
    worlds::cover,
};

/// An instance in clauses, and what its variables mean.
pub(super) struct Model<'a> {
    pub(super) instance: &'a Instance,
    pub solver: Solver,
    /// Meeting and slot → whether it is there; 0 where it cannot be.
    at: Vec<Vec<Lit>>,
    /// Whether a meeting is left out, with its weight.
    pub left_out: Vec<(Lit, u64)>,
    outs: Vec<Option<Lit>>,
    /// Participant → whether they have more than `k` breaks.
    pub breaks: Vec<Vec<Lit>>,
    /// Participant and slot → whether they are busy.
    busy: Vec<Vec<Lit>>,
    /// Participant and slot → whether they are busy or walk from where they were.
    pub(super) taken: Vec<Vec<Lit>>,
}

impl<'a> Model<'a> {
    /// Clauses for everything that must hold. `allowed` are the slots left to each meeting.
    pub fn new(instance: &'a Instance, allowed: &[Slots], stop: Arc<AtomicBool>) -> Self {
        let mut solver = Solver::new(stop);
        let mut at = vec![vec![0; instance.slots]; instance.meetings.len()];
        let mut left_out = Vec::new();
        let mut outs = vec![None; instance.meetings.len()];
        for (number, meeting) in instance.meetings.iter().enumerate() {
            for t in each(allowed[number]) {
                at[number][t] = solver.variable();
            }
            let mut places: Vec<Lit> = each(allowed[number]).map(|t| at[number][t]).collect();
            if let Some(weight) = meeting.optional {
                let out = solver.variable();
                places.push(out);
                left_out.push((out, u64::from(weight)));
                outs[number] = Some(out);
            }
            solver.at_most_one(&places);
            solver.clause(places);
        }
        let mut model = Self {
            instance,
            solver,
            at,
            left_out,
            outs,
            breaks: Vec::new(),
            busy: Vec::new(),
            taken: Vec::new(),
        };
        let busy = model.participants();
        model.tables(&busy);
        model.order();
        model.apart(&busy);
        model.busy = busy;
        model
    }

    /// Whether each participant is busy in each slot; nobody has more than they can.
    fn participants(&mut self) -> Vec<Vec<Lit>> {
        let instance = self.instance;
        let mut busy = Vec::with_capacity(instance.of.len());
        for (participant, meetings) in instance.of.iter().enumerate() {
            let people = instance.at_once[participant];
            let mut day = Vec::with_capacity(instance.slots);
            for t in 0..instance.slots {
                let here: Vec<Lit> = meetings
                    .iter()
                    .map(|m| self.at[*m][t])
                    .filter(|lit| *lit != 0)
                    .collect();
                if people == 1 {
                    self.solver.at_most_one(&here);
                } else if here.len() > people {
                    let count = self.solver.count(&here, people + 1);
                    self.solver.clause([-count[people]]);
                }
                day.push(self.solver.any(&here));
            }
            self.walks(&day);
            if instance.most[participant] < meetings.len() {
                let there: Vec<Lit> = meetings
                    .iter()
                    .flat_map(|m| self.at[*m].iter().copied().filter(|lit| *lit != 0))
                    .collect();
                let most = instance.most[participant];
                let count = self.solver.count(&there, most + 1);
                if let Some(over) = count.get(most) {
                    self.solver.clause([-over]);
                }
            }
            busy.push(day);
        }
        for (participant, day) in busy.iter().enumerate() {
            let taken = match instance.buffer {
                0 => day.clone(),
                buffer => (0..day.len())
                    .map(|t| self.solver.any(&day[t.saturating_sub(buffer)..=t]))
                    .collect(),
            };
            let breaks = self.breaks_of(participant, &taken);
            self.breaks.push(breaks);
            self.taken.push(taken);
        }
        self.spread();
        busy
    }

    /// No more meetings than tables. Whoever meets only people outside of a group counts for their
    /// meetings, so that a slot is counted with few inputs (the second implied constraint of Bofill et
    /// al. 2022 ties these counts together).
    fn tables(&mut self, busy: &[Vec<Lit>]) {
        let instance = self.instance;
        for hall in &instance.halls {
            let whole = hall.meetings.len() == instance.meetings.len();
            // Whoever has several people can be in several meetings of a slot and counts for none.
            let mut counts = if whole { cover(instance) } else { Vec::new() };
            counts.retain(|participant| instance.at_once[*participant] == 1);
            let mandatory = hall
                .meetings
                .iter()
                .all(|m| instance.meetings[*m].optional.is_none());
            let everywhere: usize = hall.tables.iter().sum();
            for (t, &tables) in hall.tables.iter().enumerate() {
                // What the other slots cannot take stays for this one.
                let least = match mandatory {
                    true => hall.meetings.len().saturating_sub(everywhere - tables),
                    false => 0,
                };
                let uncounted = hall.meetings.iter().filter(|m| {
                    let pair = instance.meetings[**m].pair;
                    !pair.iter().any(|p| counts.contains(p))
                });
                let mut inputs: Vec<Lit> = uncounted.map(|m| self.at[*m][t]).collect();
                let days = counts.iter().map(|p| &busy[*p]);
                inputs.extend(days.map(|day| day[t]));
                inputs.retain(|lit| *lit != 0 && *lit != -self.solver.truth());
                if inputs.len() <= tables && least == 0 {
                    continue;
                }
                let count = self.solver.count(&inputs, tables + 1);
                if let Some(over) = count.get(tables) {
                    self.solver.clause([-over]);
                }
                if least > 0 {
                    match count.get(least - 1) {
                        Some(enough) => self.solver.clause([*enough]),
                        None => self.solver.clause([]),
                    }
                }
            }
        }
    }

    /// One meeting strictly before another, where both are.
    fn order(&mut self) {
        for &(first, second) in &self.instance.order {
            let mut earlier = 0;
            // The second in slot t needs the first before t, or left out.
            for t in 0..self.instance.slots {
                if self.at[second][t] != 0 {
                    let mut clause = vec![-self.at[second][t]];
                    clause.extend(each(earlier).map(|t| self.at[first][t]));
                    if self.instance.meetings[first].optional.is_some() {
                        let after = up_to(self.instance.slots) & !earlier;
                        for later in each(after).filter(|t| self.at[first][*t] != 0) {
                            self.solver
                                .clause([-self.at[second][t], -self.at[first][later]]);
                        }
                    } else {
                        self.solver.clause(clause);
                    }
                }
                if self.at[first][t] != 0 {
                    earlier |= slot(t);
                }
            }
            // And the first in slot t needs the second after t: the same said from the other end, so that
            // both ends are seen at once.
            if self.instance.meetings[second].optional.is_none() {
                for t in (0..self.instance.slots).filter(|t| self.at[first][*t] != 0) {
                    let later = (t + 1..self.instance.slots).map(|t| self.at[second][t]);
                    let clause = later.filter(|lit| *lit != 0).chain([-self.at[first][t]]);
                    self.solver.clause(clause);
                }
            }
        }
    }

    fn apart(&mut self, busy: &[Vec<Lit>]) {
        for &(a, b) in &self.instance.apart {
            for (one, other) in busy[a].iter().zip(&busy[b]) {
                self.solver.clause([-one, -other]);
            }
        }
    }

    /// What is true of days that are so confined.
    pub fn confined(&self, days: &[Option<Confined>]) -> Vec<Lit> {
        let mut literals = Vec::new();
        for (participant, confined) in days.iter().enumerate() {
            let Some(confined) = confined else { continue };
            let busy = &self.busy[participant];
            literals.extend(each(confined.never).map(|t| -busy[t]));
            literals.extend(each(confined.always).map(|t| busy[t]));
            let more = self.breaks[participant].iter().skip(confined.breaks);
            literals.extend(more.map(|more| -more));
        }
        literals
    }

    /// The literal of a meeting in a slot, when it can be there.
    pub fn at(&self, meeting: usize, t: usize) -> Option<Lit> {
        Some(self.at[meeting][t]).filter(|lit| *lit != 0)
    }

    /// The literal of a meeting that is left out, when it can be.
    pub fn left_out(&self, meeting: usize) -> Option<Lit> {
        self.outs[meeting]
    }

    /// The timetable that the solver found.
    pub fn timetable(&self) -> Timetable {
        self.timetable_of(&self.solver)
    }

    /// The timetable that another solver of these clauses found.
    pub fn timetable_of(&self, solver: &Solver) -> Timetable {
        let place = |lits: &Vec<Lit>| {
            lits.iter()
                .position(|lit| *lit != 0 && solver.is_true(*lit))
        };
        Timetable {
            slots: self.at.iter().map(place).collect(),
            tables: vec![None; self.at.len()],
        }
    }
}
