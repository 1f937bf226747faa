//! Who may give which roles, and take them. Pure.

use super::{Role, Roles};

/// Why roles stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Roles that are not theirs to give or to take.
    NotTheirs,
    /// Nobody would be left who runs the hub.
    LastHubManager,
    /// Nobody would be left who keeps the installation running.
    LastAdministrator,
}

impl Refusal {
    /// Key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotTheirs => "persons-roles-not-theirs",
            Self::LastHubManager => "persons-last-hub-manager",
            Self::LastAdministrator => "persons-last-administrator",
        }
    }
}

/// How many people have the roles that a hub cannot be without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holders {
    /// Hub managers, with the person whose roles are to change.
    pub hub_managers: usize,
    /// Administrators, likewise.
    pub administrators: usize,
}

/// The roles that somebody with these roles may give. Facilitators bring people into the hub's work;
/// who runs it is decided by hub managers and administrators.
pub fn giveable(by: Roles) -> Roles {
    if by.has(Role::HubManager) || by.has(Role::Administrator) {
        Role::ALL.into_iter().collect()
    } else if by.has(Role::Facilitator) {
        [Role::Participant, Role::Mentor, Role::Expert]
            .into_iter()
            .collect()
    } else {
        Roles::none()
    }
}

/// Whether somebody with these roles may give all of those.
pub fn may_give(by: Roles, roles: Roles) -> bool {
    let giveable = giveable(by);
    roles.iter().all(|role| giveable.has(role))
}

/// Whether somebody with the roles `by` may make roles `after` out of `before`.
///
/// # Errors
/// Why not.
pub fn may_set(by: Roles, before: Roles, after: Roles, holders: Holders) -> Result<(), Refusal> {
    let changed = Role::ALL
        .into_iter()
        .filter(|role| before.has(*role) != after.has(*role));
    if !may_give(by, changed.collect()) {
        return Err(Refusal::NotTheirs);
    }
    let gone = |role: Role| before.has(role) && !after.has(role);
    if gone(Role::HubManager) && holders.hub_managers <= 1 {
        return Err(Refusal::LastHubManager);
    }
    if gone(Role::Administrator) && holders.administrators <= 1 {
        return Err(Refusal::LastAdministrator);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MANY: Holders = Holders {
        hub_managers: 2,
        administrators: 2,
    };

    fn some_roles() -> impl Strategy<Value = Roles> {
        proptest::collection::vec(0..Role::ALL.len(), 0..5)
            .prop_map(|places| places.into_iter().map(|place| Role::ALL[place]).collect())
    }

    #[test]
    fn facilitators_invite_those_who_take_part() {
        let by = Role::Facilitator.into();
        for role in [Role::Participant, Role::Mentor, Role::Expert] {
            assert!(may_give(by, role.into()), "{role:?}");
        }
        for role in [
            Role::PolicyViewer,
            Role::Facilitator,
            Role::HubManager,
            Role::Administrator,
        ] {
            assert!(!may_give(by, role.into()), "{role:?}");
            assert!(
                !may_give(by, Roles::from(role).with(Role::Mentor)),
                "{role:?}"
            );
        }
    }

    #[test]
    fn the_last_hub_manager_and_the_last_administrator_stay() {
        let both: Roles = [Role::HubManager, Role::Administrator]
            .into_iter()
            .collect();
        let alone = Holders {
            hub_managers: 1,
            administrators: 1,
        };
        assert_eq!(
            may_set(both, both, Role::Administrator.into(), alone),
            Err(Refusal::LastHubManager)
        );
        assert_eq!(
            may_set(both, both, Role::HubManager.into(), alone),
            Err(Refusal::LastAdministrator)
        );
        assert_eq!(may_set(both, both, Roles::none(), MANY), Ok(()));
        assert_eq!(may_set(both, both, both.with(Role::Mentor), alone), Ok(()));
    }

    proptest! {
        #[test]
        fn nobody_gives_or_takes_what_they_may_not(
            by in some_roles(), before in some_roles(), after in some_roles(),
        ) {
            let allowed = may_set(by, before, after, MANY).is_ok();
            let changed = Role::ALL.into_iter().filter(|role| before.has(*role) != after.has(*role));
            for role in changed {
                prop_assert!(!allowed || giveable(by).has(role), "{role:?}");
            }
            prop_assert_eq!(before == after && !allowed, false, "no change is always allowed");
        }

        /// Who may give roles cannot lift anybody above themselves step by step.
        #[test]
        fn invited_people_cannot_give_more_than_who_invited_them(by in some_roles()) {
            let given = giveable(by);
            let next = giveable(given);
            for role in next.iter() {
                prop_assert!(given.has(role), "{role:?}");
            }
        }

        #[test]
        fn a_hub_never_loses_its_last_ones(
            by in some_roles(), before in some_roles(), after in some_roles(),
            others in (0_usize..2, 0_usize..2),
        ) {
            let holders = Holders {
                hub_managers: others.0 + usize::from(before.has(Role::HubManager)),
                administrators: others.1 + usize::from(before.has(Role::Administrator)),
            };
            if may_set(by, before, after, holders).is_ok() {
                for (role, held, left) in [
                    (Role::HubManager, holders.hub_managers, others.0),
                    (Role::Administrator, holders.administrators, others.1),
                ] {
                    prop_assert!(held == 0 || left > 0 || after.has(role));
                }
            }
        }
    }
}
