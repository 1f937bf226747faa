//! How much a table may contain before it is refused, so that no file, by accident or by
//! intent, can exhaust the memory of the server.

/// Upper bounds for one file. Every bound is checked against what was actually read, never
/// against what the file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Size of the file as it arrives, in bytes.
    pub file_bytes: u64,
    /// Size of all parts of a packed file (XLSX, ODS) together once unpacked, in bytes. The same
    /// figure bounds the text of all cells, in bytes of UTF-8.
    pub unpacked_bytes: u64,
    /// Unpacked bytes for each packed byte. Spreadsheets stay below 60 even when one word fills
    /// every cell; the packing method itself cannot exceed about 1,030.
    pub ratio: u64,
    /// Rows with content in one sheet, headers included.
    pub rows: usize,
    /// Columns of one sheet.
    pub columns: usize,
    /// Cells of all sheets together, empty ones between filled ones included: each costs memory.
    pub cells: usize,
    /// Characters (Unicode scalar values) of one cell. A longer cell is cut and reported with row
    /// and column, so that the row can be refused and the others still be read.
    pub cell_characters: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 << 20,
            unpacked_bytes: 512 << 20,
            ratio: 400,
            rows: 200_000,
            columns: 500,
            cells: 10_000_000,
            cell_characters: 100_000,
        }
    }
}

/// What of the limits is already used up by one file; shared by all of its sheets.
#[derive(Debug, Default)]
pub(super) struct Used {
    /// Cells so far.
    pub cells: usize,
    /// Bytes of text so far.
    pub text: u64,
}
