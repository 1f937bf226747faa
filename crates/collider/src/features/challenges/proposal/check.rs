//! Whether an answer of a language model may be shown as a proposal.

use collider_wording::{
    Language, Notice, Reading,
    facts::{Unfounded, unfounded},
};

use super::Answer;

/// Why an answer is not shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no word in it.
    #[error("the answer is empty")]
    Empty,
    /// It ends before its end.
    #[error("the answer is cut off")]
    CutOff,
    /// It is much longer than the original.
    #[error("the answer has {is} characters, at most {most} were expected")]
    TooLong {
        /// Its characters.
        is: usize,
        /// How many a reworded text of this length may have.
        most: usize,
    },
    /// It is in another language, or in none.
    #[error("the answer is in another language")]
    OtherLanguage {
        /// In which it seems to be, if in any that is known.
        seems: Option<Language>,
    },
    /// It says what the original does not.
    #[error("the answer holds facts that the text does not have")]
    Facts(Vec<Unfounded>),
}

/// A plain text may be longer than its original, which often takes a few words for one.
const LONGER: usize = 2;
/// And a short one much longer.
const ALWAYS: usize = 800;

/// The text of an answer, if it may be shown as a proposal.
///
/// # Errors
/// Says what speaks against it; the first of several.
pub fn checked(original: &str, answer: &Answer, language: Language) -> Result<String, Refusal> {
    let text = bare(&answer.text);
    if !text.chars().any(char::is_alphabetic) {
        return Err(Refusal::Empty);
    }
    let is = text.chars().count();
    let most = original.chars().count() * LONGER + ALWAYS;
    if is > most {
        return Err(Refusal::TooLong { is, most });
    }
    if answer.is_cut_off || !is_ended(&text) && is_ended(original) {
        return Err(Refusal::CutOff);
    }
    for notice in Reading::of(language).read(&text).notices {
        match notice {
            Notice::OtherLanguage { seems } => {
                return Err(Refusal::OtherLanguage { seems: Some(seems) });
            }
            Notice::UnknownLanguage => return Err(Refusal::OtherLanguage { seems: None }),
            _ => {}
        }
    }
    match unfounded(original, &text, language) {
        facts if facts.is_empty() => Ok(text),
        facts => Err(Refusal::Facts(facts)),
    }
}

/// An answer without the fence that some models put around it, and without characters that no text
/// has: they could change what a terminal shows.
fn bare(answer: &str) -> String {
    let kept: String = answer
        .chars()
        .filter(|c| {
            let steers = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            (!c.is_control() || matches!(c, '\n' | '\t')) && !steers
        })
        .collect();
    let text = kept.trim();
    let inner = text
        .strip_prefix("```")
        .and_then(|rest| rest.strip_suffix("```"))
        .and_then(|rest| rest.split_once('\n'))
        .map(|(_, inner)| inner);
    let text = inner.unwrap_or(text).trim();
    let inner = text
        .strip_prefix("<text>")
        .and_then(|rest| rest.strip_suffix("</text>"));
    inner.unwrap_or(text).trim().to_owned()
}

/// Whether a text ends as sentences do.
fn is_ended(text: &str) -> bool {
    text.trim_end()
        .trim_end_matches(['"', '“', '”', '»', '«', ')', '’', '\''])
        .ends_with(['.', '!', '?', '…', ':'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ORIGINAL: &str = "Unsere Ventile werden falsch bedient. Das kostet elf Tage im Jahr. \
                            Fragen beantwortet Herr Lang bis 31. März.";

    fn check(text: &str) -> Result<String, Refusal> {
        let answer = Answer {
            text: text.to_owned(),
            is_cut_off: false,
        };
        checked(ORIGINAL, &answer, Language::De)
    }

    #[test]
    fn what_keeps_to_the_facts_comes_through_without_its_fence() {
        let plain = "Die Leute bedienen unsere Ventile falsch. So verlieren wir 11 Tage im Jahr. \
                     Schreiben Sie Herrn Lang bis 31. März.";
        assert_eq!(check(plain).as_deref(), Ok(plain));
        assert_eq!(
            check(&format!("```text\n{plain}\n```")).as_deref(),
            Ok(plain)
        );
        assert_eq!(
            check(&format!("{plain}\u{1b}\u{202e}")).as_deref(),
            Ok(plain)
        );
    }

    #[test]
    fn each_fault_is_refused_with_its_reason() {
        assert_eq!(check(" \n```\n\n```"), Err(Refusal::Empty));
        assert_eq!(
            check("Die Leute bedienen unsere Ventile falsch, weil sie"),
            Err(Refusal::CutOff)
        );
        assert!(matches!(
            check(&"Die Leute. ".repeat(200)),
            Err(Refusal::TooLong { .. })
        ));
        assert_eq!(
            check(
                "People use our valves in the wrong way, and that costs us many days of the year."
            ),
            Err(Refusal::OtherLanguage {
                seems: Some(Language::En)
            })
        );
        let lie = check("Das kostet zwölf Tage im Jahr. Fragen beantwortet Frau Schuster.");
        let Err(Refusal::Facts(facts)) = lie else {
            panic!("{lie:?}");
        };
        let texts: Vec<&str> = facts.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(texts, ["zwölf", "Schuster"]);
        let cut = Answer {
            text: "Das kostet elf Tage.".to_owned(),
            is_cut_off: true,
        };
        assert_eq!(checked(ORIGINAL, &cut, Language::De), Err(Refusal::CutOff));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_answer_is_judged(text in "[\\PC\\n`]{0,200}", is_cut_off: bool) {
            if let Ok(text) = checked(ORIGINAL, &Answer { text, is_cut_off }, Language::De) {
                prop_assert!(!text.is_empty());
            }
        }
    }
}
