//! What a person does in the hub.

/// What a person does in the hub. Somebody can do several things; their rights add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Takes part for an organisation.
    Participant,
    /// Stands by organisations with experience, without one of their own.
    Mentor,
    /// Brings knowledge of one subject into the process.
    Expert,
    /// Looks at figures, to learn and to decide on policy.
    PolicyViewer,
    /// Runs the hub's work: sees every profile, approves, imports, introduces.
    Facilitator,
    /// A facilitator who also decides who works in the hub, and how it works.
    HubManager,
    /// Keeps the installation running: people, mail, privacy, the log. Does not see more of profiles
    /// than any member.
    Administrator,
}

impl Role {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Participant,
        Self::Mentor,
        Self::Expert,
        Self::PolicyViewer,
        Self::Facilitator,
        Self::HubManager,
        Self::Administrator,
    ];

    /// As stored; `people-role-<code>` is its name among the strings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Mentor => "mentor",
            Self::Expert => "expert",
            Self::PolicyViewer => "policy-viewer",
            Self::Facilitator => "facilitator",
            Self::HubManager => "hub-manager",
            Self::Administrator => "administrator",
        }
    }

    /// The inverse of [`Role::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// What the role is for, for the handbook.
    pub fn words(self) -> &'static str {
        match self {
            Self::Participant => "takes part for an organisation",
            Self::Mentor => "stands by organisations with experience",
            Self::Expert => "brings knowledge of one subject",
            Self::PolicyViewer => "looks at figures",
            Self::Facilitator => "runs the hub's work",
            Self::HubManager => {
                "a facilitator who also decides who works in the hub, and how it works"
            }
            Self::Administrator => "keeps the installation running",
        }
    }
}

/// The roles of one person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Roles(u8);

impl Roles {
    /// None: an account that may look after itself and nothing else.
    pub fn none() -> Self {
        Self::default()
    }

    /// With one more.
    #[must_use]
    pub fn with(self, role: Role) -> Self {
        Self(self.0 | 1 << role as u8)
    }

    /// Whether this is one of them.
    pub fn has(self, role: Role) -> bool {
        self.0 & 1 << role as u8 != 0
    }

    /// Each of them, in the order of [`Role::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Role> {
        Role::ALL.into_iter().filter(move |role| self.has(*role))
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl From<Role> for Roles {
    fn from(role: Role) -> Self {
        Self::none().with(role)
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        roles.into_iter().fold(Self::none(), Self::with)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_add_up_and_come_back() {
        for role in Role::ALL {
            assert_eq!(Role::from_code(role.code()), Some(role));
        }
        assert_eq!(Role::from_code("emperor"), None);
        let roles: Roles = [Role::Administrator, Role::Mentor, Role::Mentor]
            .into_iter()
            .collect();
        assert_eq!(
            roles.iter().collect::<Vec<_>>(),
            [Role::Mentor, Role::Administrator]
        );
        assert!(Roles::none().is_empty() && !roles.is_empty());
        assert!(!roles.has(Role::Facilitator));
    }
}
