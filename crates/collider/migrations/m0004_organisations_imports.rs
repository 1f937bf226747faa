//! Imports: the uploaded file, how its columns were understood, and what became of every row.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("import")
                    .col(uuid("id").primary_key())
                    .col(string("file_name"))
                    .col(string("file_hash"))
                    .col(blob("file"))
                    .col(text("mapping"))
                    .col(string("state"))
                    .col(string("started_by"))
                    .col(big_integer("created_at"))
                    .col(big_integer_null("finished_at"))
                    .col(integer("rows_read"))
                    .col(integer("rows_created"))
                    .col(integer("rows_changed"))
                    .col(integer("rows_unchanged"))
                    .col(integer("rows_rejected"))
                    .col(text_null("problem"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("import_row")
                    .col(uuid("import_id"))
                    .col(string("sheet"))
                    .col(integer("row"))
                    .col(string("outcome"))
                    .col(uuid_null("organisation_id"))
                    .col(text_null("reason"))
                    .col(text_null("before"))
                    .col(integer_null("version"))
                    .primary_key(Index::create().col("import_id").col("sheet").col("row"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("import_row", "import_id")
                            .to("import", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .take(),
            )
            .await?;
        // Which column meant what the last time a sheet had these headers.
        manager
            .create_table(
                Table::create()
                    .table("remembered_mapping")
                    .col(string("headers_key").primary_key())
                    .col(text("mapping"))
                    .col(big_integer("at"))
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["remembered_mapping", "import_row", "import"] {
            manager
                .drop_table(Table::drop().table(table).take())
                .await?;
        }
        Ok(())
    }
}
