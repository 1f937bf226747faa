//! One settings struct: defaults, then a TOML file, then `COLLIDER_*` variables; the later wins.

use std::{
    collections::BTreeMap,
    fmt,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use serde::{Deserialize, Serialize};

/// A value that never appears in logs or in `collider doctor`.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// The value itself; call it only where it is handed on.
    pub fn reveal(&self) -> &str {
        &self.0
    }
    /// Whether nothing was set.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<&str> for Secret {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_empty() {
            "(not set)"
        } else {
            "(hidden)"
        })
    }
}

/// Everything an operator can set. Variables are the field names in capitals behind `COLLIDER_`;
/// a table is reached with two underscores: `COLLIDER_MAIL__FROM`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Name of the hub, shown in the header.
    pub hub_name: String,
    /// Address and port to listen on.
    pub listen: SocketAddr,
    /// Address under which people reach the hub; links in mails and cookies depend on it.
    /// Empty: `http://` and [`Settings::listen`].
    pub base_url: String,
    /// Addresses of the web servers in front, whose `X-Forwarded-For` is believed. Without them all
    /// visitors share the bound on costly requests.
    pub proxies: Vec<IpAddr>,
    /// What Prometheus has to send as its bearer token to read `/metrics`. Empty: only requests from
    /// this machine itself may read them.
    pub metrics_token: Secret,
    /// Folder for the embedded database and the text encoder.
    pub data_dir: PathBuf,
    /// `sqlite://FILE?mode=rwc` or `postgres://USER:PASSWORD@HOST/NAME`.
    /// Empty: a SQLite file in [`Settings::data_dir`].
    pub database_url: Secret,
    /// Folder of the text encoder. Empty: `encoder` in [`Settings::data_dir`].
    pub encoder_dir: PathBuf,
    /// IANA time zone of the hub's events and dates.
    pub time_zone: String,
    /// Language of mails and of the command line: `en`, `de` or `sl`.
    pub language: String,
    /// `text` for people, `json` for log collectors.
    pub log_format: LogFormat,
    /// Filter in the form of `tracing`: `info`, `collider=debug`.
    pub log: String,
    /// Outgoing mail.
    pub mail: MailSettings,
    /// Messages and digests.
    pub messages: MessageSettings,
    /// Addresses to which the end of the log of changes goes every night, best outside the hub: with
    /// these letters anybody can prove that nothing before was rewritten.
    pub log_end_to: Vec<String>,
    /// Who answers for personal data, and how long it is kept.
    pub privacy: PrivacySettings,
    /// Ways to sign in.
    pub sign_in: SignInSettings,
    /// A language model that may propose a reworded text.
    pub language_model: LanguageModelSettings,
    /// Bounds on what a request may ask for.
    pub limits: LimitSettings,
}

/// A language model that may propose a reworded text, for a person to adopt. Off by default, for the
/// text is sent to whoever runs it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LanguageModelSettings {
    /// Whether it may be asked.
    pub enabled: bool,
    /// Its address up to what stands before `/chat/completions`: `https://models.example/v1`. Encrypted,
    /// or on this machine.
    pub endpoint: String,
    /// The model's name, as the endpoint calls it.
    pub model: String,
    /// What the hub proves itself with. Empty: nothing is sent.
    pub key: Secret,
    /// Longest time for a whole answer, in seconds.
    pub timeout_seconds: u64,
}

impl Default for LanguageModelSettings {
    fn default() -> Self {
        Self {
            enabled: false,
            endpoint: String::new(),
            model: String::new(),
            key: Secret::default(),
            timeout_seconds: 60,
        }
    }
}

/// Ways to sign in.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct SignInSettings {
    /// Only providers let people in. The link of the command line works all the same: it is the door
    /// when a provider fails.
    pub only_providers: bool,
    /// Providers of OpenID Connect by an id of letters, digits, `-` and `_`, which stands in addresses.
    pub providers: BTreeMap<String, ProviderSettings>,
}

/// A provider of OpenID Connect: an institution that signs its own people in.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ProviderSettings {
    /// Its name on the button. Empty: its id.
    pub name: String,
    /// Its address as it names itself, to the letter.
    pub issuer: String,
    /// What it calls this hub.
    pub client_id: String,
    /// What this hub proves itself with; empty for a client without a secret.
    pub client_secret: Secret,
    /// What is asked for.
    pub scopes: Vec<String>,
    /// The claim that holds a person's groups; a dot leads into an object.
    pub group_claim: String,
    /// Which roles the members of a group have.
    pub roles: BTreeMap<String, Vec<String>>,
    /// Which roles everybody has who comes through this provider.
    pub everyone: Vec<String>,
    /// Whether somebody unknown gets an account.
    pub makes_accounts: bool,
    /// Domains of e-mail addresses for which its word is taken.
    pub domains: Vec<String>,
}

impl Default for ProviderSettings {
    fn default() -> Self {
        Self {
            name: String::new(),
            issuer: String::new(),
            client_id: String::new(),
            client_secret: Secret::default(),
            scopes: ["openid", "email", "profile"].map(str::to_owned).into(),
            group_claim: "groups".into(),
            roles: BTreeMap::new(),
            everyone: Vec::new(),
            makes_accounts: false,
            domains: Vec::new(),
        }
    }
}

/// How log lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// Readable lines.
    Text,
    /// One JSON object a line.
    Json,
}

/// Outgoing mail; without a server nothing is sent.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MailSettings {
    /// `smtps://USER:PASSWORD@HOST`, or `smtp://…` for encryption after the greeting.
    pub smtp_url: Secret,
    /// Sender's address, such as `hub@hub.example` or `Hub <hub@hub.example>`.
    pub from: String,
    /// Certificate (PEM) of the authority behind the mail server's own, where it is not a public one.
    pub ca_file: PathBuf,
}

/// Messages and digests.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MessageSettings {
    /// Hour of the hub's day at which the day's digest goes, 0 to 23.
    pub digest_hour: i8,
}

impl Default for MessageSettings {
    fn default() -> Self {
        Self { digest_hour: 7 }
    }
}

/// Who answers for personal data, as the privacy notice and the record of processing activities say it,
/// and how long data is kept.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PrivacySettings {
    /// Name of the controller: the organisation that runs the hub.
    pub controller: String,
    /// Its postal address.
    pub address: String,
    /// Its e-mail address for questions about personal data.
    pub email: String,
    /// The data protection officer, with a way to reach them.
    pub officer: String,
    /// The supervisory authority to which people can complain.
    pub authority: String,
    /// Rule → days; `collider retention --dry-run` names the rules. Those that are not here keep their
    /// own number of days.
    pub retention: BTreeMap<String, u32>,
}

/// Bounds on what a request may ask for.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LimitSettings {
    /// Largest form, in bytes.
    pub form_bytes: usize,
    /// Largest uploaded sheet, in bytes.
    pub upload_bytes: usize,
    /// Requests that cost (search, sign-in, upload) per minute and address.
    pub costly_per_minute: u32,
}

impl Default for LimitSettings {
    fn default() -> Self {
        Self {
            form_bytes: 512 * 1024,
            upload_bytes: 64 * 1024 * 1024,
            costly_per_minute: 240,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            hub_name: "Collider".into(),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            base_url: String::new(),
            proxies: Vec::new(),
            metrics_token: Secret::default(),
            data_dir: PathBuf::from("collider-data"),
            database_url: Secret::default(),
            encoder_dir: PathBuf::new(),
            time_zone: "Europe/Ljubljana".into(),
            language: "en".into(),
            log_format: LogFormat::Text,
            log: "info,sqlx=warn,sea_orm_migration=warn".into(),
            mail: MailSettings::default(),
            messages: MessageSettings::default(),
            log_end_to: Vec::new(),
            privacy: PrivacySettings::default(),
            sign_in: SignInSettings::default(),
            language_model: LanguageModelSettings::default(),
            limits: LimitSettings::default(),
        }
    }
}

impl Settings {
    /// Reads defaults, then `file` (if given, it must exist; else `collider.toml` if there), then the
    /// environment.
    ///
    /// # Errors
    /// Names the setting and its source when a value has the wrong form.
    pub fn load(file: Option<PathBuf>) -> anyhow::Result<Self> {
        if let Some(file) = &file {
            anyhow::ensure!(
                file.is_file(),
                "The settings file {} does not exist.",
                file.display()
            );
        }
        let file = file.unwrap_or_else(|| PathBuf::from("collider.toml"));
        let settings: Self = Figment::from(Serialized::defaults(Self::default()))
            .merge(Toml::file(file))
            .merge(
                Env::prefixed("COLLIDER_")
                    .ignore(&[
                        "test_postgres_url",
                        "test_clock",
                        "settings",
                        "test",
                        "backup_passphrase",
                    ])
                    .split("__"),
            )
            .extract()?;
        jiff::tz::TimeZone::get(&settings.time_zone).map_err(|_| {
            anyhow::anyhow!(
                "time_zone: {} is not an IANA time zone.",
                settings.time_zone
            )
        })?;
        anyhow::ensure!(
            (0..24).contains(&settings.messages.digest_hour),
            "messages.digest_hour: {} is not an hour from 0 to 23.",
            settings.messages.digest_hour
        );
        Ok(settings)
    }

    /// Address under which people reach the hub, without a slash at the end.
    pub fn base_url(&self) -> String {
        if self.base_url.is_empty() {
            format!("http://{}", self.listen)
        } else {
            self.base_url.trim_end_matches('/').to_owned()
        }
    }

    /// Whether people reach the hub over TLS; cookies are then locked to it.
    pub fn is_https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// The database's address, with the embedded one as the default.
    pub fn database_url(&self) -> String {
        if self.database_url.is_empty() {
            format!(
                "sqlite://{}?mode=rwc",
                self.data_dir.join("collider.db").display()
            )
        } else {
            self.database_url.reveal().to_owned()
        }
    }

    /// The text encoder's folder.
    pub fn encoder_dir(&self) -> PathBuf {
        if self.encoder_dir.as_os_str().is_empty() {
            self.data_dir.join("encoder")
        } else {
            self.encoder_dir.clone()
        }
    }

    /// The hub's time zone; `load` has checked that it exists.
    pub fn time_zone(&self) -> jiff::tz::TimeZone {
        jiff::tz::TimeZone::get(&self.time_zone).unwrap_or(jiff::tz::TimeZone::UTC)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_do_not_show() {
        let settings = Settings {
            database_url: Secret::from("postgres://hub:pa55word@db/hub"),
            mail: MailSettings {
                smtp_url: Secret::from("smtps://user:pa55word@mail.example"),
                ..MailSettings::default()
            },
            ..Settings::default()
        };
        let shown = format!("{settings:?}");
        assert!(!shown.contains("pa55word"), "{shown}");
        assert!(shown.contains("(hidden)"));
    }
}
