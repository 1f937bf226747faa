//! `collider mail`: tries the mail server out, and takes in letters that came back.

use std::{
    io::Read,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;
use clap::{Args, Subcommand};

use crate::platform::{
    clock::Clock,
    mail::{
        self, bounce,
        server::Server,
        trial::{self, Trouble},
    },
    settings::Settings,
    store::Actor,
};

#[derive(Debug, Args)]
pub(super) struct Mail {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Send a test letter at once, and say in plain words what went wrong.
    Test {
        /// Address that gets it.
        address: String,
    },
    /// Take in a message in which a mail server reports that a letter could not be delivered.
    Bounce {
        /// File with the message; `-` reads standard input.
        file: PathBuf,
    },
}

impl Mail {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<ExitCode> {
        match self.what {
            What::Test { address } => test(settings, &address).await,
            What::Bounce { file } => take_in(settings, &file).await,
        }
    }
}

async fn test(settings: Settings, address: &str) -> anyhow::Result<ExitCode> {
    let server = match Server::from_settings(&settings) {
        Ok(Some(server)) => server,
        Ok(None) => anyhow::bail!(
            "No mail server is set, so nothing can be sent.\n\
             -> set mail.smtp_url and mail.from (COLLIDER_MAIL__SMTP_URL, COLLIDER_MAIL__FROM)"
        ),
        Err(problem) => anyhow::bail!("{problem}.\n-> run `collider doctor`"),
    };
    match trial::send_test(&server, &settings, address, Clock::System.now()).await {
        Ok(said) => {
            println!("{} took the letter for {address}: {said}", server.place());
            println!("If it does not arrive within minutes, look among unwanted mail.");
            Ok(ExitCode::SUCCESS)
        }
        Err(Trouble::NoAddress) => anyhow::bail!("{address} is not an e-mail address."),
        Err(Trouble::Unwritten(problem)) => anyhow::bail!("{problem}"),
        Err(Trouble::Server(failure)) => anyhow::bail!(
            "{} did not take the letter: {failure}\n-> {}",
            server.place(),
            trial::mending(&failure)
        ),
    }
}

/// A report is a few kilobytes; with the letter that comes back it stays below this.
const LARGEST_REPORT: u64 = 10 * 1024 * 1024;

async fn take_in(settings: Settings, file: &Path) -> anyhow::Result<ExitCode> {
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        std::io::stdin()
            .take(LARGEST_REPORT)
            .read_to_end(&mut bytes)?;
    } else {
        std::fs::File::open(file)
            .and_then(|file| file.take(LARGEST_REPORT).read_to_end(&mut bytes))
            .with_context(|| format!("{} cannot be read", file.display()))?;
    }
    let reports = bounce::read(&bytes)?;
    let platform = super::serve::open(settings, false).await?;
    let mut known = false;
    for report in &reports {
        let whom = report.recipient.as_deref().unwrap_or("somebody");
        let now = Clock::System.now();
        let mut change = platform.store.begin(Actor::Operator, now).await?;
        let letter = mail::came_back(&mut change, report).await?;
        change.commit().await?;
        match letter {
            Some(id) => {
                println!("Letter {id} to {whom} came back: {}", report.said);
                known = true;
            }
            None if !report.given_up => {
                println!("A letter to {whom} is late: {}", report.said);
                known = true;
            }
            None => eprintln!("No letter to {whom} is known here: {}", report.said),
        }
    }
    platform.store.close().await;
    Ok(if known {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
