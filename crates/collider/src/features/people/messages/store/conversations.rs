//! Conversations and what was said in them.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait,
    FromQueryResult, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Statement,
    prelude::Expr, sea_query::OnConflict,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::platform::store::{Change, StoreError, from_millis, to_millis};

mod conversation_row {
    use sea_orm::entity::prelude::*;

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

mod seat {
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

/// The table behind messages; reports look at it too.
pub mod message {
    use sea_orm::entity::prelude::*;

    /// One message.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "message")]
    pub struct Model {
        /// Which one.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        /// Where it was said.
        pub conversation_id: Uuid,
        /// Who wrote it; `None` when they are gone.
        pub sender_id: Option<Uuid>,
        /// Written by a facilitator for the hub.
        pub for_hub: bool,
        /// Empty when its writer was erased.
        #[sea_orm(column_type = "Text")]
        pub text: String,
        /// When (milliseconds).
        pub at: i64,
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

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Which message.
    pub id: Uuid,
    /// Who wrote it; `None` when they are gone.
    pub sender: Option<Uuid>,
    /// Written by a facilitator for the hub.
    pub for_hub: bool,
    /// The text; empty when its writer was erased.
    pub text: String,
    /// When.
    pub at: Timestamp,
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

/// Adds a message. Answers for whom it is the first that they have not read: those are told.
pub async fn add(
    change: &Change,
    conversation: Uuid,
    sender: Uuid,
    acting_for: Option<Uuid>,
    for_hub: bool,
    text: String,
) -> Result<Vec<Uuid>, StoreError> {
    let connection = change.connection();
    let now = to_millis(change.now());
    message::Entity::insert(message::ActiveModel {
        id: Set(Uuid::now_v7()),
        conversation_id: Set(conversation),
        sender_id: Set(Some(sender)),
        for_hub: Set(for_hub),
        text: Set(text),
        at: Set(now),
    })
    .exec_without_returning(connection)
    .await?;
    let own = seat::Column::PersonId.eq(sender);
    let here = seat::Column::ConversationId.eq(conversation);
    if !for_hub {
        seat::Entity::update_many()
            .col_expr(seat::Column::OrganisationId, Expr::value(acting_for))
            .filter(here.clone())
            .filter(own)
            .exec(connection)
            .await?;
    }
    // A facilitator who wrote for themselves and answers for the hub sits on both sides of it.
    let others = if for_hub {
        here
    } else {
        here.and(seat::Column::PersonId.ne(sender))
    };
    seat::Entity::update_many()
        .col_expr(seat::Column::Unread, Expr::col(seat::Column::Unread).add(1))
        .filter(others.clone())
        .exec(connection)
        .await?;
    conversation_row::Entity::update_many()
        .col_expr(conversation_row::Column::LastAt, Expr::value(now))
        .col_expr(
            conversation_row::Column::WaitsForHub,
            Expr::col(conversation_row::Column::WithHub).and(Expr::value(!for_hub)),
        )
        .filter(conversation_row::Column::Id.eq(conversation))
        .exec(connection)
        .await?;
    Ok(seat::Entity::find()
        .select_only()
        .column(seat::Column::PersonId)
        .filter(others)
        .filter(seat::Column::Unread.eq(1))
        .into_tuple()
        .all(connection)
        .await?)
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

/// What was said in a conversation, the newest first, from behind a message.
pub async fn said(
    connection: &impl ConnectionTrait,
    conversation: &Conversation,
    before: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Said>, StoreError> {
    let mut query =
        message::Entity::find().filter(message::Column::ConversationId.eq(conversation.id));
    if let Some(before) = before {
        let Some(mark) = message::Entity::find_by_id(before)
            .filter(message::Column::ConversationId.eq(conversation.id))
            .one(connection)
            .await?
        else {
            return Ok(Vec::new());
        };
        query = query.filter(
            Condition::any().add(message::Column::At.lt(mark.at)).add(
                message::Column::At
                    .eq(mark.at)
                    .and(message::Column::Id.lt(mark.id)),
            ),
        );
    }
    let rows = query
        .order_by_desc(message::Column::At)
        .order_by_desc(message::Column::Id)
        .limit(limit)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(read_back).collect())
}

fn read_back(row: message::Model) -> Said {
    Said {
        id: row.id,
        sender: row.sender_id,
        for_hub: row.for_hub,
        text: row.text,
        at: from_millis(row.at),
    }
}

/// One message of a conversation.
pub async fn one_said(
    connection: &impl ConnectionTrait,
    conversation: &Conversation,
    id: Uuid,
) -> Result<Option<Said>, StoreError> {
    let row = message::Entity::find_by_id(id)
        .filter(message::Column::ConversationId.eq(conversation.id))
        .one(connection)
        .await?;
    Ok(row.map(read_back))
}

/// Whether one person has written to another in their conversation.
pub async fn has_written(
    connection: &impl ConnectionTrait,
    writer: Uuid,
    reader: Uuid,
) -> Result<bool, StoreError> {
    let Some(id) = pair_of(connection, writer, reader).await? else {
        return Ok(false);
    };
    let found = message::Entity::find()
        .filter(message::Column::ConversationId.eq(id))
        .filter(message::Column::SenderId.eq(writer))
        .one(connection)
        .await?;
    Ok(found.is_some())
}

/// The reader has read everything. No change of anything that counts, so it has no entry in the log.
pub async fn mark_read(
    connection: &impl ConnectionTrait,
    conversation: Uuid,
    reader: Uuid,
) -> Result<(), StoreError> {
    seat::Entity::update_many()
        .col_expr(seat::Column::Unread, Expr::value(0))
        .filter(seat::Column::ConversationId.eq(conversation))
        .filter(seat::Column::PersonId.eq(reader))
        .exec(connection)
        .await?;
    Ok(())
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

#[derive(FromQueryResult)]
struct Counted {
    messages: i64,
}

/// In how many conversations there is something that a person has not read.
pub async fn unread(connection: &impl ConnectionTrait, person: Uuid) -> Result<u64, StoreError> {
    let statement = Statement::from_sql_and_values(
        connection.get_database_backend(),
        "SELECT COUNT(*) AS messages FROM conversation_seat WHERE person_id = $1 AND unread > 0",
        [person.into()],
    );
    let counted = Counted::find_by_statement(statement)
        .one(connection)
        .await?;
    Ok(counted.map_or(0, |row| row.messages.unsigned_abs()))
}

/// How many conversations wait for an answer of the hub.
pub async fn waiting_for_hub(connection: &impl ConnectionTrait) -> Result<u64, StoreError> {
    Ok(conversation_row::Entity::find()
        .filter(conversation_row::Column::WithHub.eq(true))
        .filter(conversation_row::Column::WaitsForHub.eq(true))
        .count(connection)
        .await?)
}

/// How many messages a person has written since a moment.
pub async fn written_since(
    connection: &impl ConnectionTrait,
    person: Uuid,
    since: Timestamp,
) -> Result<u64, StoreError> {
    Ok(message::Entity::find()
        .filter(message::Column::SenderId.eq(person))
        .filter(message::Column::At.gt(to_millis(since)))
        .count(connection)
        .await?)
}

/// With how many others a person began to talk since a moment: conversations begun since then in which
/// they wrote.
pub async fn begun_since(
    connection: &impl ConnectionTrait,
    person: Uuid,
    since: Timestamp,
) -> Result<u64, StoreError> {
    let statement = Statement::from_sql_and_values(
        connection.get_database_backend(),
        "SELECT COUNT(*) AS messages FROM conversation WHERE started_at > $2 AND EXISTS \
         (SELECT 1 FROM message WHERE message.conversation_id = conversation.id \
         AND message.sender_id = $1 AND message.at = conversation.started_at)",
        [person.into(), to_millis(since).into()],
    );
    let counted = Counted::find_by_statement(statement)
        .one(connection)
        .await?;
    Ok(counted.map_or(0, |row| row.messages.unsigned_abs()))
}
