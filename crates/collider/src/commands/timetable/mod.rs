//! `collider timetable`: an event to its timetable, from and to plain files.

use std::{
    path::PathBuf,
    process::ExitCode,
    sync::{Arc, atomic::AtomicBool},
    time::{Duration, Instant},
};

use clap::{Args, Subcommand};
use collider_timetable::{Known, Limits, Planned, plan, writing};

use self::{
    files::{Hub, Loaded, Made, Paper},
    words::Words,
};
use crate::platform::{i18n::say, settings::Settings};

mod check;
mod explain;
mod files;
mod repair;
mod template;
mod words;

/// There is no timetable.
const INFEASIBLE: u8 = 2;
/// None was found in the time that there was.
const NONE_FOUND: u8 = 3;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct Timetable {
    #[command(subcommand)]
    action: Option<Action>,
    /// The event: a spreadsheet (XLSX, ODS, XLS), or JSON.
    #[arg(required = true)]
    event: Option<PathBuf>,
    /// Where the timetable goes: a workbook when the name ends in .xlsx, otherwise JSON. Can be given
    /// several times.
    #[arg(short, long, value_name = "FILE", required = true)]
    output: Vec<PathBuf>,
    #[command(flatten)]
    paper: Paper,
    /// How long to plan at most. It ends earlier when the timetable is proven to be best.
    #[arg(long, default_value = "60s", value_name = "TIME", value_parser = time)]
    time: Duration,
    /// How many threads.
    #[arg(long, default_value_t = 2, value_name = "N", value_parser = clap::value_parser!(u8).range(1..))]
    threads: u8,
    /// Where chance begins.
    #[arg(long, default_value_t = 1, value_name = "N")]
    seed: u64,
    /// Plan in so many rounds at most. With rounds, the same seed and threads give the same timetable
    /// on every machine, unless the time runs out first.
    #[arg(long, value_name = "N")]
    rounds: Option<u64>,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Write the spreadsheet of an event, to be filled in.
    Template(template::Template),
    /// Say whether a timetable holds, and how good it is.
    Check(check::Check),
    /// Change a timetable on the day: somebody is late, ill or leaves early, a table breaks, meetings
    /// are added or called off. What is over stays, and as few meetings as possible move.
    Repair(repair::Repair),
    /// Say why a meeting is where it is, and what it would cost to move it.
    Explain(explain::Explain),
}

fn time(typed: &str) -> Result<Duration, String> {
    let span: jiff::SignedDuration = typed
        .parse()
        .map_err(|_| "such as 60s, 5m or 1h 30m".to_owned())?;
    Duration::try_from(span).map_err(|_| "a time that is not negative".to_owned())
}

impl Timetable {
    /// Writes the timetable; progress and reasons go to the standard error.
    pub(super) fn run(self, settings: &Settings) -> anyhow::Result<ExitCode> {
        let hub = Hub::of(settings);
        let event = match (self.action, self.event) {
            (Some(Action::Template(template)), _) => return template.run(&hub),
            (Some(Action::Check(check)), _) => return check.run(&hub),
            (Some(Action::Repair(repair)), _) => return repair.run(&hub),
            (Some(Action::Explain(explain)), _) => return explain.run(&hub),
            (None, Some(event)) => event,
            (None, None) => anyhow::bail!("which event?"),
        };
        files::endings(&self.output, &hub)?;
        let loaded = Loaded::from(&event, &hub)?;
        let words = Words {
            loaded: &loaded,
            lang: hub.lang,
        };
        self.paper.possible(&event, &loaded, &hub)?;
        let limits = Limits {
            time: Some(self.time),
            rounds: self.rounds,
            threads: usize::from(self.threads),
            seed: self.seed,
        };
        let begun = Instant::now();
        let planned = plan(
            &loaded.instance,
            &limits,
            &Arc::new(AtomicBool::new(false)),
            &mut |known| eprintln!("{}", words.progress(known, begun.elapsed())),
        );
        let known = match planned {
            Planned::Known(known) => known,
            Planned::Impossible(obstacle) => {
                words.explain(obstacle, &limits);
                return Ok(ExitCode::from(INFEASIBLE));
            }
        };
        let Known {
            best: Some((timetable, quality)),
            bound,
            ..
        } = &known
        else {
            eprintln!("{}", say(hub.lang, "timetables-cli-none-found"));
            return Ok(ExitCode::from(NONE_FOUND));
        };
        let made = Made {
            loaded: &loaded,
            timetable,
            quality,
            bound: Some(*bound),
            proven: known.is_proven(),
            seed: self.seed,
            seconds: begun.elapsed().as_secs_f64(),
        };
        let written = writing::written(&loaded.instance, &known);
        for output in &self.output {
            made.write(output, &written, &hub)?;
        }
        self.paper.write(&made, &hub)?;
        eprintln!("{}", words.summary(&known, begun.elapsed()));
        Ok(ExitCode::SUCCESS)
    }
}
