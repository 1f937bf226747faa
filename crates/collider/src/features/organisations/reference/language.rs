//! Languages in which organisations work and write (ISO 639-1).

use std::sync::OnceLock;

use super::{named::Named, table::Table};
use crate::platform::i18n::Lang;

static LANGUAGES: OnceLock<Named> = OnceLock::new();

fn languages() -> &'static Named {
    LANGUAGES.get_or_init(|| {
        let table = Table::read(include_str!("../../../../../../data/languages.tsv"));
        let mut languages = Named::default();
        for row in table.rows() {
            languages.add(row.get("code"), &row, row.get("own"));
        }
        languages
    })
}

/// Whether this is a language's code.
pub fn exists(code: &str) -> bool {
    languages().holds(code)
}

/// Name of a language, or the code itself if it is not known.
pub fn name(code: &str, lang: Lang) -> String {
    languages().name(code, lang)
}

/// Every language's code.
pub fn codes() -> impl Iterator<Item = &'static str> {
    languages().codes()
}

/// The language that a cell of a sheet means: a code (`de`, `de-AT`), or a name in itself or in a
/// language of the pages.
pub fn understand(cell: &str) -> Option<&'static str> {
    let cell = cell.trim();
    languages().understand(cell).or_else(|| {
        let (primary, _) = cell.split_once(['-', '_'])?;
        (primary.len() == 2).then(|| languages().understand(primary))?
    })
}
