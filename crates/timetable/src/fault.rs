//! What is wrong with an event as it was stated, and where.

/// A place in an event and why it cannot be so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {reason}")]
pub struct Fault {
    /// Where, as a path: `meetings[12][1]`.
    pub place: String,
    /// Why.
    pub reason: Reason,
}

/// Why an event cannot be so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// The text is not JSON, or has other types.
    #[error("{0}")]
    Unreadable(String),
    /// Another format.
    #[error("the format is '{0}', not b2b/1")]
    Format(String),
    /// A number that has to be at least one.
    #[error("there are none")]
    None,
    /// More than this program takes on.
    #[error("{found} are more than the {most} that can be planned")]
    TooMany {
        /// As stated.
        found: usize,
        /// What can be planned.
        most: usize,
    },
    /// A list with an entry for each of something has another length.
    #[error("{found} entries for {wanted}")]
    Length {
        /// Its length.
        found: usize,
        /// The length it has to have.
        wanted: usize,
    },
    /// A number of something that does not exist.
    #[error("{what} {number} does not exist: there are {count}, counted from 0")]
    Unknown {
        /// What is meant.
        what: &'static str,
        /// Its number.
        number: i64,
        /// How many there are.
        count: usize,
    },
    /// A session that ends before it begins.
    #[error("the last slot is before the first")]
    Backwards,
    /// Two sessions have a slot in common.
    #[error("session {0} has slots of this one too")]
    SessionsOverlap(usize),
    /// A meeting of somebody with themselves.
    #[error("participant {0} would meet themselves")]
    WithThemselves(usize),
    /// A pair that is there already.
    #[error("participants {0} and {1} meet in meeting {2} already")]
    Twice(usize, usize, usize),
    /// A meeting that is fixed elsewhere.
    #[error("meeting {meeting} is fixed in slot {slot} already")]
    FixedTwice {
        /// Which.
        meeting: usize,
        /// Where.
        slot: usize,
    },
    /// The same thing said twice, differently.
    #[error("{what} {number} has another value already")]
    SaidTwice {
        /// What is meant.
        what: &'static str,
        /// Its number.
        number: usize,
    },
    /// Meetings of which each has to be before the next, and the last before the first.
    #[error("each of the meetings {} has to be before the next, and the last before the first",
        .0.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))]
    Cycle(Vec<usize>),
    /// Two who are to be kept apart are to meet.
    #[error("participants {0} and {1} are to be kept apart and meet in meeting {2}")]
    ApartAndTogether(usize, usize, usize),
    /// Tables of rooms do not add up.
    #[error("the rooms have {found} tables together, the event has {wanted}")]
    Rooms {
        /// Together.
        found: usize,
        /// As the event says.
        wanted: usize,
    },
}

impl Fault {
    pub(crate) fn new(place: impl Into<String>, reason: Reason) -> Self {
        Self {
            place: place.into(),
            reason,
        }
    }
}
