//! What hub managers set for their hub.

use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, sea_query::OnConflict};

use crate::platform::store::{Change, StoreError};

mod hub_setting {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "hub_setting")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        #[sea_orm(column_type = "Text")]
        pub value: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

const REGISTRATION: &str = "registration";
const OPEN: &str = "open";
const CLOSED: &str = "closed";

/// Whether anybody may ask for an account in this hub. Not, until a hub manager allows it.
pub async fn registration_is_open(connection: &impl ConnectionTrait) -> Result<bool, StoreError> {
    let set = value(connection, REGISTRATION).await?;
    Ok(set.as_deref() == Some(OPEN))
}

/// Allows people to ask for an account, or does not any more.
pub async fn open_registration(change: &Change, open: bool) -> Result<(), StoreError> {
    set(change, REGISTRATION, if open { OPEN } else { CLOSED }).await
}

/// What was set under a name.
async fn value(
    connection: &impl ConnectionTrait,
    name: &str,
) -> Result<Option<String>, StoreError> {
    let row = hub_setting::Entity::find_by_id(name)
        .one(connection)
        .await?;
    Ok(row.map(|row| row.value))
}

/// Sets a value.
async fn set(change: &Change, name: &str, value: &str) -> Result<(), StoreError> {
    hub_setting::Entity::insert(hub_setting::ActiveModel {
        name: Set(name.to_owned()),
        value: Set(value.to_owned()),
    })
    .on_conflict(
        OnConflict::column(hub_setting::Column::Name)
            .update_column(hub_setting::Column::Value)
            .to_owned(),
    )
    .exec_without_returning(change.connection())
    .await?;
    Ok(())
}
