//! How the catalogue gets to know what the database knows: everything at the start, then whatever
//! the audit log names.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering},
    },
    time::Duration,
};

use collider_matching::{Alias, Aliases, Language, Phrase};
use jiff::Timestamp;
use tokio::sync::Mutex;
use uuid::Uuid;

use super::{
    super::{
        aliases,
        fields::{Axis, Vocabulary},
        profile::Profile,
        store::{self, Organisation, vocabulary as stored},
    },
    Catalogue, Contents,
    contents::party_of,
    labels::Labels,
    listed::Listed,
    proposing::{gist, propose, worlds},
    reading::{Vectors, encode, kept_vectors},
    understanding::Understanding,
};
use crate::platform::{
    Platform,
    store::{entries_after, head},
};

/// Changes that a page waits for; more are taken in by the background while pages show what there is.
const PAGES_WAIT_FOR: usize = 40;
/// Organisations taken in at a time, between which pages may read.
const AT_ONCE: usize = 100;
/// Texts encoded at a time.
const TEXTS_AT_ONCE: usize = 256;
/// How often the background looks.
const TICK: Duration = Duration::from_millis(500);
/// How long a page waits for the first organisation of a hub to be understood. The labellers are made
/// for it, which takes about a second.
const FIRST: Duration = Duration::from_secs(10);

/// How far the catalogue is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Organisations whose words are understood.
    pub understood: usize,
    /// Organisations to be understood in all.
    pub total: usize,
    /// Whether everything is there.
    pub ready: bool,
}

impl Progress {
    /// Share that is done, in hundredths.
    pub fn percent(&self) -> usize {
        (self.understood * 100)
            .checked_div(self.total)
            .unwrap_or(if self.ready { 100 } else { 0 })
    }
}

/// Where the catalogue stands in the audit log, and what it needs to go on.
#[derive(Default)]
pub struct Following {
    seen: AtomicI64,
    loaded: AtomicBool,
    taught: AtomicBool,
    /// Whether a page had to be made without the newest changes.
    behind: AtomicBool,
    /// Organisations that are listed but whose words are still to be understood.
    backlog: std::sync::Mutex<BTreeSet<Uuid>>,
    /// Organisations taken from the backlog whose words are being understood just now.
    in_work: AtomicUsize,
    total: AtomicUsize,
    /// Whether something was understood with the vocabulary in force: its labellers are made.
    practised: AtomicBool,
    /// Held while something is taken in, never for longer than a portion takes.
    busy: Mutex<()>,
    knowledge: RwLock<Arc<Knowledge>>,
}

/// What is needed to understand a profile.
#[derive(Clone, Default)]
struct Knowledge {
    labels: Option<Arc<Labels>>,
    corrections: Arc<stored::Corrections>,
}

impl Following {
    pub(super) fn progress(&self) -> Progress {
        let waiting = self.backlog().len() + self.in_work.load(Ordering::Acquire);
        let total = self.total.load(Ordering::Relaxed).max(waiting);
        Progress {
            understood: total - waiting,
            total,
            ready: self.taught.load(Ordering::Acquire)
                && waiting == 0
                && !self.behind.load(Ordering::Acquire),
        }
    }

    fn backlog(&self) -> std::sync::MutexGuard<'_, BTreeSet<Uuid>> {
        self.backlog.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn next_portion(&self) -> Vec<Uuid> {
        let mut backlog = self.backlog();
        let portion: Vec<Uuid> = (0..AT_ONCE).map_while(|_| backlog.pop_first()).collect();
        self.in_work.store(portion.len(), Ordering::Release);
        portion
    }

    fn knowledge(&self) -> Arc<Knowledge> {
        Arc::clone(
            &self
                .knowledge
                .read()
                .unwrap_or_else(PoisonError::into_inner),
        )
    }

    fn know(&self, knowledge: Knowledge) {
        *self
            .knowledge
            .write()
            .unwrap_or_else(PoisonError::into_inner) = Arc::new(knowledge);
    }
}

impl Catalogue {
    /// Brings in what changed since, so that the page about to be made shows it. While the catalogue is
    /// being built, or after a large import, it answers at once and the page shows how far it is.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn fresh(&self, platform: &Platform) -> anyhow::Result<()> {
        if !self.following.loaded.load(Ordering::Acquire) {
            return Ok(());
        }
        let newest = head(platform.store.read()).await?;
        let behind = newest > self.following.seen.load(Ordering::Acquire);
        self.following.behind.store(behind, Ordering::Release);
        if !behind {
            return Ok(());
        }
        let patience = match self.following.practised.load(Ordering::Acquire) {
            true => TICK,
            false => FIRST,
        };
        let Ok(_busy) = tokio::time::timeout(patience, self.following.busy.lock()).await else {
            return Ok(());
        };
        let pending = entries_after(
            platform.store.read(),
            self.following.seen.load(Ordering::Acquire),
            PAGES_WAIT_FOR as u64 + 1,
        )
        .await?;
        if pending.len() <= PAGES_WAIT_FOR {
            self.take_in(platform, pending).await?;
            self.following.behind.store(false, Ordering::Release);
        }
        Ok(())
    }

    /// Loads everything, then follows the audit log until the program ends.
    pub async fn follow(self, platform: Platform) {
        while let Err(problem) = self.load(&platform).await {
            tracing::error!("the catalogue cannot be loaded, trying again: {problem:#}");
            tokio::time::sleep(Duration::from_secs(2)).await;
        }
        let mut last_look = Timestamp::UNIX_EPOCH;
        loop {
            tokio::time::sleep(TICK).await;
            let done = async {
                self.catch_up(&platform).await?;
                self.work_off(&platform).await
            };
            if let Err(problem) = done.await {
                tracing::warn!("the catalogue is behind: {problem:#}");
            }
            let now = platform.clock.now();
            if now.duration_since(last_look).as_secs() >= 60 {
                last_look = now;
                platform.costly.forget_idle();
                let run_out = self.read().run_out(now);
                let mut contents = self.write();
                run_out.into_iter().for_each(|id| contents.refresh(id, now));
            }
        }
    }

    async fn catch_up(&self, platform: &Platform) -> anyhow::Result<()> {
        loop {
            let _busy = self.following.busy.lock().await;
            let seen = self.following.seen.load(Ordering::Acquire);
            let pending = entries_after(platform.store.read(), seen, 5_000).await?;
            if pending.is_empty() {
                return Ok(());
            }
            self.take_in(platform, pending).await?;
        }
    }

    pub(super) async fn load(&self, platform: &Platform) -> anyhow::Result<()> {
        let busy = self.following.busy.lock().await;
        let began = std::time::Instant::now();
        // The number first: what changes while everything is read will be read again.
        let seen = head(platform.store.read()).await?;
        let ids = store::all_ids(platform.store.read()).await?;
        self.following.total.store(ids.len(), Ordering::Relaxed);
        self.set_aliases(platform).await?;
        for chunk in ids.chunks(500) {
            let organisations = store::load_many(platform.store.read(), chunk).await?;
            let now = platform.clock.now();
            let mut contents = self.write();
            for organisation in &organisations {
                contents.index_mut().upsert(party_of(organisation));
                contents.put(Listed::new(organisation, without_fields(organisation)), now);
            }
        }
        self.following.backlog().extend(ids.iter().copied());
        self.following.seen.store(seen, Ordering::Release);
        self.following.loaded.store(true, Ordering::Release);
        drop(busy);
        tracing::info!(organisations = ids.len(), took = ?began.elapsed(), "the directory is ready");
        self.learn_vocabulary(platform).await?;
        self.following.taught.store(true, Ordering::Release);
        self.work_off(platform).await?;
        metrics::gauge!("catalogue_ready").set(1.0);
        tracing::info!(took = ?began.elapsed(), "the catalogue is ready");
        Ok(())
    }

    /// Understands what is listed but not yet understood, portion by portion; pages and changes come
    /// in between.
    async fn work_off(&self, platform: &Platform) -> anyhow::Result<()> {
        let mut worked = false;
        loop {
            let portion = self.following.next_portion();
            if portion.is_empty() {
                break;
            }
            worked = true;
            let understood = async {
                // Encoding takes long and happens before the lock, so that changes need not wait.
                let organisations = store::load_many(platform.store.read(), &portion).await?;
                let texts = organisations
                    .iter()
                    .flat_map(|of| texts_of(&of.profile))
                    .collect();
                self.vectors(platform, texts).await?;
                let _busy = self.following.busy.lock().await;
                let organisations = store::load_many(platform.store.read(), &portion).await?;
                self.understand(platform, organisations).await
            };
            if let Err(problem) = understood.await {
                self.following.backlog().extend(portion);
                self.following.in_work.store(0, Ordering::Release);
                return Err(problem);
            }
        }
        if worked {
            self.learn_wanted(platform).await?;
            let refit = self.clone();
            tokio::task::spawn_blocking(move || refit.write().index_mut().refit()).await?;
            self.questions.forget();
        }
        Ok(())
    }

    /// Takes in what the audit log names.
    async fn take_in(
        &self,
        platform: &Platform,
        entries: Vec<(i64, String, Uuid)>,
    ) -> anyhow::Result<()> {
        let Some(newest) = entries.last().map(|(number, _, _)| *number) else {
            return Ok(());
        };
        let things: HashSet<&str> = entries.iter().map(|(_, thing, _)| thing.as_str()).collect();
        if things.contains("alias") {
            self.set_aliases(platform).await?;
            self.learn_wanted(platform).await?;
            self.questions.forget();
        }
        let mut changed: BTreeSet<Uuid> = entries
            .iter()
            .filter(|(_, thing, _)| thing == "organisation")
            .map(|(_, _, id)| *id)
            .collect();
        if things.contains("field") {
            self.learn_vocabulary(platform).await?;
            changed.extend(self.read().all().iter().map(|listed| listed.id));
        } else if things.contains("field-correction") {
            let before = self.following.knowledge();
            let corrections = stored::corrections(platform.store.read()).await?;
            let moved: HashSet<&String> = corrections
                .iter()
                .filter(|(key, code)| before.corrections.get(*key) != Some(code))
                .map(|((_, phrase), _)| phrase)
                .collect();
            changed.extend(
                self.read()
                    .all()
                    .iter()
                    .filter(|listed| says(listed, &moved))
                    .map(|listed| listed.id),
            );
            self.following.know(Knowledge {
                corrections: Arc::new(corrections),
                ..(*before).clone()
            });
        }
        let changed: Vec<Uuid> = changed.into_iter().collect();
        let many = changed.len() > PAGES_WAIT_FOR;
        for chunk in changed.chunks(AT_ONCE) {
            let organisations = store::load_many(platform.store.read(), chunk).await?;
            let there: HashSet<Uuid> = organisations.iter().map(|of| of.id).collect();
            let now = platform.clock.now();
            let mut contents = self.write();
            chunk
                .iter()
                .filter(|id| !there.contains(id))
                .for_each(|id| contents.remove(*id));
            if many {
                // Listed at once, understood as the background gets to it.
                for organisation in &organisations {
                    contents.index_mut().upsert(party_of(organisation));
                    let kept = contents
                        .get(organisation.id)
                        .map(|known| known.understanding.clone());
                    let understanding = kept.unwrap_or_else(|| without_fields(organisation));
                    contents.put(Listed::new(organisation, understanding), now);
                }
            }
        }
        if many {
            self.following.backlog().extend(changed);
        } else {
            let organisations = store::load_many(platform.store.read(), &changed).await?;
            self.understand(platform, organisations).await?;
            if self.following.backlog().is_empty() {
                self.learn_wanted(platform).await?;
            }
        }
        let listed = self.read().len();
        self.following.total.store(listed, Ordering::Relaxed);
        self.following.seen.store(newest, Ordering::Release);
        self.following.behind.store(false, Ordering::Release);
        Ok(())
    }

    /// Encodes what is new, assigns fields, works out proposals, and lists the organisations.
    async fn understand(
        &self,
        platform: &Platform,
        organisations: Vec<Organisation>,
    ) -> anyhow::Result<()> {
        if organisations.is_empty() {
            return Ok(());
        }
        {
            let mut contents = self.write();
            for organisation in &organisations {
                contents.index_mut().upsert(party_of(organisation));
            }
        }
        let texts: Vec<String> = organisations
            .iter()
            .flat_map(|of| texts_of(&of.profile))
            .collect();
        let vectors = self.vectors(platform, texts).await?;
        {
            let mut contents = self.write();
            for (text, vector) in &vectors {
                contents.index_mut().learn(text, vector);
            }
        }
        let ids: Vec<Uuid> = organisations.iter().map(|of| of.id).collect();
        let declined = stored::declined(platform.store.read(), Some(&ids)).await?;
        let knowledge = self.following.knowledge();
        let now = platform.clock.now();
        let catalogue = self.clone();
        tokio::task::spawn_blocking(move || {
            let mut declined_of: HashMap<Uuid, HashSet<(String, String)>> = HashMap::new();
            for (id, subject, value) in declined {
                declined_of.entry(id).or_default().insert((subject, value));
            }
            let nothing = HashSet::new();
            let understood: Vec<Listed> = organisations
                .iter()
                .map(|organisation| {
                    let declined = declined_of.get(&organisation.id).unwrap_or(&nothing);
                    let made = make_sense(organisation, &knowledge, &vectors, declined);
                    Listed::new(organisation, made)
                })
                .collect();
            let mut contents = catalogue.write();
            understood
                .into_iter()
                .for_each(|listed| contents.put(listed, now));
        })
        .await?;
        self.following.practised.store(true, Ordering::Release);
        Ok(())
    }

    /// Gives the index the vectors that it still wants: those of phrases in which a trade word is
    /// said plainly.
    async fn learn_wanted(&self, platform: &Platform) -> anyhow::Result<()> {
        let wanted = self.read().index().wanted();
        if self.encoder.is_none() {
            return Ok(());
        }
        for portion in wanted.chunks(TEXTS_AT_ONCE) {
            let vectors = self.vectors(platform, portion.to_vec()).await?;
            let mut contents = self.write();
            for (text, vector) in &vectors {
                contents.index_mut().learn(text, vector);
            }
        }
        Ok(())
    }

    async fn vectors(&self, platform: &Platform, texts: Vec<String>) -> anyhow::Result<Vectors> {
        let Some(encoder) = &self.encoder else {
            return Ok(Vectors::new());
        };
        let (mut found, missing) = kept_vectors(&platform.store, encoder, &texts).await?;
        for chunk in missing.chunks(TEXTS_AT_ONCE) {
            found.extend(encode(&platform.store, encoder, chunk.to_vec()).await?);
        }
        Ok(found)
    }

    async fn set_aliases(&self, platform: &Platform) -> anyhow::Result<()> {
        let own = stored::aliases(platform.store.read()).await?;
        let aliases = glossary(&own);
        self.write().index_mut().set_aliases(aliases);
        Ok(())
    }

    /// Reads the hub's fields and corrections for the labellers.
    async fn learn_vocabulary(&self, platform: &Platform) -> anyhow::Result<()> {
        let changes = stored::fields(platform.store.read()).await?;
        let vocabulary = Arc::new(Vocabulary::shipped().with_changes(&changes));
        let corrections = Arc::new(stored::corrections(platform.store.read()).await?);
        let vectors = self.vectors(platform, Labels::texts(&vocabulary)).await?;
        let labels = Labels::new(self.encoder.as_ref(), &vocabulary, &Arc::new(vectors));
        self.write().set_vocabulary(vocabulary);
        self.following.practised.store(false, Ordering::Release);
        self.following.know(Knowledge {
            labels: Some(Arc::new(labels)),
            corrections,
        });
        Ok(())
    }

    fn write(&self) -> std::sync::RwLockWriteGuard<'_, Contents> {
        self.contents
            .write()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

fn says(listed: &Listed, keys: &HashSet<&String>) -> bool {
    [Axis::Competence, Axis::Need].into_iter().any(|axis| {
        listed
            .understanding
            .said(axis)
            .iter()
            .any(|said| keys.contains(&super::super::fields::phrase_key(&said.text)))
    })
}

/// The trade words in force, for the engine.
pub(super) fn glossary(own: &[stored::StoredAlias]) -> Aliases {
    Aliases::new(aliases::in_force(own).into_iter().map(|alias| Alias {
        language: alias.lang.as_deref().and_then(Language::parse),
        term: alias.term,
        meaning: Phrase::new(alias.meaning, "en"),
    }))
}

/// Every text of an organisation that is compared with labels.
pub(super) fn texts_of(profile: &Profile) -> Vec<String> {
    let said = profile
        .competences
        .iter()
        .chain(&profile.needs)
        .map(|said| said.text.clone());
    let gists = profile
        .works
        .iter()
        .filter_map(gist)
        .map(|phrase| phrase.text);
    let description = profile.description.iter().map(|said| said.text.clone());
    std::iter::once(profile.name.clone())
        .chain(said)
        .chain(gists)
        .chain(description)
        .collect()
}

fn make_sense(
    organisation: &Organisation,
    knowledge: &Knowledge,
    vectors: &Vectors,
    declined: &HashSet<(String, String)>,
) -> Understanding {
    let Some(labels) = &knowledge.labels else {
        return without_fields(organisation);
    };
    let profile = &organisation.profile;
    let worlds = worlds(profile.side);
    let assign = |axis: Axis, said: &super::super::profile::Phrase| {
        let phrase = Phrase::new(&said.text, said.lang.as_deref().unwrap_or_default());
        labels.assign(
            axis,
            &worlds,
            &phrase,
            vectors.get(&said.text),
            &knowledge.corrections,
        )
    };
    Understanding {
        competences: profile
            .competences
            .iter()
            .map(|said| assign(Axis::Competence, said))
            .collect(),
        needs: profile
            .needs
            .iter()
            .map(|said| assign(Axis::Need, said))
            .collect(),
        proposals: propose(profile, labels, vectors, declined),
    }
}

/// What can be shown before the engine has looked.
fn without_fields(organisation: &Organisation) -> Understanding {
    let said = |said: &super::super::profile::Phrase| super::Said {
        text: said.text.clone(),
        lang: said.lang.clone(),
        field: None,
        meets: Vec::new(),
    };
    Understanding {
        competences: organisation.profile.competences.iter().map(said).collect(),
        needs: organisation.profile.needs.iter().map(said).collect(),
        proposals: Vec::new(),
    }
}
