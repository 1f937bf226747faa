//! What is known of an event while it is planned.

use crate::{Quality, Timetable};

/// What is known of an event so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The best timetable, and how good it is.
    pub best: Option<(Timetable, Quality)>,
    /// No timetable leaves out less weight than this, nor, leaving out so much, has fewer breaks.
    pub bound: (u64, u32),
    /// Of the timetables that meet this bound, none shares its breaks more evenly than this. `None`
    /// while that is not proven.
    pub most_even: Option<Vec<u32>>,
    /// Of those that share them so, none waits fewer slots. `None` while that is not proven.
    pub least_idle: Option<u32>,
}

/// Which parts of the quality are proven best, given those before them. None is before its
/// predecessors are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Proven {
    /// Weight left out.
    pub left_out: bool,
    /// Breaks.
    pub breaks: bool,
    /// How evenly they are shared.
    pub worst: bool,
    /// Slots waited.
    pub idle: bool,
}

impl Known {
    /// Whether the best meets the bound: nothing less can be left out, and no break less be had.
    pub fn is_proven(&self) -> bool {
        self.best
            .as_ref()
            .is_some_and(|(_, quality)| (quality.left_out, quality.breaks) == self.bound)
    }

    /// Part by part, what is proven.
    pub fn proven(&self) -> Proven {
        let Some((_, quality)) = &self.best else {
            return Proven::default();
        };
        let breaks = self.is_proven();
        // Nothing is more even than one break for each, and no break is shorter than a slot.
        let even = quality.worst.iter().all(|breaks| *breaks == 1);
        let worst = breaks && (even || self.most_even.as_ref() == Some(&quality.worst));
        let short = quality.idle == quality.breaks || self.least_idle == Some(quality.idle);
        Proven {
            left_out: quality.left_out == self.bound.0,
            breaks,
            worst,
            idle: worst && short,
        }
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
