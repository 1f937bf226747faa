//! The glossaries that come with the crate: our own words in ten languages, and occupations and
//! subjects of ESCO in English (`data/glossary/NOTICE.md`).

use std::collections::HashSet;
use std::sync::{LazyLock, OnceLock};

use super::{Entry, Glossary, is_shortened};
use crate::Language;
use crate::reading::Reader;

/// What is shipped for one language.
#[derive(Clone, Copy)]
pub(super) struct Shipped {
    /// Our own terms, each with the reader who stumbles over it.
    pub terms: &'static Glossary,
    /// ESCO, where its words are shipped.
    pub occupations: Option<&'static Glossary>,
}

/// What is shipped for a language, read at its first use.
pub(super) fn of(language: Language) -> Shipped {
    static TERMS: [OnceLock<Glossary>; 11] = [const { OnceLock::new() }; 11];
    static OCCUPATIONS: LazyLock<Glossary> =
        LazyLock::new(|| occupations(include_str!("../../data/glossary/esco.tsv")));
    Shipped {
        terms: TERMS[place(language)]
            .get_or_init(|| Glossary::for_readers(terms(list(language), language).into_iter())),
        occupations: (language == Language::En).then(|| &*OCCUPATIONS),
    }
}

fn place(language: Language) -> usize {
    Language::ALL
        .iter()
        .position(|one| *one == language)
        .unwrap_or_default()
}

/// Whether something written in capitals and figures is an abbreviation of the glossary (`5S`,
/// `KES-F`), whatever its form is like.
pub(crate) fn is_abbreviation(written: &str, language: Language) -> bool {
    static KNOWN: [OnceLock<HashSet<String>>; 11] = [const { OnceLock::new() }; 11];
    KNOWN[place(language)]
        .get_or_init(|| {
            let entries = of(language).terms.entries().iter();
            entries
                .map(|entry| entry.term.clone())
                .filter(|term| is_shortened(term))
                .collect()
        })
        .contains(written)
}

fn list(language: Language) -> &'static str {
    match language {
        Language::Cs => include_str!("../../data/glossary/cs.txt"),
        Language::Da => include_str!("../../data/glossary/da.txt"),
        Language::De => include_str!("../../data/glossary/de.txt"),
        Language::En => include_str!("../../data/glossary/en.txt"),
        Language::Es => "",
        Language::Fr => include_str!("../../data/glossary/fr.txt"),
        Language::Hu => include_str!("../../data/glossary/hu.txt"),
        Language::It => include_str!("../../data/glossary/it.txt"),
        Language::Pl => include_str!("../../data/glossary/pl.txt"),
        Language::Sk => include_str!("../../data/glossary/sk.txt"),
        Language::Sl => include_str!("../../data/glossary/sl.txt"),
    }
}

/// The lines of our own lists: `term / other spelling | plain word | explanation`, of which one of
/// the last two may be empty, under `[industry]` (hard for creative people) or `[art]` (hard for
/// people of industry).
pub(super) fn terms(text: &str, language: Language) -> Vec<(Entry, Option<Reader>)> {
    let mut reader = None;
    let mut entries = Vec::new();
    for line in text.lines().map(str::trim) {
        match line {
            "[industry]" => reader = Some(Reader::Creative),
            "[art]" => reader = Some(Reader::Industry),
            _ if line.is_empty() || line.starts_with('#') => {}
            _ => {
                let mut fields = line.split('|').map(str::trim);
                let terms = fields.next().unwrap_or_default();
                let mut said = || fields.next().filter(|text| !text.is_empty());
                let (plain, explanation) = (said(), said());
                for term in terms.split(" / ").map(str::trim) {
                    let entry = Entry {
                        term: term.to_owned(),
                        language,
                        plain: plain.map(str::to_owned),
                        explanation: explanation.map(str::to_owned),
                        source: "Collider".to_owned(),
                    };
                    entries.push((entry, reader));
                }
            }
        }
    }
    entries
}

fn occupations(text: &str) -> Glossary {
    let lines = text.lines().filter_map(|line| line.split_once('\t'));
    Glossary::of(
        lines
            .map(|(term, explanation)| Entry {
                term: term.to_owned(),
                language: Language::En,
                plain: None,
                explanation: Some(explanation.to_owned()),
                source: "ESCO, European Commission".to_owned(),
            })
            .collect(),
    )
}
