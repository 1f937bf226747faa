use mail_parser::{MessageParser, MimeHeaders};
use proptest::prelude::*;

use super::*;
use crate::platform::{
    i18n::Lang,
    mail::{Body, Letter, Recipient, Urgency, body},
    settings::Settings,
};

const ID: &str = "0193e5a0-7c1e-7d3a-9c55-2f6f4f3b9a11";

fn settings() -> Settings {
    Settings {
        hub_name: "Stičišče Maribor".into(),
        base_url: "https://hub.example".into(),
        ..Settings::default()
    }
}

fn from() -> Mailbox {
    let mut from = mailbox("posta@hub.example").expect("an address");
    from.name = Some(settings().hub_name);
    from
}

fn letter(lang: &str, name: &str, subject: &str) -> Letter {
    Letter {
        to: Recipient {
            person: None,
            name: name.into(),
            address: "ziva@ateljé.example".into(),
            lang: Lang::from_code(lang).expect("spoken"),
        },
        kind: "digest",
        urgency: Urgency::InTurn,
        worthless_after: None,
        unsubscribe: Some("https://hub.example/letters/off/AbC-123".into()),
        subject: subject.into(),
        body: Body::new()
            .paragraph("Šest novic <danes> & jutri.")
            .heading("Novice")
            .entry(
                "Žaga & sin",
                "https://hub.example/organisations/1",
                "išče risbe",
            )
            .entry("Brez povezave", "", "")
            .quote("Črt Öbel", "Prva vrstica\n\n<b>tretja</b>")
            .code("123 456")
            .button("Odpri", "https://hub.example/?a=1&b=2")
            .note("To pismo dobite enkrat na dan."),
    }
}

fn outgoing(letter: &Letter) -> Outgoing {
    let (text, html) = body::written(letter, &settings()).expect("written");
    Outgoing {
        id: ID.parse().expect("an id"),
        name: letter.to.name.clone(),
        address: letter.to.address.clone(),
        language: letter.to.lang.code().into(),
        subject: letter.subject.clone(),
        text,
        html,
        unsubscribe: letter.unsubscribe.clone(),
        written: "2026-11-21T12:00:00Z".parse().expect("a moment"),
    }
}

fn packed(letter: &Letter) -> Packed {
    pack(&outgoing(letter), &from())
        .expect("packed")
        .expect("an address")
}

/// The head as it is sent, and both bodies as they are read.
fn readable(packed: &Packed) -> String {
    let raw = String::from_utf8(packed.bytes.clone()).expect("plain letters");
    let (head, _) = raw.split_once("\r\n\r\n").expect("a head");
    let message = MessageParser::default()
        .parse(&packed.bytes)
        .expect("a message");
    format!(
        "{head}\n\n=== text\n{}\n=== html\n{}",
        message.body_text(0).expect("a text"),
        message.body_html(0).expect("HTML")
    )
    .replace('\r', "")
}

#[test]
fn a_letter_reads_well_in_every_language() {
    for (lang, name, subject) in [
        ("en", "Ana Kralj", "News of the day"),
        (
            "de",
            "Jörg Öttinger",
            "Neues vom Tag: Sägewerke für Entwürfe gesucht",
        ),
        ("sl", "Živa Škrjanc", "Novice dneva"),
    ] {
        insta::assert_snapshot!(lang, readable(&packed(&letter(lang, name, subject))));
    }
}

#[test]
fn the_envelope_names_the_domain_in_plain_letters() {
    let packed = packed(&letter("sl", "Živa", "Novice"));
    assert_eq!(packed.from.to_string(), "posta@hub.example");
    assert_eq!(packed.to.to_string(), "ziva@xn--atelj-fsa.example");
}

#[test]
fn a_letter_without_a_way_to_end_it_has_no_such_header() {
    let mut once = letter("en", "", "Sign in");
    once.unsubscribe = None;
    let said = readable(&packed(&once));
    assert!(!said.contains("List-Unsubscribe"), "{said}");
    assert!(!said.contains("No longer receive"), "{said}");
    assert!(said.contains("=== text\nHello,\n"), "{said}");
}

#[test]
fn what_is_no_address_is_not_packed() {
    for address in [
        "",
        "ana",
        "ana@",
        "@hub.example",
        "a b@hub.example",
        "a@b@c d",
        "a@x\r\nBcc: b@y",
    ] {
        let mut wrong = outgoing(&letter("en", "Ana", "Hello"));
        wrong.address = address.into();
        assert_eq!(pack(&wrong, &from()).expect("tried"), None, "{address:?}");
    }
}

#[test]
fn a_second_try_is_the_same_message() {
    let letter = letter("de", "Jörg", "Neues");
    assert_eq!(packed(&letter), packed(&letter));
    let id = message_id(ID.parse().expect("an id"), &from().email);
    assert_eq!(id, format!("{ID}@hub.example"));
    assert_eq!(letter_of(&format!("<{id}>")), ID.parse().ok());
    assert_eq!(letter_of("<20261121.AAAA@mx.example>"), None);
}

#[test]
fn senders_may_have_a_name() {
    let read = |text: &str| {
        let found = mailbox(text)?;
        Some((found.name, found.email.to_string()))
    };
    let hub = || "hub@hub.example".to_owned();
    assert_eq!(read("hub@hub.example"), Some((None, hub())));
    assert_eq!(
        read(" \"Hub, Süd\" <hub@hub.example>"),
        Some((Some("Hub, Süd".into()), hub()))
    );
    assert_eq!(read("Hub <hub@hub.example>\nBcc: x@y"), None);
    assert_eq!(read("hub"), None);
}

proptest! {
    /// Whatever stands in names and subjects: the message has the headers that we gave it, each once,
    /// and lines that every server takes.
    #[test]
    fn names_and_subjects_add_no_headers(
        name in "[\\s\\S]{0,60}|[a-z\"<>@,;:\\\\()\r\n ]{0,60}",
        subject in "[\\s\\S]{0,120}|[ -~\r\n]{0,200}",
        hub in "[\\s\\S]{0,40}",
    ) {
        let mut outgoing = outgoing(&letter("en", "", ""));
        outgoing.name = one_line(&name);
        outgoing.subject = one_line(&subject);
        let mut from = from();
        from.name = Some(one_line(&hub)).filter(|name| !name.is_empty());
        let packed = pack(&outgoing, &from).expect("packed").expect("an address");
        let raw = String::from_utf8(packed.bytes.clone()).expect("plain letters");
        prop_assert!(raw.is_ascii());
        let (head, _) = raw.split_once("\r\n\r\n").expect("a head");
        let mut names: Vec<&str> = head
            .split("\r\n")
            .filter(|line| !line.starts_with([' ', '\t']))
            .map(|line| line.split(':').next().unwrap_or_default())
            .collect();
        names.sort_unstable();
        prop_assert_eq!(names, [
            "Auto-Submitted", "Content-Language", "Content-Type", "Date", "From", "List-Unsubscribe",
            "List-Unsubscribe-Post", "MIME-Version", "Message-ID", "Subject", "To",
        ]);
        prop_assert!(raw.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])));
        let message = MessageParser::default().parse(&packed.bytes).expect("a message");
        let to = message.to().and_then(|to| to.first()).and_then(|to| to.address());
        prop_assert_eq!(to, Some("ziva@xn--atelj-fsa.example"));
        let sender = message.from().and_then(|from| from.first()).and_then(|from| from.address());
        prop_assert_eq!(sender, Some("posta@hub.example"));
        prop_assert!(message.parts.iter().any(|part| part.is_content_type("text", "html")));
    }
}
