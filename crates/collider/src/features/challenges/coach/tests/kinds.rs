//! Whatever the engine adds has to be said here first: the lists below match every kind, so they no
//! longer compile when one is missing.

use std::collections::HashSet;

use collider_wording::{
    Finding, Formula, Language, Notice, Place, Reader, Reason, Severity, WayOut,
    facts::{Fact, Unfounded},
    parts::{Part, Presence},
    subject::Subject,
    summary::{Change, Verdict},
};

use crate::{
    features::challenges::coach::{
        effort::{Band, Figure},
        said,
    },
    platform::i18n::Lang,
};

/// One of each kind; the patterns must be all there are.
macro_rules! every {
    ($kind:ty: $($pattern:pat => $one:expr),* $(,)?) => {{
        fn known(one: &$kind) -> bool {
            match one { $($pattern => true),* }
        }
        let all: Vec<$kind> = vec![$($one),*];
        assert!(all.iter().all(known));
        all
    }};
}

pub(super) const TEXT: &str =
    "Wir brauchen eine App für die Frässpindel, und zwar bis Mai. Warum kommt niemand?";

pub(super) fn place(of: &str) -> Place {
    let start = TEXT.find(of).unwrap();
    let chars = TEXT[..start].chars().count();
    Place {
        bytes: start..start + of.len(),
        chars: chars..chars + of.chars().count(),
    }
}

pub(super) fn reasons() -> Vec<Reason> {
    every!(Reason:
        Reason::RareWord { .. } => Reason::RareWord { share: 0.31 },
        Reason::LongCompound { .. } => Reason::LongCompound {
            share: 0.08,
            parts: vec!["fräs".to_owned(), "spindel".to_owned()],
        },
        Reason::Abbreviation => Reason::Abbreviation,
        Reason::Norm => Reason::Norm,
        Reason::TypeNumber => Reason::TypeNumber,
        Reason::Tolerance => Reason::Tolerance,
        Reason::TechnicalUnit { .. } => Reason::TechnicalUnit { unit: "N/mm²".to_owned() },
        Reason::LongSentence { .. } => Reason::LongSentence { words: 38 },
        Reason::NestedSentence { .. } => Reason::NestedSentence { clauses: 4 },
        Reason::NominalStyle { .. } => Reason::NominalStyle {
            nouns: vec!["Optimierung".to_owned(), "Reduzierung".to_owned()],
        },
        Reason::PrescribedSolution { .. } => Reason::PrescribedSolution {
            solution: "eine App".to_owned(),
        },
        Reason::ClosingRequirement => Reason::ClosingRequirement,
        Reason::Passive { .. } => Reason::Passive { verbs: 2 },
        Reason::InternalName => Reason::InternalName,
        Reason::SeveralChallenges { .. } => Reason::SeveralChallenges { count: 3 },
        Reason::OnlyMarketing { .. } => Reason::OnlyMarketing { share: 0.83 },
        Reason::MissingPart { .. } => Reason::MissingPart { part: Part::Offer },
        Reason::HalfPart { .. } => Reason::HalfPart { part: Part::Who },
        Reason::VagueWish => Reason::VagueWish,
        Reason::ArtJargon => Reason::ArtJargon,
    )
}

pub(super) fn ways_out() -> Vec<WayOut> {
    let mut all = every!(WayOut:
        WayOut::Say { .. } => WayOut::Say { word: "Bläschen".to_owned() },
        WayOut::Explain { .. } => WayOut::Explain {
            text: "ein Hohlraum im Guss".to_owned(),
            source: "Glossar".to_owned(),
        },
        WayOut::ExplainOnce => WayOut::ExplainOnce,
        WayOut::TakeApart { .. } => WayOut::TakeApart {
            parts: vec!["fräs".to_owned(), "spindel".to_owned()],
        },
        WayOut::SayWhatFor => WayOut::SayWhatFor,
        WayOut::SayWhatDepends => WayOut::SayWhatDepends,
        WayOut::Split { .. } => WayOut::Split { at: None },
        WayOut::AskWhatFor => WayOut::AskWhatFor,
        WayOut::AskWhatOtherwise => WayOut::AskWhatOtherwise,
        WayOut::UseVerbs => WayOut::UseVerbs,
        WayOut::SayWhoActs => WayOut::SayWhoActs,
        WayOut::SayWhatItIs => WayOut::SayWhatItIs,
        WayOut::KeepOne { .. } => WayOut::KeepOne { key: place("Warum kommt niemand?") },
        WayOut::LookDeeper { .. } => WayOut::LookDeeper { at: None },
        WayOut::SayPart { .. } => WayOut::SayPart { part: Part::Offer },
        WayOut::SayWhatExactly => WayOut::SayWhatExactly,
        WayOut::SayPlainly => WayOut::SayPlainly,
    );
    all.push(WayOut::Split {
        at: Some(place("und zwar")),
    });
    all.push(WayOut::LookDeeper {
        at: Some(place("Warum kommt niemand?")),
    });
    all
}

pub(super) fn notices() -> Vec<Notice> {
    every!(Notice:
        Notice::Empty => Notice::Empty,
        Notice::FewWords { .. } => Notice::FewWords { words: 2 },
        Notice::OtherLanguage { .. } => Notice::OtherLanguage { seems: Language::Cs },
        Notice::MixedLanguages { .. } => Notice::MixedLanguages {
            others: vec![Language::En, Language::Da],
        },
        Notice::UnknownLanguage => Notice::UnknownLanguage,
        Notice::NoSentences => Notice::NoSentences,
        Notice::AllCapitals => Notice::AllCapitals,
        Notice::ControlCharacters => Notice::ControlCharacters,
        Notice::Markup => Notice::Markup,
        Notice::Shortened { .. } => Notice::Shortened { read: 12 },
    )
}

pub(super) fn changes() -> Vec<Change> {
    every!(Change:
        Change::KeepOne => Change::KeepOne,
        Change::OpenUp => Change::OpenUp,
        Change::LookDeeper => Change::LookDeeper,
        Change::PlainWords => Change::PlainWords,
        Change::LeaveFigures => Change::LeaveFigures,
        Change::Split => Change::Split,
        Change::UseVerbs => Change::UseVerbs,
        Change::Say { .. } => Change::Say { parts: vec![Part::Offer, Part::Contact] },
        Change::BeExact => Change::BeExact,
    )
}

pub(super) fn parts() -> Vec<Part> {
    every!(Part:
        Part::Who => Part::Who,
        Part::Why => Part::Why,
        Part::Tried => Part::Tried,
        Part::Known => Part::Known,
        Part::Open => Part::Open,
        Part::Constraints => Part::Constraints,
        Part::Offer => Part::Offer,
        Part::NextStep => Part::NextStep,
        Part::Contact => Part::Contact,
        Part::Cost => Part::Cost,
        Part::Time => Part::Time,
        Part::Benefit => Part::Benefit,
    )
}

fn presences() -> Vec<Presence> {
    every!(Presence:
        Presence::There => Presence::There,
        Presence::Half => Presence::Half,
        Presence::Missing => Presence::Missing,
    )
}

fn severities() -> Vec<Severity> {
    every!(Severity:
        Severity::Hint => Severity::Hint,
        Severity::Notable => Severity::Notable,
        Severity::Severe => Severity::Severe,
    )
}

fn facts() -> Vec<Fact> {
    every!(Fact:
        Fact::Number => Fact::Number,
        Fact::Date => Fact::Date,
        Fact::Name => Fact::Name,
        Fact::Address => Fact::Address,
    )
}

fn formulas() -> Vec<Formula> {
    every!(Formula:
        Formula::Lix => Formula::Lix,
        Formula::Flesch => Formula::Flesch,
        Formula::Amstad => Formula::Amstad,
        Formula::Vienna => Formula::Vienna,
        Formula::KandelMoles => Formula::KandelMoles,
        Formula::Gulpease => Formula::Gulpease,
        Formula::Pisarek => Formula::Pisarek,
        Formula::Mistrik => Formula::Mistrik,
        Formula::Szigriszt => Formula::Szigriszt,
    )
}

fn readers() -> Vec<Reader> {
    every!(Reader: Reader::Creative => Reader::Creative, Reader::Industry => Reader::Industry)
}

/// Words, not the key that stands for a missing one, and no gap that nobody filled.
fn holds(words: &str) {
    let missing = words.is_empty() || words.contains("wording-");
    assert!(!missing && !words.contains(['{', '}', '$']), "{words}");
}

/// Each says something else.
fn differ(lang: Lang, words: Vec<String>) {
    let mut seen = HashSet::new();
    for one in words {
        holds(&one);
        assert!(seen.insert(one.clone()), "{lang}: said twice: {one}");
    }
}

fn each<T>(all: Vec<T>, lang: Lang, says: impl Fn(&T, Lang) -> String) {
    differ(lang, all.iter().map(|one| says(one, lang)).collect());
}

#[test]
fn every_kind_is_said_in_every_language() {
    for lang in Lang::all() {
        each(reasons(), lang, said::reason);
        each(reasons(), lang, said::label);
        each(notices(), lang, |notice, lang| {
            said::notice(notice, TEXT, lang)
        });
        each(Verdict::ALL.to_vec(), lang, |verdict, lang| {
            said::verdict(*verdict, lang)
        });
        each(changes(), lang, said::change);
        each(parts(), lang, |part, lang| said::part_name(*part, lang));
        each(parts(), lang, |part, lang| said::part_advice(*part, lang));
        each(parts(), lang, |part, lang| {
            said::reason(&Reason::MissingPart { part: *part }, lang)
        });
        each(presences(), lang, |one, lang| said::presence(*one, lang));
        each(severities(), lang, |one, lang| said::severity(*one, lang));
        each(Subject::ALL.to_vec(), lang, |one, lang| {
            said::subject(*one, lang)
        });
        each(readers(), lang, |one, lang| said::reader(*one, lang));
        each(Language::ALL.to_vec(), lang, |one, lang| {
            said::language(*one, lang)
        });
        each(Language::ALL.to_vec(), lang, |one, lang| {
            said::notice(&Notice::OtherLanguage { seems: *one }, "", lang)
        });
        each(Band::ALL.to_vec(), lang, |band, lang| band.said(lang));
        each(Band::ALL.to_vec(), lang, |band, lang| band.like(lang));
        each(formulas(), lang, |one, lang| {
            Figure::of(*one, 47.0, lang).formula
        });
        for formula in formulas() {
            holds(&Figure::of(formula, 47.0, lang).scale);
        }
        each(facts(), lang, |fact, lang| {
            let unfounded = Unfounded {
                fact: *fact,
                place: place("Mai"),
                text: "Mai".to_owned(),
            };
            let words = said::unfounded(&unfounded, lang);
            assert!(words.contains("Mai"), "{words}");
            words
        });
    }
}

#[test]
fn every_way_out_is_said_for_every_reason() {
    for lang in Lang::all() {
        for reason in reasons() {
            let said = ways_out().into_iter().map(|way_out| {
                let finding = Finding {
                    place: place("Frässpindel"),
                    severity: Severity::Hint,
                    reason: reason.clone(),
                    way_out,
                };
                said::way_out(&finding, TEXT, lang)
            });
            differ(lang, said.collect());
        }
    }
}

#[test]
fn facts_are_filled_in() {
    let say = |lang: &str, reason: &Reason| said::reason(reason, Lang::from_code(lang).unwrap());
    let rare = Reason::RareWord { share: 0.31 };
    assert_eq!(say("en", &rare), "Hard for about 3 of 10 readers.");
    assert_eq!(say("de", &rare), "Schwer für etwa 3 von 10 Lesenden.");
    assert_eq!(say("sl", &rare), "Težko za približno 3 od 10 bralcev.");
    // Even a broken estimate is said as a share of ten.
    for share in [f32::NAN, -3.0, 0.0, 99.0] {
        let words = say("en", &Reason::RareWord { share });
        assert!(words.contains(" of 10 readers"), "{words}");
    }
    let long = Reason::LongSentence { words: 38 };
    assert!(say("en", &long).starts_with("38 words"));
    let dual = Reason::SeveralChallenges { count: 2 };
    assert!(say("sl", &dual).starts_with("V tem besedilu sta 2 izziva."));

    let finding = |reason, way_out| Finding {
        place: place("eine App"),
        severity: Severity::Severe,
        reason,
        way_out,
    };
    let prescribed = finding(
        Reason::PrescribedSolution {
            solution: "eine App".to_owned(),
        },
        WayOut::AskWhatFor,
    );
    let asks = said::way_out(&prescribed, TEXT, Lang::FALLBACK);
    assert!(
        asks.contains("What should be different, and for whom, once there is “eine App”?"),
        "{asks}"
    );
    let split = finding(
        Reason::LongSentence { words: 38 },
        WayOut::Split {
            at: Some(place("und zwar")),
        },
    );
    let says = said::way_out(&split, TEXT, Lang::FALLBACK);
    assert!(says.contains("“und zwar bis…”"), "{says}");
}

#[test]
fn long_passages_are_cut_behind_a_word() {
    let long = "Wort ".repeat(60);
    let cut = said::excerpt(&long);
    assert!(
        cut.ends_with("Wort…") && cut.chars().count() <= 161,
        "{cut}"
    );
    assert_eq!(said::excerpt(" a\n  b\t"), "a b");
    let one_word = "x".repeat(500);
    assert_eq!(said::excerpt(&one_word).chars().count(), 161);
}
