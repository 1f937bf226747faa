//! The database: SQLite in a file by default, PostgreSQL by address; one code for both.
//!
//! Reading: [`Store::read`]. Writing: [`Store::begin`] gives a [`Change`], the one transaction of a
//! request, which also carries the audit entries and jobs; [`Change::commit`] saves all or nothing.

mod audit;
pub mod chain;
mod change;
mod difference;
pub mod jobs;
mod occupied;
pub mod personal_data;
#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;
pub mod transfer;
mod trouble;
mod uses;

use std::{sync::Arc, time::Duration};

use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbErr, sqlx::Connection};
use sea_orm_migration::MigratorTrait;

pub use audit::{
    AuditEntry, Head, LOOK, Looked, Own, SealedEntry, changed_since, entries, entries_after,
    entries_of, head, looked_at, note_look, sealed_entries, sealed_head, those_with, verify,
};
pub use change::{Actor, Change};
pub use difference::{Difference, differences};
pub use trouble::{Trouble, trouble_in};
pub use uses::count_use;

use crate::migrations::Migrator;

/// Which engine is behind the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// A file beside the program.
    Sqlite,
    /// A server.
    Postgres,
}

/// What can go wrong with the database.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or is gone.
    #[error("the database did not do this: {0}")]
    Database(#[from] DbErr),
    /// The address is of no known kind.
    #[error(
        "database_url begins with neither sqlite:// nor postgres://; \
         leave it empty for a file in the data folder"
    )]
    UnknownEngine,
    /// A stored value cannot be read back.
    #[error("a stored value cannot be read: {0}")]
    Damaged(#[from] serde_json::Error),
    /// A letter's templates failed.
    #[error("a letter could not be written: {0}")]
    Unwritten(String),
    /// The folder of the embedded database cannot be made.
    #[error("the folder {folder} cannot be made: {source}")]
    Folder {
        /// The folder.
        folder: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// The embedded database is being replaced at this moment.
    #[error("{0} is being restored or moved at this moment; try again when that is done")]
    Occupied(String),
}

/// The database with a pool for writing and one for reading.
#[derive(Debug, Clone)]
pub struct Store {
    write: DatabaseConnection,
    read: DatabaseConnection,
    engine: Engine,
    /// Keeps anybody from replacing the file that is open here.
    _hold: Option<Arc<occupied::Hold>>,
}

/// By this name a server knows whose connections these are; a restore refuses while there are any.
pub(crate) const PROGRAM: &str = "collider";

impl Store {
    /// Connects. A SQLite file is made when it is not there; call [`Store::migrate`] before first use.
    ///
    /// # Errors
    /// When the address is of no known kind or the engine cannot be reached.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        if url.starts_with("sqlite:") {
            make_folder_of(url)?;
            let hold = occupied::file_of(url)
                .map(|file| occupied::share(&file))
                .transpose()?;
            // SQLite has one writer at a time: one connection queues fairly, where several would
            // find the file locked. Readers go on beside it in WAL mode.
            Ok(Self {
                write: Database::connect(sqlite_options(url, 1)).await?,
                read: Database::connect(sqlite_options(url, 4)).await?,
                engine: Engine::Sqlite,
                _hold: hold.map(Arc::new),
            })
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let pool = Database::connect(postgres_options(url, 16, PROGRAM)).await?;
            Ok(Self {
                write: pool.clone(),
                read: pool,
                engine: Engine::Postgres,
                _hold: None,
            })
        } else {
            Err(StoreError::UnknownEngine)
        }
    }

    /// Brings the schema to this program's version.
    ///
    /// # Errors
    /// When a migration fails; those before it stay applied.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        Ok(Migrator::up(&self.write, None).await?)
    }

    /// How many migrations are still to be applied.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn pending_migrations(&self) -> Result<usize, StoreError> {
        Ok(Migrator::get_pending_migrations(&self.write).await?.len())
    }

    /// For looking things up.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// For changing things: everything between here and [`Change::commit`] is saved together or
    /// not at all.
    ///
    /// # Errors
    /// When no transaction can be begun.
    pub async fn begin(&self, actor: Actor, now: jiff::Timestamp) -> Result<Change, StoreError> {
        Change::begin(&self.write, actor, now).await
    }

    /// For what is no change of anything that counts, and so has no entry in the log: the queue's claims,
    /// the last use of a session.
    pub(crate) fn writer(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Which engine this is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Closes both pools after what is under way.
    pub async fn close(self) {
        let _ = self.read.close().await;
        let _ = self.write.close().await;
    }
}

/// When a server does not answer, whoever waits is told so after this time.
const ANSWERS_WITHIN: Duration = Duration::from_secs(4);

fn postgres_options(url: &str, connections: u32, program: &'static str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .acquire_timeout(ANSWERS_WITHIN)
        .sqlx_logging(false)
        .map_sqlx_postgres_opts(move |postgres| postgres.application_name(program));
    options
}

fn sqlite_options(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        // A full disk makes SQLite itself undo a transaction, and the pool then believes for ever that
        // one is open: such a connection is given up.
        .map_sqlx_sqlite_pool_opts(|pool| {
            pool.before_acquire(|connection, _| {
                Box::pin(async move { Ok(!connection.is_in_transaction()) })
            })
        })
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(60))
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "NORMAL")
                .pragma("foreign_keys", "ON")
                .pragma("cache_size", "-16384")
                .busy_timeout(Duration::from_secs(15))
        });
    options
}

fn make_folder_of(url: &str) -> Result<(), StoreError> {
    let Some(path) = occupied::file_of(url) else {
        return Ok(());
    };
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => {
            std::fs::create_dir_all(folder).map_err(|source| StoreError::Folder {
                folder: folder.display().to_string(),
                source,
            })
        }
        _ => Ok(()),
    }
}

/// Instants are stored as milliseconds since 1970 in UTC: one form in both engines, sortable.
pub fn to_millis(moment: jiff::Timestamp) -> i64 {
    moment.as_millisecond()
}

/// The inverse of [`to_millis`]; a number outside the calendar becomes 1970.
pub fn from_millis(millis: i64) -> jiff::Timestamp {
    jiff::Timestamp::from_millisecond(millis).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
}
