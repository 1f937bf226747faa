//! Two-sided ranking: whom a party should meet. The rules are the three small functions; the rest
//! gathers what they need.

use std::collections::BTreeMap;

use crate::corpus::Scratch;
use crate::facets;
use crate::index::{Index, StoredPhrase, User};
use crate::likeness::Likeness;
use crate::party::{Facets, Party, PartyId, Role, Shows, opposite_sides};
use crate::reasons::{Direction, Match, Pair};

/// An example of work says "can do this" a little less clearly than an offer does.
const EXAMPLE_WEIGHT: f32 = 0.85;

/// How much the second, third … answered seek counts beside the first.
const NEXT_SEEK: f32 = 0.5;

/// The share of the joint score that a one-sided match can have of its one direction, times two.
const ONE_SIDED_SHARE: f32 = 0.3;

/// The strength of a pair as it counts in a direction: 0 below the threshold of usefulness.
#[must_use]
pub fn pair_strength(likeness: &Likeness, offered_as: Role) -> f32 {
    let strength = likeness.strength();
    if strength < Likeness::USEFUL {
        return 0.0;
    }
    if offered_as == Role::Example {
        strength * EXAMPLE_WEIGHT
    } else {
        strength
    }
}

/// How well one party's offers answer another's seeks. `strengths` has the best pair of each answered
/// seek. The best counts fully, further ones add with diminishing returns: 1 − ∏(1 − sᵢ/2ⁱ).
#[must_use]
pub fn direction_score(strengths: &[f32]) -> f32 {
    let mut sorted = strengths.to_vec();
    sorted.sort_by(|a, b| b.total_cmp(a));
    let mut open = 1.0;
    let mut weight = 1.0;
    for strength in sorted {
        open *= 1.0 - weight * strength.clamp(0.0, 1.0);
        weight *= NEXT_SEEK;
    }
    1.0 - open
}

/// Both directions together: mostly their geometric mean, which is high only when both are, and a
/// little of the arithmetic one, so that a one-sided match can still be seen far down.
#[must_use]
pub fn joint_score(receives: f32, gives: f32) -> f32 {
    (1.0 - ONE_SIDED_SHARE) * (receives * gives).sqrt() + ONE_SIDED_SHARE * 0.5 * (receives + gives)
}

/// What to rank partners by.
pub struct PartnerQuery<'a> {
    /// Only this seek of the party (its place in the list) instead of all.
    pub seek: Option<usize>,
    /// Who may be suggested to whom: the asking party and a candidate.
    pub may_meet: &'a dyn Fn(&Party, &Party) -> bool,
    /// What of a party the reader may know; the rest takes no part in reasons, scores and order. Asked
    /// of the asking party too.
    pub shows: &'a dyn Fn(&Party) -> Shows,
    /// At most so many.
    pub top: usize,
}

impl Default for PartnerQuery<'_> {
    /// All seeks, opposite sides, everything of everybody, the best twenty.
    fn default() -> Self {
        Self {
            seek: None,
            may_meet: &opposite_sides,
            shows: &|_| Shows::EVERYTHING,
            top: 20,
        }
    }
}

/// The best pair found so far for one seek.
#[derive(Clone, Copy)]
struct Best {
    strength: f32,
    likeness: Likeness,
    offer: User,
    seek_row: u32,
    offer_row: u32,
}

/// Per candidate: for each answered seek (its place among the phrases) the best pair.
type Found = BTreeMap<u32, BTreeMap<u32, Best>>;

impl Index {
    /// The partners of a party, best first; equal ones by id. Without a pair of phrases that is worth
    /// showing there is no match. An unknown party, or a seek it does not have, gets none.
    #[must_use]
    pub fn partners(&self, id: PartyId, query: &PartnerQuery<'_>) -> Vec<Match> {
        let Some(slot) = self.slot(id) else {
            return Vec::new();
        };
        let me = self.stored(slot);
        let mine = (query.shows)(&me.party);
        let mut theirs: Vec<Option<Shows>> = vec![None; self.slots.len()];
        let mut speaks = |other: u32, role: Role| {
            let shown = theirs[other as usize].get_or_insert_with(|| {
                let party = &self.stored(other).party;
                if other != slot && (query.may_meet)(&me.party, party) {
                    (query.shows)(party)
                } else {
                    Shows::NOTHING
                }
            });
            shown.has(role)
        };
        let (mut receives, mut gives) = (Found::new(), Found::new());
        let mut scratch = Scratch::default();
        for (place, phrase) in (0..).zip(&me.phrases) {
            let asked = query.seek.is_none_or(|s| s == phrase.position);
            let own = User {
                slot,
                phrase: place,
            };
            match phrase.role {
                hidden if !mine.has(hidden) => {}
                Role::Seek if asked => {
                    self.compare_with(
                        phrase,
                        &[Role::Offer, Role::Example],
                        &mut scratch,
                        &mut |user, role, likeness, rows| {
                            let strength = pair_strength(&likeness, role);
                            if strength > 0.0 && speaks(user.slot, role) {
                                let best = Best {
                                    strength,
                                    likeness,
                                    offer: user,
                                    seek_row: rows.0,
                                    offer_row: rows.1,
                                };
                                keep(receives.entry(user.slot).or_default(), own.phrase, best);
                            }
                        },
                    );
                }
                Role::Offer | Role::Example => {
                    self.compare_with(
                        phrase,
                        &[Role::Seek],
                        &mut scratch,
                        &mut |user, _, likeness, rows| {
                            let strength = pair_strength(&likeness, phrase.role);
                            if strength > 0.0 && speaks(user.slot, Role::Seek) {
                                let best = Best {
                                    strength,
                                    likeness,
                                    offer: own,
                                    seek_row: rows.1,
                                    offer_row: rows.0,
                                };
                                keep(gives.entry(user.slot).or_default(), user.phrase, best);
                            }
                        },
                    );
                }
                Role::Seek | Role::Name => {}
            }
        }
        let mut ranked: Vec<(f32, f32, u32)> = Vec::new();
        let none = BTreeMap::new();
        let candidates: std::collections::BTreeSet<u32> =
            receives.keys().chain(gives.keys()).copied().collect();
        for candidate in candidates {
            let received = receives.get(&candidate).unwrap_or(&none);
            // A question about one seek is answered only by who answers that seek.
            if query.seek.is_some() && received.is_empty() {
                continue;
            }
            let joint = joint_score(
                score_of(received),
                score_of(gives.get(&candidate).unwrap_or(&none)),
            );
            let parts = self.facets_between(&me.party, candidate, query);
            ranked.push((
                (joint * facets::factor(&parts)).clamp(0.0, 1.0),
                joint,
                candidate,
            ));
        }
        let id_of = |candidate: u32| self.stored(candidate).party.id;
        ranked.sort_by(|a, b| {
            b.0.total_cmp(&a.0)
                .then_with(|| id_of(a.2).cmp(&id_of(b.2)))
        });
        ranked.truncate(query.top);
        ranked
            .into_iter()
            .map(|(score, joint, candidate)| Match {
                partner: id_of(candidate),
                score,
                joint,
                receives: self.direction(slot, receives.get(&candidate).unwrap_or(&none)),
                gives: self.direction(candidate, gives.get(&candidate).unwrap_or(&none)),
                facets: self.facets_between(&me.party, candidate, query),
            })
            .collect()
    }

    /// The parts beside the phrases, as far as the reader may know them of both.
    fn facets_between(
        &self,
        me: &Party,
        candidate: u32,
        query: &PartnerQuery<'_>,
    ) -> Vec<facets::FacetPart> {
        let them = &self.stored(candidate).party;
        if (query.shows)(me).has_languages() && (query.shows)(them).has_languages() {
            return facets::compare(&me.facets, &them.facets);
        }
        let without = |facets: &Facets| Facets {
            languages: Vec::new(),
            ..facets.clone()
        };
        facets::compare(&without(&me.facets), &without(&them.facets))
    }

    /// Calls `found` with every use of every row that has one of `roles`: the user, its role, the
    /// likeness, and the two rows (the phrase's own, the other's).
    fn compare_with(
        &self,
        phrase: &StoredPhrase,
        roles: &[Role],
        scratch: &mut Scratch,
        found: &mut dyn FnMut(User, Role, Likeness, (u32, u32)),
    ) {
        let bits = roles.iter().fold(0, |bits, role| bits | role.bit());
        for own in phrase.rows() {
            let Some(prepared) = self.corpus.prepared(own) else {
                continue;
            };
            self.corpus.compare(
                &prepared,
                scratch,
                |row| self.roles[row] & bits != 0,
                |row, likeness| {
                    if likeness.strength() < Likeness::USEFUL {
                        return;
                    }
                    for user in &self.users[row as usize] {
                        let role = self.role_of(*user);
                        if roles.contains(&role) {
                            found(*user, role, likeness, (own, row));
                        }
                    }
                },
            );
        }
    }

    /// A direction with its pairs; `seeker` is whose seeks are the keys.
    fn direction(&self, seeker: u32, found: &BTreeMap<u32, Best>) -> Direction {
        let mut pairs: Vec<Pair> = found
            .iter()
            .map(|(&seek, best)| {
                let seek = User {
                    slot: seeker,
                    phrase: seek,
                };
                Pair {
                    seek: self.cited(seek),
                    offer: self.cited(best.offer),
                    strength: best.strength,
                    likeness: best.likeness,
                    aliases: [
                        self.aliases_of(seek, best.seek_row),
                        self.aliases_of(best.offer, best.offer_row),
                    ]
                    .concat(),
                }
            })
            .collect();
        pairs.sort_by(|a, b| {
            b.strength
                .total_cmp(&a.strength)
                .then(a.seek.position.cmp(&b.seek.position))
        });
        Direction {
            score: score_of(found),
            pairs,
        }
    }
}

fn score_of(found: &BTreeMap<u32, Best>) -> f32 {
    direction_score(&found.values().map(|b| b.strength).collect::<Vec<_>>())
}

/// Keeps the stronger pair; of equal ones the offer that stands first.
fn keep(seeks: &mut BTreeMap<u32, Best>, seek: u32, new: Best) {
    let best = seeks.entry(seek).or_insert(new);
    if new.strength > best.strength
        || (new.strength == best.strength && new.offer.phrase < best.offer.phrase)
    {
        *best = new;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn scores_stay_between_nothing_and_one(strengths in prop::collection::vec(0.0_f32..=1.0, 0..12)) {
            prop_assert!((0.0..=1.0).contains(&direction_score(&strengths)));
        }

        #[test]
        fn another_or_a_stronger_answer_never_lowers_a_direction(
            strengths in prop::collection::vec(0.0_f32..=1.0, 1..8), more in 0.0_f32..=1.0, place in 0_usize..8,
        ) {
            let before = direction_score(&strengths);
            let mut longer = strengths.clone();
            longer.push(more);
            prop_assert!(direction_score(&longer) >= before - 1e-6);
            let mut stronger = strengths.clone();
            let place = place % stronger.len();
            stronger[place] = stronger[place].max(more);
            prop_assert!(direction_score(&stronger) >= before - 1e-6);
        }

        #[test]
        fn joint_is_symmetric_bounded_and_rewards_both(a in 0.0_f32..=1.0, b in 0.0_f32..=1.0) {
            let joint = joint_score(a, b);
            prop_assert_eq!(joint, joint_score(b, a));
            prop_assert!((0.0..=1.0 + 1e-6).contains(&joint));
            prop_assert!(joint <= a.max(b) + 1e-6);
            prop_assert!(joint_score(a.max(b), 0.0) <= 0.15 + 1e-6, "a one-sided match stays far down");
        }
    }
}
