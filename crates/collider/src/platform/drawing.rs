//! What pictures to print have in common: the colours of the pages in their light form
//! (`assets/css/foundation.css`), and words that cannot leave their place.

/// Text.
pub const INK: &str = "#1f1a16";
/// Text of less weight.
pub const SOFT: &str = "#564d44";
/// Thin lines.
pub const RULE: &str = "#e0d8cb";
/// The creative world.
pub const CREATIVE: &str = "#d9491f";
/// The industrial world.
pub const INDUSTRY: &str = "#27718c";

/// Words that are not wider than `width` when each letter is `letter` wide; cut with a mark.
pub fn shortened(words: &str, width: f64, letter: f64) -> String {
    let fits = (width / letter).floor().max(1.0) as usize;
    if words.chars().count() <= fits {
        return words.to_owned();
    }
    let short: String = words.chars().take(fits.saturating_sub(1)).collect();
    format!("{}…", short.trim_end())
}

/// For text and attributes of XML; what XML cannot hold is left out.
pub fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\t' | '\r' => escaped.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_have_the_colours_of_the_pages() {
        let css = include_str!("../../assets/css/foundation.css");
        for colour in [INK, SOFT, RULE, CREATIVE, INDUSTRY] {
            assert!(css.contains(&format!("light-dark({colour},")), "{colour}");
        }
    }

    #[test]
    fn words_cannot_leave_their_place() {
        assert_eq!(
            escaped("</title><script>&'\"\n\u{0}\u{7}"),
            "&lt;/title&gt;&lt;script&gt;&amp;&#39;&quot; "
        );
        assert_eq!(shortened("Arhitektura Na bregu", 60.0, 6.0), "Arhitektu…");
        assert_eq!(shortened("Arhitektura Na bregu", 78.0, 6.0), "Arhitektura…");
        assert_eq!(shortened("Kratko", 36.0, 6.0), "Kratko");
    }
}
