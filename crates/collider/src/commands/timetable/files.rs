//! Events from files, timetables to files.

use std::{
    fs,
    io::Cursor,
    path::{Path, PathBuf},
};

use anyhow::Context;
use clap::Args;
use collider_timetable::{Instance, Quality, Timetable, reading, writing};
use jiff::{Timestamp, tz::TimeZone};
use serde::Serialize;

use crate::{
    features::events::timetable::{
        Agenda, Day, MOST_TROUBLES, Planning, calendars, grid, read, workbook,
    },
    platform::{
        clock::Clock,
        i18n::{Arguments, Lang},
        settings::Settings,
        sheets::{Table, write_xlsx},
    },
};

/// What the hub's settings say to this command.
pub(super) struct Hub {
    pub lang: Lang,
    pub zone: TimeZone,
    pub now: Timestamp,
}

impl Hub {
    pub fn of(settings: &Settings) -> Self {
        Self {
            lang: Lang::from_code(&settings.language).unwrap_or(Lang::FALLBACK),
            zone: settings.time_zone(),
            now: Clock::System.now(),
        }
    }
}

/// An event that makes sense.
pub(super) struct Loaded {
    pub day: Day,
    pub instance: Instance,
    /// Whether it came from sheets, where everything counts from 1.
    pub from_sheets: bool,
}

impl Loaded {
    /// From a spreadsheet or JSON, by its ending or else its beginning.
    pub fn from(path: &Path, hub: &Hub) -> anyhow::Result<Self> {
        let name = path.display().to_string();
        let bytes = fs::read(path).with_context(|| format!("cannot read {name}"))?;
        let begins = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
        if ends_in(path, "json") || begins == Some(&b'{') {
            let event = reading::read(&bytes).with_context(|| name.clone())?;
            let instance = Instance::new(event).context(name)?;
            let day = Day::of(instance.event().clone());
            return Ok(Self {
                day,
                instance,
                from_sheets: false,
            });
        }
        match read(&name, &bytes) {
            Ok(read) => {
                for note in &read.notes {
                    eprintln!("{}", note.said(&name, hub.lang));
                }
                Ok(Self {
                    day: read.day,
                    instance: read.instance,
                    from_sheets: true,
                })
            }
            Err(troubles) => {
                let told = troubles.iter().take(MOST_TROUBLES);
                let mut lines: Vec<String> =
                    told.map(|trouble| trouble.said(&name, hub.lang)).collect();
                let more = troubles.len().saturating_sub(MOST_TROUBLES);
                if more > 0 {
                    let more = Arguments::new().count("count", more);
                    lines.push(more.say(hub.lang, "timetables-wrong-more"));
                }
                anyhow::bail!(lines.join("\n"))
            }
        }
    }
}

fn ends_in(path: &Path, ending: &str) -> bool {
    let found = path.extension().and_then(|found| found.to_str());
    found.is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

/// Refuses endings of spreadsheets that are not written.
pub(super) fn endings(outputs: &[PathBuf], hub: &Hub) -> anyhow::Result<()> {
    for output in outputs {
        if ["xls", "ods", "csv", "xlsm", "xlsb"]
            .iter()
            .any(|other| ends_in(output, other))
        {
            let file = Arguments::new().text("file", output.display().to_string());
            anyhow::bail!(file.say(hub.lang, "timetables-cli-ending"));
        }
    }
    Ok(())
}

/// A timetable and what is known of it.
pub(super) struct Made<'a> {
    pub loaded: &'a Loaded,
    pub timetable: &'a Timetable,
    pub quality: &'a Quality,
    pub bound: Option<(u64, u32)>,
    pub proven: bool,
    pub seed: u64,
    pub seconds: f64,
}

impl Made<'_> {
    fn agenda(&self) -> Agenda<'_> {
        Agenda::new(&self.loaded.day, &self.loaded.instance, self.timetable)
    }

    /// As a workbook or as JSON, by the ending.
    pub fn write(
        &self,
        path: &Path,
        json: &Option<writing::Written>,
        hub: &Hub,
    ) -> anyhow::Result<()> {
        if !ends_in(path, "xlsx") {
            return write_json(path, json);
        }
        let planning = Planning {
            quality: self.quality,
            bound: self.bound,
            proven: self.proven,
            seed: self.seed,
            seconds: self.seconds,
            made: hub.now,
            zone: hub.zone.clone(),
        };
        write_sheets(path, workbook(&self.agenda(), &planning, hub.lang), hub)
    }
}

/// What people carry and hang up.
#[derive(Debug, Args)]
pub(super) struct Paper {
    /// Folder for a calendar file (.ics) of each participant.
    #[arg(long, value_name = "FOLDER")]
    calendars: Option<PathBuf>,
    /// Where a grid to print goes, participants down and slots across, as SVG.
    #[arg(long, value_name = "FILE")]
    grid: Option<PathBuf>,
}

impl Paper {
    /// Refuses what cannot be written later.
    pub fn possible(&self, event: &Path, loaded: &Loaded, hub: &Hub) -> anyhow::Result<()> {
        let day = &loaded.day;
        if self.calendars.is_some() && (day.date.is_none() || day.clock.is_none()) {
            let file = Arguments::new().text("file", event.display().to_string());
            anyhow::bail!(file.say(hub.lang, "timetables-cli-needs-clock"));
        }
        Ok(())
    }

    /// Writes what is wanted.
    pub fn write(&self, made: &Made, hub: &Hub) -> anyhow::Result<()> {
        let agenda = made.agenda();
        if let Some(file) = &self.grid {
            let drawn = grid(&agenda, hub.lang);
            fs::write(file, drawn).with_context(|| format!("cannot write {}", file.display()))?;
        }
        if let Some(folder) = &self.calendars {
            let cannot = || format!("cannot write to {}", folder.display());
            let all = calendars(&agenda, &hub.zone, hub.now, hub.lang).unwrap_or_default();
            fs::create_dir_all(folder).with_context(cannot)?;
            for calendar in &all {
                fs::write(folder.join(&calendar.file_name), &calendar.text).with_context(cannot)?;
            }
            let done = Arguments::new().count("count", all.len());
            let done = done.text("folder", folder.display().to_string());
            eprintln!("{}", done.say(hub.lang, "timetables-cli-calendars"));
        }
        Ok(())
    }
}

/// A timetable of an event, from JSON.
pub(super) fn timetable_of(instance: &Instance, path: &Path) -> anyhow::Result<Timetable> {
    let name = path.display();
    let text = fs::read(path).with_context(|| format!("cannot read {name}"))?;
    writing::read(instance, &text).with_context(|| name.to_string())
}

/// Writes JSON.
pub(super) fn write_json(path: &Path, what: &impl Serialize) -> anyhow::Result<()> {
    let mut text = serde_json::to_string(what)?;
    text.push('\n');
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

/// Writes a workbook.
pub(super) fn write_sheets(
    path: &Path,
    sheets: Vec<Table<'static>>,
    hub: &Hub,
) -> anyhow::Result<()> {
    let mut file = Cursor::new(Vec::new());
    let cut = write_xlsx(&mut file, sheets).with_context(|| path.display().to_string())?;
    if !cut.is_empty() {
        let cut = Arguments::new().count("count", cut.len());
        eprintln!("{}", cut.say(hub.lang, "timetables-cli-shortened"));
    }
    fs::write(path, file.into_inner()).with_context(|| format!("cannot write {}", path.display()))
}

/// Writes an event: as a spreadsheet or as JSON, by the ending.
pub(super) fn write_event(path: &Path, day: &Day, hub: &Hub) -> anyhow::Result<()> {
    if ends_in(path, "xlsx") {
        let sheets = crate::features::events::timetable::event_sheets(day, hub.lang);
        return write_sheets(path, sheets, hub);
    }
    write_json(path, &day.event)
}
