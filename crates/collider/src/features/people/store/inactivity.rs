//! Who was told that their account will go because nobody uses it.

use jiff::Timestamp;
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, Statement, sea_query::OnConflict};
use uuid::Uuid;

use super::Addressee;
use crate::{
    features::people::privacy::inactivity::{CAN_BE_SPARED, LAST_USE},
    platform::{
        i18n::Lang,
        store::{Change, StoreError, to_millis},
    },
};

mod inactivity_notice {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "inactivity_notice")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        pub written_at: i64,
        pub goes_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Forgets that people were told who have been here since.
pub async fn forget_those_who_came(change: &Change) -> Result<(), StoreError> {
    let sql = format!(
        "DELETE FROM inactivity_notice WHERE written_at < \
         (SELECT {LAST_USE} FROM person WHERE person.id = inactivity_notice.person_id)"
    );
    change.connection().execute_unprepared(&sql).await?;
    Ok(())
}

/// Everybody who was not here since a moment, can be spared and was not told yet.
pub async fn to_be_told(
    change: &Change,
    since: Timestamp,
) -> Result<Vec<(Uuid, Addressee)>, StoreError> {
    let connection = change.connection();
    let sql = format!(
        "SELECT id, name, email, language FROM person WHERE {LAST_USE} < $1 AND {CAN_BE_SPARED} \
         AND NOT EXISTS (SELECT 1 FROM inactivity_notice AS told WHERE told.person_id = person.id) \
         ORDER BY id"
    );
    let since = vec![to_millis(since).into()];
    let statement = Statement::from_sql_and_values(connection.get_database_backend(), sql, since);
    let rows = connection.query_all_raw(statement).await?;
    rows.iter()
        .map(|row| {
            let lang: Option<String> = row.try_get_by_index(3)?;
            let addressee = Addressee {
                name: row.try_get_by_index(1)?,
                address: row.try_get_by_index(2)?,
                lang: lang.as_deref().and_then(Lang::from_code),
            };
            Ok((row.try_get_by_index(0)?, addressee))
        })
        .collect()
}

/// Keeps that somebody was told.
pub async fn note_told(
    change: &Change,
    person: Uuid,
    goes_at: Timestamp,
) -> Result<(), StoreError> {
    let notice = inactivity_notice::ActiveModel {
        person_id: Set(person),
        written_at: Set(to_millis(change.now())),
        goes_at: Set(to_millis(goes_at)),
    };
    inactivity_notice::Entity::insert(notice)
        .on_conflict(
            OnConflict::column(inactivity_notice::Column::PersonId)
                .update_columns([
                    inactivity_notice::Column::WrittenAt,
                    inactivity_notice::Column::GoesAt,
                ])
                .to_owned(),
        )
        .exec_without_returning(change.connection())
        .await?;
    Ok(())
}
