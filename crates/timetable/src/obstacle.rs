//! Why an event cannot be planned, and what to drop so that it can.

use std::{
    sync::{Arc, atomic::AtomicBool},
    time::{Duration, Instant},
};

use crate::{Instance, Limits, Obstacle, Planned, narrow::narrow, plan, proof};

impl Instance {
    /// The same event where every meeting may be left out; one weighs as much as another.
    fn with_a_choice(&self) -> Self {
        let mut relaxed = self.clone();
        for meeting in &mut relaxed.meetings {
            meeting.optional.get_or_insert(1);
        }
        relaxed
    }
}

/// Looks for a smaller reason than [`Obstacle::Proven`], for so long.
pub fn reason(instance: &Instance, time: Duration) -> Obstacle {
    if let Err(obstacle) = narrow(instance) {
        return obstacle;
    }
    let relaxed = instance.with_a_choice();
    let allowed: Vec<_> = relaxed.meetings.iter().map(|m| m.allowed).collect();
    // What may be left out anyway is no part of the reason.
    let must: Vec<usize> = (0..instance.meetings.len())
        .filter(|m| instance.meetings[*m].optional.is_none())
        .collect();
    let stop = Arc::new(AtomicBool::new(false));
    let found = within(time, &stop, || {
        proof::together(&relaxed, &allowed, &must, &stop)
    });
    found.map_or(Obstacle::Proven, Obstacle::Together)
}

/// Runs something and sets `stop` when it takes longer than `time`.
fn within<T>(time: Duration, stop: &AtomicBool, work: impl FnOnce() -> T) -> T {
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let begun = Instant::now();
            while begun.elapsed() < time && !done.load(std::sync::atomic::Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(5));
            }
            stop.store(true, std::sync::atomic::Ordering::Relaxed);
        });
        let result = work();
        done.store(true, std::sync::atomic::Ordering::Relaxed);
        result
    })
}

/// The fewest meetings to drop so that the rest can be planned, and whether fewer are known not to do.
/// `None` when nothing was found in time.
pub fn to_drop(instance: &Instance, limits: &Limits) -> Option<(Vec<usize>, bool)> {
    let relaxed = instance.with_a_choice();
    let Planned::Known(known) = plan(
        &relaxed,
        limits,
        &Arc::new(AtomicBool::new(false)),
        &mut |_| {},
    ) else {
        return None;
    };
    let (timetable, quality) = known.best.as_ref()?;
    let out = timetable.slots.iter().enumerate();
    let dropped = out.filter(|(_, at)| at.is_none()).map(|(m, _)| m).collect();
    Some((dropped, quality.left_out == known.bound.0))
}
