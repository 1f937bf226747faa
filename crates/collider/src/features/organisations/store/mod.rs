//! Organisations with everything that belongs to them; beside it the hub's vocabulary and the kept
//! vectors.

pub mod acquaintances;
pub mod confirmed;
pub mod erasing;
pub mod imports;
pub mod vectors;
pub mod vocabulary;

use std::collections::HashMap;

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    profile::{Choice, Contact, Kind, Phrase, Profile, Side, Size, Visibility, Work, name_key},
    standing::{Standing, Status},
};
use crate::platform::store::{Change, StoreError, from_millis, to_millis};

mod organisation {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "organisation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub reference: Option<String>,
        pub name: String,
        pub name_key: String,
        #[sea_orm(column_type = "Text")]
        pub other_names: String,
        pub kind: String,
        pub side: String,
        pub country: Option<String>,
        pub region: Option<String>,
        #[sea_orm(column_type = "Text")]
        pub languages: String,
        pub size: String,
        pub founded: Option<i32>,
        pub website: Option<String>,
        pub contact_name: Option<String>,
        pub contact_role: Option<String>,
        pub contact_email: Option<String>,
        pub contact_phone: Option<String>,
        #[sea_orm(column_type = "Text", nullable)]
        pub description: Option<String>,
        pub description_lang: Option<String>,
        pub visibility: String,
        #[sea_orm(column_type = "Text")]
        pub shown_to: String,
        pub consented: Option<String>,
        pub status: String,
        pub approved_at: Option<i64>,
        pub expires_at: Option<i64>,
        pub created_at: i64,
        pub updated_at: i64,
        pub version: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod organisation_sector {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "organisation_sector")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub code: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod phrase {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "phrase")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub organisation_id: Uuid,
        pub axis: String,
        pub position: i32,
        #[sea_orm(column_type = "Text")]
        pub text: String,
        pub lang: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod work {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "work")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub organisation_id: Uuid,
        pub position: i32,
        pub reference: Option<String>,
        #[sea_orm(column_type = "Text")]
        pub title: String,
        #[sea_orm(column_type = "Text")]
        pub text: String,
        pub lang: Option<String>,
        pub year: Option<i32>,
        #[sea_orm(column_type = "Text")]
        pub partners: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// An organisation of the hub.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    /// Which one.
    pub id: Uuid,
    /// What it says about itself.
    pub profile: Profile,
    /// What was decided about that.
    pub standing: Standing,
    /// When it came in.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// Rises with every change; a form that was opened at an older version is not saved over it.
    pub version: i32,
}

/// What the audit log keeps of an organisation.
#[derive(Debug, Serialize, Deserialize)]
pub struct Snapshot {
    /// What it said about itself.
    pub profile: Profile,
    /// What was decided about that.
    pub standing: Standing,
}

impl Organisation {
    /// For the audit log, and for going back.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            profile: self.profile.clone(),
            standing: self.standing,
        }
    }
}

/// Ids in one IN list, and rows in one INSERT; the widest row has 28 values and SQLite takes 32,766.
const AT_ONCE: usize = 500;

/// The organisation with this id.
pub async fn load(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Organisation>, StoreError> {
    Ok(load_many(connection, &[id]).await?.pop())
}

/// The organisations with these ids, in the order of the ids; those that have gone are left out.
pub async fn load_many(
    connection: &impl ConnectionTrait,
    ids: &[Uuid],
) -> Result<Vec<Organisation>, StoreError> {
    let mut found: HashMap<Uuid, Organisation> = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(AT_ONCE) {
        let rows = organisation::Entity::find()
            .filter(organisation::Column::Id.is_in(chunk.iter().copied()))
            .all(connection)
            .await?;
        for row in rows {
            found.insert(row.id, read_back(row)?);
        }
        let sectors = organisation_sector::Entity::find()
            .filter(organisation_sector::Column::OrganisationId.is_in(chunk.iter().copied()))
            .order_by_asc(organisation_sector::Column::Position)
            .all(connection)
            .await?;
        let phrases = phrase::Entity::find()
            .filter(phrase::Column::OrganisationId.is_in(chunk.iter().copied()))
            .order_by_asc(phrase::Column::Position)
            .all(connection)
            .await?;
        let works = work::Entity::find()
            .filter(work::Column::OrganisationId.is_in(chunk.iter().copied()))
            .order_by_asc(work::Column::Position)
            .all(connection)
            .await?;
        attach(&mut found, sectors, phrases, works)?;
    }
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

fn attach(
    found: &mut HashMap<Uuid, Organisation>,
    sectors: Vec<organisation_sector::Model>,
    phrases: Vec<phrase::Model>,
    works: Vec<work::Model>,
) -> Result<(), StoreError> {
    for row in sectors {
        if let Some(organisation) = found.get_mut(&row.organisation_id) {
            organisation.profile.sectors.push(row.code);
        }
    }
    for row in phrases {
        if let Some(organisation) = found.get_mut(&row.organisation_id) {
            let phrase = Phrase {
                text: row.text,
                lang: row.lang,
            };
            match row.axis.as_str() {
                "need" => organisation.profile.needs.push(phrase),
                _ => organisation.profile.competences.push(phrase),
            }
        }
    }
    for row in works {
        if let Some(organisation) = found.get_mut(&row.organisation_id) {
            organisation.profile.works.push(Work {
                reference: row.reference,
                title: row.title,
                text: row.text,
                lang: row.lang,
                year: row.year.and_then(|year| year.try_into().ok()),
                partners: serde_json::from_str(&row.partners)?,
            });
        }
    }
    Ok(())
}

/// Which organisation has this key of a sheet.
pub async fn id_of_reference(
    connection: &impl ConnectionTrait,
    reference: &str,
) -> Result<Option<Uuid>, StoreError> {
    Ok(organisation::Entity::find()
        .select_only()
        .column(organisation::Column::Id)
        .filter(organisation::Column::Reference.eq(reference))
        .into_tuple()
        .one(connection)
        .await?)
}

/// Every id, in the order in which they came in.
pub async fn all_ids(connection: &impl ConnectionTrait) -> Result<Vec<Uuid>, StoreError> {
    Ok(organisation::Entity::find()
        .select_only()
        .column(organisation::Column::Id)
        .order_by_asc(organisation::Column::Id)
        .into_tuple()
        .all(connection)
        .await?)
}

/// What an importer looks organisations up by.
#[derive(Debug, Clone, Default)]
pub struct Keys {
    /// Reference → id.
    pub by_reference: HashMap<String, Uuid>,
    /// Name key → id and country of those that have it.
    pub by_name: HashMap<String, Vec<(Uuid, Option<String>)>>,
}

/// References and names of all organisations.
pub async fn keys(connection: &impl ConnectionTrait) -> Result<Keys, StoreError> {
    let rows: Vec<(Uuid, Option<String>, String, Option<String>)> = organisation::Entity::find()
        .select_only()
        .column(organisation::Column::Id)
        .column(organisation::Column::Reference)
        .column(organisation::Column::NameKey)
        .column(organisation::Column::Country)
        .order_by_asc(organisation::Column::Id)
        .into_tuple()
        .all(connection)
        .await?;
    let mut keys = Keys::default();
    for (id, reference, name, country) in rows {
        if let Some(reference) = reference {
            keys.by_reference.insert(reference, id);
        }
        keys.by_name.entry(name).or_default().push((id, country));
    }
    Ok(keys)
}

/// Stores new organisations and notes each in the audit log.
pub async fn insert(change: &mut Change, organisations: &[Organisation]) -> Result<(), StoreError> {
    for chunk in organisations.chunks(AT_ONCE) {
        organisation::Entity::insert_many(chunk.iter().map(row_of))
            .exec_without_returning(change.connection())
            .await?;
        insert_parts(change.connection(), chunk).await?;
    }
    for organisation in organisations {
        let after = organisation.snapshot();
        change.record::<(), _>(
            "organisation",
            organisation.id,
            "created",
            None,
            Some(&after),
        )?;
    }
    Ok(())
}

/// Stores what an organisation has become. `before` must be what was loaded in this transaction or
/// be of the same version as the stored one.
///
/// Answers false, and stores nothing, if somebody else changed it in the meantime.
pub async fn update(
    change: &mut Change,
    before: &Organisation,
    after: &mut Organisation,
    action: &'static str,
) -> Result<bool, StoreError> {
    after.version = before.version + 1;
    after.updated_at = change.now();
    let mut row = row_of(after);
    row.id = sea_orm::ActiveValue::NotSet;
    let updated = organisation::Entity::update_many()
        .set(row)
        .filter(organisation::Column::Id.eq(before.id))
        .filter(organisation::Column::Version.eq(before.version))
        .exec(change.connection())
        .await?;
    if updated.rows_affected != 1 {
        return Ok(false);
    }
    if before.profile != after.profile {
        delete_parts(change.connection(), &[before.id]).await?;
        insert_parts(change.connection(), std::slice::from_ref(after)).await?;
    }
    let (old, new) = (before.snapshot(), after.snapshot());
    change.record("organisation", before.id, action, Some(&old), Some(&new))?;
    Ok(true)
}

/// Stores what many organisations have become, each as [`update`] would, a few hundred at a time.
///
/// Answers false, and leaves the transaction to be dropped, if somebody else changed one of them in
/// the meantime.
pub async fn update_many(
    change: &mut Change,
    pairs: &mut [(Organisation, Organisation)],
    action: &'static str,
) -> Result<bool, StoreError> {
    for chunk in pairs.chunks_mut(AT_ONCE) {
        let ids: Vec<Uuid> = chunk.iter().map(|(before, _)| before.id).collect();
        let mut versions = organisation::Entity::find()
            .select_only()
            .column(organisation::Column::Id)
            .column(organisation::Column::Version)
            .filter(organisation::Column::Id.is_in(ids.iter().copied()));
        // SQLite has one writer, who is at work here; PostgreSQL must be told to keep others away.
        if change.connection().get_database_backend() == sea_orm::DbBackend::Postgres {
            versions = versions.lock_exclusive();
        }
        let versions: HashMap<Uuid, i32> = versions
            .into_tuple::<(Uuid, i32)>()
            .all(change.connection())
            .await?
            .into_iter()
            .collect();
        if chunk
            .iter()
            .any(|(before, _)| versions.get(&before.id) != Some(&before.version))
        {
            return Ok(false);
        }
        for (before, after) in chunk.iter_mut() {
            after.version = before.version + 1;
            after.updated_at = change.now();
        }
        let columns = <organisation::Column as sea_orm::Iterable>::iter()
            .filter(|column| !matches!(column, organisation::Column::Id));
        organisation::Entity::insert_many(chunk.iter().map(|(_, after)| row_of(after)))
            .on_conflict(
                sea_orm::sea_query::OnConflict::column(organisation::Column::Id)
                    .update_columns(columns)
                    .to_owned(),
            )
            .exec_without_returning(change.connection())
            .await?;
        let parted: Vec<Organisation> = chunk
            .iter()
            .filter(|(before, after)| before.profile != after.profile)
            .map(|(_, after)| after.clone())
            .collect();
        let parted_ids: Vec<Uuid> = parted.iter().map(|organisation| organisation.id).collect();
        delete_parts(change.connection(), &parted_ids).await?;
        insert_parts(change.connection(), &parted).await?;
    }
    for (before, after) in pairs.iter() {
        let (old, new) = (before.snapshot(), after.snapshot());
        change.record("organisation", before.id, action, Some(&old), Some(&new))?;
    }
    Ok(true)
}

/// Removes organisations with everything that belongs to them.
pub async fn delete_many(
    change: &mut Change,
    organisations: &[Organisation],
) -> Result<(), StoreError> {
    for chunk in organisations.chunks(AT_ONCE) {
        organisation::Entity::delete_many()
            .filter(organisation::Column::Id.is_in(chunk.iter().map(|one| one.id)))
            .exec(change.connection())
            .await?;
    }
    for organisation in organisations {
        let before = organisation.snapshot();
        change.record::<_, ()>(
            "organisation",
            organisation.id,
            "removed",
            Some(&before),
            None,
        )?;
    }
    Ok(())
}

/// Removes an organisation with everything that belongs to it.
pub async fn delete(change: &mut Change, organisation: &Organisation) -> Result<(), StoreError> {
    organisation::Entity::delete_by_id(organisation.id)
        .exec(change.connection())
        .await?;
    let before = organisation.snapshot();
    change.record::<_, ()>(
        "organisation",
        organisation.id,
        "removed",
        Some(&before),
        None,
    )
}

async fn delete_parts(connection: &impl ConnectionTrait, of: &[Uuid]) -> Result<(), StoreError> {
    let ids = || of.iter().copied();
    organisation_sector::Entity::delete_many()
        .filter(organisation_sector::Column::OrganisationId.is_in(ids()))
        .exec(connection)
        .await?;
    phrase::Entity::delete_many()
        .filter(phrase::Column::OrganisationId.is_in(ids()))
        .exec(connection)
        .await?;
    work::Entity::delete_many()
        .filter(work::Column::OrganisationId.is_in(ids()))
        .exec(connection)
        .await?;
    Ok(())
}

async fn insert_parts(
    connection: &impl ConnectionTrait,
    organisations: &[Organisation],
) -> Result<(), StoreError> {
    let (mut sectors, mut phrases, mut works) = (Vec::new(), Vec::new(), Vec::new());
    for organisation in organisations {
        let organisation_id = organisation.id;
        let profile = &organisation.profile;
        sectors.extend(profile.sectors.iter().zip(0..).map(|(code, position)| {
            organisation_sector::ActiveModel {
                organisation_id: Set(organisation_id),
                position: Set(position),
                code: Set(code.clone()),
            }
        }));
        for (axis, list) in [
            ("competence", &profile.competences),
            ("need", &profile.needs),
        ] {
            phrases.extend(
                list.iter()
                    .zip(0..)
                    .map(|(said, position)| phrase::ActiveModel {
                        id: Set(Uuid::now_v7()),
                        organisation_id: Set(organisation_id),
                        axis: Set(axis.to_owned()),
                        position: Set(position),
                        text: Set(said.text.clone()),
                        lang: Set(said.lang.clone()),
                    }),
            );
        }
        for (done, position) in profile.works.iter().zip(0..) {
            works.push(work::ActiveModel {
                id: Set(Uuid::now_v7()),
                organisation_id: Set(organisation_id),
                position: Set(position),
                reference: Set(done.reference.clone()),
                title: Set(done.title.clone()),
                text: Set(done.text.clone()),
                lang: Set(done.lang.clone()),
                year: Set(done.year.map(i32::from)),
                partners: Set(serde_json::to_string(&done.partners)?),
            });
        }
    }
    insert_in_chunks::<organisation_sector::Entity, _>(connection, sectors).await?;
    insert_in_chunks::<phrase::Entity, _>(connection, phrases).await?;
    insert_in_chunks::<work::Entity, _>(connection, works).await
}

async fn insert_in_chunks<E, A>(
    connection: &impl ConnectionTrait,
    mut rows: Vec<A>,
) -> Result<(), StoreError>
where
    E: EntityTrait,
    A: sea_orm::ActiveModelTrait<Entity = E> + Send,
{
    while !rows.is_empty() {
        let rest = rows.split_off(rows.len().min(AT_ONCE));
        E::insert_many(rows)
            .exec_without_returning(connection)
            .await?;
        rows = rest;
    }
    Ok(())
}

fn row_of(organisation: &Organisation) -> organisation::ActiveModel {
    let profile = &organisation.profile;
    let json = |list: &Vec<String>| serde_json::Value::from(list.clone()).to_string();
    organisation::ActiveModel {
        id: Set(organisation.id),
        reference: Set(profile.reference.clone()),
        name: Set(profile.name.clone()),
        name_key: Set(name_key(&profile.name)),
        other_names: Set(json(&profile.other_names)),
        kind: Set(profile.kind.code().to_owned()),
        side: Set(profile.side.code().to_owned()),
        country: Set(profile.country.clone()),
        region: Set(profile.region.clone()),
        languages: Set(json(&profile.languages)),
        size: Set(profile.size.code().to_owned()),
        founded: Set(profile.founded.map(i32::from)),
        website: Set(profile.website.clone()),
        contact_name: Set(profile.contact.name.clone()),
        contact_role: Set(profile.contact.role.clone()),
        contact_email: Set(profile.contact.email.clone()),
        contact_phone: Set(profile.contact.phone.clone()),
        description: Set(profile.description.as_ref().map(|text| text.text.clone())),
        description_lang: Set(profile
            .description
            .as_ref()
            .and_then(|text| text.lang.clone())),
        visibility: Set(profile.visibility.code().to_owned()),
        shown_to: Set(serde_json::json!(profile.shown_to).to_string()),
        consented: Set(profile.consented.map(|day| day.to_string())),
        status: Set(organisation.standing.status.code().to_owned()),
        approved_at: Set(organisation.standing.approved_at.map(to_millis)),
        expires_at: Set(organisation.standing.expires_at.map(to_millis)),
        created_at: Set(to_millis(organisation.created_at)),
        updated_at: Set(to_millis(organisation.updated_at)),
        version: Set(organisation.version),
    }
}

fn read_back(row: organisation::Model) -> Result<Organisation, StoreError> {
    Ok(Organisation {
        id: row.id,
        profile: Profile {
            reference: row.reference,
            name: row.name,
            other_names: serde_json::from_str(&row.other_names)?,
            kind: Kind::from_code(&row.kind).unwrap_or_default(),
            side: Side::from_code(&row.side).unwrap_or_default(),
            sectors: Vec::new(),
            country: row.country,
            region: row.region,
            languages: serde_json::from_str(&row.languages)?,
            size: Size::from_code(&row.size).unwrap_or_default(),
            founded: row.founded.and_then(|year| year.try_into().ok()),
            website: row.website,
            contact: Contact {
                name: row.contact_name,
                role: row.contact_role,
                email: row.contact_email,
                phone: row.contact_phone,
            },
            description: row.description.map(|text| Phrase {
                text,
                lang: row.description_lang,
            }),
            competences: Vec::new(),
            needs: Vec::new(),
            works: Vec::new(),
            // What cannot be read is shown to nobody rather than to everybody.
            visibility: Visibility::from_code(&row.visibility).unwrap_or(Visibility::Facilitators),
            shown_to: serde_json::from_str(&row.shown_to)?,
            consented: row.consented.and_then(|day| day.parse().ok()),
        },
        standing: Standing {
            status: Status::from_code(&row.status),
            approved_at: row.approved_at.map(from_millis),
            expires_at: row.expires_at.map(from_millis),
        },
        created_at: from_millis(row.created_at),
        updated_at: from_millis(row.updated_at),
        version: row.version,
    })
}
