//! A text is read by the language coach at the command line.

use std::{
    io::Write,
    path::Path,
    process::{Output, Stdio},
};

use scraper::{Html, Selector};
use serde_json::Value;
use tempfile::TempDir;

use crate::world::program;

pub const BEFORE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/brief-before.txt");
pub const AFTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/brief-after.txt");
pub const GLOSSARY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/glossary.tsv");
pub const COMPETENCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/competences.txt");

pub const GERMAN: &str = "Neue Halterung gesucht\n\nWir brauchen eine App für die Leute an der Säge. Sie \
                      muss DIN EN ISO 9001 erfüllen. Größe und Gewicht sind uns nicht wichtig.\n";

pub fn wording(folder: &TempDir, arguments: &[&str]) -> Output {
    program(folder.path(), None)
        .arg("wording")
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .expect("it runs")
}

/// With this on the standard input.
pub fn wording_of(folder: &TempDir, arguments: &[&str], input: &[u8]) -> Output {
    let mut child = program(folder.path(), None)
        .arg("wording")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut stdin = child.stdin.take().expect("its input");
    // Who refuses early does not read everything.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().expect("it ends")
}

pub fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

/// What was printed, on one line.
pub fn flat(output: &Output) -> String {
    let printed = printed(output);
    printed.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn told(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("text")
}

pub fn file(folder: &TempDir, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("written");
    path.display().to_string()
}

pub fn json(folder: &TempDir, name: &str) -> Value {
    let text = std::fs::read_to_string(folder.path().join(name)).expect("the report");
    serde_json::from_str(&text).expect("JSON")
}

/// The report on a text as JSON.
pub fn reported(folder: &TempDir, lang: &str, text: &[u8], more: &[&str]) -> Value {
    let arguments = [&["--lang", lang, "-o", "report.json"], more].concat();
    let output = wording_of(folder, &arguments, text);
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    json(folder, "report.json")
}

pub fn kinds(report: &Value) -> Vec<&str> {
    let findings = report["findings"].as_array().expect("findings");
    findings
        .iter()
        .map(|finding| finding["kind"].as_str().expect("a kind"))
        .collect()
}

pub fn notices(report: &Value) -> Vec<&str> {
    let notices = report["notices"].as_array().expect("notices");
    notices
        .iter()
        .map(|notice| notice["kind"].as_str().expect("a kind"))
        .collect()
}

#[test]
fn a_brief_is_read_from_a_file_and_from_the_standard_input() {
    let folder = tempfile::tempdir().expect("a folder");
    let from_file = wording(&folder, &[BEFORE, "--lang", "en"]);
    assert_eq!(from_file.status.code(), Some(0), "{}", told(&from_file));
    let words = flat(&from_file);
    for said in [
        "Development of an HMI-supported intralogistics app for order picking",
        "“DIN EN ISO 9001”",
        "Only people of the trade know what it asks for.",
        "What should be different, and for whom, once there is",
        "What the creative partner gets: missing.",
        "LIX ",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    let text = std::fs::read(BEFORE).expect("the brief");
    for arguments in [&["--lang", "en"][..], &["-", "--lang", "en"][..]] {
        let from_input = wording_of(&folder, arguments, &text);
        assert_eq!(printed(&from_input), printed(&from_file));
    }
}

#[test]
fn the_reworded_brief_reads_better() {
    let folder = tempfile::tempdir().expect("a folder");
    let before = reported(&folder, "en", &std::fs::read(BEFORE).expect("text"), &[]);
    let after = reported(&folder, "en", &std::fs::read(AFTER).expect("text"), &[]);
    assert!(before["effort"]["lix"].as_f64() > after["effort"]["lix"].as_f64());
    assert!(kinds(&before).contains(&"prescribed-solution"));
    assert!(!kinds(&after).contains(&"prescribed-solution"));
    let severe = |report: &Value| {
        let findings = report["findings"].as_array().expect("findings").clone();
        let severe = findings.iter().filter(|one| one["severity"] == "severe");
        severe.count()
    };
    assert!(severe(&before) >= 1, "{:?}", kinds(&before));
    assert!(severe(&after) <= 1, "{:?}", kinds(&after));
}

#[test]
fn the_report_speaks_the_readers_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let german = file(&folder, "brief.txt", GERMAN);
    let own = flat(&wording(&folder, &[&german, "--lang", "de"]));
    assert!(
        own.contains("Was gefunden wurde") && own.contains("Norm"),
        "{own}"
    );
    let english = flat(&wording(
        &folder,
        &[&german, "--lang", "DE-at", "--report-in", "en"],
    ));
    assert!(english.contains("What was found"), "{english}");
    assert!(
        english.contains("German, read as creative people would"),
        "{english}"
    );
    let slovenian = wording(&folder, &[&german, "--lang", "de", "--report-in", "sl"]);
    assert!(flat(&slovenian).contains("Kaj je bilo najdeno"));
    // The pages do not speak Polish: the hub's language.
    let polish = program(folder.path(), None)
        .args(["wording", "--lang", "pl", "-"])
        .env("COLLIDER_LANGUAGE", "sl")
        .stdin(Stdio::null())
        .output()
        .expect("it runs");
    assert!(flat(&polish).contains("Tu še ni česa brati."), "{polish:?}");
}

#[test]
fn a_language_that_is_not_known_is_refused_with_those_that_are() {
    let folder = tempfile::tempdir().expect("a folder");
    for code in ["xx", "es", "", "deutsch"] {
        let refused = wording(&folder, &[BEFORE, "--lang", code]);
        assert_eq!(refused.status.code(), Some(2), "{code}");
        let words = told(&refused);
        for known in ["cs", "da", "de", "en", "fr", "hu", "it", "pl", "sk", "sl"] {
            assert!(words.contains(&format!("{known} (")), "{code}: {words}");
        }
        assert!(printed(&refused).is_empty());
    }
    let refused = wording(&folder, &[BEFORE, "--lang", "en", "--report-in", "fr"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(told(&refused).contains("en (English), de (Deutsch), sl"));
    assert_eq!(wording(&folder, &[BEFORE]).status.code(), Some(2));
}

#[test]
fn reports_are_written_by_their_endings() {
    let folder = tempfile::tempdir().expect("a folder");
    let names = ["r.html", "r.json", "r.md", "r.txt"];
    let mut arguments = vec![BEFORE, "--lang", "en"];
    for name in names {
        arguments.extend(["-o", name]);
    }
    let written = wording(&folder, &arguments);
    assert_eq!(written.status.code(), Some(0), "{}", told(&written));
    assert!(printed(&written).is_empty());
    let text = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("written");
    let verdict = json(&folder, "r.json")["summary"]["says"]
        .as_str()
        .expect("a verdict")
        .to_owned();
    for name in names {
        let on_one_line = text(name).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(on_one_line.contains(&verdict), "{name}");
        assert!(told(&written).contains(&format!("{name}: {verdict}")));
    }
    let page = text("r.html");
    for outside in ["<script", "http://", "https://", "/assets/", " style=\""] {
        assert!(!page.contains(outside), "{outside}");
    }

    for name in ["r.docx", "r", "report.pdf"] {
        let refused = wording(&folder, &[BEFORE, "--lang", "en", "-o", name]);
        assert_eq!(refused.status.code(), Some(2), "{name}");
        assert!(told(&refused).contains(".html, .json, .md or .txt"));
        assert!(!folder.path().join(name).exists());
    }
    let nowhere = wording(&folder, &[BEFORE, "--lang", "en", "-o", "none/r.html"]);
    assert_eq!(nowhere.status.code(), Some(1));
    assert!(told(&nowhere).contains("none/r.html cannot be written"));
}

#[test]
fn places_of_the_json_are_those_of_the_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let report = reported(&folder, "de", GERMAN.as_bytes(), &[]);
    assert_eq!(report["format"], "collider-wording/1");
    assert_eq!(report["text"], GERMAN);
    assert_eq!(report["title"], "Neue Halterung gesucht");
    let findings = report["findings"].as_array().expect("findings");
    assert!(findings.len() > 2);
    let letters: Vec<char> = GERMAN.chars().collect();
    for finding in findings {
        let at = |unit: &str, end: &str| {
            let at = finding["place"][unit][end].as_u64().expect("a place");
            usize::try_from(at).expect("a place")
        };
        let passage = finding["passage"].as_str().expect("a passage");
        let chars = &letters[at("chars", "start")..at("chars", "end")];
        assert_eq!(chars.iter().collect::<String>(), passage);
        assert_eq!(&GERMAN[at("bytes", "start")..at("bytes", "end")], passage);
        for words in ["reason", "way_out", "label", "weighs"] {
            assert!(finding[words].as_str().is_some_and(|words| words.len() > 3));
        }
        let severity = finding["severity"].as_str().expect("a severity");
        assert!(["hint", "notable", "severe"].contains(&severity));
    }
    assert!(kinds(&report).contains(&"norm"));
}

#[test]
fn what_is_typed_stays_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let typed = "Ein Titel <script>alert(1)</script>\n\nWir brauchen <img src=x onerror=alert(1)> und \
                 \"Anführung\" & **fett** </style></main>. Das muss DIN EN ISO 9001 erfüllen.\n";
    let brief = file(&folder, "brief.txt", typed);
    let outputs = ["-o", "r.html", "-o", "r.md", "-o", "r.json"];
    let written = wording(
        &folder,
        &[&[brief.as_str(), "--lang", "de"], &outputs[..]].concat(),
    );
    assert_eq!(written.status.code(), Some(0), "{}", told(&written));
    let text = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("written");
    let html = text("r.html");
    let page = Html::parse_document(&html);
    for element in ["script", "img", "[onerror]"] {
        let selector = Selector::parse(element).expect("a selector");
        assert_eq!(page.select(&selector).count(), 0, "{element}");
    }
    assert_eq!(html.matches("</style>").count(), 1);
    assert!(html.contains("script&#62;alert(1)") || html.contains("script&gt;alert(1)"));
    assert!(!text("r.md").contains("<script") && !text("r.md").contains("<img"));
    assert_eq!(json(&folder, "r.json")["text"], typed);
}

#[test]
fn a_pitch_is_read_as_industry_would() {
    let folder = tempfile::tempdir().expect("a folder");
    let pitch = b"A new look at waste\n\nWe would love to explore your materials in a poetic way. \
                  Something wonderful could come of it.\n";
    let report = reported(&folder, "en", pitch, &["--for", "industry"]);
    assert_eq!(report["reader"], "industry");
    let parts: Vec<&str> = report["parts"]
        .as_array()
        .expect("parts")
        .iter()
        .filter_map(|part| part["part"].as_str())
        .collect();
    assert_eq!(parts, ["cost", "time", "benefit", "next-step"]);
    let words = flat(&wording_of(
        &folder,
        &["--lang", "en", "--for", "industry"],
        pitch,
    ));
    assert!(words.contains("What a complete pitch says"), "{words}");
    assert!(words.contains("What it costs: missing."), "{words}");
    let wrong = wording(&folder, &[BEFORE, "--lang", "en", "--for", "anybody"]);
    assert_eq!(wrong.status.code(), Some(2));
}

#[test]
fn two_versions_are_compared() {
    let folder = tempfile::tempdir().expect("a folder");
    let outputs = ["-o", "c.json", "-o", "c.html", "-o", "c.md"];
    let arguments = [&["compare", BEFORE, AFTER, "--lang", "en"], &outputs[..]].concat();
    let compared = wording(&folder, &arguments);
    assert_eq!(compared.status.code(), Some(0), "{}", told(&compared));
    let report = json(&folder, "c.json");
    assert_eq!(report["format"], "collider-wording/1");
    let text = |path: &str| std::fs::read_to_string(path).expect("a brief");
    assert_eq!(report["before"]["text"], text(BEFORE));
    assert_eq!(report["after"]["text"], text(AFTER));
    let gone: Vec<&str> = report["gone"]
        .as_array()
        .expect("gone")
        .iter()
        .filter_map(|finding| finding["kind"].as_str())
        .collect();
    for kind in ["prescribed-solution", "norm"] {
        assert!(gone.contains(&kind), "{kind}: {gone:?}");
    }
    let kinds: Vec<&str> = report["passages"]
        .as_array()
        .expect("passages")
        .iter()
        .filter_map(|passage| passage["kind"].as_str())
        .collect();
    assert!(kinds.contains(&"removed") && kinds.contains(&"added"));

    let words = flat(&wording(
        &folder,
        &["compare", BEFORE, AFTER, "--lang", "en"],
    ));
    for said in [
        "findings are gone",
        "Before After",
        "LIX (Björnsson)",
        "Taken out: “",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    // A text against itself has nothing new.
    let same = wording(&folder, &["compare", AFTER, AFTER, "--lang", "en"]);
    assert!(
        flat(&same).contains("No finding is gone, none came"),
        "{}",
        flat(&same)
    );
    let piped = std::fs::read(AFTER).expect("text");
    let from_input = wording_of(&folder, &["compare", BEFORE, "-", "--lang", "en"], &piped);
    assert_eq!(flat(&from_input), words);

    let both = wording(&folder, &["compare", "-", "-", "--lang", "en"]);
    assert_eq!(both.status.code(), Some(2));
    assert!(told(&both).contains("Only one of the two versions"));
}

#[test]
fn the_demo_has_what_the_handbook_reads() {
    for path in [BEFORE, AFTER, GLOSSARY, COMPETENCES] {
        assert!(Path::new(path).is_file(), "{path}");
    }
}
