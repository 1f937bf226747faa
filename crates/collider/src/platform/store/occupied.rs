//! Who has an embedded database open: every program that works with the file shares a lock beside it,
//! and whoever wants to replace the file needs that lock alone. The system gives it back when a
//! process ends, however it ends.

use std::{
    fs::{File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
};

use super::StoreError;

/// A hold on an embedded database, until it is dropped.
#[derive(Debug)]
pub struct Hold(#[expect(dead_code, reason = "the lock lives as long as the file is open")] File);

/// Takes part in using the database.
///
/// # Errors
/// [`StoreError::Occupied`] while the file is being replaced.
pub fn share(database: &Path) -> Result<Hold, StoreError> {
    let (file, name) = lock_file(database)?;
    held(file.try_lock_shared(), file, database, &name)
}

/// Takes the database for oneself.
///
/// # Errors
/// [`StoreError::Occupied`] while any program has it open.
pub fn alone(database: &Path) -> Result<Hold, StoreError> {
    let (file, name) = lock_file(database)?;
    held(file.try_lock(), file, database, &name)
}

fn lock_file(database: &Path) -> Result<(File, PathBuf), StoreError> {
    let mut name = database.as_os_str().to_owned();
    name.push(".lock");
    let name = PathBuf::from(name);
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&name)
        .map_err(|source| cannot(&name, source))?;
    Ok((file, name))
}

fn held(
    taken: Result<(), TryLockError>,
    file: File,
    database: &Path,
    name: &Path,
) -> Result<Hold, StoreError> {
    match taken {
        Ok(()) => Ok(Hold(file)),
        Err(TryLockError::WouldBlock) => Err(StoreError::Occupied(database.display().to_string())),
        Err(TryLockError::Error(source)) => Err(cannot(name, source)),
    }
}

fn cannot(name: &Path, source: std::io::Error) -> StoreError {
    StoreError::Folder {
        folder: name.display().to_string(),
        source,
    }
}

/// The file of an embedded database's address; `None` for one that lives in memory.
pub fn file_of(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    let path = path.split('?').next().unwrap_or(path);
    (!path.is_empty() && !path.contains(":memory:")).then(|| PathBuf::from(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_use_a_database_but_only_one_replaces_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let database = folder.path().join("hub.db");
        let first = share(&database).expect("shared");
        let second = share(&database).expect("shared");
        assert!(matches!(alone(&database), Err(StoreError::Occupied(_))));
        drop((first, second));
        let replacing = alone(&database).expect("alone");
        assert!(matches!(share(&database), Err(StoreError::Occupied(_))));
        drop(replacing);
        share(&database).expect("shared again");
    }

    #[test]
    fn the_file_is_found_in_its_address() {
        let found = |url| file_of(url).map(|file| file.display().to_string());
        assert_eq!(
            found("sqlite:///var/hub/c.db?mode=rwc").as_deref(),
            Some("/var/hub/c.db")
        );
        assert_eq!(found("sqlite:c.db").as_deref(), Some("c.db"));
        assert_eq!(found("sqlite::memory:"), None);
        assert_eq!(found("postgres://hub:secret@db/hub"), None);
    }
}
