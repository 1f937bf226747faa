//! Links for the first person of an installation.

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
};

use super::person_row;
use crate::{
    features::people::token::Token,
    platform::store::{Change, StoreError, to_millis},
};

mod first_link {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "first_link")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub token_hash: String,
        pub expires_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Whether anybody has an account.
pub async fn has_anybody(connection: &impl ConnectionTrait) -> Result<bool, StoreError> {
    Ok(person_row::Entity::find().count(connection).await? > 0)
}

/// Keeps the hash of a link.
pub async fn insert_first_link(
    change: &Change,
    token: &Token,
    expires: Timestamp,
) -> Result<(), StoreError> {
    first_link::Entity::insert(first_link::ActiveModel {
        token_hash: Set(token.hash()),
        expires_at: Set(to_millis(expires)),
    })
    .exec_without_returning(change.connection())
    .await?;
    Ok(())
}

/// Whether a link is good: it has not run out, and nobody has an account yet.
pub async fn is_first_link(
    connection: &impl ConnectionTrait,
    token: &Token,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let known = first_link::Entity::find_by_id(token.hash())
        .filter(first_link::Column::ExpiresAt.gt(to_millis(now)))
        .count(connection)
        .await?;
    Ok(known > 0 && !has_anybody(connection).await?)
}

/// Uses all links up, whoever has them: the first person is about to be made. Of two at the same time
/// the second finds none left.
pub async fn take_first_links(change: &Change) -> Result<bool, StoreError> {
    let taken = first_link::Entity::delete_many()
        .exec(change.connection())
        .await?;
    Ok(taken.rows_affected > 0)
}
