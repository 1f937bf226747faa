//! What people's messages ask of organisations, which stand to the right of them.

use std::sync::Arc;

use uuid::Uuid;

use crate::{
    features::{
        matchmaking,
        organisations::Catalogue,
        people::messages::{Acquaintances, Answer, Known},
    },
    platform::store::Store,
};

struct ByCatalogue(Catalogue);

/// Names from the catalogue, acquaintances from introductions.
pub fn of(catalogue: &Catalogue) -> Known {
    Arc::new(ByCatalogue(catalogue.clone()))
}

impl Acquaintances for ByCatalogue {
    fn name(&self, id: Uuid) -> Option<String> {
        let contents = self.0.read();
        contents.get(id).map(|listed| listed.name.clone())
    }

    fn are_matched<'a>(
        &'a self,
        store: &'a Store,
        one: Uuid,
        others: &'a [Uuid],
    ) -> Answer<'a, bool> {
        Box::pin(matchmaking::are_matched(store, one, others))
    }
}
