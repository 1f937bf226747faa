//! A letter in the form in which mail servers pass it on (RFC 5322, MIME). Pure: the same letter always
//! gives the same bytes, so that a second try is the same message under the same Message-ID.

use std::time::{Duration, SystemTime};

use jiff::Timestamp;
use lettre::{
    Address, Message,
    address::Envelope,
    message::{
        Mailbox, MultiPart, MultiPartKind, SinglePart,
        header::{HeaderName, HeaderValue, MessageId, To},
    },
};
use uuid::Uuid;

use super::letter::one_line;

/// A letter on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Which one.
    pub id: Uuid,
    /// Name of the recipient; may be empty.
    pub name: String,
    /// Their address.
    pub address: String,
    /// Two-letter code.
    pub language: String,
    /// One line.
    pub subject: String,
    /// What it says.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// Address that ends such letters.
    pub unsubscribe: Option<String>,
    /// When it was written.
    pub written: Timestamp,
}

/// A letter as the mail server is given it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// For the server: who sends.
    pub from: Address,
    /// For the server: who gets it.
    pub to: Address,
    /// The message.
    pub bytes: Vec<u8>,
}

/// The mailbox behind an address such as `hub@hub.example` or `Hub <hub@hub.example>`.
pub fn mailbox(text: &str) -> Option<Mailbox> {
    let text = text.trim();
    if let Some(address) = address(text) {
        return Some(Mailbox::new(None, address));
    }
    let (name, rest) = text.split_once('<')?;
    let address = address(rest.strip_suffix('>')?)?;
    let name = one_line(name.trim().trim_matches('"'));
    Some(Mailbox::new(
        Some(name).filter(|name| !name.is_empty()),
        address,
    ))
}

/// An address. The domain is written in the letters that every mail server knows (RFC 5891).
pub fn address(text: &str) -> Option<Address> {
    let (user, domain) = text.trim().rsplit_once('@')?;
    let domain = match domain.is_ascii() {
        true => domain.to_owned(),
        false => url::Host::parse(domain).ok()?.to_string(),
    };
    Address::new(user, domain).ok()
}

/// The Message-ID of a letter, without angle brackets.
pub fn message_id(id: Uuid, from: &Address) -> String {
    format!("{id}@{}", from.domain())
}

/// The letter behind a Message-ID of ours.
pub fn letter_of(message_id: &str) -> Option<Uuid> {
    let bare = message_id.trim().trim_start_matches('<');
    bare.split_once('@')?.0.parse().ok()
}

/// Puts a letter into its envelope. `None` when its address is no address.
///
/// # Errors
/// When the library refuses, which it has no cause to.
pub fn pack(letter: &Outgoing, from: &Mailbox) -> Result<Option<Packed>, lettre::error::Error> {
    let Some(to) = address(&letter.address) else {
        return Ok(None);
    };
    let name = Some(letter.name.clone()).filter(|name| !name.is_empty());
    let millis = u64::try_from(letter.written.as_millisecond()).unwrap_or(0);
    let body = MultiPart::builder()
        .kind(MultiPartKind::Alternative)
        .boundary(format!("letter-{}", letter.id.simple()))
        .singlepart(SinglePart::plain(letter.text.clone()))
        .singlepart(SinglePart::html(letter.html.clone()));
    let mut message = Message::builder()
        .from(from.clone())
        .header(To::from(lettre::message::Mailboxes::from(Mailbox::new(
            name,
            to.clone(),
        ))))
        .subject(one_line(&letter.subject))
        .date(SystemTime::UNIX_EPOCH + Duration::from_millis(millis))
        .header(MessageId::from(format!(
            "<{}>",
            message_id(letter.id, &from.email)
        )))
        .raw_header(plain("Content-Language", letter.language.clone()))
        // Keeps out-of-office programs from answering (RFC 3834, 5).
        .raw_header(plain("Auto-Submitted", "auto-generated".into()));
    let unsubscribe = letter.unsubscribe.as_deref();
    if let Some(url) = unsubscribe.and_then(|address| url::Url::parse(address).ok()) {
        message = message
            .raw_header(plain("List-Unsubscribe", format!("<{url}>")))
            .raw_header(plain(
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click".into(),
            ));
    }
    let envelope = Envelope::new(Some(from.email.clone()), vec![to.clone()])?;
    let bytes = message.envelope(envelope).multipart(body)?.formatted();
    Ok(Some(Packed {
        from: from.email.clone(),
        to,
        bytes,
    }))
}

fn plain(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

#[cfg(test)]
#[path = "message/tests.rs"]
mod tests;
