//! The people of a hub: roles, memberships, access; registering; one's own account.

use reqwest::StatusCode;

use crate::{
    directory::add_approved,
    mailbox,
    sign_in::{has_account, signed_in},
    world::{Somebody, World, databases},
};

/// The page of a person.
async fn card(reader: &Somebody, words: &str) -> String {
    let people = reader.sees(&format!("/people?q={words}")).await;
    let links = people.attributes("tbody th a", "href");
    assert_eq!(links.len(), 1, "{words}: {links:?}");
    links[0].clone()
}

#[tokio::test]
async fn roles_change_at_once_in_an_open_session() {
    for database in databases().await {
        let world = World::empty(database);
        has_account(&world, "eva@hub.example", "Eva", &["participant"]);
        let eva = signed_in(&world, "eva@hub.example").await;
        assert_eq!(eva.sees("/imports").await.status, StatusCode::FORBIDDEN);
        let manager = world.facilitator().await;
        let eva_card = card(&manager, "eva").await;
        let roles = format!("{eva_card}/roles");
        manager
            .sends(&roles, &[("role", "facilitator"), ("role", "mentor")])
            .await;
        assert_eq!(eva.sees("/imports").await.status, StatusCode::OK);
        // A facilitator sees people, and gives no roles.
        assert_eq!(eva.sees(&eva_card).await.status, StatusCode::OK);
        let higher = eva.sends(&roles, &[("role", "hub-manager")]).await;
        assert_eq!(higher.status, StatusCode::FORBIDDEN);
        let out = eva.sends(&format!("{eva_card}/withdraw"), &[]).await;
        assert_eq!(out.status, StatusCode::FORBIDDEN);
        manager.sends(&roles, &[("role", "mentor")]).await;
        assert_eq!(eva.sees("/imports").await.status, StatusCode::FORBIDDEN);
        assert_eq!(eva.sees("/people").await.status, StatusCode::FORBIDDEN);
        let history = manager
            .sees(&format!("/changes?of={}", &eva_card[8..]))
            .await;
        assert!(history.html.contains("Roles set"));
    }
}

#[tokio::test]
async fn the_last_hub_manager_and_administrator_stay() {
    for database in databases().await {
        let world = World::empty(database);
        let manager = world.facilitator().await;
        let own = card(&manager, "facilitator@demo").await;
        let roles = format!("{own}/roles");
        for left in [
            &[("role", "administrator")][..],
            &[("role", "hub-manager")],
            &[],
        ] {
            let refused = manager.sends(&roles, left).await;
            assert_eq!(refused.status, StatusCode::CONFLICT, "{left:?}");
        }
        let refused = manager.sends(&format!("{own}/withdraw"), &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert_eq!(
            manager.sees("/hub").await.status,
            StatusCode::OK,
            "nothing was taken"
        );

        has_account(
            &world,
            "eva@hub.example",
            "Eva",
            &["hub-manager", "administrator"],
        );
        let given = manager.sends(&roles, &[("role", "mentor")]).await;
        assert_eq!(given.status, StatusCode::SEE_OTHER);
        assert_eq!(manager.sees("/hub").await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn two_who_take_the_last_role_from_each_other_do_not_both_succeed() {
    for database in databases().await {
        let world = World::empty(database);
        has_account(
            &world,
            "eva@hub.example",
            "Eva",
            &["hub-manager", "administrator"],
        );
        let (one, other) = (
            world.facilitator().await,
            signed_in(&world, "eva@hub.example").await,
        );
        let cards = [
            card(&one, "eva").await,
            card(&one, "facilitator@demo").await,
        ];
        let paths = cards.map(|card| format!("{card}/withdraw"));
        let (first, second) = tokio::join!(one.sends(&paths[0], &[]), other.sends(&paths[1], &[]));
        let succeeded = [first, second]
            .iter()
            .filter(|seen| seen.status == StatusCode::SEE_OTHER)
            .count();
        assert_eq!(succeeded, 1);
    }
}

#[tokio::test]
async fn withdrawn_access_ends_every_session_of_that_person_and_of_nobody_else() {
    for database in databases().await {
        let world = World::empty(database);
        has_account(&world, "eva@hub.example", "Eva", &["facilitator"]);
        has_account(&world, "bea@hub.example", "Bea", &["facilitator"]);
        let (laptop, phone) = (
            signed_in(&world, "eva@hub.example").await,
            signed_in(&world, "eva@hub.example").await,
        );
        let bea = signed_in(&world, "bea@hub.example").await;
        // A letter that is on its way would open another session.
        let later = world.stranger();
        later
            .sends("/sign-in", &[("email", "eva@hub.example")])
            .await;
        let letter = mailbox::letter(&world, "eva@hub.example", 3).await;

        let manager = world.facilitator().await;
        let eva_card = card(&manager, "eva").await;
        let page = manager.sees(&eva_card).await;
        assert!(page.html.contains("Signed in on 2 devices."));
        manager.sends(&format!("{eva_card}/withdraw"), &[]).await;
        for device in [&laptop, &phone] {
            assert_eq!(
                device.sees("/account").await.status,
                StatusCode::UNAUTHORIZED
            );
        }
        assert_eq!(
            later.sees(&letter.link()).await.status,
            StatusCode::NOT_FOUND
        );
        let code = later
            .sends("/sign-in/code", &[("code", &letter.code())])
            .await;
        assert_ne!(code.status, StatusCode::SEE_OTHER);
        assert_eq!(bea.sees("/imports").await.status, StatusCode::OK);
        assert_eq!(manager.sees("/people").await.status, StatusCode::OK);
        assert!(
            manager
                .sees(&eva_card)
                .await
                .html
                .contains("Signed in nowhere")
        );
        // The account is still its person's own.
        let again = signed_in(&world, "eva@hub.example").await;
        assert_eq!(again.sees("/account").await.status, StatusCode::OK);
        assert_eq!(again.sees("/imports").await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn addresses_are_shown_to_those_who_look_after_people_only() {
    let world = World::empty(None);
    has_account(&world, "eva@hub.example", "Eva", &["participant"]);
    has_account(&world, "mia@hub.example", "Mia", &["mentor"]);
    let mia = signed_in(&world, "mia@hub.example").await;
    for page in [
        "/",
        "/organisations",
        "/account",
        "/people",
        "/people/requests",
        "/changes",
    ] {
        let seen = mia.sees(page).await;
        assert!(!seen.html.contains("eva@hub.example"), "{page}");
        assert!(!seen.html.contains("facilitator@demo.example"), "{page}");
    }
}

#[tokio::test]
async fn who_belongs_to_an_organisation_is_said_by_those_who_do_or_by_a_facilitator() {
    for database in databases().await {
        let world = World::empty(database);
        let facilitator = world.facilitator().await;
        let organisation = add_approved(&facilitator, &[("name", "Livarna Ziherl")]).await;
        let id = organisation
            .trim_start_matches("/organisations/")
            .to_owned();
        for (address, name) in [("eva@hub.example", "Eva"), ("bea@hub.example", "Bea")] {
            has_account(&world, address, name, &["participant"]);
        }
        let (eva, bea) = (
            signed_in(&world, "eva@hub.example").await,
            signed_in(&world, "bea@hub.example").await,
        );
        let profile = eva.sees(&organisation).await;
        assert_eq!(
            profile.attribute("form[action='/account/organisations'] button", "value"),
            Some(id.clone())
        );
        assert_eq!(
            eva.sees(&format!("{organisation}/edit")).await.status,
            StatusCode::FORBIDDEN
        );
        for _ in 0..2 {
            eva.sends("/account/organisations", &[("join", &id)]).await;
        }
        // Asking gives nothing yet, and nobody answers for themselves or for strangers.
        assert_eq!(
            eva.sees(&format!("{organisation}/edit")).await.status,
            StatusCode::FORBIDDEN
        );
        let waiting = facilitator.sees("/people/requests").await;
        let yes = waiting.attributes("form[action$='/accept']", "action");
        assert_eq!(yes.len(), 1, "asked twice, waits once");
        for somebody in [&eva, &bea] {
            assert_eq!(
                somebody.sends(&yes[0], &[]).await.status,
                StatusCode::FORBIDDEN
            );
        }
        facilitator.sends(&yes[0], &[]).await;
        assert_eq!(
            eva.sees(&format!("{organisation}/edit")).await.status,
            StatusCode::OK
        );
        let told = mailbox::letter(&world, "eva@hub.example", 2).await;
        assert!(told.text().contains("You can act for"));
        assert_eq!(
            facilitator.sends(&yes[0], &[]).await.status,
            StatusCode::NOT_FOUND,
            "once"
        );

        // Now Eva, who belongs to it, answers Bea.
        bea.sends("/account/organisations", &[("join", &id)]).await;
        let letter = mailbox::letter(&world, "eva@hub.example", 3).await;
        assert!(letter.subject.contains("Bea"));
        let account = eva.sees("/account").await;
        let no = account
            .attribute("form[action$='/decline']", "action")
            .expect("a button");
        eva.sends(&no, &[]).await;
        assert_eq!(
            bea.sees(&format!("{organisation}/edit")).await.status,
            StatusCode::FORBIDDEN
        );
        bea.sends("/account/organisations", &[("join", &id)]).await;
        eva.sends(&no.replace("/decline", "/accept"), &[]).await;
        assert_eq!(
            bea.sees(&format!("{organisation}/edit")).await.status,
            StatusCode::OK
        );

        bea.sends("/account/organisations", &[("leave", &id)]).await;
        assert_eq!(
            bea.sees(&format!("{organisation}/edit")).await.status,
            StatusCode::FORBIDDEN
        );
        let eva_card = card(&facilitator, "eva").await;
        facilitator
            .sends(&format!("{eva_card}/organisations"), &[("remove", &id)])
            .await;
        assert_eq!(
            eva.sees(&format!("{organisation}/edit")).await.status,
            StatusCode::FORBIDDEN
        );
    }
}

#[tokio::test]
async fn people_register_only_where_the_hub_allows_it_and_wait_for_an_answer() {
    let eva = [
        ("name", "Eva Novak"),
        ("email", "eva@hub.example"),
        ("organisation", "Keramika Novak"),
        ("why", "I would like to find foundries."),
    ];
    for database in databases().await {
        let world = World::empty(database);
        let manager = world.facilitator().await;
        let stranger = world.stranger();
        assert_eq!(
            stranger.sees("/register").await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            stranger.sends("/register", &eva).await.status,
            StatusCode::NOT_FOUND
        );
        manager.sends("/hub", &[("registration", "1")]).await;
        assert!(
            stranger
                .sees("/sign-in")
                .await
                .html
                .contains("href=\"/register\"")
        );

        let missing = stranger.sends("/register", &[("name", "Eva")]).await;
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(missing.texts(".mistake").len(), 2);
        assert_eq!(missing.attribute("#name", "value").as_deref(), Some("Eva"));

        // The same answer for an address that has an account; its letter tells its owner.
        has_account(&world, "known@hub.example", "Known", &["mentor"]);
        let mut known = eva;
        known[1].1 = "known@hub.example";
        let answers = [
            stranger.sends("/register", &eva).await,
            world.stranger().sends("/register", &known).await,
        ];
        assert_eq!(
            answers[0].html.replace("eva@", "@"),
            answers[1].html.replace("known@", "@")
        );
        let told = mailbox::letter(&world, "known@hub.example", 1).await;
        assert_eq!(told.link(), "/sign-in");

        let link = mailbox::letter(&world, "eva@hub.example", 1).await.link();
        let none = manager.sees("/people/requests").await;
        assert!(
            none.texts("article").is_empty(),
            "not before the address is confirmed"
        );
        assert_eq!(stranger.sees(&link).await.status, StatusCode::OK);
        let none = manager.sees("/people/requests").await;
        assert!(none.texts("article").is_empty(), "looking confirms nothing");
        stranger.sends(&link, &[]).await;
        assert_eq!(
            stranger.sends(&link, &[]).await.status,
            StatusCode::NOT_FOUND,
            "once"
        );
        assert_eq!(
            stranger.sees("/account").await.status,
            StatusCode::UNAUTHORIZED
        );

        let waiting = manager.sees("/people/requests").await;
        assert!(waiting.html.contains("I would like to find foundries."));
        let approve = waiting
            .attribute("form[action$='/approve']", "action")
            .expect("a button");
        let wrong = manager
            .sends(&approve, &[("organisation", "Keramika Novak")])
            .await;
        assert_eq!(
            wrong.leads_to.as_deref(),
            Some("/people/requests"),
            "not in the directory"
        );
        manager
            .sends(
                &approve,
                &[("organisation", "Keramika Novak"), ("new", "1")],
            )
            .await;
        let welcome = mailbox::letter(&world, "eva@hub.example", 2).await;
        assert!(welcome.subject.contains("Welcome"));
        let eva_in = signed_in(&world, "eva@hub.example").await;
        let account = eva_in.sees("/account").await;
        assert!(account.html.contains("Participant") && account.html.contains("Keramika Novak"));
        assert_eq!(
            manager.sends(&approve, &[]).await.status,
            StatusCode::NOT_FOUND,
            "decided"
        );
    }
}

#[tokio::test]
async fn who_is_declined_learns_why() {
    for database in databases().await {
        let world = World::empty(database);
        let manager = world.facilitator().await;
        manager.sends("/hub", &[("registration", "1")]).await;
        // Who asks to be signed in and has no account is told how to register.
        let eva = world.stranger();
        eva.sends("/sign-in", &[("email", "eva@hub.example")]).await;
        let offer = mailbox::letter(&world, "eva@hub.example", 1).await;
        assert_eq!(offer.link(), "/register");
        let fields = [
            ("name", "Eva"),
            ("email", "eva@hub.example"),
            ("why", "To sell."),
        ];
        eva.sends("/register", &fields).await;
        let link = mailbox::letter(&world, "eva@hub.example", 2).await.link();
        eva.sends(&link, &[]).await;
        let waiting = manager.sees("/people/requests").await;
        let decline = waiting
            .attribute("form[action$='/decline']", "action")
            .expect("a button");
        manager.sends(&decline, &[("reason", " ")]).await;
        assert_eq!(
            mailbox::count(&world, "eva@hub.example").await,
            2,
            "not without a reason"
        );
        manager
            .sends(&decline, &[("reason", "This hub is for makers.")])
            .await;
        let told = mailbox::letter(&world, "eva@hub.example", 3).await;
        assert!(told.text().contains("This hub is for makers."));
        assert!(
            manager
                .sees("/people/requests")
                .await
                .texts("article")
                .is_empty()
        );
        manager.sends("/hub", &[]).await;
        assert_eq!(eva.sees("/register").await.status, StatusCode::NOT_FOUND);
        let log = manager.sees("/changes?thing=hub").await;
        assert_eq!(log.texts("tbody tr").len(), 2);
    }
}

#[tokio::test]
async fn a_new_address_is_confirmed_there_and_told_to_the_old_one() {
    for database in databases().await {
        let world = World::empty(database);
        has_account(&world, "eva@hub.example", "Eva", &["mentor"]);
        has_account(&world, "bea@hub.example", "Bea", &["mentor"]);
        let eva = signed_in(&world, "eva@hub.example").await;
        eva.sends("/account/name", &[("name", "Eva Novak")]).await;
        assert!(eva.sees("/account").await.html.contains("Eva Novak"));

        // Bea's address stays Bea's, and Eva does not learn that it is one.
        let taken = eva
            .sends("/account/address", &[("email", "bea@hub.example")])
            .await;
        let letter = mailbox::letter(&world, "bea@hub.example", 1).await;
        assert!(letter.text().contains("nothing was changed"));
        let free = eva
            .sends("/account/address", &[("email", "eva@new.example")])
            .await;
        assert_eq!(taken.leads_to, free.leads_to);
        assert_eq!(taken.html, free.html);

        let link = mailbox::letter(&world, "eva@new.example", 1).await.link();
        let anywhere = world.stranger();
        assert_eq!(anywhere.sees(&link).await.status, StatusCode::OK);
        assert!(
            eva.sees("/account")
                .await
                .html
                .contains("value=\"eva@hub.example\"")
        );
        anywhere.sends(&link, &[]).await;
        assert!(
            eva.sees("/account")
                .await
                .html
                .contains("value=\"eva@new.example\"")
        );
        assert_eq!(
            anywhere.sends(&link, &[]).await.status,
            StatusCode::NOT_FOUND,
            "once"
        );
        let old = mailbox::letter(&world, "eva@hub.example", 2).await;
        assert!(!old.text().contains("eva@new.example"), "only a hint");
        signed_in(&world, "eva@new.example").await;
    }
}
