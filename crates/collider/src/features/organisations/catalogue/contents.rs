//! The catalogue's contents: who is listed, by which values they are found, and in which order.

use std::{
    collections::{BTreeSet, HashMap},
    sync::OnceLock,
};

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        profile::Choice,
        standing::{Audience, State},
    },
    facets::{Choices, Counts, Facet, ValueId, Values, sift},
    listed::Listed,
};
use crate::platform::i18n::{Collation, Lang};

/// Everything that is listed.
#[derive(Debug, Default)]
pub struct Contents {
    listed: Vec<Listed>,
    values_of: Vec<Vec<ValueId>>,
    places: HashMap<Uuid, usize>,
    values: Values,
    by_name: [OnceLock<Vec<usize>>; 8],
}

/// Organisations that meet a wish.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Which ones, best or alphabetically first.
    pub ids: Vec<Uuid>,
    /// How many there would be with each value.
    pub counts: Counts,
}

impl Contents {
    /// Lists an organisation, or lists it anew.
    pub fn put(&mut self, listed: Listed, now: Timestamp) {
        let mut values: BTreeSet<(Facet, String)> = listed.values();
        values.insert((Facet::State, listed.state(now).code().to_owned()));
        let ids: Vec<ValueId> =
            values.into_iter().map(|(facet, value)| self.values.intern(facet, &value)).collect();
        self.forget_order();
        match self.places.get(&listed.id) {
            Some(place) => {
                self.values_of[*place] = ids;
                self.listed[*place] = listed;
            }
            None => {
                self.places.insert(listed.id, self.listed.len());
                self.listed.push(listed);
                self.values_of.push(ids);
            }
        }
    }

    /// Lists an organisation no longer.
    pub fn remove(&mut self, id: Uuid) {
        let Some(place) = self.places.remove(&id) else { return };
        self.listed.swap_remove(place);
        self.values_of.swap_remove(place);
        if let Some(moved) = self.listed.get(place) {
            self.places.insert(moved.id, place);
        }
        self.forget_order();
    }

    fn forget_order(&mut self) {
        self.by_name = Default::default();
    }

    /// The organisation with this id.
    pub fn get(&self, id: Uuid) -> Option<&Listed> {
        self.places.get(&id).map(|place| &self.listed[*place])
    }

    /// Everybody, in no particular order.
    pub fn all(&self) -> &[Listed] {
        &self.listed
    }

    /// Everybody that a reader may know of.
    pub fn open_to(&self, audience: Audience, now: Timestamp) -> impl Iterator<Item = &Listed> {
        self.listed.iter().filter(move |listed| listed.is_open_to(audience, now))
    }

    /// How many are listed.
    pub fn len(&self) -> usize {
        self.listed.len()
    }

    /// Whether nobody is listed.
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// Those whose approval has run out by now and who are still counted as approved.
    pub fn run_out(&self, now: Timestamp) -> Vec<Uuid> {
        let approved = self.values.find(Facet::State, State::Approved.code());
        self.listed
            .iter()
            .zip(&self.values_of)
            .filter(|(listed, values)| {
                listed.state(now) == State::Expired
                    && approved.is_some_and(|approved| values.contains(&approved))
            })
            .map(|(listed, _)| listed.id)
            .collect()
    }

    /// Lists anew with the same facts, so that what depends on the moment is right.
    pub fn refresh(&mut self, id: Uuid, now: Timestamp) {
        if let Some(listed) = self.get(id).cloned() {
            self.put(listed, now);
        }
    }

    /// Those that a reader may know of and that meet the choices. `ranked` gives the order and leaves
    /// out everybody it does not name; without it the order is alphabetical in the reader's language.
    pub fn find(
        &self,
        choices: &Choices,
        ranked: Option<&[Uuid]>,
        audience: Audience,
        now: Timestamp,
        lang: Lang,
    ) -> Found {
        let order: Vec<usize> = match ranked {
            Some(ids) => ids.iter().filter_map(|id| self.places.get(id).copied()).collect(),
            None => self.alphabetical(lang).to_vec(),
        };
        let open = order
            .iter()
            .filter(|place| self.listed[**place].is_open_to(audience, now))
            .map(|place| (*place, self.values_of[*place].as_slice()));
        let (places, counts) = sift(open, &choices.prepare(&self.values), &self.values);
        Found {
            ids: places.into_iter().map(|place| self.listed[place].id).collect(),
            counts,
        }
    }

    fn alphabetical(&self, lang: Lang) -> &[usize] {
        let slot = Lang::all().position(|known| known == lang).unwrap_or_default();
        self.by_name[slot % self.by_name.len()].get_or_init(|| {
            let collation = Collation::of(lang);
            let mut order: Vec<usize> = (0..self.listed.len()).collect();
            order.sort_by(|a, b| {
                let (a, b) = (&self.listed[*a], &self.listed[*b]);
                collation.compare(&a.name, &b.name).then(a.id.cmp(&b.id))
            });
            order
        })
    }
}
