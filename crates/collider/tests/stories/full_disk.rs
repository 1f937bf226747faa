//! A hub without room on its disk says so, saves nothing by halves, and goes on with room again. On a
//! database server with a full disk: [`full_server`](crate::full_server).

use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use reqwest::StatusCode;
use tempfile::TempDir;

use crate::{
    directory::{add, profile},
    importing::{finished, tried, upload},
    world::{Around, Somebody, World, program},
};

/// Words enough to fill a page of a database.
fn long() -> String {
    "Livarna vliva. ".repeat(300)
}

/// Fills a file until nothing more fits on its disk.
pub fn fill(filler: &Path) {
    let mut filler = File::create(filler).expect("a file");
    for size in [1 << 20, 1 << 12, 1] {
        while filler.write_all(&vec![1; size]).is_ok() {}
    }
}

/// Adds organisations until the hub says that its disk is full, which it must before so many are there:
/// what fits into the room that is left in the database's own files may still be saved. Answers how many
/// were.
pub async fn add_until_full(who: &Somebody, most: usize) -> usize {
    let long = long();
    for number in 0..most {
        let name = format!("Studio {number}");
        let fields = [("name", name.as_str()), ("description", &long)];
        let seen = who.sends("/organisations/new", &profile(&fields)).await;
        if seen.status == StatusCode::SEE_OTHER {
            continue;
        }
        assert_eq!(
            seen.status,
            StatusCode::INSUFFICIENT_STORAGE,
            "{}",
            seen.html
        );
        assert_eq!(
            seen.texts("h1"),
            ["The hub's disk is full, so nothing was saved."]
        );
        return number;
    }
    panic!("the disk was never full");
}

/// Adds as long organisations with room on the disk; answers how many.
pub async fn add_with_room(who: &Somebody) -> usize {
    let long = long();
    for number in 0..3 {
        let name = format!("With room {number}");
        add(who, &[("name", name.as_str()), ("description", &long)]).await;
    }
    3
}

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
            Self::Mounted => fill(&self.folder(world).join("filler")),
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
    let mut saved = 1 + add_until_full(&ana, 400).await;
    // Looking goes on, also for those whose language is another.
    assert_eq!(ana.sees(&first).await.status, StatusCode::OK);
    let uploaded = upload(
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
    saved += add_with_room(&ana).await;
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
