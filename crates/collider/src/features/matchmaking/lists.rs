//! The matrix of those on one list: the participants of an event, the members of a network, whoever
//! came in with one sheet.

use std::collections::HashSet;

use uuid::Uuid;

use crate::{
    features::{
        organisations,
        people::{Action, Visitor},
    },
    platform::{Platform, web::Problem},
};

use super::{shown::Choice, wish::Wish};

/// The lists by which a view can be narrowed, and who is on the chosen one.
#[derive(Debug, Clone, Default)]
pub struct Lists {
    /// Newest first; none for whoever may not know which lists there are.
    pub offered: Vec<Choice>,
    members: Option<HashSet<Uuid>>,
}

impl Lists {
    /// Looks them up for a reader. Only facilitators know of lists; for others, and where the list that
    /// was asked for is not there (any more), the wish for it is dropped.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn look_up(
        platform: &Platform,
        visitor: &Visitor,
        wish: &mut Wish,
    ) -> Result<Self, Problem> {
        if !visitor.may(Action::ImportSheets) {
            wish.list = None;
            return Ok(Self::default());
        }
        let offered: Vec<Choice> = organisations::lists(&platform.store)
            .await?
            .into_iter()
            .map(|list| Choice {
                code: list.id.to_string(),
                name: list.name,
                chosen: wish.list == Some(list.id),
            })
            .collect();
        if offered.iter().all(|list| !list.chosen) {
            wish.list = None;
        }
        let members = match wish.list {
            Some(list) => Some(organisations::on_list(&platform.store, list).await?),
            None => None,
        };
        Ok(Self { offered, members })
    }

    /// Whether an organisation is on the chosen list, or none is chosen.
    pub fn has(&self, id: Uuid) -> bool {
        self.members
            .as_ref()
            .is_none_or(|members| members.contains(&id))
    }
}
