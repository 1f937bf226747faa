//! Finds out who makes a request, before any page is asked.

use axum::{
    extract::{FromRequestParts, Request, State},
    http::request::Parts,
    middleware::Next,
    response::{IntoResponse, Response},
};
use axum_extra::extract::cookie::CookieJar;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Action, Visitor, messages, store, token::Token};
use crate::platform::{
    Platform,
    store::Store,
    web::{Entry, Problem, Viewer},
};

/// Name of the cookie that carries the session. Over TLS the prefix `__Host-` ties it to this host
/// and to encrypted connections (RFC 6265bis, 4.1.3.2).
pub fn cookie_name(platform: &Platform) -> &'static str {
    if platform.settings.is_https() {
        "__Host-collider"
    } else {
        "collider"
    }
}

/// Puts [`Visitor`] and what the layout shows of them into the request.
pub async fn identify(
    State(platform): State<Platform>,
    mut request: Request,
    next: Next,
) -> Response {
    let jar = CookieJar::from_headers(request.headers());
    let visitor = match jar.get(cookie_name(&platform)) {
        None => Visitor::unknown(),
        Some(cookie) => {
            let token = Token::from_text(cookie.value());
            let now = platform.clock.now();
            match store::person_of_session(&platform.store, &token, now).await {
                Ok(Some(opened)) => {
                    if opened.use_is_due {
                        note_use_beside(platform.store.clone(), token, opened.person.id, now);
                    }
                    Visitor::known(opened.person)
                }
                Ok(None) => Visitor::unknown(),
                Err(error) => return Problem::from(error).into_response(),
            }
        }
    };
    let unread = match messages::waiting(&platform.store, &visitor).await {
        Ok(unread) => unread,
        Err(error) => return Problem::from(error).into_response(),
    };
    request.extensions_mut().insert(Viewer {
        account: visitor.person().map(|person| person.id),
        name: visitor.person().map(|person| person.name.clone()),
        lang: visitor.person().and_then(|person| person.lang),
        navigation: navigation(&visitor),
        aside: aside(&visitor),
        unread,
        hats: Vec::new(),
    });
    request.extensions_mut().insert(visitor);
    // For the gate in front of each route.
    request.extensions_mut().insert(platform);
    next.run(request).await
}

/// Beside the request, which need not wait behind whoever is writing.
fn note_use_beside(store: Store, token: Token, person: Uuid, now: Timestamp) {
    tokio::spawn(async move {
        if let Err(problem) = store::note_use(&store, &token, person, now).await {
            tracing::warn!(%problem, "the use of a session was not noted");
        }
    });
}

/// What this visitor finds in the main navigation.
fn navigation(visitor: &Visitor) -> Vec<Entry> {
    let directory = Entry {
        address: "/organisations".into(),
        key: "nav-directory",
        icon: "users",
    };
    let matrix = Entry {
        address: "/matrix".into(),
        key: "nav-matrix",
        icon: "grid-3x3",
    };
    if !visitor.may(Action::Introduce) {
        return vec![directory, matrix];
    }
    vec![
        directory,
        matrix,
        Entry {
            address: "/introductions".into(),
            key: "nav-introductions",
            icon: "handshake",
        },
        Entry {
            address: "/proposals".into(),
            key: "nav-proposals",
            icon: "sparkles",
        },
        Entry {
            address: "/imports".into(),
            key: "nav-imports",
            icon: "upload",
        },
        Entry {
            address: "/vocabulary".into(),
            key: "nav-vocabulary",
            icon: "book-open",
        },
    ]
}

/// What somebody signed in looks up now and then.
fn aside(visitor: &Visitor) -> Vec<Entry> {
    let account = Entry {
        address: "/account".into(),
        key: "nav-account",
        icon: "user",
    };
    let people = Entry {
        address: "/people".into(),
        key: "nav-people",
        icon: "users",
    };
    let privacy = Entry {
        address: "/privacy/requests".into(),
        key: "nav-privacy",
        icon: "eye-off",
    };
    let notifications = Entry {
        address: "/account/notifications".into(),
        key: "nav-notifications",
        icon: "inbox",
    };
    let changes = Entry {
        address: "/changes".into(),
        key: "nav-changes",
        icon: "history",
    };
    let rules = Entry {
        address: "/matching-rules".into(),
        key: "nav-matching-rules",
        icon: "settings",
    };
    let letters = Entry {
        address: "/mail".into(),
        key: "nav-mail",
        icon: "mail",
    };
    [
        (visitor.is_member(), account),
        (visitor.is_member(), notifications),
        (visitor.is_member(), changes),
        (visitor.may(Action::ManagePeople), people),
        (visitor.may(Action::KeepMail), letters),
        (visitor.may(Action::KeepPrivacy), privacy),
        (visitor.may(Action::SetMatchingRules), rules),
    ]
    .into_iter()
    .filter_map(|(offered, entry)| offered.then_some(entry))
    .collect()
}

impl<S: Send + Sync> FromRequestParts<S> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| Problem::broken("a route stands outside the guard"))
    }
}
