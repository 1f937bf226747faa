//! Outgoing mail: every letter from the moment it is written until it is told what became of it.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("letter")
                    .col(uuid("id").primary_key())
                    // No foreign key: the platform knows no feature, and a letter about the end of an
                    // account outlives the account.
                    .col(uuid_null("person_id"))
                    .col(string("kind"))
                    .col(boolean("urgent"))
                    .col(string("name"))
                    .col(string("address"))
                    .col(string("language"))
                    .col(text("subject"))
                    // Both gone as soon as they are not needed any more: links in them open things.
                    .col(text_null("text"))
                    .col(text_null("html"))
                    .col(text_null("unsubscribe"))
                    .col(string("state"))
                    .col(big_integer("written_at"))
                    .col(big_integer("since"))
                    .col(big_integer("due_at"))
                    .col(big_integer_null("worthless_after"))
                    .col(integer("attempts"))
                    .col(big_integer_null("refused_since"))
                    .col(big_integer_null("settled_at"))
                    .col(text_null("said"))
                    .col(uuid_null("job_id"))
                    .take(),
            )
            .await?;
        for (name, columns) in [
            ("letter_in_state", ["state", "id"].as_slice()),
            ("letter_to_address", &["address"]),
            ("letter_to_person", &["person_id"]),
            ("letter_written", &["written_at"]),
        ] {
            let mut index = Index::create();
            index.name(name).table("letter");
            for column in columns {
                index.col(*column);
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_table(Table::drop().table("letter").take())
            .await
    }
}
