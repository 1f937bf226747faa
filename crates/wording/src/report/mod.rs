//! The report on a text: how much effort it takes, what closes it, what is missing, and every finding.

mod build;
mod hard_words;
mod restriction;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::challenges::{self, Challenges, challenges};
use crate::finding::{Finding, Place, Reason, Ruler, Severity, WayOut};
use crate::notice::{self, Notice};
use crate::parts::{self, PartSaid, parts};
use crate::reach::{Reach, reach};
use crate::readability::{Effort, Formula};
use crate::reading::{Reader, Reading};
use crate::sentences::sentences;
use crate::shorthand::shorthand;
use crate::style::Build;
use crate::subject::{self, Subjects, subjects};
use crate::summary::{Summary, Whole, summary};
use crate::{Language, glossary, markup, pitch};

/// What there is to say about a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The language that the text was read in.
    pub language: Language,
    /// For whom it was read.
    pub reader: Reader,
    /// What is to be said of the text as a whole before anything else.
    pub notices: Vec<Notice>,
    /// How the text reads, in a line, and what helps most.
    pub summary: Summary,
    /// How much effort the text takes.
    pub effort: Effort,
    /// How much of it is prescribed.
    pub restriction: Restriction,
    /// How many challenges are in it.
    pub challenges: Challenges,
    /// What it is about.
    pub subjects: Subjects,
    /// Which parts of a complete brief or pitch it says.
    pub parts: Vec<PartSaid>,
    /// How many competences recognise themselves in it, where that was asked.
    pub reach: Option<Reach>,
    /// What readers stumble over and what they miss, in the order of the text.
    pub findings: Vec<Finding>,
    /// The sentences, at most three, that gain most by being split; the worst first.
    pub worth_splitting: Vec<Place>,
}

/// How much of a text is prescribed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restriction {
    /// How many sentences there are.
    pub sentences: usize,
    /// Those that prescribe a solution or close the field.
    pub prescribing: Vec<Place>,
}

/// Texts are read up to this many bytes: some two hundred pages, far more than any brief.
pub const MOST_BYTES: usize = 1 << 20;

/// Longer sentences are none; what looks at a sentence as a whole leaves them alone.
const MOST_WORDS: usize = 150;

/// Reads the brief of a company as creative people would. Any text is answered: one without words has
/// no findings but a notice.
pub fn read(text: &str, language: Language) -> Report {
    read_as(text, &Reading::of(language))
}

pub(crate) fn read_as(text: &str, reading: &Reading<'_>) -> Report {
    let language = reading.language;
    let whole = text;
    let blanked = markup::blanked(&text[..text.floor_char_boundary(MOST_BYTES)]);
    let text = blanked.as_ref();
    let sentences = sentences(text, language);
    let notices = notice::notices(whole, &sentences, language);
    // Of a text in another language nothing can be said but what is shorthand everywhere.
    let foreign = notices
        .iter()
        .any(|one| matches!(one, Notice::OtherLanguage { .. } | Notice::UnknownLanguage));
    let judged = if foreign { &[] } else { sentences.as_slice() };
    let ruler = Ruler::new(text);
    let mut findings = Vec::new();
    let mut short = shorthand(text, language);
    if foreign || notices.contains(&Notice::AllCapitals) {
        // Every word would be an abbreviation.
        short.retain(|one| one.reason != Reason::Abbreviation);
    }
    let covered: Vec<Range<usize>> = short.iter().map(|one| one.range.clone()).collect();
    for one in short {
        findings.push(of_shorthand(&ruler, one.range, one.reason, reading));
    }
    let mut said = hard_words::Said::default();
    let mut tiring: Vec<(f32, Place)> = Vec::new();
    let mut restriction = Restriction {
        sentences: sentences.len(),
        prescribing: Vec::new(),
    };
    for sentence in judged {
        hard_words::findings(
            sentence,
            reading,
            &ruler,
            &covered,
            &mut said,
            &mut findings,
        );
        // Only a brief is to stay open; a pitch may and should propose.
        if reading.reader == Reader::Creative
            && let Some(finding) = restriction::finding(sentence, language, &ruler)
        {
            restriction.prescribing.push(finding.place.clone());
            findings.push(finding);
        }
        let build = Build::of(sentence, language);
        build::findings(sentence, &build, language, &ruler, &mut findings);
        let length = build::length(sentence, language);
        let weight = length + 4.0 * build.clauses as f32;
        if length >= build::LONG * 0.8 && weight >= build::LONG + 4.0 {
            tiring.push((weight, ruler.place(sentence.range())));
        }
    }
    tiring.sort_by(|a, b| b.0.total_cmp(&a.0));
    let vectors = challenges::vectors(&sentences, language, reading.meaning);
    let parts = parts(judged, language, reading.reader, &ruler);
    findings.extend(parts::missing(&parts, &ruler));
    let of_judged = vectors.as_deref().filter(|_| !foreign);
    let challenges = challenges(judged, language, of_judged, &ruler);
    let subjects = subjects(judged, language, &ruler);
    match reading.reader {
        Reader::Creative => {
            findings.extend(challenges::finding(&challenges));
            findings.extend(subject::finding(&subjects, judged, language, &ruler));
        }
        Reader::Industry => findings.extend(pitch::findings(judged, language, &ruler)),
    }
    findings.sort_by_key(|finding| (finding.place.bytes.start, finding.place.bytes.end));
    let effort = Effort::of(&sentences, language);
    let whole = Whole {
        words: sentences.iter().map(|sentence| sentence.words.len()).sum(),
        sentences: sentences.len(),
        lix: effort.figure(Formula::Lix),
        foreign,
    };
    Report {
        language,
        reader: reading.reader,
        notices,
        summary: summary(&findings, &whole),
        effort,
        restriction,
        challenges,
        subjects,
        parts,
        reach: reach(&sentences, vectors.as_deref(), reading.phrases, &ruler),
        findings,
        worth_splitting: tiring.into_iter().take(3).map(|(_, place)| place).collect(),
    }
}

fn of_shorthand(
    ruler: &Ruler<'_>,
    range: Range<usize>,
    reason: Reason,
    reading: &Reading<'_>,
) -> Finding {
    let (severity, way_out) = match reason {
        Reason::Abbreviation => (Severity::Notable, WayOut::ExplainOnce),
        Reason::Norm => (Severity::Notable, WayOut::SayWhatFor),
        Reason::Tolerance => (Severity::Notable, WayOut::SayWhatDepends),
        Reason::InternalName => (Severity::Notable, WayOut::SayWhatItIs),
        _ => (Severity::Hint, WayOut::SayWhatFor),
    };
    let known = (reason == Reason::Abbreviation)
        .then(|| {
            glossary::way_out(
                ruler.text(range.clone()),
                reading.language,
                reading.glossary,
            )
        })
        .flatten();
    Finding {
        place: ruler.place(range),
        severity,
        reason,
        way_out: known.unwrap_or(way_out),
    }
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
                .filter(|finding| !matches!(finding.reason, Reason::MissingPart { .. }))
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
