//! What a reader may know of an introduction. Facilitators see it as it was kept. The two organisations
//! see it with what each may know of the other now: of a partner that shows them nothing they learn not
//! even the name before that partner has said yes.

use collider_matching::{Role, ranking::direction_score};
use uuid::Uuid;

use crate::features::organisations::catalogue::Seen;

use super::{
    introduction::Who,
    sentence::{Carried, Reasons, steps},
    store::Kept,
};

/// In whose name a reader takes steps; `None` for whoever takes none.
pub fn who(seen: Seen<'_>) -> Option<Who> {
    match seen.reader().is_facilitator() {
        true => Some(Who::Facilitator),
        false => seen.reader().organisation().map(Who::Of),
    }
}

/// An introduction as a reader may see it; `None` where they may not know of it.
pub fn seen(seen: Seen<'_>, mut kept: Kept) -> Option<Kept> {
    if seen.reader().is_facilitator() {
        return Some(kept);
    }
    let own = seen.reader().organisation()?;
    let between = kept.introduction.between;
    let place = between.iter().position(|id| *id == own)?;
    let partner = between[1 - place];
    let [one, other] = kept.introduction.accepted;
    if seen.get(partner).is_none() && !one && !other {
        return None;
    }
    keep_what_is_shown(seen, &mut kept.reasons, between, partner);
    Some(kept)
}

fn keep_what_is_shown(seen: Seen<'_>, reasons: &mut Reasons, between: [Uuid; 2], partner: Uuid) {
    let [first, second] = between;
    for (pairs, gains, seeker, giver) in [
        (&mut reasons.receives, &mut reasons.own_gains, first, second),
        (
            &mut reasons.gives,
            &mut reasons.partner_gains,
            second,
            first,
        ),
    ] {
        let before = pairs.len();
        pairs.retain(|pair| {
            let (theirs, role) = match seeker == partner {
                true => (&pair.seek, Role::Seek),
                false if pair.example => (&pair.offer, Role::Example),
                false => (&pair.offer, Role::Offer),
            };
            debug_assert!(seeker == partner || giver == partner);
            seen.says(partner, role, &theirs.text)
        });
        if pairs.len() < before {
            *gains = steps(direction_score(&strengths(pairs)));
        }
    }
    let languages = seen.get(partner).map(|partner| partner.languages.clone());
    let languages = languages.unwrap_or_default();
    reasons.beside.retain(|part| {
        part.about != "language"
            || (!languages.is_empty() && part.common.iter().all(|code| languages.contains(code)))
    });
    if seen.get(partner).is_none() {
        reasons.beside.clear();
    }
}

fn strengths(pairs: &[Carried]) -> Vec<f32> {
    pairs
        .iter()
        .map(|pair| f32::from(pair.strength) / 20.0)
        .collect()
}
