//! Briefs that are only about marketing are found, with the sentence in which more shows; good briefs
//! are left alone.

use collider_wording::subject::Subject;
use collider_wording::{Language, Reason, WayOut, read};

use crate::texts::{Brief, flawed_briefs, good_briefs_in, languages, of};

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

fn check(briefs: &[(Language, Brief)]) -> (usize, usize, usize, usize) {
    let (mut right, mut all, mut deep, mut wrong) = (0, 0, 0, 0);
    for (language, brief) in briefs {
        let (share, found) = found(&brief.whole(), *language);
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
    let (right, all, deep, wrong) = check(&flawed_briefs());
    println!("found {right}/{all}, deeper {deep}/{all}, false {wrong}");
    assert_eq!((right, all, deep, wrong), (all, 5, all, 0));
}

#[test]
fn good_briefs_are_about_more_than_marketing() {
    for language in languages() {
        let (.., wrong) = check(&good_briefs_in(language));
        assert_eq!(wrong, 0, "{}", language.code());
    }
}

#[test]
fn fresh_briefs_are_told_apart() {
    let (right, all, deep, wrong) = check(&of("fresh/marketing"));
    println!("found {right}/{all}, deeper {deep}/{all}, false {wrong}");
    assert_eq!((right, deep, wrong), (all, all, 0));
}
