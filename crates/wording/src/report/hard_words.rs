//! Words that readers of the other world stumble over.

use std::collections::HashSet;
use std::ops::Range;

use super::MOST_WORDS;
use crate::finding::{Finding, Reason, Ruler, Severity, WayOut};
use crate::frequency::folded;
use crate::hard::Context;
use crate::inflection::zipf_of_forms;
use crate::reading::Reading;
use crate::sentences::Sentence;
use crate::{Frequencies, compound, glossary};

/// From this share of readers on a word is worth a hint, and from the second on worth more. The
/// crossing of the model, one reader in twenty, would mark a third of a newspaper.
const HINT_FROM: f32 = 0.18;
const NOTABLE_FROM: f32 = 0.24;
/// Below this Zipf value, all forms together, a word is worth a hint, and below the second worth
/// more. The raters were asked for hard words in a sentence each and found some; in a text of one's
/// own trade it takes a rare word to stop a reader.
const HINT_BELOW: f32 = 3.6;
const NOTABLE_BELOW: f32 = 3.0;
/// From this Zipf value on a single word is hard for nobody.
const EVERYDAY: f32 = 5.0;

/// The words of a sentence that readers stumble over, where they first come; `covered` is shorthand,
/// `said` what was judged before.
pub(super) fn findings(
    sentence: &Sentence<'_>,
    reading: &Reading<'_>,
    ruler: &Ruler<'_>,
    covered: &[Range<usize>],
    said: &mut HashSet<String>,
    findings: &mut Vec<Finding>,
) {
    let language = reading.language;
    // What is no sentence, a table or a text without stops, is read in pieces.
    for piece in sentence.words.chunks(MOST_WORDS) {
        let (Some(first), Some(last)) = (piece.first(), piece.last()) else {
            continue;
        };
        let from = first.start;
        let text = &sentence.text[from - sentence.start..last.range().end - sentence.start];
        let context = Context::of(text, language);
        // Words of a term of several that was found.
        let mut taken = 0;
        for (at, word) in piece.iter().enumerate() {
            let range = word.range();
            let next = covered.partition_point(|other| other.end <= range.start);
            let shorthand = covered
                .get(next)
                .is_some_and(|other| other.start < range.end);
            if at < taken {
                continue;
            }
            if !shorthand && let Some(known) = glossary::specialist(&piece[at..], reading) {
                let last = piece[at + known.words - 1].range();
                // `diaphragm (a thin skin that bends)`
                let explained = sentence.text[last.end - sentence.start..]
                    .strip_prefix(" (")
                    .and_then(|rest| rest.split(')').next())
                    .is_some_and(|inner| inner.split_whitespace().count() > 2);
                let name = at > 0 && word.is_capitalised() && !language.capitalises_nouns();
                if known.words > 1 || known.is_name || !name {
                    taken = at + known.words;
                    said.insert(folded(word.text));
                    if !explained && said.insert(format!("term {}", known.term)) {
                        let share = context.share(range.start - from..last.end - from);
                        let notable = share >= NOTABLE_FROM;
                        findings.push(Finding {
                            place: ruler.place(range.start..last.end),
                            severity: [Severity::Hint, Severity::Notable][usize::from(notable)],
                            reason: Reason::RareWord { share },
                            way_out: known.way_out,
                        });
                    }
                    continue;
                }
            }
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
            let way_out =
                glossary::way_out(word.text, language, reading.glossary).unwrap_or(way_out);
            findings.push(Finding {
                place: ruler.place(range),
                severity,
                reason,
                way_out,
            });
        }
    }
}
