//! The catalogue's contents: who is listed, by which values they are found, and in which order.

use std::{
    collections::{BTreeSet, HashMap},
    sync::{Arc, OnceLock},
};

use collider_matching::{Facets, Index, Language, Party, PartyId, Phrase, encoder::Encoder};
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        fields::Vocabulary,
        profile::{Choice, Profile, Side},
        standing::State,
        store::Organisation,
        visibility::Parts,
    },
    facets::{Choices, Counts, Facet, ValueId, Values, sift},
    listed::Listed,
    proposing::gist,
    shipped,
};
use crate::platform::i18n::{Collation, Lang};

/// Everything that is listed, and the engine's index over its words.
pub struct Contents {
    index: Index,
    vocabulary: Arc<Vocabulary>,
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
    /// Empty.
    pub fn new(encoder: Option<Arc<dyn Encoder>>) -> Self {
        let open = |encoder: Arc<dyn Encoder>| {
            let maker = Arc::clone(&encoder);
            Index::with_vectors(encoder, |text| {
                shipped::vector(maker.as_ref(), &shipped::key_of(text))
            })
        };
        let index = encoder.map(open).transpose().unwrap_or_else(|problem| {
            tracing::error!(%problem, "the text encoder does not work; comparing by letters alone");
            None
        });
        Self {
            index: index.unwrap_or_else(Index::by_letters),
            vocabulary: Arc::new(Vocabulary::shipped().clone()),
            listed: Vec::new(),
            values_of: Vec::new(),
            places: HashMap::new(),
            values: Values::default(),
            by_name: Default::default(),
        }
    }

    /// The engine's index. Party ids are the organisations' ids as numbers; offers and seeks stand at
    /// the places of the profile's competences and needs, examples at those of its works.
    pub(super) fn index(&self) -> &Index {
        &self.index
    }

    pub(super) fn index_mut(&mut self) -> &mut Index {
        &mut self.index
    }

    /// The hub's fields.
    pub fn vocabulary(&self) -> &Arc<Vocabulary> {
        &self.vocabulary
    }

    pub(super) fn set_vocabulary(&mut self, vocabulary: Arc<Vocabulary>) {
        self.vocabulary = vocabulary;
    }

    /// Lists an organisation, or lists it anew.
    pub fn put(&mut self, listed: Listed, now: Timestamp) {
        let mut values: BTreeSet<(Facet, String)> = listed.values();
        values.insert((Facet::State, listed.state(now).code().to_owned()));
        let ids: Vec<ValueId> = values
            .into_iter()
            .map(|(facet, value)| self.values.intern(facet, &value))
            .collect();
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
        self.index.remove(id.as_u128());
        let Some(place) = self.places.remove(&id) else {
            return;
        };
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

    /// The organisation with this id, whoever asks.
    pub(in crate::features::organisations) fn get(&self, id: Uuid) -> Option<&Listed> {
        self.places.get(&id).map(|place| &self.listed[*place])
    }

    /// Everybody, in no particular order, whoever asks.
    pub(in crate::features::organisations) fn all(&self) -> &[Listed] {
        &self.listed
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

    /// See [`super::Seen::find`]. `kept` says what of an organisation the reader may not know; `None`
    /// leaves it out.
    pub(super) fn find(
        &self,
        choices: &Choices,
        ranked: Option<&[Uuid]>,
        lang: Lang,
        kept: impl Fn(&Listed) -> Option<Parts>,
    ) -> Found {
        let order: Vec<usize> = match ranked {
            Some(ids) => ids
                .iter()
                .filter_map(|id| self.places.get(id).copied())
                .collect(),
            None => self.alphabetical(lang).to_vec(),
        };
        let open = order.iter().filter_map(|place| {
            let kept = kept(&self.listed[*place])?;
            let values = self.values.without(&self.values_of[*place], kept);
            Some((*place, values))
        });
        let (places, counts) = sift(open, &choices.prepare(&self.values), &self.values);
        Found {
            ids: places
                .into_iter()
                .map(|place| self.listed[place].id)
                .collect(),
            counts,
        }
    }

    fn alphabetical(&self, lang: Lang) -> &[usize] {
        let slot = Lang::all()
            .position(|known| known == lang)
            .unwrap_or_default();
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

/// An organisation as the engine sees it.
pub(super) fn party_of(organisation: &Organisation) -> Party {
    party(organisation.id.as_u128(), &organisation.profile)
}

/// A profile as the engine sees it.
pub(super) fn party(id: PartyId, profile: &Profile) -> Party {
    let phrase = |said: &super::super::profile::Phrase| {
        Phrase::new(&said.text, said.lang.as_deref().unwrap_or_default())
    };
    let side = match profile.side {
        Side::Creative => collider_matching::Side::Creative,
        Side::Industry => collider_matching::Side::Industry,
        Side::Both => collider_matching::Side::Both,
        Side::Neither | Side::Unknown => collider_matching::Side::Unknown,
    };
    let mut party = Party::new(id, side);
    party.offers = profile.competences.iter().map(phrase).collect();
    party.seeks = profile.needs.iter().map(phrase).collect();
    party.examples = profile
        .works
        .iter()
        .map(|work| gist(work).unwrap_or_else(|| Phrase::new("", "")))
        .collect();
    party.names = names(profile);
    party.facets = Facets {
        regions: profile.region.iter().cloned().collect(),
        languages: profile
            .languages
            .iter()
            .filter_map(|code| Language::parse(code))
            .collect(),
        sectors: profile.sectors.clone(),
    };
    party
}

fn names(profile: &Profile) -> Vec<Phrase> {
    std::iter::once(&profile.name)
        .chain(&profile.other_names)
        .map(|name| Phrase::new(name, ""))
        .collect()
}
