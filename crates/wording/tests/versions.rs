//! Two versions of a brief: the reworded one keeps the facts, and what the facilitator took out is
//! gone. The texts are the authors' own, see `tests/texts/README.md`.

use std::fs;

use collider_wording::Language;
use collider_wording::facts::{Fact, unfounded};

#[derive(serde::Deserialize)]
struct Versions {
    version: Vec<Version>,
}

#[derive(serde::Deserialize)]
struct Version {
    id: String,
    lang: Language,
    added: Vec<String>,
    before: Text,
    after: Text,
}

#[derive(serde::Deserialize)]
struct Text {
    title: String,
    text: String,
}

impl Text {
    fn whole(&self) -> String {
        format!("{}\n\n{}", self.title, self.text)
    }
}

fn versions() -> Vec<Version> {
    let path = format!(
        "{}/tests/texts/versions/versions.toml",
        env!("CARGO_MANIFEST_DIR")
    );
    let versions: Versions = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    versions.version
}

#[test]
fn new_facts_are_those_that_were_added() {
    for version in versions() {
        let (before, after) = (version.before.whole(), version.after.whole());
        let found = unfounded(&before, &after, version.lang);
        let texts: Vec<&str> = found.iter().map(|one| one.text.as_str()).collect();
        println!("{}: {texts:?}", version.id);
        let added = version.added.join(". ");
        // What is new in the text is named in the label…
        let also_with_label = unfounded(&format!("{before}\n\n{added}"), &after, version.lang);
        assert_eq!(also_with_label, [], "{}", version.id);
        // …and each number and date of the label is in the text.
        let not_there: Vec<String> = unfounded(&after, &added, version.lang)
            .into_iter()
            .filter(|one| one.fact != Fact::Name)
            .map(|one| one.text)
            .collect();
        assert_eq!(not_there, Vec::<String>::new(), "{}", version.id);
        assert_eq!(
            version.added.is_empty(),
            found.is_empty(),
            "{}: {texts:?}",
            version.id
        );
    }
}

/// Every single figure of every text, changed into others.
#[test]
fn no_changed_figure_goes_unseen() {
    let mut changed_figures = 0;
    for version in versions() {
        for text in [version.before.whole(), version.after.whole()] {
            let runs = |text: &str| -> Vec<String> {
                text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '-'))
                    .map(|run| run.trim_matches(['.', ',', '-']).to_owned())
                    .collect()
            };
            let known = runs(&text);
            for (at, figure) in text.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
                for other in ('0'..='9').step_by(2).filter(|other| *other != figure) {
                    let mut lie = text.clone();
                    lie.replace_range(at..=at, &other.to_string());
                    // A number that the text has elsewhere is no lie that figures show.
                    if runs(&lie).iter().all(|run| known.contains(run)) {
                        continue;
                    }
                    changed_figures += 1;
                    assert!(
                        !unfounded(&text, &lie, version.lang).is_empty(),
                        "{}: {}",
                        version.id,
                        &lie[text.floor_char_boundary(at.saturating_sub(20))
                            ..text.ceil_char_boundary(at + 20)]
                    );
                }
            }
        }
    }
    assert!(changed_figures > 400, "{changed_figures}");
}
