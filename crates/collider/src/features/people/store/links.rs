//! Links that sign somebody in.

use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::{Person, person};
use crate::{
    features::people::token::Token,
    platform::store::{Change, StoreError, to_millis},
};

mod sign_in_link {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_in_link")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub token_hash: String,
        pub person_id: Uuid,
        pub expires_at: i64,
        pub single_use: bool,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Keeps a link's hash.
pub async fn insert_link(
    connection: &impl ConnectionTrait,
    token: &Token,
    person_id: Uuid,
    expires: Timestamp,
    single_use: bool,
) -> Result<(), StoreError> {
    sign_in_link::Entity::insert(sign_in_link::ActiveModel {
        token_hash: Set(token.hash()),
        person_id: Set(person_id),
        expires_at: Set(to_millis(expires)),
        single_use: Set(single_use),
    })
    .exec_without_returning(connection)
    .await?;
    Ok(())
}

/// Whom a link signs in, if it still works. A link for a single use is used up by this.
pub async fn use_link(change: &Change, token: &Token) -> Result<Option<Person>, StoreError> {
    let connection = change.connection();
    let Some(link) = sign_in_link::Entity::find_by_id(token.hash())
        .filter(sign_in_link::Column::ExpiresAt.gt(to_millis(change.now())))
        .one(connection)
        .await?
    else {
        return Ok(None);
    };
    if link.single_use {
        let used_up = sign_in_link::Entity::delete_by_id(token.hash())
            .exec(connection)
            .await?;
        if used_up.rows_affected != 1 {
            return Ok(None);
        }
    }
    person(connection, link.person_id).await
}

/// No link lets a person in any more.
pub async fn delete_links(change: &Change, person_id: Uuid) -> Result<(), StoreError> {
    sign_in_link::Entity::delete_many()
        .filter(sign_in_link::Column::PersonId.eq(person_id))
        .exec(change.connection())
        .await?;
    Ok(())
}
