//! Consents with the words that were shown, and the nights on which data was taken away.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    super::{
        Role,
        store::{addressees, person_role, persons_provided_with},
    },
    consent::{Consents, Purpose, Wording},
};
use crate::platform::{
    privacy::{Decisions, Marks, held},
    store::{Change, StoreError, from_millis, to_millis},
};

mod consent {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "consent")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub person_id: Uuid,
        pub purpose: String,
        pub given: bool,
        pub wording: String,
        pub at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod consent_wording {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "consent_wording")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub digest: String,
        pub purpose: String,
        pub version: i32,
        pub lang: String,
        #[sea_orm(column_type = "Text")]
        pub words: String,
        pub first_shown_at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod retention_night {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "retention_night")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub night: String,
        pub at: i64,
        #[sea_orm(column_type = "Text")]
        pub taken: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// What somebody said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// To what.
    pub purpose: Purpose,
    /// Yes, or no.
    pub given: bool,
    /// When.
    pub at: Timestamp,
    /// To which words.
    pub words: String,
    /// Their version.
    pub version: i32,
    /// Their language.
    pub lang: String,
}

/// Everything a person said, the latest first.
pub async fn answers(
    connection: &impl ConnectionTrait,
    person: Uuid,
) -> Result<Vec<Answer>, StoreError> {
    let rows = consent::Entity::find()
        .filter(consent::Column::PersonId.eq(person))
        .order_by_desc(consent::Column::At)
        .order_by_desc(consent::Column::Id)
        .all(connection)
        .await?;
    let digests = rows.iter().map(|row| row.wording.as_str());
    let wordings: BTreeMap<String, consent_wording::Model> = consent_wording::Entity::find()
        .filter(consent_wording::Column::Digest.is_in(digests))
        .all(connection)
        .await?
        .into_iter()
        .map(|row| (row.digest.clone(), row))
        .collect();
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let wording = wordings.get(&row.wording)?;
            Some(Answer {
                purpose: Purpose::from_code(&row.purpose)?,
                given: row.given,
                at: from_millis(row.at),
                words: wording.words.clone(),
                version: wording.version,
                lang: wording.lang.clone(),
            })
        })
        .collect())
}

/// What the owners of these addresses said yes to; addresses without an account are left out. The
/// addresses must be in the form of [`address_key`](super::super::address_key).
pub async fn consents_of(
    connection: &impl ConnectionTrait,
    addresses: &[String],
) -> Result<HashMap<String, Consents>, StoreError> {
    let owners = addressees::owners(connection, addresses).await?;
    let people: Vec<Uuid> = owners.iter().map(|(_, person)| *person).collect();
    let mut said: HashMap<Uuid, Vec<(Purpose, bool)>> = HashMap::new();
    for some in people.chunks(addressees::AT_ONCE) {
        let rows = consent::Entity::find()
            .filter(consent::Column::PersonId.is_in(some.iter().copied()))
            .order_by_asc(consent::Column::At)
            .order_by_asc(consent::Column::Id)
            .all(connection)
            .await?;
        for row in rows {
            let answer = Purpose::from_code(&row.purpose).map(|purpose| (purpose, row.given));
            said.entry(row.person_id).or_default().extend(answer);
        }
    }
    Ok(owners
        .into_iter()
        .map(|(address, person)| {
            let answers = said.remove(&person).unwrap_or_default();
            (address, Consents::of(answers))
        })
        .collect())
}

/// Everybody whose last word on this was yes, and since when.
pub async fn who_consented(
    connection: &impl ConnectionTrait,
    purpose: Purpose,
) -> Result<Vec<(Uuid, Timestamp)>, StoreError> {
    let rows = consent::Entity::find()
        .filter(consent::Column::Purpose.eq(purpose.code()))
        .order_by_asc(consent::Column::At)
        .order_by_asc(consent::Column::Id)
        .all(connection)
        .await?;
    let mut since: BTreeMap<Uuid, Timestamp> = BTreeMap::new();
    for row in rows {
        if row.given {
            since.entry(row.person_id).or_insert(from_millis(row.at));
        } else {
            since.remove(&row.person_id);
        }
    }
    Ok(since.into_iter().collect())
}

/// Keeps what somebody said, with the words that they saw.
pub async fn keep_answer(
    change: &mut Change,
    person: Uuid,
    given: bool,
    shown: &Wording,
) -> Result<(), StoreError> {
    consent_wording::Entity::insert(consent_wording::ActiveModel {
        digest: Set(shown.digest.clone()),
        purpose: Set(shown.purpose.code().to_owned()),
        version: Set(shown.version),
        lang: Set(shown.lang.code().to_owned()),
        words: Set(shown.words.clone()),
        first_shown_at: Set(to_millis(change.now())),
    })
    .on_conflict(
        OnConflict::column(consent_wording::Column::Digest)
            .do_nothing()
            .to_owned(),
    )
    .exec_without_returning(change.connection())
    .await?;
    consent::Entity::insert(consent::ActiveModel {
        id: Set(Uuid::now_v7()),
        person_id: Set(person),
        purpose: Set(shown.purpose.code().to_owned()),
        given: Set(given),
        wording: Set(shown.digest.clone()),
        at: Set(to_millis(change.now())),
    })
    .exec_without_returning(change.connection())
    .await?;
    let facts = serde_json::json!({ "purpose": shown.purpose.code(), "version": shown.version });
    let action = if given { "consented" } else { "withdrawn" };
    change.record::<(), _>("person", person, action, None, Some(&facts))
}

/// By what somebody is recognised, from their account, from an address, or from both.
pub async fn marks_of(
    connection: &impl ConnectionTrait,
    decisions: &Decisions,
    person: Option<Uuid>,
    address: &str,
) -> Result<Marks, StoreError> {
    let mut marks = Marks::of_address(address);
    marks.person = person;
    held::complete(connection, decisions, &mut marks).await?;
    Ok(marks)
}

/// Whether a hub without this person has nobody left who decides who works in it. Until the end of the
/// change nobody else can go either.
pub async fn is_last_manager(change: &Change, person: Uuid) -> Result<bool, StoreError> {
    let mut managers =
        person_role::Entity::find().filter(person_role::Column::Role.eq(Role::HubManager.code()));
    // SQLite has one writer, who is at work here; PostgreSQL must be told to keep others away.
    if change.connection().get_database_backend() == DbBackend::Postgres {
        managers = managers.lock_exclusive();
    }
    let managers = managers.all(change.connection()).await?;
    let mut ids: Vec<Uuid> = managers.iter().map(|row| row.person_id).collect();
    ids.extend(persons_provided_with(change.connection(), Role::HubManager).await?);
    Ok(ids.contains(&person) && ids.iter().all(|id| *id == person))
}

/// A night, or a time by hand, on which data was taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The night's day; a moment if somebody did it by hand.
    pub night: String,
    /// When.
    pub at: Timestamp,
    /// Rule → rows.
    pub rows: BTreeMap<String, u64>,
}

/// Takes the right to work on a night. False if somebody else has it, or had it.
pub async fn begin_night(change: &Change, night: &str) -> Result<bool, StoreError> {
    let begun = retention_night::Entity::insert(retention_night::ActiveModel {
        night: Set(night.to_owned()),
        at: Set(to_millis(change.now())),
        taken: Set("{}".to_owned()),
    })
    .on_conflict(
        OnConflict::column(retention_night::Column::Night)
            .do_nothing()
            .to_owned(),
    )
    .exec_without_returning(change.connection())
    .await?;
    Ok(begun == 1)
}

/// Notes what a night took.
pub async fn end_night(
    change: &Change,
    night: &str,
    taken: &BTreeMap<String, u64>,
) -> Result<(), StoreError> {
    retention_night::Entity::update(retention_night::ActiveModel {
        night: Set(night.to_owned()),
        taken: Set(serde_json::to_string(taken)?),
        ..Default::default()
    })
    .exec(change.connection())
    .await?;
    Ok(())
}

/// Whether a night was worked on.
pub async fn was_night(connection: &impl ConnectionTrait, night: &str) -> Result<bool, StoreError> {
    let row = retention_night::Entity::find_by_id(night.to_owned());
    Ok(row.one(connection).await?.is_some())
}

/// The last nights, the latest first.
pub async fn nights(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Taken>, StoreError> {
    let rows = retention_night::Entity::find()
        .order_by_desc(retention_night::Column::At)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Taken {
                night: row.night,
                at: from_millis(row.at),
                rows: serde_json::from_str(&row.taken)?,
            })
        })
        .collect()
}
