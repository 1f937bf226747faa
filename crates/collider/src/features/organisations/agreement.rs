//! To whom a contact person agreed to be shown. What an organisation chooses for its contact holds as far
//! as the person behind it said yes themselves; its own people and facilitators work with the contact
//! whatever was said.

use std::collections::HashMap;

use uuid::Uuid;

use super::{
    profile::{Contact, Visibility},
    store::Organisation,
};
use crate::{
    features::people::{
        address_key,
        privacy::{
            self,
            consent::{Consents, Purpose},
        },
    },
    platform::store::{Store, StoreError},
};

/// Who may see a contact, as far as the person behind it is concerned. By default nobody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Agreement {
    matched: bool,
    members: bool,
    everybody: bool,
}

impl Agreement {
    /// There is nobody whom it would have to ask.
    pub const NOBODY_TO_ASK: Self = Self {
        matched: true,
        members: true,
        everybody: true,
    };

    /// What somebody's consents come to.
    pub fn by(consents: &Consents) -> Self {
        Self {
            matched: consents.to(Purpose::ContactPassed),
            members: consents.to(Purpose::ContactShown),
            everybody: consents.to(Purpose::ContactPublished),
        }
    }

    /// For a contact, with the consents of whoever has an account under its address. A name without such
    /// an account is somebody who could not say yes. An address or a number without a name and an account
    /// is that of an office.
    pub fn of(contact: &Contact, owner: Option<&Consents>) -> Self {
        match (owner, &contact.name) {
            (Some(consents), _) => Self::by(consents),
            (None, Some(_)) => Self::default(),
            (None, None) => Self::NOBODY_TO_ASK,
        }
    }

    /// Whether somebody of this group may see it. Each group is within the wider ones.
    pub fn covers(self, group: Visibility) -> bool {
        match group {
            Visibility::Public => self.everybody,
            Visibility::Members | Visibility::OtherSide => self.everybody || self.members,
            Visibility::Matched => self.everybody || self.members || self.matched,
            Visibility::Facilitators => true,
        }
    }
}

/// What the people behind the contacts of these organisations agreed to.
///
/// # Errors
/// When the database cannot be read.
pub async fn agreements(
    store: &Store,
    organisations: &[Organisation],
) -> Result<HashMap<Uuid, Agreement>, StoreError> {
    let contacts = organisations.iter().map(|one| &one.profile.contact);
    let addresses = contacts.filter_map(|contact| contact.email.as_deref());
    let consents = privacy::consents_of(store, addresses).await?;
    Ok(organisations
        .iter()
        .map(|one| (one.id, agreement_among(&consents, &one.profile.contact)))
        .collect())
}

/// What the person behind one contact agreed to.
///
/// # Errors
/// When the database cannot be read.
pub async fn agreement(store: &Store, contact: &Contact) -> Result<Agreement, StoreError> {
    let consents = privacy::consents_of(store, contact.email.as_deref()).await?;
    Ok(agreement_among(&consents, contact))
}

fn agreement_among(consents: &HashMap<String, Consents>, contact: &Contact) -> Agreement {
    let address = contact.email.as_deref().map(address_key);
    let owner = address.and_then(|address| consents.get(&address));
    Agreement::of(contact, owner)
}

#[cfg(test)]
mod tests {
    use super::{super::profile::Choice, *};

    fn covered(agreement: Agreement) -> Vec<&'static str> {
        let groups = Visibility::ALL.iter();
        let covered = groups.filter(|group| agreement.covers(**group));
        covered.map(|group| group.code()).collect()
    }

    #[test]
    fn each_yes_reaches_its_group_and_those_within() {
        let after = |yes: &[Purpose]| {
            let said = yes.iter().map(|purpose| (*purpose, true));
            covered(Agreement::by(&Consents::of(said)))
        };
        assert_eq!(after(&[]), ["facilitators"]);
        assert_eq!(after(&[Purpose::Newsletter]), ["facilitators"]);
        assert_eq!(
            after(&[Purpose::ContactPassed]),
            ["matched", "facilitators"]
        );
        assert_eq!(
            after(&[Purpose::ContactShown]),
            ["members", "other-side", "matched", "facilitators"]
        );
        assert_eq!(after(&[Purpose::ContactPublished]).len(), 5);
    }

    #[test]
    fn an_office_is_nobody_and_a_name_is_somebody() {
        let contact = |name: Option<&str>| Contact {
            name: name.map(Into::into),
            email: Some("info@livarna.example".into()),
            ..Contact::default()
        };
        assert_eq!(covered(Agreement::of(&contact(None), None)).len(), 5);
        let unasked = ["facilitators"];
        assert_eq!(covered(Agreement::of(&contact(Some("Ana")), None)), unasked);
        let silent = Consents::default();
        assert_eq!(
            covered(Agreement::of(&contact(None), Some(&silent))),
            unasked
        );
    }
}
