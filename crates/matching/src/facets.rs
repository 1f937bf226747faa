//! The small parts of a match beside what is offered and sought: near, a language in common, related
//! sectors. Each is visible with its weight, and none can make a match by itself.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::party::Facets;

/// What a part is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facet {
    /// How close the regions are by their NUTS codes.
    Region,
    /// Whether both work in a common language.
    Language,
    /// How closely the sectors are related.
    Sector,
}

impl Facet {
    /// By how much a part can move the score at most, up or down, as a share of it.
    #[must_use]
    pub fn weight(self) -> f32 {
        match self {
            Self::Region | Self::Language => 0.06,
            Self::Sector => 0.03,
        }
    }
}

/// One part with its value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FacetPart {
    /// What it is about.
    pub facet: Facet,
    /// 0 (far, nothing in common) to 1 (the same).
    pub value: f32,
    /// The share of the score it can move, see [`Facet::weight`].
    pub weight: f32,
    /// The codes in common: the shared beginning of the NUTS codes, the languages, the sectors.
    pub common: Vec<String>,
}

/// Every part that is known of both. Symmetric.
#[must_use]
pub fn compare(one: &Facets, other: &Facets) -> Vec<FacetPart> {
    let mut parts = Vec::new();
    let mut add = |facet: Facet, value: f32, common: Vec<String>| {
        parts.push(FacetPart {
            facet,
            value,
            weight: facet.weight(),
            common,
        });
    };
    if let Some((value, common)) = nearest(&one.regions, &other.regions, region_nearness) {
        add(Facet::Region, value, common);
    }
    if !one.languages.is_empty() && !other.languages.is_empty() {
        let theirs: BTreeSet<_> = other.languages.iter().collect();
        let common: BTreeSet<_> = one
            .languages
            .iter()
            .filter(|l| theirs.contains(l))
            .collect();
        add(
            Facet::Language,
            if common.is_empty() { 0.0 } else { 1.0 },
            common.iter().map(|l| l.to_string()).collect(),
        );
    }
    if let Some((value, common)) = nearest(&one.sectors, &other.sectors, sector_nearness) {
        add(Facet::Sector, value, common);
    }
    parts
}

/// The factor by which the parts change a score: 1 when nothing is known, never far from it.
#[must_use]
pub fn factor(parts: &[FacetPart]) -> f32 {
    1.0 + parts
        .iter()
        .map(|p| p.weight * (2.0 * p.value - 1.0))
        .sum::<f32>()
}

/// The nearest pair of codes and what they have in common; `None` where a side is unknown.
fn nearest(
    one: &[String],
    other: &[String],
    nearness: fn(&str, usize, &str) -> f32,
) -> Option<(f32, Vec<String>)> {
    let mut best: Option<(f32, String)> = None;
    for a in one {
        for b in other {
            let common: String = a
                .chars()
                .zip(b.chars())
                .take_while(|(x, y)| x == y)
                .map(|(x, _)| x)
                .collect();
            let value = nearness(a, common.chars().count(), b);
            let common = if value > 0.0 { common } else { String::new() };
            // Of equally near pairs the first by code, so that both directions name the same.
            let better = best
                .as_ref()
                .is_none_or(|(v, c)| value > *v || (value == *v && common < *c));
            if better {
                best = Some((value, common));
            }
        }
    }
    best.map(|(value, common)| {
        (
            value,
            Some(common).filter(|c| !c.is_empty()).into_iter().collect(),
        )
    })
}

/// NUTS codes: two letters for the country, one character more for each level.
fn region_nearness(a: &str, common: usize, b: &str) -> f32 {
    match common {
        _ if a == b => 1.0,
        0 | 1 => 0.0,
        2 => 0.4,
        3 => 0.6,
        _ => 0.8,
    }
}

/// The share of the longer code that both have in common; a single letter or digit says little.
#[expect(clippy::cast_precision_loss, reason = "codes have a few characters")]
fn sector_nearness(a: &str, common: usize, b: &str) -> f32 {
    let longest = a.chars().count().max(b.chars().count());
    if a == b {
        1.0
    } else if common < 2 {
        0.0
    } else {
        common as f32 / longest as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use proptest::prelude::*;

    fn facets(regions: &[&str], languages: &[&str], sectors: &[&str]) -> Facets {
        Facets {
            regions: regions.iter().map(|r| (*r).to_owned()).collect(),
            languages: languages
                .iter()
                .filter_map(|l| Language::parse(l))
                .collect(),
            sectors: sectors.iter().map(|s| (*s).to_owned()).collect(),
        }
    }

    #[test]
    fn nearness_grows_with_the_shared_levels() {
        let value = |a, b| compare(&facets(&[a], &[], &[]), &facets(&[b], &[], &[]))[0].value;
        let steps = [
            value("SI042", "AT312"),
            value("SI042", "SI031"),
            value("SI042", "SI044"),
            value("SI042", "SI042"),
        ];
        assert!(
            steps.is_sorted() && steps[0] == 0.0 && steps[3] == 1.0,
            "{steps:?}"
        );
    }

    #[test]
    fn unknown_facets_are_no_part() {
        assert!(
            compare(
                &facets(&[], &["sl"], &["25"]),
                &facets(&["SI042"], &[], &[])
            )
            .is_empty()
        );
        assert_eq!(factor(&[]), 1.0);
    }

    proptest! {
        #[test]
        fn comparing_is_symmetric_and_small(
            a in prop::collection::vec("[A-B]{2}[0-2]{0,3}", 0..4), b in prop::collection::vec("[A-B]{2}[0-2]{0,3}", 0..4),
        ) {
            let one = Facets { regions: a.clone(), sectors: b.clone(), languages: vec![] };
            let other = Facets { regions: b, sectors: a, languages: vec![] };
            let parts = compare(&one, &other);
            prop_assert_eq!(&parts, &compare(&other, &one));
            prop_assert!((0.8..=1.2).contains(&factor(&parts)));
            prop_assert!(parts.iter().all(|p| (0.0..=1.0).contains(&p.value)));
        }
    }
}
