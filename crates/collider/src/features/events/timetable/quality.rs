//! How good a timetable is, for people.

use collider_timetable::Quality;
use jiff::{Timestamp, tz::TimeZone};

use super::agenda::Agenda;
use crate::platform::{
    i18n::{self, Arguments, Lang, say},
    sheets::{Cell, Table},
};

/// What came of planning.
#[derive(Debug, Clone)]
pub struct Planning<'a> {
    /// How good the timetable is.
    pub quality: &'a Quality,
    /// No timetable leaves out less weight, nor has fewer breaks; `None` where nothing is known.
    pub bound: Option<(u64, u32)>,
    /// Whether it is proven to be best.
    pub proven: bool,
    /// Where chance began.
    pub seed: u64,
    /// How long it took, in seconds.
    pub seconds: f64,
    /// When it was made.
    pub made: Timestamp,
    /// In which time zone to say that.
    pub zone: TimeZone,
}

/// Everything about the quality on one sheet: figures, those who wait, what is left out.
pub(super) fn sheet(agenda: &Agenda, planning: &Planning, lang: Lang) -> Table<'static> {
    let mut rows = figures(agenda, planning, lang);
    rows.extend(waiting(agenda, lang));
    rows.extend(left_out(agenda, lang));
    let columns = ["what", "value", "meaning"];
    let columns = columns.map(|column| say(lang, &format!("timetables-quality-{column}")));
    Table::new(say(lang, "timetables-sheet-quality"), columns, rows)
}

fn figures(agenda: &Agenda, planning: &Planning, lang: Lang) -> Vec<Vec<Cell>> {
    let quality = planning.quality;
    let event = &agenda.day.event;
    let row = |code: &str, value: Cell| {
        let key = format!("timetables-figure-{code}");
        let meaning = say(lang, &format!("{key}.meaning"));
        vec![Cell::Text(say(lang, &key)), value, Cell::Text(meaning)]
    };
    let yes_or_no = |yes: bool| {
        let key = if yes {
            "timetables-yes"
        } else {
            "timetables-no"
        };
        Cell::Text(say(lang, key))
    };
    let number = |number: f64| Cell::Number(number);
    let count = |count: usize| Cell::Number(count as f64);
    let waiting = (0..event.participants).filter(|one| agenda.waits(*one).0 > 0);
    let waiting = waiting.count();
    let mut rows = vec![
        row("held", count(agenda.held().len())),
        row("left-out", count(agenda.left_out().count())),
        row("left-out-weight", number(quality.left_out as f64)),
        row("breaks", number(f64::from(quality.breaks))),
    ];
    if let Some((weight, breaks)) = planning.bound {
        if !event.optional.is_empty() {
            rows.push(row("bound-weight", number(weight as f64)));
        }
        rows.push(row("bound", number(f64::from(breaks))));
    }
    rows.extend([
        row("proven", yes_or_no(planning.proven)),
        row(
            "worst",
            number(f64::from(quality.worst.first().copied().unwrap_or(0))),
        ),
        row("without", count(event.participants - waiting)),
        row("idle", number(f64::from(quality.idle))),
        row("changes", number(f64::from(quality.changes))),
        row(
            "made",
            Cell::Text(i18n::moment(lang, planning.made, &planning.zone)),
        ),
        row(
            "seconds",
            number((planning.seconds * 100.0).round() / 100.0),
        ),
        row("seed", number(planning.seed as f64)),
    ]);
    rows
}

/// Those who wait, most first.
fn waiting(agenda: &Agenda, lang: Lang) -> Vec<Vec<Cell>> {
    let mut waiting: Vec<((usize, usize), usize)> = (0..agenda.day.event.participants)
        .map(|one| (agenda.waits(one), one))
        .filter(|((breaks, _), _)| *breaks > 0)
        .collect();
    waiting.sort_by_key(|(waits, one)| (std::cmp::Reverse(*waits), *one));
    let row = |((breaks, idle), one): ((usize, usize), usize)| {
        let name = agenda.day.participant(one, lang);
        let what = Arguments::new().text("name", name);
        let meaning = Arguments::new().count("slots", idle);
        vec![
            Cell::Text(what.say(lang, "timetables-waits")),
            Cell::Number(breaks as f64),
            Cell::Text(meaning.say(lang, "timetables-waits.meaning")),
        ]
    };
    waiting.into_iter().map(row).collect()
}

/// What is left out, the weightiest first.
fn left_out(agenda: &Agenda, lang: Lang) -> Vec<Vec<Cell>> {
    let weights: std::collections::HashMap<usize, u32> =
        agenda.day.event.optional.iter().copied().collect();
    let weight = |meeting: &usize| weights.get(meeting).copied().unwrap_or(0);
    let mut meetings: Vec<usize> = agenda.left_out().collect();
    meetings.sort_by_key(|meeting| (std::cmp::Reverse(weight(meeting)), *meeting));
    let row = |meeting: usize| {
        let pair = Arguments::new().text("pair", agenda.pair(meeting, lang));
        vec![
            Cell::Text(pair.say(lang, "timetables-out")),
            Cell::Number(f64::from(weight(&meeting))),
            Cell::Text(say(lang, "timetables-out.meaning")),
        ]
    };
    meetings.into_iter().map(row).collect()
}
