//! The line to a provider: encrypted, bounded in time and size, and led nowhere else.

use std::{future::Future, pin::Pin, time::Duration};

use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};

use super::{Provider, provider::is_safe};

/// So long a provider may take for one answer.
const ANSWER_WITHIN: Duration = Duration::from_secs(8);
const CONNECT_WITHIN: Duration = Duration::from_secs(4);
/// Largest answer: a list of keys is some kilobytes.
const LARGEST_ANSWER: usize = 512 * 1024;

/// A line to a provider.
#[derive(Debug)]
pub struct Line {
    client: reqwest::Client,
    /// Whether the provider runs on this machine, unencrypted: only then may it name such addresses.
    local: bool,
}

/// What can go wrong on it.
#[derive(Debug, thiserror::Error)]
pub enum Broken {
    /// No connection, no answer in time, a broken answer.
    #[error("{0:?}")]
    Http(#[from] reqwest::Error),
    /// The answer is no answer.
    #[error("{0}")]
    Form(#[from] openidconnect::http::Error),
    /// The provider names an address to which nothing is sent.
    #[error("{0} is not encrypted")]
    Open(String),
    /// The answer is larger than any that belongs here.
    #[error("the answer is larger than {LARGEST_ANSWER} bytes")]
    TooLarge,
}

impl Line {
    /// A line.
    ///
    /// # Errors
    /// When the system gives no TLS.
    pub fn to(provider: &Provider) -> Result<Self, Broken> {
        let client = reqwest::Client::builder()
            // A provider that leads elsewhere could lead into this machine's own network.
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(CONNECT_WITHIN)
            .timeout(ANSWER_WITHIN)
            .user_agent(concat!("Collider/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self {
            client,
            local: provider.issuer.url().scheme() == "http",
        })
    }

    /// Whether the provider may send people, and us, to this address.
    pub fn may_lead_to(&self, url: &url::Url) -> bool {
        is_safe(url) && (url.scheme() == "https" || self.local)
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, Broken> {
        let address = request.uri().to_string();
        if !url::Url::parse(&address).is_ok_and(|url| self.may_lead_to(&url)) {
            return Err(Broken::Open(address));
        }
        let mut answer = self.client.execute(request.try_into()?).await?;
        let mut built = openidconnect::http::Response::builder().status(answer.status());
        for (name, value) in answer.headers() {
            built = built.header(name, value);
        }
        let mut body = Vec::new();
        while let Some(part) = answer.chunk().await? {
            if body.len() + part.len() > LARGEST_ANSWER {
                return Err(Broken::TooLarge);
            }
            body.extend_from_slice(&part);
        }
        Ok(built.body(body)?)
    }
}

impl<'c> AsyncHttpClient<'c> for Line {
    type Error = Broken;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, Broken>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.send(request))
    }
}
