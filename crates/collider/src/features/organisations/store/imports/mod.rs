//! Imports with their files, rows, and what organisations were before; mappings remembered by headers.

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, prelude::Expr,
};
use uuid::Uuid;

use super::super::import::plan::Sums;
use crate::platform::store::{StoreError, from_millis, to_millis};

mod import;
mod remembered;
mod rows;
pub(super) mod tables;
mod written;

pub use import::{Import, SheetInfo, State};
pub use remembered::{remember, remembered};
pub use rows::{RowFilter, StoredRow, count_warned, organisations_in, rows, set_rows};
pub use written::{Undone, Written, insert_written, set_undone, written};

use tables::{import as import_table, import_file};

/// A file as it was uploaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// Its name.
    pub name: String,
    /// SHA-256 of the content.
    pub hash: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Rows in one INSERT: eight values each stay below SQLite's 32,766.
const AT_ONCE: usize = 1_000;

/// Stores a new import with its files.
pub async fn insert(
    connection: &impl ConnectionTrait,
    new: &Import,
    files: &[StoredFile],
) -> Result<(), StoreError> {
    import_table::Entity::insert(import_table::ActiveModel {
        id: Set(new.id),
        state: Set(new.state.code().to_owned()),
        sheets: Set(serde_json::to_string(&new.sheets)?),
        mapping: Set(new
            .mapping
            .as_ref()
            .map(serde_json::to_string)
            .transpose()?),
        started_by: Set(new.started_by.clone()),
        created_at: Set(to_millis(new.created_at)),
        finished_at: Set(None),
        undone_at: Set(None),
        rows_created: Set(0),
        rows_changed: Set(0),
        rows_unchanged: Set(0),
        rows_rejected: Set(0),
        problem: Set(None),
        started_by_person: Set(new.started_by_person),
    })
    .exec_without_returning(connection)
    .await?;
    for (file, position) in files.iter().zip(0..) {
        import_file::Entity::insert(import_file::ActiveModel {
            import_id: Set(new.id),
            position: Set(position),
            name: Set(file.name.clone()),
            hash: Set(file.hash.clone()),
            bytes: Set(file.bytes.clone()),
        })
        .exec_without_returning(connection)
        .await?;
    }
    Ok(())
}

/// The import with this id.
pub async fn load(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Import>, StoreError> {
    import_table::Entity::find_by_id(id)
        .one(connection)
        .await?
        .map(read_back)
        .transpose()
}

/// The latest imports, newest first.
pub async fn latest(
    connection: &impl ConnectionTrait,
    limit: u64,
) -> Result<Vec<Import>, StoreError> {
    let rows = import_table::Entity::find()
        .order_by_desc(import_table::Column::CreatedAt)
        .order_by_desc(import_table::Column::Id)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(read_back).collect()
}

fn read_back(row: import_table::Model) -> Result<Import, StoreError> {
    let count = |rows: i32| usize::try_from(rows).unwrap_or_default();
    Ok(Import {
        id: row.id,
        state: State::from_code(&row.state),
        sheets: serde_json::from_str(&row.sheets)?,
        mapping: row
            .mapping
            .as_deref()
            .map(serde_json::from_str)
            .transpose()?,
        started_by: row.started_by,
        created_at: from_millis(row.created_at),
        finished_at: row.finished_at.map(from_millis),
        undone_at: row.undone_at.map(from_millis),
        sums: Sums {
            created: count(row.rows_created),
            changed: count(row.rows_changed),
            unchanged: count(row.rows_unchanged),
            rejected: count(row.rows_rejected),
        },
        problem: row.problem,
        started_by_person: row.started_by_person,
    })
}

/// The files of an import in their order.
pub async fn files(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Vec<StoredFile>, StoreError> {
    let rows = import_file::Entity::find()
        .filter(import_file::Column::ImportId.eq(id))
        .order_by_asc(import_file::Column::Position)
        .all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| StoredFile {
            name: row.name,
            hash: row.hash,
            bytes: row.bytes,
        })
        .collect())
}

/// Sets the state, if it is still one of `from`. Answers whether it was.
pub async fn set_state(
    connection: &impl ConnectionTrait,
    id: Uuid,
    from: &[State],
    to: State,
    problem: Option<&str>,
) -> Result<bool, StoreError> {
    let done = import_table::Entity::update_many()
        .col_expr(import_table::Column::State, Expr::value(to.code()))
        .col_expr(
            import_table::Column::Problem,
            Expr::value(problem.map(str::to_owned)),
        )
        .filter(import_table::Column::Id.eq(id))
        .filter(import_table::Column::State.is_in(from.iter().map(|state| state.code())))
        .exec(connection)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Notes when an import was written or taken back.
pub async fn set_finished(
    connection: &impl ConnectionTrait,
    id: Uuid,
    finished: Option<Timestamp>,
    undone: Option<Timestamp>,
) -> Result<(), StoreError> {
    let mut update = import_table::Entity::update_many().filter(import_table::Column::Id.eq(id));
    if let Some(moment) = finished {
        update = update.col_expr(
            import_table::Column::FinishedAt,
            Expr::value(to_millis(moment)),
        );
    }
    if let Some(moment) = undone {
        update = update.col_expr(
            import_table::Column::UndoneAt,
            Expr::value(to_millis(moment)),
        );
    }
    update.exec(connection).await?;
    Ok(())
}
