//! Improving a timetable piece by piece: most meetings stay where they are, the solver looks for better
//! places for the rest (large neighbourhood search).

use std::sync::{Arc, atomic::AtomicBool};

use super::{
    model::Model,
    solver::{Answer, Lit},
};
use crate::{Instance, Timetable, slots::Slots};

/// Conflicts that the solver may spend on one piece.
const CONFLICTS: i32 = 3_000;

/// What came of asking for a timetable that meets a bound.
pub enum Asked {
    /// There is one.
    Met(Timetable),
    /// There is none.
    Beyond,
    /// Nobody knows yet.
    Open,
}

/// Improves timetables.
pub struct Mender<'a> {
    instance: &'a Instance,
    model: Model<'a>,
    rng: fastrand::Rng,
    /// More than `k` breaks in all.
    total: Vec<Lit>,
    /// Share of the meetings that are freed.
    share: f64,
}

impl<'a> Mender<'a> {
    /// Writes the clauses; nothing worse than `most` breaks will be looked for. It gives up when `stop`
    /// is set.
    pub fn new(
        instance: &'a Instance,
        allowed: &[Slots],
        most: u32,
        seed: u64,
        stop: Arc<AtomicBool>,
    ) -> Self {
        let mut model = Model::new(instance, allowed, stop);
        let breaks: Vec<Lit> = model.breaks.iter().flatten().copied().collect();
        let total = model.solver.count(&breaks, most as usize + 1);
        Self {
            instance,
            model,
            rng: fastrand::Rng::with_seed(seed),
            total,
            share: 0.3,
        }
    }

    /// Tries to have fewer breaks than this timetable, with the same meetings left out.
    pub fn mend(&mut self, timetable: &Timetable, breaks: u32) -> Option<Timetable> {
        let fewer = self.total.get(breaks.checked_sub(1)? as usize)?;
        let mut assumptions = vec![-fewer];
        let free = self.piece(timetable);
        for (meeting, at) in timetable.slots.iter().enumerate() {
            match at {
                Some(_) if free[meeting] => {}
                Some(t) => assumptions.push(self.model.at(meeting, *t)?),
                None => assumptions.extend(self.model.left_out(meeting)),
            }
        }
        self.model.solver.limit(CONFLICTS);
        match self.model.solver.solve(&assumptions) {
            Answer::Yes => Some(self.model.timetable()),
            Answer::No(_) => {
                self.share = (self.share * 1.03).min(1.0);
                None
            }
            Answer::Stopped => {
                self.share = (self.share * 0.95).max(0.05);
                None
            }
        }
    }

    /// Asks for a timetable that meets a bound, wherever its meetings are; what is left out stays out.
    pub fn ask(&mut self, timetable: &Timetable, bound: u32, conflicts: i32) -> Asked {
        let Some(more) = self.total.get(bound as usize) else {
            return Asked::Open;
        };
        let mut assumptions = vec![-more];
        let out = timetable.slots.iter().enumerate();
        let out = out.filter(|(_, at)| at.is_none());
        assumptions.extend(out.filter_map(|(meeting, _)| self.model.left_out(meeting)));
        self.model.solver.limit(conflicts);
        match self.model.solver.solve(&assumptions) {
            Answer::Yes => Asked::Met(self.model.timetable()),
            Answer::No(_) if self.model.left_out.is_empty() => Asked::Beyond,
            Answer::No(_) | Answer::Stopped => Asked::Open,
        }
    }

    /// Which meetings are free to go elsewhere: those in some slots, or those of some participants,
    /// beginning with one who has a break.
    fn piece(&mut self, timetable: &Timetable) -> Vec<bool> {
        let instance = self.instance;
        let meetings = instance.meetings.len();
        let mut free = vec![false; meetings];
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a share of a count"
        )]
        let wanted = (meetings as f64 * self.share).ceil() as usize;
        let mut freed = 0;
        let busy = instance.busy(timetable);
        let waiting: Vec<usize> = (0..busy.len())
            .filter(|p| crate::slots::breaks(busy[*p], instance.buffer) > 0)
            .collect();
        let Some(first) = self.rng.choice(&waiting).copied() else {
            return vec![true; meetings];
        };
        let release = |meeting: usize, free: &mut Vec<bool>| {
            let new = !free[meeting];
            free[meeting] = true;
            usize::from(new)
        };
        for meeting in &instance.of[first] {
            freed += release(*meeting, &mut free);
        }
        if self.rng.bool() {
            let mut slots: Vec<usize> = (0..instance.slots).collect();
            self.rng.shuffle(&mut slots);
            for t in slots {
                if freed >= wanted {
                    break;
                }
                for meeting in (0..meetings).filter(|m| timetable.slots[*m] == Some(t)) {
                    freed += release(meeting, &mut free);
                }
            }
        } else {
            // Neighbours of the freed, at random.
            let mut open = vec![first];
            let mut known = vec![false; busy.len()];
            known[first] = true;
            while freed < wanted && !open.is_empty() {
                let participant = open.swap_remove(self.rng.usize(0..open.len()));
                for &meeting in &instance.of[participant] {
                    freed += release(meeting, &mut free);
                    let other = instance.other(meeting, participant);
                    if !known[other] {
                        known[other] = true;
                        open.push(other);
                    }
                }
            }
        }
        free
    }
}
