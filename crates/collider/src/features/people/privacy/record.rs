//! The record of processing activities (GDPR, Art. 30) and the privacy notice (Art. 13), written from
//! the decisions about the tables. Pure.

use std::fmt::Write as _;

use crate::platform::{
    i18n::{Arguments, Lang, say},
    privacy::{
        Decisions, Kind, People,
        retaining::{Chosen, days},
    },
    settings::PrivacySettings,
    sheets::{Cell, CsvDelimiter, Table, WriteError, write_csv},
};

/// One kind of data in the words of a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its code.
    pub code: &'static str,
    /// Whether people with an account are concerned.
    pub of_members: bool,
    /// What it is called.
    pub name: String,
    /// What it is, in detail.
    pub what: String,
    /// For what.
    pub purpose: String,
    /// Whose.
    pub people: String,
    /// On which ground.
    pub ground: String,
    /// How long: one sentence for each rule.
    pub kept: Vec<String>,
    /// What erasing does to it.
    pub erasure: String,
}

/// One line for each kind of data.
pub fn lines(decisions: &Decisions, chosen: &Chosen, lang: Lang) -> Vec<Line> {
    let kinds = decisions.kinds().into_iter();
    kinds
        .map(|kind| line(decisions, chosen, kind, lang))
        .collect()
}

fn line(decisions: &Decisions, chosen: &Chosen, kind: &Kind, lang: Lang) -> Line {
    let word = |part: &str| say(lang, &format!("privacy-kind-{}{part}", kind.code));
    let mut kept: Vec<String> = decisions
        .rules_of(kind)
        .map(|rule| rule_words(rule.code, days(rule, chosen), lang))
        .collect();
    if kept.is_empty() {
        kept.push(say(lang, "privacy-kept-until-erased"));
    }
    Line {
        code: kind.code,
        of_members: kind.of != People::Contacts,
        name: word(""),
        what: word(".what"),
        purpose: word(".purpose"),
        people: say(lang, &format!("privacy-people-{}", kind.of.code())),
        ground: say(lang, &format!("privacy-ground-{}", kind.ground.code())),
        kept,
        erasure: word(".erasure"),
    }
}

/// A rule in a sentence.
pub fn rule_words(code: &str, days: u32, lang: Lang) -> String {
    let days = usize::try_from(days).unwrap_or(usize::MAX);
    Arguments::new()
        .count("days", days)
        .say(lang, &format!("privacy-rule-{code}"))
}

/// Who answers for the data: label and value, empty where the operator has not said it.
pub fn responsible(settings: &PrivacySettings, lang: Lang) -> Vec<(String, String)> {
    [
        ("privacy-controller", &settings.controller),
        ("privacy-address", &settings.address),
        ("privacy-email", &settings.email),
        ("privacy-officer", &settings.officer),
        ("privacy-authority", &settings.authority),
    ]
    .into_iter()
    .map(|(key, value)| (say(lang, key), value.trim().to_owned()))
    .collect()
}

/// The heads of the columns of the record.
pub fn heads(lang: Lang) -> [String; 7] {
    [
        "privacy-record-activity",
        "privacy-record-purpose",
        "privacy-record-people",
        "privacy-record-what",
        "privacy-record-ground",
        "privacy-record-kept",
        "privacy-record-erasure",
    ]
    .map(|key| say(lang, key))
}

/// The cells of a line of the record, under [`heads`].
pub fn cells(line: &Line) -> [String; 7] {
    [
        line.name.clone(),
        line.purpose.clone(),
        line.people.clone(),
        line.what.clone(),
        line.ground.clone(),
        line.kept.join(" "),
        line.erasure.clone(),
    ]
}

/// The record as Markdown.
pub fn markdown(
    decisions: &Decisions,
    settings: &PrivacySettings,
    hub: &str,
    lang: Lang,
) -> String {
    let mut text = format!("# {}: {hub}\n\n", say(lang, "privacy-record-title"));
    for (label, value) in responsible(settings, lang) {
        let value = if value.is_empty() {
            say(lang, "privacy-not-set")
        } else {
            value
        };
        let _ = writeln!(text, "- **{label}**: {}", in_cell(&value));
    }
    let row = |cells: &[String; 7]| {
        let cells: Vec<String> = cells.iter().map(|cell| in_cell(cell)).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    text.push('\n');
    text.push_str(&row(&heads(lang)));
    text.push_str(&format!("|{}\n", "---|".repeat(7)));
    for line in lines(decisions, &settings.retention, lang) {
        text.push_str(&row(&cells(&line)));
    }
    for part in ["recipients", "transfers", "security"] {
        let _ = write!(
            text,
            "\n## {}\n\n{}\n",
            say(lang, &format!("privacy-{part}")),
            say(lang, &format!("privacy-{part}.words"))
        );
    }
    text
}

/// The record as CSV, as spreadsheet programs of the language read it.
///
/// # Errors
/// When it cannot be written.
pub fn csv(
    decisions: &Decisions,
    settings: &PrivacySettings,
    lang: Lang,
) -> Result<Vec<u8>, WriteError> {
    let delimiter = match lang.code() {
        "en" => CsvDelimiter::Comma,
        _ => CsvDelimiter::Semicolon,
    };
    let rows: Vec<Vec<Cell>> = lines(decisions, &settings.retention, lang)
        .iter()
        .map(|line| cells(line).into_iter().map(Cell::from).collect())
        .collect();
    let mut bytes = Vec::new();
    write_csv(&mut bytes, delimiter, Table::new("", heads(lang), rows))?;
    Ok(bytes)
}

fn in_cell(text: &str) -> String {
    text.replace('|', "\\|").replace(['\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_cell_stays_in_it() {
        assert_eq!(in_cell("a|b\nc"), "a\\|b c");
    }
}
