//! A plain version must score easier than its hard original.

use collider_wording::{Formula, Language, read};

use crate::texts::labelled;

#[derive(serde::Deserialize)]
struct Pairs {
    pair: Vec<Pair>,
}

#[derive(serde::Deserialize)]
struct Pair {
    id: String,
    original: String,
    plain: String,
}

/// How many pairs a formula orders rightly, and those that it does not.
fn ordered(formula: Formula, language: Language) -> (usize, Vec<String>) {
    let pairs: Pairs = labelled(&format!("readability/{}", language.code()));
    let mut wrong = Vec::new();
    let count = pairs.pair.len();
    for pair in pairs.pair {
        let figure = |text: &str| read(text, language).effort.figure(formula).unwrap();
        let (hard, plain) = (figure(&pair.original), figure(&pair.plain));
        let right = if formula.grows_with_ease() {
            plain > hard
        } else {
            plain < hard
        };
        if !right {
            wrong.push(format!("{} {formula:?}: {hard:.1} to {plain:.1}", pair.id));
        }
    }
    (count - wrong.len(), wrong)
}

#[test]
fn every_formula_orders_nearly_all_pairs() {
    let mut all = 0;
    let mut right = 0;
    for language in [
        Language::En,
        Language::De,
        Language::Sl,
        Language::Fr,
        Language::It,
    ] {
        for formula in Formula::of(language) {
            let (ordered, wrong) = ordered(*formula, language);
            println!(
                "{} {formula:?}: {ordered} right, {wrong:?}",
                language.code()
            );
            if *formula == Formula::Lix {
                all += ordered + wrong.len();
                right += ordered;
            }
        }
    }
    assert!(all >= 40 && right * 100 >= all * 95, "{right} of {all}");
}

#[test]
fn the_other_languages_too() {
    for language in [
        Language::Pl,
        Language::Hu,
        Language::Sk,
        Language::Cs,
        Language::Da,
    ] {
        let (_, wrong) = ordered(Formula::Lix, language);
        assert_eq!(wrong, Vec::<String>::new());
    }
}
