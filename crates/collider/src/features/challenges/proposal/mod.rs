//! A reworded version that a language model proposes: optional, off by default, and never adopted by
//! the program.
//!
//! 1. [`prompt`](prompt()) writes down what is asked, with what the coach found;
//! 2. a [`Model`] is asked over the line, bounded in time and size and led nowhere else;
//! 3. [`checked`] reads the answer with our own engine and refuses it with the reason: facts that the
//!    original does not have, another language, nothing, the half of it, or too much.
//!
//! What comes through is a [`Proposal`], which only a person can adopt.

mod check;
mod line;
mod prompt;
mod said;

pub use check::{Refusal, checked};
pub use line::{Answer, Model, Silent};
pub use prompt::{Prompt, prompt};

use collider_wording::{Language, Reading};

/// A reworded text that a machine wrote and our engine let through. It is nobody's text until a person
/// adopts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The text.
    pub text: String,
    /// The model that wrote it, as the settings call it.
    pub by: String,
}

/// Why there is no proposal.
#[derive(Debug, thiserror::Error)]
pub enum NoProposal {
    /// The model could not be asked, or gave no answer.
    #[error(transparent)]
    Silent(#[from] Silent),
    /// Its answer was refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

/// Asks for a reworded version of a text and checks the answer.
///
/// # Errors
/// When the model cannot be asked or its answer is refused.
pub async fn propose(
    model: &Model,
    text: &str,
    reading: &Reading<'_>,
) -> Result<Proposal, NoProposal> {
    let asked = prompt(text, &reading.read(text));
    let answer = model.ask(&asked).await?;
    Ok(Proposal {
        text: checked(text, &answer, reading.language)?,
        by: model.name().to_owned(),
    })
}

/// What a language is called in English, the language of the prompt.
fn in_english(language: Language) -> &'static str {
    match language {
        Language::Cs => "Czech",
        Language::Da => "Danish",
        Language::De => "German",
        Language::En => "English",
        Language::Es => "Spanish",
        Language::Fr => "French",
        Language::Hu => "Hungarian",
        Language::It => "Italian",
        Language::Pl => "Polish",
        Language::Sk => "Slovak",
        Language::Sl => "Slovenian",
    }
}
