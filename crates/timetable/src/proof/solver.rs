//! The SAT solver and what is built from its clauses.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// A literal: the number of a variable or, negative, its opposite.
pub(super) type Lit = i32;

/// What a search for an assignment came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// There is one.
    Yes,
    /// There is none; these of the assumptions cannot hold together.
    No(Vec<Lit>),
    /// It was stopped.
    Stopped,
}

struct Stop(Arc<AtomicBool>);

impl cadical::Callbacks for Stop {
    fn terminate(&mut self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// A moment in what a solver was told.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Told {
    variables: i32,
    length: usize,
}

fn engine(stop: &Arc<AtomicBool>) -> cadical::Solver<Stop> {
    // Most of the time goes into finding what meets a bound, not into showing that nothing does.
    let mut engine = cadical::Solver::with_config("sat").unwrap_or_default();
    engine.set_callbacks(Some(Stop(Arc::clone(stop))));
    engine
}

/// A solver, the number of its variables, and what it was told.
pub(super) struct Solver {
    inner: cadical::Solver<Stop>,
    stop: Arc<AtomicBool>,
    variables: i32,
    truth: Lit,
    /// All clauses one after the other, each with a 0 behind it.
    told: Vec<Lit>,
}

impl Solver {
    /// Without clauses. It gives up when `stop` is set.
    pub fn new(stop: Arc<AtomicBool>) -> Self {
        let mut solver = Self {
            inner: engine(&stop),
            stop,
            variables: 0,
            truth: 0,
            told: Vec::new(),
        };
        solver.truth = solver.variable();
        solver.clause([solver.truth]);
        solver
    }

    /// What it was told so far.
    pub fn told(&self) -> Told {
        Told {
            variables: self.variables,
            length: self.told.len(),
        }
    }

    /// A second one that was told the same up to then and has learnt nothing yet.
    pub fn afresh(&self, then: Told) -> Self {
        let mut inner = engine(&self.stop);
        let told = &self.told[..then.length];
        for clause in told.split(|literal| *literal == 0) {
            if !clause.is_empty() {
                inner.add_clause(clause.iter().copied());
            }
        }
        Self {
            inner,
            stop: Arc::clone(&self.stop),
            variables: then.variables,
            truth: self.truth,
            told: told.to_vec(),
        }
    }

    /// Whether it was told to give up.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// A literal that is true.
    pub fn truth(&self) -> Lit {
        self.truth
    }

    /// A new literal. The solver tries the positive first, and most of what is said of a timetable is
    /// false: a meeting is in one slot and not in all others. So it is the negative one.
    pub fn variable(&mut self) -> Lit {
        self.variables += 1;
        -self.variables
    }

    pub fn clause(&mut self, literals: impl IntoIterator<Item = Lit>) {
        let from = self.told.len();
        self.told.extend(literals);
        self.inner.add_clause(self.told[from..].iter().copied());
        self.told.push(0);
    }

    /// At most `conflicts` conflicts in the next search.
    pub fn limit(&mut self, conflicts: i32) {
        let known = self.inner.set_limit("conflicts", conflicts);
        debug_assert!(known.is_ok(), "the solver knows this limit");
    }

    pub fn solve(&mut self, assumptions: &[Lit]) -> Answer {
        match self.inner.solve_with(assumptions.iter().copied()) {
            Some(true) => Answer::Yes,
            Some(false) => {
                let used = assumptions.iter().copied();
                Answer::No(used.filter(|lit| self.inner.failed(*lit)).collect())
            }
            None => Answer::Stopped,
        }
    }

    /// After [`Answer::Yes`].
    pub fn is_true(&self, literal: Lit) -> bool {
        self.inner.value(literal) == Some(true)
    }

    /// A literal that is true exactly when one of these is.
    pub fn any(&mut self, literals: &[Lit]) -> Lit {
        match literals {
            [] => -self.truth,
            [one] => *one,
            many => {
                let any = self.variable();
                for literal in many {
                    self.clause([-literal, any]);
                }
                self.clause(many.iter().copied().chain([-any]));
                any
            }
        }
    }

    /// At most one of these is true.
    pub fn at_most_one(&mut self, literals: &[Lit]) {
        if literals.len() <= 6 {
            for (place, one) in literals.iter().enumerate() {
                for other in &literals[..place] {
                    self.clause([-one, -other]);
                }
            }
            return;
        }
        // Three at a time with one variable for what comes after (Sinz's counter, in strides).
        let (first, rest) = literals.split_at(3);
        let later = self.variable();
        self.at_most_one(&[first[0], first[1], first[2], later]);
        let mut rest = rest.to_vec();
        rest.push(-later);
        self.at_most_one(&rest);
    }

    /// How many of these are true, up to `most`: literal `k` of the answer says that more than `k` are.
    /// A totaliser (Bailleux and Boufkhad 2003), in both directions.
    pub fn count(&mut self, literals: &[Lit], most: usize) -> Vec<Lit> {
        if literals.len() <= 1 {
            return literals.to_vec();
        }
        let (left, right) = literals.split_at(literals.len() / 2);
        let left = self.count(left, most);
        let right = self.count(right, most);
        let length = (left.len() + right.len()).min(most);
        let sum: Vec<Lit> = (0..length).map(|_| self.variable()).collect();
        for a in 0..=left.len() {
            for b in 0..=right.len() {
                // a from the left and b from the right are at least a + b together …
                if a + b > 0 {
                    let total = sum[(a + b).min(length) - 1];
                    let mut clause = vec![total];
                    clause.extend(a.checked_sub(1).map(|a| -left[a]));
                    clause.extend(b.checked_sub(1).map(|b| -right[b]));
                    self.clause(clause);
                }
                // … and no more than a and no more than b are no more than a + b.
                if a + b < length {
                    let mut clause = vec![-sum[a + b]];
                    clause.extend(left.get(a));
                    clause.extend(right.get(b));
                    self.clause(clause);
                }
            }
        }
        sum
    }

    /// For every beginning of the list, how many of its literals are true: `answer[n][k]` says that
    /// more than `k` of the first `n + 1` are (Sinz 2005, in both directions).
    pub fn prefixes(&mut self, literals: &[Lit], most: usize) -> Vec<Vec<Lit>> {
        let mut rows: Vec<Vec<Lit>> = Vec::with_capacity(literals.len());
        for (n, &literal) in literals.iter().enumerate() {
            let width = most.min(n + 1);
            let mut row = Vec::with_capacity(width);
            for k in 0..width {
                let before = rows.last().and_then(|row| row.get(k)).copied();
                let less = match k {
                    0 => Some(self.truth),
                    k => rows.last().and_then(|row| row.get(k - 1)).copied(),
                };
                // more than k of n + 1 ⇔ more than k of n, or (literal and more than k − 1 of n)
                let Some(less) = less else { break };
                let this = self.variable();
                self.clause([-literal, -less, this]);
                self.clause([-this, less]);
                match before {
                    Some(before) => {
                        self.clause([-before, this]);
                        self.clause([-this, before, literal]);
                    }
                    None => self.clause([-this, literal]),
                }
                row.push(this);
            }
            rows.push(row);
        }
        rows
    }
}
