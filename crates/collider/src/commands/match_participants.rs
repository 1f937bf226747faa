//! `collider match`: from a participants' sheet to everybody's ranked matches, without a database.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::{Context, bail};
use clap::Args;

use crate::{
    features::{
        matchmaking::{meeting::MeetingRule, participants},
        organisations::{catalogue::alone, import::remark::arguments_of},
    },
    platform::{
        clock::Clock,
        i18n::Lang,
        settings::Settings,
        sheets::{self, CsvDelimiter, Limits, write_csv, write_xlsx},
    },
};

#[derive(Debug, Args)]
pub(super) struct Match {
    /// Sheet of participants: XLSX, XLS, ODS, CSV or JSON lines.
    participants: PathBuf,
    /// Where the matches go; the ending says how: .xlsx, .csv or .json.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// How many partners for each participant.
    #[arg(long, default_value_t = 10, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1000))]
    top: u32,
    /// Language of the result: en, de or sl.
    #[arg(long, default_value = "en", value_parser = language)]
    lang: Lang,
    /// Match creatives with creatives too.
    #[arg(long)]
    creatives_too: bool,
    /// Match industry with industry too.
    #[arg(long)]
    industry_too: bool,
    /// Folder of the text encoder, if it is not the installed one.
    #[arg(long, value_name = "FOLDER")]
    encoder_dir: Option<PathBuf>,
}

fn language(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| "the pages speak en, de and sl".to_owned())
}

/// How the result is written.
#[derive(Clone, Copy)]
enum Form {
    Xlsx,
    Csv,
    Json,
}

impl Match {
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<ExitCode> {
        let form = self.form()?;
        let name = self.participants.display().to_string();
        let bytes =
            std::fs::read(&self.participants).with_context(|| format!("cannot read {name}"))?;
        let book = match sheets::read(&name, &bytes, &Limits::default()) {
            Ok(book) => book,
            Err(problem) => {
                eprintln!(
                    "{name}: {}",
                    arguments_of(problem.args()).say(self.lang, problem.key())
                );
                return Ok(ExitCode::from(2));
            }
        };
        let read = participants::read(&book, self.lang);
        for note in read.notes.iter().filter(|note| note.left_out) {
            eprintln!("{name}:{}: {}", note.row, note.note);
        }
        let encoder = super::rank::encoder(self.encoder_dir.as_deref(), settings)?;
        let bar = super::rank::progress_bar();
        let now = Clock::System.now();
        let (rows, profiles): (Vec<usize>, Vec<_>) = read.profiles.iter().cloned().unzip();
        let (contents, sides) = alone(encoder, profiles, now, |done, of| {
            bar.set_length(of as u64);
            bar.set_position(done as u64);
        })?;
        bar.finish_and_clear();
        let rule = MeetingRule {
            creative_meets_creative: self.creatives_too,
            industry_meets_industry: self.industry_too,
        };
        let wanted = (self.top as usize, self.lang, now);
        let matched = participants::match_all(&contents, &sides, &rows, rule, wanted);
        self.write(form, &matched, &read)
            .with_context(|| format!("cannot write {}", self.output.display()))?;
        eprintln!(
            "{}",
            participants::summary(&matched, &read.notes, self.lang)
        );
        Ok(ExitCode::SUCCESS)
    }

    fn form(&self) -> anyhow::Result<Form> {
        let ending = self.output.extension().and_then(|ending| ending.to_str());
        match ending.map(str::to_lowercase).as_deref() {
            Some("xlsx") => Ok(Form::Xlsx),
            Some("csv") => Ok(Form::Csv),
            Some("json") => Ok(Form::Json),
            _ => bail!(
                "{} should end in .xlsx, .csv or .json",
                self.output.display()
            ),
        }
    }

    fn write(
        &self,
        form: Form,
        matched: &[participants::Matched],
        read: &participants::Participants,
    ) -> anyhow::Result<()> {
        let lang = self.lang;
        let mut out = BufWriter::new(File::create(&self.output)?);
        match form {
            Form::Xlsx => {
                let tables = [
                    participants::matches_table(matched, lang),
                    participants::participants_table(matched, &read.profiles, lang),
                    participants::notes_table(&read.notes, lang),
                ];
                write_xlsx(&mut out, tables)?;
            }
            Form::Csv => {
                let delimiter = match lang.code() {
                    "en" => CsvDelimiter::Comma,
                    _ => CsvDelimiter::Semicolon,
                };
                write_csv(
                    &mut out,
                    delimiter,
                    participants::matches_table(matched, lang),
                )?;
            }
            Form::Json => {
                let whole = serde_json::json!({ "participants": matched, "notes": read.notes });
                serde_json::to_writer_pretty(&mut out, &whole)?;
                out.write_all(b"\n")?;
            }
        }
        out.flush()?;
        Ok(())
    }
}
