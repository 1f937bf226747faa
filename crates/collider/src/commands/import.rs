//! `collider import organisations FILE`: from sheets to the directory, without a browser.

use std::{
    collections::BTreeMap,
    io::{IsTerminal, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::Context;
use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use tokio::sync::watch;

use crate::{
    features::organisations::import::{
        mapping::{self, Lack, Mapping, Terms},
        plan::{Outcome, PlannedRow, Sums},
        progress::Stage,
        remark::{Gravity, Remark, arguments_of},
        run::{self, Failure},
        target::{Subject, Target},
    },
    platform::{
        clock::Clock,
        i18n::{Arguments, Lang, say},
        settings::Settings,
        sheets::{Sheet, Workbook},
    },
};

#[derive(Debug, Args)]
pub(super) struct Import {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Organisations, and examples of their work.
    Organisations(Organisations),
}

#[derive(Debug, Args)]
struct Organisations {
    /// CSV, XLSX, XLS, ODS or JSON lines, one organisation a row.
    file: PathBuf,
    /// Examples of work, one a row, with a column that says whose they are.
    #[arg(long, value_name = "FILE")]
    works: Option<PathBuf>,
    /// Say what would happen and change nothing.
    #[arg(long)]
    dry_run: bool,
    /// What a column means, where the proposal is wrong: `--map Firma=name`, `--map Notiz=-`.
    #[arg(long = "map", value_name = "COLUMN=FIELD")]
    maps: Vec<String>,
    /// Approve new organisations at once.
    #[arg(long)]
    approve: bool,
    /// The day on which those in the file consented to being listed, where a row names none.
    #[arg(long, value_name = "DATE")]
    consented: Option<Date>,
}

/// The file cannot be read, or its columns cannot be understood.
const UNREADABLE: u8 = 2;

impl Import {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<ExitCode> {
        let What::Organisations(wanted) = self.what;
        let lang = Lang::from_code(&settings.language).unwrap_or(Lang::FALLBACK);
        match wanted.run(settings, lang).await {
            Ok(code) => Ok(code),
            Err(problem) => match problem.downcast_ref::<Failure>() {
                Some(Failure::File { file, problem }) => {
                    let reason = arguments_of(problem.args()).say(lang, problem.key());
                    eprintln!("{file}: {reason}");
                    Ok(ExitCode::from(UNREADABLE))
                }
                _ => Err(problem),
            },
        }
    }
}

impl Organisations {
    async fn run(self, settings: Settings, lang: Lang) -> anyhow::Result<ExitCode> {
        let limits = run::limits(settings.limits.upload_bytes);
        let mut files = Vec::new();
        for path in std::iter::once(&self.file).chain(&self.works) {
            let bytes = match std::fs::read(path) {
                Ok(bytes) => bytes,
                Err(problem) => {
                    eprintln!("{}: {problem}", path.display());
                    return Ok(ExitCode::from(UNREADABLE));
                }
            };
            files.push(run::file(&name_of(path), bytes));
        }
        let platform = super::serve::open(settings, false).await?;
        let store = &platform.store;
        let workbooks = run::read(files.clone(), limits.clone()).await?;
        let mapping = match self.mapping(&run::propose(store, &workbooks).await?, &workbooks) {
            Ok(mapping) => mapping,
            Err(problem) => {
                eprintln!("{}", problem.say(lang));
                return Ok(ExitCode::from(UNREADABLE));
            }
        };
        let sheets = mapping::sheets_of(&workbooks);
        let lacks = mapping::lacks(&mapping, &sheets);
        if !lacks.is_empty() {
            for lack in lacks {
                eprintln!("{}", lack_said(&lack, lang));
            }
            return Ok(ExitCode::from(UNREADABLE));
        }
        let places = places_of(&workbooks);
        print_mapping(&mapping, &sheets, lang);
        let now = Clock::System.now();
        let (rows, sums) = if self.dry_run {
            let plan = run::try_out(store, workbooks, &mapping, now).await?;
            let sums = plan.sums();
            (plan.rows, sums)
        } else {
            drop(workbooks);
            let bar = std::io::stderr().is_terminal();
            let told = move |stage| {
                if bar {
                    tokio::spawn(show_progress(stage, lang));
                }
            };
            let done = run::take_in_and_write(store, files, &mapping, limits, now, told).await?;
            (done.rows, done.sums)
        };
        report(&rows, sums, &places, self.dry_run, lang)?;
        platform.store.close().await;
        Ok(ExitCode::from(u8::from(sums.rejected > 0)))
    }

    /// The proposal with what the command line says instead.
    fn mapping(
        &self,
        proposals: &[(mapping::SheetMapping, Vec<mapping::Proposal>)],
        workbooks: &[Workbook],
    ) -> Result<Mapping, Misnamed> {
        let mut sheets: Vec<_> = proposals
            .iter()
            .map(|(mapping, _)| mapping.clone())
            .collect();
        let all = mapping::sheets_of(workbooks);
        let of_works = workbooks.iter().enumerate().flat_map(|(place, book)| {
            book.sheets
                .iter()
                .map(move |_| place == 1 && self.works.is_some())
        });
        for ((mapping, sheet), is_works) in sheets.iter_mut().zip(&all).zip(of_works) {
            if is_works && mapping.subject != Subject::Works {
                *mapping = mapping::propose_for(sheet, Subject::Works).0;
            }
        }
        for map in &self.maps {
            let (column, field) = map
                .rsplit_once('=')
                .ok_or_else(|| Misnamed::Form(map.clone()))?;
            let target = match field {
                "-" | "" => None,
                code => {
                    Some(Target::from_code(code).ok_or_else(|| Misnamed::Field(code.to_owned()))?)
                }
            };
            let mut found = false;
            for (mapping, sheet) in sheets.iter_mut().zip(&all) {
                let place = sheet.columns.iter().position(|known| known == column);
                let fits = target.is_none_or(|target| target.subject() == mapping.subject);
                if let Some(place) = place.filter(|_| fits) {
                    // A field that takes one column leaves the one that was proposed.
                    for other in &mut mapping.columns {
                        if *other == target && target.is_some_and(|target| !target.takes_several())
                        {
                            *other = None;
                        }
                    }
                    mapping.columns[place] = target;
                    found = true;
                }
            }
            if !found {
                return Err(Misnamed::Column(column.to_owned()));
            }
        }
        Ok(Mapping {
            sheets,
            terms: Terms {
                approve: self.approve,
                consented: self.consented,
            },
        })
    }
}

/// What is wrong with a `--map`.
enum Misnamed {
    Form(String),
    Field(String),
    Column(String),
}

impl Misnamed {
    fn say(&self, lang: Lang) -> String {
        let (key, value) = match self {
            Self::Form(value) => ("imports-cli-map-form", value),
            Self::Field(value) => ("imports-cli-map-field", value),
            Self::Column(value) => ("imports-cli-map-column", value),
        };
        let fields: Vec<_> = Target::ALL.iter().map(|target| target.code()).collect();
        Arguments::new()
            .text("value", value.clone())
            .text("fields", fields.join(", "))
            .say(lang, key)
    }
}

/// What a mapping lacks, in words.
fn lack_said(lack: &Lack, lang: Lang) -> String {
    let (key, arguments) = lack.message(lang);
    arguments.say(lang, key)
}

fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into(),
    )
}

/// File and sheet of every sheet.
fn places_of(workbooks: &[Workbook]) -> Vec<(String, String)> {
    workbooks
        .iter()
        .flat_map(|book| {
            book.sheets
                .iter()
                .map(|sheet| (book.file_name.clone(), sheet.name.clone()))
        })
        .collect()
}

fn print_mapping(mapping: &Mapping, sheets: &[&Sheet], lang: Lang) {
    for (of, sheet) in mapping.sheets.iter().zip(sheets) {
        let columns: Vec<String> = of
            .columns
            .iter()
            .zip(&sheet.columns)
            .map(|(target, column)| format!("{column} → {}", target.map_or("-", Target::code)))
            .collect();
        let subject = say(lang, &format!("imports-subject-{}", of.subject.code()));
        println!("{} ({subject}): {}", sheet.name, columns.join(", "));
    }
}

/// A line that shows how far the import is.
async fn show_progress(mut stage: watch::Receiver<Stage>, lang: Lang) {
    let bar = ProgressBar::new(0);
    let style = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    loop {
        let now = *stage.borrow_and_update();
        bar.set_message(say(lang, &format!("imports-stage-{}", now.code())));
        if let Stage::Writing { done, total } = now {
            bar.set_length(total as u64);
            bar.set_position(done as u64);
        }
        bar.tick();
        if stage.changed().await.is_err() {
            bar.finish_and_clear();
            return;
        }
    }
}

/// Sums, rejected rows one by one, cells left out by value.
fn report(
    rows: &[PlannedRow],
    sums: Sums,
    places: &[(String, String)],
    dry_run: bool,
    lang: Lang,
) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    let place = |row: &PlannedRow| {
        let (file, sheet) = &places[row.sheet];
        let arguments = Arguments::new().text("file", file).text("sheet", sheet);
        arguments
            .text("row", row.number.to_string())
            .say(lang, "imports-cli-place")
    };
    for row in rows.iter().filter(|row| row.outcome == Outcome::Rejected) {
        for remark in row.remarks.iter().filter(|remark| remark.rejects()) {
            writeln!(out, "{}: {}", place(row), said(remark, lang))?;
        }
    }
    // Sheets repeat what cannot be understood; each value once, with how often and where first.
    let mut left_out: BTreeMap<(String, String), (usize, &PlannedRow)> = BTreeMap::new();
    for row in rows {
        for remark in row
            .remarks
            .iter()
            .filter(|remark| remark.gravity == Gravity::Warning)
        {
            let key = (said(remark, lang), remark.value.clone());
            left_out.entry(key).or_insert((0, row)).0 += 1;
        }
    }
    for ((words, _), (count, first)) in left_out {
        let arguments = Arguments::new()
            .text("place", place(first))
            .text("words", words);
        writeln!(
            out,
            "{}",
            arguments
                .count("count", count)
                .say(lang, "imports-cli-left-out")
        )?;
    }
    let key = if dry_run {
        "imports-cli-sums-dry-run"
    } else {
        "imports-cli-sums"
    };
    let arguments = Arguments::new()
        .count("rows", sums.rows())
        .count("created", sums.created)
        .count("changed", sums.changed)
        .count("unchanged", sums.unchanged)
        .count("rejected", sums.rejected);
    writeln!(out, "{}", arguments.say(lang, key)).context("standard output")?;
    Ok(())
}

fn said(remark: &Remark, lang: Lang) -> String {
    let words = remark.said(lang);
    match (&remark.column, remark.value.as_str()) {
        (Some(column), "") => format!("{column}: {words}"),
        (Some(column), value) => format!("{column} “{value}”: {words}"),
        (None, _) => words,
    }
}
