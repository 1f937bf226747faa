//! Which meetings share which tables.

use std::{collections::HashMap, ops::Range};

use super::{Hall, MOST_TABLES, at_most, known};
use crate::{
    Event,
    fault::{Fault, Reason},
};

/// For each slot the tables at which nobody can sit.
pub(super) fn closed(event: &Event, stated: &[usize]) -> Result<Vec<Vec<usize>>, Fault> {
    for (place, &(table, first, last)) in event.closed.iter().enumerate() {
        let place = format!("closed[{place}]");
        known("table", table, event.tables, format!("{place}[0]"))?;
        known("slot", first, event.slots, format!("{place}[1]"))?;
        known("slot", last, event.slots, format!("{place}[2]"))?;
        if last < first {
            return Err(Fault::new(place, Reason::Backwards));
        }
    }
    let in_slot = |slot: &usize| {
        let shut = event.closed.iter();
        let mut tables: Vec<usize> = shut
            .filter(|(_, first, last)| (first..=last).contains(&slot))
            .map(|(table, ..)| *table)
            .collect();
        tables.sort_unstable();
        tables.dedup();
        tables
    };
    Ok(stated.iter().map(in_slot).collect())
}

pub(super) fn halls(event: &Event, closed: &[Vec<usize>]) -> Result<Vec<Hall>, Fault> {
    // Tables of a range that can be used, in each slot.
    let open = |tables: Range<usize>| -> Vec<usize> {
        let before = |closed: &[usize], table| closed.partition_point(|shut| *shut < table);
        let shut = |closed: &Vec<usize>| before(closed, tables.end) - before(closed, tables.start);
        closed
            .iter()
            .map(|closed| tables.len() - shut(closed))
            .collect()
    };
    let mut online = vec![false; event.meetings.len()];
    for (place, &meeting) in event.online.iter().enumerate() {
        known("meeting", meeting, online.len(), format!("online[{place}]"))?;
        online[meeting] = true;
    }
    let mut halls = vec![Hall {
        tables: open(0..event.tables),
        meetings: (0..online.len()).filter(|m| !online[*m]).collect(),
        room: None,
    }];
    halls.extend(
        rooms(event)?
            .into_iter()
            .enumerate()
            .map(|(room, tables)| Hall {
                tables: open(tables),
                meetings: Vec::new(),
                room: Some(room),
            }),
    );
    let mut room_of = HashMap::new();
    for (place, &(meeting, room)) in event.in_room.iter().enumerate() {
        let place = format!("in_room[{place}]");
        known("meeting", meeting, online.len(), format!("{place}[0]"))?;
        known("room", room, event.rooms.len(), format!("{place}[1]"))?;
        if room_of
            .insert(meeting, room)
            .is_some_and(|other| other != room)
        {
            let said = Reason::SaidTwice {
                what: "meeting",
                number: meeting,
            };
            return Err(Fault::new(place, said));
        }
        if !online[meeting] && !halls[room + 1].meetings.contains(&meeting) {
            halls[room + 1].meetings.push(meeting);
        }
    }
    halls.retain(|hall| hall.room.is_none() || !hall.meetings.is_empty());
    Ok(halls)
}

/// Which tables stand in each room.
fn rooms(event: &Event) -> Result<Vec<Range<usize>>, Fault> {
    let mut rooms = Vec::new();
    let mut together = 0;
    for (room, &tables) in event.rooms.iter().enumerate() {
        at_most(tables, MOST_TABLES, &format!("rooms[{room}]"))?;
        rooms.push(together..together + tables);
        together += tables;
    }
    if !rooms.is_empty() && together != event.tables {
        let (found, wanted) = (together, event.tables);
        return Err(Fault::new("rooms", Reason::Rooms { found, wanted }));
    }
    Ok(rooms)
}
