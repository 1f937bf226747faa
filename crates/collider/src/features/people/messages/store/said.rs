//! What was said in conversations, and how much somebody said.

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, ExprTrait,
    FromQueryResult, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Statement,
    prelude::Expr,
};
use uuid::Uuid;

use super::conversations::{Conversation, Counted, conversation_row, pair_of, seat};
use crate::platform::store::{Change, StoreError, from_millis, to_millis};

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
    // The conversation comes before its seats: of two who write to each other at once one waits here,
    // where each would otherwise hold the seat that the other wants.
    conversation_row::Entity::update_many()
        .col_expr(conversation_row::Column::LastAt, Expr::value(now))
        .col_expr(
            conversation_row::Column::WaitsForHub,
            Expr::col(conversation_row::Column::WithHub).and(Expr::value(!for_hub)),
        )
        .filter(conversation_row::Column::Id.eq(conversation))
        .exec(connection)
        .await?;
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
    Ok(seat::Entity::find()
        .select_only()
        .column(seat::Column::PersonId)
        .filter(others)
        .filter(seat::Column::Unread.eq(1))
        .into_tuple()
        .all(connection)
        .await?)
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
        "SELECT COUNT(*) AS counted FROM conversation WHERE started_at > $2 AND EXISTS \
         (SELECT 1 FROM message WHERE message.conversation_id = conversation.id \
         AND message.sender_id = $1 AND message.at = conversation.started_at)",
        [person.into(), to_millis(since).into()],
    );
    let counted = Counted::find_by_statement(statement)
        .one(connection)
        .await?;
    Ok(counted.map_or(0, |row| row.counted.unsigned_abs()))
}
