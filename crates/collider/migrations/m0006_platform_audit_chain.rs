//! Chains the entries of the audit log by their hashes, those that are there already included.

use sea_orm::FromQueryResult;
use sea_orm_migration::{prelude::*, schema::*, sea_orm};
use uuid::Uuid;

use crate::platform::store::chain;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Entries chained at once.
const AT_ONCE: u64 = 1_000;

/// An entry as it was before there was a chain.
#[derive(FromQueryResult)]
struct Entry {
    number: i64,
    at: i64,
    actor_kind: String,
    actor_id: Option<Uuid>,
    actor_name: Option<String>,
    thing: String,
    thing_id: Uuid,
    action: String,
    before: Option<String>,
    after: Option<String>,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            ("audit_entry", string_null("salt").take()),
            ("audit_entry", string("digest").default("").take()),
            ("audit_entry", string("hash").default("").take()),
            ("audit_head", string("hash").default("").take()),
        ];
        for (table, column) in columns {
            manager
                .alter_table(Table::alter().table(table).add_column(column).take())
                .await?;
        }
        chain_what_is_there(manager.get_connection()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in [
            ("audit_head", "hash"),
            ("audit_entry", "hash"),
            ("audit_entry", "digest"),
            ("audit_entry", "salt"),
        ] {
            manager
                .alter_table(Table::alter().table(table).drop_column(column).take())
                .await?;
        }
        Ok(())
    }
}

async fn chain_what_is_there(connection: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let (mut number, mut hash) = (0, chain::BEGINNING.to_owned());
    loop {
        let select = Query::select()
            .columns([
                "number",
                "at",
                "actor_kind",
                "actor_id",
                "actor_name",
                "thing",
                "thing_id",
                "action",
                "before",
                "after",
            ])
            .from("audit_entry")
            .and_where(Expr::col("number").gt(number))
            .order_by("number", Order::Asc)
            .limit(AT_ONCE)
            .take();
        let rows = connection.query_all(&select).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let entry = Entry::from_query_result(&row, "")?;
            let words = chain::Words {
                actor_name: entry.actor_name.as_deref(),
                before: entry.before.as_deref(),
                after: entry.after.as_deref(),
            };
            let frame = chain::Frame {
                number: entry.number,
                at: entry.at,
                actor_kind: &entry.actor_kind,
                actor_id: entry.actor_id,
                thing: &entry.thing,
                thing_id: entry.thing_id,
                action: &entry.action,
            };
            let salt = Uuid::new_v4().simple().to_string();
            let digest = chain::digest(&salt, &words);
            hash = chain::link(&hash, &frame, &digest);
            number = entry.number;
            let update = Query::update()
                .table("audit_entry")
                .values([
                    ("salt", salt.into()),
                    ("digest", digest.into()),
                    ("hash", hash.as_str().into()),
                ])
                .and_where(Expr::col("number").eq(number))
                .take();
            connection.execute(&update).await?;
        }
    }
    let update = Query::update()
        .table("audit_head")
        .values([("hash", hash.into())])
        .take();
    connection.execute(&update).await?;
    Ok(())
}
