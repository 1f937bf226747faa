//! The report on a text: how much effort it takes, and every finding.

use std::collections::HashSet;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::finding::{Finding, Place, Reason, Ruler, Severity, WayOut};
use crate::frequency::folded;
use crate::hard::Context;
use crate::inflection::zipf_of_forms;
use crate::openness::{Judgement, Kind, judge};
use crate::readability::Effort;
use crate::sentences::{Form, Sentence, sentences};
use crate::shorthand::shorthand;
use crate::style::Build;
use crate::{Frequencies, Language, compound};

/// What there is to say about a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The language that the text was read in.
    pub language: Language,
    /// How much effort the text takes.
    pub effort: Effort,
    /// What readers stumble over, in the order of the text.
    pub findings: Vec<Finding>,
    /// The sentences, at most three, that gain most by being split; the worst first.
    pub worth_splitting: Vec<Place>,
}

/// Texts are read up to this many bytes: some two hundred pages, far more than any brief.
pub const MOST_BYTES: usize = 1 << 20;

/// Reads a text. Any text is answered: one without words has no findings.
pub fn read(text: &str, language: Language) -> Report {
    let text = &text[..text.floor_char_boundary(MOST_BYTES)];
    let sentences = sentences(text, language);
    let ruler = Ruler::new(text);
    let mut findings = Vec::new();
    let short = shorthand(text, language);
    let covered: Vec<Range<usize>> = short.iter().map(|one| one.range.clone()).collect();
    for one in short {
        findings.push(of_shorthand(&ruler, one.range, one.reason));
    }
    let mut said = HashSet::new();
    let mut tiring: Vec<(f32, Place)> = Vec::new();
    for sentence in &sentences {
        hard_words(
            sentence,
            language,
            &ruler,
            &covered,
            &mut said,
            &mut findings,
        );
        restriction(sentence, language, &ruler, &mut findings);
        let build = Build::of(sentence, language);
        of_build(sentence, &build, language, &ruler, &mut findings);
        let weight = length(sentence, language) + 4.0 * build.clauses as f32;
        if length(sentence, language) >= LONG * 0.8 && weight >= LONG + 4.0 {
            tiring.push((weight, ruler.place(sentence.range())));
        }
    }
    tiring.sort_by(|a, b| b.0.total_cmp(&a.0));
    findings.sort_by_key(|finding| (finding.place.bytes.start, finding.place.bytes.end));
    Report {
        language,
        effort: Effort::of(&sentences, language),
        findings,
        worth_splitting: tiring.into_iter().take(3).map(|(_, place)| place).collect(),
    }
}

/// From this share of readers on a word is worth a hint, and from the second on worth more. The
/// crossing of the model, one reader in twenty, would mark a third of a newspaper.
const HINT_FROM: f32 = 0.18;
const NOTABLE_FROM: f32 = 0.24;
/// Below this Zipf value, all forms together, a word is worth a hint, and below the second worth
/// more. The raters were asked for hard words in a sentence each and found some; in a text of one's
/// own trade it takes a rare word to stop a reader.
const HINT_BELOW: f32 = 3.6;
const NOTABLE_BELOW: f32 = 3.0;
/// Longer sentences are none; what looks at a sentence as a whole leaves them alone.
const MOST_WORDS: usize = 150;
/// From this Zipf value on a single word is hard for nobody.
const EVERYDAY: f32 = 5.0;

fn hard_words(
    sentence: &Sentence<'_>,
    language: Language,
    ruler: &Ruler<'_>,
    covered: &[Range<usize>],
    said: &mut HashSet<String>,
    findings: &mut Vec<Finding>,
) {
    // What is no sentence, a table or a text without stops, is read in pieces.
    for piece in sentence.words.chunks(MOST_WORDS) {
        let (Some(first), Some(last)) = (piece.first(), piece.last()) else {
            continue;
        };
        let from = first.start;
        let text = &sentence.text[from - sentence.start..last.range().end - sentence.start];
        let context = Context::of(text, language);
        for (at, word) in piece.iter().enumerate() {
            let range = word.range();
            let next = covered.partition_point(|other| other.end <= range.start);
            let shorthand = covered
                .get(next)
                .is_some_and(|other| other.start < range.end);
            // Names are not explained away; where nouns have capitals too, nothing tells them apart.
            let name = at > 0 && word.is_capitalised() && !language.capitalises_nouns();
            // What everybody reads every day needs no estimate.
            let everyday = Frequencies::of(language)
                .zipf(&folded(word.text))
                .is_some_and(|zipf| zipf >= EVERYDAY);
            if shorthand
                || name
                || everyday
                || word.has_digit()
                || !(4..=60).contains(&word.letters())
            {
                continue;
            }
            // A word is judged where it first comes.
            if !said.insert(folded(word.text)) {
                continue;
            }
            // The forms first: they are sooner found than the share is estimated.
            let forms = zipf_of_forms(&folded(word.text), language).unwrap_or_default();
            if forms >= HINT_BELOW {
                continue;
            }
            let share = context.share(range.start - from..range.end - from);
            if share < HINT_FROM {
                continue;
            }
            let severity = if share >= NOTABLE_FROM && forms < NOTABLE_BELOW {
                Severity::Notable
            } else {
                Severity::Hint
            };
            let parts = compound::split(&folded(word.text), language)
                .map(|compound| compound.parts)
                .filter(|parts| parts.len() >= 3 || parts.len() == 2 && word.letters() >= 16);
            let (reason, way_out) = match parts {
                Some(parts) => (
                    Reason::LongCompound {
                        share,
                        parts: parts.clone(),
                    },
                    WayOut::TakeApart { parts },
                ),
                None => (Reason::RareWord { share }, WayOut::ExplainOnce),
            };
            findings.push(Finding {
                place: ruler.place(range),
                severity,
                reason,
                way_out,
            });
        }
    }
}

/// From this weight on a sentence leaves no other answer.
const SEVERE_FROM: f32 = 3.0;

fn restriction(
    sentence: &Sentence<'_>,
    language: Language,
    ruler: &Ruler<'_>,
    findings: &mut Vec<Finding>,
) {
    if sentence.words.len() > MOST_WORDS {
        return;
    }
    let Some(judgement) = judge(sentence.text, language).filter(Judgement::prescribes) else {
        return;
    };
    let severity = if judgement.weight >= SEVERE_FROM {
        Severity::Severe
    } else {
        Severity::Notable
    };
    let solution = judgement
        .cues
        .iter()
        .find(|(kind, _)| *kind == Kind::Solution)
        .filter(|_| judgement.has(Kind::Wish) || judgement.has(Kind::Just));
    let (reason, way_out) = match solution {
        Some((_, range)) => (
            Reason::PrescribedSolution {
                solution: sentence.text[range.clone()].to_owned(),
            },
            WayOut::AskWhatFor,
        ),
        None => (Reason::ClosingRequirement, WayOut::AskWhatOtherwise),
    };
    findings.push(Finding {
        place: ruler.place(sentence.range()),
        severity,
        reason,
        way_out,
    });
}

fn of_shorthand(ruler: &Ruler<'_>, range: Range<usize>, reason: Reason) -> Finding {
    let (severity, way_out) = match reason {
        Reason::Abbreviation => (Severity::Notable, WayOut::ExplainOnce),
        Reason::Norm => (Severity::Notable, WayOut::SayWhatFor),
        Reason::Tolerance => (Severity::Notable, WayOut::SayWhatDepends),
        _ => (Severity::Hint, WayOut::SayWhatFor),
    };
    Finding {
        place: ruler.place(range),
        severity,
        reason,
        way_out,
    }
}

/// From this many words on, counted as English ones, a sentence is long; from the second on, many
/// readers lose its beginning.
const LONG: f32 = 25.0;
const VERY_LONG: f32 = 38.0;
/// Clauses that hang on others: from here on a sentence is nested, and from the second on a maze.
const NESTED: usize = 3;
const MAZE: usize = 5;
/// Nouns of action in one sentence.
const NOMINAL: usize = 3;

/// The words of a sentence as if it were English: languages without articles, and those that write
/// compounds as one, say the same in fewer words.
fn length(sentence: &Sentence<'_>, language: Language) -> f32 {
    let scale = match language {
        Language::En | Language::Fr | Language::It | Language::Es => 1.0,
        Language::De | Language::Da => 1.1,
        Language::Sl | Language::Cs | Language::Sk | Language::Pl => 1.2,
        Language::Hu => 1.25,
    };
    sentence.words.len() as f32 * scale
}

fn of_build(
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn kinds(text: &str, language: Language) -> Vec<&'static str> {
        read(text, language)
            .findings
            .iter()
            .map(|finding| finding.reason.kind())
            .collect()
    }

    #[test]
    fn a_plain_text_has_nothing_notable() {
        let text = "Our visitors do not see how much work is in a shoe. They look at the price and go. We want them to feel what our hands do.";
        let report = read(text, Language::En);
        assert!(
            report
                .findings
                .iter()
                .all(|finding| finding.severity < Severity::Notable),
            "{:?}",
            report.findings
        );
        assert_eq!(report.worth_splitting, []);
    }

    #[test]
    fn a_maze_is_taken_apart_at_its_seam() {
        let text = "The machine, which was bought in spring because the old one, which had been repaired often, was too slow, stands in the hall that we rent, but the people who work there do not use it.";
        let report = read(text, Language::En);
        assert!(kinds(text, Language::En).contains(&"nested-sentence"));
        assert_eq!(report.worth_splitting.len(), 1);
        let seam = report
            .findings
            .iter()
            .find_map(|finding| match &finding.way_out {
                WayOut::Split { at } => at.clone(),
                _ => None,
            });
        assert!(seam.is_some_and(|place| text[place.bytes.clone()].len() > 1));
    }

    #[test]
    fn shorthand_is_no_hard_word() {
        let found = kinds("Die Frässpindel hält DIN EN ISO 9001 ein.", Language::De);
        assert_eq!(found.iter().filter(|kind| **kind == "norm").count(), 1);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn every_text_is_answered_with_places_inside_it(text in "[\\PC\\n]{0,400}", at in 0usize..11) {
            let report = read(&text, Language::ALL[at]);
            for finding in &report.findings {
                prop_assert!(text.get(finding.place.bytes.clone()).is_some());
            }
        }
    }
}
