//! Replacing the tables of a server's schema: one transaction moves the old ones aside and makes the
//! new ones.

use std::time::Duration;

use sea_orm::{ConnectionTrait, DatabaseConnection, Statement, TransactionTrait};

use super::{
    Carried, Holds, Source, TransferError,
    loading::{self, Restored},
    place::{fresh_counts, looked_at},
    schema::{self, quoted},
    snapshot::connect,
};
use crate::platform::store::{Engine, PROGRAM};

/// Tables that are taken for being replaced.
pub struct PostgresPlace {
    connection: DatabaseConnection,
    /// Which database, without the password.
    pub name: String,
    /// What is in it.
    pub holds: Holds,
    patience: Duration,
}

/// Only one restore at a time ("collider" in ASCII).
const LOCK: i64 = 0x63_6f_6c_6c_69_64_65_72;

impl PostgresPlace {
    pub(super) async fn take(url: &str, patience: Duration) -> Result<Self, TransferError> {
        let (connection, engine) = connect(url).await?;
        let name = url::Url::parse(url)
            .ok()
            .and_then(|url| Some(format!("{}{}", url.host_str()?, url.path())))
            .unwrap_or_else(|| "the database".to_owned());
        refuse_others(&connection, &name, patience).await?;
        let holds = looked_at(&connection, engine, &name).await?;
        Ok(Self {
            connection,
            name,
            holds,
            patience,
        })
    }

    pub(super) async fn fill(
        self,
        source: &mut Source,
        restored: Option<&Restored>,
        moment: &str,
    ) -> Result<(Vec<Carried>, Option<String>), TransferError> {
        let transaction = self.connection.begin().await?;
        transaction
            .execute_unprepared(&format!("SELECT pg_advisory_xact_lock({LOCK})"))
            .await?;
        // Ours are locked from here on: a program that is started now waits, and finds the new ones.
        let mut old: Vec<String> = fresh_counts().await?.into_keys().collect();
        old.push(schema::MIGRATIONS.to_owned());
        let mut there = Vec::new();
        for table in old {
            if schema::has_table(&transaction, Engine::Postgres, Some(&table)).await? {
                there.push(quoted(&table));
            }
        }
        let kept = (self.holds != Holds::Nothing).then(|| format!("before_restore_{moment}"));
        if !there.is_empty() {
            let all = there.join(", ");
            transaction
                .execute_unprepared(&format!("LOCK TABLE {all} IN ACCESS EXCLUSIVE MODE"))
                .await?;
            refuse_others(&transaction, &self.name, self.patience).await?;
            if let Some(kept) = &kept {
                let kept = quoted(kept);
                transaction
                    .execute_unprepared(&format!("CREATE SCHEMA {kept}"))
                    .await?;
                for table in there {
                    transaction
                        .execute_unprepared(&format!("ALTER TABLE {table} SET SCHEMA {kept}"))
                        .await?;
                }
            } else {
                transaction
                    .execute_unprepared(&format!("DROP TABLE {all}"))
                    .await?;
            }
        }
        let carried = loading::load(source, &transaction, Engine::Postgres, restored).await?;
        transaction.commit().await?;
        let kept = kept.map(|kept| format!("schema {kept}"));
        Ok((carried, kept))
    }
}

async fn refuse_others(
    connection: &impl ConnectionTrait,
    name: &str,
    patience: Duration,
) -> Result<(), TransferError> {
    if others(connection, patience).await? > 0 {
        return Err(TransferError::InUse(name.to_owned()));
    }
    Ok(())
}

/// How many other connections of the program this database has, once those of programs that are gone
/// had time to end. A program that serves always has one, because it looks for work twice a second.
pub(super) async fn others(
    connection: &impl ConnectionTrait,
    patience: Duration,
) -> Result<i64, TransferError> {
    for _ in 0..patience.as_secs() {
        if connected(connection).await? == 0 {
            return Ok(0);
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
        // Within a transaction the server keeps showing what it showed first.
        connection
            .execute_unprepared("SELECT pg_stat_clear_snapshot()")
            .await?;
    }
    connected(connection).await
}

async fn connected(connection: &impl ConnectionTrait) -> Result<i64, TransferError> {
    let sql = "SELECT COUNT(*) AS others FROM pg_stat_activity \
               WHERE datname = current_database() AND pid <> pg_backend_pid() \
                 AND application_name = $1";
    let backend = connection.get_database_backend();
    let row = connection
        .query_one_raw(Statement::from_sql_and_values(
            backend,
            sql,
            [PROGRAM.into()],
        ))
        .await?;
    Ok(row.map_or(Ok(0), |row| row.try_get("", "others"))?)
}
