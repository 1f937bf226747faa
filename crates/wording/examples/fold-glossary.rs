//! Folds occupations and skills of ESCO into `data/glossary/esco.tsv`.
//!
//! `cargo run -p collider-wording --example fold-glossary -- occupations_en.jsonl skills_en.jsonl`
//!
//! Occupations are objects with `label`, `alt` and `description`; of skills only a `text` is at hand,
//! in which label, synonyms and description follow each other without a sign. Kept are labels of one
//! or two words that readers seldom meet, with the first sentence of the description; of skills only
//! where the cut is sure: one or two small words, and then a description that begins with an article.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;

use collider_wording::frequency::folded;
use collider_wording::inflection::zipf_of_forms;
use collider_wording::{Frequencies, Language};

#[derive(serde::Deserialize)]
struct Occupation {
    label: String,
    alt: Vec<String>,
    description: String,
}

#[derive(serde::Deserialize)]
struct Skill {
    text: String,
}

/// From this Zipf value on a word needs no definition.
const EVERYDAY: f32 = 3.9;
/// Longer sentences do not help.
const MOST_LETTERS: usize = 220;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let occupations = fs::read_to_string(arguments.next().ok_or("the occupations are missing")?)?;
    let skills = fs::read_to_string(arguments.next().ok_or("the skills are missing")?)?;
    let mut kept: BTreeMap<String, String> = BTreeMap::new();
    for line in occupations.lines() {
        let occupation: Occupation = serde_json::from_str(line)?;
        let terms = std::iter::once(&occupation.label).chain(&occupation.alt);
        // Some synonyms are only related; the description then speaks of something else.
        for term in terms.filter(|term| begins_alike(term, &occupation.description)) {
            keep(&mut kept, term, &occupation.description);
        }
    }
    for line in skills.lines() {
        let skill: Skill = serde_json::from_str(line)?;
        let words: Vec<&str> = skill.text.split_whitespace().collect();
        let Some(at) = words
            .iter()
            .position(|word| matches!(*word, "The" | "A" | "An"))
        else {
            continue;
        };
        // Two words that begin alike are a label and its synonym.
        let one_label = at == 1 || at == 2 && !begins_alike(words[0], words[1]);
        if one_label && at > 0 {
            keep(&mut kept, &words[..at].join(" "), &words[at..].join(" "));
        }
    }
    let text: String = kept
        .iter()
        .map(|(term, said)| format!("{term}\t{said}\n"))
        .collect();
    println!("{} terms, {} bytes", kept.len(), text.len());
    fs::write(
        format!("{}/data/glossary/esco.tsv", env!("CARGO_MANIFEST_DIR")),
        text,
    )?;
    Ok(())
}

/// Whether both begin with the same letters, capitals or not.
fn begins_alike(one: &str, other: &str) -> bool {
    const LETTERS: usize = 4;
    let begin = |text: &str| -> String { folded(text).chars().take(LETTERS).collect() };
    begin(one) == begin(other)
}

/// Keeps a term with the first sentence of its description, if it is one that helps.
fn keep(kept: &mut BTreeMap<String, String>, term: &str, description: &str) {
    let term = term.split_whitespace().collect::<Vec<_>>().join(" ");
    let words: Vec<&str> = term.split(' ').collect();
    let plain_letters = term
        .chars()
        .all(|c| c.is_alphabetic() && c.is_lowercase() || matches!(c, ' ' | '-'));
    if !(1..=2).contains(&words.len()) || !plain_letters || term.len() < 5 {
        return;
    }
    let zipf = |word: &&str| {
        let folded = folded(word);
        let own = Frequencies::of(Language::En).zipf(&folded);
        zipf_of_forms(&folded, Language::En)
            .or(own)
            .unwrap_or_default()
    };
    let rare = words.iter().map(zipf).fold(9.0, f32::min);
    let limit = if words.len() == 1 { EVERYDAY } else { 3.3 };
    if rare >= limit {
        return;
    }
    let description = description.split_whitespace().collect::<Vec<_>>().join(" ");
    let sentence = description
        .split_inclusive(". ")
        .next()
        .unwrap_or_default()
        .trim();
    if sentence.ends_with('.') && (30..=MOST_LETTERS).contains(&sentence.len()) {
        kept.entry(term).or_insert_with(|| sentence.to_owned());
    }
}
