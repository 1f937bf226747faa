//! What a day costs, and how unevenly breaks are spread.

use super::{Search, Weights};
use crate::slots::{self, MOST_SLOTS, Slots};

/// How many participants have how many breaks.
#[derive(Debug, Clone)]
pub(super) struct Histogram {
    counts: [u32; MOST_SLOTS + 1],
    most: usize,
    spread: Option<u32>,
}

impl Histogram {
    /// Nobody has a break.
    pub fn new(participants: usize, spread: Option<u32>) -> Self {
        let mut counts = [0; MOST_SLOTS + 1];
        counts[0] = u32::try_from(participants).unwrap_or(u32::MAX);
        Self {
            counts,
            most: 0,
            spread,
        }
    }

    /// A participant has other breaks than before.
    pub fn moves(&mut self, from: u32, to: u32) {
        self.counts[from as usize] -= 1;
        self.counts[to as usize] += 1;
        self.most = self.most.max(to as usize);
        while self.most > 0 && self.counts[self.most] == 0 {
            self.most -= 1;
        }
    }

    /// By how many breaks in all the event's spread is exceeded.
    pub fn excess(&self) -> u32 {
        let Some(spread) = self.spread else {
            return 0;
        };
        if self.most <= spread as usize {
            return 0;
        }
        let fewest = self.counts.iter().position(|count| *count > 0).unwrap_or(0);
        let open = fewest + spread as usize;
        (open + 1..=self.most)
            .map(|breaks| self.counts[breaks] * u32::try_from(breaks - open).unwrap_or(u32::MAX))
            .sum()
    }
}

impl Weights {
    fn breaks_cost(&self, breaks: u32) -> i64 {
        let breaks = i64::from(breaks);
        breaks * self.breaks + breaks * (breaks - 1) / 2 * self.uneven
    }
}

impl Search<'_> {
    /// What a participant's day costs by itself.
    pub(super) fn day_cost(&self, day: Slots, breaks: u32) -> i64 {
        let buffer = self.instance.buffer;
        let mut cost = self.weights.breaks_cost(breaks);
        if self.weights.idle > 0 && breaks > 0 {
            cost += self.weights.idle * i64::from(slots::idle(day, buffer));
        }
        if buffer > 0 {
            cost += self.weights.broken * i64::from(slots::hurries(day, buffer));
        }
        cost
    }
}
