//! Several things in one cell: competences, needs, languages, sectors. People separate them in
//! every way, and commas also stand inside one thing.

/// Words up to which an item between commas counts as a short phrase.
const PHRASE_WORDS: usize = 5;

/// Splits a cell into its items, trimmed, without empty ones, in order.
///
/// A JSON array of texts or numbers is taken as it is. Otherwise line breaks, semicolons, pipes and
/// bullets separate. Commas separate only if the cell is clearly a list: none of the others occurs,
/// every comma is followed by a space or none is, every item is a short phrase, and nothing reads
/// like a sentence.
pub fn split_list(cell: &str) -> Vec<String> {
    let cell = cell.trim();
    if let Some(items) = json_array(cell) {
        return items;
    }
    let strong = |c: char| {
        matches!(
            c,
            '\n' | '\r' | ';' | '|' | '•' | '▪' | '●' | '‣' | '◦' | '·' | '；' | '\u{2028}'
        )
    };
    if cell.contains(strong) {
        return cell
            .split(strong)
            .map(|item| tidy(item, true))
            .filter(|item| !item.is_empty())
            .map(str::to_owned)
            .collect();
    }
    if commas_separate(cell) {
        return cell
            .split(',')
            .map(|item| tidy(item, false))
            .filter(|item| !item.is_empty())
            .map(str::to_owned)
            .collect();
    }
    let item = tidy(cell, false);
    if item.is_empty() {
        Vec::new()
    } else {
        vec![item.to_owned()]
    }
}

fn json_array(cell: &str) -> Option<Vec<String>> {
    if !(cell.starts_with('[') && cell.ends_with(']')) {
        return None;
    }
    let items: Vec<serde_json::Value> = serde_json::from_str(cell).ok()?;
    items
        .into_iter()
        .map(|item| match item {
            serde_json::Value::String(text) => Some(text.trim().to_owned()),
            serde_json::Value::Number(number) => Some(number.to_string()),
            serde_json::Value::Null => Some(String::new()),
            _ => None,
        })
        .filter(|item| item.as_ref().is_none_or(|text| !text.is_empty()))
        .collect()
}

/// Without spaces and the marks of a list: `- `, `* `, `– `, and in lists by lines `1. ` and `2) `.
fn tidy(item: &str, numbered: bool) -> &str {
    let mut item = item.trim();
    for mark in ["- ", "* ", "– ", "— ", "· "] {
        if let Some(rest) = item.strip_prefix(mark) {
            item = rest.trim_start();
        }
    }
    if matches!(item, "-" | "–" | "—" | "*") {
        return "";
    }
    if numbered {
        let rest = item.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = item.len() - rest.len();
        if (1..=2).contains(&digits)
            && let Some(rest) = rest.strip_prefix(['.', ')'])
            && rest.starts_with(' ')
        {
            item = rest.trim_start();
        }
    }
    item
}

fn commas_separate(cell: &str) -> bool {
    if !cell.contains(',') {
        return false;
    }
    // A sentence ends with a point or holds one before a further word ("d.o.o." has no space).
    if cell.ends_with(['.', '!', '?', ':']) || cell.contains(". ") || cell.contains(['(', '[', '{'])
    {
        return false;
    }
    let items: Vec<&str> = cell.trim_end_matches(',').split(',').collect();
    if items.len() < 2 {
        return false;
    }
    let spaced = items[1..].iter().all(|item| item.starts_with(' '));
    let tight = items[1..].iter().all(|item| !item.starts_with(' '));
    // "1,5 mm" and "12,000" hold numbers, not lists.
    let decimal = items.windows(2).any(|pair| {
        pair[0].ends_with(|c: char| c.is_ascii_digit())
            && pair[1].starts_with(|c: char| c.is_ascii_digit())
    });
    let short = items.iter().all(|item| {
        let words = item.split_whitespace().count();
        (1..=PHRASE_WORDS).contains(&words)
    });
    // A single comma between phrases of several words is more often a pause than a list.
    let enough = items.len() > 2
        || items
            .iter()
            .all(|item| item.split_whitespace().count() <= 3);
    (spaced || tight) && !decimal && short && enough
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lists_are_split_as_people_mean_them() {
        for (cell, items) in [
            ("", vec![]),
            ("  ", vec![]),
            ("graphic design", vec!["graphic design"]),
            (
                "graphic design; UX;; photo",
                vec!["graphic design", "UX", "photo"],
            ),
            (
                "- kovanje\r\n- struženje\n\n3D tisk",
                vec!["kovanje", "struženje", "3D tisk"],
            ),
            ("1. Möbel\n2. Licht\n10) Ton", vec!["Möbel", "Licht", "Ton"]),
            ("• film • Ton", vec!["film", "Ton"]),
            ("a|b, c", vec!["a", "b, c"]),
            ("[\"a, b\", \" c \", 3, null]", vec!["a, b", "c", "3"]),
            ("[oblikovanje]", vec!["[oblikovanje]"]),
            ("[1, {\"a\": 2}]", vec!["[1, {\"a\": 2}]"]),
            ("web, print, photo", vec!["web", "print", "photo"]),
            ("sl,de,en", vec!["sl", "de", "en"]),
            (
                "injection moulding, milling",
                vec!["injection moulding", "milling"],
            ),
            // Not clearly lists.
            (
                "Wir suchen Partner, die Holz verarbeiten.",
                vec!["Wir suchen Partner, die Holz verarbeiten."],
            ),
            ("walls of 1,5 mm", vec!["walls of 1,5 mm"]),
            ("parts (steel, wood)", vec!["parts (steel, wood)"]),
            (
                "we make furniture for offices, mostly of oak",
                vec!["we make furniture for offices, mostly of oak"],
            ),
            ("–", vec![]),
        ] {
            assert_eq!(split_list(cell), items, "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn items_are_trimmed_and_never_empty(cell in "\\PC*") {
            for item in split_list(&cell) {
                prop_assert!(!item.is_empty());
                prop_assert_eq!(item.trim(), item.as_str());
            }
        }
    }
}
