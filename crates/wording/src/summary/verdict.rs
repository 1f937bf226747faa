//! How a text reads as a whole, and from where on it is said to.

use serde::{Deserialize, Serialize};

use super::Whole;
use super::change::{Change, answer, worth};
use crate::finding::{Finding, Severity};

/// How a text reads as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// There is nothing to read.
    NothingToRead,
    /// It is in another language than stated, so nothing can be said of it.
    InAnotherLanguage,
    /// Somebody of the other world can follow, and can answer.
    Inviting,
    /// It can be followed and answered; a few passages are worth a second look.
    NearlyThere,
    /// It can be followed, but hardly answered in any way but the one it names.
    Closed,
    /// It asks for too much at once.
    Several,
    /// It asks to be seen; what lies beneath does not show.
    OnTheSurface,
    /// It costs so much effort that many give up.
    Tiring,
    /// It can be followed, but says too little to answer.
    Unfinished,
    /// It is for insiders: what is asked, and in which words.
    ForInsiders,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Verdict; 10] = [
        Verdict::NothingToRead,
        Verdict::InAnotherLanguage,
        Verdict::Inviting,
        Verdict::NearlyThere,
        Verdict::Closed,
        Verdict::Several,
        Verdict::OnTheSurface,
        Verdict::Tiring,
        Verdict::Unfinished,
        Verdict::ForInsiders,
    ];

    /// The name of the verdict, as in JSON and in the keys of templates.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::NothingToRead => "nothing-to-read",
            Verdict::InAnotherLanguage => "in-another-language",
            Verdict::Inviting => "inviting",
            Verdict::NearlyThere => "nearly-there",
            Verdict::Closed => "closed",
            Verdict::Several => "several",
            Verdict::OnTheSurface => "on-the-surface",
            Verdict::Tiring => "tiring",
            Verdict::Unfinished => "unfinished",
            Verdict::ForInsiders => "for-insiders",
        }
    }
}

/// Names of the trade, rare words and shorthand on a hundred words: from here on a text is for
/// insiders. Of the authors' briefs the good ones stay below 3.5, those with planted jargon lie above.
const INSIDERS_FROM: f32 = 5.0;
/// From this weight of sentences on that prescribe, or from this share of all sentences, a text is
/// closed.
const CLOSED_FROM: f32 = 4.0;
const CLOSED_SHARE: f32 = 0.25;
/// From this share of sentences on that tire, or from this LIX on (Björnsson's "very hard"), a text is
/// tiring.
const TIRING_FROM: f32 = 0.34;
const VERY_HARD: f32 = 60.0;
/// From this many weights of missing parts on a text is unfinished.
const UNFINISHED_FROM: f32 = 3.0;
/// Fewer words make no share.
const LEAST_WORDS: usize = 15;

/// How a text reads, by its findings.
pub(super) fn verdict(findings: &[Finding], whole: &Whole) -> Verdict {
    if whole.words == 0 {
        return Verdict::NothingToRead;
    }
    if whole.foreign {
        return Verdict::InAnotherLanguage;
    }
    let weight = |change: Change| -> f32 {
        findings
            .iter()
            .filter(|finding| answer(&finding.reason) == change)
            .map(|finding| worth(finding.severity))
            .sum()
    };
    let count = |change: Change| {
        findings
            .iter()
            .filter(|finding| {
                answer(&finding.reason) == change && finding.severity > Severity::Hint
            })
            .count() as f32
    };
    let of_words = 100.0 / whole.words.max(LEAST_WORDS) as f32;
    let of_sentences = 1.0 / whole.sentences.max(3) as f32;
    let insiders =
        (count(Change::PlainWords) + count(Change::LeaveFigures)) * of_words >= INSIDERS_FROM;
    // One fixed limit, however fixed, leaves the rest open.
    let closed = weight(Change::OpenUp) >= CLOSED_FROM
        || count(Change::OpenUp) * of_sentences >= CLOSED_SHARE;
    let tiring = (count(Change::Split) + count(Change::UseVerbs)) * of_sentences >= TIRING_FROM
        || whole.lix.is_some_and(|lix| lix >= VERY_HARD) && whole.words >= LEAST_WORDS;
    let several = weight(Change::KeepOne) > 0.0;
    let unfinished =
        weight(Change::Say { parts: Vec::new() }) + weight(Change::BeExact) >= UNFINISHED_FROM;
    let notable = findings
        .iter()
        .any(|finding| finding.severity > Severity::Hint);
    // What shuts people out comes before what tires them, and that before what they would ask for.
    if insiders {
        Verdict::ForInsiders
    } else if closed {
        Verdict::Closed
    } else if tiring {
        Verdict::Tiring
    } else if several {
        Verdict::Several
    } else if weight(Change::LookDeeper) > 0.0 {
        Verdict::OnTheSurface
    } else if unfinished {
        Verdict::Unfinished
    } else if notable {
        Verdict::NearlyThere
    } else {
        Verdict::Inviting
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{WHOLE, finding};
    use super::*;
    use crate::finding::Reason;
    use crate::parts::Part;

    #[test]
    fn each_verdict_has_its_text() {
        let of = |findings: &[Finding], whole: &Whole| verdict(findings, whole);
        let many = |reason: Reason, count| vec![finding(reason, Severity::Notable); count];
        assert_eq!(
            of(
                &[],
                &Whole {
                    words: 0,
                    sentences: 0,
                    lix: None,
                    foreign: false,
                }
            ),
            Verdict::NothingToRead
        );
        assert_eq!(of(&[], &WHOLE), Verdict::Inviting);
        assert_eq!(of(&many(Reason::Norm, 1), &WHOLE), Verdict::NearlyThere);
        assert_eq!(of(&many(Reason::Norm, 10), &WHOLE), Verdict::ForInsiders);
        assert_eq!(
            of(&many(Reason::ClosingRequirement, 3), &WHOLE),
            Verdict::Closed
        );
        assert_eq!(
            of(&many(Reason::LongSentence { words: 40 }, 5), &WHOLE),
            Verdict::Tiring
        );
        assert_eq!(
            of(
                &[],
                &Whole {
                    lix: Some(64.0),
                    ..WHOLE
                }
            ),
            Verdict::Tiring
        );
        assert_eq!(
            of(&many(Reason::SeveralChallenges { count: 3 }, 1), &WHOLE),
            Verdict::Several
        );
        assert_eq!(
            of(&many(Reason::MissingPart { part: Part::Who }, 3), &WHOLE),
            Verdict::Unfinished
        );
    }
}
