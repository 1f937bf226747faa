//! What cells become, by example.

use super::*;
use crate::{
    features::organisations::profile::Phrase,
    platform::sheets::{Limits, read},
};

fn rows(text: &str) -> Vec<ReadRow> {
    let workbook = read("list.csv", text.as_bytes(), &Limits::default()).expect("readable");
    let mapping = super::super::mapping::propose(&workbook.sheets[0]).0;
    read_rows(&[workbook], &[mapping])
}

fn saying(row: &ReadRow) -> &Saying {
    match &row.said {
        Said::Organisation(saying) => saying,
        other => panic!("{other:?} {:?}", row.remarks),
    }
}

#[test]
fn a_wrong_optional_cell_is_listed_and_the_row_read() {
    let rows = rows(
        "Name;Land;Region;Branche;Webseite;E-Mail;Gründungsjahr;Sprachen\n\
         Livarna;SI;Atlantis;C99.9, 24.53;javascript:alert(1);nobody;17;sl, klingon\n\
         Studio;SI;Gorenjska;design;www.studio.si;ana@studio.si;1998;sl\n",
    );
    let first = saying(&rows[0]);
    assert_eq!(first.profile.region, None);
    assert_eq!(first.profile.sectors, ["24.53"]);
    assert_eq!(first.profile.languages, ["sl"]);
    let listed: Vec<_> = rows[0]
        .remarks
        .iter()
        .map(|remark| {
            (
                remark.key.as_str(),
                remark.column.as_deref(),
                remark.value.as_str(),
            )
        })
        .collect();
    assert_eq!(
        listed,
        [
            ("imports-cell-region", Some("Region"), "Atlantis"),
            ("imports-cell-sector", Some("Branche"), "C99.9"),
            ("imports-cell-language", Some("Sprachen"), "klingon"),
            ("imports-cell-year", Some("Gründungsjahr"), "17"),
            (
                "imports-cell-website",
                Some("Webseite"),
                "javascript:alert(1)"
            ),
            ("imports-cell-email", Some("E-Mail"), "nobody"),
        ]
    );
    let second = saying(&rows[1]);
    assert_eq!(rows[1].remarks, []);
    assert_eq!(second.profile.region.as_deref(), Some("SI042"));
    assert_eq!(
        second.profile.website.as_deref(),
        Some("https://www.studio.si")
    );
    assert_eq!(second.profile.founded, Some(1998));
}

#[test]
fn what_would_store_garbage_rejects_the_row() {
    let long = "x".repeat(400);
    let rows = rows(&format!("Name;Ort\n{long};a\nBell\u{7}e;b\n"));
    for (row, key) in rows
        .iter()
        .zip(["imports-row-too-long", "imports-row-control-characters"])
    {
        assert_eq!(row.said, Said::Nothing);
        let keys: Vec<_> = row
            .remarks
            .iter()
            .filter(|r| r.rejects())
            .map(|r| r.key.as_str())
            .collect();
        assert_eq!(keys, [key]);
    }
}

#[test]
fn texts_get_the_language_that_is_said_or_recognised() {
    let rows = rows(
        "Name;Sprachen;Kompetenzen;Bedarf\n\
         A;sl;litje aluminija;de: neue Märkte\n\
         B;sl, de;razvoj embalaže za živilsko industrijo | Wir entwickeln Verpackungen für Lebensmittel;und: x\n",
    );
    let langs = |phrases: &[Phrase]| -> Vec<Option<String>> {
        phrases.iter().map(|phrase| phrase.lang.clone()).collect()
    };
    let some = |code: &str| Some(code.to_owned());
    assert_eq!(langs(&saying(&rows[0]).profile.competences), [some("sl")]);
    assert_eq!(langs(&saying(&rows[0]).profile.needs), [some("de")]);
    assert_eq!(
        langs(&saying(&rows[1]).profile.competences),
        [some("sl"), some("de")]
    );
    assert_eq!(langs(&saying(&rows[1]).profile.needs), [None]);
}

#[test]
fn dashes_and_quotation_marks_lost_in_latin_1_come_back() {
    let rows = rows("Name;Beschreibung\nHull\u{92}s Studio;ideas \u{96} and \u{91}assets\u{92}\n");
    let profile = &saying(&rows[0]).profile;
    assert_eq!(profile.name, "Hull’s Studio");
    assert_eq!(
        profile.description.as_ref().map(|said| said.text.as_str()),
        Some("ideas – and ‘assets’")
    );
    assert_eq!(rows[0].remarks[0].key, "imports-cell-mended");
}

#[test]
fn every_sector_of_a_cell_counts() {
    let rows = rows(
        "Name;Branche\nA;24.53, 25.53\nB;\"24.53\ndesign\"\nC;design | alchemy\n\
         D;Herstellung von Leder, Lederwaren und ähnlichen Produkten aus anderen Materialien\n",
    );
    let sectors = |row: usize| saying(&rows[row]).profile.sectors.clone();
    assert_eq!(sectors(0), ["24.53", "25.53"]);
    assert_eq!(sectors(1), ["24.53", "design"]);
    assert_eq!(sectors(2), ["design"]);
    assert_eq!(rows[2].remarks[0].value, "alchemy");
    assert_eq!(sectors(3), ["15"], "a name that contains a comma");
}

#[test]
fn an_empty_cell_says_nothing() {
    let rows = rows("Name;Größe;Seite;Sichtbarkeit\nA;;unknown;\n");
    assert_eq!(saying(&rows[0]).fields, BTreeSet::from([Target::Name]));
}
