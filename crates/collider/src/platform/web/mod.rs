//! What stands between a browser and a feature's handlers.
//!
//! The way of a request: [`layers`] (trace, limits, security headers, origin check) → [`Page`] (who
//! asks, in which language) → the handler → a page, a fragment, a file or a [`Problem`].

pub mod assets;
mod client;
pub mod flash;
pub mod form;
pub mod health;
pub mod layers;
mod page;
pub mod pagination;
mod problem;
pub mod rate;
mod server;

pub use client::{Asker, ClientAddress, Costly};
pub use page::{Entry, Hat, LANGUAGE_COOKIE, Page, THEME_COOKIE, Viewer, lead_to};
pub use problem::Problem;
pub use server::{serve, service};
