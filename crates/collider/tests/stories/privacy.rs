//! What is known of people: had, erased, asked for, agreed to, and gone when its time is over.

use std::{collections::BTreeSet, process::Stdio, time::Duration};

use reqwest::StatusCode;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement};
use uuid::Uuid;

use crate::{
    importing,
    world::{Around, Somebody, World, databases},
};

const ZOFIJA: [&str; 3] = [
    "Zofija Edinstvena",
    "zofija.edinstvena@hub.example",
    "+386 40 998 877",
];
const BEA: [&str; 3] = ["Bea Druga", "bea.druga@hub.example", "+386 40 112 233"];

/// The database of a world, beside the program.
pub struct Beside {
    connection: DatabaseConnection,
    postgres: bool,
}

impl Beside {
    /// Beside the program of this world.
    pub async fn of(world: &World, database: Option<&str>) -> Self {
        let file = format!("sqlite://{}", world.folder().join("collider.db").display());
        let url = database.unwrap_or(&file);
        Self {
            connection: Database::connect(url).await.expect("the database"),
            postgres: database.is_some(),
        }
    }

    /// What the database answers.
    pub async fn rows(&self, sql: &str) -> Vec<sea_orm::QueryResult> {
        let backend = self.connection.get_database_backend();
        self.connection
            .query_all_raw(Statement::from_string(backend, sql))
            .await
            .unwrap_or_else(|problem| panic!("{sql}: {problem}"))
    }

    /// Has the database do something.
    pub async fn does(&self, sql: &str) {
        self.connection
            .execute_unprepared(sql)
            .await
            .unwrap_or_else(|problem| panic!("{sql}: {problem}"));
    }

    /// The id of what has this name.
    pub async fn id(&self, table: &str, name: &str) -> Uuid {
        let sql = format!("SELECT id FROM {table} WHERE name = '{name}'");
        let rows = self.rows(&sql).await;
        let row = rows.first().unwrap_or_else(|| panic!("no {name}"));
        row.try_get_by_index(0).expect("an id")
    }

    /// The number that the database answers.
    pub async fn count(&self, sql: &str) -> i64 {
        self.rows(sql).await[0]
            .try_get_by_index(0)
            .expect("a count")
    }

    /// Every `table.column` in which one of the marks stands, whatever the capitals. Walks the schema,
    /// so that no table can be forgotten here.
    pub async fn places_of(&self, marks: &[&str]) -> BTreeSet<String> {
        let columns = if self.postgres {
            "SELECT table_name::text, column_name::text, udt_name::text \
             FROM information_schema.columns WHERE table_schema = 'public'"
        } else {
            "SELECT listed.name, col.name, col.type FROM sqlite_master AS listed \
             JOIN pragma_table_info(listed.name) AS col WHERE listed.type = 'table'"
        };
        let mut found = BTreeSet::new();
        for row in self.rows(columns).await {
            let part = |place| row.try_get_by_index::<String>(place).expect("a text");
            let (table, column, kind) = (part(0), part(1), part(2));
            let text = match kind.as_str() {
                "bytea" => format!("encode(\"{column}\", 'escape')"),
                _ => format!("CAST(\"{column}\" AS TEXT)"),
            };
            for cell in self.rows(&format!("SELECT {text} FROM \"{table}\"")).await {
                let bytes: Option<Vec<u8>> = cell
                    .try_get_by_index::<Option<String>>(0)
                    .map(|text| text.map(String::into_bytes))
                    .or_else(|_| cell.try_get_by_index(0))
                    .expect("text or bytes");
                let text = String::from_utf8_lossy(&bytes.unwrap_or_default()).to_lowercase();
                if marks.iter().any(|mark| text.contains(&mark.to_lowercase())) {
                    found.insert(format!("{table}.{column}"));
                }
            }
        }
        found
    }
}

/// Signs somebody in with an account of their own.
pub async fn signed_in(world: &World, [name, address, _]: [&str; 3], roles: &[&str]) -> Somebody {
    let mut options = vec!["--name", name];
    options.extend(roles.iter().flat_map(|role| ["--role", role]));
    world.by_link(address, &options).await
}

fn sheet() -> Vec<u8> {
    let contact = |[name, address, phone]: [&str; 3]| serde_json::json!({ "name": name, "role": "owner", "email": address, "phone": phone });
    let words = serde_json::json!([{ "text": "oblikovanje embalaže", "lang": "sl" }]);
    let [name, address, phone] = ZOFIJA;
    // As people write: with capitals.
    let capitals = address.replace("zofija", "Zofija");
    let one = serde_json::json!({
        "name": "Livarna Ena", "kind": "manufacturer", "side": "industry", "country": "SI",
        "needs": words, "contact": contact([name, &capitals, phone]),
        "consented": "2026-01-02", "visibility": "public",
    });
    let two = serde_json::json!({
        "name": "Atelje Dva", "kind": "creative", "side": "creative", "country": "SI",
        "competences": words, "contact": contact(BEA),
        "consented": "2026-01-02", "visibility": "public",
    });
    format!("{one}\n{two}\n").into_bytes()
}

async fn brings_in(who: &Somebody, world: &World, beside: &Beside) -> (Uuid, Uuid) {
    let address = importing::tried(who, world, "Zofija Edinstvena.jsonl", sheet()).await;
    who.sends(&format!("{address}/run"), &[]).await;
    for _ in 0..300 {
        if beside
            .count("SELECT COUNT(*) FROM import WHERE state = 'done'")
            .await
            > 0
        {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    (
        beside.id("organisation", "Livarna Ena").await,
        beside.id("organisation", "Atelje Dva").await,
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_who_did_everything_has_all_of_it_and_can_be_erased() {
    for database in databases().await {
        let world = World::empty(database.clone());
        let beside = Beside::of(&world, database.as_deref()).await;
        let zofija = signed_in(&world, ZOFIJA, &["facilitator"]).await;
        let bea = signed_in(&world, BEA, &["facilitator"]).await;
        let (own, other) = brings_in(&zofija, &world, &beside).await;

        // Zofija says, writes and changes whatever can be said, written and changed.
        zofija.sends("/language", &[("lang", "en")]).await;
        let suggestion = format!("/organisations/{own}/suggestions/{other}");
        let no = [
            ("do", "not-for-us"),
            ("reason", "other"),
            ("note", "Zofija Edinstvena knows them"),
        ];
        zofija.sends(&suggestion, &no).await;
        zofija
            .sends(
                &format!("/organisations/{other}/suggestions/{own}"),
                &[
                    ("do", "introduce"),
                    ("note", "Ask Zofija.Edinstvena@hub.example, +386 40 998 877"),
                ],
            )
            .await;
        let introduction = beside.rows("SELECT id FROM introduction").await;
        let introduction: Uuid = introduction[0].try_get_by_index(0).expect("an id");
        let noted = bea
            .sends(
                &format!("/introductions/{introduction}"),
                &[
                    ("do", &format!("accept:{other}")),
                    ("seen", "1"),
                    ("note", "Bea Druga spoke with ZOFIJA EDINSTVENA."),
                ],
            )
            .await;
        assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.html);
        let consents = zofija.sees("/account/consents").await;
        let wording = consents
            .attribute("#newsletter input[name=wording]", "value")
            .expect("the words");
        zofija
            .sends(
                "/account/consents",
                &[
                    ("purpose", "newsletter"),
                    ("answer", "yes"),
                    ("wording", &wording),
                ],
            )
            .await;

        let places = beside.places_of(&ZOFIJA).await;
        let expected = [
            "audit_entry.actor_name",
            "audit_entry.after",
            "audit_entry.before",
            "import.sheets",
            "import.started_by",
            "import_file.bytes",
            "import_file.name",
            "introduction_step.by",
            "introduction_step.note",
            "job.payload",
            "judgement.by",
            "judgement.note",
            "organisation.contact_email",
            "organisation.contact_name",
            "organisation.contact_phone",
            "person.email",
            "person.name",
        ];
        for place in expected {
            assert!(
                places.contains(place) || place == "audit_entry.before",
                "nothing to erase in {place}: {places:?}"
            );
        }
        let of_bea = beside.places_of(&BEA).await;

        // Everything about her, and nothing of Bea's.
        let file = zofija.sends("/account/data", &[("form", "json")]).await;
        assert_eq!(file.status, StatusCode::OK);
        let data: serde_json::Value = serde_json::from_str(&file.html).expect("JSON");
        let kinds = data["kinds"].as_array().expect("a list");
        let codes: Vec<&str> = kinds
            .iter()
            .filter_map(|kind| kind["kind"].as_str())
            .collect();
        assert_eq!(
            codes,
            [
                "log",
                "queue",
                "account",
                "sign-in",
                "consent",
                "contact",
                "import",
                "introductions"
            ]
        );
        let rows = |table: &str| -> Vec<&serde_json::Value> {
            let tables = kinds
                .iter()
                .flat_map(|kind| kind["tables"].as_array().expect("a list"));
            tables
                .filter(|one| one["table"] == table)
                .flat_map(|one| one["rows"].as_array().expect("a list"))
                .collect()
        };
        assert_eq!(rows("person")[0]["email"], ZOFIJA[1]);
        assert_eq!(rows("person_role")[0]["role"], "facilitator");
        assert_eq!(rows("organisation")[0]["contact_phone"], ZOFIJA[2]);
        assert_eq!(rows("organisation")[0]["id"], "Livarna Ena");
        assert_eq!(rows("judgement")[0]["note"], "Zofija Edinstvena knows them");
        assert_eq!(rows("consent")[0]["given"], true);
        assert!(
            rows("consent")[0]["wording"]
                .as_str()
                .expect("words")
                .contains("newsletter")
        );
        assert_eq!(rows("introduction_step").len(), 1, "her step, not Bea's");
        assert!(rows("audit_entry").len() >= 6);
        let page = zofija.sends("/account/data", &[("form", "html")]).await;
        assert!(page.html.contains("<style>") && page.html.contains(ZOFIJA[2]));
        assert!(
            !page.html.contains("src=") && !page.html.contains("href="),
            "one file"
        );
        for text in [&file.html, &page.html] {
            for mark in BEA {
                assert!(!text.contains(mark), "{mark} is not hers to have");
            }
        }

        // Erasing asks first.
        let asked = zofija.sees("/account/erase").await;
        assert_eq!(asked.status, StatusCode::OK);
        let wrong = zofija.sends("/account/erase", &[("confirm", "yes")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(beside.places_of(&ZOFIJA).await, places);
        let typed = ZOFIJA[1].to_uppercase();
        let gone = zofija.sends("/account/erase", &[("confirm", &typed)]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.html);

        assert_eq!(beside.places_of(&ZOFIJA).await, BTreeSet::new());
        assert_eq!(
            zofija.sees("/account/data").await.status,
            StatusCode::UNAUTHORIZED
        );
        // What others rightly hold stays.
        let after = beside.places_of(&BEA).await;
        let lost: Vec<_> = of_bea.difference(&after).collect();
        assert_eq!(lost, ["import_file.bytes"], "the file named Zofija as well");
        assert_eq!(
            beside.count("SELECT COUNT(*) FROM introduction_step").await,
            2
        );
        let step = bea.sees(&format!("/introductions/{introduction}")).await;
        assert!(
            step.html.contains("Bea Druga spoke with […]."),
            "{}",
            step.html
        );
        let verified = world
            .command()
            .args(["audit", "verify"])
            .output()
            .expect("it runs");
        assert!(verified.status.success(), "{verified:?}");
        let said = String::from_utf8_lossy(&verified.stdout).into_owned();
        assert!(!said.contains(" 0 were erased"), "{said}");
        let log = bea.sees("/changes").await;
        assert_eq!(log.status, StatusCode::OK);
        assert!(log.html.contains("Contact person erased"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_person_without_an_account_is_answered_on_request() {
    for database in databases().await {
        let world = World::empty(database.clone());
        let beside = Beside::of(&world, database.as_deref()).await;
        let manager = world.facilitator().await;
        let (_, organisation) = brings_in(&manager, &world, &beside).await;
        let asked = [("address", " BEA.Druga@hub.example ")];
        let participant = signed_in(&world, ZOFIJA, &["facilitator"]).await;
        assert_eq!(
            participant.sends("/privacy/requests", &asked).await.status,
            StatusCode::FORBIDDEN
        );
        let nonsense = manager
            .sends("/privacy/requests", &[("address", "Bea")])
            .await;
        assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
        let found = manager.sends("/privacy/requests", &asked).await;
        assert_eq!(found.status, StatusCode::OK);
        assert!(
            found
                .html
                .contains("There is no account with this address.")
        );
        let kinds: Vec<String> = found
            .texts("tbody th")
            .into_iter()
            .map(|text| text.split("  ").next().unwrap_or_default().to_owned())
            .collect();
        assert!(
            kinds.iter().any(|kind| kind.starts_with("Contact persons")),
            "{kinds:?}"
        );
        let file = manager
            .sends("/privacy/requests/export", &[asked[0], ("form", "json")])
            .await;
        assert!(file.html.contains(BEA[2]) && !file.html.contains(ZOFIJA[2]));

        let refused = manager.sends("/privacy/requests/erase", &asked).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!beside.places_of(&BEA).await.is_empty());
        let confirmed = [asked[0], ("confirm", "bea.druga@hub.example")];
        let erased = manager.sends("/privacy/requests/erase", &confirmed).await;
        assert_eq!(erased.status, StatusCode::SEE_OTHER, "{}", erased.html);
        assert_eq!(beside.places_of(&BEA).await, BTreeSet::new());
        let profile = manager
            .sees(&format!("/organisations/{organisation}"))
            .await;
        assert_eq!(profile.status, StatusCode::OK);
        assert!(!profile.html.contains(BEA[0]), "the index forgot as well");
        let others = beside.places_of(&ZOFIJA).await;
        assert!(others.contains("organisation.contact_email"), "{others:?}");
        let nothing = manager.sends("/privacy/requests", &asked).await;
        assert!(nothing.html.contains("Nothing was found."));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_hub_manager_stays_until_there_is_another() {
    for database in databases().await {
        let world = World::empty(database);
        let manager = world.facilitator().await;
        let own = [("confirm", "facilitator@demo.example")];
        let refused = manager.sends("/account/erase", &own).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert_eq!(manager.sees("/account/data").await.status, StatusCode::OK);
        let second = signed_in(&world, BEA, &["hub-manager"]).await;
        let led = second
            .sends(
                "/privacy/requests/erase",
                &[("address", BEA[1]), ("confirm", BEA[1])],
            )
            .await;
        assert_eq!(led.leads_to.as_deref(), Some("/account/erase"), "their own");
        let gone = manager.sends("/account/erase", &own).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER);
        let last = second.sends("/account/erase", &[("confirm", BEA[0])]).await;
        assert_eq!(last.status, StatusCode::CONFLICT);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erasure_that_is_cut_off_in_the_middle_did_not_happen() {
    for database in databases().await {
        let mut world = World::empty(database.clone());
        let beside = Beside::of(&world, database.as_deref()).await;
        let zofija = signed_in(&world, ZOFIJA, &["facilitator"]).await;
        brings_in(&zofija, &world, &beside).await;
        let before = beside.places_of(&ZOFIJA).await;
        // The roles go after the contacts, the files and the words of the log, and before the account:
        // there the database is made to take long.
        if database.is_some() {
            beside
                .does(
                    "CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS \
                'BEGIN PERFORM pg_sleep(20); RETURN OLD; END'",
                )
                .await;
            beside
                .does(
                    "CREATE TRIGGER slow BEFORE DELETE ON person_role FOR EACH ROW \
                EXECUTE FUNCTION slowly()",
                )
                .await;
        } else {
            beside
                .does(
                    "CREATE TRIGGER slow BEFORE DELETE ON person_role BEGIN \
                SELECT COUNT(*) FROM (WITH RECURSIVE steps(n) AS (SELECT 1 UNION ALL \
                SELECT n + 1 FROM steps WHERE n < 100000000) SELECT n FROM steps); END",
                )
                .await;
        }
        let client = zofija.client.clone();
        let address = format!("{}/account/erase", world.base);
        let erasing = tokio::spawn(async move {
            client
                .post(address)
                .header("content-type", "application/x-www-form-urlencoded")
                .header("sec-fetch-site", "same-origin")
                .body("confirm=zofija.edinstvena%40hub.example")
                .send()
                .await
        });
        tokio::time::sleep(Duration::from_secs(3)).await;
        assert!(!erasing.is_finished(), "it is in the middle");
        world.kill();
        assert!(erasing.await.expect("joined").is_err(), "no answer");
        if database.is_some() {
            beside
                .does(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                WHERE datname = current_database() AND pid <> pg_backend_pid()",
                )
                .await;
            beside.does("DROP TRIGGER slow ON person_role").await;
        } else {
            beside.does("DROP TRIGGER slow").await;
        }
        assert_eq!(beside.places_of(&ZOFIJA).await, before, "all is there");
        world.start_again(&["demo", "--empty", "--listen", "127.0.0.1:0"]);
        let again = signed_in(&world, ZOFIJA, &[]).await;
        let gone = again
            .sends("/account/erase", &[("confirm", ZOFIJA[0])])
            .await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.html);
        assert_eq!(beside.places_of(&ZOFIJA).await, BTreeSet::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_over_goes_and_is_announced() {
    for database in databases().await {
        let world = World::empty(database.clone());
        let beside = Beside::of(&world, database.as_deref()).await;
        let manager = world.facilitator().await;
        let zofija = signed_in(&world, ZOFIJA, &["facilitator"]).await;
        brings_in(&zofija, &world, &beside).await;
        let long_ago = 1_000_000_000_000_i64;
        beside
            .does(&format!(
                "UPDATE import SET created_at = {long_ago}, finished_at = {long_ago}"
            ))
            .await;
        beside
            .does(&format!(
                "UPDATE session SET expires_at = {long_ago} WHERE person_id IN \
             (SELECT id FROM person WHERE name = '{}')",
                ZOFIJA[0]
            ))
            .await;

        let announced = manager.sees("/privacy/retention").await;
        assert_eq!(announced.status, StatusCode::OK);
        let of_rule = |code: &str| announced.texts(&format!("#{code} .number"));
        assert_eq!(of_rule("import-files"), ["1"]);
        assert_eq!(of_rule("import-undo"), ["2"]);
        assert_eq!(of_rule("sessions"), ["1"]);
        assert_eq!(of_rule("log-words"), ["0"]);
        assert_eq!(
            announced.texts("#import-files td:last-child"),
            ["Zofija Edinstvena.jsonl"]
        );
        assert_eq!(
            zofija.sees("/privacy/retention").await.status,
            StatusCode::UNAUTHORIZED
        );

        let ran = |arguments: &[&str]| {
            let output = world
                .command()
                .args(arguments)
                .stderr(Stdio::inherit())
                .output();
            let output = output.expect("it runs");
            assert!(output.status.success());
            let text = String::from_utf8(output.stdout).expect("text");
            text.lines()
                .filter_map(|line| {
                    let (rows, rest) = line.trim().split_once("  ")?;
                    let code = rest.split(':').next()?;
                    Some((code.to_owned(), rows.parse::<u64>().expect("a number")))
                })
                .filter(|(_, rows)| *rows > 0)
                .collect::<Vec<_>>()
        };
        let mut due = ran(&["retention", "--dry-run"]);
        due.sort();
        assert_eq!(beside.count("SELECT COUNT(*) FROM import_file").await, 1);
        let taken = ran(&["retention"]);
        assert_eq!(taken, due, "what was announced");
        assert_eq!(beside.count("SELECT COUNT(*) FROM import_file").await, 0);
        assert_eq!(
            beside
                .count("SELECT COUNT(*) FROM import_organisation")
                .await,
            0
        );
        assert_eq!(ran(&["retention"]), []);
        let after = manager.sees("/privacy/retention").await;
        assert!(after.html.contains("Imports: 1") || after.html.contains("Imports: 2"));
        let log = manager.sees("/changes?thing=retention").await;
        assert_eq!(log.texts("tbody th").len(), 1, "twice nothing is no entry");

        // An import whose past has gone cannot be taken back any more.
        let import = beside.rows("SELECT id FROM import").await;
        let import: Uuid = import[0].try_get_by_index(0).expect("an id");
        manager.sends(&format!("/imports/{import}/undo"), &[]).await;
        assert_eq!(beside.count("SELECT COUNT(*) FROM organisation").await, 2);

        let slip = world
            .command()
            .env("COLLIDER_PRIVACY__RETENTION__SESSION", "7")
            .args(["retention", "--dry-run"])
            .output()
            .expect("it runs");
        assert!(!slip.status.success());
        assert!(String::from_utf8_lossy(&slip.stderr).contains("no rule called session;"));
    }
}

/// What a command of the installation prints, with the hub's clock.
fn ran(world: &World, clock: &std::path::Path, arguments: &[&str]) -> String {
    let mut command = world.command();
    command.env("COLLIDER_TEST_CLOCK", clock).args(arguments);
    let output = command.output().expect("it runs");
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).expect("text")
}

/// Waits until the database says so.
async fn until(beside: &Beside, sql: &str, count: i64) {
    for _ in 0..300 {
        if beside.count(sql).await == count {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("not {count}: {sql}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_nobody_uses_goes_after_a_letter() {
    const DANA: [&str; 3] = ["Dana Tretja", "dana.tretja@hub.example", ""];
    for database in databases().await {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = folder.path().join("clock");
        std::fs::write(&clock, "0").expect("written");
        let around = Around {
            starter: Vec::new(),
            variables: vec![("COLLIDER_TEST_CLOCK", clock.display().to_string())],
        };
        let world = World::empty_in(folder, database.clone(), around);
        let beside = Beside::of(&world, database.as_deref()).await;
        let days_ahead = |days: i64| {
            let next = clock.with_extension("next");
            std::fs::write(&next, (days * 86_400).to_string()).expect("written");
            std::fs::rename(next, &clock).expect("set");
        };
        let zofija = signed_in(&world, ZOFIJA, &["facilitator"]).await;
        brings_in(&zofija, &world, &beside).await;
        signed_in(&world, BEA, &["participant"]).await;
        signed_in(&world, DANA, &["hub-manager"]).await;
        // Nobody has seen these three for five years, and the last two of them run the hub.
        let five_years = jiff::Timestamp::now().as_millisecond() - 5 * 365 * 86_400_000;
        let absent = |names: &str| {
            format!(
                "UPDATE person SET seen_at = {five_years}, created_at = {five_years} \
                 WHERE name IN ({names})"
            )
        };
        beside
            .does(&absent("'Zofija Edinstvena', 'Bea Druga', 'Dana Tretja'"))
            .await;
        let due = |arguments: &[&str]| {
            let text = ran(&world, &clock, arguments);
            let line = text.lines().find(|line| line.contains("inactive-accounts"));
            let words = line.map(|line| line.trim().split("  ").next().expect("a number"));
            words.map_or(0, |rows| rows.parse::<u64>().expect("a number"))
        };
        let told = "SELECT COUNT(*) FROM inactivity_notice";
        let people = async || {
            let mut names = Vec::new();
            for row in beside.rows("SELECT name FROM person ORDER BY name").await {
                names.push(row.try_get_by_index::<String>(0).expect("a name"));
            }
            names
        };
        assert_eq!(due(&["retention"]), 0, "nobody was told");
        assert_eq!(people().await.len(), 4);

        // The night tells them, once. Without the letter nobody goes.
        days_ahead(1);
        until(&beside, told, 3).await;
        let letters = |who: [&str; 3]| {
            format!(
                "SELECT COUNT(*) FROM letter WHERE kind = 'inactive' AND address = '{}'",
                who[1]
            )
        };
        for who in [ZOFIJA, BEA, DANA] {
            assert_eq!(beside.count(&letters(who)).await, 1, "{}", who[0]);
        }
        assert_eq!(due(&["retention", "--dry-run"]), 0, "thirty days are left");
        let nights = "SELECT COUNT(*) FROM retention_night WHERE night NOT LIKE '%T%'";
        let so_far = beside.count(nights).await;
        let in_three_weeks = format!(
            "SELECT COUNT(*) FROM (SELECT night FROM retention_night WHERE night NOT LIKE '%T%' \
             ORDER BY night LIMIT 1 OFFSET {so_far}) AS further"
        );
        days_ahead(20);
        until(&beside, &in_three_weeks, 1).await;
        assert_eq!(people().await.len(), 4, "ten days are left");
        assert_eq!(beside.count(&letters(BEA)).await, 1, "told once");

        // Bea signs in in time. The others would go, with everything; but whoever runs the hub stays as
        // long as nobody else does who is there.
        let link = ran(&world, &clock, &["sign-in-link", BEA[1]]);
        let path = &link[link.find("/sign-in/").expect("a link")..];
        let bea = world.stranger();
        assert_eq!(bea.sees(path.trim()).await.status, StatusCode::SEE_OTHER);
        beside.does(&absent("'Demo facilitator'")).await;
        let later = clock.with_extension("later");
        std::fs::write(&later, (32 * 86_400).to_string()).expect("written");
        let announced = ran(&world, &later, &["retention", "--dry-run"]);
        let line = announced.lines().find(|line| line.contains("inactive-acc"));
        assert!(line.expect("the rule").trim().starts_with("1 "), "{line:?}");
        days_ahead(32);
        until(&beside, "SELECT COUNT(*) FROM person", 3).await;
        assert_eq!(
            people().await,
            ["Bea Druga", "Dana Tretja", "Demo facilitator"]
        );
        assert_eq!(beside.places_of(&ZOFIJA).await, BTreeSet::new());
        let noted = "SELECT COUNT(*) FROM audit_entry WHERE action = 'erased'";
        assert_eq!(beside.count(noted).await, 1);
        // Once somebody is there again who runs the hub, Dana goes as well.
        beside
            .does(&format!(
                "UPDATE person SET seen_at = {} WHERE name = 'Demo facilitator'",
                jiff::Timestamp::now().as_millisecond() + 32 * 86_400_000
            ))
            .await;
        assert_eq!(due(&["retention"]), 1);
        assert_eq!(people().await, ["Bea Druga", "Demo facilitator"]);
        assert_eq!(beside.places_of(&[DANA[0], DANA[1]]).await, BTreeSet::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_consent_is_given_and_withdrawn_for_itself() {
    for database in databases().await {
        let world = World::empty(database);
        let zofija = signed_in(&world, ZOFIJA, &["participant"]).await;
        let bea = signed_in(&world, BEA, &["participant"]).await;
        let page = zofija.sees("/account/consents").await;
        assert_eq!(
            page.texts("main section").len(),
            4,
            "four questions, no history"
        );
        assert!(
            page.attribute("main [checked]", "name").is_none(),
            "nothing is preselected"
        );
        let words = |purpose: &str| {
            page.attribute(&format!("#{purpose} input[name=wording]"), "value")
                .expect("words")
        };
        for (purpose, answer) in [
            ("contact-passed", "yes"),
            ("newsletter", "yes"),
            ("contact-passed", "no"),
        ] {
            let wording = words(purpose);
            let fields = [
                ("purpose", purpose),
                ("answer", answer),
                ("wording", &wording),
            ];
            let sent = zofija.sends("/account/consents", &fields).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER);
        }
        // An answer to words that are not those of this question is none.
        let wrong = [
            ("purpose", "contact-shown"),
            ("answer", "yes"),
            ("wording", &words("contact-passed")),
        ];
        zofija.sends("/account/consents", &wrong).await;
        let after = zofija.sees("/account/consents").await;
        let state = |purpose: &str| after.texts(&format!("#{purpose} p.soft")).concat();
        assert!(state("newsletter").starts_with("You said yes on"));
        assert!(state("contact-passed").starts_with("You said no on"));
        assert!(state("contact-shown").starts_with("You have not answered."));
        assert_eq!(
            after.texts("tbody th"),
            [
                "Passed on when matched",
                "Newsletter",
                "Passed on when matched"
            ]
        );
        let words = after.texts("tbody tr:nth-child(2) details p").concat();
        assert_eq!(
            words,
            "I agree that this hub sends me its newsletter by e-mail."
        );
        assert!(
            bea.sees("/account/consents")
                .await
                .texts("tbody th")
                .is_empty()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_notice_is_there_for_everybody_in_every_language() {
    let world = World::empty(None);
    let stranger = world.stranger();
    for (lang, title) in [
        ("en", "Privacy notice"),
        ("de", "Datenschutzerklärung"),
        ("sl", "Obvestilo o varstvu podatkov"),
    ] {
        stranger
            .sends("/language", &[("lang", lang), ("back", "/")])
            .await;
        let start = stranger.sees("/").await;
        assert_eq!(
            start.attribute("footer a", "href").as_deref(),
            Some("/privacy")
        );
        let notice = stranger.sees("/privacy").await;
        assert_eq!(notice.status, StatusCode::OK);
        assert_eq!(notice.texts("h1"), [title]);
        assert_eq!(notice.texts("h3").len(), 13, "every kind of data");
        assert_eq!(
            stranger.sees("/privacy/record").await.status,
            StatusCode::UNAUTHORIZED
        );
        let record = world
            .command()
            .env("COLLIDER_PRIVACY__CONTROLLER", "Center | Pobuda")
            .args(["privacy", "record", "--language", lang])
            .output()
            .expect("it runs");
        let record = String::from_utf8(record.stdout).expect("text");
        assert!(record.contains("Center \\| Pobuda"), "{record}");
        assert_eq!(
            record.lines().filter(|line| line.starts_with('|')).count(),
            15
        );
    }
    let manager = world.facilitator().await;
    let csv = manager.sees("/privacy/record.csv").await;
    assert_eq!(csv.html.lines().count(), 14);
    assert_eq!(
        manager
            .sees("/privacy/record")
            .await
            .texts("tbody th")
            .len(),
        13
    );
}
