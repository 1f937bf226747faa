//! Organisations are added, changed and removed, each with its entry in the log.

use std::collections::HashMap;

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
};
use uuid::Uuid;

use super::{
    AT_ONCE, Organisation,
    rows::{organisation, organisation_sector, phrase, row_of, work},
};
use crate::platform::store::{Change, StoreError};

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

/// Inserts rows, as many at once as fit.
pub(super) async fn insert_in_chunks<E, A>(
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
