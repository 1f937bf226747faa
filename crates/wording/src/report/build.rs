//! How sentences are built, and where one can be split.

use std::ops::Range;

use crate::Language;
use crate::finding::{Finding, Reason, Ruler, Severity, WayOut};
use crate::frequency::folded;
use crate::sentences::{Form, Sentence};
use crate::style::Build;

/// From this many words on, counted as English ones, a sentence is long; from the second on, many
/// readers lose its beginning.
pub(super) const LONG: f32 = 25.0;
const VERY_LONG: f32 = 38.0;
/// Clauses that hang on others: from here on a sentence is nested, and from the second on a maze.
const NESTED: usize = 3;
const MAZE: usize = 5;
/// Nouns of action in one sentence.
const NOMINAL: usize = 3;

/// The words of a sentence as if it were English: languages without articles, and those that write
/// compounds as one, say the same in fewer words.
pub(super) fn length(sentence: &Sentence<'_>, language: Language) -> f32 {
    let scale = match language {
        Language::En | Language::Fr | Language::It | Language::Es => 1.0,
        Language::De | Language::Da => 1.1,
        Language::Sl | Language::Cs | Language::Sk | Language::Pl => 1.2,
        Language::Hu => 1.25,
    };
    sentence.words.len() as f32 * scale
}

/// What makes a sentence hard to follow: its length, its nesting, its nouns, its passives.
pub(super) fn findings(
    sentence: &Sentence<'_>,
    build: &Build,
    language: Language,
    ruler: &Ruler<'_>,
    findings: &mut Vec<Finding>,
) {
    if sentence.form == Form::Heading {
        return;
    }
    let place = ruler.place(sentence.range());
    let length = length(sentence, language);
    if build.clauses >= NESTED {
        findings.push(Finding {
            place: place.clone(),
            severity: if build.clauses >= MAZE {
                Severity::Notable
            } else {
                Severity::Hint
            },
            reason: Reason::NestedSentence {
                clauses: build.clauses,
            },
            way_out: WayOut::Split {
                at: seam(sentence, language).map(|range| ruler.place(range)),
            },
        });
    } else if length >= LONG {
        findings.push(Finding {
            place: place.clone(),
            severity: if length >= VERY_LONG {
                Severity::Notable
            } else {
                Severity::Hint
            },
            reason: Reason::LongSentence {
                words: sentence.words.len(),
            },
            way_out: WayOut::Split {
                at: seam(sentence, language).map(|range| ruler.place(range)),
            },
        });
    }
    if build.nominal.len() >= NOMINAL {
        let nouns = build
            .nominal
            .iter()
            .map(|noun| {
                sentence.text[noun.start - sentence.start..noun.end - sentence.start].to_owned()
            })
            .collect();
        findings.push(Finding {
            place,
            severity: if build.nominal.len() > NOMINAL + 1 {
                Severity::Notable
            } else {
                Severity::Hint
            },
            reason: Reason::NominalStyle { nouns },
            way_out: WayOut::UseVerbs,
        });
    }
    for range in &build.passive {
        findings.push(Finding {
            place: ruler.place(range.clone()),
            severity: Severity::Hint,
            reason: Reason::Passive {
                verbs: build.passive.len(),
            },
            way_out: WayOut::SayWhoActs,
        });
    }
}

/// Words that join two main clauses.
fn joiners(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &["and", "but", "so", "which", "while", "because", "whereas"],
        Language::De => &[
            "und", "aber", "denn", "wobei", "weil", "sodass", "jedoch", "sondern",
        ],
        Language::Sl => &["in", "ampak", "vendar", "zato", "ker", "pri", "medtem"],
        Language::Fr => &["et", "mais", "car", "donc", "ce", "tandis"],
        Language::It => &["e", "ma", "perché", "quindi", "mentre", "poiché"],
        Language::Es => &["y", "pero", "porque", "mientras"],
        Language::Pl => &["i", "ale", "a", "ponieważ", "więc", "natomiast"],
        Language::Cs => &["a", "ale", "protože", "takže", "přičemž"],
        Language::Sk => &["a", "ale", "pretože", "takže", "pričom"],
        Language::Hu => &["és", "de", "mert", "ezért", "így", "valamint"],
        Language::Da => &["og", "men", "så", "fordi", "mens"],
    }
}

/// Where the second of two sentences can begin: behind the sign, before the joining word, nearest to
/// the middle, and not within the first or last fifth.
fn seam(sentence: &Sentence<'_>, language: Language) -> Option<Range<usize>> {
    let joiners = joiners(language);
    let middle = sentence.words.len() / 2;
    let edge = sentence.words.len() / 5;
    sentence
        .words
        .iter()
        .enumerate()
        .skip(1)
        .filter_map(|(at, word)| {
            let begin = sentence.words[at - 1].range().end - sentence.start;
            let between = &sentence.text[begin..word.start - sentence.start];
            let joined = joiners.contains(&folded(word.text).as_str());
            // A sign before a joining word is the best seam, then a strong sign, then any comma
            // before a clause, then the bare word.
            let worth = match (
                between.contains([';', ':', '–', '—']),
                between.contains(','),
                joined,
            ) {
                (true, _, _) => 0,
                (false, true, true) => 1,
                (false, false, true) => 6,
                (false, true, false) => 4,
                _ => return None,
            };
            let far = at.abs_diff(middle);
            (at > edge && at + edge < sentence.words.len()).then_some((far + worth, word.range()))
        })
        .min_by_key(|(far, _)| *far)
        .map(|(_, range)| range)
}
