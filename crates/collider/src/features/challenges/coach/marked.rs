//! A text in paragraphs, cut where findings begin and end, so that it can be shown with its passages
//! marked and the findings beside them.

use std::ops::Range;

use collider_wording::Severity;

use super::{said, told::Noted};

/// A paragraph and what was found in it.
#[derive(Debug)]
pub struct Paragraph<'a> {
    /// The text, piece by piece.
    pub pieces: Vec<Piece<'a>>,
    /// The findings that begin here, in the order of the text.
    pub findings: Vec<&'a Noted>,
}

/// A piece of a text that is marked in one way.
#[derive(Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What stands there.
    pub text: &'a str,
    /// The weightiest finding about the sentence as a whole.
    pub sentence: Option<Severity>,
    /// The weightiest finding about these words.
    pub words: Option<Severity>,
    /// Numbers of the findings that end here.
    pub ends: Vec<usize>,
}

impl Piece<'_> {
    /// Whether anything was found here.
    pub fn is_marked(&self) -> bool {
        self.sentence.is_some() || self.words.is_some()
    }

    /// The classes of its marks.
    pub fn classes(&self) -> String {
        let sentence = self
            .sentence
            .map(|of| format!("of-sentence {}", said::severity_name(of)));
        let words = self
            .words
            .map(|of| format!("of-words words-{}", said::severity_name(of)));
        let both: Vec<String> = sentence.into_iter().chain(words).collect();
        both.join(" ")
    }
}

/// The paragraphs of a text with their findings. Findings in a text without paragraphs are in none.
pub fn paragraphs<'a>(text: &'a str, findings: &'a [Noted]) -> Vec<Paragraph<'a>> {
    let ranges = ranges(text);
    let mut all: Vec<Paragraph<'a>> = Vec::with_capacity(ranges.len());
    // Findings stand in the order of the text, and so do paragraphs.
    let mut next = 0;
    // Those that reach into a later paragraph.
    let mut open: Vec<&Noted> = Vec::new();
    for (at, range) in ranges.iter().enumerate() {
        let end = ranges.get(at + 1).map_or(usize::MAX, |next| next.start);
        let begin = next;
        while findings.get(next).is_some_and(|one| one.bytes.start < end) {
            next += 1;
        }
        let own: Vec<&Noted> = findings[begin..next].iter().collect();
        open.retain(|one| one.bytes.end > range.start);
        open.extend(&own);
        all.push(Paragraph {
            pieces: pieces(text, range, &open, &own),
            findings: own,
        });
    }
    all
}

/// Where paragraphs are: lines with words, until an empty one.
fn ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    let mut fresh = true;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if words.is_empty() {
            fresh = true;
        } else {
            let start = at + (line.len() - line.trim_start().len());
            let end = start + words.len();
            match ranges.last_mut() {
                Some(last) if !fresh => last.end = end,
                _ => ranges.push(start..end),
            }
            fresh = false;
        }
        at += line.len();
    }
    ranges
}

/// `covering` reach into the paragraph; those that begin in it are `own`.
fn pieces<'a>(
    text: &'a str,
    range: &Range<usize>,
    covering: &[&Noted],
    own: &[&Noted],
) -> Vec<Piece<'a>> {
    let within = |byte: usize| text.floor_char_boundary(byte.clamp(range.start, range.end));
    let mut cuts = vec![range.start, range.end];
    // Where marks begin (and end), for sentences and for words, by severity.
    let mut turns: Vec<(usize, bool, &Noted)> = Vec::with_capacity(covering.len() * 2);
    for one in covering {
        let (start, end) = (within(one.bytes.start), within(one.bytes.end));
        cuts.extend([start, end]);
        turns.extend([(start, true, *one), (end, false, *one)]);
    }
    cuts.sort_unstable();
    cuts.dedup();
    turns.sort_by_key(|(at, ..)| *at);
    let mut turns = turns.into_iter().peekable();
    let mut open: [[isize; 3]; 2] = [[0; 3]; 2];
    let mut pieces: Vec<Piece<'a>> = Vec::with_capacity(cuts.len());
    for cut in cuts.windows(2) {
        while let Some((_, begins, one)) = turns.next_if(|(at, ..)| *at <= cut[0]) {
            let count = &mut open[usize::from(one.of_sentence)][weight(one.severity)];
            *count += if begins { 1 } else { -1 };
        }
        pieces.push(Piece {
            text: &text[cut[0]..cut[1]],
            sentence: heaviest(&open[1]),
            words: heaviest(&open[0]),
            ends: Vec::new(),
        });
    }
    for one in own {
        // What is missing at the beginning is shown behind the first piece.
        let end = within(one.bytes.end);
        let place = cuts.partition_point(|cut| *cut < end).saturating_sub(1);
        if let Some(piece) = pieces.get_mut(place) {
            piece.ends.push(one.number);
        }
    }
    pieces
}

const WEIGHTS: [Severity; 3] = [Severity::Hint, Severity::Notable, Severity::Severe];

fn weight(severity: Severity) -> usize {
    match severity {
        Severity::Hint => 0,
        Severity::Notable => 1,
        Severity::Severe => 2,
    }
}

fn heaviest(open: &[isize; 3]) -> Option<Severity> {
    let heaviest = (0..3).rev().find(|weight| open[*weight] > 0)?;
    Some(WEIGHTS[heaviest])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn noted(number: usize, bytes: Range<usize>, severity: Severity, of_sentence: bool) -> Noted {
        Noted {
            number,
            severity,
            weighs: String::new(),
            label: String::new(),
            passage: String::new(),
            reason: String::new(),
            way_out: String::new(),
            bytes,
            of_sentence,
        }
    }

    #[test]
    fn words_are_marked_within_their_sentence_and_numbered_where_they_end() {
        let text = "Title\n\nWe need OEE now.\nAnd more.\n";
        let findings = [
            noted(1, 7..23, Severity::Severe, true),
            noted(2, 15..18, Severity::Notable, false),
            noted(3, 34..34, Severity::Hint, true),
        ];
        let all = paragraphs(text, &findings);
        assert_eq!(all.len(), 2);
        assert_eq!(all[0].pieces.len(), 1);
        assert!(!all[0].pieces[0].is_marked());
        let shown: Vec<(&str, String, &[usize])> = all[1]
            .pieces
            .iter()
            .map(|piece| (piece.text, piece.classes(), piece.ends.as_slice()))
            .collect();
        assert_eq!(
            shown,
            [
                ("We need ", "of-sentence severe".to_owned(), &[][..]),
                (
                    "OEE",
                    "of-sentence severe of-words words-notable".to_owned(),
                    &[2][..]
                ),
                (" now.", "of-sentence severe".to_owned(), &[1][..]),
                ("\nAnd more.", String::new(), &[3][..]),
            ]
        );
        assert_eq!(all[1].findings.len(), 3);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_every_finding_is_shown_once(
            text in "[a-zčß \\n]{1,80}",
            places in proptest::collection::vec((0usize..100, 0usize..40), 0..8),
        ) {
            let mut places: Vec<Range<usize>> = places
                .into_iter()
                .map(|(start, length)| {
                    let start = text.floor_char_boundary(start);
                    start..text.floor_char_boundary(start + length)
                })
                .collect();
            places.sort_by_key(|place| (place.start, place.end));
            let findings: Vec<Noted> = places
                .into_iter()
                .enumerate()
                .map(|(at, place)| noted(at + 1, place, Severity::Hint, at % 2 == 0))
                .collect();
            let all = paragraphs(&text, &findings);
            let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
            let shown: Vec<String> = all
                .iter()
                .map(|one| one.pieces.iter().map(|piece| piece.text).collect::<String>())
                .collect();
            prop_assert_eq!(words(&shown.join("\n\n")), words(&text));
            let noted: usize = all.iter().map(|one| one.findings.len()).sum();
            if !all.is_empty() {
                prop_assert_eq!(noted, findings.len());
                let mut ends: Vec<usize> = all
                    .iter()
                    .flat_map(|one| one.pieces.iter().flat_map(|piece| piece.ends.clone()))
                    .collect();
                ends.sort_unstable();
                prop_assert_eq!(ends, (1..=findings.len()).collect::<Vec<_>>());
            }
        }
    }
}
