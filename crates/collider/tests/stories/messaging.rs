//! People write to each other, and nobody else reads it.

use reqwest::StatusCode;
use uuid::Uuid;

use crate::{
    breaking::Clock,
    directory::{add_pairs, introduced, last_id},
    mailbox,
    world::{Somebody, World, databases},
};

const SECRET: &str = "quicksilver-lanterns-4711";

/// Signs somebody in who has this role and acts for this organisation.
async fn comes(world: &World, name: &str, role: &str, organisation: Option<Uuid>) -> Somebody {
    let organisation = organisation.map(|id| id.to_string());
    let mut options = vec!["--name", name, "--role", role];
    options.extend(organisation.iter().flat_map(|id| ["--organisation", id]));
    world
        .by_link(&format!("{name}@talk.example"), &options)
        .await
}

/// Introduces an organisation to the first that is suggested; both accept. Answers the partner.
async fn matched(facilitator: &Somebody, one: Uuid) -> Uuid {
    let (partner, introduction) = introduced(facilitator, one).await;
    for (place, id) in [one, partner].into_iter().enumerate() {
        let step = format!("accept:{id}");
        let seen = (place + 1).to_string();
        let answer = facilitator
            .sends(&introduction, &[("do", &step), ("seen", &seen)])
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.html);
    }
    partner
}

#[tokio::test]
async fn people_write_to_each_other_and_nobody_reads_along() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        let [own, _, other, _] = add_pairs(&facilitator).await;
        let ana = comes(&world, "ana", "participant", Some(own)).await;
        let profile = format!("/organisations/{own}");

        // A stranger to her organisation finds neither her name nor her address of writing.
        let cene = comes(&world, "cene", "participant", Some(other)).await;
        let writes = "a[href^='/messages/to/']";
        let offered = facilitator.sees(&profile).await.attribute(writes, "href");
        let to_ana = offered.expect("a facilitator may write");
        assert_eq!(cene.sees(&profile).await.attribute(writes, "href"), None);
        assert_eq!(cene.sees(&to_ana).await.status, StatusCode::NOT_FOUND);
        let refused = cene.sends(&to_ana, &[("text", "hello")]).await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND);
        nobody_learns_who_there_is(&cene, &to_ana).await;

        let partner = matched(&facilitator, own).await;
        let bea = comes(&world, "bea", "participant", Some(partner)).await;
        assert_eq!(
            bea.sees(&profile).await.attribute(writes, "href"),
            Some(to_ana.clone())
        );
        let long = "x".repeat(5_001);
        let kept = bea.sends(&to_ana, &[("text", &long)]).await;
        assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(kept.texts("textarea"), [long]);
        let text = format!("{SECRET} <b>bold</b>\nhttps://works.example/a.");
        let sent = bea.sends(&to_ana, &[("text", &text)]).await;
        let talk = sent.leads_to.expect("the conversation");

        let list = ana.sees("/messages").await;
        assert_eq!(list.texts(".masthead-waiting .count"), ["1"]);
        let read = ana.sees(&talk).await;
        assert!(
            read.texts(".said").join(" ").contains("<b>bold</b>"),
            "text, not HTML"
        );
        assert_eq!(
            read.attribute(".said a[href='https://works.example/a']", "rel")
                .as_deref(),
            Some("nofollow noopener noreferrer")
        );
        assert!(
            !read.html.contains("bea@talk.example"),
            "addresses stay hidden"
        );
        assert!(
            ana.sees("/messages")
                .await
                .texts(".masthead-waiting .count")
                .is_empty()
        );
        let answered = ana.sends(&talk, &[("text", "Yes!")]).await;
        assert_eq!(answered.leads_to.as_deref(), Some(talk.as_str()));

        nobody_reads_along(&world, &facilitator, &cene, &talk, &read).await;
        addresses_are_shown_by_their_owner_only(&ana, &bea, &talk).await;
        what_is_reported_is_seen_and_noted(&ana, &bea, &facilitator, &talk).await;

        // From here on Ana hears nothing from Bea any more.
        ana.sends(&format!("{talk}/block"), &[("block", "yes")])
            .await;
        let shut = bea.sends(&talk, &[("text", "still there?")]).await;
        assert_eq!(shut.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            shut.texts("textarea"),
            ["still there?"],
            "nothing typed is lost"
        );
        assert!(!ana.sees(&talk).await.html.contains("still there?"));

        // Whose access was withdrawn is not written to any more, by nobody.
        let card = to_ana.replace("/messages/to/", "/people/");
        let withdrawn = facilitator.sends(&format!("{card}/withdraw"), &[]).await;
        assert_eq!(withdrawn.status, StatusCode::SEE_OTHER);
        let after = facilitator.sees(&profile).await;
        assert!(!after.attributes(writes, "href").contains(&to_ana));
        nobody_learns_who_there_is(&facilitator, &to_ana).await;
        let told = mailbox::letter(&world, "ana@talk.example", 1).await;
        assert!(
            told.subject.contains("no longer take part"),
            "{}",
            told.subject
        );
    }
}

/// Who may not be written to and who is not there are answered alike, word for word.
async fn nobody_learns_who_there_is(asks: &Somebody, to_somebody: &str) {
    let id = last_id(to_somebody);
    let nobody = Uuid::now_v7();
    let to_nobody = format!("/messages/to/{nobody}");
    let seen = [asks.sees(to_somebody).await, asks.sees(&to_nobody).await];
    let text = [("text", "hello")];
    let sent = [
        asks.sends(to_somebody, &text).await,
        asks.sends(&to_nobody, &text).await,
    ];
    for [there, not_there] in [seen, sent] {
        assert_eq!(there.status, StatusCode::NOT_FOUND);
        assert_eq!(there.status, not_there.status);
        let there = there.html.replace(&id.to_string(), "ID");
        assert_eq!(there, not_there.html.replace(&nobody.to_string(), "ID"));
    }
}

/// Everybody of every role asks for everything there is.
async fn nobody_reads_along(
    world: &World,
    facilitator: &Somebody,
    cene: &Somebody,
    talk: &str,
    read: &crate::world::Seen,
) {
    let report = read
        .attribute("a[href*='/report/']", "href")
        .expect("a way to report");
    let id = last_id(talk);
    let message = last_id(&report);
    let mut everybody = vec![world.stranger()];
    for role in [
        "mentor",
        "expert",
        "policy-viewer",
        "facilitator",
        "hub-manager",
        "administrator",
    ] {
        everybody.push(comes(world, role, role, None).await);
    }
    let asked = everybody.iter().chain([facilitator, cene]);
    for somebody in asked {
        for address in [
            talk.to_owned(),
            report.clone(),
            format!("/messages/hub/{id}"),
            format!("/messages/reports/{message}"),
            format!("/messages/reports/{id}"),
            format!("{talk}?before={message}"),
            "/messages".into(),
            "/messages/hub".into(),
            "/changes".into(),
            "/changes.csv".into(),
            "/changes.jsonl".into(),
            "/outbox".into(),
            "/mail".into(),
        ] {
            let seen = somebody.sees(&address).await;
            assert!(!seen.html.contains(SECRET), "{address}");
        }
        for (address, fields) in [
            (talk.to_owned(), ("text", "may I?")),
            (format!("{talk}/address"), ("share", "yes")),
            (format!("{talk}/block"), ("block", "yes")),
            (report.clone(), ("why", "because")),
            (format!("/messages/hub/{id}"), ("text", "may I?")),
        ] {
            let answer = somebody.sends(&address, &[fields]).await;
            assert!(
                [
                    StatusCode::NOT_FOUND,
                    StatusCode::UNAUTHORIZED,
                    StatusCode::FORBIDDEN
                ]
                .contains(&answer.status),
                "{address}: {}",
                answer.status
            );
            assert!(!answer.html.contains(SECRET), "{address}");
        }
    }
}

async fn addresses_are_shown_by_their_owner_only(ana: &Somebody, bea: &Somebody, talk: &str) {
    let address = format!("{talk}/address");
    bea.sends(&address, &[("share", "yes")]).await;
    assert!(
        ana.sees(talk)
            .await
            .html
            .contains("mailto:bea@talk.example")
    );
    assert!(!bea.sees(talk).await.html.contains("ana@talk.example"));
    bea.sends(&address, &[("share", "no")]).await;
    assert!(!ana.sees(talk).await.html.contains("bea@talk.example"));
    let log = bea.sees("/changes").await;
    assert!(log.html.contains("Address shown in a conversation"));
}

async fn what_is_reported_is_seen_and_noted(
    ana: &Somebody,
    bea: &Somebody,
    facilitator: &Somebody,
    talk: &str,
) {
    bea.sends(talk, &[("text", "something else, between us")])
        .await;
    let read = ana.sees(talk).await;
    let report = read
        .attribute("a[href*='/report/']", "href")
        .expect("a way");
    let empty = ana.sends(&report, &[("why", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    ana.sends(&report, &[("why", "This is not about work.")])
        .await;
    let mailbox = facilitator.sees("/messages/hub").await;
    let reported = mailbox.attribute("a[href^='/messages/reports/']", "href");
    let reported = reported.expect("the report");
    let seen = facilitator.sees(&reported).await;
    assert!(seen.html.contains(SECRET) && seen.html.contains("This is not about work."));
    assert!(!seen.html.contains("between us"), "one message, no more");
    assert_eq!(bea.sees(&reported).await.status, StatusCode::FORBIDDEN);
    let log = facilitator.sees("/changes?kind=look").await;
    assert!(log.html.contains("reported message"));
    facilitator.sends(&reported, &[]).await;
    let mailbox = facilitator.sees("/messages/hub").await;
    assert_eq!(
        mailbox.attribute("a[href^='/messages/reports/']", "href"),
        None
    );
}

#[tokio::test]
async fn the_hub_is_written_to_and_letters_end_with_one_click() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        let ana = comes(&world, "ana", "participant", None).await;
        let other = comes(&world, "bea", "participant", None).await;
        ana.sends(
            "/account/notifications",
            &[("message", "at-once"), ("security", "never")],
        )
        .await;
        let sent = ana
            .sends("/messages/facilitators", &[("text", SECRET)])
            .await;
        let talk = sent.leads_to.expect("the conversation");
        assert_eq!(other.sees(&talk).await.status, StatusCode::NOT_FOUND);
        let inbox = format!("/messages/hub/{}", last_id(&talk));
        assert!(facilitator.sees(&inbox).await.html.contains(SECRET));
        facilitator
            .sends(&inbox, &[("text", "We will see to it.")])
            .await;
        assert!(ana.sees(&talk).await.html.contains("We will see to it."));
        assert!(!ana.sees(&talk).await.html.contains("Demo facilitator"));

        let letter = mailbox::letter(&world, "ana@talk.example", 1).await;
        let text = letter.text();
        assert!(!text.contains(SECRET) && !text.contains("We will see to it."));
        let end = text
            .split_whitespace()
            .find_map(|word| {
                word.find("/notifications/end/")
                    .map(|at| word[at..].to_owned())
            })
            .expect("a way to end such letters");
        let looked = world.stranger().sees(&end).await;
        assert_eq!(looked.texts("main form button").len(), 1);
        // As a mail program asks: no cookie, no origin.
        let program = reqwest::Client::new();
        let answer = program
            .post(format!("{}{end}", world.base))
            .header("content-type", "application/x-www-form-urlencoded")
            .body("List-Unsubscribe=One-Click")
            .send()
            .await
            .expect("an answer");
        assert_eq!(answer.status(), StatusCode::OK);
        let wishes = ana.sees("/account/notifications").await;
        let chosen =
            |kind: &str| wishes.attribute(&format!("input[name='{kind}'][checked]"), "value");
        assert_eq!(chosen("message").as_deref(), Some("never"));
        assert_eq!(chosen("introduction").as_deref(), Some("daily"));
        assert_eq!(chosen("security"), None);
        ana.sends(&talk, &[("text", "Thank you")]).await;
        facilitator
            .sends(&inbox, &[("text", "You are welcome.")])
            .await;
        assert_eq!(mailbox::count(&world, "ana@talk.example").await, 1);
    }
}

#[tokio::test]
async fn whoever_writes_very_much_in_an_hour_is_asked_to_wait() {
    for database in databases().await {
        let folder = tempfile::tempdir().expect("a folder");
        let (clock, around) = Clock::around(&folder);
        let world = World::empty_in(folder, database, around);
        let ana = comes(&world, "ana", "participant", None).await;
        let first = ana
            .sends("/messages/facilitators", &[("text", "number 1 of many")])
            .await;
        let talk = first.leads_to.expect("the conversation");
        for number in 2..=60 {
            let text = format!("number {number} of many");
            let sent = ana.sends(&talk, &[("text", &text)]).await;
            assert_eq!(
                sent.status,
                StatusCode::SEE_OTHER,
                "{number}: {}",
                sent.html
            );
        }
        let one_more = [("text", "number 61 of many")];
        for (minutes, lang, words) in [
            (0, "de", "Sie haben in kurzer Zeit sehr viel geschrieben"),
            (0, "sl", "V kratkem času ste napisali zelo veliko"),
            (55, "en", "You have written very much in a short time"),
        ] {
            ana.sends("/language", &[("lang", lang), ("back", "/messages")])
                .await;
            clock.set_minutes_ahead(minutes);
            let refused = ana.sends(&talk, &one_more).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            let said = refused.texts(".mistake").concat();
            assert!(said.contains(words), "{said}");
            assert_eq!(
                refused.texts("textarea"),
                [one_more[0].1],
                "nothing typed is lost"
            );
            assert!(!ana.sees(&talk).await.html.contains(one_more[0].1));
        }
        // Who has written little is not kept waiting by who wrote much.
        let bea = comes(&world, "bea", "participant", None).await;
        let sent = bea.sends("/messages/facilitators", &one_more).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);

        clock.set_minutes_ahead(62);
        let sent = ana.sends(&talk, &one_more).await;
        assert_eq!(
            sent.leads_to.as_deref(),
            Some(talk.as_str()),
            "{}",
            sent.html
        );
        assert!(ana.sees(&talk).await.html.contains(one_more[0].1));
    }
}
