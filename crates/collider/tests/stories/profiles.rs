//! Writing a profile, deciding about it, and what its words are taken for.

use reqwest::StatusCode;

use crate::{
    directory::{add, add_approved, profile, sees_when},
    world::{World, databases},
};

#[tokio::test]
async fn mistakes_come_all_at_once_and_nothing_typed_is_lost() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        let typed = profile(&[
            ("name", ""),
            ("founded", "long ago"),
            ("sectors", "Design"),
            ("sectors", "alchemy & co"),
            ("website", "javascript:alert(1)"),
            ("description", "Two lines\r\nof <b>words</b>"),
            ("needs", "brand film"),
            ("needs_lang", "en"),
            ("works.title", ""),
            ("works.text", "A bench of aluminium"),
            ("works.year", "2024"),
        ]);
        let seen = facilitator.sends("/organisations/new", &typed).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        let links = seen.texts(".error-summary li");
        assert_eq!(links.len(), 5, "{links:?}");
        for field in ["name", "founded", "sectors.1", "website", "works.0"] {
            assert!(
                seen.html.contains(&format!("href=\"#{field}\"")),
                "no link to {field}"
            );
            assert!(
                seen.html.contains(&format!("id=\"{field}\"")),
                "no field {field}"
            );
        }
        let value = |id: &str| seen.attribute(&format!("[id='{id}']"), "value");
        assert_eq!(value("founded").as_deref(), Some("long ago"));
        assert_eq!(value("sectors.0").as_deref(), Some("Design"));
        assert_eq!(value("sectors.1").as_deref(), Some("alchemy & co"));
        assert_eq!(value("needs.0").as_deref(), Some("brand film"));
        assert_eq!(value("work-year-0").as_deref(), Some("2024"));
        assert_eq!(
            seen.texts("#description"),
            ["Two lines of <b>words</b>"],
            "as text, not as HTML"
        );
        assert_eq!(seen.texts("#work-text-0"), ["A bench of aluminium"]);
        let listed = facilitator.sees("/organisations").await;
        assert!(
            listed.html.contains("Nobody is listed yet"),
            "nothing was stored"
        );

        // More lines and the preview keep it all as well, and store nothing.
        let more = [typed.clone(), vec![("do", "more:needs")]].concat();
        let seen = facilitator.sends("/organisations/new", &more).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert_eq!(seen.texts("input[name=needs]").len(), 7);
        assert_eq!(
            seen.attribute("[id='needs.0']", "value").as_deref(),
            Some("brand film")
        );
        let preview = [
            typed,
            vec![("name", "Ignored: the first counts"), ("do", "preview")],
        ]
        .concat();
        let seen = facilitator.sends("/organisations/new", &preview).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert!(seen.texts("#preview").concat().contains("brand film"));
    }
}

#[tokio::test]
async fn what_others_saved_meanwhile_is_not_overwritten_unseen() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        let address = add(
            &facilitator,
            &[
                ("name", "Livarna"),
                ("needs", "novi trgi"),
                ("needs_lang", "sl"),
            ],
        )
        .await;
        let edit = format!("{address}/edit");
        let opened = facilitator.sees(&edit).await;
        let version = opened
            .attribute("input[name=version]", "value")
            .expect("a version");

        let theirs = profile(&[("name", "Livarna Soča"), ("version", &version)]);
        let saved = facilitator.sends(&edit, &theirs).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);

        let mine = profile(&[
            ("name", "Livarna"),
            ("needs", "katalog izdelkov"),
            ("needs_lang", "sl"),
            ("version", &version),
        ]);
        let refused = facilitator.sends(&edit, &mine).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        let said = refused.texts(".error-summary").concat();
        assert!(
            said.contains("in the meantime") && said.contains("Name") && said.contains("Seeks"),
            "{said}"
        );
        assert_eq!(
            refused.attribute("[id='needs.0']", "value").as_deref(),
            Some("katalog izdelkov")
        );
        assert!(
            facilitator
                .sees(&address)
                .await
                .html
                .contains("Livarna Soča"),
            "theirs stands"
        );

        // Having seen it, the person may save all the same.
        let newer = refused
            .attribute("input[name=version]", "value")
            .expect("the newer version");
        assert_ne!(newer, version);
        let again = profile(&[
            ("name", "Livarna"),
            ("needs", "katalog izdelkov"),
            ("needs_lang", "sl"),
            ("version", &newer),
        ]);
        assert_eq!(
            facilitator.sends(&edit, &again).await.status,
            StatusCode::SEE_OTHER
        );
        let seen = facilitator.sees(&address).await;
        assert!(seen.html.contains("katalog izdelkov") && !seen.html.contains("Livarna Soča"));
    }
}

#[tokio::test]
async fn approval_opens_a_profile_and_giving_back_closes_it() {
    for database in databases().await {
        let world = World::empty(database);
        let (facilitator, stranger) = (world.facilitator().await, world.stranger());
        let address = add(
            &facilitator,
            &[
                ("name", "Kolektiv Žarek"),
                ("contact.email", "ana@zarek.example"),
                ("reference", "K-17"),
            ],
        )
        .await;
        assert_eq!(stranger.sees(&address).await.status, StatusCode::NOT_FOUND);
        assert!(
            facilitator.sees("/").await.html.contains("Kolektiv Žarek"),
            "it waits on the start page"
        );
        let as_anyone = facilitator
            .sees(&format!("{address}/as-seen-by?group=public"))
            .await;
        assert!(
            as_anyone.html.contains("is not there") && !as_anyone.html.contains("zarek.example")
        );

        assert_eq!(
            stranger
                .sends(&format!("{address}/approve"), &[])
                .await
                .status,
            StatusCode::UNAUTHORIZED
        );
        facilitator.sends(&format!("{address}/approve"), &[]).await;
        let open = stranger.sees(&address).await;
        assert_eq!(open.status, StatusCode::OK);
        for private in [
            "zarek.example",
            "K-17",
            "Demo facilitator",
            "/edit",
            "What happened",
        ] {
            assert!(
                !open.html.contains(private),
                "{private} is not for everybody"
            );
        }
        let seen = facilitator.sees(&address).await;
        assert!(seen.html.contains("valid until") && seen.html.contains("ana@zarek.example"));
        let twice = facilitator.sends(&format!("{address}/approve"), &[]).await;
        assert_eq!(twice.status, StatusCode::SEE_OTHER);
        assert_eq!(
            facilitator.sees(&address).await.texts(".history li").len(),
            2,
            "approved once"
        );

        facilitator
            .sends(
                &format!("{address}/return"),
                &[("note", "Which languages?")],
            )
            .await;
        assert_eq!(stranger.sees(&address).await.status, StatusCode::NOT_FOUND);
        let seen = facilitator.sees(&address).await;
        assert!(
            seen.html.contains("Which languages?")
                && seen.texts(".tag-care").concat().contains("draft")
        );

        facilitator.sends(&format!("{address}/remove"), &[]).await;
        assert_eq!(
            facilitator.sees(&address).await.status,
            StatusCode::NOT_FOUND
        );
        facilitator.sends(&format!("{address}/restore"), &[]).await;
        let back = facilitator.sees(&address).await;
        assert!(back.html.contains("ana@zarek.example") && back.html.contains("Which languages?"));
    }
}

#[tokio::test]
async fn a_corrected_field_stays_after_an_edit() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        let words = "something quite unheard of";
        let with_phrase: &[(&str, &str)] = &[
            ("name", "Studio Vzorec"),
            ("side", "creative"),
            ("competences", words),
            ("competences_lang", "en"),
        ];
        let address = add_approved(&facilitator, with_phrase).await;
        let form = "select[name=field] option";
        let seen = sees_when(&facilitator, &address, |seen| !seen.texts(form).is_empty()).await;
        let code = seen.attribute(form, "value").expect("a field");
        let name = seen.texts(form).remove(0);

        let fields = [
            ("axis", "competence"),
            ("phrase", words),
            ("field", code.as_str()),
        ];
        let path = format!("{address}/field");
        assert_eq!(
            world.stranger().sends(&path, &fields).await.status,
            StatusCode::UNAUTHORIZED
        );
        assert_eq!(
            facilitator.sends(&path, &fields).await.status,
            StatusCode::SEE_OTHER
        );
        let chosen = format!("Field: {name}");
        let is_chosen =
            |seen: &crate::world::Seen| seen.texts(".phrase-note > span").contains(&chosen);
        let seen = sees_when(&facilitator, &address, is_chosen).await;
        assert!(
            seen.texts(".phrase-note .tag-proposed").is_empty(),
            "it is no proposal any more"
        );

        let edit = format!("{address}/edit");
        let version = facilitator
            .sees(&edit)
            .await
            .attribute("input[name=version]", "value")
            .expect("one");
        let changed = [
            with_phrase,
            &[
                ("needs", "new customers"),
                ("needs_lang", "en"),
                ("version", &version),
            ],
        ]
        .concat();
        facilitator.sends(&edit, &profile(&changed)).await;
        let both =
            |seen: &crate::world::Seen| is_chosen(seen) && seen.html.contains("new customers");
        sees_when(&facilitator, &address, both).await;

        // No field of that name: somebody retired it meanwhile.
        let gone = [
            ("axis", "competence"),
            ("phrase", words),
            ("field", "no-such-field"),
        ];
        assert_eq!(
            facilitator.sends(&path, &gone).await.status,
            StatusCode::CONFLICT
        );
    }
}
