//! Transactions, the audit log and the queue, on both engines.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::{
    Actor, Store, entries_after, entries_of, head,
    jobs::{self, LEASE, MOST_ATTEMPTS, NewJob},
    testing::stores,
};

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
        assert_eq!(jobs::claim(&store, now()).await.expect("asked"), None);

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

#[tokio::test]
async fn every_job_is_done_by_exactly_one_of_many_workers() {
    for (store, _folder) in stores().await {
        enqueue(&store, (0..60).map(job)).await;
        let workers: Vec<_> = (0..8)
            .map(|_| {
                let store = store.clone();
                tokio::spawn(async move {
                    let mut done = Vec::new();
                    while let Some(claimed) = jobs::claim(&store, now()).await.expect("asked") {
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
        let first = jobs::claim(&store, now())
            .await
            .expect("asked")
            .expect("a job");
        assert_eq!(
            jobs::claim(&store, now()).await.expect("asked"),
            None,
            "it is held"
        );
        jobs::renew(&store, first.id, now() + SignedDuration::from_secs(30))
            .await
            .expect("renewed");
        let a_lease_later = now() + LEASE + SignedDuration::from_secs(1);
        assert_eq!(
            jobs::claim(&store, a_lease_later).await.expect("asked"),
            None,
            "it lives"
        );
        let mut later = a_lease_later + LEASE;
        let mut held = jobs::claim(&store, later)
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
                jobs::claim(&store, later).await.expect("asked"),
                None,
                "not at once"
            );
            later += SignedDuration::from_mins(20);
            held = jobs::claim(&store, later)
                .await
                .expect("asked")
                .expect("tried again");
        }
        later += SignedDuration::from_hours(24);
        assert_eq!(jobs::claim(&store, later).await.expect("asked"), None);
    }
}
