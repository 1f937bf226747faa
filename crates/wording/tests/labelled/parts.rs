//! Which parts a brief or pitch says.
//!
//! Every text is read whole, where nothing that is labelled as there may be reported, and once more
//! for each part without the sentences that say it, where that part must be reported.

mod counts;

use collider_wording::finding::Ruler;
use collider_wording::parts::{Part, Presence, parts};
use collider_wording::sentences::sentences;
use collider_wording::{Language, Reader, Reading, Reason};
use proptest::prelude::*;

use self::counts::{Counts, Said};
use crate::texts::{self, Brief, TOLD, flawed_briefs, good_briefs, told};

fn presences(text: &str, language: Language, reader: Reader) -> Said {
    parts(
        &sentences(text, language),
        language,
        reader,
        &Ruler::new(text),
    )
    .into_iter()
    .map(|said| {
        let places: Vec<&str> = said
            .places
            .iter()
            .map(|place| &text[place.bytes.clone()])
            .collect();
        (said.part.name(), (said.presence, places.join(" | ")))
    })
    .collect()
}

fn part(name: &str) -> &'static str {
    Part::OF_A_BRIEF
        .iter()
        .chain(&Part::OF_A_PITCH)
        .find(|part| part.name() == name)
        .unwrap_or_else(|| panic!("no part {name}"))
        .name()
}

fn asked(reader: Reader) -> &'static [Part] {
    match reader {
        Reader::Creative => &Part::OF_A_BRIEF,
        Reader::Industry => &Part::OF_A_PITCH,
    }
}

fn count_told(folder: &str) -> Counts {
    let mut counts = Counts::default();
    for (language, text) in told(folder) {
        if text.good == Some(false) {
            continue;
        }
        let reader = text.reader();
        let whole = presences(&text.without(None), language, reader);
        for part in asked(reader) {
            let name = part.name();
            if text.says(name) {
                counts.there(&text.id, language, name, &whole);
                let rest = presences(&text.without(Some(name)), language, reader);
                // Too short without it: nothing is said of it.
                if !rest.is_empty() {
                    counts.planted(&text.id, language, name, &rest);
                }
            }
        }
    }
    counts
}

/// Parts that run through a brief: other sentences still touch on them when those that are labelled
/// are taken out, so what is said then is printed but proves nothing.
const RUN_THROUGH: [&str; 3] = ["who", "why", "known"];

#[test]
fn a_sentence_taken_out_is_missed() {
    for folder in TOLD {
        let counts = count_told(folder);
        counts.print(folder);
        for (name, count) in &counts.by_part {
            assert!(count.false_alarms() <= 0.05, "{folder} {name}");
            assert!(count.half_false_alarms() <= 0.05, "{folder} {name}");
            if !RUN_THROUGH.contains(name) {
                assert!(count.recall() >= 0.9, "{folder} {name}: {}", count.recall());
            }
        }
        for (name, count) in &counts.by_language {
            assert!(count.false_alarms() <= 0.05, "{folder} {name}");
        }
    }
}

#[test]
fn a_good_brief_lacks_nothing_until_it_is_taken_out() {
    let mut counts = Counts::default();
    for (language, brief) in good_briefs() {
        let said = presences(&brief.whole(), language, Reader::Creative);
        for part in Part::OF_A_BRIEF {
            counts.there(&brief.id, language, part.name(), &said);
        }
        for name in ["tried", "offer", "next-step", "contact"] {
            let mut rest = brief.whole();
            for sentence in &brief.parts[name] {
                assert!(rest.contains(sentence.as_str()), "{}: {sentence}", brief.id);
                rest = rest.replace(sentence.as_str(), "");
            }
            let said = presences(&rest, language, Reader::Creative);
            counts.planted(&brief.id, language, part(name), &said);
        }
    }
    counts.print("good briefs");
    for (name, count) in &counts.by_part {
        assert!(count.false_alarms() <= 0.03, "{name}");
        assert!(count.half_false_alarms() <= 0.03, "{name}");
        assert!(count.planted == 0 || count.strict() >= 0.95, "{name}");
    }
    for (name, count) in &counts.by_language {
        assert!(count.strict() >= 0.9, "{name}");
    }
}

fn count_flawed(briefs: &[(Language, Brief)], reader: Reader) -> Counts {
    let mut counts = Counts::default();
    for (language, brief) in briefs {
        let said = presences(&brief.whole(), *language, reader);
        for part in asked(reader) {
            let name = part.name();
            let missing = brief
                .flaws
                .iter()
                .any(|flaw| flaw.kind == "missing" && flaw.part.as_deref() == Some(name));
            if missing {
                counts.planted(&brief.id, *language, name, &said);
            } else if !brief.half.iter().any(|half| half == name) {
                counts.there(&brief.id, *language, name, &said);
            }
        }
    }
    counts
}

#[test]
fn what_flawed_briefs_lack_is_reported() {
    let counts = count_flawed(&flawed_briefs(), Reader::Creative);
    counts.print("flawed briefs");
    assert!(counts.all.recall() >= 0.93, "{}", counts.all.recall());
    assert!(counts.all.strict() >= 0.9, "{}", counts.all.strict());
    assert!(counts.all.false_alarms() <= 0.02);
    assert!(counts.all.half_false_alarms() <= 0.02);
}

#[test]
fn what_pitches_lack_is_reported() {
    let counts = count_flawed(&texts::pitches(), Reader::Industry);
    counts.print("pitches");
    assert!(counts.all.strict() >= 0.95, "{}", counts.all.strict());
    assert!(counts.all.false_alarms() <= 0.02);
}

#[test]
fn a_text_that_tells_nothing_lacks_nothing() {
    for text in [
        "",
        "Hello!",
        "We would like to work with creative people.",
        "chairs\ntables\nlamps\nwood\nsteel\nglass\npaint\nglue\nnails\nscrews\nbolts\nnuts\nwire\nrope\nfelt\nwool\nclay\nsand\nlime\nbrick\ntile\nslate\ncork\nwax\noil\nsoap",
    ] {
        let report = Reading::of(Language::En).read(text);
        assert_eq!(report.parts, [], "{text}");
        assert!(
            !report
                .findings
                .iter()
                .any(|finding| matches!(finding.reason, Reason::MissingPart { .. })),
            "{text}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_text_is_answered_with_places_inside_it(
        text in "([\\PC]{0,12}|[a-zA-Zěščřžäöü]{1,9}|[.,:?!\n€@0-9]{1,3}| ){0,120}",
        at in 0usize..11,
        pitch: bool,
    ) {
        let language = Language::ALL[at];
        let reader = if pitch { Reader::Industry } else { Reader::Creative };
        for said in parts(&sentences(&text, language), language, reader, &Ruler::new(&text)) {
            prop_assert_eq!(said.places.is_empty(), said.presence == Presence::Missing);
            for place in &said.places {
                prop_assert!(text.get(place.bytes.clone()).is_some());
            }
        }
        let report = Reading { reader, ..Reading::of(language) }.read(&text);
        for finding in &report.findings {
            prop_assert!(text.get(finding.place.bytes.clone()).is_some());
        }
    }
}
