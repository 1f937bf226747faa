//! Trying the mail server out: a call, or one letter, past the queue.

use std::io::ErrorKind;

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    Body, Letter, Recipient, Urgency, body,
    dialogue::{Failure, Stage, give},
    message::{Outgoing, pack},
    server::Server,
};
use crate::platform::{
    i18n::{Arguments, Lang, say},
    settings::Settings,
};

/// Where a trial failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The address is none.
    NoAddress,
    /// The letter could not be written.
    Unwritten(String),
    /// The mail server.
    Server(Failure),
}

/// Calls the server, encrypts, is let in, and hangs up.
///
/// # Errors
/// At which stage it failed and what was said.
pub async fn call(server: &Server) -> Result<(), Failure> {
    let mut connection = server.call().await?;
    let _ = tokio::time::timeout(server.patience.greeting, connection.quit()).await;
    Ok(())
}

/// Sends a test letter at once. Answers the server's words.
///
/// # Errors
/// What went wrong.
pub async fn send_test(
    server: &Server,
    settings: &Settings,
    address: &str,
    now: Timestamp,
) -> Result<String, Trouble> {
    let letter = test_letter(settings, address);
    let (text, html) = body::written(&letter, settings)
        .map_err(|problem| Trouble::Unwritten(problem.to_string()))?;
    let outgoing = Outgoing {
        id: Uuid::now_v7(),
        name: letter.to.name,
        address: letter.to.address,
        language: letter.to.lang.code().to_owned(),
        subject: letter.subject,
        text,
        html,
        unsubscribe: None,
        written: now,
    };
    let packed = pack(&outgoing, &server.from)
        .map_err(|problem| Trouble::Unwritten(problem.to_string()))?
        .ok_or(Trouble::NoAddress)?;
    let mut connection = server.call().await.map_err(Trouble::Server)?;
    let said = give(&mut connection, &packed, server.patience)
        .await
        .map_err(Trouble::Server)?;
    let _ = tokio::time::timeout(server.patience.greeting, connection.quit()).await;
    Ok(said)
}

fn test_letter(settings: &Settings, address: &str) -> Letter {
    let lang = Lang::from_code(&settings.language).unwrap_or(Lang::FALLBACK);
    let hub = || Arguments::new().text("hub", settings.hub_name.as_str());
    Letter {
        to: Recipient {
            person: None,
            name: String::new(),
            address: address.trim().to_owned(),
            lang,
        },
        kind: "test",
        urgency: Urgency::AtOnce,
        worthless_after: None,
        unsubscribe: None,
        subject: super::letter::one_line(&hub().say(lang, "mail-test-subject")),
        body: Body::new()
            .paragraph(hub().say(lang, "mail-test-body"))
            .note(say(lang, "mail-test-note")),
    }
}

/// What to do about a failure, for whoever set the mail server.
pub fn mending(failure: &Failure) -> &'static str {
    match (failure.stage, failure.system, failure.code) {
        (Stage::Connect, Some(ErrorKind::ConnectionRefused), _) => {
            "nothing listens there: check host and port in mail.smtp_url (465 for smtps://, 587 for \
             smtp://)"
        }
        (_, Some(ErrorKind::TimedOut), _) => {
            "nothing answers: a firewall may be in between; many networks let only ports 465 and 587 \
             through"
        }
        (Stage::Connect | Stage::Encrypt, Some(ErrorKind::InvalidData), _) => {
            "encryption failed: smtps:// is for port 465, smtp:// for 587; a certificate of an \
             authority of your own goes into mail.ca_file; the host must be written as in the \
             certificate"
        }
        (Stage::Connect, Some(_), _) => {
            "the server cannot be found or reached: check the host in mail.smtp_url and this \
             machine's network"
        }
        (Stage::Connect, None, Some(_)) => {
            "the server turns us away: ask whoever runs it whether this machine may send"
        }
        (Stage::Connect, None, None) => {
            "no mail server speaks there: check host and port in mail.smtp_url"
        }
        (Stage::Encrypt, ..) => {
            "the server does not encrypt after its greeting: try smtps:// with port 465; ?tls=none \
             only inside a network of your own"
        }
        (Stage::SignIn, ..) => {
            "check user and password in mail.smtp_url; signs such as @ / : in them are written %40 \
             %2F %3A; some providers want a password for programs"
        }
        (Stage::Sender, ..) => {
            "the server does not let us write as mail.from: use an address of the account"
        }
        (Stage::Recipient, _, Some(code)) if code < 500 => {
            "the server asks to try later, as many do with strangers; letters in the queue are tried \
             again by themselves"
        }
        (Stage::Recipient, ..) => {
            "the server does not take letters for this address: check it, or whether the server \
             passes letters on only for those who sign in"
        }
        (Stage::Begin | Stage::Letter, ..) => {
            "the server does not take the letter itself; its words say why"
        }
    }
}
