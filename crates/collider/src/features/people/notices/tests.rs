//! Notices and digests, on both engines.

use jiff::{SignedDuration, Timestamp};

use super::{digest::send_due, *};
use crate::{
    features::people::{Roles, store as people},
    platform::{
        clock::Clock,
        i18n::Arguments,
        mail::{Kept, Whose},
        settings::Settings,
        store::{Store, testing::stores},
    },
};

fn at(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

/// The hub's hour is seven in the morning, six in UTC.
fn platform(store: &Store, now: Timestamp) -> Platform {
    let mut platform = Platform::new(Settings::default(), store.clone(), Clock::Fixed(now), false);
    platform.outbox = true;
    platform
}

async fn person(store: &Store, name: &str) -> Uuid {
    let mut change = store
        .begin(Actor::Operator, at("2026-11-01T00:00:00Z"))
        .await
        .expect("a change");
    let email = format!("{name}@notices.example");
    let participant = Roles::none().with(Role::Participant);
    let made = people::person_with_email(&mut change, &email, name, participant).await;
    change.commit().await.expect("committed");
    made.expect("a person").id
}

async fn tell(platform: &Platform, person: Uuid, kind: Kind, name: &str) {
    let now = platform.clock.now();
    let mut change = platform
        .store
        .begin(Actor::Operator, now)
        .await
        .expect("a change");
    let news = News {
        kind,
        title: "messages-news",
        words: "",
        arguments: Arguments::new().text("name", name),
        address: "/messages/1".into(),
        of: None,
    };
    notify(&mut change, platform, person, &news)
        .await
        .expect("told");
    change.commit().await.expect("committed");
}

async fn wish(platform: &Platform, person: Uuid, kind: Kind, pace: Pace) {
    let now = platform.clock.now();
    let mut change = platform
        .store
        .begin(Actor::Operator, now)
        .await
        .expect("a change");
    store::put_wish(&mut change, person, kind, pace)
        .await
        .expect("wished");
    change.commit().await.expect("committed");
}

async fn letters(store: &Store, person: Uuid) -> Vec<Kept> {
    mail::of(store.read(), &Whose::Person(person))
        .await
        .expect("letters")
}

#[tokio::test]
async fn a_digest_comes_once_a_day_and_only_with_something_in_it() {
    for (store, _folder) in stores().await {
        let ana = person(&store, "ana").await;
        person(&store, "bea").await;
        let evening = platform(&store, at("2026-11-20T20:00:00Z"));
        for name in ["Cilka", "Cilka", "Dora"] {
            tell(&evening, ana, Kind::Message, name).await;
        }
        assert_eq!(send_due(&evening).await.expect("looked"), 0, "not yet");
        let early = platform(&store, at("2026-11-21T05:59:59Z"));
        assert_eq!(send_due(&early).await.expect("looked"), 0, "not yet");
        let seven = platform(&store, at("2026-11-21T06:00:00Z"));
        assert_eq!(send_due(&seven).await.expect("sent"), 1);
        assert_eq!(letters(&store, ana).await.len(), 1);
        // The same day, and with the clock put back: nothing more.
        tell(&seven, ana, Kind::Message, "Eva").await;
        for later in [
            "2026-11-21T06:01:00Z",
            "2026-11-21T22:00:00Z",
            "2026-11-20T23:00:00Z",
        ] {
            assert_eq!(
                send_due(&platform(&store, at(later)))
                    .await
                    .expect("looked"),
                0
            );
        }
        let next = platform(&store, at("2026-11-22T06:00:00Z"));
        assert_eq!(send_due(&next).await.expect("sent"), 1);
        let empty = platform(&store, at("2026-11-23T06:00:00Z"));
        assert_eq!(send_due(&empty).await.expect("looked"), 0, "nothing to say");
        assert_eq!(letters(&store, ana).await.len(), 2);
    }
}

#[tokio::test]
async fn many_senders_send_one_digest() {
    for (store, _folder) in stores().await {
        let mut all = Vec::new();
        let evening = platform(&store, at("2026-11-20T20:00:00Z"));
        for number in 0..12 {
            let one = person(&store, &format!("p{number}")).await;
            tell(&evening, one, Kind::Message, "Cilka").await;
            all.push(one);
        }
        let senders: Vec<_> = (0..4)
            .map(|_| platform(&store, at("2026-11-21T06:00:00Z")))
            .map(|platform| tokio::spawn(async move { send_due(&platform).await }))
            .collect();
        let mut sent = 0;
        for sender in senders {
            sent += sender.await.expect("no panic").expect("sent");
        }
        assert_eq!(sent, 12);
        for one in all {
            assert_eq!(letters(&store, one).await.len(), 1);
        }
    }
}

#[tokio::test]
async fn a_digest_that_was_not_committed_was_not_sent() {
    for (store, _folder) in stores().await {
        let ana = person(&store, "ana").await;
        let evening = platform(&store, at("2026-11-20T20:00:00Z"));
        tell(&evening, ana, Kind::Message, "Cilka").await;
        let now = at("2026-11-21T06:00:00Z");
        let day = "2026-11-21".parse().expect("a day");
        let change = store.begin(Actor::Program, now).await.expect("a change");
        assert!(store::claim(&change, ana, day).await.expect("claimed"));
        assert!(!store::claim(&change, ana, day).await.expect("asked"));
        assert_eq!(store::take(&change, ana).await.expect("taken").len(), 1);
        drop(change);
        assert_eq!(send_due(&platform(&store, now)).await.expect("sent"), 1);
    }
}

#[tokio::test]
async fn everybody_hears_of_things_as_they_wish() {
    for (store, _folder) in stores().await {
        let ana = person(&store, "ana").await;
        let evening = platform(&store, at("2026-11-20T20:00:00Z"));
        wish(&evening, ana, Kind::Message, Pace::AtOnce).await;
        tell(&evening, ana, Kind::Message, "Cilka").await;
        assert_eq!(letters(&store, ana).await.len(), 1);
        wish(&evening, ana, Kind::Message, Pace::Never).await;
        tell(&evening, ana, Kind::Message, "Dora").await;
        // What waited goes when they want no more of it.
        tell(&evening, ana, Kind::Profile, "Eva").await;
        wish(&evening, ana, Kind::Profile, Pace::Never).await;
        wish(&evening, ana, Kind::Security, Pace::Never).await;
        tell(&evening, ana, Kind::Security, "Fani").await;
        let kept = letters(&store, ana).await;
        assert_eq!(kept.len(), 2, "safety comes at once, whatever they wish");
        let morning = platform(&store, at("2026-11-21T06:00:00Z"));
        assert_eq!(send_due(&morning).await.expect("looked"), 0);
        let before = morning.clock.now() - SignedDuration::from_secs(1);
        assert!(
            store::for_whom(store.read(), before)
                .await
                .expect("asked")
                .is_empty()
        );
    }
}

#[tokio::test]
async fn a_page_that_was_seen_is_no_news() {
    for (store, _folder) in stores().await {
        let ana = person(&store, "ana").await;
        let evening = platform(&store, at("2026-11-20T20:00:00Z"));
        tell(&evening, ana, Kind::Message, "Cilka").await;
        seen(&evening, ana, "/messages/2").await.expect("seen");
        let waiting = async || {
            let all = store::for_whom(store.read(), at("2026-11-21T00:00:00Z")).await;
            all.expect("asked").len()
        };
        assert_eq!(waiting().await, 1);
        seen(&evening, ana, "/messages/1").await.expect("seen");
        assert_eq!(waiting().await, 0);
    }
}
