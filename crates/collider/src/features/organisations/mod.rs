//! The directory: who there is, what they can do, what they seek and what they have done.
//!
//! - [`profile`]: what an organisation says about itself, and when that is well-formed
//! - [`standing`]: approval and expiry
//! - [`visibility`]: who sees which part of a profile; [`Reader`] is asked before anything is shown
//! - `agreement`: to whom the person behind a contact agreed to be shown
//! - [`fields`]: fields of competence and need, the rows and columns of the matrix
//! - [`reference`]: sectors, regions, countries, languages that ship
//! - [`catalogue`]: everything that search, matrix and suggestions read, kept in memory
//! - [`directory`]: what is asked of the directory, and the answer; pages and exports ask the same
//! - [`overview`]: the directory in figures
//! - [`aliases`]: trade words
//! - `acting`: for which organisation a visitor acts, shown on every page
//! - `for_accounts`: what accounts ask of the directory
//! - `form`, `field_form`, `phrase_language`: what is typed becomes a profile or a field
//! - `confirmation`: what is proposed becomes a fact
//! - `pages`: what people see of it
//! - [`personal_data`]: what of people stands in its tables
//! - [`import`], [`export`]: from a spreadsheet to the directory and back
//! - `store`: the tables

use std::collections::HashSet;

use uuid::Uuid;

use crate::{
    features::people::Routes,
    platform::{
        jobs::Handlers,
        settings::LimitSettings,
        store::{Change, Store, StoreError},
    },
};

mod acting;
mod agreement;
pub mod aliases;
pub mod catalogue;
mod confirmation;
pub mod directory;
pub mod export;
mod field_form;
pub mod fields;
mod for_accounts;
mod form;
pub mod import;
pub mod overview;
mod pages;
pub mod personal_data;
mod phrase_language;
pub mod profile;
pub mod record;
pub mod reference;
pub mod standing;
mod store;
pub mod visibility;

pub use acting::name_viewer;
pub use catalogue::Catalogue;
pub use pages::reader;
pub use store::Organisation;
pub use visibility::Reader;

/// The pages of this feature.
pub fn routes(limits: &LimitSettings) -> Routes {
    pages::routes()
        .merge(import::routes(limits))
        .merge(export::routes())
}

/// The work that this feature puts into the queue.
pub fn jobs(handlers: Handlers) -> Handlers {
    import::jobs(handlers)
}

/// What the log calls it when an organisation was introduced to another one.
const INTRODUCED: &str = "introduced";

/// Notes in the history of an organisation that it was introduced to another one. From then on
/// undoing the import that brought it in leaves it where it is.
///
/// # Errors
/// When the value cannot be written as JSON.
pub fn note_introduction(change: &mut Change, id: Uuid, to: Uuid) -> Result<(), StoreError> {
    let facts = serde_json::json!({ "partner": to });
    change.record::<(), _>("organisation", id, INTRODUCED, None, Some(&facts))
}

/// Keeps that two organisations were brought together and both said yes, or that this no longer holds.
/// From then on each belongs to those who are matched with the other ([`visibility`]).
///
/// # Errors
/// When the database refuses.
pub async fn put_acquaintance(
    change: &Change,
    between: [Uuid; 2],
    acquainted: bool,
) -> Result<(), StoreError> {
    store::acquaintances::put(change, between, acquainted).await
}

/// Organisations that came in with one sheet: the participants of an event, a network's members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Which one: the import's id.
    pub id: Uuid,
    /// Its files' names.
    pub name: String,
}

/// How many lists are offered to choose from.
const MOST_LISTS: u64 = 50;

/// The lists that were brought in and not taken back, newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn lists(store: &Store) -> Result<Vec<List>, StoreError> {
    use self::store::imports::State;
    let latest = self::store::imports::latest(store.read(), MOST_LISTS).await?;
    Ok(latest
        .into_iter()
        .filter(|import| import.state == State::Done)
        .map(|import| {
            let mut files: Vec<String> =
                import.sheets.into_iter().map(|sheet| sheet.file).collect();
            files.dedup();
            List {
                id: import.id,
                name: files.join(", "),
            }
        })
        .collect())
}

/// Who is on a list.
///
/// # Errors
/// When the database cannot be read.
pub async fn on_list(store: &Store, list: Uuid) -> Result<HashSet<Uuid>, StoreError> {
    self::store::imports::organisations_in(store.read(), list).await
}

/// Every organisation of the hub, in the order in which they came in: for exports at the command line.
///
/// # Errors
/// When the database cannot be read.
pub async fn all(store: &Store) -> Result<Vec<Organisation>, StoreError> {
    let ids = store::all_ids(store.read()).await?;
    store::load_many(store.read(), &ids).await
}
