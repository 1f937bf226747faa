//! Pages of the directory: [`directory`] to find, [`profile`] to read, [`edit`] to write, [`approval`]
//! to decide, [`proposals`] to confirm what the engine found, [`fields`] and [`glossary`] to teach it.

use uuid::Uuid;

use super::{
    profile::{Choice, Kind, Side, Size},
    reference::{country, kinds, language, region},
    store,
};
use crate::{
    features::people::{Action, Routes},
    platform::{
        Platform,
        i18n::{Collation, Lang},
        web::{Page, Problem},
    },
};

mod approval;
mod beside;
mod directory;
mod edit;
mod fields;
mod glossary;
mod profile;
mod proposals;
mod reader;

pub use reader::reader;

/// The pages.
pub fn routes() -> Routes {
    use Action::{
        AddProfile, DecideOnProfile, DecideOnProposals, ReadDirectory, TeachVocabulary,
        WriteProfile,
    };
    Routes::new()
        .get("/organisations", ReadDirectory, directory::show)
        .get("/organisations/new", AddProfile, edit::blank)
        .post("/organisations/new", AddProfile, edit::create)
        .get("/organisations/{id}", ReadDirectory, profile::show)
        .get(
            "/organisations/{id}/as-seen-by",
            WriteProfile.to_organisation(),
            profile::preview,
        )
        .post(
            "/organisations/{id}/field",
            DecideOnProposals,
            profile::correct_field,
        )
        .get(
            "/organisations/{id}/edit",
            WriteProfile.to_organisation(),
            edit::open,
        )
        .post(
            "/organisations/{id}/edit",
            WriteProfile.to_organisation(),
            edit::save,
        )
        .post(
            "/organisations/{id}/approve",
            DecideOnProfile,
            approval::approve,
        )
        .post(
            "/organisations/{id}/renew",
            DecideOnProfile,
            approval::renew,
        )
        .post(
            "/organisations/{id}/return",
            DecideOnProfile,
            approval::give_back,
        )
        .get(
            "/organisations/{id}/remove",
            DecideOnProfile,
            approval::ask_to_remove,
        )
        .post(
            "/organisations/{id}/remove",
            DecideOnProfile,
            approval::remove,
        )
        .post(
            "/organisations/{id}/restore",
            DecideOnProfile,
            approval::restore,
        )
        .get("/proposals", DecideOnProposals, proposals::show)
        .post("/proposals", DecideOnProposals, proposals::decide_chosen)
        .get("/proposals/all", DecideOnProposals, proposals::ask_for_all)
        .post("/proposals/all", DecideOnProposals, proposals::decide_all)
        .get("/vocabulary", TeachVocabulary, fields::show)
        .post("/vocabulary/fields", TeachVocabulary, fields::add)
        .get("/vocabulary/fields/new", TeachVocabulary, fields::blank)
        .get("/vocabulary/fields/{code}", TeachVocabulary, fields::open)
        .post("/vocabulary/fields/{code}", TeachVocabulary, fields::save)
        .post(
            "/vocabulary/fields/{code}/retire",
            TeachVocabulary,
            fields::retire,
        )
        .post(
            "/vocabulary/fields/{code}/restore",
            TeachVocabulary,
            fields::restore,
        )
        .get("/vocabulary/words", TeachVocabulary, glossary::show)
        .post("/vocabulary/words", TeachVocabulary, glossary::add)
        .get("/vocabulary/words/{id}", TeachVocabulary, glossary::open)
        .post("/vocabulary/words/{id}", TeachVocabulary, glossary::save)
        .post(
            "/vocabulary/words/{id}/retire",
            TeachVocabulary,
            glossary::retire,
        )
        .post(
            "/vocabulary/words/{id}/restore",
            TeachVocabulary,
            glossary::restore,
        )
}

/// The organisation behind an address. That one is gone and that there never was one is the same to
/// whoever asks.
async fn load(platform: &Platform, id: &str) -> Result<store::Organisation, Problem> {
    let id = id.parse::<Uuid>().map_err(|_| Problem::not_found())?;
    store::load(platform.store.read(), id)
        .await?
        .ok_or_else(Problem::not_found)
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
