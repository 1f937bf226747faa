//! How many breaks there are at least: bounds that need no search.

mod alone;
mod crowd;
mod day;

use std::sync::{
    OnceLock,
    atomic::{AtomicBool, Ordering},
};

use crate::{Instance, slots::Slots};
pub(crate) use alone::least_breaks;
pub(crate) use crowd::Crowd;
pub(crate) use day::Confined;

/// The prices of slots, found once by whoever needs them first.
pub(crate) struct Prices<'a> {
    instance: &'a Instance,
    allowed: Vec<Slots>,
    crowd: OnceLock<Crowd>,
}

impl<'a> Prices<'a> {
    pub fn new(instance: &'a Instance, allowed: &[Slots]) -> Self {
        Self {
            instance,
            allowed: allowed.to_vec(),
            crowd: OnceLock::new(),
        }
    }

    /// Where prices come to, or as far as they came when `stop` was set.
    pub fn settled(&self, stop: &AtomicBool) -> &Crowd {
        self.crowd.get_or_init(|| {
            let mut crowd = Crowd::new(self.instance, &self.allowed);
            while !crowd.is_settled() && !stop.load(Ordering::Relaxed) {
                crowd.haggle();
            }
            crowd
        })
    }
}
