//! From cells to a table: which row holds the headers, what the columns are called, which rows
//! belong to them.

use super::grid::{Grid, Line, letters_of, tell};
use super::limits::{Limits, Used};
use super::note::{Notes, What};
use super::problem::SheetError;
use super::{Row, Sheet};

/// Rows with content among which the headers are sought.
const SOUGHT: usize = 12;
/// Characters of a header; anything longer is a sentence.
const HEADER_CHARACTERS: usize = 80;

/// Turns cells into a table. `None` for a sheet without content; the note says so.
pub(super) fn table(
    grid: Grid,
    limits: &Limits,
    used: &mut Used,
    notes: &mut Notes,
) -> Result<Option<Sheet>, SheetError> {
    let mut grid = grid;
    grid.lines.retain(|line| line.filled() > 0);
    if grid.hidden {
        notes.add(&grid.name, None, None, What::HiddenSheet);
    }
    if grid.lines.is_empty() {
        notes.add(&grid.name, None, None, What::EmptySheet);
        return Ok(None);
    }
    let header = header_line(&grid.lines);
    if header > 0 {
        let row = Some(grid.lines[header].number);
        notes.add(&grid.name, row, None, What::TitleSkipped { lines: header });
        let first = grid.lines[header].number;
        grid.lines.drain(..header);
        grid.remarks.retain(|remark| remark.row >= first);
    }
    fill_merged(&mut grid, limits, used)?;
    let header = grid.lines.remove(0);
    let columns = columns(&grid, &header, notes);
    note_ragged(&mut grid, &header);

    let remarks = std::mem::take(&mut grid.remarks);
    for remark in remarks {
        tell(notes, &grid.name, &columns, remark);
    }
    let kept: Vec<usize> = (0..columns.len())
        .filter(|c| columns[*c].is_some())
        .collect();
    let width = kept.len();
    if width * grid.lines.len() > limits.cells {
        return Err(SheetError::TooManyCells {
            sheet: grid.name,
            row: header.number,
            limit: limits.cells,
        });
    }
    if grid.lines.is_empty() {
        notes.add(&grid.name, Some(header.number), None, What::OnlyHeaders);
    }
    let all = width == columns.len();
    let rows = grid
        .lines
        .into_iter()
        .map(|mut line| {
            line.cells.resize(columns.len(), String::new());
            let cells = if all {
                line.cells
            } else {
                kept.iter()
                    .map(|c| std::mem::take(&mut line.cells[*c]))
                    .collect()
            };
            Row {
                number: line.number,
                cells,
            }
        })
        .collect();
    Ok(Some(Sheet {
        name: grid.name,
        hidden: grid.hidden,
        header_row: header.number,
        columns: columns.into_iter().flatten().collect(),
        rows,
    }))
}

/// Index of the row with the headers. It is the first one, unless narrow lines stand above a row
/// that is clearly wider and reads like headers.
fn header_line(lines: &[Line]) -> usize {
    let head = &lines[..lines.len().min(SOUGHT)];
    let widest = usual_width(head);
    let alike = head.iter().filter(|line| line.filled() == head[0].filled());
    let like_the_first = head[0].filled() > 1 && alike.count() * 2 > head.len();
    if widest < 2 || head[0].filled() * 2 > widest || like_the_first {
        return 0;
    }
    head.iter()
        .position(|line| line.filled() * 2 > widest)
        .filter(|at| {
            let line = &head[*at];
            // Two wide rows in a sheet whose first rows are narrow: values, not a title.
            reads_like_headers(line) && head[..*at].iter().all(|above| above.filled() * 2 <= widest)
        })
        .unwrap_or(0)
}

/// The largest width that more than one line has, for a single wide line may have stray delimiters;
/// below a title it may be the headers.
fn usual_width(head: &[Line]) -> usize {
    let mut widths: Vec<usize> = head.iter().map(Line::filled).collect();
    let titled = widths.first() == Some(&1);
    widths.sort_unstable_by(|a, b| b.cmp(a));
    match widths[..] {
        [_, second, _, ..] if !titled => second,
        [widest, ..] => widest,
        [] => 0,
    }
}

fn reads_like_headers(line: &Line) -> bool {
    let mut seen = Vec::new();
    line.cells
        .iter()
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .all(|cell| {
            let fresh = !seen.contains(&cell);
            seen.push(cell);
            fresh
                && cell.chars().count() <= HEADER_CHARACTERS
                && cell.chars().any(char::is_alphabetic)
                && !cell.contains('@')
        })
}

/// Gives every merged cell the text of the first one, in rows that have content.
fn fill_merged(grid: &mut Grid, limits: &Limits, used: &mut Used) -> Result<(), SheetError> {
    let width = grid
        .lines
        .iter()
        .map(|line| line.cells.len())
        .max()
        .unwrap_or(0);
    let first = grid.lines[0].number;
    for merge in std::mem::take(&mut grid.merges) {
        // A merge beyond the last cell with content merges nothing that counts.
        let (top, left) = (merge.rows.0 + 1, merge.columns.0);
        if top < first || left >= width {
            continue;
        }
        let Ok(anchor) = grid.lines.binary_search_by_key(&top, |line| line.number) else {
            continue;
        };
        let text = match grid.lines[anchor].cells.get(left) {
            Some(text) if !text.is_empty() => text.clone(),
            _ => continue,
        };
        let right = merge.columns.1.min(width - 1);
        let mut index = anchor;
        while index < grid.lines.len() && grid.lines[index].number <= merge.rows.1 + 1 {
            let row = grid.lines[index].number;
            for column in left..=right {
                let empty = grid.lines[index]
                    .cells
                    .get(column)
                    .is_none_or(String::is_empty);
                if empty {
                    grid.put(row, column, text.clone(), limits, used)?;
                }
            }
            index += 1;
        }
        let what = What::MergedCells {
            rows: merge.rows.1 - merge.rows.0 + 1,
            columns: merge.columns.1 - merge.columns.0 + 1,
        };
        grid.remark(top, Some(left), what);
    }
    Ok(())
}

/// Names of the columns by their place in the file; `None` for columns without header and content.
fn columns(grid: &Grid, header: &Line, notes: &mut Notes) -> Vec<Option<String>> {
    let width = grid
        .lines
        .iter()
        .map(|line| line.cells.len())
        .max()
        .unwrap_or(0)
        .max(header.cells.len());
    let mut has_content = vec![false; width];
    for line in &grid.lines {
        for (column, cell) in line.cells.iter().enumerate() {
            has_content[column] |= !cell.trim().is_empty();
        }
    }
    let own: Vec<String> = (0..width)
        .map(|column| one_line(header.cells.get(column).map_or("", String::as_str)))
        .collect();
    let mut taken: std::collections::HashSet<String> =
        own.iter().map(|name| name.to_lowercase()).collect();
    let mut seen = std::collections::HashSet::new();
    let mut names = Vec::with_capacity(width);
    for (column, name) in own.into_iter().enumerate() {
        if name.is_empty() {
            if !has_content[column] {
                names.push(None);
                continue;
            }
            let name = fresh(&letters_of(column), &mut taken, false);
            notes.add(
                &grid.name,
                Some(header.number),
                Some(&name),
                What::UnnamedColumn,
            );
            seen.insert(name.to_lowercase());
            names.push(Some(name));
        } else if seen.insert(name.to_lowercase()) {
            names.push(Some(name));
        } else {
            let renamed = fresh(&name, &mut taken, true);
            let what = What::DuplicateColumn {
                renamed: renamed.clone(),
            };
            notes.add(&grid.name, Some(header.number), Some(&name), what);
            seen.insert(renamed.to_lowercase());
            names.push(Some(renamed));
        }
    }
    names
}

/// The name with the lowest number that makes it unique.
fn fresh(name: &str, taken: &mut std::collections::HashSet<String>, numbered: bool) -> String {
    if !numbered && taken.insert(name.to_lowercase()) {
        return name.to_owned();
    }
    let mut number = 2;
    loop {
        let candidate = format!("{name} ({number})");
        if taken.insert(candidate.to_lowercase()) {
            return candidate;
        }
        number += 1;
    }
}

/// Headers are often broken by hand into several lines.
fn one_line(header: &str) -> String {
    header.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Rows of a text file that are shorter than the headers, or longer with content.
fn note_ragged(grid: &mut Grid, header: &Line) {
    let Some(expected) = header.width else { return };
    let ragged: Vec<(usize, usize)> = grid
        .lines
        .iter()
        .filter_map(|line| {
            let width = line.width?;
            let content = line.cells.len();
            (width < expected || content > expected).then_some((line.number, width))
        })
        .collect();
    for (row, cells) in ragged {
        grid.remark(row, None, What::RaggedRow { cells, expected });
    }
}
