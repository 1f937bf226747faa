//! Every page of every feature, inside the layers that each request passes.

use axum::{Extension, Router, middleware::from_fn_with_state};

use crate::{
    features::{
        matchmaking, organisations,
        organisations::Catalogue,
        people::{self, Action, Routes},
    },
    platform::{Platform, privacy::Decisions, settings::LimitSettings, store, web},
};

mod changes;
mod letters;
mod outbox;
#[cfg(test)]
mod personal_data_tests;
mod start;
mod styleguide;

/// Every route with what it does. `demo` adds those that only the demo has.
pub fn routes(limits: &LimitSettings, demo: bool) -> Routes {
    let routes = Routes::new()
        .get("/", Action::ComeIn, start::page)
        .get("/changes", Action::ReadLog.own(), changes::page)
        .get("/changes.csv", Action::ReadLog.own(), changes::export::csv)
        .get(
            "/changes.jsonl",
            Action::ReadLog.own(),
            changes::export::json_lines,
        )
        .get("/changes/head", Action::ComeIn, changes::head)
        .get("/mail", Action::KeepMail, letters::list)
        .post(
            "/mail/{id}/send-again",
            Action::KeepMail,
            letters::send_again,
        )
        .merge(people::routes(limits))
        .merge(organisations::routes(limits))
        .merge(matchmaking::routes());
    if demo {
        routes
            .get("/styleguide", Action::TryDemo, styleguide::page)
            .get("/outbox", Action::TryDemo, outbox::list)
            .get("/outbox/{id}", Action::TryDemo, outbox::letter)
            .get("/outbox/{id}/html", Action::TryDemo, outbox::html)
    } else {
        routes
    }
}

/// What every feature decided about personal data.
pub fn personal_data() -> Decisions {
    Decisions::new(vec![
        &store::personal_data::PERSONAL_DATA,
        &people::personal_data::PERSONAL_DATA,
        &people::messages::personal_data::PERSONAL_DATA,
        &organisations::personal_data::PERSONAL_DATA,
        &matchmaking::personal_data::PERSONAL_DATA,
    ])
}

/// The whole service. The catalogue is what search, matrix and suggestions read.
pub fn service(platform: Platform, catalogue: Catalogue) -> Router {
    let demo = platform.outbox || cfg!(debug_assertions);
    let features = routes(&platform.settings.limits, demo)
        .into_router()
        .layer(Extension(people::Organisations::new(catalogue.clone())))
        .layer(Extension(catalogue.clone()))
        .layer(Extension(personal_data()));
    let guarded = platform.clone();
    web::service(platform, features, |pages| {
        pages
            .layer(from_fn_with_state(catalogue, organisations::name_viewer))
            .layer(from_fn_with_state(guarded, people::identify))
    })
}
