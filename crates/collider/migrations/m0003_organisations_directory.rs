//! Organisations with what they can do, what they seek and what they have done; the hub's own
//! fields and aliases; and the vectors of phrases, kept so that nothing is encoded twice.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

fn of_organisation(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, "organisation_id")
        .to("organisation", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .take()
}

fn index_on_organisation(table: &'static str) -> IndexCreateStatement {
    Index::create()
        .name(format!("{table}_of_organisation"))
        .table(table)
        .col("organisation_id")
        .col("position")
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("organisation")
                    .col(uuid("id").primary_key())
                    .col(string_null("reference").unique_key())
                    .col(string("name"))
                    .col(string("name_key"))
                    .col(text("other_names"))
                    .col(string("kind"))
                    .col(string("side"))
                    .col(string_null("country"))
                    .col(string_null("region"))
                    .col(text("languages"))
                    .col(string("size"))
                    .col(integer_null("founded"))
                    .col(string_null("website"))
                    .col(string_null("contact_name"))
                    .col(string_null("contact_role"))
                    .col(string_null("contact_email"))
                    .col(string_null("contact_phone"))
                    .col(text_null("description"))
                    .col(string_null("description_lang"))
                    .col(string("visibility"))
                    .col(string_null("consented"))
                    .col(string("status"))
                    .col(big_integer_null("approved_at"))
                    .col(big_integer_null("expires_at"))
                    .col(big_integer("created_at"))
                    .col(big_integer("updated_at"))
                    .col(integer("version"))
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("organisation_name_key")
                    .table("organisation")
                    .col("name_key")
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("organisation_sector")
                    .col(uuid("organisation_id"))
                    .col(integer("position"))
                    .col(string("code"))
                    .primary_key(Index::create().col("organisation_id").col("position"))
                    .foreign_key(&mut of_organisation("organisation_sector"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("phrase")
                    .col(uuid("id").primary_key())
                    .col(uuid("organisation_id"))
                    .col(string("axis"))
                    .col(integer("position"))
                    .col(text("text"))
                    .col(string_null("lang"))
                    .foreign_key(&mut of_organisation("phrase"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index_on_organisation("phrase"))
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("work")
                    .col(uuid("id").primary_key())
                    .col(uuid("organisation_id"))
                    .col(integer("position"))
                    .col(string_null("reference"))
                    .col(text("title"))
                    .col(text("text"))
                    .col(string_null("lang"))
                    .col(integer_null("year"))
                    .col(text("partners"))
                    .foreign_key(&mut of_organisation("work"))
                    .take(),
            )
            .await?;
        manager.create_index(index_on_organisation("work")).await?;
        // What a facilitator said no to, so that the engine does not propose it again.
        manager
            .create_table(
                Table::create()
                    .table("declined_proposal")
                    .col(uuid("organisation_id"))
                    .col(string("subject"))
                    .col(string("value"))
                    .col(big_integer("at"))
                    .primary_key(
                        Index::create()
                            .col("organisation_id")
                            .col("subject")
                            .col("value"),
                    )
                    .foreign_key(&mut of_organisation("declined_proposal"))
                    .take(),
            )
            .await?;
        // The hub's own fields and its changes to shipped ones.
        manager
            .create_table(
                Table::create()
                    .table("field")
                    .col(string("code").primary_key())
                    .col(uuid("id").unique_key())
                    .col(text("definition"))
                    .col(boolean("retired"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("field_correction")
                    .col(uuid("id").unique_key())
                    .col(string("axis"))
                    .col(string("phrase_key"))
                    .col(string_null("field_code"))
                    .col(big_integer("at"))
                    .primary_key(Index::create().col("axis").col("phrase_key"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("alias")
                    .col(uuid("id").primary_key())
                    .col(string("term"))
                    .col(string_null("lang"))
                    .col(string("meaning"))
                    .col(boolean("retired"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("vector")
                    .col(string("text_key"))
                    .col(string("encoder"))
                    .col(blob("bytes"))
                    .primary_key(Index::create().col("text_key").col("encoder"))
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "vector",
            "alias",
            "field_correction",
            "field",
            "declined_proposal",
            "work",
            "phrase",
            "organisation_sector",
            "organisation",
        ] {
            manager
                .drop_table(Table::drop().table(table).take())
                .await?;
        }
        Ok(())
    }
}
