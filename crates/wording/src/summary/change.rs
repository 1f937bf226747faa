//! What can be changed, which findings that answers, and what helps most.

use serde::{Deserialize, Serialize};

use crate::finding::{Finding, Reason, Severity};
use crate::parts::Part;

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

/// How much a finding weighs beside others.
pub(super) fn worth(severity: Severity) -> f32 {
    match severity {
        Severity::Hint => 0.2,
        Severity::Notable => 1.0,
        Severity::Severe => 3.0,
    }
}

/// The change that answers a reason; missing parts all with the same, empty one.
pub(super) fn answer(reason: &Reason) -> Change {
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

/// The changes that help most, the best first.
pub(super) fn changes(findings: &[Finding]) -> Vec<Helps> {
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
