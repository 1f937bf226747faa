//! Replacing a file: a new one is written beside it and takes its name in one step.

use std::{
    fs,
    path::{Path, PathBuf},
};

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DbErr, Statement, TransactionTrait};

use super::{
    Carried, Holds, Source, TransferError,
    archive::sync_folder_of,
    loading::{self, Restored},
    place::looked_at,
};
use crate::platform::store::{Engine, StoreError, occupied};

/// A file that is taken for being replaced.
pub struct SqlitePlace {
    /// Which one.
    pub path: PathBuf,
    /// What is in it.
    pub holds: Holds,
    _hold: occupied::Hold,
}

impl SqlitePlace {
    pub(super) async fn take(url: &str) -> Result<Self, TransferError> {
        let path = occupied::file_of(url).ok_or(StoreError::UnknownEngine)?;
        let name = path.display().to_string();
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            fs::create_dir_all(folder).map_err(TransferError::file(folder))?;
        }
        let hold = occupied::alone(&path).map_err(|problem| match problem {
            StoreError::Occupied(name) => TransferError::InUse(name),
            other => other.into(),
        })?;
        let there = fs::metadata(&path).is_ok_and(|file| file.len() > 0);
        let holds = if there {
            match look(&path, &name).await {
                Ok(holds) => holds,
                // Another tool has it open, which knows nothing of our lock.
                Err(TransferError::Store(StoreError::Database(problem)))
                    if problem.to_string().contains("locked") =>
                {
                    return Err(TransferError::InUse(name));
                }
                Err(TransferError::Store(StoreError::Database(problem))) => {
                    Holds::Unreadable(problem.to_string())
                }
                Err(other) => return Err(other),
            }
        } else {
            Holds::Nothing
        };
        Ok(Self {
            path,
            holds,
            _hold: hold,
        })
    }

    pub(super) async fn fill(
        self,
        source: &mut Source,
        restored: Option<&Restored>,
        moment: &str,
    ) -> Result<(Vec<Carried>, Option<String>), TransferError> {
        let fresh = with_ending(&self.path, ".restoring");
        let made = self.fill_beside(&fresh, source, restored).await;
        let kept = made.and_then(|carried| Ok((carried, self.exchange(&fresh, moment)?)));
        if kept.is_err() {
            remove(&fresh);
        }
        kept
    }

    async fn fill_beside(
        &self,
        fresh: &Path,
        source: &mut Source,
        restored: Option<&Restored>,
    ) -> Result<Vec<Carried>, TransferError> {
        // What a restore left that was broken off.
        remove(fresh);
        // Until it has its name nobody needs this file after a power cut: it is written fast, and
        // brought to the disk once.
        let connection = Database::connect(options(fresh, "MEMORY", "OFF")).await?;
        let transaction = connection.begin().await?;
        let carried = loading::load(source, &transaction, Engine::Sqlite, restored).await?;
        transaction.commit().await?;
        connection.close().await?;
        fs::OpenOptions::new()
            .write(true)
            .open(fresh)
            .and_then(|file| file.sync_all())
            .map_err(TransferError::file(fresh))?;
        Ok(carried)
    }

    /// Gives the new file the name. The old one has a second name before, so that at every moment a
    /// whole database has the first.
    fn exchange(&self, fresh: &Path, moment: &str) -> Result<Option<String>, TransferError> {
        let kept = with_ending(&self.path, &format!(".before-restore-{moment}"));
        let keep = self.holds != Holds::Nothing;
        if keep {
            fs::hard_link(&self.path, &kept)
                // Some file systems give a file one name only.
                .or_else(|_| fs::copy(&self.path, &kept).map(|_| ()))
                .map_err(TransferError::file(&kept))?;
        }
        // Only what could not be read still has a journal of its own, which must not meet the new file.
        for journal in ["-wal", "-shm", "-journal"] {
            let old = with_ending(&self.path, journal);
            if old.exists() {
                fs::rename(&old, with_ending(&kept, journal)).map_err(TransferError::file(&old))?;
            }
        }
        fs::rename(fresh, &self.path).map_err(TransferError::file(&self.path))?;
        sync_folder_of(&self.path);
        Ok(keep.then(|| kept.display().to_string()))
    }
}

/// Folds the write-ahead log into the file, which only succeeds while nobody else has it open, and
/// looks what is in it.
async fn look(path: &Path, name: &str) -> Result<Holds, TransferError> {
    let connection = Database::connect(options(path, "DELETE", "FULL")).await?;
    let backend = connection.get_database_backend();
    let holds = looked_at(&connection, Engine::Sqlite, name).await;
    let sound = connection
        .query_one_raw(Statement::from_string(backend, "PRAGMA quick_check(1)"))
        .await;
    connection.close().await?;
    let said: Option<String> = sound?.map(|row| row.try_get_by_index(0)).transpose()?;
    match said.as_deref() {
        Some("ok") => holds,
        said => Err(DbErr::Custom(said.unwrap_or("no answer").to_owned()).into()),
    }
}

fn options(path: &Path, journal: &'static str, synchronous: &'static str) -> ConnectOptions {
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rwc", path.display()));
    options
        .max_connections(1)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |sqlite| {
            sqlite
                .pragma("journal_mode", journal)
                .pragma("synchronous", synchronous)
                .pragma("foreign_keys", "ON")
                .busy_timeout(std::time::Duration::from_secs(2))
        });
    options
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn remove(path: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        let _ = fs::remove_file(with_ending(path, ending));
    }
}
