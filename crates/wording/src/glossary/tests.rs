use super::*;
use proptest::prelude::*;

fn hub(entries: &[(&str, &str)], language: Language) -> Glossary {
    Glossary::of(
        entries
            .iter()
            .map(|(term, plain)| Entry {
                term: (*term).to_owned(),
                language,
                plain: Some((*plain).to_owned()),
                explanation: None,
                source: "hub".to_owned(),
            })
            .collect(),
    )
}

fn said(written: &str, language: Language) -> String {
    match way_out(written, language, None) {
        Some(WayOut::Say { word }) => word,
        Some(WayOut::Explain { text, .. }) => text,
        other => format!("{other:?}"),
    }
}

#[test]
fn the_hub_has_the_first_word() {
    let own = hub(
        &[("HMI", "touch panel"), ("diaphragm valve", "bendy valve")],
        Language::En,
    );
    let say = |word: &str| {
        Some(WayOut::Say {
            word: word.to_owned(),
        })
    };
    let explained = way_out("HMI", Language::En, Some(&own));
    assert!(
        matches!(explained, Some(WayOut::Explain { text, source }) if text == "touch panel" && source == "hub")
    );
    assert_eq!(
        way_out("diaphragm valves", Language::En, Some(&own)),
        say("bendy valve")
    );
    assert!(way_out("diaphragm valves", Language::En, None).is_some());
    assert_eq!(own.entry("diaphragm valves", Language::De), None);
    assert_eq!(own.entry("diaphragm", Language::En), None);
    assert_eq!(own.entry("", Language::En), None);
    assert_eq!(Glossary::default().entry("HMI", Language::En), None);
}

#[test]
fn every_form_leads_to_its_entry() {
    for (language, term, forms) in [
        (Language::En, "diaphragm", &["diaphragms", "Diaphragm"][..]),
        (
            Language::En,
            "injection moulding",
            &["Injection moulding", "injection-moulding"],
        ),
        (
            Language::De,
            "Membranventil",
            &["Membranventile", "Membranventilen", "MEMBRANVENTILS"],
        ),
        (
            Language::De,
            "Rüstvorgang",
            &["Rüstvorgänge", "Rüstvorgängen"],
        ),
        (
            Language::De,
            "additive Fertigung",
            &["additiver Fertigung", "additiven Fertigung"],
        ),
        (
            Language::Sl,
            "zapiralna sila",
            &["zapiralno silo", "zapiralne sile", "zapiralnih sil"],
        ),
        (
            Language::Sl,
            "orodjarna",
            &["orodjarni", "orodjarno", "orodjarnah"],
        ),
        (
            Language::Sl,
            "konfekcionar",
            &["konfekcionarjih", "konfekcionarji"],
        ),
        (
            Language::Pl,
            "wtryskarka",
            &["wtryskarki", "wtryskarek", "wtryskarce"],
        ),
        (
            Language::Pl,
            "obróbka skrawaniem",
            &["obróbki skrawaniem", "obróbce skrawaniem"],
        ),
        (
            Language::Cs,
            "výlisek",
            &["výlisky", "výlisku", "výliscích"],
        ),
        (
            Language::Cs,
            "skoronehoda",
            &["skoronehod", "skoronehody", "skoronehodám"],
        ),
        (Language::Sk, "odliatok", &["odliatky", "odliatkov"]),
        (
            Language::Hu,
            "munkadarab",
            &["munkadarabok", "munkadarabokat", "munkadarabjainkkal"],
        ),
        (Language::Hu, "selejt", &["selejtet", "selejttel"]),
        (Language::It, "lappato", &["lappata", "lappate"]),
        (Language::Fr, "régleur", &["régleurs"]),
        (
            Language::Da,
            "membranventil",
            &["membranventiler", "membranventilerne"],
        ),
    ] {
        let shipped = shipped::of(language).terms;
        for form in forms {
            let found = shipped
                .entry(form, language)
                .map(|entry| entry.term.as_str());
            // Two spellings that are forms of each other may stand for one another.
            assert_eq!(
                shipped
                    .entry(term, language)
                    .map(|entry| &entry.explanation),
                shipped
                    .entry(form, language)
                    .map(|entry| &entry.explanation),
                "{form}: {found:?}"
            );
            assert!(found.is_some(), "{form}");
        }
    }
}

#[test]
fn compounds_are_explained_by_the_part_that_is_known() {
    assert!(said("Frässpindeln", Language::De).starts_with("Spindel: "));
    assert!(said("Elektrolytwechsel", Language::De).starts_with("Elektrolyt: "));
    assert!(said("Shadowboard-System", Language::De).starts_with("Shadowboard: "));
    assert!(said("HMI-Tausch", Language::De).contains("Bildschirm"));
    assert!(said("membránszelepek", Language::Hu).contains("szelep"));
    assert_eq!(said("Zeitung", Language::De), "None");
    assert_eq!(said("", Language::De), "None");
}

#[test]
fn abbreviations_are_found_letter_by_letter() {
    assert!(said("HMI", Language::En).contains("screen"));
    assert!(said("SKUs", Language::En).contains("stock"));
    assert!(said("HMI-t", Language::Hu).contains("képernyő"));
    assert!(said("OPC UA", Language::Da).contains("maskiner"));
    assert_eq!(said("mes", Language::Fr), "None");
    assert_ne!(said("MES", Language::Fr), "None");
    assert_eq!(said("is", Language::En), "None");
}

#[test]
fn occupations_come_from_esco() {
    let Some(WayOut::Explain { source, .. }) = way_out("toolmakers", Language::En, None)
        .or_else(|| way_out("electroplater", Language::En, None))
        .or_else(|| way_out("coppersmith", Language::En, None))
    else {
        panic!("no occupation is explained");
    };
    assert!(source.starts_with("ESCO"));
    assert!(
        shipped::of(Language::En)
            .occupations
            .unwrap()
            .entries()
            .len()
            > 900
    );
    assert!(shipped::of(Language::De).occupations.is_none());
}

#[test]
fn the_lists_are_whole() {
    for language in Language::ALL {
        if language == Language::Es {
            continue;
        }
        let entries = shipped::of(language).terms.entries();
        assert!(
            entries.len() >= 150,
            "{}: {}",
            language.code(),
            entries.len()
        );
        let mut seen = std::collections::HashSet::new();
        for entry in entries {
            assert!(
                seen.insert(&entry.term),
                "{} twice: {}",
                language.code(),
                entry.term
            );
            assert!(
                entry.plain.is_some() || entry.explanation.is_some(),
                "{}: nothing is said of {}",
                language.code(),
                entry.term
            );
            for text in entry.plain.iter().chain(&entry.explanation) {
                assert!(text.chars().count() <= 120 && !text.contains('|'), "{text}");
            }
            let found = shipped::of(language).terms.entry(&entry.term, language);
            assert!(found.is_some(), "{} is not found", entry.term);
        }
        assert!(
            entries
                .iter()
                .filter(|entry| is_shortened(&entry.term))
                .count()
                >= 30
        );
    }
}

proptest! {
    #[test]
    fn anything_may_be_looked_up(written in "\\PC{0,60}", term in "\\PC{0,20}", at in 0usize..11) {
        let language = Language::ALL[at];
        let own = Glossary::of(vec![Entry {
            term: term.clone(),
            language,
            plain: Some("plain".to_owned()),
            explanation: None,
            source: String::new(),
        }]);
        way_out(&written, language, Some(&own));
        if !term.trim().is_empty() && term.split_whitespace().count() <= 8 {
            prop_assert!(own.entry(&term, language).is_some());
        }
    }
}
