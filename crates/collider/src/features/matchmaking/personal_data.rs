//! What of people stands in this feature's tables: who judged and who brought together, and notes.

use crate::platform::privacy::{
    Erasure, Found, Ground, Group, Holds, Kind, People, PersonalData, Table,
};

const INTRODUCTIONS: Kind = Kind {
    code: "introductions",
    of: People::Both,
    ground: Ground::Interest,
};

/// Decisions about the tables of this feature.
pub static PERSONAL_DATA: PersonalData = PersonalData {
    tables: &[
        Table {
            name: "judgement",
            groups: &[Group {
                kind: &INTRODUCTIONS,
                found: Found::Person("by_person"),
                columns: &[
                    ("by_person", Holds::Hidden),
                    ("by", Holds::Text),
                    ("at", Holds::Moment),
                    ("organisation_id", Holds::NameIn("organisation", "name")),
                    ("partner_id", Holds::NameIn("organisation", "name")),
                    ("verdict", Holds::Text),
                    ("reason", Holds::Text),
                    ("note", Holds::Text),
                ],
                erasure: Erasure::Without {
                    null: &["by_person"],
                    empty: &["by"],
                    texts: &["note"],
                },
            }],
            nothing: &["id"],
        },
        Table {
            name: "introduction",
            groups: &[Group {
                kind: &INTRODUCTIONS,
                found: Found::Mentioned,
                columns: &[("reasons", Holds::Text)],
                erasure: Erasure::Marks,
            }],
            nothing: &[
                "id",
                "organisation_id",
                "partner_id",
                "pair",
                "state",
                "accepted",
                "created_at",
                "updated_at",
            ],
        },
        Table {
            name: "introduction_step",
            groups: &[Group {
                kind: &INTRODUCTIONS,
                found: Found::Person("by_person"),
                columns: &[
                    ("by_person", Holds::Hidden),
                    ("by", Holds::Text),
                    ("at", Holds::Moment),
                    ("organisation_id", Holds::NameIn("organisation", "name")),
                    ("what", Holds::Text),
                    ("note", Holds::Text),
                ],
                erasure: Erasure::Without {
                    null: &["by_person"],
                    empty: &["by"],
                    texts: &["note"],
                },
            }],
            nothing: &["id", "introduction_id", "position"],
        },
        Table {
            name: "meeting_rule",
            groups: &[],
            nothing: &["id", "creative_meets_creative", "industry_meets_industry"],
        },
    ],
    rules: &[],
    hooks: &[],
};
