//! A person's or an organisation's name as the name of a file.

use std::collections::HashSet;

/// Bytes of a name without its ending.
const LONGEST: usize = 100;

/// A name for a file that Windows, macOS and Linux take, without folders, unlike those taken.
pub fn file_name(name: &str, taken: &mut HashSet<String>) -> String {
    let kept = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '&' | '+');
    let plain: String = name
        .chars()
        .map(|c| if kept(c) { c } else { ' ' })
        .collect();
    let mut short = String::new();
    for c in plain
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
    {
        if short.len() + c.len_utf8() > LONGEST {
            break;
        }
        short.push(c);
    }
    let short = short.trim();
    let device = ["con", "prn", "aux", "nul", "com", "lpt"]
        .iter()
        .any(|device| {
            let rest = short.to_lowercase();
            let rest = rest.strip_prefix(device).map(str::to_owned);
            rest.is_some_and(|rest| rest.chars().count() <= 1)
        });
    let base = match short {
        "" => "_".to_owned(),
        _ if device => format!("_{short}"),
        short => short.to_owned(),
    };
    let mut number = 1;
    loop {
        let one = match number {
            1 => base.clone(),
            number => format!("{base} ({number})"),
        };
        if taken.insert(one.to_lowercase()) {
            return one;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_legal_and_differ() {
        let mut taken = HashSet::new();
        let names: Vec<String> = [
            "Štúdio/../x",
            "štúdio x",
            "",
            "CON",
            "a.b:c",
            "..",
            &"ž".repeat(99),
        ]
        .iter()
        .map(|name| file_name(name, &mut taken))
        .collect();
        assert_eq!(
            names[..6],
            ["Štúdio x", "štúdio x (2)", "_", "_CON", "a b c", "_ (2)"]
        );
        assert_eq!(names[6].len(), LONGEST);
    }
}
