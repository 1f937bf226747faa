//! Kinds and sides: their names in words, and the words by which the engine proposes them.

use std::sync::OnceLock;

use serde::Deserialize;

use super::{Example, Label};

/// A kind or a side as `data/kinds.toml` describes it.
#[derive(Debug, Clone, Deserialize)]
pub struct Described {
    /// Code of the choice.
    pub code: String,
    /// Its name.
    pub label: Label,
    /// What it means, in one sentence.
    pub hint: Label,
    /// Words in an organisation's name that speak for it; a star stands for the rest of a word.
    #[serde(default)]
    pub name_words: Vec<Example>,
    /// How such organisations describe themselves.
    #[serde(default)]
    pub examples: Vec<Example>,
}

#[derive(Deserialize)]
struct File {
    kind: Vec<Described>,
    side: Vec<Described>,
    #[serde(default)]
    form: Vec<Form>,
}

/// Legal forms, which say whether an organisation is a business.
#[derive(Debug, Clone, Deserialize)]
pub struct Form {
    /// What the forms of this group stand for: `business` or `association` and the like.
    pub means: String,
    /// Language of the forms.
    pub lang: String,
    /// The forms as they stand in names.
    pub words: Vec<String>,
}

fn file() -> &'static File {
    static FILE: OnceLock<File> = OnceLock::new();
    FILE.get_or_init(|| {
        toml::from_str(include_str!("../../../../../../data/kinds.toml"))
            .expect("data/kinds.toml is well-formed; a test reads it")
    })
}

/// The kinds.
pub fn kinds() -> &'static [Described] {
    &file().kind
}

/// The sides.
pub fn sides() -> &'static [Described] {
    &file().side
}

/// Groups of legal forms.
pub fn forms() -> &'static [Form] {
    &file().form
}
