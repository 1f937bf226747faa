//! A hub's own words, from a table: the word, a plain word for it, an explanation.

use collider_wording::{
    Language,
    glossary::{Entry, Glossary},
};

use crate::platform::{
    i18n::{Arguments, Lang, say},
    sheets::{Arg, Limits, SheetError, plain, read, text},
};

/// Why a glossary cannot be used.
#[derive(Debug, Clone, PartialEq)]
pub struct GlossaryTrouble {
    key: &'static str,
    arguments: Arguments,
}

impl GlossaryTrouble {
    fn new(key: &'static str, arguments: Arguments) -> Self {
        Self { key, arguments }
    }

    fn unreadable(error: &SheetError) -> Self {
        let arguments = error.args().into_iter();
        let arguments = arguments.fold(Arguments::new(), |all, (name, value)| match value {
            Arg::Text(text) => all.text(name, text),
            Arg::Number(number) => all.count(name, usize::try_from(number).unwrap_or(usize::MAX)),
        });
        Self::new(error.key(), arguments)
    }

    /// What is wrong, and what to do.
    pub fn said(&self, lang: Lang) -> String {
        self.arguments.say(lang, self.key)
    }
}

/// The columns of a glossary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Term,
    Plain,
    Explanation,
}

impl Column {
    const ALL: [(Self, &'static str); 3] = [
        (Self::Term, "wording-glossary-term"),
        (Self::Plain, "wording-glossary-plain"),
        (Self::Explanation, "wording-glossary-explanation"),
    ];

    /// What a heading means: our own words in every language of the pages, parted by semicolons.
    fn meant(heading: &str) -> Option<Self> {
        let heading = plain(heading);
        let means = |key: &str| {
            Lang::all().any(|lang| {
                let words = say(lang, &format!("{key}.words"));
                words.split(';').any(|word| plain(word) == heading)
            })
        };
        Self::ALL
            .into_iter()
            .find(|(_, key)| means(key))
            .map(|(column, _)| column)
    }
}

/// Reads a glossary for texts of a language: lines with tabs, or any table that the hub reads. With
/// headings its columns may stand in any order; without, they are the word, the plain word and the
/// explanation.
///
/// # Errors
/// What is wrong with the file, to be said to people.
pub fn glossary(
    file_name: &str,
    bytes: &[u8],
    language: Language,
    source: &str,
) -> Result<Glossary, GlossaryTrouble> {
    let rows = rows(file_name, bytes)?;
    let headings: Vec<Option<Column>> = rows
        .first()
        .map(|row| row.iter().map(|cell| Column::meant(cell)).collect())
        .unwrap_or_default();
    let has_headings = headings.iter().flatten().count() > 0;
    let at = |column: Column, place: usize| match has_headings {
        true => headings.iter().position(|one| *one == Some(column)),
        false => Some(place),
    };
    let Some(term_at) = at(Column::Term, 0) else {
        return Err(GlossaryTrouble::new(
            "wording-glossary-no-term",
            Arguments::new(),
        ));
    };
    let (plain_at, explanation_at) = (at(Column::Plain, 1), at(Column::Explanation, 2));
    let mut entries = Vec::new();
    for row in rows.iter().skip(usize::from(has_headings)) {
        let cell = |place: Option<usize>| {
            let cell = row.get(place?)?.trim();
            (!cell.is_empty()).then(|| cell.to_owned())
        };
        let (plain, explanation) = (cell(plain_at), cell(explanation_at));
        let Some(term) = cell(Some(term_at)) else {
            continue;
        };
        if plain.is_some() || explanation.is_some() {
            entries.push(Entry {
                term,
                language,
                plain,
                explanation,
                source: source.to_owned(),
            });
        }
    }
    if entries.is_empty() {
        return Err(GlossaryTrouble::new(
            "wording-glossary-nothing",
            Arguments::new(),
        ));
    }
    Ok(Glossary::of(entries))
}

fn rows(file_name: &str, bytes: &[u8]) -> Result<Vec<Vec<String>>, GlossaryTrouble> {
    let packed = bytes.starts_with(b"PK") || bytes.starts_with(b"\xD0\xCF\x11\xE0");
    if !packed && bytes.len() <= MOST_BYTES {
        let (text, ..) = text(bytes);
        // Quotes and commas are part of the words where tabs part the cells.
        if text.contains('\t') && !text.contains('\0') {
            let lines = text.lines().filter(|line| !line.trim().is_empty());
            return Ok(lines
                .map(|line| line.split('\t').map(str::to_owned).collect())
                .collect());
        }
    }
    let workbook = read(file_name, bytes, &Limits::default())
        .map_err(|error| GlossaryTrouble::unreadable(&error))?;
    let Some(sheet) = workbook.main_sheet() else {
        return Ok(Vec::new());
    };
    let mut rows = vec![sheet.columns.clone()];
    rows.extend(sheet.rows.iter().map(|row| row.cells.clone()));
    Ok(rows)
}

/// Larger files are no glossaries.
const MOST_BYTES: usize = 16 << 20;

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Result<Glossary, String> {
        glossary("words.tsv", text.as_bytes(), Language::De, "the hub")
            .map_err(|trouble| trouble.said(Lang::FALLBACK))
    }

    /// The entries as the debug form shows them: how they are found belongs to the engine.
    fn entries(glossary: &Glossary) -> String {
        format!("{glossary:?}")
    }

    #[test]
    fn lines_with_tabs_are_word_plain_word_and_explanation() {
        let read =
            read_text("\u{feff}Kavitation\tBläschen\t\r\nLunker\t\tein Hohlraum, \"innen\"\r\n");
        let said = entries(&read.unwrap());
        for part in [
            "Kavitation",
            "Bläschen",
            "Lunker",
            "ein Hohlraum, \\\"innen\\\"",
            "the hub",
        ] {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert!(!said.contains("feff"), "{said}");
    }

    #[test]
    fn headings_of_any_language_order_the_columns() {
        for head in [
            "Explanation\tTerm\tPlain word",
            "Erklärung\tBegriff\tEinfaches Wort",
            "Pojasnilo\tIzraz\tPreprosta beseda",
        ] {
            let read = read_text(&format!("{head}\nsmall bubbles\tKavitation\t\n"));
            let said = entries(&read.unwrap());
            assert!(said.contains("term: \"Kavitation\""), "{head}: {said}");
            assert!(said.contains("Some(\"small bubbles\")"), "{head}: {said}");
        }
    }

    #[test]
    fn commas_and_semicolons_are_read_as_tables() {
        let read = read_text("Begriff;Einfaches Wort\nKavitation;Bläschen\n");
        assert!(entries(&read.unwrap()).contains("Some(\"Bläschen\")"));
    }

    #[test]
    fn what_is_no_glossary_is_told() {
        for (text, words) in [
            ("Plain word\tExplanation\na\tb\n", "“Term”"),
            ("Kavitation\t\t\n", "No word"),
            ("%PDF-1.7", "PDF"),
        ] {
            let said = read_text(text).unwrap_err();
            assert!(said.contains(words), "{text}: {said}");
        }
    }
}
