//! `collider timetable check`: whether a timetable holds.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;

use super::{
    files::{Hub, Loaded, timetable_of},
    words::Words,
};
use crate::platform::i18n::Arguments;

#[derive(Debug, Args)]
pub(super) struct Check {
    /// The event: a spreadsheet (XLSX, ODS, XLS), or JSON.
    event: PathBuf,
    /// Its timetable, as JSON.
    timetable: PathBuf,
}

impl Check {
    pub fn run(self, hub: &Hub) -> anyhow::Result<ExitCode> {
        let loaded = Loaded::from(&self.event, hub)?;
        let instance = &loaded.instance;
        let timetable = timetable_of(instance, &self.timetable)?;
        let violations = instance.violations(&timetable);
        let words = Words {
            loaded: &loaded,
            lang: hub.lang,
        };
        if violations.is_empty() {
            println!("{}", words.holds(&instance.quality(&timetable)));
            return Ok(ExitCode::SUCCESS);
        }
        for violation in &violations {
            println!("{}", words.violation(violation));
        }
        let count = Arguments::new().count("count", violations.len());
        println!("{}", count.say(hub.lang, "timetables-cli-holds-not"));
        Ok(ExitCode::FAILURE)
    }
}
