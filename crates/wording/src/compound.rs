//! Compounds: a long word may be made of short ones that everybody knows.

use crate::{Frequencies, Language};

/// How a word is made of others.
#[derive(Clone, Debug, PartialEq)]
pub struct Compound {
    /// The parts in their order, folded, without the letters that only link them.
    pub parts: Vec<String>,
    /// The Zipf value of the least frequent part.
    pub rarest: f32,
}

/// Letters that link parts and belong to none of them.
fn links(language: Language) -> &'static [&'static str] {
    match language {
        Language::De => &["", "s", "es", "n", "en", "er", "e", "ens"],
        Language::Da => &["", "s", "e", "er", "es"],
        _ => &[""],
    }
}

/// The least number of letters of a part. Shorter ones are mostly endings and syllables.
const LEAST_PART: usize = 3;
/// The least Zipf value of a part: rarer "parts" are mostly chance.
const LEAST_ZIPF: f32 = 2.8;
/// What a further part costs, in Zipf values, so that few long parts win over many short ones.
const PART_COSTS: f32 = 0.7;
/// Longer words are not looked into: nobody writes them, and the search must stay short.
const MOST_LETTERS: usize = 60;

/// The parts of a folded word, at least two; `None` where it is no compound, or none of known words.
/// Parts at a hyphen are separated in every language.
pub fn split(folded: &str, language: Language) -> Option<Compound> {
    let frequencies = Frequencies::of(language);
    if folded.contains('-') {
        let mut parts = Vec::new();
        let mut rarest = f32::INFINITY;
        for piece in folded.split('-').filter(|piece| !piece.is_empty()) {
            match split(piece, language) {
                Some(inner) => {
                    rarest = rarest.min(inner.rarest);
                    parts.extend(inner.parts);
                }
                None => {
                    rarest = rarest.min(frequencies.zipf(piece).unwrap_or(0.0));
                    parts.push(piece.to_owned());
                }
            }
        }
        return (parts.len() > 1).then_some(Compound { parts, rarest });
    }
    if !language.writes_compounds() {
        return None;
    }
    let bounds: Vec<usize> = folded
        .char_indices()
        .map(|(at, _)| at)
        .chain([folded.len()])
        .collect();
    let letters = bounds.len() - 1;
    if !(2 * LEAST_PART < letters && letters <= MOST_LETTERS) {
        return None;
    }
    // The best way to reach each letter: (value, rarest part, where the last part begins and ends).
    let mut best: Vec<Option<Step>> = vec![None; letters + 1];
    best[0] = Some(Step {
        value: 0.0,
        rarest: f32::INFINITY,
        begins: 0,
        ends: 0,
    });
    for begins in 0..letters {
        let Some(so_far) = best[begins] else { continue };
        for ends in begins + LEAST_PART..=letters {
            // The whole word is not a part of itself.
            if begins == 0 && ends == letters {
                continue;
            }
            let part = &folded[bounds[begins]..bounds[ends]];
            let Some(zipf) = frequencies.zipf(part).filter(|zipf| *zipf >= LEAST_ZIPF) else {
                continue;
            };
            // Three letters must be a very common word.
            let long_enough = ends - begins > LEAST_PART || zipf >= 4.0;
            if !long_enough {
                continue;
            }
            let step = Step {
                value: so_far.value - PART_COSTS - (5.0 - zipf).max(0.0) / 2.0
                    + (ends - begins) as f32 * 0.1,
                rarest: so_far.rarest.min(zipf),
                begins,
                ends,
            };
            for link in links(language) {
                let after = bounds[ends];
                let Some(rest) = folded[after..].strip_prefix(link) else {
                    continue;
                };
                // At the end of a word an ending may follow, but no link alone.
                let reached = ends + link.chars().count();
                if rest.is_empty() && !link.is_empty() && !matches!(*link, "n" | "en" | "s" | "e") {
                    continue;
                }
                if rest.is_empty() && begins == 0 {
                    continue;
                }
                let step = Step {
                    value: step.value - link.len() as f32 * 0.1,
                    ..step
                };
                if best[reached].is_none_or(|known| known.value < step.value) {
                    best[reached] = Some(step);
                }
            }
        }
    }
    let mut parts = Vec::new();
    let mut at = letters;
    let rarest = best[letters]?.rarest;
    while at > 0 {
        let step = best[at]?;
        parts.push(folded[bounds[step.begins]..bounds[step.ends]].to_owned());
        at = step.begins;
    }
    parts.reverse();
    (parts.len() > 1).then_some(Compound { parts, rarest })
}

#[derive(Clone, Copy)]
struct Step {
    value: f32,
    rarest: f32,
    begins: usize,
    ends: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(word: &str, language: Language) -> Vec<String> {
        split(word, language)
            .map(|compound| compound.parts)
            .unwrap_or_default()
    }

    #[test]
    fn german_compounds_fall_into_their_words() {
        assert_eq!(
            parts("werkzeugmaschine", Language::De),
            ["werkzeug", "maschine"]
        );
        assert_eq!(
            parts("arbeitssicherheit", Language::De),
            ["arbeit", "sicherheit"]
        );
        assert_eq!(parts("tisch", Language::De), Vec::<String>::new());
    }

    #[test]
    fn hyphens_separate_everywhere() {
        assert_eq!(parts("co-design", Language::En), ["co", "design"]);
        assert_eq!(
            parts("mehrzweck-werkzeugmaschine", Language::De)
                .last()
                .unwrap(),
            "maschine"
        );
    }
}
