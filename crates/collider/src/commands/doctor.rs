//! `collider doctor`: what is well, what is not, and how to mend it.

use std::process::ExitCode;

use crate::platform::{settings::Settings, store::Store};

pub(super) async fn run(settings: Settings) -> anyhow::Result<ExitCode> {
    let store = Store::open(&settings.database_url()).await?;
    let _ = store;
    Ok(ExitCode::SUCCESS)
}
