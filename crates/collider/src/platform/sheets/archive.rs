//! Packed files (XLSX, ODS) before anything inside is believed: every part is unpacked once and
//! counted, whatever sizes it states, so that a bomb stops at the limit and not in memory.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::Format;
use super::limits::Limits;
use super::problem::{Found, SheetError};

/// Unpacked size from which the ratio counts: small parts may be as regular as they like.
const RATIO_FROM: u64 = 8 << 20;
/// Bytes at the beginning of a part in which definitions stand.
const HEAD: usize = 64 << 10;

/// What the check learnt about a package that is safe to open.
pub(super) struct Package {
    /// XLSX or ODS.
    pub format: Format,
    /// Parts in which cells are merged.
    pub merged: Vec<String>,
}

/// Unpacks and counts every part.
pub(super) fn checked(bytes: &[u8], limits: &Limits) -> Result<Package, SheetError> {
    let mut zip = open(bytes, guess(bytes))?;
    let format = format(&mut zip)?;
    let mut total = 0_u64;
    let mut merged = Vec::new();
    for index in 0..zip.len() {
        let part = zip
            .by_index_raw(index)
            .map_err(|e| damaged(format, &e))
            .map(|part| {
                (
                    String::from_utf8_lossy(part.name_raw()).into_owned(),
                    part.encrypted(),
                    part.compressed_size(),
                )
            })?;
        let (name, encrypted, packed) = part;
        if encrypted {
            return Err(SheetError::PasswordProtected { format });
        }
        let packed = packed.min(bytes.len() as u64).max(1);
        let by_ratio = packed.saturating_mul(limits.ratio).max(RATIO_FROM);
        let allowed = limits.unpacked_bytes.saturating_sub(total).min(by_ratio);
        let entry = zip.by_index(index).map_err(|e| damaged(format, &e))?;
        let part = scan(entry.take(allowed + 1)).map_err(|e| damaged(format, &e))?;
        if part.size > allowed {
            return Err(SheetError::UnpacksTooLarge {
                part: name,
                limit: allowed,
            });
        }
        total += part.size;
        part.verify(&name, format)?;
        if part.merges {
            merged.push(name);
        }
    }
    Ok(Package { format, merged })
}

/// Unpacks one part that [`checked`] has counted.
pub(super) fn part(bytes: &[u8], name: &str, format: Format) -> Result<Vec<u8>, SheetError> {
    let mut zip = open(bytes, format)?;
    let mut entry = zip.by_name(name).map_err(|e| damaged(format, &e))?;
    let mut content = Vec::new();
    entry
        .read_to_end(&mut content)
        .map_err(|e| damaged(format, &e))?;
    Ok(content)
}

fn open(bytes: &[u8], format: Format) -> Result<ZipArchive<Cursor<&[u8]>>, SheetError> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|e| damaged(format, &e))
}

fn damaged(format: Format, error: &dyn std::error::Error) -> SheetError {
    SheetError::Damaged {
        format,
        detail: error.to_string(),
    }
}

/// For the message about a package that cannot be opened at all.
fn guess(bytes: &[u8]) -> Format {
    let head = &bytes[..bytes.len().min(200)];
    if head
        .windows(20)
        .any(|w| w == b"opendocument.spreads" || w == b"vnd.oasis.opendocume")
    {
        Format::Ods
    } else {
        Format::Xlsx
    }
}

/// What the package is, by the names of its parts.
fn format(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Format, SheetError> {
    let mut mimetype = String::new();
    if let Ok(entry) = zip.by_name("mimetype") {
        // Unreadable is as good as absent: the other names decide then.
        let _ = entry.take(100).read_to_string(&mut mimetype);
    }
    let mimetype = mimetype.trim();
    if mimetype.starts_with("application/vnd.oasis.opendocument.spreadsheet") {
        return Ok(Format::Ods);
    }
    let mut names = Vec::with_capacity(zip.len());
    for index in 0..zip.len() {
        if let Ok(part) = zip.by_index_raw(index) {
            names.push(String::from_utf8_lossy(part.name_raw()).to_lowercase());
        }
    }
    let any = |test: &dyn Fn(&str) -> bool| names.iter().any(|name| test(name));
    let found = if any(&|n| n.ends_with("workbook.bin")) {
        Found::OtherSpreadsheet
    } else if any(&|n| n == "xl/workbook.xml" || n.contains("worksheets/")) {
        return Ok(Format::Xlsx);
    } else if any(&|n| n == "index/document.iwa" || n == "index.zip") {
        Found::OtherSpreadsheet
    } else if any(&|n| n == "word/document.xml") || mimetype.ends_with("opendocument.text") {
        Found::TextDocument
    } else if any(&|n| n.starts_with("ppt/")) || mimetype.ends_with("opendocument.presentation") {
        Found::Presentation
    } else {
        Found::Archive
    };
    Err(SheetError::NotATable { found })
}

/// A part that went by.
struct Scanned {
    size: u64,
    head: Vec<u8>,
    merges: bool,
}

/// Whether the word occurs; looks closer only where its first letter does.
fn contains(bytes: &[u8], word: &[u8]) -> bool {
    let Some(first) = word.first() else {
        return true;
    };
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|b| b == first) {
        rest = &rest[at..];
        if rest.starts_with(word) {
            return true;
        }
        rest = &rest[1..];
    }
    false
}

/// Reads to the end, keeps the beginning and notices merged cells.
fn scan(mut part: impl Read) -> std::io::Result<Scanned> {
    let mut scanned = Scanned {
        size: 0,
        head: Vec::new(),
        merges: false,
    };
    let needle = b"mergeCell";
    let mut buffer = vec![0_u8; 64 << 10];
    // The end of the last block stays in front, so that no word is missed between two blocks.
    let mut kept = 0;
    loop {
        let read = match part.read(&mut buffer[kept..]) {
            Ok(0) => return Ok(scanned),
            Ok(read) => read,
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(e),
        };
        scanned.size += read as u64;
        let filled = kept + read;
        if scanned.head.len() < HEAD {
            scanned.head.extend_from_slice(&buffer[kept..filled]);
            scanned.head.truncate(HEAD);
        }
        if !scanned.merges {
            scanned.merges = contains(&buffer[..filled], needle);
        }
        kept = filled.min(needle.len() - 1);
        buffer.copy_within(filled - kept..filled, 0);
    }
}

impl Scanned {
    /// Refuses definitions of entities and a count of shared texts that the part cannot hold (the
    /// reader would reserve memory for all of them).
    fn verify(&self, name: &str, format: Format) -> Result<(), SheetError> {
        let lower = name.to_lowercase();
        if !(lower.ends_with(".xml") || lower.ends_with(".rels")) {
            return Ok(());
        }
        let refuse = |detail: String| Err(SheetError::Damaged { format, detail });
        if self.head.len() >= 4
            && (self.head[..4].contains(&0) || self.head.starts_with(b"\xFF\xFE"))
        {
            return refuse(format!("{name} is not UTF-8"));
        }
        if contains(&self.head, b"<!DOCTYPE") || contains(&self.head, b"<!ENTITY") {
            return Err(SheetError::XmlEntities {
                part: name.to_owned(),
            });
        }
        let count = b"uniqueCount";
        if let Some(at) = self.head.windows(count.len()).position(|w| w == count) {
            let digits: Vec<u8> = self.head[at + count.len()..]
                .iter()
                .skip_while(|b| b.is_ascii_whitespace() || b"='\"+".contains(b))
                .take_while(|b| b.is_ascii_digit())
                .copied()
                .collect();
            let stated = String::from_utf8_lossy(&digits)
                .parse::<u64>()
                .unwrap_or(if digits.is_empty() { 0 } else { u64::MAX });
            // The shortest shared text is `<si/>`.
            if stated > self.size / 5 {
                return refuse(format!("{name} states {stated} texts"));
            }
        }
        Ok(())
    }
}
