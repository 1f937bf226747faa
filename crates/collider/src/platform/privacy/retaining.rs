//! What goes because its time is over: rules of the features, worked off every night.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use sea_orm::{ConnectionTrait, Value};
use uuid::Uuid;

use super::{
    Act, Decisions, Marks, Rule,
    erasing::erase_noted,
    held::{complete, count, execute, query},
};
use crate::platform::store::{Change, StoreError, to_millis};

/// After how many days what goes, where an operator chose otherwise.
pub type Chosen = BTreeMap<String, u32>;

/// How many examples are shown of what will go.
const EXAMPLES: usize = 3;

/// A rule and what falls under it.
#[derive(Debug, Clone)]
pub struct Due {
    /// The rule.
    pub rule: &'static Rule,
    /// After how many days.
    pub days: u32,
    /// How many rows.
    pub rows: u64,
    /// Some of them, in words.
    pub examples: Vec<String>,
}

/// After how many days a rule takes away.
pub fn days(rule: &Rule, chosen: &Chosen) -> u32 {
    let name = |code: &str| code.replace('_', "-");
    chosen
        .iter()
        .find(|(code, _)| name(code) == rule.code)
        .map_or(rule.days, |(_, days)| *days)
}

/// The names among the chosen days that no rule has: a slip of the pen must not keep data for ever.
pub fn unknown<'a>(decisions: &Decisions, chosen: &'a Chosen) -> Vec<&'a str> {
    chosen
        .keys()
        .filter(|code| {
            let code = code.replace('_', "-");
            !decisions.rules().any(|rule| rule.code == code)
        })
        .map(String::as_str)
        .collect()
}

/// What would go at a moment.
///
/// # Errors
/// When the database cannot be read.
pub async fn due(
    connection: &impl ConnectionTrait,
    decisions: &Decisions,
    chosen: &Chosen,
    at: Timestamp,
) -> Result<Vec<Due>, StoreError> {
    let mut found = Vec::new();
    for rule in decisions.rules() {
        let days = days(rule, chosen);
        let condition = condition(rule);
        let moments = || moments(rule, at, days);
        let sql = format!("SELECT COUNT(*) FROM \"{}\" WHERE {condition}", rule.table);
        let rows = count(connection, &sql, moments()).await?;
        let mut examples = Vec::new();
        if let Some(column) = rule.example.filter(|_| rows > 0) {
            let sql = format!(
                "SELECT DISTINCT CAST(\"{column}\" AS TEXT) FROM \"{}\" WHERE {condition} LIMIT {EXAMPLES}",
                rule.table
            );
            for row in query(connection, &sql, moments()).await? {
                examples.extend(row.try_get_by_index::<Option<String>>(0)?);
            }
        }
        found.push(Due {
            rule,
            days,
            rows,
            examples,
        });
    }
    Ok(found)
}

/// Takes away what is due. Answers how many rows each rule took; rules that took none are left out.
///
/// # Errors
/// When the database refuses; the transaction must then be dropped.
pub async fn take_away(
    change: &mut Change,
    decisions: &Decisions,
    chosen: &Chosen,
    at: Timestamp,
) -> Result<Vec<(&'static Rule, u64)>, StoreError> {
    let mut taken = Vec::new();
    // Rules of the right first: what hangs on something else goes before it.
    for rule in decisions.rules().rev() {
        let (table, condition) = (rule.table, condition(rule));
        let sql = match rule.act {
            Act::Row => format!("DELETE FROM \"{table}\" WHERE {condition}"),
            Act::Set(columns) => {
                let set: Vec<String> = columns
                    .iter()
                    .map(|(column, value)| format!("\"{column}\" = {value}"))
                    .collect();
                format!(
                    "UPDATE \"{table}\" SET {} WHERE {condition}",
                    set.join(", ")
                )
            }
            Act::Person { id, address } => {
                format!("SELECT \"{id}\", \"{address}\" FROM \"{table}\" WHERE {condition}")
            }
        };
        let moments = moments(rule, at, days(rule, chosen));
        let rows = match rule.act {
            Act::Person { .. } => erase_all(change, decisions, &sql, moments).await?,
            Act::Row | Act::Set(_) => execute(change.connection(), &sql, moments).await?,
        };
        if rows > 0 {
            taken.push((rule, rows));
        }
    }
    taken.reverse();
    Ok(taken)
}

/// Takes out everybody who is found: id and address. Answers how many.
async fn erase_all(
    change: &mut Change,
    decisions: &Decisions,
    sql: &str,
    moments: Vec<Value>,
) -> Result<u64, StoreError> {
    let mut erased = 0;
    for row in query(change.connection(), sql, moments).await? {
        let mut marks = Marks::of_address(&row.try_get_by_index::<String>(1)?);
        marks.person = Some(row.try_get_by_index::<Uuid>(0)?);
        complete(change.connection(), decisions, &mut marks).await?;
        erase_noted(change, decisions, &marks).await?;
        erased += 1;
    }
    Ok(erased)
}

/// The moments that the condition of a rule asks for. PostgreSQL wants no more of them than are used.
fn moments(rule: &Rule, at: Timestamp, days: u32) -> Vec<Value> {
    let mut moments = vec![to_millis(limit(at, days)).into()];
    if rule.only.contains("$2") {
        moments.push(to_millis(at).into());
    }
    moments
}

fn limit(at: Timestamp, days: u32) -> Timestamp {
    at.checked_sub(SignedDuration::from_hours(24 * i64::from(days)))
        .unwrap_or(Timestamp::MIN)
}

fn condition(rule: &Rule) -> String {
    let since = if rule.since.contains('(') {
        rule.since.to_owned()
    } else {
        format!("\"{}\"", rule.since)
    };
    match rule.only {
        "" => format!("{since} < $1"),
        only => format!("{since} < $1 AND ({only})"),
    }
}
