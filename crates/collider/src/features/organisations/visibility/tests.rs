use std::collections::HashSet;

use proptest::prelude::*;
use uuid::Uuid;

use super::{
    super::{
        agreement::Agreement,
        profile::{Choice, Contact, Phrase, Profile, Side, Size, Visibility, Work},
        standing::State,
    },
    Acting, Audience, Part, Parts, Reader, ShownTo, Subject,
};

const OWN: Uuid = Uuid::from_u128(1);
const OTHER: Uuid = Uuid::from_u128(2);

fn subject(side: Side, visibility: Visibility, shown_to: ShownTo) -> Subject {
    Subject {
        id: OWN,
        side,
        visibility,
        shown_to,
        consented: true,
        state: State::Approved,
        contact: Agreement::NOBODY_TO_ASK,
    }
}

fn for_other(side: Side, matched: bool) -> Reader {
    Reader::acting(Acting {
        organisation: OTHER,
        side,
        acquainted: matched.then_some(OWN).into_iter().collect(),
    })
}

#[test]
fn each_group_sees_its_own_and_what_wider_ones_see() {
    let readers = [
        Reader::anyone(),
        Reader::member(),
        for_other(Side::Creative, false),
        for_other(Side::Industry, true),
        Reader::facilitator(),
    ];
    let sees = |group: Visibility| {
        let shown_to = ShownTo::default().with(Part::Needs, group);
        let subject = subject(Side::Industry, Visibility::Public, shown_to);
        readers
            .clone()
            .map(|reader| !reader.kept_from(&subject).has(Part::Needs))
    };
    let (yes, no) = (true, false);
    assert_eq!(sees(Visibility::Public), [yes, yes, yes, yes, yes]);
    assert_eq!(sees(Visibility::Members), [no, yes, yes, yes, yes]);
    assert_eq!(sees(Visibility::OtherSide), [no, no, yes, yes, yes]);
    assert_eq!(sees(Visibility::Matched), [no, no, no, yes, yes]);
    assert_eq!(sees(Visibility::Facilitators), [no, no, no, no, yes]);
}

#[test]
fn the_other_side_is_across_and_nobody_else() {
    let across = |own: Side, reader: Side| {
        let subject = subject(own, Visibility::OtherSide, ShownTo::default());
        for_other(reader, false).may_know_of(&subject)
    };
    use Side::{Both, Creative, Industry, Neither, Unknown};
    let all = [Creative, Industry, Both, Neither, Unknown];
    let table = all.map(|own| all.map(|reader| across(own, reader)));
    let (y, n) = (true, false);
    assert_eq!(
        table,
        [
            [n, y, y, n, n],
            [y, n, y, n, n],
            [y, y, y, n, n],
            [n, n, n, n, n],
            [n, n, n, n, n],
        ]
    );
}

#[test]
fn the_stricter_of_profile_and_part_holds() {
    let shown_to = ShownTo::default().with(Part::Website, Visibility::Members);
    let subject = subject(Side::Creative, Visibility::OtherSide, shown_to);
    assert!(!Reader::member().may_know_of(&subject));
    let across = for_other(Side::Industry, false);
    assert!(across.may_know_of(&subject));
    let kept = across.kept_from(&subject);
    assert_eq!(kept, Parts::those(|part| part == Part::Contact));
}

#[test]
fn its_own_people_see_all_of_it_in_every_state() {
    let own = Reader::acting(Acting {
        organisation: OWN,
        ..Acting::default()
    });
    let hidden = Part::ALL.iter().fold(ShownTo::default(), |known, part| {
        known.with(*part, Visibility::Facilitators)
    });
    for state in State::ALL {
        let draft = Subject {
            consented: false,
            state: *state,
            ..subject(Side::Unknown, Visibility::Facilitators, hidden)
        };
        assert!(own.may_know_of(&draft) && own.kept_from(&draft).is_empty());
        assert!(!for_other(Side::Both, true).may_know_of(&draft));
    }
}

#[test]
fn a_contact_is_shown_as_far_as_both_the_organisation_and_the_person_want_it() {
    use crate::features::people::privacy::consent::{Consents, Purpose};
    let chosen = |group| ShownTo::default().with(Part::Contact, group);
    let passed = Agreement::by(&Consents::of([(Purpose::ContactPassed, true)]));
    let sees = |reader: &Reader, group, agreement| {
        let subject = subject(Side::Industry, Visibility::Public, chosen(group));
        !reader
            .kept_from(&subject.with_contact(agreement))
            .has(Part::Contact)
    };
    let (matched, across) = (
        for_other(Side::Creative, true),
        for_other(Side::Creative, false),
    );
    assert!(sees(&matched, Visibility::Public, passed));
    assert!(!sees(&across, Visibility::Public, passed));
    assert!(!sees(&matched, Visibility::Public, Agreement::default()));
    assert!(!sees(&matched, Visibility::Facilitators, passed));
    assert!(sees(
        &Reader::facilitator(),
        Visibility::Public,
        Agreement::default()
    ));
}

#[test]
fn contact_persons_stay_where_they_were_until_somebody_chooses() {
    assert_eq!(
        ShownTo::default().of(Part::Contact),
        Visibility::Facilitators
    );
    let known: ShownTo = serde_json::from_str("{}").expect("a record of before");
    assert_eq!(known, ShownTo::default());
    let chosen = ShownTo::proposed().with(Part::Needs, Visibility::OtherSide);
    let json = serde_json::to_string(&chosen).expect("JSON");
    assert_eq!(json, r#"{"needs":"other-side","contact":"matched"}"#);
    assert_eq!(
        serde_json::from_str::<ShownTo>(&json).expect("back"),
        chosen
    );
    for odd in [r#"{"neds":"matched"}"#, r#"{"needs":"friends"}"#] {
        assert!(serde_json::from_str::<ShownTo>(odd).is_err(), "{odd}");
    }
}

#[test]
fn an_example_of_a_group_is_in_that_group_and_in_none_further_in() {
    for side in [Side::Creative, Side::Industry, Side::Both] {
        for group in &Visibility::ALL[..4] {
            let example = Reader::example(*group, OWN, side).expect("an example");
            for visibility in Visibility::ALL {
                let subject = subject(side, *visibility, ShownTo::default());
                assert_eq!(example.may_know_of(&subject), visibility <= group);
            }
        }
    }
    assert_eq!(
        Reader::example(Visibility::Facilitators, OWN, Side::Both),
        None
    );
}

fn everything_said() -> Profile {
    let phrase = |text: &str| Phrase {
        text: text.into(),
        lang: None,
    };
    Profile {
        reference: Some("R-1".into()),
        name: "Livarna".into(),
        languages: vec!["sl".into()],
        size: Size::Small,
        founded: Some(1950),
        website: Some("https://livarna.example".into()),
        contact: Contact {
            name: Some("Ana".into()),
            ..Contact::default()
        },
        description: Some(phrase("description")),
        competences: vec![phrase("competence")],
        needs: vec![phrase("need")],
        works: vec![Work {
            title: "work".into(),
            ..Work::default()
        }],
        ..Profile::default()
    }
}

fn sides() -> impl Strategy<Value = Side> {
    prop::sample::select(Side::ALL)
}

fn groups() -> impl Strategy<Value = Visibility> {
    prop::sample::select(Visibility::ALL)
}

/// A reader, and one who is in every group in which the first one is.
fn wider() -> impl Strategy<Value = (Reader, Reader)> {
    (0usize..5, 0usize..5, sides(), any::<bool>()).prop_map(|(one, other, side, own)| {
        let chain = |place: usize| match place {
            0 => Reader::anyone(),
            1 => Reader::member(),
            2 => for_other(side, false),
            3 => for_other(side, true),
            _ if own => Reader::acting(Acting {
                organisation: OWN,
                side,
                acquainted: HashSet::new(),
            }),
            _ => Reader::facilitator(),
        };
        (chain(one.min(other)), chain(one.max(other)))
    })
}

proptest! {
    /// Whoever is trusted with more never sees less; and a narrower choice never shows more.
    #[test]
    fn more_trust_never_shows_less(
        (less, more) in wider(),
        side in sides(),
        visibility in groups(),
        chosen in prop::collection::vec(groups(), 7),
        narrower in prop::collection::vec(groups(), 7),
        consented in any::<bool>(),
        state in prop::sample::select(State::ALL),
    ) {
        let all = |groups: &[Visibility]| Part::ALL.iter().zip(groups).fold(
            ShownTo::default(),
            |known, (part, group)| known.with(*part, *group),
        );
        let shown = Subject { consented, state, ..subject(side, visibility, all(&chosen)) };
        prop_assert!(!less.may_know_of(&shown) || more.may_know_of(&shown));
        prop_assert!(more.kept_from(&shown).is_within(less.kept_from(&shown)));
        let stricter: Vec<Visibility> =
            chosen.iter().zip(&narrower).map(|(a, b)| *a.max(b)).collect();
        let hidden = Subject { shown_to: all(&stricter), ..shown };
        for reader in [&less, &more] {
            prop_assert!(reader.kept_from(&shown).is_within(reader.kept_from(&hidden)));
        }
    }

    /// A reader's profile has what they may see, and of the rest no trace: it is the profile of an
    /// organisation that never said it.
    #[test]
    fn what_is_kept_back_leaves_no_trace(
        (reader, _) in wider(),
        side in sides(),
        visibility in groups(),
        chosen in prop::collection::vec(groups(), 7),
    ) {
        let shown_to = Part::ALL.iter().zip(&chosen).fold(
            ShownTo::default(),
            |known, (part, group)| known.with(*part, *group),
        );
        let subject = subject(side, visibility, shown_to);
        let kept = reader.kept_from(&subject);
        let seen = reader.sees(&subject, Profile { shown_to, ..everything_said() });
        let said = [
            (Part::Description, seen.description.is_some()),
            (Part::Competences, !seen.competences.is_empty()),
            (Part::Needs, !seen.needs.is_empty()),
            (Part::Works, !seen.works.is_empty()),
            (Part::Details, seen.size != Size::Unknown || seen.founded.is_some() || !seen.languages.is_empty()),
            (Part::Website, seen.website.is_some()),
            (Part::Contact, !seen.contact.is_empty()),
        ];
        for (part, is_said) in said {
            prop_assert_eq!(is_said, !kept.has(part), "{:?}", part);
        }
        if !reader.is_within(OWN) {
            prop_assert!(seen.shown_to.is_unsaid() && seen.reference.is_none());
        }
        prop_assert!(reader.audience() != Audience::Facilitators || kept.is_empty());
    }
}
