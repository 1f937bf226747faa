//! The organisations that an import wrote, and what they were before.

use std::collections::HashMap;

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    prelude::Expr,
};
use uuid::Uuid;

use super::{super::Snapshot, AT_ONCE, tables::import_organisation};
use crate::platform::store::StoreError;

/// An organisation that an import wrote.
#[derive(Debug)]
pub struct Written {
    /// Which one.
    pub organisation: Uuid,
    /// Its name.
    pub name: String,
    /// What it was before; `None` if the import brought it in.
    pub before: Option<Snapshot>,
    /// Its version after the import.
    pub version: i32,
    /// What undoing made of it.
    pub undone: Option<Undone>,
}

/// What undoing an import made of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undone {
    /// It is gone again.
    Removed,
    /// It is what it was before.
    Restored,
    /// Somebody changed it since; it was left as it is.
    Left,
    /// Somebody removed it since.
    Gone,
}

impl Undone {
    /// As stored and in keys of strings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Restored => "restored",
            Self::Left => "left",
            Self::Gone => "gone",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        [Self::Removed, Self::Restored, Self::Left, Self::Gone]
            .into_iter()
            .find(|undone| undone.code() == code)
    }
}

/// Notes the organisations that an import wrote.
pub async fn insert_written(
    connection: &impl ConnectionTrait,
    id: Uuid,
    written: Vec<Written>,
) -> Result<(), StoreError> {
    let mut written = written.into_iter();
    while written.len() > 0 {
        let mut models = Vec::new();
        for one in written.by_ref().take(AT_ONCE) {
            models.push(import_organisation::ActiveModel {
                import_id: Set(id),
                organisation_id: Set(one.organisation),
                name: Set(one.name),
                before: Set(one
                    .before
                    .map(|before| serde_json::to_string(&before))
                    .transpose()?),
                version: Set(one.version),
                undone: Set(None),
            });
        }
        import_organisation::Entity::insert_many(models)
            .exec_without_returning(connection)
            .await?;
    }
    Ok(())
}

/// The organisations that an import wrote.
pub async fn written(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Vec<Written>, StoreError> {
    let rows = import_organisation::Entity::find()
        .filter(import_organisation::Column::ImportId.eq(id))
        .order_by_asc(import_organisation::Column::OrganisationId)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Written {
                organisation: row.organisation_id,
                name: row.name,
                before: row
                    .before
                    .as_deref()
                    .map(serde_json::from_str)
                    .transpose()?,
                version: row.version,
                undone: row.undone.as_deref().and_then(Undone::from_code),
            })
        })
        .collect()
}

/// Notes what undoing made of the organisations of an import.
pub async fn set_undone(
    connection: &impl ConnectionTrait,
    id: Uuid,
    undone: &[(Uuid, Undone)],
) -> Result<(), StoreError> {
    let mut by_kind: HashMap<&'static str, Vec<Uuid>> = HashMap::new();
    for (organisation, what) in undone {
        by_kind.entry(what.code()).or_default().push(*organisation);
    }
    for (code, ids) in by_kind {
        for chunk in ids.chunks(AT_ONCE) {
            import_organisation::Entity::update_many()
                .col_expr(import_organisation::Column::Undone, Expr::value(code))
                .filter(import_organisation::Column::ImportId.eq(id))
                .filter(import_organisation::Column::OrganisationId.is_in(chunk.iter().copied()))
                .exec(connection)
                .await?;
        }
    }
    Ok(())
}
