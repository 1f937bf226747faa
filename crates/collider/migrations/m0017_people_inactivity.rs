//! Who was told that their account will go because nobody uses it.

use sea_orm_migration::{prelude::*, schema::*};

use super::to_person;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("inactivity_notice")
                    .col(uuid("person_id").primary_key())
                    .col(big_integer("written_at"))
                    .col(big_integer("goes_at"))
                    .foreign_key(&mut to_person("inactivity_notice"))
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("inactivity_notice").take())
            .await
    }
}
