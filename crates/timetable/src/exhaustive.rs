//! Every timetable of a small event, for tests that leave nothing to chance.

use crate::{Instance, Timetable};

/// Every timetable that holds.
pub(crate) fn every_timetable(instance: &Instance) -> impl Iterator<Item = Timetable> + '_ {
    let (slots, meetings) = (instance.slots, instance.meetings.len());
    let choices = slots + 1;
    let ways = 0..choices.pow(u32::try_from(meetings).expect("few"));
    let timetables = ways.map(move |mut way| {
        let place = |_| {
            let t = way % choices;
            way /= choices;
            (t < slots).then_some(t)
        };
        Timetable {
            slots: (0..meetings).map(place).collect(),
            tables: vec![None; meetings],
        }
    });
    timetables.filter(|timetable| instance.violations(timetable).is_empty())
}
