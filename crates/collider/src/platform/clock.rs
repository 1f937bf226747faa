//! The only place that asks for the time. Rules and stores take `now` as an argument.

use jiff::Timestamp;

/// Where the present moment comes from: the machine, or a fixed moment in tests.
#[derive(Debug, Clone, Copy, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// Always the same moment.
    Fixed(Timestamp),
}

impl Clock {
    /// The present moment.
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => to_the_millisecond(Timestamp::now()),
            Self::Fixed(moment) => *moment,
        }
    }
}

/// Moments are stored to the millisecond; cut here, a value in hand equals the one read back.
fn to_the_millisecond(moment: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(moment.as_millisecond()).unwrap_or(moment)
}
