//! `collider export organisations`: the directory as a file.

use std::{
    collections::HashMap,
    fs::File,
    io::{BufWriter, Cursor, Write},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::Context;
use clap::{Args, Subcommand};

use crate::{
    features::organisations::{
        self,
        export::{self, FileKind},
    },
    platform::{clock::Clock, i18n::Lang, settings::Settings},
};

#[derive(Debug, Args)]
pub(super) struct Export {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// All organisations with everything that belongs to them.
    Organisations {
        /// File to write: `.csv`, `.xlsx` or `.jsonl`. Without it, JSON lines on standard output.
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

impl Export {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<ExitCode> {
        let What::Organisations { output } = self.what;
        let kind = match &output {
            None => FileKind::JsonLines,
            Some(path) => path
                .extension()
                .and_then(|ending| FileKind::from_ending(&ending.to_string_lossy()))
                .with_context(|| {
                    format!(
                        "{}: the name has to end in .csv, .xlsx or .jsonl",
                        path.display()
                    )
                })?,
        };
        let lang = Lang::from_code(&settings.language).unwrap_or(Lang::FALLBACK);
        let platform = super::serve::open(settings, false).await?;
        let now = Clock::System.now();
        let all = organisations::all(&platform.store).await?;
        let reader = organisations::Reader::facilitator();
        let all_shown = HashMap::new();
        match output {
            Some(path) => {
                let file = File::create(&path).with_context(|| path.display().to_string())?;
                export::write(
                    BufWriter::new(file),
                    kind,
                    all,
                    &reader,
                    &all_shown,
                    lang,
                    now,
                )?;
            }
            None => {
                let mut bytes = Cursor::new(Vec::new());
                export::write(&mut bytes, kind, all, &reader, &all_shown, lang, now)?;
                std::io::stdout().lock().write_all(bytes.get_ref())?;
            }
        }
        platform.store.close().await;
        Ok(ExitCode::SUCCESS)
    }
}
