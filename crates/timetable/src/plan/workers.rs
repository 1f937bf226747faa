//! Those who plan: one searches, the other proves.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use super::Known;
use crate::{
    Instance, Timetable,
    least::Prices,
    proof::{Mended, Mender, Outcome, Proof},
    search::{Cooling, Search},
    slots::Slots,
};

/// What somebody found out.
pub(super) enum News {
    Found(Timetable),
    Bound(u64, u32),
    MostEven(Vec<u32>),
    LeastIdle(u32),
    Impossible,
}

/// Does a part of the work after another.
pub(super) trait Worker: Send {
    fn chunk(&mut self, known: &Known, tell: &mut dyn FnMut(News));
}

/// Searches by annealing, and once that finds no more, mends.
pub(super) struct Searcher<'a> {
    instance: &'a Instance,
    allowed: Vec<Slots>,
    seed: u64,
    stop: Arc<AtomicBool>,
    search: Search<'a>,
    steps: u64,
    /// Whether pieces are mended once coolings find no more.
    mends: bool,
    lockstep: bool,
    /// Coolings since the last better timetable.
    stale: u32,
    cooling: Option<(u64, u64)>,
    mender: Option<Mender<'a>>,
    begun: bool,
}

/// Moves tried in one chunk.
const CHUNK: u64 = 100_000;
/// Moves of the first cooling for each slot that a meeting can have.
const STEPS_PER_CHOICE: u64 = 100;
/// Coolings without a better timetable before pieces are mended.
const PATIENCE: u32 = 2;
/// Cooling with breaks shared evenly in mind.
pub(super) const EVENING: Cooling = Cooling {
    hot: 200.0,
    cold: 20.0,
    steps: 200_000,
};

impl<'a> Searcher<'a> {
    pub fn new(
        instance: &'a Instance,
        allowed: &[Slots],
        seed: u64,
        stop: &Arc<AtomicBool>,
        (mends, lockstep): (bool, bool),
    ) -> Self {
        let choices: usize = allowed.iter().map(|set| set.count_ones() as usize).sum();
        Self {
            instance,
            allowed: allowed.to_vec(),
            seed,
            stop: Arc::clone(stop),
            search: Search::new(instance, allowed.to_vec(), seed),
            steps: STEPS_PER_CHOICE * choices.max(2_000) as u64,
            mends,
            lockstep,
            stale: 0,
            cooling: None,
            mender: None,
            begun: false,
        }
    }

    fn mend(&mut self, known: &Known, tell: &mut dyn FnMut(News)) {
        let Some((timetable, quality)) = &known.best else {
            return;
        };
        let mender = self.mender.get_or_insert_with(|| {
            Mender::new(
                self.instance,
                &self.allowed,
                quality.breaks,
                self.seed,
                Arc::clone(&self.stop),
            )
        });
        let (left_out, least) = known.bound;
        let is_last = quality.left_out == left_out && quality.breaks == least + 1;
        match mender.mend(timetable, quality.breaks, is_last) {
            Mended::Better(better) => tell(News::Found(better)),
            Mended::Best => tell(News::Bound(left_out, quality.breaks)),
            Mended::Open => {}
        }
    }

    /// The last parts of the quality, once the first are proven.
    fn even_out(&mut self, known: &Known, tell: &mut dyn FnMut(News)) {
        let Some((timetable, _)) = &known.best else {
            return;
        };
        self.search.begin_from(&timetable.slots);
        let (stop, lockstep) = (Arc::clone(&self.stop), self.lockstep);
        self.search.cool_evenly(
            EVENING,
            |found| tell(News::Found(found)),
            || lockstep || !stop.load(Ordering::Relaxed),
        );
    }
}

impl Worker for Searcher<'_> {
    fn chunk(&mut self, known: &Known, tell: &mut dyn FnMut(News)) {
        if known.is_proven() {
            return self.even_out(known, tell);
        }
        if !self.begun {
            self.search.fill();
            self.begun = true;
        }
        if self.mends && self.stale >= PATIENCE && known.best.is_some() {
            return self.mend(known, tell);
        }
        // A cooling goes over several chunks.
        let (done, steps) = self.cooling.unwrap_or((0, self.steps));
        let (hot, cold): (f64, f64) = (400.0, 70.0);
        #[expect(clippy::cast_precision_loss, reason = "counts of moves")]
        let at = |done: u64| hot * (cold / hot).powf(done as f64 / steps as f64);
        let next = (done + CHUNK).min(steps);
        let mut found = false;
        let score = |known: &Known| {
            let best = known.best.as_ref();
            best.map(|(_, quality)| (quality.left_out, quality.breaks))
        };
        let stop = Arc::clone(&self.stop);
        let lockstep = self.lockstep;
        let instance = self.instance;
        self.search.cool(
            Cooling {
                hot: at(done),
                cold: at(next),
                steps: next - done,
            },
            score(known),
            |timetable| {
                found = true;
                let quality = instance.quality(&timetable);
                tell(News::Found(timetable));
                (quality.left_out, quality.breaks)
            },
            || lockstep || !stop.load(Ordering::Relaxed),
        );
        if found {
            self.stale = 0;
        }
        if next < steps {
            self.cooling = Some((next, steps));
            return;
        }
        self.cooling = None;
        self.search.learn();
        self.stale += u32::from(!found);
        self.steps = self.steps * 3 / 2;
    }
}

/// Proves.
pub(super) struct Prover<'a> {
    instance: &'a Instance,
    allowed: Vec<Slots>,
    prices: &'a Prices<'a>,
    stop: Arc<AtomicBool>,
    /// Set with `stop`, and when the first two parts are proven: then there is other work.
    turn: Arc<AtomicBool>,
    proof: Option<Proof<'a>>,
    conflicts: i32,
}

impl<'a> Prover<'a> {
    pub fn new(
        instance: &'a Instance,
        allowed: &[Slots],
        prices: &'a Prices<'a>,
        [stop, turn]: [&Arc<AtomicBool>; 2],
        in_turns: bool,
    ) -> Self {
        Self {
            instance,
            allowed: allowed.to_vec(),
            prices,
            stop: Arc::clone(stop),
            turn: Arc::clone(turn),
            proof: None,
            conflicts: if in_turns { 2_000 } else { -1 },
        }
    }
}

impl Worker for Prover<'_> {
    fn chunk(&mut self, known: &Known, tell: &mut dyn FnMut(News)) {
        let proof = self.proof.get_or_insert_with(|| {
            Proof::new(
                self.instance,
                &self.allowed,
                self.prices,
                Arc::clone(&self.turn),
            )
        });
        if self.turn.swap(false, Ordering::SeqCst) && self.stop.load(Ordering::SeqCst) {
            return;
        }
        proof.hear(known.bound);
        let outcome = match &known.best {
            // Who searches may have found what meets the bound before the proof did.
            Some((_, quality)) if known.is_proven() && proof.has_met(known.bound) => {
                proof.step_on(quality, self.conflicts)
            }
            _ => proof.step(self.conflicts),
        };
        match outcome {
            Outcome::Impossible => tell(News::Impossible),
            Outcome::Found(timetable) => tell(News::Found(timetable)),
            Outcome::Bound(left_out, breaks) => tell(News::Bound(left_out, breaks)),
            Outcome::Best(timetable) => {
                let quality = self.instance.quality(&timetable);
                tell(News::Found(timetable));
                tell(News::Bound(quality.left_out, quality.breaks));
            }
            Outcome::MostEven(worst) => tell(News::MostEven(worst)),
            Outcome::LeastIdle(idle) => tell(News::LeastIdle(idle)),
            Outcome::Stopped => {}
        }
    }
}

/// Finds the prices of slots, and with them a bound.
pub(super) struct Bargainer<'a> {
    prices: &'a Prices<'a>,
    /// Whether nothing of weight can be left out.
    has_to_be: bool,
    stop: Arc<AtomicBool>,
}

impl<'a> Bargainer<'a> {
    pub fn new(instance: &Instance, prices: &'a Prices<'a>, stop: &Arc<AtomicBool>) -> Self {
        let mut optional = instance.meetings.iter().filter_map(|one| one.optional);
        Self {
            prices,
            has_to_be: optional.all(|weight| weight == 0),
            stop: Arc::clone(stop),
        }
    }
}

impl Worker for Bargainer<'_> {
    fn chunk(&mut self, known: &Known, tell: &mut dyn FnMut(News)) {
        if known.bound.0 > 0 || known.is_proven() {
            return;
        }
        let crowd = self.prices.settled(&self.stop);
        if crowd.is_too_narrow() {
            if self.has_to_be {
                tell(News::Impossible);
            }
        } else if crowd.bound() > known.bound.1 {
            tell(News::Bound(0, crowd.bound()));
        }
    }
}
