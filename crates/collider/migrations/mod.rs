//! The schema, one file per change, named by feature. A migration that has shipped is never edited.

use sea_orm_migration::prelude::*;

mod m0001_platform_audit_and_jobs;
mod m0002_people_accounts;
mod m0003_organisations_directory;
mod m0004_organisations_imports;
mod m0005_matchmaking_introductions;
mod m0006_platform_audit_chain;
mod m0007_people_session_use;
mod m0008_people_roles_and_memberships;
mod m0009_platform_mail;
mod m0010_organisations_visibility;
mod m0011_people_sign_in;
mod m0012_people_passkeys_and_identities;
mod m0013_people_privacy;
mod m0014_people_messages_and_notices;
mod m0015_platform_counted_uses;
mod m0016_platform_audit_readers;
mod m0017_people_inactivity;
mod m0018_people_hub_mailbox;

/// What a table's `person_id` refers to: rows go with their person.
fn to_person(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from(table, "person_id")
        .to("person", "id")
        .on_delete(ForeignKeyAction::Cascade)
        .take()
}

/// Applies the migrations in order.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_platform_audit_and_jobs::Migration),
            Box::new(m0002_people_accounts::Migration),
            Box::new(m0003_organisations_directory::Migration),
            Box::new(m0004_organisations_imports::Migration),
            Box::new(m0005_matchmaking_introductions::Migration),
            Box::new(m0006_platform_audit_chain::Migration),
            Box::new(m0007_people_session_use::Migration),
            Box::new(m0008_people_roles_and_memberships::Migration),
            Box::new(m0009_platform_mail::Migration),
            Box::new(m0010_organisations_visibility::Migration),
            Box::new(m0011_people_sign_in::Migration),
            Box::new(m0012_people_passkeys_and_identities::Migration),
            Box::new(m0013_people_privacy::Migration),
            Box::new(m0014_people_messages_and_notices::Migration),
            Box::new(m0015_platform_counted_uses::Migration),
            Box::new(m0016_platform_audit_readers::Migration),
            Box::new(m0017_people_inactivity::Migration),
            Box::new(m0018_people_hub_mailbox::Migration),
        ]
    }
}
