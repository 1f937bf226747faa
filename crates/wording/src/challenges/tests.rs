use super::*;
use crate::sentences::sentences;
use proptest::prelude::*;

fn of(text: &str, vectors: Option<&[Vec<f32>]>) -> Challenges {
    let language = Language::En;
    let ruler = Ruler::new(text);
    challenges(&sentences(text, language), language, vectors, &ruler)
}

#[test]
fn every_list_has_every_sign() {
    for language in Language::ALL {
        let Some(cues) = signs(language) else {
            assert_eq!(language, Language::Es);
            continue;
        };
        for (name, sign) in Sign::ALL {
            assert!(cues.count(sign) >= 5, "{} {name}", language.code());
        }
    }
}

#[test]
fn a_row_is_counted_and_words_tell_its_members_apart() {
    let text =
        "First, our apprentices leave. Second, the waste piles up. Third, the canteen is empty.";
    let found = of(text, None);
    assert_eq!(found.topics.len(), 3);
    assert!(found.topics[0].words.contains(&"apprentices".to_owned()));
    assert!(!found.topics[1].words.contains(&"apprentices".to_owned()));
    assert!(matches!(
        finding(&found).map(|finding| finding.reason),
        Some(Reason::SeveralChallenges { count: 3 })
    ));
}

#[test]
fn meaning_brings_paragraphs_together() {
    let text = "Nobody eats our old bread. How could loaves find a second home?\n\nWe grow wool. Why do pullovers stay in cupboards?\n\nThe end is near.";
    assert_eq!(of(text, None).topics.len(), 2);
    let near = |x: f32, y: f32| vec![x, y];
    let apart = [
        near(1.0, 0.0),
        near(1.0, 0.0),
        near(0.0, 1.0),
        near(0.0, 1.0),
        near(0.5, 0.5),
    ];
    assert_eq!(of(text, Some(&apart)).topics.len(), 2);
    let together = [
        near(1.0, 0.0),
        near(1.0, 0.0),
        near(1.0, 0.1),
        near(1.0, 0.1),
        near(0.0, 1.0),
    ];
    assert_eq!(of(text, Some(&together)).topics.len(), 1);
}

#[test]
fn nothing_asked_is_no_challenge() {
    assert_eq!(of("", None), Challenges::default());
    assert_eq!(finding(&of("We make ropes.", None)), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_has_its_challenges_inside_it(text in "([a-zA-Z ,]{1,30}[.?!\n]{1,2}|First, |no ){0,20}", at in 0usize..11) {
        let language = Language::ALL[at];
        let sentences = sentences(&text, language);
        let vectors: Vec<Vec<f32>> = sentences.iter().map(|one| vec![one.text.len() as f32, 1.0]).collect();
        let found = challenges(&sentences, language, Some(&vectors), &Ruler::new(&text));
        for topic in &found.topics {
            prop_assert!(topic.sentences.contains(&topic.key));
            for place in &topic.sentences {
                prop_assert!(text.get(place.bytes.clone()).is_some());
            }
        }
        prop_assert_eq!(found.key.is_some(), !found.topics.is_empty());
    }
}
