//! `collider timetable explain`: a single meeting in words.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Context;
use clap::Args;
use collider_timetable::{
    Answer, Cannot, Effort, Explanation, Hindrance, Move, Obstacle, Place, Quality, Way,
    explain as explained,
};

use super::{
    files::{Hub, Loaded, timetable_of},
    words::{Words, number},
};
use crate::platform::i18n::{Arguments, say};

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The event: a spreadsheet (XLSX, ODS, XLS), or JSON.
    event: PathBuf,
    /// Its timetable, as JSON.
    timetable: PathBuf,
    /// The number of the meeting: from 1 for a spreadsheet, from 0 for JSON.
    meeting: usize,
    /// Look only at this slot, and longer. Counted like the meeting.
    #[arg(long, value_name = "N")]
    slot: Option<usize>,
    /// Where chance begins.
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,
}

impl Explain {
    pub fn run(self, hub: &Hub) -> anyhow::Result<ExitCode> {
        let loaded = Loaded::from(&self.event, hub)?;
        let timetable = timetable_of(&loaded.instance, &self.timetable)?;
        let counted = |number: usize| match loaded.from_sheets {
            true => number
                .checked_sub(1)
                .with_context(|| say(hub.lang, "timetables-explain-from-one")),
            false => Ok(number),
        };
        let event = loaded.instance.event();
        let known = |key: &str, stated: usize, count: usize| {
            let number = counted(stated)?;
            let words = Arguments::new().text("number", stated.to_string());
            anyhow::ensure!(
                number < count,
                words.count("count", count).say(hub.lang, key)
            );
            Ok(number)
        };
        let meeting = known(
            "timetables-explain-no-meeting",
            self.meeting,
            event.meetings.len(),
        )?;
        let slot = self
            .slot
            .map(|slot| known("timetables-explain-no-slot", slot, event.slots));
        let slot = slot.transpose()?;
        let effort = match slot {
            None => Effort::of_all_slots(self.seed),
            Some(_) => Effort::of_one_slot(self.seed),
        };
        let told = explained(&loaded.instance, &timetable, meeting, slot, effort)?;
        let words = Words {
            loaded: &loaded,
            lang: hub.lang,
        };
        for line in words.explanation(&told) {
            println!("{line}");
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// What counts before how many move, and without changes of table.
fn parts(quality: &Quality) -> (u64, u32, &[u32], u32) {
    (
        quality.left_out,
        quality.breaks,
        &quality.worst,
        quality.idle,
    )
}

impl Words<'_> {
    /// Why a meeting is where it is, and slot by slot what moving it there would cost.
    fn explanation(&self, told: &Explanation) -> Vec<String> {
        let here = Arguments::new()
            .text("meeting", self.meeting(told.meeting))
            .text("why", self.why_here(told));
        let mut lines = vec![match told.slot {
            Some(slot) => here
                .text("slot", self.slot(slot))
                .say(self.lang, "timetables-explain-here"),
            None => here.say(self.lang, "timetables-explain-left-out"),
        }];
        for place in &told.places {
            let slot = Arguments::new()
                .text("slot", self.slot(place.slot))
                .text("cost", self.cost(told, place));
            lines.push(slot.say(self.lang, "timetables-explain-slot"));
            let hindrances = place.hindrances.iter();
            lines.extend(hindrances.map(|one| format!("    {}", self.hindrance(one))));
        }
        lines
    }

    fn why_here(&self, told: &Explanation) -> String {
        let here = parts(&told.quality);
        let slots = |wanted: &dyn Fn(&Quality) -> bool| {
            let found = told.places.iter().filter(|place| match &place.answer {
                Answer::Way(way) => wanted(&way.quality),
                Answer::Cannot(_) | Answer::Unknown(_) => false,
            });
            found.map(|place| place.slot).collect::<Vec<_>>()
        };
        let better = slots(&|quality| parts(quality) < here);
        let equal = slots(&|quality| parts(quality) == here);
        let cannot = |place: &Place| matches!(place.answer, Answer::Cannot(_));
        let (key, which) = match (better.as_slice(), equal.as_slice()) {
            _ if told.places.iter().all(cannot) => ("nowhere", &[][..]),
            ([], []) if told.places.iter().all(|place| place.answer.is_exact()) => {
                ("worse", &[][..])
            }
            ([], []) => ("none-as-good", &[][..]),
            ([], equal) => ("as-good", equal),
            (better, _) => ("better", better),
        };
        let slots = Arguments::new().text("slots", self.slots(which));
        slots.say(self.lang, &format!("timetables-explain-{key}"))
    }

    fn cost(&self, told: &Explanation, place: &Place) -> String {
        let says = |key: &str| say(self.lang, &format!("timetables-explain-{key}"));
        match &place.answer {
            Answer::Way(way) => {
                let mut costs = self.changes(&told.quality, &way.quality);
                costs.push(self.others(way));
                if way.reach.is_none() {
                    costs.push(says("all-tried"));
                }
                costs.join("; ")
            }
            Answer::Cannot(Cannot::Closed) => says("closed"),
            Answer::Cannot(Cannot::Obstacle(Obstacle::Proven) | Cannot::Exhausted) => {
                says("exhausted")
            }
            Answer::Cannot(Cannot::Obstacle(obstacle)) => Arguments::new()
                .text("reason", self.obstacle(obstacle))
                .say(self.lang, "timetables-explain-obstacle"),
            Answer::Unknown(reach) => Arguments::new()
                .count("reach", *reach)
                .say(self.lang, "timetables-explain-unknown"),
        }
    }

    /// What is different afterwards, part by part.
    fn changes(&self, before: &Quality, after: &Quality) -> Vec<String> {
        let mut changes = Vec::new();
        let mut part = |key: &str, before: u64, after: u64| {
            let (by, how) = match after.checked_sub(before) {
                Some(0) => return,
                Some(more) => (more, "more"),
                None => (before - after, "less"),
            };
            let by = Arguments::new().count("count", number(by));
            changes.push(by.say(self.lang, &format!("timetables-explain-{key}-{how}")));
        };
        part("out", before.left_out, after.left_out);
        part("breaks", before.breaks.into(), after.breaks.into());
        part("idle", before.idle.into(), after.idle.into());
        if before.breaks == after.breaks && before.worst != after.worst {
            let key = match after.worst < before.worst {
                true => "timetables-explain-more-even",
                false => "timetables-explain-less-even",
            };
            changes.push(say(self.lang, key));
        }
        if changes.is_empty() {
            changes.push(say(self.lang, "timetables-explain-nothing"));
        }
        changes
    }

    fn others(&self, way: &Way) -> String {
        let moves: Vec<String> = way.others.iter().map(|one| self.moved(one)).collect();
        Arguments::new()
            .count("count", moves.len())
            .text("moves", moves.join(", "))
            .say(self.lang, "timetables-explain-others")
    }

    fn moved(&self, other: &Move) -> String {
        let words = Arguments::new().text("meeting", self.meeting(other.meeting));
        let slot = |slot: usize| self.slot(slot);
        match (other.from.map(slot), other.to.map(slot)) {
            (Some(from), Some(to)) => words
                .text("from", from)
                .text("to", to)
                .say(self.lang, "timetables-explain-moves"),
            (Some(from), None) => words
                .text("from", from)
                .say(self.lang, "timetables-explain-goes"),
            (None, to) => words
                .text("to", to.unwrap_or_default())
                .say(self.lang, "timetables-explain-comes"),
        }
    }

    fn hindrance(&self, hindrance: &Hindrance) -> String {
        let none = Arguments::new;
        let name = |participant: &usize| self.participant(*participant);
        let who = |participant: &usize| none().text("participant", name(participant));
        let (kind, words) = match hindrance {
            Hindrance::Pause => ("pause", none()),
            Hindrance::Session(first, last) => {
                let first = none().text("first", self.slot(*first));
                ("session", first.text("last", self.slot(*last)))
            }
            Hindrance::Fixed(slot) => ("fixed", none().text("slot", self.slot(*slot))),
            Hindrance::Away(participant) => ("away", who(participant)),
            Hindrance::Busy(participant, meetings) => {
                let crowd = who(participant).text("crowd", self.meetings(meetings));
                ("busy", crowd)
            }
            Hindrance::Full(None, tables) => ("full", none().count("tables", *tables)),
            Hindrance::Full(Some(room), tables) => {
                let room = none().text("room", self.loaded.day.room(*room, self.lang));
                ("full-room", room.count("tables", *tables))
            }
            Hindrance::Order(first, second) => {
                let first = none().text("first", self.meeting(*first));
                ("order", first.text("second", self.meeting(*second)))
            }
            Hindrance::Apart(participant, other, meeting) => {
                let both = who(participant).text("other", name(other));
                ("apart", both.text("meeting", self.meeting(*meeting)))
            }
            Hindrance::Walk(participant, meeting) => {
                let there = who(participant).text("meeting", self.meeting(*meeting));
                ("walk", there)
            }
            Hindrance::Most(participant) => ("most", who(participant)),
            Hindrance::Spread(most, fewest) => ("spread", who(most).text("other", name(fewest))),
        };
        words.say(self.lang, &format!("timetables-explain-{kind}"))
    }
}
