//! What went wrong, in the domain's words: what, where, and what the person can do next.
//!
//! Which constructor where:
//! - [`Problem::not_found`]: the thing is not there, or this reader may not know that it is;
//! - [`Problem::sign_in_first`]: it needs an account; the answer leads to the sign-in page;
//! - [`Problem::not_allowed`]: signed in, but not for this;
//! - [`Problem::refused`]: a rule of the domain says no; the feature names its own key;
//! - `?` on a store error: the database is gone, the disk is full, or something is broken on our side;
//!   details go to the log, not to the page.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::platform::{
    i18n::Arguments,
    store::{StoreError, Trouble, trouble_in},
};

/// An answer that is not what was asked for.
#[derive(Debug, Clone)]
pub struct Problem {
    /// HTTP status.
    pub status: StatusCode,
    /// Key of the message; `<key>.next` says what to do.
    pub key: &'static str,
    /// Its values.
    pub arguments: Arguments,
    /// For the log.
    pub detail: Option<String>,
}

impl Problem {
    /// The thing is not there, or this reader may not know that it is.
    pub fn not_found() -> Self {
        Self::refused(StatusCode::NOT_FOUND, "problem-not-found")
    }

    /// It needs an account.
    pub fn sign_in_first() -> Self {
        Self::refused(StatusCode::UNAUTHORIZED, "problem-sign-in-first")
    }

    /// Signed in, but not for this.
    pub fn not_allowed() -> Self {
        Self::refused(StatusCode::FORBIDDEN, "problem-not-allowed")
    }

    /// Too many requests that cost.
    pub fn too_many() -> Self {
        Self::refused(StatusCode::TOO_MANY_REQUESTS, "problem-too-many")
    }

    /// The body is larger than allowed.
    pub fn too_large() -> Self {
        Self::refused(StatusCode::PAYLOAD_TOO_LARGE, "problem-too-large")
    }

    /// A form was sent from another site.
    pub fn from_elsewhere() -> Self {
        Self::refused(StatusCode::FORBIDDEN, "problem-from-elsewhere")
    }

    /// Somebody else changed the thing in the meantime.
    pub fn changed_meanwhile() -> Self {
        Self::refused(StatusCode::CONFLICT, "problem-changed-meanwhile")
    }

    /// A rule says no, in the feature's own words.
    pub fn refused(status: StatusCode, key: &'static str) -> Self {
        Self {
            status,
            key,
            arguments: Arguments::new(),
            detail: None,
        }
    }

    /// With values for the message.
    #[must_use]
    pub fn with(mut self, arguments: Arguments) -> Self {
        self.arguments = arguments;
        self
    }

    /// Something is broken on our side.
    pub fn broken(detail: impl std::fmt::Display) -> Self {
        Self {
            detail: Some(detail.to_string()),
            ..Self::refused(StatusCode::INTERNAL_SERVER_ERROR, "problem-broken")
        }
    }
}

impl Problem {
    /// The answer took longer than anybody should wait.
    pub fn too_slow() -> Self {
        Self {
            detail: Some("no answer in time".to_owned()),
            ..Self::refused(StatusCode::SERVICE_UNAVAILABLE, "problem-too-slow")
        }
    }

    /// Something failed on our side: the database is gone, the disk is full, or something is broken.
    pub fn failed(error: &(dyn std::error::Error + 'static), detail: String) -> Self {
        let (status, key) = match trouble_in(error) {
            Trouble::Gone => (StatusCode::SERVICE_UNAVAILABLE, "problem-database-gone"),
            Trouble::Full => (StatusCode::INSUFFICIENT_STORAGE, "problem-disk-full"),
            Trouble::Other => return Self::broken(detail),
        };
        Self {
            detail: Some(detail),
            ..Self::refused(status, key)
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        Self::failed(&error, error.to_string())
    }
}

impl From<sea_orm::DbErr> for Problem {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::failed(&error, error.to_string())
    }
}

impl From<askama::Error> for Problem {
    fn from(error: askama::Error) -> Self {
        Self::broken(error)
    }
}

impl From<anyhow::Error> for Problem {
    fn from(error: anyhow::Error) -> Self {
        Self::failed(error.as_ref(), format!("{error:#}"))
    }
}

impl IntoResponse for Problem {
    /// A bare answer that [`super::layers::tell_problems`] turns into a page or JSON in the reader's
    /// language.
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
