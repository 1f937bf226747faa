//! Countries, by the codes that NUTS uses (ISO 3166 but `EL` and `UK`).

use std::{collections::HashMap, sync::OnceLock};

use super::{Label, fold, table::Table};
use crate::platform::i18n::Lang;

struct Countries {
    all: Vec<(&'static str, Label)>,
    by_word: HashMap<String, &'static str>,
}

static COUNTRIES: OnceLock<Countries> = OnceLock::new();

fn countries() -> &'static Countries {
    COUNTRIES.get_or_init(|| {
        let table = Table::read(include_str!("../../../../../../data/countries.tsv"));
        let mut all = Vec::new();
        let mut by_word = HashMap::new();
        for row in table.rows() {
            let code = Some(row.get("nuts"))
                .filter(|nuts| !nuts.is_empty())
                .unwrap_or(row.get("code"));
            by_word.insert(fold(code), code);
            by_word.insert(fold(row.get("code")), code);
            for lang in Lang::all() {
                by_word.insert(fold(row.get(lang.code())), code);
            }
            all.push((
                code,
                Label::new(Lang::all().map(|lang| (lang.code(), row.get(lang.code())))),
            ));
        }
        by_word.remove("");
        Countries { all, by_word }
    })
}

/// Whether this is a country's code.
pub fn exists(code: &str) -> bool {
    countries().all.iter().any(|(known, _)| *known == code)
}

/// Name of a country, or the code itself if it is not known.
pub fn name(code: &str, lang: Lang) -> String {
    countries()
        .all
        .iter()
        .find(|(known, _)| *known == code)
        .map_or_else(
            || code.to_owned(),
            |(_, label)| label.in_lang(lang).to_owned(),
        )
}

/// Every country's code.
pub fn codes() -> impl Iterator<Item = &'static str> {
    countries().all.iter().map(|(code, _)| *code)
}

/// The country that a cell of a sheet means: a code, or a name in a language of the pages.
pub fn understand(cell: &str) -> Option<&'static str> {
    countries().by_word.get(&fold(cell)).copied()
}
