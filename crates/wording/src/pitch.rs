//! What in a pitch says nothing to industry: vague wishes and the jargon of the art world.

use crate::Language;
use crate::finding::{Finding, Ruler};
use crate::sentences::Sentence;

/// The findings on the sentences of a pitch.
pub(crate) fn findings(
    _sentences: &[Sentence<'_>],
    _language: Language,
    _ruler: &Ruler<'_>,
) -> Vec<Finding> {
    Vec::new()
}
