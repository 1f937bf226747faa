//! The cheapest day of one participant, when slots have prices.

use super::alone::{breaks_of, is_sure};
use crate::{
    Instance,
    slots::{Slots, slot, up_to},
};

/// A break in units of prices.
pub(super) const BREAK: i64 = 1 << 20;

/// So many breaks more than somebody has to have are looked for; who could have more, could have any
/// number.
const LOOKED_FOR: usize = 4;

/// Dearer than any day.
const NEVER: i64 = i64::MAX / 4;

/// What the day of a participant must be like, looking at nobody else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Wish {
    /// Slots in which there can be a meeting.
    can: Slots,
    /// Slots in which there has to be one.
    has_to: Slots,
    /// How many meetings there are up to each slot, at least and at most.
    so_far: Vec<(usize, usize)>,
    /// Meetings at once.
    at_once: usize,
    /// Slots to walk after a meeting.
    buffer: usize,
    /// Breaks that they have whatever others do.
    breaks: usize,
}

/// A day as far as it has come.
#[derive(Debug, Clone, Copy)]
struct State {
    /// Breaks, as far as it matters how many.
    breaks: usize,
    meetings: usize,
    since: Since,
}

/// What was before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Since {
    /// No meeting yet.
    Morning,
    /// A meeting, and so many slots to walk.
    Meeting(usize),
    /// Waiting, or gone home.
    Waiting,
}

impl Wish {
    /// Of a participant, in a timetable in which nothing of weight is left out.
    pub fn new(instance: &Instance, allowed: &[Slots], participant: usize) -> Self {
        let meetings = &instance.of[participant];
        let most = instance.most[participant];
        let sure: Vec<Slots> = meetings
            .iter()
            .filter(|m| is_sure(instance, **m))
            .map(|m| allowed[*m])
            .collect();
        let so_far = |t: usize| {
            let by_now = up_to(t + 1);
            let over = sure.iter().filter(|slots| **slots & !by_now == 0).count();
            let begun = meetings.iter().filter(|m| allowed[**m] & by_now != 0);
            (over.min(most), begun.count().min(most))
        };
        Self {
            can: meetings.iter().fold(0, |all, m| all | allowed[*m]),
            has_to: match most < meetings.len() {
                true => 0,
                false => sure
                    .iter()
                    .filter(|slots| slots.is_power_of_two())
                    .fold(0, |all, one| all | one),
            },
            so_far: (0..instance.slots).map(so_far).collect(),
            at_once: instance.at_once[participant],
            buffer: instance.buffer,
            breaks: breaks_of(instance, allowed, participant) as usize,
        }
    }

    /// Whether there may be meetings at all.
    pub fn has_meetings(&self) -> bool {
        self.can != 0
    }

    fn most(&self) -> usize {
        self.so_far.last().map_or(0, |(_, most)| *most)
    }

    /// How many ways there are to go from slot to slot, at most.
    pub fn effort(&self) -> usize {
        let steps = self.so_far.len().saturating_mul(self.at_once + 1);
        self.places().saturating_mul(steps)
    }

    fn places(&self) -> usize {
        (self.breaks + 1) * (self.most() + 1) * (self.buffer + 3)
    }

    fn place(&self, state: State) -> usize {
        let since = match state.since {
            Since::Morning => 0,
            Since::Meeting(walked) => 1 + walked,
            Since::Waiting => self.buffer + 2,
        };
        (state.breaks * (self.most() + 1) + state.meetings) * (self.buffer + 3) + since
    }

    fn state(&self, place: usize) -> State {
        let (rest, since) = (place / (self.buffer + 3), place % (self.buffer + 3));
        State {
            breaks: rest / (self.most() + 1),
            meetings: rest % (self.most() + 1),
            since: match since {
                0 => Since::Morning,
                last if last == self.buffer + 2 => Since::Waiting,
                walked => Since::Meeting(walked - 1),
            },
        }
    }

    /// What a slot without a meeting makes of a day.
    fn pass(&self, state: State) -> State {
        let since = match state.since {
            Since::Meeting(walked) if walked < self.buffer => Since::Meeting(walked + 1),
            Since::Meeting(_) => Since::Waiting,
            since => since,
        };
        State { since, ..state }
    }

    /// What meetings in a slot make of it, and what a break before them costs; nothing where there was no
    /// time to walk.
    fn meet(&self, state: State, meetings: usize) -> Option<(State, i64)> {
        let waited = match state.since {
            Since::Meeting(walked) if walked < self.buffer => return None,
            Since::Waiting => 1,
            _ => 0,
        };
        let state = State {
            breaks: (state.breaks + waited).min(self.breaks),
            meetings: state.meetings + meetings,
            since: Since::Meeting(0),
        };
        Some((state, if waited > 0 { BREAK } else { 0 }))
    }

    /// Where a slot can lead from here: the state after it, the meetings in it, and what a break before
    /// them costs.
    fn ways(&self, t: usize, from: usize) -> impl Iterator<Item = (usize, usize, i64)> + '_ {
        let state = self.state(from);
        let (least, most) = self.so_far[t];
        let can = if self.can & slot(t) == 0 {
            0
        } else {
            self.at_once
        };
        let least = least
            .saturating_sub(state.meetings)
            .max(usize::from(self.has_to & slot(t) != 0));
        let most = can.min(most.saturating_sub(state.meetings));
        (least..=most).filter_map(move |meetings| {
            let (to, wait) = match meetings {
                0 => (self.pass(state), 0),
                _ => self.meet(state, meetings)?,
            };
            Some((self.place(to), meetings, wait))
        })
    }

    /// In the morning and after each slot, what the cheapest way into every state costs; and for each slot
    /// the meetings in it and the state before it on that way.
    fn forward(&self, prices: &[i64]) -> (Vec<i64>, Vec<(u32, u32)>) {
        let places = self.places();
        let mut costs = vec![NEVER; (prices.len() + 1) * places];
        let mut steps = vec![(0_u32, 0_u32); prices.len() * places];
        let morning = State {
            breaks: 0,
            meetings: 0,
            since: Since::Morning,
        };
        costs[self.place(morning)] = 0;
        for (t, (price, steps)) in prices.iter().zip(steps.chunks_mut(places)).enumerate() {
            let (before, after) = costs[t * places..].split_at_mut(places);
            for (from, &cost) in before.iter().enumerate() {
                if cost >= NEVER {
                    continue;
                }
                for (to, meetings, wait) in self.ways(t, from) {
                    #[expect(
                        clippy::cast_possible_truncation,
                        clippy::cast_possible_wrap,
                        reason = "small counts"
                    )]
                    let (sum, step) = (
                        cost + wait + price * meetings as i64,
                        (meetings as u32, from as u32),
                    );
                    if sum < after[to] {
                        after[to] = sum;
                        steps[to] = step;
                    }
                }
            }
        }
        (costs, steps)
    }

    fn is_end(&self, place: usize) -> bool {
        self.state(place).breaks == self.breaks
    }

    /// Where the cheapest day ends and what it costs, by the costs of all ways; nothing when there is no
    /// day.
    fn end(&self, costs: &[i64]) -> Option<(usize, i64)> {
        let ends = costs[costs.len() - self.places()..].iter().copied();
        let days = ends.enumerate().filter(|(place, _)| self.is_end(*place));
        let cheapest = days.min_by_key(|(_, cost)| *cost)?;
        (cheapest.1 < NEVER).then_some(cheapest)
    }

    /// What the cheapest day costs, and how many meetings it has in each slot; nothing when there is no
    /// day.
    pub fn cheapest(&self, prices: &[i64]) -> Option<(i64, Vec<i64>)> {
        let places = self.places();
        let (costs, steps) = self.forward(prices);
        let (mut place, cost) = self.end(&costs)?;
        let mut day = vec![0; prices.len()];
        for (meetings, steps) in day.iter_mut().zip(steps.chunks(places)).rev() {
            let (here, before) = steps[place];
            *meetings = i64::from(here);
            place = before as usize;
        }
        Some((cost, day))
    }

    /// What the days have in common that cost no more than the cheapest and what there is to spare;
    /// nothing when there is no day. A slot is used by one of them when the cheapest way into it, its own
    /// step, and the cheapest way on from there cost no more.
    pub fn confined(&self, prices: &[i64], spare: i64) -> Option<Confined> {
        let places = self.places();
        let (forward, _) = self.forward(prices);
        let (_, least) = self.end(&forward)?;
        let most = least + spare;
        let mut confined = Confined::default();
        let mut back: Vec<i64> = (0..places)
            .map(|place| if self.is_end(place) { 0 } else { NEVER })
            .collect();
        for (t, &price) in prices.iter().enumerate().rev() {
            let mut before = vec![NEVER; places];
            let (mut idle, mut busy) = (false, false);
            for (from, &cost) in forward[t * places..][..places].iter().enumerate() {
                if cost >= NEVER {
                    continue;
                }
                for (to, meetings, wait) in self.ways(t, from) {
                    #[expect(clippy::cast_possible_wrap, reason = "small counts")]
                    let rest = back[to] + wait + price * meetings as i64;
                    before[from] = before[from].min(rest);
                    if cost + rest <= most {
                        *(if meetings == 0 { &mut idle } else { &mut busy }) = true;
                    }
                }
            }
            if !busy && self.can & slot(t) != 0 {
                confined.never |= slot(t);
            }
            if !idle {
                confined.always |= slot(t);
            }
            back = before;
        }
        let more = |breaks: usize| {
            let wish = Self {
                breaks,
                ..self.clone()
            };
            let (costs, _) = wish.forward(prices);
            wish.end(&costs).is_some_and(|(_, cost)| cost <= most)
        };
        let at_most = (self.breaks..self.breaks + LOOKED_FOR).find(|breaks| !more(breaks + 1));
        confined.breaks = at_most.unwrap_or(usize::MAX);
        Some(confined)
    }
}

/// What all days of somebody have in common.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Confined {
    /// Slots without a meeting.
    pub never: Slots,
    /// Slots with one.
    pub always: Slots,
    /// Breaks at most.
    pub breaks: usize,
}
