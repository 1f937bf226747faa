//! Who sees which part of a profile: the same question from every kind of reader at every door.

use std::collections::BTreeMap;

use reqwest::StatusCode;

use crate::{
    consents::{says, with_account},
    importing::bring_in,
    world::{Seen, Somebody, World, databases},
};

/// Parts of the foundry's profile with a word that stands nowhere else.
const SECRETS: [(&str, &str); 7] = [
    ("description", "Glockenklang"),
    ("competences", "Schwingungsguss"),
    ("needs", "Xylophonstimmung"),
    ("works", "Marimbaphon"),
    ("details", "1873"),
    ("website", "klangwerk.example"),
    ("contact", "Rosamunde"),
];

/// The last one, whom nobody sees, says what the foundry hides: how rare letters are is learnt from all
/// phrases together, and so these words stay known whoever else says them.
pub const REGION: &str = r#"{"reference":"bor","name":"Livarna Bor","kind":"manufacturer","side":"industry","sectors":["24.53"],"country":"SI","region":"SI041","visibility":"public","consented":"2026-05-01","status":"approved","languages":["fi"],"size":"large","founded":1873,"website":"https://klangwerk.example","contact":{"name":"Rosamunde Kos","email":"rosamunde@klangwerk.example"},"description":{"text":"Glockenklang aus Bronze","lang":"de"},"competences":[{"text":"Schwingungsguss","lang":"de"}],"needs":[{"text":"Xylophonstimmung","lang":"de"},{"text":"Verpackungsdesign","lang":"de"}],"works":[{"title":"Marimbaphon aus Aluminium","lang":"de","year":2020}]}
{"reference":"ahorn","name":"Studio Ahorn","kind":"creative","side":"creative","sectors":["design"],"country":"SI","region":"SI041","visibility":"public","consented":"2026-05-01","status":"approved","competences":[{"text":"Verpackungsdesign","lang":"de"},{"text":"Xylophonstimmung","lang":"de"}],"needs":[{"text":"Schwingungsguss","lang":"de"}]}
{"reference":"esche","name":"Atelier Esche","kind":"creative","side":"creative","sectors":["design"],"country":"SI","region":"SI041","visibility":"public","consented":"2026-05-01","status":"approved","competences":[{"text":"Verpackungsdesign","lang":"de"}],"needs":[{"text":"Schwingungsguss","lang":"de"}]}
{"reference":"cyan","name":"Weberei Cyan","kind":"manufacturer","side":"industry","sectors":["13.20"],"country":"SI","region":"SI041","visibility":"public","consented":"2026-05-01","status":"approved","needs":[{"text":"Verpackungsdesign","lang":"de"}]}
{"reference":"dom","name":"Kolektiv Dom","kind":"creative","side":"creative","sectors":["design"],"country":"SI","region":"SI041","visibility":"public","consented":"2026-05-01","status":"waiting","competences":[{"text":"Verpackungsdesign","lang":"de"}]}
{"reference":"tiha","name":"Tiha Stran","kind":"manufacturer","side":"industry","country":"SI","visibility":"facilitators","consented":"2026-05-01","status":"approved","competences":[{"text":"Schwingungsguss","lang":"de"}],"needs":[{"text":"Xylophonstimmung","lang":"de"},{"text":"Verpackungsdesign","lang":"de"}],"works":[{"title":"Marimbaphon aus Aluminium","lang":"de","year":2020}]}
"#;

/// A hub with five organisations, somebody of each, a stranger and the facilitator.
struct Hub {
    world: World,
    ids: BTreeMap<&'static str, String>,
}

impl Hub {
    async fn open(database: Option<String>) -> Self {
        let world = World::empty(database);
        bring_in(&world, "region.jsonl", REGION);
        let ana = world.facilitator().await;
        let mut ids = BTreeMap::new();
        for name in ["bor", "ahorn", "esche", "cyan", "dom"] {
            let full = match name {
                "bor" => "Livarna Bor",
                "ahorn" => "Studio Ahorn",
                "esche" => "Atelier Esche",
                "cyan" => "Weberei Cyan",
                _ => "Kolektiv Dom",
            };
            let list = ana.sees("/organisations").await;
            let html = scraper::Html::parse_document(&list.html);
            let links = scraper::Selector::parse("#found .entry h3 a").expect("a selector");
            let link = html
                .select(&links)
                .find(|link| link.text().collect::<String>().trim() == full)
                .unwrap_or_else(|| panic!("{full} is listed"));
            let address = link.attr("href").expect("an address");
            let id = address.rsplit('/').next().expect("an id").to_owned();
            ids.insert(name, id);
        }
        // Whom to ask is shown as far as the organisation wants it: the person wants all of it.
        let person = ("Rosamunde Kos", "rosamunde@klangwerk.example");
        let rosamunde = with_account(&world, person.0, person.1, "participant").await;
        for purpose in ["contact-passed", "contact-shown", "contact-published"] {
            says(&rosamunde, purpose, "yes").await;
        }
        Self { world, ids }
    }

    fn id(&self, name: &str) -> &str {
        &self.ids[name]
    }

    /// Somebody who acts for an organisation.
    async fn of(&self, name: &str) -> Somebody {
        let email = format!("{name}@{name}.example");
        let role = ["--name", name, "--role", "participant"];
        let options = [role.as_slice(), &["--organisation", self.id(name)]].concat();
        let somebody = self.world.by_link(&email, &options).await;
        // The welcome is said once.
        assert_eq!(somebody.sees("/").await.status, StatusCode::OK);
        somebody
    }

    /// The foundry's form, as the facilitator would send it unchanged, with other values.
    async fn edit(&self, who: &Somebody, changes: &[(&str, &str)]) -> Seen {
        let address = format!("/organisations/{}/edit", self.id("bor"));
        let form = who.sees(&address).await;
        assert_eq!(form.status, StatusCode::OK, "{}", form.html);
        let mut fields = fields_of(&form);
        for (name, _) in changes {
            fields.retain(|(known, _)| known != name);
        }
        fields.extend(
            changes
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        );
        let pairs: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        who.sends(&address, &pairs).await
    }

    /// Shows every part of the foundry's profile to one group.
    async fn show_to(&self, who: &Somebody, group: &str) {
        let names: Vec<String> = SECRETS
            .iter()
            .map(|(part, _)| format!("shown_to.{part}"))
            .collect();
        let changes: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), group)).collect();
        let saved = self.edit(who, &changes).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.html);
    }

    /// Introduces the foundry and the atelier, and both accept. Answers the introduction's address.
    async fn introduce(&self, ana: &Somebody, with: &str) -> String {
        let address = format!(
            "/organisations/{}/suggestions/{}",
            self.id("bor"),
            self.id(with)
        );
        let introduced = ana.sends(&address, &[("do", "introduce")]).await;
        introduced
            .leads_to
            .unwrap_or_else(|| panic!("introduced: {}", introduced.html))
    }
}

/// What a browser would send of a form.
fn fields_of(form: &Seen) -> Vec<(String, String)> {
    let html = scraper::Html::parse_document(&form.html);
    let selector = |text| scraper::Selector::parse(text).expect("a selector");
    let mut fields = Vec::new();
    for control in html.select(&selector(
        "form.form input, form.form select, form.form textarea",
    )) {
        let Some(name) = control.attr("name") else {
            continue;
        };
        let value = match control.value().name() {
            "select" => control
                .select(&selector("option[selected]"))
                .next()
                .or_else(|| control.select(&selector("option")).next())
                .and_then(|option| option.attr("value"))
                .unwrap_or_default()
                .to_owned(),
            "textarea" => control.text().collect(),
            _ => control.attr("value").unwrap_or_default().to_owned(),
        };
        let boxed = matches!(control.attr("type"), Some("checkbox" | "radio"));
        if !boxed || control.attr("checked").is_some() {
            fields.push((name.to_owned(), value));
        }
    }
    fields.push(("do".into(), "save".into()));
    fields
}

/// Which parts of the foundry's profile a text gives away.
fn given_away(text: &str) -> Vec<&'static str> {
    // A bare number may stand in an id.
    let has = |secret: &str| match secret {
        "1873" => text.contains(">1873<") || text.contains("\"founded\":1873"),
        secret => text.contains(secret),
    };
    SECRETS
        .iter()
        .filter(|(_, secret)| has(secret))
        .map(|(part, _)| *part)
        .collect()
}

/// Every door at which a reader can ask. Words of a question come back in the page that answers it, so
/// they are asked in capitals.
fn doors(hub: &Hub, own: Option<&str>, introduction: &str) -> Vec<String> {
    let bor = hub.id("bor");
    let mut doors: Vec<String> = [
        "/",
        "/organisations",
        "/organisations?q=XYLOPHONSTIMMUNG",
        "/organisations?q=SCHWINGUNGSGUSS",
        "/organisations?q=MARIMBAPHON",
        "/organisations?q=verpackungsdesign",
        "/organisations?language=fi",
        "/organisations?size=large",
        "/organisations?size=unknown",
        "/organisations?need=unknown",
        "/organisations?competence=unknown",
        "/organisations/export.csv",
        "/organisations/export.jsonl",
        "/organisations/export.jsonl?q=XYLOPHONSTIMMUNG",
        "/organisations/export.jsonl?language=fi",
        "/organisations/export.csv?size=large",
        "/matrix",
        "/matrix?language=fi",
        "/matrix?look=industry",
        "/matrix?proposals=yes",
        "/matrix?look=industry&proposals=yes",
        "/matrix.csv",
        "/matrix.svg",
        "/matrix/gaps",
        "/matrix/gaps?list=idle",
        "/matrix/gaps.csv",
        "/introductions",
        "/introductions.csv",
    ]
    .map(str::to_owned)
    .to_vec();
    doors.extend(
        [
            "",
            "/edit",
            "/as-seen-by?group=matched",
            "/suggestions",
            "/remove",
        ]
        .map(|page| format!("/organisations/{bor}{page}")),
    );
    doors.push(format!("/api/organisations/{bor}/suggestions"));
    doors.push(introduction.to_owned());
    if let Some(own) = own {
        doors.push(format!("/organisations/{own}/suggestions"));
        doors.push(format!("/organisations/{own}/suggestions?language=fi"));
        doors.push(format!("/api/organisations/{own}/suggestions"));
    }
    doors
}

/// A page without the time of day.
fn timeless(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |place: usize| bytes.get(place).is_some_and(u8::is_ascii_digit);
    let mut kept = Vec::with_capacity(bytes.len());
    let mut place = 0;
    while place < bytes.len() {
        let clock = bytes[place] == b':'
            && place > 1
            && digit(place - 1)
            && digit(place - 2)
            && digit(place + 1)
            && digit(place + 2);
        if clock {
            kept.truncate(kept.len() - 2);
            place += 3;
        } else {
            kept.push(bytes[place]);
            place += 1;
        }
    }
    String::from_utf8(kept).expect("cut between ASCII")
}

/// What one reader gets at every door: status and text.
async fn asks(who: &Somebody, doors: &[String]) -> Vec<(String, StatusCode, String)> {
    let mut answers = Vec::new();
    for door in doors {
        let seen = who.sees(door).await;
        answers.push((door.clone(), seen.status, timeless(&seen.html)));
    }
    answers
}

/// Whoever may not see a part gets at every door, byte for byte, what they would get if the
/// organisation had never said it.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_hidden_is_as_if_it_had_never_been_said() {
    let hub = Hub::open(None).await;
    let ana = hub.world.facilitator().await;
    let introduction = hub.introduce(&ana, "ahorn").await;
    hub.show_to(&ana, "facilitators").await;
    let readers = [
        ("stranger", hub.world.stranger(), None),
        ("of the same side", hub.of("cyan").await, Some("cyan")),
        ("of the other side", hub.of("ahorn").await, Some("ahorn")),
        ("not yet approved", hub.of("dom").await, Some("dom")),
    ];
    let mut before = Vec::new();
    for (_, who, own) in &readers {
        let doors = doors(&hub, own.map(|own| hub.id(own)), &introduction);
        before.push(asks(who, &doors).await);
    }
    // What only the studio itself says about xylophones is not the foundry's secret.
    for ((name, ..), answers) in readers.iter().zip(&before) {
        for (door, _, text) in answers {
            let own_words = ["needs", "competences"];
            let leaks = given_away(text)
                .into_iter()
                .filter(|part| !own_words.contains(part));
            assert_eq!(leaks.collect::<Vec<_>>(), [""; 0], "{name} at {door}");
        }
    }
    let silent = [
        ("languages", ""),
        ("size", "unknown"),
        ("founded", ""),
        ("website", ""),
        ("contact.name", ""),
        ("contact.email", ""),
        ("description", ""),
        ("competences", ""),
        ("needs", ""),
        ("works.title", ""),
        ("works.year", ""),
    ];
    let saved = hub.edit(&ana, &silent).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.html);
    let approved = format!("/organisations/{}", hub.id("bor"));
    let left = ana.sees(&approved).await;
    assert_eq!(given_away(&left.html), [""; 0], "it says nothing any more");
    for ((name, who, own), before) in readers.iter().zip(before) {
        let doors = doors(&hub, own.map(|own| hub.id(own)), &introduction);
        for (was, is) in before.iter().zip(asks(who, &doors).await) {
            assert_eq!(was, &is, "{name}");
        }
    }
}

/// Each group sees what was opened to it or to a wider one: on the page, in files, in search, in
/// reasons; equal sets, nothing more and nothing less.
#[tokio::test(flavor = "multi_thread")]
async fn each_group_sees_what_was_opened_to_it() {
    for database in databases().await {
        let hub = Hub::open(database).await;
        let ana = hub.world.facilitator().await;
        let met = hub.introduce(&ana, "esche").await;
        for (step, name) in [("accept", "bor"), ("accept", "esche")] {
            let steps = ana.sees(&met).await;
            let seen = steps.attribute("input[name=seen]", "value").expect("steps");
            let answer = format!("{step}:{}", hub.id(name));
            let sent = ana.sends(&met, &[("do", &answer), ("seen", &seen)]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.html);
        }
        // A person with an account and no organisation.
        let member = hub
            .world
            .by_link("mina@mina.example", &["--role", "mentor"])
            .await;
        let readers = [
            ("stranger", 0, hub.world.stranger()),
            ("member", 1, member),
            ("same side", 1, hub.of("cyan").await),
            ("not approved", 1, hub.of("dom").await),
            ("other side", 2, hub.of("ahorn").await),
            ("matched", 3, hub.of("esche").await),
            ("its own", 4, hub.of("bor").await),
            ("facilitator", 4, hub.world.facilitator().await),
        ];
        let page = format!("/organisations/{}", hub.id("bor"));
        let all: Vec<&str> = SECRETS.iter().map(|(part, _)| *part).collect();
        let groups = ["public", "members", "other-side", "matched", "facilitators"];
        for (needed, group) in groups.into_iter().enumerate() {
            hub.show_to(&ana, group).await;
            for (name, trust, who) in &readers {
                let expected = if trust >= &needed {
                    all.clone()
                } else {
                    Vec::new()
                };
                let seen = who.sees(&page).await;
                assert_eq!(given_away(&seen.html), expected, "{name}, {group}");
                let file = who.sees("/organisations/export.jsonl").await;
                let line = file.html.lines().find(|line| line.contains("Livarna Bor"));
                let line = line.expect("its line");
                assert_eq!(given_away(line), expected, "{name}, {group}: {line}");
                let whole = line.contains("shown_to");
                assert_eq!(whole, *trust == 4, "{name}: {line}");
                let found = who.sees("/organisations?q=MARIMBAPHON").await;
                let names = found.texts("#found .entry h3 a");
                let hit = names.iter().any(|name| name == "Livarna Bor");
                assert_eq!(hit, trust >= &needed, "{name}, {group}");
                let finns = who.sees("/organisations?language=fi").await;
                let names = finns.texts("#found .entry h3 a");
                assert_eq!(
                    names.len(),
                    usize::from(trust >= &needed),
                    "{name}, {group}"
                );
            }
            // The studio across offers what the foundry seeks: a reason only where it is shown.
            let (_, trust, ahorn) = &readers[4];
            let own = format!("/api/organisations/{}/suggestions", hub.id("ahorn"));
            let told = ahorn.sees(&own).await;
            assert_eq!(told.status, StatusCode::OK, "{}", told.html);
            let answer: serde_json::Value = serde_json::from_str(&told.html).expect("JSON");
            let partners = answer["suggestions"].as_array().expect("a list");
            let bor = partners.iter().find(|one| one["name"] == "Livarna Bor");
            assert_eq!(
                bor.is_some(),
                trust >= &needed,
                "{group}: {told}",
                told = told.html
            );
            // The preview shows what each group really gets.
            for (place, as_group) in groups[..4].iter().enumerate() {
                let address = format!("{page}/as-seen-by?group={as_group}");
                let expected = if place >= needed {
                    all.clone()
                } else {
                    Vec::new()
                };
                for who in [&ana, &readers[6].2] {
                    let preview = who.sees(&address).await;
                    assert_eq!(given_away(&preview.html), expected, "{as_group}, {group}");
                }
            }
        }
        // Taking it back takes back what was seen by it.
        hub.show_to(&ana, "matched").await;
        let esche = &readers[5].2;
        assert_eq!(given_away(&esche.sees(&page).await.html), all);
        let steps = esche.sees(&met).await;
        let seen = steps.attribute("input[name=seen]", "value").expect("steps");
        let decline = format!("decline:{}", hub.id("esche"));
        let sent = esche
            .sends(&met, &[("do", &decline), ("seen", &seen)])
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.html);
        assert_eq!(given_away(&esche.sees(&page).await.html), [""; 0]);
    }
}

/// People of an organisation see and write their own profile and no other; what they write waits, who
/// sees it holds at once; they answer introductions for themselves.
#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_keeps_its_own_profile() {
    let hub = Hub::open(None).await;
    let (ana, bor) = (hub.world.facilitator().await, hub.of("bor").await);
    let stranger = hub.world.stranger();
    let page = format!("/organisations/{}", hub.id("bor"));
    let hidden = hub.edit(&bor, &[("shown_to.needs", "matched")]).await;
    assert_eq!(hidden.status, StatusCode::SEE_OTHER, "{}", hidden.html);
    let seen = stranger.sees(&page).await;
    assert_eq!(seen.status, StatusCode::OK, "still approved");
    assert!(!seen.html.contains("Xylophonstimmung"));
    let changed = hub.edit(&bor, &[("description", "Neu")]).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER);
    assert_eq!(stranger.sees(&page).await.status, StatusCode::NOT_FOUND);
    let own = bor.sees(&page).await;
    assert!(own.html.contains("Neu") && own.html.contains("Xylophonstimmung"));
    let later = bor.sees(&format!("{page}/as-seen-by?group=public")).await;
    assert!(later.html.contains("not there yet") && later.html.contains("Neu"));
    let key = hub.edit(&bor, &[("reference", "ahorn")]).await;
    assert_eq!(key.status, StatusCode::SEE_OTHER, "nothing is said of keys");
    for page in ["edit", "as-seen-by", "suggestions"] {
        let other = bor
            .sees(&format!("/organisations/{}/{page}", hub.id("cyan")))
            .await;
        let nobody = bor
            .sees(&format!("/organisations/{}/{page}", uuid::Uuid::nil()))
            .await;
        assert_eq!(other.status, StatusCode::FORBIDDEN, "{page}");
        assert_eq!(nobody.status, other.status, "{page}");
    }
    ana.sends(&format!("{page}/approve"), &[]).await;
    assert_eq!(stranger.sees(&page).await.status, StatusCode::OK);

    // Introduced to somebody who may not know of it: not before it has said yes.
    let secret = hub.edit(&ana, &[("visibility", "facilitators")]).await;
    assert_eq!(secret.status, StatusCode::SEE_OTHER);
    let introduction = hub.introduce(&ana, "ahorn").await;
    let ahorn = hub.of("ahorn").await;
    let refused = ahorn.sees(&introduction).await.status;
    let nowhere = format!("/introductions/{}", uuid::Uuid::nil());
    assert_eq!(refused, ahorn.sees(&nowhere).await.status);
    assert!(!ahorn.sees("/introductions").await.html.contains("Livarna"));
    let steps = bor.sees(&introduction).await;
    assert_eq!(steps.status, StatusCode::OK);
    let count = steps.attribute("input[name=seen]", "value").expect("steps");
    let for_other = format!("accept:{}", hub.id("ahorn"));
    let sent = bor
        .sends(&introduction, &[("do", &for_other), ("seen", &count)])
        .await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    let accept = format!("accept:{}", hub.id("bor"));
    let sent = bor
        .sends(&introduction, &[("do", &accept), ("seen", &count)])
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.html);
    let told = ahorn.sees(&introduction).await;
    assert_eq!(told.status, StatusCode::OK);
    assert!(told.html.contains("Livarna Bor"));
    assert!(!told.html.contains("Demo facilitator"), "names of people");
    let reasons = told.texts(".match-sentence, .reasons").concat();
    assert_eq!(given_away(&reasons), [""; 0], "{reasons}");
}
