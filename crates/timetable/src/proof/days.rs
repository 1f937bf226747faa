//! The days of participants in clauses: walks, breaks, slots waited.

use super::{
    model::Model,
    solver::{Lit, Solver},
};

impl Model<'_> {
    /// Time to walk between two meetings.
    pub(super) fn walks(&mut self, day: &[Lit]) {
        for walk in 1..=self.instance.buffer {
            for t in walk..day.len() {
                self.solver.clause([-day[t - walk], -day[t]]);
            }
        }
    }

    /// How many breaks a participant has. A break is the end of a run that is not the day's last. How
    /// many slots were busy so far says which is the last (the first of the implied constraints of
    /// Bofill et al. 2022 is that this number is known at the day's end).
    pub(super) fn breaks_of(&mut self, participant: usize, day: &[Lit]) -> Vec<Lit> {
        let instance = self.instance;
        let meetings = &instance.of[participant];
        if meetings.len() < 2 {
            return Vec::new();
        }
        let solver = &mut self.solver;
        let sure = instance.at_once[participant] == 1
            && instance.buffer == 0
            && instance.most[participant] == meetings.len()
            && meetings
                .iter()
                .all(|m| instance.meetings[*m].optional.is_none());
        let later: Vec<Lit> = if sure {
            let count = meetings.len();
            let so_far = solver.prefixes(day, count + 1);
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
            busy_later(solver, day)
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

    /// Literals of which one is true for every slot that somebody waits.
    pub fn idle(&mut self) -> Vec<Lit> {
        let mut idle = Vec::new();
        for (participant, day) in self.taken.iter().enumerate() {
            if self.instance.of[participant].len() < 2 {
                continue;
            }
            let solver = &mut self.solver;
            let later = busy_later(solver, day);
            let mut before = -solver.truth();
            for (busy, later) in day.iter().zip(later) {
                let waits = solver.variable();
                solver.clause([*busy, -before, -later, waits]);
                idle.push(waits);
                before = solver.any(&[before, *busy]);
            }
        }
        idle
    }

    /// Nobody has many more breaks than somebody else.
    pub(super) fn spread(&mut self) {
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
}

/// For each slot whether a later one is busy.
fn busy_later(solver: &mut Solver, day: &[Lit]) -> Vec<Lit> {
    let mut later = vec![-solver.truth(); day.len()];
    for t in (0..day.len().saturating_sub(1)).rev() {
        later[t] = solver.any(&[later[t + 1], day[t + 1]]);
    }
    later
}
