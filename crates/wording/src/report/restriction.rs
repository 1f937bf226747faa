//! Sentences that prescribe a solution or close the field.

use super::MOST_WORDS;
use crate::Language;
use crate::finding::{Finding, Reason, Ruler, Severity, WayOut};
use crate::openness::{Judgement, judge};
use crate::sentences::Sentence;

/// From this weight on a sentence leaves no other answer.
const SEVERE_FROM: f32 = 3.0;

/// What a sentence prescribes, if it does.
pub(super) fn finding(
    sentence: &Sentence<'_>,
    language: Language,
    ruler: &Ruler<'_>,
) -> Option<Finding> {
    if sentence.words.len() > MOST_WORDS {
        return None;
    }
    let judgement = judge(sentence.text, language).filter(Judgement::prescribes)?;
    let severity = if judgement.weight >= SEVERE_FROM {
        Severity::Severe
    } else {
        Severity::Notable
    };
    let (reason, way_out) = match &judgement.solution {
        Some(range) => (
            Reason::PrescribedSolution {
                solution: sentence.text[range.clone()].to_owned(),
            },
            WayOut::AskWhatFor,
        ),
        None => (Reason::ClosingRequirement, WayOut::AskWhatOtherwise),
    };
    Some(Finding {
        place: ruler.place(sentence.range()),
        severity,
        reason,
        way_out,
    })
}
