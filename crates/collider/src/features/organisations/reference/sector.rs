//! Sectors: the thirteen creative ones and NACE 2.1.

use std::{collections::HashMap, sync::OnceLock};

use serde::Deserialize;

use super::{Example, Label, fold, table::Table};
use crate::{features::organisations::profile::Side, platform::i18n::Lang};

/// A sector with its place in the hierarchy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sector {
    /// `design`, or a NACE code: `C`, `25`, `25.6`, `25.62`.
    pub code: String,
    /// Its name.
    pub label: Label,
    /// The sector that contains it.
    pub parent: Option<String>,
    /// 0 for creative sectors, 1 (section) to 4 (class) for NACE.
    pub level: u8,
    /// Phrases that teach the engine what it means.
    pub examples: Vec<Example>,
}

#[derive(Deserialize)]
struct CreativeFile {
    sector: Vec<CreativeSector>,
}

#[derive(Deserialize)]
struct CreativeSector {
    code: String,
    label: Label,
    #[serde(default)]
    examples: Vec<Example>,
}

#[derive(Deserialize)]
struct NaceExamplesFile {
    division: Vec<NaceExamples>,
}

#[derive(Deserialize)]
struct NaceExamples {
    code: String,
    #[serde(default)]
    examples: Vec<Example>,
}

struct Sectors {
    all: Vec<Sector>,
    by_code: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
    /// Codes of NACE Revision 2 that Revision 2.1 no longer has → what they became.
    former: HashMap<&'static str, usize>,
}

static SECTORS: OnceLock<Sectors> = OnceLock::new();

fn sectors() -> &'static Sectors {
    SECTORS.get_or_init(|| {
        let creative: CreativeFile =
            toml::from_str(include_str!("../../../../../../data/creative-sectors.toml"))
                .expect("data/creative-sectors.toml is well-formed; a test reads it");
        let mut all: Vec<Sector> = creative
            .sector
            .into_iter()
            .map(|sector| Sector {
                code: sector.code,
                label: sector.label,
                parent: None,
                level: 0,
                examples: sector.examples,
            })
            .collect();
        let examples: NaceExamplesFile =
            toml::from_str(include_str!("../../../../../../data/nace-examples.toml"))
                .expect("data/nace-examples.toml is well-formed; a test reads it");
        let mut examples: HashMap<String, Vec<Example>> = examples
            .division
            .into_iter()
            .map(|of| (of.code, of.examples))
            .collect();
        let nace = Table::read(include_str!("../../../../../../data/nace.tsv"));
        all.extend(nace.rows().map(|row| Sector {
            code: row.get("code").to_owned(),
            label: Label::new(Lang::all().map(|lang| (lang.code(), row.get(lang.code())))),
            parent: Some(row.get("parent").to_owned()).filter(|parent| !parent.is_empty()),
            level: row.get("level").parse().unwrap_or(4),
            examples: examples.remove(row.get("code")).unwrap_or_default(),
        }));
        let by_code: HashMap<String, usize> = all
            .iter()
            .enumerate()
            .map(|(place, sector)| (sector.code.clone(), place))
            .collect();
        let mut by_name = HashMap::new();
        for (place, sector) in all.iter().enumerate().rev() {
            for (_, name) in sector.label.texts() {
                by_name.insert(fold(name), place);
            }
        }
        let former = Table::read(include_str!("../../../../../../data/nace-from-rev2.tsv"));
        let former = former
            .rows()
            .filter(|row| !by_code.contains_key(row.get("rev2")))
            .filter_map(|row| {
                let place = by_code.get(&common_code(row.get("rev21"))?)?;
                Some((row.get("rev2"), *place))
            })
            .collect();
        Sectors {
            all,
            by_code,
            by_name,
            former,
        }
    })
}

/// What several codes have in common: the class, the group or the division.
fn common_code(codes: &str) -> Option<String> {
    let mut codes = codes.split_whitespace();
    let first = codes.next()?;
    let others: Vec<&str> = codes.collect();
    // 25.62 → 25.6 → 25
    [5, 4, 2]
        .into_iter()
        .filter_map(|length| first.get(..length))
        .find(|start| others.iter().all(|code| code.starts_with(start)))
        .map(str::to_owned)
}

/// The sector with this code.
pub fn find(code: &str) -> Option<&'static Sector> {
    let sectors = sectors();
    sectors.by_code.get(code).map(|place| &sectors.all[*place])
}

/// Whether this is a sector's code.
pub fn exists(code: &str) -> bool {
    find(code).is_some()
}

/// Name of a sector, or the code itself if it is not known.
pub fn name(code: &str, lang: Lang) -> String {
    find(code).map_or_else(
        || code.to_owned(),
        |sector| sector.label.in_lang(lang).to_owned(),
    )
}

/// Every sector, creative ones first, NACE in the order of its codes.
pub fn all() -> &'static [Sector] {
    &sectors().all
}

/// Whether a code is one of the thirteen creative sectors.
pub fn is_creative(code: &str) -> bool {
    find(code).is_some_and(|sector| sector.level == 0)
}

/// The NACE 2.1 codes of creative work outside the thirteen sectors' own codes: publishing, film,
/// broadcasting, software, architecture, advertising and public relations, design and photography,
/// cultural education, arts, libraries and museums, jewellery. After the list of creative industries of
/// the British ministry for culture (DCMS Sectors Economic Estimates, methodology, 2016), carried over
/// to this revision of NACE.
const CREATIVE_ACTIVITIES: [&str; 13] = [
    "32.12", "58", "59", "60", "62", "71.11", "73.1", "73.3", "74.1", "74.2", "85.52", "90", "91",
];

/// The NACE 2.1 divisions of those who govern, teach, or speak for their members.
const PUBLIC_ACTIVITIES: [&str; 4] = ["84", "85", "94", "99"];

/// The side on which a sector's organisations stand.
pub fn side(code: &str) -> Side {
    let within = |codes: &[&str]| codes.iter().any(|part| code.starts_with(part));
    if is_creative(code) || within(&CREATIVE_ACTIVITIES) {
        Side::Creative
    } else if within(&PUBLIC_ACTIVITIES) {
        Side::Neither
    } else {
        Side::Industry
    }
}

/// The heading under which a sector is counted: itself for creative ones, the division (two digits)
/// for NACE classes and groups, the section where only that is known.
pub fn heading(code: &str) -> &str {
    if is_creative(code) || code.len() <= 2 {
        code
    } else {
        code.get(..2).unwrap_or(code)
    }
}

/// The sector that a cell of a sheet means: a code (with or without the section's letter and points)
/// or a name in a language of the pages. Codes that only NACE Revision 2 had lead to what they became
/// in Revision 2.1, or to the group or division that holds all of it.
pub fn understand(cell: &str) -> Option<&'static Sector> {
    let cell = cell.trim();
    let code = cell
        .split_whitespace()
        .next()
        .unwrap_or(cell)
        .trim_end_matches([',', ':', ';']);
    let numeric = code.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let candidates = [
        cell.to_lowercase(),
        cell.to_uppercase(),
        code.to_owned(),
        numeric.to_owned(),
    ];
    if let Some(found) = candidates.iter().find_map(|candidate| find(candidate)) {
        return Some(found);
    }
    let digits: String = numeric.chars().filter(char::is_ascii_digit).collect();
    if digits.len() >= 3 && digits.len() <= 4 && digits.len() >= numeric.len() - 1 {
        let code = format!("{}.{}", &digits[..2], &digits[2..]);
        let former = || {
            sectors()
                .former
                .get(code.as_str())
                .map(|place| &sectors().all[*place])
        };
        if let Some(found) = find(&code).or_else(former) {
            return Some(found);
        }
    }
    let sectors = sectors();
    sectors
        .by_name
        .get(&fold(cell))
        .map(|place| &sectors.all[*place])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirteen_creative_sectors_and_nace_with_its_hierarchy() {
        assert_eq!(all().iter().filter(|sector| sector.level == 0).count(), 13);
        for sector in all() {
            if let Some(parent) = &sector.parent {
                assert!(
                    exists(parent),
                    "{} is under {parent}, which is not there",
                    sector.code
                );
            }
            assert!(
                !sector.label.in_lang(Lang::FALLBACK).is_empty(),
                "{} has no name",
                sector.code
            );
        }
    }

    #[test]
    fn cells_of_sheets_are_understood() {
        let code = |cell: &str| understand(cell).map(|sector| sector.code.as_str());
        assert_eq!(code("Design"), Some("design"));
        assert_eq!(code("oblikovanje"), Some("design"));
        assert_eq!(code("25"), Some("25"));
        assert_eq!(code("C25.5"), Some("25.5"));
        assert_eq!(code("255"), Some("25.5"));
        assert_eq!(code("alchemy"), None);
    }

    #[test]
    fn sectors_stand_on_a_side() {
        for (code, stands) in [
            ("design", Side::Creative),
            ("62", Side::Creative),
            ("74.14", Side::Creative),
            ("85.52", Side::Creative),
            ("71", Side::Industry),
            ("25.62", Side::Industry),
            ("C", Side::Industry),
            ("85.4", Side::Neither),
            ("84", Side::Neither),
        ] {
            assert_eq!(side(code), stands, "{code}");
        }
        for code in CREATIVE_ACTIVITIES.iter().chain(&PUBLIC_ACTIVITIES) {
            assert!(exists(code), "{code} is not in NACE 2.1");
        }
    }

    #[test]
    fn codes_of_the_former_revision_lead_to_what_they_became() {
        let code = |cell: &str| understand(cell).map(|sector| sector.code.as_str());
        assert_eq!(code("14.11"), Some("14.24"));
        assert_eq!(code("C14.13"), Some("14"), "split over several groups");
        assert_eq!(code("25.6"), Some("25.6"), "still there");
        assert_eq!(code("99.9"), None);
    }
}
