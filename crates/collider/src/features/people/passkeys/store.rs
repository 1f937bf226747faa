//! The table of passkeys.

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    prelude::Expr,
};
use uuid::Uuid;

use super::ceremony::Key;
use crate::platform::store::{Change, StoreError, from_millis, to_millis};

mod passkey {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "passkey")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub person_id: Uuid,
        pub name: String,
        #[sea_orm(column_type = "Text", unique)]
        pub credential: String,
        #[sea_orm(column_type = "Text")]
        pub public_key: String,
        pub state: String,
        pub transports: i32,
        pub created_at: i64,
        pub used_at: Option<i64>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A person's passkey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// Which one.
    pub id: Uuid,
    /// Whose.
    pub person: Uuid,
    /// What they call it.
    pub name: String,
    /// Its public key.
    pub key: Key,
    /// Since when.
    pub since: Timestamp,
    /// When somebody last signed in with it.
    pub used: Option<Timestamp>,
}

impl From<passkey::Model> for Passkey {
    fn from(row: passkey::Model) -> Self {
        Self {
            id: row.id,
            person: row.person_id,
            name: row.name,
            key: Key {
                credential: row.credential,
                public_key: row.public_key,
                state: row.state,
                transports: u8::try_from(row.transports).unwrap_or_default(),
            },
            since: from_millis(row.created_at),
            used: row.used_at.map(from_millis),
        }
    }
}

/// A person's passkeys, the oldest first.
pub async fn of_person(
    connection: &impl ConnectionTrait,
    person: Uuid,
) -> Result<Vec<Passkey>, StoreError> {
    let rows = passkey::Entity::find()
        .filter(passkey::Column::PersonId.eq(person))
        .order_by_asc(passkey::Column::CreatedAt)
        .order_by_asc(passkey::Column::Id)
        .all(connection)
        .await?;
    Ok(rows.into_iter().map(Passkey::from).collect())
}

/// The passkey that a device knows by this name.
pub async fn by_credential(
    connection: &impl ConnectionTrait,
    credential: &str,
) -> Result<Option<Passkey>, StoreError> {
    let row = passkey::Entity::find()
        .filter(passkey::Column::Credential.eq(credential))
        .one(connection)
        .await?;
    Ok(row.map(Passkey::from))
}

/// Keeps a new passkey.
pub async fn insert(
    change: &mut Change,
    person: Uuid,
    name: &str,
    key: Key,
) -> Result<(), StoreError> {
    passkey::Entity::insert(passkey::ActiveModel {
        id: Set(Uuid::now_v7()),
        person_id: Set(person),
        name: Set(name.to_owned()),
        credential: Set(key.credential),
        public_key: Set(key.public_key),
        state: Set(key.state),
        transports: Set(key.transports.into()),
        created_at: Set(to_millis(change.now())),
        used_at: Set(None),
    })
    .exec_without_returning(change.connection())
    .await?;
    let facts = serde_json::json!({ "name": name });
    change.record::<(), _>("person", person, "passkey-added", None, Some(&facts))
}

/// Notes that somebody signed in with it, and what became of its counter.
pub async fn note_use(change: &Change, id: Uuid, state: &str) -> Result<(), StoreError> {
    passkey::Entity::update_many()
        .col_expr(passkey::Column::State, Expr::value(state))
        .col_expr(
            passkey::Column::UsedAt,
            Expr::value(to_millis(change.now())),
        )
        .filter(passkey::Column::Id.eq(id))
        .exec(change.connection())
        .await?;
    Ok(())
}

/// Removes one of a person's passkeys. Whether there was one.
pub async fn remove(
    change: &mut Change,
    person: Uuid,
    passkey: &Passkey,
) -> Result<bool, StoreError> {
    let removed = passkey::Entity::delete_many()
        .filter(passkey::Column::Id.eq(passkey.id))
        .filter(passkey::Column::PersonId.eq(person))
        .exec(change.connection())
        .await?;
    if removed.rows_affected == 0 {
        return Ok(false);
    }
    let facts = serde_json::json!({ "name": passkey.name });
    change.record::<_, ()>("person", person, "passkey-removed", Some(&facts), None)?;
    Ok(true)
}
