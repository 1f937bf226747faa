//! Languages in which organisations work and write (ISO 639-1).

use std::{collections::HashMap, sync::OnceLock};

use super::{Label, fold, table::Table};
use crate::platform::i18n::Lang;

struct Languages {
    all: Vec<(&'static str, Label)>,
    by_word: HashMap<String, &'static str>,
}

static LANGUAGES: OnceLock<Languages> = OnceLock::new();

fn languages() -> &'static Languages {
    LANGUAGES.get_or_init(|| {
        let table = Table::read(include_str!("../../../../../../data/languages.tsv"));
        let mut all = Vec::new();
        let mut by_word = HashMap::new();
        for row in table.rows() {
            let code = row.get("code");
            by_word.insert(fold(code), code);
            by_word.insert(fold(row.get("own")), code);
            for lang in Lang::all() {
                by_word.insert(fold(row.get(lang.code())), code);
            }
            all.push((
                code,
                Label::new(Lang::all().map(|lang| (lang.code(), row.get(lang.code())))),
            ));
        }
        by_word.remove("");
        Languages { all, by_word }
    })
}

/// Whether this is a language's code.
pub fn exists(code: &str) -> bool {
    languages().all.iter().any(|(known, _)| *known == code)
}

/// Name of a language, or the code itself if it is not known.
pub fn name(code: &str, lang: Lang) -> String {
    languages()
        .all
        .iter()
        .find(|(known, _)| *known == code)
        .map_or_else(
            || code.to_owned(),
            |(_, label)| label.in_lang(lang).to_owned(),
        )
}

/// Every language's code.
pub fn codes() -> impl Iterator<Item = &'static str> {
    languages().all.iter().map(|(code, _)| *code)
}

/// The language that a cell of a sheet means: a code (`de`, `de-AT`), or a name in itself or in a
/// language of the pages.
pub fn understand(cell: &str) -> Option<&'static str> {
    let cell = cell.trim();
    let found = languages().by_word.get(&fold(cell)).copied();
    found.or_else(|| {
        let (primary, _) = cell.split_once(['-', '_'])?;
        (primary.len() == 2).then(|| languages().by_word.get(&fold(primary)).copied())?
    })
}
