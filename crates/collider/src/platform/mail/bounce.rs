//! Reads what mail servers report of a letter they had taken (RFC 3464): hours later, by mail.

use mail_parser::{Message, MessageParser, MimeHeaders, PartType};
use uuid::Uuid;

use super::message::letter_of;

/// What a server reports of one recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The letter of ours that it is about, where the report brings its Message-ID.
    pub letter: Option<Uuid>,
    /// The recipient.
    pub recipient: Option<String>,
    /// Whether the letter is given up, or only late.
    pub given_up: bool,
    /// What the recipient's server said.
    pub said: String,
}

/// Why a message tells nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoReport {
    /// It is no message at all.
    #[error("this is not a mail message")]
    NoMessage,
    /// It has no part of the type message/delivery-status.
    #[error("this message carries no delivery report (RFC 3464)")]
    NoStatus,
}

/// Reads a message that a server sent about a letter of ours.
///
/// # Errors
/// When it is not such a message.
pub fn read(bytes: &[u8]) -> Result<Vec<Report>, NoReport> {
    let message = MessageParser::default()
        .parse(bytes)
        .ok_or(NoReport::NoMessage)?;
    let status = message
        .parts
        .iter()
        .find(|part| part.is_content_type("message", "delivery-status"))
        .ok_or(NoReport::NoStatus)?;
    let text = String::from_utf8_lossy(status.contents());
    let letter = about(&message);
    // The first block speaks of the report itself, each further one of a recipient.
    let reports: Vec<Report> = blocks(&text)
        .iter()
        .filter_map(|block| report(block, letter))
        .collect();
    if reports.is_empty() {
        return Err(NoReport::NoStatus);
    }
    Ok(reports)
}

fn report(block: &[(String, String)], letter: Option<Uuid>) -> Option<Report> {
    let field = |name: &str| {
        block
            .iter()
            .find(|(found, _)| found.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    };
    let action = field("Action")?;
    // `rfc822;ana@hub.example`: the type of the address before its text.
    let typed = |value: &str| match value.split_once(';') {
        Some((_, text)) => text.trim().to_owned(),
        None => value.trim().to_owned(),
    };
    let recipient = field("Original-Recipient").or_else(|| field("Final-Recipient"));
    let status = field("Status").unwrap_or_default();
    let diagnostic = field("Diagnostic-Code").map(typed).unwrap_or_default();
    let said = if diagnostic.contains(status) {
        diagnostic
    } else {
        format!("{status} {diagnostic}").trim().to_owned()
    };
    Some(Report {
        letter,
        recipient: recipient.map(typed).filter(|text| text.contains('@')),
        given_up: action.eq_ignore_ascii_case("failed"),
        said: said.chars().take(500).collect(),
    })
}

/// The letter that came back: the report brings it whole, or its head.
fn about(message: &Message<'_>) -> Option<Uuid> {
    message.parts.iter().find_map(|part| match &part.body {
        PartType::Message(inner) => inner.message_id().and_then(letter_of),
        _ if part.is_content_type("text", "rfc822-headers") => MessageParser::default()
            .parse_headers(part.contents())?
            .message_id()
            .and_then(letter_of),
        _ => None,
    })
}

/// Fields by blocks; a line that begins with a blank goes on with the one before (RFC 5322, 2.2.3).
fn blocks(text: &str) -> Vec<Vec<(String, String)>> {
    let mut blocks = vec![Vec::<(String, String)>::new()];
    for line in text.lines() {
        let goes_on = line.starts_with([' ', '\t']);
        if line.trim().is_empty() {
            blocks.push(Vec::new());
        } else if let Some(block) = blocks.last_mut() {
            match (goes_on, block.last_mut(), line.split_once(':')) {
                (true, Some((_, value)), _) => {
                    value.push(' ');
                    value.push_str(line.trim());
                }
                (false, _, Some((name, value))) => {
                    block.push((name.trim().to_owned(), value.trim().to_owned()));
                }
                _ => {}
            }
        }
    }
    blocks
}

#[cfg(test)]
#[path = "bounce/tests.rs"]
mod tests;
