//! Organisations are found: by their ids, and by what a sheet calls them.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{
    AT_ONCE, Organisation,
    rows::{attach, organisation, organisation_sector, phrase, read_back, work},
};
use crate::platform::store::StoreError;

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
