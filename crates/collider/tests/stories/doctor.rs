//! `collider doctor` says what is well, what is not, and how to mend it.

use std::process::Command;

use crate::world::{World, databases, program};

/// What the doctor says, a line each, and whether the hub can serve.
fn seen(mut command: Command) -> (bool, Vec<String>) {
    let done = command.arg("doctor").output().expect("it runs");
    let said = String::from_utf8(done.stdout).expect("text");
    (
        done.status.success(),
        said.lines().map(str::to_owned).collect(),
    )
}

/// The line about a thing, and the one behind it that says how to mend it.
fn about<'a>(lines: &'a [String], what: &str) -> (&'a str, &'a str) {
    let place = lines
        .iter()
        .position(|line| line.split_whitespace().nth(1) == Some(what))
        .unwrap_or_else(|| panic!("{what} in {lines:#?}"));
    let mend = lines.get(place + 1).map_or("", String::as_str);
    (&lines[place], mend)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hub_that_can_serve_is_told_what_is_reduced() {
    for database in databases().await {
        let engine = if database.is_some() {
            "PostgreSQL"
        } else {
            "SQLite"
        };
        let world = World::empty(database);
        let (well, lines) = seen(world.command());
        assert!(well, "{lines:#?}");
        for what in ["folders", "database", "address", "clock"] {
            assert!(about(&lines, what).0.starts_with("well "), "{lines:#?}");
        }
        assert!(about(&lines, "database").0.contains(engine));
        for (what, mend) in [("encoder", "./run"), ("mail", "COLLIDER_MAIL__SMTP_URL")] {
            let (line, next) = about(&lines, what);
            assert!(line.starts_with("reduced "), "{line}");
            assert!(next.contains("-> ") && next.contains(mend), "{next}");
        }
    }
}

#[test]
fn what_keeps_a_hub_from_serving_is_named_with_its_mending() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a-file");
    std::fs::write(&file, "in the way").expect("written");
    for (setting, value, what, mend) in [
        (
            "COLLIDER_DATA_DIR",
            file.to_str().expect("text"),
            "folders",
            "COLLIDER_DATA_DIR",
        ),
        (
            "COLLIDER_DATABASE_URL",
            "postgres://nobody:secret-word@127.0.0.1:1/none",
            "database",
            "COLLIDER_DATABASE_URL",
        ),
        (
            "COLLIDER_BASE_URL",
            "hub dot example",
            "address",
            "COLLIDER_BASE_URL",
        ),
        (
            "COLLIDER_MAIL__SMTP_URL",
            "pigeon://secret-word@loft",
            "mail",
            "COLLIDER_MAIL__",
        ),
    ] {
        let mut command = program(folder.path(), None);
        command
            .env(setting, value)
            .env("COLLIDER_MAIL__FROM", "hub@hub.example");
        let (well, lines) = seen(command);
        assert!(!well, "{setting}: {lines:#?}");
        let (line, next) = about(&lines, what);
        assert!(line.starts_with("TROUBLE "), "{line}");
        assert!(next.contains(mend), "{next}");
        assert!(!lines.concat().contains("secret-word"), "{lines:#?}");
    }
}

#[test]
fn a_database_that_is_behind_is_no_trouble() {
    let folder = tempfile::tempdir().expect("a folder");
    let (well, lines) = seen(program(folder.path(), None));
    assert!(well, "{lines:#?}");
    let (line, next) = about(&lines, "database");
    assert!(
        line.starts_with("reduced ") && line.contains("waiting"),
        "{line}"
    );
    assert!(next.contains("collider migrate"), "{next}");
}
