//! Into an empty schema: the migrations that the data were made with, the rows, the migrations that
//! came since, and then the proof that everything is there. Whether it counts is decided by whoever
//! holds the transaction.

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, DatabaseTransaction, Statement, Value};
use uuid::Uuid;

use super::{
    Archive, Snapshot, TransferError,
    schema::{self, Table, quoted},
    value::weight,
};
use crate::platform::store::{Actor, Engine, Head, audit};

/// Where the rows come from.
pub enum Source {
    /// A backup, which was checked.
    Archive(Box<Archive>),
    /// Another database.
    Snapshot(Box<Snapshot>),
}

/// A table that was carried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// Its name.
    pub table: String,
    /// Rows in the source.
    pub there: u64,
    /// Rows in the target.
    pub here: u64,
}

impl Source {
    fn applied(&self) -> &[String] {
        match self {
            Self::Archive(archive) => &archive.manifest.migrations,
            Self::Snapshot(snapshot) => &snapshot.applied,
        }
    }

    fn tables(&self) -> Vec<Table> {
        match self {
            Self::Archive(archive) => {
                let packed = archive.manifest.tables.iter();
                packed.map(|packed| packed.table.clone()).collect()
            }
            Self::Snapshot(snapshot) => snapshot.tables.clone(),
        }
    }

    fn head(&self) -> Option<Head> {
        match self {
            Self::Archive(archive) => archive.head(),
            Self::Snapshot(snapshot) => snapshot.head.clone(),
        }
    }

    /// Whether this program knows the schema of the data.
    ///
    /// # Errors
    /// [`TransferError::Newer`] when it does not.
    pub fn refuse_newer(&self) -> Result<(), TransferError> {
        schema::refuse_newer(self.applied())
    }

    /// Gives back what it is read from.
    pub async fn close(self) {
        if let Self::Snapshot(snapshot) = self {
            snapshot.close().await;
        }
    }

    async fn pour(&mut self, place: usize, batch: &mut Batch<'_>) -> Result<(), TransferError> {
        match self {
            Self::Archive(archive) => {
                let mut rows = archive.rows(place)?;
                while let Some(row) = rows.next()? {
                    batch.push(row).await?;
                }
            }
            Self::Snapshot(snapshot) => {
                let mut rows = snapshot.rows(&snapshot.tables[place]).await?;
                while let Some(row) = rows.next().await? {
                    batch.push(row).await?;
                }
            }
        }
        batch.flush().await
    }
}

/// What the log of changes of the target says of a restore.
#[derive(Debug, Clone)]
pub struct Restored {
    /// Which backup.
    pub backup: Uuid,
    /// When the backup was made.
    pub made_at: Timestamp,
    /// Now.
    pub now: Timestamp,
}

/// Loads everything into an empty schema, inside a transaction that the caller commits.
///
/// # Errors
/// When a row does not fit, is lost, or the log of changes does not hold; nothing may then be committed.
pub async fn load(
    source: &mut Source,
    into: &DatabaseTransaction,
    engine: Engine,
    restored: Option<&Restored>,
) -> Result<Vec<Carried>, TransferError> {
    source.refuse_newer()?;
    schema::make(into, source.applied()).await?;
    let tables = source.tables();
    same_tables(&tables, &schema::tables(into, engine).await?)?;
    let bonds = Bonds::loosen(into, engine).await?;
    for table in &tables {
        // Migrations put rows of their own into some tables; the source has them too.
        let sql = format!("DELETE FROM {}", quoted(&table.name));
        into.execute_unprepared(&sql).await?;
    }
    let mut carried = Vec::new();
    for (place, table) in tables.iter().enumerate() {
        let mut batch = Batch::new(into, table);
        source.pour(place, &mut batch).await?;
        let there = batch.taken;
        let here = schema::count(into, &table.name).await?;
        if there != here {
            return Err(TransferError::Rows {
                table: table.name.clone(),
                there,
                here,
            });
        }
        carried.push(Carried {
            table: table.name.clone(),
            there,
            here,
        });
    }
    bonds.tighten(into).await?;
    schema::bring_up_to_date(into).await?;
    if let Err((number, fault)) = audit::verify(into, source.head().as_ref()).await? {
        return Err(TransferError::Chain(number, fault));
    }
    if let Some(restored) = restored {
        let facts = serde_json::json!({ "made_at": restored.made_at });
        let entry = audit::NewEntry {
            thing: "backup",
            thing_id: restored.backup,
            action: "restored",
            before: None,
            after: Some(facts.to_string()),
        };
        audit::append(into, &Actor::Operator, restored.now, vec![entry]).await?;
    }
    Ok(carried)
}

fn same_tables(there: &[Table], here: &[Table]) -> Result<(), TransferError> {
    let by_name = |tables: &[Table]| {
        let mut tables = tables.to_vec();
        for table in &mut tables {
            table.columns.sort_by(|a, b| a.name.cmp(&b.name));
        }
        tables.sort_by(|a, b| a.name.cmp(&b.name));
        tables
    };
    let (there, here) = (by_name(there), by_name(here));
    let missing = |from: &[Table], of: &[Table]| {
        let lost = of.iter().find(|table| !from.contains(table));
        lost.map(|table| table.name.clone())
    };
    match missing(&here, &there).or_else(|| missing(&there, &here)) {
        None => Ok(()),
        Some(name) => Err(TransferError::OtherTables(name)),
    }
}

/// Foreign keys, out of the way while the tables are filled one after the other.
struct Bonds(Vec<(String, String, String)>);

impl Bonds {
    async fn loosen(into: &DatabaseTransaction, engine: Engine) -> Result<Self, TransferError> {
        if engine == Engine::Sqlite {
            // They are then checked when the transaction is committed.
            into.execute_unprepared("PRAGMA defer_foreign_keys = ON")
                .await?;
            return Ok(Self(Vec::new()));
        }
        let sql = "SELECT t.relname::text AS of, k.conname::text AS name, \
                     pg_get_constraintdef(k.oid) AS definition \
                   FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid \
                   WHERE k.contype = 'f' AND t.relnamespace = current_schema()::regnamespace";
        let backend = into.get_database_backend();
        let rows = into
            .query_all_raw(Statement::from_string(backend, sql))
            .await?;
        let mut bonds = Vec::new();
        for row in rows {
            let bond: (String, String, String) = (
                row.try_get("", "of")?,
                row.try_get("", "name")?,
                row.try_get("", "definition")?,
            );
            let (of, name) = (quoted(&bond.0), quoted(&bond.1));
            into.execute_unprepared(&format!("ALTER TABLE {of} DROP CONSTRAINT {name}"))
                .await?;
            bonds.push(bond);
        }
        Ok(Self(bonds))
    }

    /// Puts them back, which proves that they hold; and lets counters go on behind what was loaded.
    async fn tighten(self, into: &DatabaseTransaction) -> Result<(), TransferError> {
        for (of, name, definition) in self.0 {
            let (of, name) = (quoted(&of), quoted(&name));
            into.execute_unprepared(&format!(
                "ALTER TABLE {of} ADD CONSTRAINT {name} {definition}"
            ))
            .await?;
        }
        if into.get_database_backend() == sea_orm::DbBackend::Postgres {
            into.execute_unprepared(COUNTERS).await?;
        }
        Ok(())
    }
}

/// Sets every counter of a column to the largest value in it.
const COUNTERS: &str = "DO $$ DECLARE c record; BEGIN \
    FOR c IN SELECT t.relname, a.attname, \
        pg_get_serial_sequence(quote_ident(t.relname), a.attname) AS counter \
      FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid \
      WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace \
        AND a.attnum > 0 AND NOT a.attisdropped \
    LOOP IF c.counter IS NOT NULL THEN EXECUTE format( \
      'SELECT setval(%L, COALESCE(MAX(%I), 1), MAX(%I) IS NOT NULL) FROM %I', \
      c.counter, c.attname, c.attname, c.relname); \
    END IF; END LOOP; END $$";

/// Rows that are written together.
struct Batch<'a> {
    into: &'a DatabaseTransaction,
    table: &'a Table,
    values: Vec<Value>,
    weight: usize,
    taken: u64,
}

/// Values in one INSERT: far below both engines' bound on parameters.
const VALUES_AT_ONCE: usize = 4_000;
/// Bytes in one INSERT, about.
const BYTES_AT_ONCE: usize = 4 << 20;

impl<'a> Batch<'a> {
    fn new(into: &'a DatabaseTransaction, table: &'a Table) -> Self {
        Self {
            into,
            table,
            values: Vec::new(),
            weight: 0,
            taken: 0,
        }
    }

    async fn push(&mut self, row: Vec<Value>) -> Result<(), TransferError> {
        self.taken += 1;
        self.weight += row.iter().map(weight).sum::<usize>();
        self.values.extend(row);
        if self.values.len() + self.table.columns.len() > VALUES_AT_ONCE
            || self.weight > BYTES_AT_ONCE
        {
            self.flush().await?;
        }
        Ok(())
    }

    async fn flush(&mut self) -> Result<(), TransferError> {
        if self.values.is_empty() {
            return Ok(());
        }
        let columns = &self.table.columns;
        let names: Vec<String> = columns.iter().map(|column| quoted(&column.name)).collect();
        let mut sql = format!(
            "INSERT INTO {} ({}) VALUES ",
            quoted(&self.table.name),
            names.join(", ")
        );
        for place in 0..self.values.len() {
            let first = place % columns.len() == 0;
            sql.push_str(match (first, place) {
                (true, 0) => "(",
                (true, _) => "), (",
                _ => ", ",
            });
            sql.push('$');
            sql.push_str(&(place + 1).to_string());
        }
        sql.push(')');
        let backend = self.into.get_database_backend();
        let values = std::mem::take(&mut self.values);
        self.weight = 0;
        self.into
            .execute_raw(Statement::from_sql_and_values(backend, sql, values))
            .await?;
        Ok(())
    }
}
