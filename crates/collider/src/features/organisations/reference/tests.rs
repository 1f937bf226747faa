//! The tables that ship are whole: codes unique, parents there, every language named.

use std::collections::{BTreeMap, HashSet};

use super::{Example, country, kinds, language, region, sector, table::Table};
use crate::{
    features::organisations::profile::{Choice, Kind, Side},
    platform::i18n::Lang,
};

const TABLES: [(&str, &str); 7] = [
    ("nace", include_str!("../../../../../../data/nace.tsv")),
    (
        "nace-from-rev2",
        include_str!("../../../../../../data/nace-from-rev2.tsv"),
    ),
    ("nuts", include_str!("../../../../../../data/nuts.tsv")),
    (
        "region-aliases",
        include_str!("../../../../../../data/region-aliases.tsv"),
    ),
    (
        "countries",
        include_str!("../../../../../../data/countries.tsv"),
    ),
    (
        "languages",
        include_str!("../../../../../../data/languages.tsv"),
    ),
    (
        "aliases",
        include_str!("../../../../../../data/aliases.tsv"),
    ),
];

#[test]
fn every_row_has_the_columns_of_its_head() {
    for (name, text) in TABLES {
        let columns = text.lines().next().expect("a head").split('\t').count();
        for (number, line) in text.lines().enumerate() {
            assert_eq!(
                line.split('\t').count(),
                columns,
                "{name}.tsv, line {}",
                number + 1
            );
            assert!(
                !line.ends_with(' ') && !line.contains('\r'),
                "{name}.tsv, line {}",
                number + 1
            );
        }
    }
}

#[test]
fn regions_lie_in_regions_and_superseded_ones_lead_to_todays() {
    let mut current: BTreeMap<u8, usize> = BTreeMap::new();
    let table = Table::read(TABLES[2].1);
    for row in table.rows() {
        let code = row.get("code");
        let region = region::find(code).expect("read");
        assert_eq!(usize::from(region.level), code.len() - 2, "{code}");
        let parent = row.get("parent");
        // Northern Ireland's former codes do not begin with their parent's.
        if region.level > 1 && region.is_current() && row.get("status") != "former" {
            assert!(
                code.starts_with(parent) && region::find(parent).is_some(),
                "{code} in {parent}"
            );
        }
        if row.get("status") == "current" {
            *current.entry(region.level).or_default() += 1;
        }
        assert_eq!(
            row.get("status") == "superseded",
            !region.is_current(),
            "{code}"
        );
        for successor in &region.successors {
            let successor = region::find(successor).expect("a successor that is there");
            assert!(successor.is_current(), "{code} leads to {}", successor.code);
        }
    }
    assert_eq!(
        current,
        BTreeMap::from([(1, 92), (2, 244), (3, 1165)]),
        "NUTS 2024, Eurostat"
    );
}

#[test]
fn sectors_have_the_numbers_of_the_classification() {
    let mut counts: BTreeMap<u8, usize> = BTreeMap::new();
    for sector in sector::all() {
        *counts.entry(sector.level).or_default() += 1;
        if sector.level <= 2 {
            for lang in Lang::all() {
                let own = sector.label.texts().any(|(code, _)| code == lang.code());
                assert!(own, "{} has no name in {lang}", sector.code);
            }
        }
    }
    // NACE Rev. 2.1: 22 sections, 87 divisions, 287 groups, 651 classes.
    assert_eq!(
        counts,
        BTreeMap::from([(0, 13), (1, 22), (2, 87), (3, 287), (4, 651)])
    );
}

#[test]
fn examples_are_in_known_languages() {
    let known: HashSet<&str> = language::codes().collect();
    let check = |whose: &str, examples: &[Example]| {
        for example in examples {
            assert!(
                known.contains(example.lang.as_str()),
                "{whose}: {}",
                example.text
            );
            assert!(!example.text.trim().is_empty(), "{whose}");
        }
    };
    for sector in sector::all() {
        check(&sector.code, &sector.examples);
        if sector.level == 0 {
            assert!(
                sector.examples.len() >= 12,
                "{} has few examples",
                sector.code
            );
        }
    }
    for described in kinds::kinds().iter().chain(kinds::sides()) {
        check(&described.code, &described.examples);
        check(&described.code, &described.name_words);
    }
}

#[test]
fn kinds_and_sides_are_those_of_the_program() {
    for kind in kinds::kinds() {
        assert!(Kind::from_code(&kind.code).is_some(), "{}", kind.code);
    }
    for side in kinds::sides() {
        assert!(Side::from_code(&side.code).is_some(), "{}", side.code);
    }
    assert_eq!(kinds::kinds().len() + 1, Kind::ALL.len(), "all but unknown");
    assert_eq!(kinds::sides().len() + 1, Side::ALL.len(), "all but unknown");
    let mut claimed = BTreeMap::new();
    for kind in kinds::kinds() {
        for word in &kind.name_words {
            if let Some(other) = claimed.insert((&word.lang, &word.text), &kind.code) {
                assert_eq!(other, &kind.code, "{} speaks for two kinds", word.text);
            }
        }
    }
}

#[test]
fn countries_and_languages_are_understood_in_every_language_of_the_pages() {
    let codes: Vec<&str> = country::codes().collect();
    assert_eq!(codes.iter().collect::<HashSet<_>>().len(), codes.len());
    for code in codes {
        for lang in Lang::all() {
            assert_eq!(
                country::understand(&country::name(code, lang)),
                Some(code),
                "{code} in {lang}"
            );
        }
    }
    for code in language::codes() {
        for lang in Lang::all() {
            assert_eq!(
                language::understand(&language::name(code, lang)),
                Some(code),
                "{code} in {lang}"
            );
        }
    }
    assert_eq!(country::understand("GR"), Some("EL"));
    assert_eq!(language::understand("de-AT"), Some("de"));
}
