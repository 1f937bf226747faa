//! Carries everything that a database holds: into a backup, back out of one, and from one engine to
//! the other.
//!
//! - [`schema`], [`value`]: which tables and columns there are, and what they hold
//! - [`snapshot`]: a database at one moment, read while others go on writing
//! - [`archive`]: a backup: one file with a table a file, sealed with a passphrase if wished
//! - [`loading`]: into an empty schema, checked before it counts
//! - [`place`]: what is replaced, and by which step it is replaced at once or not at all

use std::{path::Path, time::Duration};

use jiff::Timestamp;
use sea_orm::DbErr;
use uuid::Uuid;

use super::{StoreError, chain::Fault};

mod archive;
mod loading;
mod place;
mod place_postgres;
mod place_sqlite;
mod schema;
mod sealed;
mod snapshot;
#[cfg(test)]
mod tests;
mod value;

pub use archive::{Archive, Manifest};
pub use loading::{Carried, Source};
pub use place::{Holds, Place};
pub use snapshot::Snapshot;

use crate::platform::settings::Secret;

/// For so long it is asked again whether anybody works with a database: a server takes a moment to notice
/// that a program was killed.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// What can keep data from being carried.
#[derive(Debug, thiserror::Error)]
pub enum TransferError {
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file cannot be read or written.
    #[error("{file}: {source}")]
    File {
        /// Which one.
        file: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The name is taken by something that is no backup.
    #[error("{0} is there already and is no backup; choose another name")]
    NameTaken(String),
    /// Somebody else writes the same backup.
    #[error("another backup is being written to {0}")]
    TwoAtOnce(String),
    /// There is no database of a hub.
    #[error("there is no hub's database at {0}")]
    NoDatabase(String),
    /// It is another program's.
    #[error("{0} belongs to another program; nothing was replaced")]
    Foreign(String),
    /// The program is at work on it.
    #[error("{0} is in use; stop the program (`collider serve`) first")]
    InUse(String),
    /// It must be empty.
    #[error("{file} holds {rows} rows already; it must be empty")]
    NotEmpty {
        /// Which database.
        file: String,
        /// How many rows.
        rows: u64,
    },
    /// The file is none of ours.
    #[error("{0} is no backup of Collider")]
    NotABackup(String),
    /// The file is not what was written.
    #[error("the backup is damaged: {0}")]
    Damaged(String),
    /// It is sealed.
    #[error(
        "the backup is sealed; give its passphrase with --passphrase-file or \
         COLLIDER_BACKUP_PASSPHRASE"
    )]
    PassphraseNeeded,
    /// Another passphrase sealed it.
    #[error("the passphrase is not the one that this backup was sealed with")]
    WrongPassphrase,
    /// The schema is of a later version.
    #[error(
        "the data come from a newer version of Collider ({0} is not known here); use that version \
         or a newer one"
    )]
    Newer(String),
    /// A column cannot be carried.
    #[error("{table}.{column} has a type that cannot be carried: {declared}")]
    UnknownType {
        /// Table.
        table: String,
        /// Column.
        column: String,
        /// Type as the engine names it.
        declared: String,
    },
    /// The tables here are not those there.
    #[error("the tables do not fit: {0}")]
    OtherTables(String),
    /// A row was lost or came twice.
    #[error("{table}: {there} rows there, {here} here")]
    Rows {
        /// Table.
        table: String,
        /// Rows in the source.
        there: u64,
        /// Rows in the target.
        here: u64,
    },
    /// The log of changes does not hold.
    #[error("entry {0} of the log of changes does not hold ({1:?}); see `collider audit verify`")]
    Chain(i64, Fault),
}

impl From<DbErr> for TransferError {
    fn from(problem: DbErr) -> Self {
        Self::Store(problem.into())
    }
}

impl TransferError {
    fn file(file: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let file = file.display().to_string();
        move |source| Self::File { file, source }
    }
}

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Which one; the log of changes names it.
    pub id: Uuid,
    /// Size of the file, in bytes.
    pub bytes: u64,
    /// Number of tables.
    pub tables: usize,
    /// Number of rows.
    pub rows: u64,
    /// Number of the last entry of the log of changes that is in it.
    pub entries: i64,
    /// Whether it is sealed with a passphrase.
    pub sealed: bool,
}

/// Writes everything that a database holds at this moment to a file, while others go on working with
/// it. The file has its name once it is whole; what had the name before is then gone.
///
/// # Errors
/// When the database cannot be read or the file cannot be written; then nothing has the name that did
/// not have it before.
pub async fn back_up(
    url: &str,
    file: &Path,
    passphrase: Option<&Secret>,
    now: Timestamp,
) -> Result<Made, TransferError> {
    let snapshot = Snapshot::of(url).await?;
    let made = write(&snapshot, file, passphrase, now).await;
    snapshot.close().await;
    made
}

async fn write(
    snapshot: &Snapshot,
    file: &Path,
    passphrase: Option<&Secret>,
    now: Timestamp,
) -> Result<Made, TransferError> {
    let mut writer = archive::Writer::create(file, passphrase)?;
    for table in &snapshot.tables {
        writer.begin_table(table)?;
        let mut rows = snapshot.rows(table).await?;
        while let Some(row) = rows.next().await? {
            writer.row(&row)?;
        }
        writer.end_table();
    }
    writer.finish(snapshot, now)
}
