//! Which parts a brief or pitch says, on the authors' own labelled texts (`tests/texts/README.md`).
//!
//! Every text is read whole, where nothing that is labelled as there may be reported, and once more
//! for each part without the sentences that say it, where that part must be reported.

#![expect(clippy::unwrap_used, reason = "a test without its texts has failed")]

use std::collections::BTreeMap;
use std::fs;

use collider_wording::finding::Ruler;
use collider_wording::parts::{Part, Presence, parts};
use collider_wording::sentences::sentences;
use collider_wording::{Language, Reader, Reading, Reason};
use proptest::prelude::*;

const LANGUAGES: [&str; 10] = ["en", "de", "sl", "pl", "it", "fr", "hu", "sk", "cs", "da"];

fn file(path: &str) -> String {
    fs::read_to_string(format!("{}/tests/texts/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Every part by its name: how far it is there, and the sentences that say so.
type Said = BTreeMap<&'static str, (Presence, String)>;

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

/// What was found of what was planted, and what was reported of what is there.
#[derive(Clone, Copy, Default)]
struct Count {
    /// Parts that are missing by their label.
    planted: usize,
    /// Of them, said to be missing.
    missing: usize,
    /// Of them, said to be only touched on.
    half: usize,
    /// Parts that are there by their label.
    there: usize,
    /// Of them, said to be missing.
    alarms: usize,
    /// Of them, said to be only touched on.
    half_alarms: usize,
}

impl Count {
    fn recall(&self) -> f64 {
        (self.missing + self.half) as f64 / self.planted.max(1) as f64
    }

    fn strict(&self) -> f64 {
        self.missing as f64 / self.planted.max(1) as f64
    }

    fn false_alarms(&self) -> f64 {
        self.alarms as f64 / self.there.max(1) as f64
    }

    fn half_false_alarms(&self) -> f64 {
        self.half_alarms as f64 / self.there.max(1) as f64
    }

    fn precision(&self) -> f64 {
        self.missing as f64 / (self.missing + self.alarms).max(1) as f64
    }
}

#[derive(Default)]
struct Counts {
    by_part: BTreeMap<&'static str, Count>,
    by_language: BTreeMap<&'static str, Count>,
    all: Count,
    wrong: Vec<String>,
}

impl Counts {
    fn each(&mut self, part: &'static str, language: Language, change: impl Fn(&mut Count)) {
        change(self.by_part.entry(part).or_default());
        change(self.by_language.entry(language.code()).or_default());
        change(&mut self.all);
    }

    fn planted(&mut self, id: &str, language: Language, part: &'static str, said: &Said) {
        let (presence, by) = &said[part];
        self.each(part, language, |count| {
            count.planted += 1;
            match presence {
                Presence::Missing => count.missing += 1,
                Presence::Half => count.half += 1,
                Presence::There => {}
            }
        });
        if *presence != Presence::Missing {
            self.wrong.push(format!(
                "{id}: {part} is missing, said to be {presence:?} by: {by}"
            ));
        }
    }

    fn there(&mut self, id: &str, language: Language, part: &'static str, said: &Said) {
        let (presence, _) = &said[part];
        self.each(part, language, |count| {
            count.there += 1;
            match presence {
                Presence::Missing => count.alarms += 1,
                Presence::Half => count.half_alarms += 1,
                Presence::There => {}
            }
        });
        if *presence != Presence::There {
            self.wrong
                .push(format!("{id}: {part} is there, said to be {presence:?}"));
        }
    }

    fn print(&self, title: &str) {
        println!("== {title}");
        for (name, count) in self
            .by_part
            .iter()
            .chain(&self.by_language)
            .chain([(&"all", &self.all)])
        {
            println!(
                "{name:<12} planted {:>3}: reported {:.2}, as missing {:.2}; there {:>3}: as missing {:.3}, as half {:.3}; precision {:.2}",
                count.planted,
                count.recall(),
                count.strict(),
                count.there,
                count.false_alarms(),
                count.half_false_alarms(),
                count.precision(),
            );
        }
        for wrong in &self.wrong {
            println!("{wrong}");
        }
    }
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

#[derive(serde::Deserialize)]
struct Told {
    text: Vec<ToldText>,
}

/// A text whose sentences are labelled one by one.
#[derive(serde::Deserialize)]
struct ToldText {
    id: String,
    kind: String,
    title: String,
    good: Option<bool>,
    said: Vec<(String, String)>,
}

impl ToldText {
    fn says(label: &str, part: &str) -> bool {
        label.split(',').any(|one| one == part)
    }

    /// The text, without the sentences that say a part and without its heading.
    fn without(&self, part: Option<&str>) -> String {
        let mut text = format!("{}\n\n", self.title);
        let mut heading: Option<&str> = None;
        for (label, sentence) in &self.said {
            if label == "#" {
                heading = Some(sentence);
                continue;
            }
            if part.is_some_and(|part| Self::says(label, part)) {
                heading = None;
                continue;
            }
            if let Some(heading) = heading.take() {
                text.push_str(&format!("\n\n{heading}\n\n"));
            }
            text.push_str(sentence);
            text.push(' ');
        }
        text
    }
}

fn told(folder: &str) -> Vec<(Language, ToldText)> {
    LANGUAGES
        .iter()
        .flat_map(|code| {
            let told: Told = toml::from_str(&file(&format!("{folder}/{code}.toml"))).unwrap();
            let language = Language::of(code).unwrap();
            told.text.into_iter().map(move |text| (language, text))
        })
        .collect()
}

fn count_told(folder: &str) -> Counts {
    let mut counts = Counts::default();
    for (language, text) in told(folder) {
        if text.good == Some(false) {
            continue;
        }
        let reader = if text.kind == "pitch" {
            Reader::Industry
        } else {
            Reader::Creative
        };
        let whole = presences(&text.without(None), language, reader);
        for part in asked(reader) {
            let name = part.name();
            if text
                .said
                .iter()
                .any(|(label, _)| ToldText::says(label, name))
            {
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
    for folder in ["parts", "parts/later", "parts/last", "parts/plain"] {
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

#[derive(serde::Deserialize)]
struct Briefs {
    #[serde(alias = "pitch")]
    brief: Vec<Brief>,
}

#[derive(serde::Deserialize)]
struct Brief {
    id: String,
    title: String,
    text: String,
    lang: Option<String>,
    #[serde(default)]
    parts: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    flaws: Vec<Flaw>,
    #[serde(default)]
    half: Vec<String>,
}

#[derive(serde::Deserialize)]
struct Flaw {
    kind: String,
    part: Option<String>,
}

impl Brief {
    fn whole(&self) -> String {
        format!("{}\n\n{}", self.title, self.text)
    }
}

#[test]
fn a_good_brief_lacks_nothing_until_it_is_taken_out() {
    let mut counts = Counts::default();
    for code in LANGUAGES {
        let language = Language::of(code).unwrap();
        let briefs: Briefs = toml::from_str(&file(&format!("briefs/{code}.toml"))).unwrap();
        for brief in briefs.brief {
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

fn count_flawed(counts: &mut Counts, briefs: &[Brief], language: Option<Language>, reader: Reader) {
    for brief in briefs {
        let language =
            language.unwrap_or_else(|| Language::of(brief.lang.as_deref().unwrap()).unwrap());
        let said = presences(&brief.whole(), language, reader);
        for part in asked(reader) {
            let name = part.name();
            let missing = brief
                .flaws
                .iter()
                .any(|flaw| flaw.kind == "missing" && flaw.part.as_deref() == Some(name));
            if missing {
                counts.planted(&brief.id, language, name, &said);
            } else if !brief.half.iter().any(|half| half == name) {
                counts.there(&brief.id, language, name, &said);
            }
        }
    }
}

#[test]
fn what_flawed_briefs_lack_is_reported() {
    let mut counts = Counts::default();
    for (name, language) in [
        ("en", Language::of("en")),
        ("de", Language::of("de")),
        ("sl", Language::of("sl")),
        ("others", None),
    ] {
        let briefs: Briefs = toml::from_str(&file(&format!("flawed/{name}.toml"))).unwrap();
        count_flawed(&mut counts, &briefs.brief, language, Reader::Creative);
    }
    counts.print("flawed briefs");
    assert!(counts.all.recall() >= 0.93, "{}", counts.all.recall());
    assert!(counts.all.strict() >= 0.9, "{}", counts.all.strict());
    assert!(counts.all.false_alarms() <= 0.02);
    assert!(counts.all.half_false_alarms() <= 0.02);
}

#[test]
fn what_pitches_lack_is_reported() {
    let mut counts = Counts::default();
    let pitches: Briefs = toml::from_str(&file("flawed/pitches.toml")).unwrap();
    count_flawed(&mut counts, &pitches.brief, None, Reader::Industry);
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
