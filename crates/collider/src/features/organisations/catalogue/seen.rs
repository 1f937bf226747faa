//! The catalogue with a reader's eyes. Pages, counts, searches, suggestions and files of what is listed
//! read here and nowhere else: what a reader may not know is not there, neither to show, nor to count,
//! nor to rank by.

use std::{borrow::Cow, sync::Arc};

use collider_matching::{Hit, PartnerQuery, Party, Query, Role, Shows, reasons::Match};
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        fields::Vocabulary,
        visibility::{Part, Parts, Reader},
    },
    contents::{Contents, Found},
    facets::Choices,
    listed::Listed,
};
use crate::platform::i18n::Lang;

/// The catalogue with a reader's eyes, at a moment.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    contents: &'a Contents,
    reader: &'a Reader,
    now: Timestamp,
}

impl Contents {
    /// What a reader may know of it at a moment.
    pub fn seen_by<'a>(&'a self, reader: &'a Reader, now: Timestamp) -> Seen<'a> {
        Seen {
            contents: self,
            reader,
            now,
        }
    }
}

impl<'a> Seen<'a> {
    /// Who reads.
    pub fn reader(&self) -> &'a Reader {
        self.reader
    }

    /// The moment.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// The hub's fields.
    pub fn vocabulary(&self) -> &'a Arc<Vocabulary> {
        self.contents.vocabulary()
    }

    /// The organisation with this id as the reader sees it. That there is none, and that the reader may
    /// not know of it, is the same answer.
    pub fn get(&self, id: Uuid) -> Option<Cow<'a, Listed>> {
        self.open(self.contents.get(id)?)
    }

    /// Everybody that the reader may know of, in no particular order.
    pub fn all(&self) -> impl Iterator<Item = Cow<'a, Listed>> + use<'a> {
        let seen = *self;
        self.contents
            .all()
            .iter()
            .filter_map(move |listed| seen.open(listed))
    }

    /// Those that meet the choices. `ranked` gives the order and leaves out everybody it does not name;
    /// without it the order is alphabetical in the reader's language.
    pub fn find(&self, choices: &Choices, ranked: Option<&[Uuid]>, lang: Lang) -> Found {
        self.contents
            .find(choices, ranked, lang, |listed| self.kept(listed))
    }

    /// Whose words come closest to a question, best first.
    pub fn search(&self, question: &Query, top: usize) -> Vec<Hit> {
        let index = self.contents.index();
        index.search_shown(question, |party| self.shows(party), top)
    }

    /// The partners of an organisation, best first. Only what the reader may know of either takes part.
    pub fn partners(
        &self,
        id: Uuid,
        seek: Option<usize>,
        may_meet: &dyn Fn(&Listed) -> bool,
        top: usize,
    ) -> Vec<Match> {
        let listed = |party: &Party| self.get(Uuid::from_u128(party.id));
        let query = PartnerQuery {
            seek,
            may_meet: &|_, other| listed(other).is_some_and(|other| may_meet(&other)),
            shows: &|party| self.shows(party),
            top,
        };
        self.contents.index().partners(id.as_u128(), &query)
    }

    /// Whether the reader may know that an organisation says this: it does, still, and shows it to them.
    pub fn says(&self, id: Uuid, role: Role, words: &str) -> bool {
        let party = self.contents.index().party(id.as_u128());
        party.is_some_and(|party| {
            self.shows(party).has(role) && party.phrases(role).iter().any(|said| said.text == words)
        })
    }

    fn open(&self, listed: &'a Listed) -> Option<Cow<'a, Listed>> {
        // Most profiles keep back no more than the contact, which is not listed: they are not copied.
        let kept = self.kept(listed)?.in_lists();
        Some(match kept.is_empty() {
            true => Cow::Borrowed(listed),
            false => Cow::Owned(listed.without(kept)),
        })
    }

    /// What of an organisation is kept from the reader; `None` where everything is.
    fn kept(&self, listed: &Listed) -> Option<Parts> {
        if self.reader.is_facilitator() {
            return Some(Parts::NONE);
        }
        let subject = listed.subject(self.now);
        self.reader
            .may_know_of(&subject)
            .then(|| self.reader.kept_from(&subject))
    }

    /// The same in the engine's terms.
    fn shows(&self, party: &Party) -> Shows {
        let listed = self.contents.get(Uuid::from_u128(party.id));
        let Some(kept) = listed.and_then(|listed| self.kept(listed)) else {
            return Shows::NOTHING;
        };
        if kept.is_empty() {
            return Shows::EVERYTHING;
        }
        let mut shows = Shows::EVERYTHING;
        for (part, role) in [
            (Part::Competences, Role::Offer),
            (Part::Needs, Role::Seek),
            (Part::Works, Role::Example),
        ] {
            if kept.has(part) {
                shows = shows.without(role);
            }
        }
        match kept.has(Part::Details) {
            true => shows.without_languages(),
            false => shows,
        }
    }
}
