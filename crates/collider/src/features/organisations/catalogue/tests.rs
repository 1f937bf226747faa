//! The catalogue on the demo region, on both engines.

use jiff::Timestamp;
use uuid::Uuid;

use super::{
    super::{
        profile::{Choice, Phrase, Profile, Side, Visibility},
        record::Record,
        standing::State,
        store::{self, Organisation, vocabulary as stored},
        visibility::{Acting, Part, Parts, Reader, ShownTo, Subject},
    },
    Catalogue,
    facets::{Choices, Facet, Values},
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
        let counted = |reader: &Reader| {
            let seen = contents.seen_by(reader, now());
            let found = seen.find(&Choices::default(), None, in_english());
            let sides: usize = found
                .counts
                .of(Facet::Side)
                .iter()
                .map(|(_, count)| count)
                .sum();
            (found.ids.len(), sides, seen.all().count())
        };
        let visible = |reader: &Reader| {
            let known = |of: &&Organisation| {
                let subject = Subject::of(of.id, &of.profile, of.standing.state(now()));
                reader.may_know_of(&subject)
            };
            region.iter().filter(known).count()
        };
        let readers = [Reader::anyone(), Reader::member(), Reader::facilitator()];
        for reader in &readers {
            let expected = visible(reader);
            assert_eq!(
                counted(reader),
                (expected, expected, expected),
                "{reader:?}"
            );
        }
        let [anyone, members, facilitators] = readers.map(|reader| visible(&reader));
        assert!(anyone < members && members < facilitators);
        assert_eq!(facilitators, region.len());
    }
}

/// For whoever may not see a part it is as if the organisation had never said it: the same list, the
/// same counts, the same values to filter by, the same hits in the same order, the same partners.
#[tokio::test]
async fn what_is_kept_back_is_as_if_it_had_never_been_said() {
    let Some((store, _folder)) = stores().await.into_iter().next() else {
        return;
    };
    let mut region = demo_region();
    let one = region
        .iter()
        .position(|of| {
            of.profile.side == Side::Industry
                && of.profile.visibility == Visibility::Public
                && of.profile.needs.len() > 1
                && !of.profile.works.is_empty()
                && of.standing.state(now()) == State::Approved
        })
        .expect("an organisation with something to hide");
    let other = region
        .iter()
        .position(|of| {
            of.profile.side == Side::Creative && of.standing.state(now()) == State::Approved
        })
        .expect("one across");
    let hidden = Part::ALL.iter().fold(ShownTo::default(), |known, part| {
        known.with(*part, Visibility::Matched)
    });
    let mut secret: Vec<String> = vec!["Xylophonstimmung".into()];
    region[one].profile.needs.push(Phrase {
        text: secret[0].clone(),
        lang: Some("de".into()),
    });
    let whole = region[one].profile.clone();
    secret.extend(whole.competences.iter().map(|said| said.text.clone()));
    secret.extend(whole.needs.iter().map(|said| said.text.clone()));
    secret.extend(whole.works.iter().map(|work| work.title.clone()));
    region[one].profile.shown_to = hidden;
    // Somebody whom nobody sees says the same, so that the words stay known and only who says them
    // differs: how rare letters are is learnt from all phrases together.
    region.push(Organisation {
        id: Uuid::now_v7(),
        profile: Profile {
            name: "Tiha".into(),
            reference: None,
            visibility: Visibility::Facilitators,
            ..whole.clone()
        },
        ..region[one].clone()
    });
    let silent = Profile {
        reference: whole.reference.clone(),
        name: whole.name.clone(),
        other_names: whole.other_names.clone(),
        kind: whole.kind,
        side: whole.side,
        sectors: whole.sectors.clone(),
        country: whole.country.clone(),
        region: whole.region.clone(),
        visibility: whole.visibility,
        consented: whole.consented,
        ..Profile::default()
    };
    insert(&store, &region).await;
    let (catalogue, platform) = open(store.clone()).await;
    let mut questions = Vec::new();
    for words in &secret {
        questions.push(catalogue.question(words, None).await.expect("asked"));
    }
    let across = |matched: bool| {
        Reader::acting(Acting {
            organisation: region[other].id,
            side: Side::Creative,
            acquainted: matched.then_some(region[one].id).into_iter().collect(),
        })
    };
    let (id, other) = (region[one].id, region[other].id);
    let look = |reader: &Reader| {
        let contents = catalogue.read();
        let seen = contents.seen_by(reader, now());
        let found = seen.find(&Choices::default(), None, in_english());
        let counts: Vec<_> = Facet::ALL
            .iter()
            .map(|facet| found.counts.of(*facet).to_vec())
            .collect();
        let hits: Vec<Vec<_>> = questions
            .iter()
            .map(|question| {
                let hits = seen.search(question, 40).into_iter();
                hits.map(|hit| (hit.party, hit.phrase)).collect()
            })
            .collect();
        let partners = |of: Uuid| seen.partners(of, None, &|_| true, 40);
        let filtered: Vec<_> = found
            .counts
            .of(Facet::Need)
            .iter()
            .map(|(value, _)| {
                let mut choices = Choices::default();
                choices.choose(Facet::Need, value.clone());
                seen.find(&choices, None, in_english()).ids
            })
            .collect();
        let listed = seen.get(id).expect("listed").into_owned();
        let listed = (listed.values(), listed.understanding, listed.shown_to);
        let says = seen.says(id, collider_matching::Role::Seek, "Xylophonstimmung");
        let facts = (listed, says, found.ids, counts);
        (facts, filtered, hits, partners(id), partners(other))
    };
    let outside = [Reader::anyone(), Reader::member(), across(false)];
    let before: Vec<_> = outside.iter().map(look).collect();
    let within = look(&across(true));
    for whole in [look(&Reader::facilitator()), within] {
        assert_eq!(whole.2[0][0].0, id.as_u128(), "found by what it seeks");
        assert!(whole.0.1 && !before[2].0.1, "there is something to hide");
    }

    let mut change = store.begin(Actor::Operator, now()).await.expect("a change");
    let mut after = Organisation {
        profile: silent,
        ..region[one].clone()
    };
    assert!(
        store::update(&mut change, &region[one], &mut after, "changed")
            .await
            .expect("stored")
    );
    change.commit().await.expect("committed");
    catalogue.fresh(&platform).await.expect("fresh");
    for (reader, before) in outside.iter().zip(before) {
        let mut never_said = look(reader);
        // Proposals are for those who see the whole; a profile that says nothing gets some anew.
        never_said.0.0.1.proposals.clear();
        assert_eq!(before, never_said, "{reader:?}");
    }
}

/// The values by which a masked organisation is found are those of the mask.
#[tokio::test]
async fn values_and_what_is_shown_are_masked_alike() {
    for (store, _folder) in stores().await.into_iter().take(1) {
        let region = demo_region();
        insert(&store, &region).await;
        let (catalogue, _platform) = open(store).await;
        let contents = catalogue.read();
        let mut values = Values::default();
        for listed in contents.all() {
            let said: Vec<_> = listed
                .values()
                .into_iter()
                .map(|(facet, value)| values.intern(facet, &value))
                .collect();
            for number in 0..1u8 << Part::ALL.len() {
                let kept = Parts::those(|part| number & (1 << part as u8) != 0);
                let mut masked = values.without(&said, kept).into_owned();
                let mut shown: Vec<_> = listed
                    .without(kept)
                    .values()
                    .into_iter()
                    .map(|(facet, value)| values.intern(facet, &value))
                    .collect();
                masked.sort();
                shown.sort();
                assert_eq!(masked, shown, "{} without {kept:?}", listed.name);
            }
        }
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
