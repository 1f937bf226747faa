//! What every feature stands on, and nothing about the domain.
//!
//! - [`settings`]: one struct from a TOML file and `COLLIDER_*` variables
//! - [`store`]: connection, transactions, audit, jobs
//! - [`web`]: server, guard, pages, forms, errors, assets
//! - [`i18n`]: words, numbers and dates in the reader's language
//! - [`jobs`]: works off the queue
//! - [`mail`]: letters to people
//! - [`privacy`]: what is known of people, decided column by column; export, erasure, retention
//! - [`sheets`]: tables in and out (CSV, XLSX, JSON lines)
//! - [`drawing`]: colours and words of pictures to print
//! - [`clock`]: the only place that asks for the time

use std::sync::Arc;

pub mod clock;
pub mod drawing;
pub mod i18n;
pub mod jobs;
pub mod mail;
pub mod privacy;
pub mod settings;
pub mod sheets;
pub mod store;
pub mod web;

/// What handlers are given: everything that outlives a request. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Platform {
    /// Settings of this installation.
    pub settings: Arc<settings::Settings>,
    /// The database.
    pub store: store::Store,
    /// Where the present moment comes from.
    pub clock: clock::Clock,
    /// Whether the fictional region is loaded.
    pub demo: bool,
    /// Whether letters are kept to be looked at on `/outbox` instead of being sent.
    pub outbox: bool,
    /// Bound on requests that cost.
    pub costly: Arc<web::rate::CostlyRequests>,
}

impl Platform {
    /// Whether letters reach anybody: a mail server is set, or they are shown on `/outbox`.
    pub fn sends_mail(&self) -> bool {
        self.outbox
            || matches!(
                mail::server::Server::from_settings(&self.settings),
                Ok(Some(_))
            )
    }

    /// Puts the parts together.
    pub fn new(
        settings: settings::Settings,
        store: store::Store,
        clock: clock::Clock,
        demo: bool,
    ) -> Self {
        let costly = web::rate::CostlyRequests::per_minute(settings.limits.costly_per_minute);
        Self {
            settings: Arc::new(settings),
            store,
            clock,
            demo,
            outbox: demo,
            costly: Arc::new(costly),
        }
    }
}
