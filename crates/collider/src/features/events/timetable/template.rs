//! The spreadsheet of an event: empty, to be filled in, or with an event that is known.

use std::collections::{HashMap, HashSet};

use super::{
    clock::Span,
    day::Day,
    words::{Meets, Necessity, Sets, Setting, SheetKind, Who, Word, Worded, World},
};
use crate::platform::{
    i18n::{Lang, say},
    sheets::{Cell, Table},
};

/// What to fill in, in a person's language: three sheets with headings, a line of explanation above,
/// examples that are marked as such, and each setting with what it means.
pub fn template(lang: Lang) -> Vec<Table<'static>> {
    let example = |code: &str| {
        let name = say(lang, &format!("timetables-example-{code}"));
        format!("{name} ({})", Word::Example.own(lang))
    };
    let participants = [
        ("creative", World::Creative, "", 1.0),
        ("industry", World::Industry, "09:00–09:30", 2.0),
    ]
    .map(|(code, world, absent, people)| {
        cells(Who::ALL, |column| match column {
            Who::Name => Cell::Text(example(code)),
            Who::World => Cell::Text(world.own(lang)),
            Who::Absent => Cell::Text(absent.to_owned()),
            Who::Representatives => Cell::Number(people),
            Who::Present | Who::Most => Cell::Empty,
        })
    });
    let meeting = cells(Meets::ALL, |column| match column {
        Meets::Number => Cell::Number(1.0),
        Meets::A => Cell::Text(example("creative")),
        Meets::B => Cell::Text(example("industry")),
        Meets::Necessity => Cell::Text(Necessity::Optional.own(lang)),
        Meets::Priority => Cell::Number(3.0),
        _ => Cell::Empty,
    });
    let settings = Setting::ALL.iter().map(|setting| {
        vec![
            Cell::Text(setting.own(lang)),
            Cell::Empty,
            Cell::Text(say(lang, &format!("{}.meaning", setting.key()))),
        ]
    });
    vec![
        sheet(
            SheetKind::Participants,
            Who::ALL,
            Vec::from(participants),
            lang,
        ),
        sheet(SheetKind::Meetings, Meets::ALL, vec![meeting], lang),
        sheet(SheetKind::Settings, Sets::ALL, settings.collect(), lang),
    ]
}

/// The spreadsheet of an event that is known. It reads back as the same event. An event without names
/// gives its participants their numbers as names.
pub fn event_sheets(day: &Day, lang: Lang) -> Vec<Table<'static>> {
    vec![
        sheet(
            SheetKind::Participants,
            Who::ALL,
            participants(day, lang),
            lang,
        ),
        sheet(SheetKind::Meetings, Meets::ALL, meetings(day, lang), lang),
        sheet(SheetKind::Settings, Sets::ALL, settings(day, lang), lang),
    ]
}

fn sheet<C: Worded>(
    kind: SheetKind,
    columns: &[C],
    rows: Vec<Vec<Cell>>,
    lang: Lang,
) -> Table<'static> {
    let columns: Vec<String> = columns.iter().map(|column| column.own(lang)).collect();
    let meaning = say(lang, &format!("{}.meaning", kind.key()));
    Table::new(kind.own(lang), columns, rows).under(meaning)
}

fn cells<C: Worded>(columns: &[C], cell: impl Fn(C) -> Cell) -> Vec<Cell> {
    columns.iter().map(|column| cell(*column)).collect()
}

/// Slots from 1, runs together: `2, 5–7`.
fn slots(slots: &[usize]) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for slot in slots {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *slot => *last = *slot,
            _ => runs.push((*slot, *slot)),
        }
    }
    let runs = runs.into_iter().map(run);
    runs.collect::<Vec<_>>().join(", ")
}

fn run((first, last): (usize, usize)) -> String {
    match first == last {
        true => (first + 1).to_string(),
        false => format!("{}–{}", first + 1, last + 1),
    }
}

fn value_of<T: Copy + Into<f64>>(pairs: &[(usize, T)], wanted: usize) -> Cell {
    let found = pairs.iter().find(|(one, _)| *one == wanted);
    found.map_or(Cell::Empty, |(_, value)| Cell::Number((*value).into()))
}

fn participants(day: &Day, lang: Lang) -> Vec<Vec<Cell>> {
    let event = &day.event;
    let one = |participant: usize| {
        cells(Who::ALL, |column| match column {
            Who::Name => Cell::Text(day.participant(participant, lang)),
            Who::World => {
                let worlds = event.side.as_deref().unwrap_or_default();
                Cell::from(worlds.get(participant).cloned())
            }
            Who::Absent => {
                let away = event.forbidden.get(participant);
                Cell::Text(away.map(|away| slots(away)).unwrap_or_default())
            }
            Who::Present => Cell::Empty,
            Who::Representatives => value_of(&event.representatives, participant),
            Who::Most => value_of(&event.most, participant),
        })
    };
    (0..event.participants).map(one).collect()
}

fn meetings(day: &Day, lang: Lang) -> Vec<Vec<Cell>> {
    let event = &day.event;
    let weights: HashMap<usize, u32> = event.optional.iter().copied().collect();
    let fixed: HashMap<usize, usize> = event.fixed.iter().copied().collect();
    let rooms: HashMap<usize, usize> = event.in_room.iter().copied().collect();
    let online: HashSet<usize> = event.online.iter().copied().collect();
    let mut after: HashMap<usize, Vec<String>> = HashMap::new();
    for (meeting, later) in &event.precedences {
        let later = (later + 1).to_string();
        after.entry(*meeting).or_default().push(later);
    }
    let one = |meeting: usize| {
        let (a, b, session) = event.meetings[meeting];
        let weight = weights.get(&meeting);
        cells(Meets::ALL, |column| match column {
            Meets::Number => Cell::Number(meeting as f64 + 1.0),
            Meets::A => Cell::Text(day.participant(a, lang)),
            Meets::B => Cell::Text(day.participant(b, lang)),
            Meets::Necessity => Cell::Text(match weight {
                Some(_) => Necessity::Optional.own(lang),
                None => Necessity::Must.own(lang),
            }),
            Meets::Priority => weight.map_or(Cell::Empty, |weight| Cell::Number((*weight).into())),
            Meets::Session => Cell::from(usize::try_from(session).ok().map(|session| {
                match day.session_names.get(session) {
                    Some(name) => name.clone(),
                    None => (session + 1).to_string(),
                }
            })),
            Meets::Slot => fixed
                .get(&meeting)
                .map_or(Cell::Empty, |slot| Cell::Number(*slot as f64 + 1.0)),
            Meets::Room => Cell::from(rooms.get(&meeting).map(
                |room| match day.room_names.get(*room) {
                    Some(name) => name.clone(),
                    None => (room + 1).to_string(),
                },
            )),
            Meets::Online => Cell::from(
                online
                    .contains(&meeting)
                    .then(|| say(lang, "timetables-yes")),
            ),
            Meets::Before => Cell::Text(
                after
                    .get(&meeting)
                    .map_or(String::new(), |later| later.join(", ")),
            ),
        })
    };
    (0..event.meetings.len()).map(one).collect()
}

fn settings(day: &Day, lang: Lang) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    for setting in Setting::ALL {
        for value in values(day, *setting, lang) {
            rows.push(vec![Cell::Text(setting.own(lang)), value, Cell::Empty]);
        }
    }
    rows
}

/// What an event says of a setting: nothing, once, or several times.
fn values(day: &Day, setting: Setting, lang: Lang) -> Vec<Cell> {
    let event = &day.event;
    let text = |text: &Option<String>| text.clone().map(Cell::Text).into_iter().collect();
    let number = |number: usize| vec![Cell::Number(number as f64)];
    let named = |names: &[String], place: usize, value: String| {
        let number = (place + 1).to_string();
        Cell::Text(format!("{}: {value}", names.get(place).unwrap_or(&number)))
    };
    match setting {
        Setting::Name => text(&Some(event.name.clone()).filter(|name| !name.is_empty())),
        Setting::Date => text(&day.date.map(|date| date.to_string())),
        Setting::Zone => text(&day.zone),
        Setting::Place => text(&day.place),
        Setting::Begin | Setting::Length => Vec::new(),
        Setting::Count if day.clock.is_some() => Vec::new(),
        Setting::Count => number(event.slots),
        Setting::Slot => {
            let spans = day.clock.iter().flat_map(|clock| &clock.slots);
            spans.map(|span| Cell::Text(span.shown())).collect()
        }
        Setting::Tables => number(event.tables),
        Setting::Room => {
            let rooms = event.rooms.iter().enumerate();
            let room = |(place, tables): (usize, &usize)| {
                named(&day.room_names, place, tables.to_string())
            };
            rooms.map(room).collect()
        }
        Setting::Pause => {
            let clock = day.clock.iter().flat_map(|clock| &clock.pauses);
            let shown = |name: &Option<String>, span: Span| match name {
                Some(name) => format!("{name}: {}", span.shown()),
                None => span.shown(),
            };
            let clock = clock.map(|pause| Cell::Text(shown(&pause.name, pause.span)));
            let stated = Some(slots(&event.pauses)).filter(|pauses| !pauses.is_empty());
            clock.chain(stated.map(Cell::Text)).collect()
        }
        Setting::Session => {
            let sessions = event.sessions.iter().enumerate();
            let one = |(place, ends): (usize, &(usize, usize))| {
                named(&day.session_names, place, run(*ends))
            };
            sessions.map(one).collect()
        }
        Setting::Buffer if event.buffer == 0 => Vec::new(),
        Setting::Buffer => number(event.buffer),
        Setting::Fairness => event
            .fairness_d
            .map(|d| Cell::Number(d.into()))
            .into_iter()
            .collect(),
        Setting::Apart => {
            let group = |group: &Vec<usize>| {
                let names = group.iter().map(|one| day.participant(*one, lang));
                Cell::Text(names.collect::<Vec<_>>().join("; "))
            };
            event.apart.iter().map(group).collect()
        }
        Setting::Closed => {
            let one = |(table, first, last): &(usize, usize, usize)| {
                Cell::Text(format!("{}: {}", table + 1, run((*first, *last))))
            };
            event.closed.iter().map(one).collect()
        }
    }
}
