//! How many challenges are in a text, and which sentence carries the key one.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::Language;
use crate::cues::Cues;
use crate::finding::{Finding, Place, Ruler};
use crate::reach::Meaning;
use crate::sentences::Sentence;

/// What shows that a sentence brings in a challenge, as the sections of the lists are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Sign {
    /// Several are announced.
    Announced,
    /// One of a row begins.
    Ordinal,
    /// Another one is put on top.
    More,
    /// Something is missing, goes wrong, or weighs on somebody.
    Trouble,
    /// Something was noticed in passing.
    Observed,
    /// Something is not known.
    Unknown,
    /// What should be different.
    Result,
}

impl Sign {
    const ALL: [(&'static str, Sign); 7] = [
        ("announced", Sign::Announced),
        ("ordinal", Sign::Ordinal),
        ("more", Sign::More),
        ("trouble", Sign::Trouble),
        ("observed", Sign::Observed),
        ("unknown", Sign::Unknown),
        ("result", Sign::Result),
    ];
}

/// A challenge of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// The sentences about it, in the order of the text.
    pub sentences: Vec<Place>,
    /// The one that carries it.
    pub key: Place,
    /// Words that tell it from the other topics, as they are written, the most telling first.
    pub words: Vec<String>,
}

/// The challenges of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Challenges {
    /// One for each challenge, in the order of the text.
    pub topics: Vec<Topic>,
    /// The sentence that carries the key challenge.
    pub key: Option<Place>,
}

/// The challenges in the sentences of a text, found by meaning where that can be asked, by words
/// otherwise.
pub fn challenges(
    _sentences: &[Sentence<'_>],
    _language: Language,
    _vectors: Option<&[Vec<f32>]>,
    _ruler: &Ruler<'_>,
) -> Challenges {
    Challenges::default()
}

/// A finding when there are several.
pub(crate) fn finding(_challenges: &Challenges) -> Option<Finding> {
    None
}

/// The vectors of the sentences, if meaning can be asked and answers for each.
pub(crate) fn vectors(
    sentences: &[Sentence<'_>],
    language: Language,
    meaning: Option<&dyn Meaning>,
) -> Option<Vec<Vec<f32>>> {
    let texts: Vec<&str> = sentences.iter().map(|sentence| sentence.text).collect();
    let vectors = meaning?.vectors(&texts, language);
    (vectors.len() == texts.len()).then_some(vectors)
}

/// The signs of a language; `None` where the crate knows none.
pub(crate) fn signs(language: Language) -> Option<&'static Cues<Sign>> {
    macro_rules! list {
        ($code:literal) => {{
            static LIST: LazyLock<Cues<Sign>> = LazyLock::new(|| {
                Cues::read(
                    include_str!(concat!("../data/challenges/", $code, ".txt")),
                    &Sign::ALL,
                )
            });
            Some(&*LIST)
        }};
    }
    match language {
        Language::En => list!("en"),
        Language::De => list!("de"),
        Language::Sl => list!("sl"),
        Language::Fr => list!("fr"),
        Language::It => list!("it"),
        Language::Pl => list!("pl"),
        Language::Hu => list!("hu"),
        Language::Sk => list!("sk"),
        Language::Cs => list!("cs"),
        Language::Da => list!("da"),
        Language::Es => None,
    }
}
