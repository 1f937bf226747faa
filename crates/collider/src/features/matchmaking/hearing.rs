//! What the matrix hears of an organisation: which of its phrases count in a view, and which are
//! only proposed.

use crate::features::organisations::{
    catalogue::{Listed, Proposal, Said, Subject},
    fields::{Axis, World},
    profile::{Choice, Side},
    reference::sector,
};

use super::matrix::{Heard, Speaker};

/// What a view of the matrix counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct View<'a> {
    /// Whose competences stand in the rows.
    pub look: World,
    /// Only organisations of this sector. A creative sector narrows the creative side and a NACE
    /// code industry; otherwise one of the two would always be empty.
    pub sector: Option<&'a str>,
    /// Whether proposals count that nobody has confirmed.
    pub proposals: bool,
}

/// What an organisation brings to a view.
pub fn hear(listed: &Listed, view: View<'_>) -> Speaker {
    Speaker {
        id: listed.id,
        competences: heard(listed, Axis::Competence, view.look, view),
        needs: heard(listed, Axis::Need, view.look.other(), view),
    }
}

fn heard(listed: &Listed, axis: Axis, world: World, view: View<'_>) -> Vec<Heard> {
    let Some(confirmed) = stands_in(listed, world, view.proposals) else {
        return Vec::new();
    };
    if !is_of_sector(listed, world, view.sector) {
        return Vec::new();
    }
    let said = listed
        .understanding
        .said(axis)
        .iter()
        .filter_map(|said| from_said(said, confirmed));
    let proposed = proposals(listed, axis, view.proposals).map(from_proposal);
    said.chain(proposed).collect()
}

/// Whether an organisation stands in a world, and whether that is a fact.
fn stands_in(listed: &Listed, world: World, proposals: bool) -> Option<bool> {
    if side_in(listed.side, world) {
        return Some(true);
    }
    let proposed = listed
        .understanding
        .proposals
        .iter()
        .find(|p| p.subject == Subject::Side)?;
    let side = Side::from_code(&proposed.value)?;
    (proposals && listed.side == Side::Unknown && side_in(side, world)).then_some(false)
}

fn side_in(side: Side, world: World) -> bool {
    match world {
        World::Creative => side.is_creative(),
        World::Industry => side.is_industry(),
    }
}

fn is_of_sector(listed: &Listed, world: World, wanted: Option<&str>) -> bool {
    let Some(wanted) = wanted else { return true };
    if sector::is_creative(wanted) != (world == World::Creative) {
        return true;
    }
    listed
        .sectors
        .iter()
        .any(|code| code == wanted || sector::heading(code) == wanted)
}

fn from_said(said: &Said, confirmed: bool) -> Option<Heard> {
    Some(Heard {
        field: said.field.as_ref()?.code.clone(),
        meets: said.meets.iter().map(|meets| meets.code.clone()).collect(),
        confirmed,
    })
}

/// Proposed competences or needs of a listed organisation, if proposals count.
pub fn proposals(listed: &Listed, axis: Axis, count: bool) -> impl Iterator<Item = &Proposal> {
    let subject = match axis {
        Axis::Competence => Subject::Competence,
        Axis::Need => Subject::Need,
    };
    listed
        .understanding
        .proposals
        .iter()
        .filter(move |p| count && p.subject == subject)
}

fn from_proposal(proposal: &Proposal) -> Heard {
    Heard {
        field: proposal.value.clone(),
        meets: proposal
            .meets
            .iter()
            .map(|meets| meets.code.clone())
            .collect(),
        confirmed: false,
    }
}
