//! Signing in by letter, invitations, registrations, and what goes with accounts: a new address that is
//! to be confirmed, organisations that somebody says they belong to, what a hub manager sets.

use sea_orm_migration::{prelude::*, schema::*};

use super::to_person;

#[derive(DeriveMigrationName)]
pub struct Migration;

fn sign_in_request() -> TableCreateStatement {
    Table::create()
        .table("sign_in_request")
        .col(uuid("id").primary_key())
        .col(string("browser_hash"))
        .col(string("address"))
        .col(string("language"))
        .col(string("device"))
        .col(text("lead_to"))
        .col(big_integer("asked_at"))
        .col(big_integer("expires_at"))
        .col(integer("tries"))
        // Filled when the letter is written; they stay empty for an address that nobody has.
        .col(uuid_null("person_id"))
        .col(string_null("link_hash").unique_key())
        .col(string_null("code_hash"))
        .foreign_key(&mut to_person("sign_in_request"))
        .take()
}

fn first_link() -> TableCreateStatement {
    Table::create()
        .table("first_link")
        .col(string("token_hash").primary_key())
        .col(big_integer("expires_at"))
        .take()
}

fn invitation() -> TableCreateStatement {
    Table::create()
        .table("invitation")
        .col(uuid("id").primary_key())
        .col(string("token_hash").unique_key())
        .col(string("address"))
        .col(string("name"))
        .col(string("roles"))
        .col(uuid_null("organisation_id"))
        .col(text("note"))
        .col(string("language"))
        // Whose right it stands on; not bound, because an invitation outlives the account that made it.
        .col(uuid_null("invited_by"))
        .col(string("invited_by_name"))
        .col(big_integer("invited_at"))
        .col(big_integer("sent_at"))
        .col(big_integer("expires_at"))
        .col(big_integer_null("accepted_at"))
        .col(uuid_null("person_id"))
        .col(big_integer_null("withdrawn_at"))
        .take()
}

fn registration() -> TableCreateStatement {
    Table::create()
        .table("registration")
        .col(uuid("id").primary_key())
        .col(string_null("token_hash").unique_key())
        .col(string("state"))
        .col(string("address"))
        .col(string("name"))
        .col(string("language"))
        .col(string("organisation_name"))
        .col(text("why"))
        .col(big_integer("asked_at"))
        .col(big_integer("expires_at"))
        .col(big_integer_null("confirmed_at"))
        .col(big_integer_null("decided_at"))
        .col(text("reason"))
        .col(uuid_null("person_id"))
        .take()
}

fn address_change() -> TableCreateStatement {
    Table::create()
        .table("address_change")
        .col(uuid("person_id").primary_key())
        .col(string("address"))
        .col(string_null("token_hash").unique_key())
        .col(big_integer("expires_at"))
        .foreign_key(&mut to_person("address_change"))
        .take()
}

fn membership_request() -> TableCreateStatement {
    Table::create()
        .table("membership_request")
        .col(uuid("id").primary_key())
        .col(uuid("person_id"))
        .col(uuid("organisation_id"))
        .col(big_integer("asked_at"))
        .foreign_key(&mut to_person("membership_request"))
        .take()
}

fn hub_setting() -> TableCreateStatement {
    Table::create()
        .table("hub_setting")
        .col(string("name").primary_key())
        .col(text("value"))
        .take()
}

const INDEXES: [(&str, &str, &[&str], bool); 6] = [
    (
        "sign_in_request_of_browser",
        "sign_in_request",
        &["browser_hash"],
        false,
    ),
    (
        "sign_in_request_to_address",
        "sign_in_request",
        &["address", "expires_at"],
        false,
    ),
    (
        "sign_in_request_run_out",
        "sign_in_request",
        &["expires_at"],
        false,
    ),
    ("invitation_to_address", "invitation", &["address"], false),
    (
        "registration_of_address",
        "registration",
        &["address"],
        false,
    ),
    (
        "membership_request_once",
        "membership_request",
        &["organisation_id", "person_id"],
        true,
    ),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            sign_in_request(),
            first_link(),
            invitation(),
            registration(),
            address_change(),
            membership_request(),
            hub_setting(),
        ] {
            manager.create_table(table).await?;
        }
        for (name, table, columns, once) in INDEXES {
            let mut index = Index::create();
            index.name(name).table(table);
            for column in columns {
                index.col(*column);
            }
            if once {
                index.unique();
            }
            manager.create_index(index).await?;
        }
        // When somebody was here last, kept beyond the end of their sessions.
        manager
            .alter_table(
                Table::alter()
                    .table("person")
                    .add_column(big_integer_null("seen_at").take())
                    .take(),
            )
            .await?;
        let last_use = Query::select()
            .expr(Expr::col("used_at").max())
            .from("session")
            .and_where(Expr::col(("session", "person_id")).equals(("person", "id")))
            .take();
        let seen = Query::update()
            .table("person")
            .value("seen_at", Expr::SubQuery(None, Box::new(last_use.into())))
            .take();
        manager.get_connection().execute(&seen).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .alter_table(Table::alter().table("person").drop_column("seen_at").take())
            .await?;
        for table in [
            "hub_setting",
            "membership_request",
            "address_change",
            "registration",
            "invitation",
            "first_link",
            "sign_in_request",
        ] {
            manager
                .drop_table(Table::drop().table(table).take())
                .await?;
        }
        Ok(())
    }
}
