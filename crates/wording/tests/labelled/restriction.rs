//! What a brief prescribes is found, and what good briefs say of their frame is not taken for it.

use std::collections::BTreeMap;

use collider_wording::{Language, Reason, Severity, read};

use crate::texts::{Brief, flawed_briefs, good_briefs};

/// The sentences of a brief that were found, with what they are said to prescribe.
fn found(brief: &Brief, language: Language) -> Vec<(String, Severity, Option<String>)> {
    let text = brief.whole();
    read(&text, language)
        .findings
        .into_iter()
        .filter_map(|finding| {
            let solution = match finding.reason {
                Reason::PrescribedSolution { solution } => Some(solution),
                Reason::ClosingRequirement => None,
                _ => return None,
            };
            let words = text[finding.place.bytes].to_owned();
            Some((words, finding.severity, solution))
        })
        .collect()
}

#[test]
fn what_flawed_briefs_prescribe_is_found() {
    let mut figures: BTreeMap<Language, (usize, usize)> = BTreeMap::new();
    for (language, brief) in flawed_briefs() {
        let found = found(&brief, language);
        for flaw in &brief.flaws {
            if !matches!(flaw.kind.as_str(), "prescribed" | "restriction") {
                continue;
            }
            let words = flaw.words.as_deref().unwrap();
            let figure = figures.entry(language).or_default();
            figure.1 += 1;
            match found.iter().find(|(sentence, ..)| sentence.contains(words)) {
                Some((_, _, solution)) => {
                    figure.0 += 1;
                    println!("  {} {}: {solution:?} of {words}", brief.id, flaw.kind);
                }
                None => println!("- {} {} missed: {words}", brief.id, flaw.kind),
            }
        }
    }
    for (language, (right, all)) in &figures {
        println!("{} recall {right}/{all}", language.code());
    }
    let (right, all) = figures
        .values()
        .fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    println!("all recall {right}/{all}");
    assert!(right as f32 >= 0.9 * all as f32, "{right}/{all}");
}

#[test]
fn good_briefs_are_left_open() {
    let (mut sentences, mut briefs_read) = (0, 0);
    for (language, brief) in good_briefs() {
        for (sentence, severity, solution) in found(&brief, language) {
            println!("{} {severity:?} {solution:?}: {sentence}", brief.id);
            sentences += 1;
        }
        briefs_read += 1;
    }
    println!("{sentences} sentences of {briefs_read} good briefs");
    // Good briefs state a fixed limit at most.
    assert!(sentences <= briefs_read, "{sentences} of {briefs_read}");
}
