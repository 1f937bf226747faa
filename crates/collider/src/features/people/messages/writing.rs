//! Who may write to whom, and how much. Pure.

use jiff::SignedDuration;

/// Whom a person lets write to them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Wish {
    /// Everybody with an account.
    Everyone,
    /// People of organisations that were introduced to one of theirs and accepted, colleagues of the
    /// same organisation, and those who run the hub.
    #[default]
    Matched,
    /// Those who run the hub.
    Facilitators,
    /// Nobody, unless they are being answered.
    Nobody,
}

impl Wish {
    /// From the widest to the narrowest.
    pub const ALL: [Self; 4] = [
        Self::Everyone,
        Self::Matched,
        Self::Facilitators,
        Self::Nobody,
    ];

    /// As stored; `messages-wish-<code>` among the strings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Matched => "matched",
            Self::Facilitators => "facilitators",
            Self::Nobody => "nobody",
        }
    }

    /// The inverse of [`Wish::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wish| wish.code() == code)
    }
}

/// What is known of two persons, one of whom wants to write to the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Between {
    /// They are one and the same.
    pub same: bool,
    /// Whom the other lets write to them.
    pub wish: Wish,
    /// The writer runs the hub.
    pub writer_runs_hub: bool,
    /// The organisation for which the writer acts is matched with one of the other's.
    pub matched: bool,
    /// The organisation for which the writer acts is one of the other's.
    pub colleagues: bool,
    /// The other has written to the writer before.
    pub asked: bool,
    /// The other does not want to hear from the writer any more.
    pub blocked: bool,
    /// The writer does not want to hear from the other any more.
    pub blocks: bool,
}

/// Whether somebody may write to somebody else.
///
/// A block holds against everybody, facilitators included: whoever has something to settle with the hub
/// writes to its mailbox. Whoever wrote first may be answered.
pub fn may_write(between: Between) -> bool {
    if between.same || between.blocked || between.blocks {
        return false;
    }
    between.asked
        || match between.wish {
            Wish::Everyone => true,
            Wish::Matched => between.matched || between.colleagues || between.writer_runs_hub,
            Wish::Facilitators => between.writer_runs_hub,
            Wish::Nobody => false,
        }
}

/// So many messages somebody may write …
pub const MOST_MESSAGES: u64 = 60;
/// … within this time.
pub const MESSAGES_WITHIN: SignedDuration = SignedDuration::from_hours(1);
/// With so many persons somebody may begin to talk …
pub const MOST_BEGINNINGS: u64 = 20;
/// … within this time.
pub const BEGINNINGS_WITHIN: SignedDuration = SignedDuration::from_hours(24);

/// Whether one more message is too many. Whoever runs the hub has reason to begin many conversations.
pub fn too_many(written: u64, begun: u64, begins: bool, runs_hub: bool) -> bool {
    written >= MOST_MESSAGES || (begins && !runs_hub && begun >= MOST_BEGINNINGS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn anything() -> impl Strategy<Value = Between> {
        (0..4usize, any::<[bool; 7]>()).prop_map(|(wish, facts)| Between {
            same: facts[0],
            wish: Wish::ALL[wish],
            writer_runs_hub: facts[1],
            matched: facts[2],
            colleagues: facts[3],
            asked: facts[4],
            blocked: facts[5],
            blocks: facts[6],
        })
    }

    #[test]
    fn wishes_come_back() {
        for wish in Wish::ALL {
            assert_eq!(Wish::from_code(wish.code()), Some(wish));
        }
        assert_eq!(Wish::from_code(""), None);
        assert_eq!(Wish::default(), Wish::Matched);
    }

    #[test]
    fn each_wish_lets_in_whom_it_names() {
        let stranger = Between::default();
        let facts = [
            ("stranger", stranger),
            (
                "matched",
                Between {
                    matched: true,
                    ..stranger
                },
            ),
            (
                "colleague",
                Between {
                    colleagues: true,
                    ..stranger
                },
            ),
            (
                "facilitator",
                Between {
                    writer_runs_hub: true,
                    ..stranger
                },
            ),
        ];
        let let_in = |wish| -> Vec<&str> {
            let fitting = facts
                .iter()
                .filter(|(_, between)| may_write(Between { wish, ..*between }));
            fitting.map(|(who, _)| *who).collect()
        };
        assert_eq!(
            let_in(Wish::Everyone),
            ["stranger", "matched", "colleague", "facilitator"]
        );
        assert_eq!(
            let_in(Wish::Matched),
            ["matched", "colleague", "facilitator"]
        );
        assert_eq!(let_in(Wish::Facilitators), ["facilitator"]);
        assert_eq!(let_in(Wish::Nobody), [] as [&str; 0]);
    }

    #[test]
    fn bounds_stop_floods_and_let_facilitators_begin() {
        assert!(!too_many(59, 19, true, false) && too_many(60, 0, false, true));
        assert!(too_many(0, 20, true, false) && !too_many(0, 20, false, false));
        assert!(!too_many(0, 20, true, true));
    }

    proptest! {
        #[test]
        fn a_block_holds_against_everybody(between in anything()) {
            let blocked = may_write(Between { blocked: true, ..between });
            let blocking = may_write(Between { blocks: true, ..between });
            prop_assert!(!blocked && !blocking);
        }

        #[test]
        fn nobody_writes_to_themselves(between in anything()) {
            let same = may_write(Between { same: true, ..between });
            prop_assert!(!same);
        }

        #[test]
        fn whoever_asked_may_be_answered(between in anything()) {
            let answers = may_write(Between { asked: true, same: false, blocked: false, blocks: false, ..between });
            prop_assert!(answers);
        }

        #[test]
        fn a_narrower_wish_never_lets_in_more(between in anything()) {
            let let_in = Wish::ALL.map(|wish| may_write(Between { wish, ..between }));
            prop_assert!(let_in.windows(2).all(|pair| pair[0] || !pair[1]));
        }

        #[test]
        fn knowing_each_other_never_shuts_out(between in anything()) {
            for known in [
                Between { matched: true, ..between },
                Between { colleagues: true, ..between },
                Between { writer_runs_hub: true, ..between },
                Between { asked: true, ..between },
            ] {
                prop_assert!(may_write(known) || !may_write(between));
            }
        }
    }
}
