//! Reports with everything in them, in every form and language.

use collider_wording::{
    Effort, Finding, Formula, Language, Place, Reader, Report, Restriction, Severity,
    challenges::{Challenges, Topic},
    finding::Ruler,
    parts::{PartSaid, Presence},
    reach::{Near, Reach},
    readability::Counts,
    subject::{Subject, Subjects},
    summary::{Helps, Summary, Verdict},
    versions::{Comparison, Passage},
};
use scraper::{Html, Selector};
use serde_json::Value;

use super::kinds::{TEXT, changes, notices, parts, place, reasons, ways_out};
use crate::{
    features::challenges::coach::{
        Compared, Read, Told, json, lines, markdown, of_comparison, of_report, page,
    },
    platform::i18n::Lang,
};

/// What a stranger could type.
const NASTY: &str = "<script>alert('x')</script> & \"quotes\" </style> \u{202e}";

/// A report that has something of everything.
fn full() -> Report {
    let severities = [Severity::Hint, Severity::Notable, Severity::Severe];
    let mut findings: Vec<Finding> = reasons()
        .into_iter()
        .zip(ways_out().into_iter().cycle())
        .enumerate()
        .map(|(at, (reason, way_out))| Finding {
            place: match at % 4 {
                0 => place("Frässpindel"),
                1 => place("eine App"),
                2 => place("Wir brauchen eine App für die Frässpindel, und zwar bis Mai."),
                _ => Ruler::new(TEXT).place(TEXT.len()..TEXT.len()),
            },
            severity: severities[at % 3],
            reason,
            way_out,
        })
        .collect();
    findings.sort_by_key(|finding| (finding.place.bytes.start, finding.place.bytes.end));
    let key = place("Warum kommt niemand?");
    let other = place("Wir brauchen eine App für die Frässpindel, und zwar bis Mai.");
    let presences = [Presence::There, Presence::Half, Presence::Missing];
    Report {
        language: Language::De,
        reader: Reader::Creative,
        notices: notices(),
        summary: Summary {
            verdict: Verdict::ForInsiders,
            changes: changes()
                .into_iter()
                .map(|change| Helps {
                    change,
                    findings: vec![0, 3],
                })
                .collect(),
        },
        effort: Effort {
            counts: Counts {
                sentences: 2,
                words: 14,
                long: 4,
                ..Counts::default()
            },
            figures: vec![(Formula::Lix, 47.3), (Formula::Amstad, 61.0)],
        },
        restriction: Restriction {
            sentences: 2,
            prescribing: vec![other.clone()],
        },
        challenges: Challenges {
            topics: vec![
                Topic {
                    sentences: vec![other.clone()],
                    key: other.clone(),
                    words: vec!["App".to_owned()],
                },
                Topic {
                    sentences: vec![key.clone()],
                    key: key.clone(),
                    words: Vec::new(),
                },
            ],
            key: Some(key.clone()),
            ..Challenges::default()
        },
        subjects: Subjects {
            shares: Subject::ALL
                .map(|subject| match subject {
                    Subject::Marketing => (subject, 0.75),
                    _ => (subject, 0.05),
                })
                .to_vec(),
            deeper: Some(key.clone()),
        },
        parts: parts()
            .into_iter()
            .zip(presences.into_iter().cycle())
            .map(|(part, presence)| PartSaid {
                part,
                presence,
                places: vec![key.clone()],
            })
            .collect(),
        reach: Some(Reach {
            asked: 120,
            recognised: 14,
            nearest: vec![Near {
                phrase: NASTY.to_owned(),
                place: key,
                likeness: 0.4,
            }],
        }),
        findings,
        worth_splitting: vec![other],
    }
}

fn told<'a>(text: &'a str, report: &'a Report, lang: Lang) -> Told<'a> {
    Told::of(
        Read {
            text,
            report,
            name: "brief",
            no_reach: None,
        },
        lang,
    )
}

fn selected(page: &Html, selector: &str) -> usize {
    page.select(&Selector::parse(selector).unwrap()).count()
}

#[test]
fn the_page_has_everything_in_every_language() {
    let report = full();
    for lang in Lang::all() {
        let html = page::of_report(&told(TEXT, &report, lang)).unwrap();
        assert!(!html.contains("wording-"), "{lang}: a string is missing");
        let page = Html::parse_document(&html);
        assert_eq!(
            selected(&page, &format!("html[lang={}]", lang.code())),
            1,
            "{lang}"
        );
        assert_eq!(selected(&page, "h1"), 1);
        assert_eq!(selected(&page, "li.note"), report.findings.len());
        // Every number in the text leads to its note, and back.
        for number in 1..=report.findings.len() {
            assert_eq!(selected(&page, &format!("#text-{number}")), 1, "{number}");
            assert_eq!(
                selected(&page, &format!("#finding-{number}")),
                1,
                "{number}"
            );
        }
        assert_eq!(selected(&page, ".coach-parts li"), 12);
        assert_eq!(selected(&page, ".coach-shares tbody tr"), 6);
        assert_eq!(selected(&page, ".lix-bands .here"), 1);
        // The text is there word for word.
        let text: String = page
            .select(&Selector::parse(".coach-text").unwrap())
            .flat_map(|paragraph| paragraph.children())
            .filter(|child| {
                child
                    .value()
                    .as_element()
                    .is_none_or(|it| it.name() != "sup")
            })
            .flat_map(|child| {
                child
                    .descendants()
                    .filter_map(|node| node.value().as_text().map(|text| text.to_string()))
            })
            .collect();
        assert_eq!(text, TEXT);
    }
}

#[test]
fn what_was_typed_is_text_in_every_form() {
    let text = format!("{NASTY}\n\n{NASTY} Wir brauchen eine App.");
    let mut report = full();
    report.findings.truncate(3);
    let ruler = Ruler::new(&text);
    let whole = ruler.place(0..text.len());
    for finding in &mut report.findings {
        finding.place = whole.clone();
    }
    for place in [
        &mut report.restriction.prescribing[0],
        &mut report.challenges.topics[0].key,
        report.challenges.key.as_mut().unwrap(),
        report.subjects.deeper.as_mut().unwrap(),
        &mut report.parts[0].places[0],
        &mut report.worth_splitting[0],
    ] {
        *place = whole.clone();
    }
    for lang in Lang::all() {
        let told = told(&text, &report, lang);
        let html = page::of_report(&told).unwrap();
        let page = Html::parse_document(&html);
        assert_eq!(selected(&page, "script"), 0);
        assert_eq!(html.matches("</style>").count(), 1);
        assert!(html.contains("&#60;script&#62;") || html.contains("&lt;script&gt;"));
        let markdown = markdown(&of_report(&told, usize::MAX));
        assert!(!markdown.contains("<script"), "{markdown}");
        let json = serde_json::to_string(&json::of_report(&told)).unwrap();
        let value: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(value["text"], text);
    }
}

#[test]
fn lines_and_markdown_tell_the_same() {
    let report = full();
    for lang in Lang::all() {
        let told = told(TEXT, &report, lang);
        let sections = of_report(&told, usize::MAX);
        let (plain, marked) = (lines(&sections), markdown(&sections));
        for words in [
            told.verdict(),
            told.effort().unwrap(),
            told.restriction().unwrap(),
            told.challenges(),
            told.reach().unwrap(),
        ] {
            let plain: Vec<&str> = plain.split_whitespace().collect();
            assert!(plain.join(" ").contains(&words), "{lang}: {words}");
            assert!(marked.contains(&words), "{lang}: {words}");
        }
        assert!(!plain.contains("wording-") && !marked.contains("wording-"));
    }
}

#[test]
fn a_terminal_shows_the_weightiest_and_counts_the_others() {
    let report = full();
    let told = told(TEXT, &report, Lang::FALLBACK);
    let plain = lines(&of_report(&told, 6));
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    // A third of the twenty is severe.
    assert_eq!(plain.matches("shuts people out").count(), 6, "{plain}");
    assert!(
        plain.contains("14 more findings are not shown here."),
        "{plain}"
    );
}

#[test]
fn json_has_values_and_words_beside_each_other() {
    let report = full();
    let german = Lang::from_code("de").unwrap();
    let told = told(TEXT, &report, german);
    let value = serde_json::to_value(json::of_report(&told)).unwrap();
    assert_eq!(value["format"], "collider-wording/1");
    assert_eq!(
        (&value["report_in"], &value["language"]),
        (&"de".into(), &"de".into())
    );
    let findings = value["findings"].as_array().unwrap();
    assert_eq!(findings.len(), report.findings.len());
    let letters: Vec<char> = TEXT.chars().collect();
    for finding in findings {
        let at = |unit: &str, end: &str| {
            usize::try_from(finding["place"][unit][end].as_u64().unwrap()).unwrap()
        };
        let passage = finding["passage"].as_str().unwrap();
        assert_eq!(&TEXT[at("bytes", "start")..at("bytes", "end")], passage);
        let chars: String = letters[at("chars", "start")..at("chars", "end")]
            .iter()
            .collect();
        assert_eq!(chars, passage);
        assert_eq!(finding["kind"], finding["because"]["kind"]);
        assert!(finding["helps"]["kind"].is_string());
        for words in ["reason", "way_out", "label", "weighs", "severity"] {
            assert!(
                finding[words]
                    .as_str()
                    .is_some_and(|words| !words.is_empty())
            );
        }
    }
    for (path, words) in [
        ("/summary/verdict", "for-insiders"),
        ("/summary/changes/0/kind", "keep-one"),
        ("/effort/band", "medium"),
        ("/effort/figures/0/formula", "lix"),
        ("/notices/2/kind", "other-language"),
        ("/parts/1/presence", "half"),
        ("/subjects/shares/0/subject", "marketing"),
        ("/challenges/key/passage", "Warum kommt niemand?"),
    ] {
        assert_eq!(value.pointer(path), Some(&words.into()), "{path}");
    }
    assert_eq!(value["reach"]["recognised"], 14);
}

#[test]
fn two_versions_are_shown_with_what_went_and_came() {
    let new = "Warum kommt niemand? Das wissen wir nicht.";
    let mut after = full();
    after.effort.figures[0].1 = 31.0;
    for finding in &mut after.findings {
        finding.place = Ruler::new(new).place(0..5);
    }
    let kept = |text: &str| {
        Ruler::new(text).place(text.find("Warum").unwrap()..text.find("?").unwrap() + 1)
    };
    let added: Place = Ruler::new(new).place(21..new.len());
    let before = full();
    let comparison = Comparison {
        passages: vec![
            Passage::Removed {
                old: place("Wir brauchen eine App für die Frässpindel, und zwar bis Mai. "),
            },
            Passage::Kept {
                old: kept(TEXT),
                new: kept(new),
            },
            Passage::Added { new: added },
        ],
        gone: before.findings[..2].to_vec(),
        come: after.findings[..1].to_vec(),
        stayed: Vec::new(),
        before,
        after,
    };
    for lang in Lang::all() {
        let compared = Compared::of(&comparison, (TEXT, "old"), (new, "new"), None, lang);
        let html = page::of_comparison(&compared).unwrap();
        assert!(!html.contains("wording-"), "{lang}");
        let page = Html::parse_document(&html);
        assert_eq!((selected(&page, "del"), selected(&page, "ins")), (1, 1));
        assert_eq!(selected(&page, "li.note"), 3);
        assert_eq!(selected(&page, ".lix-before"), 1);
        assert!(selected(&page, ".went-better") > 0);
        let sections = of_comparison(&compared, usize::MAX);
        let (plain, marked) = (lines(&sections), markdown(&sections));
        for words in [compared.line(), compared.after.verdict()] {
            let plain: Vec<&str> = plain.split_whitespace().collect();
            assert!(plain.join(" ").contains(&words), "{lang}: {words}");
            assert!(marked.contains(&words), "{lang}: {words}");
        }
        let value = serde_json::to_value(json::of_comparison(&compared, &comparison)).unwrap();
        assert_eq!(value["gone"].as_array().map(Vec::len), Some(2));
        assert_eq!(value["passages"][0]["kind"], "removed");
        assert_eq!(value["after"]["text"], new);
    }
    let english = Compared::of(
        &comparison,
        (TEXT, "old"),
        (new, "new"),
        None,
        Lang::FALLBACK,
    );
    assert_eq!(english.line(), "2 findings are gone, 1 came, none stayed.");
    let figures = english.figures();
    let lix = &figures[0];
    assert_eq!((lix.before.as_str(), lix.after.as_str()), ("47", "31"));
    assert_eq!(lix.went.class(), "better");
}

#[test]
fn a_pitch_is_not_asked_for_room() {
    let mut report = full();
    report.reader = Reader::Industry;
    let told = told(TEXT, &report, Lang::FALLBACK);
    assert!(told.restriction().is_none());
    assert_eq!(told.parts_heading(), "What a complete pitch says");
}
