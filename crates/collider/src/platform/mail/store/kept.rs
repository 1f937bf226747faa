//! Letters as they are looked at, counted, exported and removed.

use std::collections::HashMap;

use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::Expr,
};
use serde::Serialize;
use uuid::Uuid;

use super::letter::{self, Column};
use crate::platform::{
    mail::delivery::State,
    store::{Change, StoreError, from_millis, to_millis},
};

/// A letter with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// Which one.
    pub id: Uuid,
    /// `sign-in`, `invitation` …
    pub kind: String,
    /// Name of the recipient; may be empty.
    pub name: String,
    /// Their address.
    pub address: String,
    /// One line.
    pub subject: String,
    /// Where it is on its way.
    pub state: State,
    /// When it was written.
    pub written: Timestamp,
    /// When it is tried next, while it waits.
    pub due: Timestamp,
    /// How often it was tried.
    pub attempts: i32,
    /// When it was sent, came back or was given up.
    pub settled: Option<Timestamp>,
    /// What the mail server said last.
    pub said: Option<String>,
    /// Whether a person may send it again: its words are there, and not out of date.
    pub can_go_again: bool,
}

fn filed(row: letter::Model, now: Timestamp) -> Filed {
    let state = State::from_code(&row.state).unwrap_or(State::InDoubt);
    let out_of_date = row
        .worthless_after
        .is_some_and(|moment| moment <= to_millis(now));
    Filed {
        can_go_again: matches!(state, State::Failed | State::InDoubt)
            && row.text.is_some()
            && !out_of_date,
        id: row.id,
        kind: row.kind,
        name: row.name,
        address: row.address,
        subject: row.subject,
        state,
        written: from_millis(row.written_at),
        due: from_millis(row.due_at),
        attempts: row.attempts,
        settled: row.settled_at.map(from_millis),
        said: row.said,
    }
}

/// Letters, newest first, from behind `after`, `limit` at the most; only those in a state if one is
/// given.
pub async fn list(
    connection: &impl ConnectionTrait,
    state: Option<State>,
    after: Option<Uuid>,
    limit: u64,
    now: Timestamp,
) -> Result<Vec<Filed>, StoreError> {
    let mut query = letter::Entity::find();
    if let Some(state) = state {
        query = query.filter(Column::State.eq(state.code()));
    }
    // Ids are given in the order of time.
    if let Some(after) = after {
        query = query.filter(Column::Id.lt(after));
    }
    let rows = query
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(|row| filed(row, now)).collect())
}

/// How many letters are in each state; states without any are left out.
pub async fn counts(connection: &impl ConnectionTrait) -> Result<HashMap<State, i64>, StoreError> {
    let rows: Vec<(String, i64)> = letter::Entity::find()
        .select_only()
        .column(Column::State)
        .column_as(Column::Id.count(), "letters")
        .group_by(Column::State)
        .into_tuple()
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(code, count)| Some((State::from_code(&code)?, count)))
        .collect())
}

/// Since when the mail server has been putting letters off, and what it said last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stuck {
    /// Since when.
    pub since: Timestamp,
    /// Its words.
    pub said: String,
}

/// Whether mail is stuck.
pub async fn stuck(connection: &impl ConnectionTrait) -> Result<Option<Stuck>, StoreError> {
    let row = letter::Entity::find()
        .filter(Column::State.is_in([State::Waiting.code(), State::Sending.code()]))
        .filter(Column::RefusedSince.is_not_null())
        .order_by_asc(Column::RefusedSince)
        .one(connection)
        .await?;
    Ok(row.and_then(|row| {
        Some(Stuck {
            since: from_millis(row.refused_since?),
            said: row.said.unwrap_or_default(),
        })
    }))
}

/// A letter as the demo shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// What is known of it.
    pub filed: Filed,
    /// Its language, a two-letter code.
    pub language: String,
    /// What it says.
    pub text: String,
    /// The same as HTML.
    pub html: String,
}

/// A letter of the demo.
pub async fn shown(
    connection: &impl ConnectionTrait,
    id: Uuid,
    now: Timestamp,
) -> Result<Option<Shown>, StoreError> {
    let row = letter::Entity::find_by_id(id)
        .filter(Column::State.eq(State::Shown.code()))
        .one(connection)
        .await?;
    Ok(row.map(|row| Shown {
        language: row.language.clone(),
        text: row.text.clone().unwrap_or_default(),
        html: row.html.clone().unwrap_or_default(),
        filed: filed(row, now),
    }))
}

/// That an address does not take letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounce {
    /// Since when that is known.
    pub at: Timestamp,
    /// What its mail server said.
    pub said: String,
}

/// Those of the addresses to which the last letter came back.
pub async fn bounced(
    connection: &impl ConnectionTrait,
    addresses: &[String],
) -> Result<HashMap<String, Bounce>, StoreError> {
    let mut last = HashMap::new();
    // Far below both engines' bound on parameters.
    for addresses in addresses.chunks(500) {
        let rows = letter::Entity::find()
            .filter(Column::Address.is_in(addresses.iter().map(|one| one.trim().to_lowercase())))
            .filter(Column::State.is_in([State::Sent.code(), State::Bounced.code()]))
            .order_by_asc(Column::SettledAt)
            .order_by_asc(Column::Id)
            .all(connection)
            .await?;
        for row in rows {
            last.insert(row.address.clone(), row);
        }
    }
    Ok(last
        .into_iter()
        .filter(|(_, row)| row.state == State::Bounced.code())
        .map(|(address, row)| {
            let at = from_millis(row.settled_at.unwrap_or(row.written_at));
            let said = row.said.unwrap_or_default();
            (address, Bounce { at, said })
        })
        .collect())
}

/// The letter that a report of a server is about: by its id, else the last one that was sent to the
/// address. Marks it as having come back, unless it did before. Answers its id.
pub async fn mark_bounced(
    change: &Change,
    id: Option<Uuid>,
    address: Option<&str>,
    said: &str,
) -> Result<Option<Uuid>, StoreError> {
    let on_its_way = [
        State::Sent.code(),
        State::InDoubt.code(),
        State::Sending.code(),
        State::Bounced.code(),
    ];
    let mut query = letter::Entity::find().filter(Column::State.is_in(on_its_way));
    query = match (id, address) {
        (Some(id), _) => query.filter(Column::Id.eq(id)),
        (None, Some(address)) => query
            .filter(Column::Address.eq(address.trim().to_lowercase()))
            .order_by_desc(Column::Id),
        (None, None) => return Ok(None),
    };
    let Some(row) = query.one(change.connection()).await? else {
        return Ok(None);
    };
    if row.state != State::Bounced.code() {
        letter::Entity::update_many()
            .col_expr(Column::State, Expr::value(State::Bounced.code()))
            .col_expr(
                Column::SettledAt,
                Expr::value(Some(to_millis(change.now()))),
            )
            .col_expr(Column::Said, Expr::value(Some(said.to_owned())))
            .col_expr(Column::Text, Expr::value(Option::<String>::None))
            .col_expr(Column::Html, Expr::value(Option::<String>::None))
            .filter(Column::Id.eq(row.id))
            .exec(change.connection())
            .await?;
    }
    Ok(Some(row.id))
}

/// Whose letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// Those to a person's account.
    Person(Uuid),
    /// Those to an address, with or without an account.
    Address(String),
}

impl Whose {
    fn filter(&self) -> sea_orm::sea_query::Expr {
        match self {
            Self::Person(id) => Column::PersonId.eq(*id),
            Self::Address(address) => Column::Address.eq(address.trim().to_lowercase()),
        }
    }
}

/// Everything that is kept of a letter, for whoever asks what is kept about them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Kept {
    /// When it was written.
    pub written: Timestamp,
    /// `sign-in`, `invitation` …
    pub kind: String,
    /// Name in the address.
    pub name: String,
    /// Address.
    pub address: String,
    /// Language.
    pub language: String,
    /// Subject.
    pub subject: String,
    /// What it says; gone once it was sent.
    pub text: Option<String>,
    /// Code of its [`State`].
    pub state: String,
    /// When it was sent, came back or was given up.
    pub settled: Option<Timestamp>,
    /// What the mail server said last.
    pub said: Option<String>,
}

/// All letters of a person or an address, oldest first.
pub async fn of(connection: &impl ConnectionTrait, whose: &Whose) -> Result<Vec<Kept>, StoreError> {
    let rows = letter::Entity::find()
        .filter(whose.filter())
        .order_by_asc(Column::Id)
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Kept {
            written: from_millis(row.written_at),
            kind: row.kind,
            name: row.name,
            address: row.address,
            language: row.language,
            subject: row.subject,
            text: row.text,
            state: row.state,
            settled: row.settled_at.map(from_millis),
            said: row.said,
        })
        .collect())
}

/// Removes all letters of a person or an address; those that wait are not sent any more. Answers how
/// many there were.
pub async fn erase(change: &Change, whose: &Whose) -> Result<u64, StoreError> {
    let gone = letter::Entity::delete_many()
        .filter(whose.filter())
        .exec(change.connection())
        .await?;
    Ok(gone.rows_affected)
}

/// How many letters were written before a moment.
pub async fn count_written_before(
    connection: &impl ConnectionTrait,
    moment: Timestamp,
) -> Result<u64, StoreError> {
    let count: Option<i64> = letter::Entity::find()
        .select_only()
        .column_as(Column::Id.count(), "letters")
        .filter(Column::WrittenAt.lt(to_millis(moment)))
        .into_tuple()
        .one(connection)
        .await?;
    Ok(u64::try_from(count.unwrap_or(0)).unwrap_or(0))
}

/// Removes all letters written before a moment, whatever became of them. Answers how many.
pub async fn remove_written_before(change: &Change, moment: Timestamp) -> Result<u64, StoreError> {
    let gone = letter::Entity::delete_many()
        .filter(Column::WrittenAt.lt(to_millis(moment)))
        .exec(change.connection())
        .await?;
    Ok(gone.rows_affected)
}
