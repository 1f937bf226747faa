//! Improving a timetable piece by piece: most meetings stay where they are, the solver looks for better
//! places for the rest (large neighbourhood search).

use std::sync::{Arc, atomic::AtomicBool};

use super::{
    model::Model,
    solver::{Answer, Lit},
};
use crate::{
    Instance, Timetable,
    slots::{self, Slots, each, slot},
};

/// Conflicts that the solver may spend on one piece: many small looks find more than few long ones.
const CONFLICTS: i32 = 1_000;
/// Share of the meetings that are freed at first.
const FIRST_SHARE: f64 = 0.5;
/// Pieces without anything better before the whole is looked at, at first; then twice as many, and so on.
/// That look takes as many conflicts as they had.
const FIRST_TURN: i32 = 32;

/// What came of trying to mend a timetable.
pub enum Mended {
    /// One with fewer breaks.
    Better(Timetable),
    /// There is none with fewer breaks: no meeting that was held is a reason.
    Best,
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
    /// Share of the meetings that are freed. It grows while pieces are settled soon, so that in the end
    /// the piece may be the whole, and what is answered then a proof.
    share: f64,
    /// Pieces without anything better, and how many make a turn.
    stale: i32,
    turn: i32,
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
            share: FIRST_SHARE,
            stale: 0,
            turn: FIRST_TURN,
        }
    }

    /// Tries to have fewer breaks than this timetable, with the same meetings left out. `is_last` says
    /// that one break less would be the fewest that there can be.
    pub fn mend(&mut self, timetable: &Timetable, breaks: u32, is_last: bool) -> Mended {
        let fewer = breaks.checked_sub(1);
        let Some(&fewer) = fewer.and_then(|fewer| self.total.get(fewer as usize)) else {
            return Mended::Open;
        };
        let mut assumptions = vec![-fewer];
        // Nobody knows how long the proof looks for what meets the bound: two looks are better than one.
        let whole = is_last && self.stale >= self.turn;
        let (piece, conflicts) = if whole {
            let conflicts = CONFLICTS.saturating_mul(self.turn);
            (self.stale, self.turn) = (0, self.turn.saturating_mul(2));
            (Piece::whole(timetable.slots.len()), conflicts)
        } else {
            (self.piece(timetable), CONFLICTS)
        };
        self.stale += 1;
        for (meeting, at) in timetable.slots.iter().enumerate() {
            match at {
                Some(_) if piece.free[meeting] => {
                    assumptions.extend(self.model.left_out(meeting).map(|out| -out));
                }
                Some(t) => assumptions.extend(self.model.at(meeting, *t)),
                None => assumptions.extend(self.model.left_out(meeting)),
            }
        }
        self.model.solver.limit(conflicts);
        match self.model.solver.solve(&assumptions) {
            Answer::Yes => {
                self.stale = 0;
                Mended::Better(self.model.timetable())
            }
            Answer::No(held) if held.iter().all(|literal| *literal == -fewer) => Mended::Best,
            Answer::No(_) => {
                self.share = (self.share * 1.03).min(1.0);
                Mended::Open
            }
            Answer::Stopped if whole => Mended::Open,
            Answer::Stopped => {
                self.share = (self.share * 0.95).max(0.05);
                Mended::Open
            }
        }
    }

    /// Which meetings are free to go elsewhere: all of somebody who has a break, and with them mostly
    /// those of slots that follow each other around it. What is before and after stays in order then,
    /// and whole days can be moved by a slot. Now and then it is those of any slots, or of people who
    /// meet each other.
    fn piece(&mut self, timetable: &Timetable) -> Piece {
        let instance = self.instance;
        let meetings = instance.meetings.len();
        let mut piece = Piece::none(meetings);
        let busy = instance.busy(timetable);
        let waiting: Vec<usize> = (0..busy.len())
            .filter(|p| slots::breaks(busy[*p], instance.buffer) > 0)
            .collect();
        let Some(first) = self.rng.choice(&waiting).copied() else {
            return piece;
        };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a share of a count"
        )]
        let wanted = (meetings as f64 * self.share).ceil() as usize;
        piece.release(&instance.of[first]);
        match self.rng.u8(0..10) {
            0 => self.any_slots(timetable, wanted, &mut piece),
            1 => self.who_meet(first, wanted, &mut piece),
            _ => self.slots_around(busy[first], timetable, wanted, &mut piece),
        }
        piece
    }

    /// Slots that follow each other, beginning with one in which somebody with this day waits.
    fn slots_around(
        &mut self,
        day: Slots,
        timetable: &Timetable,
        wanted: usize,
        piece: &mut Piece,
    ) {
        let span = each(slots::up_to(self.instance.slots) & !day);
        let waits = span.filter(|t| day >> t != 0 && day & (slot(*t) - 1) != 0);
        let Some(middle) = self.rng.choice(waits.collect::<Vec<_>>()) else {
            return;
        };
        let (mut first, mut last) = (middle, middle);
        piece.release(&held_in(timetable, middle));
        let end = self.instance.slots - 1;
        while piece.freed < wanted && (first, last) != (0, end) {
            if last == end || first > 0 && self.rng.bool() {
                first -= 1;
                piece.release(&held_in(timetable, first));
            } else {
                last += 1;
                piece.release(&held_in(timetable, last));
            }
        }
    }

    fn any_slots(&mut self, timetable: &Timetable, wanted: usize, piece: &mut Piece) {
        let mut slots: Vec<usize> = (0..self.instance.slots).collect();
        self.rng.shuffle(&mut slots);
        for t in slots {
            if piece.freed >= wanted {
                break;
            }
            piece.release(&held_in(timetable, t));
        }
    }

    /// People who meet those who are freed, at random.
    fn who_meet(&mut self, first: usize, wanted: usize, piece: &mut Piece) {
        let instance = self.instance;
        let mut open = vec![first];
        let mut known = vec![false; instance.of.len()];
        known[first] = true;
        while piece.freed < wanted && !open.is_empty() {
            let participant = open.swap_remove(self.rng.usize(0..open.len()));
            piece.release(&instance.of[participant]);
            for &meeting in &instance.of[participant] {
                let other = instance.other(meeting, participant);
                if !known[other] {
                    known[other] = true;
                    open.push(other);
                }
            }
        }
    }
}

/// Meetings that are free to go elsewhere.
struct Piece {
    free: Vec<bool>,
    freed: usize,
}

impl Piece {
    fn none(meetings: usize) -> Self {
        Self {
            free: vec![false; meetings],
            freed: 0,
        }
    }

    fn whole(meetings: usize) -> Self {
        Self {
            free: vec![true; meetings],
            freed: meetings,
        }
    }

    fn release(&mut self, meetings: &[usize]) {
        for meeting in meetings {
            self.freed += usize::from(!self.free[*meeting]);
            self.free[*meeting] = true;
        }
    }
}

/// The meetings of a slot.
fn held_in(timetable: &Timetable, t: usize) -> Vec<usize> {
    let meetings = 0..timetable.slots.len();
    meetings
        .filter(|meeting| timetable.slots[*meeting] == Some(t))
        .collect()
}

#[cfg(test)]
mod tests;
