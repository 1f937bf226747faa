//! Who sees which part of a profile, and who has been brought together with whom.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

fn to_organisation(column: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from("acquaintance", column)
        .to("organisation", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Nothing chosen: whoever is here already is shown as before, contact persons to facilitators.
        manager
            .alter_table(
                Table::alter()
                    .table("organisation")
                    .add_column(text("shown_to").default("{}").take())
                    .take(),
            )
            .await?;
        // Both ways, so that the acquaintances of one are read from one column.
        manager
            .create_table(
                Table::create()
                    .table("acquaintance")
                    .col(uuid("organisation_id"))
                    .col(uuid("partner_id"))
                    .col(big_integer("since"))
                    .primary_key(Index::create().col("organisation_id").col("partner_id"))
                    .foreign_key(&mut to_organisation("organisation_id"))
                    .foreign_key(&mut to_organisation("partner_id"))
                    .take(),
            )
            .await?;
        for [one, other] in [
            ["organisation_id", "partner_id"],
            ["partner_id", "organisation_id"],
        ] {
            let known = Query::select()
                .column(one)
                .column(other)
                .column("updated_at")
                .from("introduction")
                .and_where(Expr::col("state").is_in(["accepted", "met"]))
                .take();
            let taken_over = Query::insert()
                .into_table("acquaintance")
                .columns(["organisation_id", "partner_id", "since"])
                .select_from(known)
                .map_err(|problem| DbErr::Migration(problem.to_string()))?
                .take();
            manager.get_connection().execute(&taken_over).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("acquaintance").take())
            .await?;
        manager
            .alter_table(
                Table::alter()
                    .table("organisation")
                    .drop_column("shown_to")
                    .take(),
            )
            .await
    }
}
