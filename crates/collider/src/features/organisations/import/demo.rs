//! The fictional region of `demo/organisations/`: one readable file for each organisation.

use jiff::Timestamp;
use rust_embed::Embed;
use uuid::Uuid;

use super::super::{
    record::Record,
    store::{self, Organisation},
};
use crate::platform::store::{Actor, Store};

#[derive(Embed)]
#[folder = "../../demo/organisations"]
struct Files;

/// The records of the fictional region, by file name.
///
/// # Errors
/// Names the file that is not a record.
pub fn records() -> anyhow::Result<Vec<Record>> {
    let mut names: Vec<_> = Files::iter()
        .filter(|name| name.ends_with(".toml"))
        .collect();
    names.sort();
    names
        .iter()
        .filter_map(|name| Some((name, Files::get(name)?)))
        .map(|(name, file)| {
            let text = std::str::from_utf8(&file.data)?;
            toml::from_str(text).map_err(|problem| anyhow::anyhow!("{name}: {problem}"))
        })
        .collect()
}

/// Brings in the organisations of the fictional region that are not there yet. What is there is left
/// as it is, so that a second start changes nothing. Answers how many came in.
///
/// # Errors
/// When a file is not a record or the database refuses; then nothing is stored.
pub async fn load(store: &Store, now: Timestamp) -> anyhow::Result<usize> {
    let keys = store::keys(store.read()).await?;
    let mut new = Vec::new();
    for record in records()? {
        let record = Record {
            profile: record.profile.tidied(),
            ..record
        };
        let flaws = record.profile.flaws();
        anyhow::ensure!(flaws.is_empty(), "{}: {flaws:?}", record.profile.name);
        let known = record.profile.reference.as_ref();
        if known.is_some_and(|reference| keys.by_reference.contains_key(reference)) {
            continue;
        }
        new.push(Organisation {
            id: Uuid::now_v7(),
            standing: record.standing(now),
            profile: record.profile,
            created_at: now,
            updated_at: now,
            version: 1,
        });
    }
    if !new.is_empty() {
        let mut change = store.begin(Actor::Operator, now).await?;
        store::insert(&mut change, &new).await?;
        change.commit().await?;
    }
    Ok(new.len())
}
