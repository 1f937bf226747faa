//! The overall line of a report, and the three changes that help most.

use serde::{Deserialize, Serialize};

use crate::finding::Finding;
use crate::parts::Part;

/// How a text reads as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// There is nothing to read.
    NothingToRead,
    /// Somebody of the other world can follow, and can answer.
    Inviting,
    /// It can be followed and answered; a few passages are worth a second look.
    NearlyThere,
    /// It can be followed, but hardly answered in any way but the one it names.
    Closed,
    /// It asks for too much at once.
    Several,
    /// It costs so much effort that many give up.
    Tiring,
    /// It can be followed, but says too little to answer.
    Unfinished,
    /// It is for insiders: what is asked, and in which words.
    ForInsiders,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Verdict; 8] = [
        Verdict::NothingToRead,
        Verdict::Inviting,
        Verdict::NearlyThere,
        Verdict::Closed,
        Verdict::Several,
        Verdict::Tiring,
        Verdict::Unfinished,
        Verdict::ForInsiders,
    ];

    /// The name of the verdict, as in JSON and in the keys of templates.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::NothingToRead => "nothing-to-read",
            Verdict::Inviting => "inviting",
            Verdict::NearlyThere => "nearly-there",
            Verdict::Closed => "closed",
            Verdict::Several => "several",
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

/// What follows from the findings of a text with so many words.
pub(crate) fn summary(_findings: &[Finding], words: usize) -> Summary {
    Summary {
        verdict: if words == 0 {
            Verdict::NothingToRead
        } else {
            Verdict::Inviting
        },
        changes: Vec::new(),
    }
}
