//! Somebody goes who wrote to others: everybody keeps their own half of what was said.

use std::collections::BTreeSet;

use reqwest::StatusCode;

use crate::{
    privacy::{Beside, signed_in},
    world::{World, databases},
};

const ZOFIJA: [&str; 3] = [
    "Zofija Edinstvena",
    "zofija.edinstvena@hub.example",
    "+386 40 998 877",
];
const BEA: [&str; 3] = ["Bea Druga", "bea.druga@hub.example", "+386 40 112 233"];
const HER_WORDS: &str = "Zofija Edinstvena asks about porcelain";
const BEAS_WORDS: &str = "The kiln is free on Thursday";

#[tokio::test(flavor = "multi_thread")]
async fn of_a_conversation_everybody_keeps_their_own_half() {
    for database in databases().await {
        let world = World::empty(database.clone());
        let beside = Beside::of(&world, database.as_deref()).await;
        let manager = world.facilitator().await;
        let zofija = signed_in(&world, ZOFIJA, &["facilitator"]).await;
        let bea = signed_in(&world, BEA, &["facilitator"]).await;
        let bea_id = beside.id("person", BEA[0]).await;

        let to_bea = format!("/messages/to/{bea_id}");
        let sent = zofija.sends(&to_bea, &[("text", HER_WORDS)]).await;
        let talk = sent.leads_to.expect("the conversation");
        bea.sends(&talk, &[("text", BEAS_WORDS)]).await;
        // One that Bea has not seen yet: what waits to tell her of it names Zofija.
        zofija.sends(&talk, &[("text", "Thursday it is")]).await;
        zofija
            .sends("/messages/facilitators", &[("text", HER_WORDS)])
            .await;
        let read = zofija.sees(&talk).await;
        let report = read
            .attribute("a[href*='/report/']", "href")
            .expect("a way to report");
        let why = [("why", "Zofija Edinstvena finds Thursday rude")];
        zofija.sends(&report, &why).await;
        for (who, talk) in [(&zofija, &talk), (&bea, &talk)] {
            who.sends(&format!("{talk}/block"), &[("block", "yes")])
                .await;
            who.sends(&format!("{talk}/address"), &[("share", "yes")])
                .await;
        }
        let places = beside.places_of(&ZOFIJA).await;
        for place in ["message.text", "message_report.why", "notice.title"] {
            assert!(places.contains(place), "{place}: {places:?}");
        }
        let blocks = "SELECT COUNT(*) FROM person_block";
        assert_eq!(beside.count(blocks).await, 2);

        // She has what she wrote and what was written to her; that Bea blocked her she is not told.
        let file = zofija.sends("/account/data", &[("form", "json")]).await;
        let data: serde_json::Value = serde_json::from_str(&file.html).expect("JSON");
        let kinds = data["kinds"].as_array().expect("a list");
        let of_messages = kinds.iter().find(|kind| kind["kind"] == "messages");
        let of_messages = of_messages.expect("messages").to_string();
        assert!(of_messages.contains(HER_WORDS) && of_messages.contains(BEAS_WORDS));
        assert!(of_messages.contains("\"sender_id\":\"Bea Druga\""));
        assert_eq!(of_messages.matches("blocked_id").count(), 1);
        // Whoever answers for the hub can give her other things, and not these.
        let asked = [("address", ZOFIJA[1]), ("form", "json")];
        let given = manager.sends("/privacy/requests/export", &asked).await;
        assert_eq!(given.status, StatusCode::OK);
        assert!(given.html.contains(ZOFIJA[0]));
        for words in [HER_WORDS, BEAS_WORDS, "wrote to you"] {
            assert!(!given.html.contains(words), "{words}");
        }

        let pairs = beside.rows("SELECT pair FROM conversation").await;
        let gone = zofija
            .sends("/account/erase", &[("confirm", ZOFIJA[1])])
            .await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.html);
        assert_eq!(beside.places_of(&ZOFIJA).await, BTreeSet::new());
        assert_eq!(beside.count(blocks).await, 0, "hers and that against her");
        for pair in pairs {
            let pair: String = pair.try_get_by_index(0).expect("a text");
            let same = format!("SELECT COUNT(*) FROM conversation WHERE pair = '{pair}'");
            assert_eq!(beside.count(&same).await, 0, "who talked can be found out");
        }
        let left = bea.sees(&talk).await;
        assert_eq!(left.status, StatusCode::OK);
        assert!(left.html.contains(BEAS_WORDS) && !left.html.contains("porcelain"));
        assert_eq!(left.texts(".said .unknown"), ["erased", "erased"]);
        assert!(left.texts("h1")[0].contains("no longer here"));
        assert!(left.texts("main textarea").is_empty(), "nobody to answer");
        let posted = bea.sends(&talk, &[("text", "hello?")]).await;
        assert_eq!(posted.status, StatusCode::CONFLICT);
        let mailbox = manager.sees("/messages/hub").await;
        assert!(mailbox.html.contains("no longer here"));

        // When the last of them goes, so does the conversation; the mailbox of the hub stays.
        let gone = bea.sends("/account/erase", &[("confirm", BEA[1])]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.html);
        let left = beside.rows("SELECT COUNT(*) FROM conversation").await;
        assert_eq!(left[0].try_get_by_index::<i64>(0).expect("a number"), 1);
        let texts = "SELECT COUNT(*) FROM message WHERE text <> ''";
        assert_eq!(beside.count(texts).await, 0);
    }
}
