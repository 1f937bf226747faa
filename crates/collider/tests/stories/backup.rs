//! Everything the hub knows, carried away and brought back; whatever is broken off leaves no half.

use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    time::Duration,
};

use reqwest::StatusCode;
use sea_orm::{ConnectionTrait, Database, Statement};

use crate::{
    directory::add,
    importing::{bring_in, everything, finished, tried},
    visibility::REGION,
    world::{World, databases, program},
};

const DEMO: [&str; 3] = ["demo", "--listen", "127.0.0.1:0"];
const EMPTY: [&str; 4] = ["demo", "--empty", "--listen", "127.0.0.1:0"];

fn done(command: &mut Command) -> (bool, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().expect("it runs");
    let said = [stdout, stderr].map(|bytes| String::from_utf8(bytes).expect("text"));
    (status.success(), said.concat())
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("text")
        })
        .collect();
    names.sort();
    names
}

/// A hub in which many tables have rows.
async fn busy(world: &World) {
    let ana = world.facilitator().await;
    let sheet = "Referenca;Naziv;Leto ustanovitve\nL-1;Livarna Ziherl;1987\nL-2;Studio Kras;1999\n";
    let import = tried(&ana, world, "livarne.csv", sheet.into()).await;
    ana.sends(&format!("{import}/run"), &[]).await;
    finished(&ana, &import).await;
    ana.sends("/language", &[("lang", "sl"), ("back", "/")])
        .await;
    ana.sends("/matching-rules", &[("creative", "yes")]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_made_while_the_hub_works_brings_everything_back() {
    for database in databases().await {
        let mut world = World::empty(database);
        busy(&world).await;
        bring_in(&world, "region.jsonl", REGION);
        let before = everything(&world);
        let secret = world.folder().join("passphrase");
        std::fs::write(&secret, "štirje vlažni konji pojejo\n").expect("written");
        let backup = ["backup", "hub.backup", "--passphrase-file", "passphrase"];
        let (ok, said) = done(world.command().args(backup));
        assert!(ok && said.contains(", sealed"), "{said}");
        let (ok, said) = done(world.command().arg("doctor"));
        assert!(
            ok && said.contains("well     backup    the last one was made on"),
            "{said}"
        );
        let ana = world.facilitator().await;
        let log = ana.sees("/changes?thing=backup").await;
        assert_eq!(
            log.texts("tbody tr").len(),
            1,
            "whoever takes everything along is noted"
        );

        add(&ana, &[("name", "Made after the backup")]).await;
        let restore = ["restore", "hub.backup", "--passphrase-file", "passphrase"];
        let (ok, said) = done(world.command().args(restore).arg("--yes"));
        assert!(
            !ok && said.contains("is in use; stop the program"),
            "{said}"
        );
        world.kill();
        let after = everything(&world);
        assert_eq!(after.len(), before.len() + 1);

        let (ok, said) = done(world.command().args(restore).stdin(Stdio::null()));
        assert!(!ok && said.contains("Say --yes if that is meant"), "{said}");
        for (arguments, words) in [
            (
                &["restore", "hub.backup", "--yes"][..],
                "give its passphrase",
            ),
            (&["restore", "passphrase", "--yes"], "no backup of Collider"),
            (&["restore", "nothing.backup", "--yes"], "No such file"),
        ] {
            let (ok, said) = done(world.command().args(arguments));
            assert!(
                !ok && said.contains(words) && said.contains("Nothing was replaced"),
                "{said}"
            );
        }
        let (ok, said) = done(
            world
                .command()
                .args(["restore", "hub.backup", "--yes"])
                .env("COLLIDER_BACKUP_PASSPHRASE", "trije vlažni konji pojejo"),
        );
        assert!(
            !ok && said.contains("the passphrase is not the one"),
            "{said}"
        );
        assert_eq!(everything(&world), after, "nothing was replaced so far");

        let (ok, said) = done(world.command().args(restore).arg("--yes"));
        assert!(
            ok && said.contains("What was there before is kept"),
            "{said}"
        );
        assert_eq!(everything(&world), before);
        let (ok, said) = done(world.command().args(["audit", "verify"]));
        assert!(ok, "{said}");
        world.start_again(&EMPTY);
        let ana = world.facilitator().await;
        assert_eq!(
            ana.sees("/organisations?q=ziherl").await.status,
            StatusCode::OK
        );
        let log = ana
            .sees("/changes?thing=backup")
            .await
            .texts("tbody th")
            .join(" ");
        assert!(
            log.contains("Obnovljeno") || log.contains("Restored"),
            "{log}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hub_moves_from_sqlite_to_postgresql_and_back() {
    for database in databases().await.into_iter().flatten() {
        let mut world = World::demo(None);
        busy(&world).await;
        let link = world.link.clone();
        world.stop();
        let before = everything(&world);
        let (_, head) = done(world.command().args(["audit", "head"]));
        let file = format!("sqlite://{}", world.folder().join("collider.db").display());
        let (ok, said) = done(world.command().args(["migrate-store", &file, &database]));
        assert!(ok && said.contains("all accounted for"), "{said}");
        let organisations = said.lines().find(|line| line.starts_with("organisation "));
        let words: Vec<&str> = organisations.expect("a line").split_whitespace().collect();
        assert_eq!(
            words[1..],
            [before.len().to_string(), before.len().to_string()]
        );

        // The hub goes on there: the same people, the same pages, and something new.
        let there = |arguments: &[&str]| {
            let mut command = program(world.folder(), Some(&database));
            command.args(arguments);
            command
        };
        let (ok, said) = done(&mut there(&["audit", "verify", "--head", head.trim()]));
        assert!(ok, "{said}");
        let (ok, said) = done(&mut there(&["migrate-store", &file, &database]));
        assert!(!ok && said.contains("it must be empty"), "{said}");
        let (ok, said) = done(&mut there(&["sign-in-link", "facilitator@demo.example"]));
        assert!(ok, "{said}");
        let home = format!("sqlite://{}", world.folder().join("home.db").display());
        let (ok, said) = done(&mut there(&["migrate-store", &database, &home]));
        assert!(ok && said.contains("all accounted for"), "{said}");
        std::fs::rename(
            world.folder().join("home.db"),
            world.folder().join("collider.db"),
        )
        .expect("moved");
        assert_eq!(everything(&world), before);
        world.start_again(&DEMO);
        let path = link.split_once("/sign-in").expect("a link").1;
        let again = world.stranger().sees(&format!("/sign-in{path}")).await;
        assert_eq!(
            again.status,
            StatusCode::SEE_OTHER,
            "the link of then still signs in"
        );
    }
}

/// Waits until `begun` says so, or the command is over. Whether it was still under way.
async fn under_way(command: &mut Child, begun: impl AsyncFn() -> bool) -> bool {
    loop {
        if command.try_wait().expect("asked").is_some() {
            return false;
        }
        if begun().await {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
}

fn holds_bytes(file: PathBuf) -> impl AsyncFn() -> bool {
    async move || std::fs::metadata(&file).is_ok_and(|file| file.len() > 0)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_that_is_killed_leaves_the_older_one_whole() {
    for database in databases().await {
        let world = World::demo(database);
        let (ok, said) = done(world.command().args(["backup", "hub.backup"]));
        assert!(ok, "{said}");
        let backup = world.folder().join("hub.backup");
        let mut older = std::fs::read(&backup).expect("read");
        let mut killed = false;
        for _ in 0..20 {
            let mut command = world
                .command()
                .args(["backup", "hub.backup"])
                .stderr(Stdio::null())
                .stdout(Stdio::null())
                .spawn()
                .expect("it runs");
            let partial = world.folder().join("hub.backup.partial");
            killed = under_way(&mut command, holds_bytes(partial.clone())).await;
            let _ = command.kill();
            command.wait().expect("gone");
            killed &= partial.exists();
            if killed {
                break;
            }
            // This one was over before the blow fell.
            older = std::fs::read(&backup).expect("read");
        }
        assert!(killed, "every backup was over before it could be killed");
        assert!(
            std::fs::read(&backup).expect("read") == older,
            "the older one was touched"
        );
        // The next one is not troubled by what was left.
        let (ok, said) = done(world.command().args(["backup", "hub.backup"]));
        assert!(ok, "{said}");
        assert!(!world.folder().join("hub.backup.partial").exists());
        let (ok, said) = done(world.command().args([
            "restore",
            "hub.backup",
            "--into",
            "sqlite://elsewhere.db",
        ]));
        assert!(ok, "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restore_that_is_killed_leaves_the_hub_as_it_was() {
    for database in databases().await {
        let mut world = World::demo(database.clone());
        let (ok, said) = done(world.command().args(["backup", "hub.backup"]));
        assert!(ok, "{said}");
        let ana = world.facilitator().await;
        add(&ana, &[("name", "Made after the backup")]).await;
        world.stop();
        let before = everything(&world);
        let fresh = world.folder().join("collider.db.restoring");
        let watcher = match &database {
            None => None,
            Some(url) => Some(Database::connect(url).await.expect("connected")),
        };
        let begun = async || match &watcher {
            None => std::fs::metadata(&fresh).is_ok_and(|file| file.len() > 0),
            Some(server) => {
                let sql = "SELECT 1 AS one FROM pg_stat_activity \
                           WHERE datname = current_database() AND backend_xid IS NOT NULL \
                             AND application_name = 'collider transfer'";
                let statement = Statement::from_string(server.get_database_backend(), sql);
                server
                    .query_one_raw(statement)
                    .await
                    .expect("asked")
                    .is_some()
            }
        };
        let mut command = world
            .command()
            .args(["restore", "hub.backup", "--yes"])
            .stdout(Stdio::null())
            .spawn()
            .expect("it runs");
        assert!(
            under_way(&mut command, begun).await,
            "it was over before it could be killed"
        );
        command.kill().expect("killed");
        command.wait().expect("gone");
        assert_eq!(everything(&world), before);
        let (ok, said) = done(world.command().args(["audit", "verify"]));
        assert!(ok, "{said}");
        world.start_again(&DEMO);
        let ana = world.facilitator().await;
        assert_eq!(ana.sees("/organisations").await.status, StatusCode::OK);
        world.stop();
        // And the next restore does it all.
        let (ok, said) = done(world.command().args(["restore", "hub.backup", "--yes"]));
        assert!(ok, "{said}");
        assert_eq!(everything(&world).len(), before.len() - 1);
        assert!(!fresh.exists());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_for_which_there_is_no_room_leaves_nothing_behind() {
    let world = World::empty(None);
    busy(&world).await;
    let (ok, said) = done(world.command().args(["backup", "hub.backup"]));
    assert!(ok, "{said}");
    let older = std::fs::read(world.folder().join("hub.backup")).expect("read");
    let bounded = |arguments: &str| {
        // Files of this command may have 1 KiB; the signal that would end it is set aside, so that it
        // sees the same refusal as from a full disk.
        let mut shell = Command::new("sh");
        shell.current_dir(world.folder()).args([
            "-c",
            &format!("trap '' XFSZ; ulimit -f 1; exec \"$0\" {arguments}"),
            env!("CARGO_BIN_EXE_collider"),
        ]);
        for (name, value) in world.command().get_envs() {
            if let Some(value) = value {
                shell.env(name, value);
            }
        }
        done(&mut shell)
    };
    let before = names(world.folder());
    let (ok, said) = bounded("backup hub.backup");
    assert!(
        !ok && said.contains("No backup was made") && said.contains("too large"),
        "{said}"
    );
    assert_eq!(names(world.folder()), before);
    assert_eq!(
        std::fs::read(world.folder().join("hub.backup")).expect("read"),
        older
    );
    let (ok, said) = bounded("restore hub.backup --into sqlite://small.db");
    assert!(!ok && said.contains("Nothing was replaced"), "{said}");
    assert!(!world.folder().join("small.db").exists());
    assert!(!world.folder().join("small.db.restoring").exists());
}
