//! The parts of the quality after the number of breaks: how evenly they are shared, and how long they
//! are. Here the bound comes from above: a better timetable is asked for until there is none.

use super::{
    bounding::{Outcome, Proof},
    solver::{Answer, Lit},
};
use crate::Quality;

/// What is being proven after the number of breaks.
pub(super) enum Later {
    /// How few can have more than so many breaks. Level by level from above, this is the order in which
    /// timetables are compared.
    Above(usize),
    /// How few slots can be waited.
    Idle,
    Done,
}

/// Counts something while a level is worked on: literal `k` says that more than `k` happen.
pub(super) type Count = Option<Vec<Lit>>;

impl Proof<'_> {
    /// Takes a step beyond the first two parts; `best` is the best that anybody knows, and meets the
    /// bound. `conflicts` as in [`step`](Self::step).
    pub fn step_on(&mut self, best: &Quality, conflicts: i32) -> Outcome {
        if self.later.is_none() {
            self.harden();
            let most = best.worst.first().map_or(0, |most| *most as usize);
            let above = self.model.breaks.iter().filter_map(|of| of.get(most));
            for literal in above.copied().collect::<Vec<_>>() {
                self.model.solver.clause([-literal]);
            }
            self.go_on_to(match most {
                0 => Later::Idle,
                most => Later::Above(most - 1),
            });
        }
        self.model.solver.limit(conflicts);
        match self.later {
            Some(Later::Above(level)) => self.above(level, best),
            Some(Later::Idle) => self.idle(best),
            Some(Later::Done) | None => Outcome::Stopped,
        }
    }

    /// Whether the first two parts are known here as they are known elsewhere.
    pub fn has_met(&self, bound: (u64, u32)) -> bool {
        self.is_at_breaks() && self.bound() == bound
    }

    fn go_on_to(&mut self, later: Later) {
        self.count = None;
        self.later = Some(later);
    }

    /// Fewer participants with more than `level` breaks.
    fn above(&mut self, level: usize, best: &Quality) -> Outcome {
        let wider = |breaks: &&u32| **breaks as usize > level;
        let now = best.worst.iter().filter(wider).count();
        let of = self.model.breaks.iter().filter_map(|of| of.get(level));
        let literals: Vec<Lit> = of.copied().collect();
        if let Some(found) = self.fewer(&literals, now) {
            return found;
        }
        if level > 0 {
            self.go_on_to(Later::Above(level - 1));
            return Outcome::Stopped;
        }
        self.go_on_to(Later::Idle);
        Outcome::MostEven(best.worst.clone())
    }

    fn idle(&mut self, best: &Quality) -> Outcome {
        let literals = match &self.count {
            Some(_) => Vec::new(),
            None => self.model.idle(),
        };
        if let Some(found) = self.fewer(&literals, best.idle as usize) {
            return found;
        }
        self.go_on_to(Later::Done);
        Outcome::LeastIdle(best.idle)
    }

    /// Asks for fewer than `now` of these. `None` when there cannot be fewer; then there are never more.
    fn fewer(&mut self, literals: &[Lit], now: usize) -> Option<Outcome> {
        if self.count.is_none() {
            self.count = Some(self.model.solver.count(literals, now + 1));
        }
        let count = self.count.as_deref().unwrap_or_default();
        let more = count.get(now).copied();
        if let Some(fewer) = now.checked_sub(1).and_then(|less| count.get(less)) {
            match self.model.solver.solve(&[-fewer]) {
                Answer::Yes => {
                    return Some(Outcome::Found(self.model.timetable()));
                }
                Answer::Stopped => return Some(Outcome::Stopped),
                Answer::No(_) => {}
            }
        }
        if let Some(more) = more {
            self.model.solver.clause([-more]);
        }
        None
    }
}
