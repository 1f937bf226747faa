//! Consents with the words that were shown, the nights on which data was taken away, and whose words
//! notes are: a name alone tells nobody apart.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Table, its new column, and the entry of the log that knows who it was.
const AUTHORS: [(&str, &str, &str); 3] = [
    (
        "judgement",
        "by_person",
        "thing = 'judgement' AND thing_id = judgement.id ORDER BY number DESC LIMIT 1",
    ),
    (
        "introduction_step",
        "by_person",
        "thing = 'introduction' AND thing_id = introduction_step.introduction_id \
         AND at = introduction_step.at ORDER BY number DESC LIMIT 1",
    ),
    (
        "import",
        "started_by_person",
        "thing = 'import' AND thing_id = import.id ORDER BY number LIMIT 1",
    ),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("consent_wording")
                    .col(string("digest").primary_key())
                    .col(string("purpose"))
                    .col(integer("version"))
                    .col(string("lang"))
                    .col(text("words"))
                    .col(big_integer("first_shown_at"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("consent")
                    .col(uuid("id").primary_key())
                    .col(uuid("person_id"))
                    .col(string("purpose"))
                    .col(boolean("given"))
                    .col(string("wording"))
                    .col(big_integer("at"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("consent", "person_id")
                            .to("person", "id")
                            .on_delete(ForeignKeyAction::Cascade),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .from("consent", "wording")
                            .to("consent_wording", "digest"),
                    )
                    .take(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("consent_of_person")
                    .table("consent")
                    .col("person_id")
                    .col("purpose")
                    .col("at")
                    .take(),
            )
            .await?;
        // The night is the key: several nodes take away once.
        manager
            .create_table(
                Table::create()
                    .table("retention_night")
                    .col(string("night").primary_key())
                    .col(big_integer("at"))
                    .col(text("taken"))
                    .take(),
            )
            .await?;
        for (table, column, entry) in AUTHORS {
            manager
                .alter_table(
                    Table::alter()
                        .table(table)
                        .add_column(uuid_null(column).take())
                        .take(),
                )
                .await?;
            let known = format!(
                "UPDATE \"{table}\" SET {column} = \
                 (SELECT actor_id FROM audit_entry WHERE actor_kind = 'person' AND {entry})"
            );
            manager.get_connection().execute_unprepared(&known).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column, _) in AUTHORS {
            manager
                .alter_table(Table::alter().table(table).drop_column(column).take())
                .await?;
        }
        for table in ["retention_night", "consent", "consent_wording"] {
            manager
                .drop_table(Table::drop().table(table).take())
                .await?;
        }
        Ok(())
    }
}
