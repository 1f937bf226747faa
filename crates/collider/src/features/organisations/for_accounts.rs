//! What accounts ask of the directory: names, who was brought together with whom, and a place for an
//! organisation that is new.

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    Catalogue,
    profile::{Profile, Visibility, name_key},
    standing::{Standing, Status},
    store::{self, Organisation},
    visibility::Reader,
};
use crate::{
    features::people::Directory,
    platform::{
        Platform,
        store::{Change, Store, StoreError},
    },
};

/// Names that a page offers to choose from.
const MOST_NAMES: usize = 2_000;

#[async_trait::async_trait]
impl Directory for Catalogue {
    async fn fresh(&self, platform: &Platform) -> anyhow::Result<()> {
        Self::fresh(self, platform).await
    }

    fn name(&self, id: Uuid) -> Option<String> {
        self.read().get(id).map(|listed| listed.name.clone())
    }

    fn called(&self, name: &str) -> Vec<Uuid> {
        let key = name_key(name);
        if key.is_empty() {
            return Vec::new();
        }
        let contents = self.read();
        let named = contents
            .all()
            .iter()
            .filter(|listed| name_key(&listed.name) == key);
        named.map(|listed| listed.id).collect()
    }

    fn names(&self) -> Vec<String> {
        let contents = self.read();
        in_order(contents.all().iter().map(|listed| listed.name.clone()))
    }

    fn public_names(&self, now: Timestamp) -> Vec<String> {
        let contents = self.read();
        let anyone = Reader::anyone();
        let open = contents.seen_by(&anyone, now).all();
        in_order(open.map(|listed| listed.name.clone()))
    }

    async fn are_matched(
        &self,
        store: &Store,
        one: Uuid,
        others: &[Uuid],
    ) -> Result<bool, StoreError> {
        store::acquaintances::are_acquainted(store.read(), one, others).await
    }

    async fn add(&self, change: &mut Change, name: &str) -> Result<Uuid, StoreError> {
        let now = change.now();
        let organisation = Organisation {
            id: Uuid::now_v7(),
            profile: Profile {
                name: name.to_owned(),
                visibility: Visibility::Public,
                ..Profile::default()
            },
            // Its people write the rest; then it is looked at.
            standing: Standing {
                status: Status::Draft,
                ..Standing::default()
            },
            created_at: now,
            updated_at: now,
            version: 1,
        };
        store::insert(change, std::slice::from_ref(&organisation)).await?;
        Ok(organisation.id)
    }
}

fn in_order(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut names: Vec<String> = names.collect();
    names.sort_by_cached_key(|name| name.to_lowercase());
    names.dedup();
    names.truncate(MOST_NAMES);
    names
}
