//! An import from files to the directory: read, tried, written in one transaction, taken back.
//!
//! Reading and deciding happen before the transaction, which is held only for writing and checks that
//! nobody changed an organisation meanwhile; if somebody did, it is decided anew.

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    super::{
        INTRODUCED,
        store::{self, imports},
    },
    mapping::{self, Mapping, Proposal, SheetMapping},
    plan::{self, Plan, PlannedRow, Sums},
    progress::{Progress, Stage},
    reading,
};
use crate::platform::{
    sheets::{self, Limits, SheetError, Workbook},
    store::{Actor, Change, Store, StoreError, changed_since, head, those_with},
};
use imports::{Import, SheetInfo, State, StoredFile, Undone, Written};

/// Why an import did not happen. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A file cannot be read.
    #[error("{file}: {problem}")]
    File {
        /// Its name.
        file: String,
        /// What is wrong with it.
        problem: SheetError,
    },
    /// There is no such import, or it is not at this step.
    #[error("the import is not at this step")]
    NotNow,
    /// Others keep changing organisations.
    #[error("others changed the same organisations again and again")]
    Disturbed,
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A part of the work ended early.
    #[error("a part of the work ended early: {0}")]
    Broken(#[from] tokio::task::JoinError),
}

/// An import that was written.
#[derive(Debug)]
pub struct Done {
    /// Which one.
    pub id: Uuid,
    /// What became of its rows.
    pub sums: Sums,
    /// Every row; empty if it had been written before.
    pub rows: Vec<PlannedRow>,
}

/// How often an import is decided anew because somebody changed something meanwhile.
const MOST_TRIES: usize = 5;

/// How many organisations are written between two reports of progress.
const STEP: usize = 500;

/// What a file may hold. Cells are long where an export carries all works of an organisation in one;
/// the rules of a profile bound every single text.
pub fn limits(upload_bytes: usize) -> Limits {
    Limits {
        file_bytes: upload_bytes as u64,
        cell_characters: 2_000_000,
        ..Limits::default()
    }
}

/// A file with its content's hash.
pub fn file(name: &str, bytes: Vec<u8>) -> StoredFile {
    let digest = Sha256::digest(&bytes);
    StoredFile {
        name: name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned(),
        hash: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
        bytes,
    }
}

/// Reads files.
///
/// # Errors
/// [`Failure::File`] for the first that cannot be read.
pub async fn read(files: Vec<StoredFile>, limits: Limits) -> Result<Vec<Workbook>, Failure> {
    let work = tokio::task::spawn_blocking(move || {
        files
            .iter()
            .map(|file| {
                sheets::read(&file.name, &file.bytes, &limits).map_err(|problem| Failure::File {
                    file: file.name.clone(),
                    problem,
                })
            })
            .collect::<Result<Vec<_>, _>>()
    });
    work.await?
}

/// What is known of the sheets without reading the files again.
pub fn describe(workbooks: &[Workbook]) -> Vec<SheetInfo> {
    workbooks
        .iter()
        .flat_map(|workbook| {
            workbook.sheets.iter().map(|sheet| SheetInfo {
                file: workbook.file_name.clone(),
                sheet: sheet.name.clone(),
                format: workbook.format.name().to_owned(),
                rows: sheet.rows.len(),
                columns: sheet.columns.clone(),
            })
        })
        .collect()
}

/// Takes files in, once they can be read; nothing else happens yet.
///
/// # Errors
/// [`Failure::File`] when one cannot be read; then nothing is stored.
pub async fn take_in(
    store: &Store,
    actor: Actor,
    files: Vec<StoredFile>,
    limits: Limits,
    now: Timestamp,
) -> Result<Uuid, Failure> {
    let workbooks = read(files.clone(), limits).await?;
    let import = Import {
        id: Uuid::now_v7(),
        state: State::Uploaded,
        sheets: describe(&workbooks),
        mapping: None,
        started_by: match &actor {
            Actor::Person { name, .. } => name.clone(),
            Actor::Operator | Actor::Program => String::new(),
        },
        started_by_person: actor.person(),
        created_at: now,
        finished_at: None,
        undone_at: None,
        sums: Sums::default(),
        problem: None,
    };
    let mut change = store.begin(actor, now).await?;
    imports::insert(change.connection(), &import, &files).await?;
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    change.record::<(), _>("import", import.id, "uploaded", None, Some(&names))?;
    change.commit().await?;
    Ok(import.id)
}

/// Proposes what the columns mean: as remembered for these headers, else from headers and values.
///
/// # Errors
/// When the database cannot be read.
pub async fn propose(
    store: &Store,
    workbooks: &[Workbook],
) -> Result<Vec<(SheetMapping, Vec<Proposal>)>, StoreError> {
    let mut proposals = Vec::new();
    for sheet in mapping::sheets_of(workbooks) {
        let key = mapping::headers_key(&sheet.columns);
        let remembered = imports::remembered(store.read(), &key).await?;
        proposals.push(
            remembered
                .and_then(|remembered| mapping::as_remembered(remembered, sheet))
                .unwrap_or_else(|| mapping::propose(sheet)),
        );
    }
    Ok(proposals)
}

/// Decides what becomes of every row, without writing anything.
///
/// # Errors
/// When the database cannot be read.
pub async fn try_out(
    store: &Store,
    workbooks: Vec<Workbook>,
    mapping: &Mapping,
    now: Timestamp,
) -> Result<Plan, Failure> {
    let sheets = mapping.sheets.clone();
    let rows = tokio::task::spawn_blocking(move || reading::read_rows(&workbooks, &sheets)).await?;
    let keys = store::keys(store.read()).await?;
    let stored = store::load_many(store.read(), &plan::wanted(&rows, &keys)).await?;
    let terms = mapping.terms.clone();
    let work =
        tokio::task::spawn_blocking(move || plan::plan(rows, stored, &terms, now, Uuid::now_v7));
    Ok(work.await?)
}

/// Notes what becomes of every row, and remembers what the columns mean.
///
/// # Errors
/// [`Failure::NotNow`] when the import was written meanwhile.
pub async fn keep_trial(
    store: &Store,
    actor: Actor,
    import: &Import,
    mapping: &Mapping,
    plan: &Plan,
    remember: bool,
    now: Timestamp,
) -> Result<(), Failure> {
    let mut change = store.begin(actor, now).await?;
    let connection = change.connection();
    let from = [State::Uploaded, State::Tried, State::Failed];
    if !imports::set_state(connection, import.id, &from, State::Tried, None).await? {
        return Err(Failure::NotNow);
    }
    imports::set_rows(connection, import.id, mapping, plan.sums(), &plan.rows).await?;
    if remember {
        keep_in_mind(&change, import, mapping).await?;
    }
    change.record::<(), _>("import", import.id, "tried", None, Some(&plan.sums()))?;
    change.commit().await?;
    Ok(())
}

/// Remembers what the columns mean for the next sheets with the same headers.
async fn keep_in_mind(
    change: &Change,
    import: &Import,
    mapping: &Mapping,
) -> Result<(), StoreError> {
    for (sheet, of) in import.sheets.iter().zip(&mapping.sheets) {
        let key = mapping::headers_key(&sheet.columns);
        imports::remember(change.connection(), &key, of, change.now()).await?;
    }
    Ok(())
}

/// The latest imports, newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn latest(store: &Store, limit: u64) -> Result<Vec<Import>, StoreError> {
    imports::latest(store.read(), limit).await
}

/// Writes an import whose columns are understood: all of it in one transaction, or nothing. An import
/// that was written already is left alone, so that a job may be tried twice.
///
/// # Errors
/// [`Failure`]; then nothing was changed.
pub async fn write(
    store: &Store,
    actor: &Actor,
    id: Uuid,
    limits: Limits,
    now: Timestamp,
    progress: &Progress,
) -> Result<Done, Failure> {
    let import = imports::load(store.read(), id)
        .await?
        .ok_or(Failure::NotNow)?;
    if import.state == State::Done {
        return Ok(Done {
            id,
            sums: import.sums,
            rows: Vec::new(),
        });
    }
    let mapping = import.mapping.clone().ok_or(Failure::NotNow)?;
    for _ in 0..MOST_TRIES {
        progress.is_at(Stage::Reading);
        let files = imports::files(store.read(), id).await?;
        let workbooks = read(files, limits.clone()).await?;
        progress.is_at(Stage::Comparing);
        let seen = head(store.read()).await?;
        let plan = try_out(store, workbooks, &mapping, now).await?;
        if let Some(done) =
            write_plan(store, actor, id, &mapping, plan, seen, now, progress).await?
        {
            return Ok(done);
        }
        tracing::info!(%id, "organisations changed meanwhile; deciding anew");
    }
    Err(Failure::Disturbed)
}

/// The transaction. Answers `None`, having changed nothing, when an organisation was changed since
/// `seen`, the head of the audit log at the time of the decision.
#[expect(clippy::too_many_arguments, reason = "all that one transaction needs")]
async fn write_plan(
    store: &Store,
    actor: &Actor,
    id: Uuid,
    mapping: &Mapping,
    mut plan: Plan,
    seen: i64,
    now: Timestamp,
    progress: &Progress,
) -> Result<Option<Done>, Failure> {
    let total = plan.created.len() + plan.changed.len();
    progress.is_at(Stage::Writing { done: 0, total });
    let mut change = store.begin(actor.clone(), now).await?;
    let from = [State::Uploaded, State::Tried, State::Queued, State::Failed];
    if !imports::set_state(change.connection(), id, &from, State::Done, None).await? {
        return Err(Failure::NotNow);
    }
    if changed_since(change.connection(), "organisation", seen).await? {
        return Ok(None);
    }
    let mut done = 0;
    for chunk in plan.created.chunks(STEP) {
        store::insert(&mut change, chunk).await?;
        done += chunk.len();
        progress.is_at(Stage::Writing { done, total });
    }
    for chunk in plan.changed.chunks_mut(STEP) {
        if !store::update_many(&mut change, chunk, "imported").await? {
            return Ok(None);
        }
        done += chunk.len();
        progress.is_at(Stage::Writing { done, total });
    }
    progress.is_at(Stage::Saving);
    let sums = plan.sums();
    let connection = change.connection();
    imports::set_rows(connection, id, mapping, sums, &plan.rows).await?;
    let created = plan.created.iter().map(|organisation| Written {
        organisation: organisation.id,
        name: organisation.profile.name.clone(),
        before: None,
        version: organisation.version,
        undone: None,
    });
    let changed = plan.changed.iter().map(|(before, after)| Written {
        organisation: after.id,
        name: after.profile.name.clone(),
        before: Some(before.snapshot()),
        version: after.version,
        undone: None,
    });
    let written = created.chain(changed).collect();
    imports::insert_written(connection, id, written).await?;
    imports::set_finished(connection, id, Some(now), None).await?;
    change.record::<(), _>("import", id, "written", None, Some(&sums))?;
    change.commit().await?;
    Ok(Some(Done {
        id,
        sums,
        rows: plan.rows,
    }))
}

/// Takes files in and writes them in one go, for the command line.
///
/// # Errors
/// [`Failure`]; then no organisation was changed.
pub async fn take_in_and_write(
    store: &Store,
    files: Vec<StoredFile>,
    mapping: &Mapping,
    limits: Limits,
    now: Timestamp,
    told: impl FnOnce(tokio::sync::watch::Receiver<Stage>),
) -> Result<Done, Failure> {
    let id = take_in(store, Actor::Operator, files, limits.clone(), now).await?;
    let import = imports::load(store.read(), id)
        .await?
        .ok_or(Failure::NotNow)?;
    let change = store.begin(Actor::Operator, now).await?;
    imports::set_rows(change.connection(), id, mapping, Sums::default(), &[]).await?;
    keep_in_mind(&change, &import, mapping).await?;
    change.commit().await?;
    let progress = Progress::of(id);
    told(progress.follow());
    let done = write(store, &Actor::Operator, id, limits, now, &progress).await;
    if let Err(failure) = &done {
        give_up(store, id, &failure.to_string(), now).await?;
    }
    done
}

/// Notes that an import could not be written; nothing was changed, and it can be tried again.
///
/// # Errors
/// When the database refuses.
pub async fn give_up(
    store: &Store,
    id: Uuid,
    problem: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut change = store.begin(Actor::Program, now).await?;
    let from = [State::Uploaded, State::Tried, State::Queued];
    let connection = change.connection();
    if imports::set_state(connection, id, &from, State::Failed, Some(problem)).await? {
        let facts = serde_json::json!({ "problem": problem });
        change.record::<(), _>("import", id, "failed", None, Some(&facts))?;
    }
    change.commit().await
}

/// What undoing an import made of the organisations that it wrote.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct UndoSums {
    /// Brought in by the import, gone again.
    pub removed: usize,
    /// Changed by the import, as before again.
    pub restored: usize,
    /// Changed again since; left as they are.
    pub left: usize,
    /// Removed since by somebody else.
    pub gone: usize,
}

/// Takes an import back: what it brought in is removed, what it changed becomes what it was. What
/// somebody changed since is left and listed.
///
/// # Errors
/// [`Failure::NotNow`] when the import was not written or is taken back already.
pub async fn undo(
    store: &Store,
    actor: Actor,
    id: Uuid,
    now: Timestamp,
) -> Result<UndoSums, Failure> {
    let mut change = store.begin(actor, now).await?;
    if !imports::set_state(change.connection(), id, &[State::Done], State::Undone, None).await? {
        return Err(Failure::NotNow);
    }
    let written = imports::written(change.connection(), id).await?;
    let import = imports::load(change.connection(), id).await?;
    let wrote = import.is_some_and(|import| import.sums.created + import.sums.changed > 0);
    if written.is_empty() && wrote {
        // What organisations were before is kept for a time only.
        return Err(Failure::NotNow);
    }
    let mut sums = UndoSums::default();
    for chunk in written.chunks(STEP) {
        let ids: Vec<Uuid> = chunk.iter().map(|one| one.organisation).collect();
        let present = store::load_many(change.connection(), &ids).await?;
        let mut present: std::collections::HashMap<Uuid, store::Organisation> = present
            .into_iter()
            .map(|organisation| (organisation.id, organisation))
            .collect();
        // An introduction would vanish with its organisation.
        let connection = change.connection();
        let introduced = those_with(connection, "organisation", INTRODUCED, &ids).await?;
        let (mut remove, mut restore, mut outcome) = (Vec::new(), Vec::new(), Vec::new());
        for one in chunk {
            let undone = match (present.remove(&one.organisation), &one.before) {
                (None, _) => {
                    sums.gone += 1;
                    Undone::Gone
                }
                (Some(now_is), _) if now_is.version != one.version => {
                    sums.left += 1;
                    Undone::Left
                }
                (Some(_), None) if introduced.contains(&one.organisation) => {
                    sums.left += 1;
                    Undone::Left
                }
                (Some(now_is), None) => {
                    sums.removed += 1;
                    remove.push(now_is);
                    Undone::Removed
                }
                (Some(now_is), Some(before)) => {
                    sums.restored += 1;
                    let after = store::Organisation {
                        profile: before.profile.clone(),
                        standing: before.standing,
                        ..now_is.clone()
                    };
                    restore.push((now_is, after));
                    Undone::Restored
                }
            };
            outcome.push((one.organisation, undone));
        }
        store::delete_many(&mut change, &remove).await?;
        if !store::update_many(&mut change, &mut restore, "import-undone").await? {
            return Err(Failure::Disturbed);
        }
        imports::set_undone(change.connection(), id, &outcome).await?;
    }
    imports::set_finished(change.connection(), id, None, Some(now)).await?;
    change.record::<(), _>("import", id, "undone", None, Some(&sums))?;
    change.commit().await?;
    Ok(sums)
}
