//! The program when what it stands on breaks: no database, a clock that jumps. What a full disk does is in
//! [`full_disk`](crate::full_disk).

use std::{
    fs,
    path::PathBuf,
    time::{Duration, Instant},
};

use reqwest::StatusCode;
use tempfile::TempDir;

use crate::{
    directory::{add, profile},
    importing::{everything, finished, numbered, sums, tried, writing},
    wire::Wire,
    world::{Around, Somebody, World, databases, program},
};

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
        let import = tried(&ana, &world, "large.csv", numbered(2_000)).await;
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
        self.set_minutes_ahead(days * 24 * 60);
    }

    /// From now on it shows the time this many minutes ahead.
    pub fn set_minutes_ahead(&self, minutes: i64) {
        let beside = self.0.with_extension("new");
        fs::write(&beside, (minutes * 60).to_string()).expect("written");
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
        let import = tried(&ana, &world, "large.csv", numbered(1_500)).await;
        ana.sends(&format!("{import}/run"), &[]).await;
        // In the middle of the work, two days ahead and five back.
        writing(&ana, &import).await;
        for days in [2, -3] {
            clock.set_days_ahead(days);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let result = finished(&ana, &import).await;
        assert_eq!(sums(&result), ["1,500", "1,500", "0", "0", "0"]);
        let mut expected = 1_500;
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
