//! What in a pitch says nothing to industry: vague wishes and the jargon of the art world.
//!
//! A wish is vague by a phrase that says by itself that nothing is said ("we have many ideas"), or by
//! several words that together name nothing: an unnamed thing that may come ("perhaps something
//! special"), a result left to chance ("the form will find itself"), money on which one will surely agree, feelings in a row. A sentence with
//! a figure is never vague. Jargon is found word by word. Both are lists in `data/pitch`.

use std::collections::HashSet;
use std::ops::Range;

use crate::Language;
use crate::cues::per_language;
use crate::finding::{Finding, Reason, Ruler, Severity, WayOut};
use crate::frequency::folded;
use crate::sentences::{Form, Sentence};

/// The kinds of cues, as the sections of the lists are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kind {
    /// A phrase that says by itself that nothing is said.
    Vague,
    /// A feeling or praise that says nothing without a fact beside it.
    Loose,
    /// A thing without a name.
    Something,
    /// It may be or become so.
    Maybe,
    /// What comes out.
    Outcome,
    /// It comes by itself, on the way, as a surprise.
    Itself,
    /// A word of money.
    Money,
    /// That one will agree.
    Agree,
    /// A word of the art world.
    Jargon,
}

const KINDS: [(&str, Kind); 9] = [
    ("vague", Kind::Vague),
    ("loose", Kind::Loose),
    ("something", Kind::Something),
    ("maybe", Kind::Maybe),
    ("outcome", Kind::Outcome),
    ("itself", Kind::Itself),
    ("money", Kind::Money),
    ("agree", Kind::Agree),
    ("jargon", Kind::Jargon),
];

/// From so many words of feeling and of perhaps on, a sentence without a figure is a vague wish.
const LOOSE_ENOUGH: usize = 3;

/// The findings on the sentences of a pitch: the sentence of a vague wish, the word or phrase of
/// jargon, each word once.
pub(crate) fn findings(
    sentences: &[Sentence<'_>],
    language: Language,
    ruler: &Ruler<'_>,
) -> Vec<Finding> {
    let Some(lists) = lists(language) else {
        return Vec::new();
    };
    let mut said = HashSet::new();
    let mut findings = Vec::new();
    for sentence in sentences {
        let texts: Vec<String> = sentence
            .words
            .iter()
            .map(|word| folded(word.text))
            .collect();
        let cues = lists.found(&texts);
        let of = |kind: Kind| longest(&cues, kind);
        for words in of(Kind::Jargon) {
            if said.insert(texts[words.clone()].join(" ")) {
                findings.push(Finding {
                    place: ruler.place(
                        sentence.words[words.start].start
                            ..sentence.words[words.end - 1].range().end,
                    ),
                    severity: Severity::Notable,
                    reason: Reason::ArtJargon,
                    way_out: WayOut::SayPlainly,
                });
            }
        }
        let figures = sentence.words.iter().any(|word| word.has_digit());
        let has = |kind: Kind| cues.iter().any(|(one, _)| *one == kind);
        let loose = of(Kind::Loose).len();
        let vague = has(Kind::Vague)
            || has(Kind::Something) && (has(Kind::Maybe) || loose > 0)
            || has(Kind::Outcome) && has(Kind::Itself)
            || has(Kind::Money) && has(Kind::Agree)
            || loose + of(Kind::Maybe).len() >= LOOSE_ENOUGH;
        if vague && !figures && sentence.form != Form::Heading {
            findings.push(Finding {
                place: ruler.place(sentence.range()),
                severity: Severity::Notable,
                reason: Reason::VagueWish,
                way_out: WayOut::SayWhatExactly,
            });
        }
    }
    findings
}

/// The places of a kind; of those that overlap the longest, of those as long the first.
fn longest(cues: &[(Kind, Range<usize>)], kind: Kind) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = cues
        .iter()
        .filter(|(one, _)| *one == kind)
        .map(|(_, range)| range.clone())
        .collect();
    all.sort_by_key(|range| (range.start, usize::MAX - range.len()));
    let mut kept: Vec<Range<usize>> = Vec::new();
    for range in all {
        match kept.last_mut() {
            Some(last) if range.start < last.end => {
                if range.len() > last.len() {
                    *last = range;
                }
            }
            _ => kept.push(range),
        }
    }
    kept
}

per_language! {
    /// The lists of a language; `None` for one without.
    fn lists -> Kind, KINDS, "pitch"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_every_kind_of_cue() {
        for language in Language::ALL {
            let Some(cues) = lists(language) else {
                assert_eq!(language, Language::Es);
                continue;
            };
            for (name, kind) in KINDS {
                assert!(cues.count(kind) > 0, "{} {name}", language.code());
            }
        }
    }

    #[test]
    fn of_jargon_that_overlaps_the_longest_is_kept() {
        let cues = [
            (Kind::Jargon, 2..3),
            (Kind::Jargon, 1..4),
            (Kind::Loose, 0..1),
            (Kind::Jargon, 5..6),
        ];
        assert_eq!(longest(&cues, Kind::Jargon), [1..4, 5..6]);
    }
}
