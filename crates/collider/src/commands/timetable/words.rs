//! What the engine knows, in words.

use std::time::Duration;

use collider_timetable::{Event, Instance, Known, Limits, Obstacle, reason, to_drop};

/// How long to look for a small reason why there is none, and for what to drop.
const REASON_TIME: Duration = Duration::from_secs(10);

pub(super) fn progress(known: &Known, after: Duration) -> String {
    let bound = match known.bound {
        (0, breaks) => format!("bound {breaks}"),
        (left_out, breaks) => format!("bound {left_out} left out, {breaks}"),
    };
    let best = match &known.best {
        None => "no timetable yet".to_owned(),
        Some((_, quality)) if quality.left_out > 0 => {
            format!(
                "best {} left out, {} breaks",
                quality.left_out, quality.breaks
            )
        }
        Some((_, quality)) => format!("best {} breaks", quality.breaks),
    };
    let gap = match known.gap() {
        None => String::new(),
        Some((0, breaks)) => format!("   gap {breaks}"),
        Some((left_out, _)) => format!("   gap {left_out} left out"),
    };
    format!("{:7.2} s   {best}   {bound}{gap}", after.as_secs_f64())
}

pub(super) fn summary(instance: &Instance, known: &Known, after: Duration) -> String {
    let Some((timetable, quality)) = &known.best else {
        return String::new();
    };
    let out = timetable.slots.iter().filter(|at| at.is_none()).count();
    let proven = match (known.is_proven(), known.gap()) {
        (true, _) => "proven best".to_owned(),
        (false, Some((0, gap))) => format!("at most {gap} more than the best"),
        (false, _) => "not proven".to_owned(),
    };
    let worst = quality.worst.first().copied().unwrap_or(0);
    let left_out = match out {
        0 => String::new(),
        out => format!(", {out} left out"),
    };
    format!(
        "{} meetings{left_out}: {} breaks ({proven}), at most {worst} for one participant, {} slots \
         waited, {} changes of table, {:.2} s",
        instance.meetings().len() - out,
        quality.breaks,
        quality.idle,
        quality.changes,
        after.as_secs_f64()
    )
}

/// Says why there is no timetable, and what to drop.
pub(super) fn explain(instance: &Instance, obstacle: Obstacle, limits: &Limits) {
    let obstacle = match obstacle {
        Obstacle::Proven => reason(instance, REASON_TIME),
        known => known,
    };
    eprintln!("infeasible: {}", in_words(instance.event(), &obstacle));
    let limits = Limits {
        time: Some(REASON_TIME),
        ..limits.clone()
    };
    if let Some((meetings, fewest)) = to_drop(instance, &limits)
        && !meetings.is_empty()
        && meetings.len() * 2 < instance.meetings().len()
    {
        let smallest = if fewest { "the smallest set" } else { "a set" };
        eprintln!(
            "{smallest} to drop so that the rest can be planned: {}",
            meetings_in_words(instance.event(), &meetings)
        );
    }
}

pub(super) fn meetings_in_words(event: &Event, meetings: &[usize]) -> String {
    let one = |number: &usize| {
        let (a, b, _) = event.meetings[*number];
        format!(
            "meeting {number} ({} and {})",
            event.participant(a),
            event.participant(b)
        )
    };
    meetings.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn in_words(event: &Event, obstacle: &Obstacle) -> String {
    let meetings = |meetings: &[usize]| meetings_in_words(event, meetings);
    let list = |slots: &[usize]| {
        let slots = slots.iter().map(ToString::to_string);
        slots.collect::<Vec<_>>().join(", ")
    };
    match obstacle {
        Obstacle::NoSlot(meeting) => format!(
            "{} has no slot: its session, the slot it is fixed in and those its two are free in have \
             none in common",
            meetings(&[*meeting])
        ),
        Obstacle::TooFewSlots {
            participant,
            meetings: crowd,
            slots,
        } => format!(
            "participant {} has {} meetings for {} slots ({}): {}",
            event.participant(*participant),
            crowd.len(),
            slots.len(),
            list(slots),
            meetings(crowd)
        ),
        Obstacle::TooFewTables {
            meetings: crowd,
            slots,
            tables,
        } => format!(
            "{} meetings can only be in {} slots ({}), which have {tables} tables together",
            crowd.len(),
            slots.len(),
            list(slots)
        ),
        Obstacle::Chain(chain) => format!(
            "each of these has to be before the next, and the slots open to them are too few: {}",
            meetings(chain)
        ),
        Obstacle::Together(crowd) => {
            format!(
                "these meetings cannot all be held together: {}",
                meetings(crowd)
            )
        }
        Obstacle::Proven => "it is proven that there is no timetable".to_owned(),
    }
}

