//! An import and how far it is.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::super::import::{mapping::Mapping, plan::Sums};

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The files are here; nobody has said yet what the columns mean.
    Uploaded,
    /// The columns are understood and every row was tried.
    Tried,
    /// It is to be written, or is being written.
    Queued,
    /// It was written.
    Done,
    /// It could not be written; nothing was changed.
    Failed,
    /// It was written and taken back.
    Undone,
}

impl State {
    const ALL: [Self; 6] = [
        Self::Uploaded,
        Self::Tried,
        Self::Queued,
        Self::Done,
        Self::Failed,
        Self::Undone,
    ];

    /// As stored and in keys of strings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Uploaded => "uploaded",
            Self::Tried => "tried",
            Self::Queued => "queued",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Undone => "undone",
        }
    }

    pub(super) fn from_code(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|state| state.code() == code)
            .unwrap_or(Self::Failed)
    }
}

/// What is known of a sheet without reading the file again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetInfo {
    /// Name of the file.
    pub file: String,
    /// Name of the sheet.
    pub sheet: String,
    /// Kind of the file: `CSV`, `XLSX` …
    pub format: String,
    /// Rows with content below the headers.
    pub rows: usize,
    /// Headers.
    pub columns: Vec<String>,
}

/// An import.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Which one.
    pub id: Uuid,
    /// How far it is.
    pub state: State,
    /// The sheets of its files.
    pub sheets: Vec<SheetInfo>,
    /// How they are understood, once somebody said so.
    pub mapping: Option<Mapping>,
    /// Who began it.
    pub started_by: String,
    /// Their account, while they have one.
    pub started_by_person: Option<Uuid>,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was written.
    pub finished_at: Option<Timestamp>,
    /// When it was taken back.
    pub undone_at: Option<Timestamp>,
    /// What becomes, or became, of its rows.
    pub sums: Sums,
    /// What went wrong.
    pub problem: Option<String>,
}

impl Import {
    /// Names of its files.
    pub fn file_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self
            .sheets
            .iter()
            .map(|sheet| sheet.file.as_str())
            .collect();
        names.dedup();
        names
    }
}

impl Import {
    /// Rows of all its sheets.
    pub fn row_count(&self) -> usize {
        self.sheets.iter().map(|sheet| sheet.rows).sum()
    }

    /// Whether it waits for somebody to go on.
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Uploaded | State::Tried | State::Failed)
    }

    /// Whether it was written and still holds.
    pub fn is_done(&self) -> bool {
        self.state == State::Done
    }

    /// Whether it could not be written.
    pub fn is_failed(&self) -> bool {
        self.state == State::Failed
    }

    /// Whether it was taken back.
    pub fn is_undone(&self) -> bool {
        self.state == State::Undone
    }

    /// Whether it was not written because others kept changing the same organisations.
    pub fn was_disturbed(&self) -> bool {
        self.problem.as_deref() == Some("disturbed")
    }

    /// Key of the word for its state.
    pub fn state_key(&self) -> String {
        format!("imports-state-{}", self.state.code())
    }

    /// Tone of the tag with its state.
    pub fn tone(&self) -> &'static str {
        match self.state {
            State::Done => "good",
            State::Failed => "wrong",
            State::Uploaded | State::Tried => "care",
            State::Queued | State::Undone => "",
        }
    }

    /// Key of the title of its page.
    pub fn title_key(&self) -> &'static str {
        match self.state {
            State::Failed => "imports-failed-title",
            State::Undone => "imports-undone-title",
            _ => "imports-done-title",
        }
    }
}
