//! Two versions of a brief: the reworded one keeps the facts, and what the facilitator took out is
//! gone.

use collider_wording::facts::{Fact, unfounded};
use collider_wording::versions::compare;
use collider_wording::{Finding, Language, Reading};

use crate::texts::{labelled, whole};

#[derive(serde::Deserialize)]
struct Versions {
    version: Vec<Version>,
}

#[derive(serde::Deserialize)]
struct Version {
    id: String,
    lang: Language,
    added: Vec<String>,
    goes: Vec<Goes>,
    before: Text,
    after: Text,
}

#[derive(serde::Deserialize)]
struct Text {
    title: String,
    text: String,
}

#[derive(serde::Deserialize)]
struct Goes {
    kind: String,
    words: Option<String>,
    part: Option<String>,
}

impl Goes {
    /// Whether a finding of the text is what was to go.
    fn is(&self, finding: &Finding, text: &str) -> bool {
        let kinds: &[&str] = match self.kind.as_str() {
            "hard-word" => &["rare-word", "long-compound"],
            "norm" => &["norm", "type-number"],
            "prescribed" | "restriction" => &["prescribed-solution", "closing-requirement"],
            "several" => &["several-challenges"],
            "missing" => &["missing-part"],
            kind => &[kind],
        };
        if !kinds.contains(&finding.reason.kind()) {
            return false;
        }
        if let Some(part) = &self.part {
            let reason = serde_json::to_value(&finding.reason).unwrap();
            return reason["part"] == part.as_str();
        }
        let place = &finding.place.bytes;
        let words = self.words.as_deref().unwrap();
        // A text has several challenges, or is only marketing, wherever that is marked.
        matches!(self.kind.as_str(), "several" | "only-marketing")
            || text
                .match_indices(words)
                .any(|(at, _)| place.start < at + words.len() && at < place.end)
    }
}

impl Text {
    fn whole(&self) -> String {
        whole(&self.title, &self.text)
    }
}

fn versions() -> Vec<Version> {
    let versions: Versions = labelled("versions/versions");
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

/// What the facilitator took out is gone, and no comparison says that it stayed.
#[test]
fn what_was_taken_out_is_gone() {
    let (mut labels, mut found) = (0, 0);
    let (mut missed, mut stays) = (Vec::new(), Vec::new());
    for version in versions() {
        let (before, after) = (version.before.whole(), version.after.whole());
        let comparison = compare(&before, &after, &Reading::of(version.lang));
        for label in &version.goes {
            labels += 1;
            let meant: Vec<&Finding> = comparison
                .before
                .findings
                .iter()
                .filter(|finding| label.is(finding, &before))
                .collect();
            if meant.is_empty() {
                missed.push(format!(
                    "{} {} {:?} {:?}",
                    version.id, label.kind, label.words, label.part
                ));
            } else {
                found += 1;
            }
            let stayed = meant
                .iter()
                .any(|finding| !comparison.gone.contains(finding));
            if stayed {
                stays.push(format!(
                    "{} {} {:?} {:?}",
                    version.id, label.kind, label.words, label.part
                ));
            }
            // What stands on words that are no longer there cannot stay. What the text as a whole says
            // is judged anew, and may be judged wrongly in both.
            let of_whole = ["missing", "several", "only-marketing"].contains(&label.kind.as_str());
            assert!(!stayed || of_whole, "{stays:?}");
        }
        println!(
            "{}: {} findings before, {} after; {} gone, {} came, {} stayed",
            version.id,
            comparison.before.findings.len(),
            comparison.after.findings.len(),
            comparison.gone.len(),
            comparison.come.len(),
            comparison.stayed.len()
        );
    }
    println!("{found} of {labels} labels found; not: {missed:#?}");
    println!("still reported in the new version: {stays:#?}");
    assert!(stays.len() * 10 <= found, "{stays:?}");
    assert!(found * 10 >= labels * 8, "{found} of {labels}: {missed:?}");
}
