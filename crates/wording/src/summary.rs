//! The overall line of a report, and the three changes that help most.

mod change;
mod verdict;

use serde::{Deserialize, Serialize};

use self::change::changes;
use self::verdict::verdict;
use crate::finding::Finding;

pub use self::change::{Change, Helps};
pub use self::verdict::Verdict;

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

/// The overall line and the changes that help most.
pub(crate) fn summary(findings: &[Finding], whole: &Whole) -> Summary {
    Summary {
        verdict: verdict(findings, whole),
        changes: changes(findings),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Place, Reason, Severity, WayOut};
    use crate::parts::Part;

    pub(super) fn finding(reason: Reason, severity: Severity) -> Finding {
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

    pub(super) const WHOLE: Whole = Whole {
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
}
