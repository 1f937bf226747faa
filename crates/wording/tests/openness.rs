//! Prescribed solution or open problem, on the authors' own labelled sentences
//! (`tests/texts/README.md`).

use std::fs;

use collider_wording::Language;
use collider_wording::openness::judge;

/// F1 of "prescribes" and what was judged wrongly.
fn f1(file: &str, languages: &[Language]) -> (f32, Vec<String>) {
    let path = format!("{}/tests/texts/openness/{file}", env!("CARGO_MANIFEST_DIR"));
    let (mut right, mut wrong_yes, mut wrong_no) = (0.0, 0.0, 0.0);
    let mut wrong = Vec::new();
    for line in fs::read_to_string(path).unwrap().lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let language = Language::of(columns[1]).unwrap();
        if !languages.contains(&language) {
            continue;
        }
        let judgement = judge(columns[4], language).unwrap();
        match (judgement.prescribes(), columns[2] == "prescribes") {
            (true, true) => right += 1.0,
            (false, false) => continue,
            (true, false) => wrong_yes += 1.0,
            (false, true) => wrong_no += 1.0,
        }
        if judgement.prescribes() != (columns[2] == "prescribes") {
            wrong.push(format!(
                "{} {:.1} {}: {}",
                columns[0], judgement.weight, columns[2], columns[4]
            ));
        }
    }
    (2.0 * right / (2.0 * right + wrong_yes + wrong_no), wrong)
}

const FIVE: [Language; 5] = [
    Language::En,
    Language::De,
    Language::Sl,
    Language::Fr,
    Language::It,
];

#[test]
fn what_was_seen_is_told_apart() {
    for language in FIVE {
        let (f1, wrong) = f1("seen.tsv", &[language]);
        println!("{} F1 {f1:.3}\n{}", language.code(), wrong.join("\n"));
    }
    let (f1, _) = f1("seen.tsv", &FIVE);
    println!("all F1 {f1:.3}");
    assert!(f1 >= 0.85, "{f1}");
}
