//! The daily letters: to each person once, whatever happens to the program, and whichever node sends.

use std::{path::PathBuf, time::Duration};

use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement};
use uuid::Uuid;

use crate::{
    breaking::Clock,
    sign_in::{has_account, signed_in},
    world::{World, databases},
};

const DEMO: [&str; 4] = ["demo", "--empty", "--listen", "127.0.0.1:0"];

/// The database of a world, beside the program.
struct Beside(DatabaseConnection);

impl Beside {
    async fn of(folder: PathBuf, database: Option<&str>) -> Self {
        let file = format!("sqlite://{}", folder.join("collider.db").display());
        let url = database.unwrap_or(&file);
        Self(Database::connect(url).await.expect("the database"))
    }

    async fn count(&self, sql: &str) -> i64 {
        let statement = Statement::from_string(self.0.get_database_backend(), sql);
        let row = self.0.query_one_raw(statement).await.expect("asked");
        row.expect("a row").try_get_by_index(0).expect("a number")
    }

    /// Facilitators who are told of what is written to them; they never sign in.
    async fn add_facilitators(&self, number: i64) {
        let backend = self.0.get_database_backend();
        for place in 0..number {
            let id = Uuid::now_v7();
            let rows = [
                (
                    "INSERT INTO person (id, name, email, created_at) VALUES ($1, $2, $3, 0)",
                    vec![
                        id.into(),
                        format!("Moderator {place}").into(),
                        format!("m{place}@digests.example").into(),
                    ],
                ),
                (
                    "INSERT INTO person_role (person_id, role) VALUES ($1, 'facilitator')",
                    vec![id.into()],
                ),
            ];
            for (sql, values) in rows {
                let statement = Statement::from_sql_and_values(backend, sql, values);
                self.0.execute_raw(statement).await.expect("added");
            }
        }
    }

    async fn sent(&self) -> i64 {
        self.count("SELECT COUNT(*) FROM letter WHERE kind = 'digest'")
            .await
    }

    async fn until(&self, what: &str, sql: &str, enough: i64) {
        for _ in 0..12_000 {
            if self.count(sql).await >= enough {
                return;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("{what}: not within a minute");
    }

    /// Whose letter is there, and what waited for them is gone: the two go together.
    async fn nothing_is_half_done(&self, all: i64) {
        let sent = self.sent().await;
        let claimed = self.count("SELECT COUNT(*) FROM notice_digest").await;
        let waiting = self
            .count("SELECT COUNT(DISTINCT person_id) FROM notice")
            .await;
        assert_eq!((claimed, waiting), (sent, all - sent));
        let to_whom = "SELECT COUNT(DISTINCT address) FROM letter WHERE kind = 'digest'";
        assert_eq!(self.count(to_whom).await, sent, "to nobody twice");
    }
}

const DIGESTS: &str = "SELECT COUNT(*) FROM letter WHERE kind = 'digest'";

#[tokio::test(flavor = "multi_thread")]
async fn a_power_cut_in_the_middle_of_the_daily_letters_loses_none_and_repeats_none() {
    const MODERATORS: i64 = 120;
    for database in databases().await {
        let folder = tempfile::tempdir().expect("a folder");
        let (clock, around) = Clock::around(&folder);
        let mut world = World::empty_in(folder, database.clone(), around);
        let beside = Beside::of(world.folder().to_owned(), database.as_deref()).await;
        beside.add_facilitators(MODERATORS).await;
        has_account(&world, "ana@digests.example", "Ana", &["participant"]);
        let ana = signed_in(&world, "ana@digests.example").await;
        ana.sends("/messages/facilitators", &[("text", "Who can help?")])
            .await;
        let all = beside
            .count("SELECT COUNT(DISTINCT person_id) FROM notice")
            .await;
        assert_eq!(all, MODERATORS + 1, "the demo's own facilitator as well");
        assert_eq!(beside.sent().await, 0, "nothing before the hour");

        clock.set_days_ahead(1);
        beside.until("the first letters", DIGESTS, 10).await;
        world.kill();
        let sent = beside.sent().await;
        assert!(sent < all, "all were sent before the power went");
        beside.nothing_is_half_done(all).await;

        world.start_again(&DEMO);
        beside.until("the others", DIGESTS, all).await;
        beside.nothing_is_half_done(all).await;
        // Once more from the beginning of the program: the day is done.
        world.cut_power_and_restart(&DEMO);
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert_eq!(beside.sent().await, all);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_send_each_daily_letter_once() {
    const MODERATORS: i64 = 400;
    let Some(database) = databases().await.into_iter().flatten().next() else {
        return;
    };
    let node = || {
        let folder = tempfile::tempdir().expect("a folder");
        let (clock, around) = Clock::around(&folder);
        (
            World::empty_in(folder, Some(database.clone()), around),
            clock,
        )
    };
    let (first, clock) = node();
    let beside = Beside::of(first.folder().to_owned(), Some(&database)).await;
    beside.add_facilitators(MODERATORS).await;
    has_account(&first, "ana@digests.example", "Ana", &["participant"]);
    // Alone: with two nodes, links in letters lead to the one that wrote them.
    let ana = signed_in(&first, "ana@digests.example").await;
    ana.sends("/messages/facilitators", &[("text", "Who can help?")])
        .await;
    let (second, other_clock) = node();
    let mut nodes = [first, second];
    let clocks = [clock, other_clock];
    let all = MODERATORS + 1;
    for (node, clock) in nodes.iter_mut().zip(&clocks) {
        node.kill();
        clock.set_days_ahead(1);
    }
    // Both look what is due when they start.
    std::thread::scope(|together| {
        for node in &mut nodes {
            together.spawn(move || node.start_again(&DEMO));
        }
    });
    assert!(beside.sent().await < all, "the second came too late");
    beside.until("every letter", DIGESTS, all).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(beside.sent().await, all);
    beside.nothing_is_half_done(all).await;
}
