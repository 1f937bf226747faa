//! A person can do several things in the hub, and belong to several organisations.

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
                    .table("person_role")
                    .col(uuid("person_id"))
                    .col(string("role"))
                    .primary_key(Index::create().col("person_id").col("role"))
                    .foreign_key(&mut to_person("person_role"))
                    .take(),
            )
            .await?;
        // Not bound to `organisation`: one that is removed by mistake and restored finds its people.
        manager
            .create_table(
                Table::create()
                    .table("membership")
                    .col(uuid("person_id"))
                    .col(uuid("organisation_id"))
                    .col(big_integer("since"))
                    .primary_key(Index::create().col("person_id").col("organisation_id"))
                    .foreign_key(&mut to_person("membership"))
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("membership_of_organisation")
                    .table("membership")
                    .col("organisation_id")
                    .take(),
            )
            .await?;
        let roles = Query::insert()
            .into_table("person_role")
            .columns(["person_id", "role"])
            .select_from(
                Query::select()
                    .columns(["id", "role"])
                    .from("person")
                    .take(),
            )
            .map_err(|problem| DbErr::Migration(problem.to_string()))?
            .take();
        manager.get_connection().execute(&roles).await?;
        manager
            .alter_table(Table::alter().table("person").drop_column("role").take())
            .await?;
        manager
            .alter_table(
                Table::alter()
                    .table("session")
                    .add_column(uuid_null("acting_for").take())
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .alter_table(
                Table::alter()
                    .table("session")
                    .drop_column("acting_for")
                    .take(),
            )
            .await?;
        manager
            .alter_table(
                Table::alter()
                    .table("person")
                    .add_column(string("role").default("participant").take())
                    .take(),
            )
            .await?;
        let facilitators = Query::update()
            .table("person")
            .value("role", "facilitator")
            .and_where(
                Expr::col("id").in_subquery(
                    Query::select()
                        .column("person_id")
                        .from("person_role")
                        .and_where(Expr::col("role").is_in(["facilitator", "hub-manager"]))
                        .take(),
                ),
            )
            .take();
        manager.get_connection().execute(&facilitators).await?;
        for table in ["membership", "person_role"] {
            manager
                .drop_table(Table::drop().table(table).take())
                .await?;
        }
        Ok(())
    }
}
