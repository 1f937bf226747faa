//! The people of the hub, as those see them who look after them.

use std::collections::HashMap;

use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::Expr,
};
use uuid::Uuid;

use super::{Person, address_key, membership, person_role, person_row, put_together};
use crate::{
    features::people::{Role, giving::Holders},
    platform::store::{Change, StoreError, from_millis},
};

/// A person with what only those see who look after people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Who.
    pub person: Person,
    /// Their address.
    pub email: String,
    /// Since when they have an account.
    pub since: Timestamp,
    /// When they were here last.
    pub seen: Option<Timestamp>,
}

/// Everybody with an account.
pub async fn everybody(connection: &impl ConnectionTrait) -> Result<Vec<Listed>, StoreError> {
    let rows = person_row::Entity::find().all(connection).await?;
    let mut roles: HashMap<Uuid, Vec<String>> = HashMap::new();
    for row in person_role::Entity::find().all(connection).await? {
        roles.entry(row.person_id).or_default().push(row.role);
    }
    for (person, role) in super::provided::everybodys(connection).await? {
        roles.entry(person).or_default().push(role);
    }
    let mut organisations: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    let memberships = membership::Entity::find()
        .order_by_asc(membership::Column::Since)
        .order_by_asc(membership::Column::OrganisationId)
        .all(connection)
        .await?;
    for row in memberships {
        let of_person = organisations.entry(row.person_id).or_default();
        of_person.push(row.organisation_id);
    }
    let none = Vec::new();
    Ok(rows
        .into_iter()
        .map(|row| {
            let (roles, organisations) = (roles.get(&row.id), organisations.get(&row.id));
            listed(
                row,
                roles.unwrap_or(&none),
                organisations.map_or(&[], Vec::as_slice),
            )
        })
        .collect())
}

fn listed(row: person_row::Model, roles: &[String], organisations: &[Uuid]) -> Listed {
    Listed {
        email: row.email.clone(),
        since: from_millis(row.created_at),
        seen: row.seen_at.map(from_millis),
        person: put_together(
            row.id,
            row.name,
            row.language.as_deref(),
            roles.iter().map(String::as_str),
            organisations.iter().copied(),
        ),
    }
}

/// One person.
pub async fn one(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Listed>, StoreError> {
    let Some(row) = person_row::Entity::find_by_id(id).one(connection).await? else {
        return Ok(None);
    };
    let Some(person) = super::person(connection, id).await? else {
        return Ok(None);
    };
    Ok(Some(Listed {
        email: row.email,
        since: from_millis(row.created_at),
        seen: row.seen_at.map(from_millis),
        person,
    }))
}

/// How many have the roles that a hub cannot be without. Nobody else changes them before this change
/// is committed: two who take the role from each other do not both succeed.
pub async fn holders(change: &Change) -> Result<Holders, StoreError> {
    let kept = [Role::HubManager, Role::Administrator].map(Role::code);
    let rows = person_role::Entity::find()
        .filter(person_role::Column::Role.is_in(kept))
        .order_by_asc(person_role::Column::PersonId)
        .order_by_asc(person_role::Column::Role)
        .lock_exclusive()
        .all(change.connection())
        .await?;
    let count = |role: Role| rows.iter().filter(|row| row.role == role.code()).count();
    Ok(Holders {
        hub_managers: count(Role::HubManager),
        administrators: count(Role::Administrator),
    })
}

/// A person is called differently from now on.
pub async fn rename(change: &mut Change, person: &Person, name: &str) -> Result<(), StoreError> {
    person_row::Entity::update_many()
        .col_expr(person_row::Column::Name, Expr::value(name))
        .filter(person_row::Column::Id.eq(person.id))
        .exec(change.connection())
        .await?;
    let facts = |name: &str| serde_json::json!({ "name": name });
    change.record(
        "person",
        person.id,
        "renamed",
        Some(&facts(&person.name)),
        Some(&facts(name)),
    )
}

/// A person has another address from now on. Nobody else may have it.
pub async fn move_to(
    change: &mut Change,
    person: Uuid,
    before: &str,
    address: &str,
) -> Result<(), StoreError> {
    person_row::Entity::update_many()
        .col_expr(person_row::Column::Email, Expr::value(address_key(address)))
        .filter(person_row::Column::Id.eq(person))
        .exec(change.connection())
        .await?;
    let facts = |email: &str| serde_json::json!({ "email": email });
    change.record(
        "person",
        person,
        "address-changed",
        Some(&facts(before)),
        Some(&facts(address)),
    )
}
