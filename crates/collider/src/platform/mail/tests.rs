//! The way of letters through the table, on both engines.

use std::collections::HashMap;

use jiff::{SignedDuration, Timestamp};
use sea_orm::{ConnectionTrait, EntityTrait};
use serde_json::json;

use super::{
    delivery::{Next, Outcome, after},
    store::{
        letter,
        outgoing::{JOB, Ours, Taken, mend, settle, take},
    },
    *,
};
use crate::platform::{
    clock::Clock,
    i18n::Lang,
    settings::Settings,
    store::{
        Actor, Engine, Store,
        jobs::{self, Claimed},
        testing::stores,
    },
};

fn noon() -> Timestamp {
    "2026-11-21T12:00:00Z".parse().expect("a moment")
}

fn minutes(minutes: i64) -> Timestamp {
    noon() + SignedDuration::from_mins(minutes)
}

fn platform(store: &Store, outbox: bool) -> Platform {
    let mut platform = Platform::new(
        Settings::default(),
        store.clone(),
        Clock::Fixed(noon()),
        false,
    );
    platform.outbox = outbox;
    platform
}

fn to(address: &str) -> Letter {
    Letter {
        to: Recipient {
            person: None,
            name: "Ana\r\nBcc: all@hub.example".into(),
            address: address.into(),
            lang: Lang::FALLBACK,
        },
        kind: "digest",
        urgency: Urgency::InTurn,
        worthless_after: None,
        unsubscribe: Some("https://hub.example/off".into()),
        subject: "News\r\nX-Injected: yes".into(),
        body: Body::new().paragraph("Six pieces of news."),
    }
}

async fn sent(store: &Store, letter: Letter, now: Timestamp) -> Uuid {
    let change = store.begin(Actor::Program, now).await.expect("a change");
    let id = send(&change, &platform(store, false), letter)
        .await
        .expect("written");
    change.commit().await.expect("committed");
    id
}

async fn job(store: &Store, now: Timestamp) -> Option<(Claimed, Uuid)> {
    let claimed = jobs::claim(store, &[JOB], now).await.expect("asked")?;
    let payload: serde_json::Value = serde_json::from_str(&claimed.payload).expect("JSON");
    let id = payload["letter"].as_str().expect("a letter");
    Some((claimed, id.parse().expect("an id")))
}

/// Five minutes later for leases: a server has a clock of its own, which nobody here can set.
async fn five_minutes_pass(store: &Store) {
    if store.engine() == Engine::Postgres {
        let sql = "UPDATE job SET leased_until = leased_until - 300000";
        let done = store.writer().execute_unprepared(sql).await;
        done.expect("they pass");
    }
}

async fn ours(store: &Store, now: Timestamp) -> (Claimed, Ours) {
    let (claimed, id) = job(store, now).await.expect("a job");
    match take(store, id, claimed.id, now).await.expect("asked") {
        Taken::Ours(ours) => (claimed, ours),
        other => panic!("{other:?}"),
    }
}

async fn row(store: &Store, id: Uuid) -> letter::Model {
    let found = letter::Entity::find_by_id(id).one(store.read()).await;
    found.expect("read").expect("a letter")
}

async fn settled(store: &Store, ours: &Ours, outcome: Outcome, now: Timestamp) -> Next {
    let next = after(outcome, ours.attempts, ours.since, now);
    settle(store, ours, &next, now).await.expect("settled");
    next
}

#[tokio::test]
async fn a_letter_is_there_exactly_when_its_cause_is() {
    for (store, _folder) in stores().await {
        let platform = platform(&store, false);
        let change = store.begin(Actor::Program, noon()).await.expect("a change");
        send(&change, &platform, to("ana@hub.example"))
            .await
            .expect("written");
        drop(change);
        assert_eq!(job(&store, noon()).await, None);
        assert_eq!(counts(store.read()).await.expect("read"), HashMap::new());

        let id = sent(&store, to(" Ana@Hub.example "), noon()).await;
        let row = row(&store, id).await;
        assert_eq!(
            (
                row.address.as_str(),
                row.name.as_str(),
                row.subject.as_str()
            ),
            (
                "ana@hub.example",
                "Ana Bcc: all@hub.example",
                "News X-Injected: yes"
            )
        );
        assert!(row.text.expect("a text").contains("Six pieces of news."));
    }
}

#[tokio::test]
async fn a_letter_that_was_sent_keeps_no_words() {
    for (store, _folder) in stores().await {
        let id = sent(&store, to("ana@hub.example"), noon()).await;
        let (_, ours) = ours(&store, minutes(1)).await;
        assert_eq!(
            row(&store, id).await.state,
            "sending",
            "before the server hears of it"
        );
        settled(&store, &ours, Outcome::Taken("250 ok".into()), minutes(1)).await;
        let row = row(&store, id).await;
        assert_eq!(row.state, "sent");
        assert_eq!((row.text, row.html, row.unsubscribe), (None, None, None));
        let listed = letters(store.read(), Some(State::Sent), None, 9, minutes(2)).await;
        let listed = &listed.expect("read")[0];
        assert_eq!(listed.said.as_deref(), Some("250 ok"));
        assert_eq!(listed.settled, Some(minutes(1)));
        assert!(!listed.can_go_again);
    }
}

#[tokio::test]
async fn urgent_letters_overtake_and_a_later_try_waits_its_turn() {
    for (store, _folder) in stores().await {
        let digest = sent(&store, to("ana@hub.example"), noon()).await;
        let sign_in = Letter {
            urgency: Urgency::AtOnce,
            ..to("bea@hub.example")
        };
        let sign_in = sent(&store, sign_in, minutes(1)).await;
        let (first, held) = ours(&store, minutes(2)).await;
        assert_eq!(held.outgoing.id, sign_in);
        let next = settled(
            &store,
            &held,
            Outcome::Later("451 4.7.1".into()),
            minutes(2),
        )
        .await;
        jobs::finish(&store, first.id).await.expect("finished");
        let (second, held) = ours(&store, minutes(2)).await;
        assert_eq!(held.outgoing.id, digest);
        jobs::finish(&store, second.id).await.expect("finished");
        assert_eq!(
            job(&store, minutes(2)).await,
            None,
            "not before its pause is over"
        );

        let since = stuck(store.read()).await.expect("read").expect("stuck");
        assert_eq!(
            (since.since, since.said.as_str()),
            (minutes(2), "451 4.7.1")
        );
        let (_, again) = ours(&store, next.due.expect("later")).await;
        assert_eq!((again.outgoing.id, again.attempts), (sign_in, 2));
    }
}

#[tokio::test]
async fn a_job_that_did_not_live_to_tell_leaves_its_letter_in_doubt() {
    for (store, _folder) in stores().await {
        let id = sent(&store, to("ana@hub.example"), noon()).await;
        let (first, ours) = ours(&store, noon()).await;
        // Another job reaching for it finds nothing to do; nothing is known to be wrong yet.
        let other = take(&store, id, Uuid::now_v7(), noon()).await;
        assert_eq!(other.expect("asked"), Taken::NotDue);
        assert_eq!(row(&store, id).await.state, "sending");

        five_minutes_pass(&store).await;
        let (again, _) = job(&store, minutes(5)).await.expect("taken up again");
        assert_eq!(again.id, first.id);
        let found = take(&store, id, again.id, minutes(5)).await.expect("asked");
        assert_eq!(found, Taken::InDoubt);
        let in_doubt = letters(store.read(), Some(State::InDoubt), None, 9, minutes(5)).await;
        assert!(in_doubt.expect("read")[0].can_go_again);
        assert_eq!(job(&store, minutes(5)).await, None, "never by itself");

        // The process was only slow: what it knows counts.
        settled(&store, &ours, Outcome::Taken("250".into()), minutes(6)).await;
        assert_eq!(row(&store, id).await.state, "sent");
    }
}

#[tokio::test]
async fn on_somebodys_word_a_letter_goes_again_and_old_news_of_it_is_not_heard() {
    for (store, _folder) in stores().await {
        let id = sent(&store, to("ana@hub.example"), noon()).await;
        let (first, ours_before) = ours(&store, noon()).await;
        let put_back = async |now| {
            let mut change = store.begin(Actor::Operator, now).await.expect("a change");
            let back = send_again(&mut change, id).await.expect("asked");
            change.commit().await.expect("committed");
            back
        };
        assert!(!put_back(minutes(1)).await, "it is being sent");
        five_minutes_pass(&store).await;
        job(&store, minutes(5)).await.expect("taken up again");
        take(&store, id, first.id, minutes(5)).await.expect("asked");
        assert!(put_back(minutes(6)).await);
        assert!(!put_back(minutes(6)).await, "it waits already");
        settled(
            &store,
            &ours_before,
            Outcome::Taken("250".into()),
            minutes(7),
        )
        .await;
        assert_eq!(
            row(&store, id).await.state,
            "waiting",
            "news of the try before"
        );
        jobs::finish(&store, first.id).await.expect("finished");
        let (_, again) = ours(&store, minutes(7)).await;
        assert_eq!((again.outgoing.id, again.attempts), (id, 1));
        settled(&store, &again, Outcome::Refused("554".into()), minutes(8)).await;
        assert!(
            put_back(minutes(9)).await,
            "given up, and its words are there"
        );
    }
}

#[tokio::test]
async fn what_has_run_out_is_not_sent() {
    for (store, _folder) in stores().await {
        let letter = Letter {
            worthless_after: Some(minutes(15)),
            ..to("ana@hub.example")
        };
        let id = sent(&store, letter, noon()).await;
        let (claimed, _) = job(&store, minutes(15)).await.expect("a job");
        let found = take(&store, id, claimed.id, minutes(15)).await;
        assert_eq!(found.expect("asked"), Taken::NotDue);
        let row = row(&store, id).await;
        assert_eq!(
            (row.state.as_str(), row.text, row.said),
            ("failed", None, None)
        );
        let failed = letters(store.read(), None, None, 9, minutes(16)).await;
        assert!(!failed.expect("read")[0].can_go_again);
    }
}

#[tokio::test]
async fn letters_that_lost_their_job_get_another() {
    for (store, _folder) in stores().await {
        let waiting = sent(&store, to("ana@hub.example"), noon()).await;
        let sending = sent(&store, to("bea@hub.example"), minutes(1)).await;
        let kept = sent(&store, to("eva@hub.example"), minutes(2)).await;
        let (first, _) = job(&store, minutes(3)).await.expect("a job");
        jobs::finish(&store, first.id).await.expect("finished");
        let (second, _) = ours(&store, minutes(3)).await;
        jobs::finish(&store, second.id).await.expect("finished");
        mend(&store, minutes(4)).await.expect("mended");
        mend(&store, minutes(4)).await.expect("mended");
        assert_eq!(row(&store, sending).await.state, "in-doubt");
        let mut found = Vec::new();
        while let Some((claimed, id)) = job(&store, minutes(5)).await {
            found.push(id);
            jobs::finish(&store, claimed.id).await.expect("finished");
        }
        found.sort();
        assert_eq!(found, [waiting, kept]);
    }
}

#[tokio::test]
async fn an_address_is_marked_while_the_last_letter_to_it_came_back() {
    for (store, _folder) in stores().await {
        let ana = "ana@hub.example".to_owned();
        let marked = async || bounced(store.read(), &["Ana@hub.example".into()]).await;
        sent(&store, to(&ana), noon()).await;
        let (claimed, first) = ours(&store, noon()).await;
        jobs::finish(&store, claimed.id).await.expect("finished");
        let said = "550 5.1.1 nobody".to_owned();
        settled(&store, &first, Outcome::NoSuchAddress(said.clone()), noon()).await;
        let bounce = Bounce { at: noon(), said };
        assert_eq!(
            marked().await.expect("read"),
            HashMap::from([(ana.clone(), bounce)])
        );
        let second = sent(&store, to(&ana), minutes(60)).await;
        let (_, ours) = ours(&store, minutes(60)).await;
        settled(&store, &ours, Outcome::Taken("250".into()), minutes(60)).await;
        assert!(!is_bounced(store.read(), &ana).await.expect("read"));

        let report = |letter, recipient: &str, given_up| bounce::Report {
            letter,
            recipient: Some(recipient.into()),
            given_up,
            said: "5.2.2 full".into(),
        };
        let taken_in = async |report: bounce::Report| {
            let mut change = store
                .begin(Actor::Operator, minutes(90))
                .await
                .expect("a change");
            let found = came_back(&mut change, &report).await.expect("asked");
            change.commit().await.expect("committed");
            found
        };
        assert_eq!(
            taken_in(report(Some(second), &ana, false)).await,
            None,
            "late only"
        );
        let stranger = report(Some(Uuid::now_v7()), "eve@hub.example", true);
        assert_eq!(taken_in(stranger).await, None);
        assert!(!is_bounced(store.read(), &ana).await.expect("read"));
        let elsewhere = report(Some(second), "inbox@elsewhere.example", true);
        assert_eq!(taken_in(elsewhere.clone()).await, Some(second));
        assert_eq!(taken_in(elsewhere).await, Some(second), "told twice");
        assert!(
            is_bounced(store.read(), " ANA@hub.example")
                .await
                .expect("read")
        );
        let row = row(&store, second).await;
        assert_eq!(
            (row.state.as_str(), row.said.as_deref()),
            ("bounced", Some("5.2.2 full"))
        );
    }
}

#[tokio::test]
async fn letters_of_a_person_can_be_told_and_erased_and_old_ones_go() {
    for (store, _folder) in stores().await {
        let person = Uuid::now_v7();
        let mut letter = to("ana@hub.example");
        letter.to.person = Some(person);
        sent(&store, letter, noon()).await;
        sent(&store, to("ANA@hub.example"), minutes(60)).await;
        let of_bea = sent(&store, to("bea@hub.example"), minutes(120)).await;
        let to_ana = Whose::Address("Ana@hub.example".into());
        let kept = of(store.read(), &to_ana).await.expect("read");
        let told: Vec<_> = kept.iter().map(|one| (one.written, &*one.state)).collect();
        assert_eq!(told, [(noon(), "waiting"), (minutes(60), "waiting")]);
        let of_person = of(store.read(), &Whose::Person(person))
            .await
            .expect("read");
        assert_eq!(of_person, kept[..1]);
        assert_eq!(json!(of_person[0])["subject"], "News X-Injected: yes");

        let old = count_written_before(store.read(), minutes(61)).await;
        assert_eq!(old.expect("read"), 2);
        let change = store
            .begin(Actor::Program, minutes(130))
            .await
            .expect("a change");
        assert_eq!(
            erase(&change, &Whose::Person(person))
                .await
                .expect("erased"),
            1
        );
        let removed = remove_written_before(&change, minutes(61)).await;
        assert_eq!(removed.expect("removed"), 1);
        change.commit().await.expect("committed");
        let left = letters(store.read(), None, None, 9, minutes(130))
            .await
            .expect("read");
        assert_eq!(left.iter().map(|one| one.id).collect::<Vec<_>>(), [of_bea]);

        // Their jobs find nothing to do.
        for _ in 0..2 {
            let (claimed, id) = job(&store, minutes(130)).await.expect("a job");
            assert_ne!(id, of_bea);
            let found = take(&store, id, claimed.id, minutes(130)).await;
            assert_eq!(found.expect("asked"), Taken::NotDue);
        }
    }
}

#[tokio::test]
async fn in_the_demo_letters_are_kept_and_no_job_knows_of_them() {
    for (store, _folder) in stores().await {
        let change = store.begin(Actor::Program, noon()).await.expect("a change");
        let id = send(&change, &platform(&store, true), to("ana@hub.example"))
            .await
            .expect("written");
        change.commit().await.expect("committed");
        mend(&store, noon()).await.expect("mended");
        assert_eq!(job(&store, minutes(5)).await, None);
        let letter = shown(store.read(), id, noon())
            .await
            .expect("read")
            .expect("there");
        assert!(letter.text.contains("Six pieces of news."));
        let real = sent(&store, to("bea@hub.example"), noon()).await;
        assert_eq!(shown(store.read(), real, noon()).await.expect("read"), None);
    }
}

#[tokio::test]
async fn a_long_list_comes_in_pages() {
    for (store, _folder) in stores().await {
        let mut all = Vec::new();
        for number in 0..7 {
            all.push(sent(&store, to("ana@hub.example"), minutes(number)).await);
        }
        all.reverse();
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = letters(store.read(), Some(State::Waiting), after, 3, noon()).await;
            let page = page.expect("read");
            let Some(last) = page.last() else { break };
            after = Some(last.id);
            seen.extend(page.iter().map(|letter| letter.id));
        }
        assert_eq!(seen, all);
        let counted = counts(store.read()).await.expect("read");
        assert_eq!(counted, HashMap::from([(State::Waiting, 7)]));
    }
}
