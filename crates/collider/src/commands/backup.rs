//! `collider backup`: everything that the database holds, in one file.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;
use clap::Args;

use crate::platform::{
    clock::Clock,
    settings::{Secret, Settings},
    store::{Actor, Store, transfer},
};

#[derive(Debug, Args)]
pub(super) struct Backup {
    /// The file to write. An older backup of this name is replaced once the new one is whole.
    file: PathBuf,
    #[command(flatten)]
    passphrase: Passphrase,
}

/// Where the passphrase of a backup comes from. Never from the command line itself, which others on
/// the machine can read.
#[derive(Debug, Args)]
pub(super) struct Passphrase {
    /// File whose first line is the backup's passphrase. Without it COLLIDER_BACKUP_PASSPHRASE is
    /// taken, if it is set.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,
}

/// Fewer letters are guessed too soon.
const LEAST_LETTERS: usize = 12;

impl Passphrase {
    /// The passphrase, if any was given.
    pub(super) fn read(&self) -> anyhow::Result<Option<Secret>> {
        let text = match &self.passphrase_file {
            Some(file) => Some(
                std::fs::read_to_string(file)
                    .with_context(|| format!("the passphrase in {}", file.display()))?,
            ),
            None => std::env::var("COLLIDER_BACKUP_PASSPHRASE").ok(),
        };
        let Some(text) = text else { return Ok(None) };
        let line = text.lines().next().unwrap_or_default();
        anyhow::ensure!(!line.is_empty(), "the passphrase is empty");
        Ok(Some(Secret::from(line)))
    }
}

impl Backup {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<ExitCode> {
        let passphrase = self.passphrase.read()?;
        if let Some(passphrase) = &passphrase {
            anyhow::ensure!(
                passphrase.reveal().chars().count() >= LEAST_LETTERS,
                "the passphrase is too short; take at least {LEAST_LETTERS} letters, best several words"
            );
        }
        let url = settings.database_url();
        let now = Clock::System.now();
        let made = transfer::back_up(&url, &self.file, passphrase.as_ref(), now)
            .await
            .context("No backup was made")?;
        println!(
            "{}: {} rows of {} tables, {} bytes, {}",
            self.file.display(),
            made.rows,
            made.tables,
            made.bytes,
            if made.sealed { "sealed" } else { "not sealed" },
        );
        if !made.sealed {
            eprintln!(
                "Everything in it can be read by whoever has the file; with --passphrase-file it is \
                 sealed."
            );
        }
        // The backup is good whatever happens now; only the log would not know of it.
        if let Err(problem) = note(&url, &made, &self.file).await {
            eprintln!("The log of changes does not know of this backup: {problem:#}");
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Whoever takes everything along is in the log of changes; `collider doctor` finds the last backup
/// there.
async fn note(url: &str, made: &transfer::Made, file: &Path) -> anyhow::Result<()> {
    let store = Store::open(url).await?;
    anyhow::ensure!(
        store.pending_migrations().await? == 0,
        "the database is of another version"
    );
    let mut change = store.begin(Actor::Operator, Clock::System.now()).await?;
    let name = file.file_name().map(|name| name.to_string_lossy());
    let facts = serde_json::json!({
        "file": name, "bytes": made.bytes, "rows": made.rows,
        "entries": made.entries, "sealed": made.sealed,
    });
    change.record::<(), _>("backup", made.id, "made", None, Some(&facts))?;
    change.commit().await?;
    store.close().await;
    Ok(())
}
