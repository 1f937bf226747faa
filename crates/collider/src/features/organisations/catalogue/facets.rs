//! Filters with counts. Within a facet the chosen values widen ("design or film"), between facets
//! they narrow ("design, in Saxony"). The count behind a value says how many there would be with it
//! chosen, so a facet's own choice does not empty its other values.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

use super::super::visibility::{Part, Parts};

/// What organisations can be filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    /// Creative, industry, both, neither, unknown.
    Side,
    /// What it is.
    Kind,
    /// Creative sector or NACE division.
    Sector,
    /// Country and NUTS regions of all levels.
    Region,
    /// Working language.
    Language,
    /// Size class.
    Size,
    /// Field of a competence.
    Competence,
    /// Field of a need.
    Need,
    /// Draft, waiting, approved, expired; for facilitators.
    State,
}

impl Facet {
    /// In the order of the page.
    pub const ALL: [Self; 9] = [
        Self::Side,
        Self::Kind,
        Self::Sector,
        Self::Region,
        Self::Language,
        Self::Size,
        Self::Competence,
        Self::Need,
        Self::State,
    ];

    /// Name in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Side => "side",
            Self::Kind => "kind",
            Self::Sector => "sector",
            Self::Region => "region",
            Self::Language => "language",
            Self::Size => "size",
            Self::Competence => "competence",
            Self::Need => "need",
            Self::State => "state",
        }
    }

    /// The inverse of [`Facet::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.code() == code)
    }

    /// The part of a profile from which its values come; `None` for those that stand with the profile.
    pub fn part(self) -> Option<Part> {
        match self {
            Self::Language | Self::Size => Some(Part::Details),
            Self::Competence => Some(Part::Competences),
            Self::Need => Some(Part::Needs),
            Self::Side | Self::Kind | Self::Sector | Self::Region | Self::State => None,
        }
    }

    fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// The value of an organisation that says nothing: a value of its own.
pub const UNKNOWN: &str = "unknown";

/// A value that occurs, as a small number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ValueId(u32);

/// All values that occur, each once; and [`UNKNOWN`] of every facet, whether it occurs or not.
#[derive(Debug, Clone)]
pub struct Values {
    known: HashMap<(Facet, String), ValueId>,
    list: Vec<(Facet, String)>,
}

impl Default for Values {
    fn default() -> Self {
        let mut values = Self {
            known: HashMap::new(),
            list: Vec::new(),
        };
        for facet in Facet::ALL {
            values.intern(facet, UNKNOWN);
        }
        values
    }
}

impl Values {
    /// The number of a value, new if it is new.
    pub fn intern(&mut self, facet: Facet, value: &str) -> ValueId {
        if let Some(id) = self.known.get(&(facet, value.to_owned())) {
            return *id;
        }
        let id = ValueId(self.list.len() as u32);
        self.list.push((facet, value.to_owned()));
        self.known.insert((facet, value.to_owned()), id);
        id
    }

    /// The number of a value that occurs.
    pub fn find(&self, facet: Facet, value: &str) -> Option<ValueId> {
        self.known.get(&(facet, value.to_owned())).copied()
    }

    fn facet(&self, id: ValueId) -> Facet {
        self.list[id.0 as usize].0
    }

    /// The values of an organisation as somebody sees them from whom parts of it are kept: there it has
    /// the value of those that say nothing.
    pub fn without<'a>(&self, of: &'a [ValueId], kept: Parts) -> Cow<'a, [ValueId]> {
        let hidden = |facet: Facet| facet.part().is_some_and(|part| kept.has(part));
        if !Facet::ALL.into_iter().any(hidden) {
            return Cow::Borrowed(of);
        }
        let unsaid = Facet::ALL.into_iter().filter(|facet| hidden(*facet));
        let unsaid = unsaid.filter_map(|facet| self.find(facet, UNKNOWN));
        let said = of.iter().copied().filter(|id| !hidden(self.facet(*id)));
        Cow::Owned(said.chain(unsaid).collect())
    }
}

/// Chosen values by facet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices(BTreeMap<Facet, Vec<String>>);

impl Choices {
    /// Chooses one more value.
    pub fn choose(&mut self, facet: Facet, value: impl Into<String>) {
        let value = value.into();
        let chosen = self.0.entry(facet).or_default();
        if !chosen.contains(&value) {
            chosen.push(value);
        }
    }

    /// What is chosen in a facet.
    pub fn of(&self, facet: Facet) -> &[String] {
        self.0.get(&facet).map_or(&[], Vec::as_slice)
    }

    /// Whether a value is chosen.
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.of(facet).iter().any(|chosen| chosen == value)
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(Vec::is_empty)
    }

    /// Every choice.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &str)> {
        self.0
            .iter()
            .flat_map(|(facet, values)| values.iter().map(move |value| (*facet, value.as_str())))
    }

    /// Ready to be held against many organisations.
    pub fn prepare(&self, values: &Values) -> Prepared {
        let mut narrowing = 0;
        let mut wanted = Vec::new();
        for (facet, chosen) in self.0.iter().filter(|(_, chosen)| !chosen.is_empty()) {
            narrowing |= facet.bit();
            wanted.extend(chosen.iter().filter_map(|value| values.find(*facet, value)));
        }
        wanted.sort();
        Prepared { narrowing, wanted }
    }
}

/// Choices ready to be held against many organisations.
#[derive(Debug, Clone)]
pub struct Prepared {
    narrowing: u16,
    wanted: Vec<ValueId>,
}

impl Prepared {
    /// The facets (as bits) whose choice these values do not meet; 0 when all are met.
    fn unmet(&self, of: &[ValueId], values: &Values) -> u16 {
        if self.narrowing == 0 {
            return 0;
        }
        of.iter()
            .filter(|id| self.wanted.binary_search(id).is_ok())
            .fold(self.narrowing, |unmet, id| unmet & !values.facet(*id).bit())
    }
}

/// How often each value occurs among what is found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<Facet, Vec<(String, usize)>>);

impl Counts {
    /// Values of a facet with their counts, most frequent first, the unknown last.
    pub fn of(&self, facet: Facet) -> &[(String, usize)] {
        self.0.get(&facet).map_or(&[], Vec::as_slice)
    }
}

/// Sorts out which of `all` meet the choices, and counts. Answers the places of those that do.
pub fn sift<'a>(
    all: impl Iterator<Item = (usize, Cow<'a, [ValueId]>)>,
    choices: &Prepared,
    values: &Values,
) -> (Vec<usize>, Counts) {
    let mut counts = vec![0usize; values.list.len()];
    let mut found = Vec::new();
    for (place, of) in all {
        let unmet = choices.unmet(&of, values);
        if unmet == 0 {
            found.push(place);
            for id in of.iter() {
                counts[id.0 as usize] += 1;
            }
        } else if unmet.is_power_of_two() {
            // Only one facet keeps it out: choosing another value of that facet would let it in.
            for id in of.iter().filter(|id| values.facet(**id).bit() == unmet) {
                counts[id.0 as usize] += 1;
            }
        }
    }
    let mut by_facet: BTreeMap<Facet, Vec<(String, usize)>> = BTreeMap::new();
    for ((facet, value), count) in values.list.iter().zip(counts) {
        if count > 0 {
            by_facet
                .entry(*facet)
                .or_default()
                .push((value.clone(), count));
        }
    }
    for list in by_facet.values_mut() {
        list.sort_by(|a, b| {
            (a.0 == UNKNOWN, std::cmp::Reverse(a.1), &a.0).cmp(&(
                b.0 == UNKNOWN,
                std::cmp::Reverse(b.1),
                &b.0,
            ))
        });
    }
    (found, Counts(by_facet))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn world() -> (Values, Vec<Vec<ValueId>>) {
        let mut values = Values::default();
        let rows = [
            [
                (Facet::Side, "creative"),
                (Facet::Region, "SI"),
                (Facet::Sector, "design"),
            ],
            [
                (Facet::Side, "creative"),
                (Facet::Region, "DE"),
                (Facet::Sector, "film"),
            ],
            [
                (Facet::Side, "industry"),
                (Facet::Region, "SI"),
                (Facet::Sector, "25"),
            ],
            [
                (Facet::Side, UNKNOWN),
                (Facet::Region, "SI"),
                (Facet::Sector, UNKNOWN),
            ],
        ];
        let rows = rows
            .iter()
            .map(|row| {
                row.iter()
                    .map(|(facet, value)| values.intern(*facet, value))
                    .collect()
            })
            .collect();
        (values, rows)
    }

    fn choose(chosen: &[(Facet, &str)]) -> Choices {
        let mut choices = Choices::default();
        for (facet, value) in chosen {
            choices.choose(*facet, *value);
        }
        choices
    }

    #[test]
    fn counts_say_what_would_be_found() {
        let (values, rows) = world();
        let choices = choose(&[(Facet::Side, "creative"), (Facet::Region, "SI")]);
        let all = rows
            .iter()
            .enumerate()
            .map(|(place, row)| (place, row.as_slice().into()));
        let (found, counts) = sift(all, &choices.prepare(&values), &values);
        assert_eq!(found, [0]);
        let expected = [("creative", 1), ("industry", 1), (UNKNOWN, 1)];
        assert_eq!(
            counts.of(Facet::Side),
            expected.map(|(value, count)| (value.to_owned(), count)),
            "within Slovenia there would be one of each side"
        );
        let regions = [("DE", 1), ("SI", 1)].map(|(value, count)| (value.to_owned(), count));
        assert_eq!(counts.of(Facet::Region), regions);
    }

    #[test]
    fn a_value_that_nobody_has_finds_nobody() {
        let (values, rows) = world();
        let choices = choose(&[(Facet::Sector, "mining")]);
        let all = rows
            .iter()
            .enumerate()
            .map(|(place, row)| (place, row.as_slice().into()));
        assert_eq!(
            sift(all, &choices.prepare(&values), &values).0,
            Vec::<usize>::new()
        );
    }

    proptest! {
        /// Every count is the number found when that value is chosen instead in its facet.
        #[test]
        fn every_count_keeps_its_promise(
            rows in proptest::collection::vec(proptest::collection::vec(0u8..12, 1..6), 0..30),
            chosen in proptest::collection::vec(0u8..12, 0..4),
        ) {
            let name = |value: u8| {
                let facet = Facet::ALL[(value % 4) as usize];
                (facet, value.to_string())
            };
            let mut values = Values::default();
            let rows: Vec<Vec<ValueId>> = rows
                .iter()
                .map(|row| {
                    let mut row: Vec<_> = row.iter().map(|value| {
                        let (facet, value) = name(*value);
                        values.intern(facet, &value)
                    }).collect();
                    row.sort();
                    row.dedup();
                    row
                })
                .collect();
            let all = || rows.iter().enumerate().map(|(place, row)| (place, row.as_slice().into()));
            let mut choices = Choices::default();
            for value in chosen {
                let (facet, value) = name(value);
                choices.choose(facet, value);
            }
            let (_, counts) = sift(all(), &choices.prepare(&values), &values);
            for facet in Facet::ALL {
                for (value, count) in counts.of(facet) {
                    let mut instead = Choices::default();
                    for (other, kept) in choices.iter().filter(|(other, _)| *other != facet) {
                        instead.choose(other, kept);
                    }
                    instead.choose(facet, value.clone());
                    let (found, _) = sift(all(), &instead.prepare(&values), &values);
                    prop_assert_eq!(found.len(), *count);
                }
            }
        }
    }
}
