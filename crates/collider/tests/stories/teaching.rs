//! What the engine proposes, what facilitators make of it, and the words they teach it.

use reqwest::StatusCode;

use crate::{
    directory::{add, add_approved, sees_when},
    world::{Seen, World, databases},
};

fn proposed(seen: &Seen) -> usize {
    seen.texts("tbody tr").len()
}

#[tokio::test]
async fn proposals_become_facts_or_never_come_again() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        for number in 1..=4 {
            let name = format!("Industrial design studio {number}");
            add(
                &facilitator,
                &[
                    ("name", &name),
                    ("competences", "industrial design of machines and devices"),
                    ("competences_lang", "en"),
                    ("competences", "product design from sketch to series"),
                    ("competences_lang", "en"),
                ],
            )
            .await;
        }
        let sides = "/proposals?subject=side";
        let seen = sees_when(&facilitator, sides, |seen| proposed(seen) == 4).await;
        assert!(
            seen.texts("tbody .side")
                .iter()
                .all(|side| side == "Creative")
        );
        assert_eq!(
            world.stranger().sees(sides).await.status,
            StatusCode::UNAUTHORIZED
        );
        let unknown = facilitator.sees("/organisations?side=unknown").await;
        assert_eq!(
            unknown.texts("#found .entry").len(),
            4,
            "nothing counts before it is confirmed"
        );

        // One is confirmed, one declined.
        let key = |seen: &Seen| {
            seen.attribute("tbody input[name=p]", "value")
                .expect("a row")
        };
        facilitator
            .sends(
                "/proposals",
                &[("filter", "subject=side"), ("confirm", &key(&seen))],
            )
            .await;
        let seen = sees_when(&facilitator, sides, |seen| proposed(seen) == 3).await;
        facilitator
            .sends(
                "/proposals",
                &[
                    ("filter", "subject=side"),
                    ("p", &key(&seen)),
                    ("do", "decline"),
                ],
            )
            .await;
        sees_when(&facilitator, sides, |seen| proposed(seen) == 2).await;
        let creative = facilitator.sees("/organisations?side=creative").await;
        assert_eq!(creative.texts("#found .entry").len(), 1);

        // The rest at once, after a look at what it is; a list that moved is shown again.
        let all = facilitator
            .sees("/proposals/all?do=confirm&subject=side")
            .await;
        assert_eq!(
            all.attribute("input[name=count]", "value").as_deref(),
            Some("2")
        );
        let fields = |count| {
            [
                ("filter", "subject=side"),
                ("count", count),
                ("do", "confirm"),
            ]
        };
        assert_eq!(
            facilitator
                .sends("/proposals/all", &fields("7"))
                .await
                .status,
            StatusCode::CONFLICT
        );
        assert_eq!(
            facilitator.sees(sides).await.texts("tbody tr").len(),
            2,
            "nothing was decided"
        );
        assert_eq!(
            facilitator
                .sends("/proposals/all", &fields("2"))
                .await
                .status,
            StatusCode::SEE_OTHER
        );
        sees_when(&facilitator, sides, |seen| proposed(seen) == 0).await;
        let creative = facilitator.sees("/organisations?side=creative").await;
        assert_eq!(creative.texts("#found .entry").len(), 3);

        // Declined stays declined when the profile is read anew.
        let unknown = facilitator.sees("/organisations?side=unknown").await;
        let address = unknown
            .attribute("#found .entry h3 a", "href")
            .expect("the declined one");
        let edit = facilitator.sees(&format!("{address}/edit")).await;
        let value = |name: &str| {
            edit.attribute(&format!("[name={name}]"), "value")
                .unwrap_or_default()
        };
        let (name, version) = (value("name"), value("version"));
        facilitator
            .sends(
                &format!("{address}/edit"),
                &[
                    ("name", name.as_str()),
                    ("version", version.as_str()),
                    ("competences", "industrial design of machines and devices"),
                    ("competences_lang", "en"),
                ],
            )
            .await;
        let seen = facilitator.sees(&address).await;
        assert!(
            seen.html.contains("A proposal declined"),
            "the history says so"
        );
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        assert_eq!(proposed(&facilitator.sees(sides).await), 0);
    }
}

#[tokio::test]
async fn a_trade_word_is_understood_at_once() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        add_approved(
            &facilitator,
            &[
                ("name", "Orodjarna"),
                ("competences", "šmirglanje"),
                ("competences_lang", "sl"),
            ],
        )
        .await;
        let search = "/organisations?q=sanding+of+wooden+surfaces";
        let listed = |seen: &Seen| seen.html.contains("1 organisation.");
        sees_when(&facilitator, "/organisations", listed).await;
        assert_eq!(
            facilitator.sees(search).await.texts("#found .entry").len(),
            0
        );

        let word = [
            ("term", "šmirglanje"),
            ("lang", "sl"),
            ("meaning", "sanding of wooden surfaces"),
        ];
        assert_eq!(
            facilitator.sends("/vocabulary/words", &word).await.status,
            StatusCode::SEE_OTHER
        );
        let found = sees_when(&facilitator, search, |seen| {
            seen.texts("#found .entry").len() == 1
        })
        .await;
        assert!(
            found
                .texts(".hit")
                .concat()
                .contains("“šmirglanje” understood as"),
            "and it says why"
        );

        let words = facilitator.sees("/vocabulary/words?q=smirglanje").await;
        let change = words
            .attribute("tbody .table-actions a", "href")
            .expect("to change it");
        facilitator.sends(&format!("{change}/retire"), &[]).await;
        sees_when(&facilitator, search, |seen| {
            seen.texts("#found .entry").is_empty()
        })
        .await;

        let empty = facilitator
            .sends("/vocabulary/words", &[("term", "…"), ("meaning", "")])
            .await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(empty.texts(".error-summary li").len(), 2);
        assert_eq!(empty.attribute("#term", "value").as_deref(), Some("…"));
    }
}

#[tokio::test]
async fn fields_are_added_renamed_retired_and_brought_back() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        let page = "/vocabulary?side=creative";
        let before = facilitator.sees(page).await.texts("tbody tr").len();
        assert!(before > 30);
        let new = [
            ("axis", "competence"),
            ("side", "creative"),
            ("parent", "product-design"),
            ("label.en", "Puppets & masks"),
            ("label.de", "Puppen und Masken"),
            ("example", "hand puppets for advertising"),
            ("example_lang", "en"),
        ];
        assert_eq!(
            facilitator.sends("/vocabulary/fields", &new).await.status,
            StatusCode::SEE_OTHER
        );
        let seen = facilitator.sees(page).await;
        assert_eq!(seen.texts("tbody tr").len(), before + 1);
        assert!(
            seen.html.contains("Puppets &#38; masks") || seen.html.contains("Puppets &amp; masks")
        );

        let address = "/vocabulary/fields/hub-puppetsmasks";
        let renamed = [("label.en", "Puppetry"), ("label.de", "Puppenspiel")];
        assert_eq!(
            facilitator.sends(address, &renamed).await.status,
            StatusCode::SEE_OTHER
        );
        assert!(facilitator.sees(page).await.html.contains("Puppetry"));
        let refused = facilitator
            .sends(address, &[("label.en", ""), ("short.de", &"x".repeat(30))])
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(refused.texts(".error-summary li").len(), 2);

        facilitator.sends(&format!("{address}/retire"), &[]).await;
        let seen = facilitator.sees(page).await;
        assert_eq!(seen.texts("tbody tr").len(), before);
        assert!(
            seen.texts(".entry").concat().contains("Puppetry"),
            "it stands among the retired"
        );
        assert_eq!(
            facilitator.sees(address).await.status,
            StatusCode::NOT_FOUND
        );
        facilitator.sends(&format!("{address}/restore"), &[]).await;
        assert_eq!(
            facilitator.sees(page).await.texts("tbody tr").len(),
            before + 1
        );
    }
}
