//! `collider timetable`: an event to its timetable, from and to plain files.

mod explain;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{Arc, atomic::AtomicBool},
    time::{Duration, Instant},
};

use anyhow::Context;
use clap::{Args, Subcommand};
use collider_timetable::{
    Changes, Event, Instance, Known, Limits, Obstacle, Planned, plan, reading, reason, repair,
    to_drop, writing,
};

/// There is no timetable.
const INFEASIBLE: u8 = 2;
/// None was found in the time that there was.
const NONE_FOUND: u8 = 3;
/// How long to look for a small reason why there is none, and for what to drop.
const REASON_TIME: Duration = Duration::from_secs(10);

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct Timetable {
    #[command(subcommand)]
    action: Option<Action>,
    /// The event, as JSON.
    #[arg(required = true)]
    event: Option<PathBuf>,
    /// Where the timetable goes.
    #[arg(short, long, value_name = "FILE", required = true)]
    output: Option<PathBuf>,
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
    /// Say whether a timetable holds, and how good it is.
    Check {
        /// The event, as JSON.
        event: PathBuf,
        /// Its timetable, as JSON.
        timetable: PathBuf,
    },
    /// Change a timetable on the day: somebody is late, ill or leaves early, a table breaks, meetings
    /// are added or called off. What is over stays, and as few meetings as possible move.
    Repair {
        /// The event, as JSON.
        event: PathBuf,
        /// Its timetable, as JSON.
        timetable: PathBuf,
        /// What is different, as JSON.
        changes: PathBuf,
        /// Where the new timetable goes.
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// Where the event as it is now goes, to be checked or changed again.
        #[arg(long, value_name = "FILE")]
        event_output: Option<PathBuf>,
    },
    /// Say why a meeting is where it is, and what it would cost to move it.
    Explain(explain::Explain),
}

fn time(typed: &str) -> Result<Duration, String> {
    let span: jiff::SignedDuration = typed
        .parse()
        .map_err(|_| "such as 60s, 5m or 1h 30m".to_owned())?;
    Duration::try_from(span).map_err(|_| "a time that is not negative".to_owned())
}

fn instance(path: &Path) -> anyhow::Result<Instance> {
    let name = path.display();
    let text = fs::read(path).with_context(|| format!("cannot read {name}"))?;
    let event = reading::read(&text).with_context(|| name.to_string())?;
    Instance::new(event).with_context(|| name.to_string())
}

impl Timetable {
    /// Writes the timetable; progress and reasons go to the standard error.
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let (event, output) = match (self.action, self.event, self.output) {
            (Some(action), ..) => return action.run(),
            (None, Some(event), Some(output)) => (event, output),
            _ => anyhow::bail!("which event, and where does its timetable go?"),
        };
        let instance = instance(&event)?;
        let limits = Limits {
            time: Some(self.time),
            rounds: self.rounds,
            threads: usize::from(self.threads),
            seed: self.seed,
        };
        let begun = Instant::now();
        let planned = plan(
            &instance,
            &limits,
            &Arc::new(AtomicBool::new(false)),
            &mut |known| eprintln!("{}", progress(known, begun.elapsed())),
        );
        match planned {
            Planned::Known(known) => match writing::written(&instance, &known) {
                Some(written) => {
                    write(&output, &written)?;
                    eprintln!("{}", summary(&instance, &known, begun.elapsed()));
                    Ok(ExitCode::SUCCESS)
                }
                None => {
                    eprintln!(
                        "No timetable was found in this time, and none is known not to exist."
                    );
                    Ok(ExitCode::from(NONE_FOUND))
                }
            },
            Planned::Impossible(obstacle) => {
                explain(&instance, obstacle, &limits);
                Ok(ExitCode::from(INFEASIBLE))
            }
        }
    }
}

fn progress(known: &Known, after: Duration) -> String {
    let bound = match known.bound {
        (0, breaks) => format!("bound {breaks}"),
        (left_out, breaks) => format!("bound {left_out} left out, {breaks}"),
    };
    let best = match &known.best {
        None => "no timetable yet".to_owned(),
        Some((_, quality)) if quality.left_out > 0 => {
            format!(
                "best {} left out, {} breaks",
                quality.left_out, quality.breaks
            )
        }
        Some((_, quality)) => format!("best {} breaks", quality.breaks),
    };
    let gap = match known.gap() {
        None => String::new(),
        Some((0, breaks)) => format!("   gap {breaks}"),
        Some((left_out, _)) => format!("   gap {left_out} left out"),
    };
    format!("{:7.2} s   {best}   {bound}{gap}", after.as_secs_f64())
}

fn summary(instance: &Instance, known: &Known, after: Duration) -> String {
    let Some((timetable, quality)) = &known.best else {
        return String::new();
    };
    let out = timetable.slots.iter().filter(|at| at.is_none()).count();
    let proven = match (known.is_proven(), known.gap()) {
        (true, _) => "proven best".to_owned(),
        (false, Some((0, gap))) => format!("at most {gap} more than the best"),
        (false, _) => "not proven".to_owned(),
    };
    let worst = quality.worst.first().copied().unwrap_or(0);
    let left_out = match out {
        0 => String::new(),
        out => format!(", {out} left out"),
    };
    let parts = known.proven();
    let said = |proven: bool| if proven { " (proven best)" } else { "" };
    format!(
        "{} meetings{left_out}: {} breaks ({proven}), at most {worst} for one participant{}, {} slots \
         waited{}, {} changes of table, {:.2} s",
        instance.meetings().len() - out,
        quality.breaks,
        said(parts.worst),
        quality.idle,
        said(parts.idle),
        quality.changes,
        after.as_secs_f64()
    )
}

/// Says why there is no timetable, and what to drop.
fn explain(instance: &Instance, obstacle: Obstacle, limits: &Limits) {
    let obstacle = match obstacle {
        Obstacle::Proven => reason(instance, REASON_TIME),
        known => known,
    };
    eprintln!("infeasible: {}", in_words(instance.event(), &obstacle));
    let limits = Limits {
        time: Some(REASON_TIME),
        ..limits.clone()
    };
    if let Some((meetings, fewest)) = to_drop(instance, &limits)
        && !meetings.is_empty()
        && meetings.len() * 2 < instance.meetings().len()
    {
        let smallest = if fewest { "the smallest set" } else { "a set" };
        eprintln!(
            "{smallest} to drop so that the rest can be planned: {}",
            meetings_in_words(instance.event(), &meetings)
        );
    }
}

fn meetings_in_words(event: &Event, meetings: &[usize]) -> String {
    let one = |number: &usize| {
        let (a, b, _) = event.meetings[*number];
        format!(
            "meeting {number} ({} and {})",
            event.participant(a),
            event.participant(b)
        )
    };
    meetings.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn in_words(event: &Event, obstacle: &Obstacle) -> String {
    let meetings = |meetings: &[usize]| meetings_in_words(event, meetings);
    let list = |slots: &[usize]| {
        let slots = slots.iter().map(ToString::to_string);
        slots.collect::<Vec<_>>().join(", ")
    };
    match obstacle {
        Obstacle::NoSlot(meeting) => format!(
            "{} has no slot: its session, the slot it is fixed in and those its two are free in have \
             none in common",
            meetings(&[*meeting])
        ),
        Obstacle::TooFewSlots {
            participant,
            meetings: crowd,
            slots,
        } => format!(
            "participant {} has {} meetings for {} slots ({}): {}",
            event.participant(*participant),
            crowd.len(),
            slots.len(),
            list(slots),
            meetings(crowd)
        ),
        Obstacle::TooFewTables {
            meetings: crowd,
            slots,
            tables,
        } => format!(
            "{} meetings can only be in {} slots ({}), which have {tables} tables together",
            crowd.len(),
            slots.len(),
            list(slots)
        ),
        Obstacle::Chain(chain) => format!(
            "each of these has to be before the next, and the slots open to them are too few: {}",
            meetings(chain)
        ),
        Obstacle::Together(crowd) => {
            format!(
                "these meetings cannot all be held together: {}",
                meetings(crowd)
            )
        }
        Obstacle::Proven => "it is proven that there is no timetable".to_owned(),
    }
}

impl Action {
    fn run(self) -> anyhow::Result<ExitCode> {
        match self {
            Self::Check { event, timetable } => check(&event, &timetable),
            Self::Explain(explain) => explain.run(),
            Self::Repair {
                event,
                timetable,
                changes,
                output,
                event_output,
            } => {
                let instance = instance(&event)?;
                let timetable = timetable_of(&instance, &timetable)?;
                let changes = changes_in(&changes)?;
                let repaired = repair(&instance, &timetable, &changes, 1)?;
                write(
                    &output,
                    &writing::unproven(&repaired.instance, &repaired.timetable, &repaired.quality),
                )?;
                if let Some(file) = event_output {
                    write(&file, repaired.instance.event())?;
                }
                let event = repaired.instance.event();
                for (what, meetings) in [("moved", &repaired.moved), ("dropped", &repaired.dropped)]
                {
                    match meetings.as_slice() {
                        [] => eprintln!("{what}: none"),
                        some => eprintln!("{what}: {}", meetings_in_words(event, some)),
                    }
                }
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}

fn timetable_of(instance: &Instance, path: &Path) -> anyhow::Result<collider_timetable::Timetable> {
    let name = path.display();
    let text = fs::read(path).with_context(|| format!("cannot read {name}"))?;
    writing::read(instance, &text).with_context(|| name.to_string())
}

fn changes_in(path: &Path) -> anyhow::Result<Changes> {
    let name = path.display();
    let text = fs::read(path).with_context(|| format!("cannot read {name}"))?;
    serde_json::from_slice(&text).with_context(|| name.to_string())
}

fn write(path: &Path, what: &impl serde::Serialize) -> anyhow::Result<()> {
    let mut text = serde_json::to_string(what)?;
    text.push('\n');
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

fn check(event: &Path, timetable: &Path) -> anyhow::Result<ExitCode> {
    let instance = instance(event)?;
    let timetable = timetable_of(&instance, timetable)?;
    let violations = instance.violations(&timetable);
    if violations.is_empty() {
        let quality = instance.quality(&timetable);
        println!(
            "holds: {} left out, {} breaks, at most {} for one participant, {} slots waited, {} \
             changes of table",
            quality.left_out,
            quality.breaks,
            quality.worst.first().copied().unwrap_or(0),
            quality.idle,
            quality.changes
        );
        return Ok(ExitCode::SUCCESS);
    }
    for violation in &violations {
        println!("{violation}");
    }
    println!("does not hold: {} violations", violations.len());
    Ok(ExitCode::FAILURE)
}
