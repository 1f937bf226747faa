//! The audit log with its head, and the job queue.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("audit_entry")
                    .col(big_integer("number").primary_key())
                    .col(big_integer("at"))
                    .col(string("actor_kind"))
                    .col(uuid_null("actor_id"))
                    .col(string_null("actor_name"))
                    .col(string("thing"))
                    .col(uuid("thing_id"))
                    .col(string("action"))
                    .col(text_null("before"))
                    .col(text_null("after"))
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("audit_entry_of_thing")
                    .table("audit_entry")
                    .col("thing_id")
                    .col("number")
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("audit_head")
                    .col(integer("id").primary_key())
                    .col(big_integer("number"))
                    .take(),
            )
            .await?;
        let head = Query::insert()
            .into_table("audit_head")
            .columns(["id", "number"])
            .values_panic([1.into(), 0i64.into()])
            .take();
        manager.get_connection().execute(&head).await?;
        manager
            .create_table(
                Table::create()
                    .table("job")
                    .col(uuid("id").primary_key())
                    .col(string("kind"))
                    .col(text("payload"))
                    .col(big_integer("run_at"))
                    .col(string("state"))
                    .col(integer("attempts"))
                    .col(big_integer_null("leased_until"))
                    .col(text_null("problem"))
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("job_due")
                    .table("job")
                    .col("state")
                    .col("run_at")
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["job", "audit_head", "audit_entry"] {
            manager
                .drop_table(Table::drop().table(table).take())
                .await?;
        }
        Ok(())
    }
}
