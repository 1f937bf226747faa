//! Who makes a request.

use uuid::Uuid;

use super::{
    Roles,
    rights::{Action, Scope},
};
use crate::platform::{i18n::Lang, store::Actor, web::Problem};

/// A person with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Which one.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// What they do in the hub.
    pub roles: Roles,
    /// The language they chose.
    pub lang: Option<Lang>,
    /// The organisations they belong to, the longest first.
    pub organisations: Vec<Uuid>,
    /// The one of these for which they act now.
    pub acting_for: Option<Uuid>,
}

impl Person {
    /// For the audit log.
    pub fn actor(&self) -> Actor {
        Actor::Person {
            id: self.id,
            name: self.name.clone(),
        }
    }
}

/// Who makes a request: a person, or somebody unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Visitor(Option<Person>);

impl Visitor {
    /// Somebody without an account.
    pub fn unknown() -> Self {
        Self(None)
    }

    /// Somebody who signed in.
    pub fn known(person: Person) -> Self {
        Self(Some(person))
    }

    /// The person, when signed in.
    pub fn person(&self) -> Option<&Person> {
        self.0.as_ref()
    }

    /// The person whose own page this is.
    ///
    /// # Errors
    /// Asks the unknown to sign in.
    pub fn somebody(&self) -> Result<&Person, Problem> {
        self.0.as_ref().ok_or_else(Problem::sign_in_first)
    }

    /// Whether this is anybody with an account.
    pub fn is_member(&self) -> bool {
        self.0.is_some()
    }

    /// Whether they may do this to everything in the hub: for what a page offers. Whether a request
    /// may do what it asks for was decided before its handler.
    pub fn may(&self, action: Action) -> bool {
        action.scope_for(self) == Scope::All
    }

    /// For the audit log.
    ///
    /// # Errors
    /// Asks the unknown to sign in.
    pub fn actor(&self) -> Result<Actor, Problem> {
        self.somebody().map(Person::actor)
    }
}
