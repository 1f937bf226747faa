//! A cell of the matrix opened: who says what, and who of them should meet.

use uuid::Uuid;

use crate::features::organisations::{
    catalogue::{Assigned, Listed, Seen},
    fields::{Axis, World},
};

use super::{hearing::proposals, matrix::Cell, sentence::steps};

/// What one organisation says in a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Voice {
    /// Which organisation.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Its phrases in this cell.
    pub phrases: Vec<Spoken>,
}

/// A phrase in a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Spoken {
    /// The words.
    pub text: String,
    /// Their language, or empty.
    pub lang: String,
    /// 1 guessed, 2 rather sure, 3 sure.
    pub confidence: u8,
    /// Whether a facilitator said so.
    pub corrected: bool,
    /// Whether it is a proposal of the program that nobody has confirmed.
    pub proposed: bool,
}

/// Confidence in three words: guessed below a half, sure from eight tenths.
pub fn confidence_level(confidence: f32) -> u8 {
    match confidence {
        sure if sure >= 0.8 => 3,
        rather if rather >= 0.5 => 2,
        _ => 1,
    }
}

/// What these organisations say in the field `own` that speaks to the field `other`.
pub fn voices(seen: Seen<'_>, ids: &[Uuid], own: &str, other: &str, proposed: bool) -> Vec<Voice> {
    let Some(axis) = seen.vocabulary().find(own).map(|field| field.axis) else {
        return Vec::new();
    };
    ids.iter()
        .filter_map(|id| seen.get(*id))
        .map(|listed| Voice {
            id: listed.id,
            name: listed.name.clone(),
            phrases: spoken(&listed, axis, own, other, proposed),
        })
        .collect()
}

fn spoken(listed: &Listed, axis: Axis, own: &str, other: &str, proposed: bool) -> Vec<Spoken> {
    let speaks_to = |meets: &[Assigned]| meets.iter().find(|field| field.code == other).cloned();
    let said = listed.understanding.said(axis).iter().filter_map(|said| {
        let field = said.field.as_ref().filter(|field| field.code == own)?;
        let meets = speaks_to(&said.meets)?;
        Some(Spoken {
            text: said.text.clone(),
            lang: said.lang.clone().unwrap_or_default(),
            // As sure as the less sure of the two things that put the phrase here.
            confidence: confidence_level(field.confidence.min(meets.confidence)),
            corrected: field.corrected,
            proposed: false,
        })
    });
    let proposals = proposals(listed, axis, proposed).filter_map(|proposal| {
        let meets = speaks_to(&proposal.meets).filter(|_| proposal.value == own)?;
        Some(Spoken {
            text: proposal.evidence.clone(),
            lang: proposal.lang.clone().unwrap_or_default(),
            confidence: confidence_level(proposal.confidence.min(meets.confidence)),
            corrected: false,
            proposed: true,
        })
    });
    said.chain(proposals).collect()
}

/// A pair of organisations of a cell who should meet.
#[derive(Debug, Clone, PartialEq)]
pub struct CellMatch {
    /// Who offers.
    pub giver: Uuid,
    /// Its name.
    pub giver_name: String,
    /// Who seeks.
    pub seeker: Uuid,
    /// Its name.
    pub seeker_name: String,
    /// What is sought, with its language.
    pub seek: (String, String),
    /// What answers it, with its language.
    pub offer: (String, String),
    /// What the offering side gains, in twentieths.
    pub giver_gains: u8,
    /// What the seeking side gains, in twentieths.
    pub seeker_gains: u8,
}

/// So many organisations are asked for their partners; a cell with more is better narrowed first.
const ASKED: usize = 30;
/// So many pairs are shown.
const SHOWN: usize = 12;

/// The best pairs between those who seek and those who offer in a cell, best first. A pair counts
/// only if a phrase of this need carries it.
pub fn matches_in(seen: Seen<'_>, cell: &Cell, need: &str, look: World) -> Vec<CellMatch> {
    let mut found: Vec<(f32, CellMatch)> = cell
        .wanted
        .iter()
        .take(ASKED)
        .filter_map(|id| seen.get(*id))
        .flat_map(|seeker| pairs_of(seen, &seeker, cell, need))
        .collect();
    debug_assert!(
        seen.vocabulary()
            .find(need)
            .is_none_or(|field| field.side == look.other())
    );
    found.sort_by(|(a, one), (b, other)| {
        b.total_cmp(a)
            .then((one.seeker, one.giver).cmp(&(other.seeker, other.giver)))
    });
    found.truncate(SHOWN);
    found.into_iter().map(|(_, pair)| pair).collect()
}

fn pairs_of(seen: Seen<'_>, seeker: &Listed, cell: &Cell, need: &str) -> Vec<(f32, CellMatch)> {
    let here = |position: usize| {
        let said = seeker.needs().get(position);
        said.and_then(|said| said.field.as_ref())
            .is_some_and(|field| field.code == need)
    };
    let offers = |other: &Listed| cell.offered.contains(&other.id);
    let partners = seen.partners(seeker.id, None, &offers, SHOWN);
    partners
        .into_iter()
        .filter_map(|partner| {
            let pair = partner
                .receives
                .pairs
                .iter()
                .find(|pair| here(pair.seek.position))?;
            let giver = seen.get(Uuid::from_u128(partner.partner))?;
            let words = |cited: &collider_matching::Cited| {
                let lang = cited
                    .phrase
                    .language
                    .map(|lang| lang.to_string())
                    .unwrap_or_default();
                (cited.phrase.text.clone(), lang)
            };
            let shown = CellMatch {
                giver: giver.id,
                giver_name: giver.name.clone(),
                seeker: seeker.id,
                seeker_name: seeker.name.clone(),
                seek: words(&pair.seek),
                offer: words(&pair.offer),
                giver_gains: steps(partner.gives.score),
                seeker_gains: steps(partner.receives.score),
            };
            Some((partner.score, shown))
        })
        .collect()
}
