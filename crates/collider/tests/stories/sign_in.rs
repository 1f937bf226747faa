//! Signing in by letter: the way in, and every way around it.

use reqwest::StatusCode;

use crate::{
    mailbox,
    world::{Seen, Somebody, World, databases},
};

const ANA: &str = "ana@hub.example";

/// Makes an account.
pub fn has_account(world: &World, address: &str, name: &str, roles: &[&str]) {
    let mut options = vec!["--name", name];
    options.extend(roles.iter().flat_map(|role| ["--role", role]));
    world.sign_in_link(address, &options);
}

/// Somebody who signed in by letter.
pub async fn signed_in(world: &World, address: &str) -> Somebody {
    let somebody = world.stranger();
    let before = mailbox::count(world, address).await;
    somebody.sends("/sign-in", &[("email", address)]).await;
    let letter = mailbox::letter(world, address, before + 1).await;
    let came_in = somebody.sees(&letter.link()).await;
    assert_eq!(came_in.status, StatusCode::SEE_OTHER, "{}", came_in.html);
    somebody
}

fn is_in(seen: &Seen) -> bool {
    seen.status == StatusCode::OK
}

#[tokio::test]
async fn a_letter_signs_in_where_it_was_asked_for_and_leads_to_the_page_that_was_wanted() {
    for database in databases().await {
        let world = World::empty(database);
        has_account(&world, ANA, "Ana Kralj", &["facilitator"]);
        let ana = world.stranger();
        let refused = ana.sees("/imports?x=1").await;
        assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
        let sign_in = refused
            .attribute("main a.button-main", "href")
            .expect("a way in");
        let asks = ana.sees(&sign_in).await;
        let to = asks.attribute("input[name=to]", "value").expect("where to");
        assert_eq!(to, "/imports?x=1");
        let sent = ana
            .sends("/sign-in", &[("email", " Ana@HUB.example "), ("to", &to)])
            .await;
        assert_eq!(sent.leads_to.as_deref(), Some("/sign-in/code"));

        let letter = mailbox::letter(&world, ANA, 1).await;
        assert!(!letter.subject.contains(&letter.code()));
        assert!(letter.text().contains("Ana Kralj"));
        let came_in = ana.sees(&letter.link()).await;
        assert_eq!(came_in.leads_to.as_deref(), Some("/imports?x=1"));
        assert!(is_in(&ana.sees("/imports").await));

        // Once: neither there nor anywhere else.
        assert_eq!(ana.sees(&letter.link()).await.status, StatusCode::NOT_FOUND);
        let other = world.stranger();
        assert_eq!(
            other.sees(&letter.link()).await.status,
            StatusCode::NOT_FOUND
        );
        assert!(!is_in(&other.sees("/imports").await));
    }
}

#[tokio::test]
async fn another_browser_is_not_signed_in_but_shown_the_code() {
    for database in databases().await {
        let world = World::empty(database);
        has_account(&world, ANA, "Ana Kralj", &["facilitator"]);
        let laptop = world.stranger();
        laptop.sends("/sign-in", &[("email", ANA)]).await;
        let letter = mailbox::letter(&world, ANA, 1).await;
        let phone = world.stranger();
        // A scanner that follows links, again and again, uses nothing up.
        for _ in 0..3 {
            let shown = phone.sees(&letter.link()).await;
            assert_eq!(shown.status, StatusCode::OK);
            assert!(shown.texts("main code").contains(&letter.code()));
        }
        assert!(!is_in(&phone.sees("/imports").await));
        // Nor does the code work anywhere but where it was asked for.
        let typed_there = phone
            .sends("/sign-in/code", &[("code", &letter.code())])
            .await;
        assert_eq!(typed_there.status, StatusCode::GONE);
        phone
            .sends("/sign-in", &[("email", "nobody@hub.example")])
            .await;
        let typed_there = phone
            .sends("/sign-in/code", &[("code", &letter.code())])
            .await;
        assert_eq!(typed_there.status, StatusCode::UNPROCESSABLE_ENTITY);

        let code = letter.code().to_lowercase().replace(' ', " - ");
        let typed = laptop.sends("/sign-in/code", &[("code", &code)]).await;
        assert_eq!(typed.status, StatusCode::SEE_OTHER, "{}", typed.html);
        assert!(is_in(&laptop.sees("/imports").await));
        assert_eq!(
            phone.sees(&letter.link()).await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn five_wrong_codes_use_a_letter_up() {
    for database in databases().await {
        let world = World::empty(database);
        has_account(&world, ANA, "Ana Kralj", &["facilitator"]);
        let guesser = world.stranger();
        guesser.sends("/sign-in", &[("email", ANA)]).await;
        let letter = mailbox::letter(&world, ANA, 1).await;
        for _ in 0..5 {
            let wrong = guesser
                .sends("/sign-in/code", &[("code", "BBBB BBBB")])
                .await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let right = guesser
            .sends("/sign-in/code", &[("code", &letter.code())])
            .await;
        assert_eq!(right.status, StatusCode::GONE);
        assert_eq!(
            guesser.sees(&letter.link()).await.status,
            StatusCode::NOT_FOUND
        );
        assert!(!is_in(&guesser.sees("/imports").await));
    }
}

/// A page without what is random in every answer.
fn words(seen: &Seen, address: &str) -> String {
    seen.html.replace(address, "ADDRESS")
}

#[tokio::test]
async fn nobody_learns_who_has_an_account() {
    for database in databases().await {
        let world = World::empty(database);
        has_account(&world, ANA, "Ana Kralj", &["facilitator"]);
        let unknown = "eva@hub.example";
        let mut answers = Vec::new();
        for address in [ANA, unknown] {
            let stranger = world.stranger();
            let mut told = Vec::new();
            let sent = stranger.sends("/sign-in", &[("email", address)]).await;
            told.push((sent.status, sent.leads_to.clone(), words(&sent, address)));
            let page = stranger.sees("/sign-in/code").await;
            told.push((page.status, None, words(&page, address)));
            // The letter is written beside the request; wrong codes would otherwise forestall it.
            mailbox::until_worked_off(&world).await;
            for _ in 0..6 {
                let wrong = stranger
                    .sends("/sign-in/code", &[("code", "BBBB BBBB")])
                    .await;
                told.push((wrong.status, None, words(&wrong, address)));
            }
            answers.push(told);
        }
        assert_eq!(answers[0], answers[1]);
        mailbox::until_worked_off(&world).await;
        assert_eq!(mailbox::count(&world, ANA).await, 1);
        assert_eq!(mailbox::count(&world, unknown).await, 0);
    }
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    let world = World::empty(None);
    has_account(&world, ANA, "Ana Kralj", &["facilitator"]);
    let elsewhere = [
        "https://elsewhere.example/",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "/\t/elsewhere.example",
        "javascript:alert(1)",
    ];
    for (number, to) in elsewhere.into_iter().enumerate() {
        let ana = world.stranger();
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("to", to)
            .finish();
        let asks = ana.sees(&format!("/sign-in?{query}")).await;
        assert_eq!(
            asks.attribute("input[name=to]", "value").as_deref(),
            Some("/")
        );
        ana.sends("/sign-in", &[("email", ANA), ("to", to)]).await;
        let letter = mailbox::letter(&world, ANA, number + 1).await;
        assert_eq!(
            ana.sees(&letter.link()).await.leads_to.as_deref(),
            Some("/"),
            "{to:?}"
        );
        // Signed in already, the page leads on at once.
        let on = ana.sees(&format!("/sign-in?{query}")).await;
        assert_eq!(on.leads_to.as_deref(), Some("/"), "{to:?}");
    }
}

#[tokio::test]
async fn one_address_gets_few_letters() {
    let world = World::empty(None);
    has_account(&world, ANA, "Ana Kralj", &["facilitator"]);
    for _ in 0..9 {
        world.stranger().sends("/sign-in", &[("email", ANA)]).await;
    }
    mailbox::until_worked_off(&world).await;
    assert_eq!(mailbox::count(&world, ANA).await, 5);
}

#[tokio::test]
async fn a_session_planted_in_a_browser_is_not_taken_over() {
    for database in databases().await {
        let world = World::empty(database);
        has_account(&world, ANA, "Ana Kralj", &["facilitator"]);
        // Cookies are put in by hand here.
        let browser = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .expect("a client");
        let cookie = |answer: &reqwest::Response, name: &str| {
            let mut cookies = answer.cookies().filter(|cookie| cookie.name() == name);
            cookies.next().map(|cookie| cookie.value().to_owned())
        };
        // An attacker's own open session, and one that they made up.
        let answer = browser.get(&world.link).send().await.expect("an answer");
        let open = cookie(&answer, "collider").expect("a session");
        for (number, planted) in [open.as_str(), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"]
            .into_iter()
            .enumerate()
        {
            let asked = browser
                .post(format!("{}/sign-in", world.base))
                .header("content-type", "application/x-www-form-urlencoded")
                .body(format!("email={ANA}"))
                .send()
                .await
                .expect("an answer");
            let asked = cookie(&asked, "collider-asked").expect("who asked");
            let letter = mailbox::letter(&world, ANA, number + 1).await;
            let came_in = browser
                .get(format!("{}{}", world.base, letter.link()))
                .header(
                    "cookie",
                    format!("collider={planted}; collider-asked={asked}"),
                )
                .send()
                .await
                .expect("an answer");
            assert_eq!(came_in.status(), StatusCode::SEE_OTHER);
            let own = cookie(&came_in, "collider").expect("a session");
            assert_ne!(own, planted);
            for (session, is_ana) in [(own.as_str(), true), (planted, false)] {
                let seen = browser
                    .get(format!("{}/", world.base))
                    .header("cookie", format!("collider={session}"))
                    .send()
                    .await
                    .expect("an answer");
                let html = seen.text().await.expect("a page");
                assert_eq!(html.contains("Ana Kralj"), is_ana);
                assert!(
                    !html.contains("Demo facilitator"),
                    "it ended with Ana's coming"
                );
            }
        }
    }
}

#[tokio::test]
async fn who_signs_in_where_somebody_was_signed_in_ends_that_session() {
    for database in databases().await {
        let world = World::empty(database);
        has_account(&world, ANA, "Ana Kralj", &["facilitator"]);
        let shared = world.stranger();
        shared.sends("/sign-in", &[("email", ANA)]).await;
        let letter = mailbox::letter(&world, ANA, 1).await;
        let path = world.link.strip_prefix(&world.base).expect("a path");
        shared.sees(path).await;
        assert!(shared.sees("/").await.html.contains("Demo facilitator"));
        shared.sees(&letter.link()).await;
        assert!(shared.sees("/").await.html.contains("Ana Kralj"));
        let facilitator = world.facilitator().await;
        let devices = facilitator.sees("/account/devices").await;
        assert_eq!(
            devices.texts("tbody th").len(),
            1,
            "the shared browser's has ended"
        );
    }
}

#[tokio::test]
async fn the_first_person_comes_by_the_link_that_the_program_prints() {
    use std::{
        io::{BufRead, BufReader},
        process::Stdio,
    };
    for database in databases().await {
        let folder = tempfile::tempdir().expect("a folder");
        let serve = || {
            let mut child = crate::world::program(folder.path(), database.as_deref())
                .args(["serve", "--listen", "127.0.0.1:0"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .expect("the program starts");
            let mut line = String::new();
            let output = child.stdout.take().expect("its output");
            BufReader::new(output).read_line(&mut line).expect("a line");
            (child, line.trim().to_owned())
        };
        let (mut program, link) = serve();
        let (base, token) = link.split_once("/sign-in/first/").expect("a link");
        let path = format!("/sign-in/first/{token}");
        let first = Somebody::at(base);
        assert_eq!(
            first.sees("/sign-in/first/nonsense").await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(first.sees(&path).await.status, StatusCode::OK);
        let wrong = first.sends(&path, &[("name", ""), ("email", "ana")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrong.texts(".mistake").len(), 2);
        let made = first
            .sends(
                &path,
                &[("name", "Ana Kralj"), ("email", ANA), ("lang", "sl")],
            )
            .await;
        assert_eq!(made.status, StatusCode::SEE_OTHER);
        let account = first.sees("/account").await;
        assert!(account.html.contains("Vodja vozlišča") && account.html.contains("Skrbnik"));

        // Of no use to anybody any more.
        assert_eq!(first.sees(&path).await.status, StatusCode::NOT_FOUND);
        let second = Somebody::at(base);
        let again = [("name", "Eva"), ("email", "eva@hub.example")];
        assert_eq!(
            second.sends(&path, &again).await.status,
            StatusCode::NOT_FOUND
        );
        program.kill().expect("killed");
        program.wait().expect("gone");

        // And the next start prints none. What it prints instead ends with it.
        let mut later = crate::world::program(folder.path(), database.as_deref())
            .args(["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let log = BufReader::new(later.stderr.take().expect("its log"));
        let said = log
            .lines()
            .map_while(Result::ok)
            .any(|line| line.starts_with("Collider is at "));
        assert!(said);
        std::thread::sleep(std::time::Duration::from_secs(1));
        later.kill().expect("killed");
        let output = later.wait_with_output().expect("gone");
        assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    }
}
