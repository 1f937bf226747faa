//! `collider wording words`: how hard marked passages are.

use std::{fmt::Write, ops::Range, path::PathBuf};

use clap::Args;
use collider_wording::{
    Language,
    hard::{Context, place},
};

use super::{
    Refused,
    asked::language,
    files::{Input, read_text},
    hub_lang,
    output::print,
};
use crate::platform::{
    i18n::{Arguments, Lang, say},
    settings::Settings,
};

#[derive(Debug, Args)]
#[command(
    after_help = "Ends with 0 when every line has its number, and with 1 when a line cannot be read; \
                  nothing is printed then."
)]
pub(super) struct Words {
    /// The language of the sentences: cs, da, de, en, es, fr, hu, it, pl, sk or sl.
    #[arg(long, value_name = "LANGUAGE")]
    lang: String,
    /// Lines of id, sentence, start, end and target, parted by tabs; start and end count characters
    /// of the sentence from 0. Further columns do not count. `-` reads the standard input.
    #[arg(long, value_name = "FILE")]
    targets: PathBuf,
}

/// A passage of a sentence.
struct Target<'a> {
    sentence: &'a str,
    start: usize,
    end: usize,
    target: &'a str,
}

impl Words {
    pub fn run(self, settings: &Settings) -> Result<(), Refused> {
        let lang = hub_lang(settings);
        let language = language(&self.lang, Language::ALL.into_iter(), lang)?;
        let input = Input::of(Some(self.targets));
        let text = read_text(&input, lang)?;
        let targets = targets(&text).map_err(|wrong| {
            let words = wrong.said(&input.name(lang), lang);
            Refused::failed(words)
        })?;
        let mut out = String::with_capacity(targets.len() * 12);
        for share in shares(&targets, language) {
            // As many digits as tell it from every other estimate.
            let _ = writeln!(out, "{share}");
        }
        print(&out).map_err(|problem| Refused::failed(problem.to_string()))
    }
}

/// The estimate for each target. A sentence with several targets is read once.
fn shares(targets: &[Target<'_>], language: Language) -> Vec<f32> {
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let portion = targets.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let portions: Vec<_> = targets
            .chunks(portion)
            .map(|targets| scope.spawn(move || shares_of(targets, language)))
            .collect();
        portions
            .into_iter()
            .flat_map(|portion| match portion.join() {
                Ok(shares) => shares,
                Err(panic) => std::panic::resume_unwind(panic),
            })
            .collect()
    })
}

fn shares_of(targets: &[Target<'_>], language: Language) -> Vec<f32> {
    let mut shares = Vec::with_capacity(targets.len());
    let mut read: Option<(&str, Context<'_>)> = None;
    for one in targets {
        let share = match where_is(one) {
            Some(range) => {
                let context = match read.take() {
                    Some((sentence, context)) if sentence == one.sentence => context,
                    _ => Context::of(one.sentence, language),
                };
                let share = context.share(range);
                read = Some((one.sentence, context));
                share
            }
            // Its sentence does not have it: it is judged by itself.
            None => Context::of(one.target, language).share(0..one.target.len()),
        };
        shares.push(share);
    }
    shares
}

/// The bytes of a target in its sentence: where it is said to be, or else where it is.
fn where_is(one: &Target<'_>) -> Option<Range<usize>> {
    let range = place(one.sentence, one.start, one.end, one.target);
    let found = one.sentence.get(range.clone())?;
    let holds = match one.target {
        "" => !found.is_empty(),
        target => found == target,
    };
    holds.then_some(range)
}

/// A line that cannot be read.
#[derive(Debug, PartialEq, Eq)]
struct Wrong {
    /// From 1.
    row: usize,
    column: Column,
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Sentence = 2,
    Start = 3,
    End = 4,
    Target = 5,
}

#[derive(Debug, PartialEq, Eq)]
enum What {
    Missing { columns: usize },
    NoNumber { found: String },
    Empty,
}

impl Wrong {
    fn said(&self, file: &str, lang: Lang) -> String {
        let words = match &self.what {
            What::Missing { columns } => Arguments::new()
                .count("columns", *columns)
                .say(lang, "wording-cli-targets-missing"),
            What::NoNumber { found } => Arguments::new()
                .text("found", found)
                .say(lang, "wording-cli-targets-no-number"),
            What::Empty => say(lang, "wording-cli-targets-empty"),
        };
        let name = match self.column {
            Column::Sentence => "sentence",
            Column::Start => "start",
            Column::End => "end",
            Column::Target => "target",
        };
        Arguments::new()
            .text("file", file)
            .text("row", self.row.to_string())
            .text("column", (self.column as usize).to_string())
            .text("name", name)
            .text("words", words)
            .say(lang, "wording-cli-targets-place")
    }
}

/// The targets of a file, or the first line that cannot be read. Empty lines at the end are none.
fn targets(text: &str) -> Result<Vec<Target<'_>>, Wrong> {
    let text = text.trim_end_matches(['\r', '\n']);
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let lines = text.split('\n').enumerate();
    lines
        .map(|(at, line)| {
            let line = line.strip_suffix('\r').unwrap_or(line);
            target(line).map_err(|(column, what)| Wrong {
                row: at + 1,
                column,
                what,
            })
        })
        .collect()
}

fn target(line: &str) -> Result<Target<'_>, (Column, What)> {
    let columns: Vec<&str> = line.split('\t').collect();
    let missing = |column| {
        let columns = columns.len();
        (column, What::Missing { columns })
    };
    let cell = |column: Column| {
        let cell = columns.get(column as usize - 1);
        cell.copied().ok_or_else(|| missing(column))
    };
    let number = |column: Column| {
        let cell = cell(column)?;
        cell.trim().parse::<usize>().map_err(|_| {
            let found = cell.chars().take(40).collect();
            (column, What::NoNumber { found })
        })
    };
    let sentence = cell(Column::Sentence)?;
    let (start, end) = (number(Column::Start)?, number(Column::End)?);
    let target = cell(Column::Target)?;
    if sentence.trim().is_empty() {
        return Err((Column::Sentence, What::Empty));
    }
    let one = Target {
        sentence,
        start,
        end,
        target,
    };
    // Without its words a target is what its place holds.
    if target.trim().is_empty() && where_is(&one).is_none() {
        return Err((Column::Target, What::Empty));
    }
    Ok(one)
}
