//! Who stands in the way of a meeting, beyond those who would be in two meetings at once.

use super::{Search, state::NONE};
use crate::slots::{each, slot};

impl Search<'_> {
    /// Adds to `out` the meetings that would have to go for this one to be in a slot: where there is no
    /// table, no time to walk, another order, somebody to be kept apart from, or more than somebody
    /// wants. Of several that would do, it takes one by chance, a light one rather than a heavy one.
    pub(super) fn in_the_way(&mut self, meeting: usize, to: usize, out: &mut Vec<usize>) {
        let instance = self.instance;
        let pair = instance.meetings[meeting].pair;
        for participant in pair {
            let buffer = instance.buffer;
            let near = each(self.busy[participant])
                .filter(|t| *t != to && t.abs_diff(to) <= buffer)
                .collect::<Vec<_>>();
            for t in near {
                self.add_all(participant, t, out);
            }
            let apart = self.apart[participant].clone();
            for other in apart {
                if self.busy[other as usize] & slot(to) != 0 {
                    self.add_all(other as usize, to, out);
                }
            }
            let leave = |one: &&usize| instance.meetings[**one].pair.contains(&participant);
            let left = out.iter().filter(leave).count();
            if self.placed[participant] - left >= instance.most[participant] {
                let theirs = instance.of[participant].iter().copied();
                let theirs: Vec<usize> = theirs.filter(|m| self.at[*m] != NONE).collect();
                self.add_one(&theirs, out);
            }
        }
        for &hall in &instance.halls_of[meeting] {
            let here = |one: &usize| {
                self.at[*one] as usize == to && instance.halls_of[*one].contains(&hall)
            };
            let leave = out.iter().filter(|one| here(one)).count();
            let load = self.load[hall * instance.slots + to] as usize;
            if load - leave >= instance.halls[hall].tables[to] {
                let there: Vec<usize> = (0..self.at.len()).filter(here).collect();
                self.add_one(&there, out);
            }
        }
        let early = self.before[meeting].iter().map(|m| *m as usize);
        let early = early.filter(|m| self.at[*m] != NONE && self.at[*m] as usize >= to);
        let late = self.after[meeting].iter().map(|m| *m as usize);
        let late = late.filter(|m| self.at[*m] != NONE && self.at[*m] as usize <= to);
        for one in early.chain(late).collect::<Vec<_>>() {
            if !out.contains(&one) {
                out.push(one);
            }
        }
    }

    fn add_all(&self, participant: usize, t: usize, out: &mut Vec<usize>) {
        for one in self.people_at(participant, t).filter(|m| *m != NONE) {
            if !out.contains(&(one as usize)) {
                out.push(one as usize);
            }
        }
    }

    fn add_one(&mut self, all: &[usize], out: &mut Vec<usize>) {
        let others: Vec<usize> = all.iter().copied().filter(|m| !out.contains(m)).collect();
        if others.is_empty() {
            return;
        }
        let any = |search: &mut Self| others[search.rng.usize(0..others.len())];
        let (one, other) = (any(self), any(self));
        let lighter = match self.waiting_cost(one) <= self.waiting_cost(other) {
            true => one,
            false => other,
        };
        out.push(lighter);
    }
}
