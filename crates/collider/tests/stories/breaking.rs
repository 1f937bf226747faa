//! The program when what it stands on breaks: no room on the disk, no database, a clock that jumps.

use std::{
    fs::{self, File},
    io::Write,
    path::PathBuf,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use reqwest::StatusCode;
use tempfile::TempDir;

use crate::{
    directory::{add, profile},
    importing::{everything, finished, sums, tried},
    wire::Wire,
    world::{Around, Somebody, World, databases, program},
};

/// A small disk of its own for a hub, which can be filled.
enum Disk {
    /// A file system in memory that only the program sees; its files are found through its process.
    Mounted,
    /// Where nobody may mount: a bound on the size of files, which the system enforces as it does the
    /// end of a disk.
    Bounded,
}

impl Disk {
    fn around(folder: &TempDir) -> (Self, Around) {
        let mount = "mount -t tmpfs -o size=48m tmpfs \"$COLLIDER_DATA_DIR\"";
        let tried = Command::new("unshare")
            .args(["-rm", "sh", "-c", mount])
            .env("COLLIDER_DATA_DIR", folder.path())
            .stderr(Stdio::null())
            .status();
        let words = |words: &[&str]| words.iter().map(ToString::to_string).collect();
        let (disk, starter) = if tried.is_ok_and(|status| status.success()) {
            let then = format!("{mount} && exec \"$0\" \"$@\"");
            (Self::Mounted, words(&["unshare", "-rm", "sh", "-c", &then]))
        } else {
            let then = "trap '' XFSZ; exec \"$0\" \"$@\"";
            (Self::Bounded, words(&["sh", "-c", then]))
        };
        let variables = Vec::new();
        (disk, Around { starter, variables })
    }

    /// The hub's folder as the program sees it.
    fn folder(&self, world: &World) -> PathBuf {
        match self {
            Self::Mounted => {
                let root = format!("/proc/{}/root", world.process());
                PathBuf::from(root).join(world.folder().strip_prefix("/").expect("a whole path"))
            }
            Self::Bounded => world.folder().to_owned(),
        }
    }

    fn fill(&self, world: &World) {
        match self {
            Self::Mounted => {
                let mut filler = File::create(self.folder(world).join("filler")).expect("a file");
                for size in [1 << 20, 1 << 12, 1] {
                    while filler.write_all(&vec![1; size]).is_ok() {}
                }
            }
            Self::Bounded => bound(world, "1"),
        }
    }

    fn make_room(&self, world: &World) {
        match self {
            Self::Mounted => {
                fs::remove_file(self.folder(world).join("filler")).expect("room");
            }
            Self::Bounded => bound(world, "unlimited"),
        }
    }
}

fn bound(world: &World, bytes: &str) {
    let done = Command::new("prlimit")
        .args(["--pid", &world.process().to_string()])
        .arg(format!("--fsize={bytes}:unlimited"))
        .status();
    assert!(done.expect("it runs").success());
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_full_disk_nothing_is_half_saved_and_with_room_again_all_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let (disk, around) = Disk::around(&folder);
    let world = World::empty_in(folder, None, around);
    let ana = world.facilitator().await;
    let first = add(&ana, &[("name", "Livarna Ziherl")]).await;
    disk.fill(&world);
    // What fits into the room that is left in the database's own files may still be saved; more and
    // more is asked for until nothing fits.
    let long = "Livarna vliva. ".repeat(300);
    let mut saved = 1;
    let mut refused = None;
    for number in 0..400 {
        let name = format!("Studio {number}");
        let fields = [("name", name.as_str()), ("description", &long)];
        let seen = ana.sends("/organisations/new", &profile(&fields)).await;
        if seen.status == StatusCode::SEE_OTHER {
            saved += 1;
        } else {
            refused = Some(seen);
            break;
        }
    }
    let refused = refused.expect("the disk was never full");
    assert_eq!(
        refused.status,
        StatusCode::INSUFFICIENT_STORAGE,
        "{}",
        refused.html
    );
    assert_eq!(
        refused.texts("h1"),
        ["The hub's disk is full, so nothing was saved."]
    );
    // Looking goes on, also for those whose language is another.
    assert_eq!(ana.sees(&first).await.status, StatusCode::OK);
    let uploaded = crate::importing::upload(
        &ana,
        &world,
        "large.csv",
        format!("Naziv;Opis\nLivarna;{}\n", "x".repeat(900_000)).into(),
    )
    .await;
    assert_eq!(uploaded.status, StatusCode::INSUFFICIENT_STORAGE);
    for (lang, words) in [
        ("de", "Der Speicher des Hubs ist voll"),
        ("sl", "ni več prostora"),
    ] {
        let stranger = world.stranger();
        stranger
            .sends("/language", &[("lang", lang), ("back", "/")])
            .await;
        let link = stranger
            .sees(world.link.strip_prefix(&world.base).expect("a path"))
            .await;
        assert_eq!(
            link.status,
            StatusCode::INSUFFICIENT_STORAGE,
            "{}",
            link.html
        );
        assert!(link.html.contains(words), "{}", link.html);
    }

    disk.make_room(&world);
    for number in 0..3 {
        let name = format!("With room {number}");
        add(&ana, &[("name", name.as_str()), ("description", &long)]).await;
        saved += 1;
    }
    let bea = world.facilitator().await;
    let sheet = "Naziv\nStudio Kras\n";
    let import = tried(&bea, &world, "kras.csv", sheet.into()).await;
    bea.sends(&format!("{import}/run"), &[]).await;
    finished(&bea, &import).await;
    // Proven on a copy, with nothing but what reached the disk.
    let copy = tempfile::tempdir().expect("a folder");
    for file in ["collider.db", "collider.db-wal"] {
        fs::copy(disk.folder(&world).join(file), copy.path().join(file)).expect("copied");
    }
    let verify = program(copy.path(), None)
        .args(["audit", "verify"])
        .output()
        .expect("it runs");
    assert!(verify.status.success(), "{verify:?}");
    let listed = program(copy.path(), None)
        .args(["export", "organisations"])
        .output()
        .expect("it runs");
    let lines = String::from_utf8(listed.stdout)
        .expect("text")
        .lines()
        .count();
    assert_eq!(lines, saved + 1, "what was said to be saved, and no more");
}

/// What somebody is told while the database is not there, and how long that takes.
async fn told_soon(somebody: &Somebody, path: &str, words: &str) {
    let began = Instant::now();
    let seen = somebody.sees(path).await;
    let took = began.elapsed();
    assert_eq!(
        seen.status,
        StatusCode::SERVICE_UNAVAILABLE,
        "{}",
        seen.html
    );
    assert!(
        seen.texts("h1").concat().contains(words),
        "{:?}",
        seen.texts("h1")
    );
    assert!(took < Duration::from_secs(10), "{took:?}");
    let again = seen.attribute(".button-main", "href");
    assert_eq!(
        again.as_deref(),
        Some(path),
        "leads to where it was asked for"
    );
}

async fn works_again(somebody: &Somebody, path: &str) {
    let began = Instant::now();
    while somebody.sees(path).await.status != StatusCode::OK {
        assert!(
            began.elapsed() < Duration::from_secs(20),
            "it does not recover by itself"
        );
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_gone_is_said_to_be_gone_and_nothing_is_lost_when_it_is_back() {
    for database in databases().await.into_iter().flatten() {
        let url = url::Url::parse(&database).expect("an address");
        let server = format!(
            "{}:{}",
            url.host_str().expect("a host"),
            url.port().unwrap_or(5432)
        );
        let wire = Wire::to(server).await;
        let mut world = World::empty(Some(wire.through(&database)));
        let ana = world.facilitator().await;
        add(&ana, &[("name", "Livarna Ziherl")]).await;
        let (bea, cene) = (world.stranger(), world.stranger());
        for (who, lang) in [(&bea, "de"), (&cene, "sl")] {
            who.sends("/language", &[("lang", lang), ("back", "/")])
                .await;
        }
        let mut saved = 1;
        for hangs in [false, true] {
            if hangs {
                wire.hold_still();
            } else {
                wire.cut();
            }
            told_soon(&ana, "/introductions", "The database does not answer").await;
            told_soon(
                &bea,
                "/organisations",
                "Die Datenbank antwortet gerade nicht",
            )
            .await;
            told_soon(
                &cene,
                "/organisations",
                "Podatkovna zbirka trenutno ne odgovarja",
            )
            .await;
            let name = format!("Sent while it was gone {hangs}");
            let sent = profile(&[("name", name.as_str())]);
            let seen = ana.sends("/organisations/new", &sent).await;
            assert_eq!(seen.status, StatusCode::SERVICE_UNAVAILABLE);
            assert!(
                seen.texts(".standfirst")
                    .concat()
                    .contains("sent once more")
            );
            let ready = ana.sees("/readyz").await;
            assert_eq!(ready.status, StatusCode::SERVICE_UNAVAILABLE);
            assert_eq!(ana.sees("/healthz").await.status, StatusCode::OK);
            wire.mend();
            works_again(&ana, "/introductions").await;
            // Loading the page again sends it once more, and now it is saved.
            let seen = ana.sends("/organisations/new", &sent).await;
            assert_eq!(seen.status, StatusCode::SEE_OTHER);
            saved += 1;
        }
        // Work under way when the wire is cut is taken up again.
        let mut sheet = String::from("Id;Firma\n");
        for number in 0..2_000 {
            sheet.push_str(&format!("K{number};Podjetje {number}\n"));
        }
        let import = tried(&ana, &world, "large.csv", sheet.into_bytes()).await;
        ana.sends(&format!("{import}/run"), &[]).await;
        wire.cut();
        tokio::time::sleep(Duration::from_secs(2)).await;
        wire.mend();
        works_again(&ana, &import).await;
        let result = finished(&ana, &import).await;
        assert_eq!(sums(&result), ["2,000", "2,000", "0", "0", "0"]);
        world.kill();
        let whole = program(world.folder(), Some(&database))
            .args(["audit", "verify"])
            .output()
            .expect("it runs");
        assert!(whole.status.success(), "{whole:?}");
        assert_eq!(everything(&world).len(), saved + 2_000);
    }
}

/// A hub whose machine's clock can be set.
pub struct Clock(PathBuf);

impl Clock {
    /// A clock that shows the time, and what a program is started with to look at it.
    pub fn around(folder: &TempDir) -> (Self, Around) {
        let file = folder.path().join("clock");
        let variables = vec![("COLLIDER_TEST_CLOCK", file.display().to_string())];
        let around = Around {
            starter: Vec::new(),
            variables,
        };
        (Self(file), around)
    }

    /// From now on it shows the time this many days ahead.
    pub fn set_days_ahead(&self, days: i64) {
        let beside = self.0.with_extension("new");
        fs::write(&beside, (days * 86_400).to_string()).expect("written");
        fs::rename(beside, &self.0).expect("set");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_jumps_runs_nothing_twice_and_locks_nobody_out() {
    for database in databases().await {
        let folder = tempfile::tempdir().expect("a folder");
        let (clock, around) = Clock::around(&folder);
        let world = World::empty_in(folder, database, around);
        let ana = world.facilitator().await;
        let mut sheet = String::from("Id;Firma\n");
        for number in 0..3_000 {
            sheet.push_str(&format!("K{number};Podjetje {number}\n"));
        }
        let import = tried(&ana, &world, "large.csv", sheet.into_bytes()).await;
        ana.sends(&format!("{import}/run"), &[]).await;
        // In the middle of the work, two days ahead and five back.
        for days in [2, -3] {
            tokio::time::sleep(Duration::from_millis(400)).await;
            clock.set_days_ahead(days);
        }
        let result = finished(&ana, &import).await;
        assert_eq!(sums(&result), ["3,000", "3,000", "0", "0", "0"]);
        let mut expected = 3_000;
        for days in [2, -2, 0, -5, 2] {
            clock.set_days_ahead(days);
            // Who was signed in still is; who signs in now is let in; what is saved is saved once.
            let bea = world.facilitator().await;
            for who in [&ana, &bea] {
                let page = who.sees("/introductions").await;
                assert_eq!(
                    page.status,
                    StatusCode::OK,
                    "{days} days: signed in no more"
                );
                add(who, &[("name", &format!("Studio {days} {expected}"))]).await;
                expected += 1;
            }
            let name = format!("Made at {days} {expected}");
            let small = format!("Id;Firma\nL{expected};{name}\n");
            let import = tried(&bea, &world, "small.csv", small.into()).await;
            bea.sends(&format!("{import}/run"), &[]).await;
            let result = finished(&bea, &import).await;
            assert_eq!(sums(&result), ["1", "1", "0", "0", "0"], "{days} days");
            expected += 1;
            assert_eq!(everything(&world).len(), expected);
        }
        let verified = world
            .command()
            .args(["audit", "verify"])
            .output()
            .expect("it runs");
        assert!(verified.status.success(), "{verified:?}");
        let doctor = world.command().arg("doctor").output().expect("it runs");
        let said = String::from_utf8(doctor.stdout).expect("text");
        assert!(
            said.contains("reduced  clock"),
            "the last changes lie ahead?\n{said}"
        );
    }
}
