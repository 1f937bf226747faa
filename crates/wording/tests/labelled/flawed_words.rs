//! The hard words, abbreviations, norms, tolerances and internal names of flawed briefs are found.

use std::collections::BTreeMap;

use collider_wording::{Finding, Language, read};

use crate::texts::{Brief, flawed_briefs, good_briefs_in, languages, of};

/// The kinds of findings that answer a label. A class or a standard colour may be called a norm or
/// the number of a material: both say that a number stands where a word would help.
fn answers(label: &str) -> &'static [&'static str] {
    match label {
        "hard-word" => &["rare-word", "long-compound"],
        "abbreviation" => &["abbreviation"],
        "norm" => &["norm", "type-number"],
        "tolerance" => &["tolerance"],
        "internal-name" => &["internal-name"],
        _ => &[],
    }
}

/// Whether one of the findings stands on one of the places of `words`, and is of a kind.
fn found(findings: &[Finding], text: &str, words: &str, kinds: &[&str]) -> bool {
    text.match_indices(words).any(|(at, piece)| {
        let range = at..at + piece.len();
        findings.iter().any(|finding| {
            let place = &finding.place.bytes;
            kinds.contains(&finding.reason.kind())
                && place.start < range.end
                && range.start < place.end
        })
    })
}

#[test]
fn what_stops_an_outsider_is_found() {
    recall(&flawed_briefs(), |_| 0.9);
}

/// Passages of another manner, whose terms were chosen without regard to the glossary.
#[test]
fn what_stops_an_outsider_is_found_in_fresh_texts() {
    // Rare words that no list explains are found by the model alone.
    recall(&of("words/fresh"), |kind| {
        if kind == "hard-word" { 0.75 } else { 0.9 }
    });
}

fn recall(briefs: &[(Language, Brief)], least: impl Fn(&str) -> f32) {
    let mut by_kind: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut by_language: BTreeMap<(&str, String), (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for (language, brief) in briefs {
        let text = brief.whole();
        let report = read(&text, *language);
        for flaw in &brief.flaws {
            let (kinds, Some(words)) = (answers(&flaw.kind), &flaw.words) else {
                continue;
            };
            if kinds.is_empty() {
                continue;
            }
            let is_found = found(&report.findings, &text, words, kinds);
            for count in [
                by_kind.entry(flaw.kind.clone()).or_default(),
                by_language
                    .entry((language.code(), flaw.kind.clone()))
                    .or_default(),
            ] {
                count.0 += usize::from(is_found);
                count.1 += 1;
            }
            if !is_found {
                missed.push(format!("{}: {} {words}", brief.id, flaw.kind));
            }
        }
    }
    for ((language, kind), (found, all)) in &by_language {
        println!("{language} {kind:<14} {found:>2} of {all:>2}");
    }
    println!("{by_kind:#?}\nmissed: {missed:#?}");
    for (kind, (found, all)) in by_kind {
        assert!(
            found as f32 >= least(&kind) * all as f32,
            "{kind}: {found} of {all}; {missed:?}"
        );
    }
}

#[test]
fn what_the_text_explains_is_left_alone() {
    let mut fine = 0;
    for (language, brief) in flawed_briefs().into_iter().chain(of("words/fresh")) {
        let text = brief.whole();
        let report = read(&text, language);
        for words in &brief.fine {
            fine += 1;
            let kinds = ["rare-word", "abbreviation", "internal-name", "type-number"];
            assert!(
                !found(&report.findings, &text, words, &kinds),
                "{}: {words}",
                brief.id
            );
        }
    }
    assert!(fine >= 3);
}

/// Texts of good briefs have few hard words: the marks must not be everywhere.
#[test]
fn good_briefs_have_few_marks_on_words() {
    let (mut marks, mut words, mut names) = (0, 0, 0);
    for language in languages() {
        let before = marks;
        for (_, brief) in good_briefs_in(language) {
            let text = brief.whole();
            let report = read(&text, language);
            words += text.split_whitespace().count();
            for finding in &report.findings {
                match finding.reason.kind() {
                    "rare-word" | "long-compound" => {
                        marks += 1;
                        print!("{} ", &text[finding.place.bytes.clone()]);
                    }
                    "internal-name" | "type-number" | "abbreviation" => {
                        names += 1;
                        print!("{}! ", &text[finding.place.bytes.clone()]);
                    }
                    _ => {}
                }
            }
        }
        println!("\n{}: {} marks", language.code(), marks - before);
    }
    println!("{marks} hard words, {names} shorthands in {words} words of good briefs");
    assert!(marks * 40 < words, "{marks} hard words in {words} words");
    assert!(names <= 5);
}
