//! Tables as text with delimiters (CSV, TSV and their relatives).
//!
//! Reading is our own: the rows are counted as a spreadsheet program counts them (an empty line is
//! a row, a line break between quotation marks is not), each cell is decoded on its own, and a
//! quotation mark that never closes costs one cell and not the rest of the file. The `csv` crate,
//! which writes our files, does none of the three.

use super::encoding::Text;
use super::grid::Grid;
use super::limits::{Limits, Used};
use super::note::{Notes, What};
use super::problem::SheetError;
use super::{Delimiter, injection};

/// Bytes from which the delimiter is judged.
const SAMPLE: usize = 64 << 10;
/// Unclosed quotation marks after which marks are ordinary characters.
const PATIENCE: usize = 50;
/// Below this score no delimiter cuts evenly: the file is a plain list.
const EVEN: f64 = 0.3;
/// Rows that are named when they use another encoding.
const NAMED: usize = 20;

/// Reads all rows of a text file.
pub(super) fn read(
    name: &str,
    text: &Text<'_>,
    limits: &Limits,
    notes: &mut Notes,
) -> Result<(Grid, Delimiter), SheetError> {
    let bytes: &[u8] = &text.bytes;
    let (declared, start) = declared_delimiter(bytes);
    let bytes = &bytes[start..];
    let delimiter = declared.unwrap_or_else(|| likeliest(bytes));
    let mut grid = Grid::new(name);
    let mut used = Used::default();
    let mut deviating = Vec::new();
    let mut deviating_rows = 0;
    // The line that declares the delimiter is a row of the file, too.
    let mut row = usize::from(declared.is_some());
    let mut rows = Rows::new(bytes, delimiter.byte());
    while let Some(cells) = rows.next() {
        row += 1;
        let width = cells.len();
        let mut deviates = false;
        for (column, cell) in cells.iter().enumerate() {
            let decoded = text.decode(&cell.bytes);
            deviates |= decoded.deviates;
            if decoded.replaced > 0 {
                let what = What::CharactersReplaced {
                    count: decoded.replaced,
                };
                grid.remark(row, Some(column), what);
            }
            if cell.unclosed {
                grid.remark(row, Some(column), What::UnclosedQuote);
            }
            let plain = injection::undone(decoded.text);
            grid.put(row, column, plain, limits, &mut used)?;
        }
        grid.width(row, width);
        if deviates {
            deviating_rows += 1;
            if deviating.len() < NAMED {
                deviating.push(row);
            }
        }
    }
    if deviating_rows > 0 {
        let what = What::MixedEncodings {
            main: text.main.name(),
            other: text.other.name(),
            rows: deviating,
            count: deviating_rows,
        };
        notes.add(name, None, None, what);
    }
    Ok((grid, delimiter))
}

/// Excel's own first line, such as `sep=;`.
fn declared_delimiter(bytes: &[u8]) -> (Option<Delimiter>, usize) {
    let end = bytes
        .iter()
        .position(|b| *b == b'\n')
        .unwrap_or(bytes.len());
    let line = bytes[..end].trim_ascii();
    let line = line.strip_prefix(b"\"").unwrap_or(line);
    if line.len() >= 5
        && line[..4].eq_ignore_ascii_case(b"sep=")
        && let Some(delimiter) = Delimiter::from_byte(line[4])
    {
        return (Some(delimiter), (end + 1).min(bytes.len()));
    }
    if bytes[..end].trim_ascii_end() == b"sep=" || bytes[..end].starts_with(b"sep=\t") {
        return (Some(Delimiter::Tab), (end + 1).min(bytes.len()));
    }
    (None, 0)
}

/// The delimiter that cuts the first rows into the same, largest number of cells.
fn likeliest(bytes: &[u8]) -> Delimiter {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let cut = sample.len() < bytes.len();
    let mut best = (Delimiter::Comma, 0.0_f64);
    let mut best_cuts_first = false;
    for delimiter in Delimiter::USUAL {
        let mut rows = Rows::new(sample, delimiter.byte());
        let mut widths = Vec::new();
        let (mut empty, mut torn) = (0, 0);
        while let Some(cells) = rows.next() {
            torn += usize::from(
                cells
                    .iter()
                    .any(|cell| cell.unclosed || cell.bytes.first() == Some(&b'"')),
            );
            if cells.iter().any(|cell| !cell.bytes.is_empty()) {
                widths.push(cells.len());
            } else {
                empty += usize::from(cells.len() > 1);
            }
            if widths.len() >= 200 {
                break;
            }
        }
        if widths.is_empty() && empty > 0 {
            return delimiter;
        }
        if cut && widths.len() > 1 {
            widths.pop();
        }
        // A wrong delimiter cuts through quotation marks.
        let score =
            evenness(&widths) * (1.0 - 0.5 * torn as f64 / (torn + widths.len()).max(1) as f64);
        if score > best.1 {
            best = (delimiter, score);
            best_cuts_first = widths.first().is_some_and(|width| *width > 1);
        }
    }
    if !best_cuts_first && let Some(rare) = rarer(sample, cut) {
        return rare;
    }
    if best.1 >= EVEN {
        return best.0;
    }
    Delimiter::USUAL
        .into_iter()
        .find(|delimiter| !bytes.contains(&delimiter.byte()))
        .unwrap_or(best.0)
}

/// A rarer sign, where no usual one cuts the headers. It stands in ordinary texts, too, so it has to
/// cut every row, the headers included, into the same number of cells.
fn rarer(sample: &[u8], cut: bool) -> Option<Delimiter> {
    const SIGNS: [u8; 12] = *b"^~#*!:/\\%&+=";
    let width_by = |sign: u8| {
        let mut rows = Rows::new(sample, sign);
        let (mut width, mut count) = (0, 0);
        while let Some(cells) = rows.next() {
            let filled = cells.iter().filter(|cell| !cell.bytes.is_empty()).count();
            let cells = cells.len();
            if cut && rows.at >= sample.len() {
                break;
            }
            match (count, filled) {
                (_, 0) => continue,
                (0, _) if filled == cells && cells > 1 => width = cells,
                _ if cells == width => {}
                _ => return None,
            }
            count += 1;
        }
        (count > 1).then_some(width)
    };
    SIGNS
        .into_iter()
        .filter_map(|sign| Some((width_by(sign)?, sign)))
        .max_by_key(|(width, _)| *width)
        .map(|(_, sign)| Delimiter::Other(sign))
}

/// How evenly rows are cut. Agreement on one width matters most, for commas in sentences give
/// ragged rows; a first row that has this width is a strong sign, for it should be the headers.
fn evenness(widths: &[usize]) -> f64 {
    let mut counts = std::collections::BTreeMap::new();
    for width in widths.iter().filter(|width| **width > 1) {
        *counts.entry(*width).or_insert(0_usize) += 1;
    }
    let first = widths.first().copied();
    let usual = counts
        .iter()
        .max_by_key(|(width, count)| (**count, Some(**width) == first));
    let Some((usual, equal)) = usual else {
        return 0.0;
    };
    let cut: usize = counts.values().sum();
    let all = widths.len() as f64;
    let headed = if first == Some(*usual) { 1.5 } else { 1.0 };
    let agreement = 0.7 * (*equal as f64 / all) + 0.3 * (cut as f64 / all);
    agreement * headed * (*usual as f64).ln()
}

/// One cell with its quotation marks resolved.
struct Cell {
    bytes: Vec<u8>,
    unclosed: bool,
}

/// Cuts a file into rows of cells.
struct Rows<'a> {
    bytes: &'a [u8],
    at: usize,
    delimiter: u8,
    cells: Vec<Cell>,
    /// Opening quotation marks without a closing one so far. Each was sought to the end of the
    /// file, so only [`PATIENCE`] of them are sought for.
    unclosed: usize,
}

impl<'a> Rows<'a> {
    fn new(bytes: &'a [u8], delimiter: u8) -> Self {
        Self {
            bytes,
            at: 0,
            delimiter,
            cells: Vec::new(),
            unclosed: 0,
        }
    }

    /// The next row, also when it is empty. Lines end with CR LF, LF or CR.
    fn next(&mut self) -> Option<&[Cell]> {
        if self.at >= self.bytes.len() {
            return None;
        }
        self.cells.clear();
        loop {
            let cell = self.cell();
            self.cells.push(cell);
            match self.bytes.get(self.at) {
                Some(b) if *b == self.delimiter => self.at += 1,
                Some(b'\r') => {
                    self.at += 1 + usize::from(self.bytes.get(self.at + 1) == Some(&b'\n'));
                    break;
                }
                Some(_) => {
                    self.at += 1;
                    break;
                }
                None => break,
            }
        }
        Some(&self.cells)
    }

    /// Reads up to the delimiter or line end that follows the cell.
    fn cell(&mut self) -> Cell {
        let mut unclosed = false;
        if self.bytes.get(self.at) == Some(&b'"') && self.unclosed < PATIENCE {
            let start = self.at;
            if let Some(bytes) = self.quoted() {
                return Cell {
                    bytes,
                    unclosed: false,
                };
            }
            self.unclosed += usize::from(self.at >= self.bytes.len());
            self.at = start;
            unclosed = true;
        }
        let rest = &self.bytes[self.at..];
        let end = rest
            .iter()
            .position(|b| *b == self.delimiter || *b == b'\n' || *b == b'\r')
            .unwrap_or(rest.len());
        self.at += end;
        Cell {
            bytes: rest[..end].to_vec(),
            unclosed,
        }
    }

    /// A cell in quotation marks; `None` if the closing one is missing. A mark in the middle of a
    /// line is taken as the closing one only if the cell began in the same line: a stray mark must
    /// not swallow the rows up to the next quoted cell.
    fn quoted(&mut self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        self.at += 1;
        loop {
            let rest = &self.bytes[self.at..];
            let Some(quote) = rest.iter().position(|b| *b == b'"') else {
                self.at = self.bytes.len();
                return None;
            };
            bytes.extend_from_slice(&rest[..quote]);
            self.at += quote + 1;
            match self.bytes.get(self.at) {
                Some(b'"') => {
                    bytes.push(b'"');
                    self.at += 1;
                }
                Some(b) if *b != self.delimiter && *b != b'\n' && *b != b'\r' => {
                    if bytes.contains(&b'\n') || bytes.contains(&b'\r') {
                        return None;
                    }
                    // `"Ana" d.o.o.`: marks that should have been doubled stay as they are.
                    bytes.insert(0, b'"');
                    bytes.push(b'"');
                    let rest = &self.bytes[self.at..];
                    let end = rest
                        .iter()
                        .position(|b| *b == self.delimiter || *b == b'\n' || *b == b'\r')
                        .unwrap_or(rest.len());
                    bytes.extend_from_slice(&rest[..end]);
                    self.at += end;
                    return Some(bytes);
                }
                _ => return Some(bytes),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let mut rows = Rows::new(text.as_bytes(), b';');
        let mut all = Vec::new();
        while let Some(cells) = rows.next() {
            all.push(
                cells
                    .iter()
                    .map(|c| String::from_utf8_lossy(&c.bytes).into_owned())
                    .collect(),
            );
        }
        all
    }

    #[test]
    fn quotation_marks_are_resolved_where_they_make_sense() {
        for (text, cells) in [
            ("a;b\r\nc;d", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a;b\rc;d\r", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("\"a;\"\"b\"\"\n\";c", vec![vec!["a;\"b\"\n", "c"]]),
            ("a;\n\n;b", vec![vec!["a", ""], vec![""], vec!["", "b"]]),
            ("\"Ana\" d.o.o.;b", vec![vec!["\"Ana\" d.o.o.", "b"]]),
            ("5\" disk;b", vec![vec!["5\" disk", "b"]]),
            // A stray mark costs its own cell only.
            (
                "\"a;b\nc;\"d\";e\n\"f\";g",
                vec![vec!["\"a", "b"], vec!["c", "d", "e"], vec!["f", "g"]],
            ),
            ("a;\"b\nc;d", vec![vec!["a", "\"b"], vec!["c", "d"]]),
        ] {
            assert_eq!(rows(text), cells, "{text:?}");
        }
    }

    #[test]
    fn the_delimiter_is_the_one_that_cuts_evenly() {
        for (text, delimiter) in [
            ("name,city\nAna,Kranj\n", Delimiter::Comma),
            (
                "ime;kraj, ulica\nAna, Bor;\"Kranj; x\"\n",
                Delimiter::Semicolon,
            ),
            ("a\tb\n1,5\t2,5\n", Delimiter::Tab),
            ("a|b|c\n1;2|3|4\n5|6|7\n", Delimiter::Pipe),
            (
                "Participants 2026\n\na;b;c\n1, 2;3, 4;5\n1;2;3\n",
                Delimiter::Semicolon,
            ),
            ("\"a,b\";\"c,d\"\n\"e,f\";\"g,h\"\n", Delimiter::Semicolon),
            (
                "Firma^Kraj\nAna, Bor^Kranj\nCene, Dana^Ptuj\n",
                Delimiter::Other(b'^'),
            ),
            (
                "Firma~Kraj~Splet\nAna~Kranj~\nBor~~https://bor.example\n",
                Delimiter::Other(b'~'),
            ),
            (
                "Firma:Kraj\n\nAna:\"Kranj: center\"\n",
                Delimiter::Other(b':'),
            ),
        ] {
            assert_eq!(likeliest(text.as_bytes()), delimiter, "{text:?}");
        }
        let list = "Firma\nAna d.o.o., Kranj\nBor\nCene\nDana, s. p., Ptuj\n";
        assert!(!list.as_bytes().contains(&likeliest(list.as_bytes()).byte()));
        for list in [
            "Splet\nhttps://a.example\nhttps://b.example\n",
            "Ana/Bor\n",
            "R&D\nA&B\nCene\n",
        ] {
            assert!(
                !matches!(likeliest(list.as_bytes()), Delimiter::Other(_)),
                "{list}"
            );
        }
    }
}
