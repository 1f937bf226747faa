//! What becomes of a letter: its states, and what follows from what the mail server did. Pure.
//!
//! Two promises meet here. *Nothing is sent twice*: a letter is marked as being sent before the server
//! hears of it; whoever finds that mark without the process that made it does not know whether the
//! server took the letter, and leaves it to a person ([`State::InDoubt`]). *Nothing is lost*: every
//! other end is either a "sent" that the server confirmed, or is shown with what the server said.

use jiff::{SignedDuration, Timestamp};

/// Where a letter is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// In the queue.
    Waiting,
    /// The mail server is being given it.
    Sending,
    /// The mail server took it.
    Sent,
    /// Given up: put off for two days, refused for what it says, or of no use any more.
    Failed,
    /// The address does not take letters.
    Bounced,
    /// Nobody knows whether the mail server took it.
    InDoubt,
    /// In the demo: kept to be looked at, never sent.
    Shown,
}

impl State {
    /// All, in the order of their way.
    pub const ALL: [Self; 7] = [
        Self::Waiting,
        Self::Sending,
        Self::Sent,
        Self::InDoubt,
        Self::Failed,
        Self::Bounced,
        Self::Shown,
    ];

    /// As stored, and in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Bounced => "bounced",
            Self::InDoubt => "in-doubt",
            Self::Shown => "shown",
        }
    }

    /// The inverse of [`State::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// What came of one try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server took the letter; these were its words.
    Taken(String),
    /// The server could not be reached, or does not talk with us: its address, our password, its
    /// certificate. That says nothing about the letter.
    NoServer(String),
    /// The server asks to come again later (4xx).
    Later(String),
    /// The recipient's address does not take letters (5xx).
    NoSuchAddress(String),
    /// The server does not want this letter (5xx), whoever it is for.
    Refused(String),
    /// The connection broke when everything had been said and the answer was not there yet.
    Unanswered(String),
}

/// What follows for the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// Its state from now on.
    pub state: State,
    /// When it is tried again, if it is.
    pub due: Option<Timestamp>,
    /// What the server said.
    pub said: String,
}

/// A letter is tried for so long.
pub const PATIENCE: SignedDuration = SignedDuration::from_hours(48);
/// The first pause; each further one is three times as long …
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(10);
/// … up to this.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(4);
/// … or this, where nobody answers at all.
const LONGEST_PAUSE_WITHOUT_SERVER: SignedDuration = SignedDuration::from_mins(1);

/// What follows from a try. `attempts` counts this one; `since` is when the letter came into the queue.
pub fn after(outcome: Outcome, attempts: i32, since: Timestamp, now: Timestamp) -> Next {
    let settled = |state, said| Next {
        state,
        due: None,
        said,
    };
    match outcome {
        Outcome::Taken(said) => settled(State::Sent, said),
        Outcome::NoSuchAddress(said) => settled(State::Bounced, said),
        Outcome::Refused(said) => settled(State::Failed, said),
        Outcome::Unanswered(said) => settled(State::InDoubt, said),
        Outcome::NoServer(said) => put_off(said, now + pause_without_server(attempts), since),
        Outcome::Later(said) => put_off(said, now + pause_after(attempts), since),
    }
}

fn put_off(said: String, due: Timestamp, since: Timestamp) -> Next {
    let given_up = due > since + PATIENCE;
    Next {
        state: if given_up {
            State::Failed
        } else {
            State::Waiting
        },
        due: (!given_up).then_some(due),
        said,
    }
}

/// The pause after the n-th call in a row to a server that is not there: it may be back any minute, and
/// a call costs it nothing.
pub fn pause_without_server(calls: i32) -> SignedDuration {
    pause_after(calls).min(LONGEST_PAUSE_WITHOUT_SERVER)
}

/// The pause after the n-th try that was put off.
fn pause_after(attempts: i32) -> SignedDuration {
    let exponent = u32::try_from(attempts.saturating_sub(1)).unwrap_or(0);
    let seconds = FIRST_PAUSE
        .as_secs()
        .saturating_mul(3_i64.saturating_pow(exponent));
    SignedDuration::from_secs(seconds.min(LONGEST_PAUSE.as_secs()))
}

/// Whether what a letter says may go: it is not sent again, and links in it may open things.
pub fn body_may_go(state: State) -> bool {
    matches!(state, State::Sent | State::Bounced)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begin() -> Timestamp {
        "2026-11-21T12:00:00Z".parse().expect("a moment")
    }

    #[test]
    fn a_server_that_is_away_is_tried_with_growing_pauses_for_two_days() {
        let (mut now, mut attempts, mut pauses) = (begin(), 0, Vec::new());
        loop {
            attempts += 1;
            let next = after(Outcome::Later("451".into()), attempts, begin(), now);
            let Some(due) = next.due else {
                assert_eq!((next.state, next.said.as_str()), (State::Failed, "451"));
                break;
            };
            assert_eq!(next.state, State::Waiting);
            pauses.push(due.duration_since(now).as_secs());
            now = due;
        }
        assert_eq!(
            pauses[..9],
            [10, 30, 90, 270, 810, 2430, 7290, 14_400, 14_400]
        );
        assert!(pauses[7..].iter().all(|pause| *pause == 14_400));
        let tried_for = now.duration_since(begin());
        assert!(tried_for > PATIENCE - LONGEST_PAUSE && tried_for <= PATIENCE);
        assert_eq!(attempts, 19);
    }

    #[test]
    fn a_server_that_was_away_for_days_gets_one_more_try() {
        let later = begin() + SignedDuration::from_hours(24 * 9);
        let taken = after(Outcome::Taken("250".into()), 1, begin(), later);
        assert_eq!(taken.state, State::Sent);
        let away = after(Outcome::NoServer("gone".into()), 1, begin(), later);
        assert_eq!((away.state, away.due), (State::Failed, None));
    }

    #[test]
    fn what_is_certain_or_in_doubt_is_not_tried_again() {
        for (outcome, state) in [
            (Outcome::Taken("x".into()), State::Sent),
            (Outcome::NoSuchAddress("x".into()), State::Bounced),
            (Outcome::Refused("x".into()), State::Failed),
            (Outcome::Unanswered("x".into()), State::InDoubt),
        ] {
            let next = after(outcome, 1, begin(), begin());
            assert_eq!((next.state, next.due), (state, None));
        }
    }

    #[test]
    fn states_have_codes_of_their_own() {
        for state in State::ALL {
            assert_eq!(State::from_code(state.code()), Some(state));
        }
        assert_eq!(State::from_code("elsewhere"), None);
    }
}
