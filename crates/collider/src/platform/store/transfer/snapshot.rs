//! A database as it is at one moment, read while others go on writing.

use std::{pin::Pin, time::Duration};

use futures_util::{Stream, StreamExt};
use sea_orm::{
    AccessMode, Database, DatabaseConnection, DatabaseTransaction, DbErr, IsolationLevel,
    QueryResult, Statement, StreamTrait, TransactionTrait, Value,
};

use super::{
    TransferError,
    schema::{self, Table, quoted},
};
use crate::platform::store::{
    Engine, Head, StoreError, audit, occupied, postgres_options, sqlite_options,
};

/// All tables at one moment.
pub struct Snapshot {
    transaction: DatabaseTransaction,
    connection: DatabaseConnection,
    hold: Option<occupied::Hold>,
    /// Which engine it is read from.
    pub engine: Engine,
    /// The tables with their columns.
    pub tables: Vec<Table>,
    /// Names of the migrations that made them.
    pub applied: Vec<String>,
    /// End of the log of changes; `None` for a schema that is older than the chain.
    pub head: Option<Head>,
}

impl Snapshot {
    /// Of a database that others may be at work with.
    ///
    /// # Errors
    /// When there is no hub's database, or it cannot be read.
    pub async fn of(url: &str) -> Result<Self, TransferError> {
        let hold = match occupied::file_of(url) {
            Some(file) if file.is_file() => Some(occupied::share(&file)?),
            Some(file) => return Err(TransferError::NoDatabase(file.display().to_string())),
            None => None,
        };
        Self::held(url, hold).await
    }

    /// Of a database that nobody else is at work with, so that nothing can be written behind its back.
    /// Whoever is has so long to leave ([`PATIENCE`](super::PATIENCE)).
    ///
    /// # Errors
    /// [`TransferError::InUse`] while a program is at work with it; else as [`Snapshot::of`].
    pub async fn alone(url: &str, patience: Duration) -> Result<Self, TransferError> {
        let hold = match occupied::file_of(url) {
            Some(file) if file.is_file() => Some(
                occupied::alone(&file)
                    .map_err(|_| TransferError::InUse(file.display().to_string()))?,
            ),
            Some(file) => return Err(TransferError::NoDatabase(file.display().to_string())),
            None => None,
        };
        let snapshot = Self::held(url, hold).await?;
        let others = match snapshot.engine {
            // The hold says it.
            Engine::Sqlite => Ok(0),
            Engine::Postgres => {
                super::place_postgres::others(&snapshot.transaction, patience).await
            }
        };
        let refused = match others {
            Ok(0) => return Ok(snapshot),
            Ok(_) => TransferError::InUse("the database".into()),
            Err(problem) => problem,
        };
        snapshot.close().await;
        Err(refused)
    }

    async fn held(url: &str, hold: Option<occupied::Hold>) -> Result<Self, TransferError> {
        let (connection, engine) = connect(url).await?;
        match Self::begun(&connection, engine).await {
            Ok((transaction, tables, applied, head)) => Ok(Self {
                transaction,
                connection,
                hold,
                engine,
                tables,
                applied,
                head,
            }),
            Err(problem) => {
                let _ = connection.close().await;
                Err(problem)
            }
        }
    }

    async fn begun(
        connection: &DatabaseConnection,
        engine: Engine,
    ) -> Result<(DatabaseTransaction, Vec<Table>, Vec<String>, Option<Head>), TransferError> {
        let transaction = match engine {
            // Everything that is read in a transaction of SQLite is of the moment of its first read.
            Engine::Sqlite => connection.begin().await?,
            Engine::Postgres => {
                let one_moment = Some(IsolationLevel::RepeatableRead);
                connection
                    .begin_with_config(one_moment, Some(AccessMode::ReadOnly))
                    .await?
            }
        };
        let applied = schema::applied(&transaction, engine).await?;
        if applied.is_empty() {
            return Err(TransferError::NoDatabase("the address given".into()));
        }
        let tables = schema::tables(&transaction, engine).await?;
        let head = if has_chain(&tables) {
            Some(audit::sealed_head(&transaction).await?)
        } else {
            None
        };
        Ok((transaction, tables, applied, head))
    }

    /// Gives the database back: whoever takes it next finds nobody there. One that is only dropped
    /// closes its file a moment later, behind the hold.
    pub async fn close(self) {
        // Nothing was changed that could be lost.
        let _ = self.transaction.rollback().await;
        let _ = self.connection.close().await;
        drop(self.hold);
    }

    /// The rows of a table, one after the other: however large the table, few are in memory.
    ///
    /// # Errors
    /// When the table cannot be read.
    pub async fn rows<'a>(&'a self, table: &'a Table) -> Result<Rows<'a>, TransferError> {
        let columns: Vec<String> = table
            .columns
            .iter()
            .map(|column| column.kind.selected(&column.name, self.engine))
            .collect();
        let sql = format!("SELECT {} FROM {}", columns.join(", "), quoted(&table.name));
        let backend = self.connection.get_database_backend();
        let stream = self
            .transaction
            .stream_raw(Statement::from_string(backend, sql))
            .await?;
        Ok(Rows {
            stream: Box::pin(stream),
            table,
        })
    }
}

/// Rows as they come.
pub struct Rows<'a> {
    stream: Pin<Box<dyn Stream<Item = Result<QueryResult, DbErr>> + Send + 'a>>,
    table: &'a Table,
}

impl Rows<'_> {
    /// The next row.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn next(&mut self) -> Result<Option<Vec<Value>>, TransferError> {
        let Some(row) = self.stream.next().await else {
            return Ok(None);
        };
        let row = row?;
        let values = self.table.columns.iter().enumerate();
        let values: Result<_, DbErr> = values
            .map(|(place, column)| column.kind.read(&row, place))
            .collect();
        Ok(Some(values?))
    }
}

fn has_chain(tables: &[Table]) -> bool {
    tables.iter().any(|table| {
        table.name == "audit_head" && table.columns.iter().any(|column| column.name == "hash")
    })
}

/// One connection of its own.
pub(super) async fn connect(url: &str) -> Result<(DatabaseConnection, Engine), TransferError> {
    if url.starts_with("sqlite:") {
        let mut options = sqlite_options(url, 1);
        options.map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .foreign_keys(true)
                // Rows may carry whole files; few of them are read ahead.
                .row_buffer_size(4)
                .busy_timeout(Duration::from_secs(5))
        });
        Ok((Database::connect(options).await?, Engine::Sqlite))
    } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        let options = postgres_options(url, 1, "collider transfer");
        Ok((Database::connect(options).await?, Engine::Postgres))
    } else {
        Err(StoreError::UnknownEngine.into())
    }
}
