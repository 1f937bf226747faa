//! Signs that were lost on the way and can be put back.

use crate::platform::sheets::Row;

/// A row in which somebody took Windows-1252 for Latin-1: quotation marks and dashes became control
/// characters (U+0080 to U+009F), which mean nothing in texts. They become again what they were, as
/// browsers do. Source: WHATWG Encoding Standard, index windows-1252.
pub(super) fn mended(row: &Row) -> Option<Row> {
    let lost = |c: char| ('\u{80}'..='\u{9f}').contains(&c);
    row.cells
        .iter()
        .any(|cell| cell.contains(lost))
        .then(|| Row {
            number: row.number,
            cells: row
                .cells
                .iter()
                .map(|cell| {
                    cell.chars()
                        .map(|c| match u8::try_from(u32::from(c)) {
                            Ok(byte) if lost(c) => {
                                let bytes = [byte];
                                let (text, _) =
                                    encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes);
                                text.chars().next().unwrap_or(c)
                            }
                            _ => c,
                        })
                        .collect()
                })
                .collect(),
        })
}
