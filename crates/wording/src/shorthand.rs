//! Shorthand of the trade: abbreviations, norms, numbers of types and materials, tolerances, units.
//!
//! Found by their form, which is the same in every language. What letters and figures in one word
//! are, the number of a material or the name of a product, is told in [`crate::numbered`].

pub(crate) mod abbreviation;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use self::abbreviation::{abbreviation, is_explained, known};
use crate::Language;
use crate::finding::Reason;
use crate::numbered::numbered;
use crate::words::{Word, words};

/// Bodies and series of norms that stand before a number, in capitals.
const NORMS: &[&str] = &[
    "DIN", "EN", "ISO", "IEC", "VDI", "VDE", "VDA", "ASTM", "ASME", "ANSI", "BS", "NF", "UNI",
    "ÖNORM", "SIST", "PN", "ČSN", "STN", "MSZ", "DS", "IPC", "API", "SAE", "IATF", "RAL", "AISI",
    "FDA", "IP", "ATEX", "TS", "TR", "CEN", "CENELEC", "EU", "EG", "CE", "JIS", "AD", "DVGW",
    "DVS", "VBG", "TRGS", "TRBS", "DGUV", "VDMA", "GOST", "NFPA", "UL", "NEN", "NEK",
];
/// Of these, those that are a norm only where a letter or more numbers follow (`IP 67`, `RAL 7035`),
/// or that stand within a longer name.
const WEAK: &[&str] = &["EU", "EG", "CE", "TS", "TR", "DS", "AD", "BS", "PN"];

/// Seals that stand for a set of requirements as a norm does, without a number.
const SEALS: &[&str] = &[
    "OEKO-TEX", "ÖKO-TEX", "Oeko-Tex", "Öko-Tex", "GOTS", "PEFC", "EMAS", "BREEAM", "LEED",
];

/// Units that people outside the trade do not use.
const TECHNICAL_UNITS: &[&str] = &[
    "µm", "μm", "nm", "kN", "N", "Nm", "MPa", "GPa", "kPa", "Pa", "bar", "mbar", "N/mm²", "N/mm2",
    "HRC", "HB", "HV", "rpm", "U/min", "min-1", "1/min", "kHz", "MHz", "GHz", "Hz", "mA", "kV",
    "mV", "Ω", "kΩ", "kVA", "kvar", "kW", "MW", "dB", "dB(A)", "dBA", "g/m²", "gsm", "g/cm³",
    "kg/m³", "W/mK", "W/m²K", "mPas", "mPa·s", "cSt", "lx", "lm", "cd", "ppm", "ppb", "Ra", "Rz",
    "µ", "den", "dtex", "tex", "µm/m", "mm/s", "m/min", "mm/min", "l/min", "m³/h", "Nm³/h",
    "kWh/t", "VAC", "VDC", "J", "kJ", "mol",
];

/// Shorthand at its place in a text, in bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Shorthand {
    /// Where.
    pub range: Range<usize>,
    /// What it is: one of the reasons about numbers, norms, units and abbreviations.
    pub reason: Reason,
}

/// All shorthand of a text, in its order, each piece once. An abbreviation is given where it first
/// comes, and only where the text does not explain it.
pub fn shorthand(text: &str, language: Language) -> Vec<Shorthand> {
    let words = words(text, language);
    let mut found: Vec<Shorthand> = Vec::new();
    let mut said: HashSet<&str> = HashSet::new();
    let mut explained: HashMap<&str, bool> = HashMap::new();
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, word) in words.iter().enumerate() {
        places.entry(word.text).or_default().push(at);
    }
    let mut is_explained = |abbreviation: &'_ str| -> bool {
        let Some((text_of, places)) = places.get_key_value(abbreviation) else {
            return false;
        };
        *explained
            .entry(*text_of)
            .or_insert_with(|| is_explained(text, &words, abbreviation, places))
    };
    let mut at = 0;
    while at < words.len() {
        let (taken, reason) = known(&words, at, language, &mut is_explained)
            .or_else(|| norm(text, &words, at))
            .or_else(|| tolerance(text, &words, at))
            .or_else(|| unit(text, &words, at))
            .or_else(|| numbered(text, &words, at, language))
            .or_else(|| abbreviation(&words, at, language, &mut is_explained))
            .map_or((1, None), |(taken, reason)| (taken, Some(reason)));
        if let Some(reason) = reason {
            let start = sign_before(text, words[at].start, &reason);
            let range = start..end_of(text, &words[at + taken - 1], &reason);
            let piece = &text[range.clone()];
            if said.insert(piece) {
                found.push(Shorthand { range, reason });
            }
        }
        at += taken;
    }
    found
}

pub(crate) type Taken = Option<(usize, Reason)>;

pub(crate) fn between<'a>(text: &'a str, words: &[Word<'_>], at: usize) -> &'a str {
    match (words.get(at), words.get(at + 1)) {
        (Some(one), Some(next)) => &text[one.range().end..next.start],
        _ => "\n",
    }
}

/// `DIN EN ISO 9001:2015`, `RAL 7035`, `ISO 9001`, `EN 1090-2`.
fn norm(text: &str, words: &[Word<'_>], at: usize) -> Taken {
    let body = |word: &Word<'_>| {
        word.text
            .split(['/', '-'])
            .all(|part| NORMS.contains(&part))
    };
    if SEALS.contains(&words[at].text) {
        return Some((1, Reason::Norm));
    }
    // ISO9001 as one word, `IPC/WHMA-A-620`.
    let joined = NORMS.iter().any(|body| {
        !WEAK.contains(body)
            && body.len() > 2
            && words[at].text.strip_prefix(body).is_some_and(|rest| {
                rest.trim_start_matches('-')
                    .starts_with(|c: char| c.is_ascii_digit())
                    || rest.starts_with('/') && rest.contains(|c: char| c.is_ascii_digit())
            })
    });
    let mut end = at;
    while words.get(end).is_some_and(body) && (end == at || is_gap(between(text, words, end - 1))) {
        end += 1;
    }
    let weak = words[at..end].iter().all(|word| WEAK.contains(&word.text));
    let numbered = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| word.text.starts_with(|c: char| c.is_ascii_digit()))
    };
    // `IPC/WHMA-A-620`: a second body with the number.
    let second = end > at
        && !weak
        && between(text, words, end - 1) == "/"
        && words
            .get(end)
            .is_some_and(|word| word.has_digit() && word.text.starts_with(char::is_uppercase));
    if joined
        || second
        || end > at && !weak && numbered(end) && is_gap(between(text, words, end - 1))
    {
        let mut last = if joined { at } else { end };
        // `:2015` behind the number.
        while between(text, words, last) == ":" && numbered(last + 1) {
            last += 1;
        }
        return Some((last - at + 1, Reason::Norm));
    }
    None
}

/// Nothing but space, a hyphen or a slash.
pub(crate) fn is_gap(between: &str) -> bool {
    between.len() <= 4
        && between
            .chars()
            .all(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '-' | '/'))
}

fn is_number(word: &Word<'_>) -> bool {
    word.text
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
}

/// `± 0.05 mm`, `+/- 2 %`, `Ra 0,8`, `IT7`, `H7/g6`.
fn tolerance(text: &str, words: &[Word<'_>], at: usize) -> Taken {
    let word = &words[at];
    let before = text[..word.start].trim_end();
    let signed = before.ends_with('±')
        || before.ends_with("+/-")
        || before.ends_with("+-")
        || before.ends_with("+/–");
    if signed && word.text.starts_with(|c: char| c.is_ascii_digit()) {
        let unit = is_gap(between(text, words, at))
            && words
                .get(at + 1)
                .is_some_and(|next| next.letters() <= 4 && !next.has_digit());
        return Some((1 + usize::from(unit && is_number(word)), Reason::Tolerance));
    }
    let roughness = matches!(word.text, "Ra" | "Rz" | "Rt" | "Rmax")
        && is_gap(between(text, words, at).trim_matches(['≤', '<', '=', ' ']))
        && words.get(at + 1).is_some_and(is_number);
    if roughness {
        return Some((2, Reason::Tolerance));
    }
    let degree = word.text.strip_prefix("IT").is_some_and(|rest| {
        (1..=2).contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_digit())
    });
    degree.then_some((1, Reason::Tolerance))
}

/// A number with a unit of the trade.
fn unit(text: &str, words: &[Word<'_>], at: usize) -> Taken {
    if !is_number(&words[at]) {
        return None;
    }
    let rest = &text[words[at].range().end..];
    let rest = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let unit: String = rest
        .chars()
        .take_while(|c| !c.is_whitespace() && !matches!(c, ',' | ';' | '.' | ':' | '!' | '?'))
        .collect();
    let unit = match unit.strip_suffix(')') {
        Some(inner) if !inner.contains('(') => inner.to_owned(),
        _ => unit,
    };
    if !TECHNICAL_UNITS.contains(&unit.as_str()) {
        return None;
    }
    // As many words as the unit has behind the number.
    let end = text.len() - rest.len() + unit.len();
    let taken = words[at..]
        .iter()
        .take_while(|word| word.start < end)
        .count();
    Some((taken.max(1), Reason::TechnicalUnit { unit }))
}

fn sign_before(text: &str, start: usize, reason: &Reason) -> usize {
    if *reason != Reason::Tolerance {
        return start;
    }
    let before = text[..start].trim_end();
    ["±", "+/-", "+-", "+/–"]
        .iter()
        .find(|sign| before.ends_with(**sign))
        .map_or(start, |sign| before.len() - sign.len())
}

fn end_of(text: &str, last: &Word<'_>, reason: &Reason) -> usize {
    match reason {
        Reason::TechnicalUnit { unit } => text[last.start..]
            .find(unit.as_str())
            .map_or(last.range().end, |at| {
                (last.start + at + unit.len()).max(last.range().end)
            }),
        _ => last.range().end,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The shorthand of a text with the kinds of its reasons.
    pub(crate) fn pieces(text: &str, language: Language) -> Vec<(&str, &'static str)> {
        shorthand(text, language)
            .into_iter()
            .map(|one| (&text[one.range], one.reason.kind()))
            .collect()
    }

    #[test]
    fn norms_numbers_tolerances_and_units_are_told_apart() {
        assert_eq!(
            pieces(
                "Geprüft nach DIN EN ISO 9001:2015, aus 1.4301 und 42CrMo4, mit ± 0,05 mm und Ra 0,8 bei 300 bar.",
                Language::De
            ),
            [
                ("DIN EN ISO 9001:2015", "norm"),
                ("1.4301", "type-number"),
                ("42CrMo4", "type-number"),
                ("± 0,05 mm", "tolerance"),
                ("Ra 0,8", "tolerance"),
                ("300 bar", "technical-unit"),
            ]
        );
    }

    #[test]
    fn everyday_figures_are_left_alone() {
        for text in [
            "In 2024 we had 12 people, 3.5 tons of waste and 2 % growth.",
            "A 3D print of CO2-neutral wood, 20 mm thick, at 25 °C, for 300 EUR.",
            "The EU pays. OUR SHOP IS OPEN ALL DAY AND ALL NIGHT.",
        ] {
            assert_eq!(pieces(text, Language::En), []);
        }
    }
}
