//! Takes a person out of every table, by the decisions about the tables, within one transaction.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, Value};
use uuid::Uuid;

use super::{
    Decisions, Erasure, Found, Group, Holds, Kind, Marks, Table,
    held::{condition, execute, texts_with},
};
use crate::platform::store::{Change, StoreError};

/// How many rows of one kind were taken away or changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// What kind of data.
    pub kind: &'static Kind,
    /// Rows.
    pub rows: u64,
}

/// Takes a person out. The features from right to left, so that the account goes last; what hooks do
/// comes first, because they need to find what tables then lose. The marks must be complete
/// ([`super::held::complete`]), read in this same transaction.
///
/// # Errors
/// When the database refuses; the transaction must then be dropped.
pub async fn erase(
    change: &mut Change,
    decisions: &Decisions,
    marks: &Marks,
) -> Result<Vec<Erased>, StoreError> {
    let mut erased: Vec<Erased> = Vec::new();
    for hook in decisions.hooks().rev() {
        let rows = (hook.erase)(change, marks).await?;
        add(&mut erased, hook.kind, rows);
    }
    for (table, group) in decisions.groups().rev() {
        let rows = erase_in(change.connection(), table, group, marks).await?;
        add(&mut erased, group.kind, rows);
    }
    Ok(erased)
}

/// The same, with an entry of the log that says how much there was of each kind, under the number of the
/// account. Who has no account is nobody in the log: not even a number of theirs is kept.
///
/// # Errors
/// When the database refuses; the transaction must then be dropped.
pub async fn erase_noted(
    change: &mut Change,
    decisions: &Decisions,
    marks: &Marks,
) -> Result<Vec<Erased>, StoreError> {
    let erased = erase(change, decisions, marks).await?;
    let figures: BTreeMap<&str, u64> = erased.iter().map(|one| (one.kind.code, one.rows)).collect();
    let (thing, id) = match marks.person {
        Some(id) => ("person", id),
        None => ("privacy-request", Uuid::now_v7()),
    };
    change.record::<(), _>(thing, id, "erased", None, Some(&figures))?;
    Ok(erased)
}

fn add(erased: &mut Vec<Erased>, kind: &'static Kind, rows: u64) {
    match erased.iter_mut().find(|one| one.kind == kind) {
        Some(one) => one.rows += rows,
        None if rows > 0 => erased.push(Erased { kind, rows }),
        None => {}
    }
}

async fn erase_in(
    connection: &impl ConnectionTrait,
    table: &Table,
    group: &Group,
    marks: &Marks,
) -> Result<u64, StoreError> {
    let name = table.name;
    let mut rows = 0;
    match group.erasure {
        Erasure::ByHook | Erasure::Kept => {}
        Erasure::Row => {
            if let Some((own, values)) = condition(group, marks) {
                let sql = format!("DELETE FROM \"{name}\" WHERE {own}");
                rows += execute(connection, &sql, values).await?;
            }
        }
        Erasure::Without { null, empty, texts } => {
            for column in texts {
                rows += take_marks_out(connection, name, column, marks).await?;
            }
            let become_null = null.iter().map(|column| format!("\"{column}\" = NULL"));
            let become_empty = empty.iter().map(|column| format!("\"{column}\" = ''"));
            let set: Vec<String> = become_null.chain(become_empty).collect();
            if let Some((own, values)) = condition(group, marks)
                && !set.is_empty()
            {
                let sql = format!("UPDATE \"{name}\" SET {} WHERE {own}", set.join(", "));
                rows += execute(connection, &sql, values).await?;
            }
        }
        Erasure::Marks => {
            debug_assert_eq!(group.found, Found::Mentioned, "{name}");
            for (column, holds) in group.columns {
                if *holds != Holds::Hidden {
                    rows += take_marks_out(connection, name, column, marks).await?;
                }
            }
        }
    }
    Ok(rows)
}

/// Equal texts lose the same marks, so each is changed by what it says.
async fn take_marks_out(
    connection: &impl ConnectionTrait,
    table: &str,
    column: &str,
    marks: &Marks,
) -> Result<u64, StoreError> {
    let mut rows = 0;
    for text in texts_with(connection, table, column, marks).await? {
        if !marks.are_in_json(&text) {
            continue;
        }
        let left = marks.taken_out_of_json(&text);
        if left == text {
            continue;
        }
        let sql = format!("UPDATE \"{table}\" SET \"{column}\" = $1 WHERE \"{column}\" = $2");
        let values: Vec<Value> = vec![left.into(), text.into()];
        rows += execute(connection, &sql, values).await?;
    }
    Ok(rows)
}
