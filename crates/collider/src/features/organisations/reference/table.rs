//! Tab-separated tables whose first line names the columns.

/// A table that ships with the program.
pub struct Table {
    columns: Vec<&'static str>,
    rows: Vec<Vec<&'static str>>,
}

impl Table {
    /// Reads a table. Lines that begin with `#` are remarks.
    pub fn read(text: &'static str) -> Self {
        let mut lines = text
            .lines()
            .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
            .map(|line| line.trim_end_matches('\r').split('\t').collect::<Vec<_>>());
        Self {
            columns: lines.next().unwrap_or_default(),
            rows: lines.collect(),
        }
    }

    /// Every row as a look-up by column name; a missing cell is empty.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { table: self, cells })
    }
}

/// One row.
pub struct Row<'a> {
    table: &'a Table,
    cells: &'a [&'static str],
}

impl Row<'_> {
    /// The cell in a column.
    pub fn get(&self, column: &str) -> &'static str {
        self.table
            .columns
            .iter()
            .position(|name| *name == column)
            .and_then(|place| self.cells.get(place))
            .copied()
            .unwrap_or_default()
    }
}
