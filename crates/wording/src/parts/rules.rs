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
        Part::Known => known(all, at),
        Part::Open => open(one),
        Part::Constraints => constraints(all, at),
        Part::Offer => offer(one),
        Part::NextStep => next_step(all, at, reader),
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

/// Something to do together, with a date; or a date to come that is no condition, account or sum.
fn invites(one: &Marked) -> bool {
    let tells = || {
        one.money
            || one.duration
            || one.has_any(&[
                Kind::People,
                Kind::Why,
                Kind::Trouble,
                Kind::Tried,
                Kind::Did,
                Kind::Failed,
                Kind::Known,
                Kind::Constraint,
            ])
    };
    one.date && !one.has(Kind::Past) && (one.has(Kind::Act) || !tells())
}

fn who(one: &Marked) -> Says {
    when(one.has(Kind::People) && !addresses(one), WHOLLY)
        .or(when(one.has(Kind::Crowd) && !addresses(one), BY_HALVES))
}

fn why(one: &Marked) -> Says {
    let attempt = one.has_any(&[Kind::Did, Kind::Tried]) && one.has(Kind::Failed);
    if addresses(one) || one.asks || attempt || one.knows {
        return None;
    }
    // People who do not, or no longer: a trouble without its word.
    let lacking =
        one.has(Kind::People) && one.has_any(&[Kind::Failed, Kind::Not]) && !one.knows_not;
    // What is asked or not known may name a harm without saying that it matters.
    let unknown = one.knows_not || one.has(Kind::Open);
    // A sum that nobody pays to anybody is a loss.
    let costs = one.money && one.has(Kind::Price) && !one.has(Kind::Pay);
    when((one.has(Kind::Why) || costs) && !unknown, WHOLLY).or(when(
        one.has_any(&[Kind::Why, Kind::Trouble]) || lacking,
        BY_HALVES,
    ))
}

/// An attempt is said as one, or it is something that was done and did not do what was hoped, in the
/// same sentence or in one of the next two.
fn tried(all: &[Marked], at: usize) -> Says {
    let one = &all[at];
    if one.asks || one.money && one.has(Kind::Pay) || invites(one) {
        return None;
    }
    let bound = one.has(Kind::Constraint) && !one.has(Kind::Was);
    let did = one.has(Kind::Did) && !one.has(Kind::Noticed) && !bound;
    let failed = |other: &Marked| {
        other.has(Kind::Failed) && !other.asks && !other.knows_not && !other.has(Kind::Open)
    };
    let later = || all[at + 1..].iter().take(2).any(failed);
    // A thing of ours that came and went, and no harm that the brief is about.
    let went = one.has(Kind::Was)
        && failed(one)
        && !one.has_any(&[Kind::Noticed, Kind::Why, Kind::Constraint, Kind::Know]);
    when(
        one.has(Kind::Tried) || did && (one.has(Kind::Already) || failed(one) || later()) || went,
        WHOLLY,
    )
}

fn known(all: &[Marked], at: usize) -> Says {
    let one = &all[at];
    if one.asks {
        return None;
    }
    let told = one.has(Kind::Known) && !addresses(one) && tried(all, at).is_none();
    when(one.knows || told, WHOLLY)
        // Figures tell something even where nobody says that it is known; so does an account of it.
        .or(when(
            one.figure || one.words >= 5 && !addresses(one) && !one.knows_not,
            BY_HALVES,
        ))
}

fn open(one: &Marked) -> Says {
    // "Would 24 June suit you?" asks for an answer, not for an idea.
    let asks = one.asks && one.words >= 4 && !one.date && !one.has(Kind::Answers);
    when(asks || one.knows_not || one.has(Kind::Open), WHOLLY)
        .or(when(one.has(Kind::Free), BY_HALVES))
}

fn constraints(all: &[Marked], at: usize) -> Says {
    let one = &all[at];
    let unknown = one.knows_not || one.has(Kind::Open);
    if one.asks || unknown || tried(all, at).is_some() {
        return None;
    }
    when(one.has(Kind::Constraint), WHOLLY).or(when(one.has(Kind::Free), BY_HALVES))
}

fn offer(one: &Marked) -> Says {
    // What was given away or paid before is no offer.
    let before = one.has_any(&[Kind::Did, Kind::Tried, Kind::Why]) && !one.money;
    if one.asks || before {
        return None;
    }
    let pay = one.has(Kind::Pay);
    let sum = one.money && (pay || !one.has_any(&[Kind::Loss, Kind::Why, Kind::Price]));
    let more = one.count(Kind::Offer);
    when(
        sum || pay && (more > 0 || one.duration) || more >= 2,
        WHOLLY,
    )
    .or(when(
        (pay || more > 0) && !one.has(Kind::Answers) && !invites(one),
        BY_HALVES,
    ))
}

fn next_step(all: &[Marked], at: usize, reader: Reader) -> Says {
    let one = &all[at];
    let last = at + 2 >= all.len();
    let meets = match reader {
        Reader::Creative => invites(one),
        // A pitch tells its own work by dates; what is to be done together is asked or named.
        Reader::Industry => {
            let last = last && !one.duration && !one.has(Kind::Benefit);
            one.date && (one.asks || (one.has(Kind::Act) || last) && !one.has(Kind::Past))
        }
    };
    when(one.has(Kind::Next) || meets, WHOLLY).or(when(
        reader == Reader::Industry && last && one.has(Kind::Reach),
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
    let speaks = one.name && (words(one) || one.has(Kind::You) || near());
    when(one.address || speaks, WHOLLY)
        // "Contact with ten users" is an offer.
        .or(when(
            one.has(Kind::Answers) && !one.asks && !one.has(Kind::Pay),
            BY_HALVES,
        ))
        .or(when(one.has(Kind::Department) && invites(one), BY_HALVES))
}

fn cost(one: &Marked) -> Says {
    when(
        one.has(Kind::Gratis) || one.money && (one.has(Kind::Price) || !one.has(Kind::Loss)),
        WHOLLY,
    )
}

fn time(one: &Marked) -> Says {
    when(one.duration || one.dates && invites(one), WHOLLY)
}

fn benefit(one: &Marked) -> Says {
    when(one.has(Kind::Benefit), WHOLLY).or(when(one.has(Kind::Gain), BY_HALVES))
}
