//! OpenDocument sheets (LibreOffice, OpenOffice). Read here and not with `calamine`, because that
//! reader (0.38) does not stop on a document that ends early, expands repeated cells to up to a
//! hundred million before anyone can object, and does not know merged cells.
//! Source of the elements: OASIS, Open Document Format for Office Applications 1.3, part 3,
//! chapter 9.

use std::collections::HashSet;

use super::Format;
use super::archive;
use super::grid::{Grid, Merge};
use super::limits::{Limits, Used};
use super::note::What;
use super::numbers::{iso_date, number};
use super::problem::SheetError;
use super::xml::{Flaw, Piece, Pieces, Tag};

fn damaged(detail: &str) -> SheetError {
    SheetError::Damaged {
        format: Format::Ods,
        detail: detail.to_owned(),
    }
}

impl From<Flaw> for SheetError {
    fn from(flaw: Flaw) -> Self {
        match flaw {
            Flaw::Ends => damaged("content.xml ends early"),
            Flaw::DocumentType => Self::XmlEntities {
                part: "content.xml".to_owned(),
            },
        }
    }
}

/// Reads all sheets of a package that was checked.
pub(super) fn read(
    bytes: &[u8],
    limits: &Limits,
    used: &mut Used,
) -> Result<Vec<Grid>, SheetError> {
    if let Ok(manifest) = archive::part(bytes, "META-INF/manifest.xml", Format::Ods)
        && String::from_utf8_lossy(&manifest).contains("encryption-data")
    {
        return Err(SheetError::PasswordProtected {
            format: Format::Ods,
        });
    }
    let content = archive::part(bytes, "content.xml", Format::Ods)?;
    let content = String::from_utf8(content).map_err(|_| damaged("content.xml is not UTF-8"))?;
    document(&content, limits, used)
}

fn document(content: &str, limits: &Limits, used: &mut Used) -> Result<Vec<Grid>, SheetError> {
    let mut pieces = Pieces::new(content);
    let mut grids = Vec::new();
    let mut hidden = HashSet::new();
    let mut style = String::new();
    let mut closed = false;
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Start(tag) => match tag.name {
                "style:style" => {
                    style = tag.attribute("style:name").unwrap_or_default().into_owned();
                }
                "style:table-properties"
                    if tag.attribute("table:display").as_deref() == Some("false") =>
                {
                    hidden.insert(style.clone());
                }
                "table:tracked-changes" => pieces.skip(tag.name)?,
                "table:table" => {
                    let mut grid = Grid::new(&tag.attribute("table:name").unwrap_or_default());
                    grid.hidden = tag
                        .attribute("table:style-name")
                        .is_some_and(|style| hidden.contains(style.as_ref()));
                    table(&mut pieces, &mut grid, limits, used)?;
                    grids.push(grid);
                }
                _ => {}
            },
            Piece::End("office:document-content") => closed = true,
            Piece::End(_) | Piece::Text(_) => {}
        }
    }
    if closed {
        Ok(grids)
    } else {
        Err(damaged("content.xml ends early"))
    }
}

/// A cell of the row that is being read.
struct Filled {
    column: usize,
    repeated: usize,
    content: Content,
}

enum Content {
    Text(String),
    Remark(What),
}

fn table(
    pieces: &mut Pieces<'_>,
    grid: &mut Grid,
    limits: &Limits,
    used: &mut Used,
) -> Result<(), SheetError> {
    let mut row = 1_usize;
    loop {
        match pieces.next()?.ok_or(Flaw::Ends)? {
            Piece::Start(tag) => match tag.name {
                "table:table-row" => {
                    let repeated = tag.count("table:number-rows-repeated").unwrap_or(1).max(1);
                    let cells = cells(pieces, grid, row, limits)?;
                    put(cells, grid, row, repeated, limits, used)?;
                    row = row.saturating_add(repeated);
                }
                // Pictures may hold tables of their own.
                "table:shapes" | "office:forms" => pieces.skip(tag.name)?,
                _ => {}
            },
            Piece::End("table:table") => return Ok(()),
            Piece::End(_) | Piece::Text(_) => {}
        }
    }
}

fn put(
    cells: Vec<Filled>,
    grid: &mut Grid,
    row: usize,
    repeated: usize,
    limits: &Limits,
    used: &mut Used,
) -> Result<(), SheetError> {
    if cells.is_empty() {
        return Ok(());
    }
    for number in row..row.saturating_add(repeated) {
        let mut texts = false;
        for cell in &cells {
            match &cell.content {
                Content::Text(text) => {
                    texts = true;
                    for column in cell.column..cell.column.saturating_add(cell.repeated) {
                        grid.put(number, column, text.clone(), limits, used)?;
                    }
                }
                // Repeated as a whole these say nothing new.
                Content::Remark(what) => grid.remark(number, Some(cell.column), what.clone()),
            }
        }
        if !texts {
            break;
        }
    }
    Ok(())
}

fn cells(
    pieces: &mut Pieces<'_>,
    grid: &mut Grid,
    row: usize,
    limits: &Limits,
) -> Result<Vec<Filled>, SheetError> {
    let mut filled = Vec::new();
    let mut column = 0_usize;
    loop {
        match pieces.next()?.ok_or(Flaw::Ends)? {
            Piece::Start(tag)
                if matches!(tag.name, "table:table-cell" | "table:covered-table-cell") =>
            {
                let repeated = tag
                    .count("table:number-columns-repeated")
                    .unwrap_or(1)
                    .max(1);
                let rows = tag.count("table:number-rows-spanned").unwrap_or(1).max(1);
                let columns = tag
                    .count("table:number-columns-spanned")
                    .unwrap_or(1)
                    .max(1);
                if (rows > 1 || columns > 1) && grid.merges.len() < limits.cells {
                    grid.merges.push(Merge {
                        rows: (row - 1, (row - 1).saturating_add(rows - 1)),
                        columns: (column, column.saturating_add(columns - 1)),
                    });
                }
                let text = text(pieces, tag.name, limits)?;
                if let Some(content) = value(&tag, text) {
                    filled.push(Filled {
                        column,
                        repeated,
                        content,
                    });
                }
                column = column.saturating_add(repeated);
            }
            Piece::End("table:table-row") => return Ok(filled),
            Piece::Start(_) | Piece::End(_) | Piece::Text(_) => {}
        }
    }
}

/// The value of a cell by its type; `None` if there is nothing in it.
fn value(tag: &Tag<'_>, text: String) -> Option<Content> {
    let attribute = |name| tag.attribute(name);
    if attribute("calcext:value-type").as_deref() == Some("error") {
        return Some(Content::Remark(What::ErrorCell { error: text }));
    }
    let kind = attribute("office:value-type").unwrap_or_default();
    let exact = match kind.as_ref() {
        "float" | "percentage" | "currency" => attribute("office:value")
            .and_then(|value| value.trim().parse::<f64>().ok())
            .filter(|value| value.is_finite())
            .map(number),
        "date" => attribute("office:date-value").map(|value| iso_date(&value)),
        "time" => attribute("office:time-value").map(|value| clock(&value)),
        "boolean" => attribute("office:boolean-value").map(|value| value.to_lowercase()),
        "string" => attribute("office:string-value").map(|value| value.into_owned()),
        _ => None,
    };
    let content = exact.unwrap_or(text);
    if !content.is_empty() {
        Some(Content::Text(content))
    } else if kind.is_empty() && tag.attribute("table:formula").is_some() {
        Some(Content::Remark(What::FormulaWithoutValue))
    } else {
        None
    }
}

/// A duration such as `PT14H30M00S` as a clock shows it: `14:30`, with seconds `14:30:05`.
fn clock(duration: &str) -> String {
    let mut numbers = [0_u32; 3];
    let Some(rest) = duration.strip_prefix("PT") else {
        return duration.to_owned();
    };
    let mut digits = String::new();
    for c in rest.chars() {
        match ("HMS".find(c), c) {
            (Some(unit), _) => {
                let whole = digits.split('.').next().unwrap_or("");
                let Ok(number) = whole.parse() else {
                    return duration.to_owned();
                };
                numbers[unit] = number;
                digits.clear();
            }
            (None, '0'..='9' | '.') => digits.push(c),
            (None, _) => return duration.to_owned(),
        }
    }
    let [hours, minutes, seconds] = numbers;
    if seconds == 0 {
        format!("{hours:02}:{minutes:02}")
    } else {
        format!("{hours:02}:{minutes:02}:{seconds:02}")
    }
}

/// The text of a cell up to its closing tag: paragraphs as lines, comments left out.
fn text(pieces: &mut Pieces<'_>, cell: &str, limits: &Limits) -> Result<String, SheetError> {
    let mut text = String::new();
    let mut paragraphs = 0;
    let mut inside = 0_usize;
    loop {
        match pieces.next()?.ok_or(Flaw::Ends)? {
            Piece::Start(tag) => match tag.name {
                "office:annotation" => pieces.skip(tag.name)?,
                // A table within the cell is not part of this table.
                "table:table" => pieces.skip(tag.name)?,
                "text:p" | "text:h" => {
                    if inside == 0 {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs += 1;
                    }
                    inside += 1;
                }
                "text:s" => {
                    let count = tag.count("text:c").unwrap_or(1);
                    // One character more than allowed is enough to be told too long.
                    let count = count.min(limits.cell_characters + 1);
                    if text.len() <= limits.cell_characters.saturating_mul(4) {
                        text.extend(std::iter::repeat_n(' ', count));
                    }
                }
                "text:tab" => text.push('\t'),
                "text:line-break" => text.push('\n'),
                _ => {}
            },
            Piece::End(name) if name == cell => return Ok(text),
            Piece::End("text:p" | "text:h") => inside = inside.saturating_sub(1),
            Piece::End(_) => {}
            Piece::Text(piece) if inside > 0 => text.push_str(&piece),
            Piece::Text(_) => {}
        }
    }
}
