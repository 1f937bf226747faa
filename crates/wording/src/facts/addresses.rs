//! Addresses of mail and of pages, and numbers of telephones.

use std::ops::Range;

/// Ends of addresses that tell one without `www`.
const ENDS: &[&str] = &[
    ".com", ".org", ".net", ".eu", ".de", ".at", ".ch", ".si", ".it", ".fr", ".hu", ".pl", ".cz",
    ".sk", ".dk", ".uk", ".io", ".info", ".biz", ".shop", ".design", ".art", ".studio", ".app",
];

/// The addresses of a text: where each stands, and how it reads with one way of writing.
pub(super) fn addresses(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut start = 0;
    for piece in text.split(char::is_whitespace) {
        let from = start;
        start += piece.len();
        // The sign that split the text.
        start += text[start..].chars().next().map_or(0, char::len_utf8);
        let is_edge = |c: char| !c.is_alphanumeric() && !matches!(c, '/' | '_' | '-' | '+');
        let bare = piece.trim_start_matches(is_edge);
        let from = from + piece.len() - bare.len();
        let bare = bare.trim_end_matches(|c: char| is_edge(c) || c == '-');
        let small = bare.to_lowercase();
        let host = small.split('/').next().unwrap_or_default();
        let is_mail = small
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        let is_page = small.contains("://")
            || small.starts_with("www.")
            || ENDS
                .iter()
                .any(|end| host.strip_suffix(end).is_some_and(|name| name.len() > 1));
        if is_mail || is_page {
            let plain = small
                .trim_start_matches("mailto:")
                .trim_start_matches("https://")
                .trim_start_matches("http://")
                .trim_start_matches("www.")
                .trim_end_matches('/')
                .to_owned();
            found.push((from..from + bare.len(), plain));
        }
    }
    found.extend(telephones(text));
    found
}

/// Figures that begin with a plus or a nought, at least seven, with only space and the like between.
fn telephones(text: &str) -> Vec<(Range<usize>, String)> {
    const LEAST: usize = 7;
    const MOST: usize = 16;
    let mut found = Vec::new();
    let mut at = 0;
    let bytes = text.as_bytes();
    while at < bytes.len() {
        let begins = bytes[at] == b'+' || bytes[at] == b'0';
        let alone = at == 0 || !bytes[at - 1].is_ascii_digit() && !b".,+/".contains(&bytes[at - 1]);
        if !(begins && alone) {
            at += 1;
            continue;
        }
        let (mut end, mut last, mut gap) = (at, at, 0);
        let mut figures = String::new();
        while let Some(&byte) = bytes.get(end) {
            if byte.is_ascii_digit() {
                figures.push(char::from(byte));
                last = end + 1;
                gap = 0;
            } else if b" -/()".contains(&byte) || byte == b'+' && end == at {
                gap += 1;
            } else {
                break;
            }
            if gap > 3 {
                break;
            }
            end += 1;
        }
        if (LEAST..=MOST).contains(&figures.len()) {
            found.push((at..last, figures));
            at = last;
        } else {
            at += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_one_way_of_writing() {
        let text = "Write to Ana.Kovac@Example.si, see https://www.example.si/open/ or example.com. Call +386 40 123-456 or 0316/123456, we have 15 000 euros and 0.05 mm.";
        let found: Vec<String> = addresses(text)
            .into_iter()
            .map(|(_, plain)| plain)
            .collect();
        assert_eq!(
            found,
            [
                "ana.kovac@example.si",
                "example.si/open",
                "example.com",
                "38640123456",
                "0316123456"
            ]
        );
        for (range, _) in addresses(text) {
            assert!(!text[range].ends_with([',', '.']));
        }
    }
}
