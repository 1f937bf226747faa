//! Signing in by passkey and through the provider of an institution.

use sea_orm_migration::{prelude::*, schema::*};

use super::to_person;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The public half of a person's key. What a program that signs in has to know stands in `state`.
fn passkey() -> TableCreateStatement {
    Table::create()
        .table("passkey")
        .col(uuid("id").primary_key())
        .col(uuid("person_id"))
        .col(string("name"))
        .col(text("credential").unique_key())
        .col(text("public_key"))
        .col(string("state"))
        .col(integer("transports"))
        .col(big_integer("created_at"))
        .col(big_integer_null("used_at"))
        .foreign_key(&mut to_person("passkey"))
        .take()
}

/// An account with a provider that stands for a person here.
fn identity() -> TableCreateStatement {
    Table::create()
        .table("identity")
        .col(uuid("id").primary_key())
        .col(uuid("person_id"))
        .col(text("issuer"))
        .col(text("subject"))
        .col(string("provider"))
        .col(string("account"))
        .col(big_integer("created_at"))
        .col(big_integer("used_at"))
        .foreign_key(&mut to_person("identity"))
        .take()
}

/// Roles that a provider's groups give, beside those given by hand in `person_role`.
fn provided_role() -> TableCreateStatement {
    Table::create()
        .table("provided_role")
        .col(uuid("person_id"))
        .col(string("provider"))
        .col(string("role"))
        .primary_key(Index::create().col("person_id").col("provider").col("role"))
        .foreign_key(&mut to_person("provided_role"))
        .take()
}

/// What was begun in a browser and is to be finished in the same one.
fn sign_in_attempt() -> TableCreateStatement {
    Table::create()
        .table("sign_in_attempt")
        .col(string("token_hash").primary_key())
        .col(string("kind"))
        .col(uuid_null("person_id"))
        .col(text("state"))
        .col(big_integer("expires_at"))
        .foreign_key(&mut to_person("sign_in_attempt"))
        .take()
}

const INDEXES: [(&str, &str, &[&str], bool); 4] = [
    ("passkey_of_person", "passkey", &["person_id"], false),
    ("identity_of_person", "identity", &["person_id"], false),
    (
        "identity_of_subject",
        "identity",
        &["issuer", "subject"],
        true,
    ),
    (
        "sign_in_attempt_over",
        "sign_in_attempt",
        &["expires_at"],
        false,
    ),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [passkey(), identity(), provided_role(), sign_in_attempt()] {
            manager.create_table(table).await?;
        }
        for (name, table, columns, unique) in INDEXES {
            let mut index = Index::create().name(name).table(table).take();
            for column in columns {
                index.col(*column);
            }
            if unique {
                index.unique();
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["sign_in_attempt", "provided_role", "identity", "passkey"] {
            manager
                .drop_table(Table::drop().table(table).take())
                .await?;
        }
        Ok(())
    }
}
