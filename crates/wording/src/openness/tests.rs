use super::*;
use proptest::prelude::*;

#[test]
fn every_list_has_every_kind_of_cue() {
    for language in Language::ALL {
        let Some(cues) = lists(language) else {
            assert_eq!(language, Language::Es);
            continue;
        };
        for (name, kind) in Kind::ALL {
            assert!(cues.count(kind) > 0, "{} {name}", language.code());
        }
    }
}

#[test]
fn the_whole_thing_is_named() {
    let thing = |text: &str, language| {
        let judgement = judge(text, language)?;
        Some(text[judgement.solution?].to_owned())
    };
    for (language, text, named) in [
        (
            Language::En,
            "We need a touch display with a case.",
            "a touch display",
        ),
        (
            Language::En,
            "We are looking for a trolley with three shelves.",
            "a trolley",
        ),
        (
            Language::De,
            "Wir möchten einen kurzen Imagefilm drehen.",
            "einen kurzen Imagefilm",
        ),
        (
            Language::Fr,
            "Il nous faut une interface tactile.",
            "une interface tactile",
        ),
        (
            Language::It,
            "Ci serve un filmato di backstage.",
            "un filmato di backstage",
        ),
        (Language::Sl, "Potrebujemo nov logotip.", "nov logotip"),
        (Language::Da, "Vi har brug for en ny app.", "en ny app"),
    ] {
        assert_eq!(thing(text, language).as_deref(), Some(named), "{text}");
    }
    assert_eq!(
        thing("We need our apprentices to stay.", Language::En),
        None
    );
}

proptest! {
    #[test]
    fn any_sentence_is_judged_with_places_inside(text in "(we need |please |a |wir brauchen |egy |[\\PC]{1,12} ){0,12}", at in 0usize..11) {
        if let Some(judgement) = judge(&text, Language::ALL[at]) {
            prop_assert!(judgement.weight.is_finite());
            for (_, range) in &judgement.cues {
                prop_assert!(text.get(range.clone()).is_some());
            }
            if let Some(range) = judgement.solution {
                prop_assert!(text.get(range).is_some());
            }
        }
    }
}

#[test]
fn the_thing_alone_or_the_wish_alone_prescribes_nothing() {
    let prescribes = |text| judge(text, Language::En).unwrap().prescribes();
    assert!(prescribes("We need an app."));
    assert!(!prescribes("Our drivers open the app and close it again."));
    assert!(!prescribes("We need people who ask."));
    assert!(!prescribes(""));
}
