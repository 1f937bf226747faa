//! What in a pitch says nothing to industry: vague wishes and the jargon of the art world.
//!
//! A wish is vague by a phrase that says by itself that nothing is said ("the result will emerge"), or
//! by two loose words in a sentence without any figure ("something special, perhaps"). Jargon is found
//! word by word. Both are lists in `data/pitch`.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use crate::Language;
use crate::cues::Cues;
use crate::finding::{Finding, Reason, Ruler, Severity, WayOut};
use crate::frequency::folded;
use crate::sentences::{Form, Sentence};

/// The kinds of cues, as the sections of the lists are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Kind {
    /// A phrase that says by itself that nothing is said.
    Vague,
    /// A word that says nothing without a figure beside it.
    Loose,
    /// A word of the art world.
    Jargon,
}

const KINDS: [(&str, Kind); 3] = [
    ("vague", Kind::Vague),
    ("loose", Kind::Loose),
    ("jargon", Kind::Jargon),
];

/// From so many loose words on, a sentence without a figure is a vague wish.
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
        let loose = of(Kind::Loose).len();
        let vague = !of(Kind::Vague).is_empty() || loose >= LOOSE_ENOUGH;
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

/// The lists of a language; `None` for one without.
fn lists(language: Language) -> Option<&'static Cues<Kind>> {
    macro_rules! list {
        ($code:literal) => {{
            static LIST: LazyLock<Cues<Kind>> = LazyLock::new(|| {
                Cues::read(
                    include_str!(concat!("../data/pitch/", $code, ".txt")),
                    &KINDS,
                )
            });
            Some(&*LIST)
        }};
    }
    match language {
        Language::En => list!("en"),
        Language::De => list!("de"),
        Language::Sl => list!("sl"),
        Language::Pl => list!("pl"),
        Language::It => list!("it"),
        Language::Fr => list!("fr"),
        Language::Hu => list!("hu"),
        Language::Sk => list!("sk"),
        Language::Cs => list!("cs"),
        Language::Da => list!("da"),
        Language::Es => None,
    }
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
