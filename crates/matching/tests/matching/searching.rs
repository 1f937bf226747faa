//! Searching a directory by meaning and letters.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use collider_matching::{Index, Party, Phrase, Role, Shows, Side, Vector};

use super::small_encoder::SmallEncoder;
use super::{bystanders, index, party};

fn found(index: &Index, text: &str) -> Vec<u128> {
    let query = index
        .prepare(&Phrase::new(text, "en"))
        .expect("the small encoder always works");
    index
        .search(&query, |_| true, 5)
        .into_iter()
        .map(|h| h.party)
        .collect()
}

#[test]
fn meaning_finds_across_languages_and_says_by_which_phrase() {
    let mut parties = bystanders();
    parties.push(party(
        1,
        Side::Creative,
        &["chess", "oblikovanje embalaže"],
        &[],
    ));
    let index = index(parties);
    let query = index
        .prepare(&Phrase::new("packaging design", "en"))
        .expect("works");
    let hits = index.search(&query, |_| true, 5);
    assert_eq!(hits[0].party, 1);
    assert_eq!(hits[0].phrase.phrase.text, "oblikovanje embalaže");
    assert_eq!(
        (hits[0].phrase.role, hits[0].phrase.position),
        (Role::Offer, 1)
    );
}

#[test]
fn names_are_found_by_their_letters_and_never_encoded() {
    let encoder = Arc::new(SmallEncoder::default());
    let mut index = Index::with_encoder(encoder.clone()).expect("works");
    let before = encoder.encoded.load(Ordering::Relaxed);
    let mut studio = Party::new(7, Side::Creative);
    studio
        .names
        .push(Phrase::new("Müller & Töchter GmbH", "de"));
    index.upsert(studio);
    index.upsert(party(8, Side::Creative, &["film"], &[]));
    index.encode_wanted(|_, _| {}).expect("works");
    assert_eq!(encoder.encoded.load(Ordering::Relaxed) - before, 1);
    assert_eq!(found(&index, "mueller toechter gmbh").first(), Some(&7));
    assert_eq!(found(&index, "MULLER TOCHTER").first(), Some(&7));
}

#[test]
fn a_filter_leaves_out_and_ties_go_by_id() {
    let mut parties = bystanders();
    parties.extend([3, 1, 2].map(|id| party(id, Side::Creative, &["film"], &[])));
    let index = index(parties);
    assert_eq!(found(&index, "film"), [1, 2, 3]);
    let query = index.prepare(&Phrase::new("film", "en")).expect("works");
    let hits = index.search(&query, |p| p.id != 1, 1);
    assert_eq!(hits.iter().map(|h| h.party).collect::<Vec<_>>(), [2]);
}

/// What is hidden is neither found nor moves anybody: the answer is that of an index in which the party
/// never said it, although the words themselves stay known (a bystander says them too).
#[test]
fn hidden_phrases_neither_show_nor_count() {
    let around = || {
        let mut parties = bystanders();
        parties.push(party(9, Side::Industry, &["film"], &["holz"]));
        parties
    };
    let (mut with, mut without) = (around(), around());
    with.push(party(1, Side::Creative, &["wood"], &["film"]));
    without.push(party(1, Side::Creative, &["wood"], &[]));
    let (with, without) = (index(with), index(without));
    let hidden = |party: &Party| match party.id {
        1 => Shows::EVERYTHING.without(Role::Seek),
        _ => Shows::EVERYTHING,
    };
    for text in ["film", "video", "holz", "wood", "filn"] {
        let answer = |index: &Index, shows: &dyn Fn(&Party) -> Shows| {
            let query = index.prepare(&Phrase::new(text, "en")).expect("works");
            let hits = index.search_shown(&query, shows, 9);
            let told = hits
                .into_iter()
                .map(|hit| (hit.party, hit.phrase.role, hit.phrase.phrase.text));
            told.collect::<Vec<_>>()
        };
        assert_eq!(
            answer(&with, &hidden),
            answer(&without, &|_| Shows::EVERYTHING),
            "{text}"
        );
    }
    let query = with.prepare(&Phrase::new("film", "en")).expect("works");
    let whole = with.search_shown(&query, |_| Shows::EVERYTHING, 9);
    assert_eq!(whole, with.search(&query, |_| true, 9));
    let found = whole.iter().map(|hit| hit.party).collect::<Vec<_>>();
    assert_eq!(found, [1, 9], "there is something to hide");
    assert_eq!(with.search_shown(&query, |_| Shows::NOTHING, 9), []);
}

#[test]
fn phrases_are_found_by_letters_until_their_vectors_arrive() {
    let mut index = Index::with_encoder(Arc::new(SmallEncoder::default())).expect("works");
    for bystander in bystanders() {
        index.upsert(bystander);
    }
    index.upsert(party(1, Side::Creative, &["embalaža"], &[]));
    assert_eq!(found(&index, "embalaz"), [1]);
    assert_eq!(found(&index, "packaging"), Vec::<u128>::new());
    assert_eq!(index.wanted().len(), 11);
    index.encode_wanted(|_, _| {}).expect("works");
    assert!(index.wanted().is_empty());
    assert_eq!(found(&index, "packaging"), [1]);
}

#[test]
fn vectors_from_a_cache_do_as_well_as_fresh_ones() {
    let fresh = index(bystanders());
    let encoder = SmallEncoder::default();
    let mut cached = Index::with_encoder(Arc::new(SmallEncoder::default())).expect("works");
    for bystander in bystanders() {
        cached.upsert(bystander);
    }
    for text in cached.wanted() {
        use collider_matching::encoder::Encoder;
        let bytes = encoder
            .encode(&[&text])
            .expect("works")
            .remove(0)
            .to_bytes(encoder.id());
        let vector = Vector::from_bytes(
            &bytes,
            cached.encoder_id().expect("has one"),
            encoder.dimensions(),
        );
        cached.learn(&text, &vector.expect("same encoder"));
    }
    cached.refit();
    assert_eq!(found(&cached, "choir"), found(&fresh, "choir"));
}

#[test]
fn without_an_encoder_letters_do_the_work() {
    let mut index = Index::by_letters();
    for bystander in bystanders() {
        index.upsert(bystander);
    }
    index.upsert(party(1, Side::Creative, &["Verpackungsgestaltung"], &[]));
    assert!(index.wanted().is_empty());
    assert_eq!(index.encoder_id(), None);
    assert_eq!(found(&index, "Gestaltung von Verpackungen"), [1]);
    assert_eq!(found(&index, ""), Vec::<u128>::new());
}
