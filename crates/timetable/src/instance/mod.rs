//! An event that makes sense, in the form in which it is planned.

mod days;
mod halls;
mod order;

use std::collections::HashMap;

use crate::{
    Event,
    fault::{Fault, Reason},
    slots::{Slots, slot},
};
use days::{free, sessions, without_pauses};
use halls::{closed, halls};
use order::{apart, order};

/// Most participants of an event.
pub const MOST_PARTICIPANTS: usize = 2_000;
/// Most meetings of an event.
pub const MOST_MEETINGS: usize = 20_000;
/// Most tables of an event: one for each meeting is more than enough.
pub const MOST_TABLES: usize = MOST_MEETINGS;

/// One meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The two who meet.
    pub pair: [usize; 2],
    /// Slots that its session, what is fixed, and the two leave to it.
    pub allowed: Slots,
    /// What it weighs when it is left out; `None` for a meeting that has to be.
    pub optional: Option<u32>,
    /// The slot in which the event wants it, and no other.
    pub fixed: Option<usize>,
}

/// Meetings that share tables: all that need one, or those of one room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hall {
    /// How many at once, in each slot.
    pub tables: Vec<usize>,
    /// Which meetings, in order.
    pub meetings: Vec<usize>,
    /// The room's number, when it is one room of several.
    pub room: Option<usize>,
}

/// A checked event. Slots are counted without pauses; [`Instance::stated`] leads back.
#[derive(Debug, Clone)]
pub struct Instance {
    pub(crate) event: Event,
    /// Slots, pauses not counted.
    pub(crate) slots: usize,
    stated: Vec<usize>,
    pub(crate) meetings: Vec<Meeting>,
    /// Meetings of each participant.
    pub(crate) of: Vec<Vec<usize>>,
    /// How many meetings each can have at once.
    pub(crate) at_once: Vec<usize>,
    /// How many meetings each wants at most.
    pub(crate) most: Vec<usize>,
    pub(crate) halls: Vec<Hall>,
    /// Halls of each meeting.
    pub(crate) halls_of: Vec<Vec<usize>>,
    /// Two meetings, the first strictly before the second.
    pub(crate) order: Vec<(usize, usize)>,
    /// Two participants who may not be at tables at the same time.
    pub(crate) apart: Vec<(usize, usize)>,
    /// Slot → tables at which nobody can sit.
    pub(crate) closed: Vec<Vec<usize>>,
    pub(crate) buffer: usize,
    pub(crate) spread: Option<u32>,
}

/// Refuses the number of something that does not exist.
pub(crate) fn known(
    what: &'static str,
    number: usize,
    count: usize,
    place: String,
) -> Result<(), Fault> {
    if number < count {
        return Ok(());
    }
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    Err(Fault::new(
        place,
        Reason::Unknown {
            what,
            number,
            count,
        },
    ))
}

fn at_most(found: usize, most: usize, place: &str) -> Result<(), Fault> {
    match found {
        0 => Err(Fault::new(place, Reason::None)),
        found if found > most => Err(Fault::new(place, Reason::TooMany { found, most })),
        _ => Ok(()),
    }
}

impl Instance {
    /// Checks an event.
    ///
    /// # Errors
    /// The first thing that makes no sense. An event that makes sense can still be impossible; that is
    /// found by planning it.
    pub fn new(event: Event) -> Result<Self, Fault> {
        sizes(&event)?;
        let (stated, counted) = without_pauses(&event)?;
        let slots = stated.len();
        let sessions = sessions(&event, &counted)?;
        let free = free(&event, &counted, slots)?;
        let mut meetings = meetings(&event, &sessions, &free)?;
        for (place, &(meeting, weight)) in event.optional.iter().enumerate() {
            let place = format!("optional[{place}]");
            known("meeting", meeting, meetings.len(), place.clone())?;
            if meetings[meeting].optional.replace(weight).is_some() {
                let said = Reason::SaidTwice {
                    what: "meeting",
                    number: meeting,
                };
                return Err(Fault::new(place, said));
            }
        }
        fix(&event, &counted, &mut meetings)?;
        let mut of = vec![Vec::new(); event.participants];
        for (number, meeting) in meetings.iter().enumerate() {
            for participant in meeting.pair {
                of[participant].push(number);
            }
        }
        let closed = closed(&event, &stated)?;
        let halls = halls(&event, &closed)?;
        let mut halls_of = vec![Vec::new(); meetings.len()];
        for (number, hall) in halls.iter().enumerate() {
            for meeting in &hall.meetings {
                halls_of[*meeting].push(number);
            }
        }
        let mut at_once = vec![1; event.participants];
        for (place, &(participant, people)) in event.representatives.iter().enumerate() {
            let place = format!("representatives[{place}]");
            known(
                "participant",
                participant,
                event.participants,
                place.clone(),
            )?;
            if people == 0 {
                return Err(Fault::new(place, Reason::None));
            }
            at_once[participant] = usize::from(people);
        }
        let mut most: Vec<usize> = of.iter().map(Vec::len).collect();
        for (place, &(participant, number)) in event.most.iter().enumerate() {
            known(
                "participant",
                participant,
                event.participants,
                format!("most[{place}]"),
            )?;
            most[participant] = most[participant].min(number as usize);
        }
        let order = order(&event)?;
        let apart = apart(&event, &meetings)?;
        Ok(Self {
            slots,
            stated,
            meetings,
            of,
            at_once,
            most,
            halls,
            halls_of,
            order,
            apart,
            closed,
            buffer: event.buffer.min(slots),
            spread: event.fairness_d,
            event,
        })
    }

    /// The event as it was stated.
    pub fn event(&self) -> &Event {
        &self.event
    }

    /// The number that the event gives to a slot.
    pub fn stated(&self, slot: usize) -> usize {
        self.stated[slot]
    }

    /// The slot behind the event's number; `None` for pauses and numbers that do not exist.
    pub fn counted(&self, stated: usize) -> Option<usize> {
        self.stated.binary_search(&stated).ok()
    }

    /// The meetings.
    pub fn meetings(&self) -> &[Meeting] {
        &self.meetings
    }

    pub(crate) fn other(&self, meeting: usize, participant: usize) -> usize {
        let [a, b] = self.meetings[meeting].pair;
        if a == participant { b } else { a }
    }
}

fn sizes(event: &Event) -> Result<(), Fault> {
    at_most(event.participants, MOST_PARTICIPANTS, "participants")?;
    at_most(event.slots, 100_000, "slots")?;
    at_most(event.tables, MOST_TABLES, "tables")?;
    if event.meetings.len() > MOST_MEETINGS {
        at_most(event.meetings.len(), MOST_MEETINGS, "meetings")?;
    }
    let per_participant = [
        ("forbidden", event.forbidden.len()),
        ("names", event.names.len()),
        ("side", event.side.as_ref().map_or(0, Vec::len)),
    ];
    for (place, found) in per_participant {
        if found != 0 && found != event.participants {
            let wanted = event.participants;
            return Err(Fault::new(place, Reason::Length { found, wanted }));
        }
    }
    Ok(())
}

fn meetings(event: &Event, sessions: &[Slots], free: &[Slots]) -> Result<Vec<Meeting>, Fault> {
    let mut pairs: HashMap<[usize; 2], usize> = HashMap::new();
    let mut meetings = Vec::with_capacity(event.meetings.len());
    for (number, &(a, b, session)) in event.meetings.iter().enumerate() {
        let place = format!("meetings[{number}]");
        known("participant", a, event.participants, format!("{place}[0]"))?;
        known("participant", b, event.participants, format!("{place}[1]"))?;
        if a == b {
            return Err(Fault::new(place, Reason::WithThemselves(a)));
        }
        let pair = [a.min(b), a.max(b)];
        if let Some(known) = pairs.insert(pair, number) {
            return Err(Fault::new(place, Reason::Twice(a, b, known)));
        }
        let inside = match usize::try_from(session) {
            Err(_) if session == -1 => Slots::MAX,
            Ok(session) if session < sessions.len() => sessions[session],
            _ => {
                let reason = Reason::Unknown {
                    what: "session",
                    number: session,
                    count: sessions.len(),
                };
                return Err(Fault::new(format!("{place}[2]"), reason));
            }
        };
        meetings.push(Meeting {
            pair: [a, b],
            allowed: inside & free[a] & free[b],
            optional: None,
            fixed: None,
        });
    }
    Ok(meetings)
}

fn fix(event: &Event, counted: &[Option<usize>], meetings: &mut [Meeting]) -> Result<(), Fault> {
    for (number, &(meeting, stated)) in event.fixed.iter().enumerate() {
        let place = format!("fixed[{number}]");
        known("meeting", meeting, meetings.len(), format!("{place}[0]"))?;
        known("slot", stated, event.slots, format!("{place}[1]"))?;
        if let Some(slot) = meetings[meeting].fixed.filter(|slot| *slot != stated) {
            return Err(Fault::new(place, Reason::FixedTwice { meeting, slot }));
        }
        meetings[meeting].fixed = Some(stated);
        meetings[meeting].allowed &= counted[stated].map_or(0, slot);
    }
    Ok(())
}
