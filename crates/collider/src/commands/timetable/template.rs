//! `collider timetable template`: the spreadsheet of an event.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;

use super::files::{Hub, Loaded, endings, write_event, write_sheets};
use crate::{features::events::timetable::template, platform::i18n::Arguments};

#[derive(Debug, Args)]
pub(super) struct Template {
    /// Where it goes, as .xlsx. What is there already stays.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Filled in with this event, as JSON or another spreadsheet.
    #[arg(long, value_name = "EVENT")]
    from: Option<PathBuf>,
}

impl Template {
    pub fn run(self, hub: &Hub) -> anyhow::Result<ExitCode> {
        endings(std::slice::from_ref(&self.output), hub)?;
        let file = Arguments::new().text("file", self.output.display().to_string());
        if self.output.exists() {
            anyhow::bail!(file.say(hub.lang, "timetables-cli-exists"));
        }
        match &self.from {
            Some(event) => write_event(&self.output, &Loaded::from(event, hub)?.day, hub)?,
            None => write_sheets(&self.output, template(hub.lang), hub)?,
        }
        eprintln!("{}", file.say(hub.lang, "timetables-cli-template"));
        Ok(ExitCode::SUCCESS)
    }
}
