//! Everything that is carried arrives, on both engines; whatever does not hold replaces nothing.

use std::{collections::BTreeMap, path::Path};

use jiff::Timestamp;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use sea_orm_migration::MigratorTrait;
use tempfile::TempDir;
use uuid::Uuid;

use super::{schema::quoted, snapshot::connect, *};
use crate::{
    migrations::Migrator,
    platform::store::{Actor, Store, testing::fresh_database},
};

fn now() -> Timestamp {
    "2026-11-21T23:55:32Z".parse().expect("a moment")
}

fn sqlite(folder: &TempDir, name: &str) -> String {
    format!("sqlite://{}?mode=rwc", folder.path().join(name).display())
}

/// An empty database of each engine.
async fn targets(folder: &TempDir, name: &str) -> Vec<String> {
    let mut targets = vec![sqlite(folder, name)];
    if let Ok(cluster) = std::env::var("COLLIDER_TEST_POSTGRES_URL") {
        targets.push(fresh_database(&cluster).await);
    }
    targets
}

async fn run(url: &str, sql: &str) {
    let (connection, _) = connect(url).await.expect("connected");
    connection.execute_unprepared(sql).await.expect(sql);
    connection.close().await.expect("closed");
}

/// A hub in which something happened.
async fn used(url: &str, changes: usize) {
    let store = Store::open(url).await.expect("a store");
    store.migrate().await.expect("the schema");
    for number in 0..changes {
        let mut change = store.begin(Actor::Operator, now()).await.expect("begun");
        let facts = serde_json::json!({ "name": format!("Livarna {number} »Žiga«") });
        change
            .record::<(), _>(
                "organisation",
                Uuid::now_v7(),
                "created",
                None,
                Some(&facts),
            )
            .expect("recorded");
        change.commit().await.expect("committed");
    }
    store.close().await;
}

/// All rows of all tables of a SQLite file, as SQLite itself writes them down.
async fn dumped(url: &str) -> BTreeMap<String, Vec<String>> {
    let (connection, engine) = connect(url).await.expect("connected");
    let backend = connection.get_database_backend();
    let mut all = BTreeMap::new();
    for table in schema::tables(&connection, engine).await.expect("tables") {
        let columns: Vec<String> = table
            .columns
            .iter()
            .map(|column| format!("quote({})", quoted(&column.name)))
            .collect();
        let sql = format!(
            "SELECT {} FROM {} ORDER BY 1",
            columns.join(" || ', ' || "),
            quoted(&table.name)
        );
        let rows = connection
            .query_all_raw(Statement::from_string(backend, sql))
            .await
            .expect("rows");
        let lines = rows
            .iter()
            .map(|row| row.try_get_by_index(0).expect("text"));
        all.insert(table.name, lines.collect());
    }
    connection.close().await.expect("closed");
    all
}

#[derive(FromQueryResult)]
struct Field {
    name: String,
    declared: String,
    nullable: bool,
    to_table: Option<String>,
    to_column: Option<String>,
}

const ROWS: u64 = 6;

/// An SQL literal for a column: every kind at its bounds, unlike in every row, and fitting where it
/// leads to another table.
fn literal(table: &str, field: &Field, row: u64) -> String {
    if field.nullable && row % 3 == 2 {
        return "NULL".into();
    }
    let (table, column) = match (&field.to_table, &field.to_column) {
        (Some(table), Some(column)) => (table.as_str(), column.as_str()),
        _ => (table, field.name.as_str()),
    };
    let bytes: Vec<u8> = format!("{table}.{column}.{row}").into_bytes();
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let id = Uuid::from_u64_pair(hash, row);
    match (Kind::of(&field.declared).expect("a kind"), row) {
        (Kind::Uuid, _) => format!("X'{}'", id.simple()),
        (Kind::Boolean, _) => (row % 2).to_string(),
        (Kind::Bytes, 0) => "X''".into(),
        (Kind::Bytes, _) => format!("X'00ff{}'", id.simple()),
        (Kind::Real, _) => format!("{}.1", row),
        (Kind::Integer, _) if field.declared == "bigint" && row < 2 => {
            format!("{}", if row == 0 { i64::MAX } else { -i64::MAX })
        }
        (Kind::Integer, _) if row < 2 => {
            format!("{}", if row == 0 { i32::MAX } else { i32::MIN })
        }
        (Kind::Integer, _) => row.to_string(),
        (Kind::Text, 0) => "''".into(),
        (Kind::Text, 1) => "'null'".into(),
        (Kind::Text, _) => {
            format!("'\"{row}\" ''it''s'' \\n\\ {{}} čšž ß \u{1F600}\u{202E}\n\t{id}'")
        }
    }
}

use super::value::Kind;

/// Rows in every table that there is: a table of a later migration is filled without a word here.
async fn fill_every_table(url: &str) {
    let (connection, engine) = connect(url).await.expect("connected");
    let backend = connection.get_database_backend();
    connection
        .execute_unprepared("PRAGMA foreign_keys = OFF")
        .await
        .expect("loosened");
    for table in schema::tables(&connection, engine).await.expect("tables") {
        if table.name.starts_with("audit_") {
            continue;
        }
        let sql = "SELECT c.name, c.type AS declared, c.\"notnull\" = 0 AND c.pk = 0 AS nullable, \
                     f.\"table\" AS to_table, f.\"to\" AS to_column \
                   FROM pragma_table_info($1) c \
                   LEFT JOIN pragma_foreign_key_list($1) f ON f.\"from\" = c.name ORDER BY c.cid";
        let statement = Statement::from_sql_and_values(backend, sql, [table.name.as_str().into()]);
        let fields = Field::find_by_statement(statement)
            .all(&connection)
            .await
            .expect("columns");
        let name = quoted(&table.name);
        let clear = format!("DELETE FROM {name}");
        connection
            .execute_unprepared(&clear)
            .await
            .expect("cleared");
        for row in 0..ROWS {
            let values: Vec<String> = fields
                .iter()
                .map(|field| literal(&table.name, field, row))
                .collect();
            let sql = format!("INSERT INTO {name} VALUES ({})", values.join(", "));
            connection.execute_unprepared(&sql).await.expect(&sql);
        }
    }
    let broken = connection
        .query_all_raw(Statement::from_string(backend, "PRAGMA foreign_key_check"))
        .await
        .expect("checked");
    assert!(
        broken.is_empty(),
        "the rows of this test do not fit each other"
    );
    connection.close().await.expect("closed");
}

#[tokio::test]
async fn every_value_of_every_table_arrives_there_and_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = sqlite(&folder, "first.db");
    used(&first, 1_200).await;
    fill_every_table(&first).await;
    let expected = dumped(&first).await;
    assert!(
        expected.values().all(|rows| !rows.is_empty()),
        "every table has rows"
    );
    for (number, between) in targets(&folder, "between.db").await.into_iter().enumerate() {
        let last = sqlite(&folder, &format!("last{number}.db"));
        for (from, to) in [(&first, &between), (&between, &last)] {
            let snapshot = Snapshot::alone(from, PATIENCE).await.expect("a snapshot");
            let place = Place::take(to, PATIENCE).await.expect("a place");
            let carried = place.receive(snapshot, now()).await.expect("carried");
            assert_eq!(carried.len(), expected.len());
            for one in carried {
                let rows = expected[&one.table].len() as u64;
                assert_eq!((one.there, one.here), (rows, rows), "{}", one.table);
            }
        }
        assert_eq!(dumped(&last).await, expected);
        // What holds rows is no place for others.
        let again = Place::take(&last, PATIENCE).await.expect("a place");
        let problem = again
            .receive(
                Snapshot::alone(&first, PATIENCE).await.expect("a snapshot"),
                now(),
            )
            .await;
        assert!(matches!(problem, Err(TransferError::NotEmpty { .. })));
        assert_eq!(dumped(&last).await, expected);
    }
}

#[tokio::test]
async fn a_backup_restores_every_value_and_keeps_what_was_there() {
    let passphrase = Secret::from("en dolg skrivni stavek");
    let folder = tempfile::tempdir().expect("a folder");
    let first = sqlite(&folder, "first.db");
    used(&first, 20).await;
    fill_every_table(&first).await;
    let mut expected = dumped(&first).await;
    for (number, target) in targets(&folder, "target.db").await.into_iter().enumerate() {
        let file = folder.path().join(format!("{number}.backup"));
        for passphrase in [None, Some(&passphrase)] {
            let made = back_up(&first, &file, passphrase, now())
                .await
                .expect("made");
            assert_eq!(made.entries, 20);
            used(&target, 3).await;
            let mut archive = Archive::open(&file, passphrase).expect("opened");
            archive.check().expect("whole");
            let place = Place::take(&target, PATIENCE).await.expect("a place");
            assert!(matches!(place.holds(), Holds::Rows(rows) if *rows > 3));
            let later = now() + jiff::SignedDuration::from_secs(i64::from(passphrase.is_some()));
            let (_, kept) = place.restore(archive, later).await.expect("restored");
            let kept = kept.expect("kept");
            assert!(kept.contains("before"), "{kept}");
        }
        // From the restored database into a file, to see it as SQLite writes it down.
        let seen = sqlite(&folder, &format!("seen{number}.db"));
        let snapshot = Snapshot::alone(&target, PATIENCE)
            .await
            .expect("a snapshot");
        let place = Place::take(&seen, PATIENCE).await.expect("a place");
        place.receive(snapshot, now()).await.expect("carried");
        let mut found = dumped(&seen).await;
        let entries = found.remove("audit_entry").expect("a log");
        assert_eq!(entries.len(), 21, "one more: the restore itself");
        assert!(entries.iter().any(|line| line.contains("'restored'")));
        let before = expected.get("audit_entry").expect("a log");
        assert!(before.iter().all(|line| entries.contains(line)));
        found.remove("audit_head");
        let mut others = expected.clone();
        others.retain(|table, _| !table.starts_with("audit_"));
        assert_eq!(found, others);
    }
    // The first was only read.
    assert_eq!(dumped(&first).await, std::mem::take(&mut expected));
}

#[tokio::test]
async fn whatever_of_a_backup_is_changed_or_missing_is_found_before_anything_is_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = sqlite(&folder, "first.db");
    used(&first, 30).await;
    let file = folder.path().join("whole.backup");
    back_up(&first, &file, None, now()).await.expect("made");
    let whole = std::fs::read(&file).expect("read");
    let manifest = Archive::open(&file, None).expect("opened").manifest;
    let other = folder.path().join("other.backup");
    let mut found = 0;
    for place in (0..whole.len()).step_by(7) {
        let mut changed = whole.clone();
        changed[place] ^= 0x55;
        std::fs::write(&other, changed).expect("written");
        match Archive::open(&other, None).and_then(|mut archive| {
            archive.check()?;
            Ok(archive.manifest)
        }) {
            Err(_) => found += 1,
            // Not every byte of a zip file says something; those that do are held by a hash.
            Ok(said) => assert_eq!(said, manifest, "{place}"),
        }
    }
    assert!(
        found > whole.len() / 7 / 2,
        "{found} of {}",
        whole.len() / 7
    );
    for cut in [1, 10, 100, whole.len() / 2, whole.len() - 10] {
        std::fs::write(&other, &whole[..whole.len() - cut]).expect("written");
        assert!(Archive::open(&other, None).is_err(), "{cut}");
    }
    for (bytes, foreign) in [
        (&b"PK\x03\x04 no zip"[..], false),
        (b"", true),
        (b"a letter", true),
    ] {
        std::fs::write(&other, bytes).expect("written");
        let problem = Archive::open(&other, None).err().expect("refused");
        assert_eq!(
            matches!(problem, TransferError::NotABackup(_)),
            foreign,
            "{problem}"
        );
    }
    let locked = folder.path().join("sealed.backup");
    let passphrase = Secret::from("en dolg skrivni stavek");
    back_up(&first, &locked, Some(&passphrase), now())
        .await
        .expect("made");
    let opened = |passphrase: Option<&Secret>| Archive::open(&locked, passphrase).err();
    assert!(matches!(
        opened(None),
        Some(TransferError::PassphraseNeeded)
    ));
    let wrong = Secret::from("drug skrivni stavek");
    assert!(matches!(
        opened(Some(&wrong)),
        Some(TransferError::WrongPassphrase)
    ));
    assert!(opened(Some(&passphrase)).is_none());
}

#[tokio::test]
async fn a_backup_of_an_older_version_is_brought_to_this_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let old = sqlite(&folder, "old.db");
    let (connection, _) = connect(&old).await.expect("connected");
    Migrator::up(&connection, Some(7))
        .await
        .expect("the schema of then");
    connection
        .execute_unprepared(
            "INSERT INTO person (id, name, email, role, created_at) VALUES \
             (X'000000000000000000000000000000aa', 'Ana', 'ana@hub.example', 'facilitator', 1)",
        )
        .await
        .expect("a person");
    connection.close().await.expect("closed");
    let file = folder.path().join("old.backup");
    back_up(&old, &file, None, now()).await.expect("made");
    for target in targets(&folder, "target.db").await {
        let archive = Archive::open(&file, None).expect("opened");
        let place = Place::take(&target, PATIENCE).await.expect("a place");
        assert_eq!(place.holds(), &Holds::Nothing);
        place.restore(archive, now()).await.expect("restored");
        let (connection, _) = connect(&target).await.expect("connected");
        let role = connection
            .query_one_raw(Statement::from_string(
                connection.get_database_backend(),
                "SELECT role FROM person_role",
            ))
            .await
            .expect("asked")
            .expect("a role");
        assert_eq!(
            role.try_get::<String>("", "role").expect("text"),
            "facilitator"
        );
        connection.close().await.expect("closed");
        let store = Store::open(&target).await.expect("a store");
        assert_eq!(store.pending_migrations().await.expect("asked"), 0);
        store.close().await;
    }
}

#[tokio::test]
async fn what_is_newer_or_was_tampered_with_replaces_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = sqlite(&folder, "first.db");
    used(&first, 9).await;
    let file = folder.path().join("b.backup");
    for (tamper, mend, expected) in [
        (
            "UPDATE audit_entry SET action = 'approved' WHERE number = 5",
            "UPDATE audit_entry SET action = 'created' WHERE number = 5",
            "entry 5",
        ),
        (
            "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_later', 1)",
            "DELETE FROM seaql_migrations WHERE version = 'm9999_later'",
            "m9999_later",
        ),
    ] {
        run(&first, tamper).await;
        back_up(&first, &file, None, now()).await.expect("made");
        run(&first, mend).await;
        for target in targets(&folder, "target.db").await {
            used(&target, 2).await;
            let mut archive = Archive::open(&file, None).expect("opened");
            archive.check().expect("whole");
            let place = Place::take(&target, PATIENCE).await.expect("a place");
            let holds = place.holds().clone();
            let problem = place.restore(archive, now()).await.expect_err("refused");
            assert!(problem.to_string().contains(expected), "{problem}");
            let again = Place::take(&target, PATIENCE).await.expect("a place");
            assert_eq!(again.holds(), &holds);
        }
        let left = std::fs::read_dir(folder.path()).expect("the folder");
        for entry in left {
            let name = entry.expect("an entry").file_name();
            let name = name.to_string_lossy();
            assert!(
                !name.contains("restoring") && !name.contains("before"),
                "{name}"
            );
        }
        let _ = std::fs::remove_file(folder.path().join("target.db"));
    }
}

#[tokio::test]
async fn nobody_replaces_a_database_that_is_in_use() {
    // Who is there stays, however long one waits.
    const SHORT: Duration = Duration::from_secs(1);
    let folder = tempfile::tempdir().expect("a folder");
    let first = sqlite(&folder, "first.db");
    used(&first, 2).await;
    for target in targets(&folder, "target.db").await {
        used(&target, 2).await;
        let store = Store::open(&target).await.expect("a store");
        assert!(matches!(
            Place::take(&target, SHORT).await.err(),
            Some(TransferError::InUse(_))
        ));
        assert!(matches!(
            Snapshot::alone(&target, SHORT).await.err(),
            Some(TransferError::InUse(_))
        ));
        // A backup needs nobody to stop.
        let file = folder.path().join("used.backup");
        back_up(&target, &file, None, now()).await.expect("made");
        store.close().await;
        let place = Place::take(&target, PATIENCE).await.expect("a place");
        if target.starts_with("sqlite") {
            let refused = Store::open(&target).await.err();
            assert!(matches!(refused, Some(StoreError::Occupied(_))));
        }
        drop(place);
    }
}

#[tokio::test]
async fn what_belongs_to_others_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    for target in targets(&folder, "theirs.db").await {
        run(&target, "CREATE TABLE person (shoe_size integer)").await;
        assert!(matches!(
            Place::take(&target, PATIENCE).await.err(),
            Some(TransferError::Foreign(_))
        ));
        assert!(matches!(
            Snapshot::of(&target).await.err(),
            Some(TransferError::NoDatabase(_))
        ));
    }
    let garbled = folder.path().join("garbled.db");
    std::fs::write(
        &garbled,
        "no database at all, but long enough to be one".repeat(40),
    )
    .expect("written");
    let place = Place::take(&sqlite(&folder, "garbled.db"), PATIENCE)
        .await
        .expect("a place");
    assert!(matches!(place.holds(), Holds::Unreadable(_)));
    let letter = folder.path().join("letter.txt");
    std::fs::write(&letter, "Dear Ana").expect("written");
    let first = sqlite(&folder, "first.db");
    used(&first, 1).await;
    for taken in [letter.as_path(), folder.path(), Path::new("/dev/null")] {
        let problem = back_up(&first, taken, None, now())
            .await
            .expect_err("refused");
        assert!(matches!(problem, TransferError::NameTaken(_)), "{problem}");
    }
    assert_eq!(std::fs::read(&letter).expect("there"), b"Dear Ana");
    assert!(
        back_up(&sqlite(&folder, "nowhere.db"), &letter, None, now())
            .await
            .is_err(),
        "a database is not made by backing it up"
    );
    assert!(!folder.path().join("nowhere.db").exists());
}
