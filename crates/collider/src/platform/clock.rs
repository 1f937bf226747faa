//! The only place that asks for the time. Rules and stores take `now` as an argument.

use jiff::{SignedDuration, Timestamp};

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
            Self::System => to_the_millisecond(Timestamp::now() + set_forward()),
            Self::Fixed(moment) => *moment,
        }
    }
}

/// Moments are stored to the millisecond; cut here, a value in hand equals the one read back.
fn to_the_millisecond(moment: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(moment.as_millisecond()).unwrap_or(moment)
}

/// A machine's clock may jump while the program runs. Tests tell a debug build by how much: the file
/// that `COLLIDER_TEST_CLOCK` names holds seconds, negative ones for a clock that was set back.
#[cfg(debug_assertions)]
fn set_forward() -> SignedDuration {
    use std::{path::PathBuf, sync::OnceLock};
    static FILE: OnceLock<Option<PathBuf>> = OnceLock::new();
    let file = FILE.get_or_init(|| std::env::var_os("COLLIDER_TEST_CLOCK").map(PathBuf::from));
    let seconds = file
        .as_ref()
        .and_then(|file| std::fs::read_to_string(file).ok())
        .and_then(|text| text.trim().parse().ok());
    SignedDuration::from_secs(seconds.unwrap_or(0))
}

/// Nobody tells a release build what time it is.
#[cfg(not(debug_assertions))]
fn set_forward() -> SignedDuration {
    SignedDuration::ZERO
}
