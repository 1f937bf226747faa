//! Texts levelled for comparing by their letters: no case, no diacritics, no punctuation.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower-case letters and digits without diacritics, words separated by one space.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            // An apostrophe belongs to its word: d'emballages stays findable as demballages and
            // emballages by n-grams alike.
            '\'' | '’' | '\u{ad}' => {}
            'ß' => out.push_str("ss"),
            'ł' | 'Ł' => out.push('l'),
            'ø' | 'Ø' => out.push('o'),
            'đ' | 'Đ' | 'ð' | 'Ð' => out.push('d'),
            'æ' | 'Æ' => out.push_str("ae"),
            'œ' | 'Œ' => out.push_str("oe"),
            'ı' => out.push('i'),
            c if c.is_alphanumeric() => out.extend(c.to_lowercase()),
            _ if !out.ends_with(' ') && !out.is_empty() => out.push(' '),
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_diacritics_and_marks_are_levelled() {
        assert_eq!(fold("  Časnici/časnice — ŁÓDŹ "), "casnici casnice lodz");
        assert_eq!(
            fold("Maßgefertigte MÖBEL, c\u{30c}rn"),
            "massgefertigte mobel crn"
        );
        assert_eq!(fold("d'emballages"), "demballages");
        assert_eq!(fold("¿?"), "");
    }
}
