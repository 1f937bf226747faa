//! An event from JSON.

use crate::{
    Event,
    fault::{Fault, Reason},
};

/// Longest text that is read, in bytes.
pub const LONGEST: usize = 16 * 1024 * 1024;

/// Reads an event; [`Instance::new`](crate::Instance::new) says whether it makes sense.
///
/// # Errors
/// Where the text is not an event, and why.
pub fn read(text: &[u8]) -> Result<Event, Fault> {
    if text.len() > LONGEST {
        let too_long = Reason::TooMany {
            found: text.len(),
            most: LONGEST,
        };
        return Err(Fault::new("bytes", too_long));
    }
    let mut reader = serde_json::Deserializer::from_slice(text);
    let event: Event = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let place = match error.path().to_string() {
            path if path == "." || path.is_empty() => "the event".to_owned(),
            path => path,
        };
        Fault::new(place, Reason::Unreadable(error.inner().to_string()))
    })?;
    reader
        .end()
        .map_err(|error| Fault::new("after the event", Reason::Unreadable(error.to_string())))?;
    if !matches!(event.format.as_str(), "" | "b2b/1") {
        return Err(Fault::new("format", Reason::Format(event.format)));
    }
    Ok(event)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_type_is_said_with_its_place() {
        let said = |text: &str| read(text.as_bytes()).expect_err("a fault").to_string();
        assert!(said("").starts_with("the event: EOF"), "{}", said(""));
        assert!(said(r#"{"participants":"#).contains("EOF"));
        let negative = said(r#"{"participants":2,"meetings":[[0,1,-1],[0,-1,-1]]}"#);
        assert!(
            negative.starts_with("meetings[1][1]: invalid value"),
            "{negative}"
        );
        assert_eq!(
            said(r#"{"format":"b2b/2"}"#),
            "format: the format is 'b2b/2', not b2b/1"
        );
        assert!(said("{} {}").starts_with("after the event"));
    }
}
