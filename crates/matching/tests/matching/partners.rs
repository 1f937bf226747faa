//! Two-sided ranking with reasons.

use collider_matching::reasons::Match;
use collider_matching::{Index, Language, PartnerQuery, Party, Phrase, Role, Shows, Side};
use proptest::prelude::*;

use super::{bystanders, index, party};

fn partners(index: &Index, id: u128) -> Vec<Match> {
    index.partners(id, &PartnerQuery::default())
}

fn ids(matches: &[Match]) -> Vec<u128> {
    matches.iter().map(|m| m.partner).collect()
}

#[test]
fn a_partner_for_whom_both_gain_comes_before_a_one_sided_one() {
    let mut parties = bystanders();
    parties.extend([
        party(
            1,
            Side::Industry,
            &["injection moulding"],
            &["packaging design"],
        ),
        party(2, Side::Creative, &["packaging design"], &["spritzguss"]),
        party(3, Side::Creative, &["packaging design"], &["wood"]),
    ]);
    let index = index(parties);
    let found = partners(&index, 1);
    assert_eq!(ids(&found), [2, 3]);
    assert!(!found[0].is_one_sided() && found[1].is_one_sided());
    assert!(found[0].score > 2.0 * found[1].score, "{found:?}");
}

#[test]
fn reasons_name_the_pair_in_its_own_languages() {
    let mut parties = bystanders();
    let mut studio = party(2, Side::Creative, &["garden"], &[]);
    studio
        .offers
        .push(Phrase::new("oblikovanje embalaže", "sl"));
    parties.extend([studio, party(1, Side::Industry, &[], &["packaging design"])]);
    let index = index(parties);
    let found = partners(&index, 1);
    let pair = &found[0].receives.pairs[0];
    assert_eq!(pair.seek.phrase, Phrase::new("packaging design", "en"));
    assert_eq!(pair.offer.phrase, Phrase::new("oblikovanje embalaže", "sl"));
    assert_eq!((pair.offer.role, pair.offer.position), (Role::Offer, 1));
    assert!(
        pair.likeness.meaning.is_some_and(|m| m > 0.5),
        "found by meaning: {pair:?}"
    );
    let json = serde_json::to_string(&found).expect("reasons are plain values");
    assert_eq!(
        serde_json::from_str::<Vec<Match>>(&json).expect("and read back"),
        found
    );
}

#[test]
fn no_reason_no_match() {
    let mut parties = bystanders();
    let near = |mut p: Party| {
        p.facets.regions = vec!["SI042".into()];
        p.facets.languages = Language::parse("sl").into_iter().collect();
        p
    };
    parties.push(near(party(1, Side::Industry, &["machine"], &["wood"])));
    parties.push(near(party(2, Side::Creative, &["film"], &["video"])));
    let index = index(parties);
    assert_eq!(
        partners(&index, 1),
        [],
        "a shared region is no reason by itself"
    );
    assert_eq!(
        partners(&index, 999),
        [],
        "an unknown party has no partners"
    );
}

#[test]
fn facets_order_otherwise_equal_partners_and_are_visible() {
    let mut parties = bystanders();
    let mut far = party(2, Side::Creative, &["packaging design"], &[]);
    far.facets.regions = vec!["PL911".into()];
    let mut near = party(3, Side::Creative, &["packaging design"], &[]);
    near.facets.regions = vec!["SI044".into()];
    let mut me = party(1, Side::Industry, &[], &["packaging design"]);
    me.facets.regions = vec!["SI042".into()];
    parties.extend([me, far, near]);
    let found = partners(&index(parties), 1);
    assert_eq!(ids(&found), [3, 2]);
    assert_eq!(found[0].facets[0].common, ["SI04"]);
    assert_eq!(
        found[0].joint, found[1].joint,
        "facets move the score, not the joint gain"
    );
}

#[test]
fn only_who_may_meet_is_suggested() {
    let mut parties = bystanders();
    parties.extend([
        party(1, Side::Creative, &[], &["video"]),
        party(2, Side::Creative, &["film"], &[]),
        party(3, Side::Both, &["film"], &[]),
        party(4, Side::Industry, &["film"], &[]),
    ]);
    let index = index(parties);
    assert_eq!(ids(&partners(&index, 1)), [3, 4]);
    let anyone = PartnerQuery {
        may_meet: &|_, _| true,
        ..PartnerQuery::default()
    };
    assert_eq!(ids(&index.partners(1, &anyone)), [2, 3, 4]);
    let top = PartnerQuery {
        may_meet: &|_, _| true,
        top: 2,
        ..PartnerQuery::default()
    };
    assert_eq!(ids(&index.partners(1, &top)), [2, 3]);
}

/// Whichever of the two hides it: reasons, scores and the order are those of a party that never said it.
#[test]
fn hidden_words_and_languages_take_no_part_in_a_match() {
    let languages = |mut party: Party, tag: Option<&str>| {
        party.facets.languages = tag.and_then(Language::parse).into_iter().collect();
        party
    };
    let around = |one: Party, other: Party| {
        let mut parties = bystanders();
        parties.extend([one, other]);
        parties.push(party(3, Side::Creative, &["film"], &[]));
        // Somebody says the same, so that the words stay known and only who said them differs.
        parties.push(party(4, Side::Creative, &[], &["holz"]));
        index(parties)
    };
    let factory = || languages(party(1, Side::Industry, &["wood"], &["film"]), Some("sl"));
    let studio = || languages(party(2, Side::Creative, &["video"], &["holz"]), Some("sl"));
    let whole = around(factory(), studio());
    let silent = languages(party(2, Side::Creative, &["video"], &[]), None);
    let never_said = around(factory(), silent);
    let hides = |who: u128| {
        move |party: &Party| match party.id == who {
            true => Shows::EVERYTHING.without(Role::Seek).without_languages(),
            false => Shows::EVERYTHING,
        }
    };
    let ask = |index: &Index, id: u128, shows: &dyn Fn(&Party) -> Shows| {
        let query = PartnerQuery {
            shows,
            ..PartnerQuery::default()
        };
        index.partners(id, &query)
    };
    assert_eq!(ask(&whole, 1, &hides(2)), partners(&never_said, 1));
    assert_eq!(ask(&whole, 2, &hides(2)), partners(&never_said, 2));
    assert_ne!(partners(&whole, 1), partners(&never_said, 1));
    let nobody = |party: &Party| match party.id {
        2 => Shows::NOTHING,
        _ => Shows::EVERYTHING,
    };
    assert_eq!(ids(&ask(&whole, 1, &nobody)), [3, 4]);
    assert_eq!(ask(&whole, 2, &nobody), [], "who is not there meets nobody");
}

#[test]
fn a_single_seek_is_answered_alone() {
    let mut parties = bystanders();
    parties.extend([
        party(1, Side::Industry, &[], &["wood", "video"]),
        party(2, Side::Creative, &["holz"], &[]),
        party(3, Side::Creative, &["film"], &[]),
    ]);
    let index = index(parties);
    let of = |seek| {
        ids(&index.partners(
            1,
            &PartnerQuery {
                seek: Some(seek),
                ..PartnerQuery::default()
            },
        ))
    };
    assert_eq!((of(0), of(1), of(2)), (vec![2], vec![3], vec![]));
}

#[test]
fn examples_of_work_count_a_little_less_than_offers() {
    let mut parties = bystanders();
    let mut shown = party(2, Side::Creative, &[], &[]);
    shown.examples.push(Phrase::new("video", "en"));
    parties.extend([
        party(1, Side::Industry, &[], &["video"]),
        shown,
        party(3, Side::Creative, &["video"], &[]),
    ]);
    let found = partners(&index(parties), 1);
    assert_eq!(ids(&found), [3, 2]);
    assert_eq!(found[1].receives.pairs[0].offer.role, Role::Example);
}

#[test]
fn a_removed_party_is_gone_everywhere() {
    let mut parties = bystanders();
    parties.extend([
        party(1, Side::Industry, &["machine"], &["video"]),
        party(2, Side::Creative, &["film"], &["stroji"]),
    ]);
    let mut index = index(parties);
    let texts = index.texts();
    assert!(index.remove(2));
    assert!(!index.remove(2));
    assert_eq!((partners(&index, 1), partners(&index, 2)), (vec![], vec![]));
    assert_eq!((index.len(), index.texts()), (11, texts - 2));
    assert!(index.party(2).is_none() && index.parties().all(|p| p.id != 2));
}

#[test]
fn a_changed_party_keeps_nothing_of_its_old_phrases() {
    let mut parties = bystanders();
    parties.extend([
        party(1, Side::Industry, &[], &["video", "wood"]),
        party(2, Side::Creative, &["film"], &[]),
    ]);
    let mut index = index(parties);
    index.upsert(party(2, Side::Creative, &["holz"], &[]));
    index
        .encode_wanted(|_, _| {})
        .expect("the small encoder always works");
    let found = partners(&index, 1);
    assert_eq!(found[0].receives.pairs.len(), 1);
    assert_eq!(found[0].receives.pairs[0].seek.phrase.text, "wood");
    assert_eq!(index.len(), 12);
}

const WORDS: [&str; 8] = [
    "wood",
    "holz",
    "film",
    "video",
    "packaging",
    "verpackung",
    "machine",
    "spritzguss",
];

fn some_party(id: u128, side: Side) -> impl Strategy<Value = Party> {
    let words = || prop::collection::vec(prop::sample::select(&WORDS[..]), 0..4);
    (words(), words()).prop_map(move |(offers, seeks)| party(id, side, &offers, &seeks))
}

fn some_parties() -> impl Strategy<Value = Vec<Party>> {
    let side = |id| {
        if id % 2 == 0 {
            Side::Creative
        } else {
            Side::Industry
        }
    };
    (0..6_u128)
        .map(|id| some_party(id, side(id)).boxed())
        .collect::<Vec<_>>()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn scores_are_bounded_and_seen_alike_from_both_sides(parties in some_parties()) {
        let all: Vec<Party> = bystanders().into_iter().chain(parties).collect();
        let index = index(all);
        for id in 0..6 {
            for found in partners(&index, id) {
                for score in [found.score, found.joint, found.receives.score, found.gives.score] {
                    prop_assert!((0.0..=1.0).contains(&score));
                }
                prop_assert!(!(found.receives.pairs.is_empty() && found.gives.pairs.is_empty()));
                let back = partners(&index, found.partner);
                let back = back.iter().find(|m| m.partner == id).expect("a match is a match for both");
                prop_assert!((back.joint - found.joint).abs() < 0.02, "{} and {}", back.joint, found.joint);
                prop_assert!((back.gives.score - found.receives.score).abs() < 0.02);
            }
        }
    }

    #[test]
    fn another_offer_never_lowers_what_a_partner_receives(
        parties in some_parties(), word in prop::sample::select(&WORDS[..]),
    ) {
        let all: Vec<Party> = bystanders().into_iter().chain(parties).collect();
        // All words are in the directory from the beginning, so that the centres stay where they are.
        let words = party(50, Side::Unknown, &WORDS, &[]);
        let mut index = index(all.into_iter().chain([words]).collect());
        let received = |index: &Index| -> Vec<(u128, f32)> {
            let found = partners(index, 1);
            (0..6).map(|id| (id, found.iter().find(|m| m.partner == id).map_or(0.0, |m| m.receives.score))).collect()
        };
        let before = received(&index);
        let mut richer = index.party(0).expect("put in above").clone();
        richer.offers.push(Phrase::new(word, "en"));
        index.upsert(richer);
        prop_assert!(index.wanted().is_empty(), "a known text needs no vector");
        for ((id, before), (_, after)) in before.into_iter().zip(received(&index)) {
            prop_assert!(after >= before - 1e-5, "party {} fell from {} to {}", id, before, after);
        }
    }

    #[test]
    fn other_ids_change_nothing_but_ids(parties in some_parties()) {
        let renamed = parties.iter().cloned().map(|p| Party { id: p.id + 500, ..p });
        let one = index(bystanders().into_iter().chain(parties.clone()).collect());
        let other = index(bystanders().into_iter().chain(renamed).collect());
        for id in 0..6 {
            let expected: Vec<Match> =
                partners(&one, id).into_iter().map(|m| Match { partner: m.partner + 500, ..m }).collect();
            prop_assert_eq!(expected, partners(&other, id + 500));
        }
    }
}
