//! Whom an organisation should meet: the engine's partners under the hub's rule and the reader's
//! filters.

use std::collections::HashSet;

use uuid::Uuid;

use crate::{
    features::organisations::{
        catalogue::{Listed, Seen},
        profile::Side,
        reference::sector,
        standing::State,
    },
    platform::web::form::Typed,
};

use super::{meeting::MeetingRule, sentence::Reasons};

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// Only this need, by its place in the profile, from 0.
    pub need: Option<usize>,
    /// Partners in this country or region.
    pub region: Option<String>,
    /// Partners who work in this language.
    pub language: Option<String>,
    /// Partners of this sector.
    pub sector: Option<String>,
}

impl Asked {
    /// From an address. Needs are counted from 1 there.
    pub fn from_query(query: &str) -> Self {
        let typed = Typed::from_encoded(query.trim_start_matches('?'));
        let said = |name| Some(typed.text(name).to_owned()).filter(|value| !value.is_empty());
        Self {
            need: typed
                .text("need")
                .parse()
                .ok()
                .and_then(|place: usize| place.checked_sub(1)),
            region: said("region"),
            language: said("language"),
            sector: said("sector"),
        }
    }

    /// For an address.
    pub fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if let Some(place) = self.need {
            query.append_pair("need", &(place + 1).to_string());
        }
        for (name, value) in [
            ("region", &self.region),
            ("language", &self.language),
            ("sector", &self.sector),
        ] {
            if let Some(value) = value {
                query.append_pair(name, value);
            }
        }
        match query.finish() {
            query if query.is_empty() => query,
            query => format!("?{query}"),
        }
    }

    fn wants(&self, partner: &Listed) -> bool {
        let in_region = |code: &str| {
            partner.country.as_deref() == Some(code)
                || partner
                    .region
                    .as_deref()
                    .is_some_and(|region| region.starts_with(code))
        };
        let of_sector = |code: &str| {
            partner
                .sectors
                .iter()
                .any(|own| own == code || sector::heading(own) == code)
        };
        self.region.as_deref().is_none_or(in_region)
            && self
                .language
                .as_ref()
                .is_none_or(|code| partner.languages.contains(code))
            && self.sector.as_deref().is_none_or(of_sector)
    }
}

/// A suggested partner.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// Who.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub side: Side,
    /// Country code.
    pub country: Option<String>,
    /// NUTS code.
    pub region: Option<String>,
    /// Sectors' codes.
    pub sectors: Vec<String>,
    /// Working languages' codes.
    pub languages: Vec<String>,
    /// Where its profile stands.
    pub state: State,
    /// What the list is ordered by, 0 to 1.
    pub score: f32,
    /// Why.
    pub reasons: Reasons,
}

/// Who may be suggested at all.
#[derive(Debug, Clone, Copy)]
pub struct Bounds<'a> {
    /// The hub's rule.
    pub rule: MeetingRule,
    /// Partners that are left out.
    pub without: &'a HashSet<Uuid>,
    /// At most so many.
    pub top: usize,
}

/// The partners of an organisation, best first. Drafts and profiles that have run out are not
/// suggested: nobody stands behind their words.
pub fn suggest(seen: Seen<'_>, own: &Listed, asked: &Asked, bounds: Bounds<'_>) -> Vec<Suggestion> {
    if !MeetingRule::has_partners(own.side) {
        return Vec::new();
    }
    let may_meet = |partner: &Listed| {
        bounds.rule.allows(own.side, partner.side)
            && !bounds.without.contains(&partner.id)
            && !matches!(partner.state(seen.now()), State::Draft | State::Expired)
            && asked.wants(partner)
    };
    seen.partners(own.id, asked.need, &may_meet, bounds.top)
        .into_iter()
        .filter_map(|found| {
            let partner = seen.get(Uuid::from_u128(found.partner))?;
            let (own, theirs) = (
                (own.name.as_str(), own.side),
                (partner.name.as_str(), partner.side),
            );
            Some(Suggestion {
                score: found.score,
                reasons: Reasons::of(&found, own, theirs),
                id: partner.id,
                name: partner.name.clone(),
                side: partner.side,
                country: partner.country.clone(),
                region: partner.region.clone(),
                sectors: partner.sectors.clone(),
                languages: partner.languages.clone(),
                state: partner.state(seen.now()),
            })
        })
        .collect()
}

/// The match between two organisations, if there is one under the hub's rule.
pub fn between(
    seen: Seen<'_>,
    own: &Listed,
    partner: Uuid,
    bounds: Bounds<'_>,
) -> Option<Suggestion> {
    let others: HashSet<Uuid> = seen
        .all()
        .map(|listed| listed.id)
        .filter(|id| *id != partner)
        .collect();
    let bounds = Bounds {
        without: &others,
        top: 1,
        ..bounds
    };
    suggest(seen, own, &Asked::default(), bounds).pop()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_counts_needs_from_one() {
        let asked = Asked::from_query("need=2&region=SI04&language=&sector=25");
        assert_eq!(asked.need, Some(1));
        assert_eq!(asked.language, None);
        assert_eq!(asked.query(), "?need=2&region=SI04&sector=25");
        for odd in ["need=0", "need=-1", "need=x", ""] {
            assert_eq!(Asked::from_query(odd), Asked::default(), "{odd}");
        }
    }
}
