//! Every page of every feature, inside the layers that each request passes.

use axum::{Extension, Router, middleware::from_fn_with_state, routing::get};

use crate::{
    features::{matchmaking, organisations, organisations::Catalogue, people},
    platform::{Platform, web},
};

mod changes;
mod start;
mod styleguide;

/// The whole service. The catalogue is what search, matrix and suggestions read.
pub fn service(platform: Platform, catalogue: Catalogue) -> Router {
    let mut features = Router::new()
        .route("/", get(start::page))
        .route("/changes", get(changes::page))
        .merge(people::routes())
        .merge(organisations::routes(&platform))
        .merge(matchmaking::routes());
    if platform.demo || cfg!(debug_assertions) {
        features = features.route("/styleguide", get(styleguide::page));
    }
    let features = features.layer(Extension(catalogue));
    let guarded = platform.clone();
    web::service(platform, features, |pages| {
        pages.layer(from_fn_with_state(guarded, people::identify))
    })
}
