//! Trade words that the encoder misses, with what they mean: shipped ones from `data/aliases.tsv`,
//! overlaid by the hub's.

use std::{collections::HashSet, sync::OnceLock};

use uuid::Uuid;

use super::{
    reference::{fold, table::Table},
    store::vocabulary::StoredAlias,
};

/// The shipped aliases. Their ids follow from their words, so that a hub can change or retire one.
pub fn shipped() -> &'static [StoredAlias] {
    static SHIPPED: OnceLock<Vec<StoredAlias>> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        Table::read(include_str!("../../../../../data/aliases.tsv"))
            .rows()
            .map(|row| StoredAlias {
                id: id_of(row.get("term"), row.get("lang")),
                term: row.get("term").to_owned(),
                lang: Some(row.get("lang").to_owned()).filter(|lang| !lang.is_empty()),
                meaning: row.get("meaning").to_owned(),
                retired: false,
            })
            .collect()
    })
}

/// The id of a shipped alias.
fn id_of(term: &str, lang: &str) -> Uuid {
    use sha2::{Digest, Sha256};
    let digest = Sha256::digest(format!("alias\t{lang}\t{}", fold(term)).as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// What holds in this hub: shipped ones that it did not change, and its own that are not retired.
pub fn in_force(own: &[StoredAlias]) -> Vec<StoredAlias> {
    let changed: HashSet<Uuid> = own.iter().map(|alias| alias.id).collect();
    shipped()
        .iter()
        .filter(|alias| !changed.contains(&alias.id))
        .chain(own.iter().filter(|alias| !alias.retired))
        .cloned()
        .collect()
}

/// Everything there is to see of the glossary, by word: shipped ones as the hub changed them, its own,
/// and retired ones; with whether it stands as shipped.
pub fn overlaid(own: &[StoredAlias]) -> Vec<(StoredAlias, bool)> {
    let changed: HashSet<Uuid> = own.iter().map(|alias| alias.id).collect();
    let mut all: Vec<(StoredAlias, bool)> = shipped()
        .iter()
        .filter(|alias| !changed.contains(&alias.id))
        .map(|alias| (alias.clone(), true))
        .chain(own.iter().map(|alias| (alias.clone(), false)))
        .collect();
    all.sort_by_cached_key(|(alias, _)| (fold(&alias.term), alias.lang.clone(), alias.id));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hub_changes_and_retires_shipped_aliases() {
        let [first, second] = [&shipped()[0], &shipped()[1]];
        let changed = StoredAlias {
            meaning: "something else".into(),
            ..first.clone()
        };
        let retired = StoredAlias {
            retired: true,
            ..second.clone()
        };
        let added = StoredAlias {
            id: Uuid::from_u128(7),
            term: "kurent".into(),
            lang: Some("sl".into()),
            meaning: "carnival figure".into(),
            retired: false,
        };
        let force = in_force(&[changed.clone(), retired.clone(), added.clone()]);
        assert_eq!(force.len(), shipped().len());
        assert!(force.contains(&changed) && force.contains(&added));
        assert!(!force.contains(first) && !force.iter().any(|alias| alias.id == retired.id));

        let seen = overlaid(&[changed.clone(), retired.clone(), added.clone()]);
        assert_eq!(seen.len(), shipped().len() + 1);
        assert!(
            seen.contains(&(retired, false)),
            "what is retired can be brought back"
        );
        assert_eq!(seen.iter().filter(|(_, as_shipped)| !as_shipped).count(), 3);
    }

    #[test]
    fn shipped_ids_are_unique() {
        let ids: HashSet<Uuid> = shipped().iter().map(|alias| alias.id).collect();
        assert_eq!(ids.len(), shipped().len());
    }
}
