//! What there is to carry: the tables and columns of a database, found by asking the database, so that
//! a table of a later migration is carried without a line of code.

use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, Statement};
use sea_orm_migration::{MigrationTrait, MigratorTrait, MigratorTraitSelf};
use serde::{Deserialize, Serialize};

use super::{TransferError, value::Kind};
use crate::{migrations::Migrator, platform::store::Engine};

/// Where the names of the applied migrations are kept. It is no data of the hub: it says which
/// schema the data have, and every copy has its own.
pub const MIGRATIONS: &str = "seaql_migrations";

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in their order.
    pub columns: Vec<Column>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

#[derive(FromQueryResult)]
struct Declared {
    table_name: String,
    column_name: String,
    declared: String,
}

/// All tables of the program with their columns, by name.
///
/// # Errors
/// When the database cannot be read, or a column has a type that this program does not carry.
pub async fn tables(
    connection: &impl ConnectionTrait,
    engine: Engine,
) -> Result<Vec<Table>, TransferError> {
    let sql = match engine {
        Engine::Sqlite => {
            "SELECT t.name AS table_name, c.name AS column_name, c.type AS declared \
             FROM sqlite_schema t JOIN pragma_table_info(t.name) c \
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
             ORDER BY t.name, c.cid"
        }
        Engine::Postgres => {
            "SELECT t.relname::text AS table_name, c.attname::text AS column_name, \
               format_type(c.atttypid, NULL) AS declared \
             FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid \
             WHERE t.relkind IN ('r', 'p') AND t.relnamespace = current_schema()::regnamespace \
               AND c.attnum > 0 AND NOT c.attisdropped \
             ORDER BY t.relname::text COLLATE \"C\", c.attnum"
        }
    };
    let backend = connection.get_database_backend();
    let declared = Declared::find_by_statement(Statement::from_string(backend, sql))
        .all(connection)
        .await?;
    let mut tables: Vec<Table> = Vec::new();
    for column in declared {
        if column.table_name == MIGRATIONS {
            continue;
        }
        let kind = Kind::of(&column.declared).ok_or_else(|| TransferError::UnknownType {
            table: column.table_name.clone(),
            column: column.column_name.clone(),
            declared: column.declared,
        })?;
        if tables
            .last()
            .is_none_or(|table| table.name != column.table_name)
        {
            tables.push(Table {
                name: column.table_name,
                columns: Vec::new(),
            });
        }
        if let Some(table) = tables.last_mut() {
            table.columns.push(Column {
                name: column.column_name,
                kind,
            });
        }
    }
    Ok(tables)
}

/// Whether anything of a program's schema is there, ours or another's.
///
/// # Errors
/// When the database cannot be read.
pub async fn has_table(
    connection: &impl ConnectionTrait,
    engine: Engine,
    name: Option<&str>,
) -> Result<bool, TransferError> {
    let sql = match engine {
        Engine::Sqlite => {
            "SELECT name FROM sqlite_schema WHERE type = 'table' \
             AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND ($1 IS NULL OR name = $1) LIMIT 1"
        }
        Engine::Postgres => {
            "SELECT relname::text FROM pg_class WHERE relkind IN ('r', 'p') \
             AND relnamespace = current_schema()::regnamespace \
             AND ($1::text IS NULL OR relname::text = $1) LIMIT 1"
        }
    };
    let backend = connection.get_database_backend();
    let found = connection
        .query_one_raw(Statement::from_sql_and_values(backend, sql, [name.into()]))
        .await?;
    Ok(found.is_some())
}

/// Names of the migrations that were applied, in their order; none where there is no schema.
///
/// # Errors
/// When the database cannot be read.
pub async fn applied(
    connection: &impl ConnectionTrait,
    engine: Engine,
) -> Result<Vec<String>, TransferError> {
    if !has_table(connection, engine, Some(MIGRATIONS)).await? {
        return Ok(Vec::new());
    }
    let sql = format!("SELECT version FROM {MIGRATIONS} ORDER BY version");
    let rows = connection
        .query_all_raw(Statement::from_string(
            connection.get_database_backend(),
            sql,
        ))
        .await?;
    rows.iter()
        .map(|row| Ok(row.try_get("", "version")?))
        .collect()
}

/// Whether this program knows all migrations that made a schema.
///
/// # Errors
/// [`TransferError::Newer`] with the first that it does not know.
pub fn refuse_newer(applied: &[String]) -> Result<(), TransferError> {
    let known = all_migrations();
    let known: Vec<&str> = known.iter().map(|migration| migration.name()).collect();
    match applied.iter().find(|name| !known.contains(&name.as_str())) {
        None => Ok(()),
        Some(name) => Err(TransferError::Newer(name.clone())),
    }
}

fn all_migrations() -> Vec<Box<dyn MigrationTrait>> {
    <Migrator as MigratorTrait>::migrations()
}

/// The migrations that made a schema: not always the first of the program's own, because what is
/// developed side by side comes together in one order or another.
struct These<'a>(&'a [String]);

impl MigratorTraitSelf for These<'_> {
    fn migrations(&self) -> Vec<Box<dyn MigrationTrait>> {
        let mut migrations = all_migrations();
        migrations.retain(|migration| self.0.iter().any(|name| name == migration.name()));
        migrations
    }
}

/// Makes a schema with these migrations where there is none.
///
/// # Errors
/// When the database refuses.
pub async fn make(into: &DatabaseTransaction, applied: &[String]) -> Result<(), TransferError> {
    Ok(These(applied).up(into, None).await?)
}

/// Brings a schema to this program's version.
///
/// # Errors
/// When the database refuses.
pub async fn bring_up_to_date(into: &DatabaseTransaction) -> Result<(), TransferError> {
    Ok(<Migrator as MigratorTrait>::up(into, None).await?)
}

/// How many rows a table has.
///
/// # Errors
/// When the database cannot be read.
pub async fn count(connection: &impl ConnectionTrait, table: &str) -> Result<u64, TransferError> {
    let sql = format!("SELECT COUNT(*) AS rows FROM {}", quoted(table));
    let row = connection
        .query_one_raw(Statement::from_string(
            connection.get_database_backend(),
            sql,
        ))
        .await?;
    let rows: i64 = row.map_or(Ok(0), |row| row.try_get("", "rows"))?;
    Ok(u64::try_from(rows).unwrap_or(0))
}

/// A name as both engines read it.
pub fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::store::testing::stores;

    #[tokio::test]
    async fn both_engines_have_the_same_tables_with_the_same_columns() {
        let mut found = Vec::new();
        for (store, _folder) in stores().await {
            let tables = tables(store.read(), store.engine())
                .await
                .expect("known types");
            assert!(tables.len() >= 18, "{}", tables.len());
            assert!(tables.iter().all(|table| table.name != MIGRATIONS));
            let kinds = |table: &str| {
                let table = tables.iter().find(|found| found.name == table);
                let columns = &table.expect("a table").columns;
                columns.iter().map(|column| column.kind).collect::<Vec<_>>()
            };
            assert_eq!(
                kinds("import_file"),
                [
                    Kind::Uuid,
                    Kind::Integer,
                    Kind::Text,
                    Kind::Text,
                    Kind::Bytes
                ]
            );
            assert_eq!(
                kinds("meeting_rule"),
                [Kind::Integer, Kind::Boolean, Kind::Boolean]
            );
            found.push(tables);
        }
        assert!(
            found.windows(2).all(|pair| pair[0] == pair[1]),
            "{found:#?}"
        );
    }

    #[test]
    fn a_schema_is_known_by_the_names_of_its_migrations_in_whatever_order() {
        let mut names: Vec<String> = all_migrations()
            .iter()
            .map(|migration| migration.name().to_owned())
            .collect();
        names.swap(3, 5);
        assert!(refuse_newer(&names).is_ok());
        assert!(refuse_newer(&names[..4]).is_ok());
        names.push("m9999_later".into());
        let said = refuse_newer(&names).expect_err("refused").to_string();
        assert!(said.contains("m9999_later"), "{said}");
    }
}
