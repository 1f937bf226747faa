//! Where a profile stands: drafted, waiting for approval, approved, expired. Who may see it is in
//! [`super::visibility`].

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{
    profile::{Choice, Contact, Profile, Visibility},
    visibility::ShownTo,
};

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

/// Where a profile stands after its own people changed it. What others read was approved by a
/// facilitator, and a new version of it waits for that again. Who sees what of it, whom to ask and the
/// consent are the organisation's own and hold at once.
pub fn standing_after_own_edit(standing: Standing, before: &Profile, after: &Profile) -> Standing {
    let others_read = |profile: &Profile| Profile {
        visibility: Visibility::default(),
        shown_to: ShownTo::default(),
        consented: None,
        contact: Contact::default(),
        ..profile.clone()
    };
    match others_read(before) == others_read(after) {
        true => standing,
        false => Standing::waiting(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::organisations::visibility::Part;

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
    fn a_new_version_waits_and_who_sees_it_does_not() {
        let approved = Standing::approved(moment("2026-01-10T12:00:00Z"));
        let before = Profile {
            name: "Livarna".into(),
            ..Profile::default()
        };
        let after_one = |change: &dyn Fn(&mut Profile)| {
            let mut after = before.clone();
            change(&mut after);
            standing_after_own_edit(approved, &before, &after).status
        };
        let own: [&dyn Fn(&mut Profile); 4] = [
            &|profile| profile.visibility = Visibility::Matched,
            &|profile| {
                profile.shown_to = profile.shown_to.with(Part::Needs, Visibility::Matched);
            },
            &|profile| profile.contact.name = Some("Ana".into()),
            &|profile| profile.consented = None,
        ];
        assert_eq!(own.map(after_one), [Status::Approved; 4]);
        assert_eq!(
            after_one(&|profile| profile.name = "Livarna Ana".into()),
            Status::Waiting
        );
        let draft = Standing {
            status: Status::Draft,
            ..Standing::default()
        };
        assert_eq!(
            standing_after_own_edit(draft, &before, &Profile::default()),
            Standing::waiting(),
            "what was given back is handed in again"
        );
        assert_eq!(standing_after_own_edit(draft, &before, &before), draft);
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
}
