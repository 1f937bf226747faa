//! How often who asked for something costly, counted together by all nodes.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("counted_use")
                    .col(string("holder"))
                    .col(big_integer("minute"))
                    .col(integer("uses"))
                    .primary_key(Index::create().col("holder").col("minute"))
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("counted_use").take())
            .await
    }
}
