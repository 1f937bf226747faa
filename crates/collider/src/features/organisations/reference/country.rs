//! Countries, by the codes that NUTS uses (ISO 3166 but `EL` and `UK`).

use std::sync::OnceLock;

use super::{named::Named, table::Table};
use crate::platform::i18n::Lang;

static COUNTRIES: OnceLock<Named> = OnceLock::new();

fn countries() -> &'static Named {
    COUNTRIES.get_or_init(|| {
        let table = Table::read(include_str!("../../../../../../data/countries.tsv"));
        let mut countries = Named::default();
        for row in table.rows() {
            let code = Some(row.get("nuts"))
                .filter(|nuts| !nuts.is_empty())
                .unwrap_or(row.get("code"));
            countries.add(code, &row, row.get("code"));
        }
        countries
    })
}

/// Whether this is a country's code.
pub fn exists(code: &str) -> bool {
    countries().holds(code)
}

/// Name of a country, or the code itself if it is not known.
pub fn name(code: &str, lang: Lang) -> String {
    countries().name(code, lang)
}

/// Every country's code.
pub fn codes() -> impl Iterator<Item = &'static str> {
    countries().codes()
}

/// The country that a cell of a sheet means: a code, or a name in a language of the pages.
pub fn understand(cell: &str) -> Option<&'static str> {
    countries().understand(cell)
}
