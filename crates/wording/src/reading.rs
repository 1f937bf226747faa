//! How a text is to be read: in which language, for whom, and with what at hand.

use serde::{Deserialize, Serialize};

use crate::glossary::Glossary;
use crate::reach::{Meaning, Phrase};
use crate::{Language, Report};

/// To whom the text speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reader {
    /// Creative people, who read the brief of a company.
    #[default]
    Creative,
    /// People of industry, who read the pitch of a creative.
    Industry,
}

/// How a text is to be read.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    /// The language that the text is said to be in.
    pub language: Language,
    /// To whom it speaks.
    pub reader: Reader,
    /// The hub's own words; what the crate ships comes after them.
    pub glossary: Option<&'a Glossary>,
    /// What turns passages into vectors; without it, topics are found by words alone and there is no
    /// reach.
    pub meaning: Option<&'a dyn Meaning>,
    /// Competences that may recognise themselves in the text.
    pub phrases: &'a [Phrase],
}

impl Reading<'_> {
    /// A brief in this language, with what the crate itself knows.
    pub fn of(language: Language) -> Self {
        Reading {
            language,
            reader: Reader::Creative,
            glossary: None,
            meaning: None,
            phrases: &[],
        }
    }

    /// Reads a text. Any text is answered: one without words has no findings but a notice.
    pub fn read(&self, text: &str) -> Report {
        crate::report::read_as(text, self)
    }
}
