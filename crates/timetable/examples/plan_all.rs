//! Plans events one after the other and prints a line for each: what `benches/timetable` measures.
//!
//! usage: plan_all SECONDS THREADS FOLDER EVENT …
//!
//! Columns, separated by tabs: event, answer (breaks, or `infeasible`, or `none`), lower bound,
//! `proven` or `open`, seconds until weight left out and breaks were proven (or to the end), seconds to
//! the first timetable, seconds to the best one, what the event says is known, seconds to the end, and
//! which parts were proven then (`-`: none, `breaks`, `worst`, `idle`: up to this one). Timetables are
//! written into the folder.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
    time::{Duration, Instant},
};

use collider_timetable::{Instance, Limits, Planned, Proven, plan, reading, writing};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let mut next = || {
        arguments
            .next()
            .ok_or("usage: plan_all SECONDS THREADS FOLDER EVENT …")
    };
    let time = Duration::from_secs_f64(next()?.parse()?);
    let threads = next()?.parse()?;
    let folder = PathBuf::from(next()?);
    for event in arguments {
        plan_one(Path::new(&event), time, threads, &folder)?;
    }
    Ok(())
}

fn plan_one(event: &Path, time: Duration, threads: usize, folder: &Path) -> Result<(), Failure> {
    let text = fs::read(event)?;
    let stated: serde_json::Value = serde_json::from_slice(&text)?;
    let known = match &stated["known"] {
        known if known["unsat"] == true => "infeasible".to_owned(),
        known => known["best_breaks"]
            .as_u64()
            .map_or("-".into(), |breaks| breaks.to_string()),
    };
    let begun = Instant::now();
    let instance = Instance::new(reading::read(&text)?)?;
    let limits = Limits {
        time: Some(time),
        threads,
        ..Limits::default()
    };
    let (mut first, mut best, mut last, mut settled) = (None, 0.0, None, None);
    let planned = plan(
        &instance,
        &limits,
        &Arc::new(AtomicBool::new(false)),
        &mut |known| {
            let score = known
                .best
                .as_ref()
                .map(|(_, quality)| (quality.left_out, quality.breaks));
            if score != last {
                last = score;
                best = begun.elapsed().as_secs_f64();
                first.get_or_insert(best);
            }
            if known.is_proven() {
                settled.get_or_insert(begun.elapsed().as_secs_f64());
            }
        },
    );
    let whole = begun.elapsed().as_secs_f64();
    let seconds = settled.unwrap_or(whole);
    let name = instance.event().name.clone();
    let (answer, bound, proven, parts) = match &planned {
        Planned::Impossible(_) => ("infeasible".to_owned(), "-".to_owned(), true, "-"),
        Planned::Known(known) => {
            if let Some(written) = writing::written(&instance, known) {
                let file = folder.join(format!("{name}.json"));
                fs::write(file, serde_json::to_string(&written)?)?;
            }
            let breaks = known.best.as_ref().map(|(_, quality)| quality.breaks);
            let answer = breaks.map_or("none".to_owned(), |breaks| breaks.to_string());
            let parts = match known.proven() {
                Proven { idle: true, .. } => "idle",
                Proven { worst: true, .. } => "worst",
                Proven { breaks: true, .. } => "breaks",
                _ => "-",
            };
            (answer, known.bound.1.to_string(), known.is_proven(), parts)
        }
    };
    let proven = if proven { "proven" } else { "open" };
    let first = first.map_or("-".to_owned(), |first| format!("{first:.3}"));
    println!(
        "{name}\t{answer}\t{bound}\t{proven}\t{seconds:.2}\t{first}\t{best:.2}\t{known}\t{whole:.2}\t{parts}"
    );
    Ok(())
}
