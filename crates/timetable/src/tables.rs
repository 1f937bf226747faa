//! Which table each meeting has, so that people walk little.

use crate::{Instance, Timetable};

/// How often the whole day is gone through.
const ROUNDS: usize = 4;
/// Above this many meetings times tables in a slot, tables are given one by one.
const EXACT: usize = 40_000;
/// So many tables are looked at when an event has more than its meetings could ever need.
const PLENTY: usize = 500;

/// Gives every meeting a table, with few changes from one meeting of a participant to their next. One
/// slot after the other is solved as an assignment (Kuhn 1955), the others standing as they are, until
/// nothing gets better.
pub fn assign(instance: &Instance, timetable: &mut Timetable) {
    timetable.tables = vec![None; timetable.slots.len()];
    let mut in_slot: Vec<Vec<usize>> = vec![Vec::new(); instance.slots];
    for (meeting, at) in timetable.slots.iter().enumerate() {
        if let Some(t) = at.filter(|_| !instance.halls_of[meeting].is_empty()) {
            in_slot[t].push(meeting);
        }
    }
    let neighbours = neighbours(instance, timetable);
    for _ in 0..ROUNDS {
        let before = timetable.tables.clone();
        for (t, meetings) in in_slot.iter().enumerate() {
            seat(instance, timetable, t, meetings, &neighbours);
        }
        if timetable.tables == before {
            break;
        }
    }
}

/// Gives a table to every meeting that has none; nobody else changes theirs, unless it is closed now.
pub(crate) fn assign_others(instance: &Instance, timetable: &mut Timetable) {
    let seated = |timetable: &Timetable, meeting: usize| {
        let (t, table) = timetable.slots[meeting].zip(timetable.tables[meeting])?;
        instance.tables_of(meeting, t).find(|one| *one == table)
    };
    for meeting in 0..timetable.slots.len() {
        timetable.tables[meeting] = seated(timetable, meeting);
    }
    let mut taken = vec![Vec::new(); instance.slots];
    for (at, table) in timetable.slots.iter().zip(&timetable.tables) {
        if let Some((t, table)) = at.zip(*table) {
            taken[t].push(table);
        }
    }
    for meeting in 0..timetable.slots.len() {
        if let (Some(t), None) = (timetable.slots[meeting], timetable.tables[meeting]) {
            let mut open = instance.tables_of(meeting, t);
            let free = open.find(|table| !taken[t].contains(table));
            taken[t].extend(free);
            timetable.tables[meeting] = free;
        }
    }
}

/// The meetings before and after each meeting in the days of its two.
fn neighbours(instance: &Instance, timetable: &Timetable) -> Vec<Vec<usize>> {
    let mut neighbours = vec![Vec::new(); timetable.slots.len()];
    for (participant, meetings) in instance.of.iter().enumerate() {
        if instance.at_once[participant] > 1 {
            continue;
        }
        let mut day: Vec<(usize, usize)> = meetings
            .iter()
            .filter_map(|m| Some((timetable.slots[*m]?, *m)))
            .collect();
        day.sort_unstable();
        for two in day.windows(2) {
            neighbours[two[0].1].push(two[1].1);
            neighbours[two[1].1].push(two[0].1);
        }
    }
    neighbours
}

fn seat(
    instance: &Instance,
    timetable: &mut Timetable,
    t: usize,
    meetings: &[usize],
    neighbours: &[Vec<usize>],
) {
    let enough = meetings.len().max(PLENTY);
    let open_to: Vec<Vec<usize>> = meetings
        .iter()
        .map(|meeting| instance.tables_of(*meeting, t).take(enough).collect())
        .collect();
    let last = open_to.iter().flatten().max();
    let tables = last.map_or(0, |last| last + 1).max(meetings.len());
    let open: Vec<Vec<bool>> = open_to
        .iter()
        .map(|tables_of_one| {
            let mut open = vec![false; tables];
            for table in tables_of_one {
                open[*table] = true;
            }
            open
        })
        .collect();
    let far = i64::try_from(meetings.len() * 4 + 4).unwrap_or(i64::MAX);
    let cost = |timetable: &Timetable, row: usize, table: usize| -> i64 {
        if !open[row][table] {
            return far;
        }
        let meeting = meetings[row];
        let elsewhere = neighbours[meeting]
            .iter()
            .filter_map(|other| timetable.tables[*other])
            .filter(|other| *other != table);
        // Of equals, the table that it has.
        let moves = i64::from(timetable.tables[meeting] != Some(table));
        2 * i64::try_from(elsewhere.count()).unwrap_or(0) + moves
    };
    let seats = if meetings.len() * tables <= EXACT {
        cheapest(meetings.len(), tables, |row, table| {
            cost(timetable, row, table)
        })
    } else {
        let mut taken = vec![false; tables];
        let mut seats = Vec::with_capacity(meetings.len());
        for (row, open) in open.iter().enumerate() {
            let free = (0..tables).filter(|table| open[*table] && !taken[*table]);
            let best = free.min_by_key(|table| cost(timetable, row, *table));
            if let Some(table) = best {
                taken[table] = true;
            }
            seats.push(best);
        }
        seats
    };
    for (row, table) in seats.into_iter().enumerate() {
        timetable.tables[meetings[row]] = table.filter(|table| open[row][*table]);
    }
}

/// The cheapest assignment of each row to a column of its own (the Hungarian method with potentials,
/// rows × rows × columns steps). There are at least as many columns as rows.
fn cheapest(rows: usize, columns: usize, cost: impl Fn(usize, usize) -> i64) -> Vec<Option<usize>> {
    let mut row_price = vec![0; rows + 1];
    let mut column_price = vec![0; columns + 1];
    // Row of each column; column 0 holds the row that looks for a place.
    let mut row_of = vec![0; columns + 1];
    for row in 1..=rows {
        row_of[0] = row;
        let mut least = vec![i64::MAX; columns + 1];
        let mut came_from = vec![0; columns + 1];
        let mut done = vec![false; columns + 1];
        let mut column = 0;
        loop {
            done[column] = true;
            let current = row_of[column];
            let (mut step, mut next) = (i64::MAX, 0);
            for other in 1..=columns {
                if done[other] {
                    continue;
                }
                let reduced =
                    cost(current - 1, other - 1) - row_price[current] - column_price[other];
                if reduced < least[other] {
                    least[other] = reduced;
                    came_from[other] = column;
                }
                if least[other] < step {
                    (step, next) = (least[other], other);
                }
            }
            if next == 0 {
                break;
            }
            for other in 0..=columns {
                if done[other] {
                    row_price[row_of[other]] += step;
                    column_price[other] -= step;
                } else {
                    least[other] -= step;
                }
            }
            column = next;
            if row_of[column] == 0 {
                break;
            }
        }
        while column != 0 {
            let from = came_from[column];
            row_of[column] = row_of[from];
            column = from;
        }
    }
    let mut column_of = vec![None; rows];
    for column in 1..=columns {
        if row_of[column] > 0 {
            column_of[row_of[column] - 1] = Some(column - 1);
        }
    }
    column_of
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all_ways(rows: usize, columns: usize) -> Vec<Vec<usize>> {
        if rows == 0 {
            return vec![Vec::new()];
        }
        let mut ways = Vec::new();
        for way in all_ways(rows - 1, columns) {
            for column in (0..columns).filter(|column| !way.contains(column)) {
                ways.push([way.clone(), vec![column]].concat());
            }
        }
        ways
    }

    proptest! {
        #[test]
        fn no_assignment_is_cheaper(
            costs in proptest::collection::vec(proptest::collection::vec(0_i64..9, 5), 1..5)
        ) {
            let found = cheapest(costs.len(), 5, |row, column| costs[row][column]);
            let columns: Vec<usize> = found.iter().map(|column| column.expect("one for each")).collect();
            let price = |way: &[usize]| -> i64 { way.iter().zip(&costs).map(|(c, row)| row[*c]).sum() };
            let best = all_ways(costs.len(), 5).iter().map(|way| price(way)).min();
            prop_assert_eq!(Some(price(&columns)), best);
        }
    }
}
