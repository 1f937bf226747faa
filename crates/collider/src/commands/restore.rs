//! `collider restore`: a backup in the place of the database, once everything in it was checked.

use std::{
    io::{IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::Context;
use clap::Args;

use super::backup::Passphrase;
use crate::platform::{
    clock::Clock,
    settings::Settings,
    store::transfer::{Archive, Carried, Holds, PATIENCE, Place},
};

#[derive(Debug, Args)]
pub(super) struct Restore {
    /// The backup.
    file: PathBuf,
    /// Address of the database to replace. Without it, the one of the settings.
    #[arg(long, value_name = "URL")]
    into: Option<String>,
    /// Replace what the database holds without asking.
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    passphrase: Passphrase,
}

impl Restore {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<ExitCode> {
        const NOTHING: &str = "Nothing was replaced";
        let passphrase = self.passphrase.read()?;
        let mut archive = Archive::open(&self.file, passphrase.as_ref()).context(NOTHING)?;
        archive.check().context(NOTHING)?;
        let rows: u64 = archive.manifest.tables.iter().map(|table| table.rows).sum();
        println!(
            "{}: made on {} by version {} from {}; {rows} rows, each as it was written",
            self.file.display(),
            archive.manifest.made_at.strftime("%Y-%m-%d %H:%M UTC"),
            archive.manifest.program,
            archive.manifest.engine,
        );
        let url = self.into.unwrap_or_else(|| settings.database_url());
        let place = Place::take(&url, PATIENCE).await.context(NOTHING)?;
        let question = match place.holds() {
            Holds::Nothing => None,
            Holds::Rows(rows) => Some(format!(
                "{} holds {rows} rows, which will be replaced.",
                place.name()
            )),
            Holds::Unreadable(why) => Some(format!(
                "{} cannot be read ({why}) and will be replaced.",
                place.name()
            )),
        };
        if let Some(question) = question
            && !self.yes
            && !agreed(&question)?
        {
            eprintln!("{NOTHING}.");
            return Ok(ExitCode::FAILURE);
        }
        let now = Clock::System.now();
        let (carried, kept) = place.restore(archive, now).await.context(NOTHING)?;
        println!(
            "{} tables restored; the log of changes holds",
            carried.len()
        );
        if let Some(kept) = kept {
            println!("What was there before is kept: {kept}");
            println!("It holds personal data: remove it when you need it no more");
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn agreed(question: &str) -> anyhow::Result<bool> {
    if !std::io::stdin().is_terminal() {
        eprintln!("{question} Say --yes if that is meant.");
        return Ok(false);
    }
    print!("{question} Go on? Type yes: ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(answer.trim() == "yes")
}

/// A line for each table: name, rows there, rows here.
pub(super) fn print_table(carried: &[Carried]) {
    let widest = carried.iter().map(|table| table.table.len()).max();
    let width = widest.unwrap_or(0).max("table".len());
    println!("{:<width$} {:>10} {:>10}", "table", "there", "here");
    for one in carried {
        println!("{:<width$} {:>10} {:>10}", one.table, one.there, one.here);
    }
}
