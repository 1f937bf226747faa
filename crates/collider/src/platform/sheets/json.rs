//! JSON lines (one object a line) and arrays of objects.
//!
//! Columns are the keys in the order in which they first appear, which is why objects are read into
//! our own [`Value`]: the usual one sorts keys and keeps the last of two equal ones silently.

use std::collections::HashMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::encoding::Text;
use super::grid::{Grid, tell};
use super::limits::{Limits, Used};
use super::note::{Notes, What};
use super::numbers::number;
use super::problem::SheetError;
use super::{Format, Row, Sheet};

/// Whether the content is meant as JSON. `named` is what the ending of the name says, if it says
/// anything; a CSV must begin with a whole object to be taken for JSON nevertheless.
pub(super) fn looks_like(bytes: &[u8], named: Option<bool>) -> bool {
    let start = bytes.trim_ascii_start();
    let next = start.get(1..).unwrap_or(&[]).trim_ascii_start().first();
    match (start.first(), named) {
        (_, Some(true)) => true,
        (Some(b'{'), _) => {
            let end = start
                .iter()
                .position(|b| *b == b'\n')
                .unwrap_or(start.len());
            let object = matches!(
                serde_json::from_slice::<Value>(&start[..end]),
                Ok(Value::Object(fields)) if !fields.is_empty()
            );
            object || (named.is_none() && next == Some(&b'"'))
        }
        (Some(b'['), None) => next == Some(&b'{'),
        _ => false,
    }
}

/// Reads the rows of a JSON file.
pub(super) fn read(
    name: &str,
    text: &Text<'_>,
    limits: &Limits,
    notes: &mut Notes,
) -> Result<(Format, Sheet), SheetError> {
    let mut table = Table::new(name, limits);
    let format = if text.bytes.trim_ascii_start().first() == Some(&b'[') {
        let whole = text.decode(&text.bytes);
        array(&whole.text, &mut table)?;
        Format::JsonArray
    } else {
        lines(text, &mut table)?;
        Format::JsonLines
    };
    let sheet = table.finish(notes)?;
    Ok((format, sheet))
}

fn array(text: &str, table: &mut Table<'_>) -> Result<(), SheetError> {
    let items: Vec<Value> = serde_json::from_str(text).map_err(|e| not_json(&e, 1))?;
    for (index, item) in items.into_iter().enumerate() {
        match item {
            Value::Object(fields) => table.row(index + 1, fields)?,
            other => table.unreadable(index + 1, format!("{} in the array", other.kind())),
        }
    }
    Ok(())
}

fn lines(text: &Text<'_>, table: &mut Table<'_>) -> Result<(), SheetError> {
    let mut first_error = None;
    let mut objects = 0;
    for (index, line) in text.bytes.split(|b| *b == b'\n').enumerate() {
        if line.trim_ascii().is_empty() {
            continue;
        }
        let number = index + 1;
        let decoded = text.decode(line);
        if decoded.replaced > 0 {
            let what = What::CharactersReplaced {
                count: decoded.replaced,
            };
            table.grid.remark(number, None, what);
        }
        match serde_json::from_str::<Value>(&decoded.text) {
            Ok(Value::Object(fields)) => {
                objects += 1;
                table.row(number, fields)?;
            }
            Ok(other) => table.unreadable(number, other.kind().to_owned()),
            Err(error) => {
                table.unreadable(number, error.to_string());
                first_error.get_or_insert_with(|| not_json(&error, number));
            }
        }
    }
    if objects > 0 {
        return Ok(());
    }
    // Objects written over several lines, one after the other.
    let whole = text.decode(&text.bytes);
    let mut stream = Vec::new();
    for item in serde_json::Deserializer::from_str(&whole.text).into_iter::<Value>() {
        match item {
            Ok(Value::Object(fields)) => stream.push(fields),
            Ok(other) => {
                return Err(first_error.unwrap_or(SheetError::NotJson {
                    line: 1,
                    column: 1,
                    detail: other.kind().to_owned(),
                }));
            }
            Err(error) => return Err(not_json(&error, 1)),
        }
    }
    table.clear();
    for (index, fields) in stream.into_iter().enumerate() {
        table.row(index + 1, fields)?;
    }
    Ok(())
}

fn not_json(error: &serde_json::Error, first_line: usize) -> SheetError {
    SheetError::NotJson {
        line: error.line().max(1) + first_line - 1,
        column: error.column().max(1),
        detail: error.to_string(),
    }
}

/// Rows by keys.
struct Table<'a> {
    grid: Grid,
    limits: &'a Limits,
    used: Used,
    columns: Vec<String>,
    places: HashMap<String, usize>,
    rows: Vec<usize>,
}

impl<'a> Table<'a> {
    fn new(name: &str, limits: &'a Limits) -> Self {
        Self {
            grid: Grid::new(name),
            limits,
            used: Used::default(),
            columns: Vec::new(),
            places: HashMap::new(),
            rows: Vec::new(),
        }
    }

    fn clear(&mut self) {
        let name = std::mem::take(&mut self.grid.name);
        *self = Self::new(&name, self.limits);
    }

    fn row(&mut self, number: usize, fields: Vec<(String, Value)>) -> Result<(), SheetError> {
        let mut filled = Vec::with_capacity(fields.len());
        for (key, value) in fields {
            let key = key.trim();
            let column = match self.places.get(key) {
                Some(column) => *column,
                None => {
                    if self.columns.len() >= self.limits.columns {
                        return Err(SheetError::TooManyColumns {
                            sheet: self.grid.name.clone(),
                            row: number,
                            column: self.columns.len() + 1,
                            limit: self.limits.columns,
                        });
                    }
                    self.places.insert(key.to_owned(), self.columns.len());
                    self.columns.push(key.to_owned());
                    self.columns.len() - 1
                }
            };
            if filled.contains(&column) {
                let what = What::DuplicateKey {
                    key: key.to_owned(),
                };
                self.grid.remark(number, Some(column), what);
                continue;
            }
            filled.push(column);
            let text = value.into_cell();
            self.grid
                .put(number, column, text, self.limits, &mut self.used)?;
        }
        self.rows.push(number);
        Ok(())
    }

    fn unreadable(&mut self, number: usize, detail: String) {
        self.grid.remark(number, None, What::NotAnObject { detail });
        self.rows.push(number);
    }

    /// The table. Unlike in sheets, an object without content is a row: somebody wrote it.
    fn finish(mut self, notes: &mut Notes) -> Result<Sheet, SheetError> {
        let name = std::mem::take(&mut self.grid.name);
        if self.columns.is_empty() {
            return Err(SheetError::EmptySheet { sheet: name });
        }
        let too_many_cells = self.rows.len() * self.columns.len() > self.limits.cells;
        if self.rows.len() > self.limits.rows {
            return Err(SheetError::TooManyRows {
                sheet: name,
                limit: self.limits.rows,
            });
        }
        if too_many_cells {
            return Err(SheetError::TooManyCells {
                sheet: name,
                row: self.rows.len(),
                limit: self.limits.cells,
            });
        }
        let names: Vec<Option<String>> = self.columns.iter().cloned().map(Some).collect();
        for remark in self.grid.remarks {
            tell(notes, &name, &names, remark);
        }
        let mut lines = self.grid.lines.into_iter().peekable();
        let rows = self
            .rows
            .iter()
            .map(|number| {
                let mut cells = match lines.next_if(|line| line.number == *number) {
                    Some(line) => line.cells,
                    None => Vec::new(),
                };
                cells.resize(self.columns.len(), String::new());
                Row {
                    number: *number,
                    cells,
                }
            })
            .collect();
        Ok(Sheet {
            name,
            hidden: false,
            header_row: 0,
            columns: self.columns,
            rows,
        })
    }
}

/// A JSON value that keeps the order of keys and equal keys.
enum Value {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Value>),
    Object(Vec<(String, Value)>),
}

impl Value {
    fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "an array",
            Self::Object(_) => "an object",
        }
    }

    /// As the text of a cell: nothing for null, lists and objects as compact JSON.
    fn into_cell(self) -> String {
        match self {
            Self::Null => String::new(),
            Self::Text(text) => text,
            Self::Bool(_) | Self::Number(_) | Self::List(_) | Self::Object(_) => {
                let mut out = String::new();
                self.compact(&mut out);
                out
            }
        }
    }

    fn compact(&self, out: &mut String) {
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Self::Number(number) => out.push_str(number),
            Self::Text(text) => out.push_str(&quoted(text)),
            Self::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    item.compact(out);
                }
                out.push(']');
            }
            Self::Object(fields) => {
                out.push('{');
                for (index, (key, value)) in fields.iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    out.push_str(&quoted(key));
                    out.push(':');
                    value.compact(out);
                }
                out.push('}');
            }
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(number(value)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Value::Object(fields))
    }
}
