//! Search and proof side by side.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use crate::{
    Instance, Obstacle, Quality, Timetable,
    narrow::narrow,
    proof::{Mender, Outcome, Proof},
    search::{Cooling, Search},
    slots::Slots,
    tables::assign,
};

/// How long and with what to plan.
#[derive(Debug, Clone)]
pub struct Limits {
    /// How long at most.
    pub time: Option<Duration>,
    /// How many rounds at most. With rounds, and without reaching the time, the same seed and threads
    /// give the same timetable on every machine.
    pub rounds: Option<u64>,
    /// How many threads.
    pub threads: usize,
    /// Where chance begins.
    pub seed: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            time: Some(Duration::from_secs(60)),
            rounds: None,
            threads: 2,
            seed: 1,
        }
    }
}

/// What is known of an event so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The best timetable, and how good it is.
    pub best: Option<(Timetable, Quality)>,
    /// No timetable leaves out less weight than this, nor, leaving out so much, has fewer breaks.
    pub bound: (u64, u32),
}

impl Known {
    /// Whether the best meets the bound.
    pub fn is_proven(&self) -> bool {
        self.best
            .as_ref()
            .is_some_and(|(_, quality)| (quality.left_out, quality.breaks) == self.bound)
    }

    /// Weight left out and breaks between the best and the bound; `None` while there is no timetable.
    pub fn gap(&self) -> Option<(u64, u32)> {
        let (_, quality) = self.best.as_ref()?;
        let left_out = quality.left_out - self.bound.0;
        // While more could be left out or less, nothing is known of the breaks.
        let breaks = match left_out {
            0 => quality.breaks - self.bound.1,
            _ => quality.breaks,
        };
        Some((left_out, breaks))
    }
}

/// What came of planning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Planned {
    /// What is known at the end. Without a timetable none was found in time.
    Known(Known),
    /// There is no timetable.
    Impossible(Obstacle),
}

enum News {
    Found(Timetable),
    Bound(u64, u32),
    Impossible,
}

/// Does a part of the work after another.
trait Worker: Send {
    fn chunk(&mut self, known: &Known, tell: &mut dyn FnMut(News));
}

struct Shared<'a, 'w> {
    instance: &'a Instance,
    known: Known,
    impossible: bool,
    watch: &'w mut (dyn FnMut(&Known) + Send),
}

impl Shared<'_, '_> {
    fn hears(&mut self, news: News) {
        match news {
            News::Impossible => self.impossible = true,
            News::Bound(left_out, breaks) => {
                let bound = (left_out, breaks).max(self.known.bound);
                if bound != self.known.bound {
                    self.known.bound = bound;
                    (self.watch)(&self.known);
                }
            }
            News::Found(timetable) => {
                debug_assert_eq!(self.instance.violations(&timetable), []);
                let quality = self.instance.quality(&timetable);
                if self
                    .known
                    .best
                    .as_ref()
                    .is_none_or(|(_, best)| quality < *best)
                {
                    self.known.best = Some((timetable, quality));
                    (self.watch)(&self.known);
                }
            }
        }
    }

    fn is_done(&self) -> bool {
        self.impossible || self.known.is_proven()
    }
}

/// Plans an event: until the best timetable is proven, a limit is reached, or `cancel` is set. `watch`
/// is told of every better timetable and every higher bound.
pub fn plan(
    instance: &Instance,
    limits: &Limits,
    cancel: &Arc<AtomicBool>,
    watch: &mut (dyn FnMut(&Known) + Send),
) -> Planned {
    let begun = Instant::now();
    let allowed = match narrow(instance) {
        Ok(allowed) => allowed,
        Err(obstacle) => return Planned::Impossible(obstacle),
    };
    let shared = Mutex::new(Shared {
        instance,
        known: Known {
            best: None,
            bound: (0, 0),
        },
        impossible: false,
        watch,
    });
    let lock = || shared.lock().unwrap_or_else(PoisonError::into_inner);
    let stop = Arc::new(AtomicBool::new(false));
    let threads = limits.threads.max(1);
    let lockstep = limits.rounds.is_some();
    let mut workers: Vec<Vec<Box<dyn Worker + '_>>> = (0..threads).map(|_| Vec::new()).collect();
    let choices: usize = allowed.iter().map(|set| set.count_ones() as usize).sum();
    let provable = choices <= PROVABLE;
    let searchers = if provable {
        threads.saturating_sub(1).max(1)
    } else {
        threads
    };
    for (number, workers) in workers.iter_mut().take(searchers).enumerate() {
        let seed = limits.seed.wrapping_add(number as u64);
        let searcher = Searcher::new(instance, &allowed, seed, &stop, lockstep);
        workers.push(Box::new(searcher));
    }
    if provable {
        let in_turns = lockstep || threads == 1;
        let prover = Prover::new(instance, &allowed, &stop, in_turns);
        workers[threads - 1].push(Box::new(prover));
    }
    let late = || {
        cancel.load(Ordering::Relaxed) || limits.time.is_some_and(|time| begun.elapsed() >= time)
    };
    if let Some(rounds) = limits.rounds {
        for _ in 0..rounds {
            if lock().is_done() || late() {
                break;
            }
            let known = lock().known.clone();
            let told: Vec<Vec<News>> = std::thread::scope(|scope| {
                let running: Vec<_> = workers
                    .iter_mut()
                    .map(|workers| {
                        let known = &known;
                        scope.spawn(move || {
                            let mut told = Vec::new();
                            for worker in workers {
                                worker.chunk(known, &mut |news| told.push(news));
                            }
                            told
                        })
                    })
                    .collect();
                let joined = running.into_iter().map(|thread| thread.join());
                joined.map(Result::unwrap_or_default).collect()
            });
            for news in told.into_iter().flatten() {
                lock().hears(news);
            }
        }
    } else {
        std::thread::scope(|scope| {
            for workers in &mut workers {
                let (stop, lock) = (&stop, &lock);
                scope.spawn(move || {
                    while !stop.load(Ordering::Relaxed) {
                        for worker in workers.iter_mut() {
                            let known = lock().known.clone();
                            worker.chunk(&known, &mut |news| {
                                let mut shared = lock();
                                shared.hears(news);
                                if shared.is_done() {
                                    stop.store(true, Ordering::Relaxed);
                                }
                            });
                        }
                    }
                });
            }
            while !stop.load(Ordering::Relaxed) {
                if late() {
                    stop.store(true, Ordering::Relaxed);
                }
                std::thread::sleep(Duration::from_millis(5));
            }
        });
    }
    let shared = shared.into_inner().unwrap_or_else(PoisonError::into_inner);
    let mut known = match shared.impossible {
        true => return Planned::Impossible(Obstacle::Proven),
        false => shared.known,
    };
    if let Some((timetable, quality)) = &mut known.best {
        even_out(instance, &allowed, limits.seed, timetable, quality);
        assign(instance, timetable);
        *quality = instance.quality(timetable);
    }
    Planned::Known(known)
}

/// Moves tried to share breaks more evenly and to wait less once the number of breaks is settled.
const EVENING: u64 = 200_000;

/// The last parts of the quality: breaks shared more evenly, shorter waits. The first never get worse.
fn even_out(
    instance: &Instance,
    allowed: &[Slots],
    seed: u64,
    timetable: &mut Timetable,
    quality: &mut Quality,
) {
    if quality.breaks == 0 {
        return;
    }
    let mut search = Search::new(instance, allowed.to_vec(), seed);
    search.begin_from(&timetable.slots);
    search.cool_evenly(
        Cooling {
            hot: 200.0,
            cold: 20.0,
            steps: EVENING,
        },
        |found| {
            let better = instance.quality(&found);
            if better < *quality {
                (*timetable, *quality) = (found, better);
            }
        },
    );
}

/// Searches by annealing, and once that finds no more, mends.
struct Searcher<'a> {
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
/// With more slots for meetings to choose from than this in all, clauses take too much memory: the
/// event is searched only.
const PROVABLE: usize = 30_000;
/// Coolings without a better timetable before pieces are mended.
const PATIENCE: u32 = 2;

impl<'a> Searcher<'a> {
    fn new(
        instance: &'a Instance,
        allowed: &[Slots],
        seed: u64,
        stop: &Arc<AtomicBool>,
        lockstep: bool,
    ) -> Self {
        let choices: usize = allowed.iter().map(|set| set.count_ones() as usize).sum();
        Self {
            instance,
            allowed: allowed.to_vec(),
            seed,
            stop: Arc::clone(stop),
            search: Search::new(instance, allowed.to_vec(), seed),
            steps: STEPS_PER_CHOICE * choices.max(2_000) as u64,
            mends: choices <= PROVABLE,
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
        if let Some(better) = mender.mend(timetable, quality.breaks) {
            tell(News::Found(better));
        }
    }
}

impl Worker for Searcher<'_> {
    fn chunk(&mut self, known: &Known, tell: &mut dyn FnMut(News)) {
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
struct Prover<'a> {
    instance: &'a Instance,
    allowed: Vec<Slots>,
    stop: Arc<AtomicBool>,
    proof: Option<Proof<'a>>,
    conflicts: i32,
}

impl<'a> Prover<'a> {
    fn new(
        instance: &'a Instance,
        allowed: &[Slots],
        stop: &Arc<AtomicBool>,
        in_turns: bool,
    ) -> Self {
        Self {
            instance,
            allowed: allowed.to_vec(),
            stop: Arc::clone(stop),
            proof: None,
            conflicts: if in_turns { 2_000 } else { -1 },
        }
    }
}

impl Worker for Prover<'_> {
    fn chunk(&mut self, _: &Known, tell: &mut dyn FnMut(News)) {
        let proof = self.proof.get_or_insert_with(|| {
            Proof::new(self.instance, &self.allowed, Arc::clone(&self.stop))
        });
        match proof.step(self.conflicts) {
            Outcome::Impossible => tell(News::Impossible),
            Outcome::Found(timetable) => tell(News::Found(timetable)),
            Outcome::Bound(left_out, breaks) => tell(News::Bound(left_out, breaks)),
            Outcome::Best(timetable) => {
                let quality = self.instance.quality(&timetable);
                tell(News::Found(timetable));
                tell(News::Bound(quality.left_out, quality.breaks));
            }
            Outcome::Stopped => {}
        }
    }
}
