//! `collider wording`: how a text reads to the other world, from and to plain files.

use std::{path::PathBuf, process::ExitCode};

use clap::{Args, Subcommand};
use collider_wording::{Language, Notice, Reader, Report};

use self::{
    asked::Asked,
    files::{Brief, Input, read_brief},
    output::{Output, write},
};
use crate::{
    features::challenges::coach::{Read, Told, json, lines, markdown, of_report, page},
    platform::{
        i18n::{Arguments, Lang},
        settings::Settings,
    },
};

mod asked;
mod compare;
mod files;
mod output;
mod propose;
mod words;

/// The command was not understood: a language or a file's ending is none that is known.
const NOT_UNDERSTOOD: u8 = 2;

/// A terminal shows at most so many findings; files have all.
const MOST_ON_A_TERMINAL: usize = 40;

#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    after_help = "Ends with 0 when the report is written, whatever was found; with 1 when a file cannot \
                  be read or written or makes no sense; with 2 when the command is not understood."
)]
pub(super) struct Wording {
    #[command(subcommand)]
    action: Option<Action>,
    /// The text: plain text or a web page. Without it, or as `-`, the standard input is read.
    brief: Option<PathBuf>,
    #[command(flatten)]
    how: How,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Compare two versions of a text: what changed, and what became of the findings.
    Compare(compare::Compare),
    /// Ask the language model of the settings for a reworded version, check it and compare it. The
    /// text is sent to whoever runs the model.
    Propose(propose::Propose),
    /// Print for each marked passage which share of readers finds it hard, 0 to 1.
    Words(words::Words),
}

/// How a text is to be read, and where the report goes.
#[derive(Debug, Args)]
struct How {
    /// The language that the text is in: cs, da, de, en, fr, hu, it, pl, sk or sl.
    #[arg(long, value_name = "LANGUAGE", required = true)]
    lang: Option<String>,
    /// Who will read the text: creative people (a brief) or people of industry (a pitch).
    #[arg(long = "for", value_name = "READER", value_enum, default_value_t = For::Creative)]
    reader: For,
    /// The language of the report: en, de or sl. Without it that of the text, if it is one of them,
    /// otherwise that of the hub.
    #[arg(long, value_name = "LANGUAGE")]
    report_in: Option<String>,
    /// Where the report goes: .html, .json, .md or .txt. Can be given several times. Without it the
    /// report is printed.
    #[arg(short, long, value_name = "FILE")]
    output: Vec<PathBuf>,
    /// Words of the hub, each with a plain word and an explanation: lines with tabs, or any table.
    #[arg(long, value_name = "FILE")]
    glossary: Option<PathBuf>,
    /// Competences, one a line: how many of them recognise themselves in the text? Needs the text
    /// encoder.
    #[arg(long, value_name = "FILE")]
    competences: Option<PathBuf>,
    /// Whether the text encoder, where one is installed, helps to tell challenges apart. Loading it
    /// takes longer than all the rest.
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = Meaning::Auto)]
    meaning: Meaning,
    /// Folder of the text encoder, if it is not the installed one.
    #[arg(long, value_name = "FOLDER")]
    encoder_dir: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum For {
    /// Creative people, who read a brief.
    Creative,
    /// People of industry, who read a pitch.
    Industry,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Meaning {
    /// Only where competences are asked.
    Auto,
    /// Always; without an encoder it is said.
    On,
    /// Never.
    Off,
}

/// The languages of texts: those of hubs. Spanish only helps to fit the others.
fn languages() -> impl Iterator<Item = Language> {
    let all = Language::ALL.into_iter();
    all.filter(|language| *language != Language::Es)
}

/// Something that was asked for and cannot be; it ends the command with this code.
#[derive(Debug)]
struct Refused {
    words: String,
    code: u8,
}

impl Refused {
    fn not_understood(words: String) -> Self {
        Self {
            words,
            code: NOT_UNDERSTOOD,
        }
    }

    fn failed(words: String) -> Self {
        Self { words, code: 1 }
    }

    fn end(self) -> ExitCode {
        eprintln!("{}", self.words);
        ExitCode::from(self.code)
    }
}

impl Wording {
    /// Writes the report; notes and what went wrong go to the standard error.
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<ExitCode> {
        let done = match self.action {
            Some(Action::Compare(compare)) => compare.run(settings),
            Some(Action::Propose(propose)) => propose.run(settings),
            Some(Action::Words(words)) => words.run(settings),
            None => report(self.brief, self.how, settings),
        };
        Ok(match done {
            Ok(()) => ExitCode::SUCCESS,
            Err(refused) => refused.end(),
        })
    }
}

fn hub_lang(settings: &Settings) -> Lang {
    Lang::from_code(&settings.language).unwrap_or(Lang::FALLBACK)
}

fn report(brief: Option<PathBuf>, how: How, settings: &Settings) -> Result<(), Refused> {
    let asked = Asked::of(how, settings)?;
    let input = Input::of(brief);
    let brief = read_brief(&input, asked.lang)?;
    let meaning = asked.meaning(settings)?;
    let mut report = asked.reading_with(&meaning).read(&brief.text);
    tell_page(&mut report, &brief);
    let name = input.title(asked.lang);
    let told = Told::of(
        Read {
            text: &brief.text,
            report: &report,
            name: &name,
            no_reach: meaning.no_reach.as_deref(),
        },
        asked.lang,
    );
    write(&asked.outputs, asked.lang, |output| match output {
        Output::Page => Ok(page::of_report(&told)?),
        Output::Json => json_text(&json::of_report(&told)),
        Output::Markdown => Ok(markdown(&of_report(&told, usize::MAX))),
        Output::Lines => Ok(lines(&of_report(&told, usize::MAX))),
        Output::Terminal => Ok(lines(&of_report(&told, MOST_ON_A_TERMINAL))),
    })?;
    tell_written(&asked, &told.verdict());
    Ok(())
}

/// That the marks of a web page were taken out before it was read.
fn tell_page(report: &mut Report, brief: &Brief) {
    if brief.was_page && !report.notices.contains(&Notice::Markup) {
        report.notices.push(Notice::Markup);
    }
}

fn json_text(value: &impl serde::Serialize) -> anyhow::Result<String> {
    let mut text = serde_json::to_string_pretty(value)?;
    text.push('\n');
    Ok(text)
}

/// Where the report went, and what it says in a line.
fn tell_written(asked: &Asked, line: &str) {
    for (path, _) in &asked.outputs {
        let written = Arguments::new()
            .text("file", path.display().to_string())
            .text("line", line);
        eprintln!("{}", written.say(asked.lang, "wording-cli-written"));
    }
}

impl From<For> for Reader {
    fn from(reader: For) -> Self {
        match reader {
            For::Creative => Self::Creative,
            For::Industry => Self::Industry,
        }
    }
}
