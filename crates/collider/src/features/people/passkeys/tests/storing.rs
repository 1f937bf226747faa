//! The table of passkeys, on both engines.

use jiff::{SignedDuration, Timestamp};

use super::super::{ceremony::Key, store};
use crate::{
    features::people::{Person, Role, store::person_with_email},
    platform::store::{Actor, Change, entries_of, testing::stores},
};

fn key(credential: &str) -> Key {
    Key {
        credential: credential.to_owned(),
        public_key: "AA".to_owned(),
        state: "AQ".to_owned(),
        transports: 255,
    }
}

async fn somebody(change: &mut Change, email: &str) -> Person {
    person_with_email(change, email, "A", Role::Participant.into())
        .await
        .expect("a person")
}

#[tokio::test]
async fn keys_are_kept_used_and_removed_by_their_own_person_only() {
    let begin: Timestamp = "2026-11-21T12:00:00Z".parse().expect("a moment");
    let later = begin + SignedDuration::from_mins(5);
    for (db, _folder) in stores().await {
        let mut change = db.begin(Actor::Operator, begin).await.expect("a change");
        let ana = somebody(&mut change, "ana@hub.example").await;
        let bea = somebody(&mut change, "bea@hub.example").await;
        for (person, name, credential) in [
            (&ana, "Laptop", "one"),
            (&ana, "Phone", "two"),
            (&bea, "Phone", "three"),
        ] {
            store::insert(&mut change, person.id, name, key(credential))
                .await
                .expect("kept");
        }
        change.commit().await.expect("committed");

        let of_ana = store::of_person(db.read(), ana.id).await.expect("read");
        let names: Vec<&str> = of_ana.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Laptop", "Phone"]);
        assert_eq!(of_ana[0].key, key("one"));
        assert_eq!((of_ana[0].since, of_ana[0].used), (begin, None));

        let mut change = db.begin(ana.actor(), later).await.expect("a change");
        store::note_use(&change, of_ana[0].id, "Ag")
            .await
            .expect("noted");
        let of_bea = store::by_credential(change.connection(), "three")
            .await
            .expect("read")
            .expect("Bea's");
        assert_eq!(of_bea.person, bea.id);
        let removed = store::remove(&mut change, ana.id, &of_bea).await;
        assert!(!removed.expect("asked"), "it is Bea's");
        let removed = store::remove(&mut change, ana.id, &of_ana[1]).await;
        assert!(removed.expect("asked"));
        change.commit().await.expect("committed");

        let left = store::of_person(db.read(), ana.id).await.expect("read");
        assert_eq!(left.len(), 1);
        assert_eq!(
            (left[0].key.state.as_str(), left[0].used),
            ("Ag", Some(later))
        );
        let gone = store::by_credential(db.read(), "two").await.expect("read");
        assert_eq!(gone, None);
        let log = entries_of(db.read(), "person", ana.id, 50)
            .await
            .expect("read");
        let mut actions: Vec<&str> = log.iter().map(|entry| entry.action.as_str()).collect();
        actions.retain(|action| action.starts_with("passkey"));
        actions.sort_unstable();
        assert_eq!(
            actions,
            ["passkey-added", "passkey-added", "passkey-removed"]
        );
    }
}

#[tokio::test]
async fn a_device_names_one_key_only_once() {
    let now: Timestamp = "2026-11-21T12:00:00Z".parse().expect("a moment");
    for (db, _folder) in stores().await {
        let mut change = db.begin(Actor::Operator, now).await.expect("a change");
        let ana = somebody(&mut change, "ana@hub.example").await;
        let bea = somebody(&mut change, "bea@hub.example").await;
        let first = store::insert(&mut change, ana.id, "A", key("one")).await;
        assert!(first.is_ok());
        let second = store::insert(&mut change, bea.id, "B", key("one")).await;
        assert!(second.is_err(), "the credential is Ana's");
    }
}
