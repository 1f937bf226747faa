//! One value on its way: out of either engine, into JSON and back, and into either engine.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use sea_orm::{DbErr, QueryResult, Value};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::schema::quoted;
use crate::platform::store::Engine;

/// What a column holds. Each kind is one type in memory, however the engines declare it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Text of any length.
    Text,
    /// A whole number of up to 64 bits.
    Integer,
    /// A number with a fraction, of up to 64 bits.
    Real,
    /// Yes or no.
    Boolean,
    /// Bytes.
    Bytes,
    /// An id.
    Uuid,
}

impl Kind {
    /// From the type that an engine names; both have names of their own.
    pub fn of(declared: &str) -> Option<Self> {
        let name = declared.split('(').next().unwrap_or(declared).trim();
        Some(match name.to_ascii_lowercase().as_str() {
            "text" | "varchar" | "character varying" | "char" | "character" => Self::Text,
            "integer" | "bigint" | "smallint" | "tinyint" => Self::Integer,
            "double" | "double precision" | "float" | "real" => Self::Real,
            "boolean" => Self::Boolean,
            "blob" | "bytea" | "varbinary_blob" => Self::Bytes,
            "uuid" | "uuid_text" => Self::Uuid,
            _ => return None,
        })
    }

    /// How a column of this kind is asked for: PostgreSQL is told to widen its narrow types, SQLite
    /// has none.
    pub fn selected(self, column: &str, engine: Engine) -> String {
        let widened = match (engine, self) {
            (Engine::Sqlite, _) => "",
            (Engine::Postgres, Self::Text) => "::text",
            (Engine::Postgres, Self::Integer) => "::bigint",
            (Engine::Postgres, Self::Real) => "::double precision",
            (Engine::Postgres, _) => "",
        };
        format!("{}{widened}", quoted(column))
    }

    /// The value at a place of a row.
    ///
    /// # Errors
    /// When the engine holds something else there.
    pub fn read(self, row: &QueryResult, place: usize) -> Result<Value, DbErr> {
        Ok(match self {
            Self::Text => Value::String(row.try_get_by_index(place)?),
            Self::Integer => Value::BigInt(row.try_get_by_index(place)?),
            Self::Real => Value::Double(row.try_get_by_index(place)?),
            Self::Boolean => Value::Bool(row.try_get_by_index(place)?),
            Self::Bytes => Value::Bytes(row.try_get_by_index(place)?),
            Self::Uuid => Value::Uuid(row.try_get_by_index(place)?),
        })
    }

    /// The value behind its JSON; `None` when it is of another kind.
    pub fn of_json(self, json: &serde_json::Value) -> Option<Value> {
        use serde_json::Value as Json;
        Some(match (self, json) {
            (Self::Text, Json::Null) => Value::String(None),
            (Self::Integer, Json::Null) => Value::BigInt(None),
            (Self::Real, Json::Null) => Value::Double(None),
            (Self::Boolean, Json::Null) => Value::Bool(None),
            (Self::Bytes, Json::Null) => Value::Bytes(None),
            (Self::Uuid, Json::Null) => Value::Uuid(None),
            (Self::Text, Json::String(text)) => Value::String(Some(text.clone())),
            (Self::Integer, Json::Number(number)) => Value::BigInt(Some(number.as_i64()?)),
            (Self::Real, Json::String(text)) => Value::Double(Some(text.parse().ok()?)),
            (Self::Boolean, Json::Bool(yes)) => Value::Bool(Some(*yes)),
            (Self::Bytes, Json::String(text)) => {
                Value::Bytes(Some(BASE64_STANDARD.decode(text).ok()?))
            }
            (Self::Uuid, Json::String(text)) => Value::Uuid(Some(Uuid::parse_str(text).ok()?)),
            _ => return None,
        })
    }
}

/// A value as JSON. Bytes are base64; numbers with a fraction are text, because readers of JSON
/// round them.
pub fn to_json(value: &Value) -> serde_json::Value {
    match value {
        Value::String(Some(text)) => text.as_str().into(),
        Value::BigInt(Some(number)) => (*number).into(),
        Value::Double(Some(number)) => number.to_string().into(),
        Value::Bool(Some(yes)) => (*yes).into(),
        Value::Bytes(Some(bytes)) => BASE64_STANDARD.encode(bytes).into(),
        Value::Uuid(Some(id)) => id.to_string().into(),
        _ => serde_json::Value::Null,
    }
}

/// About how much memory a value takes, in bytes.
pub fn weight(value: &Value) -> usize {
    16 + match value {
        Value::String(Some(text)) => text.len(),
        Value::Bytes(Some(bytes)) => bytes.len(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn came_back(kind: Kind, value: &Value) -> Option<Value> {
        let line = to_json(value).to_string();
        kind.of_json(&serde_json::from_str(&line).expect("JSON"))
    }

    proptest! {
        #[test]
        fn every_value_comes_back_as_it_was(
            text in any::<Option<String>>(),
            number in any::<Option<i64>>(),
            real in prop::option::of(prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO),
            yes in any::<Option<bool>>(),
            bytes in any::<Option<Vec<u8>>>(),
            id in any::<Option<u128>>(),
        ) {
            for (kind, value) in [
                (Kind::Text, Value::String(text)),
                (Kind::Integer, Value::BigInt(number)),
                (Kind::Real, Value::Double(real)),
                (Kind::Boolean, Value::Bool(yes)),
                (Kind::Bytes, Value::Bytes(bytes)),
                (Kind::Uuid, Value::Uuid(id.map(Uuid::from_u128))),
            ] {
                prop_assert_eq!(came_back(kind, &value), Some(value));
            }
        }
    }

    #[test]
    fn a_value_of_another_kind_is_refused() {
        assert_eq!(Kind::Integer.of_json(&serde_json::json!(1.5)), None);
        assert_eq!(Kind::Integer.of_json(&serde_json::json!(u64::MAX)), None);
        assert_eq!(Kind::Uuid.of_json(&serde_json::json!("x")), None);
        assert_eq!(Kind::Bytes.of_json(&serde_json::json!("%%%")), None);
        assert_eq!(Kind::Text.of_json(&serde_json::json!(true)), None);
    }
}
