//! What the engine knows, in words: by name and clock where the event has them, otherwise by the
//! numbers that its author uses: from 1 on sheets, from 0 in JSON.

use std::time::Duration;

use collider_timetable::{Known, Limits, Obstacle, Quality, Violation, reason, to_drop};

use super::files::Loaded;
use crate::platform::i18n::{Arguments, Lang, say};

/// How long to look for a small reason why there is none, and for what to drop.
const REASON_TIME: Duration = Duration::from_secs(10);

/// How an event and its parts are called.
pub(super) struct Words<'a> {
    pub loaded: &'a Loaded,
    pub lang: Lang,
}

pub(super) fn number(count: impl TryInto<usize>) -> usize {
    count.try_into().unwrap_or(usize::MAX)
}

impl Words<'_> {
    pub(super) fn participant(&self, participant: usize) -> String {
        self.loaded.day.event.participant(participant)
    }

    pub(super) fn slot(&self, slot: usize) -> String {
        match self.loaded.day.span(slot) {
            Some(span) => span.shown(),
            None if self.loaded.from_sheets => (slot + 1).to_string(),
            None => slot.to_string(),
        }
    }

    pub(super) fn slots(&self, slots: &[usize]) -> String {
        let slots = slots.iter().map(|slot| self.slot(*slot));
        slots.collect::<Vec<_>>().join(", ")
    }

    pub(super) fn meeting(&self, meeting: usize) -> String {
        let (a, b, _) = self.loaded.day.event.meetings[meeting];
        let both = Arguments::new()
            .text("a", self.participant(a))
            .text("b", self.participant(b));
        if self.loaded.from_sheets {
            return both.say(self.lang, "timetables-cli-and");
        }
        both.text("number", meeting.to_string())
            .say(self.lang, "timetables-cli-meeting")
    }

    /// Meetings one after the other, or that there are none.
    pub fn meetings(&self, meetings: &[usize]) -> String {
        let said: Vec<String> = meetings.iter().map(|one| self.meeting(*one)).collect();
        match said.as_slice() {
            [] => say(self.lang, "timetables-cli-none"),
            some if self.loaded.from_sheets => some.join("; "),
            some => some.join(", "),
        }
    }

    /// What is known so far, in a line.
    pub fn progress(&self, known: &Known, after: Duration) -> String {
        let two = |left_out: u64, breaks: u32| {
            let numbers = Arguments::new().count("breaks", number(breaks));
            numbers.count("left-out", number(left_out))
        };
        let said = |key: &str, (left_out, breaks): (u64, u32)| {
            let key = match left_out {
                0 => format!("timetables-cli-{key}"),
                _ => format!("timetables-cli-{key}-left-out"),
            };
            two(left_out, breaks).say(self.lang, &key)
        };
        let best = match &known.best {
            None => say(self.lang, "timetables-cli-no-best"),
            Some((_, quality)) => said("best", (quality.left_out, quality.breaks)),
        };
        let mut line = format!(
            "{:7.2} s   {best}   {}",
            after.as_secs_f64(),
            said("bound", known.bound)
        );
        if let Some(gap) = known.gap() {
            line.push_str("   ");
            line.push_str(&said("gap", gap));
        }
        line
    }

    /// What came of it, in a line.
    pub fn summary(&self, known: &Known, after: Duration) -> String {
        let Some((timetable, quality)) = &known.best else {
            return String::new();
        };
        let out = timetable.slots.iter().filter(|at| at.is_none()).count();
        let proven = match (known.is_proven(), known.gap()) {
            (true, _) if known.proven().idle => say(self.lang, "timetables-cli-proven-all"),
            (true, _) if known.proven().worst => say(self.lang, "timetables-cli-proven-even"),
            (true, _) => say(self.lang, "timetables-cli-proven"),
            (false, Some((0, gap))) => {
                let gap = Arguments::new().count("gap", number(gap));
                gap.say(self.lang, "timetables-cli-within")
            }
            (false, _) => say(self.lang, "timetables-cli-not-proven"),
        };
        let how_good = figures(quality).text("proven", proven);
        let key = match out {
            0 => "timetables-cli-summary",
            _ => "timetables-cli-summary-left-out",
        };
        Arguments::new()
            .count("meetings", timetable.slots.len() - out)
            .count("out", out)
            .text("quality", how_good.say(self.lang, "timetables-cli-quality"))
            .text("seconds", format!("{:.2}", after.as_secs_f64()))
            .say(self.lang, key)
    }

    /// That a timetable holds, and how good it is.
    pub fn holds(&self, quality: &Quality) -> String {
        let left_out = figures(quality).count("left-out", number(quality.left_out));
        left_out.say(self.lang, "timetables-cli-holds")
    }

    /// Says why there is no timetable, and what to drop.
    pub fn explain(&self, obstacle: Obstacle, limits: &Limits) {
        let instance = &self.loaded.instance;
        let obstacle = match obstacle {
            Obstacle::Proven => reason(instance, REASON_TIME),
            known => known,
        };
        let why = Arguments::new().text("reason", self.obstacle(&obstacle));
        eprintln!("{}", why.say(self.lang, "timetables-cli-infeasible"));
        let limits = Limits {
            time: Some(REASON_TIME),
            ..limits.clone()
        };
        if let Some((meetings, fewest)) = to_drop(instance, &limits)
            && !meetings.is_empty()
            && meetings.len() * 2 < instance.meetings().len()
        {
            let key = match fewest {
                true => "timetables-cli-drop-smallest",
                false => "timetables-cli-drop",
            };
            let crowd = Arguments::new().text("crowd", self.meetings(&meetings));
            eprintln!("{}", crowd.say(self.lang, key));
        }
    }

    pub(super) fn obstacle(&self, obstacle: &Obstacle) -> String {
        let crowd = |meetings: &[usize]| {
            let words = Arguments::new().text("crowd", self.meetings(meetings));
            words.count("meetings", meetings.len())
        };
        let slots = |words: Arguments, slots: &[usize]| {
            words
                .text("which", self.slots(slots))
                .count("slots", slots.len())
        };
        match obstacle {
            Obstacle::NoSlot(meeting) => Arguments::new()
                .text("meeting", self.meeting(*meeting))
                .say(self.lang, "timetables-cli-no-slot"),
            Obstacle::TooFewSlots {
                participant,
                meetings,
                slots: open,
            } => slots(crowd(meetings), open)
                .text("participant", self.participant(*participant))
                .say(self.lang, "timetables-cli-too-few-slots"),
            Obstacle::TooFewTables {
                meetings,
                slots: open,
                tables,
            } => slots(crowd(meetings), open)
                .count("tables", *tables)
                .say(self.lang, "timetables-cli-too-few-tables"),
            Obstacle::Chain(chain) => crowd(chain).say(self.lang, "timetables-cli-chain"),
            Obstacle::Together(all) => crowd(all).say(self.lang, "timetables-cli-together"),
            Obstacle::Proven => say(self.lang, "timetables-cli-proven-none"),
        }
    }

    /// What does not hold in a timetable.
    pub fn violation(&self, violation: &Violation) -> String {
        let none = Arguments::new;
        let meeting = |one: usize| none().text("meeting", self.meeting(one));
        let participant = |one: usize| none().text("participant", self.participant(one));
        let (kind, words) = match violation {
            Violation::Missing(one) => ("missing", meeting(*one)),
            Violation::Closed(one, slot) => {
                ("closed", meeting(*one).text("slot", self.slot(*slot)))
            }
            Violation::Clash(one, slot) => {
                ("clash", participant(*one).text("slot", self.slot(*slot)))
            }
            Violation::Tables(slot) => ("tables", none().text("slot", self.slot(*slot))),
            Violation::Order(one, other) => {
                ("order", meeting(*one).text("other", self.meeting(*other)))
            }
            Violation::Spread(spread) => ("spread", none().text("spread", spread.to_string())),
            Violation::Together(one, other, slot) => {
                let both = participant(*one).text("other", self.participant(*other));
                ("together", both.text("slot", self.slot(*slot)))
            }
            Violation::Hurry(one) => ("hurry", participant(*one)),
            Violation::TooMany(one) => ("too-many", participant(*one)),
            Violation::Table(one) => ("table", meeting(*one)),
        };
        words.say(self.lang, &format!("timetables-broken-{kind}"))
    }
}

fn figures(quality: &Quality) -> Arguments {
    Arguments::new()
        .count("breaks", number(quality.breaks))
        .count("worst", number(quality.worst.first().copied().unwrap_or(0)))
        .count("idle", number(quality.idle))
        .count("changes", number(quality.changes))
}
