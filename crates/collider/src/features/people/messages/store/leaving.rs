//! What somebody takes along who goes, and what they leave behind.

use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, prelude::Expr, sea_query::SelectStatement,
};
use uuid::Uuid;

use super::{
    conversations::{conversation_row, seat},
    said::message,
};
use crate::platform::store::{Change, StoreError, from_millis};

/// A message that somebody was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// By whom; `None` when they are gone, and for the hub.
    pub sender: Option<Uuid>,
    /// Written by a facilitator for the hub.
    pub for_hub: bool,
    /// What it says.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

fn own(person: Uuid) -> SelectStatement {
    seat::Entity::find()
        .select_only()
        .column(seat::Column::ConversationId)
        .filter(seat::Column::PersonId.eq(person))
        .into_query()
}

/// What others wrote to a person, the oldest first.
pub async fn received(
    connection: &impl ConnectionTrait,
    person: Uuid,
) -> Result<Vec<Received>, StoreError> {
    let of_others = message::Column::ForHub
        .eq(true)
        .or(message::Column::SenderId.is_null())
        .or(message::Column::SenderId.ne(person));
    let rows = message::Entity::find()
        .filter(message::Column::ConversationId.in_subquery(own(person)))
        .filter(of_others)
        .filter(message::Column::Text.ne(""))
        .order_by_asc(message::Column::At)
        .order_by_asc(message::Column::Id)
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Received {
            sender: row.sender_id.filter(|_| !row.for_hub),
            for_hub: row.for_hub,
            text: row.text,
            at: from_millis(row.at),
        })
        .collect())
}

/// A person leaves their conversations. Where nobody else is left the conversation goes; answers how
/// many did. Of the others nobody can find out any more, with the number of who is gone, who talked.
pub async fn leave(change: &Change, person: Uuid) -> Result<u64, StoreError> {
    let connection = change.connection();
    let of_others = seat::Entity::find()
        .select_only()
        .column(seat::Column::ConversationId)
        .filter(seat::Column::PersonId.ne(person))
        .into_query();
    let alone = conversation_row::Entity::delete_many()
        .filter(conversation_row::Column::WithHub.eq(false))
        .filter(conversation_row::Column::Id.in_subquery(own(person)))
        .filter(conversation_row::Column::Id.not_in_subquery(of_others))
        .exec(connection)
        .await?;
    let left: Vec<Uuid> = seat::Entity::find()
        .select_only()
        .column(seat::Column::ConversationId)
        .filter(seat::Column::PersonId.eq(person))
        .into_tuple()
        .all(connection)
        .await?;
    for id in left {
        conversation_row::Entity::update_many()
            .col_expr(conversation_row::Column::Pair, Expr::value(id.to_string()))
            .filter(conversation_row::Column::Id.eq(id))
            .exec(connection)
            .await?;
    }
    Ok(alone.rows_affected)
}
