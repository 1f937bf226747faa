//! Fields of competence and need: the rows and columns of the matchmaking matrix, two levels. A
//! vocabulary ships in `data/fields.toml`; the hub adds, renames and retires.

use std::{
    collections::{HashMap, HashSet},
    sync::OnceLock,
};

use serde::{Deserialize, Serialize};

use super::reference::{Example, Label};

/// Whether a phrase says what an organisation can do or what it seeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Axis {
    /// What it can do.
    Competence,
    /// What it seeks.
    Need,
}

impl Axis {
    /// As stored and in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Competence => "competence",
            Self::Need => "need",
        }
    }

    /// The inverse of [`Axis::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Competence, Self::Need]
            .into_iter()
            .find(|axis| axis.code() == code)
    }
}

/// Whose competences or needs a field describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum World {
    /// The creative side.
    Creative,
    /// The industry side.
    Industry,
}

impl World {
    /// As stored and in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Creative => "creative",
            Self::Industry => "industry",
        }
    }

    /// The inverse of [`World::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Creative, Self::Industry]
            .into_iter()
            .find(|world| world.code() == code)
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Creative => Self::Industry,
            Self::Industry => Self::Creative,
        }
    }
}

/// A field of competence or need.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Stable code.
    pub code: String,
    /// Competence or need.
    pub axis: Axis,
    /// Whose.
    pub side: World,
    /// The field that contains it; fields that contain others hold no phrases themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Its name.
    pub label: Label,
    /// Its name in at most 22 characters, for column heads.
    #[serde(default)]
    pub short: Label,
    /// What belongs to it, in a sentence.
    #[serde(default)]
    pub hint: Label,
    /// Phrases that teach the engine what it means.
    #[serde(default)]
    pub examples: Vec<Example>,
}

#[derive(Deserialize)]
struct File {
    field: Vec<Field>,
}

/// The fields of a hub, in the order of rows and columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Vocabulary {
    fields: Vec<Field>,
    places: HashMap<String, usize>,
}

impl Vocabulary {
    /// As it ships.
    pub fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Vocabulary> = OnceLock::new();
        SHIPPED.get_or_init(|| {
            let file: File = toml::from_str(include_str!("../../../../../data/fields.toml"))
                .expect("data/fields.toml is well-formed; a test reads it");
            Self::of(file.field)
        })
    }

    fn of(fields: Vec<Field>) -> Self {
        let places = fields
            .iter()
            .enumerate()
            .map(|(place, field)| (field.code.clone(), place))
            .collect();
        Self { fields, places }
    }

    /// With the hub's changes: `Some` replaces or adds, `None` retires. A retired parent takes its
    /// children along.
    #[must_use]
    pub fn with_changes(&self, changes: &HashMap<String, Option<Field>>) -> Self {
        let mut fields: Vec<Field> = self
            .fields
            .iter()
            .filter_map(|field| match changes.get(&field.code) {
                None => Some(field.clone()),
                Some(changed) => changed.clone(),
            })
            .collect();
        let mut added: Vec<Field> = changes
            .iter()
            .filter(|(code, _)| !self.places.contains_key(*code))
            .filter_map(|(_, field)| field.clone())
            .collect();
        added.sort_by(|a, b| a.code.cmp(&b.code));
        for field in added {
            // Behind its siblings, so that rows stay together under their heading.
            let after = fields.iter().rposition(|known| match &field.parent {
                Some(parent) => known.parent.as_ref() == Some(parent) || known.code == *parent,
                None => known.axis == field.axis && known.side == field.side,
            });
            fields.insert(after.map_or(fields.len(), |place| place + 1), field);
        }
        let codes: HashSet<String> = fields.iter().map(|field| field.code.clone()).collect();
        fields.retain(|field| {
            field
                .parent
                .as_ref()
                .is_none_or(|parent| codes.contains(parent))
        });
        Self::of(fields)
    }

    /// The field with this code.
    pub fn find(&self, code: &str) -> Option<&Field> {
        self.places.get(code).map(|place| &self.fields[*place])
    }

    /// Every field, in order.
    pub fn all(&self) -> &[Field] {
        &self.fields
    }

    /// Fields of one axis and side that hold phrases, in order.
    pub fn leaves(&self, axis: Axis, side: World) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(move |field| {
            field.axis == axis && field.side == side && !self.has_children(&field.code)
        })
    }

    /// Headings of one axis and side with the fields under them. A field without heading stands
    /// under itself.
    pub fn groups(&self, axis: Axis, side: World) -> Vec<(&Field, Vec<&Field>)> {
        let mut groups: Vec<(&Field, Vec<&Field>)> = Vec::new();
        for leaf in self.leaves(axis, side) {
            let heading = leaf
                .parent
                .as_deref()
                .and_then(|code| self.find(code))
                .unwrap_or(leaf);
            match groups
                .iter_mut()
                .find(|(known, _)| known.code == heading.code)
            {
                Some((_, leaves)) => leaves.push(leaf),
                None => groups.push((heading, vec![leaf])),
            }
        }
        groups
    }

    /// Whether other fields stand under this one.
    pub fn has_children(&self, code: &str) -> bool {
        self.fields
            .iter()
            .any(|field| field.parent.as_deref() == Some(code))
    }
}

/// What makes two phrases the same for a correction.
pub fn phrase_key(text: &str) -> String {
    super::profile::name_key(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::i18n::Lang;

    #[test]
    fn the_shipped_vocabulary_is_whole() {
        let vocabulary = Vocabulary::shipped();
        let mut codes = HashSet::new();
        for field in vocabulary.all() {
            assert!(codes.insert(&field.code), "{} stands twice", field.code);
            if let Some(parent) = &field.parent {
                let parent = vocabulary.find(parent).expect("a parent that is there");
                assert_eq!((parent.axis, parent.side), (field.axis, field.side));
                assert_eq!(parent.parent, None, "{} is on a third level", field.code);
            }
            for lang in Lang::all() {
                assert!(
                    !field.label.in_lang(lang).is_empty(),
                    "{} in {lang}",
                    field.code
                );
                let length = field.short.in_lang(lang).chars().count();
                assert!(
                    (1..=22).contains(&length),
                    "{} in {lang}: {length}",
                    field.code
                );
            }
            if !vocabulary.has_children(&field.code) {
                assert!(
                    field.examples.len() >= 12,
                    "{} has few examples",
                    field.code
                );
            }
        }
        let count = |axis, side| vocabulary.leaves(axis, side).count();
        assert!((25..=40).contains(&count(Axis::Competence, World::Creative)));
        assert_eq!(count(Axis::Need, World::Industry), 12);
        assert_eq!(vocabulary.groups(Axis::Need, World::Industry).len(), 6);
    }

    #[test]
    fn the_hub_renames_adds_and_retires() {
        let shipped = Vocabulary::shipped();
        let leaf = shipped
            .leaves(Axis::Competence, World::Creative)
            .next()
            .expect("a leaf")
            .clone();
        let parent = leaf.parent.clone().expect("a heading");
        let renamed = Field {
            label: Label::new([("en", "Machines that please")]),
            ..leaf.clone()
        };
        let added = Field {
            code: "hub-puppets".into(),
            label: Label::new([("en", "Puppets")]),
            ..leaf.clone()
        };
        let changes = HashMap::from([
            (renamed.code.clone(), Some(renamed.clone())),
            (added.code.clone(), Some(added)),
        ]);
        let changed = shipped.with_changes(&changes);
        assert_eq!(changed.find(&leaf.code), Some(&renamed));
        let groups = changed.groups(Axis::Competence, World::Creative);
        let (_, first) = groups.first().expect("a group");
        assert_eq!(
            first.last().map(|field| field.code.as_str()),
            Some("hub-puppets")
        );

        let without = shipped.with_changes(&HashMap::from([(parent, None)]));
        assert_eq!(
            without.find(&leaf.code),
            None,
            "children go with their heading"
        );
    }
}
