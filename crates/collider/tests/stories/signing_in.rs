//! Getting in, and staying out.

use reqwest::StatusCode;

use crate::world::{World, databases};

#[tokio::test]
async fn a_link_lets_the_facilitator_in_and_nobody_else() {
    for database in databases().await {
        let world = World::empty(database);
        let stranger = world.stranger();
        assert_eq!(
            stranger.sees("/imports").await.status,
            StatusCode::UNAUTHORIZED
        );
        let wrong = stranger
            .sees("/sign-in/link/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
            .await;
        assert_eq!(wrong.status, StatusCode::NOT_FOUND);
        assert_eq!(wrong.texts("h1"), ["This sign-in link no longer works."]);

        let facilitator = world.facilitator().await;
        let start = facilitator.sees("/").await;
        assert_eq!(start.status, StatusCode::OK);
        assert!(start.html.contains("Welcome, Demo facilitator."));
        let again = facilitator.sees("/").await;
        assert!(
            !again.html.contains("Welcome, Demo facilitator."),
            "it is said once"
        );

        let gone = facilitator.sends("/sign-out", &[]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        assert_eq!(
            facilitator.sees("/imports").await.status,
            StatusCode::UNAUTHORIZED
        );
    }
}

#[tokio::test]
async fn a_link_from_the_command_line_works_once() {
    for database in databases().await {
        let world = World::empty(database);
        let output = world
            .command()
            .env("COLLIDER_BASE_URL", &world.base)
            .args(["sign-in-link", "Ana@Hub.example", "--name", "Ana Kralj"])
            .output()
            .expect("it runs");
        let link = String::from_utf8(output.stdout)
            .expect("text")
            .trim()
            .to_owned();
        let path = link
            .strip_prefix(&world.base)
            .expect("the hub's address")
            .to_owned();
        let first = world.stranger();
        assert_eq!(first.sees(&path).await.status, StatusCode::SEE_OTHER);
        assert!(first.sees("/").await.html.contains("Ana Kralj"));
        let second = world.stranger();
        assert_eq!(second.sees(&path).await.status, StatusCode::NOT_FOUND);
        assert!(!second.sees("/").await.html.contains("Ana Kralj"));
    }
}

#[tokio::test]
async fn a_person_sees_their_devices_and_signs_out_on_one_or_all_others() {
    const PHONE: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) \
                         Chrome/142.0.0.0 Mobile Safari/537.36";
    const LAPTOP: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
    const DEVICES: &str = "/account/devices";
    for database in databases().await {
        let world = World::empty(database);
        let laptop = world.facilitator_on(LAPTOP).await;
        let alone = laptop.sees(DEVICES).await;
        assert_eq!(alone.texts("tbody th"), ["Firefox on Linux"]);
        assert!(alone.texts("main button").is_empty(), "nothing to end");

        let phone = world.facilitator_on(PHONE).await;
        let script = world.facilitator().await;
        // Somebody else, whose devices are theirs alone.
        let output = world
            .command()
            .env("COLLIDER_BASE_URL", &world.base)
            .args(["sign-in-link", "bea@hub.example", "--name", "Bea"])
            .output()
            .expect("it runs");
        let link = String::from_utf8(output.stdout).expect("text");
        let bea = world.stranger();
        bea.sees(link.trim().strip_prefix(&world.base).expect("a path"))
            .await;
        let of_bea = bea.sees(DEVICES).await;
        assert_eq!(of_bea.texts("tbody th"), ["Unknown program"]);

        let all = laptop.sees(DEVICES).await;
        let mut names = all.texts("tbody th");
        names.sort();
        assert_eq!(
            names,
            ["Chrome on Android", "Firefox on Linux", "Unknown program"]
        );
        assert_eq!(all.texts("tbody tr:first-child th"), ["Firefox on Linux"]);
        let seen_by_phone = phone.sees(DEVICES).await;
        let ids: Vec<String> = (2..=3)
            .filter_map(|row| {
                seen_by_phone.attribute(&format!("tbody tr:nth-child({row}) button"), "value")
            })
            .collect();
        assert_eq!(ids.len(), 2);

        // Bea ends nobody's session but her own, whatever she sends.
        for id in &ids {
            bea.sends(DEVICES, &[("session", id)]).await;
        }
        assert_eq!(laptop.sees("/imports").await.status, StatusCode::OK);

        let phone_id = (2..=3)
            .find_map(|row| {
                let line = format!("tbody tr:nth-child({row})");
                let name = all.texts(&format!("{line} th"));
                let id = all.attribute(&format!("{line} button"), "value");
                id.filter(|_| name == ["Chrome on Android"])
            })
            .expect("the phone's line");
        laptop.sends(DEVICES, &[("session", &phone_id)]).await;
        assert_eq!(
            phone.sees("/imports").await.status,
            StatusCode::UNAUTHORIZED
        );
        assert_eq!(script.sees("/imports").await.status, StatusCode::OK);
        let told = laptop.sees(DEVICES).await;
        assert!(
            told.html
                .contains("You are signed out on one other device.")
        );

        laptop.sends(DEVICES, &[]).await;
        assert_eq!(
            script.sees("/imports").await.status,
            StatusCode::UNAUTHORIZED
        );
        assert_eq!(
            laptop.sees(DEVICES).await.texts("tbody th"),
            ["Firefox on Linux"]
        );
        assert_eq!(bea.sees("/imports").await.status, StatusCode::OK);
        let nobody = world.stranger();
        assert_eq!(nobody.sees(DEVICES).await.status, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn forms_of_other_sites_are_refused() {
    let world = World::empty(None);
    let facilitator = world.facilitator().await;
    let sent = |name: &'static str, value: String| {
        facilitator
            .client
            .post(format!("{}/sign-out", world.base))
            .header(name, value)
            .send()
    };
    for (name, value) in [
        ("sec-fetch-site", "cross-site".to_owned()),
        ("sec-fetch-site", "same-site".to_owned()),
        ("origin", "https://elsewhere.example".to_owned()),
        ("origin", "null".to_owned()),
    ] {
        let answer = sent(name, value.clone()).await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{name}: {value}");
    }
    assert_eq!(
        facilitator.sees("/imports").await.status.as_u16() / 100,
        2,
        "still signed in"
    );
    let own = sent("origin", world.base.clone()).await.expect("an answer");
    assert_eq!(own.status(), StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_language_follows_account_then_browser() {
    let world = World::empty(None);
    let somebody = world.stranger();
    let german = somebody
        .client
        .get(format!("{}/nowhere", world.base))
        .header("accept-language", "fr, de-AT;q=0.8, en;q=0.5")
        .send()
        .await
        .expect("an answer");
    assert_eq!(german.status(), StatusCode::NOT_FOUND);
    assert!(
        german
            .text()
            .await
            .expect("a page")
            .contains("Diese Seite gibt es hier nicht.")
    );

    let facilitator = world.facilitator().await;
    let back = facilitator
        .sends("/language", &[("lang", "sl"), ("back", "/nowhere")])
        .await;
    assert_eq!(back.leads_to.as_deref(), Some("/nowhere"));
    assert_eq!(
        facilitator.sees("/nowhere").await.texts("h1"),
        ["Te strani tukaj ni."]
    );
    let elsewhere = facilitator
        .sends(
            "/language",
            &[("lang", "sl"), ("back", "//elsewhere.example/")],
        )
        .await;
    assert_eq!(
        elsewhere.leads_to.as_deref(),
        Some("/"),
        "never to another site"
    );
    let same_account = world.facilitator().await;
    assert_eq!(
        same_account.sees("/nowhere").await.texts("h1"),
        ["Te strani tukaj ni."]
    );
}

#[tokio::test]
async fn pages_and_answers_for_operators_carry_their_headers() {
    let world = World::empty(None);
    let somebody = world.stranger();
    for path in ["/", "/nowhere", "/healthz", "/readyz", "/sign-in"] {
        let answer = somebody
            .client
            .get(format!("{}{path}", world.base))
            .send()
            .await
            .expect("an answer");
        let header = |name: &str| {
            answer
                .headers()
                .get(name)
                .map(|value| value.to_str().expect("text").to_owned())
        };
        let policy = header("content-security-policy").expect("a policy");
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(
            header("x-content-type-options").as_deref(),
            Some("nosniff"),
            "{path}"
        );
        assert_eq!(header("x-frame-options").as_deref(), Some("DENY"), "{path}");
    }
    let metrics = somebody.sees("/metrics").await.html;
    assert!(
        metrics.contains("http_requests_total{route=\"/sign-in\",method=\"GET\",status=\"200\"} 1")
    );
}
