//! Everything that is known of a person, found by the decisions about the tables.

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, QueryResult, Statement, Value};
use uuid::Uuid;

use super::{Decisions, Erasure, Found, Group, Holds, Kind, Marks, Table};
use crate::platform::store::{Store, StoreError, from_millis};

/// What one group of columns holds of a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// What kind of data.
    pub kind: &'static Kind,
    /// In which table.
    pub table: &'static str,
    /// The person's rows: column and what stands there. Empty columns are left out.
    pub rows: Vec<Vec<(&'static str, Shown)>>,
    /// How many rows of others name the person. What they say is not the person's.
    pub mentions: usize,
}

/// A value as the person has it shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// A text or a number.
    Text(String),
    /// Yes or no.
    YesNo(bool),
    /// A moment.
    Moment(Timestamp),
}

impl Shown {
    /// For JSON: moments in the form of RFC 3339.
    pub fn to_json(&self) -> serde_json::Value {
        match self {
            Self::Text(text) => text.clone().into(),
            Self::YesNo(yes) => (*yes).into(),
            Self::Moment(moment) => moment.to_string().into(),
        }
    }
}

/// Everything that is known of a person, in the order of the features.
///
/// # Errors
/// When the database cannot be read.
pub async fn everything_of(
    store: &Store,
    decisions: &Decisions,
    marks: &Marks,
) -> Result<Vec<Held>, StoreError> {
    let mut found = Vec::new();
    for (table, group) in decisions.groups() {
        let Some(held) = held_in(store.read(), table, group, marks).await? else {
            continue;
        };
        found.push(held);
    }
    for hook in decisions.hooks() {
        found.extend((hook.find)(store, marks).await?);
    }
    found.retain(|held| !held.rows.is_empty() || held.mentions > 0);
    Ok(found)
}

/// Adds to the marks the names and telephone numbers that stand in the person's own rows, so that texts
/// can be searched for them. A name that somebody else bears as well is set apart.
///
/// # Errors
/// When the database cannot be read.
pub async fn complete(
    connection: &impl ConnectionTrait,
    decisions: &Decisions,
    marks: &mut Marks,
) -> Result<(), StoreError> {
    let mut names = Vec::new();
    for (table, group) in decisions.groups() {
        for (column, holds) in group.columns {
            if !matches!(holds, Holds::Name | Holds::Phone) {
                continue;
            }
            for row in rows(connection, table, group, marks, &[(*column, *holds)]).await? {
                for (_, shown) in row {
                    match (holds, shown) {
                        (Holds::Name, Shown::Text(name)) => names.push(name),
                        (Holds::Phone, Shown::Text(phone)) => marks.add_phone(&phone),
                        _ => {}
                    }
                }
            }
        }
    }
    names.sort();
    names.dedup();
    for name in names {
        if borne_by_others(connection, decisions, marks, &name).await? {
            marks.shared_names.push(name);
        } else {
            marks.add_name(&name);
        }
    }
    Ok(())
}

async fn borne_by_others(
    connection: &impl ConnectionTrait,
    decisions: &Decisions,
    marks: &Marks,
    name: &str,
) -> Result<bool, StoreError> {
    for (table, group) in decisions.groups() {
        let names = group
            .columns
            .iter()
            .filter(|(_, holds)| *holds == Holds::Name);
        for (column, _) in names {
            let Some((own, mut values)) = condition(group, marks) else {
                continue;
            };
            // SQLite knows small letters of English only, so the name as it is written counts too.
            values.push(name.trim().to_lowercase().into());
            values.push(name.into());
            let (small, written) = (values.len() - 1, values.len());
            // Rows without an address are somebody else's, as far as anybody knows.
            let sql = format!(
                "SELECT COUNT(*) FROM \"{}\" WHERE (LOWER(\"{column}\") = ${small} \
                 OR \"{column}\" = ${written}) AND NOT COALESCE(({own}), FALSE)",
                table.name
            );
            if count(connection, &sql, values).await? > 0 {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

async fn held_in(
    connection: &impl ConnectionTrait,
    table: &'static Table,
    group: &'static Group,
    marks: &Marks,
) -> Result<Option<Held>, StoreError> {
    let held = |rows, mentions| {
        Some(Held {
            kind: group.kind,
            table: table.name,
            rows,
            mentions,
        })
    };
    Ok(match group.found {
        Found::ByHook => None,
        Found::Mentioned => {
            let mut mentions = 0;
            let shown = group.columns.iter();
            for (column, _) in shown.filter(|(_, holds)| *holds != Holds::Hidden) {
                for text in texts_with(connection, table.name, column, marks).await? {
                    mentions += usize::from(marks.are_in_json(&text));
                }
            }
            held(Vec::new(), mentions)
        }
        Found::Person(_) | Found::Address(_) => {
            let rows = rows(connection, table, group, marks, group.columns).await?;
            let mut mentions = 0;
            // Notes of others on the same kind of thing.
            if let Erasure::Without { texts, .. } = group.erasure {
                for column in texts {
                    for text in texts_with(connection, table.name, column, marks).await? {
                        let own = rows
                            .iter()
                            .flatten()
                            .any(|(_, shown)| *shown == Shown::Text(text.clone()));
                        mentions += usize::from(!own && marks.are_in_json(&text));
                    }
                }
            }
            held(rows, mentions)
        }
    })
}

/// The texts of a column that may bear the marks: the database looks coarsely, the caller finely.
pub(in crate::platform) async fn texts_with(
    connection: &impl ConnectionTrait,
    table: &str,
    column: &str,
    marks: &Marks,
) -> Result<Vec<String>, StoreError> {
    let mut values: Vec<Value> = Vec::new();
    let mut ways: Vec<String> = Vec::new();
    let id = marks.person.map(|id| id.to_string());
    for mark in marks.texts().chain(id.as_deref()) {
        // SQLite knows small letters of English only, so the text as it is written is asked for too.
        values.push(format!("%{}%", mark.to_lowercase()).into());
        ways.push(format!("LOWER(\"{column}\") LIKE ${}", values.len()));
        values.push(format!("%{mark}%").into());
        ways.push(format!("\"{column}\" LIKE ${}", values.len()));
    }
    if ways.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT DISTINCT \"{column}\" FROM \"{table}\" WHERE {}",
        ways.join(" OR ")
    );
    let found = query(connection, &sql, values).await?;
    found
        .iter()
        .map(|row| Ok(row.try_get_by_index::<String>(0)?))
        .collect()
}

/// Which rows are the person's, in SQL; `None` if nothing can be asked for.
pub(super) fn condition(group: &Group, marks: &Marks) -> Option<(String, Vec<Value>)> {
    match group.found {
        Found::Person(column) => {
            let id: Uuid = marks.person?;
            Some((format!("\"{column}\" = $1"), vec![id.into()]))
        }
        Found::Address(column) if !marks.addresses.is_empty() => {
            let places: Vec<String> = (1..=marks.addresses.len())
                .map(|place| format!("${place}"))
                .collect();
            let values = marks.addresses.iter().map(|one| one.as_str().into());
            Some((
                format!("LOWER(\"{column}\") IN ({})", places.join(", ")),
                values.collect(),
            ))
        }
        _ => None,
    }
}

async fn rows(
    connection: &impl ConnectionTrait,
    table: &Table,
    group: &Group,
    marks: &Marks,
    columns: &[(&'static str, Holds)],
) -> Result<Vec<Vec<(&'static str, Shown)>>, StoreError> {
    let Some((own, values)) = condition(group, marks) else {
        return Ok(Vec::new());
    };
    let shown: Vec<(&'static str, Holds)> = columns
        .iter()
        .copied()
        .filter(|(_, holds)| *holds != Holds::Hidden)
        .collect();
    let asked: Vec<String> = shown
        .iter()
        .map(|(column, holds)| match holds {
            Holds::NameIn(other, name) => named_in(table, column, other, "id", name),
            Holds::TextIn(other, key, text) => named_in(table, column, other, key, text),
            _ => format!("CAST(\"{column}\" AS TEXT)"),
        })
        .collect();
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT {} FROM \"{}\" WHERE {own}",
        asked.join(", "),
        table.name
    );
    let found = query(connection, &sql, values).await?;
    found
        .iter()
        .map(|row| {
            let mut cells = Vec::new();
            for (place, (column, holds)) in shown.iter().enumerate() {
                let text: Option<String> = row.try_get_by_index(place)?;
                let Some(text) = text.filter(|text| !text.is_empty()) else {
                    continue;
                };
                cells.push((*column, shown_as(*holds, text)));
            }
            Ok(cells)
        })
        .collect()
}

fn named_in(table: &Table, column: &str, other: &str, key: &str, text: &str) -> String {
    format!(
        "(SELECT named.\"{text}\" FROM \"{other}\" AS named \
         WHERE named.\"{key}\" = \"{}\".\"{column}\")",
        table.name
    )
}

fn shown_as(holds: Holds, text: String) -> Shown {
    match holds {
        Holds::YesNo => Shown::YesNo(matches!(text.as_str(), "1" | "true" | "t")),
        Holds::Moment => match text.parse() {
            Ok(millis) => Shown::Moment(from_millis(millis)),
            Err(_) => Shown::Text(text),
        },
        _ => Shown::Text(text),
    }
}

pub(in crate::platform) async fn query(
    connection: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<Vec<QueryResult>, StoreError> {
    let statement = Statement::from_sql_and_values(connection.get_database_backend(), sql, values);
    Ok(connection.query_all_raw(statement).await?)
}

pub(in crate::platform) async fn execute(
    connection: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<u64, StoreError> {
    let statement = Statement::from_sql_and_values(connection.get_database_backend(), sql, values);
    Ok(connection.execute_raw(statement).await?.rows_affected())
}

pub(super) async fn count(
    connection: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Result<u64, StoreError> {
    let found = query(connection, sql, values).await?;
    let number: i64 = match found.first() {
        Some(row) => row.try_get_by_index(0)?,
        None => 0,
    };
    Ok(u64::try_from(number).unwrap_or_default())
}
