//! `collider rank`: any list of texts ranked by any other, from and to plain files.

use std::{
    fs::File,
    io::{BufReader, BufWriter, IsTerminal, Write, stdout},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use anyhow::Context;
use clap::Args;
use collider_matching::{
    encoder::{Encoder, TransformerEncoder},
    rank::{Progress, RankError, Source, rank},
};
use indicatif::{ProgressBar, ProgressStyle};

use crate::platform::settings::Settings;

/// Lines were left out, or nothing could be done: the result is not what was asked for.
const NOT_AS_ASKED: u8 = 2;

#[derive(Debug, Args)]
pub(super) struct Rank {
    /// What is found: one object a line, {"id", "text" or "texts", optional "lang"}.
    #[arg(long, value_name = "FILE")]
    documents: PathBuf,
    /// What is looked for, in the same form.
    #[arg(long, value_name = "FILE")]
    queries: PathBuf,
    /// How many documents for each query.
    #[arg(long, default_value_t = 100, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    top: u32,
    /// Folder of the text encoder, if it is not the installed one.
    #[arg(long, value_name = "FOLDER")]
    encoder_dir: Option<PathBuf>,
    /// Compare by letters alone, without the text encoder.
    #[arg(long, conflicts_with = "encoder_dir")]
    by_letters: bool,
}

impl Rank {
    /// Writes `query_id<TAB>doc_id<TAB>score`, best first, to the standard output; everything else
    /// goes to the standard error.
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<ExitCode> {
        let encoder = match self.by_letters {
            true => None,
            false => encoder(self.encoder_dir.as_deref(), settings)?,
        };
        let documents = source(&self.documents)?;
        let queries = source(&self.queries)?;
        let mut output = BufWriter::new(stdout().lock());
        let bar = progress_bar();
        let ranked = rank(
            encoder.as_deref(),
            documents,
            queries,
            self.top as usize,
            &mut output,
            |rejected| bar.suspend(|| eprintln!("{rejected}")),
            |progress| match progress {
                Progress::Encoded(done, of) => {
                    bar.set_length(of as u64);
                    bar.set_position(done as u64);
                    bar.set_message("texts understood");
                }
                Progress::Answered(queries) => {
                    bar.unset_length();
                    bar.set_position(queries as u64);
                    bar.set_message("queries answered");
                }
            },
        );
        bar.finish_and_clear();
        let summary = match ranked {
            Ok(summary) => summary,
            // Who reads along has had enough (`| head`); nothing is wrong.
            Err(RankError::Unwritable(problem))
                if problem.kind() == std::io::ErrorKind::BrokenPipe =>
            {
                return Ok(ExitCode::SUCCESS);
            }
            Err(problem) => {
                eprintln!("{problem}");
                return Ok(ExitCode::from(NOT_AS_ASKED));
            }
        };
        output.flush()?;
        eprintln!(
            "{} documents, {} queries, {} lines left out",
            summary.documents, summary.queries, summary.rejected
        );
        Ok(match summary.rejected {
            0 => ExitCode::SUCCESS,
            _ => ExitCode::from(NOT_AS_ASKED),
        })
    }
}

fn source(path: &Path) -> anyhow::Result<Source<BufReader<File>>> {
    let file = File::open(path).with_context(|| format!("cannot open {}", path.display()))?;
    Ok(Source {
        name: path.display().to_string(),
        reader: BufReader::new(file),
    })
}

/// The encoder of a folder that was named, or the installed one. Without an installed one words are
/// compared by their letters, and it is said.
pub(super) fn encoder(
    named: Option<&Path>,
    settings: &Settings,
) -> anyhow::Result<Option<Arc<dyn Encoder>>> {
    let installed = settings.encoder_dir();
    let folder = named.unwrap_or(&installed);
    match TransformerEncoder::open(folder) {
        Ok(encoder) => Ok(Some(Arc::new(encoder))),
        Err(problem) if named.is_some() => {
            Err(problem).with_context(|| format!("no text encoder in {}", folder.display()))
        }
        Err(_) => {
            eprintln!(
                "No text encoder in {}: comparing by letters alone, which misses other words and \
                 other languages. `collider encoder install` completes it.",
                folder.display()
            );
            Ok(None)
        }
    }
}

/// Progress for people; a file or a pipe gets none.
pub(super) fn progress_bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {human_pos}/{human_len} {msg}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(0).with_style(style)
}
