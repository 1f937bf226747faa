//! NUTS regions (levels 1 to 3) and the names under which sheets know them.

use std::{collections::HashMap, sync::OnceLock};

use super::{fold, table::Table};

/// A region of the nomenclature of territorial units for statistics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// NUTS code.
    pub code: &'static str,
    /// Its name, in the country's own language.
    pub name: &'static str,
    /// 1 (large) to 3 (small).
    pub level: u8,
    /// Country code as NUTS uses it.
    pub country: &'static str,
    /// The name in Latin letters, where the country writes others.
    pub latin: &'static str,
    /// Codes of the regions that came in its place, if it is superseded.
    pub successors: Vec<&'static str>,
}

impl Region {
    /// Whether the nomenclature still has it.
    pub fn is_current(&self) -> bool {
        self.successors.is_empty()
    }
}

struct Regions {
    all: Vec<Region>,
    by_code: HashMap<&'static str, usize>,
    /// `(country, folded name)`.
    by_name: HashMap<(&'static str, String), usize>,
}

static REGIONS: OnceLock<Regions> = OnceLock::new();

fn regions() -> &'static Regions {
    REGIONS.get_or_init(|| {
        let table = Table::read(include_str!("../../../../../../data/nuts.tsv"));
        let all: Vec<Region> = table
            .rows()
            .map(|row| Region {
                code: row.get("code"),
                name: row.get("label"),
                level: row.get("level").parse().unwrap_or(1),
                country: row.get("country"),
                latin: row.get("latin"),
                successors: row.get("successors").split_whitespace().collect(),
            })
            .collect();
        let by_code: HashMap<_, _> = all
            .iter()
            .enumerate()
            .map(|(place, region)| (region.code, place))
            .collect();
        // Names lead to regions of today; superseded codes are only understood as codes.
        let mut by_name: HashMap<(&'static str, String), usize> = HashMap::new();
        for (place, region) in all
            .iter()
            .enumerate()
            .filter(|(_, region)| region.is_current())
        {
            let latin = Some(region.latin).filter(|latin| !latin.is_empty());
            for name in region.name.split('/').chain(latin) {
                let key = (region.country, fold(name));
                let larger = by_name
                    .get(&key)
                    .is_none_or(|known| all[*known].level > region.level);
                if larger {
                    by_name.insert(key, place);
                }
            }
        }
        // A name of several levels means the largest region of it ("Leipzig" the city's whole
        // district), but the small one where both are the same place under two codes.
        for place in by_name.values_mut() {
            while let Some(child) = only_child(&all, *place) {
                *place = child;
            }
        }
        let aliases = Table::read(include_str!("../../../../../../data/region-aliases.tsv"));
        for row in aliases.rows() {
            if let Some(place) = current(&all, &by_code, row.get("code")) {
                by_name.insert((all[place].country, fold(row.get("name"))), place);
            }
        }
        Regions {
            all,
            by_code,
            by_name,
        }
    })
}

/// The one region within another if it bears the same name.
fn only_child(all: &[Region], place: usize) -> Option<usize> {
    let parent = &all[place];
    let mut children = all.iter().enumerate().filter(|(_, region)| {
        region.level == parent.level + 1
            && region.is_current()
            && region.code.starts_with(parent.code)
    });
    match (children.next(), children.next()) {
        (Some((child, region)), None) if fold(region.name) == fold(parent.name) => Some(child),
        _ => None,
    }
}

/// The region of today behind a code: itself, its successor, or what all its successors lie in.
fn current(all: &[Region], by_code: &HashMap<&'static str, usize>, code: &str) -> Option<usize> {
    let place = *by_code.get(code)?;
    let first = match all[place].successors.as_slice() {
        [] => return Some(place),
        [only] => return by_code.get(only).copied(),
        [first, ..] => *first,
    };
    (2..first.len()).rev().find_map(|end| {
        let shared = first.get(..end)?;
        let all_in = all[place]
            .successors
            .iter()
            .all(|code| code.starts_with(shared));
        all_in.then(|| by_code.get(shared).copied()).flatten()
    })
}

/// The region with this code.
pub fn find(code: &str) -> Option<&'static Region> {
    let regions = regions();
    regions.by_code.get(code).map(|place| &regions.all[*place])
}

/// The country of the region with this code.
pub fn country_of(code: &str) -> Option<&'static str> {
    find(code).map(|region| region.country)
}

/// Every region, in the order of the codes.
pub fn all() -> &'static [Region] {
    &regions().all
}

/// Name of a region, or the code itself if it is not known.
pub fn name(code: &str) -> String {
    find(code).map_or_else(|| code.to_owned(), |region| region.name.to_owned())
}

/// The region that a cell of a sheet means: a code, or a name within a country (anywhere, if only one
/// country has it).
pub fn understand(cell: &str, country: Option<&str>) -> Option<&'static Region> {
    let code = cell.trim().to_uppercase();
    if let Some(region) = find(&code) {
        return Some(region);
    }
    let regions = regions();
    let name = fold(cell);
    if name.is_empty() {
        return None;
    }
    let mut found = regions
        .by_name
        .iter()
        .filter(|((of, known), _)| *known == name && country.is_none_or(|country| country == *of))
        .map(|(_, place)| &regions.all[*place]);
    match (found.next(), found.next()) {
        (Some(region), None) => Some(region),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_understood() {
        let code = |cell: &str, country| understand(cell, country).map(|region| region.code);
        assert_eq!(code("SI041", None), Some("SI041"));
        assert_eq!(code(" osrednjeslovenska ", Some("SI")), Some("SI041"));
        assert_eq!(code("Erzgebirgskreis", None), Some("DED42"));
        assert_eq!(code("Dresden, Kreisfreie Stadt", Some("DE")), Some("DED21"));
        assert_eq!(code("Leipzig", Some("DE")), Some("DED5"));
        assert_eq!(code("Continental Croatia", Some("HR")), Some("HR0"));
        assert_eq!(code("Atlantis", None), None);
        assert_eq!(code("", None), None);
    }
}
