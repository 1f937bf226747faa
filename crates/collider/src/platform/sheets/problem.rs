//! What can be wrong with a file, said as data. Errors refuse the whole file; notes travel with
//! the table. Both name a message in `locales/*/sheets.ftl` and its variables, so that each person
//! reads them in her own language.

use super::Format;

/// A variable of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Shown as it is, or selects a variant of the message.
    Text(String),
    /// Shown in the reader's number format; selects plural forms.
    Number(u64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&usize> for Arg {
    fn from(number: &usize) -> Self {
        Self::Number(*number as u64)
    }
}

impl From<&u64> for Arg {
    fn from(number: &u64) -> Self {
        Self::Number(*number)
    }
}

/// Variables of a message by name.
pub type Args = Vec<(&'static str, Arg)>;

/// What a file turned out to be when it is no table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A PDF document.
    Pdf,
    /// A picture.
    Image,
    /// A document of a word processor.
    TextDocument,
    /// Slides.
    Presentation,
    /// An archive without a spreadsheet at its top.
    Archive,
    /// A page in HTML or another kind of XML, also when its name ends in `.xls`.
    WebPage,
    /// A spreadsheet of a kind that is not read: XLSB, Numbers, a Works file.
    OtherSpreadsheet,
    /// Anything else that is not text.
    Binary,
}

impl Found {
    /// The value of `$found` in the message.
    pub fn token(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Image => "image",
            Self::TextDocument => "text-document",
            Self::Presentation => "presentation",
            Self::Archive => "archive",
            Self::WebPage => "web-page",
            Self::OtherSpreadsheet => "other-spreadsheet",
            Self::Binary => "binary",
        }
    }
}

/// Why a file as a whole could not be read. Nothing of it was taken over.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// The file has no content at all.
    #[error("the file is empty")]
    Empty,
    /// More bytes than [`super::Limits::file_bytes`].
    #[error("the file has {bytes} bytes; {limit} are allowed")]
    FileTooLarge {
        /// Size of the file.
        bytes: u64,
        /// Allowed size.
        limit: u64,
    },
    /// The content is something else than a table, whatever the name says.
    #[error("the file is not a table but {found:?}")]
    NotATable {
        /// What it is.
        found: Found,
    },
    /// The file needs a password.
    #[error("the {format} file is protected by a password")]
    PasswordProtected {
        /// Kind of the file.
        format: Format,
    },
    /// The file ends too early or its parts contradict each other.
    #[error("the {format} file is damaged: {detail}")]
    Damaged {
        /// Kind of the file.
        format: Format,
        /// Technical reason, for logs.
        detail: String,
    },
    /// The parts of a packed file are larger than [`super::Limits::unpacked_bytes`] or grow more
    /// than [`super::Limits::ratio`] allows.
    #[error("part {part} unpacks to more than {limit} bytes")]
    UnpacksTooLarge {
        /// Name of the part inside the file.
        part: String,
        /// Allowed size in bytes at the point where reading stopped.
        limit: u64,
    },
    /// The text of the cells together is longer than [`super::Limits::unpacked_bytes`], for
    /// example because one long text is repeated many times.
    #[error("sheet {sheet}, row {row}: more than {limit} bytes of text")]
    TooMuchText {
        /// Sheet.
        sheet: String,
        /// Row at which reading stopped.
        row: usize,
        /// Allowed bytes.
        limit: u64,
    },
    /// A part of the file defines XML entities, which spreadsheets never do.
    #[error("part {part} defines XML entities")]
    XmlEntities {
        /// Name of the part inside the file.
        part: String,
    },
    /// More rows than [`super::Limits::rows`].
    #[error("sheet {sheet} has more than {limit} rows")]
    TooManyRows {
        /// Sheet.
        sheet: String,
        /// Allowed rows.
        limit: usize,
    },
    /// More columns than [`super::Limits::columns`].
    #[error("sheet {sheet}, row {row}: column {column}; {limit} columns are allowed")]
    TooManyColumns {
        /// Sheet.
        sheet: String,
        /// First row that is too wide.
        row: usize,
        /// Number of the column found.
        column: usize,
        /// Allowed columns.
        limit: usize,
    },
    /// More cells than [`super::Limits::cells`].
    #[error("sheet {sheet}, row {row}: more than {limit} cells")]
    TooManyCells {
        /// Sheet.
        sheet: String,
        /// Row at which reading stopped.
        row: usize,
        /// Allowed cells.
        limit: usize,
    },
    /// No sheet has any content.
    #[error("sheet {sheet} is empty")]
    EmptySheet {
        /// The first sheet.
        sheet: String,
    },
    /// There are headers and nothing below them.
    #[error("sheet {sheet} has headers in row {row} and no rows below")]
    OnlyHeaders {
        /// The first sheet with headers.
        sheet: String,
        /// Row of the headers.
        row: usize,
    },
    /// The file looks like JSON but is neither one object a line nor an array of objects.
    #[error("not JSON in line {line}, column {column}: {detail}")]
    NotJson {
        /// Line in the file.
        line: usize,
        /// Character in the line.
        column: usize,
        /// Technical reason, for logs.
        detail: String,
    },
}

/// A size in whole mebibytes, at least one: what a person compares with what her computer shows.
fn megabytes(bytes: u64) -> Arg {
    Arg::Number(bytes.div_ceil(1 << 20).max(1))
}

impl SheetError {
    /// Name of the message in `sheets.ftl`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "sheets-error-empty",
            Self::FileTooLarge { .. } => "sheets-error-file-too-large",
            Self::NotATable { .. } => "sheets-error-not-a-table",
            Self::PasswordProtected { .. } => "sheets-error-password-protected",
            Self::Damaged { .. } => "sheets-error-damaged",
            Self::UnpacksTooLarge { .. } => "sheets-error-unpacks-too-large",
            Self::TooMuchText { .. } => "sheets-error-too-much-text",
            Self::XmlEntities { .. } => "sheets-error-xml-entities",
            Self::TooManyRows { .. } => "sheets-error-too-many-rows",
            Self::TooManyColumns { .. } => "sheets-error-too-many-columns",
            Self::TooManyCells { .. } => "sheets-error-too-many-cells",
            Self::EmptySheet { .. } => "sheets-error-empty-sheet",
            Self::OnlyHeaders { .. } => "sheets-error-only-headers",
            Self::NotJson { .. } => "sheets-error-not-json",
        }
    }

    /// Variables of the message.
    pub fn args(&self) -> Args {
        match self {
            Self::Empty => vec![],
            Self::FileTooLarge { bytes, limit } => {
                vec![("size", megabytes(*bytes)), ("limit", megabytes(*limit))]
            }
            Self::NotATable { found } => vec![("found", found.token().into())],
            Self::PasswordProtected { format } | Self::Damaged { format, .. } => {
                vec![("format", format.name().into())]
            }
            Self::UnpacksTooLarge { part, limit } => {
                vec![("part", part.into()), ("limit", megabytes(*limit))]
            }
            Self::XmlEntities { part } => vec![("part", part.into())],
            Self::TooMuchText { sheet, row, limit } => vec![
                ("sheet", sheet.into()),
                ("row", row.into()),
                ("limit", megabytes(*limit)),
            ],
            Self::TooManyRows { sheet, limit } => {
                vec![("sheet", sheet.into()), ("limit", limit.into())]
            }
            Self::TooManyColumns {
                sheet,
                row,
                column,
                limit,
            } => vec![
                ("sheet", sheet.into()),
                ("row", row.into()),
                ("column", column.into()),
                ("limit", limit.into()),
            ],
            Self::TooManyCells { sheet, row, limit } => vec![
                ("sheet", sheet.into()),
                ("row", row.into()),
                ("limit", limit.into()),
            ],
            Self::EmptySheet { sheet } => vec![("sheet", sheet.into())],
            Self::OnlyHeaders { sheet, row } => {
                vec![("sheet", sheet.into()), ("row", row.into())]
            }
            Self::NotJson { line, column, .. } => {
                vec![("line", line.into()), ("column", column.into())]
            }
        }
    }
}
