//! The log of changes as different people read it, and as a file that others can check.

use collider::platform::store::chain;
use reqwest::StatusCode;
use uuid::Uuid;

use crate::{
    directory::add_approved,
    world::{Somebody, World, databases},
};

/// Signs somebody in who has this role, by name, and acts for an organisation.
async fn signed_in(world: &World, name: &str, role: &str, organisation: Option<&str>) -> Somebody {
    let mut options = vec!["--name", name, "--role", role];
    if let Some(id) = organisation {
        options.extend(["--organisation", id]);
    }
    world
        .by_link(&format!("{name}@log.example"), &options)
        .await
}

fn id_in(address: &str) -> String {
    address.rsplit('/').next().expect("an id").to_owned()
}

/// The names in the log's lines, without the words for what was done.
async fn everything_read(somebody: &Somebody) -> [String; 3] {
    [
        somebody.sees("/changes").await.html,
        somebody.sees("/changes.csv").await.html,
        somebody.sees("/changes.jsonl").await.html,
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn people_read_of_their_own_and_those_who_run_the_hub_of_all() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        let own = add_approved(&facilitator, &[("name", "Livarna Ziherl")]).await;
        add_approved(&facilitator, &[("name", "Studio Geheim")]).await;
        let own = id_in(&own);
        let participant = signed_in(&world, "pia", "participant", Some(&own)).await;
        let policy = signed_in(&world, "vid", "policy-viewer", None).await;
        let administrator = signed_in(&world, "Xaveria", "administrator", None).await;

        for text in everything_read(&facilitator).await {
            assert!(text.contains("Livarna Ziherl") && text.contains("Studio Geheim"));
        }
        for text in everything_read(&participant).await {
            assert!(text.contains("Livarna Ziherl"), "their own: {text}");
            assert!(!text.contains("Studio Geheim"), "others': {text}");
            assert!(!text.contains("Xaveria"), "others' accounts: {text}");
        }
        // Filters do not reach around the bound.
        let forced = participant.sees("/changes?thing=organisation").await;
        assert_eq!(forced.texts("tbody tr").len(), 2, "added and approved");
        assert!(!forced.html.contains("Studio Geheim"));
        for text in everything_read(&policy).await {
            assert!(
                !text.contains("Ziherl") && !text.contains("Geheim"),
                "{text}"
            );
        }
        // Whoever keeps the installation running sees that something was done, and by whom.
        for text in everything_read(&administrator).await {
            assert!(text.contains("Demo facilitator"));
            assert!(
                !text.contains("Ziherl") && !text.contains("Geheim"),
                "{text}"
            );
        }
        for path in ["/changes", "/changes.csv", "/changes.jsonl"] {
            let seen = world.stranger().sees(path).await;
            assert_eq!(seen.status, StatusCode::UNAUTHORIZED);
        }

        // By person, by day, and the trace of whoever took the whole log away.
        let people = administrator.sees("/changes?thing=person").await;
        let by = people
            .attributes("tbody a[href^='/changes?by=']", "href")
            .pop()
            .expect("a person");
        let theirs = administrator.sees(&by).await;
        let mut who = theirs.texts("tbody td:nth-child(2)");
        who.dedup();
        assert_eq!(who, ["Demo facilitator"]);
        let none = administrator.sees("/changes?until=2020-01-01").await;
        assert_eq!(none.texts("tbody tr").len(), 0);
        let looks = facilitator.sees("/changes?thing=look").await;
        let mut lookers = looks.texts("tbody td:nth-child(2)");
        lookers.sort();
        assert_eq!(
            lookers,
            ["Demo facilitator", "Xaveria"],
            "each once within the hour, though they took two files"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sees_what_is_confided_leaves_a_trace() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        let own = add_approved(
            &facilitator,
            &[
                ("name", "Livarna Ziherl"),
                ("contact.name", "Pia"),
                ("contact.email", "pia@log.example"),
            ],
        )
        .await;
        signed_in(&world, "pia", "participant", Some(&id_in(&own))).await;
        let administrator = signed_in(&world, "Xaveria", "administrator", None).await;
        let list = facilitator.sees("/people?q=pia").await;
        let cards = list.attributes("tbody th a", "href");
        let [card] = cards.as_slice() else {
            panic!("one card: {cards:?}");
        };
        let everything = [card, &own, "/people", "/mail", "/people/newsletter.csv"];
        // Once each, however often they look within the hour; somebody else's look is their own.
        for _ in 0..2 {
            for place in everything {
                let seen = facilitator.sees(place).await;
                assert_eq!(seen.status, StatusCode::OK, "{place}");
            }
        }
        administrator.sees(card).await;
        administrator.sees(&own).await;

        let looks = facilitator.sees("/changes?thing=look").await;
        let mut told: Vec<(String, String)> = looks
            .texts("tbody td:nth-child(2)")
            .into_iter()
            .zip(looks.texts("tbody th"))
            .collect();
        told.sort();
        let by = |who: &str, what: &str| (who.to_owned(), what.to_owned());
        let demo = "Demo facilitator";
        let expected = [
            by(demo, "Looked at: a person’s card Look"),
            by(demo, "Looked at: everybody’s addresses Look"),
            by(
                demo,
                "Looked at: the contact of an organisation Livarna Ziherl",
            ),
            by(demo, "Looked at: the letters to people Look"),
            by(
                demo,
                "Looked at: the list of those who get the newsletter Look",
            ),
            by("Xaveria", "Looked at: a person’s card Look"),
        ];
        assert_eq!(told, expected, "{}", looks.html);
        let leads = looks.attributes("tbody th a", "href");
        assert!(leads.contains(card) && leads.contains(&own), "{leads:?}");
        // Nobody looks at themselves.
        let people = administrator.sees("/people?q=xaveria").await;
        let cards = people.attributes("tbody th a", "href");
        administrator.sees(&cards[0]).await;
        let looks = facilitator.sees("/changes?thing=look").await;
        assert_eq!(
            looks.texts("tbody th").len(),
            expected.len() + 1,
            "the list"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_for_checking_proves_the_chain_to_whoever_kept_an_end_of_it() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        add_approved(&facilitator, &[("name", "Livarna Ziherl")]).await;
        let published = world.stranger().sees("/changes/head").await.html;
        let (number, hash) = published.trim().split_once(':').expect("number and hash");
        add_approved(&facilitator, &[("name", "=cmd|' /C calc'!A0")]).await;

        let table = facilitator.sees("/changes.csv").await.html;
        assert!(
            !table.contains(",=cmd") && !table.contains("\n=cmd"),
            "{table}"
        );
        let file = facilitator.sees("/changes.jsonl").await.html;
        let mut lines: Vec<serde_json::Value> = file
            .lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect();
        lines.reverse();
        let mut walk = chain::Walk::default();
        for line in &lines {
            let text = |name: &str| line[name].as_str();
            let actor = &line["actor"];
            let is_person = actor["kind"] == "person";
            let entry = chain::Checked {
                frame: chain::Frame {
                    number: line["number"].as_i64().expect("a number"),
                    at: line["at"].as_i64().expect("a moment"),
                    actor_kind: actor["kind"].as_str().expect("a kind"),
                    actor_id: actor["id"].as_str().and_then(|id| id.parse().ok()),
                    thing: text("thing").expect("a kind"),
                    thing_id: text("thing_id")
                        .and_then(|id| id.parse().ok())
                        .unwrap_or(Uuid::nil()),
                    action: text("action").expect("an action"),
                },
                words: chain::Words {
                    actor_name: actor["name"].as_str().filter(|_| is_person),
                    before: text("before"),
                    after: text("after"),
                },
                salt: text("salt"),
                digest: text("digest").expect("a digest"),
                hash: text("hash").expect("a hash"),
            };
            assert_eq!(walk.step(&entry), Ok(()), "{line}");
            if line["number"].as_i64() == number.parse().ok() {
                assert_eq!(walk.hash, hash, "the end that was published");
            }
        }
        assert_eq!(walk.entries, lines.len() as i64);
    }
}
