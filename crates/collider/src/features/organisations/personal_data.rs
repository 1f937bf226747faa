//! What of people stands in this feature's tables: contact persons, and whoever is named in what
//! organisations say about themselves and in imported sheets.

use super::store::erasing;
use crate::{
    features::people::personal_data::ACCOUNT,
    platform::privacy::{
        Act, Erasure, Found, Ground, Group, Holds, Hook, Kind, People, PersonalData, Rule, Table,
    },
};

/// Whom to ask at an organisation.
pub const CONTACT: Kind = Kind {
    code: "contact",
    of: People::Contacts,
    ground: Ground::Interest,
};
/// What organisations say about themselves.
const PROFILE: Kind = Kind {
    code: "profile",
    of: People::Both,
    ground: Ground::Interest,
};
/// Sheets as they came in.
pub const IMPORT: Kind = Kind {
    code: "import",
    of: People::Both,
    ground: Ground::Interest,
};

/// When an import was over, for the tables that hang on it.
macro_rules! import_over {
    ($table:literal) => {
        concat!(
            "(SELECT COALESCE(\"import\".finished_at, \"import\".created_at) FROM \"import\" \
             WHERE \"import\".id = ",
            $table,
            ".import_id AND \"import\".state IN ('done', 'undone'))"
        )
    };
}

/// Decisions about the tables of this feature.
pub static PERSONAL_DATA: PersonalData = PersonalData {
    tables: &[
        Table {
            name: "organisation",
            groups: &[
                Group {
                    kind: &CONTACT,
                    found: Found::Address("contact_email"),
                    columns: &[
                        ("id", Holds::NameIn("organisation", "name")),
                        ("contact_name", Holds::Name),
                        ("contact_role", Holds::Text),
                        ("contact_email", Holds::Text),
                        ("contact_phone", Holds::Phone),
                    ],
                    erasure: Erasure::ByHook,
                },
                Group {
                    kind: &PROFILE,
                    found: Found::Mentioned,
                    columns: &[
                        ("name", Holds::Text),
                        ("name_key", Holds::Text),
                        ("other_names", Holds::Text),
                        ("website", Holds::Text),
                        ("description", Holds::Text),
                    ],
                    erasure: Erasure::Kept,
                },
            ],
            nothing: &[
                "reference",
                "kind",
                "side",
                "country",
                "region",
                "languages",
                "size",
                "founded",
                "description_lang",
                "visibility",
                "shown_to",
                "consented",
                "status",
                "approved_at",
                "expires_at",
                "created_at",
                "updated_at",
                "version",
            ],
        },
        Table {
            name: "organisation_sector",
            groups: &[],
            nothing: &["organisation_id", "position", "code"],
        },
        Table {
            name: "phrase",
            groups: &[Group {
                kind: &PROFILE,
                found: Found::Mentioned,
                columns: &[("text", Holds::Text)],
                erasure: Erasure::Kept,
            }],
            nothing: &["id", "organisation_id", "axis", "position", "lang"],
        },
        Table {
            name: "work",
            groups: &[Group {
                kind: &PROFILE,
                found: Found::Mentioned,
                columns: &[
                    ("title", Holds::Text),
                    ("text", Holds::Text),
                    ("partners", Holds::Text),
                ],
                erasure: Erasure::Kept,
            }],
            nothing: &[
                "id",
                "organisation_id",
                "position",
                "reference",
                "lang",
                "year",
            ],
        },
        Table {
            name: "acquaintance",
            groups: &[],
            nothing: &["organisation_id", "partner_id", "since"],
        },
        Table {
            name: "declined_proposal",
            groups: &[],
            nothing: &["organisation_id", "subject", "value", "at"],
        },
        Table {
            name: "field",
            groups: &[],
            nothing: &["code", "id", "definition", "retired"],
        },
        Table {
            name: "field_correction",
            groups: &[],
            nothing: &["id", "axis", "phrase_key", "field_code", "at"],
        },
        Table {
            name: "alias",
            groups: &[],
            nothing: &["id", "term", "lang", "meaning", "retired"],
        },
        Table {
            name: "vector",
            groups: &[],
            nothing: &["text_key", "encoder", "bytes"],
        },
        Table {
            name: "import",
            groups: &[
                Group {
                    kind: &IMPORT,
                    found: Found::Person("started_by_person"),
                    columns: &[
                        ("started_by_person", Holds::Hidden),
                        ("started_by", Holds::Text),
                        ("created_at", Holds::Moment),
                        ("state", Holds::Text),
                    ],
                    erasure: Erasure::Without {
                        null: &["started_by_person"],
                        empty: &["started_by"],
                        texts: &[],
                    },
                },
                Group {
                    kind: &IMPORT,
                    found: Found::Mentioned,
                    columns: &[("sheets", Holds::Text), ("problem", Holds::Text)],
                    erasure: Erasure::Marks,
                },
            ],
            nothing: &[
                "id",
                "mapping",
                "finished_at",
                "undone_at",
                "rows_created",
                "rows_changed",
                "rows_unchanged",
                "rows_rejected",
            ],
        },
        Table {
            name: "import_file",
            groups: &[Group {
                kind: &IMPORT,
                found: Found::ByHook,
                columns: &[
                    ("name", Holds::Text),
                    ("hash", Holds::Hidden),
                    ("bytes", Holds::Hidden),
                ],
                erasure: Erasure::ByHook,
            }],
            nothing: &["import_id", "position"],
        },
        Table {
            name: "import_row",
            groups: &[Group {
                kind: &IMPORT,
                found: Found::Mentioned,
                columns: &[("title", Holds::Text), ("details", Holds::Text)],
                erasure: Erasure::Marks,
            }],
            nothing: &[
                "import_id",
                "sheet",
                "row",
                "outcome",
                "warned",
                "organisation_id",
            ],
        },
        Table {
            name: "import_organisation",
            groups: &[Group {
                kind: &IMPORT,
                found: Found::Mentioned,
                columns: &[("name", Holds::Text), ("before", Holds::Text)],
                erasure: Erasure::Marks,
            }],
            nothing: &["import_id", "organisation_id", "version", "undone"],
        },
        Table {
            name: "remembered_mapping",
            groups: &[],
            nothing: &["headers_key", "mapping", "at"],
        },
    ],
    rules: &[
        Rule {
            code: "import-files",
            kind: &IMPORT,
            days: 90,
            table: "import_file",
            since: import_over!("import_file"),
            only: "",
            act: Act::Row,
            example: Some("name"),
        },
        Rule {
            code: "open-imports",
            kind: &IMPORT,
            days: 90,
            table: "import",
            since: "created_at",
            only: "\"state\" IN ('uploaded', 'tried', 'failed')",
            act: Act::Row,
            example: None,
        },
        Rule {
            code: "import-rows",
            kind: &IMPORT,
            days: 365,
            table: "import_row",
            since: import_over!("import_row"),
            only: "\"details\" <> '{}'",
            act: Act::Set(&[("details", "'{}'")]),
            example: None,
        },
        // From then on the import cannot be taken back.
        Rule {
            code: "import-undo",
            kind: &IMPORT,
            days: 365,
            table: "import_organisation",
            since: import_over!("import_organisation"),
            only: "",
            act: Act::Row,
            example: None,
        },
        // Kept for a while, for an organisation that was removed by mistake.
        Rule {
            code: "memberships-of-nothing",
            kind: &ACCOUNT,
            days: 30,
            table: "membership",
            since: "(SELECT MAX(removed.at) FROM audit_entry AS removed WHERE \
                    removed.thing = 'organisation' AND removed.action = 'removed' \
                    AND removed.thing_id = membership.organisation_id)",
            only: "NOT EXISTS (SELECT 1 FROM organisation WHERE \
                   organisation.id = membership.organisation_id)",
            act: Act::Row,
            example: None,
        },
    ],
    hooks: &[
        Hook {
            kind: &IMPORT,
            find: |store, marks| Box::pin(erasing::find_in_files(store, marks)),
            erase: |change, marks| Box::pin(erasing::erase_files(change, marks)),
        },
        Hook {
            kind: &CONTACT,
            // The table says how contacts are found.
            find: |_, _| Box::pin(std::future::ready(Ok(Vec::new()))),
            erase: |change, marks| Box::pin(erasing::erase_contacts(change, marks)),
        },
    ],
};
