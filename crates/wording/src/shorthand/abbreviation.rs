//! Abbreviations of the trade: those that the glossary knows, those of every day, and what the text
//! explains itself.

use super::Taken;
use crate::Language;
use crate::finding::Reason;
use crate::frequency::{Frequencies, folded};
use crate::glossary::{bare, is_abbreviation};
use crate::words::Word;

/// An abbreviation of the glossary that is not all capitals: `5S`, `KES-F`, `RoHS`, `OPC UA`.
pub(super) fn known(
    words: &[Word<'_>],
    at: usize,
    language: Language,
    is_explained: &mut impl FnMut(&str) -> bool,
) -> Taken {
    let word = words[at].text;
    if !word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || word.len() > 40 {
        return None;
    }
    let bare = bare(word);
    let mixed = bare.contains(|c: char| c.is_ascii_digit() || !c.is_uppercase());
    if mixed && is_abbreviation(bare, language) && !is_explained(word) {
        return Some((1, Reason::Abbreviation));
    }
    let next = words.get(at + 1)?;
    let two = word.len() + next.text.len() < 16
        && next.text.starts_with(char::is_uppercase)
        && is_abbreviation(&format!("{word} {}", next.text), language);
    two.then_some((2, Reason::Abbreviation))
}

/// From this Zipf value on, an abbreviation is a word of every day (`USA`, `PDF`, `TV`).
const EVERYDAY: f32 = 4.4;

/// Abbreviations that everybody in the programmes knows though the word lists may not.
const KNOWN_ABBREVIATIONS: &[&str] = &[
    "EU", "USA", "UK", "UN", "GmbH", "AG", "KG", "OHG", "SE", "EUR", "CHF", "USD", "CZK", "PLN",
    "HUF", "DKK", "TV", "PC", "IT", "PDF", "SMS", "CD", "DVD", "OK", "WC", "CEO", "DIY", "FAQ",
    "LED", "USB", "GPS", "QR", "ID", "VIP", "PR", "HR", "NGO", "SPA", "SRL", "SA", "SARL", "DOO",
    "LTD", "INC", "LLC", "BV", "NV", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII",
    "XX", "XIX", "XXI", "KFT", "ZRT", "UG",
];

/// Whether an abbreviation is one that everybody reads every day. What the glossary explains is not,
/// though its letters may be a word (`MES` is not `mes`).
pub(crate) fn is_everyday(bare: &str, language: Language) -> bool {
    KNOWN_ABBREVIATIONS.contains(&bare)
        || !is_abbreviation(bare, language)
            && Frequencies::of(language)
                .zipf(&folded(bare))
                .is_some_and(|zipf| zipf >= EVERYDAY)
}

/// Two to six capitals that the text explains nowhere.
pub(super) fn abbreviation(
    words: &[Word<'_>],
    at: usize,
    language: Language,
    is_explained: &mut impl FnMut(&str) -> bool,
) -> Taken {
    let word = &words[at];
    let bare = word
        .text
        .split_once('-')
        .map_or(word.text, |(first, _)| first);
    let bare = bare
        .strip_suffix('s')
        .filter(|stem| stem.len() > 1)
        .unwrap_or(bare);
    let letters = bare.chars().count();
    if !(2..=6).contains(&letters) || !bare.chars().all(char::is_uppercase) {
        return None;
    }
    let shouted =
        |word: &Word<'_>| word.letters() > 1 && !word.text.chars().any(char::is_lowercase);
    // Among capitals, capitals tell nothing.
    let around = &words[at.saturating_sub(2)..words.len().min(at + 3)];
    if around.iter().filter(|word| shouted(word)).count() >= 4 {
        return None;
    }
    let everyday = is_everyday(bare, language);
    if everyday || is_explained(bare) {
        return None;
    }
    Some((1, Reason::Abbreviation))
}

/// Whether the text says what an abbreviation means: `computed tomography (CT)`, `CT (computed
/// tomography)`, `CT, i.e. …`, `CT stands for …`, `CT: …`.
pub(super) fn is_explained(
    text: &str,
    words: &[Word<'_>],
    abbreviation: &str,
    places: &[usize],
) -> bool {
    places.iter().any(|at| {
        let (at, word) = (*at, &words[*at]);
        let before = text[..word.start].trim_end();
        let after = text[word.range().end..].trim_start();
        let inside = before.ends_with('(')
            && at > 0
            && has_initials(&words[at.saturating_sub(8)..at], abbreviation);
        let outside = after.strip_prefix('(').is_some_and(|rest| {
            rest.split(')').next().is_some_and(|inner| {
                inner.split_whitespace().count() >= 2 || inner.chars().count() > 8
            })
        });
        inside || outside
    })
}

/// Whether words that stand before an abbreviation begin with its letters, in order; parts of a
/// compound count.
fn has_initials(before: &[Word<'_>], abbreviation: &str) -> bool {
    let wanted: Vec<char> = abbreviation.chars().flat_map(char::to_lowercase).collect();
    let first = wanted.first();
    before.iter().enumerate().any(|(at, word)| {
        let text: Vec<char> = folded(word.text).chars().collect();
        if text.first() != first {
            return false;
        }
        // The letters in their order within what follows.
        let mut rest = wanted.iter();
        let mut next = rest.next();
        for c in before[at..]
            .iter()
            .flat_map(|word| folded(word.text).chars().collect::<Vec<_>>())
        {
            if next == Some(&c) {
                next = rest.next();
            }
        }
        next.is_none()
    })
}

#[cfg(test)]
mod tests {
    use crate::Language;
    use crate::shorthand::tests::pieces;

    #[test]
    fn abbreviations_count_once_and_not_where_they_are_explained() {
        assert_eq!(
            pieces(
                "Our CMM is slow. The CMM needs a statistical process control (SPC) and an MES (software that runs the plant).",
                Language::En
            ),
            [("CMM", "abbreviation")]
        );
    }
}
