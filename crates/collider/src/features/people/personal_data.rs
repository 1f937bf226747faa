//! What of people stands in this feature's tables, and what becomes of it.

use super::privacy::inactivity;
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
                    ("seen_at", Holds::Moment),
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
            name: "passkey",
            groups: &[Group {
                kind: &SIGN_IN,
                found: Found::Person("person_id"),
                columns: &[
                    ("person_id", Holds::Hidden),
                    ("name", Holds::Text),
                    ("credential", Holds::Hidden),
                    ("public_key", Holds::Hidden),
                    ("created_at", Holds::Moment),
                    ("used_at", Holds::Moment),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &["id", "state", "transports"],
        },
        Table {
            name: "identity",
            groups: &[Group {
                kind: &SIGN_IN,
                found: Found::Person("person_id"),
                columns: &[
                    ("person_id", Holds::Hidden),
                    ("provider", Holds::Text),
                    ("account", Holds::Text),
                    ("issuer", Holds::Text),
                    ("subject", Holds::Text),
                    ("created_at", Holds::Moment),
                    ("used_at", Holds::Moment),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &["id"],
        },
        Table {
            name: "provided_role",
            groups: &[Group {
                kind: &ACCOUNT,
                found: Found::Person("person_id"),
                columns: &[
                    ("person_id", Holds::Hidden),
                    ("provider", Holds::Text),
                    ("role", Holds::Text),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "sign_in_attempt",
            groups: &[Group {
                kind: &SIGN_IN,
                found: Found::Person("person_id"),
                columns: &[
                    ("person_id", Holds::Hidden),
                    ("state", Holds::Hidden),
                    ("token_hash", Holds::Hidden),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &["kind", "expires_at"],
        },
        Table {
            name: "sign_in_request",
            groups: &[
                Group {
                    kind: &SIGN_IN,
                    found: Found::Address("address"),
                    columns: &[
                        ("id", Holds::Hidden),
                        ("browser_hash", Holds::Hidden),
                        ("address", Holds::Text),
                        ("language", Holds::Text),
                        ("device", Holds::Text),
                        ("lead_to", Holds::Text),
                        ("asked_at", Holds::Moment),
                        ("expires_at", Holds::Moment),
                        ("tries", Holds::Text),
                        ("link_hash", Holds::Hidden),
                        ("code_hash", Holds::Hidden),
                    ],
                    erasure: Erasure::Row,
                },
                Group {
                    kind: &SIGN_IN,
                    found: Found::Person("person_id"),
                    columns: &[("person_id", Holds::Hidden)],
                    erasure: Erasure::Row,
                },
            ],
            nothing: &[],
        },
        Table {
            name: "first_link",
            groups: &[],
            nothing: &["token_hash", "expires_at"],
        },
        Table {
            name: "invitation",
            groups: &[
                Group {
                    kind: &ACCOUNT,
                    found: Found::Address("address"),
                    columns: &[
                        ("id", Holds::Hidden),
                        ("token_hash", Holds::Hidden),
                        ("address", Holds::Text),
                        ("name", Holds::Name),
                        ("roles", Holds::Text),
                        ("organisation_id", Holds::NameIn("organisation", "name")),
                        ("note", Holds::Text),
                        ("language", Holds::Text),
                        ("invited_at", Holds::Moment),
                        ("sent_at", Holds::Moment),
                        ("expires_at", Holds::Moment),
                        ("accepted_at", Holds::Moment),
                        ("withdrawn_at", Holds::Moment),
                    ],
                    erasure: Erasure::Row,
                },
                Group {
                    kind: &ACCOUNT,
                    found: Found::Person("person_id"),
                    columns: &[("person_id", Holds::Hidden)],
                    erasure: Erasure::Row,
                },
                // Who was invited keeps the invitation; who invited is not named any more.
                Group {
                    kind: &ACCOUNT,
                    found: Found::Person("invited_by"),
                    columns: &[
                        ("invited_by", Holds::Hidden),
                        ("invited_by_name", Holds::Name),
                    ],
                    erasure: Erasure::Without {
                        null: &["invited_by"],
                        empty: &["invited_by_name"],
                        texts: &[],
                    },
                },
            ],
            nothing: &[],
        },
        Table {
            name: "registration",
            groups: &[
                Group {
                    kind: &ACCOUNT,
                    found: Found::Address("address"),
                    columns: &[
                        ("id", Holds::Hidden),
                        ("token_hash", Holds::Hidden),
                        ("state", Holds::Text),
                        ("address", Holds::Text),
                        ("name", Holds::Name),
                        ("language", Holds::Text),
                        ("organisation_name", Holds::Text),
                        ("why", Holds::Text),
                        ("asked_at", Holds::Moment),
                        ("expires_at", Holds::Moment),
                        ("confirmed_at", Holds::Moment),
                        ("decided_at", Holds::Moment),
                        ("reason", Holds::Text),
                    ],
                    erasure: Erasure::Row,
                },
                Group {
                    kind: &ACCOUNT,
                    found: Found::Person("person_id"),
                    columns: &[("person_id", Holds::Hidden)],
                    erasure: Erasure::Row,
                },
            ],
            nothing: &[],
        },
        Table {
            name: "address_change",
            groups: &[Group {
                kind: &ACCOUNT,
                found: Found::Person("person_id"),
                columns: &[
                    ("person_id", Holds::Hidden),
                    ("address", Holds::Text),
                    ("token_hash", Holds::Hidden),
                    ("expires_at", Holds::Moment),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "membership_request",
            groups: &[Group {
                kind: &ACCOUNT,
                found: Found::Person("person_id"),
                columns: &[
                    ("id", Holds::Hidden),
                    ("person_id", Holds::Hidden),
                    ("organisation_id", Holds::NameIn("organisation", "name")),
                    ("asked_at", Holds::Moment),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "hub_setting",
            groups: &[],
            nothing: &["name", "value"],
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
            name: "inactivity_notice",
            groups: &[Group {
                kind: &ACCOUNT,
                found: Found::Person("person_id"),
                columns: &[
                    ("person_id", Holds::Hidden),
                    ("written_at", Holds::Moment),
                    ("goes_at", Holds::Moment),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "retention_night",
            groups: &[],
            nothing: &["night", "at", "taken"],
        },
    ],
    rules: &[
        inactivity::RULE,
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
            code: "sign-in-attempts",
            kind: &SIGN_IN,
            days: 1,
            table: "sign_in_attempt",
            since: "expires_at",
            only: "",
            act: Act::Row,
            example: None,
        },
        Rule {
            code: "sign-in-requests",
            kind: &SIGN_IN,
            days: 1,
            table: "sign_in_request",
            since: "expires_at",
            only: "",
            act: Act::Row,
            example: None,
        },
        Rule {
            code: "invitations",
            kind: &ACCOUNT,
            days: 90,
            table: "invitation",
            since: "expires_at",
            only: "",
            act: Act::Row,
            example: None,
        },
        Rule {
            code: "registrations",
            kind: &ACCOUNT,
            days: 90,
            table: "registration",
            since: "expires_at",
            only: "",
            act: Act::Row,
            example: None,
        },
        Rule {
            code: "address-changes",
            kind: &ACCOUNT,
            days: 1,
            table: "address_change",
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
