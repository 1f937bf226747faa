//! Transactions, the audit log and the queue, on both engines.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use sea_orm::ConnectionTrait;
use sea_orm_migration::MigratorTrait;

use super::{
    Actor, Engine, Head, Store,
    chain::Fault,
    entries_after, entries_of, head,
    jobs::{self, LEASE, MOST_ATTEMPTS, NewJob},
    sealed_head,
    testing::stores,
    verify,
};
use crate::migrations::Migrator;

fn now() -> Timestamp {
    "2026-11-21T12:00:00Z".parse().expect("a moment")
}

fn job(number: usize) -> NewJob {
    NewJob {
        kind: "count",
        payload: serde_json::json!({ "number": number }),
        run_at: None,
    }
}

async fn enqueue(store: &Store, jobs: impl IntoIterator<Item = NewJob>) {
    let change = store.begin(Actor::Program, now()).await.expect("a change");
    for job in jobs {
        change.enqueue(job).await.expect("queued");
    }
    change.commit().await.expect("committed");
}

#[tokio::test]
async fn a_change_is_saved_with_its_entries_or_not_at_all() {
    for (store, _folder) in stores().await {
        let thing = Uuid::now_v7();
        let mut change = store.begin(Actor::Operator, now()).await.expect("a change");
        change
            .record("lamp", thing, "lit", None::<&()>, Some(&"bright"))
            .expect("noted");
        change.enqueue(job(1)).await.expect("queued");
        drop(change);
        assert_eq!(head(store.read()).await.expect("read"), 0);
        assert_eq!(
            jobs::claim(&store, &["count"], now()).await.expect("asked"),
            None
        );

        let person = Actor::Person {
            id: Uuid::now_v7(),
            name: "Ana Kralj".into(),
        };
        let mut change = store.begin(person.clone(), now()).await.expect("a change");
        change
            .record("lamp", thing, "lit", None::<&()>, Some(&"bright"))
            .expect("noted");
        change
            .record("lamp", thing, "dimmed", Some(&"bright"), Some(&"soft"))
            .expect("noted");
        change.commit().await.expect("committed");
        let history = entries_of(store.read(), "lamp", thing, 10)
            .await
            .expect("read");
        let told: Vec<_> = history
            .iter()
            .map(|entry| {
                (
                    entry.number,
                    entry.action.as_str(),
                    entry.before.as_deref(),
                    &entry.actor,
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                (2, "dimmed", Some("\"bright\""), &person),
                (1, "lit", None, &person)
            ]
        );
        assert_eq!(history[0].at, now());
    }
}

#[tokio::test]
async fn who_follows_the_log_misses_nothing() {
    for (store, _folder) in stores().await {
        let writers = (0..8).map(|writer| {
            let store = store.clone();
            tokio::spawn(async move {
                for _ in 0..10 {
                    let mut change = store.begin(Actor::Program, now()).await.expect("a change");
                    for _ in 0..=(writer % 3) {
                        change
                            .record("drop", Uuid::now_v7(), "fell", None::<&()>, None::<&()>)
                            .expect("noted");
                    }
                    change.commit().await.expect("committed");
                }
            })
        });
        let writers: Vec<_> = writers.collect();
        let mut seen = Vec::new();
        let expected = (0..8).map(|writer| 10 * (writer % 3 + 1)).sum::<usize>();
        while seen.len() < expected {
            let after = seen.last().copied().unwrap_or(0);
            let new = entries_after(store.read(), after, 7).await.expect("read");
            seen.extend(new.into_iter().map(|(number, _, _)| number));
            tokio::task::yield_now().await;
        }
        for writer in writers {
            writer.await.expect("a writer");
        }
        let without_gaps: Vec<i64> = (1..=expected as i64).collect();
        assert_eq!(seen, without_gaps);
    }
}

/// Changes by several people, one with many entries.
async fn some_history(store: &Store) {
    for turn in 0..5_u128 {
        let actor = Actor::Person {
            id: Uuid::from_u128(turn % 2),
            name: format!("Person {}", turn % 2),
        };
        let mut change = store.begin(actor, now()).await.expect("a change");
        for lamp in 0..=(turn * 300) {
            change
                .record(
                    "lamp",
                    Uuid::from_u128(lamp),
                    "lit",
                    Some(&"dark"),
                    Some(&lamp),
                )
                .expect("noted");
        }
        change.commit().await.expect("committed");
    }
}

async fn tamper(store: &Store, sql: &str) {
    let done = store
        .writer()
        .execute_unprepared(sql)
        .await
        .expect("the database obeys its administrator");
    assert!(done.rows_affected() > 0, "{sql}");
}

#[tokio::test]
async fn an_untouched_log_is_proved_and_its_head_can_be_published() {
    for (store, _folder) in stores().await {
        let walk = verify(store.read(), None)
            .await
            .expect("read")
            .expect("holds");
        assert_eq!((walk.entries, walk.hash.as_str()), (0, ""));
        some_history(&store).await;
        let published = sealed_head(store.read()).await.expect("read");
        assert_eq!(published.number, 3_005);
        some_history(&store).await;
        let walk = verify(store.read(), Some(&published))
            .await
            .expect("read")
            .expect("holds");
        assert_eq!((walk.entries, walk.erased), (6_010, 0));
    }
}

#[tokio::test]
async fn the_first_broken_entry_is_named() {
    let column = "\"after\"";
    for (sql, broken) in [
        (
            format!("UPDATE audit_entry SET {column} = '8' WHERE number = 2000"),
            (2_000, Fault::Words),
        ),
        (
            "UPDATE audit_entry SET actor_id = NULL WHERE number = 3".into(),
            (3, Fault::Link),
        ),
        (
            "UPDATE audit_entry SET action = 'dimmed' WHERE number = 1001".into(),
            (1_001, Fault::Link),
        ),
        (
            "DELETE FROM audit_entry WHERE number = 17".into(),
            (17, Fault::Missing),
        ),
        (
            "DELETE FROM audit_entry WHERE number > 3000".into(),
            (3_001, Fault::CutOff),
        ),
        (
            "UPDATE audit_head SET hash = 'x'".into(),
            (3_005, Fault::Link),
        ),
    ] {
        for (store, _folder) in stores().await {
            some_history(&store).await;
            tamper(&store, &sql).await;
            let found = verify(store.read(), None).await.expect("read");
            assert_eq!(found, Err(broken), "{sql}");
        }
    }
}

#[tokio::test]
async fn who_rewrites_the_whole_log_is_found_out_by_a_published_head() {
    for (store, _folder) in stores().await {
        some_history(&store).await;
        let published = sealed_head(store.read()).await.expect("read");
        // The administrator changes an entry and has the whole chain made anew, as the migration does.
        let all = Migrator::migrations();
        let chained = all
            .iter()
            .position(|migration| migration.name() == "m0006_platform_audit_chain")
            .expect("the migration that began the chain");
        let back = u32::try_from(all.len() - chained).expect("few");
        Migrator::down(store.writer(), Some(back))
            .await
            .expect("down");
        tamper(
            &store,
            "UPDATE audit_entry SET action = 'dimmed' WHERE number = 7",
        )
        .await;
        Migrator::up(store.writer(), None).await.expect("up");
        let walk = verify(store.read(), None).await.expect("read");
        assert_eq!(walk.expect("whole in itself").entries, 3_005);
        let found = verify(store.read(), Some(&published)).await.expect("read");
        assert_eq!(found, Err((3_005, Fault::Published)));
        let later = Head {
            number: 4_000,
            ..published
        };
        let found = verify(store.read(), Some(&later)).await.expect("read");
        assert_eq!(found, Err((3_006, Fault::CutOff)));
    }
}

#[tokio::test]
async fn words_can_be_erased_without_breaking_the_chain() {
    for (store, _folder) in stores().await {
        some_history(&store).await;
        tamper(
            &store,
            "UPDATE audit_entry SET actor_name = NULL, \"before\" = NULL, \"after\" = NULL, salt = NULL \
             WHERE number = 5",
        )
        .await;
        let walk = verify(store.read(), None)
            .await
            .expect("read")
            .expect("holds");
        assert_eq!((walk.entries, walk.erased), (3_005, 1));
    }
}

#[tokio::test]
async fn every_job_is_done_by_exactly_one_of_many_workers() {
    for (store, _folder) in stores().await {
        enqueue(&store, (0..60).map(job)).await;
        let workers: Vec<_> = (0..8)
            .map(|_| {
                let store = store.clone();
                tokio::spawn(async move {
                    let mut done = Vec::new();
                    while let Some(claimed) =
                        jobs::claim(&store, &["count"], now()).await.expect("asked")
                    {
                        jobs::finish(&store, claimed.id).await.expect("finished");
                        done.push(claimed.payload);
                    }
                    done
                })
            })
            .collect();
        let mut done = Vec::new();
        for worker in workers {
            done.extend(worker.await.expect("a worker"));
        }
        assert_eq!(done.len(), 60);
        assert_eq!(done.into_iter().collect::<BTreeSet<_>>().len(), 60);
    }
}

#[tokio::test]
async fn work_of_a_dead_worker_is_taken_over_and_hopeless_work_set_aside() {
    for (store, _folder) in stores().await {
        enqueue(&store, [job(1)]).await;
        let first = jobs::claim(&store, &["count"], now())
            .await
            .expect("asked")
            .expect("a job");
        assert_eq!(
            jobs::claim(&store, &["count"], now()).await.expect("asked"),
            None,
            "it is held"
        );
        let mut later = now();
        time_passes(&store, &mut later, SignedDuration::from_secs(30)).await;
        jobs::renew(&store, first.id, later).await.expect("renewed");
        time_passes(&store, &mut later, LEASE - SignedDuration::from_secs(10)).await;
        assert_eq!(
            jobs::claim(&store, &["count"], later).await.expect("asked"),
            None,
            "it lives"
        );
        time_passes(&store, &mut later, LEASE).await;
        let mut held = jobs::claim(&store, &["count"], later)
            .await
            .expect("asked")
            .expect("taken over");
        assert_eq!((held.id, held.attempts), (first.id, 2));
        loop {
            let set_aside = jobs::fail(&store, &held, "no luck", later)
                .await
                .expect("failed");
            assert_eq!(set_aside, held.attempts >= MOST_ATTEMPTS);
            if set_aside {
                break;
            }
            assert_eq!(
                jobs::claim(&store, &["count"], later).await.expect("asked"),
                None,
                "not at once"
            );
            later += SignedDuration::from_mins(20);
            held = jobs::claim(&store, &["count"], later)
                .await
                .expect("asked")
                .expect("tried again");
        }
        later += SignedDuration::from_hours(24);
        assert_eq!(
            jobs::claim(&store, &["count"], later).await.expect("asked"),
            None
        );
    }
}

/// Lets time pass for leases: on a server they run out by its own clock, which nobody here can set, so
/// that they are made to end earlier.
async fn time_passes(store: &Store, now: &mut Timestamp, by: SignedDuration) {
    *now += by;
    if store.engine() == Engine::Postgres {
        let sql = format!(
            "UPDATE job SET leased_until = leased_until - {}",
            by.as_millis()
        );
        let done = store.writer().execute_unprepared(&sql).await;
        done.expect("it passes");
    }
}

#[tokio::test]
async fn nobody_takes_work_away_by_a_clock_that_is_off() {
    for (store, _folder) in stores().await {
        if store.engine() == Engine::Sqlite {
            // One process, one clock.
            continue;
        }
        enqueue(&store, [job(1)]).await;
        let a_day = SignedDuration::from_hours(24);
        let (ahead, behind) = (now() + a_day, now() - a_day);
        let held = jobs::claim(&store, &["count"], now()).await.expect("asked");
        let held = held.expect("a job");
        let is_free = async |at| {
            let due = jobs::is_due(&store, &["count"], at).await.expect("asked");
            let claimed = jobs::claim(&store, &["count"], at).await.expect("asked");
            assert_eq!(due, claimed.is_some(), "both decide alike");
            due
        };
        assert!(
            !is_free(ahead).await,
            "held, whatever another node's clock says"
        );
        // A node whose clock is behind holds what it works on as long as all others.
        jobs::renew(&store, held.id, behind).await.expect("renewed");
        assert!(!is_free(now()).await && !is_free(ahead).await);
        let mut later = now();
        time_passes(&store, &mut later, LEASE + SignedDuration::from_secs(1)).await;
        assert!(is_free(now()).await, "its worker is taken for dead");
    }
}

#[tokio::test]
async fn a_clock_that_is_set_back_keeps_no_work_waiting() {
    for (store, _folder) in stores().await {
        let two_days_ahead = now() + SignedDuration::from_hours(48);
        let change = store
            .begin(Actor::Program, two_days_ahead)
            .await
            .expect("a change");
        change.enqueue(job(1)).await.expect("queued");
        let mut at_night = job(2);
        at_night.run_at = Some(two_days_ahead);
        change.enqueue(at_night).await.expect("queued");
        change.commit().await.expect("committed");
        let claimed = async || jobs::claim(&store, &["count"], now()).await.expect("asked");
        let first = claimed().await.expect("due at once");
        assert!(first.payload.contains('1'));
        jobs::fail(&store, &first, "no luck", two_days_ahead)
            .await
            .expect("failed");
        assert!(
            jobs::is_due(&store, &["count"], now())
                .await
                .expect("asked")
        );
        let again = claimed().await.expect("tried again");
        assert_eq!((again.id, again.attempts), (first.id, 2));
        assert_eq!(claimed().await, None, "what has a time of its own waits");
        assert!(
            !jobs::is_due(&store, &["count"], now())
                .await
                .expect("asked")
        );
    }
}
