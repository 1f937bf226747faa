//! A small set of meetings that cannot hold together.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use super::{
    model::Model,
    solver::{Answer, Lit},
};
use crate::{Instance, slots::Slots};

/// Conflicts that may be spent on finding out whether one meeting can go from the set.
const CONFLICTS: i32 = 20_000;

/// Of these meetings, some that cannot all be held: without any one of them the others can, as far as
/// `stop` left time to look. `None` when they can, or when nothing was found in time.
///
/// `instance` must leave every meeting a choice to be left out.
pub fn together(
    instance: &Instance,
    allowed: &[Slots],
    meetings: &[usize],
    stop: &Arc<AtomicBool>,
) -> Option<Vec<usize>> {
    let mut model = Model::new(instance, allowed, Arc::clone(stop));
    let there = |model: &Model<'_>, meeting: usize| model.left_out(meeting).map(|out| -out);
    let mut needed: Vec<(Lit, usize)> = meetings
        .iter()
        .filter_map(|meeting| Some((there(&model, *meeting)?, *meeting)))
        .collect();
    let core = |model: &mut Model<'_>, needed: &[(Lit, usize)], conflicts: i32| {
        let assumptions: Vec<Lit> = needed.iter().map(|(lit, _)| *lit).collect();
        model.solver.limit(conflicts);
        match model.solver.solve(&assumptions) {
            Answer::No(core) => Some(core),
            Answer::Yes | Answer::Stopped => None,
        }
    };
    let first = core(&mut model, &needed, -1)?;
    needed.retain(|(lit, _)| first.contains(lit));
    let mut place = 0;
    while place < needed.len() && !stop.load(Ordering::Relaxed) {
        let mut without = needed.clone();
        without.remove(place);
        match core(&mut model, &without, CONFLICTS) {
            Some(smaller) => {
                without.retain(|(lit, _)| smaller.contains(lit));
                needed = without;
            }
            None => place += 1,
        }
    }
    Some(needed.into_iter().map(|(_, meeting)| meeting).collect())
}
