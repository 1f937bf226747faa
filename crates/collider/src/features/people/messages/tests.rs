//! Conversations on both engines: who has one, what is counted, what is left of it.

use jiff::{SignedDuration, Timestamp};

use super::*;
use crate::{
    features::people::store as people,
    platform::store::{Actor, testing::stores},
};

fn at(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

fn noon() -> Timestamp {
    at("2026-11-20T12:00:00Z")
}

async fn change(store: &Store, now: Timestamp) -> Change {
    store.begin(Actor::Operator, now).await.expect("a change")
}

async fn person(store: &Store, name: &str) -> Uuid {
    let mut change = change(store, noon()).await;
    let email = format!("{name}@messages.example");
    let made = people::person_with_email(&mut change, &email, name, Roles::none()).await;
    change.commit().await.expect("committed");
    made.expect("a person").id
}

async fn writes(store: &Store, from: Uuid, to: Uuid, now: Timestamp) -> (Uuid, Vec<Uuid>) {
    let change = change(store, now).await;
    let talk = store::begin_between(&change, from, to)
        .await
        .expect("a talk");
    let told = store::add(&change, talk, from, None, false, format!("at {now}")).await;
    change.commit().await.expect("committed");
    (talk, told.expect("said"))
}

#[tokio::test]
async fn two_who_write_at_once_have_one_conversation() {
    for (store, _folder) in stores().await {
        let (ana, bea) = (person(&store, "ana").await, person(&store, "bea").await);
        let mut under_way = tokio::task::JoinSet::new();
        for _ in 0..8 {
            for (from, to) in [(ana, bea), (bea, ana)] {
                let store = store.clone();
                under_way.spawn(async move { writes(&store, from, to, noon()).await.0 });
            }
        }
        let mut talks = under_way.join_all().await;
        talks.dedup();
        assert_eq!(talks.len(), 1);
        let read = store.read();
        let talk = store::conversation(read, talks[0], ana)
            .await
            .expect("asked");
        let talk = talk.expect("hers");
        assert_eq!((talk.other, talk.unread), (Some(bea), 8));
        assert_eq!(
            store::said(read, &talk, None, 20)
                .await
                .expect("read")
                .len(),
            16
        );
        let cene = person(&store, "cene").await;
        let of_others = store::conversation(read, talks[0], cene).await;
        assert_eq!(of_others.expect("asked"), None);
        assert_eq!(
            store::hub_conversation(read, talks[0])
                .await
                .expect("asked"),
            None,
            "not the hub's either"
        );
    }
}

#[tokio::test]
async fn the_first_that_is_not_read_is_told_of_and_what_is_written_is_counted() {
    for (store, _folder) in stores().await {
        let (ana, bea) = (person(&store, "ana").await, person(&store, "bea").await);
        let minute = SignedDuration::from_mins(1);
        let (talk, told) = writes(&store, ana, bea, noon()).await;
        assert_eq!(told, [bea]);
        let (_, told) = writes(&store, ana, bea, noon() + minute).await;
        assert_eq!(told, [] as [Uuid; 0], "one is enough");
        let read = store.read();
        let waiting = async |who| store::waiting(read, who, false).await.expect("counted");
        assert_eq!((waiting(ana).await, waiting(bea).await), (0, 1));
        store::mark_read(store.writer(), talk, bea)
            .await
            .expect("read");
        assert_eq!(waiting(bea).await, 0);
        let (_, told) = writes(&store, ana, bea, noon() + minute + minute).await;
        assert_eq!(told, [bea]);

        let written = async |since| store::written_since(read, ana, since).await.expect("asked");
        assert_eq!(written(noon() - minute).await, 3);
        assert_eq!(written(noon()).await, 2);
        for number in 0..3 {
            let one = person(&store, &format!("one{number}")).await;
            writes(&store, ana, one, noon() + minute).await;
        }
        writes(&store, bea, ana, noon() + minute).await;
        let begun = async |who, since| store::begun_since(read, who, since).await.expect("asked");
        assert_eq!(begun(ana, noon()).await, 3);
        assert_eq!(begun(ana, noon() - minute).await, 4);
        assert_eq!(begun(bea, noon() - minute).await, 0, "she only answered");
        assert!(store::has_written(read, bea, ana).await.expect("asked"));
        let cene = person(&store, "cene").await;
        assert!(!store::has_written(read, cene, ana).await.expect("asked"));
    }
}

#[tokio::test]
async fn whoever_is_reported_does_not_decide_on_it() {
    for (store, _folder) in stores().await {
        let (ana, bea) = (person(&store, "ana").await, person(&store, "bea").await);
        let cene = person(&store, "cene").await;
        let (talk, _) = writes(&store, ana, bea, noon()).await;
        let read = store.read();
        let talk = store::conversation(read, talk, bea).await.expect("asked");
        let said = store::said(read, &talk.expect("hers"), None, 1).await;
        let message = said.expect("read")[0].id;
        let mut change = change(&store, noon()).await;
        let id = store::report(&mut change, message, bea, "rude").await;
        change.commit().await.expect("committed");
        let id = id.expect("reported");
        for (reader, sees) in [(ana, false), (bea, true), (cene, true)] {
            let one = store::one_report(read, id, reader).await.expect("asked");
            assert_eq!(one.is_some(), sees);
            let open = store::open_reports(read, reader).await.expect("asked");
            assert_eq!(open.len(), usize::from(sees));
            let own = store::waiting(read, reader, false).await.expect("counted");
            let all = store::waiting(read, reader, true).await.expect("counted");
            assert_eq!(all - own, u64::from(sees));
        }
    }
}
