//! What of people stands in the platform's own tables: the log of changes and the queue.
//!
//! The log is a chain (decision 0009): an entry's words go together with its salt, and what stays
//! shows that something happened, when, and under which account's number.

use sea_orm::Value;

use super::{Change, Store, StoreError, from_millis};
use crate::platform::privacy::{
    Act, Erasure, Found, Ground, Group, Held, Holds, Hook, Kind, Marks, People, PersonalData, Rule,
    Table,
    held::{Shown, execute, query},
};

const LOG: Kind = Kind {
    code: "log",
    of: People::Both,
    ground: Ground::Interest,
};
const QUEUE: Kind = Kind {
    code: "queue",
    of: People::Both,
    ground: Ground::Interest,
};

const BOUNDS: Kind = Kind {
    code: "bounds",
    of: People::Visitors,
    ground: Ground::Interest,
};

const LETTERS: Kind = Kind {
    code: "letters",
    of: People::Both,
    ground: Ground::Contract,
};

/// Decisions about the platform's tables.
pub static PERSONAL_DATA: PersonalData = PersonalData {
    tables: &[
        Table {
            name: "seaql_migrations",
            groups: &[],
            nothing: &["version", "applied_at"],
        },
        Table {
            name: "audit_head",
            groups: &[],
            nothing: &["id", "number", "hash"],
        },
        Table {
            name: "audit_entry",
            groups: &[
                Group {
                    kind: &LOG,
                    found: Found::ByHook,
                    columns: &[
                        ("actor_name", Holds::Name),
                        ("before", Holds::Text),
                        ("after", Holds::Text),
                        ("salt", Holds::Hidden),
                    ],
                    erasure: Erasure::ByHook,
                },
                // Numbers that lead to nobody any more once the account is gone.
                Group {
                    kind: &LOG,
                    found: Found::ByHook,
                    columns: &[("actor_id", Holds::Hidden), ("thing_id", Holds::Hidden)],
                    erasure: Erasure::Kept,
                },
            ],
            nothing: &[
                "number",
                "at",
                "actor_kind",
                "thing",
                "action",
                "digest",
                "hash",
            ],
        },
        Table {
            name: "job",
            groups: &[Group {
                kind: &QUEUE,
                found: Found::Mentioned,
                columns: &[("payload", Holds::Text), ("problem", Holds::Text)],
                erasure: Erasure::Marks,
            }],
            nothing: &["id", "kind", "run_at", "state", "attempts", "leased_until"],
        },
        Table {
            name: "letter",
            groups: &[Group {
                kind: &LETTERS,
                found: Found::Address("address"),
                columns: &[
                    ("person_id", Holds::Hidden),
                    ("name", Holds::Text),
                    ("address", Holds::Text),
                    ("subject", Holds::Text),
                    ("written_at", Holds::Moment),
                    ("said", Holds::Text),
                    // What they say may open things.
                    ("text", Holds::Hidden),
                    ("html", Holds::Hidden),
                    ("unsubscribe", Holds::Hidden),
                ],
                erasure: Erasure::Row,
            }],
            nothing: &[
                "id",
                "kind",
                "urgent",
                "language",
                "state",
                "since",
                "due_at",
                "worthless_after",
                "attempts",
                "refused_since",
                "settled_at",
                "job_id",
            ],
        },
        Table {
            name: "counted_use",
            groups: &[Group {
                kind: &BOUNDS,
                found: Found::Mentioned,
                columns: &[("holder", Holds::Hidden)],
                erasure: Erasure::Kept,
            }],
            nothing: &["minute", "uses"],
        },
    ],
    rules: &[
        Rule {
            code: "log-words",
            kind: &LOG,
            days: 3 * 365,
            table: "audit_entry",
            since: "at",
            only: "\"salt\" IS NOT NULL",
            act: Act::Set(&[
                ("actor_name", "NULL"),
                ("before", "NULL"),
                ("after", "NULL"),
                ("salt", "NULL"),
            ]),
            example: None,
        },
        Rule {
            code: "finished-work",
            kind: &QUEUE,
            days: 14,
            table: "job",
            since: "run_at",
            only: "\"state\" IN ('done', 'failed')",
            act: Act::Row,
            example: Some("kind"),
        },
        Rule {
            code: "letters",
            kind: &LETTERS,
            days: 90,
            table: "letter",
            since: "settled_at",
            only: "",
            act: Act::Row,
            example: Some("kind"),
        },
        // Counting itself takes away what is older than two minutes; this is for what nobody counts on.
        Rule {
            code: "counted-uses",
            kind: &BOUNDS,
            days: 1,
            table: "counted_use",
            since: "(minute * 60000)",
            only: "",
            act: Act::Row,
            example: None,
        },
    ],
    hooks: &[Hook {
        kind: &LOG,
        find: |store, marks| Box::pin(find(store, marks)),
        erase: |change, marks| Box::pin(erase(change, marks)),
    }],
};

/// An entry as far as it has to be looked at.
struct Looked {
    number: i64,
    at: i64,
    thing: String,
    action: String,
    before: Option<String>,
    after: Option<String>,
    /// The person did it.
    by_them: bool,
    /// It was done to the person's account.
    to_them: bool,
}

impl Looked {
    fn names(&self, marks: &Marks) -> bool {
        let named = |text: &Option<String>| text.as_deref().is_some_and(|it| marks.are_in_json(it));
        named(&self.before) || named(&self.after)
    }
}

/// What the person did, what was done to their account, and how many other entries name them.
async fn find(store: &Store, marks: &Marks) -> Result<Vec<Held>, StoreError> {
    let mut held = Held {
        kind: &LOG,
        table: "audit_entry",
        rows: Vec::new(),
        mentions: 0,
    };
    for entry in entries_about(store.read(), marks).await? {
        if !entry.by_them && !entry.to_them {
            held.mentions += usize::from(entry.names(marks));
            continue;
        }
        let mut row = vec![
            ("at", Shown::Moment(from_millis(entry.at))),
            ("thing", Shown::Text(entry.thing)),
            ("action", Shown::Text(entry.action)),
        ];
        // What somebody changed at other things is not about them, and may be about others.
        if entry.to_them {
            row.extend(entry.before.map(|text| ("before", Shown::Text(text))));
            row.extend(entry.after.map(|text| ("after", Shown::Text(text))));
        }
        held.rows.push(row);
    }
    Ok(vec![held])
}

/// Takes the words of every entry that the person made, that is about their account, or that names them.
async fn erase(change: &mut Change, marks: &Marks) -> Result<u64, StoreError> {
    const AT_ONCE: usize = 500;
    let entries = entries_about(change.connection(), marks).await?;
    let numbers: Vec<i64> = entries
        .iter()
        .filter(|entry| entry.by_them || entry.to_them || entry.names(marks))
        .map(|entry| entry.number)
        .collect();
    for some in numbers.chunks(AT_ONCE) {
        let list: Vec<String> = some.iter().map(ToString::to_string).collect();
        let sql = format!(
            "UPDATE audit_entry SET actor_name = NULL, \"before\" = NULL, \"after\" = NULL, \
             salt = NULL WHERE number IN ({})",
            list.join(", ")
        );
        execute(change.connection(), &sql, Vec::new()).await?;
    }
    Ok(numbers.len() as u64)
}

/// Entries that may be about a person: the database looks coarsely, the caller finely.
async fn entries_about(
    connection: &impl sea_orm::ConnectionTrait,
    marks: &Marks,
) -> Result<Vec<Looked>, StoreError> {
    let mut values: Vec<Value> = Vec::new();
    let mut ways: Vec<String> = Vec::new();
    let (mut by_them, mut to_them) = ("FALSE".to_owned(), "FALSE".to_owned());
    if let Some(id) = marks.person {
        values.push(id.into());
        by_them = format!("COALESCE(actor_id = ${}, FALSE)", values.len());
        to_them = format!("(thing = 'person' AND thing_id = ${})", values.len());
        ways.extend([by_them.clone(), to_them.clone()]);
    }
    let id = marks.person.map(|id| id.to_string());
    for mark in marks.texts().chain(id.as_deref()) {
        for (column, wanted) in [("LOWER", mark.to_lowercase()), ("", mark.to_owned())] {
            values.push(format!("%{wanted}%").into());
            let place = values.len();
            for words in ["before", "after"] {
                ways.push(format!("{column}(\"{words}\") LIKE ${place}"));
            }
        }
    }
    if ways.is_empty() {
        return Ok(Vec::new());
    }
    // One way of telling yes from no that both engines have.
    let sql = format!(
        "SELECT number, at, thing, action, \"before\", \"after\", \
         CASE WHEN {by_them} THEN 1 ELSE 0 END, CASE WHEN {to_them} THEN 1 ELSE 0 END \
         FROM audit_entry WHERE salt IS NOT NULL AND ({}) ORDER BY number",
        ways.join(" OR ")
    );
    let rows = query(connection, &sql, values).await?;
    rows.iter()
        .map(|row| {
            Ok(Looked {
                number: row.try_get_by_index(0)?,
                at: row.try_get_by_index(1)?,
                thing: row.try_get_by_index(2)?,
                action: row.try_get_by_index(3)?,
                before: row.try_get_by_index(4)?,
                after: row.try_get_by_index(5)?,
                by_them: row.try_get_by_index::<i32>(6)? == 1,
                to_them: row.try_get_by_index::<i32>(7)? == 1,
            })
        })
        .collect()
}
