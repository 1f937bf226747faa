//! Vectors of phrases, kept so that no phrase is encoded twice. A cache: it may be emptied at any
//! time and holds nothing that cannot be computed again.

use std::collections::HashMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

use crate::platform::store::{Store, StoreError};

mod vector {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "vector")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub text_key: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub encoder: String,
        #[sea_orm(column_type = "Blob")]
        pub bytes: Vec<u8>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Rows in one statement.
const AT_ONCE: usize = 2_000;

/// What is kept for these texts.
pub async fn some(
    store: &Store,
    encoder: &str,
    keys: &[String],
) -> Result<HashMap<String, Vec<u8>>, StoreError> {
    let mut found = HashMap::with_capacity(keys.len());
    for chunk in keys.chunks(AT_ONCE) {
        let rows = vector::Entity::find()
            .filter(vector::Column::Encoder.eq(encoder))
            .filter(vector::Column::TextKey.is_in(chunk))
            .all(store.read())
            .await?;
        found.extend(rows.into_iter().map(|row| (row.text_key, row.bytes)));
    }
    Ok(found)
}

/// Keeps vectors. Two nodes may keep the same one; they are equal.
pub async fn keep(
    store: &Store,
    encoder: &str,
    vectors: Vec<(String, Vec<u8>)>,
) -> Result<(), StoreError> {
    let mut rows = vectors
        .into_iter()
        .map(|(text_key, bytes)| vector::ActiveModel {
            text_key: Set(text_key),
            encoder: Set(encoder.to_owned()),
            bytes: Set(bytes),
        });
    loop {
        let chunk: Vec<_> = rows.by_ref().take(AT_ONCE).collect();
        if chunk.is_empty() {
            return Ok(());
        }
        vector::Entity::insert_many(chunk)
            .on_conflict(
                OnConflict::columns([vector::Column::TextKey, vector::Column::Encoder])
                    .do_nothing()
                    .to_owned(),
            )
            .exec_without_returning(store.writer())
            .await?;
    }
}
