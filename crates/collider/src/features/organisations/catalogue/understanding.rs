//! What the engine made of an organisation's words: which field each phrase belongs to, which fields
//! of the other world it speaks to, and what it proposes where the profile says nothing.

use super::super::fields::Axis;

/// A field that a phrase was assigned to.
#[derive(Debug, Clone, PartialEq)]
pub struct Assigned {
    /// Code of the field.
    pub code: String,
    /// How sure the engine is, 0 to 1; 1 for a facilitator's choice.
    pub confidence: f32,
    /// Whether a facilitator chose it.
    pub corrected: bool,
}

/// A phrase of a profile and what was made of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: Option<String>,
    /// The field of its own axis: the competence field of a competence, the need field of a need.
    pub field: Option<Assigned>,
    /// Fields of the other world that it speaks to: needs that a competence helps with, competences
    /// that a need calls for. Best first.
    pub meets: Vec<Assigned>,
}

/// What a proposal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// Which world it stands in.
    Side,
    /// What it is.
    Kind,
    /// A sector.
    Sector,
    /// Something it can do, in the words of an example of work.
    Competence,
    /// Something it seeks, in the words of an example of work.
    Need,
}

impl Subject {
    /// In the order of the page.
    pub const ALL: [Self; 5] = [
        Self::Side,
        Self::Kind,
        Self::Sector,
        Self::Competence,
        Self::Need,
    ];

    /// As stored and in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Side => "side",
            Self::Kind => "kind",
            Self::Sector => "sector",
            Self::Competence => "competence",
            Self::Need => "need",
        }
    }

    /// The inverse of [`Subject::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|subject| subject.code() == code)
    }
}

/// Something that the engine proposes; no fact before a facilitator confirms it.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// What it is about.
    pub subject: Subject,
    /// Code of the side, kind, sector or field.
    pub value: String,
    /// How sure the engine is, 0 to 1.
    pub confidence: f32,
    /// The words that speak for it.
    pub evidence: String,
    /// Their language.
    pub lang: Option<String>,
    /// For competences and needs: fields of the other world that the words speak to.
    pub meets: Vec<Assigned>,
}

impl Proposal {
    /// What a decision about it is remembered by: the value, and for phrases also their words.
    pub fn key(&self) -> String {
        match self.subject {
            Subject::Competence | Subject::Need => {
                format!(
                    "{}:{}",
                    self.value,
                    super::super::fields::phrase_key(&self.evidence)
                )
            }
            _ => self.value.clone(),
        }
    }
}

/// What the engine made of an organisation's words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Understanding {
    /// What it can do.
    pub competences: Vec<Said>,
    /// What it seeks.
    pub needs: Vec<Said>,
    /// What is proposed where the profile says nothing, surest first within a subject.
    pub proposals: Vec<Proposal>,
}

impl Understanding {
    /// The phrases of one axis.
    pub fn said(&self, axis: Axis) -> &[Said] {
        match axis {
            Axis::Competence => &self.competences,
            Axis::Need => &self.needs,
        }
    }
}
