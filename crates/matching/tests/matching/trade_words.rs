//! Aliases take effect at once and cost only what they touch.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use collider_matching::{Alias, Aliases, Index, Language, PartnerQuery, Phrase, Side};

use super::small_encoder::SmallEncoder;
use super::{bystanders, party};

fn glossary() -> Aliases {
    Aliases::new([Alias {
        term: "brizganje plastike".into(),
        language: Language::parse("sl"),
        meaning: Phrase::new("injection moulding", "en"),
    }])
}

#[test]
fn an_alias_makes_a_match_and_is_named_in_its_reason() {
    let encoder = Arc::new(SmallEncoder::default());
    let mut index = Index::with_encoder(encoder.clone()).expect("works");
    for bystander in bystanders() {
        index.upsert(bystander);
    }
    let mut maker = party(1, Side::Industry, &[], &[]);
    maker.offers.push(Phrase::new("Brizganja plastike", "sl"));
    index.upsert(maker);
    index.upsert(party(2, Side::Creative, &[], &["spritzguss"]));
    index.encode_wanted(|_, _| {}).expect("works");
    assert_eq!(index.partners(2, &PartnerQuery::default()), []);

    index.set_aliases(glossary());
    assert_eq!(
        index.wanted(),
        ["injection moulding"],
        "only what the term touches is encoded anew"
    );
    index.encode_wanted(|_, _| {}).expect("works");
    let found = index.partners(2, &PartnerQuery::default());
    let pair = &found[0].receives.pairs[0];
    assert_eq!(found[0].partner, 1);
    assert_eq!(
        pair.offer.phrase.text, "Brizganja plastike",
        "the author's words are shown"
    );
    assert_eq!(pair.aliases[0].meaning.text, "injection moulding");
    let back = index.partners(1, &PartnerQuery::default());
    assert_eq!(back[0].gives.pairs[0].aliases, pair.aliases);

    let texts = index.texts();
    index.set_aliases(Aliases::default());
    assert_eq!(index.partners(2, &PartnerQuery::default()), []);
    assert_eq!(
        index.texts(),
        texts - 1,
        "nothing of the alias stays behind"
    );
}

#[test]
fn queries_are_understood_through_the_glossary_too() {
    let encoder = Arc::new(SmallEncoder::default());
    let mut index = Index::with_encoder(encoder.clone()).expect("works");
    for bystander in bystanders() {
        index.upsert(bystander);
    }
    index.upsert(party(1, Side::Industry, &["Spritzguss"], &[]));
    index.set_aliases(glossary());
    index.encode_wanted(|_, _| {}).expect("works");
    let query = index
        .prepare(&Phrase::new("brizganju plastike", "sl"))
        .expect("works");
    let hits = index.search(&query, |_| true, 1);
    assert_eq!(hits[0].party, 1);
    assert_eq!(hits[0].aliases[0].term, "brizganje plastike");
    let before = encoder.encoded.load(Ordering::Relaxed);
    index
        .prepare(&Phrase::new("Spritzguss", "de"))
        .expect("works");
    assert_eq!(
        encoder.encoded.load(Ordering::Relaxed),
        before,
        "a text that the index has is not encoded again"
    );
}
