//! How many breaks there are at least because tables are few: a bound that takes milliseconds.
//!
//! Whoever has no break is busy in one piece, and in the middle of the day these pieces would all
//! overlap. So every slot gets a price, and everybody takes the cheapest day that has as many meetings
//! as theirs: its breaks, and what its slots cost. What all pay together, less what all tables bring in,
//! is never more than the breaks of the best timetable, whatever the prices (Lagrangian relaxation: Held,
//! Wolfe, Crowder 1974). Prices rise where too many want to be and fall where tables stay empty. Costs
//! are whole numbers, so that nothing is rounded.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::day::{BREAK, Confined, Wish};
use crate::{
    Instance,
    slots::{Slots, slot},
    worlds::smaller_world,
};

/// Rounds that may bring nothing before steps get shorter, and how often they may.
const PATIENCE: u32 = 60;
const SHORTER: u32 = 16;
/// Rounds after which it is enough in any case.
const MOST_ROUNDS: usize = 5_000;
/// Ways from slot to slot to look at after which it is, too: some seconds.
const MOST_EFFORT: usize = 1_000_000_000;
/// More of them in a single round are too many to begin.
const MOST_IN_A_ROUND: usize = 20_000_000;
/// How much of its course a price keeps from round to round. Whoever wants the same takes the same day,
/// so that demand jumps; without this the prices would jump with it.
const KEPT: f64 = 0.95;
/// Meetings too many in a slot, and breaks too many, that are as good as none.
const TOLERANCE: f64 = 0.05;
/// So many breaks beyond the bound are aimed at (the steps of Polyak 1969 want to know the answer).
const AHEAD: i64 = 2;

/// Prices on their way to a bound.
pub(crate) struct Crowd {
    /// Those who want the same kind of day in the same world, and how many they are.
    people: Vec<(Wish, usize, i64)>,
    /// Which of them each participant is.
    wish_of: Vec<Option<usize>>,
    /// How many meetings each slot can have.
    room: Vec<i64>,
    /// Whether everybody meets only people of the other world. Otherwise all are in the first, and both
    /// have the same prices.
    two_worlds: bool,
    /// What a meeting in a slot costs in each world.
    prices: [Vec<i64>; 2],
    /// What was wanted too much lately, and how many breaks that took.
    course: [Vec<f64>; 2],
    breaks: f64,
    weight: f64,
    /// The most that was paid, and at which prices.
    best: (i64, [Vec<i64>; 2]),
    step: f64,
    stale: u32,
    shorter: u32,
    rounds: usize,
    /// Ways from slot to slot that a round looks at.
    effort: usize,
    /// Breaks of a day as bad as can be, for everybody.
    most: u32,
}

impl Crowd {
    /// Nothing costs anything yet. `allowed` are the slots left to each meeting.
    pub fn new(instance: &Instance, allowed: &[Slots]) -> Self {
        let world = smaller_world(instance);
        let mut people: BTreeMap<(Wish, usize), Vec<usize>> = BTreeMap::new();
        for participant in 0..instance.of.len() {
            let wish = Wish::new(instance, allowed, participant);
            let inside = world
                .as_ref()
                .is_some_and(|world| world.contains(&participant));
            if wish.has_meetings() {
                let same = people.entry((wish, usize::from(inside))).or_default();
                same.push(participant);
            }
        }
        let mut wish_of = vec![None; instance.of.len()];
        for (number, participants) in people.values().enumerate() {
            for participant in participants {
                wish_of[*participant] = Some(number);
            }
        }
        let effort = people.keys().map(|(wish, _)| wish.effort());
        let effort = effort.fold(0, usize::saturating_add);
        let free = || [vec![0; instance.slots], vec![0; instance.slots]];
        Self {
            people: people
                .into_iter()
                .map(|((wish, world), same)| {
                    (wish, world, i64::try_from(same.len()).unwrap_or(i64::MAX))
                })
                .collect(),
            wish_of,
            room: room(instance, allowed),
            two_worlds: world.is_some(),
            prices: free(),
            course: [vec![0.0; instance.slots], vec![0.0; instance.slots]],
            breaks: 0.0,
            weight: 0.0,
            best: (0, free()),
            step: 1.0,
            stale: 0,
            shorter: 0,
            rounds: 0,
            effort,
            most: instance
                .of
                .iter()
                .map(|meetings| meetings.len().saturating_sub(1))
                .sum::<usize>()
                .try_into()
                .unwrap_or(u32::MAX),
        }
    }

    /// Whether better prices are not to be expected.
    pub fn is_settled(&self) -> bool {
        self.shorter >= SHORTER
            || self.rounds >= MOST_ROUNDS.min(MOST_EFFORT / self.effort.max(1))
            || self.is_too_narrow()
            || self.is_too_large()
    }

    /// Whether there are too many days to look at: little is known then.
    fn is_too_large(&self) -> bool {
        self.effort > MOST_IN_A_ROUND
    }

    /// Whether there is no timetable in which nothing of weight is left out: prices rise for ever where
    /// tables are too few, and there would be more breaks than there can be.
    pub fn is_too_narrow(&self) -> bool {
        self.bound() > self.most
    }

    /// Breaks that every timetable has in which nothing of weight is left out, as far as is known.
    pub fn bound(&self) -> u32 {
        u32::try_from((self.best.0 + BREAK - 1) / BREAK).unwrap_or(u32::MAX)
    }

    /// What holds in every timetable with at most so many breaks in which nothing of weight is left out:
    /// for each participant what all their days have in common, since any other day would cost more than
    /// there is to spare at the best prices; nothing where nothing is known of somebody.
    pub fn confined(&self, breaks: u32) -> Vec<Option<Confined>> {
        if self.is_too_large() {
            return vec![None; self.wish_of.len()];
        }
        let spare = i64::from(breaks) * BREAK - self.best.0;
        let days: Vec<Option<Confined>> = self
            .people
            .iter()
            .map(|(wish, world, _)| wish.confined(&self.best.1[*world], spare))
            .collect();
        let of = self.wish_of.iter();
        of.map(|wish| wish.and_then(|wish| days[wish].clone()))
            .collect()
    }

    /// Sets the prices anew.
    pub fn haggle(&mut self) {
        self.rounds += 1;
        // Somebody without any day is seen elsewhere.
        if self.round().is_none() {
            self.shorter = SHORTER;
        }
    }

    /// Everybody chooses, and the prices follow. Nothing when somebody has no day at all.
    fn round(&mut self) -> Option<()> {
        let slots = self.room.len();
        let mut wanted = [vec![0_i64; slots], vec![0_i64; slots]];
        let (mut paid, mut breaks) = (0, 0);
        for (wish, world, number) in &self.people {
            let (cost, day) = wish.cheapest(&self.prices[*world])?;
            paid += cost * number;
            let fare = day.iter().zip(&self.prices[*world]);
            breaks += number * (cost - fare.map(|(meetings, price)| meetings * price).sum::<i64>());
            for (wanted, meetings) in wanted[*world].iter_mut().zip(day) {
                *wanted += meetings * number;
            }
        }
        for (t, room) in self.room.iter().enumerate() {
            let together = self.prices[0][t] + self.prices[1][t];
            let meetings = (wanted[0][t] + wanted[1][t]) / 2;
            let taken = match together {
                ..0 => 0,
                0 => meetings.min(*room),
                1.. => *room,
            };
            paid -= taken * together;
            if self.two_worlds {
                wanted[0][t] -= taken;
                wanted[1][t] -= taken;
            } else {
                wanted[0][t] -= 2 * taken;
                wanted[1][t] = wanted[0][t];
            }
        }
        if paid > self.best.0 {
            self.best = (paid, self.prices.clone());
            self.stale = 0;
        } else {
            self.stale += 1;
        }
        if self.stale > PATIENCE {
            // Back to where it was best, more carefully.
            self.stale = 0;
            self.shorter += 1;
            self.step /= 2.0;
            self.prices.clone_from(&self.best.1);
            self.course
                .iter_mut()
                .flatten()
                .for_each(|course| *course = 0.0);
            (self.breaks, self.weight) = (0.0, 0.0);
        } else {
            self.follow(paid, breaks, &wanted);
        }
        Some(())
    }

    /// Prices follow what is wanted beyond what there is.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "any price gives a bound, it need not be exact"
    )]
    fn follow(&mut self, paid: i64, breaks: i64, wanted: &[Vec<i64>; 2]) {
        let courses = self.course.iter_mut().flatten();
        for (course, wanted) in courses.zip(wanted.iter().flatten()) {
            *course = *course * KEPT + *wanted as f64;
        }
        self.weight = self.weight * KEPT + 1.0;
        self.breaks = self.breaks * KEPT + breaks as f64 / BREAK as f64;
        let fits = |wanted: &f64| *wanted <= TOLERANCE * self.weight;
        if self.course.iter().flatten().all(fits)
            && self.breaks <= (f64::from(self.bound()) + TOLERANCE) * self.weight
        {
            // On the whole everybody finds a table: this is as much as there is.
            self.shorter = SHORTER;
            return;
        }
        let length: f64 = self.course.iter().flatten().map(|one| one * one).sum();
        let aim = (i64::from(self.bound()) + AHEAD) * BREAK;
        let step = self.step * (aim - paid) as f64 / length;
        let prices = self.prices.iter_mut().flatten();
        for (price, course) in prices.zip(self.course.iter().flatten()) {
            *price += (step * course) as i64;
            if !self.two_worlds {
                *price = (*price).max(0);
            }
        }
    }
}

/// How many meetings each slot can have: at tables, and those that need none.
fn room(instance: &Instance, allowed: &[Slots]) -> Vec<i64> {
    let hall = &instance.halls[0];
    let mut without = vec![true; instance.meetings.len()];
    for meeting in &hall.meetings {
        without[*meeting] = false;
    }
    let room = |t: usize| {
        let free = (0..without.len()).filter(|m| without[*m] && allowed[*m] & slot(t) != 0);
        i64::try_from(hall.tables[t] + free.count()).unwrap_or(i64::MAX)
    };
    (0..instance.slots).map(room).collect()
}
