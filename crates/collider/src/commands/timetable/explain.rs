//! `collider timetable explain`: a single meeting in words.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use collider_timetable::{
    Answer, Cannot, Effort, Explanation, Hindrance, Obstacle, Place, Quality, Way,
    explain as explained,
};

use super::{
    files::{Hub, Loaded, timetable_of},
    words::Words,
};

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The event: a spreadsheet (XLSX, ODS, XLS), or JSON.
    event: PathBuf,
    /// Its timetable, as JSON.
    timetable: PathBuf,
    /// The number of the meeting, from 0.
    meeting: usize,
    /// Look only at this slot, and longer.
    #[arg(long, value_name = "N")]
    slot: Option<usize>,
    /// Where chance begins.
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,
}

impl Explain {
    pub fn run(self, hub: &Hub) -> anyhow::Result<ExitCode> {
        let loaded = Loaded::from(&self.event, hub)?;
        let instance = &loaded.instance;
        let timetable = timetable_of(instance, &self.timetable)?;
        let effort = match self.slot {
            None => Effort::of_all_slots(self.seed),
            Some(_) => Effort::of_one_slot(self.seed),
        };
        let told = explained(instance, &timetable, self.meeting, self.slot, effort)?;
        let event = Words {
            loaded: &loaded,
            lang: hub.lang,
        };
        for line in words(&event, &told) {
            println!("{line}");
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn one(event: &Words<'_>, meeting: usize) -> String {
    event.meetings(&[meeting])
}

fn words(event: &Words<'_>, told: &Explanation) -> Vec<String> {
    let here = match told.slot {
        Some(slot) => format!("is in slot {slot}"),
        None => "is left out".to_owned(),
    };
    let mut lines = vec![format!(
        "{} {here}. {}",
        one(event, told.meeting),
        why_here(told)
    )];
    for place in &told.places {
        lines.push(format!("slot {}: {}", place.slot, cost(event, told, place)));
        let hindrances = place.hindrances.iter();
        lines.extend(hindrances.map(|one| format!("    {}", hindrance(event, one))));
    }
    lines
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

fn why_here(told: &Explanation) -> String {
    let way = |place: &Place| match &place.answer {
        Answer::Way(way) => Some(way.quality.clone()),
        _ => None,
    };
    let here = parts(&told.quality);
    let slots = |wanted: &dyn Fn(&Quality) -> bool| {
        let places = told.places.iter();
        let found = places.filter(|place| way(place).as_ref().is_some_and(wanted));
        found
            .map(|place| place.slot.to_string())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let better = slots(&|quality| parts(quality) < here);
    let equal = slots(&|quality| parts(quality) == here);
    let cannot = |place: &Place| matches!(place.answer, Answer::Cannot(_));
    match (better.as_str(), equal.as_str()) {
        _ if told.places.iter().all(cannot) => "It can be nowhere else.".to_owned(),
        ("", "") if told.places.iter().all(|place| place.answer.is_exact()) => {
            "Everywhere else would be worse.".to_owned()
        }
        ("", "") => "No slot was found that is as good.".to_owned(),
        ("", equal) => format!("It could as well be in slot {equal}."),
        (better, _) => format!("It would be better in slot {better}."),
    }
}

fn cost(event: &Words<'_>, told: &Explanation, place: &Place) -> String {
    match &place.answer {
        Answer::Way(way) => {
            let mut costs = changes(&told.quality, &way.quality);
            costs.push(others(event, way));
            if way.reach.is_none() {
                costs.push("all ways to make room were tried".to_owned());
            }
            costs.join("; ")
        }
        Answer::Cannot(Cannot::Closed) => "cannot be".to_owned(),
        Answer::Cannot(Cannot::Obstacle(Obstacle::Proven) | Cannot::Exhausted) => {
            "cannot be: every way to make room was tried".to_owned()
        }
        Answer::Cannot(Cannot::Obstacle(obstacle)) => {
            format!("cannot be, as then {}", event.obstacle(obstacle))
        }
        Answer::Unknown(reach) => format!(
            "no way was found; with at most {reach} other {} to move there is none",
            if *reach == 1 { "meeting" } else { "meetings" }
        ),
    }
}

fn count(number: u64, one: &str, many: &str) -> String {
    match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    }
}

/// What is different afterwards, part by part.
fn changes(before: &Quality, after: &Quality) -> Vec<String> {
    let mut changes = Vec::new();
    let mut part = |before: u64, after: u64, one: &str, many: &str| {
        let (by, what) = match after.checked_sub(before) {
            Some(0) => return,
            Some(more) => (more, "more"),
            None => (before - after, "less"),
        };
        changes.push(format!("{} {what}", count(by, one, many)));
    };
    part(before.left_out, after.left_out, "left out", "left out");
    part(before.breaks.into(), after.breaks.into(), "break", "breaks");
    part(
        before.idle.into(),
        after.idle.into(),
        "slot waited",
        "slots waited",
    );
    if before.breaks == after.breaks && before.worst != after.worst {
        let evenly = if after.worst < before.worst {
            "more"
        } else {
            "less"
        };
        changes.push(format!("breaks shared {evenly} evenly"));
    }
    if changes.is_empty() {
        changes.push("costs nothing".to_owned());
    }
    changes
}

fn others(event: &Words<'_>, way: &Way) -> String {
    let place = |at: Option<usize>| at.map_or("nowhere".to_owned(), |slot| format!("slot {slot}"));
    let moves: Vec<String> = way
        .others
        .iter()
        .map(|other| {
            let (from, to) = (place(other.from), place(other.to));
            format!("{} from {from} to {to}", one(event, other.meeting))
        })
        .collect();
    match moves.as_slice() {
        [] => "nobody else moves".to_owned(),
        [other] => format!("1 other moves: {other}"),
        some => format!("{} others move: {}", some.len(), some.join(", ")),
    }
}

fn hindrance(event: &Words<'_>, hindrance: &Hindrance) -> String {
    let name = |participant: &usize| event.participant(*participant);
    match hindrance {
        Hindrance::Pause => "nobody meets in this slot".to_owned(),
        Hindrance::Session(first, last) => {
            format!("the meeting's session is from slot {first} to slot {last}")
        }
        Hindrance::Fixed(slot) => format!("the event wants the meeting in slot {slot}"),
        Hindrance::Away(participant) => format!("{} is not there", name(participant)),
        Hindrance::Busy(participant, meetings) => {
            format!("{} has {}", name(participant), event.meetings(meetings))
        }
        Hindrance::Full(None, tables) => format!("all tables are taken: {tables}"),
        Hindrance::Full(Some(room), tables) => {
            format!("all tables of room {room} are taken: {tables}")
        }
        Hindrance::Order(first, second) => format!(
            "{} has to be before {}",
            one(event, *first),
            one(event, *second)
        ),
        Hindrance::Apart(participant, other, meeting) => format!(
            "{} is to be kept apart from {}, who has {}",
            name(participant),
            name(other),
            one(event, *meeting)
        ),
        Hindrance::Walk(participant, meeting) => format!(
            "{} has no time to walk from or to {}",
            name(participant),
            one(event, *meeting)
        ),
        Hindrance::Most(participant) => {
            format!("{} has as many meetings as they want", name(participant))
        }
        Hindrance::Spread(most, fewest) => format!(
            "breaks would be shared too unevenly between {} and {}",
            name(most),
            name(fewest)
        ),
    }
}
