//! What of people stands in this feature's tables, and what becomes of it.

use crate::platform::privacy::{
    Act, Erasure, Found, Ground, Group, Holds, Kind, People, PersonalData, Rule, Table,
};

/// Who has an account, and what they do in the hub.
pub const ACCOUNT: Kind = Kind {
    code: "account",
    of: People::Members,
    ground: Ground::Contract,
};
/// How and where they are signed in.
pub const SIGN_IN: Kind = Kind {
    code: "sign-in",
    of: People::Members,
    ground: Ground::Interest,
};
/// What they said yes and no to.
pub const CONSENT: Kind = Kind {
    code: "consent",
    of: People::Members,
    ground: Ground::Law,
};

/// Decisions about the tables of this feature. The account stands first, and so goes last.
pub static PERSONAL_DATA: PersonalData = PersonalData {
    tables: &[
        Table {
            name: "person",
            groups: &[Group {
                kind: &ACCOUNT,
                found: Found::Person("id"),
                columns: &[
                    ("id", Holds::Hidden),
                    ("name", Holds::Name),
                    ("email", Holds::Text),
                    ("language", Holds::Text),
                    ("created_at", Holds::Moment),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "person_role",
            groups: &[Group {
                kind: &ACCOUNT,
                found: Found::Person("person_id"),
                columns: &[("person_id", Holds::Hidden), ("role", Holds::Text)],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "membership",
            groups: &[Group {
                kind: &ACCOUNT,
                found: Found::Person("person_id"),
                columns: &[
                    ("person_id", Holds::Hidden),
                    ("organisation_id", Holds::NameIn("organisation", "name")),
                    ("since", Holds::Moment),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "sign_in_link",
            groups: &[Group {
                kind: &SIGN_IN,
                found: Found::Person("person_id"),
                columns: &[
                    ("token_hash", Holds::Hidden),
                    ("person_id", Holds::Hidden),
                    ("expires_at", Holds::Moment),
                    ("single_use", Holds::YesNo),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "session",
            groups: &[Group {
                kind: &SIGN_IN,
                found: Found::Person("person_id"),
                columns: &[
                    ("token_hash", Holds::Hidden),
                    ("person_id", Holds::Hidden),
                    ("device", Holds::Text),
                    ("created_at", Holds::Moment),
                    ("used_at", Holds::Moment),
                    ("expires_at", Holds::Moment),
                    ("acting_for", Holds::NameIn("organisation", "name")),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "consent",
            groups: &[Group {
                kind: &CONSENT,
                found: Found::Person("person_id"),
                columns: &[
                    ("id", Holds::Hidden),
                    ("person_id", Holds::Hidden),
                    ("purpose", Holds::Text),
                    ("given", Holds::YesNo),
                    (
                        "wording",
                        Holds::TextIn("consent_wording", "digest", "words"),
                    ),
                    ("at", Holds::Moment),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "consent_wording",
            groups: &[],
            nothing: &[
                "digest",
                "purpose",
                "version",
                "lang",
                "words",
                "first_shown_at",
            ],
        },
        Table {
            name: "retention_night",
            groups: &[],
            nothing: &["night", "at", "taken"],
        },
    ],
    rules: &[
        Rule {
            code: "sessions",
            kind: &SIGN_IN,
            days: 1,
            table: "session",
            since: "expires_at",
            only: "",
            act: Act::Row,
            example: None,
        },
        Rule {
            code: "sign-in-links",
            kind: &SIGN_IN,
            days: 1,
            table: "sign_in_link",
            since: "expires_at",
            only: "",
            act: Act::Row,
            example: None,
        },
        Rule {
            code: "earlier-consents",
            kind: &CONSENT,
            days: 3 * 365,
            table: "consent",
            since: "(SELECT MIN(later.at) FROM consent AS later WHERE \
                    later.person_id = consent.person_id AND later.purpose = consent.purpose \
                    AND later.at > consent.at)",
            only: "",
            act: Act::Row,
            example: Some("purpose"),
        },
    ],
    hooks: &[],
};
