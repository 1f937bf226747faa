//! A letter as a feature writes it: to whom, how urgent, and what it says. Pure.

use jiff::Timestamp;
use uuid::Uuid;

use super::body::Body;
use crate::platform::i18n::Lang;

/// Characters of a subject or name that are kept; longer ones are cut.
const LONGEST_LINE: usize = 200;

/// Who gets a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Their account, if they have one: what is sent to a person can be shown to them and erased.
    pub person: Option<Uuid>,
    /// Their name; empty where it is not known.
    pub name: String,
    /// Their e-mail address.
    pub address: String,
    /// The language the letter is written in. The feature has chosen its words by it; greeting and
    /// foot follow.
    pub lang: Lang,
}

/// Whether a letter overtakes others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// Somebody sits and waits for it: a sign-in link.
    AtOnce,
    /// It comes behind those: digests, invitations to many.
    InTurn,
}

/// A letter to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// To whom.
    pub to: Recipient,
    /// What kind of letter, for lists and statistics: `sign-in`, `invitation`, `digest`. A word for it
    /// stands in `mail.ftl` as `mail-kind-<kind>`.
    pub kind: &'static str,
    /// Whether it overtakes others.
    pub urgency: Urgency,
    /// After this moment it is of no use and is not sent any more: a link that has run out by then.
    pub worthless_after: Option<Timestamp>,
    /// Address at which one POST ends such letters (RFC 8058), for everything that is not asked for
    /// each time. It has to work without signing in; the body shows it too.
    pub unsubscribe: Option<String>,
    /// One line.
    pub subject: String,
    /// What it says between greeting and foot.
    pub body: Body,
}

/// A text as it may stand in a header: one line, without control characters, not endless. A name with
/// a line break in it could otherwise add headers of its own.
pub fn one_line(text: &str) -> String {
    let blank = |c: char| c.is_control() || c.is_whitespace();
    let words = text.split(blank).filter(|word| !word.is_empty());
    let line = words.collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST_LINE) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn line_breaks_become_blanks() {
        assert_eq!(
            one_line("Ana\r\nBcc: all@hub.example\u{2028}\u{85} Kralj\t\0"),
            "Ana Bcc: all@hub.example Kralj"
        );
    }

    proptest! {
        #[test]
        fn a_header_is_one_line_and_not_endless(text in "\\PC*|[\\s\\S]{0,400}") {
            let line = one_line(&text);
            let breaks = |c: char| c.is_control() || ['\u{2028}', '\u{2029}'].contains(&c);
            prop_assert!(!line.contains(breaks));
            prop_assert!(line.chars().count() <= LONGEST_LINE + 1);
        }
    }
}
