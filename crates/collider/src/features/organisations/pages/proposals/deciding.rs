//! Carrying out what was decided, for one proposal as for thousands, in one transaction.

use std::collections::HashMap;

use jiff::Timestamp;
use uuid::Uuid;

use super::super::super::{
    catalogue::{Proposal, Subject},
    confirmation::{confirmed, shortened},
    fields::{Axis, phrase_key},
    store::{self, vocabulary},
};
use crate::platform::store::{Actor, Store, StoreError};

/// What a facilitator says to proposals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It is so.
    Confirm,
    /// It is not, and shall not be proposed again.
    Decline,
}

impl Decision {
    /// In forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Decline => "decline",
        }
    }

    /// The inverse of [`Decision::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Confirm, Self::Decline]
            .into_iter()
            .find(|decision| decision.code() == code)
    }
}

/// What came of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Decided {
    /// Proposals that took effect.
    pub proposals: usize,
    /// Organisations they were about.
    pub organisations: usize,
}

/// Organisations held in memory at a time.
const AT_ONCE: usize = 500;

/// Confirms or declines proposals: all of them or, if anything fails, none.
///
/// # Errors
/// When the database refuses.
pub async fn decide(
    store: &Store,
    actor: Actor,
    now: Timestamp,
    decision: Decision,
    chosen: Vec<(Uuid, Proposal)>,
) -> Result<Decided, StoreError> {
    let mut by_organisation: HashMap<Uuid, Vec<Proposal>> = HashMap::new();
    for (id, proposal) in chosen {
        by_organisation.entry(id).or_default().push(proposal);
    }
    let mut ids: Vec<Uuid> = by_organisation.keys().copied().collect();
    ids.sort();
    let mut change = store.begin(actor, now).await?;
    let mut decided = Decided::default();
    for chunk in ids.chunks(AT_ONCE) {
        // Who has gone meanwhile is left out by this.
        let organisations = store::load_many(change.connection(), chunk).await?;
        match decision {
            Decision::Confirm => {
                let (mut grown, mut fields) = (Vec::new(), Vec::new());
                for organisation in organisations {
                    let mut profile = organisation.profile.clone();
                    for proposal in &by_organisation[&organisation.id] {
                        let Some(after) = confirmed(&profile, proposal) else {
                            continue;
                        };
                        profile = after;
                        decided.proposals += 1;
                        fields.extend(field_of(proposal));
                    }
                    if profile != organisation.profile {
                        grown.push((organisation, profile));
                    }
                }
                decided.organisations += store::confirmed::update(&mut change, &grown).await?;
                for axis in [Axis::Competence, Axis::Need] {
                    let of_axis: Vec<(String, String)> = fields
                        .iter()
                        .filter(|(of, ..)| *of == axis)
                        .map(|(_, key, code)| (key.clone(), code.clone()))
                        .collect();
                    vocabulary::put_corrections(&mut change, axis, &of_axis).await?;
                }
            }
            Decision::Decline => {
                let declined: Vec<(Uuid, &'static str, String)> = organisations
                    .iter()
                    .flat_map(|organisation| {
                        by_organisation[&organisation.id].iter().map(|proposal| {
                            (organisation.id, proposal.subject.code(), proposal.key())
                        })
                    })
                    .collect();
                vocabulary::decline_many(&mut change, &declined).await?;
                decided.proposals += declined.len();
                decided.organisations += organisations.len();
            }
        }
    }
    change.commit().await?;
    Ok(decided)
}

/// Who confirms that words speak of a competence or need has said to which field they belong.
fn field_of(proposal: &Proposal) -> Option<(Axis, String, String)> {
    let axis = match proposal.subject {
        Subject::Competence => Axis::Competence,
        Subject::Need => Axis::Need,
        _ => return None,
    };
    Some((
        axis,
        phrase_key(&shortened(&proposal.evidence)),
        proposal.value.clone(),
    ))
}
