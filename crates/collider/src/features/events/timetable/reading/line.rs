//! The slots of a day, and which of them people mean.

use collider_timetable::MOST_SLOTS;

use super::rows::shortened;
use crate::{
    features::events::timetable::{
        clock::{Span, Stretch, shown, stretches},
        day::{Clock, Pause},
        trouble::Trouble,
    },
    platform::sheets::Place,
};

/// Slots one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub count: usize,
    pub clock: Option<Clock>,
}

/// Why a stretch does not mean slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Misfit {
    /// It is neither a number nor a time.
    Unreadable,
    /// Its numbers do not exist.
    NoSuchSlot,
    /// It ends before it begins.
    Backwards,
    /// It is a clock time, and the settings have none.
    NoClock,
    /// There is no slot then.
    NoneThen,
}

impl Line {
    /// Slots of the same length one after the other, with pauses between them. `None` when they go on
    /// after midnight.
    pub fn regular(
        begins: jiff::civil::Time,
        minutes: usize,
        count: usize,
        pauses: &[Pause],
    ) -> Option<Vec<Span>> {
        let length = jiff::SignedDuration::from_mins(i64::try_from(minutes).ok()?);
        let mut slots = Vec::with_capacity(count);
        let mut at = begins;
        while slots.len() < count {
            let slot = Span {
                begins: at,
                ends: at.checked_add(length).ok()?,
            };
            match pauses.iter().find(|pause| pause.span.overlaps(slot)) {
                // Its end is after the beginning of the slot, as they overlap.
                Some(pause) => at = pause.span.ends,
                None => {
                    at = slot.ends;
                    slots.push(slot);
                }
            }
        }
        Some(slots)
    }

    fn clock(&self) -> Result<&Clock, Misfit> {
        self.clock.as_ref().ok_or(Misfit::NoClock)
    }

    fn numbers(&self, first: usize, last: usize) -> Result<Vec<usize>, Misfit> {
        if last < first {
            return Err(Misfit::Backwards);
        }
        if first == 0 || last > self.count {
            return Err(Misfit::NoSuchSlot);
        }
        Ok((first - 1..last).collect())
    }

    fn those(&self, wanted: impl Fn(Span) -> bool) -> Result<Vec<usize>, Misfit> {
        let slots = self.clock()?.slots.iter().enumerate();
        Ok(slots
            .filter(|(_, span)| wanted(**span))
            .map(|(slot, _)| slot)
            .collect())
    }

    /// Slots of which any part is meant.
    pub fn touched(&self, stretch: Stretch) -> Result<Vec<usize>, Misfit> {
        match stretch {
            Stretch::Slots(first, last) => self.numbers(first, last),
            Stretch::Clock(span) if span.ends <= span.begins => Err(Misfit::Backwards),
            Stretch::Clock(span) => self.those(|slot| slot.overlaps(span)),
            Stretch::At(at) => {
                let found = self.those(|slot| slot.begins <= at && at < slot.ends)?;
                match found.is_empty() {
                    true => Err(Misfit::NoneThen),
                    false => Ok(found),
                }
            }
        }
    }

    /// Slots of which the whole is meant.
    pub fn whole(&self, stretch: Stretch) -> Result<Vec<usize>, Misfit> {
        match stretch {
            Stretch::Clock(span) if span.begins < span.ends => {
                self.those(|slot| span.begins <= slot.begins && slot.ends <= span.ends)
            }
            other => self.touched(other),
        }
    }

    /// First and last of the slots that are meant.
    pub fn first_and_last(&self, stretch: Stretch) -> Result<(usize, usize), Misfit> {
        let slots = self.whole(stretch)?;
        slots
            .first()
            .copied()
            .zip(slots.last().copied())
            .ok_or(Misfit::NoneThen)
    }

    /// The one slot that is meant.
    pub fn one(&self, stretch: Stretch) -> Result<usize, Misfit> {
        let begins = match stretch {
            Stretch::Slots(first, last) if first == last => {
                return self.numbers(first, last).map(|slots| slots[0]);
            }
            Stretch::Slots(..) => return Err(Misfit::Unreadable),
            Stretch::At(at) => at,
            Stretch::Clock(span) => span.begins,
        };
        let found = self
            .clock()?
            .slots
            .iter()
            .position(|slot| slot.begins == begins);
        found.ok_or(Misfit::NoneThen)
    }

    /// All slots in a cell, in order; `which` says which of a stretch are meant.
    pub fn all_in(
        &self,
        cell: &str,
        which: impl Fn(&Self, Stretch) -> Result<Vec<usize>, Misfit>,
    ) -> Result<Vec<usize>, Misfit> {
        let mut all = Vec::new();
        for stretch in stretches(cell).ok_or(Misfit::Unreadable)? {
            all.extend(which(self, stretch)?);
            // A cell can name a slot again and again.
            if all.len() > self.count {
                all.sort_unstable();
                all.dedup();
            }
        }
        all.sort_unstable();
        all.dedup();
        Ok(all)
    }

    /// What to say about a cell that does not fit.
    pub fn misfit(&self, misfit: Misfit, place: Place, cell: &str) -> Trouble {
        let about = |key| Trouble::new(place, key).text("value", shortened(cell));
        match misfit {
            Misfit::Unreadable => about("timetables-wrong-slots"),
            Misfit::NoSuchSlot => {
                about("timetables-wrong-no-such-slot").text("last", self.count.to_string())
            }
            Misfit::Backwards => about("timetables-wrong-backwards"),
            Misfit::NoClock => about("timetables-wrong-no-clock"),
            Misfit::NoneThen => {
                let slots = self.clock.as_ref().map_or(&[][..], |clock| &clock.slots);
                let begins = slots.iter().take(MOST_SLOTS).map(|slot| shown(slot.begins));
                about("timetables-wrong-no-slot-then")
                    .text("begins", begins.collect::<Vec<_>>().join(", "))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;

    fn span(from: (i8, i8), to: (i8, i8)) -> Span {
        Span {
            begins: time(from.0, from.1, 0, 0),
            ends: time(to.0, to.1, 0, 0),
        }
    }

    fn morning() -> Line {
        let lunch = Pause {
            name: None,
            span: span((9, 40), (10, 0)),
        };
        let slots = Line::regular(time(9, 0, 0, 0), 15, 4, std::slice::from_ref(&lunch));
        Line {
            count: 4,
            clock: Some(Clock {
                slots: slots.expect("before midnight"),
                pauses: vec![lunch],
            }),
        }
    }

    #[test]
    fn slots_go_on_after_a_pause() {
        let slots = morning().clock.expect("times").slots;
        let shown: Vec<String> = slots.into_iter().map(Span::shown).collect();
        assert_eq!(
            shown,
            ["09:00–09:15", "09:15–09:30", "10:00–10:15", "10:15–10:30"]
        );
        assert_eq!(Line::regular(time(23, 0, 0, 0), 45, 2, &[]), None);
    }

    #[test]
    fn stretches_mean_slots() {
        let line = morning();
        let touched = |stretch| line.touched(stretch);
        assert_eq!(
            touched(Stretch::Clock(span((9, 10), (9, 20)))),
            Ok(vec![0, 1])
        );
        assert_eq!(touched(Stretch::Clock(span((9, 30), (10, 0)))), Ok(vec![]));
        assert_eq!(touched(Stretch::Slots(2, 4)), Ok(vec![1, 2, 3]));
        assert_eq!(touched(Stretch::Slots(2, 5)), Err(Misfit::NoSuchSlot));
        assert_eq!(touched(Stretch::Slots(0, 1)), Err(Misfit::NoSuchSlot));
        assert_eq!(touched(Stretch::Slots(3, 2)), Err(Misfit::Backwards));
        assert_eq!(
            line.whole(Stretch::Clock(span((9, 10), (9, 30)))),
            Ok(vec![1])
        );
        assert_eq!(line.one(Stretch::At(time(10, 0, 0, 0))), Ok(2));
        assert_eq!(
            line.one(Stretch::At(time(10, 5, 0, 0))),
            Err(Misfit::NoneThen)
        );
        let bare = Line {
            count: 4,
            clock: None,
        };
        assert_eq!(
            bare.one(Stretch::At(time(10, 0, 0, 0))),
            Err(Misfit::NoClock)
        );
        assert_eq!(
            line.all_in("3; 9:00-9:20, 3", Line::touched),
            Ok(vec![0, 1, 2])
        );
        assert_eq!(line.all_in("soon", Line::touched), Err(Misfit::Unreadable));
    }
}
