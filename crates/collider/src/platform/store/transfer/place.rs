//! What is replaced: a database that nobody is at work with. It is replaced at once, by one step that
//! the system takes whole or not at all, and what was there before is kept.

use std::{collections::BTreeMap, time::Duration};

use jiff::Timestamp;
use sea_orm::{ConnectOptions, ConnectionTrait, Database};
use sea_orm_migration::MigratorTrait;

use super::{
    Carried, Source, TransferError, loading::Restored, place_postgres::PostgresPlace,
    place_sqlite::SqlitePlace, schema,
};
use crate::{
    migrations::Migrator,
    platform::store::{Engine, StoreError},
};

/// What a place holds before it is filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holds {
    /// Nothing that anybody would miss: no database, or one that was never used.
    Nothing,
    /// So many rows.
    Rows(u64),
    /// Something that cannot be read any more; what the database said of it.
    Unreadable(String),
}

/// A database that is taken for being replaced; nobody else comes in until it is dropped.
pub enum Place {
    /// A file.
    Sqlite(SqlitePlace),
    /// A schema of a server.
    Postgres(Box<PostgresPlace>),
}

impl Place {
    /// Takes the database at an address, which whoever works with it has so long to leave
    /// ([`PATIENCE`](super::PATIENCE)).
    ///
    /// # Errors
    /// When a program is at work with it, or it belongs to another program or a newer version.
    pub async fn take(url: &str, patience: Duration) -> Result<Self, TransferError> {
        if url.starts_with("sqlite:") {
            Ok(Self::Sqlite(SqlitePlace::take(url).await?))
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            Ok(Self::Postgres(Box::new(
                PostgresPlace::take(url, patience).await?,
            )))
        } else {
            Err(StoreError::UnknownEngine.into())
        }
    }

    /// What would be replaced.
    pub fn holds(&self) -> &Holds {
        match self {
            Self::Sqlite(place) => &place.holds,
            Self::Postgres(place) => &place.holds,
        }
    }

    /// Which database this is, in words.
    pub fn name(&self) -> String {
        match self {
            Self::Sqlite(place) => place.path.display().to_string(),
            Self::Postgres(place) => place.name.clone(),
        }
    }

    /// Replaces what is there with a backup that was checked. What was there before is kept under the
    /// name that is answered.
    ///
    /// # Errors
    /// When something does not hold; then nothing is replaced.
    pub async fn restore(
        self,
        archive: super::Archive,
        now: Timestamp,
    ) -> Result<(Vec<Carried>, Option<String>), TransferError> {
        let restored = Restored {
            backup: archive.manifest.id,
            made_at: archive.manifest.made_at,
            now,
        };
        let mut source = Source::Archive(Box::new(archive));
        self.fill(&mut source, Some(&restored), now).await
    }

    /// Fills an empty database with everything that another one holds.
    ///
    /// # Errors
    /// When it is not empty, or something does not hold; then nothing is there afterwards.
    pub async fn receive(
        self,
        from: super::Snapshot,
        now: Timestamp,
    ) -> Result<Vec<Carried>, TransferError> {
        let mut source = Source::Snapshot(Box::new(from));
        let filled = match self.refuse_used() {
            Ok(()) => self.fill(&mut source, None, now).await,
            Err(used) => Err(used),
        };
        source.close().await;
        Ok(filled?.0)
    }

    fn refuse_used(&self) -> Result<(), TransferError> {
        match self.holds() {
            Holds::Nothing => Ok(()),
            Holds::Rows(rows) => Err(TransferError::NotEmpty {
                file: self.name(),
                rows: *rows,
            }),
            Holds::Unreadable(_) => Err(TransferError::Foreign(self.name())),
        }
    }

    async fn fill(
        self,
        source: &mut Source,
        restored: Option<&Restored>,
        now: Timestamp,
    ) -> Result<(Vec<Carried>, Option<String>), TransferError> {
        source.refuse_newer()?;
        // Names of files and schemas alike: 20261121T235532
        let moment = now.strftime("%Y%m%dT%H%M%S").to_string();
        match self {
            Self::Sqlite(place) => place.fill(source, restored, &moment).await,
            Self::Postgres(place) => place.fill(source, restored, &moment).await,
        }
    }
}

/// Looks whether there is anything that somebody would miss.
pub(super) async fn looked_at(
    connection: &impl ConnectionTrait,
    engine: Engine,
    name: &str,
) -> Result<Holds, TransferError> {
    let fresh = fresh_counts().await?;
    let ours = schema::has_table(connection, engine, Some(schema::MIGRATIONS)).await?;
    if !ours {
        for table in fresh.keys() {
            if schema::has_table(connection, engine, Some(table)).await? {
                return Err(TransferError::Foreign(name.to_owned()));
            }
        }
        // A server's schema may be shared with others; a file is not.
        let any = schema::has_table(connection, engine, None).await?;
        return if any && engine == Engine::Sqlite {
            Err(TransferError::Foreign(name.to_owned()))
        } else {
            Ok(Holds::Nothing)
        };
    }
    schema::refuse_newer(&schema::applied(connection, engine).await?)?;
    let (mut rows, mut missed) = (0, false);
    for (table, made_by_migrations) in fresh {
        if schema::has_table(connection, engine, Some(&table)).await? {
            let found = schema::count(connection, &table).await?;
            rows += found;
            missed |= found > made_by_migrations;
        }
    }
    Ok(if missed {
        Holds::Rows(rows)
    } else {
        Holds::Nothing
    })
}

/// The tables of a database that was never used, with the rows that migrations put into them.
pub(super) async fn fresh_counts() -> Result<BTreeMap<String, u64>, TransferError> {
    let mut options = ConnectOptions::new("sqlite::memory:");
    options.max_connections(1).sqlx_logging(false);
    let fresh = Database::connect(options).await?;
    Migrator::up(&fresh, None).await?;
    let mut counts = BTreeMap::new();
    for table in schema::tables(&fresh, Engine::Sqlite).await? {
        let rows = schema::count(&fresh, &table.name).await?;
        counts.insert(table.name, rows);
    }
    Ok(counts)
}
