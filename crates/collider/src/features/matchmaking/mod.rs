//! Who should meet, and why: the matrix of competences and needs, suggestions with reasons,
//! introductions.
//!
//! - [`matrix`]: competence fields × need fields, counted by organisation; [`heat`]: how strong a
//!   number looks; [`poster`]: the matrix as a picture
//! - [`meeting`]: who may be suggested to whom, and what was said of it
//! - [`suggestion`], [`sentence`]: whom to meet and why, in words
//! - [`participants`]: everybody on one list matched with everybody, without a database
//! - [`introduction`]: proposed → accepted or declined → met
//!
//! Pages: `/matrix`, `/matrix/{competence}/{need}`, `/matrix/gaps`,
//! `/organisations/{id}/suggestions`, `/matching-rules`, `/introductions`.

use axum::{
    Router,
    routing::{get, post},
};

use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    features::organisations::{catalogue::Contents, standing::Audience},
    platform::{Platform, i18n::Lang, web::Problem},
};

mod api;
mod cell;
mod hearing;
pub mod heat;
pub mod introduction;
mod introduction_pages;
pub mod lists;
mod matrix;
mod matrix_files;
mod matrix_pages;
pub mod meeting;
pub mod participants;
pub mod poster;
mod rule_pages;
pub mod sentence;
mod shown;
mod store;
pub mod suggestion;
mod suggestion_pages;
mod wish;

/// The id in an address. An address that cannot be one leads nowhere.
fn id_in(address: &str) -> Result<Uuid, Problem> {
    address.parse().map_err(|_| Problem::not_found())
}

/// The matrix as a small picture: for each need of industry a row with, for each competence of the
/// creative side, how strongly it is offered and how strongly it is wanted, 0 to 4. Empty where
/// nothing meets.
pub fn mosaic(
    contents: &Contents,
    audience: Audience,
    now: Timestamp,
    lang: Lang,
) -> Vec<Vec<(u8, u8)>> {
    let (wish, lists) = (wish::Wish::default(), lists::Lists::default());
    let shown = shown::Shown::of(contents, wish, lists, audience, now, lang);
    if shown.matrix.total.offered.all == 0 || shown.matrix.total.wanted.all == 0 {
        return Vec::new();
    }
    let level = |competence: usize, need: usize| {
        let cell = shown.matrix.cell(competence, need);
        (
            shown.heat.offer(cell.offered.len()),
            shown.heat.want(cell.wanted.len()),
        )
    };
    (0..shown.matrix.columns.len())
        .map(|need| {
            (0..shown.matrix.rows.len())
                .map(|competence| level(competence, need))
                .collect()
        })
        .collect()
}

/// The pages of this feature.
pub fn routes() -> Router<Platform> {
    Router::new()
        .route("/matrix", get(matrix_pages::matrix))
        .route("/matrix.csv", get(matrix_files::csv))
        .route("/matrix.xlsx", get(matrix_files::xlsx))
        .route("/matrix.svg", get(matrix_files::svg))
        .route("/matrix/gaps", get(matrix_pages::gaps))
        .route("/matrix/gaps.csv", get(matrix_files::gaps_csv))
        .route("/matrix/{competence}/{need}", get(matrix_pages::cell))
        .route(
            "/organisations/{id}/suggestions",
            get(suggestion_pages::suggestions),
        )
        .route(
            "/organisations/{id}/suggestions/{partner}",
            post(suggestion_pages::answer),
        )
        .route(
            "/organisations/{id}/suggestions/{partner}/undo",
            post(suggestion_pages::undo),
        )
        .route("/api/organisations/{id}/suggestions", get(api::suggestions))
        .route(
            "/matching-rules",
            get(rule_pages::show).post(rule_pages::save),
        )
        .route("/introductions", get(introduction_pages::list))
        .route("/introductions.csv", get(introduction_pages::csv))
        .route("/introductions.xlsx", get(introduction_pages::xlsx))
        .route(
            "/introductions/{id}",
            get(introduction_pages::one).post(introduction_pages::step),
        )
}
