//! Persons with an account, the links that sign them in, and their sessions.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("person")
                    .col(uuid("id").primary_key())
                    .col(string("name"))
                    .col(string("email").unique_key())
                    .col(string("role"))
                    .col(string_null("language"))
                    .col(big_integer("created_at"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("sign_in_link")
                    .col(string("token_hash").primary_key())
                    .col(uuid("person_id"))
                    .col(big_integer("expires_at"))
                    .col(boolean("single_use"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("sign_in_link", "person_id")
                            .to("person", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("session")
                    .col(string("token_hash").primary_key())
                    .col(uuid("person_id"))
                    .col(big_integer("created_at"))
                    .col(big_integer("expires_at"))
                    .col(string("device"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("session", "person_id")
                            .to("person", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["session", "sign_in_link", "person"] {
            manager
                .drop_table(Table::drop().table(table).take())
                .await?;
        }
        Ok(())
    }
}
