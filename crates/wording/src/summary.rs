//! The overall line of a report, and the three changes that help most.

use serde::{Deserialize, Serialize};

use crate::finding::{Finding, Reason, Severity};
use crate::parts::Part;

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

/// A change that helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Change {
    /// Keep one challenge.
    KeepOne,
    /// Say the problem instead of the answer.
    OpenUp,
    /// Ask what lies behind the wish for attention.
    LookDeeper,
    /// Say words of the trade plainly, or explain them once.
    PlainWords,
    /// Take norms, types and tolerances into an attachment.
    LeaveFigures,
    /// Make shorter sentences.
    Split,
    /// Say who does what, with verbs.
    UseVerbs,
    /// Say what is missing.
    Say {
        /// Which parts, the weightiest first.
        parts: Vec<Part>,
    },
    /// Say what exactly will be there at the end (pitch).
    BeExact,
}

impl Change {
    /// The name of the change, as in JSON and in the keys of templates.
    pub fn kind(&self) -> &'static str {
        match self {
            Change::KeepOne => "keep-one",
            Change::OpenUp => "open-up",
            Change::LookDeeper => "look-deeper",
            Change::PlainWords => "plain-words",
            Change::LeaveFigures => "leave-figures",
            Change::Split => "split",
            Change::UseVerbs => "use-verbs",
            Change::Say { .. } => "say",
            Change::BeExact => "be-exact",
        }
    }
}

/// A change with the findings that it answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helps {
    /// What to change.
    pub change: Change,
    /// Places in [`crate::Report::findings`], in the order of the text.
    pub findings: Vec<usize>,
}

/// The report in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// How the text reads.
    pub verdict: Verdict,
    /// The changes that help most, at most three, the best first.
    pub changes: Vec<Helps>,
}

/// What the overall line is taken from, besides the findings.
pub(crate) struct Whole {
    /// Words of the text.
    pub words: usize,
    /// Its sentences.
    pub sentences: usize,
    /// Its LIX; `None` without sentences.
    pub lix: Option<f32>,
    /// Whether it is in another language than stated.
    pub foreign: bool,
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

/// The overall line and the changes that help most.
pub(crate) fn summary(findings: &[Finding], whole: &Whole) -> Summary {
    Summary {
        verdict: verdict(findings, whole),
        changes: changes(findings),
    }
}

fn verdict(findings: &[Finding], whole: &Whole) -> Verdict {
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

/// How much a finding weighs beside others.
fn worth(severity: Severity) -> f32 {
    match severity {
        Severity::Hint => 0.2,
        Severity::Notable => 1.0,
        Severity::Severe => 3.0,
    }
}

/// The change that answers a reason; missing parts all with the same, empty one.
fn answer(reason: &Reason) -> Change {
    match reason {
        Reason::RareWord { .. }
        | Reason::LongCompound { .. }
        | Reason::Abbreviation
        | Reason::InternalName
        | Reason::ArtJargon => Change::PlainWords,
        Reason::Norm | Reason::TypeNumber | Reason::Tolerance | Reason::TechnicalUnit { .. } => {
            Change::LeaveFigures
        }
        Reason::LongSentence { .. } | Reason::NestedSentence { .. } => Change::Split,
        Reason::NominalStyle { .. } | Reason::Passive { .. } => Change::UseVerbs,
        Reason::PrescribedSolution { .. } | Reason::ClosingRequirement => Change::OpenUp,
        Reason::SeveralChallenges { .. } => Change::KeepOne,
        Reason::OnlyMarketing { .. } => Change::LookDeeper,
        Reason::MissingPart { .. } | Reason::HalfPart { .. } => Change::Say { parts: Vec::new() },
        Reason::VagueWish => Change::BeExact,
    }
}

/// A change is worth the findings that it answers; and some changes turn a whole text.
fn gain(change: &Change) -> f32 {
    match change {
        Change::KeepOne | Change::LookDeeper => 3.0,
        Change::OpenUp => 2.0,
        Change::BeExact => 1.5,
        Change::Say { .. } | Change::PlainWords => 1.0,
        Change::LeaveFigures | Change::Split => 0.8,
        Change::UseVerbs => 0.5,
    }
}

/// Below this a change is not worth a line: a hint or two.
const LEAST_GAIN: f32 = 0.9;
/// So many changes are named.
const MOST_CHANGES: usize = 3;

fn changes(findings: &[Finding]) -> Vec<Helps> {
    let mut found: Vec<(f32, Helps)> = Vec::new();
    for (at, finding) in findings.iter().enumerate() {
        let change = answer(&finding.reason);
        let worth = worth(finding.severity) * gain(&change);
        match found.iter_mut().find(|(_, helps)| helps.change == change) {
            Some((sum, helps)) => {
                *sum += worth;
                helps.findings.push(at);
            }
            None => found.push((
                worth,
                Helps {
                    change,
                    findings: vec![at],
                },
            )),
        }
    }
    found.retain(|(sum, _)| *sum >= LEAST_GAIN);
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.truncate(MOST_CHANGES);
    found
        .into_iter()
        .map(|(_, mut helps)| {
            if let Change::Say { parts } = &mut helps.change {
                *parts = missing(findings, &helps.findings);
            }
            helps
        })
        .collect()
}

/// The parts that are missing, the weightiest first.
fn missing(findings: &[Finding], at: &[usize]) -> Vec<Part> {
    let mut missing: Vec<(Severity, Part)> = at
        .iter()
        .filter_map(|at| match findings[*at].reason {
            Reason::MissingPart { part } | Reason::HalfPart { part } => {
                Some((findings[*at].severity, part))
            }
            _ => None,
        })
        .collect();
    missing.sort_by_key(|(severity, part)| (std::cmp::Reverse(*severity), *part));
    missing.into_iter().map(|(_, part)| part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Place, WayOut};

    fn finding(reason: Reason, severity: Severity) -> Finding {
        Finding {
            place: Place {
                bytes: 0..1,
                chars: 0..1,
            },
            severity,
            reason,
            way_out: WayOut::ExplainOnce,
        }
    }

    const WHOLE: Whole = Whole {
        words: 200,
        sentences: 12,
        lix: Some(40.0),
        foreign: false,
    };

    #[test]
    fn what_helps_most_comes_first_and_a_hint_is_no_change() {
        let findings = [
            finding(Reason::Passive { verbs: 1 }, Severity::Hint),
            finding(
                Reason::MissingPart {
                    part: Part::Contact,
                },
                Severity::Hint,
            ),
            finding(Reason::MissingPart { part: Part::Open }, Severity::Notable),
            finding(Reason::ClosingRequirement, Severity::Severe),
            finding(Reason::Abbreviation, Severity::Notable),
            finding(Reason::Norm, Severity::Notable),
        ];
        let summary = summary(&findings, &WHOLE);
        // One fixed limit, and the rest is open.
        assert_eq!(summary.verdict, Verdict::NearlyThere);
        let said: Vec<(&Change, &[usize])> = summary
            .changes
            .iter()
            .map(|helps| (&helps.change, helps.findings.as_slice()))
            .collect();
        let say = Change::Say {
            parts: vec![Part::Open, Part::Contact],
        };
        assert_eq!(
            said,
            [
                (&Change::OpenUp, [3].as_slice()),
                (&say, &[1, 2]),
                (&Change::PlainWords, &[4]),
            ]
        );
    }

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
