use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::features::organisations::reference::language;

fn fields(pairs: &[(&str, &str)]) -> Typed {
    Typed::from_pairs(
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    )
}

#[test]
fn cells_are_understood_as_people_write_them() {
    let read = read(&fields(&[
        ("name", " Studio  Vzorec "),
        ("sectors", ""),
        ("sectors", "oblikovanje"),
        ("sectors", "C25.5"),
        ("region", "Osrednjeslovenska"),
        ("country", "SI"),
        ("website", "vzorec.example"),
        ("needs", "brand film"),
        ("needs_lang", "en"),
        ("needs", ""),
        ("needs_lang", "sl"),
        ("needs", "brand film"),
        ("needs_lang", "en"),
    ]));
    assert_eq!(read.mistakes, Mistakes::none());
    let profile = read.profile;
    assert_eq!(profile.name, "Studio Vzorec");
    assert_eq!(profile.sectors, ["design", "25.5"]);
    assert_eq!(profile.region.as_deref(), Some("SI041"));
    assert_eq!(profile.website.as_deref(), Some("https://vzorec.example"));
    assert_eq!(
        profile.needs.len(),
        1,
        "an empty line and a repeated one are no needs"
    );
}

#[test]
fn every_mistake_stands_at_its_line_and_all_come_at_once() {
    let read = read(&fields(&[
        ("name", ""),
        ("founded", "long ago"),
        ("consented", "yesterday"),
        ("country", "AT"),
        ("region", "SI041 Osrednjeslovenska"),
        ("languages", "klingon"),
        ("website", "javascript:alert(1)"),
        ("contact.email", "nobody"),
        ("sectors", "design"),
        ("sectors", ""),
        ("sectors", "alchemy"),
        ("needs", ""),
        ("needs_lang", ""),
        ("needs", "x\u{7}y"),
        ("needs_lang", "sl"),
        ("works.title", ""),
        ("works.year", "1999"),
        ("works.title", "A chair"),
        ("works.year", "soon"),
        ("works.title", ""),
        ("works.text", ""),
        ("works.text", ""),
        ("works.text", "Without a title"),
    ]));
    let found: Vec<(&str, &str)> = read
        .mistakes
        .iter()
        .map(|mistake| {
            (
                mistake.field.as_str(),
                mistake.key.trim_start_matches("organisations-flaw-"),
            )
        })
        .collect();
    for expected in [
        ("name", "name-missing"),
        ("founded", "year"),
        ("consented", "date"),
        ("region", "region-elsewhere"),
        ("languages", "language-unknown"),
        ("website", "website"),
        ("contact.email", "email"),
        ("sectors.2", "sector-unknown"),
        ("needs.1", "control-characters"),
        ("works.0", "title-missing"),
        ("works.1", "year"),
        ("works.2", "title-missing"),
    ] {
        assert!(
            found.contains(&expected),
            "{expected:?} is missing in {found:?}"
        );
    }
    assert_eq!(found.len(), 12, "{found:?}");
    assert_eq!(
        read.profile.sectors,
        ["design", "alchemy"],
        "what was typed is still there"
    );
}

#[test]
fn every_sector_and_region_is_read_back_from_how_it_is_shown() {
    for lang in Lang::all() {
        for known in sector::all() {
            let shown = sector_shown(&known.code, lang);
            let understood = sector::understand(&shown).map(|sector| sector.code.as_str());
            assert_eq!(understood, Some(known.code.as_str()), "{shown}");
        }
    }
    for known in region::all() {
        let shown = region_shown(known.code);
        assert_eq!(
            understand_region(&shown, None).as_deref(),
            Some(known.code),
            "{shown}"
        );
    }
}

#[test]
fn languages_keep_their_order() {
    let codes = |codes: &[&str]| {
        codes
            .iter()
            .map(|code| (*code).to_owned())
            .collect::<Vec<_>>()
    };
    let chosen = in_order_of(&codes(&["sl", "it", "de"]), codes(&["de", "en", "sl"]));
    assert_eq!(chosen, ["sl", "de", "en"]);
}

#[test]
fn differences_are_named_by_field() {
    let one = Profile {
        name: "A".into(),
        ..Profile::default()
    };
    let other = Profile {
        name: "B".into(),
        consented: Some(date(2026, 1, 2)),
        ..Profile::default()
    };
    assert_eq!(differences(&one, &other), ["name", "consented"]);
    assert_eq!(differences(&one, &one), [] as [&str; 0]);
}

fn code(list: Vec<&'static str>) -> impl Strategy<Value = String> {
    proptest::sample::select(list).prop_map(str::to_owned)
}

fn words() -> impl Strategy<Value = String> {
    "[\\pL0-9 .&<>\"'%+;,-]{0,24}"
}

fn phrase() -> impl Strategy<Value = Phrase> {
    let lang = proptest::option::of(code(language::codes().collect()));
    (words(), lang).prop_map(|(text, lang)| Phrase { text, lang })
}

fn work() -> impl Strategy<Value = Work> {
    let lang = proptest::option::of(code(language::codes().collect()));
    (
        proptest::option::of(words()),
        words(),
        "[\\pL .\n]{0,40}",
        lang,
        proptest::option::of(1900i16..2030),
        proptest::collection::vec(words(), 0..3),
    )
        .prop_map(|(reference, title, text, lang, year, partners)| Work {
            reference,
            title,
            text,
            lang,
            year,
            partners,
        })
}

prop_compose! {
    fn profile()(
        name in words(),
        plain in proptest::collection::vec(proptest::option::of(words()), 6),
        other_names in proptest::collection::vec(words(), 0..3),
        choices in (0usize..7, 0usize..5, 0usize..5, 0usize..5),
        sectors in proptest::collection::vec(
            code(sector::all().iter().map(|sector| sector.code.as_str()).collect()), 0..4),
        region in proptest::option::of(code(region::all().iter().map(|region| region.code).collect())),
        languages in proptest::collection::vec(code(language::codes().collect()), 0..4),
        founded in proptest::option::of(1000i16..2100),
        description in proptest::option::of(phrase()),
        competences in proptest::collection::vec(phrase(), 0..5),
        needs in proptest::collection::vec(phrase(), 0..5),
        works in proptest::collection::vec(work(), 0..4),
        consented in proptest::option::of((2000i16..2030, 1i8..13, 1i8..29)),
        shown_to in proptest::collection::vec(0..Visibility::ALL.len(), 7),
    ) -> Profile {
        let [reference, contact_name, role, email, phone, host] = plain.try_into().expect("six");
        Profile {
            reference,
            name,
            other_names,
            kind: Kind::ALL[choices.0],
            side: Side::ALL[choices.1],
            sectors,
            country: region.as_deref().and_then(region::country_of).map(str::to_owned),
            region,
            languages,
            size: Size::ALL[choices.2],
            founded,
            website: host.map(|host| format!("https://{}.example", host.trim())),
            contact: Contact { name: contact_name, role, email, phone },
            description,
            competences,
            needs,
            works,
            visibility: Visibility::ALL[choices.3],
            shown_to: Part::ALL.iter().zip(&shown_to).fold(
                ShownTo::default(),
                |known, (part, group)| known.with(*part, Visibility::ALL[*group]),
            ),
            consented: consented.map(|(year, month, day)| date(year, month, day)),
        }
        .tidied()
    }
}

proptest! {
    /// Opening a form and saving it without a change changes nothing.
    #[test]
    fn a_profile_survives_its_form(profile in profile(), lang in 0usize..3) {
        let lang = Lang::all().nth(lang).expect("three languages");
        let mut encoded = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in written(&profile, lang).pairs() {
            // As a browser sends it.
            encoded.append_pair(name, &value.replace('\n', "\r\n"));
        }
        let sent = Typed::from_encoded(&encoded.finish());
        prop_assert_eq!(read(&sent).profile, profile);
    }
}
