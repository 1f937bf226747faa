//! Finding organisations: what is found, what is counted, and what nobody may learn.

use reqwest::StatusCode;
use uuid::Uuid;

use crate::world::{Seen, Somebody, World, databases};

/// The fields that every form of a profile sends, with these on top.
pub fn profile<'a>(fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = vec![("visibility", "public"), ("consented", "2026-01-15")];
    all.retain(|(name, _)| fields.iter().all(|(own, _)| own != name));
    all.extend_from_slice(fields);
    all
}

/// Adds an organisation; answers its address.
pub async fn add(facilitator: &Somebody, fields: &[(&str, &str)]) -> String {
    let seen = facilitator
        .sends("/organisations/new", &profile(fields))
        .await;
    assert_eq!(
        seen.status,
        StatusCode::SEE_OTHER,
        "{:?}",
        seen.texts(".mistake")
    );
    seen.leads_to.expect("the profile")
}

/// Adds and approves; answers its address.
pub async fn add_approved(facilitator: &Somebody, fields: &[(&str, &str)]) -> String {
    let address = add(facilitator, fields).await;
    let seen = facilitator.sends(&format!("{address}/approve"), &[]).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER);
    address
}

/// Adds and approves two pairs of organisations, each of which seeks what the other of its pair offers;
/// answers their ids.
pub async fn add_pairs(facilitator: &Somebody) -> [Uuid; 4] {
    let mut ids = [Uuid::nil(); 4];
    for (place, (name, side, offers, seeks)) in [
        (
            "Livarna",
            "industry",
            "aluminium casting",
            "packaging design",
        ),
        (
            "Studio",
            "creative",
            "packaging design",
            "aluminium casting",
        ),
        ("Tkalnica", "industry", "weaving", "photographs"),
        ("Foto", "creative", "photographs", "weaving"),
    ]
    .into_iter()
    .enumerate()
    {
        let fields = [
            ("name", name),
            ("side", side),
            ("competences", offers),
            ("competences_lang", "en"),
            ("needs", seeks),
            ("needs_lang", "en"),
        ];
        ids[place] = last_id(&add_approved(facilitator, &fields).await);
    }
    ids
}

/// The id at the end of an address.
pub fn last_id(address: &str) -> Uuid {
    let last = address.rsplit('/').next().expect("a part");
    last.parse().expect("an id")
}

/// Introduces an organisation to the first that is suggested to it; answers that one, and the address of
/// the introduction.
pub async fn introduced(facilitator: &Somebody, one: Uuid) -> (Uuid, String) {
    let list = facilitator
        .sees(&format!("/organisations/{one}/suggestions"))
        .await;
    let form = format!("form[action^='/organisations/{one}/suggestions/']");
    let action = list.attribute(&form, "action").expect("a suggestion");
    let answer = facilitator.sends(&action, &[("do", "introduce")]).await;
    (last_id(&action), answer.leads_to.expect("the introduction"))
}

/// Looks at a page until it shows what is awaited: what was changed is understood in the background.
pub async fn sees_when(somebody: &Somebody, path: &str, awaited: impl Fn(&Seen) -> bool) -> Seen {
    for _ in 0..600 {
        let seen = somebody.sees(path).await;
        if awaited(&seen) {
            return seen;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    let seen = somebody.sees(path).await;
    panic!("{path} never showed what was awaited:\n{}", seen.html)
}

fn names(seen: &Seen) -> Vec<String> {
    seen.texts("#found .entry h3")
}

/// `label → count` of a filter.
fn counts(seen: &Seen, facet: &str) -> Vec<(String, String)> {
    let of = |part: &str| seen.texts(&format!("#found li:has(input[name={facet}]) {part}"));
    of("label > span:first-of-type")
        .into_iter()
        .zip(of(".facet-count"))
        .collect()
}

#[tokio::test]
async fn filters_count_what_they_would_find_and_hidden_profiles_leave_no_trace() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        let vzorec: &[(&str, &str)] = &[
            ("name", "Studio Vzorec"),
            ("side", "creative"),
            ("kind", "creative"),
            ("sectors", "Design"),
            ("region", "SI041"),
            ("languages", "sl"),
            ("languages", "en"),
            ("competences", "packaging made of waste paper"),
            ("competences_lang", "en"),
        ];
        add_approved(&facilitator, vzorec).await;
        add_approved(
            &facilitator,
            &[
                ("name", "Gießerei Hammerl"),
                ("side", "industry"),
                ("kind", "manufacturer"),
                ("sectors", "24"),
                ("country", "AT"),
                ("languages", "de"),
                ("needs", "packaging for castings"),
                ("needs_lang", "en"),
            ],
        )
        .await;
        add_approved(&facilitator, &[("name", "Nobody Knows")]).await;
        // Four that others must not learn of: not approved, without consent, for facilitators, members.
        let secret: &[(&str, &str)] = &[
            ("side", "both"),
            ("kind", "knowledge"),
            ("sectors", "Film, video and photography"),
            ("country", "HU"),
            ("languages", "hu"),
            ("size", "large"),
            ("competences", "packaging of quicksilver secrets"),
            ("competences_lang", "en"),
        ];
        let with = |more: &[(&'static str, &'static str)]| [secret, more].concat();
        add(&facilitator, &with(&[("name", "Waits Quicksilver")])).await;
        add_approved(
            &facilitator,
            &with(&[("name", "No Consent Quicksilver"), ("consented", "")]),
        )
        .await;
        let hidden = with(&[
            ("name", "Hidden Quicksilver"),
            ("visibility", "facilitators"),
        ]);
        let hidden = add_approved(&facilitator, &hidden).await;
        add_approved(
            &facilitator,
            &with(&[("name", "Members Quicksilver"), ("visibility", "members")]),
        )
        .await;

        let all = sees_when(&facilitator, "/organisations", |seen| {
            names(seen).len() == 7
        })
        .await;
        assert!(all.html.contains("7 organisations."));
        assert_eq!(
            counts(&all, "state"),
            [
                ("approved".into(), "6".into()),
                ("waiting for approval".into(), "1".into()),
            ]
        );

        let stranger = world.stranger();
        let open = stranger.sees("/organisations").await;
        assert_eq!(
            names(&open),
            ["Gießerei Hammerl", "Nobody Knows", "Studio Vzorec"]
        );
        assert!(open.html.contains("3 organisations."));
        assert_eq!(
            counts(&open, "side"),
            [
                ("Creative".into(), "1".into()),
                ("Industry".into(), "1".into()),
                ("unknown".into(), "1".into()),
            ]
        );
        for trace in [
            "Quicksilver",
            "quicksilver",
            "Hungary",
            "Hungarian",
            "Film,",
            "Knowledge",
        ] {
            assert!(
                !open.html.contains(trace),
                "{trace} leaks into the directory"
            );
        }
        assert_eq!(
            counts(&open, "state"),
            [],
            "what waits is the facilitators' business"
        );
        assert_eq!(
            open.texts("#found input[name=size]").len(),
            1,
            "only the unknown size"
        );

        // A search finds nothing of them either, neither do filters that name their values.
        let search = stranger
            .sees("/organisations?q=packaging+of+quicksilver+secrets")
            .await;
        let found = names(&search);
        assert!(found.contains(&"Studio Vzorec".to_owned()), "{found:?}");
        assert!(
            found.iter().all(|name| !name.contains("Quicksilver")),
            "{found:?}"
        );
        assert!(
            !search.texts("#found .entries").concat().contains("secrets"),
            "no phrase leaks"
        );
        for filter in [
            "side=both",
            "kind=knowledge",
            "region=HU",
            "language=hu",
            "size=large",
        ] {
            let seen = stranger.sees(&format!("/organisations?{filter}")).await;
            assert_eq!(names(&seen), [] as [String; 0], "{filter}");
            assert!(seen.html.contains("0 of 3"), "{filter}");
        }
        let waiting = stranger.sees("/organisations?state=waiting").await;
        assert_eq!(
            names(&waiting).len(),
            3,
            "the question is not understood, so it says nothing"
        );
        let page = stranger.sees(&hidden).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(!page.html.contains("Quicksilver"));

        // Several values widen, several filters narrow, the unknown is a value.
        let both = stranger
            .sees("/organisations?side=creative&side=unknown")
            .await;
        assert_eq!(names(&both), ["Nobody Knows", "Studio Vzorec"]);
        assert_eq!(
            counts(&both, "side")[2],
            ("Industry".into(), "1".into()),
            "would be found"
        );
        let narrowed = stranger
            .sees("/organisations?side=creative&region=SI04&sector=design")
            .await;
        assert_eq!(names(&narrowed), ["Studio Vzorec"]);
        let links: Vec<String> = narrowed.texts(".chosen-filters .tag");
        assert_eq!(links, ["Creative", "Design", "Zahodna Slovenija"]);
        let without = narrowed.attribute(".chosen-filters .tag-remove", "href");
        assert_eq!(
            without.as_deref(),
            Some("/organisations?sector=design&region=SI04")
        );

        // A fragment is only the part that changes.
        let fragment = stranger
            .client
            .get(format!("{}/organisations?side=industry", world.base))
            .header("hx-request", "true")
            .send()
            .await
            .expect("an answer")
            .text()
            .await
            .expect("text");
        assert!(
            fragment.trim_start().starts_with("<div"),
            "{}",
            &fragment[..200]
        );
        assert!(fragment.contains("Gießerei Hammerl") && !fragment.contains("<html"));
    }
}

#[tokio::test]
async fn long_lists_come_in_pages() {
    let world = World::empty(None);
    let facilitator = world.facilitator().await;
    for number in 0..35 {
        let name = format!("Organisation {number:02}");
        add(&facilitator, &[("name", &name), ("side", "creative")]).await;
    }
    let first = sees_when(&facilitator, "/organisations?side=creative", |seen| {
        seen.html.contains("35 of 35")
    })
    .await;
    assert_eq!(names(&first).len(), 30);
    let next = first.attribute(".pager a[rel=next]", "href").expect("more");
    assert!(
        next.starts_with("/organisations?side=creative&after="),
        "{next}"
    );
    let second = facilitator.sees(&next).await;
    assert_eq!(
        [names(&first), names(&second)].concat(),
        (0..35)
            .map(|number| format!("Organisation {number:02}"))
            .collect::<Vec<_>>()
    );
    assert_eq!(second.attribute(".pager a[rel=next]", "href"), None);
}

#[tokio::test]
async fn one_address_searches_only_so_often() {
    // The sign-in counts too. A right to ask comes back every twenty seconds.
    let world = World::with_settings(None, "[limits]\ncostly_per_minute = 3\n");
    let searcher = world.stranger();
    let mut answers = Vec::new();
    for _ in 0..12 {
        answers.push(searcher.sees("/organisations?q=wood").await.status);
    }
    assert_eq!(answers[0], StatusCode::OK);
    assert!(
        answers.contains(&StatusCode::TOO_MANY_REQUESTS),
        "{answers:?}"
    );
    let unfiltered = searcher.sees("/organisations").await.status;
    assert_eq!(unfiltered, StatusCode::OK, "only what costs is bound");
}
