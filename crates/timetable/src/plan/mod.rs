//! Search and proof side by side.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

mod known;
mod workers;

use crate::{
    Instance, Obstacle, Quality, Timetable,
    least::{Prices, least_breaks},
    narrow::narrow,
    search::Search,
    slots::Slots,
    tables::assign,
};
pub use known::{Known, Proven};
use workers::{Bargainer, EVENING, News, Prover, Searcher, Worker};

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

/// What came of planning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Planned {
    /// What is known at the end. Without a timetable none was found in time.
    Known(Known),
    /// There is no timetable.
    Impossible(Obstacle),
}

struct Shared<'a, 'w> {
    instance: &'a Instance,
    known: Known,
    impossible: bool,
    watch: &'w mut (dyn FnMut(&Known) + Send),
}

impl Shared<'_, '_> {
    fn hears(&mut self, news: News) {
        let before = (self.known.bound, self.known.proven());
        let mut found = false;
        match news {
            News::Impossible => self.impossible = true,
            News::Bound(left_out, breaks) => {
                self.known.bound = (left_out, breaks).max(self.known.bound);
            }
            News::MostEven(worst) => self.known.most_even = Some(worst),
            News::LeastIdle(idle) => self.known.least_idle = Some(idle),
            News::Found(timetable) => {
                debug_assert_eq!(self.instance.violations(&timetable), []);
                let quality = self.instance.quality(&timetable);
                let best = self.known.best.as_ref();
                found = best.is_none_or(|(_, best)| quality < *best);
                if found {
                    self.known.best = Some((timetable, quality));
                }
            }
        }
        if found || before != (self.known.bound, self.known.proven()) {
            (self.watch)(&self.known);
        }
    }

    /// Whether there is nothing left to find out.
    fn is_done(&self) -> bool {
        self.impossible || self.known.proven().idle
    }
}

/// With more slots for meetings to choose from than this in all, clauses take too much memory: the
/// event is searched only.
const PROVABLE: usize = 30_000;
/// Once the number of breaks is proven, the parts behind it are worked on for as long again, but not
/// for less than the first of these and not for more than the second.
const EXTRA: [Duration; 2] = [Duration::from_millis(500), Duration::from_secs(5)];
/// The same in rounds.
const EXTRA_ROUNDS: [u64; 2] = [5, 100];

/// Plans an event: until the best timetable is proven, a limit is reached, or `cancel` is set. Proven
/// are weight left out and breaks; the parts behind them get some more time once these are. `watch` is
/// told of every better timetable and everything that is proven.
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
            bound: (0, least_breaks(instance, &allowed)),
            ..Known::default()
        },
        impossible: false,
        watch,
    });
    let lock = || shared.lock().unwrap_or_else(PoisonError::into_inner);
    let stop = Arc::new(AtomicBool::new(false));
    let turn = Arc::new(AtomicBool::new(false));
    let prices = Prices::new(instance, &allowed);
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
        let searcher = Searcher::new(instance, &allowed, seed, &stop, (provable, lockstep));
        workers.push(Box::new(searcher));
    }
    // Before the proof, which begins where prices end.
    workers[threads - 1].push(Box::new(Bargainer::new(instance, &prices, &stop)));
    if provable {
        let in_turns = lockstep || threads == 1;
        let prover = Prover::new(instance, &allowed, &prices, [&stop, &turn], in_turns);
        workers[threads - 1].push(Box::new(prover));
    }
    let late = || {
        cancel.load(Ordering::Relaxed) || limits.time.is_some_and(|time| begun.elapsed() >= time)
    };
    if let Some(rounds) = limits.rounds {
        let mut last = rounds;
        for round in 0..rounds {
            if lock().is_done() || late() || round >= last {
                break;
            }
            if last == rounds && lock().known.is_proven() {
                last = rounds.min(round + round.clamp(EXTRA_ROUNDS[0], EXTRA_ROUNDS[1]));
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
                let (stop, turn, lock) = (&stop, &turn, &lock);
                scope.spawn(move || {
                    while !stop.load(Ordering::SeqCst) {
                        for worker in workers.iter_mut() {
                            let known = lock().known.clone();
                            worker.chunk(&known, &mut |news| {
                                let mut shared = lock();
                                let open = !shared.known.is_proven();
                                shared.hears(news);
                                if shared.is_done() {
                                    stop.store(true, Ordering::SeqCst);
                                    turn.store(true, Ordering::SeqCst);
                                } else if open && shared.known.is_proven() {
                                    turn.store(true, Ordering::SeqCst);
                                }
                            });
                        }
                    }
                });
            }
            let mut end = None;
            while !stop.load(Ordering::SeqCst) {
                if end.is_none() && lock().known.is_proven() {
                    let now = begun.elapsed();
                    end = Some(now + now.clamp(EXTRA[0], EXTRA[1]));
                }
                if late() || end.is_some_and(|end| begun.elapsed() >= end) {
                    stop.store(true, Ordering::SeqCst);
                    turn.store(true, Ordering::SeqCst);
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
    let proven = known.is_proven();
    if let Some((timetable, quality)) = &mut known.best {
        if !proven {
            even_out(instance, &allowed, limits.seed, timetable, quality);
        }
        assign(instance, timetable);
        *quality = instance.quality(timetable);
    }
    Planned::Known(known)
}

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
        EVENING,
        |found| {
            let better = instance.quality(&found);
            if better < *quality {
                (*timetable, *quality) = (found, better);
            }
        },
        || true,
    );
}
