//! Whom letters go to, one or many at once, and accounts by their addresses.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::person_row;
use crate::platform::{i18n::Lang, store::StoreError};

/// Values in one question; both engines take more.
pub const AT_ONCE: usize = 500;

/// Somebody to write to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub address: String,
    /// The language they chose.
    pub lang: Option<Lang>,
}

impl Addressee {
    fn of(row: person_row::Model) -> Self {
        Self {
            lang: row.language.as_deref().and_then(Lang::from_code),
            name: row.name,
            address: row.email,
        }
    }
}

/// Where letters to a person go; `None` where there is no such person.
pub async fn addressee(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Addressee>, StoreError> {
    let row = person_row::Entity::find_by_id(id).one(connection).await?;
    Ok(row.map(Addressee::of))
}

/// Whose accounts these addresses are ([`address_key`]); those of nobody are left out.
pub async fn owners(
    connection: &impl ConnectionTrait,
    addresses: &[String],
) -> Result<Vec<(String, Uuid)>, StoreError> {
    let mut found = Vec::new();
    for some in addresses.chunks(AT_ONCE) {
        let rows: Vec<(String, Uuid)> = person_row::Entity::find()
            .select_only()
            .column(person_row::Column::Email)
            .column(person_row::Column::Id)
            .filter(person_row::Column::Email.is_in(some.iter().map(String::as_str)))
            .into_tuple()
            .all(connection)
            .await?;
        found.extend(rows);
    }
    Ok(found)
}

/// Whom to write to, of these people.
pub async fn addressees(
    connection: &impl ConnectionTrait,
    people: &[Uuid],
) -> Result<HashMap<Uuid, Addressee>, StoreError> {
    let mut found = HashMap::new();
    for some in people.chunks(AT_ONCE) {
        let rows = person_row::Entity::find()
            .filter(person_row::Column::Id.is_in(some.iter().copied()))
            .all(connection)
            .await?;
        found.extend(rows.into_iter().map(|row| (row.id, Addressee::of(row))));
    }
    Ok(found)
}
