//! New e-mail addresses that are to be confirmed.

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, prelude::Expr,
    sea_query::OnConflict,
};
use uuid::Uuid;

use crate::platform::store::{Change, StoreError, from_millis, to_millis};

mod address_change {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "address_change")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub address: String,
        #[sea_orm(unique)]
        pub token_hash: Option<String>,
        pub expires_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A new address that a person wants to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Whose.
    pub person: Uuid,
    /// The new one.
    pub address: String,
    /// Until when it can be confirmed.
    pub expires_at: Timestamp,
    /// Whether the letter to it was written.
    pub is_written: bool,
}

fn moving(row: address_change::Model) -> Move {
    Move {
        person: row.person_id,
        address: row.address,
        expires_at: from_millis(row.expires_at),
        is_written: row.token_hash.is_some(),
    }
}

/// Keeps the address that a person wants to have; one they wanted before is forgotten.
pub async fn want_address(
    change: &Change,
    person: Uuid,
    address: &str,
    expires: Timestamp,
) -> Result<(), StoreError> {
    use address_change::Column;
    address_change::Entity::insert(address_change::ActiveModel {
        person_id: Set(person),
        address: Set(address.to_owned()),
        token_hash: Set(None),
        expires_at: Set(to_millis(expires)),
    })
    .on_conflict(
        OnConflict::column(Column::PersonId)
            .update_columns([Column::Address, Column::TokenHash, Column::ExpiresAt])
            .to_owned(),
    )
    .exec_without_returning(change.connection())
    .await?;
    Ok(())
}

/// The address that a person wants to have.
pub async fn wanted_address(
    connection: &impl ConnectionTrait,
    person: Uuid,
    now: Timestamp,
) -> Result<Option<Move>, StoreError> {
    let row = address_change::Entity::find_by_id(person)
        .filter(address_change::Column::ExpiresAt.gt(to_millis(now)))
        .one(connection)
        .await?;
    Ok(row.map(moving))
}

/// The wanted address behind a link.
pub async fn wanted_by_link(
    connection: &impl ConnectionTrait,
    token_hash: &str,
    now: Timestamp,
) -> Result<Option<Move>, StoreError> {
    let row = address_change::Entity::find()
        .filter(address_change::Column::TokenHash.eq(token_hash))
        .filter(address_change::Column::ExpiresAt.gt(to_millis(now)))
        .one(connection)
        .await?;
    Ok(row.map(moving))
}

/// The letter to a wanted address was written.
pub async fn note_move_letter(
    change: &Change,
    person: Uuid,
    token_hash: &str,
) -> Result<(), StoreError> {
    address_change::Entity::update_many()
        .col_expr(address_change::Column::TokenHash, Expr::value(token_hash))
        .filter(address_change::Column::PersonId.eq(person))
        .exec(change.connection())
        .await?;
    Ok(())
}

/// A wanted address is confirmed, or not wanted any more. Once.
pub async fn settle_move(change: &Change, person: Uuid) -> Result<bool, StoreError> {
    let settled = address_change::Entity::delete_by_id(person)
        .exec(change.connection())
        .await?;
    Ok(settled.rows_affected == 1)
}
