//! What people said of suggestions, introductions with their history, and who may meet whom.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

fn to_organisation(table: &'static str, column: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, column)
        .to("organisation", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("judgement")
                    .col(uuid("id").primary_key())
                    .col(uuid("organisation_id"))
                    .col(uuid("partner_id"))
                    .col(string("verdict"))
                    .col(string_null("reason"))
                    .col(text("note"))
                    .col(string("by"))
                    .col(big_integer("at"))
                    .index(
                        Index::create()
                            .name("judgement_once_a_pair")
                            .unique()
                            .col("organisation_id")
                            .col("partner_id"),
                    )
                    .foreign_key(&mut to_organisation("judgement", "organisation_id"))
                    .foreign_key(&mut to_organisation("judgement", "partner_id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("introduction")
                    .col(uuid("id").primary_key())
                    .col(uuid("organisation_id"))
                    .col(uuid("partner_id"))
                    // Both ids in a fixed order: whoever is asked about, a pair is introduced once.
                    .col(string_uniq("pair"))
                    .col(string("state"))
                    .col(text("accepted"))
                    .col(text("reasons"))
                    .col(big_integer("created_at"))
                    .col(big_integer("updated_at"))
                    .foreign_key(&mut to_organisation("introduction", "organisation_id"))
                    .foreign_key(&mut to_organisation("introduction", "partner_id"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("introduction_step")
                    .col(uuid("id").primary_key())
                    .col(uuid("introduction_id"))
                    .col(integer("position"))
                    .col(string("what"))
                    .col(uuid_null("organisation_id"))
                    .col(text("note"))
                    .col(string("by"))
                    .col(big_integer("at"))
                    .index(
                        Index::create()
                            .name("introduction_step_once_a_place")
                            .unique()
                            .col("introduction_id")
                            .col("position"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .from("introduction_step", "introduction_id")
                            .to("introduction", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("meeting_rule")
                    .col(integer("id").primary_key())
                    .col(boolean("creative_meets_creative"))
                    .col(boolean("industry_meets_industry"))
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "meeting_rule",
            "introduction_step",
            "introduction",
            "judgement",
        ] {
            manager
                .drop_table(Table::drop().table(table).take())
                .await?;
        }
        Ok(())
    }
}
