//! Who makes a request, and what their role lets them do.

use uuid::Uuid;

use crate::platform::{i18n::Lang, store::Actor, web::Problem};

/// What a person does in the hub.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Takes part for an organisation.
    Participant,
    /// Runs the hub's work: sees every profile, approves, imports, introduces.
    Facilitator,
}

impl Role {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Facilitator => "facilitator",
        }
    }

    /// The inverse of [`Role::code`]; what is not known gets the least rights.
    pub fn from_code(code: &str) -> Self {
        match code {
            "facilitator" => Self::Facilitator,
            _ => Self::Participant,
        }
    }
}

/// A person with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Which one.
    pub id: Uuid,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// The language they chose.
    pub lang: Option<Lang>,
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

    /// Whether this is a facilitator of the hub.
    pub fn is_facilitator(&self) -> bool {
        self.0
            .as_ref()
            .is_some_and(|person| person.role == Role::Facilitator)
    }

    /// Whether this is anybody with an account.
    pub fn is_member(&self) -> bool {
        self.0.is_some()
    }

    /// The actor for the audit log, if this is a facilitator.
    ///
    /// # Errors
    /// Asks the unknown to sign in and tells others that this is not for them.
    pub fn facilitator(&self) -> Result<Actor, Problem> {
        match &self.0 {
            None => Err(Problem::sign_in_first()),
            Some(person) if person.role == Role::Facilitator => Ok(person.actor()),
            Some(_) => Err(Problem::not_allowed()),
        }
    }
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

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use super::*;

    #[test]
    fn only_facilitators_act_as_facilitators() {
        let person = |role| {
            Visitor::known(Person {
                id: Uuid::nil(),
                name: "Ana".into(),
                role,
                lang: None,
            })
        };
        let status = |visitor: Visitor| visitor.facilitator().err().map(|problem| problem.status);
        assert_eq!(status(Visitor::unknown()), Some(StatusCode::UNAUTHORIZED));
        assert_eq!(
            status(person(Role::Participant)),
            Some(StatusCode::FORBIDDEN)
        );
        assert_eq!(status(person(Role::Facilitator)), None);
        assert_eq!(Role::from_code("emperor"), Role::Participant);
    }
}
