//! Where an invitation stands. Pure.

use jiff::{SignedDuration, Timestamp};

use super::super::{Roles, giving};

/// Days for which an invitation can be good; the second is proposed.
pub const DAYS: [i64; 4] = [7, 14, 30, 60];
/// The proposed ones.
pub const USUAL_DAYS: i64 = 14;

/// Until when an invitation is good that is sent now.
pub fn expiry(now: Timestamp, days: i64) -> Timestamp {
    let days = if DAYS.contains(&days) {
        days
    } else {
        USUAL_DAYS
    };
    now + SignedDuration::from_hours(24 * days)
}

/// Where an invitation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Sent, and not answered.
    Waiting,
    /// Not answered, and its letter came back.
    Bounced,
    /// Somebody came in by it.
    Accepted,
    /// Not answered in time.
    Expired,
    /// Taken back.
    Withdrawn,
}

impl State {
    /// As its key ends.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Bounced => "bounced",
            Self::Accepted => "accepted",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// How its mark is coloured.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Waiting => "",
            Self::Bounced | Self::Expired => "care",
            Self::Accepted => "good",
            Self::Withdrawn => "",
        }
    }
}

/// What happened to an invitation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    /// When somebody accepted it.
    pub accepted: Option<Timestamp>,
    /// When it was taken back.
    pub withdrawn: Option<Timestamp>,
    /// Until when it is good.
    pub expires: Timestamp,
    /// Whether its last letter came back.
    pub bounced: bool,
}

/// Where it stands.
pub fn state(facts: Facts, now: Timestamp) -> State {
    if facts.accepted.is_some() {
        State::Accepted
    } else if facts.withdrawn.is_some() {
        State::Withdrawn
    } else if facts.expires <= now {
        State::Expired
    } else if facts.bounced {
        State::Bounced
    } else {
        State::Waiting
    }
}

/// Whether an invitation lets somebody in: nobody has used it, it is in time, and whoever made it may
/// still give these roles. An invitation is worth no more than the right it stands on.
pub fn lets_in(facts: Facts, roles: Roles, inviter: Option<Roles>, now: Timestamp) -> bool {
    matches!(state(facts, now), State::Waiting | State::Bounced)
        && inviter.is_some_and(|inviter| giving::may_give(inviter, roles))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::people::Role;

    fn at(hours: i64) -> Timestamp {
        let begin: Timestamp = "2026-11-21T12:00:00Z".parse().expect("a moment");
        begin + SignedDuration::from_hours(hours)
    }

    #[test]
    fn an_invitation_lets_in_once_in_time_and_by_a_right() {
        let facts = Facts {
            expires: at(24),
            ..Facts::default()
        };
        let (mentor, facilitator) = (Roles::from(Role::Mentor), Roles::from(Role::Facilitator));
        assert!(lets_in(facts, mentor, Some(facilitator), at(23)));
        assert!(
            !lets_in(facts, mentor, Some(facilitator), at(24)),
            "run out"
        );
        assert!(
            !lets_in(facts, mentor, Some(mentor), at(1)),
            "no right any more"
        );
        assert!(
            !lets_in(facts, mentor, None, at(1)),
            "whoever invited is gone"
        );
        assert!(
            !lets_in(facts, facilitator, Some(facilitator), at(1)),
            "too high"
        );
        let used = Facts {
            accepted: Some(at(1)),
            ..facts
        };
        assert!(!lets_in(used, mentor, Some(facilitator), at(2)));
        let back = Facts {
            withdrawn: Some(at(1)),
            ..facts
        };
        assert!(!lets_in(back, mentor, Some(facilitator), at(2)));
        let bounced = Facts {
            bounced: true,
            ..facts
        };
        assert!(
            lets_in(bounced, mentor, Some(facilitator), at(2)),
            "the link may come another way"
        );
    }

    #[test]
    fn every_state_has_its_facts() {
        let facts = Facts {
            expires: at(24),
            ..Facts::default()
        };
        assert_eq!(state(facts, at(0)), State::Waiting);
        assert_eq!(
            state(
                Facts {
                    bounced: true,
                    ..facts
                },
                at(0)
            ),
            State::Bounced
        );
        assert_eq!(state(facts, at(24)), State::Expired);
        let answered = Facts {
            accepted: Some(at(1)),
            bounced: true,
            ..facts
        };
        assert_eq!(state(answered, at(48)), State::Accepted);
        assert_eq!(
            state(
                Facts {
                    withdrawn: Some(at(1)),
                    ..facts
                },
                at(48)
            ),
            State::Withdrawn
        );
    }

    #[test]
    fn only_offered_lengths_are_taken() {
        assert_eq!(expiry(at(0), 7), at(7 * 24));
        assert_eq!(expiry(at(0), 100_000), at(14 * 24));
        assert_eq!(expiry(at(0), -1), at(14 * 24));
    }
}
