//! The command line: one file per command.

use std::{io::IsTerminal, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::platform::settings::{LogFormat, Settings};

mod audit;
mod backup;
mod demo;
mod doctor;
mod encoder;
mod export;
mod import;
mod mail;
mod match_participants;
mod migrate;
mod migrate_store;
mod privacy;
mod rank;
mod restore;
mod retention;
mod rights;
mod serve;
mod sign_in_link;
mod timetable;
mod wording;

/// Brings creative people and industry together.
#[derive(Debug, Parser)]
#[command(name = "collider", version, max_term_width = 100)]
struct Line {
    /// Settings file (TOML). Without it `collider.toml` is read if it is there.
    #[arg(long, global = true, env = "COLLIDER_SETTINGS", value_name = "FILE")]
    settings: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the hub's pages until told to stop.
    Serve(serve::Serve),
    /// Serve a fictional region to try things out, and print the link that signs you in.
    Demo(demo::Demo),
    /// Print a link that signs a facilitator in.
    SignInLink(sign_in_link::SignInLink),
    /// Check database, text encoder, folders, mail and clock, and say how to mend each.
    Doctor,
    /// Bring organisations and their works in from sheets, or try out what that would do.
    Import(import::Import),
    /// Write the directory to a file.
    Export(export::Export),
    /// Print who may do what, and which page asks for which right.
    Rights(rights::Rights),
    /// Prove that the log of changes is as it was written, or print its end for publishing.
    Audit(audit::Audit),
    /// Write everything that the database holds to a file, while the program goes on.
    Backup(backup::Backup),
    /// Check a backup and put it in the place of the database.
    Restore(restore::Restore),
    /// Carry everything from one database to an empty one, such as from SQLite to PostgreSQL.
    MigrateStore(migrate_store::MigrateStore),
    /// Print what the hub must be able to show about personal data.
    Privacy(privacy::Privacy),
    /// Take away the personal data whose time is over, or say what that would be.
    Retention(retention::Retention),
    /// Bring the database to this program's version.
    Migrate,
    /// Try the mail server out, or take in a letter that came back.
    Mail(mail::Mail),
    /// Match everybody on a sheet of participants with everybody, without a database.
    Match(match_participants::Match),
    /// Plan the meetings of an event: the timetable with the fewest breaks, and the proof.
    Timetable(Box<timetable::Timetable>),
    /// Say how a challenge reads to the other world: hard words, effort, prescribed solutions, what is
    /// missing, and what helps.
    Wording(Box<wording::Wording>),
    /// Rank any list of texts by any other, without a database.
    Rank(rank::Rank),
    /// Install the text encoder, which finds meaning across languages.
    Encoder(encoder::Encoder),
}

/// Runs what the command line says.
pub fn run() -> ExitCode {
    let line = Line::parse();
    let settings = match Settings::load(line.settings) {
        Ok(settings) => settings,
        Err(problem) => {
            eprintln!("The settings cannot be read: {problem:#}");
            return ExitCode::from(2);
        }
    };
    log_as(&settings);
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(problem) => {
            eprintln!("The system gives no threads: {problem}");
            return ExitCode::FAILURE;
        }
    };
    let done = runtime.block_on(async {
        match line.command {
            Command::Serve(serve) => serve.run(settings).await,
            Command::Demo(demo) => demo.run(settings).await,
            Command::SignInLink(link) => link.run(settings).await,
            Command::Doctor => doctor::run(settings).await,
            Command::Import(import) => import.run(settings).await,
            Command::Export(export) => export.run(settings).await,
            Command::Rights(rights) => rights.run(&settings),
            Command::Audit(audit) => audit.run(settings).await,
            Command::Backup(backup) => backup.run(settings).await,
            Command::Restore(restore) => restore.run(settings).await,
            Command::MigrateStore(migrate) => migrate.run().await,
            Command::Mail(mail) => mail.run(settings).await,
            Command::Privacy(privacy) => privacy.run(&settings),
            Command::Retention(retention) => retention.run(settings).await,
            Command::Migrate => migrate::run(settings).await,
            Command::Match(matching) => matching.run(&settings),
            Command::Timetable(timetable) => timetable.run(&settings),
            Command::Wording(wording) => wording.run(&settings),
            Command::Rank(rank) => rank.run(&settings),
            Command::Encoder(encoder) => encoder.run(settings),
        }
    });
    // What threads still encode or compare is derived and can be had again: nobody who stopped the
    // program should wait for it.
    runtime.shutdown_background();
    match done {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("{problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn log_as(settings: &Settings) {
    let filter = tracing_subscriber::EnvFilter::try_new(&settings.log).unwrap_or_default();
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let _ = match settings.log_format {
        LogFormat::Json => lines.json().try_init(),
        LogFormat::Text => lines.compact().try_init(),
    };
}
