//! A timetable as JSON: `instance`, `slots` and `tables` of the published format, and beside them what
//! is known of how good it is.

use serde::{Deserialize, Serialize};

use crate::{
    Instance, Known, Quality, Timetable,
    fault::{Fault, Reason},
};

/// A timetable as it is written to a file. Slots as the event counts them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// Name of the event.
    #[serde(default)]
    pub instance: String,
    /// Slot of each meeting; null for one that is left out.
    pub slots: Vec<Option<usize>>,
    /// Table of each meeting, from 0; null for one that needs none.
    #[serde(default)]
    pub tables: Option<Vec<Option<usize>>>,
    /// How good it is.
    #[serde(default)]
    pub best: Option<Parts>,
    /// How good a timetable can be at best, as far as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// Breaks (or, while meetings may be left out needlessly, weight) between the two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<u64>,
    /// Whether nothing left out and no breaks less are possible.
    #[serde(default)]
    pub proven: bool,
    /// The parts that are proven best, each given those before it, by their names in [`Parts`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proven_parts: Vec<String>,
}

/// The parts of the quality, in the order in which they count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    /// Weight of the meetings left out.
    pub left_out: u64,
    /// Breaks.
    pub breaks: u32,
    /// Breaks of those who have some, most first.
    pub worst: Vec<u32>,
    /// Slots waited.
    pub idle: u32,
    /// Changes of table.
    pub table_changes: u32,
}

/// How good a timetable can be at best, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bound {
    /// Weight left out at least.
    pub left_out: u64,
    /// Breaks at least, where no more weight than that is left out.
    pub breaks: u32,
    /// Breaks of those who have some, most first, where they are shared most evenly of all timetables
    /// that meet the first two; null while that is not proven.
    #[serde(default)]
    pub worst: Option<Vec<u32>>,
    /// Slots waited at least in timetables that meet those; null while that is not proven.
    #[serde(default)]
    pub idle: Option<u32>,
}

/// What is written of what is known; `None` while there is no timetable.
pub fn written(instance: &Instance, known: &Known) -> Option<Written> {
    let (timetable, quality) = known.best.as_ref()?;
    let (left_out, breaks) = known.gap()?;
    let proven = known.proven();
    let parts = [
        ("left_out", proven.left_out),
        ("breaks", proven.breaks),
        ("worst", proven.worst),
        ("idle", proven.idle),
    ];
    let named = parts.into_iter().filter(|(_, proven)| *proven);
    Some(Written {
        bound: Some(Bound {
            left_out: known.bound.0,
            breaks: known.bound.1,
            worst: proven.worst.then(|| quality.worst.clone()),
            idle: proven.idle.then_some(quality.idle),
        }),
        proven_parts: named.map(|(name, _)| name.to_owned()).collect(),
        gap: Some(if left_out > 0 {
            left_out
        } else {
            breaks.into()
        }),
        proven: known.is_proven(),
        ..unproven(instance, timetable, quality)
    })
}

/// What is written of a timetable of which no bound is known.
pub fn unproven(instance: &Instance, timetable: &Timetable, quality: &Quality) -> Written {
    let slots = timetable.slots.iter();
    Written {
        instance: instance.event().name.clone(),
        slots: slots.map(|at| at.map(|t| instance.stated(t))).collect(),
        tables: Some(timetable.tables.clone()),
        best: Some(Parts {
            left_out: quality.left_out,
            breaks: quality.breaks,
            worst: quality.worst.clone(),
            idle: quality.idle,
            table_changes: quality.changes,
        }),
        bound: None,
        gap: None,
        proven: false,
        proven_parts: Vec::new(),
    }
}

/// Reads a timetable of an event.
///
/// # Errors
/// Where it is none, and why.
pub fn read(instance: &Instance, text: &[u8]) -> Result<Timetable, Fault> {
    let mut reader = serde_json::Deserializer::from_slice(text);
    let written: Written = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let place = error.path().to_string();
        Fault::new(place, Reason::Unreadable(error.inner().to_string()))
    })?;
    let wanted = instance.meetings().len();
    let length = |place: &str, found: usize| match found == wanted {
        true => Ok(()),
        false => Err(Fault::new(place, Reason::Length { found, wanted })),
    };
    length("slots", written.slots.len())?;
    let mut slots = Vec::with_capacity(wanted);
    for (meeting, stated) in written.slots.into_iter().enumerate() {
        let at = match stated {
            None => None,
            Some(stated) => Some(instance.counted(stated).ok_or_else(|| {
                let number = i64::try_from(stated).unwrap_or(i64::MAX);
                let count = instance.event().slots;
                let reason = Reason::Unknown {
                    what: "slot to meet in",
                    number,
                    count,
                };
                Fault::new(format!("slots[{meeting}]"), reason)
            })?),
        };
        slots.push(at);
    }
    let tables = match written.tables {
        Some(tables) => {
            length("tables", tables.len())?;
            tables
        }
        None => vec![None; wanted],
    };
    Ok(Timetable { slots, tables })
}
