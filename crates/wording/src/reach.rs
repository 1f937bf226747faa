//! How many competences recognise themselves in a text.

use serde::{Deserialize, Serialize};

use crate::Language;
use crate::finding::{Place, Ruler};
use crate::sentences::Sentence;

/// What turns passages into vectors, such as an encoder that knows many languages.
pub trait Meaning: Sync {
    /// One vector for each passage, all of one length and of length 1; empty when it cannot be asked
    /// now.
    fn vectors(&self, passages: &[&str], language: Language) -> Vec<Vec<f32>>;
}

/// A competence as somebody words it, with its vector.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// The words, for the reader of the report.
    pub text: String,
    /// Its vector, from the same [`Meaning`] as those of the text.
    pub vector: Vec<f32>,
}

/// How many competences recognise themselves in a text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reach {
    /// How many competences were asked.
    pub asked: usize,
    /// How many of them recognise themselves.
    pub recognised: usize,
    /// Those nearest to the text, nearest first, at most ten.
    pub nearest: Vec<Near>,
}

/// A competence and the passage in which it recognises itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Near {
    /// The words of the competence.
    pub phrase: String,
    /// The sentence that speaks to it.
    pub place: Place,
    /// How near they are: the cosine of their vectors, less what any two texts have in common.
    pub likeness: f32,
}

/// The reach of sentences with their vectors among competences; `None` without either.
pub fn reach(
    _sentences: &[Sentence<'_>],
    _vectors: Option<&[Vec<f32>]>,
    _phrases: &[Phrase],
    _ruler: &Ruler<'_>,
) -> Option<Reach> {
    None
}
