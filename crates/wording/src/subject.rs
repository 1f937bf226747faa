//! What a text is about: marketing and communication, or what lies beneath them.

use serde::{Deserialize, Serialize};

use crate::Language;
use crate::finding::{Finding, Place, Ruler};
use crate::sentences::Sentence;

/// A field of work that a challenge can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Subject {
    /// Marketing and communication.
    Marketing,
    /// The product itself.
    Product,
    /// How it is made and delivered.
    Process,
    /// What is done for customers.
    Service,
    /// How people work together.
    Organisation,
    /// What it does to nature and to people, and for how long.
    Sustainability,
}

impl Subject {
    /// Every subject, marketing first.
    pub const ALL: [Subject; 6] = [
        Subject::Marketing,
        Subject::Product,
        Subject::Process,
        Subject::Service,
        Subject::Organisation,
        Subject::Sustainability,
    ];

    /// The name of the subject, as in JSON, in the lists and in the keys of templates.
    pub fn name(self) -> &'static str {
        match self {
            Subject::Marketing => "marketing",
            Subject::Product => "product",
            Subject::Process => "process",
            Subject::Service => "service",
            Subject::Organisation => "organisation",
            Subject::Sustainability => "sustainability",
        }
    }
}

/// How much of a text is about what.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Subjects {
    /// Shares of what the text is about, 0 to 1, together 1; empty where no subject shows.
    pub shares: Vec<(Subject, f32)>,
    /// The sentence in which something deeper than marketing shows most.
    pub deeper: Option<Place>,
}

impl Subjects {
    /// The share of a subject, 0 to 1.
    pub fn share(&self, subject: Subject) -> f32 {
        self.shares
            .iter()
            .find(|(one, _)| *one == subject)
            .map_or(0.0, |(_, share)| *share)
    }
}

/// What the sentences of a text are about.
pub fn subjects(_sentences: &[Sentence<'_>], _language: Language, _ruler: &Ruler<'_>) -> Subjects {
    Subjects::default()
}

/// A hint when nearly all is about marketing.
pub(crate) fn finding(
    _subjects: &Subjects,
    _sentences: &[Sentence<'_>],
    _language: Language,
    _ruler: &Ruler<'_>,
) -> Option<Finding> {
    None
}
