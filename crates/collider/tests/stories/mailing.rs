//! Letters on their way: what arrives, what comes back, and what happens when something breaks.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Output, Stdio},
    time::Duration,
};

use collider::platform::{
    Platform,
    clock::Clock,
    i18n::Lang,
    mail::{self, Body, Letter, Recipient, State, Urgency},
    settings::Settings,
    store::{Actor, Store},
};
use mail_parser::MessageParser;
use reqwest::StatusCode;
use uuid::Uuid;

use crate::{
    smtp::{Begins, MailServer, Manner, Taken},
    world::{Somebody, World, databases, program},
};

/// A hub that is served, not a demo, with a mail server.
struct Hub {
    program: Child,
    base: String,
    folder: tempfile::TempDir,
    database: Option<String>,
    smtp_url: String,
}

impl Hub {
    fn open(database: Option<String>, smtp_url: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let (program, base) = serve(folder.path(), database.as_deref(), smtp_url);
        Self {
            program,
            base,
            folder,
            database,
            smtp_url: smtp_url.to_owned(),
        }
    }

    fn kill(&mut self) {
        self.program.kill().expect("killed");
        self.program.wait().expect("gone");
    }

    fn start_again(&mut self) {
        let (program, base) = serve(self.folder.path(), self.database.as_deref(), &self.smtp_url);
        (self.program, self.base) = (program, base);
    }

    fn command(&self, arguments: &[&str]) -> Output {
        with_mail(self.folder.path(), self.database.as_deref(), &self.smtp_url)
            .env("COLLIDER_BASE_URL", &self.base)
            .args(arguments)
            .output()
            .expect("it runs")
    }

    async fn facilitator(&self) -> Somebody {
        let output = self.command(&["sign-in-link", "ana@hub.example", "--name", "Ana"]);
        let link = String::from_utf8(output.stdout).expect("text");
        let somebody = Somebody::at(&self.base);
        let path = link.trim().strip_prefix(&self.base).expect("a path");
        assert_eq!(somebody.sees(path).await.status, StatusCode::SEE_OTHER);
        somebody
    }

    /// The store, as another process of the same hub sees it.
    async fn store(&self) -> Store {
        let file = self.folder.path().join("collider.db");
        let url = match &self.database {
            Some(url) => url.clone(),
            None => format!("sqlite://{}", file.display()),
        };
        Store::open(&url).await.expect("the store")
    }

    /// Has the hub write letters, all in one change.
    async fn writes(&self, letters: Vec<Letter>) -> Vec<Uuid> {
        let store = self.store().await;
        let ids = write(&store, false, letters).await;
        store.close().await;
        ids
    }

    /// Waits until no letter is on its way, and tells how many are in each state.
    async fn at_rest(&self) -> Vec<(State, i64)> {
        let store = self.store().await;
        for _ in 0..1_500 {
            let counts = mail::counts(store.read()).await.expect("read");
            let under_way = [State::Waiting, State::Sending];
            if !counts.keys().any(|state| under_way.contains(state)) {
                let mut counts: Vec<_> = counts.into_iter().collect();
                counts.sort();
                store.close().await;
                return counts;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let letters = mail::letters(store.read(), None, None, 50, Clock::System.now()).await;
        panic!("letters are still on their way: {letters:#?}");
    }
}

impl Drop for Hub {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn with_mail(folder: &Path, database: Option<&str>, smtp_url: &str) -> Command {
    let mut command = program(folder, database);
    command
        .env("COLLIDER_HUB_NAME", "Stičišče Maribor")
        .env("COLLIDER_MAIL__FROM", "hub@hub.example")
        .env("COLLIDER_MAIL__SMTP_URL", smtp_url);
    command
}

fn serve(folder: &Path, database: Option<&str>, smtp_url: &str) -> (Child, String) {
    let mut child = with_mail(folder, database, smtp_url)
        .args(["serve", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(child.stderr.take().expect("its log")).lines();
    let base = loop {
        let line = lines.next().expect("it goes on").expect("a line");
        if let Some(base) = line.strip_prefix("Collider is at ") {
            break base.to_owned();
        }
    };
    // A full pipe would stop the program.
    std::thread::spawn(move || lines.for_each(drop));
    (child, base)
}

async fn write(store: &Store, outbox: bool, letters: Vec<Letter>) -> Vec<Uuid> {
    let settings = Settings {
        hub_name: "Stičišče Maribor".into(),
        base_url: "https://hub.example".into(),
        ..Settings::default()
    };
    let mut platform = Platform::new(settings, store.clone(), Clock::System, false);
    platform.outbox = outbox;
    let now = Clock::System.now();
    let change = store.begin(Actor::Program, now).await.expect("a change");
    let mut ids = Vec::new();
    for letter in letters {
        ids.push(
            mail::send(&change, &platform, letter)
                .await
                .expect("written"),
        );
    }
    change.commit().await.expect("committed");
    ids
}

fn letter(lang: &str, name: &str, address: &str) -> Letter {
    Letter {
        to: Recipient {
            person: None,
            name: name.into(),
            address: address.into(),
            lang: Lang::from_code(lang).expect("spoken"),
        },
        kind: "test",
        urgency: Urgency::InTurn,
        worthless_after: None,
        unsubscribe: None,
        subject: format!("Čakamo: {name}"),
        body: Body::new()
            .paragraph("One\n.\ntwo")
            .button("Open", "https://hub.example/secret-token"),
    }
}

fn to(address: &str) -> Letter {
    letter("en", "", address)
}

fn recipients(taken: &[Taken]) -> Vec<&str> {
    taken.iter().map(|letter| letter.to.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_arrive_in_every_language_and_their_words_are_gone_then() {
    for database in databases().await {
        let server = MailServer::open().await;
        let hub = Hub::open(database, &format!("smtp://{}", server.address));
        let people = [
            ("en", "Ana Kralj", "Hello Ana Kralj,"),
            (
                "de",
                "Jörg \"J.\" Öttinger",
                "Guten Tag Jörg \"J.\" Öttinger,",
            ),
            ("sl", "Živa Škrjanc", "Pozdravljeni, Živa Škrjanc,"),
        ];
        let letters = people
            .iter()
            .map(|(lang, name, _)| Letter {
                unsubscribe: Some("https://hub.example/off/x".into()),
                ..letter(lang, name, &format!("{lang}@hub.example"))
            })
            .collect();
        let ids = hub.writes(letters).await;
        let taken = server.has(3).await;
        for (((lang, name, greeting), id), taken) in people.iter().zip(&ids).zip(&taken) {
            assert_eq!(taken.from, "hub@hub.example");
            assert_eq!(taken.to, format!("{lang}@hub.example"));
            assert_eq!(
                taken.header("Message-ID"),
                Some(format!("<{id}@hub.example>"))
            );
            assert_eq!(
                taken.header("List-Unsubscribe").as_deref(),
                Some("<https://hub.example/off/x>")
            );
            assert_eq!(
                taken.header("List-Unsubscribe-Post").as_deref(),
                Some("List-Unsubscribe=One-Click")
            );
            assert_eq!(taken.header("Content-Language").as_deref(), Some(*lang));
            let message = MessageParser::default()
                .parse(&taken.raw)
                .expect("a message");
            assert_eq!(message.subject(), Some(&*format!("Čakamo: {name}")));
            let sender = message.from().and_then(|from| from.first()).expect("one");
            assert_eq!(sender.name(), Some("Stičišče Maribor"));
            let recipient = message.to().and_then(|to| to.first()).expect("one");
            assert_eq!(recipient.name(), Some(*name));
            let text = message.body_text(0).expect("a text");
            assert!(text.starts_with(greeting), "{text}");
            // A dot alone on a line ends a letter on the wire; in the letter it is a dot.
            assert!(text.replace('\r', "").contains("One\n.\ntwo"), "{text}");
            assert!(text.contains("https://hub.example/secret-token"), "{text}");
            let html = message.body_html(0).expect("HTML");
            assert!(html.contains("href=\"https://hub.example/secret-token\""));
        }
        assert_eq!(hub.at_rest().await, [(State::Sent, 3)]);
        let store = hub.store().await;
        for lang in ["en", "de", "sl"] {
            let whose = mail::Whose::Address(format!("{lang}@hub.example"));
            let kept = mail::of(store.read(), &whose).await.expect("read");
            assert_eq!((kept.len(), kept[0].text.as_ref()), (1, None));
        }

        let ana = hub.facilitator().await;
        let page = ana.sees("/mail").await;
        assert_eq!(page.texts("tbody tr").len(), 3);
        assert!(page.texts("tbody tr")[0].contains("sl@hub.example"));
        assert!(page.texts("tbody .tag").iter().all(|state| state == "sent"));
        assert!(!page.html.contains("secret-token") && !page.html.contains("Čakamo"));
        let stranger = Somebody::at(&hub.base);
        for path in ["/mail", &format!("/mail/{}/send-again", ids[0])] {
            let seen = match path {
                "/mail" => stranger.sees(path).await,
                _ => stranger.sends(path, &[]).await,
            };
            assert_eq!(seen.status, StatusCode::UNAUTHORIZED, "{path}");
        }
        for path in ["/outbox".to_owned(), format!("/outbox/{}", ids[0])] {
            assert_eq!(
                ana.sees(&path).await.status,
                StatusCode::NOT_FOUND,
                "{path}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_put_off_arrives_once_and_what_comes_back_is_shown() {
    for database in databases().await {
        let server = MailServer::open().await;
        let hub = Hub::open(database, &format!("smtp://{}", server.address));
        let ana = hub.facilitator().await;
        server.will([
            Manner::ToRecipient("451 4.7.1 greylisted, come again"),
            Manner::ToRecipient("550 5.1.1 nobody here by that name"),
            Manner::ToLetter("554 5.7.1 looks like something else"),
            Manner::KeepAndHangUp,
        ]);
        let ids = hub
            .writes(vec![
                to("late@hub.example"),
                to("nobody@hub.example"),
                to("refused@hub.example"),
                to("doubt@hub.example"),
                to("well@hub.example"),
            ])
            .await;
        server.has(2).await;
        let stuck = ana.sees("/mail").await;
        assert!(
            stuck
                .texts(".notice")
                .concat()
                .contains("Mail has been stuck since"),
            "{}",
            stuck.html
        );
        assert!(
            stuck
                .texts(".notice")
                .concat()
                .contains("451 4.7.1 greylisted")
        );
        assert_eq!(
            hub.at_rest().await,
            [
                (State::Sent, 2),
                (State::Failed, 1),
                (State::Bounced, 1),
                (State::InDoubt, 1),
            ]
        );
        assert_eq!(
            recipients(&server.taken()),
            ["doubt@hub.example", "well@hub.example", "late@hub.example"]
        );

        let page = ana.sees("/mail").await;
        assert!(page.texts(".notice").is_empty(), "mail flows again");
        let line = |id: &Uuid| format!("#letter-{id}");
        for (id, state, said) in [
            (&ids[1], "came back", "550 5.1.1 nobody here by that name"),
            (&ids[2], "given up", "554 5.7.1 looks like something else"),
            (&ids[3], "in doubt", ""),
        ] {
            assert_eq!(page.texts(&format!("{} .tag", line(id))), [state]);
            assert!(
                page.texts(&line(id)).concat().contains(said),
                "{}",
                page.html
            );
        }
        let bounced = ana.sees("/mail?state=bounced").await;
        assert_eq!(bounced.texts("tbody tr").len(), 1);
        assert!(
            bounced.texts("tbody form").is_empty(),
            "it would only come back again"
        );

        // Given up and in doubt may be sent again, on a person's word.
        for id in &ids[2..4] {
            let again = format!("/mail/{id}/send-again");
            assert_eq!(
                page.attribute(&format!("{} form", line(id)), "action"),
                Some(again.clone())
            );
            assert_eq!(ana.sends(&again, &[]).await.status, StatusCode::SEE_OTHER);
            let twice = ana.sends(&again, &[]).await;
            assert!(
                matches!(twice.status, StatusCode::CONFLICT),
                "{}",
                twice.status
            );
        }
        let for_the_bounced = format!("/mail/{}/send-again", ids[1]);
        assert_eq!(
            ana.sends(&for_the_bounced, &[]).await.status,
            StatusCode::CONFLICT
        );
        let taken = server.has(5).await;
        assert_eq!(
            recipients(&taken[3..]),
            ["refused@hub.example", "doubt@hub.example"]
        );
        assert_eq!(taken[4].header("Message-ID"), taken[0].header("Message-ID"));
        assert_eq!(hub.at_rest().await, [(State::Sent, 4), (State::Bounced, 1)]);
        let log = ana.sees("/changes?thing=letter").await;
        assert_eq!(log.texts("tbody tr").len(), 2, "{}", log.html);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_power_cut_in_a_batch_loses_nothing_and_sends_nothing_twice() {
    for database in databases().await {
        let server = MailServer::open().await;
        let mut hub = Hub::open(database, &format!("smtp://{}", server.address));
        // One is taken, and the power goes before the answer is heard.
        let letters: Vec<Letter> = (0..12)
            .map(|number| to(&format!("number-{number:02}@hub.example")))
            .collect();
        server.will([Manner::HoldAnswer]);
        let first = hub.writes(vec![to("first@hub.example")]).await[0];
        server.has(1).await;
        let ids = hub.writes(letters).await;
        hub.kill();
        let store = hub.store().await;
        let counts = mail::counts(store.read()).await.expect("read");
        store.close().await;
        assert_eq!(
            (counts.get(&State::Sending), counts.get(&State::Waiting)),
            (Some(&1), Some(&12))
        );
        // Again, and again in the middle of the rest.
        server.will([Manner::HoldAnswer]);
        hub.start_again();
        let taken = server.has(2).await;
        assert_eq!(taken[1].to, "number-00@hub.example");
        hub.kill();
        hub.start_again();
        assert_eq!(
            hub.at_rest().await,
            [(State::Sent, 11), (State::InDoubt, 2)]
        );
        let taken = server.taken();
        let mut once = recipients(&taken);
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), 13, "nothing is lost");
        assert_eq!(taken.len(), 13, "nothing is sent twice");

        let ana = hub.facilitator().await;
        let page = ana.sees("/mail?state=in-doubt").await;
        let rows: Vec<Option<String>> = (1..=2)
            .map(|row| page.attribute(&format!("tbody tr:nth-child({row})"), "id"))
            .collect();
        let row = |id: Uuid| Some(format!("letter-{id}"));
        assert_eq!(rows, [row(ids[0]), row(first)]);
        assert!(page.html.contains("It may have arrived"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn asked_to_stop_the_letter_under_way_still_arrives_and_is_known_to() {
    for database in databases().await {
        let server = MailServer::open().await;
        let mut hub = Hub::open(database, &format!("smtp://{}", server.address));
        server.will([Manner::HoldAnswer]);
        hub.writes(vec![to("one@hub.example"), to("two@hub.example")])
            .await;
        server.has(1).await;
        let asked = Command::new("kill")
            .args(["-TERM", &hub.program.id().to_string()])
            .status();
        assert!(asked.expect("asked").success());
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert_eq!(
            hub.program.try_wait().expect("asked"),
            None,
            "it waits for the answer"
        );
        server.go_on();
        let status = tokio::task::block_in_place(|| hub.program.wait()).expect("gone");
        assert!(status.success(), "{status}");
        assert_eq!(server.taken().len(), 1);
        let store = hub.store().await;
        let counts = mail::counts(store.read()).await.expect("read");
        store.close().await;
        assert_eq!(counts.get(&State::Sent), Some(&1), "{counts:?}");
        assert_eq!(counts.get(&State::Waiting), Some(&1), "{counts:?}");
        hub.start_again();
        assert_eq!(hub.at_rest().await, [(State::Sent, 2)]);
        assert_eq!(
            recipients(&server.taken()),
            ["one@hub.example", "two@hub.example"]
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_server_that_is_gone_and_comes_back_gets_all_letters_urgent_ones_first() {
    for database in databases().await {
        let address = MailServer::nobodys_port().await;
        let hub = Hub::open(database, &format!("smtp://{address}"));
        hub.writes(vec![to("first@hub.example")]).await;
        let ana = hub.facilitator().await;
        let mut notice = String::new();
        for _ in 0..200 {
            notice = ana.sees("/mail").await.texts(".notice").concat();
            if notice.contains("stuck") {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert!(notice.contains("Mail has been stuck since"), "{notice}");
        assert!(notice.contains("refused"), "{notice}");
        let server = MailServer::at(&address, None).await;
        server.will([Manner::HoldAnswer]);
        server.has(1).await;
        hub.writes(vec![to("second@hub.example"), to("third@hub.example")])
            .await;
        let urgent = Letter {
            urgency: Urgency::AtOnce,
            ..to("urgent@hub.example")
        };
        hub.writes(vec![urgent]).await;
        server.go_on();
        assert_eq!(hub.at_rest().await, [(State::Sent, 4)]);
        let taken = server.taken();
        assert_eq!(
            recipients(&taken),
            [
                "first@hub.example",
                "urgent@hub.example",
                "second@hub.example",
                "third@hub.example"
            ]
        );
        let hellos = server.heard();
        let hellos = hellos
            .iter()
            .filter(|line| line.starts_with("EHLO"))
            .count();
        assert_eq!(hellos, 1, "one connection for all");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_a_letter_could_not_be_delivered_marks_it() {
    for database in databases().await {
        let server = MailServer::open().await;
        let hub = Hub::open(database, &format!("smtp://{}", server.address));
        hub.writes(vec![to("moved@hub.example")]).await;
        let taken = server.has(1).await;
        assert_eq!(hub.at_rest().await, [(State::Sent, 1)]);
        let report = format!(
            "From: MAILER-DAEMON@mx.example\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nIt came back.\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\n\
             Reporting-MTA: dns; mx.example\r\n\r\n\
             Final-Recipient: rfc822; moved@hub.example\r\nAction: failed\r\nStatus: 5.1.6\r\n\
             Diagnostic-Code: smtp; 550 5.1.6 moved away\r\n\r\n\
             --b\r\nContent-Type: message/rfc822\r\n\r\n{}\r\n--b--\r\n",
            taken[0].raw
        );
        let file = hub.folder.path().join("report.eml");
        std::fs::write(&file, report).expect("written");
        let path = file.to_str().expect("text");
        let output = hub.command(&["mail", "bounce", path]);
        let said = String::from_utf8(output.stdout).expect("text");
        assert!(output.status.success(), "{said}");
        assert!(
            said.contains("to moved@hub.example came back: 550 5.1.6 moved away"),
            "{said}"
        );
        let ana = hub.facilitator().await;
        let page = ana.sees("/mail?state=bounced").await;
        assert_eq!(page.texts("tbody .tag"), ["came back"]);
        assert!(
            page.texts("tbody tr")
                .concat()
                .contains("550 5.1.6 moved away")
        );

        std::fs::write(&file, "Subject: Holiday\r\n\r\nI am away.\r\n").expect("written");
        let output = hub.command(&["mail", "bounce", path]);
        assert!(!output.status.success());
        let said = String::from_utf8(output.stderr).expect("text");
        assert!(said.contains("carries no delivery report"), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_server_can_be_tried_out_and_what_is_wrong_is_said_plainly() {
    let folder = tempfile::tempdir().expect("a folder");
    // "\0ana@hub.example\0p/w:1", in Base64.
    let server = MailServer::with_password("AGFuYUBodWIuZXhhbXBsZQBwL3c6MQ==").await;
    let run = |smtp_url: String, arguments: &[&str]| {
        let output = with_mail(folder.path(), None, &smtp_url)
            .args(arguments)
            .output()
            .expect("it runs");
        let said = [output.stdout, output.stderr].concat();
        (
            output.status.success(),
            String::from_utf8(said).expect("text"),
        )
    };
    let url = |user: &str| format!("smtp://{user}@{}", server.address);
    let right = url("ana%40hub.example:p%2Fw%3A1");
    let test = ["mail", "test", "you@elsewhere.example"];

    let (well, said) = run(right.clone(), &test);
    assert!(well, "{said}");
    assert!(said.contains("250 2.0.0 taken"), "{said}");
    let taken = server.taken();
    assert_eq!(recipients(&taken), ["you@elsewhere.example"]);
    let message = MessageParser::default()
        .parse(&taken[0].raw)
        .expect("a message");
    assert_eq!(message.subject(), Some("Test letter from Stičišče Maribor"));

    let (well, said) = run(right.clone(), &["doctor"]);
    assert!(well, "{said}");
    assert!(
        said.contains("answers and lets hub@hub.example write"),
        "{said}"
    );

    let (well, said) = run(url("ana%40hub.example:secret-guess"), &test);
    assert!(!well);
    assert!(
        said.contains("535 5.7.8 user or password is wrong"),
        "{said}"
    );
    assert!(said.contains("-> check user and password"), "{said}");
    assert!(!said.contains("secret-guess"), "{said}");
    server.will([Manner::ToRecipient("550 5.1.1 nobody here by that name")]);
    let (well, said) = run(right.clone(), &test);
    assert!(!well);
    assert!(
        said.contains("550 5.1.1 nobody here by that name"),
        "{said}"
    );
    let (well, said) = run(right, &["mail", "test", "nobody"]);
    assert!(
        !well && said.contains("nobody is not an e-mail address"),
        "{said}"
    );

    let gone = format!("smtp://{}", MailServer::nobodys_port().await);
    for arguments in [&test[..], &["doctor"]] {
        let (_, said) = run(gone.clone(), arguments);
        assert!(said.contains("refused"), "{said}");
        assert!(said.contains("nothing listens there"), "{said}");
    }
    let silent = format!("smtps://{}", server.address);
    let (well, said) = run(silent, &test);
    assert!(!well && said.contains("encryption failed"), "{said}");
    let demands = format!("smtp://{}?tls=required", server.address);
    let (well, said) = run(demands, &test);
    assert!(
        !well && said.contains("does not encrypt after its greeting"),
        "{said}"
    );
    let (well, said) = run(String::new(), &test);
    assert!(!well && said.contains("No mail server is set"), "{said}");
    assert_eq!(server.taken().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_mail_server_letters_wait_and_the_program_says_so() {
    let mut hub = Hub::open(None, "");
    let ids = hub.writes(vec![to("ana@hub.example")]).await;
    let stale = Letter {
        worthless_after: Some(Clock::System.now()),
        ..to("late@hub.example")
    };
    hub.writes(vec![stale]).await;
    let ana = hub.facilitator().await;
    let page = ana.sees("/mail").await;
    assert!(
        page.texts(".notice")
            .concat()
            .contains("No mail server is set")
    );
    assert_eq!(page.texts(&format!("#letter-{} .tag", ids[0])), ["waiting"]);
    hub.kill();
    let server = MailServer::open().await;
    hub.smtp_url = format!("smtp://{}", server.address);
    hub.start_again();
    assert_eq!(hub.at_rest().await, [(State::Sent, 1), (State::Failed, 1)]);
    assert_eq!(recipients(&server.taken()), ["ana@hub.example"]);
    let ana = hub.facilitator().await;
    let failed = ana.sees("/mail?state=failed").await;
    assert!(
        failed.html.contains("it was of no use any more"),
        "{}",
        failed.html
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_demo_nothing_is_sent_and_everybody_reads_the_outbox() {
    for database in databases().await {
        let server = MailServer::open().await;
        let settings = format!(
            "[mail]\nsmtp_url = \"smtp://{}\"\nfrom = \"hub@hub.example\"\n",
            server.address
        );
        let world = World::with_settings(database.clone(), &settings);
        let stranger = world.stranger();
        let empty = stranger.sees("/outbox").await;
        assert_eq!(empty.texts(".empty h2"), ["No letters yet"]);
        assert!(
            stranger
                .sees("/")
                .await
                .attribute(".ribbon a", "href")
                .is_some()
        );

        let file = world.folder().join("collider.db");
        let url = database.unwrap_or_else(|| format!("sqlite://{}", file.display()));
        let store = Store::open(&url).await.expect("the store");
        let mut html = letter("sl", "Živa <script>", "ziva@hub.example");
        html.body = html
            .body
            .paragraph("<script>alert(1)</script> https://hub.example/a?b=1&c=2");
        let id = write(&store, true, vec![html]).await[0];
        let list = stranger.sees("/outbox").await;
        assert_eq!(list.texts("tbody th"), ["Čakamo: Živa <script>"]);
        let address = list.attribute("tbody th a", "href").expect("a link");
        assert_eq!(address, format!("/outbox/{id}"));
        let page = stranger.sees(&address).await;
        assert_eq!(page.texts("h1"), ["Čakamo: Živa <script>"]);
        assert_eq!(
            page.texts("article.letter a"),
            [
                "https://hub.example/secret-token",
                "https://hub.example/a?b=1&c=2",
                "https://hub.example"
            ]
        );
        assert!(!page.html.contains("<script>alert"), "{}", page.html);

        let request = stranger.client.get(format!("{}{address}/html", world.base));
        let answer = request.send().await.expect("an answer");
        let policy = answer.headers()["content-security-policy"].to_str();
        let policy = policy.expect("text").to_owned();
        assert!(policy.starts_with("default-src 'none'; style-src 'unsafe-inline';"));
        assert!(policy.contains("sandbox allow-top-navigation-by-user-activation"));
        assert!(!policy.contains("allow-scripts") && !policy.contains("allow-same-origin"));
        assert_eq!(answer.headers()["x-frame-options"], "DENY");
        let html = answer.text().await.expect("HTML");
        assert!(html.contains("href=\"https://hub.example/secret-token\""));
        assert!(!html.contains("<script"), "{html}");
        let nowhere = stranger.sees(&format!("/outbox/{}", Uuid::now_v7())).await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert!(server.heard().is_empty(), "{:?}", server.heard());
        store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_go_encrypted_and_only_to_a_server_with_a_certificate_that_holds() {
    for (begins, scheme) in [(Begins::AtOnce, "smtps"), (Begins::WhenAsked, "smtp")] {
        let (server, certificate) = MailServer::encrypted(begins).await;
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("authority.pem");
        std::fs::write(&file, certificate).expect("written");
        let test = |host: &str, ca_file: &str| {
            let url = format!("{scheme}://{host}:{}?tls=required", server.port());
            let output = with_mail(folder.path(), None, &url)
                .env("COLLIDER_MAIL__CA_FILE", ca_file)
                .args(["mail", "test", "you@elsewhere.example"])
                .output()
                .expect("it runs");
            let said = [output.stdout, output.stderr].concat();
            (
                output.status.success(),
                String::from_utf8(said).expect("text"),
            )
        };
        let known = file.to_str().expect("text");
        let (well, said) = test("localhost", known);
        assert!(well, "{scheme}: {said}");
        assert_eq!(recipients(&server.taken()), ["you@elsewhere.example"]);
        for (host, ca_file) in [("localhost", ""), ("127.0.0.1", known)] {
            let (well, said) = test(host, ca_file);
            assert!(!well, "{scheme}: {said}");
            assert!(said.contains("certificate"), "{scheme}: {said}");
            assert!(said.contains("mail.ca_file"), "{scheme}: {said}");
        }
        assert_eq!(
            server.taken().len(),
            1,
            "nothing goes over a line that may be false"
        );
    }
}
