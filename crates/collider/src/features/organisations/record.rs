//! A profile with its standing as one flat record: a line of the JSON export, a file of the demo
//! region.

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use super::{
    profile::Profile,
    standing::{Standing, State, Status, VALID},
};

/// A profile with its standing.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// What the organisation says about itself.
    pub profile: Profile,
    /// Where it stands: `draft`, `waiting`, `approved`, `expired`; absent in sheets of others.
    pub state: Option<State>,
}

impl Record {
    /// The standing that this record asks for when it comes in. Who has no say about approvals, and
    /// who says nothing, waits.
    pub fn standing(&self, now: Timestamp) -> Standing {
        match self.state {
            None | Some(State::Waiting) => Standing::waiting(),
            Some(State::Draft) => Standing {
                status: Status::Draft,
                ..Standing::default()
            },
            Some(State::Approved) => Standing::approved(now),
            Some(State::Expired) => Standing {
                status: Status::Approved,
                approved_at: Some(now - VALID),
                expires_at: Some(now),
            },
        }
    }
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut value = serde_json::to_value(&self.profile).map_err(serde::ser::Error::custom)?;
        if let (Some(map), Some(state)) = (value.as_object_mut(), self.state) {
            let state = serde_json::to_value(state).map_err(serde::ser::Error::custom)?;
            map.insert("status".into(), state);
        }
        value.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut map = Map::<String, Value>::deserialize(deserializer)?;
        let state = map
            .remove("status")
            .map(serde_json::from_value)
            .transpose()
            .map_err(serde::de::Error::custom)?;
        let profile =
            serde_json::from_value(Value::Object(map)).map_err(serde::de::Error::custom)?;
        Ok(Self { profile, state })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_reads_back_as_written() {
        let line = r#"{"name":"Livarna","kind":"manufacturer","side":"industry","size":"unknown","needs":[{"text":"novi trgi","lang":"sl"}],"visibility":"public","status":"expired"}"#;
        let record: Record = serde_json::from_str(line).expect("a record");
        assert_eq!(record.state, Some(State::Expired));
        let again = serde_json::to_string(&record).expect("JSON");
        assert_eq!(
            serde_json::from_str::<Record>(&again).expect("a record"),
            record
        );
    }

    #[test]
    fn a_misspelt_field_is_an_error_not_a_loss() {
        let refused = serde_json::from_str::<Record>(r#"{"name":"Livarna","neds":[]}"#);
        assert!(refused.expect_err("unknown").to_string().contains("neds"));
    }
}
