//! The directory as a file: CSV that opens correctly in Excel, XLSX with the works on a sheet of their
//! own, JSON lines. What is written here comes back through [`super::import`] as it was.

use std::{
    collections::HashMap,
    io::{Seek, Write},
};

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    agreement::Agreement,
    import::{
        cells::{self, UNDETERMINED},
        target::{Subject, Target},
    },
    profile::{Choice, Phrase, Profile, Work, name_key},
    record::Record,
    store::Organisation,
    visibility::{self, Reader},
};
use crate::platform::{
    i18n::{Lang, say},
    sheets::{Cell, CsvDelimiter, Table, WriteError, split_list, write_csv, write_xlsx},
};

mod pages;

pub use pages::{answer, routes};

/// In which form the directory is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// Text with delimiters, works as JSON in a column.
    Csv,
    /// A workbook with two sheets.
    Xlsx,
    /// One [`Record`] a line: nothing is lost.
    JsonLines,
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Xlsx, Self::JsonLines];

    /// The ending of file names.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::JsonLines => "jsonl",
        }
    }

    /// The inverse of [`FileKind::ending`].
    pub fn from_ending(ending: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.ending().eq_ignore_ascii_case(ending))
    }

    /// Media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::JsonLines => "application/x-ndjson",
        }
    }
}

/// The header of a field's column.
pub fn label(target: Target, lang: Lang) -> String {
    say(lang, &format!("imports-field-{}", target.code()))
}

/// Excel holds 32,767 units of UTF-16 in a cell; longer lists go on in a further column.
const CELL: usize = 30_000;

/// Writes organisations as a reader sees them who may know of all of these. `agreements` say what the
/// people behind the contacts agreed to; facilitators see them in any case.
///
/// # Errors
/// When the output fails or is too large for the form.
pub fn write(
    mut out: impl Write + Seek + Send,
    kind: FileKind,
    organisations: Vec<Organisation>,
    reader: &Reader,
    agreements: &HashMap<Uuid, Agreement>,
    lang: Lang,
    now: Timestamp,
) -> Result<(), WriteError> {
    let records = organisations.into_iter().map(|organisation| {
        let state = organisation.standing.state(now);
        let agreement = agreements.get(&organisation.id).copied();
        let subject = visibility::Subject::of(organisation.id, &organisation.profile, state)
            .with_contact(agreement.unwrap_or_default());
        Record {
            state: Some(state),
            profile: reader.sees(&subject, organisation.profile),
        }
    });
    match kind {
        FileKind::JsonLines => {
            for record in records {
                serde_json::to_writer(&mut out, &record).map_err(std::io::Error::from)?;
                out.write_all(b"\n")?;
            }
            out.flush()?;
            Ok(())
        }
        FileKind::Csv => {
            let records: Vec<Record> = records.collect();
            let with_keys = names_are_ambiguous(&records);
            // German and Slovenian Excel expect semicolons, because their numbers have commas.
            let delimiter = match lang.code() {
                "en" => CsvDelimiter::Comma,
                _ => CsvDelimiter::Semicolon,
            };
            write_csv(
                out,
                delimiter,
                organisations_table(&records, lang, with_keys, true),
            )
        }
        FileKind::Xlsx => {
            let records: Vec<Record> = records.collect();
            let tables = [
                organisations_table(&records, lang, true, false),
                works_table(&records, lang),
            ];
            write_xlsx(out, tables).map(|_| ())
        }
    }
}

/// Whether a name in a country stands for two organisations that nothing else tells apart.
fn names_are_ambiguous(records: &[Record]) -> bool {
    let mut seen = HashMap::new();
    for profile in records.iter().map(|record| &record.profile) {
        *seen.entry(name_key(&profile.name)).or_insert(0usize) += 1;
    }
    seen.values().any(|count| *count > 1)
}

fn organisations_table<'a>(
    records: &'a [Record],
    lang: Lang,
    with_keys: bool,
    with_works: bool,
) -> Table<'a> {
    let left_out = |target: Target| match target {
        Target::FileKey => !with_keys,
        Target::Works => !with_works,
        // Contact persons have columns of their own, and every text says its language itself.
        Target::Contact | Target::TextLanguage => true,
        _ => false,
    };
    // The key is for machines; it stands at the end.
    let mut targets: Vec<Target> = Target::of(Subject::Organisations)
        .filter(|target| !left_out(*target) && *target != Target::FileKey)
        .collect();
    if with_keys {
        targets.push(Target::FileKey);
    }
    let widths: Vec<usize> = targets
        .iter()
        .map(|target| {
            let cells = records
                .iter()
                .map(|record| lists(*target, &record.profile).len());
            cells.max().unwrap_or(1).max(1)
        })
        .collect();
    let columns: Vec<String> = targets
        .iter()
        .zip(&widths)
        .flat_map(|(target, width)| {
            let label = label(*target, lang);
            (1..=*width).map(move |number| match number {
                1 => label.clone(),
                _ => format!("{label} {number}"),
            })
        })
        .collect();
    let rows = records.iter().enumerate().map(move |(place, record)| {
        let mut row = Vec::new();
        for (target, width) in targets.iter().zip(&widths) {
            if let Some(cell) = single(*target, record, place) {
                row.push(cell);
                continue;
            }
            let mut cells: Vec<Cell> = lists(*target, &record.profile)
                .into_iter()
                .map(Cell::from)
                .collect();
            cells.resize(*width, Cell::Empty);
            row.extend(cells);
        }
        row
    });
    Table::new(say(lang, "imports-sheet-organisations"), columns, rows)
}

/// The cell of a field that takes one; `None` for lists.
fn single(target: Target, record: &Record, place: usize) -> Option<Cell> {
    let profile = &record.profile;
    let text = |text: &str| Cell::from(Some(text.to_owned()).filter(|text| !text.is_empty()));
    let option = |option: &Option<String>| Cell::from(option.clone());
    // "Unknown" is an empty cell: it says nothing, and reads back as unknown.
    let code = |code: &str| text(if code == "unknown" { "" } else { code });
    Some(match target {
        Target::FileKey => Cell::from(place as i64 + 1),
        Target::Reference => option(&profile.reference),
        Target::Name => text(&profile.name),
        Target::Kind => code(profile.kind.code()),
        Target::Side => code(profile.side.code()),
        Target::Country => option(&profile.country),
        Target::Region => option(&profile.region),
        Target::Size => code(profile.size.code()),
        Target::Founded => Cell::from(profile.founded.map(i64::from)),
        Target::Website => option(&profile.website),
        Target::ContactName => option(&profile.contact.name),
        Target::ContactRole => option(&profile.contact.role),
        Target::ContactEmail => option(&profile.contact.email),
        Target::ContactPhone => option(&profile.contact.phone),
        Target::Description => {
            Cell::from(profile.description.as_ref().map(|said| said.text.clone()))
        }
        Target::DescriptionLanguage => Cell::from(
            profile
                .description
                .as_ref()
                .map(|said| language(said.lang.as_deref())),
        ),
        Target::Visibility => text(profile.visibility.code()),
        Target::ShownTo => text(&cells::shown_to_cell(profile.shown_to)),
        Target::Consented => Cell::from(profile.consented.map(|day| day.to_string())),
        Target::Status => text(record.state.map_or("", |state| state.code())),
        _ => return None,
    })
}

/// A language's code, and for "nobody knows" the code that keeps an import from guessing.
fn language(code: Option<&str>) -> String {
    code.unwrap_or(UNDETERMINED).to_owned()
}

/// The cells of a field that is a list.
fn lists(target: Target, profile: &Profile) -> Vec<String> {
    let phrases = |list: &[Phrase]| {
        list.iter()
            .map(|said| format!("{}: {}", language(said.lang.as_deref()), said.text))
            .collect::<Vec<_>>()
    };
    match target {
        Target::OtherNames => list_cells(&profile.other_names),
        Target::Sectors => list_cells(&profile.sectors),
        Target::Languages => list_cells(&profile.languages),
        Target::Competences => list_cells(&phrases(&profile.competences)),
        Target::Needs => list_cells(&phrases(&profile.needs)),
        Target::Works => works_cells(&profile.works),
        _ => Vec::new(),
    }
}

/// A list as cells: one entry a line, or JSON where an entry would be taken apart.
fn list_cells(items: &[String]) -> Vec<String> {
    let mut cells = Vec::new();
    for chunk in chunks(items, |item| item.encode_utf16().count() + 8) {
        let lines = chunk.join("\n");
        cells.push(if split_list(&lines) == chunk {
            lines
        } else {
            serde_json::Value::from(chunk.to_vec()).to_string()
        });
    }
    cells
}

fn works_cells(works: &[Work]) -> Vec<String> {
    let json = |work: &Work| serde_json::to_string(work).unwrap_or_default();
    chunks(works, |work| json(work).encode_utf16().count() + 1)
        .into_iter()
        .map(|chunk| format!("[{}]", chunk.iter().map(json).collect::<Vec<_>>().join(",")))
        .collect()
}

/// Cuts a list where a cell would become too long.
fn chunks<T>(items: &[T], size: impl Fn(&T) -> usize) -> Vec<&[T]> {
    let mut chunks = Vec::new();
    let (mut begin, mut length) = (0, 0);
    for (place, item) in items.iter().enumerate() {
        let more = size(item);
        if place > begin && length + more > CELL {
            chunks.push(&items[begin..place]);
            (begin, length) = (place, 0);
        }
        length += more;
    }
    if begin < items.len() {
        chunks.push(&items[begin..]);
    }
    chunks
}

fn works_table(records: &[Record], lang: Lang) -> Table<'_> {
    let columns = Target::of(Subject::Works).map(|target| label(target, lang));
    let rows = records.iter().enumerate().flat_map(|(place, record)| {
        record.profile.works.iter().map(move |work| {
            Target::of(Subject::Works)
                .map(|target| match target {
                    Target::WorkOrganisationKey => Cell::from(place as i64 + 1),
                    Target::WorkOrganisation => Cell::from(record.profile.name.clone()),
                    Target::WorkReference => Cell::from(work.reference.clone()),
                    Target::WorkTitle => Cell::from(work.title.clone()),
                    Target::WorkText => {
                        Cell::from(Some(work.text.clone()).filter(|text| !text.is_empty()))
                    }
                    Target::WorkLanguage => Cell::from(language(work.lang.as_deref())),
                    Target::WorkYear => Cell::from(work.year.map(i64::from)),
                    // Partners of one work never fill a cell: 200 entries are the most by far.
                    _ => Cell::from(list_cells(&work.partners).into_iter().next()),
                })
                .collect()
        })
    });
    Table::new(say(lang, "imports-sheet-works"), columns, rows)
}
