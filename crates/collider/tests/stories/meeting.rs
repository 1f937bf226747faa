//! Who should meet: the matrix, suggestions, introductions, and what nobody may see.

use collider::platform::{
    sheets::{self, Limits},
    store::{Store, entries_of},
};
use reqwest::StatusCode;

use crate::{
    importing::{finished, tried},
    world::{Seen, Somebody, World, databases},
};

/// What an organisation of these stories says.
struct Says<'a> {
    name: &'a str,
    side: &'a str,
    can: &'a [&'a str],
    seeks: &'a [&'a str],
    visibility: &'a str,
    approved: bool,
}

impl Default for Says<'_> {
    fn default() -> Self {
        Self {
            name: "",
            side: "unknown",
            can: &[],
            seeks: &[],
            visibility: "public",
            approved: true,
        }
    }
}

/// Writes an organisation through the form; answers its id.
async fn joins(facilitator: &Somebody, says: Says<'_>) -> String {
    let mut fields = vec![
        ("name", says.name),
        ("side", says.side),
        ("languages", "en"),
        ("visibility", says.visibility),
        ("consented", "2026-01-10"),
    ];
    for (list, lang, phrases) in [
        ("competences", "competences_lang", says.can),
        ("needs", "needs_lang", says.seeks),
    ] {
        for phrase in phrases {
            fields.extend([(list, *phrase), (lang, "en")]);
        }
    }
    let saved = facilitator.sends("/organisations/new", &fields).await;
    let address = saved
        .leads_to
        .unwrap_or_else(|| panic!("not saved: {}", saved.html));
    let id = address.rsplit('/').next().expect("an id").to_owned();
    if says.approved {
        let approved = facilitator
            .sends(&format!("/organisations/{id}/approve"), &[])
            .await;
        assert_eq!(approved.status, StatusCode::SEE_OTHER);
    }
    id
}

const BOILERS: Says<'_> = Says {
    name: "Kesselbau Lichtenegg",
    side: "industry",
    can: &["die casting of aluminium in small series"],
    seeks: &["understandable manuals without words"],
    visibility: "public",
    approved: true,
};
const PICTURES: Says<'_> = Says {
    name: "Wortlos",
    side: "creative",
    can: &["understandable picture manuals, instructions without words"],
    seeks: &["die casting of aluminium for a lamp"],
    visibility: "public",
    approved: true,
};
const CELL: &str = "/matrix/documentation-translation/need-explain-product";

/// Offered and wanted in the cell of [`CELL`], as the export says.
async fn in_cell(somebody: &Somebody) -> (String, String) {
    let csv = somebody.sees("/matrix.csv").await;
    assert_eq!(csv.status, StatusCode::OK);
    let line = csv
        .html
        .lines()
        .find(|line| {
            line.contains("documentation-translation") && line.contains("need-explain-product")
        })
        .expect("every cell has a line");
    let cells: Vec<&str> = line.rsplit(',').collect();
    (cells[2].to_owned(), cells[1].to_owned())
}

fn pair(offered: &str, wanted: &str) -> (String, String) {
    (offered.to_owned(), wanted.to_owned())
}

#[tokio::test]
async fn the_matrix_shows_a_new_profile_on_the_next_view() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        let nothing = facilitator.sees("/matrix").await;
        assert_eq!(nothing.status, StatusCode::OK);
        assert!(
            nothing.texts("td.cell").is_empty(),
            "an empty hub has an empty state, not a grid"
        );
        ready(&facilitator).await;

        joins(&facilitator, BOILERS).await;
        assert_eq!(in_cell(&facilitator).await, pair("0", "1"));
        let gaps = facilitator.sees("/matrix/gaps").await;
        assert!(
            gaps.texts("tbody tr")
                .iter()
                .any(|line| line.contains("Kesselbau Lichtenegg"))
        );
        let page = facilitator.sees("/matrix").await;
        let address = format!("a[href='{CELL}']");
        assert_eq!(
            page.texts(&format!("td.offer-0.want-1 {address} .vh")),
            ["nobody offers, 1 seeks"]
        );

        joins(&facilitator, PICTURES).await;
        assert_eq!(in_cell(&facilitator).await, pair("1", "1"));
        let gaps = facilitator.sees("/matrix/gaps").await;
        let doc = "Documentation, translation, plain language Explaining complex products";
        assert!(
            gaps.texts("tbody tr")
                .iter()
                .all(|line| !line.starts_with(doc)),
            "the gap is closed"
        );
        let cell = facilitator.sees(CELL).await;
        assert_eq!(cell.status, StatusCode::OK);
        assert_eq!(
            cell.texts("ul.phrases-offer li > .phrase"),
            ["understandable picture manuals, instructions without words"]
        );
        assert_eq!(
            cell.texts(".table tbody th")
                .first()
                .map(|first| first.starts_with("Wortlos")),
            Some(true),
            "they should meet"
        );
        let narrowed = facilitator.sees(&format!("{CELL}?language=sl")).await;
        assert!(
            narrowed.texts("ul.phrases li").is_empty(),
            "nobody of them works in Slovenian"
        );
        assert_eq!(
            facilitator.sees("/matrix/no-such/field").await.status,
            StatusCode::NOT_FOUND
        );
        let picture = facilitator.sees("/matrix.svg").await;
        assert!(picture.html.starts_with("<svg"), "{}", picture.html);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_matrix_of_an_event_is_that_of_the_sheet_its_participants_came_with() {
    for database in databases().await {
        let world = World::empty(database);
        let ana = world.facilitator().await;
        ready(&ana).await;
        joins(&ana, BOILERS).await;
        joins(&ana, PICTURES).await;
        assert_eq!(
            ana.sees("/matrix").await.texts("select[name=list]"),
            [""; 0],
            "no list, nothing to choose"
        );
        let sheet = "Name;Side;Competences\n\
                     Kesselbau Lichtenegg;;\n\
                     Bildhaus;creative;en: understandable picture manuals, instructions without words\n";
        let import = tried(&ana, &world, "evening.csv", sheet.into()).await;
        ana.sends(&format!("{import}/run"), &[]).await;
        finished(&ana, &import).await;
        let list = import.rsplit('/').next().expect("an id");

        let page = ana.sees(&format!("/matrix?list={list}")).await;
        assert_eq!(
            page.texts("select[name=list] option[selected]"),
            ["evening.csv"]
        );
        let sums = async |query: &str| {
            let cell = ana.sees(&format!("{CELL}{query}")).await;
            (
                cell.texts("ul.phrases-offer > li").len(),
                cell.texts("ul.phrases > li").len(),
            )
        };
        assert_eq!(sums("").await, (2, 3), "all: two offer, one seeks");
        let query = format!("?list={list}");
        assert_eq!(
            sums(&query).await,
            (1, 2),
            "of the evening: one offers, and who was in the directory before seeks"
        );
        let everything = ana.sees("/matrix.csv").await.html;
        let evening = ana.sees(&format!("/matrix.csv{query}")).await.html;
        assert_ne!(everything, evening);

        // Nobody of a sheet without sides is confirmed: one step leads to what is proposed.
        let sheet = "Name;Needs\nHolzbau Wendl;en: understandable manuals without words\n";
        let unsure = tried(&ana, &world, "unsure.csv", sheet.into()).await;
        ana.sends(&format!("{unsure}/run"), &[]).await;
        finished(&ana, &unsure).await;
        let unsure = unsure.rsplit('/').next().expect("an id");
        let empty = ana.sees(&format!("/matrix?list={unsure}")).await;
        assert_eq!(
            empty.attribute("main .button-main", "href"),
            Some(format!("/matrix?list={unsure}&proposals=yes"))
        );

        // Which lists there are is nobody else's business.
        let stranger = world.stranger();
        let seen = stranger.sees(&format!("/matrix{query}")).await;
        assert!(!seen.html.contains("evening.csv"), "{}", seen.html);
        assert_eq!(
            stranger.sees(&format!("/matrix.csv{query}")).await.html,
            stranger.sees("/matrix.csv").await.html
        );

        ana.sends(&format!("{import}/undo"), &[]).await;
        let after = ana.sees(&format!("/matrix{query}")).await;
        assert!(!after.html.contains("evening.csv"), "taken back");
        assert_eq!(sums(&query).await, (1, 2), "everybody who is left");
    }
}

/// Waits until the engine has its vocabulary, which takes some seconds after a start.
async fn ready(somebody: &Somebody) {
    for _ in 0..600 {
        if somebody.sees("/readyz").await.status == StatusCode::OK
            && somebody.sees("/matrix").await.texts(".notice").is_empty()
        {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    panic!("the catalogue did not become ready");
}

fn first_match(page: &Seen) -> String {
    page.texts("li.match h3")
        .first()
        .cloned()
        .unwrap_or_default()
}

#[tokio::test]
async fn a_suggestion_is_judged_introduced_and_followed_to_the_meeting() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        ready(&facilitator).await;
        let boilers = joins(&facilitator, BOILERS).await;
        let pictures = joins(&facilitator, PICTURES).await;
        let list = format!("/organisations/{boilers}/suggestions");

        let page = facilitator.sees(&list).await;
        assert_eq!(first_match(&page), "Wortlos");
        let said = page.texts("p.match-sentence q[lang=en]");
        assert!(
            said.contains(&"understandable manuals without words".to_owned()),
            "{said:?}"
        );
        assert!(
            said.contains(&"die casting of aluminium for a lamp".to_owned()),
            "both directions: {said:?}"
        );
        assert!(page.texts(".tag-care").is_empty(), "both gain");

        let answer = format!("{list}/{pictures}");
        let no_reason = facilitator
            .sends(
                &answer,
                &[
                    ("do", "not-for-us"),
                    ("reason", ""),
                    ("note", "they <b>never</b> call"),
                ],
            )
            .await;
        assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            no_reason.texts("details[open] textarea"),
            ["they <b>never</b> call"],
            "nothing is lost"
        );
        let reason = [
            ("do", "not-for-us"),
            ("reason", "acquainted"),
            ("note", "since 2019"),
        ];
        assert_eq!(
            facilitator.sends(&answer, &reason).await.status,
            StatusCode::SEE_OTHER
        );
        let without = facilitator.sees(&list).await;
        assert!(without.texts("li.match").is_empty());
        let put_aside = without.texts("li.entry").join(" ");
        assert!(
            put_aside.contains("Wortlos") && put_aside.contains("since 2019"),
            "still reachable"
        );
        facilitator.sends(&format!("{answer}/undo"), &[]).await;
        assert_eq!(first_match(&facilitator.sees(&list).await), "Wortlos");

        facilitator.sends(&answer, &[("do", "good")]).await;
        assert_eq!(
            facilitator.sees(&list).await.texts(".tag-good"),
            ["Good idea"]
        );

        let introduced = facilitator.sends(&answer, &[("do", "introduce")]).await;
        let introduction = introduced.leads_to.expect("the introduction");
        assert!(
            introduction.starts_with("/introductions/"),
            "{introduction}"
        );
        let other_way = format!("/organisations/{pictures}/suggestions/{boilers}");
        let again = facilitator.sends(&other_way, &[("do", "introduce")]).await;
        assert_eq!(
            again.leads_to.as_deref(),
            Some(introduction.as_str()),
            "a pair is introduced once"
        );

        let step = async |what: String, note: &str, seen: &str| {
            facilitator
                .sends(
                    &introduction,
                    &[("do", &what), ("note", note), ("seen", seen)],
                )
                .await
                .status
        };
        assert_eq!(
            step("meet".into(), "", "1").await,
            StatusCode::CONFLICT,
            "nobody has answered"
        );
        assert_eq!(
            step(format!("accept:{boilers}"), "gladly", "1").await,
            StatusCode::SEE_OTHER
        );
        assert_eq!(
            step(format!("accept:{pictures}"), "", "1").await,
            StatusCode::CONFLICT,
            "somebody noted something since this form was opened"
        );
        assert_eq!(
            step(format!("decline:{pictures}"), "", "2").await,
            StatusCode::SEE_OTHER
        );
        assert_eq!(
            step("propose".into(), " ", "3").await,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        assert_eq!(
            step("propose".into(), "after the fair", "3").await,
            StatusCode::SEE_OTHER
        );
        for (what, seen) in [
            (format!("accept:{boilers}"), "4"),
            (format!("accept:{pictures}"), "5"),
            ("meet".into(), "6"),
        ] {
            assert_eq!(step(what, "", seen).await, StatusCode::SEE_OTHER);
        }
        let page = facilitator.sees(&introduction).await;
        assert_eq!(
            page.texts("ol.history strong"),
            [
                "They met.",
                "Wortlos accepted.",
                "Kesselbau Lichtenegg accepted.",
                "Demo facilitator introduced both to each other again.",
                "Wortlos declined.",
                "Kesselbau Lichtenegg accepted.",
                "Demo facilitator introduced both to each other.",
            ]
        );
        assert!(page.html.contains("gladly") && page.html.contains("after the fair"));
        let listed = facilitator.sees("/introductions?state=met").await;
        assert_eq!(listed.texts("tbody tr").len(), 1);
        assert!(
            facilitator
                .sees("/introductions?state=declined")
                .await
                .texts("tbody tr")
                .is_empty()
        );
        let csv = facilitator.sees("/introductions.csv").await.html;
        assert!(
            csv.contains("gladly") && csv.contains("understandable manuals without words"),
            "{csv}"
        );

        // Words change; why they were introduced does not.
        let quoted = |page: &Seen| page.texts("p.match-sentence q");
        let before = quoted(&facilitator.sees(&introduction).await);
        facilitator
            .sends(&format!("/organisations/{pictures}/remove"), &[])
            .await;
        let gone = facilitator.sees(&introduction).await;
        assert!(gone.status == StatusCode::NOT_FOUND || quoted(&gone) == before);
    }
}

#[tokio::test]
async fn two_creatives_meet_only_if_the_hub_allows_it_and_the_unknown_never() {
    for database in databases().await {
        let sqlite = database.is_none();
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        ready(&facilitator).await;
        let pictures = joins(&facilitator, PICTURES).await;
        let twin = Says {
            name: "Second studio",
            side: "creative",
            can: &["die casting of aluminium for a lamp, by hand"],
            seeks: &["understandable picture manuals, instructions without words"],
            ..Says::default()
        };
        let unknown = Says {
            name: "Nobody knows",
            ..Says {
                side: "unknown",
                ..BOILERS
            }
        };
        joins(&facilitator, twin).await;
        let unknown = joins(&facilitator, unknown).await;
        let list = format!("/organisations/{pictures}/suggestions");
        assert!(facilitator.sees(&list).await.texts("li.match").is_empty());
        let side_first = facilitator
            .sees(&format!("/organisations/{unknown}/suggestions"))
            .await;
        assert_eq!(side_first.texts(".empty h2"), ["Confirm the side first"]);

        let saved = facilitator
            .sends("/matching-rules", &[("creative-meets-creative", "yes")])
            .await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let rules = facilitator.sees("/matching-rules").await;
        assert!(
            rules
                .attribute("input[name=creative-meets-creative]", "checked")
                .is_some()
        );
        assert_eq!(
            facilitator.sees(&list).await.texts("li.match h3"),
            ["Second studio"]
        );
        if sqlite {
            let url = format!("sqlite://{}", world.folder().join("collider.db").display());
            let store = Store::open(&url).await.expect("the same file");
            let entries = entries_of(store.read(), "meeting-rule", uuid::Uuid::nil(), 9).await;
            let entries = entries.expect("the log");
            assert_eq!(entries.len(), 1);
            assert!(
                entries[0]
                    .before
                    .as_deref()
                    .is_some_and(|before| before.contains("false"))
            );
            assert!(
                entries[0]
                    .after
                    .as_deref()
                    .is_some_and(|after| after.contains("true"))
            );
        }
        facilitator.sends("/matching-rules", &[]).await;
        assert!(
            facilitator.sees(&list).await.texts("li.match").is_empty(),
            "and back"
        );
    }
}

/// Two who may not be seen by everybody, with words that stand nowhere else.
#[tokio::test]
async fn nothing_leaks_into_cells_sums_lists_or_files() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        ready(&facilitator).await;
        joins(&facilitator, BOILERS).await;
        let hidden = Says {
            name: "Verborgenes Studio",
            visibility: "facilitators",
            can: &["verborgene understandable picture manuals, instructions without words"],
            ..PICTURES
        };
        let waiting = Says {
            name: "Wartende Werkstatt",
            approved: false,
            seeks: &["wartende understandable manuals without words"],
            ..BOILERS
        };
        let hidden = joins(&facilitator, hidden).await;
        joins(&facilitator, waiting).await;
        assert_eq!(
            in_cell(&facilitator).await,
            pair("1", "2"),
            "the facilitator sees all"
        );
        let everything = facilitator.sees(CELL).await.html;
        assert!(everything.contains("Verborgenes Studio") && everything.contains("wartende"));

        let stranger = world.stranger();
        assert_eq!(in_cell(&stranger).await, pair("0", "1"));
        for path in [
            "/matrix",
            "/matrix?proposals=yes",
            "/matrix?look=industry",
            "/matrix/gaps",
            "/matrix/gaps?list=idle",
            "/matrix/gaps.csv",
            "/matrix/gaps.csv?list=idle",
            "/matrix.csv",
            "/matrix.svg",
            CELL,
        ] {
            let seen = stranger.sees(path).await;
            assert_eq!(seen.status, StatusCode::OK, "{path}");
            for secret in ["erborgene", "artende", hidden.as_str()] {
                assert!(!seen.html.contains(secret), "{path} says {secret}");
            }
        }
        let page = stranger.sees("/matrix").await;
        assert!(
            page.texts("caption")
                .join(" ")
                .contains("0 creative organisations, 1 in industry")
        );
        let sums = page.texts("tr#row-documentation-translation .matrix-total .vh");
        assert_eq!(sums, ["nobody offers, 1 seeks"]);

        let answer = stranger
            .client
            .get(format!("{}/matrix.xlsx", world.base))
            .send()
            .await;
        let bytes = answer.expect("an answer").bytes().await.expect("a body");
        let book = sheets::read("matrix.xlsx", &bytes, &Limits::default()).expect("a workbook");
        let texts = book
            .sheets
            .iter()
            .flat_map(|sheet| &sheet.rows)
            .flat_map(|row| &row.cells);
        let texts: Vec<&String> = texts.collect();
        assert!(
            texts.iter().any(|text| text.contains("Kesselbau")),
            "who seeks is named"
        );
        assert!(
            texts
                .iter()
                .all(|text| !text.contains("erborgene") && !text.contains("artende"))
        );

        for path in [
            format!("/organisations/{hidden}/suggestions"),
            format!("/api/organisations/{hidden}/suggestions"),
            "/introductions".to_owned(),
            "/introductions.csv".to_owned(),
            "/introductions.xlsx".to_owned(),
            "/matching-rules".to_owned(),
        ] {
            assert_eq!(
                stranger.sees(&path).await.status,
                StatusCode::UNAUTHORIZED,
                "{path}"
            );
        }
        let introduce = format!("/organisations/{hidden}/suggestions/{hidden}");
        assert_eq!(
            stranger
                .sends(&introduce, &[("do", "introduce")])
                .await
                .status,
            StatusCode::UNAUTHORIZED
        );
    }
}

#[tokio::test]
async fn programs_get_the_same_suggestions_as_json() {
    let world = World::empty(None);
    let facilitator = world.facilitator().await;
    ready(&facilitator).await;
    let boilers = joins(&facilitator, BOILERS).await;
    joins(&facilitator, PICTURES).await;
    let path = format!("/api/organisations/{boilers}/suggestions?need=1");
    let answer: serde_json::Value =
        serde_json::from_str(&facilitator.sees(&path).await.html).expect("JSON");
    let first = &answer["suggestions"][0];
    assert_eq!(answer["need"], 1);
    assert_eq!(first["name"], "Wortlos");
    assert_eq!(first["one_sided"], false);
    assert_eq!(
        first["reasons"]["receives"][0]["seek"]["text"],
        "understandable manuals without words"
    );
    assert_eq!(first["reasons"]["receives"][0]["offer"]["lang"], "en");
    let none = format!("/api/organisations/{boilers}/suggestions?need=9");
    let none: serde_json::Value =
        serde_json::from_str(&facilitator.sees(&none).await.html).expect("JSON");
    assert_eq!(
        none["suggestions"].as_array().map(Vec::len),
        Some(0),
        "there is no ninth need"
    );
    let nobody = uuid::Uuid::nil();
    for path in [
        format!("/api/organisations/{nobody}/suggestions"),
        format!("/organisations/{nobody}/suggestions"),
        "/organisations/no-id/suggestions".to_owned(),
        format!("/introductions/{nobody}"),
        "/introductions/no-id".to_owned(),
    ] {
        assert_eq!(
            facilitator.sees(&path).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}
