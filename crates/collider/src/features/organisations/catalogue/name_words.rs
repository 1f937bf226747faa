//! Words in an organisation's name that say what it is: "Hochschule", "občina", "Druckerei".

use collider_matching::fold;

use super::super::{
    profile::{Choice, Kind},
    reference::kinds,
};

/// What a name says of its bearer.
#[derive(Debug, Clone, PartialEq)]
pub struct NameSays {
    /// What it is.
    pub kind: Kind,
    /// How much that can be trusted, 0 to 1.
    pub confidence: f32,
    /// The word that says so.
    pub word: String,
}

/// Trust in a word of the organisation's own language, and in one of another.
const OWN_LANGUAGE: f32 = 0.92;
const OTHER_LANGUAGE: f32 = 0.6;

/// Reads a name. The longest matching word is the strongest: "Gospodarska zbornica" before
/// "zbornica". A word for a school, a town or a chamber stands above one for a trade, as in "school
/// of tourism", unless the name has a business's legal form.
pub fn read_name(name: &str, lang: Option<&str>) -> Option<NameSays> {
    let words: Vec<String> = fold(name)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let is_business = kinds::forms()
        .iter()
        .filter(|form| form.means == "business")
        .flat_map(|form| &form.words)
        .any(|form| occurs(form, &words));
    let mut best: Option<((bool, bool, usize), NameSays)> = None;
    for kind in kinds::kinds() {
        let Some(value) = Kind::from_code(&kind.code) else {
            continue;
        };
        for entry in &kind.name_words {
            if !occurs(&entry.text, &words) {
                continue;
            }
            let own = lang.is_none_or(|lang| lang == entry.lang);
            let is_body = matches!(value, Kind::Support | Kind::Knowledge | Kind::Public);
            let rank = (own, is_body && !is_business, entry.text.chars().count());
            if best.as_ref().is_none_or(|(highest, _)| rank > *highest) {
                let confidence = if own { OWN_LANGUAGE } else { OTHER_LANGUAGE };
                let says = NameSays {
                    kind: value,
                    confidence,
                    word: entry.text.clone(),
                };
                best = Some((rank, says));
            }
        }
    }
    best.map(|(_, says)| says)
}

/// Whether a pattern (one word or several; a star stands for the rest of a word) occurs among folded
/// words.
fn occurs(pattern: &str, words: &[String]) -> bool {
    let parts: Vec<String> = pattern
        .split_whitespace()
        .flat_map(|part| {
            let (starts, ends) = (part.starts_with('*'), part.ends_with('*'));
            let inner: Vec<String> = fold(part.trim_matches('*'))
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect();
            let last = inner.len().saturating_sub(1);
            inner.into_iter().enumerate().map(move |(place, word)| {
                let before = if starts && place == 0 { "*" } else { "" };
                let after = if ends && place == last { "*" } else { "" };
                format!("{before}{word}{after}")
            })
        })
        .collect();
    !parts.is_empty()
        && words.windows(parts.len()).any(|window| {
            window
                .iter()
                .zip(&parts)
                .all(|(word, part)| fits(part, word))
        })
}

fn fits(part: &str, word: &str) -> bool {
    match (part.strip_prefix('*'), part.strip_suffix('*')) {
        (Some(_), Some(_)) => word.contains(part.trim_matches('*')),
        (Some(end), None) => word.ends_with(end),
        (None, Some(begin)) => word.starts_with(begin),
        (None, None) => word == part,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_their_bearers_are() {
        let kind = |name: &str, lang: &str| read_name(name, Some(lang)).map(|says| says.kind);
        assert_eq!(kind("OBČINA BOVEC", "sl"), Some(Kind::Public));
        assert_eq!(
            kind("FARMOS KÖZSÉG ÖNKORMÁNYZATA", "hu"),
            Some(Kind::Public)
        );
        assert_eq!(kind("Hochschule Mittweida", "de"), Some(Kind::Knowledge));
        assert_eq!(kind("Gemeente Breda", "nl"), Some(Kind::Public));
        assert_eq!(
            kind("Višja strokovna šola za gostinstvo in turizem", "sl"),
            Some(Kind::Knowledge)
        );
        assert_eq!(kind("Xyzzy d.o.o.", "sl"), None);
    }

    #[test]
    fn stars_stand_for_the_rest_of_a_word() {
        let words = |name: &str| fold(name).split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert!(occurs(
            "*maschinenbau",
            &words("Huber Sondermaschinenbau GmbH")
        ));
        assert!(!occurs(
            "maschinenbau",
            &words("Huber Sondermaschinenbau GmbH")
        ));
        assert!(occurs("önkormányzat*", &words("Farmos önkormányzata")));
        assert!(occurs(
            "gospodarska zbornica",
            &words("Gospodarska zbornica Slovenije")
        ));
    }
}
