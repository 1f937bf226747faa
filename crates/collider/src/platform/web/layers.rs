//! The outer layers that every request passes, outermost first in [`super::server`].

use std::time::Duration;

use askama::Template;
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{Page, Problem};
use crate::platform::Platform;

const SECURITY_HEADERS: [(HeaderName, &str); 7] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'; manifest-src 'self'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// Headers that tell the browser what pages may not do.
pub async fn security_headers(
    State(platform): State<Platform>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in SECURITY_HEADERS {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    if platform.settings.is_https() {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000; includeSubDomains"),
        );
        lock_cookies(headers);
    }
    response
}

/// Over TLS every cookie goes over TLS only, also those for which nobody thought of it.
fn lock_cookies(headers: &mut HeaderMap) {
    let locked: Vec<HeaderValue> = headers
        .get_all(header::SET_COOKIE)
        .iter()
        .map(|cookie| match cookie.to_str() {
            Ok(text) if !text.to_ascii_lowercase().contains("; secure") => {
                HeaderValue::from_str(&format!("{text}; Secure")).unwrap_or_else(|_| cookie.clone())
            }
            _ => cookie.clone(),
        })
        .collect();
    headers.remove(header::SET_COOKIE);
    for cookie in locked {
        headers.append(header::SET_COOKIE, cookie);
    }
}

/// Refuses what another site makes a browser send. Browsers name the sender's site in
/// `Sec-Fetch-Site`, older ones in `Origin`; a request with neither does not come from a page.
pub async fn refuse_other_sites(
    State(platform): State<Platform>,
    request: Request,
    next: Next,
) -> Response {
    if matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    ) {
        return next.run(request).await;
    }
    let headers = request.headers();
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    let from_here = match text(HeaderName::from_static("sec-fetch-site")) {
        Some(site) => matches!(site, "same-origin" | "none"),
        None => match text(header::ORIGIN) {
            Some(origin) => {
                let host = text(header::HOST).unwrap_or_default();
                origin == platform.settings.base_url()
                    || origin
                        .split_once("://")
                        .is_some_and(|(_, named)| named == host)
            }
            None => true,
        },
    };
    if from_here {
        next.run(request).await
    } else {
        Problem::from_elsewhere().into_response()
    }
}

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage {
    page: Page,
    status: u16,
    message: String,
    next: String,
    /// Where to try again, when it was a page that was asked for.
    again: Option<String>,
    /// Where to sign in, and to come back here if the page was only to be looked at.
    sign_in: String,
}

/// So long a page may take; behind it the outer bound only closes the connection.
const ANSWERS_WITHIN: Duration = Duration::from_secs(50);

/// Marks an answer whose problem has its words already.
#[derive(Clone)]
struct Told;

/// Turns bare problems into pages (or JSON under `/api/`) in the reader's language.
pub async fn tell_problems(
    State(platform): State<Platform>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let page = Page::of(&parts, &platform);
    let asked_to_look = parts.method == Method::GET;
    let request = Request::from_parts(parts, body);
    let response = tokio::time::timeout(ANSWERS_WITHIN, next.run(request))
        .await
        .unwrap_or_else(|_| Problem::too_slow().into_response());
    if response.extensions().get::<Told>().is_some() {
        return response;
    }
    let problem = match response.extensions().get::<Problem>() {
        Some(problem) => problem.clone(),
        None => match response.status() {
            // Answers of the router itself and of extractors have no words of their own.
            StatusCode::NOT_FOUND if is_bare(&response) => Problem::not_found(),
            StatusCode::METHOD_NOT_ALLOWED => {
                Problem::refused(StatusCode::METHOD_NOT_ALLOWED, "problem-not-found")
            }
            // An address whose parts have the wrong form names nothing.
            StatusCode::BAD_REQUEST if asked_to_look && is_plain_text(&response) => {
                Problem::not_found()
            }
            StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(),
            status if status.is_client_error() && is_plain_text(&response) => {
                Problem::refused(status, "problem-not-understood")
            }
            _ => return response,
        },
    };
    if let Some(detail) = &problem.detail {
        tracing::error!(detail, path = page.path, "a request failed");
    }
    let message = problem.arguments.say(page.lang, problem.key);
    let next = problem
        .arguments
        .say(page.lang, &format!("{}.next", problem.key));
    let mut response = if page.path.starts_with("/api/") {
        let body = serde_json::json!({
            "problem": problem.key, "message": message, "next": next,
        });
        (problem.status, axum::Json(body)).into_response()
    } else {
        let passes = problem.status == StatusCode::SERVICE_UNAVAILABLE;
        let template = ProblemPage {
            page: page.clone(),
            status: problem.status.as_u16(),
            message,
            next,
            sign_in: match asked_to_look {
                true => page.sign_in_address(),
                false => "/sign-in".to_owned(),
            },
            again: (passes && asked_to_look).then(|| page.address.clone()),
        };
        page.show_as(problem.status, &template)
            .unwrap_or_else(|_| problem.status.into_response())
    };
    if problem.status == StatusCode::SERVICE_UNAVAILABLE {
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    response.extensions_mut().insert(Told);
    response
}

fn is_bare(response: &Response) -> bool {
    !response.headers().contains_key(header::CONTENT_TYPE)
}

fn is_plain_text(response: &Response<Body>) -> bool {
    response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_none_or(|value| value.as_bytes().starts_with(b"text/plain"))
}
