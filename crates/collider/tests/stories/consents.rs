//! What people say yes and no to decides what others see of them, from the moment they say it.

use std::io::Read;

use reqwest::StatusCode;

use crate::world::{Somebody, World, databases};

/// Answers a question on the page of consents, to the words that stand there.
pub async fn says(who: &Somebody, purpose: &str, answer: &str) {
    let page = who.sees("/account/consents").await;
    let wording = page
        .attribute(&format!("#{purpose} input[name=wording]"), "value")
        .unwrap_or_else(|| panic!("{purpose} is asked"));
    let fields = [
        ("purpose", purpose),
        ("answer", answer),
        ("wording", &wording),
    ];
    let sent = who.sends("/account/consents", &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.html);
}

/// Signs somebody in with an account of their own.
pub async fn with_account(world: &World, name: &str, address: &str, role: &str) -> Somebody {
    let options = ["--name", name, "--role", role];
    world.by_link(address, &options).await
}

/// Ana says yes, Bea says nothing, Cilka takes her yes back, Dana has no account and so cannot say
/// anything, and at the last one an office is named, which is nobody.
const CONTACTS: [(&str, &str, &str); 5] = [
    ("Livarna Ana", "Anamarija Ribič", "anamarija@ana.example"),
    ("Studio Bea", "Beatrika Lesjak", "beatrika@bea.example"),
    ("Tkalnica Cilka", "Cilkamarija Zver", "cilka@cilka.example"),
    ("Atelje Dana", "Danijela Mraz", "danijela@dana.example"),
    ("Kolektiv Ena", "", "pisarna@ena.example"),
];

/// Every organisation shows everything to everybody, its contact too.
fn region() -> String {
    CONTACTS
        .iter()
        .map(|(organisation, person, address)| {
            let mut contact = serde_json::json!({ "email": address, "phone": "+386 1 000 00" });
            if !person.is_empty() {
                contact["name"] = (*person).into();
            }
            let line = serde_json::json!({
                "name": organisation, "kind": "creative", "side": "creative", "country": "SI",
                "competences": [{ "text": "Verpackungsdesign", "lang": "de" }],
                "visibility": "public", "shown_to": { "contact": "public" },
                "consented": "2026-05-01", "status": "approved", "contact": contact,
            });
            format!("{line}\n")
        })
        .collect()
}

/// Whose contacts stand in what somebody gets: in profiles, in all three files, in previews.
async fn known_to(who: &Somebody, base: &str, profiles: &[String]) -> [bool; 5] {
    let mut texts = Vec::new();
    for address in profiles {
        let page = who.sees(address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        texts.push(page.html);
    }
    for ending in ["csv", "jsonl"] {
        let file = who.sees(&format!("/organisations/export.{ending}")).await;
        assert_eq!(file.status, StatusCode::OK, "{}", file.html);
        texts.push(file.html);
    }
    let book = who.client.get(format!("{base}/organisations/export.xlsx"));
    let book = book.send().await.expect("an answer").bytes().await;
    let book = std::io::Cursor::new(book.expect("a body"));
    let mut book = zip::ZipArchive::new(book).expect("a workbook");
    for place in 0..book.len() {
        let mut part = String::new();
        let mut file = book.by_index(place).expect("a part");
        if file.read_to_string(&mut part).is_ok() {
            texts.push(part);
        }
    }
    let (profiles, files) = texts.split_at(profiles.len());
    let stands = |text: &String, address: &str| text.contains(address);
    CONTACTS.map(|(_, _, address)| {
        let in_profiles = profiles.iter().any(|text| stands(text, address));
        let in_files = files.iter().filter(|text| stands(text, address)).count();
        assert_eq!(in_files, if in_profiles { 3 } else { 0 }, "{address}");
        in_profiles
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_shown_as_a_contact_who_did_not_agree() {
    for database in databases().await {
        // Files are asked for more often than anybody may.
        let settings = "[limits]\ncostly_per_minute = 100000\n";
        let world = World::with_settings(database, settings);
        let file = world.folder().join("region.jsonl");
        std::fs::write(&file, region()).expect("written");
        let import = world
            .command()
            .args(["import", "organisations"])
            .arg(&file)
            .output()
            .expect("an import");
        assert!(import.status.success(), "{import:?}");
        let facilitator = world.facilitator().await;
        let file = facilitator.sees("/organisations/export.jsonl").await;
        assert_eq!(file.status, StatusCode::OK);
        let list = facilitator.sees("/organisations").await;
        let html = scraper::Html::parse_document(&list.html);
        let links = scraper::Selector::parse("#found .entry h3 a").expect("a selector");
        let profiles: Vec<String> = html
            .select(&links)
            .filter_map(|link| link.attr("href").map(str::to_owned))
            .collect();
        drop(html);
        assert_eq!(profiles.len(), CONTACTS.len());

        let stranger = world.stranger();
        let member = with_account(&world, "Mira", "mira@hub.example", "mentor").await;
        let person = |place: usize| {
            let (_, name, address) = CONTACTS[place];
            with_account(&world, name, address, "participant")
        };
        let (ana, bea, cilka) = (person(0).await, person(1).await, person(2).await);
        let of = |who| known_to(who, &world.base, &profiles);
        let office = [false, false, false, false, true];
        assert_eq!(of(&stranger).await, office, "nobody said anything yet");
        assert_eq!(of(&member).await, office);
        assert_eq!(of(&facilitator).await, [true; 5], "they work with it");

        // To members: not to everybody on the web.
        says(&ana, "contact-shown", "yes").await;
        says(&cilka, "contact-shown", "yes").await;
        says(&bea, "newsletter", "yes").await;
        assert_eq!(of(&member).await, [true, false, true, false, true]);
        assert_eq!(of(&stranger).await, office);
        says(&ana, "contact-published", "yes").await;
        says(&cilka, "contact-published", "yes").await;
        assert_eq!(of(&stranger).await, [true, false, true, false, true]);

        // Withdrawing takes effect with the next page, and only on what was withdrawn.
        says(&cilka, "contact-published", "no").await;
        assert_eq!(of(&stranger).await, [true, false, false, false, true]);
        assert_eq!(of(&member).await, [true, false, true, false, true]);
        says(&cilka, "contact-shown", "no").await;
        assert_eq!(of(&member).await, [true, false, false, false, true]);
        assert_eq!(of(&facilitator).await, [true; 5]);

        // What their own people see in "as seen by" is what others see; beside it stands why.
        let waits = |html: &str| html.contains("only once the person has said yes themselves");
        for (address, (_, _, contact)) in by_name(&facilitator, &profiles).await {
            let preview = format!("{address}/as-seen-by?group=members");
            let shown = facilitator.sees(&preview).await.html.contains(contact);
            let from_within = facilitator.sees(&address).await.html;
            assert_eq!(shown, !waits(&from_within), "{contact}");
            assert_eq!(
                shown,
                contact.contains("anamarija") || contact.contains("pisarna")
            );
        }
    }
}

async fn by_name(
    who: &Somebody,
    profiles: &[String],
) -> Vec<(String, (&'static str, &'static str, &'static str))> {
    let mut found = Vec::new();
    for address in profiles {
        let title = who.sees(address).await.texts("h1").concat();
        let of = CONTACTS.into_iter().find(|(name, ..)| title.contains(name));
        found.push((address.clone(), of.expect("one of them")));
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn the_newsletter_goes_to_those_who_want_it_now() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        let mut people = Vec::new();
        for (_, name, address) in &CONTACTS[..3] {
            people.push(with_account(&world, name, address, "participant").await);
        }
        let list = async || {
            let file = facilitator.sees("/people/newsletter.csv").await;
            assert_eq!(file.status, StatusCode::OK, "{}", file.html);
            let lines = file.html.lines().skip(1);
            lines
                .filter_map(|line| line.split(',').nth(1).map(str::to_owned))
                .collect::<Vec<_>>()
        };
        assert_eq!(list().await, [""; 0]);
        says(&people[0], "newsletter", "yes").await;
        says(&people[1], "contact-shown", "yes").await;
        says(&people[2], "newsletter", "yes").await;
        assert_eq!(list().await, [CONTACTS[0].2, CONTACTS[2].2]);
        says(&people[2], "newsletter", "no").await;
        assert_eq!(list().await, [CONTACTS[0].2]);
        // Whoever takes the addresses away leaves a trace, and nobody else may.
        let log = facilitator.sees("/changes?thing=look").await;
        assert_eq!(log.texts("tbody th").len(), 1, "{}", log.html);
        let refused = people[0].sees("/people/newsletter.csv").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        // What has nothing to govern is not asked for.
        let asked = people[0].sees("/account/consents").await;
        assert!(asked.attribute("#photos", "id").is_none());
        let photos = [("purpose", "photos"), ("answer", "yes"), ("wording", "x")];
        let sent = people[0].sends("/account/consents", &photos).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
    }
}
