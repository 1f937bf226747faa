//! `collider migrate-store`: everything from one database into another, of whichever engine.

use std::process::ExitCode;

use anyhow::Context;
use clap::Args;

use super::restore::print_table;
use crate::platform::{
    clock::Clock,
    store::transfer::{PATIENCE, Place, Snapshot},
};

#[derive(Debug, Args)]
pub(super) struct MigrateStore {
    /// Address of the database that holds everything: sqlite://FILE or postgres://USER:PASSWORD@HOST/NAME.
    from: String,
    /// Address of the empty database that is to hold it. A SQLite file is made.
    to: String,
}

impl MigrateStore {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        const NOTHING: &str = "Nothing was moved";
        // A program that went on writing to the old database would lose what it writes.
        let from = Snapshot::alone(&self.from, PATIENCE)
            .await
            .context(NOTHING)?;
        let place = Place::take(&self.to, PATIENCE).await.context(NOTHING)?;
        let carried = place
            .receive(from, Clock::System.now())
            .await
            .context(NOTHING)?;
        print_table(&carried);
        let rows: u64 = carried.iter().map(|table| table.here).sum();
        println!(
            "{rows} rows of {} tables, all accounted for; the log of changes holds",
            carried.len()
        );
        println!("Set database_url (COLLIDER_DATABASE_URL) to the new address before you start");
        Ok(ExitCode::SUCCESS)
    }
}
