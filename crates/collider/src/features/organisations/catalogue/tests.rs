//! The catalogue on the demo region, on both engines.

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        profile::{Phrase, Profile, Side},
        record::Record,
        standing::Audience,
        store::{self, Organisation, vocabulary as stored},
    },
    Catalogue,
    facets::{Choices, Facet},
};
use crate::{
    features::organisations::fields::{Axis, phrase_key},
    platform::{
        Platform,
        clock::Clock,
        i18n::Lang,
        settings::Settings,
        store::{Actor, Store, testing::stores},
    },
};

fn now() -> Timestamp {
    "2026-11-21T12:00:00Z".parse().expect("a moment")
}

fn demo_region() -> Vec<Organisation> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/organisations");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the demo region")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|file| {
            let text = std::fs::read_to_string(&file).expect("a file");
            let record: Record = toml::from_str(&text)
                .unwrap_or_else(|problem| panic!("{}: {problem}", file.display()));
            organisation(record)
        })
        .collect()
}

fn organisation(record: Record) -> Organisation {
    let profile = record.profile.clone().tidied();
    assert_eq!(profile.flaws(), [], "{}", profile.name);
    Organisation {
        id: Uuid::now_v7(),
        standing: record.standing(now()),
        profile,
        created_at: now(),
        updated_at: now(),
        version: 1,
    }
}

async fn insert(store: &Store, organisations: &[Organisation]) {
    let mut change = store.begin(Actor::Operator, now()).await.expect("a change");
    store::insert(&mut change, organisations)
        .await
        .expect("stored");
    change.commit().await.expect("committed");
}

/// By letters alone, which is quick; what needs meaning opens the encoder itself.
async fn open(store: Store) -> (Catalogue, Platform) {
    open_with(store, "no-encoder").await
}

async fn open_with(store: Store, encoder: &str) -> (Catalogue, Platform) {
    let platform = Platform::new(Settings::default(), store, Clock::Fixed(now()), true);
    let catalogue = Catalogue::open(encoder.as_ref());
    catalogue.load(&platform).await.expect("loaded");
    (catalogue, platform)
}

fn in_english() -> Lang {
    Lang::from_code("en").expect("English")
}

#[tokio::test]
async fn the_demo_region_comes_back_as_it_was_stored() {
    for (store, _folder) in stores().await {
        let region = demo_region();
        assert!(region.len() >= 120);
        insert(&store, &region).await;
        let ids: Vec<Uuid> = region.iter().map(|organisation| organisation.id).collect();
        let back = store::load_many(store.read(), &ids).await.expect("read");
        assert_eq!(back, region);
    }
}

#[tokio::test]
async fn what_changes_is_in_the_next_view() {
    for (store, _folder) in stores().await {
        let region = demo_region();
        insert(&store, &region).await;
        let (catalogue, platform) = open(store.clone()).await;
        assert_eq!(catalogue.read().len(), region.len());
        assert!(catalogue.progress().ready);

        let profile = Profile {
            name: "Zvezdarna Kum".into(),
            side: Side::Creative,
            competences: vec![Phrase {
                text: "planetarij na kolesih".into(),
                lang: Some("sl".into()),
            }],
            ..Profile::default()
        };
        let mut one = organisation(Record {
            profile,
            state: None,
        });
        insert(&store, std::slice::from_ref(&one)).await;
        catalogue.fresh(&platform).await.expect("fresh");
        let query = catalogue
            .question("planetarij na kolesih", Some("sl"))
            .await
            .expect("asked");
        let first = |catalogue: &Catalogue| {
            catalogue
                .read()
                .index()
                .search(&query, |_| true, 1)
                .first()
                .map(|hit| hit.party)
        };
        assert_eq!(first(&catalogue), Some(one.id.as_u128()));

        let before = one.clone();
        one.profile.name = "Zvezdarna Boč".into();
        let mut change = store.begin(Actor::Operator, now()).await.expect("a change");
        assert!(
            store::update(&mut change, &before, &mut one, "changed")
                .await
                .expect("updated")
        );
        change.commit().await.expect("committed");
        catalogue.fresh(&platform).await.expect("fresh");
        assert_eq!(
            catalogue
                .read()
                .get(one.id)
                .map(|listed| listed.name.clone()),
            Some("Zvezdarna Boč".to_owned())
        );

        let mut stale = one.clone();
        let mut change = store.begin(Actor::Operator, now()).await.expect("a change");
        let saved = store::update(&mut change, &before, &mut stale, "changed")
            .await
            .expect("ran");
        assert!(
            !saved,
            "a form opened at an older version is not saved over a newer one"
        );
        drop(change);

        let mut change = store.begin(Actor::Operator, now()).await.expect("a change");
        store::delete(&mut change, &one).await.expect("deleted");
        change.commit().await.expect("committed");
        catalogue.fresh(&platform).await.expect("fresh");
        assert_eq!(catalogue.read().get(one.id).map(|listed| listed.id), None);
        assert_ne!(first(&catalogue), Some(one.id.as_u128()));
        assert_eq!(catalogue.read().len(), region.len());
    }
}

#[tokio::test]
async fn filters_and_counts_keep_to_who_may_see() {
    for (store, _folder) in stores().await {
        let region = demo_region();
        insert(&store, &region).await;
        let (catalogue, _platform) = open(store).await;
        let contents = catalogue.read();
        let counted = |audience| {
            let found = contents.find(&Choices::default(), None, audience, now(), in_english());
            let sides: usize = found
                .counts
                .of(Facet::Side)
                .iter()
                .map(|(_, count)| count)
                .sum();
            (found.ids.len(), sides)
        };
        let visible = |audience: Audience| {
            region
                .iter()
                .filter(|of| {
                    super::super::standing::may_see(
                        audience,
                        of.profile.visibility,
                        of.profile.consented.is_some(),
                        of.standing.state(now()),
                    )
                })
                .count()
        };
        for audience in [Audience::Anyone, Audience::Members, Audience::Facilitators] {
            let expected = visible(audience);
            assert_eq!(counted(audience), (expected, expected), "{audience:?}");
        }
        assert!(visible(Audience::Anyone) < visible(Audience::Members));
        assert!(
            visible(Audience::Members) < region.len(),
            "the region has something to leak"
        );
    }
}

#[tokio::test]
async fn a_facilitators_choice_of_field_stays() {
    for (store, _folder) in stores().await {
        let region = demo_region();
        let one = region
            .iter()
            .find(|of| of.profile.side == Side::Creative)
            .expect("a creative");
        insert(&store, std::slice::from_ref(one)).await;
        let (catalogue, platform) = open(store.clone()).await;
        let said = one.profile.competences[0].text.clone();
        let mut change = store.begin(Actor::Operator, now()).await.expect("a change");
        let chosen = catalogue.read().vocabulary().all()[1].code.clone();
        stored::put_correction(
            &mut change,
            Axis::Competence,
            &phrase_key(&said),
            Some(&chosen),
        )
        .await
        .expect("kept");
        change.commit().await.expect("committed");
        catalogue.fresh(&platform).await.expect("fresh");
        let field = |catalogue: &Catalogue| {
            let contents = catalogue.read();
            let listed = contents.get(one.id).expect("listed");
            let field = listed.competences()[0].field.clone().expect("a field");
            (field.code, field.confidence, field.corrected)
        };
        assert_eq!(field(&catalogue), (chosen.clone(), 1.0, true));
        let (again, _) = open(store).await;
        assert_eq!(field(&again), (chosen, 1.0, true));
    }
}

#[tokio::test]
async fn a_sheet_without_sides_gets_proposals_and_no_facts() {
    let Ok(encoder) = std::env::var("COLLIDER_ENCODER_DIR") else {
        eprintln!("left out: the text encoder is not installed");
        return;
    };
    if let Some((store, _folder)) = stores().await.into_iter().next() {
        let mut region = demo_region();
        let stated: Vec<Side> = region.iter().map(|of| of.profile.side).collect();
        for one in &mut region {
            one.profile.side = Side::Unknown;
            one.profile.kind = Default::default();
            one.profile.sectors.clear();
        }
        insert(&store, &region).await;
        let (catalogue, _) = open_with(store, &encoder).await;
        let contents = catalogue.read();
        let (mut right, mut wrong) = (0, 0);
        for (one, stated) in region.iter().zip(stated) {
            let listed = contents.get(one.id).expect("listed");
            assert_eq!(listed.side, Side::Unknown, "a proposal is not a fact");
            let proposed = listed
                .understanding
                .proposals
                .iter()
                .find(|proposal| proposal.subject == super::Subject::Side);
            match proposed {
                Some(proposal)
                    if crate::features::organisations::profile::Choice::code(stated)
                        == proposal.value =>
                {
                    right += 1
                }
                Some(_) => wrong += 1,
                None => {}
            }
        }
        eprintln!(
            "sides proposed: {right} right, {wrong} wrong of {}",
            region.len()
        );
        assert!(
            right > 4 * wrong && right * 4 > 3 * region.len(),
            "{right} right, {wrong} wrong"
        );
    }
}
