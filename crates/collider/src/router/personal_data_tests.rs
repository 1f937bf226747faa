//! The decisions about personal data cover the schema, on both engines: a new table or column without
//! a decision fails here, and so does a decision about what is no longer there.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{ConnectionTrait, Statement};

use super::personal_data;
use crate::platform::{
    i18n::{Lang, say},
    privacy::{Act, Erasure, Found},
    store::{Engine, Store, testing::stores},
};

type Schema = BTreeMap<String, BTreeSet<String>>;

async fn schema(store: &Store) -> Schema {
    let sql = match store.engine() {
        Engine::Sqlite => {
            "SELECT listed.name, col.name FROM sqlite_master AS listed \
             JOIN pragma_table_info(listed.name) AS col \
             WHERE listed.type = 'table' AND listed.name NOT LIKE 'sqlite_%'"
        }
        Engine::Postgres => {
            "SELECT table_name::text, column_name::text FROM information_schema.columns \
             WHERE table_schema = 'public'"
        }
    };
    let connection = store.read();
    let statement = Statement::from_string(connection.get_database_backend(), sql);
    let mut schema = Schema::new();
    for row in connection.query_all_raw(statement).await.expect("asked") {
        let table: String = row.try_get_by_index(0).expect("a table");
        let column: String = row.try_get_by_index(1).expect("a column");
        schema.entry(table).or_default().insert(column);
    }
    schema
}

#[tokio::test]
async fn every_column_of_every_table_is_decided_on_once() {
    let mut decided = Schema::new();
    for table in personal_data().tables() {
        let of_groups = table.groups.iter().flat_map(|group| group.columns);
        let columns: Vec<&str> = of_groups
            .map(|(column, _)| *column)
            .chain(table.nothing.iter().copied())
            .collect();
        let distinct: BTreeSet<String> = columns.iter().map(|&name| name.to_owned()).collect();
        assert_eq!(
            distinct.len(),
            columns.len(),
            "a column of {} is decided on twice",
            table.name
        );
        let twice = decided.insert(table.name.to_owned(), distinct);
        assert!(twice.is_none(), "{} is decided on twice", table.name);
    }
    for (store, _folder) in stores().await {
        assert_eq!(
            schema(&store).await,
            decided,
            "left: what the schema has; right: what was decided. A new table or column needs a \
             decision in the personal_data.rs of its feature"
        );
    }
}

#[tokio::test]
async fn what_decisions_name_is_there() {
    let decisions = personal_data();
    for (store, _folder) in stores().await {
        let schema = schema(&store).await;
        let has = |table: &str, column: &str| {
            let there = schema
                .get(table)
                .is_some_and(|columns| columns.contains(column));
            assert!(there, "{table}.{column}");
        };
        for (table, group) in decisions.groups() {
            if let Found::Person(column) | Found::Address(column) = group.found {
                has(table.name, column);
            }
            if let Erasure::Without { null, empty, texts } = group.erasure {
                for column in null.iter().chain(empty).chain(texts) {
                    assert!(
                        group.columns.iter().any(|(name, _)| name == column),
                        "{}.{column} is of another group",
                        table.name
                    );
                }
            }
        }
        let mut codes = BTreeSet::new();
        for rule in decisions.rules() {
            assert!(
                codes.insert(rule.code),
                "two rules are called {}",
                rule.code
            );
            if let Act::Set(columns) = rule.act {
                for (column, _) in columns {
                    has(rule.table, column);
                }
            }
            if let Some(column) = rule.example {
                has(rule.table, column);
            }
        }
    }
}

#[test]
fn every_kind_and_every_rule_has_words() {
    let decisions = personal_data();
    for lang in Lang::all() {
        let said = |key: String| {
            assert!(!say(lang, &key).contains("privacy-"), "{key} in {lang}");
        };
        for kind in decisions.kinds() {
            for part in ["", ".what", ".purpose", ".erasure"] {
                said(format!("privacy-kind-{}{part}", kind.code));
            }
            said(format!("privacy-people-{}", kind.of.code()));
            said(format!("privacy-ground-{}", kind.ground.code()));
        }
        for rule in decisions.rules() {
            said(format!("privacy-rule-{}", rule.code));
        }
        for (_, group) in decisions.groups() {
            for (column, holds) in group.columns {
                if *holds != crate::platform::privacy::Holds::Hidden {
                    said(format!("privacy-column-{}", column.replace('_', "-")));
                }
            }
        }
    }
}
