//! Reading JSON lines strictly: every line is a record or is rejected with its number and reason.

use std::collections::HashSet;
use std::io::BufRead;

use serde::Deserialize;
use serde_json::Value;

use super::RankError;
use crate::language::Language;

/// Longer lines are rejected without being held in memory, in bytes.
pub const LONGEST_LINE: usize = 1 << 20;

/// One document or query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its id: a text without tabs and line breaks.
    pub id: String,
    /// At least one text with something in it.
    pub texts: Vec<String>,
    /// The language stated.
    pub language: Option<Language>,
}

/// A line that is left out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {because}")]
pub struct Rejected {
    /// The file's name.
    pub file: String,
    /// The line's number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub because: RejectedBecause,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RejectedBecause {
    /// Longer than [`LONGEST_LINE`].
    #[error("the line is longer than {LONGEST_LINE} bytes")]
    TooLong,
    /// The bytes are no UTF-8.
    #[error("the line is not valid UTF-8")]
    NotUtf8,
    /// No JSON object.
    #[error("the line is no JSON object: {0}")]
    NotJson(String),
    /// No id, or one that a run file cannot carry.
    #[error(
        "\"id\" is missing, empty, or neither a text without tabs and line breaks nor a number"
    )]
    NoId,
    /// Neither `text` nor `texts` has anything in it.
    #[error("neither \"text\" nor \"texts\" has any text")]
    NoText,
    /// The id came before.
    #[error("the id {0:?} came before")]
    DuplicateId(String),
    /// The language is no code.
    #[error("\"lang\" is no language code: {0}")]
    NotALanguage(String),
}

#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: Value,
    #[serde(default)]
    text: Value,
    #[serde(default)]
    texts: Value,
    #[serde(default)]
    lang: Value,
}

/// Reads one record after the other.
pub struct Records<R> {
    file: String,
    reader: R,
    line: usize,
    seen: HashSet<String>,
    buffer: Vec<u8>,
}

impl<R: BufRead> Records<R> {
    /// `file` is the name that messages use.
    pub fn new(file: String, reader: R) -> Self {
        Self {
            file,
            reader,
            line: 0,
            seen: HashSet::new(),
            buffer: Vec::new(),
        }
    }

    /// The next record or rejected line; `None` at the end. Empty lines are passed over.
    ///
    /// # Errors
    /// When the file cannot be read on.
    pub fn next_record(&mut self) -> Result<Option<Result<Record, Rejected>>, RankError> {
        loop {
            let unreadable = |source| RankError::Unreadable {
                file: self.file.clone(),
                line: self.line,
                source,
            };
            let Some(length) = read_line(&mut self.reader, &mut self.buffer).map_err(unreadable)?
            else {
                return Ok(None);
            };
            self.line += 1;
            let parsed = if length > LONGEST_LINE {
                Err(RejectedBecause::TooLong)
            } else {
                let mut bytes = self.buffer.trim_ascii();
                if self.line == 1 {
                    bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
                }
                if bytes.is_empty() {
                    continue;
                }
                parse(bytes)
            };
            let checked = parsed.and_then(|record| {
                if self.seen.insert(record.id.clone()) {
                    Ok(record)
                } else {
                    Err(RejectedBecause::DuplicateId(record.id))
                }
            });
            let rejected = |because| Rejected {
                file: self.file.clone(),
                line: self.line,
                because,
            };
            return Ok(Some(checked.map_err(rejected)));
        }
    }
}

/// Reads one line into `buffer`, at most a little more than [`LONGEST_LINE`] of it, and returns its
/// full length; `None` at the end.
fn read_line(reader: &mut impl BufRead, buffer: &mut Vec<u8>) -> std::io::Result<Option<usize>> {
    buffer.clear();
    let mut length = 0;
    loop {
        let available = match reader.fill_buf() {
            Ok(available) => available,
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(e),
        };
        if available.is_empty() {
            return Ok((length > 0).then_some(length));
        }
        let end = available.iter().position(|&b| b == b'\n').map(|at| at + 1);
        let part = &available[..end.unwrap_or(available.len())];
        if length <= LONGEST_LINE {
            buffer.extend(part);
        }
        let read = part.len();
        length += read;
        reader.consume(read);
        if end.is_some() {
            return Ok(Some(length));
        }
    }
}

fn parse(bytes: &[u8]) -> Result<Record, RejectedBecause> {
    let text = std::str::from_utf8(bytes).map_err(|_| RejectedBecause::NotUtf8)?;
    if !text.starts_with('{') {
        return Err(RejectedBecause::NotJson("it does not begin with {".into()));
    }
    let line: Line =
        serde_json::from_str(text).map_err(|e| RejectedBecause::NotJson(e.to_string()))?;
    let id = match line.id {
        Value::String(id) if !id.trim().is_empty() && !id.contains(['\t', '\n', '\r']) => id,
        Value::Number(number) => number.to_string(),
        _ => return Err(RejectedBecause::NoId),
    };
    let mut texts = Vec::new();
    for value in [line.text, line.texts] {
        match value {
            Value::String(text) => texts.push(text),
            Value::Array(list) => texts.extend(list.into_iter().filter_map(|v| match v {
                Value::String(text) => Some(text),
                _ => None,
            })),
            _ => {}
        }
    }
    texts.retain(|t| !t.trim().is_empty());
    if texts.is_empty() {
        return Err(RejectedBecause::NoText);
    }
    let language = match line.lang {
        Value::Null => None,
        Value::String(tag) if tag.trim().is_empty() => None,
        Value::String(tag) => Some(
            tag.parse()
                .map_err(|_| RejectedBecause::NotALanguage(tag.chars().take(40).collect()))?,
        ),
        other => {
            return Err(RejectedBecause::NotALanguage(
                other.to_string().chars().take(40).collect(),
            ));
        }
    };
    Ok(Record {
        id,
        texts,
        language,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(bytes: &[u8]) -> Vec<Result<Record, Rejected>> {
        let mut records = Records::new("docs.jsonl".into(), bytes);
        let mut all = Vec::new();
        while let Some(record) = records.next_record().expect("memory can be read") {
            all.push(record);
        }
        all
    }

    fn reason(bytes: &[u8]) -> String {
        read(bytes)
            .pop()
            .expect("one line")
            .expect_err("rejected")
            .to_string()
    }

    #[test]
    fn good_lines_are_read_and_extra_keys_ignored() {
        let all = read(
            b"\xef\xbb\xbf{\"id\":\"a\",\"text\":\"one\",\"lang\":\"sl-SI\",\"more\":[1]}\r\n\n{\"id\":7,\"texts\":[\"two\",\" \",\"three\"]}",
        );
        assert_eq!(
            all,
            [
                Ok(Record {
                    id: "a".into(),
                    texts: vec!["one".into()],
                    language: Language::parse("sl")
                }),
                Ok(Record {
                    id: "7".into(),
                    texts: vec!["two".into(), "three".into()],
                    language: None
                }),
            ]
        );
    }

    #[test]
    fn bad_lines_say_where_and_why() {
        assert!(
            reason(b"{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":")
                .starts_with("docs.jsonl:2: the line is no JSON object")
        );
        assert!(reason(b"[1]").contains("no JSON object"));
        assert!(reason(b"{\"text\":\"x\"}").contains("\"id\" is missing"));
        assert!(reason(b"{\"id\":\"a\\tb\",\"text\":\"x\"}").contains("\"id\" is missing"));
        assert!(reason(b"{\"id\":\"a\",\"text\":\" \"}").contains("neither"));
        assert!(
            reason(b"{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"a\",\"text\":\"y\"}")
                .contains("came before")
        );
        assert!(reason(b"{\"id\":\"a\",\"text\":\"\xff\"}").contains("UTF-8"));
        assert!(reason(b"{\"id\":\"a\",\"text\":\"x\",\"lang\":\"klingon\"}").contains("klingon"));
    }

    #[test]
    fn an_endless_line_is_passed_over_and_the_next_one_read() {
        let mut bytes = b"{\"id\":\"a\",\"text\":\"".to_vec();
        bytes.resize(LONGEST_LINE * 3, b'x');
        bytes.extend(b"\"}\n{\"id\":\"b\",\"text\":\"y\"}\n");
        let all = read(&bytes);
        assert_eq!(
            all[0].as_ref().expect_err("too long").because,
            RejectedBecause::TooLong
        );
        assert_eq!(all[1].as_ref().expect("good").id, "b");
    }

    proptest! {
        #[test]
        fn any_bytes_are_accounted_for_line_by_line(lines in prop::collection::vec(
            prop_oneof![
                prop::collection::vec(any::<u8>().prop_filter("one line", |b| *b != b'\n'), 0..60),
                "\\{\"(id|text|texts|lang)\":[\"\\[{a-z0-9,:\\]}]{0,30}\\}?".prop_map(String::into_bytes),
                "\\{\"id\":\"[a-c]\",\"text\":\"[a-z]{0,3}\"\\}".prop_map(String::into_bytes),
            ], 0..12))
        {
            let bytes = lines.join(&b'\n');
            let all = read(&bytes);
            let mut ids: Vec<_> = all.iter().flatten().map(|r| r.id.clone()).collect();
            let accepted = ids.len();
            ids.sort();
            ids.dedup();
            prop_assert_eq!(ids.len(), accepted, "ids are unique");
            let empty = |l: &&Vec<u8>| l.trim_ascii().is_empty();
            let passed_over = lines.iter().filter(empty).count();
            prop_assert!(all.len() + passed_over + 1 >= lines.len(), "no line is lost");
            prop_assert!(all.iter().flatten().all(|r| !r.texts.is_empty()));
        }
    }
}
