//! Good briefs raise no alarm. The briefs are the authors' own, see `tests/texts/README.md`.

use std::fs;

use collider_wording::{Language, Severity, read};

#[derive(serde::Deserialize)]
struct Briefs {
    brief: Vec<Brief>,
}

#[derive(serde::Deserialize)]
struct Brief {
    id: String,
    title: String,
    text: String,
}

#[test]
fn at_most_one_finding_is_severe() {
    let mut read_briefs = 0;
    for language in Language::ALL
        .into_iter()
        .filter(|language| *language != Language::Es)
    {
        let path = format!(
            "{}/tests/texts/briefs/{}.toml",
            env!("CARGO_MANIFEST_DIR"),
            language.code()
        );
        let briefs: Briefs = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        for brief in briefs.brief {
            let text = format!("{}\n\n{}", brief.title, brief.text);
            let report = read(&text, language);
            let severe: Vec<&str> = report
                .findings
                .iter()
                .filter(|finding| finding.severity == Severity::Severe)
                .map(|finding| &text[finding.place.bytes.clone()])
                .collect();
            assert!(severe.len() <= 1, "{}: {severe:?}", brief.id);
            read_briefs += 1;
        }
    }
    assert!(read_briefs >= 30);
}
