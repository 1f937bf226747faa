//! Briefs that are only about marketing are found, with the sentence in which more shows; good briefs
//! are left alone. The texts are the authors' own, see `tests/texts/README.md`.

#![expect(clippy::unwrap_used, reason = "a test without its texts has failed")]

use std::fs;

use collider_wording::subject::Subject;
use collider_wording::{Language, Reason, WayOut, read};

#[derive(serde::Deserialize)]
struct Briefs {
    brief: Vec<Brief>,
}

#[derive(serde::Deserialize)]
struct Brief {
    id: String,
    lang: Option<String>,
    title: String,
    text: String,
    #[serde(default)]
    flaws: Vec<Flaw>,
    deeper: Option<String>,
}

#[derive(serde::Deserialize)]
struct Flaw {
    kind: String,
    words: Option<String>,
}

fn briefs(file: &str) -> Vec<(Language, Brief)> {
    let path = format!("{}/tests/texts/{file}.toml", env!("CARGO_MANIFEST_DIR"));
    let briefs: Briefs = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let of_file = file.rsplit('/').next().and_then(Language::of);
    briefs
        .brief
        .into_iter()
        .map(|brief| {
            let language = brief.lang.as_deref().and_then(Language::of).or(of_file);
            (language.unwrap(), brief)
        })
        .collect()
}

/// Whether the finding is there, where it lies, and what lies deeper.
fn found(text: &str, language: Language) -> (f32, Option<(String, Option<String>)>) {
    let report = read(text, language);
    let found = report.findings.into_iter().find_map(|finding| {
        let WayOut::LookDeeper { at } = &finding.way_out else {
            return None;
        };
        assert!(matches!(finding.reason, Reason::OnlyMarketing { .. }));
        let deeper = at.clone().map(|place| text[place.bytes].to_owned());
        Some((text[finding.place.bytes].to_owned(), deeper))
    });
    (report.subjects.share(Subject::Marketing), found)
}

const FLAWED: [&str; 4] = ["flawed/en", "flawed/de", "flawed/sl", "flawed/others"];

fn check(file: &str) -> (usize, usize, usize, usize) {
    let (mut right, mut all, mut deep, mut wrong) = (0, 0, 0, 0);
    for (language, brief) in briefs(file) {
        let (share, found) = found(&format!("{}\n\n{}", brief.title, brief.text), language);
        let flaw = brief
            .flaws
            .iter()
            .find(|flaw| flaw.kind == "only-marketing");
        println!("{} {share:.2} {found:?}", brief.id);
        match (flaw, found) {
            (Some(flaw), Some((asked, deeper))) => {
                all += 1;
                right += usize::from(flaw.words.as_deref().is_none_or(|words| words == asked));
                deep += usize::from(deeper == brief.deeper);
            }
            (Some(_), None) => all += 1,
            (None, Some(_)) => wrong += 1,
            (None, None) => {}
        }
    }
    (right, all, deep, wrong)
}

#[test]
fn only_marketing_is_found_with_what_lies_deeper() {
    let sums = FLAWED.map(check);
    let sum = |of: fn(&(usize, usize, usize, usize)) -> usize| sums.iter().map(of).sum::<usize>();
    let (right, all, deep, wrong) = (sum(|s| s.0), sum(|s| s.1), sum(|s| s.2), sum(|s| s.3));
    println!("found {right}/{all}, deeper {deep}/{all}, false {wrong}");
    assert_eq!((right, all, deep, wrong), (all, 5, all, 0));
}

#[test]
fn good_briefs_are_about_more_than_marketing() {
    for language in Language::ALL {
        if language != Language::Es {
            let (.., wrong) = check(&format!("briefs/{}", language.code()));
            assert_eq!(wrong, 0, "{}", language.code());
        }
    }
}

#[test]
fn fresh_briefs_are_told_apart() {
    let (right, all, deep, wrong) = check("fresh/marketing");
    println!("found {right}/{all}, deeper {deep}/{all}, false {wrong}");
    assert_eq!((right, deep, wrong), (all, all, 0));
}
