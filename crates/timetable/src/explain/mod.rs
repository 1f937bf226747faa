//! A single meeting: why it is where it is, and what it would cost to move it.

mod trial;

use crate::{
    Fault, Instance, Obstacle, Quality, Timetable, Violation,
    instance::known,
    narrow::narrow,
    search::{Cooling, Search},
    slots::{Slots, slot},
    tables::assign_others,
};
use trial::Trial;

/// Why a meeting is where it is. Slots as the event counts them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    /// Which.
    pub meeting: usize,
    /// Where it is; `None` while it is left out.
    pub slot: Option<usize>,
    /// How good the timetable is as it stands.
    pub quality: Quality,
    /// Every other slot, in order.
    pub places: Vec<Place>,
}

/// Another slot for the meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Which.
    pub slot: usize,
    /// What keeps the meeting from going there by itself; nothing when it could just go.
    pub hindrances: Vec<Hindrance>,
    /// What it would cost to move it there all the same.
    pub answer: Answer,
}

/// What keeps a meeting from a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hindrance {
    /// Nobody meets in this slot.
    Pause,
    /// The meeting's session, from its first slot to its last, is another.
    Session(usize, usize),
    /// The event wants the meeting in another slot.
    Fixed(usize),
    /// This participant is not there.
    Away(usize),
    /// This participant has these meetings there, as many as they can have at once.
    Busy(usize, Vec<usize>),
    /// All tables, so many, are taken: those of this room, or of the event.
    Full(Option<usize>, usize),
    /// The first of these two meetings would no longer be before the second.
    Order(usize, usize),
    /// The first of these participants is to be kept apart from the second, who has this meeting there.
    Apart(usize, usize, usize),
    /// This participant has no time to walk from or to this meeting.
    Walk(usize, usize),
    /// This participant has as many meetings as they want.
    Most(usize),
    /// Breaks would be spread more unevenly than the event allows: between these two participants.
    Spread(usize, usize),
}

/// What it would cost to move a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// This is the best way that was found.
    Way(Way),
    /// No timetable of the event has the meeting there.
    Cannot(Cannot),
    /// No way was found, and none is known not to exist. Every way was looked at in which at most so
    /// many other meetings move.
    Unknown(usize),
}

/// Why a meeting cannot be in a slot, whatever else is moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cannot {
    /// The slot is not open to it; the hindrances say why.
    Closed,
    /// With the meeting there the event could not be planned, for this reason.
    Obstacle(Obstacle),
    /// Every way was looked at.
    Exhausted,
}

/// A way to move a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// The others who move.
    pub others: Vec<Move>,
    /// How good the timetable is afterwards.
    pub quality: Quality,
    /// The timetable afterwards. Whoever did not move keeps their table.
    pub timetable: Timetable,
    /// How many others may move in the ways that were all looked at; `None` when these were all ways
    /// that there are. Of them, none is cheaper than this: less left out, fewer breaks, these shared
    /// more evenly, less waited, fewer who move.
    pub reach: Option<usize>,
}

/// A meeting that moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// Which.
    pub meeting: usize,
    /// From where; `None` when it was left out.
    pub from: Option<usize>,
    /// Where to; `None` when it is left out.
    pub to: Option<usize>,
}

/// How much is tried for each slot.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// How many sets of moves are looked at.
    pub sets: u32,
    /// How many random moves are tried where these hold no way.
    pub moves: u64,
    /// Where chance begins.
    pub seed: u64,
}

impl Effort {
    /// For all slots of a meeting: two thirds of a second for 300 people with 2,000
    /// meetings (`benches/timetable`).
    pub const fn of_all_slots(seed: u64) -> Self {
        Self {
            sets: 4_000,
            moves: 8_000,
            seed,
        }
    }

    /// For one slot, in about the same time.
    pub const fn of_one_slot(seed: u64) -> Self {
        Self {
            sets: 100_000,
            moves: 150_000,
            seed,
        }
    }
}

/// Why there is no explanation.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unexplained {
    /// The meeting or the slot does not exist.
    #[error(transparent)]
    Unknown(#[from] Fault),
    /// The timetable is none of the event.
    #[error("the timetable does not hold: {0}")]
    Broken(Violation),
}

/// Explains a meeting of a timetable: for every other slot, or for `only` (as the event counts), what
/// keeps it from there and what it would cost to move it.
///
/// Ways are sets of moves in which everybody who moves makes room for somebody; all with few moves are
/// looked at, then the chain of those who change places between the two slots, and only where all of
/// this holds no way, chance is asked. The answer is the same for the same seed.
///
/// # Errors
/// When the timetable does not hold, or the meeting or the slot does not exist.
pub fn explain(
    instance: &Instance,
    timetable: &Timetable,
    meeting: usize,
    only: Option<usize>,
    effort: Effort,
) -> Result<Explanation, Unexplained> {
    known(
        "meeting",
        meeting,
        instance.meetings.len(),
        "meeting".into(),
    )?;
    if let Some(only) = only {
        known("slot", only, instance.event.slots, "slot".into())?;
    }
    if let Some(violation) = instance.violations(timetable).into_iter().next() {
        return Err(Unexplained::Broken(violation));
    }
    let here = timetable.slots[meeting].map(|t| instance.stated(t));
    let mut trial = Trial::new(instance, timetable);
    // Nobody can go where no timetable has them.
    if let Ok(narrowed) = narrow(instance) {
        trial.allow(narrowed);
    }
    let others = (0..instance.event.slots)
        .filter(|stated| Some(*stated) != here && only.is_none_or(|only| only == *stated));
    let places = others.map(|stated| {
        let (hindrances, answer) = match instance.counted(stated) {
            None => (vec![Hindrance::Pause], Answer::Cannot(Cannot::Closed)),
            Some(t) => answer(instance, timetable, meeting, t, &mut trial, effort),
        };
        Place {
            slot: stated,
            hindrances,
            answer,
        }
    });
    Ok(Explanation {
        meeting,
        slot: here,
        quality: instance.quality(timetable),
        places: places.collect(),
    })
}

fn answer(
    instance: &Instance,
    timetable: &Timetable,
    meeting: usize,
    t: usize,
    trial: &mut Trial<'_>,
    effort: Effort,
) -> (Vec<Hindrance>, Answer) {
    let mut hindrances = closed(instance, meeting, t);
    hindrances.extend(trial.hindrances(meeting, t));
    if instance.meetings[meeting].allowed & slot(t) == 0 {
        return (hindrances, Answer::Cannot(Cannot::Closed));
    }
    let looked = trial.look(meeting, t, effort.sets);
    if let Some(slots) = looked.best {
        let reach = looked.reach;
        let way = way(instance, timetable, meeting, slots, reach);
        return (hindrances, Answer::Way(way));
    }
    // What the meeting would be there for certain.
    let mut there = instance.clone();
    there.meetings[meeting].allowed = slot(t);
    there.meetings[meeting].optional = None;
    let answer = match (narrow(&there), looked.reach) {
        (Err(obstacle), _) => Answer::Cannot(Cannot::Obstacle(obstacle)),
        (Ok(_), None) => Answer::Cannot(Cannot::Exhausted),
        (Ok(allowed), Some(reach)) => match by_chance(&there, allowed, timetable, effort) {
            Some(slots) => Answer::Way(way(instance, timetable, meeting, slots, Some(reach))),
            None => Answer::Unknown(reach),
        },
    };
    (hindrances, answer)
}

/// Why a slot is not open to a meeting, whatever the others do.
fn closed(instance: &Instance, meeting: usize, t: usize) -> Vec<Hindrance> {
    let event = &instance.event;
    let stated = instance.stated(t);
    let (a, b, session) = event.meetings[meeting];
    let mut found = Vec::new();
    let session = usize::try_from(session).ok();
    if let Some(&(first, last)) = session.and_then(|session| event.sessions.get(session))
        && !(first..=last).contains(&stated)
    {
        found.push(Hindrance::Session(first, last));
    }
    let fixed = instance.meetings[meeting].fixed;
    found.extend(fixed.filter(|fixed| *fixed != stated).map(Hindrance::Fixed));
    let is_away = |p: &usize| {
        let forbidden = event.forbidden.get(*p);
        forbidden.is_some_and(|slots| slots.contains(&stated))
    };
    found.extend([a, b].into_iter().filter(is_away).map(Hindrance::Away));
    found
}

/// A timetable near this one in which everything holds, found by annealing.
fn by_chance(
    there: &Instance,
    allowed: Vec<Slots>,
    timetable: &Timetable,
    effort: Effort,
) -> Option<Vec<Option<usize>>> {
    let mut search = Search::new(there, allowed, effort.seed);
    search.stay_home(&timetable.slots);
    search.begin_from(&timetable.slots);
    let slots = search.cool_at_home(Cooling {
        hot: 300.0,
        cold: 20.0,
        steps: effort.moves,
    });
    let found = Timetable {
        tables: vec![None; slots.len()],
        slots,
    };
    there.violations(&found).is_empty().then_some(found.slots)
}

fn way(
    instance: &Instance,
    before: &Timetable,
    meeting: usize,
    slots: Vec<Option<usize>>,
    reach: Option<usize>,
) -> Way {
    let moved = |m: &usize| before.slots[*m] != slots[*m];
    let stated = |at: Option<usize>| at.map(|t| instance.stated(t));
    let others = (0..slots.len()).filter(moved).filter(|m| *m != meeting);
    let others = others
        .map(|m| Move {
            meeting: m,
            from: stated(before.slots[m]),
            to: stated(slots[m]),
        })
        .collect();
    let tables = before.tables.iter().enumerate();
    let seated = before.tables.iter().any(Option::is_some);
    let mut after = Timetable {
        tables: tables
            .map(|(m, table)| table.filter(|_| !moved(&m)))
            .collect(),
        slots,
    };
    if seated {
        assign_others(instance, &mut after);
    }
    Way {
        others,
        quality: instance.quality(&after),
        timetable: after,
        reach,
    }
}

impl Answer {
    /// Whether nothing is left to find: the way is the cheapest of all, or there is none.
    pub fn is_exact(&self) -> bool {
        match self {
            Self::Way(way) => way.reach.is_none(),
            Self::Cannot(_) => true,
            Self::Unknown(_) => false,
        }
    }
}
