//! Pages of the directory: [`directory`] to find, [`profile`] to read, [`edit`] to write, [`approval`]
//! to decide, [`proposals`] to confirm what the engine found, [`fields`] and [`glossary`] to teach it.

use axum::{
    Router,
    routing::{get, post},
};
use uuid::Uuid;

use super::{
    profile::{Choice, Kind, Side, Size},
    reference::{country, kinds, language, region},
    standing::Audience,
    store,
};
use crate::{
    features::people::Visitor,
    platform::{
        Platform,
        i18n::{Collation, Lang},
        web::{Page, Problem},
    },
};

mod approval;
mod directory;
mod edit;
mod fields;
mod glossary;
mod profile;
mod proposals;

/// The pages.
pub fn routes() -> Router<Platform> {
    Router::new()
        .route("/organisations", get(directory::show))
        .route("/organisations/new", get(edit::blank).post(edit::create))
        .route("/organisations/{id}", get(profile::show))
        .route("/organisations/{id}/field", post(profile::correct_field))
        .route("/organisations/{id}/edit", get(edit::open).post(edit::save))
        .route("/organisations/{id}/approve", post(approval::approve))
        .route("/organisations/{id}/renew", post(approval::renew))
        .route("/organisations/{id}/return", post(approval::give_back))
        .route(
            "/organisations/{id}/remove",
            get(approval::ask_to_remove).post(approval::remove),
        )
        .route("/organisations/{id}/restore", post(approval::restore))
        .route(
            "/proposals",
            get(proposals::show).post(proposals::decide_chosen),
        )
        .route(
            "/proposals/all",
            get(proposals::ask_for_all).post(proposals::decide_all),
        )
        .route("/vocabulary", get(fields::show))
        .route("/vocabulary/fields", post(fields::add))
        .route("/vocabulary/fields/new", get(fields::blank))
        .route(
            "/vocabulary/fields/{code}",
            get(fields::open).post(fields::save),
        )
        .route("/vocabulary/fields/{code}/retire", post(fields::retire))
        .route("/vocabulary/fields/{code}/restore", post(fields::restore))
        .route("/vocabulary/words", get(glossary::show).post(glossary::add))
        .route(
            "/vocabulary/words/{id}",
            get(glossary::open).post(glossary::save),
        )
        .route("/vocabulary/words/{id}/retire", post(glossary::retire))
        .route("/vocabulary/words/{id}/restore", post(glossary::restore))
}

/// The organisation behind an address. That one is gone and that there never was one is the same to
/// whoever asks.
async fn load(platform: &Platform, id: &str) -> Result<store::Organisation, Problem> {
    let id = id.parse::<Uuid>().map_err(|_| Problem::not_found())?;
    store::load(platform.store.read(), id)
        .await?
        .ok_or_else(Problem::not_found)
}

/// How much a visitor may see.
pub fn audience(visitor: &Visitor) -> Audience {
    match (visitor.is_facilitator(), visitor.is_member()) {
        (true, _) => Audience::Facilitators,
        (false, true) => Audience::Members,
        (false, false) => Audience::Anyone,
    }
}

/// Name of a kind.
pub fn kind_name(page: &Page, kind: Kind) -> String {
    kinds::kinds()
        .iter()
        .find(|described| described.code == kind.code())
        .map_or_else(
            || page.t("part-unknown"),
            |kind| kind.label.in_lang(page.lang).to_owned(),
        )
}

/// Name of a side.
pub fn side_name(page: &Page, side: Side) -> String {
    match side {
        Side::Unknown => page.t("part-unknown"),
        side => page.t(&format!("side-{}", side.code())),
    }
}

/// Name of a size class.
pub fn size_name(page: &Page, size: Size) -> String {
    match size {
        Size::Unknown => page.t("part-unknown"),
        size => page.t(&format!("organisations-size-{}", size.code())),
    }
}

/// Where it is, from small to large; empty where nobody knows.
pub fn place_name(region: Option<&str>, country: Option<&str>, lang: Lang) -> String {
    let parts: Vec<String> = region
        .map(region::name)
        .into_iter()
        .chain(country.map(|code| country::name(code, lang)))
        .collect();
    parts.join(", ")
}

/// A choice in a list, as templates show it.
#[derive(Debug, Clone)]
pub struct Offered {
    /// Its code.
    pub value: String,
    /// Its name.
    pub words: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Codes and names of all languages, in the order of the names.
fn languages_by_name(page: &Page) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = language::codes()
        .map(|code| (code.to_owned(), language::name(code, page.lang)))
        .collect();
    let collation = Collation::of(page.lang);
    all.sort_by(|a, b| collation.compare(&a.1, &b.1));
    all
}
