//! `collider import organisations FILE`: from sheets to the directory, without a browser. `list` and
//! `undo` look back and take back.

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
use uuid::Uuid;

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
        i18n::{self, Arguments, Lang, say},
        settings::Settings,
        sheets::{Note, Sheet, Workbook},
        store::Actor,
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
    /// What was imported, the newest first.
    List,
    /// Take an import back: what it brought in goes, what it changed becomes what it was.
    Undo {
        /// Which one, as `collider import list` names it.
        id: Uuid,
    },
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

/// Imports that `collider import list` names.
const LISTED: u64 = 30;
/// The file cannot be read, or its columns cannot be understood.
const UNREADABLE: u8 = 2;

impl Import {
    pub(super) async fn run(self, settings: Settings) -> anyhow::Result<ExitCode> {
        let lang = Lang::from_code(&settings.language).unwrap_or(Lang::FALLBACK);
        let done = match self.what {
            What::Organisations(wanted) => wanted.run(settings, lang).await,
            What::List => list(settings, lang).await,
            What::Undo { id } => undo(settings, id, lang).await,
        };
        match done {
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
            let columns: Vec<&str> = sheets
                .iter()
                .flat_map(|sheet| sheet.columns.iter().map(String::as_str))
                .collect();
            let how = Arguments::new()
                .text("columns", columns.join(", "))
                .text("fields", field_codes());
            eprintln!("{}", how.say(lang, "imports-cli-map-how"));
            return Ok(ExitCode::from(UNREADABLE));
        }
        let places = places_of(&workbooks);
        print_mapping(&mapping, &sheets, lang);
        print_notes(&workbooks, lang);
        let now = Clock::System.now();
        let (rows, sums, id) = if self.dry_run {
            let plan = run::try_out(store, workbooks, &mapping, now).await?;
            let sums = plan.sums();
            (plan.rows, sums, None)
        } else {
            drop(workbooks);
            let bar = std::io::stderr().is_terminal();
            let told = move |stage| {
                if bar {
                    tokio::spawn(show_progress(stage, lang));
                }
            };
            let done = run::take_in_and_write(store, files, &mapping, limits, now, told).await?;
            (done.rows, done.sums, Some(done.id))
        };
        report(&rows, sums, &places, self.dry_run, lang)?;
        if let Some(id) = id.filter(|_| sums.created + sums.changed > 0) {
            let how = Arguments::new().text("id", id.to_string());
            eprintln!("{}", how.say(lang, "imports-cli-undo-how"));
        }
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
        Arguments::new()
            .text("value", value.clone())
            .text("fields", field_codes())
            .say(lang, key)
    }
}

/// What a column can mean, as `--map` wants it.
fn field_codes() -> String {
    let codes: Vec<_> = Target::ALL.iter().map(|target| target.code()).collect();
    codes.join(", ")
}

/// `collider import list`.
async fn list(settings: Settings, lang: Lang) -> anyhow::Result<ExitCode> {
    let platform = super::serve::open(settings, false).await?;
    let zone = platform.settings.time_zone();
    let imports = run::latest(&platform.store, LISTED).await?;
    if imports.is_empty() {
        println!("{}", say(lang, "imports-cli-none"));
    }
    for import in imports {
        let line = Arguments::new()
            .text("id", import.id.to_string())
            .text("when", i18n::moment(lang, import.created_at, &zone))
            .text("state", say(lang, &import.state_key()))
            .text("files", import.file_names().join(", "))
            .count("rows", import.row_count());
        println!("{}", line.say(lang, "imports-cli-listed"));
    }
    platform.store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// `collider import undo ID`.
async fn undo(settings: Settings, id: Uuid, lang: Lang) -> anyhow::Result<ExitCode> {
    let platform = super::serve::open(settings, false).await?;
    let done = run::undo(&platform.store, Actor::Operator, id, Clock::System.now()).await;
    platform.store.close().await;
    match done {
        Ok(sums) => {
            let words = Arguments::new()
                .count("removed", sums.removed)
                .count("restored", sums.restored)
                .count("left", sums.left)
                .count("gone", sums.gone);
            println!("{}", words.say(lang, "imports-undone-words"));
            Ok(ExitCode::SUCCESS)
        }
        Err(Failure::NotNow) => {
            let words = Arguments::new().text("id", id.to_string());
            eprintln!("{}", words.say(lang, "imports-cli-no-such"));
            Ok(ExitCode::from(UNREADABLE))
        }
        Err(failure) => Err(failure.into()),
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

/// What was noticed about the files as a whole: several encodings, merged cells, empty sheets. What
/// concerns a row is told with the row.
fn print_notes(workbooks: &[Workbook], lang: Lang) {
    for book in workbooks {
        let of_headers = |note: &&Note| {
            note.place.row.is_none_or(|row| {
                let sheet = book
                    .sheets
                    .iter()
                    .find(|sheet| sheet.name == note.place.sheet);
                sheet.is_some_and(|sheet| sheet.header_row >= row)
            })
        };
        for note in book.notes.iter().filter(of_headers) {
            let words = arguments_of(note.args()).say(lang, note.key());
            println!("{}: {words}", book.file_name);
        }
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
            let place = match names_its_place(remark) {
                true => places[row.sheet].0.clone(),
                false => place(row),
            };
            writeln!(out, "{place}: {}", said(remark, lang))?;
        }
    }
    // Sheets repeat what cannot be understood; each value once, with how often and where first.
    let mut left_out: BTreeMap<(String, String), (usize, String)> = BTreeMap::new();
    for row in rows {
        for remark in row
            .remarks
            .iter()
            .filter(|remark| remark.gravity == Gravity::Warning)
        {
            let key = (said(remark, lang), remark.value.clone());
            let first = || match names_its_place(remark) {
                true => places[row.sheet].0.clone(),
                false => place(row),
            };
            left_out.entry(key).or_insert_with(|| (0, first())).0 += 1;
        }
    }
    for ((words, _), (count, first)) in left_out {
        let arguments = Arguments::new().text("place", first).text("words", words);
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

/// Whether the words name sheet, row and column by themselves, as those of the reader of sheets do.
fn names_its_place(remark: &Remark) -> bool {
    remark.key.starts_with("sheets-note-")
}

fn said(remark: &Remark, lang: Lang) -> String {
    let words = remark.said(lang);
    match (&remark.column, remark.value.as_str()) {
        _ if names_its_place(remark) => words,
        (Some(column), "") => format!("{column}: {words}"),
        (Some(column), value) => Arguments::new()
            .text("column", column.clone())
            .text("value", value)
            .text("words", words)
            .say(lang, "imports-cli-cell"),
        (None, _) => words,
    }
}
