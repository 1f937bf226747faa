//! Vague wishes and the jargon of the art world in pitches.

use std::collections::BTreeMap;

use collider_wording::sentences::sentences;
use collider_wording::{Finding, Language, Reader, Reading, Reason, Severity};

use crate::texts::{self, TOLD, good_briefs, whole};

/// A pitch with the passages that must be found in it.
struct Pitch {
    id: String,
    language: Language,
    text: String,
    good: bool,
    /// The kind (`vague` or `art-jargon`) and the words.
    flaws: Vec<(&'static str, String)>,
}

fn flawed() -> Vec<Pitch> {
    texts::pitches()
        .into_iter()
        .map(|(language, pitch)| Pitch {
            language,
            text: pitch.whole(),
            good: pitch.good,
            flaws: pitch
                .flaws
                .into_iter()
                .filter_map(|flaw| match flaw.kind.as_str() {
                    "vague" => Some(("vague", flaw.words?)),
                    "art-jargon" => Some(("art-jargon", flaw.words?)),
                    _ => None,
                })
                .collect(),
            id: pitch.id,
        })
        .collect()
}

fn told(folder: &str) -> Vec<Pitch> {
    texts::told(folder)
        .into_iter()
        .filter(|(_, text)| text.reader() == Reader::Industry)
        .map(|(language, text)| {
            let sentences: Vec<&str> = text.said.iter().map(|(_, one)| one.as_str()).collect();
            let flaws = text
                .said
                .iter()
                .filter_map(|(label, sentence)| match label.strip_prefix("jargon:") {
                    Some(words) => Some(("art-jargon", words.to_owned())),
                    None if label == "vague" => Some(("vague", sentence.clone())),
                    None => None,
                })
                .collect();
            Pitch {
                language,
                text: whole(&text.title, &sentences.join(" ")),
                good: text.good.unwrap(),
                flaws,
                id: text.id,
            }
        })
        .collect()
}

fn findings(text: &str, language: Language) -> Vec<Finding> {
    Reading {
        reader: Reader::Industry,
        ..Reading::of(language)
    }
    .read(text)
    .findings
}

fn kind(finding: &Finding) -> Option<&'static str> {
    match finding.reason {
        Reason::VagueWish => Some("vague"),
        Reason::ArtJargon => Some("art-jargon"),
        _ => None,
    }
}

/// The share of labelled passages that a finding of the kind touches, by kind; and what good pitches
/// are blamed for.
fn measure(title: &str, pitches: &[Pitch]) -> (BTreeMap<&'static str, f64>, usize) {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut blamed = 0;
    println!("== {title}");
    for pitch in pitches {
        let found = findings(&pitch.text, pitch.language);
        for (flaw, words) in &pitch.flaws {
            let at = pitch
                .text
                .find(words.as_str())
                .unwrap_or_else(|| panic!("{}: {words}", pitch.id));
            let range = at..at + words.len();
            let touched = found.iter().any(|finding| {
                kind(finding) == Some(*flaw)
                    && finding.place.bytes.start < range.end
                    && finding.place.bytes.end > range.start
            });
            let count = counts.entry(flaw).or_default();
            count.0 += usize::from(touched);
            count.1 += 1;
            if !touched {
                println!("{}: not found: {flaw}: {words}", pitch.id);
            }
        }
        for finding in &found {
            let words = &pitch.text[finding.place.bytes.clone()];
            if pitch.good && kind(finding).is_some() {
                blamed += 1;
                println!("{}: blamed: {} {words}", pitch.id, finding.reason.kind());
            }
            let severe = finding.severity == Severity::Severe;
            let own = kind(finding).is_some()
                || matches!(
                    finding.reason,
                    Reason::MissingPart { .. } | Reason::HalfPart { .. }
                );
            assert!(
                !(pitch.good && severe && own),
                "{}: {:?} {words}",
                pitch.id,
                finding.reason
            );
        }
    }
    let recall: BTreeMap<&str, f64> = counts
        .into_iter()
        .map(|(kind, (found, all))| {
            println!("{kind}: {found} of {all}");
            (kind, found as f64 / all.max(1) as f64)
        })
        .collect();
    println!("good pitches blamed for {blamed}");
    (recall, blamed)
}

#[test]
fn what_says_nothing_to_industry_is_found() {
    let told = TOLD.map(|folder| (folder, told(folder)));
    for (title, pitches) in [("flawed/pitches", flawed())].into_iter().chain(told) {
        let (recall, blamed) = measure(title, &pitches);
        for (kind, recall) in recall {
            assert!(recall >= 0.9, "{title} {kind}: {recall}");
        }
        assert!(blamed <= 1, "{title}: {blamed}");
    }
}

#[test]
fn plain_briefs_read_as_pitches_are_hardly_blamed() {
    let (mut all, mut blamed) = (0, 0);
    for (language, brief) in good_briefs() {
        all += sentences(&brief.text, language).len();
        for finding in findings(&brief.text, language) {
            if kind(&finding).is_some() {
                blamed += 1;
                let words = &brief.text[finding.place.bytes.clone()];
                println!("{}: {} {words}", brief.id, finding.reason.kind());
            }
        }
    }
    println!("{blamed} of {all} sentences blamed");
    assert!(blamed * 50 <= all, "{blamed} of {all}");
}
