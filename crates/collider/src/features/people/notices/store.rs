//! What waits for the next digest, what persons wish to hear of, and which digests they were sent.

use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, sea_query::OnConflict,
};
use uuid::Uuid;

use super::kind::{Kind, Pace};
use crate::platform::store::{Change, StoreError, to_millis};

mod notice {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "notice")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub person_id: Uuid,
        pub of_person_id: Option<Uuid>,
        pub kind: String,
        #[sea_orm(column_type = "Text")]
        pub title: String,
        #[sea_orm(column_type = "Text")]
        pub address: String,
        #[sea_orm(column_type = "Text")]
        pub words: String,
        pub at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod notice_wish {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "notice_wish")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        pub pace: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod notice_digest {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "notice_digest")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub day: String,
        pub at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod notice_end {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "notice_end")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub token: String,
        pub person_id: Uuid,
        pub what: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Something that waits for a person's next digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Which one.
    pub id: Uuid,
    /// What it is about.
    pub kind: Kind,
    /// What happened, in the person's language.
    pub title: String,
    /// Where more of it stands: a path.
    pub address: String,
    /// Some more words; may be empty.
    pub words: String,
    /// The person of whom it tells.
    pub of: Option<Uuid>,
}

/// Keeps something for a person's next digest. The same said twice of the same thing waits once.
pub async fn keep(change: &Change, person: Uuid, waiting: Waiting) -> Result<(), StoreError> {
    notice::Entity::delete_many()
        .filter(notice::Column::PersonId.eq(person))
        .filter(notice::Column::Kind.eq(waiting.kind.code()))
        .filter(notice::Column::Address.eq(&waiting.address))
        .filter(notice::Column::Title.eq(&waiting.title))
        .exec(change.connection())
        .await?;
    notice::Entity::insert(notice::ActiveModel {
        id: Set(waiting.id),
        person_id: Set(person),
        of_person_id: Set(waiting.of),
        kind: Set(waiting.kind.code().to_owned()),
        title: Set(waiting.title),
        address: Set(waiting.address),
        words: Set(waiting.words),
        at: Set(to_millis(change.now())),
    })
    .exec_without_returning(change.connection())
    .await?;
    Ok(())
}

/// Forgets what waits for a person about a page that they have seen.
pub async fn forget(
    connection: &impl ConnectionTrait,
    person: Uuid,
    address: &str,
) -> Result<(), StoreError> {
    notice::Entity::delete_many()
        .filter(notice::Column::PersonId.eq(person))
        .filter(notice::Column::Address.eq(address))
        .exec(connection)
        .await?;
    Ok(())
}

/// Forgets what waits for a person of one kind.
pub async fn forget_kind(change: &Change, person: Uuid, kind: Kind) -> Result<(), StoreError> {
    notice::Entity::delete_many()
        .filter(notice::Column::PersonId.eq(person))
        .filter(notice::Column::Kind.eq(kind.code()))
        .exec(change.connection())
        .await?;
    Ok(())
}

/// For whom something has been waiting since before a moment.
pub async fn for_whom(
    connection: &impl ConnectionTrait,
    before: Timestamp,
) -> Result<Vec<Uuid>, StoreError> {
    Ok(notice::Entity::find()
        .select_only()
        .column(notice::Column::PersonId)
        .filter(notice::Column::At.lt(to_millis(before)))
        .distinct()
        .order_by_asc(notice::Column::PersonId)
        .into_tuple()
        .all(connection)
        .await?)
}

/// Takes everything that waits for a person, the oldest first.
pub async fn take(change: &Change, person: Uuid) -> Result<Vec<Waiting>, StoreError> {
    let rows = notice::Entity::find()
        .filter(notice::Column::PersonId.eq(person))
        .order_by_asc(notice::Column::At)
        .order_by_asc(notice::Column::Id)
        .all(change.connection())
        .await?;
    // By id: what another request keeps meanwhile waits for the next digest.
    notice::Entity::delete_many()
        .filter(notice::Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(change.connection())
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(Waiting {
                id: row.id,
                kind: Kind::from_code(&row.kind)?,
                title: row.title,
                address: row.address,
                words: row.words,
                of: row.of_person_id,
            })
        })
        .collect())
}

/// Whether a person has been sent the digest of a day, or of a later one.
pub async fn has_digest(
    connection: &impl ConnectionTrait,
    person: Uuid,
    day: Date,
) -> Result<bool, StoreError> {
    let sent = notice_digest::Entity::find()
        .filter(notice_digest::Column::PersonId.eq(person))
        .filter(notice_digest::Column::Day.gte(day.to_string()))
        .one(connection)
        .await?;
    Ok(sent.is_some())
}

/// Claims a person's digest of a day for this transaction. Somebody else who claims it waits for the end
/// of this one, and then does not get it.
pub async fn claim(change: &Change, person: Uuid, day: Date) -> Result<bool, StoreError> {
    let claimed = notice_digest::Entity::insert(notice_digest::ActiveModel {
        person_id: Set(person),
        day: Set(day.to_string()),
        at: Set(to_millis(change.now())),
    })
    .on_conflict(
        OnConflict::columns([notice_digest::Column::PersonId, notice_digest::Column::Day])
            .do_nothing()
            .to_owned(),
    )
    .exec_without_returning(change.connection())
    .await?;
    Ok(claimed > 0)
}

/// What a person chose for each kind of which they chose anything.
pub async fn wishes(
    connection: &impl ConnectionTrait,
    person: Uuid,
) -> Result<Vec<(Kind, Pace)>, StoreError> {
    let rows = notice_wish::Entity::find()
        .filter(notice_wish::Column::PersonId.eq(person))
        .all(connection)
        .await?;
    Ok(rows
        .iter()
        .filter_map(|row| Some((Kind::from_code(&row.kind)?, Pace::from_code(&row.pace)?)))
        .collect())
}

/// How soon a person hears of a kind of thing.
pub async fn pace(
    connection: &impl ConnectionTrait,
    person: Uuid,
    kind: Kind,
) -> Result<Pace, StoreError> {
    let row = notice_wish::Entity::find_by_id((person, kind.code().to_owned()))
        .one(connection)
        .await?;
    Ok(kind.pace(row.and_then(|row| Pace::from_code(&row.pace))))
}

/// Keeps what a person chose for a kind. What waited for a digest goes where they want no more of it.
pub async fn put_wish(
    change: &mut Change,
    person: Uuid,
    kind: Kind,
    wanted: Pace,
) -> Result<(), StoreError> {
    let before = pace(change.connection(), person, kind).await?;
    if before == wanted || !kind.is_chosen() {
        return Ok(());
    }
    notice_wish::Entity::insert(notice_wish::ActiveModel {
        person_id: Set(person),
        kind: Set(kind.code().to_owned()),
        pace: Set(wanted.code().to_owned()),
    })
    .on_conflict(
        OnConflict::columns([notice_wish::Column::PersonId, notice_wish::Column::Kind])
            .update_column(notice_wish::Column::Pace)
            .to_owned(),
    )
    .exec_without_returning(change.connection())
    .await?;
    if wanted == Pace::Never {
        forget_kind(change, person, kind).await?;
    }
    let facts = |pace: Pace| serde_json::json!({ "notices": kind.code(), "pace": pace.code() });
    change.record(
        "person",
        person,
        "notices-chosen",
        Some(&facts(before)),
        Some(&facts(wanted)),
    )
}

/// The token that ends a person's letters of a kind (`what` is its code), or their digest (`digest`):
/// always the same one, `fresh` if there is none yet.
pub async fn end_token(
    change: &Change,
    person: Uuid,
    what: &str,
    fresh: String,
) -> Result<String, StoreError> {
    notice_end::Entity::insert(notice_end::ActiveModel {
        token: Set(fresh.clone()),
        person_id: Set(person),
        what: Set(what.to_owned()),
    })
    .on_conflict(
        OnConflict::columns([notice_end::Column::PersonId, notice_end::Column::What])
            .do_nothing()
            .to_owned(),
    )
    .exec_without_returning(change.connection())
    .await?;
    let row = notice_end::Entity::find()
        .filter(notice_end::Column::PersonId.eq(person))
        .filter(notice_end::Column::What.eq(what))
        .one(change.connection())
        .await?;
    Ok(row.map_or(fresh, |row| row.token))
}

/// Whose letters a token ends, and which.
pub async fn ended_by(
    connection: &impl ConnectionTrait,
    token: &str,
) -> Result<Option<(Uuid, String)>, StoreError> {
    let row = notice_end::Entity::find_by_id(token.to_owned())
        .one(connection)
        .await?;
    Ok(row.map(|row| (row.person_id, row.what)))
}
