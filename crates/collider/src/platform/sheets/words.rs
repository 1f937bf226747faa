//! How words in cells are compared, whoever typed them.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Lower case without marks and punctuation, one space between words.
pub fn plain(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
