//! Takes a person out of profiles and out of the files of imports, where a table of decisions cannot
//! say how.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter, QuerySelect,
    prelude::Expr,
    sea_query::{Func, SimpleExpr},
};
use uuid::Uuid;

use super::{
    imports::tables::{import, import_file},
    rows::organisation,
};
use crate::{
    features::organisations::personal_data::IMPORT,
    platform::{
        privacy::{Held, Marks},
        sheets,
        store::{Change, Store, StoreError, to_millis},
    },
};

/// Removes contact persons by their address. Each organisation gets a new version, so that no form that
/// is open somewhere brings them back, and an entry in the log, so that the index forgets them.
pub async fn erase_contacts(change: &mut Change, marks: &Marks) -> Result<u64, StoreError> {
    if marks.addresses.is_empty() {
        return Ok(0);
    }
    let address: SimpleExpr = Func::lower(Expr::col(organisation::Column::ContactEmail)).into();
    let ids: Vec<Uuid> = organisation::Entity::find()
        .select_only()
        .column(organisation::Column::Id)
        .filter(address.is_in(marks.addresses.iter().map(String::as_str)))
        .into_tuple()
        .all(change.connection())
        .await?;
    for id in &ids {
        let nobody = || Expr::value(Option::<String>::None);
        organisation::Entity::update_many()
            .col_expr(organisation::Column::ContactName, nobody())
            .col_expr(organisation::Column::ContactRole, nobody())
            .col_expr(organisation::Column::ContactEmail, nobody())
            .col_expr(organisation::Column::ContactPhone, nobody())
            .col_expr(
                organisation::Column::Version,
                Expr::col(organisation::Column::Version).add(1),
            )
            .col_expr(
                organisation::Column::UpdatedAt,
                Expr::value(to_millis(change.now())),
            )
            .filter(organisation::Column::Id.eq(*id))
            .exec(change.connection())
            .await?;
        change.record::<(), ()>("organisation", *id, "contact-erased", None, None)?;
    }
    Ok(ids.len() as u64)
}

/// How many kept files name the person.
pub async fn find_in_files(store: &Store, marks: &Marks) -> Result<Vec<Held>, StoreError> {
    let files = files_with(store.read(), marks).await?;
    Ok(vec![Held {
        kind: &IMPORT,
        table: "import_file",
        rows: Vec::new(),
        mentions: files.len(),
    }])
}

/// Removes the kept files that name the person. An import that was not written yet goes with its file:
/// it would bring the person in again.
pub async fn erase_files(change: &mut Change, marks: &Marks) -> Result<u64, StoreError> {
    let files = files_with(change.connection(), marks).await?;
    for file in &files {
        if file.over {
            import_file::Entity::delete_by_id((file.import, file.position))
                .exec(change.connection())
                .await?;
        } else {
            let gone = import::Entity::delete_by_id(file.import)
                .exec(change.connection())
                .await?;
            if gone.rows_affected > 0 {
                change.record::<(), ()>("import", file.import, "removed", None, None)?;
            }
        }
    }
    Ok(files.len() as u64)
}

struct File {
    import: Uuid,
    position: i32,
    /// The import was written, or taken back.
    over: bool,
}

async fn files_with(
    connection: &impl ConnectionTrait,
    marks: &Marks,
) -> Result<Vec<File>, StoreError> {
    let states: std::collections::HashMap<Uuid, String> = import::Entity::find()
        .select_only()
        .column(import::Column::Id)
        .column(import::Column::State)
        .into_tuple::<(Uuid, String)>()
        .all(connection)
        .await?
        .into_iter()
        .collect();
    let kept: Vec<(Uuid, i32)> = import_file::Entity::find()
        .select_only()
        .column(import_file::Column::ImportId)
        .column(import_file::Column::Position)
        .into_tuple()
        .all(connection)
        .await?;
    let mut found = Vec::new();
    // One at a time: files may be large.
    for (import, position) in kept {
        let Some(file) = import_file::Entity::find_by_id((import, position))
            .one(connection)
            .await?
        else {
            continue;
        };
        if names(file.name, file.bytes, marks.clone()).await {
            let over = states
                .get(&import)
                .is_some_and(|state| state == "done" || state == "undone");
            found.push(File {
                import,
                position,
                over,
            });
        }
    }
    Ok(found)
}

/// Whether a file names the person: in its name, in a cell, or, where it cannot be read, anywhere.
async fn names(name: String, bytes: Vec<u8>, marks: Marks) -> bool {
    let looked = tokio::task::spawn_blocking(move || {
        if marks.are_in(&name) {
            return true;
        }
        match sheets::read(&name, &bytes, &sheets::Limits::default()) {
            Ok(workbook) => workbook.sheets.iter().any(|sheet| {
                let cells = sheet.rows.iter().flat_map(|row| &row.cells);
                sheet
                    .columns
                    .iter()
                    .chain(cells)
                    .any(|cell| marks.are_in(cell))
            }),
            Err(_) => marks.are_in(&String::from_utf8_lossy(&bytes)),
        }
    });
    // What cannot be looked into is taken to name the person.
    looked.await.unwrap_or(true)
}
