//! Listens, serves, and stops gracefully.

use std::{net::SocketAddr, time::Duration};

use axum::{
    Router,
    extract::{DefaultBodyLimit, MatchedPath, Request},
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::get,
};
use tokio::net::TcpListener;
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer},
    timeout::TimeoutLayer,
    trace::TraceLayer,
};

use super::{Problem, assets, health, layers};
use crate::platform::Platform;

/// The whole service: the features' routes inside the layers that every request passes.
///
/// `guard` stands between the layers and the routes: it finds out who asks.
pub fn service(
    platform: Platform,
    features: Router<Platform>,
    guard: impl FnOnce(Router<Platform>) -> Router<Platform>,
) -> Router {
    health::install();
    let pages = features
        .route("/favicon.ico", get(assets::favicon))
        .fallback(async || Problem::not_found())
        .layer(from_fn_with_state(
            platform.clone(),
            layers::refuse_other_sites,
        ))
        .layer(from_fn_with_state(platform.clone(), layers::tell_problems));
    let bare = Router::new()
        .route("/assets/{*file}", get(assets::serve))
        .route("/healthz", get(health::healthz))
        .route(
            "/readyz",
            get(|state: axum::extract::State<Platform>| async move {
                health::readyz(axum::extract::State(state.0.store)).await
            }),
        )
        .route("/metrics", get(health::metrics));
    guard(pages)
        // Once more outside the guard, which may itself find the database gone.
        .layer(from_fn_with_state(platform.clone(), layers::tell_problems))
        .merge(bare)
        .layer(DefaultBodyLimit::max(platform.settings.limits.form_bytes))
        .layer(from_fn(health::measure))
        .layer(
            ServiceBuilder::new()
                .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
                .layer(TraceLayer::new_for_http().make_span_with(span_of))
                .layer(PropagateRequestIdLayer::x_request_id())
                .layer(from_fn_with_state(
                    platform.clone(),
                    layers::security_headers,
                ))
                .layer(CatchPanicLayer::custom(after_panic))
                .layer(TimeoutLayer::with_status_code(
                    StatusCode::REQUEST_TIMEOUT,
                    Duration::from_secs(60),
                ))
                .layer(CompressionLayer::new().gzip(true)),
        )
        .with_state(platform)
}

/// What every log line of a request carries. The address is not part of it, because it may be a link
/// that signs somebody in; the route says enough.
fn span_of(request: &Request) -> tracing::Span {
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("(none)", MatchedPath::as_str);
    let id = request
        .headers()
        .get("x-request-id")
        .and_then(|id| id.to_str().ok())
        .unwrap_or_default();
    tracing::info_span!("request", method = %request.method(), route, id)
}

/// A handler that panics costs its request, not the program.
fn after_panic(panic: Box<dyn std::any::Any + Send>) -> Response {
    let said = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("(no words)");
    tracing::error!(said, "a handler panicked");
    (
        StatusCode::INTERNAL_SERVER_ERROR,
        "This did not work because of a mistake of ours. Please go back and try again.\n",
    )
        .into_response()
}

/// Serves until the process is asked to stop, then finishes the requests under way.
///
/// # Errors
/// When the listener fails.
pub async fn serve(listener: TcpListener, service: Router) -> std::io::Result<()> {
    axum::serve(
        listener,
        service.into_make_service_with_connect_info::<SocketAddr>(),
    )
    .with_graceful_shutdown(asked_to_stop())
    .await
}

/// Ends when the process gets Ctrl-C or SIGTERM.
async fn asked_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {},
        () = terminate => {},
    }
    tracing::info!("stopping after the requests under way");
}
