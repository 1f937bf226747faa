//! What persons are told of, and how soon. Pure.

/// What a notice is about. One for each thing that somebody may want to hear of differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Somebody wrote to them.
    Message,
    /// An introduction of their organisation was proposed, accepted, declined.
    Introduction,
    /// Their organisation's profile was approved or given back.
    Profile,
    /// For whom they may act and what they may do in the hub; who says to belong to their organisation.
    Membership,
    /// Something waits for those who run the hub: a message to the facilitators, a reported one.
    Hub,
    /// Something that concerns the safety of their account.
    Security,
}

impl Kind {
    /// In the order of the page and of a digest.
    pub const ALL: [Self; 6] = [
        Self::Message,
        Self::Introduction,
        Self::Profile,
        Self::Membership,
        Self::Hub,
        Self::Security,
    ];

    /// As stored; `notices-kind-<code>` among the strings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Introduction => "introduction",
            Self::Profile => "profile",
            Self::Membership => "membership",
            Self::Hub => "hub",
            Self::Security => "security",
        }
    }

    /// The inverse of [`Kind::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether a person may choose how they hear of it. What concerns the safety of an account comes
    /// at once, to everybody.
    pub fn is_chosen(self) -> bool {
        self != Self::Security
    }

    /// How soon a person hears of it who chose nothing.
    pub fn pace_unsaid(self) -> Pace {
        match self {
            // Somebody waits for the answer, or may do something from now on, or no longer.
            Self::Membership | Self::Security => Pace::AtOnce,
            _ => Pace::Daily,
        }
    }

    /// How soon a person hears of it who chose this.
    pub fn pace(self, chosen: Option<Pace>) -> Pace {
        chosen
            .filter(|_| self.is_chosen())
            .unwrap_or_else(|| self.pace_unsaid())
    }
}

/// How soon somebody hears of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pace {
    /// With a letter of its own.
    AtOnce,
    /// With the day's digest.
    Daily,
    /// Not by mail.
    Never,
}

impl Pace {
    /// In the order of the page.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::Daily, Self::Never];

    /// As stored; `notices-pace-<code>` among the strings.
    pub fn code(self) -> &'static str {
        match self {
            Self::AtOnce => "at-once",
            Self::Daily => "daily",
            Self::Never => "never",
        }
    }

    /// The inverse of [`Pace::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pace| pace.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_come_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
        }
        for pace in Pace::ALL {
            assert_eq!(Pace::from_code(pace.code()), Some(pace));
        }
    }

    #[test]
    fn safety_cannot_be_turned_off_and_everything_else_can() {
        for kind in Kind::ALL {
            let never = kind.pace(Some(Pace::Never));
            let expected = if kind == Kind::Security {
                Pace::AtOnce
            } else {
                Pace::Never
            };
            assert_eq!(never, expected, "{kind:?}");
        }
        assert_eq!(Kind::Introduction.pace(None), Pace::Daily);
        assert_eq!(Kind::Membership.pace(None), Pace::AtOnce);
        assert_eq!(Kind::Message.pace(Some(Pace::AtOnce)), Pace::AtOnce);
    }
}
