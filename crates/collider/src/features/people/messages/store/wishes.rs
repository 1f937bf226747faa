//! Who may write to a person, and whom they do not want to hear from.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, sea_query::OnConflict,
};
use uuid::Uuid;

use crate::{
    features::people::messages::writing::Wish,
    platform::store::{Change, StoreError, to_millis},
};

mod contact_wish {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "contact_wish")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub may_write: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod person_block {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "person_block")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub blocked_id: Uuid,
        pub at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Whom a person lets write to them.
pub async fn wish_of(connection: &impl ConnectionTrait, person: Uuid) -> Result<Wish, StoreError> {
    let row = contact_wish::Entity::find_by_id(person)
        .one(connection)
        .await?;
    Ok(row
        .and_then(|row| Wish::from_code(&row.may_write))
        .unwrap_or_default())
}

/// Keeps whom a person lets write to them.
pub async fn put_wish(change: &mut Change, person: Uuid, wish: Wish) -> Result<(), StoreError> {
    let before = wish_of(change.connection(), person).await?;
    if before == wish {
        return Ok(());
    }
    contact_wish::Entity::insert(contact_wish::ActiveModel {
        person_id: Set(person),
        may_write: Set(wish.code().to_owned()),
    })
    .on_conflict(
        OnConflict::column(contact_wish::Column::PersonId)
            .update_column(contact_wish::Column::MayWrite)
            .to_owned(),
    )
    .exec_without_returning(change.connection())
    .await?;
    let facts = |wish: Wish| serde_json::json!({ "may_write": wish.code() });
    change.record(
        "person",
        person,
        "contact-chosen",
        Some(&facts(before)),
        Some(&facts(wish)),
    )
}

/// A person does not want to hear from somebody any more. That is theirs alone: the log of the hub does
/// not say so.
pub async fn block(change: &Change, person: Uuid, other: Uuid) -> Result<(), StoreError> {
    person_block::Entity::insert(person_block::ActiveModel {
        person_id: Set(person),
        blocked_id: Set(other),
        at: Set(to_millis(change.now())),
    })
    .on_conflict(
        OnConflict::columns([
            person_block::Column::PersonId,
            person_block::Column::BlockedId,
        ])
        .do_nothing()
        .to_owned(),
    )
    .exec_without_returning(change.connection())
    .await?;
    Ok(())
}

/// Takes a block back.
pub async fn unblock(change: &Change, person: Uuid, other: Uuid) -> Result<(), StoreError> {
    person_block::Entity::delete_by_id((person, other))
        .exec(change.connection())
        .await?;
    Ok(())
}

/// Whether a person does not want to hear from somebody.
pub async fn blocks(
    connection: &impl ConnectionTrait,
    person: Uuid,
    other: Uuid,
) -> Result<bool, StoreError> {
    let row = person_block::Entity::find_by_id((person, other))
        .one(connection)
        .await?;
    Ok(row.is_some())
}

/// From whom a person does not want to hear.
pub async fn blocked_by(
    connection: &impl ConnectionTrait,
    person: Uuid,
) -> Result<Vec<Uuid>, StoreError> {
    Ok(person_block::Entity::find()
        .select_only()
        .column(person_block::Column::BlockedId)
        .filter(person_block::Column::PersonId.eq(person))
        .order_by_asc(person_block::Column::At)
        .into_tuple()
        .all(connection)
        .await?)
}
