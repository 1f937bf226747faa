//! The style element of a page that stands alone: type, colours and forms of the hub's own pages.

use base64::{Engine as _, prelude::BASE64_STANDARD};

const FOUNDATION: &str = include_str!("../../../../assets/css/foundation.css");
const WORDING: &str = include_str!("../../../../assets/css/wording.css");

/// Name, range of characters and file of each font.
const FONTS: [(&str, &str, &str, &[u8]); 4] = [
    (
        "Newsreader",
        "200 800",
        "latin",
        include_bytes!("../../../../assets/fonts/newsreader-latin-wght-normal.woff2"),
    ),
    (
        "Newsreader",
        "200 800",
        "latin-ext",
        include_bytes!("../../../../assets/fonts/newsreader-latin-ext-wght-normal.woff2"),
    ),
    (
        "Source Sans",
        "200 900",
        "latin",
        include_bytes!("../../../../assets/fonts/source-sans-3-latin-wght-normal.woff2"),
    ),
    (
        "Source Sans",
        "200 900",
        "latin-ext",
        include_bytes!("../../../../assets/fonts/source-sans-3-latin-ext-wght-normal.woff2"),
    ),
];

/// The style element; `wide` with the letters of Central Europe, such as č and ő.
pub(super) fn styles(wide: bool) -> String {
    let mut styles = String::from("<style>\n@layer foundation, parts, helpers;\n");
    for (name, weights, part, file) in FONTS {
        if part == "latin-ext" && !wide {
            continue;
        }
        styles.push_str(&format!(
            "@font-face {{ font-family: \"{name}\"; font-weight: {weights}; \
             src: url(\"data:font/woff2;base64,{}\") format(\"woff2\"); unicode-range: {}; }}\n",
            BASE64_STANDARD.encode(file),
            range(part),
        ));
    }
    styles.push_str(foundation());
    styles.push_str(WORDING);
    styles.push_str("</style>");
    styles
}

/// The characters of half a font, as its published style sheet states them.
fn range(part: &str) -> &'static str {
    // In the foundation each half stands behind the name of its file.
    FOUNDATION
        .split("@font-face")
        .find(|face| face.contains(&format!("-{part}-wght-normal.woff2")))
        .and_then(|face| face.split("unicode-range: ").nth(1))
        .and_then(|range| range.split(';').next())
        .unwrap_or("U+0000-10FFFF")
}

/// The foundation without its fonts, which it takes from a server.
fn foundation() -> &'static str {
    let begin = FOUNDATION.find("@layer foundation {").unwrap_or_default();
    &FOUNDATION[begin..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_needs_nothing_beside_it() {
        let styles = styles(true);
        assert!(!styles.contains("/assets/") && !styles.contains("http"));
        assert_eq!(styles.matches("@font-face").count(), 4);
        assert!(styles.contains("--paper: light-dark("));
        // Only what ends the element may look like a tag.
        assert_eq!(styles.matches("</").count(), 1);
        assert!(range("latin").starts_with("U+0000-00FF"));
        assert!(range("latin-ext").starts_with("U+0100-02BA"));
    }

    #[test]
    fn letters_of_western_europe_need_half_the_fonts() {
        assert!(styles(false).len() + 100_000 < styles(true).len());
    }
}
