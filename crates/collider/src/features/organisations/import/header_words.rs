//! What a column means by its header. The words by which people head their columns, in the languages of
//! the hubs, are in `data/header-words.tsv`.

use std::sync::OnceLock;

use super::{
    super::reference::table::Table,
    target::{Subject, Target},
};
use crate::platform::{
    i18n::{Lang, say},
    sheets::plain,
};

/// How well a header speaks for a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Some of its words do.
    Part,
    /// All of it does.
    Whole,
}

/// The field that a header names, among those of a subject. Of several the longest words win.
pub fn field_of(header: &str, subject: Subject) -> Option<(Target, Fit)> {
    let header = normal(header);
    let mut best: Option<(usize, Target, Fit)> = None;
    for (target, words) in known()
        .iter()
        .filter(|(target, _)| target.subject() == subject)
    {
        for word in words {
            let fit = if header == *word {
                Fit::Whole
            } else if word.chars().count() >= 4 && has_words(&header, word) {
                Fit::Part
            } else {
                continue;
            };
            let weight = word.len() + if fit == Fit::Whole { 1_000 } else { 0 };
            if best.is_none_or(|(known, ..)| known < weight) {
                best = Some((weight, *target, fit));
            }
        }
    }
    best.map(|(_, target, fit)| (target, fit))
}

fn known() -> &'static [(Target, Vec<String>)] {
    static KNOWN: OnceLock<Vec<(Target, Vec<String>)>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        // The headers of our own exports first, then those of others.
        let own = Target::ALL.iter().map(|target| {
            let key = format!("imports-field-{}", target.code());
            (
                *target,
                Lang::all().map(|lang| normal(&say(lang, &key))).collect(),
            )
        });
        let others = shipped().map(|(target, header)| (target, vec![normal(header)]));
        own.chain(others).collect()
    })
}

/// `data/header-words.tsv`: field and header. A header of several words is matched as a whole first,
/// then by its words.
fn shipped() -> impl Iterator<Item = (Target, &'static str)> {
    let table = Table::read(include_str!("../../../../../../data/header-words.tsv"));
    let rows: Vec<_> = table
        .rows()
        .filter_map(|row| Some((Target::from_code(row.get("field"))?, row.get("header"))))
        .collect();
    rows.into_iter()
}

fn has_words(header: &str, word: &str) -> bool {
    format!(" {header} ").contains(&format!(" {word} "))
}

/// Lower case without marks, punctuation and a number at the end.
pub(super) fn normal(header: &str) -> String {
    let plain = plain(header);
    let mut words: Vec<&str> = plain.split_whitespace().collect();
    while words.len() > 1
        && words
            .last()
            .is_some_and(|word| word.chars().all(|c| c.is_ascii_digit()))
    {
        words.pop();
    }
    let mut joined = words.join(" ");
    // "need2" is the second of several columns; a year or a code in the header stays.
    let stem = joined.trim_end_matches(|c: char| c.is_ascii_digit());
    if stem.len() >= 4 && joined.len() - stem.len() <= 2 {
        joined = stem.trim_end().to_owned();
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::{Target as T, *};

    #[test]
    fn headers_of_many_languages_are_known() {
        let of = |header: &str| field_of(header, Subject::Organisations).map(|(target, _)| target);
        for (header, expected) in [
            ("Naziv organizacije", T::Name),
            ("Panoga", T::Sectors),
            ("Kaj znate?", T::Competences),
            ("Kaj iščete?", T::Needs),
            ("Zaposleni", T::Size),
            ("Firma", T::Name),
            ("Ansprechpartner", T::ContactName),
            ("E-Mail", T::ContactEmail),
            ("Was wir können", T::Competences),
            ("Was wir suchen", T::Needs),
            ("Sprache", T::Languages),
            ("Název organizace", T::Name),
            ("Cégnév", T::Name),
            ("Nom de l'entreprise", T::Name),
            ("Competence 3", T::Competences),
            ("need2", T::Needs),
            ("NACE-Code (Hauptbranche)", T::Sectors),
            ("Your e-mail address, please", T::ContactEmail),
        ] {
            assert_eq!(of(header), Some(expected), "{header}");
        }
        assert_eq!(of("Dietary requirements"), None);
        assert_eq!(of("src"), None);
    }

    #[test]
    fn the_headers_of_exports_are_known_in_every_language() {
        for lang in Lang::all() {
            for target in Target::ALL {
                let label = say(lang, &format!("imports-field-{}", target.code()));
                for header in [label.clone(), format!("{label} 2")] {
                    assert_eq!(
                        field_of(&header, target.subject()),
                        Some((*target, Fit::Whole)),
                        "{lang}: {header}"
                    );
                }
            }
        }
    }

    #[test]
    fn no_header_stands_for_two_fields_of_the_same_kind_of_sheet_in_one_language_list() {
        let mut seen: Vec<(Subject, String, Target)> = Vec::new();
        for (target, word) in shipped() {
            let word = normal(word);
            if let Some((.., other)) = seen.iter().find(|(subject, known, other)| {
                *subject == target.subject() && *known == word && *other != target
            }) {
                // Words that really mean both, settled by the values or by the first list.
                assert!(
                    ["state", "stato", "kraj", "organizacija", "kompetence"]
                        .contains(&word.as_str()),
                    "{word} stands for {other:?} and {target:?}"
                );
            }
            seen.push((target.subject(), word, target));
        }
        let lines = include_str!("../../../../../../data/header-words.tsv").lines();
        let words = lines.filter(|line| !line.starts_with('#')).count() - 1;
        assert_eq!(seen.len(), words, "every field of the table is one of ours");
    }
}
