//! Prescribed solution or open problem, sentence by sentence.

use collider_wording::Language;
use collider_wording::openness::judge;

use crate::texts::{file, languages};

/// F1 of "prescribes" and what was judged wrongly.
fn f1(files: &[&str], languages: &[Language]) -> (f32, Vec<String>) {
    let (mut right, mut wrong_yes, mut wrong_no) = (0.0, 0.0, 0.0);
    let mut wrong = Vec::new();
    for name in files {
        for line in file(&format!("openness/{name}")).lines().skip(1) {
            let columns: Vec<&str> = line.split('\t').collect();
            let language = Language::of(columns[1]).unwrap();
            if !languages.contains(&language) {
                continue;
            }
            let Some(judgement) = judge(columns[4], language) else {
                wrong_no += 1.0;
                continue;
            };
            match (judgement.prescribes(), columns[2] == "prescribes") {
                (true, true) => right += 1.0,
                (false, false) => continue,
                (true, false) => wrong_yes += 1.0,
                (false, true) => wrong_no += 1.0,
            }
            if judgement.prescribes() != (columns[2] == "prescribes") {
                let found: Vec<_> = judgement
                    .cues
                    .iter()
                    .map(|(kind, at)| format!("{kind:?}={}", &columns[4][at.clone()]))
                    .collect();
                wrong.push(format!(
                    "{} {:.1} {}: {} [{}]",
                    columns[0],
                    judgement.weight,
                    columns[2],
                    columns[4],
                    found.join(", ")
                ));
            }
        }
    }
    (2.0 * right / (2.0 * right + wrong_yes + wrong_no), wrong)
}

fn told_apart(files: &[&str], at_least: f32) {
    told_apart_in(files, at_least, &languages().collect::<Vec<_>>());
}

fn told_apart_in(files: &[&str], at_least: f32, languages: &[Language]) {
    for language in languages.iter().copied() {
        let (f1, wrong) = f1(files, &[language]);
        println!("{} F1 {f1:.3}\n  {}", language.code(), wrong.join("\n  "));
    }
    let (f1, _) = f1(files, languages);
    println!("all F1 {f1:.3}");
    assert!(f1 >= at_least, "{f1}");
}

#[test]
fn what_was_seen_is_told_apart() {
    told_apart(&["seen.tsv", "more-seen.tsv"], 0.85);
}

#[test]
fn fresh_sentences_are_told_apart() {
    told_apart(&["fresh.tsv"], 0.85);
}

/// Written before the lists grew to ten languages; looked at once since.
#[test]
fn sentences_of_another_hand_are_told_apart() {
    told_apart(&["fresh-second.tsv"], 0.85);
}

/// Written when the lists were done; F1 was 0.75 then, with no open sentence taken for another. Looked at
/// once since.
#[test]
fn sentences_that_the_lists_never_saw_are_told_apart() {
    told_apart(&["fresh-third.tsv"], 0.85);
}

const FIVE: [Language; 5] = [
    Language::En,
    Language::De,
    Language::Sl,
    Language::Fr,
    Language::It,
];

/// In other turns of speech; F1 was 0.69 at first sight, with no open sentence taken for another.
#[test]
fn sentences_of_yet_another_kind_are_told_apart() {
    told_apart_in(&["fresh-fourth.tsv"], 0.85, &FIVE);
}

/// The third that nobody looked at while the lists were made. Only the figure is looked at, no error.
#[test]
fn what_was_never_seen_is_told_apart() {
    for (files, languages) in [
        (["unseen.tsv"], FIVE.to_vec()),
        (["more-unseen.tsv"], languages().collect()),
    ] {
        for language in &languages {
            println!(
                "unseen {} F1 {:.3}",
                language.code(),
                f1(&files, &[*language]).0
            );
        }
        let (f1, _) = f1(&files, &languages);
        println!("unseen {} F1 {f1:.3}", files[0]);
        assert!(f1 >= 0.85, "{f1}");
    }
}
