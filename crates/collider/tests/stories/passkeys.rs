//! Signing in with a passkey, and those who try with something else. Real browsers and keys are in
//! `tests/browser/passkeys.test.mjs`; here a device that lies where a browser would not.

use reqwest::StatusCode;
use sea_orm::{ConnectionTrait, Database};
use serde_json::Value;

use crate::{
    device::Device,
    world::{Seen, Somebody, World, databases},
};

const PAGE: &str = "/account/passkeys";

async fn begins(somebody: &Somebody, path: &str) -> Value {
    let begun = somebody.sends(path, &[]).await;
    assert_eq!(begun.status, StatusCode::OK, "{}", begun.html);
    serde_json::from_str(&begun.html).expect("options")
}

/// Makes a key for somebody who is signed in.
async fn adds(somebody: &Somebody, device: &mut Device, name: &str) -> Seen {
    let options = begins(somebody, "/account/passkeys/begin").await;
    let answer = device.make(&options);
    somebody
        .sends(PAGE, &[("name", name), ("answer", &answer)])
        .await
}

/// Tries to sign in.
async fn enters(somebody: &Somebody, device: &mut Device) -> StatusCode {
    let options = begins(somebody, "/sign-in/passkey/begin").await;
    let answer = device.sign(&options);
    sends(somebody, &answer).await
}

async fn sends(somebody: &Somebody, answer: &str) -> StatusCode {
    somebody
        .sends("/sign-in/passkey", &[("answer", answer)])
        .await
        .status
}

async fn is_in(somebody: &Somebody) -> bool {
    somebody.sees("/account/devices").await.status == StatusCode::OK
}

async fn by_link(world: &World, email: &str) -> Somebody {
    world.by_link(email, &["--name", email]).await
}

#[tokio::test]
async fn a_key_lets_its_person_in_until_it_is_removed() {
    for database in databases().await {
        let world = World::under_a_name(database);
        let facilitator = world.facilitator().await;
        let mut device = Device::new(7, &world.base);
        let added = adds(&facilitator, &mut device, "Laptop").await;
        assert_eq!(added.leads_to.as_deref(), Some(PAGE));
        let list = facilitator.sees(PAGE).await;
        assert_eq!(list.texts("tbody th"), ["Laptop"]);
        assert!(list.html.contains("is added"), "{}", list.html);

        let elsewhere = world.stranger();
        assert_eq!(enters(&elsewhere, &mut device).await, StatusCode::SEE_OTHER);
        assert!(
            elsewhere
                .sees("/")
                .await
                .html
                .contains("Welcome, Demo facilitator.")
        );
        let devices = facilitator.sees("/account/devices").await;
        assert_eq!(devices.texts("tbody tr").len(), 2);

        let remove = list.attribute("tbody a", "href").expect("a link");
        let bea = by_link(&world, "bea@hub.example").await;
        assert_eq!(bea.sees(&remove).await.status, StatusCode::NOT_FOUND);
        assert_eq!(bea.sends(&remove, &[]).await.status, StatusCode::NOT_FOUND);
        let asked = facilitator.sees(&remove).await;
        assert!(asked.texts("h1")[0].contains("Laptop"));
        let removed = facilitator.sends(&remove, &[]).await;
        assert_eq!(removed.leads_to.as_deref(), Some(PAGE));
        let late = world.stranger();
        assert_eq!(enters(&late, &mut device).await, StatusCode::FORBIDDEN);
        assert!(!is_in(&late).await);
    }
}

#[tokio::test]
async fn a_challenge_is_answered_once_in_time_and_in_the_browser_that_asked() {
    for database in databases().await {
        let world = World::under_a_name(database.clone());
        let facilitator = world.facilitator().await;
        let mut device = Device::new(7, &world.base);
        adds(&facilitator, &mut device, "Laptop").await;

        let somebody = world.stranger();
        let options = begins(&somebody, "/sign-in/passkey/begin").await;
        let answer = device.sign(&options);
        let thief = world.stranger();
        assert_eq!(sends(&thief, &answer).await, StatusCode::FORBIDDEN);
        begins(&thief, "/sign-in/passkey/begin").await;
        assert_eq!(sends(&thief, &answer).await, StatusCode::FORBIDDEN);
        assert!(!is_in(&thief).await);
        assert_eq!(sends(&somebody, &answer).await, StatusCode::SEE_OTHER);
        somebody.sends("/sign-out", &[]).await;
        assert_eq!(
            sends(&somebody, &answer).await,
            StatusCode::FORBIDDEN,
            "again"
        );
        assert!(!is_in(&somebody).await);

        // A wrong answer uses the challenge up as well.
        let options = begins(&somebody, "/sign-in/passkey/begin").await;
        let right = device.sign(&options);
        assert_eq!(sends(&somebody, "{}").await, StatusCode::FORBIDDEN);
        assert_eq!(sends(&somebody, &right).await, StatusCode::FORBIDDEN);

        let options = begins(&somebody, "/sign-in/passkey/begin").await;
        let right = device.sign(&options);
        let file = world.folder().join("collider.db");
        let url = database.unwrap_or_else(|| format!("sqlite://{}", file.display()));
        let store = Database::connect(url).await.expect("the database");
        store
            .execute_unprepared("UPDATE sign_in_attempt SET expires_at = expires_at - 300001")
            .await
            .expect("time passes");
        assert_eq!(
            sends(&somebody, &right).await,
            StatusCode::FORBIDDEN,
            "too late"
        );
        assert_eq!(enters(&somebody, &mut device).await, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn wrong_origins_copies_and_strangers_keys_stay_outside_and_are_noted() {
    for database in databases().await {
        let world = World::under_a_name(database);
        let facilitator = world.facilitator().await;
        let mut device = Device::new(7, &world.base);
        adds(&facilitator, &mut device, "Laptop").await;
        let somebody = world.stranger();

        let mut unknown = Device::new(9, &world.base);
        unknown.owner = device.owner.clone();
        assert_eq!(enters(&somebody, &mut unknown).await, StatusCode::FORBIDDEN);

        device.origin = "https://hub.example".into();
        assert_eq!(enters(&somebody, &mut device).await, StatusCode::FORBIDDEN);
        device.origin = world.base.clone();
        device.verifies = false;
        assert_eq!(enters(&somebody, &mut device).await, StatusCode::FORBIDDEN);
        device.verifies = true;
        device.counter = 0;
        assert_eq!(enters(&somebody, &mut device).await, StatusCode::FORBIDDEN);
        assert!(!is_in(&somebody).await);
        device.counter = 50;
        assert_eq!(enters(&somebody, &mut device).await, StatusCode::SEE_OTHER);

        let log = facilitator.sees("/changes").await;
        let refused = log.html.matches("A passkey was refused").count();
        assert!(refused >= 3, "{}", log.html);
    }
}

#[tokio::test]
async fn a_key_is_made_for_whoever_began_to_make_it() {
    let world = World::under_a_name(None);
    let browser = world.facilitator().await;
    let options = begins(&browser, "/account/passkeys/begin").await;
    browser.sends("/sign-out", &[]).await;
    // Somebody else takes the same browser.
    let output = world
        .command()
        .args(["sign-in-link", "bea@hub.example", "--name", "Bea"])
        .output()
        .expect("it runs");
    let link = String::from_utf8(output.stdout).expect("text");
    browser
        .sees(link.trim().strip_prefix(&world.base).expect("a path"))
        .await;
    let answer = Device::new(7, &world.base).make(&options);
    browser
        .sends(PAGE, &[("name", "x"), ("answer", &answer)])
        .await;
    let list = browser.sees(PAGE).await;
    assert!(list.html.contains("Please begin again"), "{}", list.html);
    assert!(list.texts("tbody th").is_empty());

    // One device's key belongs to one account.
    let mut device = Device::new(8, &world.base);
    adds(&browser, &mut device, "Phone").await;
    let facilitator = world.facilitator().await;
    adds(&facilitator, &mut device, "Phone").await;
    assert!(facilitator.sees(PAGE).await.texts("tbody th").is_empty());
    assert_eq!(browser.sees(PAGE).await.texts("tbody th"), ["Phone"]);
}

#[tokio::test]
async fn under_a_number_there_are_no_passkeys_and_the_page_says_so() {
    let world = World::empty(None);
    let facilitator = world.facilitator().await;
    let page = facilitator.sees(PAGE).await;
    assert!(
        page.html
            .contains("Passkeys do not work under this address.")
    );
    assert!(page.texts("main form").is_empty());
    let begun = facilitator.sends("/account/passkeys/begin", &[]).await;
    assert_eq!(begun.status, StatusCode::NOT_FOUND);
    let sign_in = world.stranger().sees("/sign-in").await;
    assert!(!sign_in.html.contains("passkey"), "{}", sign_in.html);
}
