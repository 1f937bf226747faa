//! For those who run it: `/healthz` (the process lives), `/readyz` (it can serve), `/metrics`.

use std::{sync::OnceLock, time::Instant};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use sha2::{Digest, Sha256};

use super::client;
use crate::platform::{Platform, store::Store};

static METRICS: OnceLock<Option<PrometheusHandle>> = OnceLock::new();

fn handle() -> Option<&'static PrometheusHandle> {
    METRICS
        .get_or_init(|| {
            PrometheusBuilder::new()
                .set_buckets_for_metric(
                    Matcher::Full("http_request_seconds".into()),
                    &[0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0],
                )
                .ok()?
                .install_recorder()
                .ok()
        })
        .as_ref()
}

/// Begins to count; what is counted before is lost.
pub fn install() {
    let _ = handle();
}

/// `GET /healthz`: the process lives.
pub async fn healthz() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: the database answers.
pub async fn readyz(State(store): State<Store>) -> Response {
    match store.read().ping().await {
        Ok(()) => "ready\n".into_response(),
        Err(problem) => {
            tracing::warn!(%problem, "not ready");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                "the database does not answer\n",
            )
                .into_response()
        }
    }
}

/// `GET /metrics`: in the text form of Prometheus. What happens in a hub is not for everybody: it is
/// told to this machine itself, or to those who bring the token of the settings.
pub async fn metrics(State(platform): State<Platform>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    if !may_measure(&parts, platform.settings.metrics_token.reveal()) {
        return StatusCode::NOT_FOUND.into_response();
    }
    match handle() {
        Some(handle) => handle.render().into_response(),
        None => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

fn may_measure(parts: &Parts, token: &str) -> bool {
    if token.is_empty() {
        return client::is_local(parts);
    }
    let brought = parts
        .headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.as_bytes().strip_prefix(b"Bearer "));
    // Digests are compared, so that the time it takes tells nothing of the token.
    brought.is_some_and(|brought| Sha256::digest(brought) == Sha256::digest(token))
}

/// Counts and times every request by its route, not by its address, which may name a person.
pub async fn measure(request: Request, next: Next) -> Response {
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("(none)", MatchedPath::as_str)
        .to_owned();
    let method = request.method().to_string();
    let began = Instant::now();
    let response = next.run(request).await;
    let status = response.status().as_u16().to_string();
    metrics::counter!("http_requests_total", "route" => route.clone(), "method" => method, "status" => status)
        .increment(1);
    metrics::histogram!("http_request_seconds", "route" => route)
        .record(began.elapsed().as_secs_f64());
    response
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use axum::extract::ConnectInfo;

    use super::*;

    fn asked(peer: [u8; 4], headers: &[(&str, &str)], token: &str) -> bool {
        let mut request = Request::builder().uri("/metrics");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (mut parts, ()) = request.body(()).expect("a request").into_parts();
        parts
            .extensions
            .insert(ConnectInfo(SocketAddr::from((peer, 9))));
        may_measure(&parts, token)
    }

    #[test]
    fn measurements_are_for_this_machine_or_for_those_with_the_token() {
        let (here, elsewhere) = ([127, 0, 0, 1], [198, 51, 100, 7]);
        assert!(asked(here, &[], ""));
        assert!(!asked(elsewhere, &[], ""));
        assert!(!asked(here, &[("x-forwarded-for", "127.0.0.1")], ""));
        assert!(asked(
            elsewhere,
            &[("authorization", "Bearer s3cret")],
            "s3cret"
        ));
        assert!(!asked(
            elsewhere,
            &[("authorization", "Bearer other")],
            "s3cret"
        ));
        assert!(!asked(here, &[], "s3cret"));
    }
}
