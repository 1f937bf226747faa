//! `collider migrate`: the schema at this program's version.

use std::process::ExitCode;

use crate::platform::{settings::Settings, store::Store};

pub(super) async fn run(settings: Settings) -> anyhow::Result<ExitCode> {
    let store = Store::open(&settings.database_url()).await?;
    let pending = store.pending_migrations().await?;
    store.migrate().await?;
    match pending {
        0 => println!("The database was up to date."),
        1 => println!("1 change applied; the database is up to date."),
        many => println!("{many} changes applied; the database is up to date."),
    }
    Ok(ExitCode::SUCCESS)
}
