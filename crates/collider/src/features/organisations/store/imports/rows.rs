//! What became of the rows of an import.

use std::collections::HashSet;

use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, prelude::Expr,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    super::super::import::{
        mapping::Mapping,
        plan::{FieldChange, Outcome, PlannedRow, Sums},
        remark::{Gravity, Remark},
    },
    AT_ONCE,
    tables::{import, import_row},
};
use crate::platform::store::StoreError;

/// A row as it was tried or written.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredRow {
    /// Place of the sheet among all sheets of the import.
    pub sheet: usize,
    /// Number under which the author sees the row.
    pub row: usize,
    /// What becomes, or became, of it.
    pub outcome: Outcome,
    /// Name or title.
    pub title: String,
    /// The organisation that it is about.
    pub organisation: Option<Uuid>,
    /// What there is to say.
    pub remarks: Vec<Remark>,
    /// What becomes different.
    pub changes: Vec<FieldChange>,
}

#[derive(Serialize, Deserialize, Default)]
struct Details {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    remarks: Vec<Remark>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    changes: Vec<FieldChange>,
}

/// Stores how an import is understood and what becomes of its rows; what was noted before is replaced.
pub async fn set_rows(
    connection: &impl ConnectionTrait,
    id: Uuid,
    mapping: &Mapping,
    sums: Sums,
    rows: &[PlannedRow],
) -> Result<(), StoreError> {
    let count = |rows: usize| i32::try_from(rows).unwrap_or(i32::MAX);
    import::Entity::update_many()
        .col_expr(
            import::Column::Mapping,
            Expr::value(serde_json::to_string(mapping)?),
        )
        .col_expr(
            import::Column::RowsCreated,
            Expr::value(count(sums.created)),
        )
        .col_expr(
            import::Column::RowsChanged,
            Expr::value(count(sums.changed)),
        )
        .col_expr(
            import::Column::RowsUnchanged,
            Expr::value(count(sums.unchanged)),
        )
        .col_expr(
            import::Column::RowsRejected,
            Expr::value(count(sums.rejected)),
        )
        .filter(import::Column::Id.eq(id))
        .exec(connection)
        .await?;
    import_row::Entity::delete_many()
        .filter(import_row::Column::ImportId.eq(id))
        .exec(connection)
        .await?;
    for chunk in rows.chunks(AT_ONCE) {
        let mut models = Vec::with_capacity(chunk.len());
        for row in chunk {
            models.push(import_row::ActiveModel {
                import_id: Set(id),
                sheet: Set(count(row.sheet)),
                row: Set(count(row.number)),
                outcome: Set(row.outcome.code().to_owned()),
                warned: Set(row
                    .remarks
                    .iter()
                    .any(|remark| remark.gravity == Gravity::Warning)),
                title: Set(row.title.clone()),
                organisation_id: Set(row.organisation),
                details: Set(serde_json::to_string(&Details {
                    remarks: row.remarks.clone(),
                    changes: row.changes.clone(),
                })?),
            });
        }
        import_row::Entity::insert_many(models)
            .exec_without_returning(connection)
            .await?;
    }
    Ok(())
}

/// Which rows of an import to show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RowFilter {
    /// Only rows of this outcome.
    pub outcome: Option<Outcome>,
    /// Only rows with a cell that was left out.
    pub warned: bool,
}

fn rows_of(id: Uuid, filter: RowFilter) -> sea_orm::Select<import_row::Entity> {
    let mut query = import_row::Entity::find().filter(import_row::Column::ImportId.eq(id));
    if let Some(outcome) = filter.outcome {
        query = query.filter(import_row::Column::Outcome.eq(outcome.code()));
    }
    if filter.warned {
        query = query.filter(import_row::Column::Warned.eq(true));
    }
    query
}

/// Rows of an import behind a row of a sheet, in the order of the files, `limit` at the most.
pub async fn rows(
    connection: &impl ConnectionTrait,
    id: Uuid,
    filter: RowFilter,
    after: Option<(usize, usize)>,
    limit: u64,
) -> Result<Vec<StoredRow>, StoreError> {
    let mut query = rows_of(id, filter);
    if let Some((sheet, row)) = after {
        let place = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
        query = query.filter(
            Condition::any()
                .add(import_row::Column::Sheet.gt(place(sheet)))
                .add(
                    Condition::all()
                        .add(import_row::Column::Sheet.eq(place(sheet)))
                        .add(import_row::Column::Row.gt(place(row))),
                ),
        );
    }
    let rows = query
        .order_by_asc(import_row::Column::Sheet)
        .order_by_asc(import_row::Column::Row)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter()
        .map(|row| {
            let details: Details = serde_json::from_str(&row.details)?;
            Ok(StoredRow {
                sheet: usize::try_from(row.sheet).unwrap_or_default(),
                row: usize::try_from(row.row).unwrap_or_default(),
                outcome: Outcome::from_code(&row.outcome).unwrap_or(Outcome::Rejected),
                title: row.title,
                organisation: row.organisation_id,
                remarks: details.remarks,
                changes: details.changes,
            })
        })
        .collect()
}

/// The organisations of an import's rows, whether they came in with it or were there already.
pub async fn organisations_in(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<HashSet<Uuid>, StoreError> {
    let found: Vec<Option<Uuid>> = import_row::Entity::find()
        .select_only()
        .column(import_row::Column::OrganisationId)
        .distinct()
        .filter(import_row::Column::ImportId.eq(id))
        .filter(import_row::Column::OrganisationId.is_not_null())
        .into_tuple()
        .all(connection)
        .await?;
    Ok(found.into_iter().flatten().collect())
}

/// How many rows have a cell that was left out.
pub async fn count_warned(connection: &impl ConnectionTrait, id: Uuid) -> Result<u64, StoreError> {
    use sea_orm::PaginatorTrait;
    let warned = RowFilter {
        outcome: None,
        warned: true,
    };
    Ok(rows_of(id, warned).count(connection).await?)
}
