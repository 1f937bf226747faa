//! What the catalogue keeps of an organisation: what lists, filters and the matrix need, no more.

use std::collections::BTreeSet;

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        agreement::Agreement,
        profile::{Choice, Kind, Side, Size, Visibility},
        reference::{region, sector},
        standing::{Standing, State},
        store::Organisation,
        visibility::{Part, Parts, ShownTo, Subject},
    },
    facets::{Facet, UNKNOWN},
    understanding::{Said, Understanding},
};

/// An organisation as lists show it.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Which one.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Which world it stands in.
    pub side: Side,
    /// Its sectors' codes.
    pub sectors: Vec<String>,
    /// Country code.
    pub country: Option<String>,
    /// NUTS code.
    pub region: Option<String>,
    /// Working languages.
    pub languages: Vec<String>,
    /// Size class.
    pub size: Size,
    /// Who may see it.
    pub visibility: Visibility,
    /// Who may see its parts.
    pub shown_to: ShownTo,
    /// Whether consent was given.
    pub consented: bool,
    /// What was decided.
    pub standing: Standing,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// What the engine made of its words.
    pub understanding: Understanding,
}

impl Listed {
    /// From the stored organisation and what the engine made of its words.
    pub fn new(organisation: &Organisation, understanding: Understanding) -> Self {
        let profile = &organisation.profile;
        Self {
            id: organisation.id,
            name: profile.name.clone(),
            kind: profile.kind,
            side: profile.side,
            sectors: profile.sectors.clone(),
            country: profile.country.clone(),
            region: profile.region.clone(),
            languages: profile.languages.clone(),
            size: profile.size,
            visibility: profile.visibility,
            shown_to: profile.shown_to,
            consented: profile.consented.is_some(),
            standing: organisation.standing,
            updated_at: organisation.updated_at,
            understanding,
        }
    }

    /// Where the profile stands.
    pub fn state(&self, now: Timestamp) -> State {
        self.standing.state(now)
    }

    /// What readers' groups are asked about.
    pub fn subject(&self, now: Timestamp) -> Subject {
        Subject {
            id: self.id,
            side: self.side,
            visibility: self.visibility,
            shown_to: self.shown_to,
            consented: self.consented,
            state: self.state(now),
            // Nothing that is listed says whom to ask.
            contact: Agreement::default(),
        }
    }

    /// The same as somebody sees it from whom parts are kept: as if it had never said them.
    #[must_use]
    pub fn without(&self, kept: Parts) -> Self {
        let words = |part: Part, said: &[Said]| match kept.has(part) {
            true => Vec::new(),
            false => said.to_vec(),
        };
        let details = !kept.has(Part::Details);
        Self {
            id: self.id,
            name: self.name.clone(),
            sectors: self.sectors.clone(),
            country: self.country.clone(),
            region: self.region.clone(),
            languages: match details {
                true => self.languages.clone(),
                false => Vec::new(),
            },
            size: if details { self.size } else { Size::Unknown },
            shown_to: ShownTo::default(),
            understanding: Understanding {
                competences: words(Part::Competences, self.competences()),
                needs: words(Part::Needs, self.needs()),
                proposals: match kept.touch_proposals() {
                    true => Vec::new(),
                    false => self.understanding.proposals.clone(),
                },
            },
            ..*self
        }
    }

    /// What it can do.
    pub fn competences(&self) -> &[Said] {
        &self.understanding.competences
    }

    /// What it seeks.
    pub fn needs(&self) -> &[Said] {
        &self.understanding.needs
    }

    /// The values by which it is found, except [`Facet::State`], which depends on the moment.
    pub fn values(&self) -> BTreeSet<(Facet, String)> {
        let mut values = BTreeSet::new();
        let mut add = |facet: Facet, found: Vec<String>| {
            if found.is_empty() {
                values.insert((facet, UNKNOWN.to_owned()));
            }
            values.extend(found.into_iter().map(|value| (facet, value)));
        };
        // A facet whose values can be kept from a reader has its part in [`Facet::part`].
        add(Facet::Side, vec![self.side.code().to_owned()]);
        add(Facet::Kind, vec![self.kind.code().to_owned()]);
        add(Facet::Size, vec![self.size.code().to_owned()]);
        let headings = self
            .sectors
            .iter()
            .map(|code| sector::heading(code).to_owned())
            .collect();
        add(Facet::Sector, headings);
        add(Facet::Language, self.languages.clone());
        let mut places: Vec<String> = self.country.iter().cloned().collect();
        if let Some(code) = &self.region {
            // A region is also in every region that contains it: DED42 is in DED4, DED and DE.
            let parts = (2..=code.len()).filter_map(|end| code.get(..end));
            places.extend(
                parts
                    .filter(|part| part.len() == 2 || region::find(part).is_some())
                    .map(str::to_owned),
            );
        }
        add(Facet::Region, places);
        let fields = |said: &[Said]| -> Vec<String> {
            said.iter()
                .filter_map(|said| Some(said.field.as_ref()?.code.clone()))
                .collect()
        };
        add(Facet::Competence, fields(self.competences()));
        add(Facet::Need, fields(self.needs()));
        values
    }
}
