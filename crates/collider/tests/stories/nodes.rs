//! Two programs on one PostgreSQL are one installation: whoever is sent to the other one by a web
//! server in front does not notice.

use reqwest::StatusCode;
use sea_orm::{ConnectionTrait, Database, Statement};

use crate::{
    breaking::Clock,
    directory::add_approved,
    importing::{finished, tried},
    world::{Somebody, World, databases},
};

/// The database of a story on PostgreSQL, where there is one.
async fn shared_database() -> Option<String> {
    databases().await.into_iter().flatten().next()
}

/// The first column of what a question to the database answers.
async fn asked<T: sea_orm::TryGetable>(database: &str, sql: &str) -> Vec<T> {
    let connection = Database::connect(database).await.expect("the database");
    let statement = Statement::from_string(connection.get_database_backend(), sql);
    let rows = connection.query_all_raw(statement).await.expect("rows");
    rows.iter()
        .map(|row| row.try_get_by_index(0).expect("a value"))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_done_at_one_node_is_so_at_the_other() {
    let Some(database) = shared_database().await else {
        return;
    };
    let one = World::empty(Some(database.clone()));
    let other = World::empty(Some(database.clone()));
    let ana = one.facilitator().await;
    let ana_there = other.turns_up_here(&ana);
    assert_eq!(ana_there.sees("/imports").await.status, StatusCode::OK);

    let empty = ana_there.sees("/matrix.csv").await.html;

    // Words of one node are found by the other at once: no page is older than the request for it.
    let address = add_approved(
        &ana,
        &[
            ("name", "Atelje Samassa"),
            ("competences", "industrial design"),
            ("competences_lang", "en"),
            ("side", "creative"),
        ],
    )
    .await;
    let found = ana_there.sees("/organisations?q=industrial+design").await;
    assert_eq!(found.texts("#found .entry h3"), ["Atelje Samassa"]);
    let offered = ana_there.sees("/matrix.csv").await.html;
    assert!(offered != empty, "the matrix counts it");
    ana_there.sends(&format!("{address}/remove"), &[]).await;
    let gone = ana.sees("/organisations?q=industrial+design").await;
    assert!(
        gone.texts("#found .entry h3").is_empty(),
        "removed over there"
    );

    // Whoever signs out at one node has signed out.
    ana_there.sends("/sign-out", &[]).await;
    assert_eq!(ana.sees("/imports").await.status, StatusCode::UNAUTHORIZED);
}

/// Sheets with so many rows each, uploaded at these nodes in turn. Answers the imports.
async fn sheets(nodes: &[(&Somebody, &World)], sheets: usize, rows: usize) -> Vec<String> {
    let mut imports = Vec::new();
    for (sheet, (who, world)) in (0..sheets).zip(nodes.iter().cycle()) {
        let mut text = String::from("Reference;Name;Country\n");
        for row in 0..rows {
            text += &format!("{sheet}-{row};Works {sheet} {row};SI\n");
        }
        imports.push(tried(who, world, &format!("{sheet}.csv"), text.into()).await);
    }
    imports
}

/// Every import was begun once, and wrote so many organisations together with the others.
async fn each_was_done_once(database: &str, imports: &[String], organisations: usize) {
    let attempts: Vec<i32> =
        asked(database, "SELECT attempts FROM job WHERE kind = 'import'").await;
    assert!(attempts.len() >= imports.len(), "{attempts:?}");
    assert!(attempts.iter().all(|begun| *begun == 1), "{attempts:?}");
    let created: Vec<i64> = asked(
        database,
        "SELECT COUNT(*) FROM audit_entry WHERE thing = 'organisation'",
    )
    .await;
    assert_eq!(created, [organisations as i64]);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_job_is_done_once_by_one_of_the_nodes() {
    const SHEETS: usize = 6;
    const ROWS: usize = 40;
    let Some(database) = shared_database().await else {
        return;
    };
    let one = World::empty(Some(database.clone()));
    let other = World::empty(Some(database.clone()));
    let ana = one.facilitator().await;
    let ana_there = other.turns_up_here(&ana);
    let imports = sheets(&[(&ana, &one), (&ana_there, &other)], SHEETS, ROWS).await;
    let run = imports.iter().map(|import| {
        let ana = one.turns_up_here(&ana);
        let address = format!("{import}/run");
        async move { ana.sends(&address, &[]).await.status }
    });
    for status in futures_joined(run.collect()).await {
        assert_eq!(status, StatusCode::SEE_OTHER);
    }
    for import in &imports {
        finished(&ana_there, import).await;
    }
    each_was_done_once(&database, &imports, SHEETS * ROWS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_whose_clock_is_a_day_ahead_takes_no_work_away() {
    const SHEETS: usize = 4;
    // Each takes longer than the half second after which a node looks for work again.
    const ROWS: usize = 800;
    let Some(database) = shared_database().await else {
        return;
    };
    let one = World::empty(Some(database.clone()));
    let folder = tempfile::tempdir().expect("a folder");
    let (clock, around) = Clock::around(&folder);
    clock.set_days_ahead(1);
    let ahead = World::empty_in(folder, Some(database.clone()), around);
    let ana = one.facilitator().await;
    let imports = sheets(&[(&ana, &one)], SHEETS, ROWS).await;
    for import in &imports {
        let begun = ana.sends(&format!("{import}/run"), &[]).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER);
    }
    for import in &imports {
        finished(&ana, import).await;
    }
    each_was_done_once(&database, &imports, SHEETS * ROWS).await;
    drop(ahead);
}

/// Waits for all of them at once.
async fn futures_joined<F>(all: Vec<F>) -> Vec<F::Output>
where
    F: std::future::Future + Send + 'static,
    F::Output: Send,
{
    let tasks: Vec<_> = all.into_iter().map(tokio::spawn).collect();
    let mut done = Vec::new();
    for task in tasks {
        done.push(task.await.expect("it ends"));
    }
    done
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_each_node_in_turn_gains_nothing() {
    const SETTINGS: &str = "[limits]\ncostly_per_minute = 6\n";
    let Some(database) = shared_database().await else {
        return;
    };
    let one = World::with_settings(Some(database.clone()), SETTINGS);
    let other = World::with_settings(Some(database.clone()), SETTINGS);
    let nodes: [Somebody; 2] = [one.stranger(), other.stranger()];
    let mut answered = 0;
    for turn in 0..12 {
        let seen = nodes[turn % 2].sees("/organisations?q=casting").await;
        match seen.status {
            StatusCode::OK => answered += 1,
            status => assert_eq!(status, StatusCode::TOO_MANY_REQUESTS),
        }
    }
    assert_eq!(answered, 6, "six together, not six each");
}
