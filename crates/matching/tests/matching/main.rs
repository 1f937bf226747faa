//! The library as its callers use it, with a small deterministic encoder.

mod partners;
mod ranking_lists;
mod searching;
mod small_encoder;
mod trade_words;

use std::sync::Arc;

use collider_matching::{Index, Party, PartyId, Phrase, Side};

use small_encoder::SmallEncoder;

/// An index with ordinary phrases around what a test is about, so that centres and rarities are those
/// of a living directory.
fn index(parties: Vec<Party>) -> Index {
    let mut index = Index::with_encoder(Arc::new(SmallEncoder::default()))
        .expect("the small encoder always works");
    for party in parties {
        index.upsert(party);
    }
    index
        .encode_wanted(|_, _| {})
        .expect("the small encoder always works");
    index
}

fn party(id: PartyId, side: Side, offers: &[&str], seeks: &[&str]) -> Party {
    let phrases = |texts: &[&str]| texts.iter().map(|t| Phrase::new(*t, "en")).collect();
    Party {
        offers: phrases(offers),
        seeks: phrases(seeks),
        ..Party::new(id, side)
    }
}

/// Parties that have nothing to do with any test.
fn bystanders() -> Vec<Party> {
    let words = [
        "choir", "bakery", "law", "bees", "garden", "chess", "harbour", "opera", "maths", "yoga",
    ];
    (0..)
        .zip(words)
        .map(|(n, word)| {
            let side = if n % 2 == 0 {
                Side::Creative
            } else {
                Side::Industry
            };
            party(1000 + n, side, &[word], &[])
        })
        .collect()
}
