//! The parts of a structured brief and of a pitch, and which of them a text says.
//!
//! A sentence shows what it says by its words, which are lists in `data/parts` that anybody who speaks
//! the language can read and correct, and by its build: a question leaves something open, a sum that
//! nobody loses is an offer, a date with something to do is a next step, a name with a word of
//! answering is a contact. A heading or a label (`Budget: …`) says what stands below it.

mod lists;
mod marks;
mod rules;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::Language;
use crate::finding::{Finding, Place, Reason, Ruler, Severity, WayOut};
use crate::reading::Reader;
use crate::sentences::{Form, Sentence};

/// A part that a complete brief or pitch has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Who is affected.
    Who,
    /// Why it matters.
    Why,
    /// What was tried.
    Tried,
    /// What is known.
    Known,
    /// What is open.
    Open,
    /// What every answer must keep to.
    Constraints,
    /// What the creative partner gets: budget or pay, time, access, rights.
    Offer,
    /// What happens next, and by when.
    NextStep,
    /// Who answers questions.
    Contact,
    /// What it costs (pitch).
    Cost,
    /// How long it takes (pitch).
    Time,
    /// What the company has from it (pitch).
    Benefit,
}

impl Part {
    /// The parts of a brief, which creative people read.
    pub const OF_A_BRIEF: [Part; 9] = [
        Part::Who,
        Part::Why,
        Part::Tried,
        Part::Known,
        Part::Open,
        Part::Constraints,
        Part::Offer,
        Part::NextStep,
        Part::Contact,
    ];
    /// The parts of a pitch, which people of industry read.
    pub const OF_A_PITCH: [Part; 4] = [Part::Cost, Part::Time, Part::Benefit, Part::NextStep];

    /// The name of the part, as in JSON and in the keys of templates.
    pub fn name(self) -> &'static str {
        match self {
            Part::Who => "who",
            Part::Why => "why",
            Part::Tried => "tried",
            Part::Known => "known",
            Part::Open => "open",
            Part::Constraints => "constraints",
            Part::Offer => "offer",
            Part::NextStep => "next-step",
            Part::Contact => "contact",
            Part::Cost => "cost",
            Part::Time => "time",
            Part::Benefit => "benefit",
        }
    }
}

/// How far a part is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Presence {
    /// It is said.
    There,
    /// It is touched on.
    Half,
    /// Nothing says it.
    Missing,
}

/// A part and where the text says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartSaid {
    /// Which part.
    pub part: Part,
    /// How far it is there.
    pub presence: Presence,
    /// The sentences that say it, in the order of the text.
    pub places: Vec<Place>,
}

/// Fewer words than this are a remark, not a brief with gaps.
const LEAST_WORDS: usize = 30;
/// A passage of fewer words is a keyword, not a sentence.
const LEAST_OF_SENTENCE: usize = 4;

/// Which parts the sentences of a text say, in the order of [`Part::OF_A_BRIEF`] or
/// [`Part::OF_A_PITCH`]. Nothing for a text that is too short to have parts, has no sentences, or is
/// in a language that the crate has no lists for: it would lack everything, and to say so nine times
/// helps nobody.
pub fn parts(
    sentences: &[Sentence<'_>],
    language: Language,
    reader: Reader,
    ruler: &Ruler<'_>,
) -> Vec<PartSaid> {
    let Some(lists) = lists::of(language) else {
        return Vec::new();
    };
    if !is_told(sentences) {
        return Vec::new();
    }
    let marked = marks::marked(sentences, lists, language);
    let asked: &[Part] = match reader {
        Reader::Creative => &Part::OF_A_BRIEF,
        Reader::Industry => &Part::OF_A_PITCH,
    };
    asked
        .iter()
        .map(|part| {
            let (presence, at) = rules::said(*part, reader, &marked);
            PartSaid {
                part: *part,
                presence,
                places: at
                    .into_iter()
                    .map(|at| ruler.place(sentences[at].range()))
                    .collect(),
            }
        })
        .collect()
}

/// Whether there are sentences enough to tell something.
fn is_told(sentences: &[Sentence<'_>]) -> bool {
    let told = || {
        sentences
            .iter()
            .filter(|sentence| sentence.form != Form::Heading)
    };
    let words: usize = told().map(|sentence| sentence.words.len()).sum();
    let whole = told()
        .filter(|sentence| sentence.words.len() >= LEAST_OF_SENTENCE)
        .count();
    words >= LEAST_WORDS && whole >= 2
}

/// The findings on parts that are missing or only touched on.
///
/// A missing part stands where it could be said: an empty place behind the last sentence that says the
/// nearest part before it, or at the end of the text if no part before it is said. A part that is
/// touched on stands at the first sentence that touches on it. Of a brief, nothing missing is severe by
/// itself; a pitch that lacks three of its four parts gives industry nothing to decide on, so then the
/// first of them is severe, and only that one.
pub(crate) fn missing(parts: &[PartSaid], ruler: &Ruler<'_>) -> Vec<Finding> {
    let pitch = parts
        .first()
        .is_some_and(|said| Part::OF_A_PITCH.contains(&said.part));
    let lacking = parts
        .iter()
        .filter(|said| said.presence == Presence::Missing)
        .count();
    let mut severe = pitch && lacking >= 3;
    let mut findings = Vec::new();
    for (at, said) in parts.iter().enumerate() {
        let (place, severity, reason) = match said.presence {
            Presence::There => continue,
            Presence::Half => (
                said.places
                    .first()
                    .cloned()
                    .unwrap_or_else(|| behind(&parts[..at], ruler)),
                Severity::Hint,
                Reason::HalfPart { part: said.part },
            ),
            Presence::Missing => (
                behind(&parts[..at], ruler),
                if std::mem::take(&mut severe) {
                    Severity::Severe
                } else {
                    weight(said.part)
                },
                Reason::MissingPart { part: said.part },
            ),
        };
        findings.push(Finding {
            place,
            severity,
            reason,
            way_out: WayOut::SayPart { part: said.part },
        });
    }
    findings
}

/// How much it matters that a part is missing: without some, nobody can begin or decide whether to;
/// without the others, the first talk brings them.
fn weight(part: Part) -> Severity {
    match part {
        Part::Tried | Part::Known | Part::Constraints => Severity::Hint,
        _ => Severity::Notable,
    }
}

/// The empty place behind what was said of the parts before, or at the end.
fn behind(before: &[PartSaid], ruler: &Ruler<'_>) -> Place {
    let end = before
        .iter()
        .rev()
        .find(|said| said.presence != Presence::Missing && !said.places.is_empty())
        .and_then(|said| said.places.last())
        .map_or(usize::MAX, |place| place.bytes.end);
    ruler.place(Range { start: end, end })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentences::sentences;

    const BRIEF: &str = "Bread that nobody fetches\n\nOur bakers throw away two baskets of bread every evening, and it hurts them. We tried to give it to the shelter, but they have too much of it. How could yesterday's bread become something that people come for? Please call Ada Winter, 0161 555 0100.";

    fn report(text: &str, reader: Reader) -> (Vec<PartSaid>, Vec<Finding>) {
        let ruler = Ruler::new(text);
        let said = parts(&sentences(text, Language::En), Language::En, reader, &ruler);
        let findings = missing(&said, &ruler);
        (said, findings)
    }

    #[test]
    fn a_missing_part_stands_behind_the_one_before_it() {
        let (said, findings) = report(BRIEF, Reader::Creative);
        let offer = findings
            .iter()
            .find(|finding| finding.reason == Reason::MissingPart { part: Part::Offer })
            .unwrap();
        let open = said.iter().find(|said| said.part == Part::Open).unwrap();
        assert_eq!(open.places.len(), 1);
        assert_eq!(offer.place.bytes.start, open.places[0].bytes.end);
        assert_eq!(offer.place.bytes.start, offer.place.bytes.end);
        assert_eq!(offer.way_out, WayOut::SayPart { part: Part::Offer });
        assert!(
            findings
                .iter()
                .all(|finding| finding.severity < Severity::Severe)
        );
    }

    #[test]
    fn what_no_part_stands_before_goes_to_the_end() {
        let text = "Our kilns are warm by day and by night. Clay and glazes stand ready in the hall. We look forward to all of it. The roof was new in spring. It has a wide door on the left side.";
        let (said, findings) = report(text, Reader::Industry);
        assert!(
            said.iter().all(|said| said.presence == Presence::Missing),
            "{said:?}"
        );
        assert!(
            findings
                .iter()
                .all(|finding| finding.place.bytes == (text.len()..text.len()))
        );
        let severe = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Severe)
            .count();
        assert_eq!((findings.len(), severe), (4, 1));
    }

    #[test]
    fn a_heading_says_what_stands_below_it() {
        let text = "Warm kilns\n\nOur kilns are warm by day and by night, and nobody uses them after six in the evening.\n\nOur budget\n\nTo be named in the first week, together with you, over a cup of tea.\n\nContact: the porter";
        let (said, _) = report(text, Reader::Creative);
        let presence = |part| said.iter().find(|said| said.part == part).unwrap().presence;
        assert_eq!(presence(Part::Offer), Presence::There);
        assert_eq!(presence(Part::Contact), Presence::There);
        assert_eq!(presence(Part::Tried), Presence::Missing);
    }

    #[test]
    fn a_remark_lacks_nothing() {
        let (said, findings) = report(
            "We look for creative people. Please call us.",
            Reader::Creative,
        );
        assert_eq!((said.len(), findings.len()), (0, 0));
    }
}
