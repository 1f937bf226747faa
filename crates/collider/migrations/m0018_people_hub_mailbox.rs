//! How much waits in the hub's mailbox is counted without reading through all conversations: every page
//! of whoever runs the hub asks for it.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_index(
                Index::create()
                    .name("conversation_waits_for_hub")
                    .table("conversation")
                    .col("with_hub")
                    .col("waits_for_hub")
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_index(
                Index::drop()
                    .name("conversation_waits_for_hub")
                    .table("conversation")
                    .to_owned(),
            )
            .await
    }
}
