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

use uuid::Uuid;

use crate::{
    features::{
        organisations::catalogue::Seen,
        people::{Action, Right, Routes, rights::Belongings},
    },
    platform::{i18n::Lang, web::Problem},
};

mod api;
mod cell;
mod hearing;
pub mod heat;
pub mod introduction;
mod introduction_pages;
mod introduction_seen;
pub mod lists;
mod matrix;
mod matrix_files;
mod matrix_pages;
pub mod meeting;
mod news;
pub mod participants;
pub mod personal_data;
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

/// To an introduction: it belongs to both organisations.
fn of_introduction(action: Action) -> Right {
    action.to(|platform, named| {
        Box::pin(async move {
            let Some(id) = named.id("id") else {
                return Ok(Belongings::default());
            };
            let kept = store::introduction(platform.store.read(), id).await?;
            Ok(kept.map_or_else(Belongings::default, |kept| Belongings {
                organisations: kept.introduction.between.to_vec(),
                person: None,
            }))
        })
    })
}

/// The matrix as a small picture: for each need of industry a row with, for each competence of the
/// creative side, how strongly it is offered and how strongly it is wanted, 0 to 4. Empty where
/// nothing meets.
pub fn mosaic(seen: Seen<'_>, lang: Lang) -> Vec<Vec<(u8, u8)>> {
    let (wish, lists) = (wish::Wish::default(), lists::Lists::default());
    let shown = shown::Shown::of(seen, wish, lists, lang);
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
pub fn routes() -> Routes {
    use Action::{
        Introduce, ReadIntroductions, ReadMatrix, ReadSuggestions, SetMatchingRules,
        StepIntroduction,
    };
    Routes::new()
        .get("/matrix", ReadMatrix, matrix_pages::matrix)
        .get("/matrix.csv", ReadMatrix, matrix_files::csv)
        .get("/matrix.xlsx", ReadMatrix, matrix_files::xlsx)
        .get("/matrix.svg", ReadMatrix, matrix_files::svg)
        .get("/matrix/gaps", ReadMatrix, matrix_pages::gaps)
        .get("/matrix/gaps.csv", ReadMatrix, matrix_files::gaps_csv)
        .get(
            "/matrix/{competence}/{need}",
            ReadMatrix,
            matrix_pages::cell,
        )
        .get(
            "/organisations/{id}/suggestions",
            ReadSuggestions.to_organisation(),
            suggestion_pages::suggestions,
        )
        .post(
            "/organisations/{id}/suggestions/{partner}",
            Introduce,
            suggestion_pages::answer,
        )
        .post(
            "/organisations/{id}/suggestions/{partner}/undo",
            Introduce,
            suggestion_pages::undo,
        )
        .get(
            "/api/organisations/{id}/suggestions",
            ReadSuggestions.to_organisation(),
            api::suggestions,
        )
        .get("/matching-rules", SetMatchingRules, rule_pages::show)
        .post("/matching-rules", SetMatchingRules, rule_pages::save)
        .get(
            "/introductions",
            ReadIntroductions.own(),
            introduction_pages::list,
        )
        .get(
            "/introductions.csv",
            ReadIntroductions.own(),
            introduction_pages::csv,
        )
        .get(
            "/introductions.xlsx",
            ReadIntroductions.own(),
            introduction_pages::xlsx,
        )
        .get(
            "/introductions/{id}",
            of_introduction(ReadIntroductions),
            introduction_pages::one,
        )
        .post(
            "/introductions/{id}",
            of_introduction(StepIntroduction),
            introduction_pages::step,
        )
}
