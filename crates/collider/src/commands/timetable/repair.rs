//! `collider timetable repair`: a timetable on the day.

use std::{fs, path::PathBuf, process::ExitCode, time::Instant};

use anyhow::Context;
use clap::Args;
use collider_timetable::{Changes, repair, writing};

use super::{
    files::{self, Hub, Loaded, Made, Paper},
    words::Words,
};
use crate::{features::events::timetable::Day, platform::i18n::Arguments};

/// Where chance begins.
const SEED: u64 = 1;

#[derive(Debug, Args)]
pub(super) struct Repair {
    /// The event: a spreadsheet (XLSX, ODS, XLS), or JSON.
    event: PathBuf,
    /// Its timetable, as JSON.
    timetable: PathBuf,
    /// What is different, as JSON.
    changes: PathBuf,
    /// Where the new timetable goes: a workbook when the name ends in .xlsx, otherwise JSON. Can be
    /// given several times.
    #[arg(short, long, value_name = "FILE", required = true)]
    output: Vec<PathBuf>,
    /// Where the event as it is now goes, to be checked or changed again.
    #[arg(long, value_name = "FILE")]
    event_output: Option<PathBuf>,
    #[command(flatten)]
    paper: Paper,
}

impl Repair {
    pub fn run(self, hub: &Hub) -> anyhow::Result<ExitCode> {
        files::endings(&self.output, hub)?;
        let begun = Instant::now();
        let before = Loaded::from(&self.event, hub)?;
        self.paper.possible(&self.event, &before, hub)?;
        let timetable = files::timetable_of(&before.instance, &self.timetable)?;
        let changes = changes_in(&self.changes)?;
        let repaired = repair(&before.instance, &timetable, &changes, SEED)?;
        let now = Loaded {
            day: Day {
                event: repaired.instance.event().clone(),
                ..before.day
            },
            instance: repaired.instance,
            from_sheets: before.from_sheets,
        };
        let made = Made {
            loaded: &now,
            timetable: &repaired.timetable,
            quality: &repaired.quality,
            bound: None,
            proven: false,
            seed: SEED,
            seconds: begun.elapsed().as_secs_f64(),
        };
        let written = writing::unproven(&now.instance, &repaired.timetable, &repaired.quality);
        let written = Some(written);
        for output in &self.output {
            made.write(output, &written, hub)?;
        }
        if let Some(file) = &self.event_output {
            files::write_event(file, &now.day, hub)?;
        }
        self.paper.write(&made, hub)?;
        let words = Words {
            loaded: &now,
            lang: hub.lang,
        };
        for (key, meetings) in [
            ("timetables-cli-moved", &repaired.moved),
            ("timetables-cli-dropped", &repaired.dropped),
        ] {
            let those = Arguments::new().text("meetings", words.meetings(meetings));
            eprintln!("{}", those.say(hub.lang, key));
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn changes_in(path: &std::path::Path) -> anyhow::Result<Changes> {
    let name = path.display();
    let text = fs::read(path).with_context(|| format!("cannot read {name}"))?;
    serde_json::from_slice(&text).with_context(|| name.to_string())
}
