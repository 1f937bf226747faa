//! All parties and their phrases in memory, compared exhaustively.
//!
//! Reading takes `&self` and is cheap to share (`RwLock` or a swapped `Arc`); writing takes `&mut
//! self` and never encodes: a new phrase is found by its letters at once, and by its meaning as soon
//! as its vector is learned. The caller decides when and where to encode:
//!
//! ```
//! # use std::sync::Arc;
//! # use collider_matching::{Index, Party, Phrase, Side};
//! let mut index = Index::by_letters(); // or Index::with_encoder(encoder)?
//! let mut studio = Party::new(1, Side::Creative);
//! studio.offers.push(Phrase::new("packaging design", "en"));
//! index.upsert(studio);
//! let wanted = index.wanted(); // texts without a vector: look them up in a cache, encode the rest
//! # assert!(wanted.is_empty());
//! let query = index.prepare(&Phrase::new("design of packagings", "en"))?;
//! let hits = index.search(&query, |_| true, 10);
//! assert_eq!(hits[0].party, 1);
//! # Ok::<(), collider_matching::encoder::EncoderError>(())
//! ```

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::aliases::{Alias, Aliases};
use crate::centring::prior_centre;
use crate::corpus::{Compared, Corpus, Prepared, Scratch};
use crate::encoder::{Encoder, EncoderError, encode_with_progress};
use crate::likeness::Likeness;
use crate::party::{Party, PartyId, Phrase, Role, Shows};
use crate::vector::Vector;

/// The parties.
#[derive(Clone)]
pub struct Index {
    encoder: Option<Arc<dyn Encoder>>,
    aliases: Aliases,
    pub(crate) corpus: Corpus,
    pub(crate) slots: Vec<Option<Stored>>,
    by_id: HashMap<PartyId, u32>,
    free: Vec<u32>,
    /// For every row, whose phrases it stands for.
    pub(crate) users: Vec<Vec<User>>,
    /// For every row, the roles of its users as bits.
    pub(crate) roles: Vec<u8>,
}

#[derive(Clone)]
pub(crate) struct Stored {
    pub party: Party,
    pub phrases: Vec<StoredPhrase>,
}

/// A phrase and the rows that stand for it: its own words and, where trade words are known, those
/// of the glossary.
#[derive(Clone)]
pub(crate) struct StoredPhrase {
    pub role: Role,
    pub position: usize,
    pub plain: u32,
    pub rephrased: Option<(u32, Vec<Alias>)>,
}

impl StoredPhrase {
    pub(crate) fn rows(&self) -> impl Iterator<Item = u32> {
        [self.plain]
            .into_iter()
            .chain(self.rephrased.as_ref().map(|r| r.0))
    }
}

/// Where a row is used: the party's slot and the place in its list of phrases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct User {
    pub slot: u32,
    pub phrase: u32,
}

/// A phrase to search with, ready to be compared.
#[derive(Debug, Clone)]
pub struct Query {
    pub(crate) wordings: Vec<(Prepared, Vec<Alias>)>,
}

/// A party found by a search.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Hit {
    /// Who was found.
    pub party: PartyId,
    /// 0 to 1.
    pub score: f32,
    /// The phrase that carried it.
    pub phrase: Cited,
    /// Meaning and letters of that phrase.
    pub likeness: Likeness,
    /// Trade words that were understood through the glossary, in the query or in the phrase.
    pub aliases: Vec<Alias>,
}

/// A phrase of a party, as a reason names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cited {
    /// Offer, seek, example or name.
    pub role: Role,
    /// Its place in the party's list of that role, from 0.
    pub position: usize,
    /// The author's words and language.
    #[serde(flatten)]
    pub phrase: Phrase,
}

/// Search results below this strength are noise.
const LEAST_HIT: f32 = 0.18;

impl Index {
    /// An index that compares by letters alone: the reduced mode where no encoder is installed.
    #[must_use]
    pub fn by_letters() -> Self {
        Self::new(None, None)
    }

    /// An index that compares by meaning and letters. Encodes two dozen ordinary phrases to learn
    /// where the encoder's vectors lie.
    ///
    /// # Errors
    /// When the encoder cannot encode.
    pub fn with_encoder(encoder: Arc<dyn Encoder>) -> Result<Self, EncoderError> {
        Self::with_vectors(encoder, |_| None)
    }

    /// As [`Index::with_encoder`], but asks `known` for the vectors of the
    /// [`ordinary_phrases`](crate::ordinary_phrases) first, so that a cache saves the encoding.
    ///
    /// # Errors
    /// When the encoder cannot encode.
    pub fn with_vectors(
        encoder: Arc<dyn Encoder>,
        known: impl Fn(&str) -> Option<Vector>,
    ) -> Result<Self, EncoderError> {
        let prior = prior_centre(encoder.as_ref(), known)?;
        Ok(Self::new(Some(encoder), Some(prior)))
    }

    fn new(encoder: Option<Arc<dyn Encoder>>, prior: Option<Vec<f32>>) -> Self {
        Self {
            encoder,
            aliases: Aliases::default(),
            corpus: Corpus::new(prior),
            slots: Vec::new(),
            by_id: HashMap::new(),
            free: Vec::new(),
            users: Vec::new(),
            roles: Vec::new(),
        }
    }

    /// The number of parties.
    #[must_use]
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Whether there are no parties.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// The number of distinct texts that are compared.
    #[must_use]
    pub fn texts(&self) -> usize {
        self.corpus.len()
    }

    /// The encoder's id, `None` in reduced mode.
    #[must_use]
    pub fn encoder_id(&self) -> Option<&str> {
        self.encoder.as_deref().map(Encoder::id)
    }

    /// A party as it was put in.
    #[must_use]
    pub fn party(&self, id: PartyId) -> Option<&Party> {
        self.slot(id).map(|slot| &self.stored(slot).party)
    }

    /// All parties, in no particular order.
    pub fn parties(&self) -> impl Iterator<Item = &Party> {
        self.slots.iter().flatten().map(|s| &s.party)
    }

    /// Puts a party in, in place of the one with the same id.
    pub fn upsert(&mut self, party: Party) {
        // The new phrases come in before the old ones go, so that texts which stay keep their vectors.
        let slot = self.free.pop().unwrap_or_else(|| {
            self.slots.push(None);
            u32::try_from(self.slots.len() - 1)
                .expect("four billion parties do not fit into memory")
        });
        let mut phrases = Vec::new();
        for role in [Role::Offer, Role::Seek, Role::Example, Role::Name] {
            for (position, phrase) in party.phrases(role).iter().enumerate() {
                if !phrase.text.trim().is_empty() {
                    let place = User {
                        slot,
                        phrase: number(phrases.len()),
                    };
                    phrases.push(self.store_phrase(role, position, phrase, place));
                }
            }
        }
        let id = party.id;
        self.slots[slot as usize] = Some(Stored { party, phrases });
        if let Some(old) = self.by_id.insert(id, slot) {
            self.clear(old);
        }
    }

    /// Takes a party out; says whether it was there.
    pub fn remove(&mut self, id: PartyId) -> bool {
        let slot = self.by_id.remove(&id);
        if let Some(slot) = slot {
            self.clear(slot);
        }
        slot.is_some()
    }

    /// Puts another glossary in force. Only phrases in which a term came, went or changed its meaning
    /// want a new vector.
    pub fn set_aliases(&mut self, aliases: Aliases) {
        self.aliases = aliases;
        for slot in 0..self.slots.len() {
            let Some(mut stored) = self.slots[slot].take() else {
                continue;
            };
            for (place, phrase) in stored.phrases.iter_mut().enumerate() {
                let text = &stored.party.phrases(phrase.role)[phrase.position];
                let user = User {
                    slot: number(slot),
                    phrase: number(place),
                };
                let new = self.rephrased_row(phrase.role, text, user);
                if let Some((old, _)) = std::mem::replace(&mut phrase.rephrased, new) {
                    self.release(old, user);
                }
            }
            self.slots[slot] = Some(stored);
        }
    }

    /// Texts that still need a vector, each once; empty in reduced mode. Look them up in a cache,
    /// encode the others, and hand all to [`Index::learn`].
    #[must_use]
    pub fn wanted(&self) -> Vec<String> {
        self.corpus.wanted()
    }

    /// Takes the vector of a text that was [`wanted`](Index::wanted).
    pub fn learn(&mut self, text: &str, vector: &Vector) {
        self.corpus.learn(text, vector);
    }

    /// Learns anew where each language's centre lies and how rare each n-gram is. Happens by itself
    /// whenever the index has doubled; call it once after loading many parties.
    pub fn refit(&mut self) {
        self.corpus.refit();
    }

    /// Encodes everything wanted, for callers without a cache. `progress` hears how many texts of how
    /// many are done.
    ///
    /// # Errors
    /// When the encoder cannot encode.
    pub fn encode_wanted(
        &mut self,
        mut progress: impl FnMut(usize, usize),
    ) -> Result<(), EncoderError> {
        let Some(encoder) = self.encoder.clone() else {
            return Ok(());
        };
        let wanted = self.wanted();
        let texts: Vec<&str> = wanted.iter().map(String::as_str).collect();
        let vectors =
            encode_with_progress(encoder.as_ref(), &texts, |done| progress(done, texts.len()))?;
        for (text, vector) in texts.iter().zip(&vectors) {
            self.learn(text, vector);
        }
        self.refit();
        Ok(())
    }

    /// Prepares a phrase for searching: encodes it (some milliseconds; a text that the index has is
    /// not encoded again) and looks its words up in the glossary.
    ///
    /// # Errors
    /// When the encoder cannot encode.
    pub fn prepare(&self, phrase: &Phrase) -> Result<Query, EncoderError> {
        let rephrased = self.aliases.rephrase(phrase);
        let mut wordings = vec![(phrase.clone(), Vec::new())];
        wordings.extend(rephrased.map(|r| (r.phrase, r.used)));
        let wordings = wordings
            .into_iter()
            .map(|(phrase, aliases)| {
                let known = self.corpus.vector_of(&phrase.text);
                let vector = match (known, &self.encoder) {
                    (None, Some(encoder)) => encoder.encode(&[&phrase.text])?.pop(),
                    (known, _) => known,
                };
                let grams = crate::ngram::Grams::of(&phrase.text);
                Ok((
                    Prepared {
                        grams,
                        language: phrase.language,
                        vector,
                    },
                    aliases,
                ))
            })
            .collect::<Result<Vec<_>, EncoderError>>()?;
        Ok(Query { wordings })
    }

    /// The parties whose phrases come closest, best first; equal ones by id. At most `top`, only
    /// those for which `filter` holds.
    #[must_use]
    pub fn search(&self, query: &Query, filter: impl Fn(&Party) -> bool, top: usize) -> Vec<Hit> {
        let shows = |party: &Party| {
            if filter(party) {
                Shows::EVERYTHING
            } else {
                Shows::NOTHING
            }
        };
        self.search_shown(query, shows, top)
    }

    /// As [`Index::search`], for a reader who may not know all of everybody: only what `shows` lets
    /// speak is found, and what is found stands where its visible words put it.
    #[must_use]
    pub fn search_shown(
        &self,
        query: &Query,
        shows: impl Fn(&Party) -> Shows,
        top: usize,
    ) -> Vec<Hit> {
        let mut shown: Vec<Option<Shows>> = vec![None; self.slots.len()];
        let mut best: HashMap<u32, (f32, User, Likeness, usize, u32)> = HashMap::new();
        let mut scratch = Scratch::default();
        for (wording, (prepared, _)) in query.wordings.iter().enumerate() {
            self.corpus.compare(
                prepared,
                &mut scratch,
                |_| true,
                |row, likeness| {
                    let score = likeness.strength();
                    if score < LEAST_HIT {
                        return;
                    }
                    for user in &self.users[row as usize] {
                        let shown = *shown[user.slot as usize]
                            .get_or_insert_with(|| shows(&self.stored(user.slot).party));
                        if shown != Shows::EVERYTHING && !shown.has(self.role_of(*user)) {
                            continue;
                        }
                        let entry = best.entry(user.slot).or_insert((
                            f32::NEG_INFINITY,
                            *user,
                            likeness,
                            wording,
                            row,
                        ));
                        if (score, std::cmp::Reverse(user.phrase))
                            > (entry.0, std::cmp::Reverse(entry.1.phrase))
                        {
                            *entry = (score, *user, likeness, wording, row);
                        }
                    }
                },
            );
        }
        let mut hits: Vec<_> = best
            .into_values()
            .map(|found| (found.0, self.stored(found.1.slot).party.id, found))
            .collect();
        hits.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        hits.truncate(top);
        hits.into_iter()
            .map(|(score, party, (_, user, likeness, wording, row))| Hit {
                party,
                score,
                phrase: self.cited(user),
                likeness,
                aliases: [
                    query.wordings[wording].1.clone(),
                    self.aliases_of(user, row),
                ]
                .concat(),
            })
            .collect()
    }

    pub(crate) fn slot(&self, id: PartyId) -> Option<u32> {
        self.by_id.get(&id).copied()
    }

    pub(crate) fn stored(&self, slot: u32) -> &Stored {
        self.slots[slot as usize]
            .as_ref()
            .expect("slots of known ids and of rows in use are filled")
    }

    pub(crate) fn role_of(&self, user: User) -> Role {
        self.stored(user.slot).phrases[user.phrase as usize].role
    }

    pub(crate) fn cited(&self, user: User) -> Cited {
        let stored = self.stored(user.slot);
        let StoredPhrase { role, position, .. } = stored.phrases[user.phrase as usize];
        Cited {
            role,
            position,
            phrase: stored.party.phrases(role)[position].clone(),
        }
    }

    /// The trade words through which a row stands for a phrase.
    pub(crate) fn aliases_of(&self, user: User, row: u32) -> Vec<Alias> {
        match &self.stored(user.slot).phrases[user.phrase as usize].rephrased {
            Some((rephrased, aliases)) if *rephrased == row => aliases.clone(),
            _ => Vec::new(),
        }
    }

    fn store_phrase(
        &mut self,
        role: Role,
        position: usize,
        phrase: &Phrase,
        user: User,
    ) -> StoredPhrase {
        let plain = self.acquire(phrase, role, user);
        let rephrased = self.rephrased_row(role, phrase, user);
        StoredPhrase {
            role,
            position,
            plain,
            rephrased,
        }
    }

    fn rephrased_row(
        &mut self,
        role: Role,
        phrase: &Phrase,
        user: User,
    ) -> Option<(u32, Vec<Alias>)> {
        if role == Role::Name {
            return None;
        }
        let rephrased = self.aliases.rephrase(phrase)?;
        Some((self.acquire(&rephrased.phrase, role, user), rephrased.used))
    }

    fn acquire(&mut self, phrase: &Phrase, role: Role, user: User) -> u32 {
        let compared = if role == Role::Name {
            Compared::ByLetters
        } else {
            Compared::ByMeaningAndLetters
        };
        let row = self.corpus.acquire(phrase, compared);
        self.users.resize_with(self.corpus.end(), Vec::new);
        self.roles.resize(self.corpus.end(), 0);
        self.users[row as usize].push(user);
        self.roles[row as usize] |= role.bit();
        row
    }

    fn release(&mut self, row: u32, user: User) {
        let users = &mut self.users[row as usize];
        if let Some(place) = users.iter().position(|u| *u == user) {
            users.remove(place);
        }
        // Role bits of shared rows may stay too wide; users are checked again when a row is found.
        if self.corpus.release(row) {
            self.roles[row as usize] = 0;
        }
    }

    fn clear(&mut self, slot: u32) {
        let Some(stored) = self.slots[slot as usize].take() else {
            return;
        };
        for (place, phrase) in stored.phrases.iter().enumerate() {
            for row in phrase.rows() {
                self.release(
                    row,
                    User {
                        slot,
                        phrase: number(place),
                    },
                );
            }
        }
        self.free.push(slot);
    }
}

fn number(place: usize) -> u32 {
    u32::try_from(place).expect("four billion phrases do not fit into memory")
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index")
            .field("encoder", &self.encoder_id())
            .field("parties", &self.len())
            .field("texts", &self.texts())
            .finish_non_exhaustive()
    }
}
