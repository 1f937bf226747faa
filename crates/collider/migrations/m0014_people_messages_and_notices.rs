//! Messages between persons, who may write to whom, and what persons are told of and how.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Goes with the person.
fn persons(table: &'static str, column: &'static str) -> ForeignKeyCreateStatement {
    to_person(table, column, ForeignKeyAction::Cascade)
}

/// Stays without the person.
fn without(table: &'static str, column: &'static str) -> ForeignKeyCreateStatement {
    to_person(table, column, ForeignKeyAction::SetNull)
}

fn to_person(
    table: &'static str,
    column: &'static str,
    end: ForeignKeyAction,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, column)
        .to("person", "id")
        .on_delete(end)
        .take()
}

fn part_of(
    table: &'static str,
    column: &'static str,
    whole: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, column)
        .to(whole, "id")
        .on_delete(ForeignKeyAction::Cascade)
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            Table::create()
                .table("conversation")
                .col(uuid("id").primary_key())
                // Digest of who talks, so that two persons have one conversation.
                .col(string("pair").unique_key().take())
                .col(boolean("with_hub"))
                // Whether the hub's facilitators have still to answer.
                .col(boolean("waits_for_hub"))
                .col(big_integer("started_at"))
                .col(big_integer("last_at"))
                .take(),
            Table::create()
                .table("conversation_seat")
                .col(uuid("conversation_id"))
                .col(uuid("person_id"))
                .col(uuid_null("organisation_id"))
                .col(integer("unread"))
                .col(boolean("shares_address"))
                .primary_key(Index::create().col("conversation_id").col("person_id"))
                .foreign_key(&mut part_of(
                    "conversation_seat",
                    "conversation_id",
                    "conversation",
                ))
                .foreign_key(&mut persons("conversation_seat", "person_id"))
                .take(),
            Table::create()
                .table("message")
                .col(uuid("id").primary_key())
                .col(uuid("conversation_id"))
                .col(uuid_null("sender_id"))
                .col(boolean("for_hub"))
                // Empty when its writer was erased.
                .col(text("text"))
                .col(big_integer("at"))
                .foreign_key(&mut part_of("message", "conversation_id", "conversation"))
                .foreign_key(&mut without("message", "sender_id"))
                .take(),
            Table::create()
                .table("message_report")
                .col(uuid("id").primary_key())
                .col(uuid("message_id"))
                .col(uuid_null("reporter_id"))
                .col(text("why"))
                .col(big_integer("at"))
                .col(big_integer_null("settled_at"))
                .foreign_key(&mut part_of("message_report", "message_id", "message"))
                .foreign_key(&mut without("message_report", "reporter_id"))
                .take(),
            Table::create()
                .table("person_block")
                .col(uuid("person_id"))
                .col(uuid("blocked_id"))
                .col(big_integer("at"))
                .primary_key(Index::create().col("person_id").col("blocked_id"))
                .foreign_key(&mut persons("person_block", "person_id"))
                .foreign_key(&mut persons("person_block", "blocked_id"))
                .take(),
            // Who may write to a person; without a row what goes without saying.
            Table::create()
                .table("contact_wish")
                .col(uuid("person_id").primary_key())
                .col(string("may_write"))
                .foreign_key(&mut persons("contact_wish", "person_id"))
                .take(),
            Table::create()
                .table("notice")
                .col(uuid("id").primary_key())
                .col(uuid("person_id"))
                // Of whom it tells: with them it goes as well.
                .col(uuid_null("of_person_id"))
                .col(string("kind"))
                .col(text("title"))
                .col(text("address"))
                .col(text("words"))
                .col(big_integer("at"))
                .foreign_key(&mut persons("notice", "person_id"))
                .foreign_key(&mut persons("notice", "of_person_id"))
                .take(),
            Table::create()
                .table("notice_wish")
                .col(uuid("person_id"))
                .col(string("kind"))
                .col(string("pace"))
                .primary_key(Index::create().col("person_id").col("kind"))
                .foreign_key(&mut persons("notice_wish", "person_id"))
                .take(),
            // Which day's digest a person was sent: one a day, whoever sends it.
            Table::create()
                .table("notice_digest")
                .col(uuid("person_id"))
                .col(string("day"))
                .col(big_integer("at"))
                .primary_key(Index::create().col("person_id").col("day"))
                .foreign_key(&mut persons("notice_digest", "person_id"))
                .take(),
            // Ends letters of one kind. The token stands here as it is: it does nothing else.
            Table::create()
                .table("notice_end")
                .col(string("token").primary_key())
                .col(uuid("person_id"))
                .col(string("what"))
                .foreign_key(&mut persons("notice_end", "person_id"))
                .take(),
        ] {
            manager.create_table(table).await?;
        }
        for (name, table, columns) in [
            (
                "seat_of_person",
                "conversation_seat",
                ["person_id"].as_slice(),
            ),
            (
                "conversation_of_hub",
                "conversation",
                &["with_hub", "last_at"],
            ),
            ("conversation_idle", "conversation", &["last_at"]),
            (
                "message_of_conversation",
                "message",
                &["conversation_id", "at"],
            ),
            ("message_of_sender", "message", &["sender_id", "at"]),
            ("message_report_open", "message_report", &["settled_at"]),
            ("message_report_of", "message_report", &["message_id"]),
            ("person_block_of", "person_block", &["blocked_id"]),
            ("notice_for_person", "notice", &["person_id", "at"]),
            ("notice_of_person", "notice", &["of_person_id"]),
            ("notice_waiting", "notice", &["at"]),
            ("notice_digest_at", "notice_digest", &["at"]),
            ("notice_end_of", "notice_end", &["person_id", "what"]),
        ] {
            let mut index = Index::create();
            index.name(name).table(table);
            if name == "notice_end_of" {
                index.unique();
            }
            for column in columns {
                index.col(*column);
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "notice_end",
            "notice_digest",
            "notice_wish",
            "notice",
            "contact_wish",
            "person_block",
            "message_report",
            "message",
            "conversation_seat",
            "conversation",
        ] {
            manager
                .drop_table(Table::drop().table(table).take())
                .await?;
        }
        Ok(())
    }
}
