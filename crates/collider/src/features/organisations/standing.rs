//! Where a profile stands: drafted, waiting for approval, approved, expired; and who may see it.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::profile::{Choice, Profile, Visibility};

/// How long an approval holds before the profile asks to be renewed.
pub const VALID: SignedDuration = SignedDuration::from_hours(24 * 365);

/// From how long before the end a renewal is asked for.
pub const RENEW_FROM: SignedDuration = SignedDuration::from_hours(24 * 30);

/// What was decided about a profile.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Being written; nobody is asked to look at it.
    Draft,
    /// Waiting for a facilitator.
    #[default]
    Waiting,
    /// A facilitator has approved it.
    Approved,
}

/// Where a profile stands at a moment: the decision, and whether it has run out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Being written.
    Draft,
    /// Waiting for a facilitator.
    Waiting,
    /// Approved and valid.
    Approved,
    /// Approved once, not renewed in time.
    Expired,
}

impl Choice for State {
    const ALL: &'static [Self] = &[Self::Draft, Self::Waiting, Self::Approved, Self::Expired];

    fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Waiting => "waiting",
            Self::Approved => "approved",
            Self::Expired => "expired",
        }
    }
}

impl Status {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Waiting => "waiting",
            Self::Approved => "approved",
        }
    }

    /// The inverse of [`Status::code`]; what is not known waits for a facilitator.
    pub fn from_code(code: &str) -> Self {
        match code {
            "draft" => Self::Draft,
            "approved" => Self::Approved,
            _ => Self::Waiting,
        }
    }
}

/// The decision with its dates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// What was decided.
    pub status: Status,
    /// When it was approved.
    pub approved_at: Option<Timestamp>,
    /// Until when the approval holds.
    pub expires_at: Option<Timestamp>,
}

impl Standing {
    /// Where the profile stands at a moment.
    pub fn state(&self, now: Timestamp) -> State {
        match self.status {
            Status::Draft => State::Draft,
            Status::Waiting => State::Waiting,
            Status::Approved if self.expires_at.is_some_and(|end| end <= now) => State::Expired,
            Status::Approved => State::Approved,
        }
    }

    /// Whether a renewal is due or overdue.
    pub fn wants_renewal(&self, now: Timestamp) -> bool {
        self.status == Status::Approved
            && self.expires_at.is_some_and(|end| end <= now + RENEW_FROM)
    }

    /// Approved at this moment, for [`VALID`]. Approving an approved profile renews it.
    #[must_use]
    pub fn approved(now: Timestamp) -> Self {
        Self {
            status: Status::Approved,
            approved_at: Some(now),
            expires_at: Some(now + VALID),
        }
    }

    /// Handed in for approval.
    #[must_use]
    pub fn waiting() -> Self {
        Self::default()
    }
}

/// What a facilitator decides about a profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Others may see it from now on.
    Approve,
    /// It still holds.
    Renew,
    /// Back to be written on.
    Return,
}

impl Decision {
    /// Whether the decision makes sense where the profile stands.
    pub fn fits(self, state: State) -> bool {
        match self {
            Self::Approve => state != State::Approved,
            Self::Renew => matches!(state, State::Approved | State::Expired),
            Self::Return => state != State::Draft,
        }
    }

    /// Where the profile stands after it.
    pub fn outcome(self, now: Timestamp) -> Standing {
        match self {
            Self::Approve | Self::Renew => Standing::approved(now),
            Self::Return => Standing {
                status: Status::Draft,
                ..Standing::default()
            },
        }
    }

    /// As the audit log calls it.
    pub fn action(self) -> &'static str {
        match self {
            Self::Approve => "approved",
            Self::Renew => "renewed",
            Self::Return => "returned",
        }
    }
}

/// How much a reader may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Audience {
    /// Anybody on the web.
    Anyone,
    /// Somebody with an account.
    Members,
    /// A facilitator of the hub.
    Facilitators,
}

/// Whether a reader may know of a profile at all. Facilitators see everything; others see what was
/// approved, is valid, may be shown to them, and was consented to.
pub fn may_see(audience: Audience, visibility: Visibility, consented: bool, state: State) -> bool {
    let open_to = match visibility {
        Visibility::Public => Audience::Anyone,
        Visibility::Members => Audience::Members,
        Visibility::Facilitators => Audience::Facilitators,
    };
    audience == Audience::Facilitators
        || (audience >= open_to && consented && state == State::Approved)
}

/// The profile as a reader sees it: who to ask and where the record came from are for facilitators.
#[must_use]
pub fn as_seen_by(audience: Audience, mut profile: Profile) -> Profile {
    if audience < Audience::Facilitators {
        profile.contact = Default::default();
        profile.reference = None;
        for work in &mut profile.works {
            work.reference = None;
        }
    }
    profile
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    #[test]
    fn an_approval_runs_out_and_asks_before_it_does() {
        let approved = Standing::approved(moment("2026-01-10T12:00:00Z"));
        assert_eq!(
            approved.state(moment("2026-12-01T00:00:00Z")),
            State::Approved
        );
        assert!(!approved.wants_renewal(moment("2026-12-01T00:00:00Z")));
        assert!(approved.wants_renewal(moment("2026-12-20T00:00:00Z")));
        assert_eq!(
            approved.state(moment("2027-01-10T12:00:00Z")),
            State::Expired
        );
        assert_eq!(
            Standing::waiting().state(moment("2026-01-01T00:00:00Z")),
            State::Waiting
        );
    }

    #[test]
    fn decisions_fit_where_the_profile_stands() {
        let now = moment("2026-01-10T12:00:00Z");
        let fitting = |decision: Decision| -> Vec<State> {
            State::ALL
                .iter()
                .copied()
                .filter(|state| decision.fits(*state))
                .collect()
        };
        use State::{Approved, Draft, Expired, Waiting};
        assert_eq!(fitting(Decision::Approve), [Draft, Waiting, Expired]);
        assert_eq!(fitting(Decision::Renew), [Approved, Expired]);
        assert_eq!(fitting(Decision::Return), [Waiting, Approved, Expired]);
        assert_eq!(Decision::Renew.outcome(now).state(now), Approved);
        assert_eq!(Decision::Return.outcome(now).state(now), Draft);
    }

    #[test]
    fn who_sees_what() {
        use Audience::{Anyone, Facilitators, Members};
        let sees = |audience, visibility, consented, state| {
            may_see(audience, visibility, consented, state)
        };
        for visibility in Visibility::ALL.iter().copied() {
            for state in State::ALL.iter().copied() {
                for consented in [true, false] {
                    assert!(sees(Facilitators, visibility, consented, state));
                    let open = consented && state == State::Approved;
                    let anyone = open && visibility == Visibility::Public;
                    let members = open && visibility != Visibility::Facilitators;
                    assert_eq!(sees(Anyone, visibility, consented, state), anyone);
                    assert_eq!(sees(Members, visibility, consented, state), members);
                }
            }
        }
    }
}
