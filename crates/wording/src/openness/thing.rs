//! The thing that a sentence asks for, and the words that belong to it.

use std::ops::Range;

use super::{Judgement, Kind};
use crate::Language;
use crate::frequency::{Frequencies, folded};
use crate::words::Word;

/// The first thing that a wish is aimed at. What people are to do or feel with it stands between a
/// wish and a thing that is only mentioned: "we want visitors to understand the film".
pub(super) fn asked_for(said: &Judgement, language: Language) -> Option<Range<usize>> {
    // "A customer newsletter": what stands right before the thing tells of which kind it is.
    let attribute = if language == Language::En { 2 } else { 0 };
    let aimed = |thing: &Range<usize>| {
        said.all(Kind::Wish)
            .chain(said.all(Kind::Just))
            .any(|wish| {
                wish.start >= thing.end
                    || thing.start >= wish.end
                        && !said
                            .all(Kind::People)
                            .chain(said.all(Kind::Effect))
                            .any(|other| {
                                other.start >= wish.end && other.end + attribute <= thing.start
                            })
            })
    };
    said.all(Kind::Solution)
        .filter(|thing| aimed(thing))
        .min_by_key(|thing| thing.start)
        .cloned()
}

/// A thing that no list knows but that is asked for like one: directly behind words of seeking, brought
/// in by an article where the language has them, and neither people nor anything abstract.
pub(super) fn new_thing(
    said: &Judgement,
    sentence: &str,
    words: &[Word<'_>],
    language: Language,
) -> Option<Range<usize>> {
    said.all(Kind::Seek).find_map(|seek| {
        let next = words.partition_point(|word| word.start < seek.end);
        let first = match language {
            Language::Sl | Language::Pl | Language::Cs | Language::Sk => {
                let small = words.get(next).is_some_and(|word| is_small(word, language));
                let after = words.get(next + 1);
                let goes_on = after.is_some_and(|after| !cut(sentence, &words[next], after));
                next + usize::from(small && goes_on)
            }
            // The object is the word with the ending `-t`, before the verb or behind it.
            Language::Hu => (next.saturating_sub(3)..words.len().min(next + 4)).find(|at| {
                let word = folded(words[*at].text);
                word.ends_with('t') && word.chars().count() > 4
            })?,
            _ => {
                let nearest = next.saturating_sub(1)..words.len().min(next + 2);
                1 + nearest.into_iter().find(|at| {
                    said.all(Kind::Article)
                        .any(|article| article.start == words[*at].start)
                })?
            }
        };
        let thing = words.get(first)?;
        if first > 0 && first == next && cut(sentence, &words[first - 1], thing) {
            return None;
        }
        let mut last = first;
        while last < first + 3
            && words
                .get(last + 1)
                .is_some_and(|next| !cut(sentence, &words[last], next))
        {
            last += 1;
        }
        let clause = thing.start..words[last].range().end;
        let other = said.cues.iter().any(|(kind, range)| {
            matches!(
                kind,
                Kind::People | Kind::Abstract | Kind::Effect | Kind::Seek
            ) && range.start >= clause.start
                && range.end <= clause.end
        });
        (!other && is_thing(thing, language)).then(|| thing.range())
    })
}

/// Whether a sign stands between two words.
fn cut(sentence: &str, left: &Word<'_>, right: &Word<'_>) -> bool {
    !sentence[left.range().end..right.start]
        .chars()
        .all(|c| c.is_whitespace() || matches!(c, '"' | '„' | '“' | '«'))
}

/// Whether a word can name a thing: no number, no small word, no verb.
fn is_thing(word: &Word<'_>, language: Language) -> bool {
    let text = folded(word.text);
    let verb: &[&str] = match language {
        Language::Sl => &["ti", "či"],
        Language::Pl => &["ć", "by"],
        Language::Cs => &["at", "it", "et", "ět", "ít", "át", "ýt", "out", "nout"],
        Language::Sk => &["ť", "by"],
        _ => &[],
    };
    !word.has_digit()
        && word.letters() > 2
        && !verb.iter().any(|end| text.ends_with(end))
        && !is_small(word, language)
}

/// Words that everybody uses all the time are no part of a name.
fn is_small(word: &Word<'_>, language: Language) -> bool {
    Frequencies::of(language)
        .zipf(&folded(word.text))
        .is_some_and(|zipf| zipf >= 6.0)
}

/// Endings of French and Italian words that tell of which kind the thing before them is.
const ADJECTIVES: &[&str] = &[
    "ique", "elle", "aire", "tile", "tive", "tif", "euse", "eux", "able", "ible", "ale", "al",
    "ée", "ivo", "iva", "ico", "ica", "ario", "aria", "oso", "osa", "ato", "ata", "bile", "ile",
    "ive",
];

/// Words that belong to the thing: what tells of which kind it is before it, with the article that
/// brings it in, and in languages that put it there what comes after.
pub(super) fn phrase(
    said: &Judgement,
    sentence: &str,
    words: &[Word<'_>],
    thing: Range<usize>,
    language: Language,
) -> Range<usize> {
    let at = |byte: usize| words.partition_point(|word| word.start < byte);
    let (mut first, mut last) = (at(thing.start), at(thing.end).saturating_sub(1));
    let joined = |left: &Word<'_>, right: &Word<'_>| {
        sentence[left.range().end..right.start]
            .chars()
            .all(|c| c == ' ' || c == '\u{a0}')
    };
    let is = |kind: Kind, word: &Word<'_>| {
        said.all(kind)
            .any(|range| range.start <= word.start && word.range().end <= range.end)
    };
    for _ in 0..4 {
        let Some(before) = first.checked_sub(1).map(|at| &words[at]) else {
            break;
        };
        if !joined(before, &words[first]) {
            break;
        }
        if is(Kind::Article, before) {
            first -= 1;
            continue;
        }
        if is(Kind::Article, &words[first]) {
            break;
        }
        if is_small(before, language)
            || [
                Kind::Wish,
                Kind::Must,
                Kind::Just,
                Kind::Make,
                Kind::Ours,
                Kind::People,
            ]
            .into_iter()
            .any(|kind| is(kind, before))
        {
            break;
        }
        first -= 1;
    }
    let follows = |last: usize| {
        words
            .get(last + 1)
            .filter(|next| joined(&words[last], next))
    };
    match language {
        // "A touch display": what follows directly may be the thing that the first is for.
        Language::En => {
            while let Some(next) = follows(last) {
                if !is(Kind::Solution, next) {
                    break;
                }
                last += 1;
            }
        }
        // "Une interface tactile", "un film de trente secondes".
        Language::Fr | Language::It => {
            while let Some(next) = follows(last) {
                let text = folded(next.text);
                if !ADJECTIVES.iter().any(|end| text.ends_with(end)) || is_small(next, language) {
                    break;
                }
                last += 1;
            }
            if let Some(of) = follows(last)
                && matches!(folded(of.text).as_str(), "de" | "d'" | "di" | "en" | "in")
                && let Some(next) = follows(last + 1)
                && is_thing(next, language)
            {
                last += 2;
            }
        }
        _ => {}
    }
    words[first].start..words[last].range().end
}
