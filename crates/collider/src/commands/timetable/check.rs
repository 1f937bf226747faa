//! `collider timetable check`: whether a timetable holds.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;

use super::files::{Hub, Loaded, timetable_of};

#[derive(Debug, Args)]
pub(super) struct Check {
    /// The event: a spreadsheet (XLSX, ODS, XLS), or JSON.
    event: PathBuf,
    /// Its timetable, as JSON.
    timetable: PathBuf,
}

impl Check {
    pub fn run(self, hub: &Hub) -> anyhow::Result<ExitCode> {
        let Loaded { instance, .. } = Loaded::from(&self.event, hub)?;
        let timetable = timetable_of(&instance, &self.timetable)?;
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
}
