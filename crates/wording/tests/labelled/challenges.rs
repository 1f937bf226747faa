//! Which sentence carries the key challenge, and how many challenges there are.

use collider_wording::{Language, Reason, WayOut, read};

use crate::texts::{Brief, flawed_briefs, good_briefs, of};

struct Found {
    key: Option<String>,
    /// How many, where it begins, and what to keep.
    several: Option<(usize, String, String)>,
    words: Vec<Vec<String>>,
}

fn found(brief: &Brief, language: Language) -> Found {
    let text = brief.whole();
    let report = read(&text, language);
    let several = report.findings.into_iter().find_map(|finding| {
        let Reason::SeveralChallenges { count } = finding.reason else {
            return None;
        };
        let WayOut::KeepOne { key } = finding.way_out else {
            panic!("{}: another way out", brief.id);
        };
        let begin = text[finding.place.bytes].to_owned();
        Some((count, begin, text[key.bytes].to_owned()))
    });
    Found {
        key: report.challenges.key.map(|key| text[key.bytes].to_owned()),
        several,
        words: report
            .challenges
            .topics
            .into_iter()
            .map(|topic| topic.words)
            .collect(),
    }
}

#[test]
fn the_key_of_good_briefs_is_found_and_they_have_one_challenge() {
    let (mut right, mut several, mut all) = (0, 0, 0);
    for (language, brief) in good_briefs() {
        let found = found(&brief, language);
        all += 1;
        several += usize::from(found.several.is_some());
        if let Some(several) = found.several {
            println!("{} several {several:?}", brief.id);
        }
        if found.key == brief.key {
            right += 1;
        } else {
            println!(
                "{} {:?}\n   instead of {:?}",
                brief.id, found.key, brief.key
            );
        }
    }
    println!("key right in {right} of {all}, false several {several}");
    assert!(several * 20 <= all, "{several} of {all}");
    assert!(right * 10 >= all * 8, "{right} of {all}");
}

#[test]
fn several_challenges_are_found() {
    let (mut right, mut all, mut wrong) = (0, 0, 0);
    for (language, brief) in flawed_briefs() {
        let found = found(&brief, language);
        let flaw = brief.flaws.iter().find(|flaw| flaw.kind == "several");
        if flaw.is_some() || found.several.is_some() {
            println!("{} {:?} {:?}", brief.id, found.several, found.words);
        }
        match (flaw, found.several) {
            (Some(flaw), Some((count, begin, key))) => {
                all += 1;
                right += usize::from(
                    Some(count) == flaw.count
                        && flaw.words.as_ref() == Some(&begin)
                        && brief
                            .key_candidates
                            .iter()
                            .any(|one| key.contains(one.as_str())),
                );
            }
            (Some(_), None) => all += 1,
            (None, Some(_)) => wrong += 1,
            (None, None) => {}
        }
    }
    println!("several right in {right} of {all}, false {wrong}");
    assert_eq!((right, wrong), (all, 0));
}

/// How many are counted right, and of how many; how many are told to be one or several.
fn counted(file: &str) -> (usize, usize, usize) {
    let (mut right, mut all, mut told) = (0, 0, 0);
    for (language, brief) in of(file) {
        let found = found(&brief, language);
        let count = found.several.as_ref().map_or(1, |several| several.0);
        println!(
            "{} {count} of {:?} {:?} {:?}",
            brief.id, brief.count, found.key, found.words
        );
        all += 1;
        right += usize::from(Some(count) == brief.count);
        told += usize::from((count > 1) == (brief.count > Some(1)));
    }
    println!("counted right {right} of {all}, one or several {told}");
    (right, told, all)
}

#[test]
fn fresh_briefs_are_counted() {
    let (right, told, all) = counted("fresh/several");
    assert!(
        right * 10 >= all * 8 && told == all,
        "{right} {told} of {all}"
    );
}

#[test]
fn briefs_written_afterwards_are_counted() {
    let (right, told, all) = counted("fresh/several-second");
    assert!(
        right * 10 >= all * 7 && told * 10 >= all * 8,
        "{right} {told} of {all}"
    );
}
