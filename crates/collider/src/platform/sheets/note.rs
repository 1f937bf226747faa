//! What a reader of the table should know although the table could be read: where something was
//! filled in, replaced, cut or left out.

use super::problem::Args;

/// Where in the file, as a person sees it there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// Sheet; for files without sheets the name of the file without its ending.
    pub sheet: String,
    /// Row, counted from 1 (line for JSON lines, position for a JSON array).
    pub row: Option<usize>,
    /// Header of the column.
    pub column: Option<String>,
}

/// How much a note matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Nothing is lost; good to know.
    Hint,
    /// Something may be missing or wrong; a person should look.
    Warning,
    /// The row is not what its author wrote. An importer should refuse this row.
    RowUnusable,
}

/// One observation and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where.
    pub place: Place,
    /// What.
    pub what: What,
}

/// What was observed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Lines above the headers were left out.
    TitleSkipped {
        /// Number of lines with content.
        lines: usize,
    },
    /// Two columns have the same header; the later one was numbered.
    DuplicateColumn {
        /// Its header now.
        renamed: String,
    },
    /// A column with content has no header; it is called by its letter.
    UnnamedColumn,
    /// The row has another number of cells than the headers.
    RaggedRow {
        /// Cells of the row.
        cells: usize,
        /// Columns of the header.
        expected: usize,
    },
    /// Merged cells were all given the text of the first one.
    MergedCells {
        /// Rows of the merged area.
        rows: usize,
        /// Columns of the merged area.
        columns: usize,
    },
    /// A formula whose result is not stored in the file; the cell stays empty.
    FormulaWithoutValue,
    /// The cell shows an error such as `#N/A`; it stays empty.
    ErrorCell {
        /// The error as the program shows it.
        error: String,
    },
    /// The cell was longer than allowed and was cut.
    CellTooLong {
        /// Its characters.
        characters: usize,
        /// Allowed characters.
        limit: usize,
    },
    /// Characters could not be read and were replaced by `�`.
    CharactersReplaced {
        /// How many.
        count: usize,
    },
    /// The file uses two encodings; these rows use the second one.
    MixedEncodings {
        /// Encoding of most rows.
        main: &'static str,
        /// Encoding of the rows named.
        other: &'static str,
        /// The rows, at most the first twenty.
        rows: Vec<usize>,
        /// How many rows there are.
        count: usize,
    },
    /// A quotation mark that opens in this row never closes; it was read as an ordinary character.
    UnclosedQuote,
    /// The line is not a JSON object. Its cells are empty.
    NotAnObject {
        /// Technical reason, for logs.
        detail: String,
    },
    /// An object has the same key twice; the first value was kept.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// The sheet has no content and was left out.
    EmptySheet,
    /// The sheet has headers but no rows below.
    OnlyHeaders,
    /// The sheet is hidden in the file.
    HiddenSheet,
    /// More notes of the same kind than are worth listing.
    More {
        /// Message key of that kind.
        of: &'static str,
        /// How many were left out.
        count: usize,
    },
}

impl Note {
    /// Name of the message in `sheets.ftl`.
    pub fn key(&self) -> &'static str {
        match self.what {
            What::TitleSkipped { .. } => "sheets-note-title-skipped",
            What::DuplicateColumn { .. } => "sheets-note-duplicate-column",
            What::UnnamedColumn => "sheets-note-unnamed-column",
            What::RaggedRow { .. } => "sheets-note-ragged-row",
            What::MergedCells { .. } => "sheets-note-merged-cells",
            What::FormulaWithoutValue => "sheets-note-formula-without-value",
            What::ErrorCell { .. } => "sheets-note-error-cell",
            What::CellTooLong { .. } => "sheets-note-cell-too-long",
            What::CharactersReplaced { .. } => "sheets-note-characters-replaced",
            What::MixedEncodings { .. } => "sheets-note-mixed-encodings",
            What::UnclosedQuote => "sheets-note-unclosed-quote",
            What::NotAnObject { .. } => "sheets-note-not-an-object",
            What::DuplicateKey { .. } => "sheets-note-duplicate-key",
            What::EmptySheet => "sheets-note-empty-sheet",
            What::OnlyHeaders => "sheets-note-only-headers",
            What::HiddenSheet => "sheets-note-hidden-sheet",
            What::More { .. } => "sheets-note-more",
        }
    }

    /// Variables of the message: the place as `sheet`, `row`, `column`, then those of the kind.
    pub fn args(&self) -> Args {
        let mut args: Args = vec![("sheet", (&self.place.sheet).into())];
        if let Some(row) = &self.place.row {
            args.push(("row", row.into()));
        }
        if let Some(column) = &self.place.column {
            args.push(("column", column.into()));
        }
        match &self.what {
            What::TitleSkipped { lines } => args.push(("lines", lines.into())),
            What::DuplicateColumn { renamed } => args.push(("renamed", renamed.into())),
            What::RaggedRow { cells, expected } => {
                args.extend([("cells", cells.into()), ("expected", expected.into())]);
            }
            What::MergedCells { rows, columns } => {
                args.extend([("rows", rows.into()), ("columns", columns.into())]);
            }
            What::ErrorCell { error } => args.push(("error", error.into())),
            What::CellTooLong { characters, limit } => {
                args.extend([("characters", characters.into()), ("limit", limit.into())]);
            }
            What::CharactersReplaced { count } => {
                if self.place.column.is_none() {
                    args.push(("column", "none".into()));
                }
                args.push(("count", count.into()));
            }
            What::MixedEncodings {
                main,
                other,
                rows,
                count,
            } => {
                let mut list = rows
                    .iter()
                    .map(usize::to_string)
                    .collect::<Vec<_>>()
                    .join(", ");
                if rows.len() < *count {
                    list.push_str(", …");
                }
                args.extend([
                    ("main", (*main).into()),
                    ("other", (*other).into()),
                    ("rows", (&list).into()),
                    ("count", count.into()),
                ]);
            }
            What::DuplicateKey { key } => args.push(("key", key.into())),
            What::More { count, .. } => args.push(("count", count.into())),
            What::UnnamedColumn
            | What::FormulaWithoutValue
            | What::UnclosedQuote
            | What::NotAnObject { .. }
            | What::EmptySheet
            | What::OnlyHeaders
            | What::HiddenSheet => {}
        }
        args
    }

    /// How much it matters.
    pub fn weight(&self) -> Weight {
        match self.what {
            What::CellTooLong { .. } | What::NotAnObject { .. } => Weight::RowUnusable,
            What::FormulaWithoutValue
            | What::ErrorCell { .. }
            | What::CharactersReplaced { .. }
            | What::MixedEncodings { .. }
            | What::UnclosedQuote
            | What::RaggedRow { .. }
            | What::DuplicateKey { .. }
            | What::OnlyHeaders => Weight::Warning,
            What::TitleSkipped { .. }
            | What::DuplicateColumn { .. }
            | What::UnnamedColumn
            | What::MergedCells { .. }
            | What::EmptySheet
            | What::HiddenSheet
            | What::More { .. } => Weight::Hint,
        }
    }
}

/// Notes of one kind that are listed one by one; the rest is counted.
const LISTED: usize = 200;

/// Collects notes so that a file with a flaw in each of its rows does not drown the reader. Notes
/// that make a row unusable are all kept, because an importer needs every one of them.
#[derive(Debug, Default)]
pub(super) struct Notes {
    listed: Vec<Note>,
    counts: Vec<(String, &'static str, usize)>,
}

impl Notes {
    /// Adds one note.
    pub fn add(&mut self, sheet: &str, row: Option<usize>, column: Option<&str>, what: What) {
        let note = Note {
            place: Place {
                sheet: sheet.to_owned(),
                row,
                column: column.map(str::to_owned),
            },
            what,
        };
        let key = note.key();
        let seen = match self
            .counts
            .iter_mut()
            .find(|(s, k, _)| s == sheet && *k == key)
        {
            Some((_, _, count)) => {
                *count += 1;
                *count
            }
            None => {
                self.counts.push((sheet.to_owned(), key, 1));
                1
            }
        };
        if seen <= LISTED || note.weight() == Weight::RowUnusable {
            self.listed.push(note);
        }
    }

    /// All notes, with a count of those left out.
    pub fn finish(self) -> Vec<Note> {
        let mut notes = self.listed;
        for (sheet, key, count) in self.counts {
            let listed = notes
                .iter()
                .filter(|note| note.key() == key && note.place.sheet == sheet)
                .count();
            if count > listed {
                notes.push(Note {
                    place: Place {
                        sheet,
                        ..Place::default()
                    },
                    what: What::More {
                        of: key,
                        count: count - listed,
                    },
                });
            }
        }
        notes
    }
}
