//! The nightly work happens once, whoever does it and however often it is tried.

use jiff::{SignedDuration, Timestamp};

use super::*;
use crate::{
    features::people::{
        Role,
        personal_data::PERSONAL_DATA,
        store::{insert_session, person_with_email, sessions_of},
        token::Token,
    },
    platform::{privacy::retaining::Chosen, store::testing::stores},
};

fn now() -> Timestamp {
    "2026-11-22T02:00:00Z".parse().expect("a moment")
}

#[tokio::test]
async fn several_nodes_take_away_once_a_night() {
    let decisions = Decisions::new(vec![&PERSONAL_DATA]);
    for (store, _folder) in stores().await {
        let mut change = store.begin(Actor::Operator, now()).await.expect("a change");
        let ana = person_with_email(&mut change, "ana@hub.example", "Ana", Role::Mentor.into());
        let ana = ana.await.expect("a person").id;
        for (number, hours) in [(0, -48), (1, -2), (2, 48)] {
            let ends = now() + SignedDuration::from_hours(hours);
            insert_session(&change, &Token::new([number; 32]), ana, ends, "")
                .await
                .expect("a session");
        }
        change.commit().await.expect("committed");

        let nodes = (0..6).map(|_| {
            let (store, decisions) = (store.clone(), decisions.clone());
            tokio::spawn(async move {
                let chosen = Chosen::new();
                take_away(
                    &store,
                    &decisions,
                    &chosen,
                    "2026-11-22",
                    Actor::Program,
                    None,
                    now(),
                )
                .await
                .expect("no trouble")
            })
        });
        let mut done = Vec::new();
        for node in nodes.collect::<Vec<_>>() {
            done.extend(node.await.expect("joined"));
        }
        assert_eq!(done, [BTreeMap::from([("sessions".to_owned(), 1)])]);
        // Long ended is gone; ended since yesterday, and still open, are not.
        let begin = now() - SignedDuration::from_hours(100);
        let left = sessions_of(store.read(), ana, begin).await.expect("read");
        assert_eq!(left.len(), 2);
        assert!(
            self::store::was_night(store.read(), "2026-11-22")
                .await
                .expect("read")
        );
        assert!(
            !self::store::was_night(store.read(), "2026-11-23")
                .await
                .expect("read")
        );
    }
}

#[tokio::test]
async fn what_stands_in_the_queue_under_its_id_is_not_put_there_again() {
    for (store, _folder) in stores().await {
        let id = Uuid::from_u128(9);
        let job = |number: u8| NewJob {
            kind: NIGHT,
            payload: serde_json::json!({ "night": number }),
            run_at: Some(now()),
        };
        for number in 1..=3 {
            enqueue_once(&store, id, job(number), now())
                .await
                .expect("queued");
        }
        let claimed = crate::platform::store::jobs::claim(&store, &[NIGHT], now()).await;
        let claimed = claimed.expect("asked").expect("work");
        assert_eq!(
            (claimed.id, claimed.payload.as_str()),
            (id, r#"{"night":1}"#)
        );
        let more = crate::platform::store::jobs::claim(&store, &[NIGHT], now()).await;
        assert_eq!(more.expect("asked"), None);
    }
}
