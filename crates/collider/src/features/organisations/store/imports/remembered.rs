//! What the columns of sheets meant the last time.

use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, sea_query::OnConflict};

use super::{super::super::import::mapping::SheetMapping, tables::remembered_mapping};
use crate::platform::store::{StoreError, to_millis};

/// Remembers what the columns of a sheet with these headers mean.
pub async fn remember(
    connection: &impl ConnectionTrait,
    headers_key: &str,
    mapping: &SheetMapping,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = remembered_mapping::ActiveModel {
        headers_key: Set(headers_key.to_owned()),
        mapping: Set(serde_json::to_string(mapping)?),
        at: Set(to_millis(now)),
    };
    remembered_mapping::Entity::insert(row)
        .on_conflict(
            OnConflict::column(remembered_mapping::Column::HeadersKey)
                .update_columns([
                    remembered_mapping::Column::Mapping,
                    remembered_mapping::Column::At,
                ])
                .to_owned(),
        )
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// What the columns of a sheet with these headers meant the last time.
pub async fn remembered(
    connection: &impl ConnectionTrait,
    headers_key: &str,
) -> Result<Option<SheetMapping>, StoreError> {
    let row = remembered_mapping::Entity::find_by_id(headers_key)
        .one(connection)
        .await?;
    // A field that a later version no longer has makes the memory worthless, not the import.
    Ok(row.and_then(|row| serde_json::from_str(&row.mapping).ok()))
}
