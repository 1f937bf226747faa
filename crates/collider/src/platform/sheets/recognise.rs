//! What kind of file some bytes are. Names lie (an HTML page saved as `.xls` is common), so the
//! content decides.

use super::encoding::{Encoding, Text};
use super::json;
use super::problem::{Found, SheetError};

/// A kind that can be read.
pub(super) enum Kind<'a> {
    /// A ZIP package: XLSX, ODS or neither.
    Zip,
    /// An OLE compound file: XLS, an encrypted XLSX or neither.
    Compound,
    /// JSON.
    Json(Text<'a>),
    /// Text with delimiters.
    Csv(Text<'a>),
}

/// First bytes of files that are no tables.
const SIGNATURES: &[(&[u8], Found)] = &[
    (b"%PDF", Found::Pdf),
    (b"\x89PNG", Found::Image),
    (b"\xFF\xD8\xFF", Found::Image),
    (b"GIF8", Found::Image),
    (b"RIFF", Found::Image),
    (b"II*\0", Found::Image),
    (b"MM\0*", Found::Image),
    (b"{\\rtf", Found::TextDocument),
    (b"\x1F\x8B", Found::Archive),
    (b"7z\xBC\xAF\x27\x1C", Found::Archive),
    (b"Rar!", Found::Archive),
    (b"\x7FELF", Found::Binary),
    (b"BM\xFF", Found::Image),
];

/// Decides what the file is.
pub(super) fn kind<'a>(file_name: &str, bytes: &'a [u8]) -> Result<Kind<'a>, SheetError> {
    let not_a_table = |found| Err(SheetError::NotATable { found });
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(Kind::Zip);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Ok(Kind::Compound);
    }
    if let Some((_, found)) = SIGNATURES
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
    {
        return not_a_table(*found);
    }
    let text = Text::new(bytes);
    if text
        .bytes
        .iter()
        .all(|b| b.is_ascii_whitespace() || *b == 0)
    {
        return Err(SheetError::Empty);
    }
    // Zero bytes do not occur in text; other control characters hardly ever.
    let head = &text.bytes[..text.bytes.len().min(8192)];
    let control = head
        .iter()
        .filter(|b| **b < 0x20 && !b"\t\r\n\x0B\x0C\x1A\x1B".contains(b))
        .count();
    let zero = text.main != Encoding::Utf16Le && head.contains(&0);
    if zero || control * 50 > head.len() {
        return not_a_table(Found::Binary);
    }
    let start = text.bytes.trim_ascii_start();
    let start = String::from_utf8_lossy(&start[..start.len().min(2048)]).to_lowercase();
    if [
        "<!doctype",
        "<html",
        "<table",
        "<?xml",
        "<meta",
        "<head",
        "mime-version:",
    ]
    .iter()
    .any(|tag| start.starts_with(tag))
    {
        return not_a_table(Found::WebPage);
    }
    let ending = file_name.rsplit('.').next().unwrap_or("").to_lowercase();
    let named = match ending.as_str() {
        "json" | "jsonl" | "ndjson" | "jsonlines" => Some(true),
        "csv" | "tsv" => Some(false),
        _ => None,
    };
    if json::looks_like(&text.bytes, named) {
        Ok(Kind::Json(text))
    } else {
        Ok(Kind::Csv(text))
    }
}
