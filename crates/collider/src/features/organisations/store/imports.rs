//! Imports with their files, rows, and what organisations were before; mappings remembered by headers.

use std::collections::HashMap;

use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, prelude::Expr, sea_query::OnConflict,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    super::import::{
        mapping::{Mapping, SheetMapping},
        plan::{FieldChange, Outcome, PlannedRow, Sums},
        remark::{Gravity, Remark},
    },
    Snapshot,
};
use crate::platform::store::{StoreError, from_millis, to_millis};

mod import {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "import")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub state: String,
        #[sea_orm(column_type = "Text")]
        pub sheets: String,
        #[sea_orm(column_type = "Text", nullable)]
        pub mapping: Option<String>,
        pub started_by: String,
        pub created_at: i64,
        pub finished_at: Option<i64>,
        pub undone_at: Option<i64>,
        pub rows_created: i32,
        pub rows_changed: i32,
        pub rows_unchanged: i32,
        pub rows_rejected: i32,
        #[sea_orm(column_type = "Text", nullable)]
        pub problem: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod import_file {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub import_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub name: String,
        pub hash: String,
        pub bytes: Vec<u8>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod import_row {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_row")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub import_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub sheet: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub row: i32,
        pub outcome: String,
        pub warned: bool,
        #[sea_orm(column_type = "Text")]
        pub title: String,
        pub organisation_id: Option<Uuid>,
        #[sea_orm(column_type = "Text")]
        pub details: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod import_organisation {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "import_organisation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub import_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        #[sea_orm(column_type = "Text")]
        pub name: String,
        #[sea_orm(column_type = "Text", nullable)]
        pub before: Option<String>,
        pub version: i32,
        pub undone: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

mod remembered_mapping {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "remembered_mapping")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub headers_key: String,
        #[sea_orm(column_type = "Text")]
        pub mapping: String,
        pub at: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The files are here; nobody has said yet what the columns mean.
    Uploaded,
    /// The columns are understood and every row was tried.
    Tried,
    /// It is to be written, or is being written.
    Queued,
    /// It was written.
    Done,
    /// It could not be written; nothing was changed.
    Failed,
    /// It was written and taken back.
    Undone,
}

impl State {
    const ALL: [Self; 6] = [
        Self::Uploaded,
        Self::Tried,
        Self::Queued,
        Self::Done,
        Self::Failed,
        Self::Undone,
    ];

    /// As stored and in keys of strings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Uploaded => "uploaded",
            Self::Tried => "tried",
            Self::Queued => "queued",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Undone => "undone",
        }
    }

    fn from_code(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|state| state.code() == code)
            .unwrap_or(Self::Failed)
    }
}

/// What is known of a sheet without reading the file again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetInfo {
    /// Name of the file.
    pub file: String,
    /// Name of the sheet.
    pub sheet: String,
    /// Kind of the file: `CSV`, `XLSX` …
    pub format: String,
    /// Rows with content below the headers.
    pub rows: usize,
    /// Headers.
    pub columns: Vec<String>,
}

/// An import.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Which one.
    pub id: Uuid,
    /// How far it is.
    pub state: State,
    /// The sheets of its files.
    pub sheets: Vec<SheetInfo>,
    /// How they are understood, once somebody said so.
    pub mapping: Option<Mapping>,
    /// Who began it.
    pub started_by: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was written.
    pub finished_at: Option<Timestamp>,
    /// When it was taken back.
    pub undone_at: Option<Timestamp>,
    /// What becomes, or became, of its rows.
    pub sums: Sums,
    /// What went wrong.
    pub problem: Option<String>,
}

impl Import {
    /// Names of its files.
    pub fn file_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self
            .sheets
            .iter()
            .map(|sheet| sheet.file.as_str())
            .collect();
        names.dedup();
        names
    }
}

impl Import {
    /// Rows of all its sheets.
    pub fn row_count(&self) -> usize {
        self.sheets.iter().map(|sheet| sheet.rows).sum()
    }

    /// Whether it waits for somebody to go on.
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Uploaded | State::Tried | State::Failed)
    }

    /// Whether it was written and still holds.
    pub fn is_done(&self) -> bool {
        self.state == State::Done
    }

    /// Whether it could not be written.
    pub fn is_failed(&self) -> bool {
        self.state == State::Failed
    }

    /// Whether it was taken back.
    pub fn is_undone(&self) -> bool {
        self.state == State::Undone
    }

    /// Whether it was not written because others kept changing the same organisations.
    pub fn was_disturbed(&self) -> bool {
        self.problem.as_deref() == Some("disturbed")
    }

    /// Key of the word for its state.
    pub fn state_key(&self) -> String {
        format!("imports-state-{}", self.state.code())
    }

    /// Tone of the tag with its state.
    pub fn tone(&self) -> &'static str {
        match self.state {
            State::Done => "good",
            State::Failed => "wrong",
            State::Uploaded | State::Tried => "care",
            State::Queued | State::Undone => "",
        }
    }

    /// Key of the title of its page.
    pub fn title_key(&self) -> &'static str {
        match self.state {
            State::Failed => "imports-failed-title",
            State::Undone => "imports-undone-title",
            _ => "imports-done-title",
        }
    }
}

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

/// Rows in one INSERT: eight values each stay below SQLite's 32,766.
const AT_ONCE: usize = 1_000;

/// Stores a new import with its files.
pub async fn insert(
    connection: &impl ConnectionTrait,
    new: &Import,
    files: &[StoredFile],
) -> Result<(), StoreError> {
    import::Entity::insert(import::ActiveModel {
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
    import::Entity::find_by_id(id)
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
    let rows = import::Entity::find()
        .order_by_desc(import::Column::CreatedAt)
        .order_by_desc(import::Column::Id)
        .limit(limit)
        .all(connection)
        .await?;
    rows.into_iter().map(read_back).collect()
}

fn read_back(row: import::Model) -> Result<Import, StoreError> {
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
    let done = import::Entity::update_many()
        .col_expr(import::Column::State, Expr::value(to.code()))
        .col_expr(
            import::Column::Problem,
            Expr::value(problem.map(str::to_owned)),
        )
        .filter(import::Column::Id.eq(id))
        .filter(import::Column::State.is_in(from.iter().map(|state| state.code())))
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
    let mut update = import::Entity::update_many().filter(import::Column::Id.eq(id));
    if let Some(moment) = finished {
        update = update.col_expr(import::Column::FinishedAt, Expr::value(to_millis(moment)));
    }
    if let Some(moment) = undone {
        update = update.col_expr(import::Column::UndoneAt, Expr::value(to_millis(moment)));
    }
    update.exec(connection).await?;
    Ok(())
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

/// How many rows have a cell that was left out.
pub async fn count_warned(connection: &impl ConnectionTrait, id: Uuid) -> Result<u64, StoreError> {
    use sea_orm::PaginatorTrait;
    let warned = RowFilter {
        outcome: None,
        warned: true,
    };
    Ok(rows_of(id, warned).count(connection).await?)
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

/// Remembers what the columns of a sheet with these headers mean.
pub async fn remember(
    connection: &impl ConnectionTrait,
    headers_key: &str,
    mapping: &SheetMapping,
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = remembered_mapping::ActiveModel {
        headers_key: Set(headers_key.to_owned()),
        mapping: Set(serde_json::to_string(mapping)?),
        at: Set(to_millis(now)),
    };
    remembered_mapping::Entity::insert(row)
        .on_conflict(
            OnConflict::column(remembered_mapping::Column::HeadersKey)
                .update_columns([
                    remembered_mapping::Column::Mapping,
                    remembered_mapping::Column::At,
                ])
                .to_owned(),
        )
        .exec_without_returning(connection)
        .await?;
    Ok(())
}

/// What the columns of a sheet with these headers meant the last time.
pub async fn remembered(
    connection: &impl ConnectionTrait,
    headers_key: &str,
) -> Result<Option<SheetMapping>, StoreError> {
    let row = remembered_mapping::Entity::find_by_id(headers_key)
        .one(connection)
        .await?;
    // A field that a later version no longer has makes the memory worthless, not the import.
    Ok(row.and_then(|row| serde_json::from_str(&row.mapping).ok()))
}
