//! An instance in clauses.

use std::sync::{Arc, atomic::AtomicBool};

use super::solver::{Lit, Solver};
use crate::{
    Instance, Timetable,
    slots::{Slots, each, slot, up_to},
};

/// An instance in clauses, and what its variables mean.
pub(super) struct Model<'a> {
    instance: &'a Instance,
    pub solver: Solver,
    /// Meeting and slot → whether it is there; 0 where it cannot be.
    at: Vec<Vec<Lit>>,
    /// Whether a meeting is left out, with its weight.
    pub left_out: Vec<(Lit, u64)>,
    outs: Vec<Option<Lit>>,
    /// Participant → whether they have more than `k` breaks.
    pub breaks: Vec<Vec<Lit>>,
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
        };
        let busy = model.participants();
        model.tables(&busy);
        model.order();
        model.apart(&busy);
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
            let breaks = self.breaks_of(participant, day);
            self.breaks.push(breaks);
        }
        self.spread();
        busy
    }

    /// Time to walk between two meetings.
    fn walks(&mut self, day: &[Lit]) {
        for walk in 1..=self.instance.buffer {
            for t in walk..day.len() {
                self.solver.clause([-day[t - walk], -day[t]]);
            }
        }
    }

    /// How many breaks a participant has. A break is the end of a run that is not the day's last. How
    /// many slots were busy so far says which is the last (the first of the implied constraints of
    /// Bofill et al. 2022 is that this number is known at the day's end).
    fn breaks_of(&mut self, participant: usize, day: &[Lit]) -> Vec<Lit> {
        let instance = self.instance;
        let meetings = &instance.of[participant];
        if meetings.len() < 2 {
            return Vec::new();
        }
        let solver = &mut self.solver;
        let day: Vec<Lit> = match instance.buffer {
            0 => day.to_vec(),
            buffer => (0..day.len())
                .map(|t| solver.any(&day[t.saturating_sub(buffer)..=t]))
                .collect(),
        };
        let sure = instance.at_once[participant] == 1
            && instance.buffer == 0
            && instance.most[participant] == meetings.len()
            && meetings
                .iter()
                .all(|m| instance.meetings[*m].optional.is_none());
        let later: Vec<Lit> = if sure {
            let count = meetings.len();
            let so_far = solver.prefixes(&day, count + 1);
            if let Some(end) = so_far.last() {
                // Exactly so many in all; fewer slots than meetings is found elsewhere.
                if let Some(enough) = end.get(count - 1) {
                    solver.clause([*enough]);
                }
                if let Some(more) = end.get(count) {
                    solver.clause([-more]);
                }
            }
            so_far
                .iter()
                .map(|row| row.get(count - 1).map_or(solver.truth(), |done| -done))
                .collect()
        } else {
            let mut later = vec![-solver.truth(); day.len()];
            for t in (0..day.len().saturating_sub(1)).rev() {
                later[t] = solver.any(&[later[t + 1], day[t + 1]]);
            }
            later
        };
        let mut ends = Vec::with_capacity(day.len());
        for t in 0..day.len().saturating_sub(1) {
            let end = solver.variable();
            solver.clause([-day[t], day[t + 1], -later[t], end]);
            solver.clause([-end, day[t]]);
            solver.clause([-end, -day[t + 1]]);
            solver.clause([-end, later[t]]);
            ends.push(end);
        }
        let most = (meetings.len() - 1).min(ends.len().div_ceil(2));
        let rows = solver.prefixes(&ends, most);
        rows.into_iter().next_back().unwrap_or_default()
    }

    /// Nobody has many more breaks than somebody else.
    fn spread(&mut self) {
        let Some(spread) = self.instance.spread else {
            return;
        };
        let spread = spread as usize;
        let most = self.breaks.iter().map(Vec::len).max().unwrap_or(0);
        // Whether everybody has more than k breaks. Who has fewer than two meetings never has one.
        for k in 0..most {
            let everybody: Vec<Lit> = self
                .breaks
                .iter()
                .map(|of| of.get(k).copied().unwrap_or(-self.solver.truth()))
                .collect();
            let over: Vec<Lit> = self
                .breaks
                .iter()
                .filter_map(|of| of.get(k + spread).copied())
                .collect();
            if k == 0 {
                let first: Vec<Lit> = self
                    .breaks
                    .iter()
                    .filter_map(|of| of.get(spread).copied())
                    .collect();
                let all = self.all(&everybody);
                for one in first {
                    self.solver.clause([-one, all]);
                }
                continue;
            }
            if over.is_empty() {
                break;
            }
            let all = self.all(&everybody);
            for one in over {
                self.solver.clause([-one, all]);
            }
        }
    }

    fn all(&mut self, literals: &[Lit]) -> Lit {
        let never = -self.solver.truth();
        if literals.contains(&never) {
            return never;
        }
        let none: Vec<Lit> = literals.iter().map(|lit| -lit).collect();
        -self.solver.any(&none)
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
        let place = |lits: &Vec<Lit>| {
            lits.iter()
                .position(|lit| *lit != 0 && self.solver.is_true(*lit))
        };
        Timetable {
            slots: self.at.iter().map(place).collect(),
            tables: vec![None; self.at.len()],
        }
    }
}

/// Participants of whom no two meet, so that each meeting of theirs is counted once: where the event
/// has two worlds the smaller, otherwise taken greedily, those with most meetings first.
fn cover(instance: &Instance) -> Vec<usize> {
    if let Some(world) = smaller_world(instance) {
        return world;
    }
    let mut by_size: Vec<usize> = (0..instance.of.len()).collect();
    by_size.sort_by_key(|p| std::cmp::Reverse(instance.of[*p].len()));
    let mut taken = vec![false; instance.of.len()];
    let mut cover = Vec::new();
    for participant in by_size {
        let mut partners = instance.of[participant]
            .iter()
            .map(|m| instance.other(*m, participant));
        if !instance.of[participant].is_empty() && partners.all(|p| !taken[p]) {
            taken[participant] = true;
            cover.push(participant);
        }
    }
    cover
}

/// The smaller of two groups such that everybody meets only people of the other; `None` where there are
/// no such groups.
fn smaller_world(instance: &Instance) -> Option<Vec<usize>> {
    let mut world: Vec<Option<bool>> = vec![None; instance.of.len()];
    let mut chosen = Vec::new();
    for start in 0..instance.of.len() {
        if world[start].is_some() || instance.of[start].is_empty() {
            continue;
        }
        world[start] = Some(true);
        let mut members = [Vec::new(), vec![start]];
        let mut open = vec![start];
        while let Some(participant) = open.pop() {
            let here = world[participant]?;
            for &meeting in &instance.of[participant] {
                let other = instance.other(meeting, participant);
                match world[other] {
                    None => {
                        world[other] = Some(!here);
                        members[usize::from(!here)].push(other);
                        open.push(other);
                    }
                    Some(there) if there == here => return None,
                    Some(_) => {}
                }
            }
        }
        let [left, right] = members;
        chosen.extend(if left.len() < right.len() {
            left
        } else {
            right
        });
    }
    Some(chosen)
}
