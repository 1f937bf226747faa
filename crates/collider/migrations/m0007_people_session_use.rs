//! When a session was last used, so that a person recognises the devices that are theirs.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .alter_table(
                Table::alter()
                    .table("session")
                    .add_column(big_integer("used_at").default(0).take())
                    .take(),
            )
            .await?;
        let begun = Query::update()
            .table("session")
            .value("used_at", Expr::col("created_at"))
            .take();
        manager.get_connection().execute(&begun).await?;
        manager
            .create_index(
                Index::create()
                    .name("session_of_person")
                    .table("session")
                    .col("person_id")
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_index(
                Index::drop()
                    .name("session_of_person")
                    .table("session")
                    .to_owned(),
            )
            .await?;
        manager
            .alter_table(
                Table::alter()
                    .table("session")
                    .drop_column("used_at")
                    .take(),
            )
            .await
    }
}
