//! From a list to accounts: inviting, accepting, and what is refused.

use reqwest::{StatusCode, multipart};

use crate::{
    directory::add_approved,
    mailbox,
    sign_in::{has_account, signed_in},
    world::{Seen, Somebody, World, databases},
};

/// Sends the first form of an invitation: fields, and a sheet if there is one.
async fn looks(
    who: &Somebody,
    world: &World,
    fields: &[(&str, &str)],
    sheet: Option<(&str, &str)>,
) -> Seen {
    let mut form = multipart::Form::new();
    for (name, value) in fields {
        form = form.text((*name).to_owned(), (*value).to_owned());
    }
    if let Some((name, text)) = sheet {
        let part = multipart::Part::bytes(text.as_bytes().to_vec()).file_name(name.to_owned());
        form = form.part("file", part);
    }
    let request = who
        .client
        .post(format!("{}/people/invite", world.base))
        .header("sec-fetch-site", "same-origin")
        .multipart(form);
    Seen::of(request.send().await.expect("an answer")).await
}

/// The fields of the list as a browser would send them.
fn fields_of(page: &Seen) -> Vec<(String, String)> {
    let html = scraper::Html::parse_document(&page.html);
    let inputs = scraper::Selector::parse("form[action='/people/invite/send'] input[name]");
    html.select(&inputs.expect("a selector"))
        .filter(|input| input.attr("type") != Some("checkbox") || input.attr("checked").is_some())
        .map(|input| {
            let text = |name| input.attr(name).unwrap_or_default().to_owned();
            (text("name"), text("value"))
        })
        .collect()
}

async fn sends(who: &Somebody, fields: &[(String, String)]) -> Seen {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    who.sends("/people/invite/send", &fields).await
}

/// Invites one person, and answers with the link in their letter.
async fn invited(
    world: &World,
    who: &Somebody,
    address: &str,
    role: &str,
    number: usize,
) -> String {
    let list = looks(who, world, &[("people", address), ("role", role)], None).await;
    assert_eq!(list.status, StatusCode::OK, "{}", list.html);
    let sent = sends(who, &fields_of(&list)).await;
    assert_eq!(
        sent.leads_to.as_deref(),
        Some("/people/invitations"),
        "{}",
        sent.html
    );
    mailbox::letter(world, address, number).await.link()
}

#[tokio::test]
async fn an_invited_person_comes_in_with_one_click() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        let organisation = "Livarna Ziherl";
        add_approved(&facilitator, &[("name", organisation)]).await;
        let fields = [
            ("people", "Eva Novak <EVA@hub.example>"),
            ("role", "participant"),
            ("organisation", organisation),
            ("note", "We met at the fair."),
            ("lang", "en"),
            ("days", "7"),
        ];
        let list = looks(&facilitator, &world, &fields, None).await;
        assert_eq!(list.status, StatusCode::OK);
        let sent = sends(&facilitator, &fields_of(&list)).await;
        assert_eq!(
            sent.leads_to.as_deref(),
            Some("/people/invitations"),
            "{}",
            sent.html
        );
        let letter = mailbox::letter(&world, "eva@hub.example", 1).await;
        assert!(letter.text().contains("We met at the fair."));
        assert!(letter.text().contains(organisation));
        let listed = facilitator.sees("/people/invitations").await;
        assert!(
            listed
                .texts("tbody td")
                .iter()
                .any(|cell| cell.contains("waits"))
        );

        let eva = world.stranger();
        for _ in 0..2 {
            let page = eva.sees(&letter.link()).await;
            assert_eq!(page.status, StatusCode::OK, "looking uses nothing up");
            assert_eq!(
                page.attribute("#name", "value").as_deref(),
                Some("Eva Novak")
            );
            assert!(
                !page.html.contains("eva@hub.example"),
                "the whole address is not shown"
            );
        }
        let empty = eva.sends(&letter.link(), &[("name", " ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let came = eva
            .sends(&letter.link(), &[("name", "Eva Novak"), ("lang", "en")])
            .await;
        assert_eq!(came.leads_to.as_deref(), Some("/"), "{}", came.html);
        let account = eva.sees("/account").await;
        assert!(account.html.contains("Participant") && account.html.contains(organisation));
        let own = account
            .attribute("#organisations th a", "href")
            .expect("a link");
        assert_eq!(
            eva.sees(&format!("{own}/edit")).await.status,
            StatusCode::OK
        );

        // Once.
        let again = world.stranger();
        assert_eq!(
            again.sees(&letter.link()).await.status,
            StatusCode::NOT_FOUND
        );
        let people = facilitator.sees("/people?q=eva").await;
        assert!(people.texts("tbody th")[0].contains("eva@hub.example"));
        assert!(people.texts("tbody td:last-child")[0].contains("Demo facilitator"));
        let accepted = facilitator.sees("/people/invitations").await;
        assert!(
            accepted
                .texts("tbody td")
                .iter()
                .any(|cell| cell == "accepted")
        );
    }
}

#[tokio::test]
async fn wrong_rows_are_named_and_nothing_is_lost() {
    let world = World::empty(None);
    let facilitator = world.facilitator().await;
    let organisation = "Livarna Ziherl";
    add_approved(&facilitator, &[("name", organisation)]).await;
    let sheet = format!(
        "Name;E-Mail;Firma\n\
         Ana;ana@hub.example;{organisation}\n\
         Bea;bea@hub;\n\
         Cene;cene@hub.example;No Such Company\n\
         Ana again;ANA@hub.example;\n"
    );
    let list = looks(
        &facilitator,
        &world,
        &[
            ("people", "dora@hub.example\nwithout address"),
            ("role", "mentor"),
        ],
        Some(("gaeste.csv", &sheet)),
    )
    .await;
    assert_eq!(list.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mistakes = list.texts(".error-summary li");
    assert_eq!(mistakes.len(), 4, "{mistakes:?}");
    assert!(mistakes[0].starts_with("Line 2:"), "{mistakes:?}");
    for (mistake, place) in mistakes[1..].iter().zip([
        "gaeste.csv, row 3, column “E-Mail”: “bea@hub”",
        "gaeste.csv, row 4, column “Firma”:",
        "gaeste.csv, row 5, column “E-Mail”: ANA@hub.example",
    ]) {
        assert!(mistake.starts_with(place), "{mistake} / {place}");
    }
    let mut fields = fields_of(&list);
    let value = |fields: &[(String, String)], name: &str| {
        let found = fields.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value.clone()).expect("a field")
    };
    assert_eq!(value(&fields, "name.1"), "without address");
    assert_eq!(value(&fields, "organisation.4"), "No Such Company");

    // Sent as it is, nothing goes, and all of it is there again.
    let again = sends(&facilitator, &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(fields_of(&again), fields);
    assert_eq!(mailbox::count(&world, "dora@hub.example").await, 0);

    // Mended and left out.
    for (name, value) in &mut fields {
        match name.as_str() {
            "address.3" => *value = "bea@hub.example".into(),
            "organisation.4" => value.clear(),
            _ => {}
        }
    }
    fields.extend([
        ("skip.1".to_owned(), "1".to_owned()),
        ("skip.5".to_owned(), "1".to_owned()),
    ]);
    let sent = sends(&facilitator, &fields).await;
    assert_eq!(
        sent.leads_to.as_deref(),
        Some("/people/invitations"),
        "{}",
        sent.html
    );
    for name in ["ana", "bea", "cene", "dora"] {
        assert_eq!(
            mailbox::count(&world, &format!("{name}@hub.example")).await,
            1
        );
    }
    let waiting = looks(
        &facilitator,
        &world,
        &[("people", "dora@hub.example"), ("role", "mentor")],
        None,
    )
    .await;
    assert_eq!(
        waiting.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "invited already"
    );

    let unreadable = looks(
        &facilitator,
        &world,
        &[("people", "kept@hub.example"), ("role", "mentor")],
        Some(("list.pdf", "%PDF-1.7")),
    )
    .await;
    assert_eq!(unreadable.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(unreadable.texts("#people"), ["kept@hub.example"]);
    assert!(unreadable.texts(".error-summary li")[0].starts_with("list.pdf cannot be read:"));
}

#[tokio::test]
async fn nobody_gives_what_they_may_not_give() {
    for database in databases().await {
        let world = World::empty(database);
        has_account(&world, "fani@hub.example", "Fani", &["facilitator"]);
        let fani = signed_in(&world, "fani@hub.example").await;
        let offered = fani.sees("/people/invite").await;
        let roles = offered.attributes("input[name=role]", "value");
        assert_eq!(roles, ["participant", "mentor", "expert"]);
        for role in [
            "facilitator",
            "hub-manager",
            "administrator",
            "policy-viewer",
        ] {
            let fields = [("people", "eva@hub.example"), ("role", role)];
            let refused = looks(&fani, &world, &fields, None).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{role}");
            let forged = [
                ("rows", "1"),
                ("address.0", "eva@hub.example"),
                ("role", role),
            ];
            let refused = fani.sends("/people/invite/send", &forged).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{role}");
        }
        // Nor sends what somebody else gave.
        let manager = world.facilitator().await;
        let link = invited(&world, &manager, "eva@hub.example", "hub-manager", 1).await;
        let listed = manager.sees("/people/invitations").await;
        let resend = listed
            .attribute("form[action$='/resend']", "action")
            .expect("a button");
        assert_eq!(fani.sends(&resend, &[]).await.status, StatusCode::FORBIDDEN);
        let withdraw = resend.replace("/resend", "/withdraw");
        assert_eq!(
            fani.sends(&withdraw, &[]).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(world.stranger().sees(&link).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_new_link_kills_the_old_one_and_a_withdrawn_one_is_dead() {
    for database in databases().await {
        let world = World::empty(database);
        let manager = world.facilitator().await;
        let old = invited(&world, &manager, "eva@hub.example", "mentor", 1).await;
        let listed = manager.sees("/people/invitations").await;
        let resend = listed
            .attribute("form[action$='/resend']", "action")
            .expect("a button");
        manager.sends(&resend, &[]).await;
        let new = mailbox::letter(&world, "eva@hub.example", 2).await.link();
        let eva = world.stranger();
        assert_eq!(eva.sees(&old).await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            eva.sends(&old, &[("name", "Eva")]).await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(eva.sees(&new).await.status, StatusCode::OK);
        manager
            .sends(&resend.replace("/resend", "/withdraw"), &[])
            .await;
        assert_eq!(eva.sees(&new).await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            eva.sends(&new, &[("name", "Eva")]).await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(eva.sees("/account").await.status, StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test]
async fn an_invitation_is_worth_no_more_than_the_right_of_whoever_made_it() {
    for database in databases().await {
        let world = World::empty(database);
        has_account(&world, "fani@hub.example", "Fani", &["facilitator"]);
        let fani = signed_in(&world, "fani@hub.example").await;
        let link = invited(&world, &fani, "eva@hub.example", "mentor", 1).await;
        let manager = world.facilitator().await;
        let people = manager.sees("/people?q=fani").await;
        let card = people.attribute("tbody th a", "href").expect("a card");
        manager.sends(&format!("{card}/withdraw"), &[]).await;
        let eva = world.stranger();
        assert_eq!(eva.sees(&link).await.status, StatusCode::NOT_FOUND);
        assert_eq!(
            eva.sends(&link, &[("name", "Eva")]).await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn an_address_with_an_account_accepts_as_itself_and_as_nobody_else() {
    for database in databases().await {
        let world = World::empty(database);
        has_account(&world, "eva@hub.example", "Eva", &["participant"]);
        has_account(&world, "bea@hub.example", "Bea", &["participant"]);
        let manager = world.facilitator().await;
        let before = mailbox::count(&world, "eva@hub.example").await;
        let link = invited(&world, &manager, "eva@hub.example", "expert", before + 1).await;

        let bea = signed_in(&world, "bea@hub.example").await;
        assert!(
            bea.sees(&link)
                .await
                .html
                .contains("You are signed in as Bea")
        );
        bea.sends(&link, &[("name", "Bea")]).await;
        assert!(!bea.sees("/account").await.html.contains("Expert"));

        let stranger = world.stranger();
        let first = stranger.sees(&link).await;
        let way_in = first
            .attribute("main a.button-main", "href")
            .expect("a way in");
        assert_eq!(way_in, format!("/sign-in?to={}", link.replace('/', "%2F")));
        let sent = stranger.sends(&link, &[("name", "Somebody")]).await;
        assert_eq!(sent.leads_to.as_deref(), Some(link.as_str()));
        assert_eq!(
            stranger.sees("/account").await.status,
            StatusCode::UNAUTHORIZED
        );

        let eva = signed_in(&world, "eva@hub.example").await;
        assert!(eva.sees(&link).await.html.contains("Accept as Eva"));
        let added = eva.sends(&link, &[]).await;
        assert_eq!(added.leads_to.as_deref(), Some("/account"));
        let account = eva.sees("/account").await;
        assert!(account.html.contains("Expert") && account.html.contains("Participant"));
        assert_eq!(eva.sees(&link).await.status, StatusCode::NOT_FOUND);
    }
}
