//! Imports: the files, how their columns were understood, what became of every row, and what each
//! organisation was before, so that an import can be taken back.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

fn of_import(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, "import_id")
        .to("import", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("import")
                    .col(uuid("id").primary_key())
                    .col(string("state"))
                    .col(text("sheets"))
                    .col(text_null("mapping"))
                    .col(string("started_by"))
                    .col(big_integer("created_at"))
                    .col(big_integer_null("finished_at"))
                    .col(big_integer_null("undone_at"))
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
                    .table("import_file")
                    .col(uuid("import_id"))
                    .col(integer("position"))
                    .col(string("name"))
                    .col(string("hash"))
                    .col(blob("bytes"))
                    .primary_key(Index::create().col("import_id").col("position"))
                    .foreign_key(&mut of_import("import_file"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("import_row")
                    .col(uuid("import_id"))
                    .col(integer("sheet"))
                    .col(integer("row"))
                    .col(string("outcome"))
                    .col(boolean("warned"))
                    .col(text("title"))
                    .col(uuid_null("organisation_id"))
                    .col(text("details"))
                    .primary_key(Index::create().col("import_id").col("sheet").col("row"))
                    .foreign_key(&mut of_import("import_row"))
                    .take(),
            )
            .await?;
        // Not bound to `organisation`: what was removed since is still accounted for.
        manager
            .create_table(
                Table::create()
                    .table("import_organisation")
                    .col(uuid("import_id"))
                    .col(uuid("organisation_id"))
                    .col(text("name"))
                    .col(text_null("before"))
                    .col(integer("version"))
                    .col(string_null("undone"))
                    .primary_key(Index::create().col("import_id").col("organisation_id"))
                    .foreign_key(&mut of_import("import_organisation"))
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
        for table in [
            "remembered_mapping",
            "import_organisation",
            "import_row",
            "import_file",
            "import",
        ] {
            manager
                .drop_table(Table::drop().table(table).take())
                .await?;
        }
        Ok(())
    }
}
