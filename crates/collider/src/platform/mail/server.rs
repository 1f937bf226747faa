//! The mail server of this installation: where it is, how to reach it, and how to tell that it is there.

use std::{fs, time::Duration};

use lettre::{
    message::Mailbox,
    transport::smtp::{
        authentication::{Credentials, Mechanism},
        client::{AsyncSmtpConnection, Certificate, TlsParameters},
        extension::ClientId,
    },
};
use tokio::time::timeout;

use super::{
    dialogue::{Failure, Stage},
    message,
};
use crate::platform::settings::Settings;

/// Whether and when the connection is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encryption {
    /// From the first byte: `smtps://`.
    AtOnce,
    /// After the greeting, or not at all: `smtp://` to another machine.
    Required,
    /// Never: `smtp://` to this machine, or by `?tls=none`.
    None,
}

/// What is wrong with the settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Misset {
    /// `mail.from` is missing or no address.
    #[error("mail.from is not an address")]
    From,
    /// `mail.smtp_url` has the wrong form.
    #[error("mail.smtp_url is not of the form smtps://USER:PASSWORD@HOST")]
    Url,
    /// `mail.ca_file` cannot be read.
    #[error("mail.ca_file is not a readable file with certificates (PEM)")]
    Authority,
}

/// How long the server may take. RFC 5321 (4.5.3.2) asks for minutes; the answer to the whole letter
/// above all must not be cut short, for then nobody would know whether it was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// To answer the call, encrypt and let us in.
    pub greeting: Duration,
    /// To answer one command.
    pub command: Duration,
    /// To answer the whole letter.
    pub letter: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            greeting: Duration::from_secs(30),
            command: Duration::from_secs(120),
            letter: Duration::from_secs(600),
        }
    }
}

/// A mail server and how we present ourselves to it.
#[derive(Debug, Clone)]
pub struct Server {
    host: String,
    port: u16,
    encryption: Encryption,
    credentials: Option<Credentials>,
    authority: Option<Certificate>,
    hello: ClientId,
    /// Who writes.
    pub from: Mailbox,
    /// How long it may take.
    pub patience: Patience,
}

impl Server {
    /// As the settings say; `None` when no server is set.
    ///
    /// # Errors
    /// Names what is wrong with the settings.
    pub fn from_settings(settings: &Settings) -> Result<Option<Self>, Misset> {
        let mail = &settings.mail;
        if mail.smtp_url.is_empty() {
            return Ok(None);
        }
        let mut from = message::mailbox(&mail.from).ok_or(Misset::From)?;
        if from.name.is_none() {
            from.name = Some(super::letter::one_line(&settings.hub_name));
        }
        let url = url::Url::parse(mail.smtp_url.reveal()).map_err(|_| Misset::Url)?;
        let host = url.host_str().ok_or(Misset::Url)?;
        let host = host.trim_matches(['[', ']']).to_owned();
        let encryption = encryption(&url, &host)?;
        let port = url.port().unwrap_or(match encryption {
            Encryption::AtOnce => 465,
            Encryption::Required => 587,
            Encryption::None => 25,
        });
        let authority = match mail.ca_file.as_os_str().is_empty() {
            true => None,
            false => {
                let pem = fs::read(&mail.ca_file).map_err(|_| Misset::Authority)?;
                Some(Certificate::from_pem(&pem).map_err(|_| Misset::Authority)?)
            }
        };
        Ok(Some(Self {
            credentials: credentials(&url)?,
            host,
            port,
            encryption,
            authority,
            hello: hello(&settings.base_url()),
            from,
            patience: Patience::default(),
        }))
    }

    /// Host and port, for people.
    pub fn place(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }

    /// Calls the server, encrypts, and is let in.
    ///
    /// # Errors
    /// At which stage it failed and what was said.
    pub async fn call(&self) -> Result<AsyncSmtpConnection, Failure> {
        let mut stage = Stage::Connect;
        match timeout(self.patience.greeting, self.called(&mut stage)).await {
            Ok(Ok(connection)) => Ok(connection),
            Ok(Err(problem)) => Err(Failure::of(stage, &problem)),
            Err(_) => Err(Failure::too_slow(stage, self.patience.greeting)),
        }
    }

    async fn called(
        &self,
        stage: &mut Stage,
    ) -> Result<AsyncSmtpConnection, lettre::transport::smtp::Error> {
        let at_once = match self.encryption {
            Encryption::AtOnce => Some(self.tls()?),
            Encryption::Required | Encryption::None => None,
        };
        let place = (self.host.as_str(), self.port);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(place, None, &self.hello, at_once, None).await?;
        if self.encryption == Encryption::Required {
            *stage = Stage::Encrypt;
            connection.starttls(self.tls()?, &self.hello).await?;
        }
        if let Some(credentials) = &self.credentials {
            *stage = Stage::SignIn;
            connection
                .auth(&[Mechanism::Plain, Mechanism::Login], credentials)
                .await?;
        }
        Ok(connection)
    }

    fn tls(&self) -> Result<TlsParameters, lettre::transport::smtp::Error> {
        let mut builder = TlsParameters::builder(self.host.clone());
        if let Some(authority) = &self.authority {
            builder = builder.add_root_certificate(authority.clone());
        }
        builder.build()
    }
}

fn encryption(url: &url::Url, host: &str) -> Result<Encryption, Misset> {
    let wish = url.query_pairs().find(|(name, _)| name == "tls");
    let wish = wish.map(|(_, value)| value.into_owned());
    match (url.scheme(), wish.as_deref()) {
        ("smtps", None | Some("required")) => Ok(Encryption::AtOnce),
        ("smtp", Some("required")) => Ok(Encryption::Required),
        ("smtp", Some("none")) => Ok(Encryption::None),
        // A mail server on this machine has no certificate in its name, and nobody listens between.
        ("smtp", None) if is_this_machine(host) => Ok(Encryption::None),
        ("smtp", None) => Ok(Encryption::Required),
        _ => Err(Misset::Url),
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost"
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

fn credentials(url: &url::Url) -> Result<Option<Credentials>, Misset> {
    let decoded = |text: &str| {
        let text = percent_encoding::percent_decode_str(text).decode_utf8();
        text.map(std::borrow::Cow::into_owned)
            .map_err(|_| Misset::Url)
    };
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        (user, Some(password)) => Ok(Some(Credentials::new(decoded(user)?, decoded(password)?))),
        // A user without a password is a slip that would only show as a refusal later.
        (_, None) => Err(Misset::Url),
    }
}

/// Our name for the server: the hub's host, or the plain statement that we have none (RFC 5321, 4.1.3).
fn hello(base_url: &str) -> ClientId {
    let url = url::Url::parse(base_url).ok();
    match url.as_ref().and_then(url::Url::host) {
        Some(url::Host::Domain(name)) if name.contains('.') => ClientId::Domain(name.to_owned()),
        Some(url::Host::Ipv4(address)) => ClientId::Ipv4(address),
        Some(url::Host::Ipv6(address)) => ClientId::Ipv6(address),
        _ => ClientId::Ipv4(std::net::Ipv4Addr::LOCALHOST),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::settings::{MailSettings, Secret};

    fn server(url: &str) -> Result<Option<Server>, Misset> {
        Server::from_settings(&Settings {
            base_url: "https://hub.example".into(),
            mail: MailSettings {
                smtp_url: Secret::from(url),
                from: "hub@hub.example".into(),
                ..MailSettings::default()
            },
            ..Settings::default()
        })
    }

    #[test]
    fn passwords_do_not_go_over_the_wire_in_clear_by_accident() {
        for (url, place, encryption) in [
            (
                "smtps://u:p@mail.example",
                "mail.example:465",
                Encryption::AtOnce,
            ),
            (
                "smtp://u:p@mail.example",
                "mail.example:587",
                Encryption::Required,
            ),
            (
                "smtp://mail.example:25",
                "mail.example:25",
                Encryption::Required,
            ),
            (
                "smtp://mail.example?tls=none",
                "mail.example:25",
                Encryption::None,
            ),
            ("smtp://localhost", "localhost:25", Encryption::None),
            ("smtp://[::1]:2525", "::1:2525", Encryption::None),
            (
                "smtp://127.0.0.1?tls=required",
                "127.0.0.1:587",
                Encryption::Required,
            ),
        ] {
            let server = server(url).expect("right").expect("set");
            assert_eq!(
                (server.place().as_str(), server.encryption),
                (place, encryption),
                "{url}"
            );
        }
    }

    #[test]
    fn what_is_not_right_is_named() {
        for url in [
            "pigeon://loft",
            "mail.example",
            "smtp:///",
            "smtps://user@mail.example",
            "smtps://mail.example?tls=none",
            "smtp://u:p%FF@mail.example",
        ] {
            assert_eq!(server(url).err(), Some(Misset::Url), "{url}");
        }
        assert!(server("").expect("right").is_none());
        let without_sender = Settings {
            mail: MailSettings {
                smtp_url: Secret::from("smtp://localhost"),
                from: "the hub".into(),
                ..MailSettings::default()
            },
            ..Settings::default()
        };
        assert_eq!(
            Server::from_settings(&without_sender).err(),
            Some(Misset::From)
        );
    }

    #[test]
    fn signs_in_passwords_are_taken_as_they_are_written() {
        let server = server("smtps://ana%40hub.example:p%2Fa+b%3A@mail.example");
        let credentials = server.expect("right").expect("set").credentials;
        let expected = Credentials::new("ana@hub.example".into(), "p/a+b:".into());
        assert_eq!(credentials, Some(expected));
    }

    #[test]
    fn we_say_our_name_where_we_have_one() {
        for (base, expected) in [
            (
                "https://hub.example/",
                ClientId::Domain("hub.example".into()),
            ),
            (
                "http://127.0.0.1:8080",
                ClientId::Ipv4(std::net::Ipv4Addr::LOCALHOST),
            ),
            (
                "http://localhost",
                ClientId::Ipv4(std::net::Ipv4Addr::LOCALHOST),
            ),
        ] {
            assert_eq!(hello(base), expected, "{base}");
        }
    }
}
