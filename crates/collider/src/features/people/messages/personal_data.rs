//! What of people stands in the tables of messages and notices, and what becomes of it.

use super::store;
use crate::{
    features::people::store as people,
    platform::{
        privacy::{
            Act, Erasure, Found, Ground, Group, Held, Holds, Hook, Kind, Marks, People,
            PersonalData, Rule, Table, held::Shown,
        },
        store::{Change, Store, StoreError},
    },
};

/// What persons write to each other, and whom they let write.
pub const MESSAGES: Kind = Kind {
    code: "messages",
    of: People::Members,
    ground: Ground::Contract,
};
/// What persons are told of, and how they wish to be told.
pub const NOTICES: Kind = Kind {
    code: "notices",
    of: People::Members,
    ground: Ground::Contract,
};

/// What nobody is given but the person: with whom they talk and what is said, whoever answers for the
/// hub does not read along, also not when somebody asks for their data.
pub const FOR_THE_PERSON_ALONE: [&Kind; 2] = [&MESSAGES, &NOTICES];

/// Decisions about these tables. Of a conversation the other one keeps their own half: whoever is erased
/// leaves neither name nor words in it.
pub static PERSONAL_DATA: PersonalData = PersonalData {
    tables: &[
        Table {
            name: "conversation",
            groups: &[],
            // The pair is a digest: who talked cannot be told from it.
            nothing: &[
                "id",
                "pair",
                "with_hub",
                "waits_for_hub",
                "started_at",
                "last_at",
            ],
        },
        Table {
            name: "conversation_seat",
            groups: &[Group {
                kind: &MESSAGES,
                found: Found::Person("person_id"),
                columns: &[
                    ("conversation_id", Holds::Hidden),
                    ("person_id", Holds::Hidden),
                    ("organisation_id", Holds::NameIn("organisation", "name")),
                    ("unread", Holds::Text),
                    ("shares_address", Holds::YesNo),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "message",
            groups: &[Group {
                kind: &MESSAGES,
                found: Found::Person("sender_id"),
                columns: &[
                    ("id", Holds::Hidden),
                    ("conversation_id", Holds::Hidden),
                    ("sender_id", Holds::Hidden),
                    ("for_hub", Holds::YesNo),
                    ("text", Holds::Text),
                    ("at", Holds::Moment),
                ],
                erasure: Erasure::Without {
                    null: &["sender_id"],
                    empty: &["text"],
                    texts: &[],
                },
            }],
            nothing: &[],
        },
        Table {
            name: "message_report",
            groups: &[Group {
                kind: &MESSAGES,
                found: Found::Person("reporter_id"),
                columns: &[
                    ("id", Holds::Hidden),
                    ("message_id", Holds::Hidden),
                    ("reporter_id", Holds::Hidden),
                    ("why", Holds::Text),
                    ("at", Holds::Moment),
                    ("settled_at", Holds::Moment),
                ],
                erasure: Erasure::Without {
                    null: &["reporter_id"],
                    empty: &["why"],
                    texts: &["why"],
                },
            }],
            nothing: &[],
        },
        Table {
            name: "person_block",
            groups: &[Group {
                kind: &MESSAGES,
                found: Found::Person("person_id"),
                // That somebody blocked them, people are not told; such a row goes with their account,
                // by its foreign key.
                columns: &[
                    ("person_id", Holds::Hidden),
                    ("blocked_id", Holds::NameIn("person", "name")),
                    ("at", Holds::Moment),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "contact_wish",
            groups: &[Group {
                kind: &MESSAGES,
                found: Found::Person("person_id"),
                columns: &[("person_id", Holds::Hidden), ("may_write", Holds::Text)],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "notice",
            groups: &[
                Group {
                    kind: &NOTICES,
                    found: Found::Person("person_id"),
                    columns: &[
                        ("id", Holds::Hidden),
                        ("person_id", Holds::Hidden),
                        ("kind", Holds::Text),
                        ("title", Holds::Text),
                        ("address", Holds::Hidden),
                        ("words", Holds::Text),
                        ("at", Holds::Moment),
                    ],
                    erasure: Erasure::Row,
                },
                // What waits to tell others of them: they are not shown it, and it goes with them.
                Group {
                    kind: &NOTICES,
                    found: Found::Person("of_person_id"),
                    columns: &[("of_person_id", Holds::Hidden)],
                    erasure: Erasure::Row,
                },
            ],
            nothing: &[],
        },
        Table {
            name: "notice_wish",
            groups: &[Group {
                kind: &NOTICES,
                found: Found::Person("person_id"),
                columns: &[
                    ("person_id", Holds::Hidden),
                    ("kind", Holds::Text),
                    ("pace", Holds::Text),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "notice_digest",
            groups: &[Group {
                kind: &NOTICES,
                found: Found::Person("person_id"),
                columns: &[
                    ("person_id", Holds::Hidden),
                    ("day", Holds::Text),
                    ("at", Holds::Moment),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
        Table {
            name: "notice_end",
            groups: &[Group {
                kind: &NOTICES,
                found: Found::Person("person_id"),
                columns: &[
                    ("token", Holds::Hidden),
                    ("person_id", Holds::Hidden),
                    ("what", Holds::Hidden),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[],
        },
    ],
    rules: &[
        Rule {
            code: "conversations",
            kind: &MESSAGES,
            days: 2 * 365,
            table: "conversation",
            since: "last_at",
            only: "",
            act: Act::Row,
            example: None,
        },
        Rule {
            code: "notices",
            kind: &NOTICES,
            days: 30,
            table: "notice",
            since: "at",
            only: "",
            act: Act::Row,
            example: None,
        },
        Rule {
            code: "digests",
            kind: &NOTICES,
            days: 40,
            table: "notice_digest",
            since: "at",
            only: "",
            act: Act::Row,
            example: None,
        },
    ],
    hooks: &[Hook {
        kind: &MESSAGES,
        find: |database, marks| Box::pin(received(database, marks)),
        erase: |change, marks| Box::pin(leave(change, marks)),
    }],
};

/// What others wrote to a person is theirs as well: they may have it.
async fn received(database: &Store, marks: &Marks) -> Result<Vec<Held>, StoreError> {
    let Some(person) = marks.person else {
        return Ok(Vec::new());
    };
    let mut rows = Vec::new();
    for message in store::received(database.read(), person).await? {
        let mut cells = Vec::new();
        if let Some(sender) = message.sender
            && let Some(sender) = people::addressee(database.read(), sender).await?
        {
            cells.push(("sender_id", Shown::Text(sender.name)));
        }
        cells.push(("for_hub", Shown::YesNo(message.for_hub)));
        cells.push(("text", Shown::Text(message.text)));
        cells.push(("at", Shown::Moment(message.at)));
        rows.push(cells);
    }
    Ok(vec![Held {
        kind: &MESSAGES,
        table: "message",
        rows,
        mentions: 0,
    }])
}

async fn leave(change: &mut Change, marks: &Marks) -> Result<u64, StoreError> {
    match marks.person {
        Some(person) => store::leave(change, person).await,
        None => Ok(0),
    }
}
