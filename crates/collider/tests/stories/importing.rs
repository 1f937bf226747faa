//! From a spreadsheet to the directory and back.

use std::{
    fs,
    process::{Command, Output},
};

use crate::{
    visibility::REGION,
    world::{Seen, Somebody, World, databases, program},
};
use reqwest::{StatusCode, multipart};

/// Uploads a file and answers where it leads.
pub async fn upload(who: &Somebody, world: &World, name: &str, bytes: Vec<u8>) -> Seen {
    let part = multipart::Part::bytes(bytes).file_name(name.to_owned());
    let form = multipart::Form::new().part("file", part);
    let request = who
        .client
        .post(format!("{}/imports", world.base))
        .header("sec-fetch-site", "same-origin")
        .multipart(form);
    Seen::of(request.send().await.expect("an answer")).await
}

/// The choices of the page of columns, as a browser would send them.
pub fn choices(page: &Seen) -> Vec<(String, String)> {
    let html = scraper::Html::parse_document(&page.html);
    let selector = |text| scraper::Selector::parse(text).expect("a selector");
    let mut fields = Vec::new();
    for select in html.select(&selector("select[name]")) {
        let name = select.attr("name").expect("named").to_owned();
        let chosen = select
            .select(&selector("option[selected]"))
            .next()
            .or_else(|| select.select(&selector("option")).next())
            .and_then(|option| option.attr("value"))
            .unwrap_or_default();
        if ["subject", "texts", "column"]
            .iter()
            .any(|start| name.starts_with(start))
        {
            fields.push((name, chosen.to_owned()));
        }
    }
    fields
}

fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

/// Uploads, accepts the proposal, and answers the address of the import.
pub async fn tried(who: &Somebody, world: &World, name: &str, bytes: Vec<u8>) -> String {
    let uploaded = upload(who, world, name, bytes).await;
    let mapping = uploaded.leads_to.expect("leads to the columns");
    let page = who.sees(&mapping).await;
    assert_eq!(page.status, StatusCode::OK);
    let mut fields = choices(&page);
    fields.push(("remember".into(), "yes".into()));
    let sent = who.sends(&mapping, &pairs(&fields)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.html);
    mapping.trim_end_matches("/mapping").to_owned()
}

/// Waits until an import is over and answers its page.
pub async fn finished(who: &Somebody, address: &str) -> Seen {
    for _ in 0..1_800 {
        let page = who.sees(address).await;
        if page.texts("progress").is_empty() {
            return page;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("the import does not end");
}

/// Waits until an import has begun to write; nothing of it is saved yet.
pub async fn writing(who: &Somebody, address: &str) {
    for _ in 0..2_000 {
        let page = who.sees(address).await;
        let stage = page.texts(".progress .field-label").join("");
        assert!(
            !stage.is_empty(),
            "the import ended before it was seen writing"
        );
        let done: usize = page
            .attribute(".progress progress", "value")
            .and_then(|value| value.parse().ok())
            .unwrap_or_default();
        if done > 0 {
            assert_eq!(stage, "Organisations are being written");
            return;
        }
    }
    panic!("the import does not begin to write");
}

/// A sheet of organisations with this reference, row by row, and a name.
pub fn numbered(rows: usize) -> Vec<u8> {
    let mut sheet = String::from("Id;Firma\n");
    for number in 0..rows {
        sheet.push_str(&format!("K{number};Podjetje {number}\n"));
    }
    sheet.into_bytes()
}

/// Brings organisations in from the command line.
pub fn bring_in(world: &World, file: &str, text: impl AsRef<[u8]>) {
    let path = written(world, file, text);
    let import = world
        .command()
        .args(["import", "organisations"])
        .arg(path)
        .output()
        .expect("an import");
    assert!(import.status.success(), "{import:?}");
}

/// Rows, new, changed, unchanged, rejected.
pub fn sums(page: &Seen) -> Vec<String> {
    page.texts(".sum-number")
}

/// Everything in the hub, one line each, in the order of the names.
pub fn everything(world: &World) -> Vec<String> {
    everything_of(world.command())
}

/// As [`everything`], of the installation of a command.
fn everything_of(mut command: Command) -> Vec<String> {
    let Output { stdout, status, .. } = command
        .args(["export", "organisations"])
        .output()
        .expect("an export");
    assert!(status.success());
    let mut lines: Vec<String> = String::from_utf8(stdout)
        .expect("UTF-8")
        .lines()
        .map(str::to_owned)
        .collect();
    lines.sort();
    lines
}

const PARTICIPANTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/participants.csv");

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_participants_becomes_a_directory_and_can_be_taken_back() {
    for database in databases().await {
        let world = World::empty(database);
        let ana = world.facilitator().await;
        let sheet = fs::read(PARTICIPANTS).expect("the sheet");
        let address = tried(&ana, &world, "participants.csv", sheet.clone()).await;
        let trial = ana.sees(&format!("{address}/dry-run?rows=all")).await;
        assert_eq!(sums(&trial), ["40", "40", "0", "0", "0"]);
        assert_eq!(
            everything(&world),
            Vec::<String>::new(),
            "a trial changes nothing"
        );

        let run = ana.sends(&format!("{address}/run"), &[]).await;
        assert_eq!(run.leads_to.as_deref(), Some(address.as_str()));
        let result = finished(&ana, &address).await;
        assert_eq!(sums(&result), ["40", "40", "0", "0", "0"]);
        let first = everything(&world);
        assert_eq!(first.len(), 40);
        assert!(
            first
                .iter()
                .all(|line| line.contains("\"status\":\"waiting\""))
        );

        // The same file again changes nothing, and the columns are remembered.
        let again = tried(&ana, &world, "participants.csv", sheet).await;
        let trial = ana.sees(&format!("{again}/dry-run")).await;
        assert_eq!(sums(&trial), ["40", "0", "0", "40", "0"]);

        // One organisation is changed since; undoing leaves it and says so.
        bring_in(&world, "one.csv", "Firma;Größe\nStudio Spitzwinkel;small\n");
        let undo = ana.sends(&format!("{address}/undo"), &[]).await;
        assert_eq!(undo.leads_to.as_deref(), Some(address.as_str()));
        let left = everything(&world);
        assert_eq!(left.len(), 1);
        assert!(left[0].contains("Spitzwinkel"));
        let page = ana.sees(&address).await;
        assert!(
            page.texts("table th")
                .contains(&"Studio Spitzwinkel".to_owned())
        );
        let twice = ana.sends(&format!("{address}/undo"), &[]).await;
        assert_eq!(
            twice.status,
            StatusCode::CONFLICT,
            "an import is taken back once"
        );
    }
}

fn written(world: &World, name: &str, text: impl AsRef<[u8]>) -> std::path::PathBuf {
    let path = world.folder().join(name);
    fs::write(&path, text).expect("written");
    path
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_are_taken_back_to_what_was_before() {
    for database in databases().await {
        let world = World::empty(database);
        let ana = world.facilitator().await;
        bring_in(&world, "region.jsonl", REGION);
        let before = everything(&world);
        assert_eq!(before.len(), 6);
        let sheet = "Reference;Size;Needs\n\
                     bor;small;sl: nov izdelek\n\
                     not-there;small;\n";
        let address = tried(&ana, &world, "sizes.csv", sheet.into()).await;
        let trial = ana.sees(&format!("{address}/dry-run")).await;
        assert_eq!(sums(&trial), ["2", "0", "1", "0", "1"]);
        assert!(
            trial.html.contains("not-there"),
            "the rejected row is shown first"
        );
        ana.sends(&format!("{address}/run"), &[]).await;
        finished(&ana, &address).await;
        assert_ne!(everything(&world), before);
        ana.sends(&format!("{address}/undo"), &[]).await;
        assert_eq!(everything(&world), before);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demo_loads_once() {
    let mut world = World::demo(None);
    let before = everything(&world);
    world.cut_power_and_restart(&["demo", "--listen", "127.0.0.1:0"]);
    assert_eq!(everything(&world), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_brings_the_same_directory_into_an_empty_hub() {
    for database in databases().await {
        let world = World::demo(database);
        let before = everything(&world);
        for (file, language) in [
            ("all.csv", "en"),
            ("all.csv", "sl"),
            ("all.xlsx", "de"),
            ("all.jsonl", "en"),
        ] {
            let path = world.folder().join(file);
            let export = world
                .command()
                .env("COLLIDER_LANGUAGE", language)
                .args(["export", "organisations", "-o"])
                .arg(&path)
                .status()
                .expect("an export");
            assert!(export.success());
            let empty = tempfile::tempdir().expect("a folder");
            let other = || program(empty.path(), None);
            let import = other()
                .args(["import", "organisations"])
                .arg(&path)
                .output()
                .expect("an import");
            assert!(import.status.success(), "{file}: {import:?}");
            assert_eq!(everything_of(other()), before, "{file} in {language}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn exports_hold_only_what_their_reader_may_see() {
    let world = World::demo(None);
    let stranger = world.stranger();
    let seen = stranger.sees("/organisations/export.jsonl").await;
    assert_eq!(seen.status, StatusCode::OK);
    let lines: Vec<serde_json::Value> = seen
        .html
        .lines()
        .map(|line| serde_json::from_str(line).expect("a record"))
        .collect();
    assert!(!lines.is_empty());
    for line in &lines {
        assert_eq!(line["visibility"], "public", "{line}");
        assert_eq!(line["status"], "approved", "{line}");
        assert!(
            line.get("contact").is_none() && line.get("reference").is_none(),
            "{line}"
        );
        assert!(line.get("consented").is_some(), "{line}");
    }
    let ana = world.facilitator().await;
    let all = ana.sees("/organisations/export.jsonl").await;
    assert_eq!(all.html.lines().count(), everything(&world).len());
    let csv = ana.sees("/organisations/export.csv").await;
    assert!(csv.html.contains("Brizgalnica Preska"));
}

#[tokio::test(flavor = "multi_thread")]
async fn imports_are_for_facilitators() {
    let world = World::empty(None);
    let stranger = world.stranger();
    for path in ["/imports", "/imports/new"] {
        assert_ne!(stranger.sees(path).await.status, StatusCode::OK);
    }
    let sent = upload(&stranger, &world, "a.csv", b"Name\nLivarna\n".to_vec()).await;
    assert_eq!(
        sent.leads_to.filter(|path| path.starts_with("/imports/")),
        None
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn taking_an_import_back_leaves_who_was_introduced_since() {
    for database in databases().await {
        let world = World::empty(database);
        let ana = world.facilitator().await;
        let sheet = "Firma;Seite;Kompetenzen;Bedarf\n\
                     Livarna;industry;en: aluminium casting;en: packaging design\n\
                     Studio;creative;en: packaging design;en: aluminium casting\n\
                     Tretji;industry;en: weaving;en: photographs\n";
        let address = tried(&ana, &world, "three.csv", sheet.into()).await;
        ana.sends(&format!("{address}/run"), &[]).await;
        finished(&ana, &address).await;
        let list = ana.sees("/organisations").await;
        let of = |name: &str| {
            let place = list.texts("#found .entry h3 a");
            let place = place.iter().position(|found| found == name);
            let html = scraper::Html::parse_document(&list.html);
            let link = scraper::Selector::parse("#found .entry h3 a").expect("a selector");
            let mut links = html.select(&link);
            let found = links.nth(place.expect("listed")).expect("a link");
            found.attr("href").expect("an address").to_owned()
        };
        let (livarna, studio) = (of("Livarna"), of("Studio"));
        let partner = studio.rsplit('/').next().expect("an id");
        let pair = format!("{livarna}/suggestions/{partner}");
        let met = ana.sends(&pair, &[("do", "introduce")]).await;
        assert_eq!(met.status, StatusCode::SEE_OTHER, "{}", met.html);
        let history = ana.sees(&livarna).await.texts(".history li");
        assert!(history[0].contains("Introduced to another"), "{history:?}");

        ana.sends(&format!("{address}/undo"), &[]).await;
        let names: Vec<String> = everything(&world);
        assert_eq!(names.len(), 2, "{names:?}");
        assert!(!names.iter().any(|line| line.contains("Tretji")));
        let left = ana.sees(&address).await.texts("tbody tr th a");
        assert_eq!(left.len(), 2, "{left:?}");
        let introductions = ana.sees("/introductions").await.texts("tbody tr");
        assert_eq!(introductions.len(), 1, "nobody's introduction is lost");
    }
}
