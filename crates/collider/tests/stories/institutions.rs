//! People whom their institution signs in.

use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::{
    institution::{CLIENT, Institution, SECRET, Trick},
    world::{Seen, Somebody, World, databases},
};

/// A hub with one provider, `uni`.
fn hub(database: Option<String>, uni: &Institution, more: &str) -> World {
    let settings = format!(
        "{more}\n[sign_in.providers.uni]\nname = \"University\"\nissuer = \"{}\"\n\
         client_id = \"{CLIENT}\"\nclient_secret = '{SECRET}'\nmakes_accounts = true\n\
         domains = [\"uni.example\"]\neveryone = [\"participant\"]\n\
         [sign_in.providers.uni.roles]\nstaff = [\"facilitator\"]\n",
        uni.issuer
    );
    let world = World::with_settings(database, &settings);
    uni.serves(&world.base, "uni");
    world
}

fn ana(groups: &[&str]) -> Value {
    json!({
        "sub": "4711", "name": "Ana Kralj", "email": "ana@uni.example",
        "email_verified": true, "groups": groups,
    })
}

/// Goes where an answer leads, outside of the hub too.
async fn follows(somebody: &Somebody, address: &str) -> Seen {
    let answer = somebody.client.get(address).send().await;
    Seen::of(answer.expect("an answer")).await
}

/// To the institution and with its word back to the door; answers the address of the door.
async fn is_sent_back(somebody: &Somebody) -> String {
    let away = somebody.sees("/sign-in/with/uni").await;
    assert_eq!(away.status, StatusCode::SEE_OTHER, "{}", away.html);
    let there = follows(somebody, &away.leads_to.expect("an address")).await;
    assert_eq!(there.status, StatusCode::SEE_OTHER, "{}", there.html);
    there.leads_to.expect("the way back")
}

/// Signs in through the institution.
async fn comes(somebody: &Somebody) -> Seen {
    let back = is_sent_back(somebody).await;
    follows(somebody, &back).await
}

async fn is_in(somebody: &Somebody) -> bool {
    somebody.sees("/account/devices").await.status == StatusCode::OK
}

/// Somebody in the browser who signed in by a link of the command line.
async fn by_link(world: &World, email: &str, name: &str) -> Somebody {
    world.by_link(email, &["--name", name]).await
}

#[tokio::test]
async fn people_come_in_and_their_groups_make_and_unmake_them() {
    for database in databases().await {
        let uni = Institution::open();
        let world = hub(database, &uni, "");
        let sign_in = world.stranger().sees("/sign-in").await;
        let button = sign_in.attribute("main a.button", "href");
        assert_eq!(button.as_deref(), Some("/sign-in/with/uni"));
        assert!(sign_in.html.contains("Sign in with University"));

        uni.signs_in(ana(&["staff", "choir"]));
        let office = world.stranger();
        let led = comes(&office).await;
        assert_eq!(led.leads_to.as_deref(), Some("/"), "{}", led.html);
        assert!(office.sees("/").await.html.contains("Welcome, Ana Kralj."));
        assert_eq!(office.sees("/imports").await.status, StatusCode::OK);

        // She leaves the group, and signs in at home: the session in the office has it at once.
        uni.signs_in(ana(&["choir"]));
        let home = world.stranger();
        comes(&home).await;
        assert!(is_in(&home).await);
        assert_eq!(home.sees("/imports").await.status, StatusCode::FORBIDDEN);
        assert_eq!(office.sees("/imports").await.status, StatusCode::FORBIDDEN);
        assert!(is_in(&office).await, "still signed in");
        let devices = home.sees("/account/devices").await;
        assert_eq!(devices.texts("tbody tr").len(), 2, "the same account");

        // Some providers tell groups and addresses only when asked.
        uni.signs_in(json!({ "sub": "4711" }));
        uni.tells_when_asked(json!({ "groups": "staff", "email": "ana@uni.example" }));
        comes(&home).await;
        assert_eq!(office.sees("/imports").await.status, StatusCode::OK);

        // The number tells who it is, whatever address comes with it.
        let mut renamed = ana(&[]);
        renamed["email"] = "facilitator@demo.example".into();
        uni.signs_in(renamed);
        let anywhere = world.stranger();
        comes(&anywhere).await;
        assert!(anywhere.sees("/").await.html.contains("Ana Kralj"));
    }
}

#[tokio::test]
async fn roles_from_the_institution_stay_its_own() {
    for database in databases().await {
        let uni = Institution::open();
        let world = hub(database, &uni, "");
        uni.signs_in(ana(&["staff"]));
        let ana_herself = world.stranger();
        comes(&ana_herself).await;

        let options = ["--name", "Mo", "--role", "hub-manager"];
        let manager = world.by_link("mo@hub.example", &options).await;
        let people = manager.sees("/people?q=Ana+Kralj").await;
        let row = people.texts("tbody tr").join(" ");
        assert!(
            row.contains("Participant") && row.contains("Facilitator"),
            "{row}"
        );
        let card = people
            .attribute("tbody a[href^='/people/']", "href")
            .expect("her card");
        let seen = manager.sees(&card).await;
        assert!(
            seen.html
                .contains("From the institution where they sign in")
        );
        let ticked = seen.attributes("input[name=role][checked]", "value");
        assert_eq!(ticked, [""; 0], "nothing was given by hand");

        // What is kept by hand is one role; the others go with the group.
        let kept = [("role", "mentor")];
        let saved = manager.sends(&format!("{card}/roles"), &kept).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.html);
        assert_eq!(ana_herself.sees("/imports").await.status, StatusCode::OK);
        uni.signs_in(ana(&[]));
        comes(&ana_herself).await;
        let refused = ana_herself.sees("/imports").await.status;
        assert_eq!(refused, StatusCode::FORBIDDEN);
        let seen = manager.sees(&card).await;
        let ticked = seen.attributes("input[name=role][checked]", "value");
        assert_eq!(ticked, ["mentor"]);

        // Without access there is no role from anywhere, until she signs in there again.
        let withdrawn = manager.sends(&format!("{card}/withdraw"), &[]).await;
        assert_eq!(
            withdrawn.status,
            StatusCode::SEE_OTHER,
            "{}",
            withdrawn.html
        );
        let seen = manager.sees(&card).await;
        assert!(
            !seen
                .html
                .contains("From the institution where they sign in")
        );
        assert!(!is_in(&ana_herself).await);
    }
}

#[tokio::test]
async fn nobody_comes_in_by_a_word_that_proves_nothing() {
    let uni = Institution::open();
    let world = hub(None, &uni, "");
    for trick in Trick::ALL {
        uni.signs_in(ana(&["staff"]));
        uni.cheats(trick);
        let somebody = world.stranger();
        let answer = comes(&somebody).await;
        let refused = matches!(
            answer.status,
            StatusCode::FORBIDDEN | StatusCode::BAD_GATEWAY
        );
        assert!(refused, "{trick:?}: {} {}", answer.status, answer.html);
        assert!(!is_in(&somebody).await, "{trick:?}");
    }
    // The same institution without tricks, so that it was not something else.
    uni.signs_in(ana(&["staff"]));
    let somebody = world.stranger();
    comes(&somebody).await;
    assert!(is_in(&somebody).await);
}

#[tokio::test]
async fn the_way_back_is_for_the_browser_that_was_sent_and_for_once() {
    let uni = Institution::open();
    let world = hub(None, &uni, "");
    uni.signs_in(ana(&[]));
    let somebody = world.stranger();
    let back = is_sent_back(&somebody).await;

    let other = world.stranger();
    let answer = follows(&other, &back).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "another browser");
    assert!(answer.html.contains("was not begun in this browser"));
    assert!(!is_in(&other).await);

    // Another browser on its own way, to which somebody hands the first one's code.
    is_sent_back(&other).await;
    let answer = follows(&other, &back).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "another state");
    assert!(!is_in(&other).await);

    let entered = follows(&somebody, &back).await;
    assert_eq!(entered.leads_to.as_deref(), Some("/"));
    let again = follows(&somebody, &back).await;
    assert_eq!(again.status, StatusCode::FORBIDDEN, "a second time");

    let third = world.stranger();
    let back = is_sent_back(&third).await;
    let forged = format!("{}&iss=https://id.elsewhere.example", back);
    let answer = follows(&third, &forged).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "another sender");

    let fourth = world.stranger();
    let back = is_sent_back(&fourth).await;
    let state = url::Url::parse(&back).expect("an address");
    let state = state.query_pairs().find(|(name, _)| name == "state");
    let state = state.expect("a state").1.into_owned();
    let denied = format!("/sign-in/with/uni/back?error=access_denied&state={state}");
    let answer = fourth.sees(&denied).await;
    assert_eq!(answer.leads_to.as_deref(), Some("/sign-in"));
    let told = fourth.sees("/sign-in").await.html;
    assert!(told.contains("University did not sign you in."), "{told}");
}

#[tokio::test]
async fn a_provider_that_is_down_or_not_itself_gets_a_clear_page() {
    let mut uni = Institution::open();
    let world = hub(None, &uni, "");
    uni.signs_in(ana(&[]));
    let somebody = world.stranger();
    let back = is_sent_back(&somebody).await;
    let doctor = |world: &World| {
        let output = world.command().arg("doctor").output().expect("it runs");
        String::from_utf8(output.stdout).expect("text")
    };
    let well = doctor(&world);
    assert!(well.contains("well     provider  uni answers"), "{well}");
    assert!(well.contains("/sign-in/with/uni/back"), "{well}");

    uni.closes();
    let answer = world.stranger().sees("/sign-in/with/uni").await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    assert_eq!(answer.texts("h1"), ["University does not answer."]);
    let answer = follows(&somebody, &back).await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    assert!(!is_in(&somebody).await);
    let told = doctor(&world);
    assert!(told.contains("reduced  provider  uni cannot"), "{told}");

    // Under another name than its own.
    let uni = Institution::open();
    let other = uni.issuer.replace("127.0.0.1", "localhost");
    let settings = format!("[sign_in.providers.uni]\nissuer = \"{other}\"\nclient_id = \"hub\"\n");
    let world = World::with_settings(None, &settings);
    let answer = world.stranger().sees("/sign-in/with/uni").await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    let unknown = world.stranger().sees("/sign-in/with/city").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn where_only_providers_let_people_in_there_is_no_other_way() {
    let uni = Institution::open();
    let world = hub(None, &uni, "[sign_in]\nonly_providers = true");
    let stranger = world.stranger();
    let sign_in = stranger.sees("/sign-in").await;
    assert_eq!(sign_in.texts("main a.button"), ["Sign in with University"]);
    assert!(sign_in.texts("main form").is_empty(), "{}", sign_in.html);
    assert!(!sign_in.html.contains("collider sign-in-link"));
    for closed in ["/sign-in/passkey/begin", "/sign-in/passkey"] {
        let answer = stranger.sends(closed, &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{closed}");
    }
    // The emergency door.
    let operator = world.facilitator().await;
    assert!(is_in(&operator).await);
    let keys = operator.sees("/account/passkeys").await;
    assert_eq!(keys.status, StatusCode::NOT_FOUND);

    uni.signs_in(ana(&[]));
    let ana = world.stranger();
    comes(&ana).await;
    let list = ana.sees("/account/identities").await;
    let remove = list.attribute("tbody a", "href").expect("a link");
    let answer = ana.sends(&remove, &[]).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "it is her only way");

    let nobody = World::with_settings(None, "");
    let mut command = nobody.command();
    let refused = command
        .env("COLLIDER_SIGN_IN__ONLY_PROVIDERS", "true")
        .args(["serve", "--listen", "127.0.0.1:0"])
        .output()
        .expect("it runs");
    assert!(!refused.status.success(), "nobody could sign in");
}

#[tokio::test]
async fn accounts_are_joined_by_their_person_and_not_by_an_address_alone() {
    for database in databases().await {
        let uni = Institution::open();
        let world = hub(database, &uni, "");
        let bea = by_link(&world, "bea@city.example", "Bea").await;
        let weak = json!({ "sub": "7", "email": "bea@city.example", "email_verified": true });
        uni.signs_in(weak.clone());
        let somebody = world.stranger();
        let answer = comes(&somebody).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(answer.html.contains("already has an account here"));
        assert!(!is_in(&somebody).await);

        // Bea joins it herself.
        let led = bea
            .sends("/account/identities", &[("provider", "uni")])
            .await;
        assert_eq!(led.status, StatusCode::OK);
        let away = led.attribute("main a.button-main", "href").expect("a link");
        let refresh = led.attribute("meta[http-equiv=refresh]", "content");
        assert_eq!(refresh, Some(format!("0; url={away}")));
        let back = follows(&bea, &away).await.leads_to.expect("back");
        let joined = follows(&bea, &back).await;
        assert_eq!(joined.leads_to.as_deref(), Some("/account/identities"));
        let list = bea.sees("/account/identities").await;
        assert_eq!(list.texts("tbody th"), ["University"]);
        comes(&somebody).await;
        assert!(somebody.sees("/").await.html.contains("Bea"));

        // Cleo cannot take it over, neither by asking herself nor by making Bea's browser finish.
        let cleo = by_link(&world, "cleo@city.example", "Cleo").await;
        let led = cleo
            .sends("/account/identities", &[("provider", "uni")])
            .await;
        let away = led.attribute("main a.button-main", "href").expect("a link");
        let back = follows(&cleo, &away).await.leads_to.expect("back");
        let crossed = follows(&bea, &back).await;
        assert_eq!(crossed.status, StatusCode::FORBIDDEN);
        let refused = follows(&cleo, &back).await;
        assert_eq!(refused.leads_to.as_deref(), Some("/account/identities"));
        let list = cleo.sees("/account/identities").await;
        assert!(list.html.contains("already belongs to another account"));
        assert!(list.texts("tbody th").is_empty());

        // A verified address of the institution's own domain joins by itself.
        let dora = by_link(&world, "dora@uni.example", "Dora").await;
        uni.signs_in(json!({
            "sub": "8", "email": "Dora@uni.example", "email_verified": true, "groups": ["staff"],
        }));
        let elsewhere = world.stranger();
        comes(&elsewhere).await;
        assert!(elsewhere.sees("/").await.html.contains("Dora"));

        // Parting takes away what came with it.
        uni.signs_in(weak);
        let remove = bea.sees("/account/identities").await;
        let remove = remove.attribute("tbody a", "href").expect("a link");
        let by_cleo = cleo.sends(&remove, &[]).await;
        assert_eq!(by_cleo.status, StatusCode::NOT_FOUND);
        assert!(bea.sees(&remove).await.html.contains("bea@city.example"));
        bea.sends(&remove, &[]).await;
        assert_eq!(
            bea.sees("/account/identities")
                .await
                .texts("tbody th")
                .len(),
            0
        );
        let again = world.stranger();
        assert_eq!(comes(&again).await.status, StatusCode::FORBIDDEN);
        assert!(is_in(&dora).await);
    }
}

#[tokio::test]
async fn somebody_unknown_stays_outside_where_accounts_are_given_by_the_hub() {
    let uni = Institution::open();
    let settings = format!(
        "[sign_in.providers.uni]\nissuer = \"{}\"\nclient_id = \"{CLIENT}\"\n\
         client_secret = '{SECRET}'\n",
        uni.issuer
    );
    let world = World::with_settings(None, &settings);
    uni.serves(&world.base, "uni");
    uni.signs_in(ana(&["staff"]));
    let somebody = world.stranger();
    let answer = comes(&somebody).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(answer.texts("h1"), ["You have no account here yet."]);
    assert!(!is_in(&somebody).await);
}

#[tokio::test]
async fn signing_out_leads_on_to_the_provider_for_those_who_came_by_it() {
    let uni = Institution::open();
    let world = hub(None, &uni, "");
    uni.signs_in(ana(&[]));
    let ana = world.stranger();
    comes(&ana).await;
    let out = ana.sends("/sign-out", &[]).await;
    assert_eq!(out.leads_to.as_deref(), Some("/sign-out/at/uni"));
    assert!(!is_in(&ana).await);
    let page = ana.sees("/sign-out/at/uni").await;
    let on = page
        .attribute("main a.button-main", "href")
        .expect("a link");
    let on = url::Url::parse(&on).expect("an address");
    assert_eq!(on.path(), "/end");
    let back = on
        .query_pairs()
        .find(|(name, _)| name == "post_logout_redirect_uri");
    assert_eq!(back.expect("a way back").1, format!("{}/", world.base));

    let operator = world.facilitator().await;
    let out = operator.sends("/sign-out", &[]).await;
    assert_eq!(out.leads_to.as_deref(), Some("/"));
}

#[tokio::test]
async fn roles_of_a_provider_that_left_the_settings_are_gone() {
    let uni = Institution::open();
    let mut world = hub(None, &uni, "");
    uni.signs_in(ana(&["staff"]));
    let ana = world.stranger();
    comes(&ana).await;
    assert_eq!(ana.sees("/imports").await.status, StatusCode::OK);
    world.kill();
    std::fs::write(world.folder().join("collider.toml"), "").expect("written");
    world.start_again(&["demo", "--empty", "--listen", "127.0.0.1:0"]);
    let ana = world.turns_up_here(&ana);
    assert!(is_in(&ana).await);
    assert_eq!(ana.sees("/imports").await.status, StatusCode::FORBIDDEN);
}
