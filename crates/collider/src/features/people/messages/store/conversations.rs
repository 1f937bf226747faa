//! Conversations and who sits in them.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult,
    QueryFilter, QueryOrder, QuerySelect, Statement, prelude::Expr, sea_query::OnConflict,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::platform::store::{Change, StoreError, from_millis, to_millis};

/// The table behind conversations.
pub(super) mod conversation_row {
    use sea_orm::entity::prelude::*;

    /// One conversation.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "conversation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        #[sea_orm(unique)]
        pub pair: String,
        pub with_hub: bool,
        pub waits_for_hub: bool,
        pub started_at: i64,
        pub last_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The table of who sits in which conversation.
pub(super) mod seat {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "conversation_seat")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub conversation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub organisation_id: Option<Uuid>,
        pub unread: i32,
        pub shares_address: bool,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A conversation as one of those who sit in it, or the hub's facilitators, see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversation {
    /// Which one.
    pub id: Uuid,
    /// Whether it is with the hub's facilitators.
    pub with_hub: bool,
    /// The other person; `None` for the hub, and for somebody who is gone.
    pub other: Option<Uuid>,
    /// For which organisation the other spoke last.
    pub other_for: Option<Uuid>,
    /// Whether the reader shows the other their address.
    pub shares: bool,
    /// Whether the other shows theirs.
    pub other_shares: bool,
    /// How much the reader has not read.
    pub unread: i32,
}

/// A line of the list of conversations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The conversation.
    pub conversation: Conversation,
    /// When something was last said.
    pub last: Timestamp,
    /// Whether the hub has still to answer.
    pub waits_for_hub: bool,
}

fn pair_key(one: Uuid, other: Uuid) -> String {
    let (low, high) = if one < other {
        (one, other)
    } else {
        (other, one)
    };
    digest(&format!("{low} {high}"))
}

fn hub_key(person: Uuid) -> String {
    digest(&format!("{person} hub"))
}

/// Two who talk are found by it; from it nobody finds who talked, also when one of them is gone.
fn digest(who: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(who.as_bytes()))
}

/// The conversation of two persons, if they have one.
pub async fn pair_of(
    connection: &impl ConnectionTrait,
    one: Uuid,
    other: Uuid,
) -> Result<Option<Uuid>, StoreError> {
    by_key(connection, pair_key(one, other)).await
}

/// A person's conversation with the hub, if they have one.
pub async fn with_hub(
    connection: &impl ConnectionTrait,
    person: Uuid,
) -> Result<Option<Uuid>, StoreError> {
    by_key(connection, hub_key(person)).await
}

async fn by_key(
    connection: &impl ConnectionTrait,
    key: String,
) -> Result<Option<Uuid>, StoreError> {
    Ok(conversation_row::Entity::find()
        .select_only()
        .column(conversation_row::Column::Id)
        .filter(conversation_row::Column::Pair.eq(key))
        .into_tuple()
        .one(connection)
        .await?)
}

/// The conversation of two persons; begun if there is none.
pub async fn begin_between(change: &Change, one: Uuid, other: Uuid) -> Result<Uuid, StoreError> {
    begin(change, pair_key(one, other), &[one, other], false).await
}

/// A person's conversation with the hub; begun if there is none.
pub async fn begin_with_hub(change: &Change, person: Uuid) -> Result<Uuid, StoreError> {
    begin(change, hub_key(person), &[person], true).await
}

async fn begin(
    change: &Change,
    key: String,
    persons: &[Uuid],
    with_hub: bool,
) -> Result<Uuid, StoreError> {
    let id = Uuid::now_v7();
    let now = to_millis(change.now());
    // Both may write their first message at the same moment: one row, whoever comes first.
    conversation_row::Entity::insert(conversation_row::ActiveModel {
        id: Set(id),
        pair: Set(key.clone()),
        with_hub: Set(with_hub),
        waits_for_hub: Set(false),
        started_at: Set(now),
        last_at: Set(now),
    })
    .on_conflict(
        OnConflict::column(conversation_row::Column::Pair)
            .do_nothing()
            .to_owned(),
    )
    .exec_without_returning(change.connection())
    .await?;
    let id = by_key(change.connection(), key).await?.unwrap_or(id);
    for person in persons {
        seat::Entity::insert(seat::ActiveModel {
            conversation_id: Set(id),
            person_id: Set(*person),
            organisation_id: Set(None),
            unread: Set(0),
            shares_address: Set(false),
        })
        .on_conflict(
            OnConflict::columns([seat::Column::ConversationId, seat::Column::PersonId])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(change.connection())
        .await?;
    }
    Ok(id)
}

/// A conversation in which a person sits; of all others there is nothing to be had.
pub async fn conversation(
    connection: &impl ConnectionTrait,
    id: Uuid,
    reader: Uuid,
) -> Result<Option<Conversation>, StoreError> {
    let Some(row) = conversation_row::Entity::find_by_id(id)
        .one(connection)
        .await?
    else {
        return Ok(None);
    };
    let seats = seat::Entity::find()
        .filter(seat::Column::ConversationId.eq(id))
        .all(connection)
        .await?;
    Ok(seen_by(&row, &seats, Some(reader)))
}

/// A conversation with the hub, for those who answer for it.
pub async fn hub_conversation(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Conversation>, StoreError> {
    let row = conversation_row::Entity::find_by_id(id)
        .filter(conversation_row::Column::WithHub.eq(true))
        .one(connection)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let seats = seat::Entity::find()
        .filter(seat::Column::ConversationId.eq(id))
        .all(connection)
        .await?;
    Ok(seen_by(&row, &seats, None))
}

/// As somebody who sits in it sees it, or (`None`) those who answer for the hub.
fn seen_by(
    row: &conversation_row::Model,
    seats: &[seat::Model],
    reader: Option<Uuid>,
) -> Option<Conversation> {
    let of_this = || seats.iter().filter(|seat| seat.conversation_id == row.id);
    let own = match reader {
        Some(reader) => Some(of_this().find(|seat| seat.person_id == reader)?),
        None => None,
    };
    let other = of_this().find(|seat| Some(seat.person_id) != reader);
    Some(Conversation {
        id: row.id,
        with_hub: row.with_hub,
        other: other.map(|seat| seat.person_id),
        other_for: other.and_then(|seat| seat.organisation_id),
        shares: own.is_some_and(|seat| seat.shares_address),
        other_shares: other.is_some_and(|seat| seat.shares_address),
        unread: own.map_or(0, |seat| seat.unread),
    })
}

/// A person's conversations, the one with the newest message first, from behind a moment.
pub async fn list(
    connection: &impl ConnectionTrait,
    reader: Uuid,
    before: Option<Timestamp>,
    limit: u64,
) -> Result<Vec<Line>, StoreError> {
    let own = seat::Entity::find()
        .filter(seat::Column::PersonId.eq(reader))
        .all(connection)
        .await?;
    let ids = own.iter().map(|seat| seat.conversation_id);
    let among = Condition::all().add(conversation_row::Column::Id.is_in(ids));
    lines(connection, among, Some(reader), before, limit).await
}

/// Conversations with the hub, the one with the newest message first, from behind a moment.
pub async fn list_of_hub(
    connection: &impl ConnectionTrait,
    before: Option<Timestamp>,
    limit: u64,
) -> Result<Vec<Line>, StoreError> {
    let among = Condition::all().add(conversation_row::Column::WithHub.eq(true));
    lines(connection, among, None, before, limit).await
}

async fn lines(
    connection: &impl ConnectionTrait,
    among: Condition,
    reader: Option<Uuid>,
    before: Option<Timestamp>,
    limit: u64,
) -> Result<Vec<Line>, StoreError> {
    let among = match before {
        Some(moment) => among.add(conversation_row::Column::LastAt.lt(to_millis(moment))),
        None => among,
    };
    let rows = conversation_row::Entity::find()
        .filter(among)
        .order_by_desc(conversation_row::Column::LastAt)
        .order_by_desc(conversation_row::Column::Id)
        .limit(limit)
        .all(connection)
        .await?;
    let seats = seat::Entity::find()
        .filter(seat::Column::ConversationId.is_in(rows.iter().map(|row| row.id)))
        .all(connection)
        .await?;
    Ok(rows
        .iter()
        .filter_map(|row| {
            Some(Line {
                conversation: seen_by(row, &seats, reader)?,
                last: from_millis(row.last_at),
                waits_for_hub: row.waits_for_hub,
            })
        })
        .collect())
}

/// From now on the reader shows the other their address, or no longer.
pub async fn set_shares(
    change: &mut Change,
    conversation: &Conversation,
    reader: Uuid,
    shares: bool,
) -> Result<(), StoreError> {
    if conversation.shares == shares {
        return Ok(());
    }
    seat::Entity::update_many()
        .col_expr(seat::Column::SharesAddress, Expr::value(shares))
        .filter(seat::Column::ConversationId.eq(conversation.id))
        .filter(seat::Column::PersonId.eq(reader))
        .exec(change.connection())
        .await?;
    let action = if shares {
        "address-shared"
    } else {
        "address-withdrawn"
    };
    let facts = serde_json::json!({ "conversation": conversation.id });
    change.record::<(), _>("person", reader, action, None, Some(&facts))
}

/// A number that the database counted.
#[derive(FromQueryResult)]
pub(super) struct Counted {
    pub counted: i64,
}

/// In how many conversations there is something that a person has not read; for whoever answers for the
/// hub also how much waits in its mailbox and how many messages of others are reported. One question to
/// the database, because every page asks it.
pub async fn waiting(
    connection: &impl ConnectionTrait,
    person: Uuid,
    answers_for_hub: bool,
) -> Result<u64, StoreError> {
    let statement = Statement::from_sql_and_values(
        connection.get_database_backend(),
        waiting_sql(answers_for_hub),
        [person.into()],
    );
    let found = Counted::find_by_statement(statement)
        .one(connection)
        .await?;
    Ok(found.map_or(0, |row| row.counted.unsigned_abs()))
}

fn waiting_sql(answers_for_hub: bool) -> String {
    const OWN: &str =
        "SELECT (SELECT COUNT(*) FROM conversation_seat WHERE person_id = $1 AND unread > 0)";
    // SQLite looks into an index only where a column is compared.
    const OF_HUB: &str = " + (SELECT COUNT(*) FROM conversation WHERE with_hub = TRUE AND waits_for_hub = TRUE) \
         + (SELECT COUNT(*) FROM message_report JOIN message ON message.id = message_id \
         WHERE settled_at IS NULL AND (sender_id IS NULL OR sender_id <> $1))";
    let of_hub = if answers_for_hub { OF_HUB } else { "" };
    format!("{OWN}{of_hub} AS counted")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::store::testing::stores;

    #[tokio::test]
    async fn what_waits_is_counted_without_reading_through_a_table() {
        // SQLite is the first of them, and tells how it would look.
        let (store, _folder) = stores().await.swap_remove(0);
        let statement = Statement::from_sql_and_values(
            store.read().get_database_backend(),
            format!("EXPLAIN QUERY PLAN {}", waiting_sql(true)),
            [Uuid::nil().into()],
        );
        let rows = store.read().query_all_raw(statement).await.expect("a plan");
        let plan = rows
            .iter()
            .map(|row| row.try_get("", "detail").expect("a step"))
            .collect::<Vec<String>>();
        let read = |step: &&String| step.starts_with("SCAN") && *step != "SCAN CONSTANT ROW";
        assert_eq!(plan.iter().find(read), None, "{plan:#?}");
        assert!(
            plan.iter()
                .any(|step| step.contains("conversation_waits_for_hub")),
            "{plan:#?}"
        );
    }
}
