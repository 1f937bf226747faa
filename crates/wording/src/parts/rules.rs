//! How far the sentences of a text say a part.

use super::lists::Kind;
use super::marks::Marked;
use super::{Part, Presence};
use crate::reading::Reader;

/// How far a sentence says a part: wholly, by halves, or not at all.
type Says = Option<Presence>;

const WHOLLY: Says = Some(Presence::There);
const BY_HALVES: Says = Some(Presence::Half);

fn when(holds: bool, says: Says) -> Says {
    if holds { says } else { None }
}

/// How far a text says a part, and which of its sentences do.
pub(super) fn said(part: Part, reader: Reader, all: &[Marked]) -> (Presence, Vec<usize>) {
    let mut whole = Vec::new();
    let mut half = Vec::new();
    for (at, one) in all.iter().enumerate().filter(|(_, one)| !one.is_title) {
        let says = if one.under.contains(&part) {
            WHOLLY
        } else {
            says(part, reader, all, at)
        };
        match says {
            Some(Presence::There) => whole.push(at),
            Some(_) => half.push(at),
            None => {}
        }
    }
    // Several things touched on make an offer; people in general, met twice, are somebody.
    let adds_up = matches!(part, Part::Offer | Part::Who | Part::Why) && half.len() >= 2;
    if !whole.is_empty() {
        (Presence::There, whole)
    } else if adds_up {
        (Presence::There, half)
    } else if !half.is_empty() {
        (Presence::Half, half)
    } else {
        (Presence::Missing, Vec::new())
    }
}

fn says(part: Part, reader: Reader, all: &[Marked], at: usize) -> Says {
    let one = &all[at];
    match part {
        Part::Who => who(one),
        Part::Why => why(one),
        Part::Tried => tried(all, at),
        Part::Known => known(one),
        Part::Open => open(one),
        Part::Constraints => constraints(one),
        Part::Offer => offer(one),
        Part::NextStep => next_step(one, reader),
        Part::Contact => contact(all, at),
        Part::Cost => cost(one),
        Part::Time => time(one),
        Part::Benefit => benefit(one),
    }
}

/// The sentence speaks to the partner: what is paid, who answers, what comes next.
fn addresses(one: &Marked) -> bool {
    one.money && one.has(Kind::Pay) || one.has_any(&[Kind::Answers, Kind::Next]) || invites(one)
}

/// Something to do together, with a date.
fn invites(one: &Marked) -> bool {
    one.date && one.has(Kind::Act) && !one.has(Kind::Past)
}

fn who(one: &Marked) -> Says {
    when(one.has(Kind::People) && !addresses(one), WHOLLY)
        .or(when(one.has(Kind::Crowd) && !addresses(one), BY_HALVES))
}

fn why(one: &Marked) -> Says {
    if addresses(one) || one.asks {
        return None;
    }
    when(one.has(Kind::Why), WHOLLY).or(when(one.has(Kind::Trouble), BY_HALVES))
}

/// An attempt is said as one, or it is something that was done and did not do what was hoped, in the
/// same sentence or in one of the next two.
fn tried(all: &[Marked], at: usize) -> Says {
    let one = &all[at];
    if one.asks || one.money && one.has(Kind::Pay) || invites(one) {
        return None;
    }
    let did = one.has(Kind::Did) && !one.has(Kind::Noticed);
    let failed = |other: &Marked| {
        other.has(Kind::Failed) && !other.asks && !other.knows_not && !other.has(Kind::Open)
    };
    let later = || all[at + 1..].iter().take(2).any(failed);
    when(
        one.has(Kind::Tried) || did && (one.has(Kind::Already) || failed(one) || later()),
        WHOLLY,
    )
}

fn known(one: &Marked) -> Says {
    if one.asks {
        return None;
    }
    when(one.knows || one.has(Kind::Known), WHOLLY)
        .or(when(one.figure && !addresses(one), WHOLLY))
        .or(when(
            one.words >= 5 && !addresses(one) && !one.knows_not,
            BY_HALVES,
        ))
}

fn open(one: &Marked) -> Says {
    // "Would 24 June suit you?" asks for an answer, not for an idea.
    let asks =
        one.asks && one.words >= 4 && !one.date && !one.has_any(&[Kind::Reach, Kind::Answers]);
    when(asks || one.knows_not || one.has(Kind::Open), WHOLLY)
        .or(when(one.has(Kind::Free), BY_HALVES))
}

fn constraints(one: &Marked) -> Says {
    if one.asks {
        return None;
    }
    when(one.has(Kind::Constraint), WHOLLY).or(when(one.has(Kind::Free), BY_HALVES))
}

fn offer(one: &Marked) -> Says {
    if one.asks {
        return None;
    }
    let pay = one.has(Kind::Pay);
    let sum = one.money && (pay || !one.has_any(&[Kind::Loss, Kind::Why]));
    let more = one.count(Kind::Offer);
    when(
        sum || pay && (more > 0 || one.duration) || more >= 2,
        WHOLLY,
    )
    .or(when(pay || more > 0, BY_HALVES))
}

fn next_step(one: &Marked, reader: Reader) -> Says {
    let asks_for_a_day = reader == Reader::Industry && one.date && one.asks;
    when(
        one.has(Kind::Next) || invites(one) || asks_for_a_day,
        WHOLLY,
    )
    .or(when(
        reader == Reader::Industry && one.has(Kind::Reach),
        BY_HALVES,
    ))
}

/// Somebody is named with a word of asking or answering, here or in the sentence next to it.
fn contact(all: &[Marked], at: usize) -> Says {
    let one = &all[at];
    let words = |other: &Marked| other.has_any(&[Kind::Answers, Kind::Reach]);
    let near = || {
        at.checked_sub(1)
            .into_iter()
            .chain([at + 1])
            .filter_map(|other| all.get(other))
            .any(|other| !other.name && other.has(Kind::Reach))
    };
    when(one.address || one.name && (words(one) || near()), WHOLLY)
        .or(when(one.has(Kind::Answers) && !one.asks, BY_HALVES))
        .or(when(
            one.has(Kind::Department) && (one.date || one.has(Kind::Act)),
            BY_HALVES,
        ))
}

fn cost(one: &Marked) -> Says {
    when(
        one.has(Kind::Gratis) || one.money && (one.has(Kind::Price) || !one.has(Kind::Loss)),
        WHOLLY,
    )
}

fn time(one: &Marked) -> Says {
    when(one.duration, WHOLLY).or(when(invites(one), BY_HALVES))
}

fn benefit(one: &Marked) -> Says {
    when(one.has(Kind::Benefit), WHOLLY).or(when(one.has(Kind::Gain), BY_HALVES))
}
