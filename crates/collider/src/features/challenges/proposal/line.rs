//! The line to a language model: any interface in the style of OpenAI's chat completions. Encrypted or
//! within this machine, bounded in time and size, and led nowhere else.

use std::time::Duration;

use reqwest::{
    Client,
    header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue},
    redirect::Policy,
};
use serde::Deserialize;
use url::{Host, Url};

use super::Prompt;
use crate::platform::settings::LanguageModelSettings;

/// Larger answers are no rewording of a brief.
const LARGEST_ANSWER: usize = 512 * 1024;
/// Longest time for a connection.
const CONNECT_WITHIN: Duration = Duration::from_secs(10);

/// A language model that can be asked.
#[derive(Debug)]
pub struct Model {
    client: Client,
    address: Url,
    name: String,
    /// What the hub proves itself with; its `Debug` shows no letter of it.
    key: Option<HeaderValue>,
}

/// What a model answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Its words.
    pub text: String,
    /// Whether it says itself that it stopped before the end.
    pub is_cut_off: bool,
}

/// Why a model gave no answer. Nothing here holds the text, the key or the whole address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Silent {
    /// Help by a language model is not switched on.
    #[error("no language model is switched on")]
    Off,
    /// The address, the model's name or the key in the settings is not usable.
    #[error("the setting {setting} is not usable")]
    Setting {
        /// Which.
        setting: &'static str,
    },
    /// The address is neither encrypted nor on this machine.
    #[error("the address is neither encrypted nor on this machine")]
    NotEncrypted,
    /// Nobody answers there.
    #[error("{host} cannot be reached")]
    Unreachable {
        /// Where.
        host: String,
    },
    /// No whole answer in time.
    #[error("{host} gave no answer in time")]
    TooSlow {
        /// Where.
        host: String,
    },
    /// It led elsewhere, to where nothing is sent.
    #[error("{host} leads elsewhere")]
    LedElsewhere {
        /// Where from.
        host: String,
    },
    /// It answered with an error.
    #[error("{host} answered with {status}")]
    Status {
        /// Where.
        host: String,
        /// The number of the error, as of HTTP.
        status: u16,
    },
    /// The answer is larger than any that belongs here.
    #[error("{host} sent more than {LARGEST_ANSWER} bytes")]
    TooLarge {
        /// Where.
        host: String,
    },
    /// The answer has not the form of such an interface.
    #[error("{host} sent no answer in the expected form")]
    Form {
        /// Where.
        host: String,
    },
}

/// The part of an answer that is needed.
#[derive(Deserialize)]
struct Completion {
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    message: Message,
    finish_reason: Option<String>,
}

#[derive(Deserialize)]
struct Message {
    content: Option<String>,
}

impl Model {
    /// The model of the settings.
    ///
    /// # Errors
    /// When it is off, or the settings name nothing that can be asked safely.
    pub fn of(settings: &LanguageModelSettings) -> Result<Self, Silent> {
        if !settings.enabled {
            return Err(Silent::Off);
        }
        let unusable = |setting| Silent::Setting { setting };
        let endpoint = format!("{}/", settings.endpoint.trim_end_matches('/'));
        let endpoint = Url::parse(&endpoint).map_err(|_| unusable("endpoint"))?;
        // Joined, an address loses its query, and with it what was meant by it.
        let is_plain = endpoint.username().is_empty()
            && endpoint.password().is_none()
            && endpoint.query().is_none()
            && endpoint.fragment().is_none()
            && endpoint.host().is_some();
        let address = endpoint
            .join("chat/completions")
            .map_err(|_| unusable("endpoint"))?;
        if !is_plain {
            return Err(unusable("endpoint"));
        }
        let is_here = match address.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        };
        if address.scheme() != "https" && !(address.scheme() == "http" && is_here) {
            return Err(Silent::NotEncrypted);
        }
        if settings.model.trim().is_empty() {
            return Err(unusable("model"));
        }
        let key = match settings.key.reveal().trim() {
            "" => None,
            key => {
                let mut value =
                    HeaderValue::try_from(format!("Bearer {key}")).map_err(|_| unusable("key"))?;
                value.set_sensitive(true);
                Some(value)
            }
        };
        let timeout = Duration::from_secs(settings.timeout_seconds.max(1));
        let client = Client::builder()
            // Whoever is led elsewhere hands the text to somebody who is not in the settings.
            .redirect(Policy::none())
            .connect_timeout(CONNECT_WITHIN.min(timeout))
            .timeout(timeout)
            .user_agent(concat!("Collider/", env!("CARGO_PKG_VERSION")))
            .build()
            .map_err(|_| unusable("endpoint"))?;
        Ok(Self {
            client,
            address,
            name: settings.model.trim().to_owned(),
            key,
        })
    }

    /// The model, as the settings call it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The host that the text is sent to.
    pub fn host(&self) -> String {
        self.address.host_str().unwrap_or_default().to_owned()
    }

    /// Asks.
    ///
    /// # Errors
    /// Says why there is no answer, without the text and the key.
    pub async fn ask(&self, prompt: &Prompt) -> Result<Answer, Silent> {
        let body = serde_json::json!({
            "model": self.name,
            "stream": false,
            "messages": [
                { "role": "system", "content": prompt.system },
                { "role": "user", "content": prompt.user },
            ],
        });
        let mut request = self
            .client
            .post(self.address.clone())
            .header(CONTENT_TYPE, "application/json")
            .body(body.to_string());
        if let Some(key) = &self.key {
            request = request.header(AUTHORIZATION, key.clone());
        }
        let mut answer = request
            .send()
            .await
            .map_err(|broken| self.broken(&broken))?;
        let host = self.host();
        let status = answer.status();
        if status.is_redirection() {
            return Err(Silent::LedElsewhere { host });
        }
        if !status.is_success() {
            let status = status.as_u16();
            return Err(Silent::Status { host, status });
        }
        let mut bytes = Vec::new();
        while let Some(part) = answer
            .chunk()
            .await
            .map_err(|broken| self.broken(&broken))?
        {
            if bytes.len() + part.len() > LARGEST_ANSWER {
                return Err(Silent::TooLarge { host });
            }
            bytes.extend_from_slice(&part);
        }
        let completion: Completion =
            serde_json::from_slice(&bytes).map_err(|_| Silent::Form { host: host.clone() })?;
        let Some(choice) = completion.choices.into_iter().next() else {
            return Err(Silent::Form { host });
        };
        Ok(Answer {
            text: choice.message.content.unwrap_or_default(),
            is_cut_off: choice.finish_reason.as_deref() == Some("length"),
        })
    }

    fn broken(&self, broken: &reqwest::Error) -> Silent {
        let host = self.host();
        match broken.is_timeout() {
            true => Silent::TooSlow { host },
            false => Silent::Unreachable { host },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(endpoint: &str) -> LanguageModelSettings {
        LanguageModelSettings {
            enabled: true,
            endpoint: endpoint.to_owned(),
            model: "small".to_owned(),
            key: "very-secret".into(),
            ..LanguageModelSettings::default()
        }
    }

    #[test]
    fn only_what_is_safe_is_asked() {
        assert_eq!(
            Model::of(&LanguageModelSettings::default()).map(|_| ()),
            Err(Silent::Off)
        );
        for safe in [
            "https://models.example/v1",
            "http://localhost:11434/v1/",
            "http://127.0.0.1:8080/v1",
            "http://[::1]:8080",
        ] {
            let model = Model::of(&settings(safe)).expect("a model");
            assert!(model.address.path().ends_with("/chat/completions"));
            assert!(!format!("{model:?}").contains("very-secret"));
        }
        for open in [
            "http://models.example/v1",
            "ftp://models.example",
            "http://192.168.1.4/v1",
        ] {
            assert_eq!(
                Model::of(&settings(open)).map(|_| ()),
                Err(Silent::NotEncrypted)
            );
        }
        for unusable in [
            "",
            "models",
            "https://user:key@models.example",
            "https://models.example?key=1",
        ] {
            let setting = "endpoint";
            assert_eq!(
                Model::of(&settings(unusable)).map(|_| ()),
                Err(Silent::Setting { setting })
            );
        }
        let mut broken_key = settings("https://models.example");
        broken_key.key = "two\nlines".into();
        let refused = Model::of(&broken_key).map(|_| ());
        assert_eq!(refused, Err(Silent::Setting { setting: "key" }));
        let mut nameless = settings("https://models.example");
        nameless.model.clear();
        assert!(Model::of(&nameless).is_err());
    }
}
