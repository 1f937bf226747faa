//! An introduction: a match that somebody acted on. Proposed to two organisations, each of which
//! accepts or declines; both accepting makes it accepted, and then they meet.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Where an introduction stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Somebody's answer is still missing.
    Proposed,
    /// Both want to meet.
    Accepted,
    /// One of them does not.
    Declined,
    /// They met.
    Met,
}

impl State {
    /// In the order of the page.
    pub const ALL: [Self; 4] = [Self::Proposed, Self::Accepted, Self::Met, Self::Declined];

    /// As stored and in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Met => "met",
        }
    }

    /// The inverse of [`State::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Something that happens to an introduction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "what", content = "organisation", rename_all = "lowercase")]
pub enum Step {
    /// It is proposed, for the first time or again.
    Propose,
    /// An organisation wants it.
    Accept(Uuid),
    /// An organisation does not.
    Decline(Uuid),
    /// They met.
    Meet,
}

impl Step {
    /// As stored and in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Propose => "propose",
            Self::Accept(_) => "accept",
            Self::Decline(_) => "decline",
            Self::Meet => "meet",
        }
    }

    /// The organisation that answers.
    pub fn organisation(self) -> Option<Uuid> {
        match self {
            Self::Accept(id) | Self::Decline(id) => Some(id),
            Self::Propose | Self::Meet => None,
        }
    }

    /// The inverse of [`Step::code`] and [`Step::organisation`].
    pub fn from_code(code: &str, organisation: Option<Uuid>) -> Option<Self> {
        match (code, organisation) {
            ("propose", _) => Some(Self::Propose),
            ("accept", Some(id)) => Some(Self::Accept(id)),
            ("decline", Some(id)) => Some(Self::Decline(id)),
            ("meet", _) => Some(Self::Meet),
            _ => None,
        }
    }
}

/// Who takes a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// A facilitator, also on behalf of an organisation that told them.
    Facilitator,
    /// Somebody of an organisation.
    Of(Uuid),
}

/// Why a step is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It does not follow from where the introduction stands.
    NotNow,
    /// Only the organisations of an introduction answer it.
    NotPartOfIt,
    /// Only a facilitator, or the organisation itself, may do this.
    NotYours,
    /// This organisation has said so already.
    SaidAlready,
    /// Proposing again needs a note about what has changed.
    NoteMissing,
}

/// An introduction as far as its rules go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Introduction {
    /// The two organisations.
    pub between: [Uuid; 2],
    /// Where it stands.
    pub state: State,
    /// Which of the two has accepted.
    pub accepted: [bool; 2],
}

impl Introduction {
    /// Newly proposed.
    pub fn proposed(between: [Uuid; 2]) -> Self {
        Self {
            between,
            state: State::Proposed,
            accepted: [false, false],
        }
    }

    /// What becomes of it by a step.
    ///
    /// # Errors
    /// Says why the step cannot be taken.
    pub fn after(self, step: Step, who: Who, note: &str) -> Result<Self, Refusal> {
        let place = match step.organisation() {
            None => None,
            Some(id) => {
                let place = self.between.iter().position(|known| *known == id);
                Some(place.ok_or(Refusal::NotPartOfIt)?)
            }
        };
        let own_answer =
            matches!((who, step.organisation()), (Who::Of(own), Some(of)) if own == of);
        let own_meeting =
            matches!((who, step), (Who::Of(own), Step::Meet) if self.between.contains(&own));
        if who != Who::Facilitator && !own_answer && !own_meeting {
            return Err(Refusal::NotYours);
        }
        match (self.state, step, place) {
            (State::Declined, Step::Propose, _) if note.trim().is_empty() => {
                Err(Refusal::NoteMissing)
            }
            (State::Declined, Step::Propose, _) => Ok(Self::proposed(self.between)),
            (State::Proposed, Step::Accept(_), Some(place)) if self.accepted[place] => {
                Err(Refusal::SaidAlready)
            }
            (State::Proposed, Step::Accept(_), Some(place)) => {
                let mut accepted = self.accepted;
                accepted[place] = true;
                let state = if accepted == [true, true] {
                    State::Accepted
                } else {
                    State::Proposed
                };
                Ok(Self {
                    state,
                    accepted,
                    ..self
                })
            }
            (State::Proposed | State::Accepted, Step::Decline(_), Some(place)) => {
                let mut accepted = self.accepted;
                accepted[place] = false;
                Ok(Self {
                    state: State::Declined,
                    accepted,
                    ..self
                })
            }
            (State::Accepted, Step::Meet, _) => Ok(Self {
                state: State::Met,
                ..self
            }),
            _ => Err(Refusal::NotNow),
        }
    }

    /// Whether the two know each other by now: both said yes and neither took it back.
    pub fn has_acquainted(self) -> bool {
        matches!(self.state, State::Accepted | State::Met)
    }

    /// Steps that somebody can take now.
    pub fn open_steps(self, who: Who) -> Vec<Step> {
        let [one, other] = self.between;
        let all = [
            Step::Accept(one),
            Step::Accept(other),
            Step::Meet,
            Step::Propose,
            Step::Decline(one),
            Step::Decline(other),
        ];
        all.into_iter()
            .filter(|step| self.after(*step, who, "a note").is_ok())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ONE: Uuid = Uuid::from_u128(1);
    const OTHER: Uuid = Uuid::from_u128(2);
    const STRANGER: Uuid = Uuid::from_u128(3);

    fn walk(steps: &[(Step, Who, &str)]) -> Result<Introduction, Refusal> {
        steps.iter().try_fold(
            Introduction::proposed([ONE, OTHER]),
            |now, (step, who, note)| now.after(*step, *who, note),
        )
    }

    #[test]
    fn both_accept_and_then_they_meet() {
        let by = Who::Facilitator;
        let half = walk(&[(Step::Accept(ONE), by, "")]).expect("one answer");
        assert_eq!(
            (half.state, half.accepted),
            (State::Proposed, [true, false])
        );
        assert_eq!(half.after(Step::Meet, by, ""), Err(Refusal::NotNow));
        assert_eq!(
            half.after(Step::Accept(ONE), by, ""),
            Err(Refusal::SaidAlready)
        );
        let both = half.after(Step::Accept(OTHER), by, "").expect("the other");
        assert_eq!(both.state, State::Accepted);
        let met = both.after(Step::Meet, by, "").expect("met");
        assert_eq!(met.state, State::Met);
        assert_eq!(met.open_steps(by), [], "what happened, happened");
    }

    #[test]
    fn declined_can_be_proposed_again_with_a_note() {
        let by = Who::Facilitator;
        let declined = walk(&[
            (Step::Accept(ONE), by, ""),
            (Step::Decline(OTHER), by, "no time"),
        ]);
        let declined = declined.expect("declined");
        assert_eq!(declined.state, State::Declined);
        assert_eq!(
            declined.after(Step::Accept(OTHER), by, ""),
            Err(Refusal::NotNow)
        );
        assert_eq!(
            declined.after(Step::Propose, by, "  "),
            Err(Refusal::NoteMissing)
        );
        let again = declined
            .after(Step::Propose, by, "after the fair")
            .expect("again");
        assert_eq!(
            again,
            Introduction::proposed([ONE, OTHER]),
            "both are asked anew"
        );
    }

    #[test]
    fn everybody_answers_for_themselves_only() {
        let mine = Who::Of(ONE);
        assert!(walk(&[(Step::Accept(ONE), mine, "")]).is_ok());
        assert_eq!(
            walk(&[(Step::Accept(OTHER), mine, "")]),
            Err(Refusal::NotYours)
        );
        assert_eq!(
            walk(&[(Step::Accept(STRANGER), Who::Of(STRANGER), "")]),
            Err(Refusal::NotPartOfIt)
        );
        let by = Who::Facilitator;
        let both =
            walk(&[(Step::Accept(ONE), by, ""), (Step::Accept(OTHER), by, "")]).expect("both");
        assert!(both.after(Step::Meet, mine, "").is_ok());
        assert_eq!(both.open_steps(mine), [Step::Meet, Step::Decline(ONE)]);
        assert_eq!(both.open_steps(Who::Of(STRANGER)), []);
        assert_eq!(
            both.after(Step::Meet, Who::Of(STRANGER), ""),
            Err(Refusal::NotYours)
        );
        let declined = both.after(Step::Decline(OTHER), by, "").expect("declined");
        assert_eq!(
            declined.after(Step::Propose, mine, "please"),
            Err(Refusal::NotYours)
        );
    }

    proptest! {
        /// However it goes: accepted and met need both, and nothing follows a meeting.
        #[test]
        fn no_way_leads_past_an_answer(steps in prop::collection::vec(0u8..6, 0..12)) {
            let all = [
                Step::Propose, Step::Accept(ONE), Step::Accept(OTHER), Step::Decline(ONE),
                Step::Decline(OTHER), Step::Meet,
            ];
            let mut now = Introduction::proposed([ONE, OTHER]);
            for step in steps {
                let before = now;
                if let Ok(after) = now.after(all[usize::from(step)], Who::Facilitator, "note") {
                    prop_assert!(before.state != State::Met);
                    now = after;
                }
                if now.has_acquainted() {
                    prop_assert_eq!(now.accepted, [true, true]);
                }
            }
        }
    }
}
