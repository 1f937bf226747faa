//! What those who run a hub rely on: the log of changes, bounds, an orderly stop.

use reqwest::StatusCode;

use crate::{
    directory::add,
    importing::{bring_in, everything, finished, numbered, tried},
    world::{Somebody, World, databases},
};

#[tokio::test(flavor = "multi_thread")]
async fn every_change_can_be_read_with_what_was_before_and_after() {
    for database in databases().await {
        let world = World::empty(database);
        let (ana, stranger) = (world.facilitator().await, world.stranger());
        let address = add(&ana, &[("name", "Livarna Ziherl"), ("reference", "L-1")]).await;
        let id = address.rsplit('/').next().expect("an id").to_owned();
        let sheet = "Referenca;Naziv;Leto ustanovitve\nL-1;Livarna Ziherl & sin;1987\n";
        let import = tried(&ana, &world, "livarne.csv", sheet.into()).await;
        ana.sends(&format!("{import}/run"), &[]).await;
        finished(&ana, &import).await;
        ana.sends("/language", &[("lang", "sl"), ("back", "/")])
            .await;
        ana.sends("/matching-rules", &[("creative", "yes")]).await;

        for path in ["/changes", &format!("/changes?of={id}")] {
            assert_eq!(stranger.sees(path).await.status, StatusCode::UNAUTHORIZED);
        }
        let of_one = ana.sees(&format!("/changes?of={id}")).await;
        let rows = of_one.texts("tbody tr");
        assert_eq!(rows.len(), 2, "{rows:?}");
        assert!(rows[0].contains("Spremenjeno z uvozom"), "{}", rows[0]);
        assert!(rows[0].contains("Demo facilitator"), "{}", rows[0]);
        let gone = of_one.texts("tbody tr:first-child del");
        let come = of_one.texts("tbody tr:first-child ins");
        assert_eq!(gone, ["Livarna Ziherl"]);
        assert_eq!(come, ["Livarna Ziherl & sin", "1987"]);

        let all = ana.sees("/changes").await;
        let said = all.texts("tbody th").join("\n");
        for thing in ["račun", "uvoz", "organizacija"] {
            assert!(said.contains(thing), "{thing} in {said}");
        }
        assert!(!all.html.contains("changes-"), "every word is translated");
        let people = ana.sees("/changes?thing=person").await.texts("tbody th");
        assert!(people.iter().all(|row| row.contains("račun")), "{people:?}");
        assert!(people[0].starts_with("Izbran jezik"), "{people:?}");
        let who = ana
            .sees("/changes?thing=person")
            .await
            .texts("tbody td:nth-child(2)");
        assert_eq!(
            who[..2],
            ["Demo facilitator", "Demo facilitator"],
            "language, sign-in"
        );

        ana.sends("/sign-out", &[]).await;
        let bea = world.facilitator().await;
        let people = bea.sees("/changes?thing=person").await.texts("tbody th");
        assert!(people[1].starts_with("Odjava"), "{people:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_log_comes_in_pages_without_gaps() {
    let world = World::empty(None);
    bring_in(&world, "many.csv", numbered(120));
    let ana = world.facilitator().await;
    let (mut seen, mut address) = (Vec::new(), "/changes?thing=organisation".to_owned());
    loop {
        let page = ana.sees(&address).await;
        let rows = page.texts("tbody tr").len();
        assert!((1..=50).contains(&rows));
        for place in 1..=rows {
            let selector = format!("tbody tr:nth-child({place})");
            seen.push(page.attribute(&selector, "id").expect("a number"));
        }
        match page.attribute(".pager a[rel=next]", "href") {
            Some(next) => address = next,
            None => break,
        }
    }
    let mut once = seen.clone();
    once.sort();
    once.dedup();
    assert_eq!(seen.len(), everything(&world).len());
    assert_eq!(once.len(), seen.len());
}

/// How the search answers somebody whom the web server in front calls by this address.
/// What `collider audit …` prints, and whether it succeeded.
fn audit(world: &World, arguments: &[&str]) -> (bool, String) {
    let done = world
        .command()
        .arg("audit")
        .args(arguments)
        .output()
        .expect("it runs");
    let said = String::from_utf8(done.stdout).expect("text");
    (done.status.success(), said.trim().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_proves_itself_and_an_end_that_was_published_still_stands() {
    for database in databases().await {
        let world = World::empty(database);
        let ana = world.facilitator().await;
        add(&ana, &[("name", "Livarna Ziherl")]).await;
        let (ok, published) = audit(&world, &["head"]);
        assert!(ok, "{published}");
        let (number, hash) = published.split_once(':').expect("NUMBER:HASH");
        let number: usize = number.parse().expect("a number");
        add(&ana, &[("name", "Studio Kras")]).await;
        let (ok, said) = audit(&world, &["verify", "--head", &published]);
        assert!(ok, "{said}");
        assert!(said.ends_with(&audit(&world, &["head"]).1), "{said}");
        let entries = said.split(' ').next().and_then(|n| n.parse::<usize>().ok());
        assert!(entries.is_some_and(|entries| entries > number), "{said}");
        // Another past than the published one: nobody could have written this hash.
        let other = format!("{number}:{}", hash.chars().rev().collect::<String>());
        let (ok, said) = audit(&world, &["verify", "--head", &other]);
        assert!(!ok);
        assert_eq!(
            said,
            format!("Entry {number} does not hold: its hash is not the one that was published.")
        );
        for nonsense in ["7", "x:y", "0:00", "7:12ab"] {
            assert!(
                !audit(&world, &["verify", "--head", nonsense]).0,
                "{nonsense}"
            );
        }
    }
}

async fn searches_from(somebody: &Somebody, world: &World, address: &str) -> StatusCode {
    let request = somebody
        .client
        .get(format!("{}/organisations?q=litje", world.base))
        .header("x-forwarded-for", format!("192.0.2.1, {address}"));
    request.send().await.expect("an answer").status()
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_a_web_server_each_visitor_has_a_bound_of_their_own() {
    let mut world = World::empty(None);
    let stranger = world.stranger();
    world.kill();
    let settings = "proxies = [\"127.0.0.1\"]\nmetrics_token = \"s3cret\"\n\
                    [limits]\ncostly_per_minute = 2\n";
    std::fs::write(world.folder().join("collider.toml"), settings).expect("written");
    world.start_again(&["demo", "--empty", "--listen", "127.0.0.1:0"]);
    for expected in [200, 200, 429] {
        let status = searches_from(&stranger, &world, "203.0.113.9").await;
        assert_eq!(status.as_u16(), expected);
    }
    let other = searches_from(&stranger, &world, "203.0.113.10").await;
    assert_eq!(other, StatusCode::OK);
    let metrics = |token: &'static str| {
        let request = stranger.client.get(format!("{}/metrics", world.base));
        async move {
            request
                .bearer_auth(token)
                .send()
                .await
                .expect("an answer")
                .status()
        }
    };
    assert_eq!(metrics("guess").await, StatusCode::NOT_FOUND);
    assert_eq!(metrics("s3cret").await, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn asked_to_stop_it_answers_what_is_under_way_and_ends_well() {
    let mut world = World::demo(None);
    let ana = world.facilitator().await;
    let before = everything(&world);
    let exports: Vec<_> = (0..4)
        .map(|_| {
            let request = ana
                .client
                .get(format!("{}/organisations/export.xlsx", world.base));
            tokio::spawn(async move { request.send().await?.bytes().await })
        })
        .collect();
    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    let stopped = tokio::task::spawn_blocking(move || {
        let status = world.stop();
        (world, status)
    });
    let (world, status) = stopped.await.expect("stopped");
    assert!(status.success(), "{status}");
    for export in exports {
        // Either it was not accepted any more, or it was answered whole.
        if let Ok(Ok(bytes)) = export.await.map(|done| done.map(|bytes| bytes.to_vec())) {
            assert!(zip::ZipArchive::new(std::io::Cursor::new(bytes)).is_ok());
        }
    }
    assert_eq!(everything(&world), before);
}
