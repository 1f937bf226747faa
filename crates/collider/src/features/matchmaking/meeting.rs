//! Who may be suggested to whom.

use serde::{Deserialize, Serialize};

use crate::features::organisations::profile::Side;

/// The hub's rule. Creative and industry always may meet; the two worlds among themselves only if
/// the hub allows it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingRule {
    /// Whether two creatives are suggested to each other.
    pub creative_meets_creative: bool,
    /// Whether two manufacturers are suggested to each other.
    pub industry_meets_industry: bool,
}

impl MeetingRule {
    /// Whether organisations of these sides may be suggested to each other. Whose side nobody knows,
    /// and who stands in neither world, is suggested to nobody.
    pub fn allows(self, one: Side, other: Side) -> bool {
        match (one, other) {
            (Side::Unknown | Side::Neither, _) | (_, Side::Unknown | Side::Neither) => false,
            (Side::Creative, Side::Creative) => self.creative_meets_creative,
            (Side::Industry, Side::Industry) => self.industry_meets_industry,
            _ => true,
        }
    }

    /// Whether an organisation of this side can have suggestions at all.
    pub fn has_partners(side: Side) -> bool {
        !matches!(side, Side::Unknown | Side::Neither)
    }
}

/// Why a suggestion is not for an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotForUs {
    /// They know each other already.
    Acquainted,
    /// They compete.
    Competitors,
    /// The phrases sound alike but mean different things.
    Misunderstood,
    /// Too far away.
    TooFar,
    /// Too large or too small for each other.
    Size,
    /// No time for it now.
    NotNow,
    /// Something else; the note says what.
    Other,
}

impl NotForUs {
    /// In the order of the page.
    pub const ALL: [Self; 7] = [
        Self::Misunderstood,
        Self::Acquainted,
        Self::Competitors,
        Self::TooFar,
        Self::Size,
        Self::NotNow,
        Self::Other,
    ];

    /// As stored and in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Acquainted => "acquainted",
            Self::Competitors => "competitors",
            Self::Misunderstood => "misunderstood",
            Self::TooFar => "too-far",
            Self::Size => "size",
            Self::NotNow => "not-now",
            Self::Other => "other",
        }
    }

    /// The inverse of [`NotForUs::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// What was said of a suggestion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "kebab-case")]
pub enum Judgement {
    /// A good idea.
    Good,
    /// Not for this organisation.
    NotForUs {
        /// Why.
        reason: NotForUs,
        /// In their words.
        note: String,
    },
}

/// Longest note, in characters.
pub const MOST_NOTE: usize = 2_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::organisations::profile::Choice;

    #[test]
    fn the_two_worlds_meet_and_each_among_itself_only_if_the_hub_says_so() {
        let strict = MeetingRule::default();
        assert!(strict.allows(Side::Creative, Side::Industry));
        assert!(strict.allows(Side::Both, Side::Creative) && strict.allows(Side::Both, Side::Both));
        assert!(!strict.allows(Side::Creative, Side::Creative));
        assert!(!strict.allows(Side::Industry, Side::Industry));
        let open = MeetingRule {
            creative_meets_creative: true,
            industry_meets_industry: false,
        };
        assert!(open.allows(Side::Creative, Side::Creative));
        assert!(!open.allows(Side::Industry, Side::Industry));
        for side in Side::ALL.iter().copied() {
            assert!(!open.allows(side, Side::Unknown) && !open.allows(Side::Neither, side));
            for other in Side::ALL.iter().copied() {
                assert_eq!(open.allows(side, other), open.allows(other, side));
            }
        }
    }
}
