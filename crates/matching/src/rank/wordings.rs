//! The wording under which a text of a list is compared.

/// A word of so many letters in capitals is written loudly; a shorter one may be an abbreviation.
const LONG_WORD: usize = 6;

/// Lists often come in capitals, which encoders cut into many meaningless tokens. A text in capitals
/// from end to end is lowered; abbreviations on their own (`CNC`) stay.
pub(super) fn without_shouting(text: &str) -> String {
    let shouted = !text.chars().any(char::is_lowercase)
        && text
            .split(|c: char| !c.is_alphabetic())
            .any(|word| word.chars().count() >= LONG_WORD && word.chars().all(char::is_uppercase));
    if shouted {
        text.to_lowercase()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_from_end_to_end_are_lowered_and_abbreviations_stay() {
        assert_eq!(
            without_shouting("OFICIALES DE LAS FUERZAS ARMADAS"),
            "oficiales de las fuerzas armadas"
        );
        assert_eq!(without_shouting("INŽENIR (CNC)"), "inženir (cnc)");
        for plain in [
            "CNC",
            "CAD/CAM",
            "Ingeniero CNC",
            "Übersetzung",
            "日本語日本語 2026",
            "",
        ] {
            assert_eq!(without_shouting(plain), plain);
        }
    }
}
