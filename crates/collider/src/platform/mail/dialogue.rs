//! Giving one letter to a mail server that let us in, step by step: at which step it fails decides what
//! is known about the letter.

use std::{error::Error as _, fmt, future::Future, time::Duration};

use lettre::transport::smtp::{
    client::AsyncSmtpConnection,
    commands::{Data, Mail, Rcpt},
    extension::{Extension, MailParameter},
    response::Response,
};
use tokio::time::timeout;

use super::{delivery::Outcome, message::Packed, server::Patience};

/// How far the dialogue had come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Finding the server and hearing its greeting.
    Connect,
    /// Going over to encryption.
    Encrypt,
    /// Saying user and password.
    SignIn,
    /// Saying who writes.
    Sender,
    /// Saying to whom.
    Recipient,
    /// Asking to hand over the letter.
    Begin,
    /// The letter was handed over.
    Letter,
}

/// What went wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Where.
    pub stage: Stage,
    /// The server's number (RFC 5321, 4.2), if it answered.
    pub code: Option<u16>,
    /// What the server or the system said.
    pub said: String,
    /// What kind of trouble the system had, if it was that.
    pub system: Option<std::io::ErrorKind>,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.code {
            Some(code) => write!(f, "{code} {}", self.said),
            None => f.write_str(&self.said),
        }
    }
}

impl Failure {
    /// What the library says went wrong.
    pub fn of(stage: Stage, problem: &lettre::transport::smtp::Error) -> Self {
        let code = problem
            .status()
            .and_then(|code| code.to_string().parse().ok());
        let mut said = problem.to_string();
        let mut system = None;
        let mut source = problem.source();
        while let Some(inner) = source {
            said = inner.to_string();
            if let Some(io) = inner.downcast_ref::<std::io::Error>() {
                system = Some(io.kind());
            }
            source = inner.source();
        }
        Self {
            stage,
            code,
            said: one_answer(&said),
            system,
        }
    }

    /// The server did not answer in time.
    pub fn too_slow(stage: Stage, waited: Duration) -> Self {
        Self {
            stage,
            code: None,
            said: format!("no answer within {} seconds", waited.as_secs()),
            system: Some(std::io::ErrorKind::TimedOut),
        }
    }

    /// What this means for the letter.
    pub fn outcome(&self) -> Outcome {
        let said = self.to_string();
        match (self.stage, self.code) {
            (Stage::Letter, None) => Outcome::Unanswered(said),
            (_, None) => Outcome::NoServer(said),
            // The server shuts down, or wants nothing of us yet (RFC 5321, 3.8).
            (stage, Some(421)) if stage != Stage::Letter => Outcome::NoServer(said),
            // What is refused before a recipient is named is our sign-in or our sender's address.
            (Stage::Connect | Stage::Encrypt | Stage::SignIn | Stage::Sender, Some(_)) => {
                Outcome::NoServer(said)
            }
            (_, Some(code)) if code < 500 => Outcome::Later(said),
            (Stage::Recipient, Some(_)) if self.subject() != Some('7') => {
                Outcome::NoSuchAddress(said)
            }
            // Some servers look at the address only when they have the whole letter.
            (Stage::Letter, Some(_)) if matches!(self.subject(), Some('1' | '2')) => {
                Outcome::NoSuchAddress(said)
            }
            (_, Some(_)) => Outcome::Refused(said),
        }
    }

    /// What the enhanced code is about (RFC 3463, 4): 1 the address, 2 the mailbox, 7 a policy, such as
    /// passing nothing on for us.
    fn subject(&self) -> Option<char> {
        let mut parts = self.said.split_whitespace().next()?.split('.');
        let (class, subject, detail) = (parts.next()?, parts.next()?, parts.next()?);
        let number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        (class == "5" && subject.len() == 1 && number(subject) && number(detail))
            .then(|| subject.chars().next())?
    }
}

/// Characters of an answer that are kept.
const LONGEST_ANSWER: usize = 500;

fn one_answer(said: &str) -> String {
    let words: Vec<&str> = said.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST_ANSWER).collect()
}

/// Gives the server one letter. Answers its words.
///
/// # Errors
/// At which stage it failed and what was said.
pub async fn give(
    connection: &mut AsyncSmtpConnection,
    letter: &Packed,
    patience: Patience,
) -> Result<String, Failure> {
    let mut parameters = Vec::new();
    if [&letter.from, &letter.to]
        .iter()
        .any(|address| !AsRef::<str>::as_ref(*address).is_ascii())
    {
        if !connection
            .server_info()
            .supports_feature(Extension::SmtpUtfEight)
        {
            // Not the library's words: the server would say the same if it were asked (RFC 6531, 3.2).
            return Err(Failure {
                stage: Stage::Recipient,
                code: Some(553),
                said: "5.6.7 the mail server knows only addresses in plain Latin letters".into(),
                system: None,
            });
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    let mail = Mail::new(Some(letter.from.clone()), parameters);
    let rcpt = Rcpt::new(letter.to.clone(), Vec::new());
    in_time(Stage::Sender, patience.command, connection.command(mail)).await?;
    in_time(Stage::Recipient, patience.command, connection.command(rcpt)).await?;
    in_time(Stage::Begin, patience.command, connection.command(Data)).await?;
    let taken = in_time(
        Stage::Letter,
        patience.letter,
        connection.message(&letter.bytes),
    )
    .await?;
    let words: Vec<&str> = taken.message().collect();
    Ok(one_answer(&format!("{} {}", taken.code(), words.join(" "))))
}

async fn in_time<F>(stage: Stage, patience: Duration, answer: F) -> Result<Response, Failure>
where
    F: Future<Output = Result<Response, lettre::transport::smtp::Error>>,
{
    match timeout(patience, answer).await {
        Ok(Ok(response)) => Ok(response),
        Ok(Err(problem)) => Err(Failure::of(stage, &problem)),
        Err(_) => Err(Failure::too_slow(stage, patience)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::mail::State;

    fn state(stage: Stage, answer: &str) -> State {
        let (code, said) = answer.split_once(' ').unwrap_or((answer, ""));
        let failure = Failure {
            stage,
            code: code.parse().ok(),
            said: said.into(),
            system: None,
        };
        let now = jiff::Timestamp::UNIX_EPOCH;
        super::super::delivery::after(failure.outcome(), 1, now, now).state
    }

    #[test]
    fn what_the_server_says_and_when_decides_what_becomes_of_the_letter() {
        for (stage, answer, expected) in [
            (Stage::Connect, "- Connection refused", State::Waiting),
            (
                Stage::Connect,
                "554 5.7.1 your address is on a list",
                State::Waiting,
            ),
            (Stage::SignIn, "535 5.7.8 wrong password", State::Waiting),
            (Stage::Sender, "550 5.1.8 unknown sender", State::Waiting),
            (Stage::Sender, "451 later", State::Waiting),
            (Stage::Recipient, "450 4.2.0 greylisted", State::Waiting),
            (Stage::Recipient, "421 going down", State::Waiting),
            (Stage::Recipient, "- connection reset", State::Waiting),
            (Stage::Recipient, "550 5.1.1 no such user", State::Bounced),
            (Stage::Recipient, "550 no such user", State::Bounced),
            (Stage::Recipient, "552 5.2.2 mailbox full", State::Bounced),
            (
                Stage::Recipient,
                "554 5.7.1 relay access denied",
                State::Failed,
            ),
            (Stage::Begin, "451 later", State::Waiting),
            (Stage::Begin, "554 no valid recipients", State::Failed),
            (Stage::Begin, "- connection reset", State::Waiting),
            (Stage::Letter, "451 4.7.1 later", State::Waiting),
            (Stage::Letter, "421 4.3.2 going down", State::Waiting),
            (Stage::Letter, "554 5.7.1 looks like spam", State::Failed),
            (Stage::Letter, "550 5.1.1 no such user", State::Bounced),
            (Stage::Letter, "- connection reset", State::InDoubt),
        ] {
            assert_eq!(state(stage, answer), expected, "{stage:?}: {answer}");
        }
    }
}
