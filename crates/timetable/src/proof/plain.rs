//! Asking plainly whether a bound can be met, in turns with the proof.

use super::solver::{Lit, Solver};

/// The question whether the bound can be met, put to a second solver as clauses: no more breaks in all.
/// Where there is much to search this finds a timetable sooner than many assumptions do, but does not say
/// why there is none. So both take turns, long ones, since whoever is interrupted forgets its pace.
pub(super) struct Plain {
    pub solver: Option<Solver>,
    pub is_next: bool,
    /// Conflicts spent in this turn.
    spent: i32,
    /// Conflicts of the other's turn.
    turn: i32,
}

/// Conflicts of the first turn.
const FIRST_TURN: i32 = 4_000;
/// A turn of the plain question is so many times as long.
const LONGER: i32 = 32;

impl Plain {
    pub fn new() -> Self {
        Self {
            solver: None,
            is_next: false,
            spent: 0,
            turn: FIRST_TURN,
        }
    }

    fn left(&self) -> i32 {
        let turn = match self.is_next {
            true => self.turn.saturating_mul(LONGER),
            false => self.turn,
        };
        turn - self.spent
    }

    /// How many conflicts may be spent now, of those that the caller gives (-1: any number).
    pub fn limit(&self, conflicts: i32) -> i32 {
        match conflicts {
            -1 => self.left(),
            some => some.min(self.left()),
        }
    }

    /// So many were spent without an answer.
    pub fn spend(&mut self, conflicts: i32) {
        self.spent += conflicts;
        if self.left() <= 0 {
            self.spent = 0;
            if self.is_next {
                self.turn = self.turn.saturating_mul(2);
            }
            self.is_next = !self.is_next;
        }
    }
}

/// The question: no more than `bound` of the breaks in all.
pub(super) fn bounded(mut solver: Solver, breaks: &[Vec<Lit>], bound: usize) -> Solver {
    let breaks: Vec<Lit> = breaks.iter().flatten().copied().collect();
    if let Some(more) = solver.count(&breaks, bound + 1).get(bound) {
        solver.clause([-more]);
    }
    solver
}
